#include "data/workbook.hpp"

#include <catch2/catch.hpp>

#include "base/format.hpp"
#include "data/json.hpp"
#include "data/sheet_cells.hpp"
#include "support/golden.hpp"
#include "workbook_sample.hpp"

using namespace bilan;
using namespace bilan::data;

namespace {

struct ReadSheet {
    Sources sources;
    Diagnostics diagnostics;
    std::optional<Table> table;

    explicit ReadSheet(const std::string& name, const std::string& bytes, std::string_view sheet = {}) {
        table = read_sheet("data/" + name, bytes, sheet, sources, diagnostics);
    }
    std::string said() const { return to_text(diagnostics); }
    std::string cells() const { return table ? dump(*table) : "nothing\n"; }
};

ReadSheet fixture_sheet(const std::string& name, std::string_view sheet = {}) { return ReadSheet(name, fixture(name), sheet); }

ReadSheet sheet_of(const std::string& worksheet, const std::vector<std::string>& strings = {}) {
    return ReadSheet("figures.xlsx", workbook_of(worksheet, strings));
}

std::string rows_of(std::size_t count, const std::string& row) {
    std::string rows;
    for (std::size_t i = 0; i < count; ++i) rows += row;
    return "<sheetData>" + rows + "</sheetData>";
}

}  // namespace

TEST_CASE("the cells of a workbook read as what they show", "[workbook]") {
    std::string all;
    for (const char* name : {"texts.xlsx", "numbers.xlsx", "dates.xlsx", "dates-1904.xlsx"}) {
        const auto sheet = fixture_sheet(name);
        INFO(name);
        CHECK(sheet.said() == "");
        all += format("{}\n{}\n", name, sheet.cells());
    }
    CHECK(tests::difference_from_golden("data/workbook-cells.txt", all) == "");
}

TEST_CASE("a text of a workbook is whole, and only what is read", "[workbook]") {
    const auto sheet = fixture_sheet("texts.xlsx");
    REQUIRE(sheet.said() == "");
    CHECK(sheet.table->rows[0][0].text == "Côte d’Ivoire");
    CHECK(sheet.table->rows[0][1].text == "inline");
    CHECK(sheet.table->rows[1][0].text == "東京");
    CHECK(sheet.table->rows[2][2].text == "two\nlines, \n one\ttab");
    CHECK(sheet.table->rows[2][2].span.text() == "two lines,   one tab");
    CHECK(sheet.table->rows[3][1].text == "a<b é&A");
}

TEST_CASE("numbers of a workbook are exactly those that Excel shows", "[workbook]") {
    const auto sheet = fixture_sheet("numbers.xlsx");
    REQUIRE(sheet.said() == "");
    const std::pair<const char*, const char*> wanted[] = {
        {"0.3", "0.3"}, {"0.001", "0.001"}, {"12345000000", "12345000000"}, {"-5", "-5"}, {"55", "55 %"}, {"12.345", "12.345 %"},
        {"1234567.891", "1234567.891"}, {"0.000000000000000056", "0.000000000000000056"}, {"100000000000000000", "100000000000000000"},
        {"100", "100 %"}, {"3", "3"}, {"0", "0 %"}};
    REQUIRE(sheet.table->rows.size() == std::size(wanted));
    for (std::size_t i = 0; i < std::size(wanted); ++i) {
        INFO(i);
        CHECK(sheet.table->rows[i][0].number.value().to_string() == wanted[i].first);
        CHECK(sheet.table->rows[i][0].text == wanted[i].second);
    }
}

TEST_CASE("dates and times of both calendars have their ISO form", "[workbook]") {
    const auto days = [](const char* name) {
        std::vector<std::string> texts;
        const auto sheet = fixture_sheet(name);
        REQUIRE(sheet.said() == "");
        for (const auto& row : sheet.table->rows) texts.push_back(row[0].text);
        return texts;
    };
    CHECK(days("dates.xlsx") == std::vector<std::string>{"1900-01-01", "1900-02-28", "1900-02-29", "1900-03-01", "2022-03-01", "2022-03-01T14:30", "14:30",
                                                         "18:00", "36:00", "2022-03-01", "2022-03-02T00:00", "12:30:01", "9999-12-31", "2958466", "0", "-1"});
    CHECK(days("dates-1904.xlsx") == std::vector<std::string>{"1904-01-02", "1904-02-29", "1904-03-01", "1904-03-02", "2026-03-02", "2026-03-02T14:30", "14:30",
                                                              "18:00", "36:00", "2026-03-02", "2026-03-03T00:00", "12:30:01", "2958465", "2958466", "1904-01-01", "-1"});
}

TEST_CASE("merged cells have their value everywhere, and names of several rows are one", "[workbook]") {
    const auto merged = fixture_sheet("merged.xlsx");
    CHECK(merged.said() == "");
    CHECK(merged.cells() ==
          "B3 country | C4 2022 Women | D4 2022 Men and boys | E3 share of all | G3 note\n"
          "B5 Guinea | C5 =119 | D5 =479 | E5 =12 (12 %) | G5 by air\n"
          "B6 Guinea | C6 =20 | D6 =239.5 | E6  | G6 by air\n"
          "B8 Total | C8 =139 | D8 =718.5 | E8  | G8 \n");
    const auto deep = fixture_sheet("deep-header.xlsx");
    CHECK(deep.said() == "");
    CHECK(deep.cells() ==
          "A2 country | B3 2022 women 1 | C3 2022 women 2 | D3 2022 men adults | E3 2022 men children\n"
          "A4 Mali | B4 =1 | C4 =2 | D4 =3 | E4 =4\n");
}

TEST_CASE("titles above a table are passed over", "[workbook]") {
    const auto parted = fixture_sheet("titles.xlsx", "Parted");
    CHECK(parted.said() == "");
    CHECK(parted.cells() == "A4 a | B4 b\nA5 1 | B5 2\n");
    const auto one_column = fixture_sheet("titles.xlsx", "OneColumn");
    CHECK(one_column.said() == "");
    CHECK(one_column.cells() == "A1 name\nA3 x\nA4 y\n");
    const auto joined = fixture_sheet("titles.xlsx", "Joined");
    CHECK(joined.cells() == "nothing\n");
    CHECK(tests::difference_from_golden("data/workbook-title.txt", joined.said()) == "");
}

TEST_CASE("hidden and filtered cells are data, with one warning", "[workbook]") {
    const auto hidden = fixture_sheet("hidden.xlsx");
    CHECK(hidden.cells() == "A1 country | B1 women | C1 men\nA2 Mali | B2 =1 | C2 =2\nA3 Guinea | B3 =3 | C3 =4\nA4 Niger | B4 =5 | C4 =6\n");
    CHECK(tests::difference_from_golden("data/workbook-hidden.txt", hidden.said()) == "");
}

TEST_CASE("what is wrong in cells is said at each cell", "[workbook]") {
    const auto mistakes = fixture_sheet("mistakes.xlsx"), many = fixture_sheet("many-mistakes.xlsx");
    CHECK(mistakes.cells() == "nothing\n");
    CHECK(mistakes.diagnostics.all()[1].place.cell == "Figures!B4");
    CHECK(tests::difference_from_golden("data/workbook-mistakes.txt", mistakes.said()) == "");
    CHECK(many.diagnostics.error_count() == 21);
    CHECK(many.diagnostics.all().back().message == "the sheet \"Figures\" has 5 more cells of this kind");
}

TEST_CASE("sheets are read by name, and all together", "[workbook]") {
    const auto bytes = fixture("sheets.xlsx");
    CHECK(fixture_sheet("sheets.xlsx").cells() == "A1 sex | B1 count\nA2 women | B2 12\n");
    CHECK(fixture_sheet("sheets.xlsx", "Lists").cells() == "A1 code\nA2 GN\n");
    CHECK(tests::difference_from_golden("data/workbook-sheets.txt", fixture_sheet("sheets.xlsx", "List").said() + fixture_sheet("sheets.xlsx", "Chart of all").said() +
                                                                        fixture_sheet("sheets.xlsx", "Empty").said()) == "");
    Sources sources;
    Diagnostics diagnostics;
    const auto tables = read_workbook("sheets.xlsx", bytes, sources, diagnostics);
    CHECK(to_text(diagnostics) == "");
    REQUIRE(tables.has_value());
    std::string names;
    for (const auto& table : *tables) names += table.sheet + (table.hidden ? " (hidden)\n" : "\n");
    CHECK(names == "Lists (hidden)\nWomen & men\nNotes (hidden)\n");
}

TEST_CASE("a sheet with mistakes is left out of its workbook", "[workbook]") {
    Sources sources;
    Diagnostics diagnostics;
    const auto tables = read_workbook("titles.xlsx", fixture("titles.xlsx"), sources, diagnostics);
    REQUIRE(tables.has_value());
    CHECK(tables->size() == 2);
    CHECK(diagnostics.error_count() == 1);
}

TEST_CASE("a file that is no workbook is called what it is", "[workbook]") {
    std::string encrypted("\xD0\xCF\x11\xE0 ...");
    for (const char c : std::string_view("EncryptedPackage")) encrypted.append({c, '\0'});
    const auto whole = fixture("merged.xlsx");
    auto broken = whole;
    broken.replace(broken.find("<sheetData>"), 4, "<<<<");
    std::string all;
    const Parts files{{"old.xlsx", "\xD0\xCF\x11\xE0\xA1\xB1"}, {"locked.xlsx", encrypted}, {"page.xlsx", "\xEF\xBB\xBF\r\n<HTML><table>"},
                      {"figures.xlsx", "country;women\nMali;3\n"}, {"paper.xlsx", "%PDF-1.7"}, {"nothing.xlsx", ""},
                      {"y2003.xlsx", "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">"},
                      {"cut.xlsx", whole.substr(0, 2000)}, {"broken.xlsx", broken}, {"noise.xlsx", std::string("\x01\x02\x00", 3)},
                      {"ods.xlsx", fixture("ods.xlsx")}, {"apple.xlsx", fixture("numbers-of-apple.xlsx")}, {"word.xlsx", fixture("word.xlsx")},
                      {"binary.xlsx", fixture("binary.xlsx")}, {"archive.xlsx", fixture("archive.xlsx")}, {"lost.xlsx", fixture("lost-sheet.xlsx")}};
    for (const auto& [name, bytes] : files) {
        const ReadSheet sheet(name, bytes);
        INFO(name);
        CHECK(sheet.diagnostics.error_count() == 1);
        CHECK(!sheet.table);
        all += sheet.said();
    }
    CHECK(tests::difference_from_golden("data/not-workbooks.txt", all) == "");
}

TEST_CASE("a workbook that would take all memory is refused", "[workbook]") {
    const auto refused = [](const ReadSheet& sheet) { return !sheet.table && sheet.diagnostics.error_count() == 1 && sheet.diagnostics.all()[0].code == "data/too-large"; };
    std::string wide;
    for (int i = 1; i <= 200; ++i) wide += format("<row r='{}'><c r='XFD{}'><v>1</v></c></row>", i, i);
    CHECK(refused(sheet_of("<sheetData>" + wide + "</sheetData>")));
    CHECK(refused(sheet_of(rows_of(10'000, "<row><c t='s'><v>0</v></c></row>"), {std::string(32'767, 'x')})));
    std::string areas;
    for (int i = 0; i < 1500; ++i) areas += "<mergeCell ref='A1:B1048576'/>";
    CHECK(refused(sheet_of(rows_of(1500, "<row><c><v>1</v></c><c><v>1</v></c></row>") + "<mergeCells>" + areas + "</mergeCells>")));
    std::string deep;
    for (int i = 0; i < 1000; ++i) deep += "<a>";
    CHECK(refused(sheet_of(deep)));
    CHECK(refused(sheet_of("", {deep})));
}

TEST_CASE("each cell counts once, and the empty ones to its left", "[workbook]") {
    const auto state = [](std::size_t cells, const char* rows) {
        Sources sources;
        Diagnostics diagnostics;
        Allowance allowance{.cells = cells};
        auto part = read_sheet_part(std::string("<worksheet><sheetData>") + rows + "</sheetData></worksheet>", {}, allowance);
        return table_of("figures.xlsx", "Figures", std::move(part.cells), allowance, sources, diagnostics).state;
    };
    constexpr const char* full = "<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>1</v></c><c><v>2</v></c></row>";
    CHECK(state(4, full) == TableState::Made);
    CHECK(state(3, full) != TableState::Made);
    constexpr const char* sparse = "<row><c r='D1'><v>1</v></c></row><row><c r='D2'><v>2</v></c></row>";
    CHECK(state(8, sparse) == TableState::Made);
    CHECK(state(7, sparse) == TableState::TooLarge);
}

TEST_CASE("a workbook unpacks no further than its limit, whatever it says of its size", "[workbook]") {
    auto bytes = workbook_of(std::string(std::size_t{257} << 20, ' ') + rows_of(1, "<row><c><v>1</v></c></row>"));
    const auto name = bytes.rfind("xl/sheet.xml");   // in the central directory: 46 bytes before its name, the size at 24
    for (std::size_t i = 0; i < 4; ++i) bytes[name - 46 + 24 + i] = i == 0 ? 'd' : '\0';
    const ReadSheet sheet("bomb.xlsx", bytes);
    CHECK(tests::difference_from_golden("data/workbook-bomb.txt", sheet.said()) == "");
}

TEST_CASE("every beginning of a workbook is read without harm", "[workbook]") {
    const auto bytes = fixture("merged.xlsx");
    for (std::size_t length = 0; length < bytes.size(); length += 7) {
        const ReadSheet sheet("figures.xlsx", bytes.substr(0, length));
        INFO(length);
        CHECK(sheet.table.has_value() == sheet.diagnostics.empty());
    }
}
