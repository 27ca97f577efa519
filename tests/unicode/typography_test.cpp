#include "unicode/typography.hpp"

#include <catch2/catch.hpp>
#include <random>

#include "base/utf8.hpp"

using bilan::unicode::finish_prose;
using bilan::unicode::ProsePiece;

namespace {

// No-break spaces that an eye can tell apart: ~ is U+00A0, _ is U+202F.
std::string visible(std::string_view text) {
    std::string result;
    for (const char32_t c : bilan::to_utf32(text)) bilan::append_utf8(result, c == U'\u00A0' ? U'~' : c == U'\u202F' ? U'_' : c);
    return result;
}

std::string fr(std::string_view text, char32_t before = 0, char32_t after = 0) { return visible(finish_prose(text, "fr", before, after)); }
std::string en(std::string_view text, char32_t before = 0, char32_t after = 0) { return visible(finish_prose(text, "en", before, after)); }

std::string pieces_of(std::vector<ProsePiece> pieces, std::string_view language) {
    bilan::unicode::finish_prose(pieces, language);
    std::string result;
    for (const auto& piece : pieces) result += (result.empty() ? "" : "|") + visible(piece.text);
    return result;
}

}  // namespace

TEST_CASE("French marks are set apart by no-break spaces", "[typography]") {
    CHECK(fr("Quoi ? Non ! Oui ; voici : un") == "Quoi_? Non_! Oui_; voici~: un");
    CHECK(fr("Quoi? Non! Oui; voici: un") == "Quoi_? Non_! Oui_; voici~: un");
    CHECK(fr("Quoi  ?") == "Quoi_?");
    CHECK(fr("Quoi\u00A0? fin\u202F: x") == "Quoi_? fin~: x");
    CHECK(fr("Vraiment ?! Non !!!") == "Vraiment_?! Non_!!!");
    CHECK(fr("Suite… ? (quoi ?)") == "Suite…_? (quoi_?)");
    CHECK(fr("un mot (?) et (!)") == "un mot (?) et (!)");
    CHECK(fr("fin :", 0, U'5') == "fin :");
    CHECK(fr(" :", U'é', 0) == "~:");
    CHECK(fr("!", U'é', U' ') == "_!");
    CHECK(fr("! Que dire") == "! Que dire");
}

TEST_CASE("colons inside times, ratios, addresses and keys stay alone", "[typography]") {
    CHECK(fr("à 10:30, ratio 3:1") == "à 10:30, ratio 3:1");
    CHECK(fr("voir http://iom.int/a?b=c;d!") == "voir http://iom.int/a?b=c;d_!");
    CHECK(fr("voir https://iom.int/l'été \"ici\"") == "voir https://iom.int/l'été «_ici_»");
    CHECK(fr("écrire à l'OIM : info-maroc@iom.int ; merci") == "écrire à l’OIM~: info-maroc@iom.int_; merci");
    CHECK(fr("www.iom.int?x=1 et a?b") == "www.iom.int?x=1 et a?b");
    CHECK(fr("clé:valeur std::string") == "clé:valeur std::string");
}

TEST_CASE("French quotation marks hold narrow spaces", "[typography]") {
    CHECK(fr("un \"mot\" dit") == "un «_mot_» dit");
    CHECK(fr("«mot» « mot » «\u00A0mot\u00A0»") == "«_mot_» «_mot_» «_mot_»");
    CHECK(fr("\"Je dis \"oui\" à tout\", dit-elle") == "«_Je dis “oui” à tout_», dit-elle");
    CHECK(fr("« Je dis \"oui\" »") == "«_Je dis “oui”_»");
    CHECK(fr("l'\"été\"") == "l’«_été_»");
    CHECK(fr("(\"mot\")") == "(«_mot_»)");
    CHECK(fr("\"Quoi ?\"") == "«_Quoi_?_»");
    CHECK(fr("dit « \"mot\" »") == "dit «_“mot”_»");
    CHECK(fr("\"", U' ', U'm') == "«_");
    CHECK(fr("\"", U't', U' ') == "_»");
}

TEST_CASE("apostrophes curl in both languages", "[typography]") {
    CHECK(fr("l'été d'aujourd'hui, jusqu'à l' école") == "l’été d’aujourd’hui, jusqu’à l’ école");
    CHECK(fr("l'", 0, U'é') == "l’");
    CHECK(fr("il dit 'oui' et part") == "il dit ‘oui’ et part");
    CHECK(en("It's the migrants' centre, don't") == "It’s the migrants’ centre, don’t");
    CHECK(en("the '90s, 'tis and rock 'n' roll") == "the ’90s, ’tis and rock ’n’ roll");
    CHECK(en("he said 'yes' twice") == "he said ‘yes’ twice");
}

TEST_CASE("English quotation marks nest", "[typography]") {
    CHECK(en("a \"word\" said") == "a “word” said");
    CHECK(en("\"She said 'no' to us,\" he wrote.") == "“She said ‘no’ to us,” he wrote.");
    CHECK(en("\"'Quoted' first\"") == "“‘Quoted’ first”");
    CHECK(en("(\"word\")—\"word\"") == "(“word”)—“word”");
    CHECK(en("What? Yes! One: two; 5 % of 12 000") == "What? Yes! One: two; 5 % of 12 000");
    CHECK(en("a 12\" screen") == "a 12\" screen");
}

TEST_CASE("three dots are one mark, other rows of dots are not", "[typography]") {
    CHECK(fr("et puis...") == "et puis…");
    CHECK(fr("et puis... ! ....") == "et puis…_! ....");
    CHECK(en("well...yes") == "well…yes");
}

TEST_CASE("French numbers hold together with their groups and units", "[typography]") {
    CHECK(fr("12 000 personnes, 1 250 300 USD") == "12_000 personnes, 1_250_300~USD");
    CHECK(fr("12\u00A0000") == "12_000");
    CHECK(fr("en 2022 150 personnes") == "en 2022 150 personnes");
    CHECK(fr("05 37 65 28 81") == "05 37 65 28 81");
    CHECK(fr("5 % et 5% et 12,5 %") == "5~% et 5~% et 12,5~%");
    CHECK(fr("10 km, 3 millions, 40 °C, 5€") == "10~km, 3~millions, 40~°C, 5~€");
    CHECK(fr("5 l'une, 7 maisons") == "5 l’une, 7 maisons");
    CHECK(fr("n° 12, N°3") == "n°~12, N°~3");
    CHECK(fr("le 1er janvier et le 18 décembre 2022") == "le 1er~janvier et le 18~décembre 2022");
    CHECK(fr("personnes", 0, 0) == "personnes");
}

TEST_CASE("a quotation may begin in one piece of a paragraph and end in another", "[typography]") {
    CHECK(pieces_of({{"dit \"", true}, {"un", true}, {" mot\" !", true}}, "fr") == "dit «_|un| mot_»_!");
    CHECK(pieces_of({{"mot ", true}, {"!", true}}, "fr") == "mot_|!");
    CHECK(pieces_of({{"mot", true}, {": ", true}, {"a:b", false}, {" !", true}}, "fr") == "mot|~: |a:b|_!");
    CHECK(pieces_of({{"29\u202F793", false}, {" %", true}}, "fr") == "29_793|~%");
    CHECK(pieces_of({{"\"", true}, {"x'y", false}, {"\"", true}}, "en") == "“|x'y|”");
}

TEST_CASE("other languages are left as they are", "[typography]") {
    CHECK(finish_prose("\"a\" : b...", "ar") == "\"a\" : b...");
}

TEST_CASE("finishing twice is finishing once", "[typography]") {
    const std::u32string alphabet = U"aé5 5 10 \"\"''«»“”‘’()!?;:,...%€°n\u00A0\u202F\n–-/@wr€";
    std::mt19937 random(2022);
    for (int round = 0; round < 4000; ++round) {
        std::string text;
        for (auto length = random() % 40; length > 0; --length) bilan::append_utf8(text, alphabet[random() % alphabet.size()]);
        for (const auto* language : {"fr", "en"}) {
            const auto once = finish_prose(text, language);
            CAPTURE(visible(text), visible(once), language);
            REQUIRE(visible(finish_prose(once, language)) == visible(once));
        }
    }
}
