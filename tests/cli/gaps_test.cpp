// The example report with ten gaps, as it is for ten months of the year: a draft shows and lists every one, a release names
// every one and makes nothing.
#include <catch2/catch.hpp>

#include "base/files.hpp"
#include "workshop.hpp"

using namespace bilan;
using namespace bilan::tests;

namespace {

const std::string media = "data/shared/media.json";
const std::string figures = "data/bilan-2022/figures.json";

// Takes the text between two others out of a file: the first `from` after `start`, up to and with `to`.
void cut(const Workshop& workshop, const std::string& file, const std::string& start, const std::string& from, const std::string& to) {
    auto text = workshop.read(file);
    const auto begin = text.find(from, text.find(start));
    const auto end = text.find(to, begin + from.size());
    REQUIRE(end != std::string::npos);
    workshop.write(file, text.erase(begin, end + to.size() - begin));
}

void make_ten_gaps(const Workshop& workshop) {
    workshop.remove("content/bilan-2022/50-migrants-week.en.md");                                          // no translation
    workshop.remove("content/bilan-2022/photos/oasis.jpg");                                                // no picture
    workshop.replace(figures, "\"value\": 1476,", "\"value\": null,");                                      // no figure
    cut(workshop, media, "\"id\": \"greenhouse\"", "\n      \"fr\": \"", "\",");                                 // no alternative
    cut(workshop, media, "\"id\": \"homecoming\"", ", \"en\": \"Illustration", "\"");           // no credit
    cut(workshop, figures, "\"id\": \"activities.tutoring\"", ",\n        \"en\": \"", "\"");              // no label
    cut(workshop, "data/bilan-2022/diagrams.json", "\"three-axes\"", ", \"en\": \"", "\"");                 // a word of a diagram
    workshop.replace(figures, "\"value\": 181,", "\"value\": 182,");                                        // a total that is wrong
    workshop.replace("content/bilan-2022/20-governance.en.md", "from [11]{=governance.expert-countries} countries", "from many countries");
    workshop.replace("data/bilan-2022/returns-by-country.csv", "CI,370,287,657", "CI,370,287,658");        // a row that does not add up
}

}  // namespace

TEST_CASE("a draft of the example with ten gaps shows and lists them; a release names all ten", "[gaps]") {
    const auto workshop = Workshop::of_the_example();
    make_ten_gaps(workshop);
    const auto draft = workshop.run("build");
    CHECK(draft.exit_code == 0);
    CHECK(difference_from_golden("cli/ten-gaps-draft.txt", draft.err) == "");

    const auto french = [&](const std::string& page) { return workshop.read("output/fr/bilan-2022/" + page + ".html"); };
    const auto english = [&](const std::string& page) { return workshop.read("output/en/review-2022/" + page + ".html"); };
    const auto shows = [](const std::string& page, const std::string& words) { return page.find(words) != std::string::npos; };
    CHECK(shows(french("migration-developpement-gouvernance"), "Image à fournir\u00a0: oasis"));
    CHECK(shows(english("semaine-des-migrants"), "This chapter is not translated yet"));
    CHECK(shows(english("protection-and-resilience"), "Label to come: activities.tutoring"));
    CHECK(shows(french("appui-a-la-jeunesse"), "placeholder-figure\" data-figure=\"youth.psychosocial\""));
    CHECK(shows(french("a-completer"), "10 points à compléter"));
    CHECK(shows(english("to-be-completed"), "10 points to complete"));

    const auto release = workshop.run("build --release --out strict");
    CHECK(release.exit_code == 1);
    CHECK(difference_from_golden("cli/ten-gaps-release.txt", release.err) == "");
    CHECK_FALSE(exists(workshop.path("strict")));
}
