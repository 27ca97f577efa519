#include "print/text/font_set.hpp"

#include <catch2/catch.hpp>

#include "base/check.hpp"
#include "base/files.hpp"
#include "support/golden.hpp"

using namespace bilan;
using namespace bilan::print;
using namespace bilan::print::text;

namespace {

css::FontFaceRule rule(const std::string& family, const std::string& url, int weight = 400, css::FontStyle style = css::FontStyle::Normal) {
    css::FontFaceRule made;
    made.family = family;
    made.urls = {url};
    made.weight_min = made.weight_max = weight;
    made.weight_auto = weight == 400;
    made.style = style;
    made.place = {"fonts.css", 3, 1, 1, ""};
    return made;
}

// Every file but "nowhere.ttf" is the square font; names tell them apart.
struct Shelf {
    std::vector<std::string> asked;
    css::Fetch fetch = [this](const std::string& url) -> std::optional<std::string> {
        asked.push_back(url);
        if (url == "nowhere.ttf") return std::nullopt;
        if (url == "broken.ttf") return "not a font";
        return tests::read_text(std::string(BILAN_TESTS) + "/fonts/square.ttf");
    };
};

css::ComputedStyle style_of(const std::vector<std::string>& families, int weight = 400, css::FontStyle slant = css::FontStyle::Normal) {
    css::ComputedStyle style;
    style.font_family = families;
    style.font_weight = weight;
    style.font_style = slant;
    return style;
}

std::string file_for(const std::vector<css::FontFaceRule>& rules, const css::ComputedStyle& style) {
    Shelf shelf;
    Diagnostics diagnostics;
    FontSet fonts(rules, shelf.fetch, "", diagnostics);
    fonts.primary(style);
    REQUIRE(shelf.asked.size() == 1);
    return shelf.asked[0];
}

}  // namespace

TEST_CASE("the nearest weight is chosen as CSS Fonts 4 says", "[text]") {
    const std::vector<css::FontFaceRule> rules{rule("F", "300", 300), rule("F", "500", 500), rule("F", "700", 700)};
    CHECK(file_for(rules, style_of({"F"}, 400)) == "500");
    CHECK(file_for(rules, style_of({"F"}, 450)) == "500");
    CHECK(file_for(rules, style_of({"F"}, 350)) == "300");
    CHECK(file_for(rules, style_of({"F"}, 600)) == "700");
    CHECK(file_for(rules, style_of({"F"}, 900)) == "700");
    CHECK(file_for(rules, style_of({"F"}, 100)) == "300");
}

TEST_CASE("a style counts more than a weight, and families are found in any case", "[text]") {
    const std::vector<css::FontFaceRule> rules{rule("F", "bold", 700), rule("F", "italic", 400, css::FontStyle::Italic)};
    CHECK(file_for(rules, style_of({"f"}, 700, css::FontStyle::Italic)) == "italic");
    CHECK(file_for(rules, style_of({"f"}, 400)) == "bold");
}

TEST_CASE("of equal rules the last one wins", "[text]") {
    CHECK(file_for({rule("F", "one"), rule("F", "two")}, style_of({"F"})) == "two");
}

TEST_CASE("italics and boldness that no face has are made up", "[text]") {
    Shelf shelf;
    Diagnostics diagnostics;
    const std::vector<css::FontFaceRule> rules{rule("F", "one")};
    FontSet fonts(rules, shelf.fetch, "", diagnostics);
    const css::ComputedStyle plain = style_of({"F"}), both = style_of({"F"}, 700, css::FontStyle::Italic);
    CHECK(fonts.primary(plain).synthetic_slant == 0);
    CHECK_FALSE(fonts.primary(plain).synthetic_bold);
    CHECK(fonts.primary(both).synthetic_slant > 0);
    CHECK(fonts.primary(both).synthetic_bold);
}

TEST_CASE("a variable face without a declared range has the weights of its axis", "[text]") {
    Diagnostics diagnostics;
    const css::Fetch fetch = [](const std::string&) -> std::optional<std::string> { return tests::read_text(std::string(BILAN_TESTS) + "/fonts/variable.ttf"); };
    const std::vector<css::FontFaceRule> rules{rule("F", "variable.ttf")};
    FontSet fonts(rules, fetch, "", diagnostics);
    const css::ComputedStyle plain = style_of({"F"}), bold = style_of({"F"}, 700);
    const auto width_of_a = [&](const css::ComputedStyle& style) {
        const ChosenFace& chosen = fonts.primary(style);
        return chosen.face->advance_of(chosen.face->glyph_of(U'A'));
    };
    CHECK(width_of_a(plain) == 400);
    CHECK(width_of_a(bold) == 700);
    CHECK_FALSE(fonts.primary(bold).synthetic_bold);
}

TEST_CASE("an axis of font-variation-settings is pinned", "[text]") {
    Diagnostics diagnostics;
    const css::Fetch fetch = [](const std::string&) -> std::optional<std::string> { return tests::read_text(std::string(BILAN_TESTS) + "/fonts/variable.ttf"); };
    std::vector<css::FontFaceRule> rules{rule("F", "variable.ttf")};
    rules[0].weight_auto = false;
    FontSet fonts(rules, fetch, "", diagnostics);
    css::ComputedStyle style = style_of({"F"});
    style.font_axes = {{{'w', 'g', 'h', 't'}, 650}};
    const ChosenFace& chosen = fonts.primary(style);
    CHECK(chosen.face->advance_of(chosen.face->glyph_of(U'A')) == 650);
}

TEST_CASE("a script that the family lacks falls to the bundled face that has it, in its weight", "[text]") {
    const tests::TemporaryFolder folder;
    for (const std::string name : {"NotoSans-Regular.ttf", "NotoSansArabic-Bold.ttf", "NotoSansArabic-Regular.ttf"})
        write_file(folder.path() + "/" + name, tests::read_text("/usr/share/fonts/truetype/noto/" + name));
    Diagnostics diagnostics;
    const std::vector<css::FontFaceRule> none;
    FontSet fonts(none, nullptr, folder.path(), diagnostics);
    const css::ComputedStyle plain = style_of({"Noto Sans"}), bold = style_of({"Noto Sans"}, 700);
    CHECK(fonts.face_for(plain, U'\u00E9').face->family() == "Noto Sans");
    CHECK(fonts.face_for(plain, U'\u0633').face->family() == "Noto Sans Arabic");
    CHECK(fonts.face_for(plain, U'\u0633').face->metrics().weight == 400);
    CHECK(fonts.face_for(bold, U'\u0633').face->metrics().weight == 700);
    CHECK_FALSE(fonts.face_for(plain, U'\u0633').missing);
}

TEST_CASE("unicode-range decides between the parts of one family", "[text]") {
    Shelf shelf;
    Diagnostics diagnostics;
    std::vector<css::FontFaceRule> rules{rule("F", "latin"), rule("F", "signs")};
    rules[0].unicode_range = {{0, 0xFF}};
    rules[1].unicode_range = {{0x2000, 0x2FFF}};
    FontSet fonts(rules, shelf.fetch, "", diagnostics);
    const css::ComputedStyle style = style_of({"F"});
    const fonts::FaceRef letter = fonts.face_for(style, U'a').face, arrow = fonts.face_for(style, U'\u2192').face;
    CHECK(letter != arrow);
    CHECK_FALSE(fonts.face_for(style, U'\u2192').missing);
    CHECK(fonts.face_for(style, U'\u0100').missing);  // the file has it, but no range does
}

TEST_CASE("a font file that is missing or broken is said at its rule, once, and the next family serves", "[text]") {
    Shelf shelf;
    Diagnostics diagnostics;
    const std::vector<css::FontFaceRule> rules{rule("Gone", "nowhere.ttf"), rule("Bad", "broken.ttf"), rule("F", "one")};
    FontSet fonts(rules, shelf.fetch, "", diagnostics);
    const css::ComputedStyle style = style_of({"Gone", "Bad", "F"}), bold = style_of({"Gone", "F"}, 700);
    CHECK_FALSE(fonts.primary(style).missing);
    fonts.primary(bold);
    REQUIRE(diagnostics.all().size() == 2);
    CHECK(to_text(diagnostics.all()[0]).find("error[print/missing-font]: the font \"nowhere.ttf\" of the family \"Gone\" is not there or is not a font") == 0);
    CHECK(diagnostics.all()[0].place.file == "fonts.css");
    CHECK(diagnostics.all()[0].place.line == 3);
}

TEST_CASE("without any font there is nothing to set text in", "[text]") {
    Diagnostics diagnostics;
    const std::vector<css::FontFaceRule> none;
    FontSet fonts(none, nullptr, "", diagnostics);
    const css::ComputedStyle style = style_of({"F"});
    CHECK_THROWS_AS(fonts.primary(style), EnvironmentError);
}

TEST_CASE("bundled fonts serve generic families and missing glyphs", "[text]") {
    Diagnostics diagnostics;
    const std::vector<css::FontFaceRule> none;
    FontSet fonts(none, nullptr, std::string(BILAN_TESTS) + "/fonts", diagnostics);
    const css::ComputedStyle style = style_of({"sans-serif"});
    CHECK_FALSE(fonts.face_for(style, U'\u00E9').missing);
    CHECK(fonts.face_for(style, U'\u4E00').missing);
    CHECK(diagnostics.empty());
}
