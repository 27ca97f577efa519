#include "data/csv_stream.hpp"

#include <algorithm>
#include <array>

#include "base/format.hpp"
#include "data/text.hpp"

namespace bilan::data {
namespace {

bool is_space(char c) { return c == ' ' || c == '\t'; }

std::string count_of(std::size_t count) { return format("{} cell{}", count, count == 1 ? "" : "s"); }

// The separator that the first line holds most often outside quotes; a comma when it has none.
char detect_separator(std::string_view text) {
    constexpr std::array<char, 3> candidates{',', ';', '\t'};
    std::array<std::size_t, 3> counts{};
    bool quoted = false;
    for (const char c : text) {
        if (c == '"') quoted = !quoted;
        if (quoted) continue;
        if (c == '\n' || c == '\r') break;
        for (std::size_t i = 0; i < candidates.size(); ++i) counts[i] += candidates[i] == c ? 1U : 0U;
    }
    const auto best = std::max_element(counts.begin(), counts.end()) - counts.begin();
    return candidates[static_cast<std::size_t>(best)];
}

}  // namespace

CsvStream::CsvStream(const Source& source, Diagnostics& diagnostics)
    : source_(source), text_(source.text()), diagnostics_(diagnostics), separator_(detect_separator(text_)), at_(after_byte_order_mark(text_)) {}

bool is_blank(const std::vector<CsvCell>& row) {
    return std::all_of(row.begin(), row.end(), [](const CsvCell& cell) { return cell.text.empty(); });
}

bool CsvStream::read_header(std::vector<CsvCell>& header) {
    header.clear();
    if (!next(header)) {
        if (!failed_) diagnostics_.error("data/csv-syntax", span_in(source_, 0, 0), "this file is empty", "its first line names the columns");
        header.clear();
        return false;
    }
    columns_ = header.size();
    bool good = true;
    for (std::size_t i = 0; i < header.size(); ++i) {
        if (header[i].text.empty()) {
            diagnostics_.error("data/csv-syntax", span_of(header[i]), format("column {} has no name", i + 1), "the first line names every column");
            good = false;
        }
        for (std::size_t j = 0; j < i; ++j) {
            if (header[i].text != header[j].text || header[i].text.empty()) continue;
            report_duplicate_key(header[i].text, span_of(header[i]), span_of(header[j]), diagnostics_);
            good = false;
        }
    }
    return good;
}

bool CsvStream::check_length(const std::vector<CsvCell>& row) const {
    if (row.size() == columns_) return true;
    const auto& where = row.size() > columns_ ? row[columns_] : row.back();
    diagnostics_.error("data/ragged-row", span_of(where), format("this row has {} and the first line has {}", count_of(row.size()), count_of(columns_)),
                       row.size() > columns_ ? "put a text that holds the separator in quotes"
                                             : "leave a cell empty where nothing is known, but keep its separator");
    return false;
}

bool CsvStream::at_end_of_cell() const {
    return at_ >= text_.size() || text_[at_] == separator_ || text_[at_] == '\n' || text_[at_] == '\r';
}

bool CsvStream::next(std::vector<CsvCell>& row) {
    while (!failed_ && at_ < text_.size()) {
        row.clear();
        while (!failed_) {
            row.push_back(read_cell());
            if (at_ >= text_.size() || text_[at_] != separator_) break;
            ++at_;
        }
        if (at_ < text_.size() && text_[at_] == '\r') ++at_;
        if (at_ < text_.size() && text_[at_] == '\n') ++at_;
        if (!failed_ && (row.size() > 1 || !row.front().text.empty())) return true;
    }
    return false;
}

void CsvStream::skip_blanks() {
    while (!at_end_of_cell() && is_space(text_[at_])) ++at_;
}

CsvCell CsvStream::read_cell() {
    const std::size_t from = at_;
    skip_blanks();
    if (at_ < text_.size() && text_[at_] == '"') return read_quoted();
    const std::size_t begin = at_end_of_cell() ? from : at_;
    while (!at_end_of_cell()) ++at_;
    std::size_t end = at_;
    while (end > begin && is_space(text_[end - 1])) --end;
    return {text_.substr(begin, end - begin), static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

CsvCell CsvStream::read_quoted() {
    const std::size_t open = at_++;
    std::string* copy = nullptr;
    std::size_t from = at_;
    while (at_ < text_.size()) {
        if (text_[at_] != '"') {
            ++at_;
            continue;
        }
        if (text_.substr(at_, 2) != "\"\"") {
            const std::string_view last = text_.substr(from, at_ - from);
            if (copy != nullptr) *copy += last;
            return finish_quoted(open, copy != nullptr ? std::string_view(*copy) : last);
        }
        if (copy == nullptr) copy = &unquoted_.emplace_back();
        *copy += text_.substr(from, at_ + 1 - from);  // with one of the two
        from = at_ += 2;
    }
    fail(open, open + 1, "this quote is never closed", "add \" where the text ends; a quote inside it is written \"\"");
    return {};
}

CsvCell CsvStream::finish_quoted(std::size_t open, std::string_view text) {
    const std::size_t end = ++at_;
    skip_blanks();
    if (!at_end_of_cell()) fail(at_, at_ + 1, "there is text after the closing quote of this cell", "a quote inside a text is written \"\"");
    return {text, static_cast<std::uint32_t>(open), static_cast<std::uint32_t>(end)};
}

void CsvStream::fail(std::size_t begin, std::size_t end, std::string message, std::string help) {
    diagnostics_.error("data/csv-syntax", span_in(source_, begin, end), std::move(message), std::move(help));
    failed_ = true;
}

}  // namespace bilan::data
