#include "data/reader.hpp"

#include <catch2/catch.hpp>

#include "data/json.hpp"
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

TEST_CASE("a data file that cannot be read is said so", "[reader]") {
    const tests::TemporaryFolder folder;
    Sources sources;
    Diagnostics diagnostics;
    for (const char* name : {"absent.json", "figures.xlsx", "figures.docx", "../outside.json"}) {
        CHECK(!read_data_file(Path(folder.path()), name, sources, diagnostics));
    }
    const Source tables("data/tables.json", "{\"source_file\": \"returns.csv\"}");
    CHECK(!read_table_file(Path(folder.path()), "returns.csv", span_in(tables, 16, 29), sources, diagnostics));
    CHECK(!read_table_file(Path(folder.path()), "returns.json", span_in(tables, 16, 29), sources, diagnostics));
    CHECK(tests::difference_from_golden("data/reader-mistakes.txt", to_text(diagnostics)) == "");
}
