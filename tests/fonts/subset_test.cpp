#include <algorithm>
#include <catch2/catch.hpp>
#include <thread>

#include "fonts/samples.hpp"
#include "fonts/sfnt.hpp"
#include "fonts/woff2.hpp"

using namespace bilan::fonts;

namespace {

std::set<std::uint32_t> glyphs_of(const Face& face, std::u32string_view text) {
    std::set<std::uint32_t> glyphs;
    for (const char32_t c : text) glyphs.insert(face.glyph_of(c));
    return glyphs;
}

std::uint32_t new_id(const Subset& subset, std::uint32_t old) {
    for (const auto& [from, to] : subset.new_id_of)
        if (from == old) return to;
    return 0;
}

std::string tags(std::string_view font) {
    std::string result;
    for (std::size_t i = 0; i < read_u16(font, 4); ++i) result += std::string(font.substr(12 + 16 * i, 4)) + "|";
    return result;
}

std::string_view table(std::string_view font, std::string_view tag) {
    for (std::size_t i = 0; i < read_u16(font, 4); ++i)
        if (font.substr(12 + 16 * i, 4) == tag) return font.substr(read_u32(font, 12 + 16 * i + 8));
    return {};
}

// Read without HarfBuzz: a subset has no cmap to load a face with. Glyphs beyond the last advance share it.
int advance_in(std::string_view font, std::uint32_t glyph) {
    const std::uint32_t advances = read_u16(table(font, "hhea"), 34);
    return read_u16(table(font, "hmtx"), 4 * std::min(glyph, advances - 1));
}

}  // namespace

TEST_CASE("a TrueType subset for a PDF has outlines and nothing else", "[fonts]") {
    const FaceRef square = samples::square();
    const auto subset = subset_for_pdf(*square, glyphs_of(*square, U"BA"));
    REQUIRE(subset);
    CHECK(tags(subset->bytes) == "glyf|head|hhea|hmtx|loca|maxp|");
    const std::uint32_t a = square->glyph_of(U'A'), b = square->glyph_of(U'B');
    CHECK(subset->new_id_of == std::vector<std::pair<std::uint32_t, std::uint32_t>>{{0, 0}, {a, 1}, {b, 2}});
    CHECK(advance_in(subset->bytes, 1) == 1000);
    CHECK(subset->bytes.size() < 600);
}

TEST_CASE("the subset of a composite glyph brings its parts", "[fonts]") {
    const FaceRef noto = samples::noto();
    const auto subset = subset_for_pdf(*noto, glyphs_of(*noto, U"é"));
    REQUIRE(subset);
    CHECK(subset->new_id_of.size() == 4);
    CHECK(std::is_sorted(subset->new_id_of.begin(), subset->new_id_of.end()));
    CHECK(advance_in(subset->bytes, new_id(*subset, noto->glyph_of(U'é'))) == noto->advance_of(noto->glyph_of(U'é')));
}

TEST_CASE("a CFF subset is a bare table", "[fonts]") {
    const FaceRef inter = samples::inter();
    const auto subset = subset_for_pdf(*inter, glyphs_of(*inter, U"Bilan"));
    REQUIRE(subset);
    CHECK(subset->bytes.substr(0, 2) == std::string_view("\1\0", 2));
    CHECK(subset->new_id_of.size() == 6);
    CHECK(subset->new_id_of.front() == std::pair<std::uint32_t, std::uint32_t>{0, 0});
    CHECK(new_id(*subset, inter->glyph_of(U'n')) != 0);
    CHECK(subset->bytes.size() < 3000);
}

TEST_CASE("a variable face is pinned in its subset", "[fonts]") {
    const FaceRef bold = load_face(samples::variable_bytes(), {{{'w', 'g', 'h', 't'}, 650}});
    const auto subset = subset_for_pdf(*bold, {1});
    REQUIRE(subset);
    CHECK(tags(subset->bytes) == "glyf|head|hhea|hmtx|loca|maxp|");
    CHECK(advance_in(subset->bytes, 1) == 650);
    CHECK(advance_in(subset_for_pdf(*load_face(samples::variable_bytes()), {1})->bytes, 1) == 400);
}

TEST_CASE("glyphs that a face lacks are left out of its subset", "[fonts]") {
    const auto subset = subset_for_pdf(*samples::square(), {1, 60000});
    REQUIRE(subset);
    CHECK(subset->new_id_of.size() == 2);
}

TEST_CASE("a web subset keeps kerning and reads back", "[fonts]") {
    for (const FaceRef& face : {samples::noto(), samples::inter()}) {
        const auto packed = subset_to_woff2(*face, {U'A', U'V', U'é', U' ', U'س'});
        REQUIRE(packed);
        CHECK(packed->substr(0, 4) == "wOF2");
        CHECK(packed->size() < 8000);
        const FaceRef small = load_face(*packed);
        REQUIRE(small);
        CHECK(small->glyph_of(U'é') != 0);
        CHECK(small->glyph_of(U'B') == 0);
        CHECK(small->family() == face->family());
        CHECK(small->metrics().ascent == face->metrics().ascent);
        const ShapingInput kerned{"AV", 0, 2, TextDirection::LeftToRight, {'L', 'a', 't', 'n'}, "fr", {}};
        CHECK(small->shape(kerned)[0].x_advance == face->shape(kerned)[0].x_advance);
    }
    CHECK_FALSE(subset_to_woff2(*samples::square(), {U'س'}));
    CHECK_FALSE(subset_to_woff2(*samples::square(), {}));
}

TEST_CASE("every table survives WOFF2", "[fonts]") {
    for (const FaceRef& face : {samples::square(), samples::inter()}) {
        const auto unpacked = unpack_woff2(*pack_woff2(face->bytes()));
        REQUIRE(unpacked);
        const Sfnt before = *Sfnt::read(face->bytes()), after = *Sfnt::read(*unpacked);
        CHECK(before.tables().size() == after.tables().size());
        for (const auto& [tag, bytes] : before.tables())
            if (tag != "head") CHECK(after.table(tag) == bytes);
    }
    CHECK_FALSE(pack_woff2("no font"));
}

TEST_CASE("a web subset of a variable face stays variable unless an axis is pinned", "[fonts]") {
    const auto whole = subset_to_woff2(*load_face(samples::variable_bytes()), {U'A'});
    REQUIRE(whole);
    CHECK(load_face(*whole)->is_variable());
    const auto pinned = subset_to_woff2(*load_face(samples::variable_bytes(), {{{'w', 'g', 'h', 't'}, 900}}), {U'A'});
    REQUIRE(pinned);
    CHECK_FALSE(load_face(*pinned)->is_variable());
    CHECK(load_face(*pinned)->advance_of(1) == 900);
}

TEST_CASE("subsets have the same bytes on every thread", "[fonts]") {
    const FaceRef face = samples::noto();
    const auto glyphs = glyphs_of(*face, U"Protection et résilience");
    const std::set<char32_t> characters{U'A', U'b', U'é'};
    const std::string first = subset_for_pdf(*face, glyphs)->bytes, second = *subset_to_woff2(*face, characters);
    std::vector<int> same(4, 0);
    std::vector<std::jthread> threads;
    for (std::size_t t = 0; t < same.size(); ++t)
        threads.emplace_back([&, t] {
            same[t] = subset_for_pdf(*face, glyphs)->bytes == first && *subset_to_woff2(*face, characters) == second;
        });
    threads.clear();
    CHECK(same == std::vector<int>(4, 1));
}
