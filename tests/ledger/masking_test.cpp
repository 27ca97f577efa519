#include "ledger/masking.hpp"

#include <catch2/catch.hpp>

#include <map>
#include <random>
#include <set>

#include "base/format.hpp"

using namespace bilan;
using namespace bilan::ledger;

namespace {

constexpr std::int64_t threshold = 5;

TableCell cell(std::int64_t value) {
    TableCell made;
    made.kind = CellKind::Number;
    made.number = Decimal(value);
    return made;
}

enum class Sums { None, OfRows };
enum class Totals { None, Printed };

// Parts a, b, ... and perhaps their sum; perhaps totals under them.
DataTable table_of(const std::vector<std::vector<std::int64_t>>& rows, Sums sums = Sums::OfRows, Totals totals = Totals::Printed) {
    DataTable table;
    table.id = "t";
    table.mask_under = threshold;
    Column sum{.key = "sum", .kind = CellKind::Number};
    for (std::size_t i = 0; i < rows.front().size(); ++i) {
        table.columns.push_back({.key = std::string(1, static_cast<char>('a' + i)), .kind = CellKind::Number});
        sum.sum_of.push_back(table.columns.back().key);
    }
    if (sums == Sums::OfRows) table.columns.push_back(sum);
    std::vector<std::int64_t> under(table.columns.size(), 0);
    for (const auto& row : rows) {
        std::vector<TableCell> cells;
        std::int64_t all = 0;
        for (const auto value : row) {
            cells.push_back(cell(value));
            all += value;
        }
        if (sums == Sums::OfRows) cells.push_back(cell(all));
        for (std::size_t i = 0; i < cells.size(); ++i) under[i] += *cells[i].number->to_integer();
        table.rows.push_back(std::move(cells));
    }
    if (totals == Totals::None) return table;
    table.totals.emplace();
    for (const auto value : under) table.totals->push_back(cell(value));
    return table;
}

std::string printed(const DataTable& table) {
    std::string text;
    const auto add = [&](const std::vector<TableCell>& row) {
        for (std::size_t i = 0; i < row.size(); ++i) text += (i == 0 ? "" : " ") + (row[i].mask == Mask::Under ? "<5" : cell_text(table, i, row[i], "en"));
        text += "\n";
    };
    for (const auto& row : table.rows) add(row);
    if (table.totals) add(*table.totals);
    return text;
}

std::string masked(DataTable table) {
    Diagnostics diagnostics;
    mask(table, diagnostics);
    CHECK(to_text(diagnostics) == "");
    return printed(table);
}

// All that a reader can think of: every way to fill the masked parts, with what their sums and totals then are. A cell that is
// given away has one value in all of them.
class Reader {
public:
    explicit Reader(const DataTable& table) : table_(table), parts_(table.columns.size()) {
        for (const auto& column : table.columns) parts_ -= column.sum_of.empty() ? 0U : 1U;
        values_.assign(table.rows.size() * parts_, 0);
    }

    // The masked cells with one possible value.
    std::vector<std::string> certain() {
        fill(0);
        std::vector<std::string> names;
        for (const auto& [name, values] : possible_) {
            if (values.size() < 2) names.push_back(name);
        }
        return names;
    }

private:
    static constexpr std::int64_t as_far = 9;   // above its value, and two values are enough

    static bool may_be(const TableCell& cell, std::int64_t value) {
        switch (cell.mask) {
            case Mask::None: return *cell.number == Decimal(value);
            case Mask::Under: return value >= 1 && value < threshold;
            case Mask::Beside: return value >= threshold;
        }
        return false;
    }

    void fill(std::size_t at) {
        if (at == values_.size()) return look();
        const auto& cell = table_.rows[at / parts_][at % parts_];
        const auto counted = *cell.counted()->to_integer();
        const auto first = cell.mask == Mask::None ? counted : 1, last = cell.mask == Mask::None ? counted : std::max(threshold, counted + as_far);
        for (auto value = first; value <= last; ++value) {
            if (!may_be(cell, value)) continue;
            values_[at] = value;
            if (at % parts_ + 1 < parts_ || row_holds(at / parts_)) fill(at + 1);
        }
    }

    std::int64_t sum_of_row(std::size_t row) const {
        std::int64_t sum = 0;
        for (std::size_t i = 0; i < parts_; ++i) sum += values_[row * parts_ + i];
        return sum;
    }

    bool has_sum() const { return parts_ < table_.columns.size(); }
    bool row_holds(std::size_t row) const { return !has_sum() || may_be(table_.rows[row][parts_], sum_of_row(row)); }

    std::int64_t value_at(std::size_t row, std::size_t column) const { return column < parts_ ? values_[row * parts_ + column] : sum_of_row(row); }

    void look() {
        std::vector<std::int64_t> totals(table_.columns.size(), 0);
        for (std::size_t row = 0; row < table_.rows.size(); ++row) {
            for (std::size_t column = 0; column < totals.size(); ++column) totals[column] += value_at(row, column);
        }
        for (std::size_t column = 0; table_.totals && column < totals.size(); ++column) {
            if (!may_be((*table_.totals)[column], totals[column])) return;
        }
        const auto note = [&](const TableCell& cell, std::size_t row, std::size_t column, std::int64_t value) {
            if (cell.mask != Mask::None) possible_[format("{}:{}", row, column)].insert(value);
        };
        for (std::size_t column = 0; column < totals.size(); ++column) {
            for (std::size_t row = 0; row < table_.rows.size(); ++row) note(table_.rows[row][column], row, column, value_at(row, column));
            if (table_.totals) note((*table_.totals)[column], table_.rows.size(), column, totals[column]);
        }
    }

    const DataTable& table_;
    std::size_t parts_;
    std::vector<std::int64_t> values_;
    std::map<std::string, std::set<std::int64_t>> possible_;
};

std::vector<std::string> given_away(const DataTable& table) { return Reader(table).certain(); }

}  // namespace

TEST_CASE("small counts are masked, and 0 and what is not small stay", "[masking]") {
    CHECK(masked(table_of({{0, 4}, {5, 12}, {3, 9}}, Sums::None, Totals::None)) == "0 <5\n5 12\n<5 9\n");
}

TEST_CASE("a masked count takes the next smallest with it where a total would give it away", "[masking]") {
    CHECK(masked(table_of({{3}, {0}, {20}, {9}})) == "<5 <5\n0 0\n20 20\n… …\n32 32\n");
    // Two rows and two columns: a rectangle.
    CHECK(masked(table_of({{3, 30}, {40, 50}, {60, 70}})) == "<5 … 33\n… … 90\n60 70 130\n103 150 253\n");
}

TEST_CASE("two masked counts that can only be one pair take a third", "[masking]") {
    // 1 + 1 is the only way to make 2, and 4 + 4 to make 8.
    CHECK(masked(table_of({{1}, {1}, {30}}, Sums::None)) == "<5\n<5\n…\n32\n");
    CHECK(masked(table_of({{4}, {4}, {30}}, Sums::None)) == "<5\n<5\n…\n38\n");
    CHECK(masked(table_of({{1}, {4}, {30}}, Sums::None)) == "<5\n<5\n30\n35\n");
}

TEST_CASE("totals stay as long as something else can be masked", "[masking]") {
    CHECK(masked(table_of({{1}, {0}}, Sums::None)) == "<5\n0\n<5\n");
    CHECK(masked(table_of({{2}, {3}}, Sums::None)) == "<5\n<5\n5\n");
}

TEST_CASE("what is printed leaves each masked count two values at least", "[masking]") {
    std::mt19937 random(2022);   // a fixed seed: the same tables each time
    const auto draw = [&](std::size_t below) { return static_cast<std::int64_t>(random() % below); };
    std::size_t given_away_by_small_ones_alone = 0;
    for (int nth = 0; nth < 3000; ++nth) {
        const auto columns = static_cast<std::size_t>(1 + draw(2)), rows = static_cast<std::size_t>(1 + draw(3));
        std::vector<std::vector<std::int64_t>> values(rows, std::vector<std::int64_t>(columns));
        for (auto& row : values) {
            for (auto& value : row) value = draw(8);
        }
        auto table = table_of(values, draw(3) == 0 ? Sums::None : Sums::OfRows, draw(4) == 0 ? Totals::None : Totals::Printed);
        const auto before = printed(table);
        Diagnostics diagnostics;
        mask(table, diagnostics);
        INFO(before << "became\n" << printed(table));
        REQUIRE(to_text(diagnostics) == "");
        REQUIRE(given_away(table) == std::vector<std::string>{});
        auto without = table;   // the small ones alone: the oracle has to see what they give away
        for (auto& row : without.rows) {
            for (auto& each : row) {
                if (each.mask != Mask::Beside) continue;
                each.number = each.withheld;
                each.mask = Mask::None;
            }
        }
        given_away_by_small_ones_alone += given_away(without).empty() ? 0U : 1U;
    }
    CHECK(given_away_by_small_ones_alone > 300);
}

TEST_CASE("three columns of parts are masked safely too", "[masking]") {
    std::mt19937 random(7);
    for (int nth = 0; nth < 150; ++nth) {
        std::vector<std::vector<std::int64_t>> values(2, std::vector<std::int64_t>(3));
        for (auto& row : values) {
            for (auto& value : row) value = static_cast<std::int64_t>(random() % 7);
        }
        auto table = table_of(values);
        Diagnostics diagnostics;
        mask(table, diagnostics);
        INFO(printed(table));
        REQUIRE(given_away(table) == std::vector<std::string>{});
    }
}

TEST_CASE("a masked number is kept for checks alone", "[masking]") {
    auto table = table_of({{3, 30}, {40, 50}});
    Diagnostics diagnostics;
    mask(table, diagnostics);
    CHECK_FALSE(table.rows[0][0].number);
    CHECK(table.rows[0][0].counted() == Decimal(3));
    CHECK(cell_text(table, 0, table.rows[0][0], "fr") == "<\u00A05");
    CHECK(table.has(Mask::Under));
    CHECK(table.has(Mask::Beside));
    CHECK_FALSE(table_of({{3}}).has(Mask::Under));
}

TEST_CASE("money and numbers with decimals are no counts", "[masking]") {
    auto table = table_of({{3, 2}, {4, 1}}, Sums::None, Totals::None);
    table.columns[0].unit = "money";   // no currency: the ledger tells that
    table.rows[1][1].number = Decimal::parse("1.5");
    CHECK(masked(table) == "3 2\n4 1.5\n");
}

TEST_CASE("what cannot be masked is refused", "[masking]") {
    const auto told = [](DataTable table) {
        Diagnostics diagnostics;
        mask(table, diagnostics);
        return diagnostics.empty() ? std::string() : diagnostics.all().front().code;
    };
    auto shares = table_of({{3, 30}}), nested = table_of({{3, 30}}), figures = table_of({{3, 30}}), figure_total = table_of({{1}, {1}}, Sums::None, Totals::None);
    shares.columns[1].unit = "percent";
    nested.columns.push_back({.key = "all", .kind = CellKind::Number, .sum_of = {"sum"}});
    for (auto& row : nested.rows) row.push_back(cell(33));
    nested.totals->push_back(cell(33));
    figures.rows[0][0].figure = "f";
    figure_total.total_figure = "two";
    figure_total.total_column = "a";
    CHECK(told(shares) == "ledger/mask-beside-percent");
    CHECK(told(nested) == "ledger/mask-nested-sums");
    CHECK(told(figures) == "ledger/mask-of-figures");
    CHECK(told(figure_total) == "ledger/mask-given-away");
    figure_total.scope = Scope::Part;
    CHECK(told(figure_total) == "");
    CHECK(told(table_of({{3, 30}})) == "");
}
