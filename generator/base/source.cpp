#include "base/source.hpp"

#include <algorithm>
#include <charconv>

#include "base/check.hpp"
#include "base/format.hpp"
#include "base/utf8.hpp"

namespace bilan {
namespace {

// A style sheet without line breaks is one line of 200 KB, and each of its thousands of places would hold it.
constexpr std::size_t longest_excerpt = 10000;  // bytes; nobody looks for a caret below more

}  // namespace

Source::Source(std::string name, std::string text) : name_(std::move(name)), text_(std::move(text)) {
    BILAN_ASSERT(text_.size() < UINT32_MAX);
    line_starts_.push_back(0);
    for (std::size_t i = 0; i < text_.size(); ++i) {
        const bool lone_cr = text_[i] == '\r' && (i + 1 == text_.size() || text_[i + 1] != '\n');
        if (text_[i] == '\n' || lone_cr) line_starts_.push_back(i + 1);
    }
}

Source::Source(std::string name, std::string sheet, std::string text, std::vector<std::uint32_t> rows) : Source(std::move(name), std::move(text)) {
    sheet_ = std::move(sheet);
    rows_ = std::move(rows);
}

std::string Source::cell(std::size_t offset) const {
    if (rows_.empty()) return {};
    offset = std::min(offset, text_.size());
    const auto line = static_cast<std::size_t>(std::upper_bound(line_starts_.begin(), line_starts_.end(), offset) - line_starts_.begin()) - 1;
    const auto begin = text_.begin() + static_cast<std::ptrdiff_t>(line_starts_[line]);
    const auto column = std::count(begin, text_.begin() + static_cast<std::ptrdiff_t>(offset), '\t');
    return sheet_ + "!" + column_letters(static_cast<std::size_t>(column)) + std::to_string(rows_[std::min(line, rows_.size() - 1)]);
}

std::string line_of(const Place& place) {
    if (!place.cell.empty()) return format("{}, {}", place.file, place.cell);
    return place.line == 0 ? place.file : format("{}:{}", place.file, place.line);
}

std::string position_of(const Place& place) {
    const bool has_column = place.cell.empty() && place.line != 0 && place.column != 0;
    return has_column ? format("{}:{}", line_of(place), place.column) : line_of(place);
}

std::string column_letters(std::size_t column) {
    std::string letters;
    for (++column; column > 0; column = (column - 1) / 26) letters.insert(letters.begin(), static_cast<char>('A' + (column - 1) % 26));
    return letters;
}

LineColumn Source::position(std::size_t offset) const {
    offset = std::min(offset, text_.size());
    const auto next = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
    const auto start = *(next - 1);
    const auto column = count_code_points(text().substr(start, offset - start)) + 1;
    return {static_cast<std::uint32_t>(next - line_starts_.begin()), static_cast<std::uint32_t>(column)};
}

std::string_view Source::line(std::uint32_t number) const {
    if (number == 0 || number > line_starts_.size()) return {};
    const auto start = line_starts_[number - 1];
    auto end = number < line_starts_.size() ? line_starts_[number] : text_.size();
    while (end > start && (text_[end - 1] == '\n' || text_[end - 1] == '\r')) --end;
    return text().substr(start, end - start);
}

std::size_t Source::offset_of_line(std::uint32_t number) const {
    if (number == 0) return 0;
    return number <= line_starts_.size() ? line_starts_[number - 1] : text_.size();
}

std::string_view Span::text() const {
    return source == nullptr ? std::string_view{} : source->text().substr(begin, end - begin);
}

Place Span::place() const {
    if (source == nullptr) return {};
    const auto from = source->position(begin);
    const auto line = source->line(from.line);
    const auto line_end = source->offset_of_line(from.line) + line.size();
    const auto last = std::min<std::size_t>(end, line_end);
    const auto covered = last > begin ? source->text().substr(begin, last - begin) : std::string_view{};
    const auto width = std::max<std::size_t>(1, count_code_points(covered));
    const auto excerpt = line.size() <= longest_excerpt ? std::string(line) : std::string{};
    return {source->name(), from.line, from.column, static_cast<std::uint32_t>(width), excerpt, source->cell(begin)};
}

Span span_in(const Source& source, std::size_t begin, std::size_t end) {
    const auto size = source.text().size();
    const auto first = std::min(begin, size);
    const auto last = std::clamp(end, first, size);
    return {&source, static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(last)};
}

namespace {

// Takes ":<digits>" off the end of text. Returns 0 when there is none.
std::uint32_t take_number(std::string_view& text) {
    const auto colon = text.rfind(':');
    if (colon == std::string_view::npos || colon + 1 == text.size()) return 0;
    std::uint32_t value = 0;
    const auto* last = text.data() + text.size();
    const auto result = std::from_chars(text.data() + colon + 1, last, value);
    if (result.ec != std::errc{} || result.ptr != last) return 0;
    text = text.substr(0, colon);
    return value;
}

}  // namespace

Place parse_place(std::string_view text) {
    Place place;
    const auto last = take_number(text);
    const auto first = last == 0 ? 0 : take_number(text);
    place.line = first == 0 ? last : first;
    place.column = first == 0 ? 0 : last;
    place.file = text;
    return place;
}

const Source& Sources::add(std::string name, std::string text) {
    const std::lock_guard lock(mutex_);
    return sources_.emplace_back(std::move(name), std::move(text));
}

const Source& Sources::add_sheet(std::string name, std::string sheet, std::string text, std::vector<std::uint32_t> rows) {
    const std::lock_guard lock(mutex_);
    return sources_.emplace_back(std::move(name), std::move(sheet), std::move(text), std::move(rows));
}

}  // namespace bilan
