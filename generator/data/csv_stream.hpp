// CSV row by row, without a copy of its cells: for files of a million rows. parse_csv() makes a Table of it.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.hpp"
#include "base/source.hpp"

namespace bilan::data {

struct CsvCell {
    std::string_view text;               // without its quotes and the spaces around it; lives as long as source and stream
    std::uint32_t begin = 0, end = 0;    // bytes of the source, quotes included
};

// Only separators: spreadsheets save rows that were filled once.
bool is_blank(const std::vector<CsvCell>& row);

class CsvStream {
public:
    // The separator is what the first line holds most often: comma, semicolon or tab.
    CsvStream(const Source& source, Diagnostics& diagnostics);

    // The first row: names, each once, or data/csv-syntax (of an empty file too) and data/duplicate-key, then false.
    bool read_header(std::vector<CsvCell>& header);
    // Whether a row is as long as the header, or data/ragged-row.
    bool check_length(const std::vector<CsvCell>& row) const;
    // The next row that is no empty line. False at the end, and after data/csv-syntax.
    bool next(std::vector<CsvCell>& row);
    bool failed() const { return failed_; }
    char separator() const { return separator_; }
    // The texts of cells that no part of the source is; for who keeps cells longer than the stream.
    std::deque<std::string> take_texts() { return std::move(unquoted_); }

private:
    bool at_end_of_cell() const;
    CsvCell read_cell();
    CsvCell read_quoted();
    Span span_of(const CsvCell& cell) const { return span_in(source_, cell.begin, cell.end); }
    CsvCell finish_quoted(std::size_t open, std::string_view text);
    void skip_blanks();
    void fail(std::size_t begin, std::size_t end, std::string message, std::string help);

    const Source& source_;
    std::string_view text_;
    Diagnostics& diagnostics_;
    char separator_;
    std::size_t at_;
    std::size_t columns_ = 0;
    std::deque<std::string> unquoted_;   // texts with a quote inside
    bool failed_ = false;
};

}  // namespace bilan::data
