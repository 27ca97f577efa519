#include "data/conventions.hpp"

#include <algorithm>

#include "base/format.hpp"
#include "base/suggest.hpp"

namespace bilan::data {
namespace {

NumberStyle style_of(const std::string& word) {
    if (word == "french") return NumberStyle::French;
    if (word == "english") return NumberStyle::English;
    return word == "text" ? NumberStyle::Text : NumberStyle::Undeclared;
}

DateOrder order_of(const std::string& word) {
    if (word == "day-month-year") return DateOrder::DayMonthYear;
    return word == "month-day-year" ? DateOrder::MonthDayYear : DateOrder::Undeclared;
}

std::string_view adjective(NumberStyle style) { return style == NumberStyle::French ? "French" : "English"; }
NumberStyle other(NumberStyle style) { return style == NumberStyle::French ? NumberStyle::English : NumberStyle::French; }

bool reads(std::string_view text, NumberStyle style) { return read_number_as(text, style).reading == Reading::Number; }

class Conforming {
public:
    Conforming(Table& table, Diagnostics& diagnostics) : table_(table), diagnostics_(diagnostics), of_columns_(table.header.size()) {}

    // A column's own convention stands over the file's, whichever comes first.
    void declare(const Convention& convention) {
        if (convention.column.empty()) {
            for (auto& each : of_columns_) fill(each, convention);
            return;
        }
        const auto column = table_.column(convention.column);
        if (column) return take(of_columns_[*column], convention);
        std::vector<std::string> names;
        for (const Cell& header : table_.header) names.push_back(header.text);
        fail("data/unknown-column", convention.span, format("{} has no column \"{}\"", convention.file, convention.column), did_you_mean(convention.column, names));
    }

    bool run() {
        for (std::size_t column = 0; column < table_.header.size(); ++column) {
            table_.counted.push_back(of_columns_[column].counted);
            if (of_columns_[column].numbers == NumberStyle::Undeclared) check_mixed(column);
            for (auto& row : table_.rows) {
                conform_number(row[column], of_columns_[column].numbers);
                conform_date(row[column], of_columns_[column].dates);
            }
        }
        return good_;
    }

private:
    static void fill(Convention& into, const Convention& from) {
        if (into.numbers == NumberStyle::Undeclared) into.numbers = from.numbers;
        if (into.dates == DateOrder::Undeclared) into.dates = from.dates;
        if (!into.counted) into.counted = from.counted;
    }
    static void take(Convention& into, const Convention& from) {
        if (from.numbers != NumberStyle::Undeclared) into.numbers = from.numbers;
        if (from.dates != DateOrder::Undeclared) into.dates = from.dates;
        if (from.counted) into.counted = from.counted;
    }

    void fail(std::string_view code, const Span& span, std::string message, std::string help) {
        diagnostics_.error(code, span, std::move(message), std::move(help));
        good_ = false;
    }

    void conform_number(Cell& cell, NumberStyle style) {
        if (cell.number || style == NumberStyle::Undeclared || style == NumberStyle::Text) return;
        const auto number = read_number_as(cell.text, style);
        if (number.reading == Reading::Number) cell.number = number.value;
        else if (reads(cell.text, other(style)))
            fail("data/wrong-convention", cell.span, format("\"{}\" is a number as {} writes it, and conventions.json says that this column writes {} ones", cell.text,
                                                            adjective(other(style)), adjective(style)),
                 "write it as the others, or declare the column");
    }

    void conform_date(Cell& cell, DateOrder order) {
        if (cell.number || order == DateOrder::Undeclared) return;
        auto day = day_in(cell.text, cell.span, diagnostics_, order);
        good_ = good_ && day.has_value();
        if (day) cell.text = std::move(*day);
    }

    void check_mixed(std::size_t column) {
        MixedNumbers mixed;
        for (std::size_t row = 0; row < table_.rows.size(); ++row)
            if (const Cell& cell = table_.rows[row][column]; !cell.number) mixed.look_at(cell.text, row);
        const auto two = mixed.found();
        if (!two) return;
        report_mixed(table_.header[column].text, table_.rows[two->first][column].span, table_.rows[two->second][column].span, diagnostics_);
        good_ = false;
    }

    Table& table_;
    Diagnostics& diagnostics_;
    std::vector<Convention> of_columns_;
    bool good_ = true;
};

std::optional<Counted> counted_in(const Value& item) {
    const auto* population = item.find("population");
    Counted counted{item.string_or("unit", ""), item.string_or("currency", ""), population == nullptr ? Value() : *population, item.span()};
    return counted.unit.empty() && counted.population.is_null() ? std::nullopt : std::optional(std::move(counted));
}

}  // namespace

bool Convention::is_of(std::string_view name) const { return file == name || file == name.substr(0, name.find('#')); }

void MixedNumbers::look_at(std::string_view text, std::size_t index) {
    if (text.find_first_of(".,") == std::string_view::npos) return;
    const auto note = [&](bool is_one, std::optional<std::size_t>& first) {
        if (is_one && !first) first = index;
    };
    const bool as_french = reads(text, NumberStyle::French), as_english = reads(text, NumberStyle::English);
    note(as_french && !as_english, french_);
    note(as_english && !as_french, english_);
    note(grouping_sign(text) == '.', points_);
    note(grouping_sign(text) == ',', commas_);
}

std::optional<MixedNumbers::Two> MixedNumbers::found() const {
    if (french_ && english_) return Two{std::min(*french_, *english_), std::max(*french_, *english_)};
    if (points_ && commas_) return Two{std::min(*points_, *commas_), std::max(*points_, *commas_)};
    return std::nullopt;
}

void report_mixed(std::string_view column, const Span& first, const Span& second, Diagnostics& diagnostics) {
    const auto place = first.place();
    diagnostics.error("data/mixed-numbers", second,
                      format("the column \"{}\" writes numbers in two ways: {} here, and {} {}", column, second.text(), first.text(),
                             place.cell.empty() ? format("on line {}", place.line) : format("in {}", place.cell)),
                      "write all of them in one way; conventions.json can say which");
}

std::vector<Convention> read_conventions(const Value& value) {
    std::vector<Convention> conventions;
    if (value.list() == nullptr) return conventions;
    for (const auto& item : *value.list())
        conventions.push_back({item.string_or("file", ""), item.string_or("column", ""), style_of(item.string_or("numbers", "")),
                               order_of(item.string_or("dates", "")), item.span(), counted_in(item)});
    return conventions;
}

bool conform(Table& table, std::string_view name, const std::vector<Convention>& conventions, Diagnostics& diagnostics) {
    table.counted.clear();
    Conforming conforming(table, diagnostics);
    for (const bool own : {true, false})   // of columns first: a file's fills what is left
        for (const Convention& convention : conventions)
            if (convention.is_of(name) && convention.column.empty() != own) conforming.declare(convention);
    return conforming.run();
}

std::optional<std::string> day_in(std::string_view text, const Span& span, Diagnostics& diagnostics, DateOrder order) {
    auto date = read_date(text, order);
    switch (date.is) {
        case DateReading::Is::Day: return std::move(date.iso);
        case DateReading::Is::NoDay: return std::string(text);
        case DateReading::Is::Ambiguous:
            diagnostics.error("data/ambiguous-date", span, format("\"{}\" is one day to one reader and another to another", text),
                              "write it as 2023-03-01 or 1 March 2023, or say in conventions.json in which order the file writes days");
            return std::nullopt;
        case DateReading::Is::WrongOrder:
            diagnostics.error("data/wrong-convention", span, format("\"{}\" is no day in the order that conventions.json declares for this column", text),
                              "write it as the others, or declare the column");
            return std::nullopt;
    }
    return std::nullopt;
}

}  // namespace bilan::data
