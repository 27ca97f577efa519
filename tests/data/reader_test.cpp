#include "data/reader.hpp"

#include <catch2/catch.hpp>

#include "base/format.hpp"
#include "data/json.hpp"
#include "data/yaml.hpp"
#include "support/golden.hpp"

using namespace bilan;
using namespace bilan::data;

TEST_CASE("a data file is read by its name's ending", "[reader]") {
    const tests::TemporaryFolder folder;
    const Path root(folder.path());
    write_file(root / "a.json", "{\"a\": 1}");
    write_file(root / "b.csv", "id,value\nx,2\n");
    Sources sources;
    Diagnostics diagnostics;
    CHECK(to_json(*read_data_file(root, "a.json", sources, diagnostics), JsonStyle::Compact) == "{\"a\":1}");
    CHECK(to_json(*read_data_file(root, "b.csv", sources, diagnostics), JsonStyle::Compact) == R"([{"id":"x","value":2}])");
    CHECK(to_text(diagnostics) == "");
}

TEST_CASE("a sheet of a workbook is a data file", "[reader]") {
    const tests::TemporaryFolder folder;
    const Path root(folder.path());
    write_file(root / "data/sheets.xlsx", tests::read_text(BILAN_TESTS "/data/workbooks/sheets.xlsx"));
    Sources sources;
    Diagnostics diagnostics;
    const auto json = [&](const char* name) { return to_json(*read_data_file(root, name, sources, diagnostics), JsonStyle::Compact); };
    CHECK(json("data/sheets.xlsx") == R"([{"sex":"women","count":12}])");
    CHECK(json("data/sheets.xlsx#Women & men") == R"([{"sex":"women","count":12}])");
    CHECK(json("data/sheets.xlsx#Lists") == R"([{"code":"GN"}])");
    CHECK(to_text(diagnostics) == "");
    const Source tables("data/tables.json", "{\"source_file\": \"data/sheets.xlsx#List\"}");
    CHECK(!read_table_file(root, "data/sheets.xlsx#List", span_in(tables, 16, 39), sources, diagnostics));
    CHECK(!read_table_file(root, "data/absent.xlsx#List", {}, sources, diagnostics));
    CHECK(tests::difference_from_golden("data/reader-sheets.txt", to_text(diagnostics)) == "");
}

TEST_CASE("a workbook that is open elsewhere is read with a warning", "[reader]") {
    for (const char* lock : {"data/~$sheets.xlsx", "data/.~lock.sheets.xlsx#"}) {
        const tests::TemporaryFolder folder;
        const Path root(folder.path());
        write_file(root / "data/sheets.xlsx", tests::read_text(BILAN_TESTS "/data/workbooks/sheets.xlsx"));
        write_file(root / lock, "somebody");
        Sources sources;
        Diagnostics diagnostics;
        CHECK(read_data_file(root, "data/sheets.xlsx#Lists", sources, diagnostics));
        CHECK(to_text(diagnostics) == std::string("warning[data/open-in-excel]: data/sheets.xlsx is open in Excel or LibreOffice: what is not saved there is not seen here\n"
                                                  "  --> data/sheets.xlsx\n"
                                                  "  help: save it there and close it; when it is open nowhere, delete ") + lock + "\n");
    }
}

TEST_CASE("a CSV file of an office is read in its encoding", "[reader]") {
    const tests::TemporaryFolder folder;
    const Path root(folder.path());
    write_file(root / "old.csv", "pays;taux\r\nC\xF4te d\x92Ivoire;12,5\r\n");
    Sources sources;
    Diagnostics diagnostics;
    CHECK(to_json(*read_data_file(root, "old.csv", sources, diagnostics), JsonStyle::Compact) == R"([{"pays":"Côte d’Ivoire","taux":12.5}])");
    CHECK(tests::difference_from_golden("data/reader-encoding.txt", to_text(diagnostics)) == "");
}

TEST_CASE("a data file that cannot be read is said so", "[reader]") {
    const tests::TemporaryFolder folder;
    Sources sources;
    Diagnostics diagnostics;
    for (const char* name : {"absent.json", "figures.xls", "figures.docx", "../outside.json"}) {
        CHECK(!read_data_file(Path(folder.path()), name, sources, diagnostics));
    }
    const Source tables("data/tables.json", "{\"source_file\": \"returns.csv\"}");
    CHECK(!read_table_file(Path(folder.path()), "returns.csv", span_in(tables, 16, 29), sources, diagnostics));
    CHECK(!read_table_file(Path(folder.path()), "returns.json", span_in(tables, 16, 29), sources, diagnostics));
    CHECK(tests::difference_from_golden("data/reader-mistakes.txt", to_text(diagnostics)) == "");
}

TEST_CASE("numbers of a million digits, nests and aliases are refused with one mistake each", "[reader]") {
    const std::string digits(1'000'000, '9');
    std::string laughs = "a: &a [x, x]\n";
    for (char c = 'b'; c <= 'z'; ++c) laughs += format("{}: &{} [*{}, *{}]\n", c, c, static_cast<char>(c - 1), static_cast<char>(c - 1));
    for (const auto& [name, text, code] : {std::tuple{"long.json", "[" + digits + "]", "data/number-too-long"}, std::tuple{"deep.json", std::string(1'000'000, '['), "data/too-deep"}}) {
        Sources sources;
        Diagnostics diagnostics;
        INFO(name);
        CHECK_FALSE(parse_json(sources.add(name, text), diagnostics));
        REQUIRE(diagnostics.error_count() == 1);
        CHECK(diagnostics.all()[0].code == code);
        CHECK(to_text(diagnostics).size() < 1000);
    }
    for (const auto& [text, mistakes] : {std::pair{"a: " + digits + "\n", 1U}, std::pair{laughs, 1U}}) {
        Sources sources;
        Diagnostics diagnostics;
        const auto& source = sources.add("a.yaml", text);
        parse_yaml(source, 0, source.text().size(), diagnostics);
        CHECK(diagnostics.error_count() == mistakes);
        CHECK(to_text(diagnostics).size() < 1000);
    }
    CHECK(read_number(digits).reading == Reading::NotANumber);
}
