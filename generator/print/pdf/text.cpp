#include "print/pdf/text.hpp"

#include <algorithm>
#include <cmath>

namespace bilan::print::pdf {
namespace {

// A stroke of this part of the font size around each outline: what a face without a bold is emboldened by.
constexpr double synthetic_bold_stroke = 1.0 / 32;

// As a literal string has it (ISO 32000-1, 7.3.4.2): half as much to deflate as hexadecimal digits.
void append_code(std::string& out, std::uint16_t code) {
    for (const char byte : {static_cast<char>(code >> 8), static_cast<char>(code & 0xff)}) {
        if (byte == '(' || byte == ')' || byte == '\\' || byte == '\r') out += '\\';
        out += byte == '\r' ? 'r' : byte;
    }
}

// What a TJ number has to move the pen by, in thousandths of an em, to come from one place to another.
long long move_between(double from, double to) { return std::llround(from - to); }

// Writes the glyphs of one run in the order in which they are read. The pen walks as a PDF reader's does, by the
// declared widths; where the next glyph stands elsewhere a TJ number moves it, and the rounding error of one move is
// part of the next, so that nothing drifts.
class Shower {
public:
    Shower(Content& content, const layout::GlyphRun& run, SpelledWords& words)
        : content_(content), run_(run), words_(words), size_(run.font_size.to_px()) {}

    void show() {
        if (run_.right_to_left)
            for (auto word = run_.words.rbegin(); word != run_.words.rend(); ++word) show(*word);
        else
            for (const layout::PlacedWord& word : run_.words) show(word);
        close_array();
        if (rise_ != 0) content_.raw("0 ").op("Ts");
    }

private:
    void show(const layout::PlacedWord& word) {
        const bool stands_alone = !run_.right_to_left && run_.letter_spacing == LayoutUnit{} && !ends_with_soft_hyphen(run_, word);
        const SpelledWords::Spelled* spelled = stands_alone ? &words_.spelled(run_, word) : nullptr;
        if (spelled == nullptr || !spelled->is_plain) {
            show_by_glyph(word);
            return;
        }
        select_font(spelled->font);
        set_rise(0);
        move_to(word.x.to_px() * 1000 / size_);
        open_string();
        content_.raw(spelled->codes);
        pen_ += spelled->advance;
    }

    void show_by_glyph(const layout::PlacedWord& word) {
        const std::vector<layout::PlacedGlyph> glyphs = layout::glyphs_of(run_, word);
        const std::vector<Code> codes = words_.fonts.codes_of(run_, word);
        for (std::size_t i = 0; i < glyphs.size(); ++i) {
            const std::size_t index = run_.right_to_left ? glyphs.size() - 1 - i : i;
            show(glyphs[index], codes[index]);
        }
    }

    void show(const layout::PlacedGlyph& glyph, const Code& code) {
        if (code.code == 0) return;
        select_font(code.font);
        set_rise(-glyph.y.to_px());
        move_to(glyph.x.to_px() * 1000 / size_);
        open_string();
        append_code(content_.bytes(), code.code);
        pen_ += code.width;
    }

    void select_font(std::size_t font) {
        if (font_ == font) return;
        close_array();
        font_ = font;
        content_.name(words_.fonts.name(font)).number(size_).op("Tf");
    }

    void set_rise(double rise) {
        if (std::abs(rise - rise_) < 0.0005) return;
        close_array();
        rise_ = rise;
        content_.number(rise).op("Ts");
    }

    void move_to(double target) {
        const long long move = move_between(pen_, target);
        if (move == 0) return;
        close_string();
        open_array();
        content_.integer(move);
        content_.bytes().pop_back();
        pen_ -= static_cast<double>(move);
    }

    void open_string() {
        open_array();
        if (!in_string_) content_.raw("(");
        in_string_ = true;
    }

    void open_array() {
        if (!in_array_) content_.raw("[");
        in_array_ = true;
    }

    void close_string() {
        if (in_string_) content_.raw(")");
        in_string_ = false;
    }

    void close_array() {
        close_string();
        if (in_array_) content_.raw("] ").op("TJ");
        in_array_ = false;
    }

    Content& content_;
    const layout::GlyphRun& run_;
    SpelledWords& words_;
    double size_;
    double pen_ = 0;        // thousandths of an em from the run's origin
    double rise_ = 0;
    std::size_t font_ = static_cast<std::size_t>(-1);
    bool in_array_ = false, in_string_ = false;
};

}  // namespace

const SpelledWords::Spelled& SpelledWords::spelled(const layout::GlyphRun& run, const layout::PlacedWord& placed) {
    const auto [place, is_new] = words_.try_emplace(placed.word);
    Spelled& spelled = place->second;
    if (!is_new) return spelled;
    const std::vector<fonts::Glyph>& glyphs = placed.word->glyphs;
    const std::vector<Code> codes = fonts.codes_of(run, placed);
    spelled.is_plain = !glyphs.empty();
    const double thousandth = 1000.0 / run.face->metrics().units_per_em;
    double target = 0;
    for (std::size_t i = 0; i < glyphs.size(); ++i) {
        spelled.is_plain = spelled.is_plain && codes[i].code != 0 && codes[i].font == codes[0].font && glyphs[i].y_offset == 0;
        const long long move = move_between(spelled.advance, target + glyphs[i].x_offset * thousandth);
        if (move != 0) spelled.codes += ')' + std::to_string(move) + '(';
        append_code(spelled.codes, codes[i].code);
        spelled.advance += codes[i].width - static_cast<double>(move);
        target += glyphs[i].x_advance * thousandth;
    }
    spelled.font = codes.empty() ? 0 : codes[0].font;
    return spelled;
}

void show_glyphs(Content& content, const paint::ShowGlyphs& glyphs, SpelledWords& words) {
    const layout::GlyphRun& run = *glyphs.run;
    if (run.words.empty() || run.font_size <= LayoutUnit{}) return;
    content.op("BT");
    // Text space has y upwards again; a synthetic slant leans it.
    content.matrix({1, 0, run.synthetic_slant, -1, glyphs.origin.x, glyphs.origin.y}).op("Tm");
    if (run.synthetic_bold) content.raw("2 ").op("Tr").number(run.font_size.to_px() * synthetic_bold_stroke).op("w");
    Shower(content, run, words).show();
    if (run.synthetic_bold) content.raw("0 ").op("Tr");
    content.op("ET");
}

}  // namespace bilan::print::pdf
