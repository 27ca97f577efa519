#include "print/pdf/text.hpp"

#include <algorithm>
#include <cmath>

namespace bilan::print::pdf {
namespace {

// A stroke of this part of the font size around each outline: what a face without a bold is emboldened by.
constexpr double synthetic_bold_stroke = 1.0 / 32;

// Writes the glyphs of one run in the order in which they are read. The pen walks as a PDF reader's does, by the
// declared widths; where the next glyph stands elsewhere a TJ number moves it, and the rounding error of one move is
// part of the next, so that nothing drifts.
class Shower {
public:
    Shower(Content& content, const layout::GlyphRun& run, const Fonts& fonts)
        : content_(content), run_(run), fonts_(fonts), codes_(fonts.codes_of(run)), size_(run.font_size.to_px()) {}

    void show() {
        const std::size_t count = run_.glyphs.size();
        for (std::size_t i = 0; i < count; ++i) glyph(run_.right_to_left ? count - 1 - i : i);
        close_array();
        if (rise_ != 0) content_.raw("0 ").op("Ts");
    }

private:
    void glyph(std::size_t index) {
        const Code& code = codes_[index];
        if (code.code == 0) return;
        const auto& placed = run_.glyphs[index];
        select_font(code.font);
        set_rise(-placed.y.to_px());
        move_to(placed.x.to_px() * 1000 / size_);
        put(code.code);
        pen_ += code.width;
    }

    void select_font(std::size_t font) {
        if (font_ == font) return;
        close_array();
        font_ = font;
        content_.name(fonts_.name(font)).number(size_).op("Tf");
    }

    void set_rise(double rise) {
        if (std::abs(rise - rise_) < 0.0005) return;
        close_array();
        rise_ = rise;
        content_.number(rise).op("Ts");
    }

    void move_to(double target) {
        const long long move = std::llround(pen_ - target);
        if (move == 0) return;
        close_string();
        open_array();
        content_.integer(move);
        content_.bytes().pop_back();
        pen_ -= static_cast<double>(move);
    }

    void put(std::uint16_t code) {
        open_array();
        if (!in_string_) content_.raw("<");
        in_string_ = true;
        constexpr std::string_view digits = "0123456789ABCDEF";
        for (int shift = 12; shift >= 0; shift -= 4) content_.bytes() += digits[static_cast<std::size_t>(code >> shift & 15)];
    }

    void open_array() {
        if (!in_array_) content_.raw("[");
        in_array_ = true;
    }

    void close_string() {
        if (in_string_) content_.raw(">");
        in_string_ = false;
    }

    void close_array() {
        close_string();
        if (in_array_) content_.raw("] ").op("TJ");
        in_array_ = false;
    }

    Content& content_;
    const layout::GlyphRun& run_;
    const Fonts& fonts_;
    std::vector<Code> codes_;
    double size_;
    double pen_ = 0;        // thousandths of an em from the run's origin
    double rise_ = 0;
    std::size_t font_ = static_cast<std::size_t>(-1);
    bool in_array_ = false, in_string_ = false;
};

}  // namespace

void show_glyphs(Content& content, const paint::ShowGlyphs& glyphs, const Fonts& fonts) {
    const layout::GlyphRun& run = *glyphs.run;
    if (run.glyphs.empty() || run.font_size <= LayoutUnit{}) return;
    content.op("BT");
    // Text space has y upwards again; a synthetic slant leans it.
    content.matrix({1, 0, run.synthetic_slant, -1, glyphs.origin.x, glyphs.origin.y}).op("Tm");
    if (run.synthetic_bold) content.raw("2 ").op("Tr").number(run.font_size.to_px() * synthetic_bold_stroke).op("w");
    Shower(content, run, fonts).show();
    if (run.synthetic_bold) content.raw("0 ").op("Tr");
    content.op("ET");
}

}  // namespace bilan::print::pdf
