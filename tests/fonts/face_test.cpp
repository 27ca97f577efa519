#include "fonts/face.hpp"

#include <catch2/catch.hpp>
#include <thread>

#include "fonts/samples.hpp"

using namespace bilan::fonts;

namespace {

ShapingInput latin(std::string_view text) { return {text, 0, text.size(), TextDirection::LeftToRight, {'L', 'a', 't', 'n'}, "fr", {}}; }

int width(const std::vector<Glyph>& glyphs) {
    int sum = 0;
    for (const Glyph& glyph : glyphs) sum += glyph.x_advance;
    return sum;
}

}  // namespace

TEST_CASE("the test font is a square em", "[fonts]") {
    const FaceRef square = samples::square();
    REQUIRE(square);
    const Metrics& m = square->metrics();
    CHECK(m.units_per_em == 1000);
    CHECK(m.ascent == 800);
    CHECK(m.descent == -200);
    CHECK(m.line_gap == 0);
    CHECK(m.cap_height == 800);
    CHECK(m.x_height == 800);
    CHECK(m.underline_position == -100);
    CHECK(m.underline_thickness == 50);
    CHECK(m.strikeout_position == 300);
    CHECK(m.strikeout_thickness == 50);
    CHECK(m.bounding_box == std::array<int, 4>{0, -200, 1000, 800});
    CHECK(m.weight == 400);
    CHECK(m.fixed_pitch);
    CHECK(square->family() == "Square");
    CHECK(square->postscript_name() == "Square-Regular");
    CHECK_FALSE(square->is_cff());
    CHECK_FALSE(square->is_variable());
    CHECK(width(square->shape(latin("« Été » — 29\u202F793 €"))) == 18000);
    for (const char32_t c : U"aé’«œ€\u2010\u00A0\u202F")
        if (c != 0) CHECK(square->glyph_of(c) != 0);
    CHECK(square->glyph_of(U'س') == 0);
}

TEST_CASE("real faces give their tables' metrics", "[fonts]") {
    const FaceRef noto = samples::noto();
    REQUIRE(noto);
    CHECK(noto->metrics().units_per_em == 1000);
    CHECK(noto->metrics().ascent == 1069);
    CHECK(noto->metrics().descent == -293);
    CHECK(noto->metrics().cap_height == 714);
    CHECK(noto->metrics().x_height == 536);
    CHECK(noto->metrics().subscript_offset == -75);
    CHECK(noto->metrics().superscript_offset == 350);
    CHECK(noto->postscript_name() == "NotoSans-Regular");
    const FaceRef inter = samples::inter();
    REQUIRE(inter);
    CHECK(inter->is_cff());
    CHECK(inter->family() == "Inter");
    CHECK(inter->metrics().weight == 400);
}

TEST_CASE("letters kern and clusters are bytes of the whole text", "[fonts]") {
    const FaceRef noto = samples::noto();
    const auto glyphs = noto->shape(latin("éAV"));
    REQUIRE(glyphs.size() == 3);
    CHECK(glyphs[0].cluster == 0);
    CHECK(glyphs[1].cluster == 2);
    CHECK(glyphs[2].cluster == 3);
    CHECK(width(glyphs) < noto->advance_of(noto->glyph_of(U'é')) + noto->advance_of(noto->glyph_of(U'A')) +
                              noto->advance_of(noto->glyph_of(U'V')));
    CHECK(glyphs[2].unsafe_to_break);
    ShapingInput unkerned = latin("AV");
    unkerned.features.push_back({{'k', 'e', 'r', 'n'}, 0});
    CHECK(width(noto->shape(unkerned)) == noto->advance_of(noto->glyph_of(U'A')) + noto->advance_of(noto->glyph_of(U'V')));
}

TEST_CASE("a part of a text is shaped in its context", "[fonts]") {
    const FaceRef arabic = samples::arabic();
    REQUIRE(arabic);
    const std::string_view text = "سلام";
    const ShapingInput whole{text, 0, text.size(), TextDirection::RightToLeft, {'A', 'r', 'a', 'b'}, "ar", {}};
    const ShapingInput first{text, 0, 2, TextDirection::RightToLeft, {'A', 'r', 'a', 'b'}, "ar", {}};
    const ShapingInput alone{text.substr(0, 2), 0, 2, TextDirection::RightToLeft, {'A', 'r', 'a', 'b'}, "ar", {}};
    const auto glyphs = arabic->shape(whole);
    CHECK(glyphs.front().cluster > glyphs.back().cluster);
    REQUIRE(arabic->shape(first).size() == 1);
    CHECK(arabic->shape(first)[0].id == glyphs.back().id);
    CHECK(arabic->shape(alone)[0].id != glyphs.back().id);
    CHECK(arabic->shape({text, 2, 2, TextDirection::RightToLeft, {}, "", {}}).empty());
}

TEST_CASE("missing spaces and invisible characters borrow the space", "[fonts]") {
    const FaceRef square = samples::square(), noto = samples::noto();
    CHECK(square->glyph_of(0x2066) == square->glyph_of(U' '));
    CHECK(square->glyph_of(0x205F) == square->glyph_of(U' '));
    const auto glyphs = noto->shape(latin("a\u00ADb"));
    CHECK(width(glyphs) == noto->advance_of(noto->glyph_of(U'a')) + noto->advance_of(noto->glyph_of(U'b')));
}

TEST_CASE("a pinned axis changes the design, its name and its key", "[fonts]") {
    const std::string bytes = samples::variable_bytes();
    const FaceRef plain = load_face(bytes);
    const FaceRef bold = load_face(bytes, {{{'w', 'g', 'h', 't'}, 900}, {{'s', 'l', 'n', 't'}, 3}});
    REQUIRE(plain);
    REQUIRE(bold);
    CHECK(plain->is_variable());
    CHECK(plain->axes().empty());
    CHECK(plain->advance_of(plain->glyph_of(U'A')) == 400);
    CHECK(bold->advance_of(bold->glyph_of(U'A')) == 900);
    CHECK(bold->metrics().weight == 900);
    CHECK(bold->postscript_name() == "Variable-Regular_900wght");
    CHECK(bold->axes().size() == 1);
    CHECK(plain->key() != bold->key());
    CHECK(load_face(bytes, {{{'w', 'g', 'h', 't'}, 2000}})->key() == bold->key());
    CHECK(load_face(bytes)->key() == plain->key());
}

TEST_CASE("eight threads shape the same face alike", "[fonts]") {
    const FaceRef faces[] = {samples::noto(), samples::inter(), load_face(samples::variable_bytes(), {{{'w', 'g', 'h', 't'}, 700}})};
    const std::string text = "Les migrant·e·s retourné·e·s affluent — AVATAR ffi 29\u202F793 A";
    std::vector<int> expected;
    for (const FaceRef& face : faces) expected.push_back(width(load_face(std::string(face->bytes()), face->axes())->shape(latin(text))));
    std::vector<int> wrong(8, 0);
    std::vector<std::jthread> threads;
    for (std::size_t t = 0; t < wrong.size(); ++t)
        threads.emplace_back([&, t] {
            for (int round = 0; round < 50; ++round)
                for (std::size_t f = 0; f < expected.size(); ++f)
                    if (width(faces[f]->shape(latin(text))) != expected[f]) ++wrong[t];
        });
    threads.clear();
    CHECK(wrong == std::vector<int>(8, 0));
}
