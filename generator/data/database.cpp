#include "data/database.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <map>
#include <set>

#include "base/check.hpp"
#include "base/format.hpp"
#include "base/suggest.hpp"
#include "data/database_functions.hpp"

namespace bilan::data {
namespace {

using Is = QueryFault::Is;

constexpr std::size_t longest_query = 10'000;          // bytes
constexpr int longest_text = 1'000'000;                // bytes of one value
constexpr int steps_between_looks = 10'000;
constexpr int most_looks = 30'000;                     // 300 million steps of SQLite's machine: a few seconds
constexpr sqlite3_int64 most_memory = 256 << 20;       // beyond what the tables take
constexpr int most_decimals = 6;                       // of a result, as of a ratio
constexpr std::size_t most_tables = 32;

std::string quoted(std::string_view name) {
    std::string result = "\"";
    for (const char c : name) result += c == '"' ? "\"\"" : std::string(1, c);
    return result + "\"";
}

// The first sign of an operator that stands in no text, name or comment; npos when there is none.
std::size_t find_sign(std::string_view sql, std::string_view signs) {
    for (std::size_t at = 0; at < sql.size(); ++at) {
        const auto skip_behind = [&](std::string_view end) { at = std::min(sql.find(end, at + 1), sql.size()); };
        const char c = sql[at];
        if (c == '\'' || c == '"' || c == '`') skip_behind(std::string_view(&sql[at], 1));
        else if (c == '[') skip_behind("]");
        else if (sql.substr(at).starts_with("--")) skip_behind("\n");
        else if (sql.substr(at).starts_with("/*")) skip_behind("*/"), ++at;
        else if (signs.find(c) != std::string_view::npos) return at;
    }
    return std::string_view::npos;
}

QueryFault not_allowed(std::string message, std::optional<std::size_t> at = {}) {
    return {Is::NotAllowed, std::move(message), "a query is one SELECT over the tables beside the figures; it changes nothing and asks for nothing else", at};
}

// NUMERIC where every text is a number, so that year = '2022' finds 2022; TEXT where none is, so that "007" stays a code.
std::string_view affinity_of(const QueryTable& table, std::size_t column) {
    bool numbers = false, texts = false;
    for (std::size_t row = 0; row < table.rows && !(numbers && texts); ++row) {
        const auto cell = table.cell(row, column);
        numbers = numbers || std::holds_alternative<Decimal>(cell);
        texts = texts || std::holds_alternative<std::string_view>(cell);
    }
    return numbers && texts ? "" : numbers ? " NUMERIC" : " TEXT";
}

}  // namespace

class Database::Connection {
public:
    explicit Connection(OpenTable open) : open_(std::move(open)) {
        if (sqlite3_open_v2(":memory:", &database_, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_MEMORY, nullptr) != SQLITE_OK) {
            sqlite3_close(database_);
            throw EnvironmentError("SQLite cannot be started");
        }
        sqlite3_db_config(database_, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
        sqlite3_db_config(database_, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);   // "Oriental" is a column, never a text
        sqlite3_limit(database_, SQLITE_LIMIT_LENGTH, longest_text);
        sqlite3_limit(database_, SQLITE_LIMIT_EXPR_DEPTH, 100);
        sqlite3_limit(database_, SQLITE_LIMIT_COMPOUND_SELECT, 50);
        sqlite3_limit(database_, SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 200);
        sqlite3_limit(database_, SQLITE_LIMIT_ATTACHED, 0);
        run("PRAGMA temp_store = MEMORY");
        add_exact_functions(database_);
    }
    ~Connection() { sqlite3_close(database_); }
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    Answer ask(const std::string& sql) {
        answer_ = {};
        read_.clear();
        denied_.reset();
        if (good_text(sql))
            if (auto* statement = prepared(sql)) {
                if (may_run(statement)) step(statement);
                sqlite3_finalize(statement);
            }
        answer_.tables.assign(read_.begin(), read_.end());
        return std::move(answer_);
    }

private:
    void run(const std::string& sql) {
        if (sqlite3_exec(database_, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) throw InternalError(format("SQLite: {}", sqlite3_errmsg(database_)));
    }
    void fail(QueryFault fault) {
        if (!answer_.fault) answer_.fault = std::move(fault);
    }

    bool good_text(const std::string& sql) {
        if (sql.size() > longest_query || sql.find('\0') != std::string::npos)
            fail({Is::BadSql, format("this query is longer than {} bytes, or has bytes that are no text", longest_query), "part it into several figures"});
        else if (const auto at = find_sign(sql, "/%"); at != std::string::npos)
            fail({Is::NotAllowed, format("the sign {} cuts off what is left over between whole numbers", sql[at]),
                  "write divide(women, men, 1): exact, and rounded to so many places", at});
        return !answer_.fault;
    }

    // Tables are opened as SQLite misses them.
    sqlite3_stmt* prepared(const std::string& sql) {
        for (;;) {
            sqlite3_stmt* statement = nullptr;
            const char* rest = nullptr;
            denied_.reset();
            sqlite3_set_authorizer(database_, &Connection::authorize, this);
            const int result = sqlite3_prepare_v2(database_, sql.c_str(), static_cast<int>(sql.size()), &statement, &rest);
            sqlite3_set_authorizer(database_, nullptr, nullptr);
            if (result == SQLITE_OK) {
                if (statement == nullptr) fail({Is::BadSql, "this query is empty", "write SELECT sum(persons) FROM activities"});
                else if (std::string_view(rest).find_first_not_of(" \t\r\n;") != std::string_view::npos)
                    fail(not_allowed("there is a second statement behind the first", static_cast<std::size_t>(rest - sql.c_str())));
                else return statement;
                sqlite3_finalize(statement);
                return nullptr;
            }
            if (denied_) return fail(std::move(*denied_)), nullptr;
            const std::string_view message = sqlite3_errmsg(database_);
            constexpr std::string_view missing = "no such table: ";
            if (!message.starts_with(missing)) return explain(sql), nullptr;
            if (!load(std::string(message.substr(missing.size())))) return nullptr;
        }
    }

    static int authorize(void* self, int action, const char* first, const char* second, const char*, const char*) {
        auto& connection = *static_cast<Connection*>(self);
        return connection.allows(action, first == nullptr ? "" : first, second == nullptr ? "" : second) ? SQLITE_OK : SQLITE_DENY;
    }

    bool allows(int action, const std::string& first, const std::string& second) {
        if (action == SQLITE_SELECT) return true;
        if (action == SQLITE_READ) {
            if (tables_.count(first) != 0) return read_.insert(first), true;
            if (second.empty() && !first.starts_with("sqlite_")) return true;   // a name that WITH gives
            denied_ = not_allowed(format("\"{}\" is no table of the report", first));
        } else if (action == SQLITE_FUNCTION) {
            if (may_be_called(second)) return true;
            denied_ = not_allowed(format("{}() cannot be asked for", second));
            denied_->help = "functions are: sum, count, avg, min, max, round, divide, coalesce, substr and others that give the same on every day";
        } else {
            denied_ = not_allowed(action == SQLITE_RECURSIVE ? "a query cannot go round in itself" : "this is no SELECT");
        }
        return false;
    }

    bool load(const std::string& name) {
        const auto table = tables_.size() < most_tables ? open_(name) : std::nullopt;
        if (!table) return fail({Is::UnknownTable, name, {}, {}}), false;
        std::string columns, marks;
        for (std::size_t i = 0; i < table->columns.size(); ++i) {
            columns += format("{}{}{}", i == 0 ? "" : ", ", quoted(table->columns[i]), affinity_of(*table, i));
            marks += i == 0 ? "?" : ", ?";
        }
        if (sqlite3_exec(database_, format("CREATE TABLE {} ({})", quoted(name), columns).c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) {
            fail({Is::BadSql, format("the columns of \"{}\" cannot be told apart: {}", name, sqlite3_errmsg(database_)), "give each column a name of its own"});
            return false;
        }
        tables_.insert(name);
        if (fill(*table, format("INSERT INTO {} VALUES ({})", quoted(name), marks))) return true;
        run(format("DROP TABLE {}", quoted(name)));
        tables_.erase(name);
        return false;
    }

    bool fill(const QueryTable& table, const std::string& insert) {
        sqlite3_stmt* statement = nullptr;
        if (sqlite3_prepare_v2(database_, insert.c_str(), -1, &statement, nullptr) != SQLITE_OK) throw InternalError(format("SQLite: {}", sqlite3_errmsg(database_)));
        run("BEGIN");
        bool good = true;
        for (std::size_t row = 0; row < table.rows && good; ++row) {
            for (std::size_t column = 0; column < table.columns.size(); ++column)
                good = bind(statement, static_cast<int>(column) + 1, table.cell(row, column), table.columns[column]) && good;
            if (good && sqlite3_step(statement) != SQLITE_DONE) {
                fail({Is::TooMuch, format("the rows cannot be kept: {}", sqlite3_errmsg(database_)), "shorten the texts"});
                good = false;
            }
            sqlite3_reset(statement);
        }
        sqlite3_finalize(statement);
        run("COMMIT");
        return good;
    }

    bool bind(sqlite3_stmt* statement, int place, const QueryTable::Cell& cell, const std::string& column) {
        if (const auto* text = std::get_if<std::string_view>(&cell))
            return sqlite3_bind_text(statement, place, text->data(), static_cast<int>(text->size()), SQLITE_STATIC) == SQLITE_OK;
        const auto* number = std::get_if<Decimal>(&cell);
        if (number == nullptr) return sqlite3_bind_null(statement, place) == SQLITE_OK;
        if (const auto whole = number->to_integer()) return sqlite3_bind_int64(statement, place, *whole) == SQLITE_OK;
        if (has_exact_double(*number)) return sqlite3_bind_double(statement, place, number->to_double()) == SQLITE_OK;
        fail({Is::TooMuch, format("\"{}\" has the number {}, which is too long for a query", column, number->to_string()), "numbers have 15 digits at most"});
        return false;
    }

    bool may_run(sqlite3_stmt* statement) {
        if (sqlite3_stmt_readonly(statement) == 0 || sqlite3_stmt_isexplain(statement) != 0) fail(not_allowed("this is no SELECT"));
        else if (sqlite3_column_count(statement) != 1)
            fail({Is::NotOneNumber, format("this gives {} columns, and a figure is one number", sqlite3_column_count(statement)), "write one thing between SELECT and FROM"});
        else if (read_.empty()) fail({Is::BadSql, "this query reads no table", "a number that is typed stands in \"value\""});
        return !answer_.fault;
    }

    static int watch(void* self) {
        auto& connection = *static_cast<Connection*>(self);
        return ++connection.looks_ > most_looks || sqlite3_memory_used() - connection.memory_before_ > most_memory ? 1 : 0;
    }

    void step(sqlite3_stmt* statement) {
        looks_ = 0;
        memory_before_ = sqlite3_memory_used();
        sqlite3_progress_handler(database_, steps_between_looks, &Connection::watch, this);
        int result = sqlite3_step(statement);
        const bool has_row = result == SQLITE_ROW;
        if (has_row) {
            take(statement);
            result = sqlite3_step(statement);
        }
        finish(result, has_row);
        sqlite3_progress_handler(database_, 0, nullptr, nullptr);
        if (answer_.fault) answer_.number.reset();
    }

    // result: of the step behind the first row, or of the only one.
    void finish(int result, bool has_row) {
        if (result == SQLITE_ROW) {
            fail({Is::NotOneNumber, "this gives more than one row, and a figure is one number", "add them with sum(), or choose one with WHERE"});
        } else if (result == SQLITE_DONE) {
            if (!has_row) fail({Is::NotOneNumber, "no row is like that", "sum() and count() give one row whatever is found"});
        } else if (result == SQLITE_INTERRUPT || result == SQLITE_NOMEM || result == SQLITE_TOOBIG) {
            fail({Is::TooMuch, "this query is stopped: it takes too much time or memory", "say in WHERE which rows of one table belong to which of the other"});
        } else {
            fail({Is::BadSql, sqlite3_errmsg(database_), "look at the values that it meets"});
        }
    }

    void take(sqlite3_stmt* statement) {
        const int type = sqlite3_column_type(statement, 0);
        if (type == SQLITE_NULL) return;
        if (type == SQLITE_INTEGER) {
            answer_.number = Decimal(sqlite3_column_int64(statement, 0));
        } else if (type == SQLITE_FLOAT) {
            const auto number = exact_decimal(sqlite3_column_double(statement, 0));
            if (number && number->scale() <= most_decimals) answer_.number = number->normalized();
            else
                fail({Is::NotOneNumber, format("this gives {}, which is not exact", sqlite3_column_double(statement, 0)),
                      "say how it is rounded: round(…, 2), or divide(a, b, 2)"});
        } else {
            fail({Is::NotOneNumber, format("this gives the text \"{}\", and a figure is a number", reinterpret_cast<const char*>(sqlite3_column_text(statement, 0))),
                  "write count() or sum()"});
        }
    }

    // SQLite's message in our words, with what may have been meant.
    void explain(const std::string& sql) {
        const std::string_view message = sqlite3_errmsg(database_);
        QueryFault fault{Is::BadSql, std::string(message), "write SELECT sum(persons) FROM activities WHERE region = 'Oriental'", {}};
        if (const int offset = sqlite3_error_offset(database_); offset >= 0 && static_cast<std::size_t>(offset) <= sql.size()) fault.at = static_cast<std::size_t>(offset);
        const auto behind = [&](std::string_view words) { return message.substr(words.size()); };
        if (message.starts_with("no such column: ")) {
            fault.message = format("no table of this query has a column \"{}\"", behind("no such column: "));
            fault.help = "texts stand between single quotes: region = 'Oriental'; names with spaces or hyphens between double ones";
        } else if (message.starts_with("no such function: ")) {
            fault.message = format("there is no function {}()", behind("no such function: "));
            fault.help = "functions are: sum, count, avg, min, max, round, divide, coalesce, substr and a few more";
        } else if (message.starts_with("ambiguous column name: ")) {
            fault.message = format("several tables have a column \"{}\"", behind("ambiguous column name: "));
            fault.help = "write the table before it: activities.year";
        } else if (message == "incomplete input") {
            fault.message = "this query ends too early";
            fault.at = sql.size();
        } else if (message.starts_with("near ")) {
            fault.message = format("this is not understood, {}", message.substr(0, message.rfind(':')));
        }
        fail(std::move(fault));
    }

    // SQLite's names of tables know no case.
    struct IgnoringCase {
        bool operator()(const std::string& a, const std::string& b) const { return sqlite3_stricmp(a.c_str(), b.c_str()) < 0; }
    };

    sqlite3* database_ = nullptr;
    OpenTable open_;
    std::set<std::string, IgnoringCase> tables_;
    Answer answer_;
    std::set<std::string, IgnoringCase> read_;
    std::optional<QueryFault> denied_;
    int looks_ = 0;
    sqlite3_int64 memory_before_ = 0;
};

Database::Database(OpenTable open) : connection_(std::make_unique<Connection>(std::move(open))) {}
Database::~Database() = default;
Answer Database::ask(const std::string& sql) { return connection_->ask(sql); }

}  // namespace bilan::data
