// Bytes as a query in SQL over two tables, and as what conventions decide: numbers and days.
#include "data/conventions.hpp"
#include "data/database.hpp"
#include "fuzz/target.hpp"

namespace {

using namespace bilan;

std::optional<data::QueryTable> open(const std::string& name) {
    if (name != "activities" && name != "partners") return std::nullopt;
    data::QueryTable table{{"id", "year", "persons", "region"}, 3, {}};
    table.cell = [](std::size_t row, std::size_t column) -> data::QueryTable::Cell {
        if (column == 3) return std::string_view("Oriental");
        if (row == 2 && column == 2) return {};
        return Decimal::scaled(static_cast<Int128>(row * 7 + column), column == 2 ? 1 : 0);
    };
    return table;
}

}  // namespace

void bilan::fuzz::read(std::string_view bytes) {
    data::Database(open).ask(std::string(bytes));
    for (const auto order : {data::DateOrder::Undeclared, data::DateOrder::DayMonthYear, data::DateOrder::MonthDayYear}) data::read_date(bytes, order);
    for (const auto style : {data::NumberStyle::French, data::NumberStyle::English}) data::read_number_as(bytes, style);
    data::grouping_sign(bytes);
}
