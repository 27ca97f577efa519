#include "print/text/numbers.hpp"

#include <algorithm>
#include <string>

namespace bilan::print::text {
namespace {

constexpr int worth_a_trial = 100;  // numbers: shaping them takes half as long as the trial

bool is_number(std::string_view word) {
    return std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// A de Bruijn sequence, by taking the largest digit that makes three in a row which did not stand yet (Martin 1934).
std::string every_three_digits() {
    std::string digits = "00";
    std::array<bool, 1000> stood{};
    for (std::size_t two = 0, made = 0; made < stood.size(); ++made) {
        std::size_t digit = 9;
        while (stood[two * 10 + digit]) --digit;
        stood[two * 10 + digit] = true;
        digits += static_cast<char>('0' + digit);
        two = two % 10 * 10 + digit;
    }
    return digits;
}

bool look_alike(const fonts::Glyph& a, const fonts::Glyph& b) {
    return a.id == b.id && a.x_advance == b.x_advance && a.y_advance == b.y_advance && a.x_offset == b.x_offset && a.y_offset == b.y_offset;
}

}  // namespace

std::optional<Numbers::Digits> Numbers::independent(const fonts::Face& face, fonts::ShapingInput input) {
    const std::string text = every_three_digits();
    input.text = text;
    input.begin = 0;
    input.end = text.size();
    const std::vector<fonts::Glyph> glyphs = face.shape(input);
    if (glyphs.size() != text.size()) return std::nullopt;
    Digits digits;
    for (std::size_t i = 0; i < text.size(); ++i) digits[static_cast<std::size_t>(text[i] - '0')] = glyphs[i];
    for (std::size_t i = 0; i < text.size(); ++i)
        if (glyphs[i].cluster != i || glyphs[i].unsafe_to_break || !look_alike(glyphs[i], digits[static_cast<std::size_t>(text[i] - '0')])) return std::nullopt;
    return digits;
}

std::vector<fonts::Glyph> Numbers::shape(const fonts::Face& face, const fonts::ShapingInput& input) {
    if (!is_number(input.text)) return face.shape(input);
    if (++seen_ == worth_a_trial) digits_ = independent(face, input);
    if (!digits_) return face.shape(input);
    std::vector<fonts::Glyph> glyphs;
    glyphs.reserve(input.text.size());
    for (const char c : input.text) {
        glyphs.push_back((*digits_)[static_cast<std::size_t>(c - '0')]);
        glyphs.back().cluster = static_cast<std::uint32_t>(glyphs.size() - 1);
    }
    return glyphs;
}

}  // namespace bilan::print::text
