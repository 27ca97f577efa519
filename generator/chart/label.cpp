#include "chart/label.hpp"

#include <algorithm>
#include <utility>

#include "base/utf8.hpp"

namespace bilan::chart {
namespace {

// In ems. Kinds by the widths of Open Sans and Inter, whichever is wider.
double advance(char32_t c) {
    constexpr std::u32string_view narrow = U"iljtfrI.,:;'’!|()[]ìíîï";
    constexpr std::u32string_view wide = U"mwMWŒœ@%—";
    if (narrow.find(c) != std::u32string_view::npos) return 0.36;
    if (wide.find(c) != std::u32string_view::npos) return 0.93;
    if (c == U' ' || c == 0xa0) return 0.28;
    if (c == 0x202f) return 0.2;
    if (c >= U'0' && c <= U'9') return 0.63;
    if ((c >= U'A' && c <= U'Z') || (c >= 0xc0 && c <= 0xde)) return 0.72;
    return 0.59;
}

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    for (std::size_t at = 0; at < text.size();) {
        const auto space = std::min(text.find(' ', at), text.size());
        if (space > at) words.emplace_back(text.substr(at, space - at));
        at = space + 1;
    }
    return words;
}

std::string cut(std::string text, double width, double size) {
    while (!text.empty() && text_width(text + "…", size) > width) {
        auto end = text.size();
        decode_utf8_before(text, end);
        text.resize(end);
    }
    while (text.ends_with(' ')) text.pop_back();
    return text + "…";
}

}  // namespace

double text_width(std::string_view text, double size) {
    double ems = 0;
    for (std::size_t at = 0; at < text.size();) ems += advance(decode_utf8(text, at));
    return ems * size;
}

std::vector<std::string> wrap(std::string_view text, double width, double size, std::size_t most) {
    std::vector<std::string> lines;
    std::string line;
    for (const auto& word : words_of(text)) {
        const auto longer = line.empty() ? word : line + " " + word;
        const bool last = lines.size() + 1 == most;
        if (line.empty() || last || text_width(longer, size) <= width) {
            line = longer;
        } else {
            lines.push_back(std::exchange(line, word));
        }
    }
    lines.push_back(line);
    for (auto& each : lines) {
        if (text_width(each, size) > width) each = cut(each, width, size);
    }
    return lines;
}

}  // namespace bilan::chart
