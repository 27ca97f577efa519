// Bytes as a font file: loaded, unpacked, shaped with, subset, packed, and set in a page.
#include "fonts/face.hpp"
#include "fuzz/sample.hpp"
#include "fuzz/target.hpp"

namespace {

using namespace bilan::fonts;

void shape(const Face& face, std::string_view text, TextDirection direction, std::string_view language) {
    std::set<std::uint32_t> glyphs{1, 2, 3};
    for (const Glyph& glyph : face.shape({text, 0, text.size(), direction, {}, language, {{{'s', 'm', 'c', 'p'}, 1}, {{'f', 'r', 'a', 'c'}, 1}}})) {
        glyphs.insert(glyph.id);
        face.advance_of(glyph.id);
    }
    subset_for_pdf(face, glyphs);
}

}  // namespace

void bilan::fuzz::read(std::string_view bytes) {
    for (const auto& axes : {std::vector<Axis>{}, std::vector<Axis>{{{'w', 'g', 'h', 't'}, 650}, {{'w', 'd', 't', 'h'}, 1e9}}}) {
        const FaceRef face = load_face(std::string(bytes), axes);
        if (!face) return;
        shape(*face, "AVé fi 1/2 « x »", TextDirection::LeftToRight, "fr");
        shape(*face, "نص عربي", TextDirection::RightToLeft, "ar");
        subset_to_woff2(*face, {U'A', U'é', U' ', U'ن'});
    }
    render(page_of("<p style='font: 20px Strange, Square'>AVé fi ½ <b>نص</b>", "@font-face { font-family: Strange; src: url(a.ttf) }"),
           files("a.ttf", std::string(bytes)));
}
