#include <algorithm>
#include <catch2/catch.hpp>

#include "fonts/samples.hpp"
#include "fonts/sfnt.hpp"
#include "fonts/woff2.hpp"

using namespace bilan::fonts;

namespace {

// Everything that the program asks of a face.
void use(const Face& face) {
    const std::string_view text = "Aé fi ن";
    face.shape({text, 0, text.size(), TextDirection::LeftToRight, {}, "fr", {}});
    subset_for_pdf(face, {1, 2, 3, face.glyph_of(U'A')});
}

std::size_t end_of_tables(std::string_view font) {
    std::size_t end = 0;
    for (std::size_t i = 0; i < read_u16(font, 4); ++i)
        end = std::max<std::size_t>(end, read_u32(font, 12 + 16 * i + 8) + read_u32(font, 12 + 16 * i + 12));
    return end;
}

void mutate_everywhere(const std::string& font, std::size_t step) {
    int survivors = 0;
    for (std::size_t at = 0; at < font.size(); at += step)
        for (const int flip : {0x01, 0x80, 0xFF}) {
            std::string mutant = font;
            mutant[at] = static_cast<char>(mutant[at] ^ flip);
            if (const FaceRef face = load_face(std::move(mutant))) {
                use(*face);
                ++survivors;
            }
        }
    CHECK(survivors > 0);
}

}  // namespace

TEST_CASE("what is no font gives nothing", "[fonts]") {
    for (const char* bytes : {"", "wOF2", "ttcf", "OTTO", "<html>not found</html>", "%PDF-1.7"}) CHECK(load_face(bytes) == nullptr);
    CHECK(load_face(std::string(4096, '\0')) == nullptr);
}

TEST_CASE("a truncated font gives nothing", "[fonts]") {
    for (const std::string& font : {samples::variable_bytes(), std::string(samples::square_bytes())}) {
        const std::size_t end = end_of_tables(font);
        for (std::size_t size = 0; size < end; ++size)
            if (load_face(font.substr(0, size))) FAIL("a face from " << size << " bytes of " << end);
    }
}

TEST_CASE("a font with contradicting tables gives nothing", "[fonts]") {
    std::string font = samples::variable_bytes();
    const Sfnt sfnt = *Sfnt::read(font);
    const auto spoil = [&](std::string_view table, std::size_t offset, char value) {
        std::string copy = font;
        copy[static_cast<std::size_t>(sfnt.table(table).data() - font.data()) + offset] = value;
        return load_face(copy);
    };
    CHECK(spoil("head", 12, 0) == nullptr);               // magic number
    CHECK(spoil("head", 18, 0x7F) == nullptr);            // 32,744 units to the em
    CHECK(spoil("head", 51, 2) == nullptr);               // places of outlines in an unknown format
    CHECK(spoil("head", 53, 6) == nullptr);               // outlines in an unknown format
    CHECK(spoil("maxp", 4, 0x40) == nullptr);             // 16,386 glyphs
    CHECK(spoil("hhea", 34, 0x40) == nullptr);            // more advances than glyphs
    CHECK(spoil("loca", 0, 0x7F) == nullptr);             // an outline that ends before it begins
    CHECK(spoil("glyf", 14, 0x32) == nullptr);            // a point that takes one byte more than the outline has
    CHECK(spoil("gvar", 37, 0x7F) == nullptr);            // moves of 64 points of eight
    CHECK(load_face(font) != nullptr);
}

TEST_CASE("a glyph that stands in itself gives nothing", "[fonts]") {
    std::string font = samples::variable_bytes();
    const auto glyf = static_cast<std::size_t>(Sfnt::read(font)->table("glyf").data() - font.data());
    const auto composed_of = [&](char component) {  // glyph 0: an extent, and one component moved by two words
        std::string copy = font;
        return load_face(copy.replace(glyf, 18, std::string("\xFF\xFF\0\0\0\0\0\0\0\0\0\3\0", 13) + component + std::string(4, '\0')));
    };
    CHECK(composed_of(1) != nullptr);
    CHECK(composed_of(0) == nullptr);
}

TEST_CASE("a mutated font never crashes", "[fonts]") {
    mutate_everywhere(samples::variable_bytes(), 1);
    mutate_everywhere(samples::square_bytes(), 37);
}

TEST_CASE("a mutated font with layout rules or CFF outlines never crashes", "[fonts]") {
    const std::set<char32_t> characters{U'A', U'V', U'f', U'i', U'é'};
    for (const FaceRef& face : {samples::noto(), samples::inter()}) {
        const auto packed = subset_to_woff2(*face, characters);
        REQUIRE(packed);
        const auto small = unpack_woff2(*packed);
        REQUIRE(small);
        mutate_everywhere(*small, 11);
        for (std::size_t size = 0; size < packed->size(); size += 7) CHECK(load_face(packed->substr(0, size)) == nullptr);
        for (std::size_t at = 0; at < packed->size(); at += 29) {
            std::string mutant = *packed;
            mutant[at] = static_cast<char>(mutant[at] ^ 0x55);
            if (const FaceRef survivor = load_face(mutant)) use(*survivor);
        }
    }
}
