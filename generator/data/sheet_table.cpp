// The table that people see in a sheet: merged cells have their value everywhere, and what has no name is no part of it.
#include <algorithm>
#include <map>
#include <set>

#include "base/format.hpp"
#include "data/sheet_cells.hpp"
#include "data/sheet_header.hpp"

namespace bilan::data {
namespace {

constexpr std::size_t most_of_one_code = 20;  // diagnostics a sheet

std::string cell_name(std::uint32_t row, std::uint32_t column) { return column_letters(column) + std::to_string(row); }

std::string counted(std::size_t count, std::string_view what) { return format("{} {}{}", count, what, count == 1 ? "" : "s"); }

class TableMaker {
public:
    TableMaker(const std::string& file, const std::string& sheet, SheetCells cells, Allowance& allowance, Diagnostics& diagnostics)
        : file_(file), sheet_(sheet), cells_(std::move(cells)), rows_(cells_.rows), allowance_(allowance), diagnostics_(diagnostics) {}

    MadeTable make(Sources& sources) {
        if (!uncover_merged()) return refuse_size();
        if (rows_.empty()) return {TableState::Empty, {}};
        auto header = find_header(rows_, merged_, allowance_);
        if (!header) return refuse_size();
        header_ = std::move(*header);
        check_names();
        check_cells();
        if (!fill_merged() || !write_source(sources)) return refuse_size();
        report_mistakes();
        if (!cells_.mistakes.empty()) return {TableState::Mistaken, {}};
        warn_of_hidden();
        return {TableState::Made, table()};
    }

private:
    MadeTable refuse_size() {
        report_large_sheet(file_, sheet_, diagnostics_);
        return {TableState::TooLarge, {}};
    }

    using Rows = std::vector<SheetRow>;

    Rows::iterator first_row_from(std::uint32_t row) { return rows_.begin() + static_cast<std::ptrdiff_t>(index_of(row)); }

    // The place in the list of a row, or of the next that has cells.
    std::size_t index_of(std::uint32_t row) const {
        const auto before = [](const SheetRow& line, std::uint32_t wanted) { return line.row < wanted; };
        return static_cast<std::size_t>(std::lower_bound(rows_.begin(), rows_.end(), row, before) - rows_.begin());
    }

    static std::vector<SheetCell>::iterator first_cell_from(SheetRow& row, std::uint32_t column) {
        const auto before = [](const SheetCell& cell, std::uint32_t wanted) { return cell.column < wanted; };
        return std::lower_bound(row.cells.begin(), row.cells.end(), column, before);
    }

    bool is_filled(std::uint32_t row, std::uint32_t column) {
        const auto line = first_row_from(row);
        if (line == rows_.end() || line->row != row) return false;
        const auto cell = first_cell_from(*line, column);
        return cell != line->cells.end() && cell->column == column && !cell->text.empty();
    }

    // Nobody sees what is left in the cells below a merged one. Keeps the areas that show something.
    bool uncover_merged() {
        std::set<std::pair<std::uint32_t, std::uint32_t>> covered;
        for (const auto& area : cells_.merged) {
            if (!is_filled(area.first_row, area.first_column)) continue;
            for (auto row = first_row_from(area.first_row); row != rows_.end() && row->row <= area.last_row; ++row) {
                const auto keep = row->row == area.first_row ? 1U : 0U;
                const auto begin = first_cell_from(*row, area.first_column + keep), end = first_cell_from(*row, area.last_column + 1);
                if (!take(allowance_.cells, 1 + static_cast<std::size_t>(end - begin))) return false;
                for (auto cell = begin; cell != end; ++cell) {
                    cell->text.clear();
                    covered.insert({row->row, cell->column});
                }
            }
            merged_.insert({{area.first_row, area.first_column}, area});
        }
        std::erase_if(merged_, [&](const auto& item) { return !is_filled(item.first.first, item.first.second); });
        for (auto& row : rows_) std::erase_if(row.cells, [](const SheetCell& cell) { return cell.text.empty(); });
        std::erase_if(rows_, [](const SheetRow& row) { return row.cells.empty(); });
        std::erase_if(cells_.mistakes, [&](const CellMistake& mistake) { return covered.contains({mistake.row, mistake.column}); });
        return true;
    }

    void check_names() {
        std::map<std::string, const Column*> known;
        for (const auto& column : header_.columns) {
            const auto [first, is_new] = known.insert({column.name, &column});
            if (is_new) continue;
            const auto place_of_first = cell_name(first->second->row, first->second->place);
            cells_.mistakes.push_back({column.row, column.place, "data/duplicate-key", format("two columns have the name \"{}\"", column.name),
                                       format("the first one is {}!{}; rename one of them", sheet_, place_of_first)});
        }
    }

    // One mistake a column: whoever forgot its name need not read of each of its cells.
    void check_cells() {
        std::map<std::uint32_t, std::vector<std::uint32_t>> nameless;  // the rows of each
        for (auto i = header_.end; i < rows_.size(); ++i) {
            for (const auto& cell : rows_[i].cells) {
                if (!header_.names(cell.column)) nameless[cell.column].push_back(rows_[i].row);
            }
        }
        for (const auto& [place, rows] : nameless) {
            const auto which = rows.size() == 1 ? std::string("this cell has no name above it")
                                                : format("this cell and {} more below it have no name above them", rows.size() - 1);
            cells_.mistakes.push_back({rows.front(), place, "data/ragged-row", format("{} in the header (row {})", which, rows_[header_.first].row),
                                       mend_of_nameless(place)});
        }
    }

    std::string mend_of_nameless(std::uint32_t place) const {
        const auto name_at = cell_name(rows_[header_.end - 1].row, place);
        if (rows_[header_.first].cells.size() == 1 && header_.end == header_.first + 1) {
            return format("if row {} is a title, merge it across the table or leave a row empty below it; if it is the header, write the name in {}",
                          rows_[header_.first].row, name_at);
        }
        return format("write the name of its column in {}, or clear the cell if it is not part of the table", name_at);
    }

    // Each cell of a merged area has its value, as far as there are rows and columns.
    bool fill_merged() {
        std::vector<std::pair<Area, SheetCell>> values;
        for (const auto& [first, area] : merged_) values.emplace_back(area, *first_cell_from(rows_[index_of(first.first)], first.second));
        for (const auto& [area, value] : values) {
            for (auto i = std::max(header_.end, index_of(area.first_row)); i < rows_.size() && rows_[i].row <= area.last_row; ++i) {
                if (!fill_row(rows_[i], area, value)) return false;
            }
        }
        for (auto& row : rows_) put_in_order(row.cells);
        return true;
    }

    bool fill_row(SheetRow& row, const Area& area, const SheetCell& value) {
        for (auto column = header_.first_from(area.first_column); column != header_.columns.end() && column->place <= area.last_column; ++column) {
            if (row.row == area.first_row && column->place == area.first_column) continue;
            if (!take(allowance_.cells, 1) || !take(allowance_.text, value.text.size())) return false;
            row.cells.push_back({column->place, value.text, value.number});
        }
        return true;
    }

    bool write_source(Sources& sources) {
        const std::size_t width = header_.columns.empty() ? 0 : header_.columns.back().place + 1;
        for (const auto& row : rows_) {
            if (!take(allowance_.cells, std::max<std::size_t>(width, row.cells.back().column + 1) - row.cells.size())) return false;
        }
        std::string text;
        std::vector<std::uint32_t> numbers;
        for (const auto& row : rows_) {
            begins_.push_back(text.size());
            append_line(text, row, width);
            numbers.push_back(row.row);
        }
        source_ = &sources.add_sheet(file_, sheet_, std::move(text), std::move(numbers));
        return true;
    }

    static void append_line(std::string& text, const SheetRow& row, std::size_t width) {
        std::size_t column = 0;
        for (const auto& cell : row.cells) {
            text.append(cell.column - column, '\t');
            column = cell.column;
            auto shown = cell.text;
            std::replace_if(shown.begin(), shown.end(), [](char c) { return c == '\t' || c == '\n'; }, ' ');
            text += shown;
        }
        if (width > column + 1) text.append(width - column - 1, '\t');
        text += '\n';
    }

    Span span_of(std::size_t index, std::uint32_t column) const {
        auto at = begins_[index];
        std::uint32_t reached = 0;
        for (const auto& cell : rows_[index].cells) {
            if (cell.column > column) break;
            at += cell.column - reached;
            reached = cell.column;
            if (cell.column == column) return span_in(*source_, at, at + cell.text.size());
            at += cell.text.size();
        }
        at += column - reached;
        return span_in(*source_, at, at);
    }

    void report_mistakes() {
        auto& mistakes = cells_.mistakes;
        const auto by_place = [](const CellMistake& a, const CellMistake& b) { return std::pair(a.row, a.column) < std::pair(b.row, b.column); };
        std::stable_sort(mistakes.begin(), mistakes.end(), by_place);
        const auto same_place = [](const CellMistake& a, const CellMistake& b) { return a.row == b.row && a.column == b.column; };
        mistakes.erase(std::unique(mistakes.begin(), mistakes.end(), same_place), mistakes.end());
        std::map<std::string, std::size_t> said;
        for (const auto& mistake : mistakes) {
            if (++said[mistake.code] > most_of_one_code) continue;
            diagnostics_.error(mistake.code, span_of(index_of(mistake.row), mistake.column), mistake.message, mistake.help);
        }
        for (const auto& [code, count] : said) {
            if (count <= most_of_one_code) continue;
            diagnostics_.error(code, Place{.file = file_},
                               format("the sheet \"{}\" has {} more cells of this kind", sheet_, count - most_of_one_code),
                               "correct the first ones: the rest may have the same cause");
        }
    }

    std::vector<std::size_t> hidden_rows() const {
        std::vector<std::size_t> hidden;
        for (auto i = header_.first; i < rows_.size(); ++i) {
            if (rows_[i].hidden) hidden.push_back(i);
        }
        return hidden;
    }

    std::vector<std::uint32_t> hidden_columns() const {
        std::vector<std::uint32_t> hidden;
        for (const auto& column : header_.columns) {
            const auto holds = [&](const Area& area) { return column.place >= area.first_column && column.place <= area.last_column; };
            if (std::any_of(cells_.hidden_columns.begin(), cells_.hidden_columns.end(), holds)) hidden.push_back(column.place);
        }
        return hidden;
    }

    void warn_of_hidden() {
        const auto rows = hidden_rows();
        const auto columns = hidden_columns();
        if (rows.empty() && columns.empty()) return;
        std::vector<std::string> found;
        if (!rows.empty()) found.push_back(format("{} (the first is row {})", counted(rows.size(), "hidden or filtered row"), rows_[rows[0]].row));
        if (!columns.empty()) found.push_back(format("{} (the first is {})", counted(columns.size(), "hidden column"), column_letters(columns[0])));
        const auto where = rows.empty() ? span_of(header_.first, columns[0]) : span_of(rows[0], rows_[rows[0]].cells.front().column);
        diagnostics_.warning("data/hidden-rows", where,
                             format("the sheet \"{}\" has {}: they are read all the same", sheet_, found.size() == 1 ? found[0] : found[0] + " and " + found[1]),
                             "show them in Excel (Data > Clear, Unhide) and look at them; delete them if they do not count");
    }

    Table table() const {
        Table table;
        table.separator = '\t';
        for (const auto& column : header_.columns) {
            table.header.push_back({column.name, span_of(index_of(column.row), column.place), {}});
        }
        for (auto i = header_.end; i < rows_.size(); ++i) table.rows.push_back(table_row(i));
        return table;
    }

    std::vector<Cell> table_row(std::size_t index) const {
        std::vector<Cell> row;
        auto at = begins_[index];
        std::uint32_t reached = 0;
        auto cell = rows_[index].cells.begin();
        const auto end = rows_[index].cells.end();
        for (const auto& column : header_.columns) {
            at += column.place - reached;
            reached = column.place;
            if (cell == end || cell->column != column.place) {
                row.push_back({{}, span_in(*source_, at, at), {}});
                continue;
            }
            row.push_back({cell->text, span_in(*source_, at, at + cell->text.size()), cell->number});
            at += cell->text.size();
            ++cell;
        }
        return row;
    }

    const std::string& file_;
    const std::string& sheet_;
    SheetCells cells_;
    Rows& rows_;
    Allowance& allowance_;
    Diagnostics& diagnostics_;
    Merged merged_;
    Header header_;
    std::vector<std::size_t> begins_;  // of rows in the source
    const Source* source_ = nullptr;
};

}  // namespace

MadeTable table_of(const std::string& file, const std::string& sheet, SheetCells cells, Allowance& allowance, Sources& sources,
                   Diagnostics& diagnostics) {
    return TableMaker(file, sheet, std::move(cells), allowance, diagnostics).make(sources);
}

}  // namespace bilan::data
