#include "renewal/numbers.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "data/csv_writer.hpp"
#include "data/rows.hpp"

namespace bilan::renewal {
namespace {

using data::List;
using data::Map;
using data::Value;

data::Value renewed_figure(const Value& item, const ledger::Ledger& ledger, const Years& years) {
    constexpr std::string_view renamed[]{"label", "short", "period", "population"};
    const auto* figure = ledger.find(item.string_or("id", ""));
    Map renewed;
    for (const auto& entry : item.map()->entries()) {
        if (entry.key == "value" || entry.key == "previous" || entry.key == "as_of" || entry.key == "approved_by") continue;
        const bool names_year = std::find(std::begin(renamed), std::end(renamed), entry.key) != std::end(renamed);
        renewed.set(entry.key, names_year ? in_year(entry.value, years) : entry.value);
        if (entry.key != "id") continue;
        if (figure == nullptr || (!figure->computation && !figure->query)) renewed.set("value", Value("to collect"));
        if (figure != nullptr && figure->known()) renewed.set("previous", data::number_value(figure->value));
    }
    return Value(std::move(renewed));
}

Value renewed_relation(const Value& item) {
    Map renewed;
    for (const auto& entry : item.map()->entries())
        if (entry.key != "waived") renewed.set(entry.key, entry.value);
    return Value(std::move(renewed));
}

std::string line_of(const std::vector<std::string>& cells) { return data::csv_record(cells, ';'); }

// With a fourth decimal, three of which could be read as a group of thousands.
std::string plain_number(const Decimal& number) {
    const std::string text = number.to_string();
    const auto point = text.find('.');
    return point != std::string::npos && text.size() - point == 4 ? text + "0" : text;
}

}  // namespace

Value renewed_figures(const Value& figures, const ledger::Ledger& ledger, const Years& years) {
    Map renewed;
    List list, relations;
    if (const auto* old = figures.find("figures"); old != nullptr && old->list() != nullptr)
        for (const auto& item : *old->list()) list.push_back(renewed_figure(item, ledger, years));
    renewed.set("figures", Value(std::move(list)));
    if (const auto* old = figures.find("relations"); old != nullptr && old->list() != nullptr) {
        for (const auto& item : *old->list()) relations.push_back(renewed_relation(item));
        renewed.set("relations", Value(std::move(relations)));
    }
    return Value(std::move(renewed));
}

std::string rows_of(const Value& list) {
    const auto table = data::table_of(list);
    std::string csv = header_of(table);
    for (const auto& row : table.rows) {
        std::vector<std::string> cells;
        for (const auto& cell : row) cells.push_back(cell.number ? plain_number(*cell.number) : cell.text);
        csv += line_of(cells);
    }
    return csv;
}

std::string header_of(const data::Table& table) {
    std::vector<std::string> cells;
    for (const auto& cell : table.header) cells.push_back(cell.text);
    return std::string(data::byte_order_mark) + line_of(cells);
}

std::string without_numbers(const data::Table& table, const std::vector<std::string>& columns) {
    std::string csv = header_of(table);
    for (const auto& row : table.rows) {
        std::vector<std::string> cells;
        for (std::size_t i = 0; i < row.size(); ++i) {
            const bool is_number = std::find(columns.begin(), columns.end(), table.header[i].text) != columns.end();
            cells.push_back(is_number ? std::string() : row[i].text);
        }
        csv += line_of(cells);
    }
    return csv;
}

}  // namespace bilan::renewal
