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
