// Questions to tables in SQL: the door to SQLite. The tables live in memory and are copied when a query first names them;
// queries read them and do nothing else, in bounded work and memory.
//
// SQLite has no decimals, only binary fractions, so what it gives is taken only where it is exact:
// - whole numbers are integers; decimals, of at most 15 digits, are the binary fractions nearest to them, which name them
//   again without loss and compare as they do;
// - sum, total, avg and round are our own, over decimals, and divide(a, b, places) stands for the sign /, which would cut
//   the remainder off two integers without a word;
// - a result that 15 digits and six decimals do not write is refused: the query has to say how it is rounded.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/decimal.hpp"

namespace bilan::data {

// The rows that a query reads. A cell is a number, a text, or nothing: NULL.
struct QueryTable {
    using Cell = std::variant<std::monostate, Decimal, std::string_view>;
    std::vector<std::string> columns;
    std::size_t rows = 0;
    std::function<Cell(std::size_t row, std::size_t column)> cell;
};

// Why there is no answer, in words for whoever wrote the query.
struct QueryFault {
    enum class Is { UnknownTable, BadSql, NotAllowed, NotOneNumber, TooMuch } is = Is::BadSql;
    std::string message, help;
    std::optional<std::size_t> at;          // the byte of the query where it is wrong
};

struct Answer {
    std::optional<Decimal> number;          // nothing: NULL, or a fault
    std::vector<std::string> tables;        // that were read, each once, in alphabetical order
    std::optional<QueryFault> fault;
};

class Database {
public:
    // A table by its name; nothing when there is none.
    using OpenTable = std::function<std::optional<QueryTable>(const std::string& name)>;
    explicit Database(OpenTable open);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    // One SELECT that gives one number. No clock, no chance, no files, no other statement.
    Answer ask(const std::string& sql);

private:
    class Connection;
    std::unique_ptr<Connection> connection_;
};

}  // namespace bilan::data
