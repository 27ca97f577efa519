#include "ledger/tables.hpp"

#include <catch2/catch.hpp>

#include "base/files.hpp"
#include "data/json.hpp"
#include "data/reader.hpp"
#include "support/golden.hpp"

using namespace bilan;
using namespace bilan::ledger;

namespace {

// A ledger with "all" = 100 and "half" = 60, and tables over CSV files given as text.
struct Loaded {
    Sources sources;
    Diagnostics diagnostics;
    Ledger ledger;
    Tables tables;

    Loaded(const std::string& tables_json, const std::map<std::string, std::string>& files) {
        const auto& figures = sources.add("data/figures.json", R"({"figures": [{"id": "all", "value": 100, "unit": "persons"},
{"id": "half", "value": 60, "unit": "persons", "label": {"fr": "moitié", "en": "half"}}, {"id": "two", "value": 2, "unit": "towns"}, {"id": "gap", "value": null, "unit": "persons"}]})");
        ledger = Ledger::load(*data::parse_json(figures, diagnostics), diagnostics);
        const auto countries = data::parse_json(sources.add("countries.json", R"({"CI": {"fr": "Côte d’Ivoire", "en": "Côte d’Ivoire"},
"DE": {"fr": "Allemagne", "en": "Germany"}})"), diagnostics);
        const auto value = data::parse_json(sources.add("data/tables.json", tables_json), diagnostics);
        REQUIRE(to_text(diagnostics) == "");
        const auto open = [&](const std::string& name, const Span& named_by) -> std::optional<data::Table> {
            const auto found = files.find(name);
            if (found != files.end()) return data::parse_csv(sources.add("data/" + name, found->second), diagnostics);
            diagnostics.error("data/missing-file", named_by, "there is no file " + name);
            return std::nullopt;
        };
        const auto places = data::parse_json(sources.add("places.json", R"([{"id": "nador", "name": {"fr": "Nador", "en": "Nador"}},
{"id": "fes", "name": {"fr": "Fès", "en": "Fez"}}])"), diagnostics);
        tables = load_tables(*value, open, {{"countries", *countries}, {"places", *places}}, ledger, diagnostics);
    }

    std::string checked() const {
        Diagnostics found;
        check_tables(tables, ledger, {}, found);
        return to_text(found);
    }
};

std::string dump(const DataTable& table, std::string_view language) {
    std::string text;
    const auto add_row = [&](const std::vector<TableCell>& row) {
        for (std::size_t i = 0; i < row.size(); ++i) text += (i == 0 ? "" : " | ") + cell_text(table, i, row[i], language);
        text += "\n";
    };
    for (const auto& row : table.rows) add_row(row);
    if (table.totals) add_row(*table.totals);
    return text;
}

std::string table_json(const std::string& more) {
    return R"([{"id": "t", "title": {"fr": "T", "en": "T"}, "source_file": "t.csv", "columns": [
{"key": "country", "label": {"fr": "Pays", "en": "Country"}, "kind": "header", "codes": "countries"},
{"key": "women", "label": {"fr": "Femmes", "en": "Women"}, "kind": "number"},
{"key": "men", "label": {"fr": "Hommes", "en": "Men"}, "kind": "number"},
{"key": "total", "label": {"fr": "Total", "en": "Total"}, "kind": "number", "sum_of": ["women", "men"]}]
)" + more + "}]";
}

std::string towns_json(const std::string& list, const std::string& more) {
    return R"([{"id": "t", "title": {"fr": "T", "en": "T"}, "source_file": "t.csv", "columns": [
{"key": "town", "label": {"fr": "Ville", "en": "Town"}, "kind": "header", "codes": ")" + list + R"("},
{"key": "kind", "label": {"fr": "Présence", "en": "Presence"}, "kind": "text",
 "codes": {"often": {"fr": "souvent", "en": "often"}, "once": {"fr": "une fois", "en": "once"}}}]
)" + more + "}]";
}

constexpr const char* rows = "country,men,women,total\nCI,10,20,30\nDE,40,30,70\n";

}  // namespace

TEST_CASE("a table takes its rows from a file, its names from codes and its totals from exact sums", "[tables]") {
    const Loaded loaded(table_json(R"(, "total_label": {"fr": "Ensemble", "en": "All"}, "total_figure": "all", "total_column": "total")"),
                        {{"t.csv", rows}});
    REQUIRE(to_text(loaded.diagnostics) == "");
    const auto& table = *loaded.tables.find("t");
    CHECK(dump(table, "fr") == "Côte d’Ivoire | 20 | 10 | 30\nAllemagne | 30 | 40 | 70\nEnsemble | 50 | 50 | 100\n");
    CHECK(dump(table, "en") == "Côte d’Ivoire | 20 | 10 | 30\nGermany | 30 | 40 | 70\nAll | 50 | 50 | 100\n");
    CHECK(loaded.checked() == "");
    CHECK(loaded.tables.ids() == std::vector<std::string>{"t"});
}

TEST_CASE("an empty cell stays empty and is not zero", "[tables]") {
    const Loaded loaded(table_json(""), {{"t.csv", "country,men,women,total\nCI,,20,30\n"}});
    REQUIRE(to_text(loaded.diagnostics) == "");
    CHECK(dump(*loaded.tables.find("t"), "fr") == "Côte d’Ivoire | 20 |  | 30\n");
    CHECK(loaded.checked() == "");
    const Loaded open(table_json(R"(, "total_figure": "half", "total_column": "total")"), {{"t.csv", "country,men,women,total\nCI,10,20,30\nDE,40,,\n"}});
    CHECK(open.checked() == "");
}

TEST_CASE("a table of figures has one row a figure", "[tables]") {
    const Loaded loaded(R"([{"id": "t", "title": {"fr": "T", "en": "T"}, "figures": ["half", "gap"], "columns": [
{"key": "type", "label": {"fr": "Type", "en": "Type"}, "kind": "header"}, {"key": "n", "label": {"fr": "N", "en": "N"}, "kind": "number"}],
"scope": "overlap", "total_figure": "all", "total_column": "n"}])", {});
    REQUIRE(to_text(loaded.diagnostics) == "");
    CHECK(dump(*loaded.tables.find("t"), "fr") == "moitié | 60\n | \n");
    CHECK(loaded.checked() == "");
}

TEST_CASE("codes come from any list of data/shared, or stand in the column", "[tables]") {
    const Loaded loaded(towns_json("places", R"(, "count": {"figure": "two", "column": "kind", "value": "often"})"),
                        {{"t.csv", "town,kind\nfes,often\nnador,often\nnador,once\n"}});
    REQUIRE(to_text(loaded.diagnostics) == "");
    const auto& table = *loaded.tables.find("t");
    CHECK(dump(table, "fr") == "Fès | souvent\nNador | souvent\nNador | une fois\n");
    CHECK(dump(table, "en") == "Fez | often\nNador | often\nNador | once\n");
    CHECK(table.columns[0].codes == "places");
    CHECK(table.columns[1].codes == "");
    CHECK(table.rows[0][0].written == "fes");
    CHECK(table.rows[2][1].written == "once");
    CHECK(loaded.checked() == "");
}

TEST_CASE("mistakes in tables are said at their place", "[tables]") {
    std::string all;
    const auto add = [&](const Loaded& loaded) { all += to_text(loaded.diagnostics) + "\n"; };
    add(Loaded(table_json(""), {}));
    add(Loaded(table_json(""), {{"t.csv", "country,man,women,total\nCI,10,20,30\n"}}));
    add(Loaded(table_json(""), {{"t.csv", "country,men,women,total\nCX,10,20,30\nDE,1.234,N/A,30\n"}}));
    add(Loaded(table_json(R"(, "total_figure": "al", "total_column": "total")"), {{"t.csv", rows}}));
    add(Loaded(table_json(R"(, "total_figure": "all", "total_column": "totl")"), {{"t.csv", rows}}));
    const std::map<std::string, std::string> towns{{"t.csv", "town,kind\nfez,oftn\n"}};
    add(Loaded(table_json(R"(, "largest_first": "mem")"), {{"t.csv", rows}}));
    add(Loaded(towns_json("place", ""), towns));
    add(Loaded(towns_json("places", R"(, "count": {"figure": "tow"})"), towns));
    add(Loaded(towns_json("places", R"(, "count": {"figure": "two", "column": "kin"})"), towns));
    CHECK(tests::difference_from_golden("ledger/table-mistakes.txt", all) == "");
}

TEST_CASE("tables that disagree with themselves or with the ledger are told", "[tables]") {
    std::string all;
    const auto add = [&](const std::string& more, const std::string& file) {
        const Loaded loaded(table_json(more), {{"t.csv", file}});
        REQUIRE(to_text(loaded.diagnostics) == "");
        all += loaded.checked() + "\n";
    };
    add("", "country,men,women,total\nCI,10,20,31\n");
    add(R"(, "total_figure": "half", "total_column": "total")", rows);
    add(R"(, "scope": "part", "total_figure": "half", "total_column": "total")", rows);
    add(R"(, "scope": "overlap", "total_figure": "half", "total_column": "total")", rows);
    add(R"(, "largest_first": "men", "total_figure": "all", "total_column": "total")", "country,men,women,total\nCI,10,20,30\nDE,40,30,70\n");
    add(R"(, "total_figure": "half", "total_column": "total")", "country,men,women,total\nCI,10,20,30\nDE,40,,\nDE,10,21,31\n");
    add(R"(, "total_figure": "all", "total_column": "total", "waived": {"until": "2027-12-31", "reason": {"fr": "x", "en": "x"}})", rows);
    for (const char* which : {"", R"(, "column": "kind", "value": "often")"}) {
        const Loaded loaded(towns_json("places", std::string(R"(, "count": {"figure": "two")") + which + "}"),
                            {{"t.csv", "town,kind\nfes,often\nnador,once\nfes,once\n"}});
        REQUIRE(to_text(loaded.diagnostics) == "");
        all += loaded.checked() + "\n";
    }
    CHECK(tests::difference_from_golden("ledger/table-mismatches.txt", all) == "");
    const Loaded waived(table_json(R"(, "total_figure": "half", "total_column": "total", "waived": {"until": "2027-12-31", "reason": {"fr": "x", "en": "x"}})"),
                        {{"t.csv", rows}});
    CHECK(waived.checked() == "");
}

TEST_CASE("the example's figures and tables load and agree without a word", "[tables]") {
    Sources sources;
    Diagnostics diagnostics;
    const Path root(BILAN_ROOT);
    const auto read = [&](const std::string& name) { return *data::read_data_file(root, "data/" + name, sources, diagnostics); };
    const auto ledger = Ledger::load(read("bilan-2022/figures.json"), diagnostics);
    const auto open = [&](const std::string& name, const Span& named_by) {
        return data::read_table_file(root, "data/bilan-2022/" + name, named_by, sources, diagnostics);
    };
    const CodeLists lists{{"countries", read("shared/countries.json")}, {"places", read("shared/places.json")}};
    const auto tables = load_tables(read("bilan-2022/tables.json"), open, lists, ledger, diagnostics);
    const auto programmes = static_cast<std::int64_t>(read("bilan-2022/programmes.json").list()->size());
    check_relations(ledger, {{{"programmes", programmes}}}, diagnostics);
    check_tables(tables, ledger, {}, diagnostics);
    CHECK(to_text(diagnostics) == "");
    CHECK(ledger.figures().size() > 80);
    CHECK(tables.ids() == std::vector<std::string>{"assistance-by-type", "returns-by-country", "returns-to-morocco", "resettlement", "employability-by-service", "partnerships-by-sector", "towns", "staff"});
    std::string all;
    for (const auto& table : tables.all()) all += table.id + "\n" + dump(table, "fr") + "\n";
    CHECK(tests::difference_from_golden("ledger/example-tables.txt", all) == "");
}

TEST_CASE("a table is public when it says so, and masks the counts below its threshold while its checks see them", "[tables]") {
    const std::string masked = R"(, "public": true, "mask_under": 5, "total_label": {"fr": "Ensemble", "en": "All"}, "total_figure": "all", "total_column": "total")";
    const Loaded loaded(table_json(masked), {{"t.csv", "country,men,women,total\nCI,3,27,30\nDE,40,30,70\n"}});
    CHECK(to_text(loaded.diagnostics) == "");
    CHECK(loaded.tables.find("t")->is_public);
    CHECK(dump(*loaded.tables.find("t"), "fr") == "Côte d’Ivoire | … | <\u00A05 | 30\nAllemagne | … | … | 70\nEnsemble | 57 | 43 | 100\n");
    CHECK(loaded.checked() == "");
    const Loaded wrong(table_json(masked), {{"t.csv", "country,men,women,total\nCI,3,28,30\nDE,40,30,70\n"}});
    CHECK(wrong.checked().find("this row says 30, but its parts make 31") != std::string::npos);
    const Loaded plain(table_json(""), {{"t.csv", rows}});
    CHECK_FALSE(plain.tables.find("t")->is_public);
}
