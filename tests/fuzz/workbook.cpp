// Bytes as a workbook; and, when they are XML, as each of its parts, because whoever changes an archive by chance meets its sums
// and nothing else.
#include "data/json.hpp"
#include "data/sheet_cells.hpp"
#include "data/workbook.hpp"
#include "fuzz/target.hpp"

namespace {

using namespace bilan;

void read_parts(std::string_view xml) {
    Sources sources;
    Diagnostics diagnostics;
    data::WorkbookParts parts;
    parts.strings = {"Côte d’Ivoire", "2", "country", "women"};
    for (const char* code : {"0", "0%", "dd/mm/yyyy", "dd/mm/yyyy hh:mm", "[h]:mm", "h:mm:ss"}) parts.formats.push_back(data::read_format(code));
    data::read_strings_part(std::string(xml), parts);
    data::read_styles_part(std::string(xml), parts);
    for (const auto calendar : {data::Calendar::From1900, data::Calendar::From1904}) {
        parts.calendar = calendar;
        data::Allowance allowance{.bytes = 0, .text = 1 << 20, .cells = 50'000};  // larger ones are read right, and slowly
        auto part = data::read_sheet_part(std::string(xml), parts, allowance);
        if (part.state != data::XmlState::Read) continue;
        const auto made = data::table_of("figures.xlsx", "Figures", std::move(part.cells), allowance, sources, diagnostics);
        if (made.table) data::to_json(data::to_value(*made.table));
    }
    to_text(diagnostics);
}

}  // namespace

void bilan::fuzz::read(std::string_view bytes) {
    Sources sources;
    Diagnostics diagnostics;
    if (const auto sheets = data::read_workbook("figures.xlsx", bytes, sources, diagnostics)) {
        for (const auto& sheet : *sheets) data::to_json(data::to_value(sheet.table));
    }
    data::read_sheet("figures.xlsx", bytes, "", sources, diagnostics);
    to_text(diagnostics);
    if (bytes.starts_with('<')) read_parts(bytes);
}
