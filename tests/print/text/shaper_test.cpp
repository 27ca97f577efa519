// What CSS says of letters and figures, down to the glyphs of a real face.
#include "print/text/shaper.hpp"

#include <catch2/catch.hpp>

#include "support/golden.hpp"

using namespace bilan;
using namespace bilan::print;
using namespace bilan::print::text;

namespace {

const fonts::Face& serif() {
    static const fonts::FaceRef face = fonts::load_face(tests::read_text("/usr/share/fonts/truetype/noto/NotoSerif-Regular.ttf"));
    REQUIRE(face);
    return *face;
}

css::ComputedStyle style_with(std::vector<css::FontFeature> features) {
    css::ComputedStyle style;
    style.language = "fr";
    style.font_features = std::move(features);
    return style;
}

std::vector<fonts::Glyph> glyphs_of(std::string_view word, const css::ComputedStyle& style) {
    Shaper shaper;
    return shaper.shape(serif(), word, fonts::TextDirection::LeftToRight, {'L', 'a', 't', 'n'}, shaping_style(style)).glyphs;
}

std::vector<std::uint32_t> ids_of(std::string_view word, const css::ComputedStyle& style) {
    std::vector<std::uint32_t> ids;
    for (const fonts::Glyph& glyph : glyphs_of(word, style)) ids.push_back(glyph.id);
    return ids;
}

}  // namespace

TEST_CASE("letters kern unless they are told not to", "[text]") {
    css::ComputedStyle style = style_with({});
    const auto width = [&] {
        std::int64_t sum = 0;
        for (const fonts::Glyph& glyph : glyphs_of("AVATo", style)) sum += glyph.x_advance;
        return sum;
    };
    const std::int64_t kerned = width();
    style.kerning = false;
    CHECK(kerned < width());
}

TEST_CASE("f and i join, but not when letters are spaced", "[text]") {
    css::ComputedStyle style = style_with({});
    CHECK(glyphs_of("ffi", style).size() == 1);
    style.letter_spacing = LayoutUnit::px(1);
    CHECK(glyphs_of("ffi", style).size() == 3);
}

TEST_CASE("figures are old-style or tabular when asked for", "[text]") {
    const auto plain = ids_of("1929", style_with({}));
    CHECK(ids_of("1929", style_with({{{'o', 'n', 'u', 'm'}, 1}})) != plain);
    const auto even = glyphs_of("1929", style_with({{{'t', 'n', 'u', 'm'}, 1}}));
    REQUIRE(even.size() == 4);
    for (const fonts::Glyph& glyph : even) CHECK(glyph.x_advance == even[0].x_advance);
}

TEST_CASE("small capitals are the font's own", "[text]") {
    css::ComputedStyle style = style_with({});
    const auto plain = ids_of("Bilan", style);
    style.font_variant_caps = css::FontVariantCaps::SmallCaps;
    const auto small = ids_of("Bilan", style);
    REQUIRE(small.size() == plain.size());
    CHECK(small[0] == plain[0]);
    CHECK(small[1] != plain[1]);
    style.font_variant_caps = css::FontVariantCaps::AllSmallCaps;
    CHECK(ids_of("Bilan", style)[0] != plain[0]);
}

TEST_CASE("a feature that a face has is known", "[text]") {
    CHECK(serif().has_feature({'s', 'm', 'c', 'p'}));
    CHECK_FALSE(serif().has_feature({'s', 'w', 's', 'h'}));
}

TEST_CASE("numbers by the thousand have the glyphs that each has alone", "[text]") {
    const auto file = GENERATE("truetype/noto/NotoSerif-Regular.ttf", "truetype/dejavu/DejaVuSans.ttf", "opentype/inter/Inter-Regular.otf",
                               "opentype/inter/InterDisplay-Bold.otf");
    const auto tag = GENERATE(as<std::string>(), "kern", "tnum", "onum", "frac", "zero", "liga");
    INFO(file << " " << tag);
    const fonts::FaceRef face = fonts::load_face(tests::read_text(std::string("/usr/share/fonts/") + file));
    REQUIRE(face);
    const ShapingStyle style = shaping_style(style_with({{{tag[0], tag[1], tag[2], tag[3]}, 1}}));
    Shaper shaper;
    for (std::uint32_t i = 0, number = 7; i < 1500; ++i, number = number * 1664525 + 1013904223) {
        const std::string word = std::to_string(number).substr(0, 1 + i % 9);
        fonts::ShapingInput input;
        input.text = word;
        input.end = word.size();
        input.script = {'L', 'a', 't', 'n'};
        input.language = style.language;
        input.features = style.features;
        const std::vector<fonts::Glyph> alone = face->shape(input);
        const std::vector<fonts::Glyph>& among_many = shaper.shape(*face, word, input.direction, input.script, style).glyphs;
        REQUIRE(among_many.size() == alone.size());
        for (std::size_t g = 0; g < alone.size(); ++g) {
            CHECK(among_many[g].id == alone[g].id);
            CHECK(among_many[g].x_advance == alone[g].x_advance);
            CHECK(among_many[g].x_offset == alone[g].x_offset);
            CHECK(among_many[g].cluster == alone[g].cluster);
        }
    }
}
