#include "build/csv.hpp"

#include "data/csv_writer.hpp"

namespace bilan::build {
namespace {

void add_record(const std::vector<std::string>& cells, std::string& csv) { csv += data::csv_record(cells, ','); }

// What a number of that unit lacks when it stands as bare digits.
std::string sign_of(const std::string& unit, const std::string& currency) {
    return unit == "percent" ? "%" : unit == "money" ? currency : std::string();
}

std::string precision(const ledger::Figure& figure, const FigureWords& words) {
    switch (figure.qualifier) {
        case ledger::Qualifier::Exact: return "";
        case ledger::Qualifier::AtLeast: return words.at_least;
        case ledger::Qualifier::About: return words.about;
        case ledger::Qualifier::Nearly: return words.nearly;
    }
    return "";
}

std::string unit_of(const ledger::Figure& figure, const FigureWords& words) {
    if (auto sign = sign_of(figure.unit, figure.currency); !sign.empty()) return sign;
    const auto word = words.units.find(figure.unit);
    return word == words.units.end() ? figure.unit : word->second;
}

std::vector<std::string> cells_of(const ledger::Figure& figure, const FigureWords& words, std::string_view language) {
    const auto in = [&](const ledger::Texts& texts) { return ledger::text_in(texts, language); };
    const auto value = figure.known() ? figure.value.to_string() : figure.is_gap() ? std::string() : ledger::plain_text(figure, language);
    return {figure.id, value, unit_of(figure, words), in(figure.label), in(figure.population), figure.period, in(figure.place),
            in(figure.source), precision(figure, words), in(figure.note)};
}

std::string header_of(const ledger::Column& column, std::string_view language) {
    const auto label = ledger::text_in(column.label, language);
    const auto sign = sign_of(column.unit, column.currency);
    return sign.empty() || label.find(sign) != std::string::npos ? label : label + " (" + sign + ")";
}

std::string raw_text(const ledger::DataTable& table, const ledger::TableCell& cell, std::string_view language) {
    if (cell.mask != ledger::Mask::None) return ledger::mask_text(table, cell.mask, language);
    if (cell.kind == ledger::CellKind::Number) return cell.number ? cell.number->to_string() : std::string();
    return ledger::text_in(cell.text, language);
}

}  // namespace

std::string figures_csv(const ledger::Ledger& ledger, const FigureWords& words, std::string_view language) {
    std::string csv(data::byte_order_mark);
    add_record(words.columns, csv);
    for (const auto& figure : ledger.figures()) {
        if (figure.visibility == ledger::Visibility::Public) add_record(cells_of(figure, words, language), csv);
    }
    return csv;
}

std::string table_csv(const ledger::DataTable& table, std::string_view language) {
    std::string csv(data::byte_order_mark);
    std::vector<std::string> header;
    for (const auto& column : table.columns) header.push_back(header_of(column, language));
    add_record(header, csv);
    for (const auto& row : table.rows) {
        std::vector<std::string> cells;
        for (const auto& cell : row) cells.push_back(raw_text(table, cell, language));
        add_record(cells, csv);
    }
    return csv;
}

}  // namespace bilan::build
