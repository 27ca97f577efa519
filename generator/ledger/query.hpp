// Figures that a query in SQL gives, where compute, of and where do not say enough:
//   {"sql": "SELECT count(DISTINCT p.town) FROM activities a JOIN partners p ON p.id = a.partner WHERE a.year = 2022"}
// Its tables are the report's rows, as compute has them: rows that are the total of others are left out, and cells that are
// empty or say "n/a" or "to collect" among numbers are NULL, so that unknown is not 0. data/database.hpp says what a query
// may do and how its numbers stay exact.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/decimal.hpp"
#include "base/diagnostics.hpp"
#include "data/database.hpp"
#include "data/value.hpp"
#include "ledger/records.hpp"

namespace bilan::ledger {

struct Query {
    std::string sql;
    std::vector<std::string> tables;   // that it reads, once it is answered
    Span span;

    std::string in_words() const;      // "sql over activities, partners"
};

// The "sql" of a figure.
std::optional<Query> read_query(const data::Value& figure);

class Queries {
public:
    explicit Queries(OpenRecords open);

    // The number, or nothing for NULL. Reports ledger/bad-sql, ledger/sql-not-allowed, ledger/sql-not-one-number,
    // ledger/sql-too-much and ledger/unknown-table, within the query where SQLite knows the place, and ledger/total-row
    // (a warning). Fills in the tables.
    std::optional<Decimal> answer(Query& query, Diagnostics& diagnostics);

private:
    OpenRecords open_;
    std::unique_ptr<data::Database> database_;   // made for the first query
};

}  // namespace bilan::ledger
