// A sheet's XML to its filled cells (ISO/IEC 29500-1, section 18.3.1), and the parts that sheets share: strings and styles.
#include <algorithm>
#include <charconv>
#include <map>

#include "base/format.hpp"
#include "base/utf8.hpp"
#include "data/sheet_cells.hpp"
#include "data/text.hpp"
#include "data/workbook_xml.hpp"

namespace bilan::data {
namespace {

constexpr std::uint32_t most_rows = 1'048'576, most_columns = 16'384;  // of Excel

std::optional<std::uint32_t> read_count(std::string_view text) {
    std::uint32_t value = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || read.ec != std::errc{} || read.ptr != text.data() + text.size()) return std::nullopt;
    return value;
}

std::optional<std::uint32_t> read_row_number(std::string_view text) {
    const auto row = read_count(text);
    return row && *row >= 1 && *row <= most_rows ? row : std::nullopt;
}

struct Reference {
    std::uint32_t row = 1, column = 0;
};

// "AB12", also "$AB$12".
std::optional<Reference> read_reference(std::string_view text) {
    std::string letters, digits;
    for (const char c : text) {
        if (c == '$') continue;
        const bool letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
        if (letter && !digits.empty()) return std::nullopt;
        (letter ? letters : digits).push_back(c);
    }
    const auto row = read_row_number(digits);
    if (!row || letters.empty() || letters.size() > 3) return std::nullopt;
    std::uint32_t column = 0;
    for (const char c : letters) column = column * 26 + static_cast<std::uint32_t>((c | 0x20) - 'a') + 1;
    if (column > most_columns) return std::nullopt;
    return Reference{*row, column - 1};
}

// As its owner knows it: "=SUM(B2:B4)".
std::string formula_text(const pugi::xml_node& formula) {
    constexpr std::size_t longest = 60;
    std::string text(trimmed(std::string_view(text_in(formula)).substr(0, 10 * longest)));
    if (text.empty()) return {};
    for (const std::string_view prefix : {"_xlfn.", "_xlws."}) {
        for (auto at = text.find(prefix); at != std::string::npos; at = text.find(prefix)) text.erase(at, prefix.size());
    }
    const auto points = to_utf32(text);
    return points.size() <= longest ? "=" + text : "=" + to_utf8(points.substr(0, longest)) + "…";
}

std::string mend_of_error(std::string_view error) {
    if (error == "#REF!") return "its formula names a cell or a sheet that was deleted: name another, or type the value";
    if (error == "#DIV/0!") return "its formula divides by zero or by an empty cell: fill that cell, or leave this one empty";
    if (error == "#N/A") return "its formula looks for something that is not there: correct what it looks for, or leave this cell empty";
    if (error == "#NAME?") return "its formula has a name that Excel does not know: correct the spelling";
    if (error == "#VALUE!") return "its formula calculates with a text: look for a number that was typed as a text";
    return "correct its formula, or type the value";
}

class SheetReader {
public:
    SheetReader(const WorkbookParts& parts, Allowance& allowance) : parts_(parts), allowance_(allowance) {}

    SheetPart read(const pugi::xml_node& sheet) {
        for (const auto& part : sheet.children()) {
            if (is(part, "sheetData")) read_rows(part);
            if (is(part, "cols")) read_hidden_columns(part);
            if (is(part, "mergeCells")) read_merged(part);
        }
        put_rows_in_order();
        return std::move(part_);
    }

private:
    SheetCells& cells() { return part_.cells; }

    void read_rows(const pugi::xml_node& data) {
        std::uint32_t last = 0;
        for (const auto& node : data.children()) {
            if (!is(node, "row")) continue;
            row_.row = row_number(node, last);
            row_.hidden = is_true(node.attribute("hidden"));
            last = row_.row;
            read_row(node);
            if (!row_.cells.empty()) cells().rows.push_back(std::move(row_));
            row_ = {};
            if (part_.state != XmlState::Read) return;
        }
    }

    // Of a row that does not tell: what its first cell tells, or the one after the last.
    static std::uint32_t row_number(const pugi::xml_node& node, std::uint32_t last) {
        if (const auto row = read_row_number(node.attribute("r").value())) return *row;
        if (const auto cell = read_reference(child_of(node, "c").attribute("r").value())) return cell->row;
        return std::min(last + 1, most_rows);
    }

    void read_row(const pugi::xml_node& node) {
        std::uint32_t next = 0;
        for (const auto& cell : node.children()) {
            if (!is(cell, "c")) continue;
            const auto reference = read_reference(cell.attribute("r").value());
            const auto column = reference ? reference->column : next;
            next = std::min(column + 1, most_columns - 1);
            auto read = read_cell(cell, column);
            if (read.text.empty()) continue;
            if (!take(allowance_.text, read.text.size()) || !take(allowance_.cells, 1)) {
                part_.state = XmlState::TooLarge;
                return;
            }
            row_.cells.push_back(std::move(read));
        }
    }

    SheetCell read_cell(const pugi::xml_node& node, std::uint32_t column) {
        const std::string_view type = node.attribute("t").value();
        const auto value = child_of(node, "v");
        const auto formula = child_of(node, "f");
        if (type == "inlineStr") return {column, std::string(trimmed(string_item(child_of(node, "is")))), {}};
        const std::string text(trimmed(text_in(value)));
        if (type == "str" && value) return {column, text, {}};  // of a formula; may well be empty
        if (text.empty()) return formula ? without_value(column, formula) : SheetCell{column, {}, {}};
        if (type == "s") return shared_string(column, text);
        if (type == "b") return {column, text == "1" || text == "true" ? "true" : "false", {}};
        if (type == "e") return with_error(column, text, formula);
        if (type == "d") return date(column, text, format_of(node));
        return number(column, text, format_of(node));
    }

    NumberFormat format_of(const pugi::xml_node& node) const {
        const auto style = read_count(node.attribute("s").value()).value_or(0);
        return style < parts_.formats.size() ? parts_.formats[style] : NumberFormat{};
    }

    SheetCell shared_string(std::uint32_t column, const std::string& text) {
        const auto index = read_count(text);
        if (index && *index < parts_.strings.size()) return {column, std::string(trimmed(parts_.strings[*index])), {}};
        return damaged(column, text);
    }

    SheetCell date(std::uint32_t column, const std::string& text, const NumberFormat& format) {
        auto shown = date_text(text, format);
        return {column, shown ? std::move(*shown) : text, {}};
    }

    SheetCell number(std::uint32_t column, const std::string& text, const NumberFormat& format) {
        auto number = read_stored_number(text, format.percent ? 2 : 0);
        if (!number) return is_stored_number(text) ? too_long(column, text) : damaged(column, text);
        if (format.date || format.time) {
            if (auto shown = date_text(*number, format, parts_.calendar)) return {column, std::move(*shown), {}};
        }
        return {column, number->to_string() + (format.percent ? " %" : ""), number};
    }

    // A cell with a mistake has the text that its owner sees there, so that it counts as filled and its place can be shown.
    SheetCell mistaken(std::uint32_t column, std::string text, std::string code, std::string message, std::string help) {
        if (text.empty()) text = "?";
        constexpr std::size_t most_mistakes = 100'000;  // more than anybody counts
        if (cells().mistakes.size() < most_mistakes) {
            cells().mistakes.push_back({row_.row, column, std::move(code), std::move(message), std::move(help)});
        }
        return {column, std::move(text), {}};
    }

    SheetCell without_value(std::uint32_t column, const pugi::xml_node& formula) {
        const auto written = formula_text(formula);
        return mistaken(column, written.empty() ? "=…" : written, "data/formula-without-value",
                        written.empty() ? "the formula in this cell has no value: it was never computed"
                                        : format("the formula {} has no value: it was never computed", written),
                        "open the workbook in Excel and save it: Excel computes each formula and keeps its value");
    }

    SheetCell with_error(std::uint32_t column, const std::string& error, const pugi::xml_node& formula) {
        const auto written = formula_text(formula);
        return mistaken(column, error, "data/formula-error",
                        written.empty() ? format("this cell shows the error {}", error)
                                        : format("this cell shows the error {}, from the formula {}", error, written),
                        mend_of_error(error));
    }

    SheetCell damaged(std::uint32_t column, const std::string& text) {
        return mistaken(column, text, "data/damaged-cell", "what this cell holds cannot be read: the file is damaged here",
                        "type it anew in Excel and save the workbook");
    }

    SheetCell too_long(std::uint32_t column, const std::string& text) {
        return mistaken(column, text, "data/number-too-long", "this number is too large to be kept exactly",
                        "at most 38 digits; make the cell's format \"Text\" if it is an identifier, and type it anew");
    }

    void read_hidden_columns(const pugi::xml_node& columns) {
        for (const auto& node : columns.children()) {
            const auto first = read_count(node.attribute("min").value()), last = read_count(node.attribute("max").value());
            if (!is_true(node.attribute("hidden")) || !first || !last || *first < 1 || *last < *first) continue;
            if (cells().hidden_columns.size() == most_columns) return;
            cells().hidden_columns.push_back({.first_column = *first - 1, .last_column = *last - 1});
        }
    }

    void read_merged(const pugi::xml_node& areas) {
        for (const auto& node : areas.children()) {
            const std::string_view range = node.attribute("ref").value();
            const auto colon = std::min(range.find(':'), range.size());
            const auto first = read_reference(range.substr(0, colon));
            const auto last = read_reference(range.substr(std::min(colon + 1, range.size())));
            if (!first || !last || last->row < first->row || last->column < first->column) continue;
            cells().merged.push_back({first->row, last->row, first->column, last->column});
        }
    }

    // Files may have rows and cells in any order, and twice: the first one is kept.
    void put_rows_in_order() {
        auto& rows = cells().rows;
        std::stable_sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.row < b.row; });
        std::vector<SheetRow> ordered;
        for (auto& row : rows) {
            if (ordered.empty() || ordered.back().row != row.row) {
                ordered.push_back(std::move(row));
                continue;
            }
            auto& into = ordered.back().cells;
            into.insert(into.end(), std::make_move_iterator(row.cells.begin()), std::make_move_iterator(row.cells.end()));
        }
        for (auto& row : ordered) put_in_order(row.cells);
        rows = std::move(ordered);
    }

    const WorkbookParts& parts_;
    Allowance& allowance_;
    SheetPart part_;
    SheetRow row_;
};

}  // namespace

void put_in_order(std::vector<SheetCell>& cells) {
    const auto by_column = [](const SheetCell& a, const SheetCell& b) { return a.column < b.column; };
    if (!std::is_sorted(cells.begin(), cells.end(), by_column)) std::stable_sort(cells.begin(), cells.end(), by_column);
    cells.erase(std::unique(cells.begin(), cells.end(), [](const SheetCell& a, const SheetCell& b) { return a.column == b.column; }), cells.end());
}

SheetPart read_sheet_part(std::string xml, const WorkbookParts& parts, Allowance& allowance) {
    pugi::xml_document document;
    const auto state = parse_xml(xml, document);
    if (state != XmlState::Read) return {state, {}};
    return SheetReader(parts, allowance).read(document.document_element());
}

XmlState read_strings_part(std::string xml, WorkbookParts& parts) {
    pugi::xml_document document;
    const auto state = parse_xml(xml, document);
    if (state != XmlState::Read) return state;
    for (const auto& item : document.document_element().children()) {
        if (is(item, "si")) parts.strings.push_back(string_item(item));
    }
    return state;
}

XmlState read_styles_part(std::string xml, WorkbookParts& parts) {
    pugi::xml_document document;
    const auto state = parse_xml(xml, document);
    if (state != XmlState::Read) return state;
    const auto styles = document.document_element();
    std::map<std::uint32_t, NumberFormat> own;
    for (const auto& node : child_of(styles, "numFmts").children()) {
        const auto id = read_count(node.attribute("numFmtId").value());
        if (id) own.emplace(*id, read_format(node.attribute("formatCode").value()));
    }
    for (const auto& node : child_of(styles, "cellXfs").children()) {
        if (!is(node, "xf")) continue;
        const auto id = read_count(node.attribute("numFmtId").value()).value_or(0);
        const auto found = own.find(id);
        parts.formats.push_back(found == own.end() ? built_in_format(id) : found->second);
    }
    return state;
}

}  // namespace bilan::data
