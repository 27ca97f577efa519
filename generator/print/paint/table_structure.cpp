#include "print/paint/table_structure.hpp"

#include <algorithm>

namespace bilan::print::paint {
namespace {

class Regular {
public:
    Regular(Structure& structure, int table) : structure_(structure), table_(table) {}

    void make() {
        drop_rows_without_cells(table_);
        for (const int child : children_of(table_)) {
            if (is_group(child)) drop_rows_without_cells(child);
        }
        const auto groups = row_groups();
        if (is_regular(groups)) return;
        cut_last_cells(groups, widest(groups, LastCells::AsOne));
        fill(groups, widest(groups, LastCells::AsTheySay));
    }

private:
    enum class LastCells { AsOne, AsTheySay };

    StructureNode& at(int node) { return structure_.nodes[static_cast<std::size_t>(node)]; }
    std::vector<int> children_of(int node) { return at(node).children; }
    bool is_row(int node) { return at(node).role == "TR"; }
    bool is_group(int node) { return at(node).role == "THead" || at(node).role == "TBody" || at(node).role == "TFoot"; }

    // A row that only cells from above fill is none: they are shorter by it.
    void drop_rows_without_cells(int group) {
        struct Span {
            int cell = 0, rows_below = 0;
        };
        std::vector<Span> open;
        std::vector<int> kept;
        for (const int child : children_of(group)) {
            const bool empty = is_row(child) && at(child).children.empty();
            for (Span& span : open) {
                if (empty && span.rows_below > 0) --at(span.cell).row_span;
                --span.rows_below;
            }
            std::erase_if(open, [](const Span& span) { return span.rows_below <= 0; });
            if (empty) continue;
            kept.push_back(child);
            if (!is_row(child)) continue;
            for (const int cell : at(child).children) {
                if (at(cell).row_span > 1) open.push_back({cell, at(cell).row_span - 1});
            }
        }
        at(group).children = std::move(kept);
    }

    // Rows that stand in the table itself are a group. A span ends with its group (HTML, 4.9.12.1).
    std::vector<std::vector<int>> row_groups() {
        std::vector<std::vector<int>> groups(1);
        for (const int child : children_of(table_)) {
            if (is_row(child)) groups.front().push_back(child);
            if (is_group(child)) groups.push_back(children_of(child));
        }
        for (const auto& rows : groups) {
            for (std::size_t i = 0; i < rows.size(); ++i) {
                for (const int cell : at(rows[i]).children) at(cell).row_span = std::min(at(cell).row_span, static_cast<int>(rows.size() - i));
            }
        }
        return groups;
    }

    // The columns that each row's own cells and those from above take.
    std::vector<int> widths(const std::vector<int>& rows, LastCells last) {
        std::vector<int> result(rows.size(), 0);
        std::vector<int> ending(rows.size() + 1, 0);  // columns that cells from above give back at that row
        int from_above = 0;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            from_above -= ending[i];
            result[i] += from_above;
            const auto& cells = at(rows[i]).children;
            for (const int cell : cells) {
                const int columns = last == LastCells::AsOne && cell == cells.back() ? 1 : at(cell).column_span;
                result[i] += columns;
                if (at(cell).row_span == 1) continue;
                from_above += columns;
                ending[i + static_cast<std::size_t>(at(cell).row_span)] += columns;
            }
        }
        return result;
    }

    bool is_regular(const std::vector<std::vector<int>>& groups) {
        const int columns = widest(groups, LastCells::AsTheySay);
        return std::all_of(groups.begin(), groups.end(), [&](const auto& rows) {
            const auto taken = widths(rows, LastCells::AsTheySay);
            return std::all_of(taken.begin(), taken.end(), [columns](int width) { return width == columns; });
        });
    }

    int widest(const std::vector<std::vector<int>>& groups, LastCells last) {
        int columns = 0;
        for (const auto& rows : groups) {
            for (const int width : widths(rows, last)) columns = std::max(columns, width);
        }
        return columns;
    }

    // "colspan=99" means: to the table's end.
    void cut_last_cells(const std::vector<std::vector<int>>& groups, int columns) {
        for (const auto& rows : groups) {
            const auto full = widths(rows, LastCells::AsTheySay);
            for (std::size_t i = 0; i < rows.size(); ++i) {
                StructureNode& last = at(at(rows[i]).children.back());
                last.column_span = std::max(1, last.column_span - std::max(0, full[i] - columns));
            }
        }
    }

    void fill(const std::vector<std::vector<int>>& groups, int columns) {
        std::vector<std::pair<int, int>> missing;  // row, cells
        long long cells = 0, lacking = 0;
        for (const auto& rows : groups) {
            const auto taken = widths(rows, LastCells::AsTheySay);
            for (std::size_t i = 0; i < rows.size(); ++i) {
                cells += static_cast<long long>(at(rows[i]).children.size());
                lacking += columns - taken[i];
                if (taken[i] < columns) missing.emplace_back(rows[i], columns - taken[i]);
            }
        }
        constexpr long long reason = 8;  // beyond, the table is no table, and its emptiness would outgrow it
        if (lacking > reason * cells) return;
        for (const auto& [row, count] : missing) {
            for (int i = 0; i < count; ++i) add_cell(row);
        }
    }

    void add_cell(int row) {
        StructureNode cell;
        cell.role = "TD";
        cell.parent = row;
        at(row).children.push_back(static_cast<int>(structure_.nodes.size()));
        structure_.nodes.push_back(std::move(cell));
    }

    Structure& structure_;
    int table_;
};

}  // namespace

void make_regular(Structure& structure, int table) { Regular(structure, table).make(); }

}  // namespace bilan::print::paint
