#include "data/csv.hpp"

#include <algorithm>

#include "base/format.hpp"
#include "data/csv_stream.hpp"
#include "data/text.hpp"

namespace bilan::data {

std::optional<std::size_t> Table::column(std::string_view name) const {
    const auto found = std::find_if(header.begin(), header.end(), [&](const Cell& cell) { return cell.text == name; });
    if (found == header.end()) return std::nullopt;
    return static_cast<std::size_t>(found - header.begin());
}

std::optional<Table> parse_csv(const Source& source, Diagnostics& diagnostics) {
    if (!check_utf8(source, diagnostics)) return std::nullopt;
    Table table;
    CsvStream stream(source, diagnostics);
    table.separator = stream.separator();
    const auto cells = [&](const std::vector<CsvCell>& raw) {
        std::vector<Cell> row;
        for (const CsvCell& cell : raw) row.push_back({std::string(cell.text), span_in(source, cell.begin, cell.end), {}});
        return row;
    };
    std::vector<CsvCell> raw;
    bool good = stream.read_header(raw);
    if (!raw.empty()) table.header = cells(raw);
    while (stream.next(raw)) {
        if (!stream.check_length(raw)) good = false;
        else if (!is_blank(raw)) table.rows.push_back(cells(raw));
    }
    if (stream.failed()) return std::nullopt;
    if (!good) return std::nullopt;
    return table;
}

Value to_value(const Table& table) {
    List rows;
    for (const auto& row : table.rows) {
        Map map;
        for (std::size_t i = 0; i < row.size(); ++i) {
            const auto& cell = row[i];
            const auto number = cell.number ? CellNumber{Reading::Number, *cell.number} : read_number(cell.text);
            Value value = cell.text.empty()                   ? Value(Null{}, cell.span)
                          : number.reading == Reading::Number ? number_value(number.value, cell.span)
                                                              : Value(cell.text, cell.span);
            map.set(table.header[i].text, std::move(value), table.header[i].span);
        }
        const auto first = row.front().span;
        rows.emplace_back(std::move(map), span_in(*first.source, first.begin, row.back().span.end));
    }
    const auto begin = table.header.front().span;
    return Value(std::move(rows), begin);
}

}  // namespace bilan::data
