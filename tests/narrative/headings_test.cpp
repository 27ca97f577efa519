#include "narrative/headings.hpp"

#include <catch2/catch.hpp>

#include "base/format.hpp"
#include "narrative/sample.hpp"

using namespace bilan;
using namespace bilan::narrative;
using namespace bilan::narrative::tests;

namespace {

struct Pair {
    Sources sources;
    Chapter french, english;
    Diagnostics diagnostics;
    Ids french_ids, english_ids;
};

void pair(Pair& pair, std::string french, std::string english) {
    pair.french = parse_chapter(pair.sources.add("a.fr.md", std::move(french)), 0, sample_vocabulary("fr"), pair.diagnostics);
    pair.english = parse_chapter(pair.sources.add("a.en.md", std::move(english)), 0, sample_vocabulary("en"), pair.diagnostics);
    assign_heading_ids(pair.french, pair.french_ids, pair.diagnostics);
    adopt_heading_ids(pair.english, pair.french, pair.english_ids, pair.diagnostics);
}

std::string ids_of(const Chapter& chapter, std::string_view language) {
    Diagnostics diagnostics;
    std::string result;
    for (const auto& heading : render_chapter(chapter, sample_context(std::string(language)), diagnostics).headings) {
        result += format("{}#{} {}\n", heading.level, heading.id, heading.text);
    }
    return result;
}

}  // namespace

TEST_CASE("ids are slugs of the words, unique in a report", "[narrative]") {
    Ids ids;
    CHECK(ids.claim("a") == "a");
    CHECK(ids.claim("a") == "a-2");
    CHECK(ids.claim("a") == "a-3");
    CHECK(ids.claim("") == "section");
    CHECK(ids.is_taken("a-2"));
    CHECK_FALSE(ids.is_taken("a-4"));
    Pair both;
    pair(both, "# L’été à Fès\n\n## Bilan\n\n## Bilan\n\n## Œuvre : [29 793]{=assistance.total} !\n\n## 你好\n", "");
    CHECK(ids_of(both.french, "fr") == "2#l-ete-a-fes L’été à Fès\n3#bilan Bilan\n3#bilan-2 Bilan\n3#oeuvre-29-793 Œuvre\u00A0: 29\u202F793\u202F!\n3#section 你好\n");
}

TEST_CASE("an id that the author wrote is kept, and no slug takes it", "[narrative]") {
    Pair both;
    pair(both, "# Bilan\n\n# Autre {#bilan}\n", "# Review\n\n# Other\n");
    CHECK(ids_of(both.french, "fr") == "2#bilan-2 Bilan\n2#bilan Autre\n");
    CHECK(ids_of(both.english, "en") == "2#bilan-2 Review\n2#bilan Other\n");
    CHECK(to_text(both.diagnostics) == "");
}

TEST_CASE("a translation has the ids of its source", "[narrative]") {
    Pair both;
    pair(both, "# Retour\n\n:::callout\n## Été\n:::\n\n## Hiver\n", "# Return\n\n:::callout\n## Summer\n:::\n\n## Winter\n");
    CHECK(ids_of(both.english, "en") == "2#retour Return\n3#ete Summer\n3#hiver Winter\n");
    CHECK(to_text(both.diagnostics) == "");
}

TEST_CASE("a heading without a pair has an id of its own, and takes no other's", "[narrative]") {
    Pair more;
    pair(more, "# Retour\n\n## Été\n", "# Return\n\n## Summer\n\n## Winter\n");
    CHECK(ids_of(more.english, "en") == "2#retour Return\n3#ete Summer\n3#winter Winter\n");
    Pair fewer;
    pair(fewer, "# Retour\n\n## Été\n\n# Hiver\n", "# Return\n\n# Winter\n");
    CHECK(ids_of(fewer.english, "en") == "2#retour Return\n2#hiver Winter\n");
    Pair between;
    pair(between, "# Été\n\n12 puits.\n\n# Hiver\n\n14 écoles.\n", "# Summer\n\n12 wells.\n\n# Autumn\n\nNothing.\n\n# Winter\n\n14 schools.\n");
    CHECK(ids_of(between.english, "en") == "2#ete Summer\n2#autumn Autumn\n2#hiver Winter\n");
    CHECK(to_text(more.diagnostics) + to_text(fewer.diagnostics) + to_text(between.diagnostics) == "");
}

TEST_CASE("headings of chapters too long to be compared are paired in order", "[narrative]") {
    std::string french, english;
    for (int i = 0; i < 1200; ++i) french += "# a\n\n", english += "# b\n\n";
    Pair both;
    pair(both, french, english + "# b\n");
    CHECK((ids_of(both.english, "en").find("2#a-1200 b\n2#b b\n") != std::string::npos));
}
