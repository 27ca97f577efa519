// Rows that figures are computed from, column by column: what people typed once a participant, a day or an activity, up to
// millions of them. Each column keeps its distinct texts and which of them stands in each row, so that a filter looks at
// every text once and a sum reads every number once.
#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/decimal.hpp"
#include "base/diagnostics.hpp"
#include "base/source.hpp"
#include "data/csv.hpp"

namespace bilan::ledger {

class Records {
public:
    struct Column {
        std::string name;
        std::vector<std::string_view> texts;                // distinct, in the order of their first rows
        std::vector<std::optional<Decimal>> numbers;        // of texts; nothing for what is no number
        std::vector<std::uint32_t> rows;                    // the text of each row
        std::optional<data::Counted> counted;               // what its numbers count, where that is declared
    };

    // A header and rows as long as it. Nothing after mistakes of the file, which are reported as parse_csv() does.
    static std::optional<Records> read_csv(const Source& source, Diagnostics& diagnostics);
    static Records from_table(const data::Table& table);
    // Of columns, in their order; may be empty.
    void declare(const std::vector<std::optional<data::Counted>>& counted);

    std::size_t row_count() const { return begins_.size(); }
    const std::vector<Column>& columns() const { return columns_; }
    const Column* column(std::string_view name) const;      // whatever its case
    std::vector<std::string> names() const;
    const std::string& file() const { return source_->name(); }
    // Where a row begins: a line of the file, or a row of the sheet.
    Span row(std::size_t index) const;
    bool is_total(std::size_t index) const;                 // "Total", "Sous-total", "Ensemble": of other rows
    const std::vector<std::size_t>& totals() const { return totals_; }

private:
    friend class RecordsReader;
    const Source* source_ = nullptr;
    std::vector<Column> columns_;
    std::vector<std::uint32_t> begins_;                     // of rows, in the source
    std::vector<std::size_t> totals_;                       // rows, ascending
    std::deque<std::string> texts_;                         // that no part of the source is
};

// The warning ledger/total-row at each row that is left out of what is computed.
void tell_totals(const Records& records, Diagnostics& diagnostics);

// The rows of a table. Refused: its file is there, has mistakes, and they were told; what asks for it says nothing more.
struct OpenedRecords {
    OpenedRecords(const Records* found) : rows(found) {}
    static OpenedRecords refused() {
        OpenedRecords opened(nullptr);
        opened.is_refused = true;
        return opened;
    }

    const Records* rows;   // null when there is no such table, or it was refused
    bool is_refused = false;
};

// By the name of a report's table.
using OpenRecords = std::function<OpenedRecords(const std::string& table)>;

}  // namespace bilan::ledger
