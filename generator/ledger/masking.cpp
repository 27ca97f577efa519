#include "ledger/masking.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "base/format.hpp"

namespace bilan::ledger {
namespace {

constexpr std::int64_t unbounded = std::numeric_limits<std::int64_t>::max();
constexpr std::size_t outside = 0;   // the node of rows and columns whose sum is not printed: it balances nothing

// A count that the reader may want to work out. Its row counts the totals as the last.
struct Count {
    std::size_t row = 0, column = 0;
    std::int64_t value = 0;
    bool is_sum = false;      // of its row
    bool is_total = false;    // of its column
    bool is_fixed = false;    // printed elsewhere as a figure
    std::size_t tail = outside, head = outside;   // one more sends a unit from tail to head

    bool is_inner() const { return !is_sum && !is_total; }
};

class Masker {
public:
    explicit Masker(DataTable& table) : table_(table), threshold_(table.mask_under) {
        find_columns();
        for (std::size_t row = 0; row < table_.rows.size(); ++row) add_counts(row, table_.rows[row]);
        if (table_.totals) add_counts(table_.rows.size(), *table_.totals);
        masked_.assign(counts_.size(), false);
        arcs_.resize(nodes_.size() + 1);
        seen_.assign(nodes_.size() + 1, 0);
    }

    // False when some count is still given away.
    bool mask() {
        for (std::size_t i = 0; i < counts_.size(); ++i) {
            if (!counts_[i].is_total && is_small(counts_[i])) mask_count(i);
        }
        while (mask_beside_single_ones()) {}
        return protect_all();
    }

    void apply() {
        for (std::size_t i = 0; i < counts_.size(); ++i) {
            if (!masked_[i]) continue;
            auto& row = counts_[i].is_total ? *table_.totals : table_.rows[counts_[i].row];
            auto& cell = row[counts_[i].column];
            cell.withheld = std::exchange(cell.number, std::nullopt);
            cell.mask = is_small(counts_[i]) ? Mask::Under : Mask::Beside;
        }
    }

private:
    bool is_count_column(std::size_t column) const {
        if (table_.columns[column].kind != CellKind::Number || !table_.columns[column].unit.empty()) return false;
        return std::all_of(table_.rows.begin(), table_.rows.end(), [&](const auto& row) {
            const auto& number = row[column].number;
            return !number || (!number->is_negative() && number->to_integer());
        });
    }

    void find_columns() {
        for (std::size_t column = 0; column < table_.columns.size(); ++column) {
            is_count_.push_back(is_count_column(column));
            sum_.push_back(std::nullopt);
        }
        for (std::size_t sum = 0; sum < table_.columns.size(); ++sum) {
            for (const auto& key : table_.columns[sum].sum_of) {
                if (const auto part = table_.column(key); part && is_count_[*part]) sum_[*part] = sum_[sum] = sum;
            }
        }
        const bool figure_is_sum = table_.scope == Scope::Complete && !table_.total_figure.empty();
        fixed_column_ = figure_is_sum ? table_.column(table_.total_column) : std::nullopt;
    }

    // Sums over a row and sums over a column stand at either end of the arc, so that one unit more of a part is one less of
    // what is left of the sum.
    void add_counts(std::size_t row, const std::vector<TableCell>& cells) {
        const bool is_total = row == table_.rows.size();
        for (std::size_t column = 0; column < cells.size(); ++column) {
            if (!is_count_[column] || !cells[column].number) continue;
            Count count{.row = row, .column = column, .value = cells[column].number->to_integer().value_or(0), .is_total = is_total};
            count.is_sum = sum_[column] == column;
            count.is_fixed = is_total && fixed_column_ == column;
            const auto row_node = sum_[column] ? node_of({row + 1, *sum_[column]}) : outside;
            const auto column_node = table_.totals || fixed_column_ == column ? node_of({0, column}) : outside;
            const bool is_turned = count.is_sum != is_total;
            count.tail = is_turned ? row_node : column_node;
            count.head = is_turned ? column_node : row_node;
            counts_.push_back(count);
        }
    }

    // Of the sum that is printed in that row, counted from 1, and column; row 0: of the column's total.
    std::size_t node_of(const std::pair<std::size_t, std::size_t>& sum) { return nodes_.try_emplace(sum, nodes_.size() + 1).first->second; }

    void mask_count(std::size_t i) {
        masked_[i] = true;
        for (const auto node : {counts_[i].tail, counts_[i].head}) arcs_[node].push_back(i);
    }

    bool is_small(const Count& count) const { return count.value > 0 && count.value < threshold_; }

    // Between which values a reader knows a masked count to be: one that is not small is at least the threshold.
    std::int64_t least(const Count& count) const { return is_small(count) ? 1 : threshold_; }
    std::int64_t most(const Count& count) const { return is_small(count) ? threshold_ - 1 : unbounded; }

    // Where a printed sum has a single masked count, masks another. False when there was none to mask.
    bool mask_beside_single_ones() {
        bool any = false;
        for (std::size_t node = outside + 1; node < arcs_.size(); ++node) {
            const auto next = arcs_[node].size() == 1 ? next_in({node, node}) : std::nullopt;
            if (!next) continue;
            mask_count(*next);
            any = true;
        }
        return any;
    }

    // Masks more until no count has one value only. What is masked for one may protect another that had nothing left beside it.
    bool protect_all() {
        bool all = false;
        for (bool any = true; any;) {
            any = false;
            all = true;
            for (std::size_t i = 0; i < counts_.size(); ++i) {
                while (masked_[i] && is_given_away(i)) {
                    const auto next = next_in({counts_[i].tail, counts_[i].head});
                    if (next) mask_count(*next);
                    any = any || next;
                    all = all && next;
                    if (!next) break;
                }
            }
        }
        return all;
    }

    bool is_given_away(std::size_t i) {
        const auto& count = counts_[i];
        const bool may_grow = count.value < most(count) && is_joined(count.head, count.tail, i);
        return !may_grow && !(count.value > least(count) && is_joined(count.tail, count.head, i));
    }

    // Whether a unit can go from one node to another by other arcs than `besides`.
    bool is_joined(std::size_t from, std::size_t to, std::size_t besides) {
        ++search_;
        seen_[from] = search_;
        std::vector<std::size_t> open{from};
        const auto reach = [&](std::size_t node) {
            if (std::exchange(seen_[node], search_) != search_) open.push_back(node);
        };
        for (std::size_t next = 0; next < open.size() && seen_[to] != search_; ++next) {
            for (const auto arc : arcs_[open[next]]) {
                const auto& count = counts_[arc];
                if (arc == besides) continue;
                if (count.tail == open[next] && count.value < most(count)) reach(count.head);
                else if (count.head == open[next] && count.value > least(count)) reach(count.tail);
            }
        }
        return seen_[to] == search_;
    }

    // One printed sum, or the two that a count is part of.
    using Sums = std::array<std::size_t, 2>;

    // The smallest that is neither 0 nor a sum; then the smallest sum of a row; a total only when nothing else is left.
    std::optional<std::size_t> next_in(const Sums& sums) const {
        const auto rank = [](const Count& count) { return std::tuple(count.is_total, count.is_sum, count.value); };
        const auto is_in = [&](std::size_t node) { return node != outside && (node == sums[0] || node == sums[1]); };
        std::optional<std::size_t> best;
        for (std::size_t i = 0; i < counts_.size(); ++i) {
            const auto& count = counts_[i];
            if (masked_[i] || count.is_fixed || count.value == 0 || (!is_in(count.tail) && !is_in(count.head))) continue;
            if (!best || rank(count) < rank(counts_[*best])) best = i;
        }
        return best;
    }

    DataTable& table_;
    std::int64_t threshold_;
    std::vector<bool> is_count_;
    std::vector<std::optional<std::size_t>> sum_;   // of each column: the column of the sum that it is part of, or is
    std::optional<std::size_t> fixed_column_;       // whose total is a figure
    std::map<std::pair<std::size_t, std::size_t>, std::size_t> nodes_;
    std::vector<Count> counts_;
    std::vector<bool> masked_;
    std::vector<std::vector<std::size_t>> arcs_;    // the masked counts at each node
    std::vector<std::size_t> seen_;                 // of each node: the last search that came there
    std::size_t search_ = 0;
};

// A column that is a part twice, or a sum and a part.
bool has_nested_sums(const DataTable& table) {
    std::set<std::string> seen;
    for (const auto& column : table.columns) {
        if (column.sum_of.empty()) continue;
        for (const auto& key : column.sum_of) {
            const auto part = table.column(key);
            if (!seen.insert(key).second || (part && !table.columns[*part].sum_of.empty())) return true;
        }
    }
    return false;
}

bool has_figures(const DataTable& table) {
    return std::any_of(table.rows.begin(), table.rows.end(), [](const auto& row) {
        return std::any_of(row.begin(), row.end(), [](const TableCell& cell) { return !cell.figure.empty(); });
    });
}

bool can_be_masked(const DataTable& table, Diagnostics& diagnostics) {
    const auto refuse = [&](std::string_view code, std::string_view why, std::string help) {
        diagnostics.error(code, table.span, format("the small numbers of \"{}\" cannot be masked: {}", table.id, why), std::move(help));
        return false;
    };
    if (has_figures(table)) return refuse("ledger/mask-of-figures", "its rows are figures, which are printed elsewhere too", "take the rows from a file, or remove \"mask_under\"");
    const auto is_share = [](const Column& column) { return column.unit == "percent"; };
    if (std::any_of(table.columns.begin(), table.columns.end(), is_share)) {
        return refuse("ledger/mask-beside-percent", "a percentage gives away the number that it is a share of", "take the percentages out of the table");
    }
    if (has_nested_sums(table)) return refuse("ledger/mask-nested-sums", "one of its sums is a part of another", "make two tables of it, each with one sum");
    return true;
}

}  // namespace

void mask(DataTable& table, Diagnostics& diagnostics) {
    if (table.mask_under == 0 || !can_be_masked(table, diagnostics)) return;
    Masker masker(table);
    if (!masker.mask()) {
        diagnostics.error("ledger/mask-given-away", table.span, format("the totals of \"{}\" give a masked number away", table.id),
                          "join rows that have small numbers, or remove \"total_figure\", which is printed");
    }
    masker.apply();
}

}  // namespace bilan::ledger
