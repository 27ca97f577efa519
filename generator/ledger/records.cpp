#include "ledger/records.hpp"

#include <algorithm>
#include <unordered_map>

#include "data/conventions.hpp"
#include "data/csv_stream.hpp"
#include "data/text.hpp"
#include "unicode/locale.hpp"

namespace bilan::ledger {
namespace {

bool names_a_total(std::string_view text) {
    // Most texts are told apart by their first letter.
    if (text.empty() || std::string_view("TtSsEeGg").find(text.front()) == std::string_view::npos) return false;
    const std::string word = unicode::fold(text.substr(0, 40));
    for (const std::string_view total : {"total", "totaux", "sous-total", "subtotal", "sub-total", "ensemble", "grand total"})
        if (word == total || word.starts_with(std::string(total) + " ")) return true;
    return false;
}

}  // namespace

class RecordsReader {
public:
    explicit RecordsReader(const Source* source) { records_.source_ = source; }

    void begin(std::string name) {
        records_.columns_.emplace_back().name = std::move(name);
        indexes_.emplace_back();
    }

    void add_row(std::uint32_t begin) { records_.begins_.push_back(begin); }

    void add(std::size_t column, std::string_view text, const std::optional<Decimal>& number) {
        auto& into = records_.columns_[column];
        auto& index = indexes_[column];
        // Neighbours often say the same.
        if (!into.rows.empty() && into.texts[into.rows.back()] == text) return into.rows.push_back(into.rows.back());
        const auto [place, is_new] = index.emplace(text, static_cast<std::uint32_t>(into.texts.size()));
        if (is_new) {
            into.texts.push_back(text);
            const auto read = number ? data::CellNumber{data::Reading::Number, *number} : data::read_number(text);
            into.numbers.push_back(read.reading == data::Reading::Number ? std::optional(read.value) : std::nullopt);
        }
        into.rows.push_back(place->second);
    }

    // Texts are parts of the source here, or copies: the row tells.
    void tell_mixed(Diagnostics& diagnostics) const {
        for (const auto& column : records_.columns_) {
            data::MixedNumbers mixed;
            for (std::size_t i = 0; i < column.texts.size(); ++i) mixed.look_at(column.texts[i], i);
            const auto two = mixed.found();
            if (!two) continue;
            const auto place_of = [&](std::size_t text) {
                const auto row = std::find(column.rows.begin(), column.rows.end(), text) - column.rows.begin();
                const auto line = records_.row(static_cast<std::size_t>(row));
                const auto at = line.text().find(column.texts[text]);
                return at == std::string_view::npos ? line : span_in(*line.source, line.begin + at, line.begin + at + column.texts[text].size());
            };
            data::report_mixed(column.name, place_of(two->first), place_of(two->second), diagnostics);
        }
    }

    Records finish(std::deque<std::string> texts) {
        records_.texts_ = std::move(texts);
        std::vector<std::size_t> totals;
        for (const auto& column : records_.columns_) {
            std::vector<bool> is_total(column.texts.size());
            for (std::size_t i = 0; i < column.texts.size(); ++i) is_total[i] = !column.numbers[i] && names_a_total(column.texts[i]);
            if (std::find(is_total.begin(), is_total.end(), true) == is_total.end()) continue;
            for (std::size_t row = 0; row < column.rows.size(); ++row)
                if (is_total[column.rows[row]]) totals.push_back(row);
            break;  // the first column that has one
        }
        records_.totals_ = std::move(totals);
        return std::move(records_);
    }

private:
    Records records_;
    std::vector<std::unordered_map<std::string_view, std::uint32_t>> indexes_;  // looked up, never walked
};

const Records::Column* Records::column(std::string_view name) const {
    const std::string folded = unicode::fold(name);
    const auto found = std::find_if(columns_.begin(), columns_.end(), [&](const Column& c) { return c.name == name || unicode::fold(c.name) == folded; });
    return found == columns_.end() ? nullptr : &*found;
}

std::vector<std::string> Records::names() const {
    std::vector<std::string> result;
    for (const auto& column : columns_) result.push_back(column.name);
    return result;
}

Span Records::row(std::size_t index) const {
    const std::size_t begin = begins_[index];
    const auto line = source_->text().substr(begin);
    return span_in(*source_, begin, begin + std::min(line.find_first_of("\r\n"), line.size()));
}

bool Records::is_total(std::size_t index) const { return std::binary_search(totals_.begin(), totals_.end(), index); }

void tell_totals(const Records& records, Diagnostics& diagnostics) {
    for (const std::size_t row : records.totals()) {
        diagnostics.warning("ledger/total-row", records.row(row), "this row is the total of others: it is left out of what is computed",
                            "take it out of the data, so that nobody adds it twice");
    }
}

std::optional<Records> Records::read_csv(const Source& source, Diagnostics& diagnostics) {
    if (!data::check_utf8(source, diagnostics)) return std::nullopt;
    data::CsvStream stream(source, diagnostics);
    std::vector<data::CsvCell> row;
    RecordsReader reader(&source);
    if (!stream.read_header(row)) return std::nullopt;
    for (const auto& cell : row) reader.begin(std::string(cell.text));
    while (stream.next(row)) {
        if (!stream.check_length(row)) return std::nullopt;
        if (is_blank(row)) continue;
        reader.add_row(row.front().begin);
        for (std::size_t i = 0; i < row.size(); ++i) reader.add(i, row[i].text, {});
    }
    if (stream.failed()) return std::nullopt;
    reader.tell_mixed(diagnostics);
    return reader.finish(stream.take_texts());
}

Records Records::from_table(const data::Table& table) {
    RecordsReader reader(table.header.front().span.source);
    for (const auto& cell : table.header) reader.begin(cell.text);
    std::deque<std::string> texts;
    for (const auto& row : table.rows) {
        reader.add_row(row.front().span.begin);
        for (std::size_t i = 0; i < row.size(); ++i) reader.add(i, texts.emplace_back(row[i].text), row[i].number);
    }
    Records records = reader.finish(std::move(texts));
    records.declare(table.counted);
    return records;
}

void Records::declare(const std::vector<std::optional<data::Counted>>& counted) {
    for (std::size_t i = 0; i < counted.size(); ++i) columns_[i].counted = counted[i];
}

}  // namespace bilan::ledger
