#include "narrative/places.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace bilan::narrative {
namespace {

bool is_punctuation(char c) {
    return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
}

// The length of an entity like "&nbsp;" at source[at], 0 when there is none.
std::size_t entity_length(std::string_view source, std::size_t at) {
    const auto end = source.substr(at, 40).find(';');
    return end == std::string_view::npos || end < 2 ? 0 : end + 1;
}

std::size_t code_point_end(std::string_view text, std::size_t at) {
    if (at < text.size()) decode_utf8(text, at);
    return at;
}

// Reads text beside the source at `from`, noting escapes. The source's offset after it, or nothing when they part.
std::optional<std::size_t> read_beside(std::string_view source, std::size_t from, Text& text) {
    std::vector<Escape> escapes;
    auto at = from;
    for (std::size_t i = 0; i < text.text.size();) {
        if (at >= source.size()) return {};
        const bool is_escape = source[at] == '\\' && at + 1 < source.size() && is_punctuation(source[at + 1]) &&
                               source[at + 1] == text.text[i];
        const auto entity = source[at] == '&' ? entity_length(source, at) : 0;
        const bool is_entity = entity != 0 && text.text.substr(i, entity) != source.substr(at, entity);
        if (is_escape) {
            escapes.push_back({i, 1, 2});
            ++i, at += 2;
        } else if (is_entity) {
            auto end = code_point_end(text.text, i);
            // Some entities are two characters; the second one is then not what follows in the source.
            if (end < text.text.size() && at + entity < source.size() && text.text[end] != source[at + entity] &&
                source[at + entity] != '\\' && source[at + entity] != '&') {
                end = code_point_end(text.text, end);
            }
            escapes.push_back({i, end - i, entity});
            i = end, at += entity;
        } else if (source[at] == text.text[i]) {
            ++i, ++at;
        } else {
            return {};
        }
    }
    text.escapes = std::move(escapes);
    return at;
}

}  // namespace

std::size_t Places::guess(int line, int column) const {
    const auto row = static_cast<std::size_t>(std::max(line, 1));
    auto byte = static_cast<std::size_t>(std::max(column, 1));
    if (row > block_line_ && byte >= block_column_) byte = manuscript_.content_column(row) + byte - block_column_;
    return manuscript_.offset(row, byte);
}

Span Places::enter_block(int line, int column) {
    block_line_ = static_cast<std::size_t>(std::max(line, 1));
    block_column_ = static_cast<std::size_t>(std::max(column, 1));
    cursor_ = manuscript_.offset(block_line_, block_column_);
    return span_in(manuscript_.source(), cursor_, cursor_ + 1);
}

Span Places::of_inline(int line, int column) {
    if (line > 0 && column > 0) cursor_ = std::max(cursor_, guess(line, column));
    return span_in(manuscript_.source(), cursor_, cursor_ + 1);
}

Span Places::of_text(int line, int column, Text& text) {
    const auto source = manuscript_.source().text();
    const auto at = line > 0 && column > 0 ? guess(line, column) : cursor_;
    if (const auto end = read_beside(source, at, text)) {
        cursor_ = *end;
        return span_in(manuscript_.source(), at, *end);
    }
    constexpr std::size_t near = 4096;  // a paragraph's reach; further on the same words are others
    const auto window = source.substr(cursor_, near);
    for (auto found = window.find(text.text.substr(0, 1)); found != std::string_view::npos;
         found = window.find(text.text.substr(0, 1), found + 1)) {
        const auto begin = cursor_ + found;
        if (const auto end = read_beside(source, begin, text)) {
            cursor_ = *end;
            return span_in(manuscript_.source(), begin, *end);
        }
    }
    return span_in(manuscript_.source(), at, at + 1);
}

}  // namespace bilan::narrative
