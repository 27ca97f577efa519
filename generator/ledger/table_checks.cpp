// Tables against their own arithmetic and against the ledger.
#include <algorithm>

#include "base/format.hpp"
#include "ledger/tables.hpp"
#include "unicode/locale.hpp"

namespace bilan::ledger {
namespace {

std::string shown(const Decimal& value) { return unicode::format_number(value, "en"); }

std::string difference(const Decimal& stated, const Decimal& found) {
    return found > stated ? format("{} more", shown(found - stated)) : format("{} fewer", shown(stated - found));
}

class Checker {
public:
    Checker(const DataTable& table, const Ledger& ledger, const Proof& proof, Diagnostics& diagnostics)
        : table_(table), ledger_(ledger), proof_(proof), diagnostics_(diagnostics),
          waived_(table.waiver && !table.waiver->has_ended(proof.today)) {}

    void check() {
        for (std::size_t i = 0; i < table_.columns.size(); ++i) {
            if (!table_.columns[i].sum_of.empty() && parts_are_alike(i)) check_sums(i);
        }
        if (const auto ordered = table_.column(table_.ordered_by)) check_order(*ordered);
        const auto column = table_.column(table_.total_column);
        const auto* figure = table_.total_figure.empty() ? nullptr : ledger_.find(table_.total_figure);
        if (column && figure != nullptr && figure->known() && counts_alike(table_.columns[*column], *figure)) check_total(*column, *figure);
        if (const auto* count = table_.count_figure.empty() ? nullptr : ledger_.find(table_.count_figure)) check_count(*count);
    }

private:
    void report(std::string_view code, const Span& span, std::string message, std::string help) {
        diagnostics_.add({proof_.severity, std::string(code), std::move(message), span.place(), std::move(help)});
    }

    static std::string counted_by(const Column& column) {
        return format("the column \"{}\" counts {} ({})", column.key, unit_of(column.counted->unit, column.counted->currency), line_of(column.counted->span.place()));
    }

    // Persons are no total of operations. A waiver says why a table prints them together.
    bool counts_alike(const Column& column, const Figure& figure) {
        if (!column.counted || column.counted->unit.empty()) return true;
        if (column.counted->unit == figure.unit && (column.counted->currency.empty() || column.counted->currency == figure.currency)) return true;
        if (!waived_) {
            report("ledger/unlike-units", table_.span,
                   format("{}, but \"{}\", its total, counts {}", counted_by(column), figure.id, unit_of(figure.unit, figure.currency)),
                   "name a figure that counts the same, correct what conventions.json says, or add \"waived\" with a reason that readers may see");
        }
        return false;
    }

    bool parts_are_alike(std::size_t sum) {
        const Column* first = nullptr;
        std::vector<std::string> keys = table_.columns[sum].sum_of;
        keys.push_back(table_.columns[sum].key);
        for (const auto& key : keys) {
            const auto at = table_.column(key);
            if (!at || !table_.columns[*at].counted || table_.columns[*at].counted->unit.empty()) continue;
            const Column& column = table_.columns[*at];
            if (first == nullptr) first = &column;
            if (first->counted->unit == column.counted->unit && first->counted->currency == column.counted->currency) continue;
            report("ledger/unlike-units", table_.span, format("{}, but {}: they are added", counted_by(*first), counted_by(column)),
                   "only columns of one unit can be added");
            return false;
        }
        return true;
    }

    // Rows with an unknown part are left alone: an unknown number is not 0.
    void check_sums(std::size_t column) {
        for (const auto& row : table_.rows) {
            Decimal sum;
            bool whole = row[column].counted().has_value();
            for (const auto& key : table_.columns[column].sum_of) {
                const auto part = table_.column(key);
                whole = whole && part && row[*part].counted();
                if (whole) sum = sum + *row[*part].counted();
            }
            if (!whole || sum == *row[column].counted()) continue;
            report("ledger/row-mismatch", row[column].span,
                   format("this row says {}, but its parts make {}", shown(*row[column].counted()), shown(sum)),
                   "correct the total or a part");
        }
    }

    void check_count(const Figure& figure) {
        const auto column = table_.column(table_.count_column);
        std::int64_t rows = 0;
        for (const auto& row : table_.rows) rows += !column || row[*column].written == table_.count_value ? 1 : 0;
        if (!figure.known() || Decimal(rows) == figure.value) return;
        const auto which = column ? format(" whose \"{}\" is \"{}\"", table_.count_column, table_.count_value) : std::string();
        report("ledger/row-count-mismatch", table_.span,
               format("the table \"{}\" has {} {}{}, but \"{}\" is {}: {}", table_.id, rows, rows == 1 ? "row" : "rows", which, figure.id, shown(figure.value),
                      difference(figure.value, Decimal(rows))),
               "add or remove a row, or correct the figure");
    }

    void check_total(std::size_t column, const Figure& figure) {
        Decimal sum;
        bool is_whole = true;
        for (const auto& row : table_.rows) {
            sum = sum + row[column].counted().value_or(Decimal(0));
            is_whole = is_whole && row[column].counted();
        }
        switch (table_.scope) {
            case Scope::Complete:
                if (is_whole || sum > figure.value) check_complete(sum, figure);   // an unknown row may be what is missing
                return;
            case Scope::Part:
                if (sum > figure.value && !waived_) report_larger("the rows make", sum, table_.span, figure);
                return;
            case Scope::Overlap: return check_overlap(column, figure);
        }
    }

    // "Others" come last, however many they are.
    static bool are_others(const std::vector<TableCell>& row) {
        return std::any_of(row.begin(), row.end(), [](const TableCell& cell) {
            const std::string name = unicode::fold(text_in(cell.text, "fr").empty() ? text_in(cell.text, "en") : text_in(cell.text, "fr"));
            return cell.kind == CellKind::Header && (name.starts_with("autre") || name.starts_with("other"));
        });
    }

    void check_order(std::size_t column) {
        const std::optional<Decimal>* before = nullptr;
        for (const auto& row : table_.rows) {
            if (are_others(row)) continue;
            const auto& number = row[column].counted();
            if (before != nullptr && number && *before && *number > **before) {
                diagnostics_.warning("ledger/unordered-rows", row[column].span,
                                     format("this row is {}, after one of {}: these are listed largest first", shown(*number), shown(**before)),
                                     "put the rows in order, or look whether one of the two is wrong");
            }
            before = &number;
        }
    }

    void check_complete(const Decimal& sum, const Figure& figure) {
        const bool agrees = sum == figure.value;
        if (waived_ && agrees) {
            diagnostics_.warning("ledger/needless-waiver", table_.span, "this table agrees with its figure: its waiver is not needed",
                                 "remove \"waived\", so that a later mistake is seen");
        }
        if (waived_ || agrees) return;
        report("ledger/total-mismatch", table_.span,
               format("the rows of \"{}\" make {}, but \"{}\" is {}: {}", table_.id, shown(sum), figure.id, shown(figure.value), difference(figure.value, sum)),
               "correct a row or the figure, or add \"waived\" with a reason that readers may see");
    }

    void check_overlap(std::size_t column, const Figure& figure) {
        if (waived_) return;
        for (const auto& row : table_.rows) {
            const auto& number = row[column].counted();
            if (number && *number > figure.value) report_larger("this row is", *number, row[column].span, figure);
        }
    }

    void report_larger(std::string_view what, const Decimal& number, const Span& span, const Figure& figure) {
        report("ledger/part-larger-than-whole", span,
               format("{} {}, but \"{}\", the whole, is {}", what, shown(number), figure.id, shown(figure.value)),
               "correct one of the two");
    }

    const DataTable& table_;
    const Ledger& ledger_;
    const Proof& proof_;
    Diagnostics& diagnostics_;
    bool waived_;
};

}  // namespace

void check_tables(const Tables& tables, const Ledger& ledger, const Proof& proof, Diagnostics& diagnostics) {
    for (const auto& table : tables.all()) Checker(table, ledger, proof, diagnostics).check();
}

}  // namespace bilan::ledger
