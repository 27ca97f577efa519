#include "ledger/query.hpp"

#include <algorithm>

#include "base/format.hpp"
#include "ledger/unknowns.hpp"

namespace bilan::ledger {
namespace {

using data::QueryFault;
using data::QueryTable;

// Which cells of each column stand for no number: nothing, or words such as "n/a" where the others are numbers.
std::vector<std::vector<bool>> blanks_of(const Records& records) {
    std::vector<std::vector<bool>> blanks;
    for (const auto& column : records.columns()) {
        const bool has_numbers = std::any_of(column.numbers.begin(), column.numbers.end(), [](const auto& number) { return number.has_value(); });
        auto& of_column = blanks.emplace_back(column.texts.size());
        for (std::size_t i = 0; i < column.texts.size(); ++i) of_column[i] = column.texts[i].empty() || (has_numbers && unknown_in(column.texts[i]));
    }
    return blanks;
}

QueryTable table_of(const Records& records) {
    QueryTable table;
    table.columns = records.names();
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < records.row_count(); ++row)
        if (!records.is_total(row)) rows.push_back(row);
    table.rows = rows.size();
    table.cell = [&records, rows, blanks = blanks_of(records)](std::size_t row, std::size_t column) -> QueryTable::Cell {
        const auto& from = records.columns()[column];
        const auto text = from.rows[rows[row]];
        if (blanks[column][text]) return {};
        if (from.numbers[text]) return *from.numbers[text];
        return from.texts[text];
    };
    return table;
}

std::string_view code_of(QueryFault::Is is) {
    switch (is) {
        case QueryFault::Is::UnknownTable: return "ledger/unknown-table";
        case QueryFault::Is::BadSql: return "ledger/bad-sql";
        case QueryFault::Is::NotAllowed: return "ledger/sql-not-allowed";
        case QueryFault::Is::NotOneNumber: return "ledger/sql-not-one-number";
        case QueryFault::Is::TooMuch: return "ledger/sql-too-much";
    }
    return "";
}

// A byte of the query in its file; the whole of it where the file writes it with escapes or doubled quotes.
Span place_in(const Query& query, std::optional<std::size_t> at) {
    const auto begin = at ? query.span.text().find(query.sql) : std::string_view::npos;
    if (begin == std::string_view::npos) return query.span;
    const auto first = query.span.begin + begin + std::min(*at, query.sql.size() - 1);
    return span_in(*query.span.source, first, first + 1);
}

void report(const Query& query, const QueryFault& fault, Diagnostics& diagnostics) {
    if (fault.is != QueryFault::Is::UnknownTable)
        return diagnostics.error(code_of(fault.is), place_in(query, fault.at), fault.message, fault.help);
    const auto at = query.sql.find(fault.message);
    diagnostics.error(code_of(fault.is), place_in(query, at == std::string::npos ? std::nullopt : std::optional(at)),
                      format("there is no table \"{}\" of rows for this query", fault.message), format("add {0}.csv or {0}.xlsx beside the figures", fault.message));
}

}  // namespace

std::string Query::in_words() const { return tables.empty() ? "sql" : format("sql over {}", fmt::join(tables, ", ")); }

std::optional<Query> read_query(const data::Value& figure) {
    const auto* sql = figure.find("sql");
    if (sql == nullptr || sql->string() == nullptr) return std::nullopt;
    return Query{*sql->string(), {}, sql->span()};
}

Queries::Queries(OpenRecords open) : open_(std::move(open)) {}

std::optional<Decimal> Queries::answer(Query& query, Diagnostics& diagnostics) {
    const auto open = [this](const std::string& name) -> std::optional<QueryTable> {
        const bool is_name = name.find_first_of("/\\") == std::string::npos;   // of a file beside the figures, never elsewhere
        const Records* records = open_ && is_name ? open_(name).rows : nullptr;
        return records == nullptr ? std::nullopt : std::optional(table_of(*records));
    };
    if (!database_) database_ = std::make_unique<data::Database>(open);
    auto answer = database_->ask(query.sql);
    query.tables = std::move(answer.tables);
    const bool asks_refused = answer.fault && answer.fault->is == QueryFault::Is::UnknownTable && open_ && open_(answer.fault->message).is_refused;
    if (answer.fault && !asks_refused) report(query, *answer.fault, diagnostics);
    if (answer.fault) return answer.number;
    for (const auto& table : query.tables) tell_totals(*open_(table).rows, diagnostics);
    return answer.number;
}

}  // namespace bilan::ledger
