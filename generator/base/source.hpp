// Where things are written. A Source is one text that a person wrote (a file, a sheet of a workbook, or a string in a test); a Span is a
// range of bytes in it. Sources live as long as the Sources that hold them, which is the whole run, so a Span is two
// words and is copied freely. A Place is what a diagnostic keeps: it owns its text and outlives everything.
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace bilan {

struct LineColumn {
    std::uint32_t line = 1;    // from 1
    std::uint32_t column = 1;  // from 1, in code points
    friend bool operator==(const LineColumn&, const LineColumn&) = default;
};

// A position in words for people. file is empty when nothing better is known than "somewhere".
struct Place {
    std::string file;
    std::uint32_t line = 0;    // 0: the file as a whole
    std::uint32_t column = 0;  // 0: the line as a whole
    std::uint32_t width = 1;   // code points to underline
    std::string excerpt;       // the line's text, without its end; empty when it is too long to be shown
    std::string cell;          // of a workbook: "Figures!C12"; line and column are of the text that stands for the sheet

    friend bool operator==(const Place&, const Place&) = default;
};

// As messages name it: "content/x.md:14:22", "figures.xlsx, Figures!C12", "report.json".
std::string position_of(const Place& place);
// The same without its column, as lists name it.
std::string line_of(const Place& place);

class Source {
public:
    Source(std::string name, std::string text);
    // A sheet of a workbook: each line is a row, cells are parted by tabs. rows: the number of each line's row, from 1.
    Source(std::string name, std::string sheet, std::string text, std::vector<std::uint32_t> rows);

    const std::string& name() const { return name_; }  // relative to the project, with '/'
    std::string_view text() const { return text_; }
    LineColumn position(std::size_t offset) const;
    std::string_view line(std::uint32_t number) const;  // from 1; without its end
    std::size_t offset_of_line(std::uint32_t number) const;
    std::string cell(std::size_t offset) const;  // "Figures!C12"; "" of what is no sheet

private:
    std::string name_, sheet_;
    std::string text_;
    std::vector<std::size_t> line_starts_;
    std::vector<std::uint32_t> rows_;
};

struct Span {
    const Source* source = nullptr;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    std::string_view text() const;
    Place place() const;
    friend bool operator==(const Span&, const Span&) = default;
};

// The letters of a spreadsheet's column: 0 is A, 27 is AB.
std::string column_letters(std::size_t column);

// The span of bytes [begin, end) of a source, clamped to its text.
Span span_in(const Source& source, std::size_t begin, std::size_t end);

// A place that was written down as "file:line:column" (an element's origin in woven HTML).
// Reads "file", "file:line" and "file:line:column"; file names may hold colons.
Place parse_place(std::string_view text);

// Owns every Source of a run. Adding is safe from any thread; addresses never change.
class Sources {
public:
    const Source& add(std::string name, std::string text);
    const Source& add_sheet(std::string name, std::string sheet, std::string text, std::vector<std::uint32_t> rows);

private:
    std::mutex mutex_;
    std::deque<Source> sources_;
};

}  // namespace bilan
