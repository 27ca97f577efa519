#include "data/sheet_header.hpp"

#include <algorithm>

namespace bilan::data {
namespace {

using Rows = std::vector<SheetRow>;

// A name with a line break in it is the same name.
std::string one_line(std::string_view text) {
    std::string line;
    for (const char c : text) {
        const bool blank = c == ' ' || c == '\n' || c == '\t';
        if (!blank) line += c;
        if (blank && !line.empty() && line.back() != ' ') line += ' ';
    }
    return line;
}

bool is_title(const Rows& rows, std::size_t index, std::size_t wide, const Merged& merged) {
    constexpr std::size_t most_titles = 10;  // more single cells are a table of one column, with something beside it
    const auto& cell = rows[index].cells.front();
    const auto area = area_of(merged, rows[index].row, cell.column);
    const bool across = area.last_column > area.first_column && area.first_column <= rows[wide].cells.front().column;
    return across || (wide <= most_titles && rows[wide].row > rows[wide - 1].row + 1);
}

std::size_t first_of_header(const Rows& rows, const Merged& merged) {
    std::size_t wide = 0;
    while (wide < rows.size() && rows[wide].cells.size() < 2) ++wide;
    if (wide == rows.size()) return 0;
    for (std::size_t i = 0; i < wide; ++i) {
        if (!is_title(rows, i, wide, merged)) return i;
    }
    return wide;
}

bool has_names_below(const Rows& rows, const Area& area) {
    if (area.last_column == area.first_column) return false;
    const auto before = [](const SheetRow& row, std::uint32_t wanted) { return row.row < wanted; };
    const auto below = std::lower_bound(rows.begin(), rows.end(), area.last_row + 1, before);
    if (below == rows.end() || below->row != area.last_row + 1) return false;
    return std::count_if(below->cells.begin(), below->cells.end(), [&](const SheetCell& cell) {
               return cell.column >= area.first_column && cell.column <= area.last_column;
           }) >= 2;
}

// Below what is merged down in it, and below the names under what is merged across.
std::size_t end_of_header(const Rows& rows, std::size_t first, const Merged& merged) {
    constexpr std::uint32_t tallest = 4;  // what is merged down over more rows is no name
    auto bottom = rows[first].row;
    std::size_t end = first;
    for (; end < rows.size() && rows[end].row <= bottom; ++end) {
        for (const auto& cell : rows[end].cells) {
            const auto area = area_of(merged, rows[end].row, cell.column);
            if (area.last_row >= rows[first].row + tallest) continue;
            bottom = std::max(bottom, has_names_below(rows, area) ? area.last_row + 1 : area.last_row);
        }
    }
    return end;
}

std::optional<std::map<std::uint32_t, Column>> name_columns(const Rows& rows, const Header& header, const Merged& merged, Allowance& allowance) {
    std::uint32_t last = 0;
    for (const auto& row : rows) last = std::max(last, row.cells.back().column);
    std::map<std::uint32_t, Column> columns;
    for (auto i = header.first; i < header.end; ++i) {
        for (const auto& cell : rows[i].cells) {
            const auto area = area_of(merged, rows[i].row, cell.column);
            for (auto place = area.first_column; place <= std::min(area.last_column, last); ++place) {
                if (!take(allowance.text, cell.text.size())) return std::nullopt;
                auto& column = columns[place];
                column.place = place;
                column.name += (column.name.empty() ? "" : " ") + one_line(cell.text);
                if (place == cell.column || column.row == 0) column.row = rows[i].row;
                column.own = column.own || place == cell.column;
            }
        }
    }
    return columns;
}

}  // namespace

Area area_of(const Merged& merged, std::uint32_t row, std::uint32_t column) {
    const auto found = merged.find({row, column});
    return found == merged.end() ? Area{row, row, column, column} : found->second;
}

std::vector<Column>::const_iterator Header::first_from(std::uint32_t place) const {
    return std::lower_bound(columns.begin(), columns.end(), place, [](const Column& column, std::uint32_t wanted) { return column.place < wanted; });
}

bool Header::names(std::uint32_t place) const {
    const auto found = first_from(place);
    return found != columns.end() && found->place == place;
}

std::optional<Header> find_header(const Rows& rows, const Merged& merged, Allowance& allowance) {
    Header header;
    header.first = first_of_header(rows, merged);
    header.end = end_of_header(rows, header.first, merged);
    auto columns = name_columns(rows, header, merged, allowance);
    if (!columns) return std::nullopt;
    for (auto& [place, column] : *columns) {
        if (column.own) header.columns.push_back(std::move(column));
    }
    return header;
}

}  // namespace bilan::data
