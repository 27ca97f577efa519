#include "workbook_sample.hpp"

#include <zip.h>

#include "base/check.hpp"
#include "base/format.hpp"
#include "support/golden.hpp"

namespace bilan::data {

std::string fixture(const std::string& name) { return tests::read_text(std::string(BILAN_TESTS "/data/workbooks/") + name); }

std::string archive_of(const Parts& parts) {
    auto* kept = zip_source_buffer_create(nullptr, 0, 0, nullptr);
    zip_source_keep(kept);
    auto* archive = zip_open_from_source(kept, ZIP_TRUNCATE, nullptr);
    BILAN_ASSERT(archive != nullptr);
    for (const auto& [name, text] : parts) {
        auto* part = zip_source_buffer(archive, text.data(), text.size(), 0);
        const auto index = zip_file_add(archive, name.c_str(), part, 0);
        zip_set_file_compression(archive, static_cast<zip_uint64_t>(index), ZIP_CM_DEFLATE, 1);
    }
    BILAN_ASSERT(zip_close(archive) == 0);
    BILAN_ASSERT(zip_source_open(kept) == 0);
    zip_stat_t stat;
    zip_source_stat(kept, &stat);
    std::string bytes(stat.size, '\0');
    zip_source_read(kept, bytes.data(), bytes.size());
    zip_source_close(kept);
    zip_source_free(kept);
    return bytes;
}

std::string workbook_of(const std::string& worksheet, const std::vector<std::string>& strings) {
    const std::string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    std::string items;
    for (const auto& item : strings) items += "<si><t>" + item + "</t></si>";
    return archive_of({{"_rels/.rels", "<Relationships><Relationship Id='r' Type='" + office + "/officeDocument' Target='xl/workbook.xml'/></Relationships>"},
                       {"xl/workbook.xml", "<workbook xmlns:r='" + office + "'><sheets><sheet name='Figures' r:id='a'/></sheets></workbook>"},
                       {"xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id='a' Type='" + office + "/worksheet' Target='sheet.xml'/>"
                                                      "<Relationship Id='b' Type='" + office + "/sharedStrings' Target='strings.xml'/></Relationships>"},
                       {"xl/strings.xml", "<sst>" + items + "</sst>"},
                       {"xl/sheet.xml", "<worksheet>" + worksheet + "</worksheet>"}});
}

namespace {

std::string line_of(const std::vector<Cell>& row) {
    std::string line;
    for (const auto& cell : row) {
        auto place = cell.span.place().cell;
        place.erase(0, place.find('!') + 1);
        line += format("{}{} {}{}", line.empty() ? "" : " | ", place, cell.number ? "=" : "", cell.number ? cell.number->to_string() : cell.text);
        if (cell.number && cell.number->to_string() != cell.text) line += format(" ({})", cell.text);
    }
    return line + "\n";
}

}  // namespace

std::string dump(const Table& table) {
    auto text = line_of(table.header);
    for (const auto& row : table.rows) text += line_of(row);
    return text;
}

}  // namespace bilan::data
