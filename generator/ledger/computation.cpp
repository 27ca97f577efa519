#include "ledger/computation.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/format.hpp"
#include "base/suggest.hpp"
#include "data/conventions.hpp"
#include "data/text.hpp"
#include "unicode/locale.hpp"

namespace bilan::ledger {
namespace {

using data::parted;
using data::trimmed;
using Is = Condition::Is;

constexpr std::array operations{std::pair{Operation::Sum, std::string_view("sum")},   std::pair{Operation::Count, std::string_view("count")},
                                std::pair{Operation::CountDistinct, std::string_view("count-distinct")}, std::pair{Operation::Max, std::string_view("max")},
                                std::pair{Operation::Last, std::string_view("last")}, std::pair{Operation::Ratio, std::string_view("ratio")}};

// "region = Oriental" in its three parts; nothing when it has no sign that is known.
std::optional<Condition> condition_in(std::string_view text) {
    struct Sign {
        std::string_view written;
        Is is;
    };
    constexpr std::array signs{Sign{" is not empty", Is::Filled}, Sign{" is empty", Is::Empty}, Sign{"!=", Is::Unequal}, Sign{">=", Is::AtLeast},
                               Sign{"<=", Is::AtMost},            Sign{"=", Is::Equal},         Sign{">", Is::Above},    Sign{"<", Is::Below}, Sign{" in ", Is::In}};
    for (const Sign& sign : signs) {
        const auto at = text.find(sign.written);
        if (at == std::string_view::npos) continue;
        Condition condition;
        condition.is = sign.is;
        condition.column = std::string(trimmed(text.substr(0, at)));
        const auto value = trimmed(text.substr(at + sign.written.size()));
        const bool alone = sign.is == Is::Empty || sign.is == Is::Filled;
        if (condition.column.empty() || alone != value.empty()) return std::nullopt;
        const auto texts = sign.is == Is::In ? parted(value, ',') : std::vector{value};
        if (!alone) condition.texts.assign(texts.begin(), texts.end());
        return condition;
    }
    return std::nullopt;
}

class Reader {
public:
    Reader(const data::Value& figure, Diagnostics& diagnostics) : figure_(figure), diagnostics_(diagnostics) {}

    std::optional<Computation> read() {
        const auto* word = figure_.find("compute");
        if (word == nullptr || word->string() == nullptr) return std::nullopt;
        computation_.span = word->span();
        const auto operation = std::find_if(operations.begin(), operations.end(), [&](const auto& each) { return each.second == *word->string(); });
        if (operation == operations.end()) {
            std::vector<std::string> known;
            for (const auto& each : operations) known.emplace_back(each.second);
            const auto near = did_you_mean(*word->string(), known);
            fail("ledger/unknown-operation", word->span(), format("nothing is known that is called \"{}\"", *word->string()),
                 near.empty() ? format("what can be computed: {}", fmt::join(known, ", ")) : near);
            return std::nullopt;
        }
        computation_.operation = operation->first;
        read_column();
        read_conditions();
        computation_.written = format("{} of {}", operation->second, figure_.string_or("of", ""));
        if (const auto where = figure_.string_or("where", ""); !where.empty()) computation_.written += " where " + where;
        if (const auto* decimals = figure_.find("decimals"); decimals != nullptr && decimals->number() != nullptr)
            computation_.decimals = static_cast<int>(decimals->number()->value.to_integer().value_or(0));
        return good_ ? std::optional(computation_) : std::nullopt;
    }

private:
    void fail(std::string_view code, const Span& span, std::string message, std::string help) {
        diagnostics_.error(code, span, std::move(message), std::move(help));
        good_ = false;
    }

    static std::pair<std::string, std::string> table_and_column(std::string_view text) {
        const auto dot = text.rfind('.');
        if (dot == std::string_view::npos) return {std::string(trimmed(text)), {}};
        return {std::string(trimmed(text.substr(0, dot))), std::string(trimmed(text.substr(dot + 1)))};
    }

    void read_column() {
        const auto* of = figure_.find("of");
        if (of == nullptr || of->string() == nullptr || of->string()->empty()) {
            return fail("data/missing-key", figure_.span(), "this figure says what is computed, but not of what", "add \"of\": \"activities.persons\": a table and its column");
        }
        const auto parts = parted(*of->string(), '/');
        const bool is_ratio = computation_.operation == Operation::Ratio;
        if (parts.size() != (is_ratio ? 2U : 1U)) {
            return fail("ledger/bad-column", of->span(), is_ratio ? "a ratio is of one column by another" : "this is of one column",
                        is_ratio ? "write \"activities.women / activities.persons\"" : "write \"activities.persons\"");
        }
        std::tie(computation_.table, computation_.column) = table_and_column(parts[0]);
        if (computation_.column.empty() && computation_.operation != Operation::Count)
            return fail("ledger/bad-column", of->span(), "this names a table without a column", "write \"activities.persons\": a table, a dot, its column");
        if (!is_ratio) return;
        const auto [table, column] = table_and_column(parts[1]);
        computation_.divisor = column;
        if (table != computation_.table) fail("ledger/bad-column", of->span(), "both columns of a ratio are of one table", "count each as a figure, and declare the ratio as a relation");
    }

    void read_conditions() {
        const auto* where = figure_.find("where");
        if (where == nullptr || where->string() == nullptr) return;
        for (const auto part : parted(*where->string(), ';')) {
            if (auto condition = condition_in(part)) computation_.conditions.push_back(std::move(*condition));
            else
                fail("ledger/bad-condition", where->span(), format("\"{}\" is no condition", part),
                     "write \"region = Oriental; year = 2022\"; the signs are = != > >= < <=, in a, b, c, is empty, is not empty");
        }
    }

    const data::Value& figure_;
    Diagnostics& diagnostics_;
    Computation computation_;
    bool good_ = true;
};

// Whether a text of a column meets a condition. Words are compared without accents and case; numbers as numbers.
class Meets {
public:
    explicit Meets(const Condition& condition) : condition_(condition) {
        for (const auto& text : condition.texts) {
            folded_.push_back(unicode::fold(text));
            const auto number = data::read_number(text);
            numbers_.push_back(number.reading == data::Reading::Number ? std::optional(number.value) : std::nullopt);
            const auto day = data::read_date(text);
            days_.push_back(day.is == data::DateReading::Is::Day ? day.iso : "");
        }
    }

    bool operator()(std::string_view text, const std::optional<Decimal>& number) const {
        switch (condition_.is) {
            case Is::Equal:
            case Is::In: return is_one(text, number);
            case Is::Unequal: return !is_one(text, number);
            case Is::Empty: return text.empty();
            case Is::Filled: return !text.empty();
            case Is::Above: return compares(text, number, [](auto order) { return order > 0; });
            case Is::AtLeast: return compares(text, number, [](auto order) { return order >= 0; });
            case Is::Below: return compares(text, number, [](auto order) { return order < 0; });
            case Is::AtMost: return compares(text, number, [](auto order) { return order <= 0; });
        }
        return false;
    }

    bool asks_for_days() const { return std::any_of(days_.begin(), days_.end(), [](const std::string& day) { return !day.empty(); }); }

private:
    // Numbers with a number, days with a day.
    template <typename Holds>
    bool compares(std::string_view text, const std::optional<Decimal>& number, Holds holds) const {
        if (number && numbers_[0]) return holds(*number <=> *numbers_[0]);
        if (days_[0].empty()) return false;
        const auto day = data::read_date(text);
        return day.is == data::DateReading::Is::Day && holds(day.iso <=> days_[0]);
    }
    bool is_one(std::string_view text, const std::optional<Decimal>& number) const {
        const std::string folded = unicode::fold(text);
        const auto day = asks_for_days() ? data::read_date(text).iso : std::string();
        for (std::size_t i = 0; i < folded_.size(); ++i)
            if (folded == folded_[i] || (number && numbers_[i] && *number == *numbers_[i]) || (!day.empty() && day == days_[i])) return true;
        return false;
    }

    const Condition& condition_;
    std::vector<std::string> folded_;
    std::vector<std::optional<Decimal>> numbers_;
    std::vector<std::string> days_;   // ISO; "" of what is no day
};

// Calls visit(row) for each row that the conditions choose. Each condition looks at every text of its column once.
template <typename Visit>
void for_each_row(const Computation& computation, const Records& records, Visit visit) {
    struct Accepts {
        const std::uint32_t* rows;
        std::vector<std::uint8_t> texts;
    };
    std::vector<Accepts> conditions;
    for (const Condition& condition : computation.conditions) {
        const auto* column = records.column(condition.column);
        if (column == nullptr) return;
        const Meets meets(condition);
        Accepts accepts{column->rows.data(), std::vector<std::uint8_t>(column->texts.size())};
        for (std::size_t i = 0; i < column->texts.size(); ++i) accepts.texts[i] = meets(column->texts[i], column->numbers[i]) ? 1 : 0;
        conditions.push_back(std::move(accepts));
    }
    const std::size_t count = records.row_count();
    const bool has_totals = !records.totals().empty();
    for (std::size_t row = 0; row < count; ++row) {
        bool chosen = true;
        for (const Accepts& accepts : conditions) chosen = chosen && accepts.texts[accepts.rows[row]] != 0;
        if (chosen && !(has_totals && records.is_total(row))) visit(row);
    }
}

// Numbers of a column as whole multiples of its smallest decimal: a million of them add up as integers do.
struct Scaled {
    std::vector<std::int64_t> values;
    int scale = 0;
    bool exact = true;                 // they fit
};

Scaled scaled(const Records::Column& column) {
    Scaled result;
    for (const auto& number : column.numbers)
        if (number) result.scale = std::max(result.scale, number->scale());
    result.values.resize(column.numbers.size());
    constexpr Int128 most = Int128(1) << 62;
    for (std::size_t i = 0; i < column.numbers.size(); ++i) {
        if (!column.numbers[i]) continue;
        Int128 value = column.numbers[i]->coefficient();
        for (int s = column.numbers[i]->scale(); s < result.scale && result.exact; ++s) {
            value *= 10;
            result.exact = value < most && value > -most;
        }
        result.exact = result.exact && value < most && value > -most;
        result.values[i] = static_cast<std::int64_t>(value);
    }
    return result;
}

class Evaluation {
public:
    Evaluation(const Computation& computation, const Records& records, Diagnostics& diagnostics)
        : computation_(computation), records_(records), diagnostics_(diagnostics) {}

    Computed run() {
        if (!knows_columns()) return {};
        switch (computation_.operation) {
            case Operation::Count: count(); break;
            case Operation::CountDistinct: count_distinct(); break;
            case Operation::Sum: result_.value = sum(*records_.column(computation_.column)); break;
            case Operation::Max:
            case Operation::Last: pick(); break;
            case Operation::Ratio: ratio(); break;
        }
        tell();
        return result_;
    }

private:
    bool knows(const std::string& name) {
        if (name.empty() || records_.column(name) != nullptr) return true;
        diagnostics_.error("ledger/unknown-column", computation_.span, format("the table \"{}\" has no column \"{}\"", computation_.table, name),
                           did_you_mean(name, records_.names()));
        return false;
    }
    bool knows_columns() {
        bool good = knows(computation_.column) && knows(computation_.divisor);
        for (const Condition& condition : computation_.conditions) good = knows(condition.column) && knows_days(condition) && good;
        return good;
    }
    // A condition on days looks at a column of days, none of which may be two.
    bool knows_days(const Condition& condition) {
        if (!Meets(condition).asks_for_days()) return true;
        const auto& column = *records_.column(condition.column);
        for (std::size_t i = 0; i < column.texts.size(); ++i) {
            if (data::read_date(column.texts[i]).is != data::DateReading::Is::Ambiguous) continue;
            const auto row = std::find(column.rows.begin(), column.rows.end(), i) - column.rows.begin();
            return data::day_in(column.texts[i], records_.row(static_cast<std::size_t>(row)), diagnostics_).has_value();
        }
        return true;
    }

    void count() {
        for_each_row(computation_, records_, [&](std::size_t) { ++result_.rows; });
        result_.value = Decimal(static_cast<std::int64_t>(result_.rows));
    }

    void count_distinct() {
        const auto& column = *records_.column(computation_.column);
        std::vector<bool> seen(column.texts.size());
        std::int64_t different = 0;
        for_each_row(computation_, records_, [&](std::size_t row) {
            ++result_.rows;
            const std::uint32_t text = column.rows[row];
            if (seen[text] || column.texts[text].empty()) return;
            seen[text] = true;
            ++different;
        });
        result_.value = Decimal(different);
    }

    std::optional<Decimal> sum(const Records::Column& column) {
        const Scaled numbers = scaled(column);
        result_.rows = 0;
        Int128 small = 0;
        Decimal large;
        bool any = false;
        for_each_row(computation_, records_, [&](std::size_t row) {
            ++result_.rows;
            const std::uint32_t text = column.rows[row];
            if (!column.numbers[text]) return no_number(column, row);
            any = true;
            if (numbers.exact) small += numbers.values[text];
            else large = large + *column.numbers[text];
        });
        if (!any) return std::nullopt;
        return numbers.exact ? Decimal::scaled(small, numbers.scale) : large;
    }

    void pick() {
        const auto& column = *records_.column(computation_.column);
        for_each_row(computation_, records_, [&](std::size_t row) {
            ++result_.rows;
            const auto& number = column.numbers[column.rows[row]];
            if (!number) return no_number(column, row);
            const bool better = computation_.operation == Operation::Last || !result_.value || *number > *result_.value;
            if (better) result_.value = number;
        });
    }

    void ratio() {
        const auto part = sum(*records_.column(computation_.column));
        const auto whole = sum(*records_.column(computation_.divisor));
        if (part && whole && *whole != Decimal(0)) result_.value = divide(*part * Decimal(100), *whole, computation_.decimals);
    }

    void no_number(const Records::Column& column, std::size_t row) {
        ++result_.without_number;
        const auto text = column.texts[column.rows[row]];
        const bool is_ambiguous = !first_ambiguous_ && !text.empty() && data::read_number(text).reading == data::Reading::Ambiguous;
        if (is_ambiguous) first_ambiguous_ = row;
        if (is_ambiguous) data::number_in({std::string(text), records_.row(row), {}}, diagnostics_);
        if (!first_without_) first_without_ = {&column, row};
    }

    void tell() {
        if (first_without_ && !first_ambiguous_) {
            const auto& [column, row] = *first_without_;
            const auto text = column->texts[column->rows[row]];
            diagnostics_.warning("ledger/rows-without-number", records_.row(row),
                                 format("{} of the {} rows of \"{}\" have no number in \"{}\", and are not counted: the first says \"{}\"", result_.without_number,
                                        result_.rows, computation_.written, column->name, text.empty() ? "nothing" : text),
                                 "enter the number, or 0 where there is none to count");
        }
        tell_totals(records_, diagnostics_);
    }

    const Computation& computation_;
    const Records& records_;
    Diagnostics& diagnostics_;
    Computed result_;
    std::optional<std::pair<const Records::Column*, std::size_t>> first_without_;
    std::optional<std::size_t> first_ambiguous_;   // row
};

}  // namespace

std::optional<Computation> read_computation(const data::Value& figure, Diagnostics& diagnostics) { return Reader(figure, diagnostics).read(); }

Computed compute(const Computation& computation, const Records& records, Diagnostics& diagnostics) {
    return Evaluation(computation, records, diagnostics).run();
}

std::vector<std::size_t> rows_of(const Computation& computation, const Records& records) {
    std::vector<std::size_t> rows;
    for_each_row(computation, records, [&](std::size_t row) { rows.push_back(row); });
    return rows;
}

}  // namespace bilan::ledger
