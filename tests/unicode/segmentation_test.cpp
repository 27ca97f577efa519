#include "unicode/segmentation.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

#include "base/check.hpp"
#include "unicode/inclusive_forms.hpp"
#include "unicode/line_boundaries.hpp"
#include "unicode/punctuation.hpp"
#include "unicode/web_addresses.hpp"

using namespace bilan::unicode;

namespace {

// The text with | where a line may end and ¶ where it must.
std::string broken(std::string_view text, std::string_view language) {
    std::string result;
    std::size_t from = 0;
    for (const LineBreak& at : line_breaks(text, language)) {
        result += text.substr(from, at.offset - from);
        result += at.mandatory ? "¶" : "|";
        from = at.offset;
    }
    return result + std::string(text.substr(from));
}

std::string listed(std::string_view text, const std::vector<InclusiveForm>& forms) {
    std::string result;
    for (const InclusiveForm& form : forms) result += "[" + std::string(text.substr(form.begin, form.end - form.begin)) + "]";
    return result;
}
std::string forms_in(std::string_view text) { return listed(text, inclusive_forms(text)); }

const Hyphenator& hyphenator() {
    static const Hyphenator instance("/usr/share/hyphen");
    return instance;
}

std::string hyphenated(std::string_view word, std::string_view language, int before = 2, int after = 3, int shortest = 5) {
    std::string result;
    std::size_t from = 0;
    for (const std::size_t at : hyphenator().hyphenate(word, language, before, after, shortest)) {
        result += std::string(word.substr(from, at - from)) + "=";
        from = at;
    }
    return result + std::string(word.substr(from));
}

}  // namespace

TEST_CASE("lines break after spaces and hyphens, and at the end", "[segmentation]") {
    CHECK(broken("un deux", "fr") == "un |deux|");
    CHECK(broken("peut-être l’été", "fr") == "peut-|être |l’été|");
    CHECK(broken("well-being", "en") == "well-|being|");
    CHECK(broken("2021–2022", "en") == "2021–|2022|");
    CHECK(broken("", "fr") == "|");
}

TEST_CASE("plain words are parted without ICU, and as it parts them", "[segmentation]") {
    constexpr std::array<std::string_view, 40> parts{" ",  " ",  " ",  "  ", "le", "été", "Ça", "l'", "d’",  "’",  "'",  ",", ".",  ":", ";",  "!",  "?", "«",  "»",  "“",
                                                     "”",  "(",  ")",  "-",  "–",  "2023", "29", "%",  "€",  "/",  "\n", "\u00A0", "\u202F", "\u00AD", "\u200B", "e\u0301", "×", "日本", "مرحبا", "\u2028"};
    std::mt19937 random(20);
    for (int round = 0; round < 20000; ++round) {
        std::string text;
        for (std::size_t i = random() % 12; i-- > 0;) text += parts[random() % parts.size()];
        const char* language = round % 2 == 0 ? "fr" : "en";
        std::vector<LineBoundary> quick = line_boundaries(text, language);
        for (LineBoundary& boundary : quick) boundary.between_words = false;
        INFO(text);
        REQUIRE(quick == line_boundaries_of_icu(text, language));
    }
    const auto between_words = [](std::string_view text) {
        std::string marked(text.size(), '.');
        for (const LineBoundary& boundary : line_boundaries(text, "fr"))
            if (boundary.between_words) marked[boundary.offset - 1] = '|';
        return marked;
    };
    CHECK(between_words("Un mot, deux. Fin") == "..|....|.....|...");
    CHECK(between_words("a 29 793 b : c") == "........|.....");
}

TEST_CASE("a newline and U+2028 must break", "[segmentation]") {
    CHECK(broken("a\nb", "fr") == "a\n¶b|");
    CHECK(broken("a\u2028b", "en") == "a\u2028¶b|");
    CHECK(broken("a\n", "en") == "a\n¶");
}

TEST_CASE("French signs never begin a line, even after a plain space", "[segmentation]") {
    CHECK(broken("quoi ? non ! si ; oui : 55 % de 12 €.", "fr") == "quoi ? |non ! |si ; |oui : |55 % |de |12 €.|");
    CHECK(broken("« ici » là", "fr") == "« ici » |là|");
    CHECK(broken("«\u202Fici\u202F» là", "fr-FR") == "«\u202Fici\u202F» |là|");
    CHECK(broken("12 €", "en") == "12 |€|");
}

TEST_CASE("a number keeps its groups and its unit", "[segmentation]") {
    CHECK(broken("29\u202F793 personnes", "fr") == "29\u202F793 |personnes|");
    CHECK(broken("11 200 722 USD", "fr") == "11 200 722 |USD|");
    CHECK(broken("11 200 722\u00A0USD", "fr") == "11 200 722\u00A0USD|");
    CHECK(broken("29,793 people", "en") == "29,793 |people|");
    CHECK(broken("en 2022 793 retours", "fr") == "en |2022 |793 |retours|");
    CHECK(broken("12 3456", "fr") == "12 |3456|");
}

TEST_CASE("guillemets keep to what they hold in every language that opens with them so", "[segmentation]") {
    CHECK(broken("the « Bilan » of", "en") == "the |« Bilan » |of|");
    CHECK(broken("29 793 people", "en") == "29 793 |people|");
    CHECK(broken("sagte »Hallo« und", "de") == "sagte |»Hallo« |und|");
}

TEST_CASE("addresses are found without the sentence around them", "[segmentation]") {
    const auto found = [](std::string_view text) {
        std::string result;
        for (const WebAddress& at : web_addresses(text)) result += "[" + std::string(text.substr(at.begin, at.end - at.begin)) + "]";
        return result;
    };
    CHECK(found("voir https://www.iom.int/fr, puis www.un.org.") == "[https://www.iom.int/fr][www.un.org]");
    CHECK(found("(iom.int/maroc) ou «\u202Fcontact@iom.int\u202F»") == "[iom.int/maroc][contact@iom.int]");
    CHECK(found("https://fr.wikipedia.org/wiki/Oujda_(ville)!") == "[https://fr.wikipedia.org/wiki/Oujda_(ville)]");
    CHECK(found("et/ou, 24/7, ils/elles, migrant.es/retourné.es, M./Mme, @ midi, 3.5/km, a@b").empty());
}

TEST_CASE("an address is cut before its marks and never after a hyphen", "[segmentation]") {
    CHECK(broken("sur https://www.iom.int/fr/nos-publications?page=12 on", "fr") ==
          "sur |https://|www.iom|.int|/fr/nos|-publications|?page=12 |on|");
    CHECK(broken("à prenom.nom@organisation.org.", "fr") == "à |prenom|.nom|@organisation|.org.|");
    CHECK(broken("https://exemple.org/2022.12.18/x", "fr") == "https://|exemple|.org|/2022.12.18/x|");
    for (const LineBreak& at : line_breaks("un https://exemple.org/rapport deux", "fr"))
        CHECK(at.in_address == (at.offset > 3 && at.offset < 30));
}

TEST_CASE("marks that may hang are told by the bytes they take", "[segmentation]") {
    CHECK(opening_mark("«\u202FOui") == 5);
    CHECK(opening_mark("(a)") == 1);
    CHECK(opening_mark("a(") == 0);
    CHECK(closing_mark("non\u00A0»") == 4);
    CHECK(closing_mark("non.") == 0);
    CHECK(stop_or_hyphen("fin.") == 1);
    CHECK(stop_or_hyphen("demi\u2010") == 3);
    CHECK(stop_or_hyphen("fin\u00A0!") == 0);
    CHECK(stop_or_hyphen("") == 0);
}

TEST_CASE("inclusive forms are recognised by their endings", "[segmentation]") {
    CHECK(forms_in("migrant.e.s") == "[migrant.e.s]");
    CHECK(forms_in("les migrant·e·s, Marocain.e.s.") == "[migrant·e·s][Marocain.e.s]");
    CHECK(forms_in("conseiller.e.s et professionnel.le.s") == "[conseiller.e.s][professionnel.le.s]");
    CHECK(forms_in("ils/elles retourné.e-s Marocain-e-s") == "[ils/elles][retourné.e-s][Marocain-e-s]");
    CHECK(forms_in("acteur·rice·s MIGRANT.E.S étudiant-e") == "[acteur·rice·s][MIGRANT.E.S][étudiant-e]");
    CHECK(forms_in("Celles/ceux") == "[Celles/ceux]");
}

TEST_CASE("what only resembles an inclusive form is none", "[segmentation]") {
    CHECK(forms_in("dit-elle prends-les fin.Les et/ou peut-être a.e.s www.iom.int 3.e migrant.e2").empty());
    CHECK(forms_in("- . / ·").empty());
    CHECK(forms_in("").empty());
}

TEST_CASE("no line ends inside an inclusive form", "[segmentation]") {
    for (const char* form : {"migrant.e.s", "migrant·e·s", "Marocain.e.s", "conseiller.e.s", "professionnel.le.s",
                             "ils/elles", "retourné.e-s", "Marocain-e-s", "étudiant‐e‐s"}) {
        const std::string text = std::string("les ") + form + " sont";
        CHECK(broken(text, "fr") == std::string("les |") + form + " |sont|");
    }
}

TEST_CASE("bidi runs are in logical order with byte offsets", "[segmentation]") {
    const std::string text = "été سلام 12 fin";
    const auto runs = bidi_runs(text, 0);
    REQUIRE(runs.size() == 4);
    CHECK(text.substr(runs[0].begin, runs[0].end - runs[0].begin) == "été ");
    CHECK(runs[0].level == 0);
    CHECK(text.substr(runs[1].begin, runs[1].end - runs[1].begin) == "سلام ");
    CHECK(runs[1].level == 1);
    CHECK(text.substr(runs[2].begin, runs[2].end - runs[2].begin) == "12");
    CHECK(runs[2].level == 2);
    CHECK(runs[3].level == 0);
    CHECK(runs[3].end == text.size());
    CHECK(bidi_runs("", 0).empty());
    const auto right = bidi_runs("abc", 1);
    REQUIRE(right.size() == 1);
    CHECK(right[0].level == 2);
}

TEST_CASE("a paragraph separator and an astral character keep byte offsets right", "[segmentation]") {
    const auto runs = bidi_runs("a😀\nb", 0);
    REQUIRE(runs.size() == 1);
    CHECK(runs[0].end == 7);
}

TEST_CASE("visual order reverses each odd level", "[segmentation]") {
    using Order = std::vector<std::size_t>;
    CHECK(visual_order({}) == Order{});
    CHECK(visual_order({0, 0}) == Order{0, 1});
    CHECK(visual_order({0, 1, 2, 0}) == Order{0, 2, 1, 3});
    CHECK(visual_order({1, 2, 2, 1}) == Order{3, 1, 2, 0});
    CHECK(visual_order({2, 1, 0, 1}) == Order{1, 0, 2, 3});
}

TEST_CASE("script runs give common characters to their neighbour", "[segmentation]") {
    const auto name = [](const ScriptRun& run) { return std::string(run.script.data(), 4); };
    const std::string text = "« Été » 12 سلام, ok";
    const auto runs = script_runs(text);
    REQUIRE(runs.size() == 3);
    CHECK(name(runs[0]) == "Latn");
    CHECK(runs[0].begin == 0);
    CHECK(text.substr(runs[1].begin, runs[1].end - runs[1].begin) == "سلام, ");
    CHECK(name(runs[1]) == "Arab");
    CHECK(name(runs[2]) == "Latn");
    REQUIRE(script_runs("12 %").size() == 1);
    CHECK(name(script_runs("12 %")[0]) == "Zyyy");
    CHECK(script_runs("").empty());
}

TEST_CASE("graphemes keep marks and joined emoji together", "[segmentation]") {
    using Ends = std::vector<std::size_t>;
    CHECK(grapheme_ends("ae\u0301b") == Ends{1, 4, 5});
    CHECK(grapheme_ends("👩‍🚒!") == Ends{11, 12});
    CHECK(grapheme_ends("") == Ends{});
}

TEST_CASE("words leave spaces and signs out and keep inclusive forms whole", "[segmentation]") {
    const std::string text = "L’été, 29 793 retourné.e-s !";
    std::string found;
    for (const Word& word : words(text, "fr")) found += "[" + text.substr(word.begin, word.end - word.begin) + "]";
    CHECK(found == "[L’été][29][793][retourné.e-s]");
}

TEST_CASE("French words hyphenate, accented, capitalised or in capitals", "[segmentation]") {
    CHECK(hyphenated("réintégration", "fr") == "ré=in=té=gra=tion");
    CHECK(hyphenated("Marocains", "fr") == "Ma=ro=cains");
    CHECK(hyphenated("PROTECTION", "fr") == "PRO=TEC=TION");
    CHECK(hyphenated("re\u0301inte\u0301gration", "fr") == "re\u0301=in=te\u0301=gra=tion");
    CHECK(hyphenated("(réintégration),", "fr") == "(ré=in=té=gra=tion),");
}

TEST_CASE("English words hyphenate by British patterns", "[segmentation]") {
    CHECK(hyphenated("reintegration", "en") == "re=in=teg=ra=tion");
    CHECK(hyphenated("reintegration", "en-US") == "re=in=teg=ra=tion");
    CHECK(hyphenated("reintegration", "ar") == "reintegration");
}

TEST_CASE("no hyphen is set beside an apostrophe or a hyphen, or in what is no plain word", "[segmentation]") {
    CHECK(hyphenated("aujourd’hui", "fr") == "au=jourd’hui");
    CHECK(hyphenated("aujourd'hui", "fr") == "au=jourd'hui");
    CHECK(hyphenated("l’année", "fr", 3) == "l’année");
    CHECK(hyphenated("socio-économique", "fr") == "so=cio-éco=no=mique");
    for (const char* word : {"professionnel.le.s", "migrant·e·s", "AVRR", "OIM", "COVID19", "info@exemple.org", "co\u00ADopération", "", "—"})
        CHECK(hyphenated(word, "fr") == word);
}

TEST_CASE("the limits before, after and for short words hold", "[segmentation]") {
    CHECK(hyphenated("réintégration", "fr", 3, 5) == "réin=té=gration");
    CHECK(hyphenated("retour", "fr", 2, 3, 7) == "retour");
    CHECK(hyphenated("retour", "fr", 2, 3, 6) == "re=tour");
    CHECK(hyphenated(std::string(400, 'a'), "fr") == std::string(400, 'a'));
}

TEST_CASE("missing patterns are the environment's failure", "[segmentation]") {
    CHECK_THROWS_AS(Hyphenator("/nowhere"), bilan::EnvironmentError);
}
