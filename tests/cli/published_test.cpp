// What leaves the office with a report: what its data says is public, small counts masked, and nothing else.
#include <catch2/catch.hpp>

#include <cstdlib>

#include "base/files.hpp"
#include "workshop.hpp"

using namespace bilan;
using namespace bilan::tests;

namespace {

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

constexpr const char* help_csv = "place,women,men,total\nAin,3,30,33\nBir,40,50,90\nDar,60,70,130\n";

// The tiny project with a table of people helped, printed and drawn in both languages.
void add_table(const Workshop& workshop, const std::string& more) {
    workshop.write("data/tiny/help.csv", help_csv);
    workshop.write("data/tiny/tables.json", R"([{"id": "help", )" + more + R"("title": {"fr": "Aide", "en": "Help"}, "source_file": "help.csv", "columns": [
{"key": "place", "label": {"fr": "Lieu", "en": "Place"}, "kind": "header"}, {"key": "women", "label": {"fr": "Femmes", "en": "Women"}, "kind": "number"},
{"key": "men", "label": {"fr": "Hommes", "en": "Men"}, "kind": "number"},
{"key": "total", "label": {"fr": "Total", "en": "Total"}, "kind": "number", "sum_of": ["women", "men"]}],
"total_label": {"fr": "Ensemble", "en": "All"}, "source": {"fr": "OE", "en": "TO"}}])");
    for (const std::string language : {"fr", "en"}) {
        const auto chapter = "content/tiny/10-water." + language + ".md";
        workshop.write(chapter, workshop.read(chapter) + "\n::data-table {table=help}\n\n::chart {table=help series=\"women men\" order=table}\n");
    }
}

std::string all_output(const Workshop& workshop) {
    std::string all;
    for (const auto& file : list_files_below(workshop.path("output"))) all += file + "\n" + workshop.read("output/" + file) + "\n";
    return all;
}

bool is_installed(const std::string& program) { return std::system(("command -v " + program + " >/dev/null").c_str()) == 0; }

// Every stream of the PDF as it reads without compression, and the words on its pages.
std::string opened_pdf(const std::string& path) {
    const TemporaryFolder folder;
    std::string opened = read_text(path);
    for (const std::string& command : std::vector<std::string>{"qpdf --qdf --object-streams=disable '" + path + "' '" + folder.path() + "/out'", "pdftotext '" + path + "' '" + folder.path() + "/out'"}) {
        if (!is_installed(command.substr(0, command.find(' ')))) continue;
        REQUIRE(std::system(command.c_str()) == 0);
        opened += read_text(folder.path() + "/out");
    }
    return opened;
}

}  // namespace

TEST_CASE("a table is a file to download when it says so, and printed in any case", "[published]") {
    const Workshop shut, open;
    add_table(shut, "");
    add_table(open, R"("public": true, )");
    REQUIRE(shut.run("build --release --only site").exit_code == 0);
    REQUIRE(open.run("build --release --only site").exit_code == 0);
    CHECK_FALSE(exists(shut.path("output/fr/tiny/data/help.csv")));
    CHECK_FALSE(has(all_output(shut), "href=\"data/help.csv\""));
    CHECK(has(shut.read("output/fr/tiny/l-eau.html"), ">130</td>"));
    CHECK(open.read("output/en/tiny/data/help.csv").starts_with("\xEF\xBB\xBFPlace,Women,Men,Total\r\nAin,3,30,33\r\n"));
    CHECK(has(open.read("output/fr/tiny/l-eau.html"), "href=\"data/help.csv\""));
}

TEST_CASE("figures are files to download when the report says so", "[published]") {
    const Workshop open, shut;
    shut.replace("content/tiny/report.json", "  \"public_figures\": true,\n", "");
    REQUIRE(open.run("build --release --only site").exit_code == 0);
    REQUIRE(shut.run("build --release --only site").exit_code == 0);
    CHECK(difference_from_golden("cli/published-figures.json", open.read("output/data/tiny/figures.json")) == "");
    CHECK(has(open.read("output/en/tiny/figures-and-data.html"), "href=\"../../data/tiny/figures.json\""));
    CHECK_FALSE(exists(shut.path("output/data/tiny/figures.json")));
    CHECK_FALSE(exists(shut.path("output/en/tiny/figures.csv")));
    CHECK_FALSE(has(all_output(shut), "data/tiny/figures.json\" download"));
    CHECK(has(shut.read("output/en/tiny/figures-and-data.html"), "id=\"figure-wells.villages\""));
}

TEST_CASE("small counts are masked wherever their table is shown", "[published]") {
    const Workshop workshop;
    add_table(workshop, R"("public": true, "mask_under": 5, )");
    const auto run = workshop.run("build --release --keep-html");
    INFO(run.err);
    REQUIRE(run.exit_code == 0);
    CHECK(workshop.read("output/fr/tiny/data/help.csv") ==
          "\xEF\xBB\xBFLieu,Femmes,Hommes,Total\r\nAin,<\u00A05,…,33\r\nBir,…,…,90\r\nDar,60,70,130\r\n");
    for (const auto* file : {"fr/tiny/l-eau.html", "fr/tiny/chiffres-et-donnees.html", "fr/tiny/tiny-fr.print.html"}) {
        INFO(file);
        const auto page = workshop.read(std::string("output/") + file);
        CHECK(has(page, "<td class=\"cell-number\">&lt;\u00A05</td><td class=\"cell-number\">…</td><td class=\"cell-number\">33</td>"));
        CHECK(has(page, "«\u00A0&lt;\u00A05\u00A0»\u00A0: nombre trop petit"));
        for (const char* withheld : {">3<", ">30<", ">40<", ">50<", "(30)", "(40)", "(50)"}) CHECK_FALSE(has(page, withheld));
    }
    const auto page = workshop.read("output/en/tiny/water.html");
    CHECK(has(page, "4 values not published"));
    CHECK(has(page, "“&lt;\u00A05”: a number too small"));
    CHECK(has(page, "“…”: a number left out"));
}

TEST_CASE("a chart that shows a whole is refused where some of it is masked", "[published]") {
    const Workshop workshop;
    add_table(workshop, R"("mask_under": 5, )");
    const auto chapter = std::string("content/tiny/10-water.en.md");
    workshop.write(chapter, workshop.read(chapter) + "\n::chart {table=help type=donut series=women}\n");
    const auto run = workshop.run("check");
    CHECK(run.exit_code == 1);
    CHECK(has(run.err, "error[template/masked-whole]: this kind of chart of \"help\" would show how large its masked numbers are\n  --> content/tiny/10-water.en.md:"));
}

TEST_CASE("what looks like personal data may not be downloaded", "[published]") {
    const Workshop workshop;
    add_table(workshop, R"("public": true, )");
    workshop.replace("data/tiny/tables.json", "\"label\": {\"fr\": \"Lieu\", \"en\": \"Place\"}", "\"label\": {\"fr\": \"Nom\", \"en\": \"Given name\"}");
    const auto run = workshop.run("build");
    CHECK(run.exit_code == 0);   // the key says "place"
    workshop.write("data/tiny/help.csv", "who,women,men,total\nAmina Exemple,3,30,33\nBir,40,50,90\n");
    workshop.replace("data/tiny/tables.json", "\"key\": \"place\"", "\"key\": \"who\"");
    const auto refused = workshop.run("build");
    CHECK(refused.exit_code == 1);
    CHECK(difference_from_golden("cli/personal-data.txt", refused.err) == "");
    workshop.replace("data/tiny/tables.json", "\"key\": \"who\"", "\"key\": \"who\", \"checked\": \"not personal\", \"checked_by\": \"data protection focal point\"");
    CHECK(workshop.run("build").exit_code == 0);
    CHECK_FALSE(has(all_output(workshop), "focal point"));
}

TEST_CASE("what is internal is in no byte of what is published", "[published]") {
    const Workshop workshop;
    workshop.write("data/tiny/activities.csv", "region,wells,remark,unit_head\nZqinternalROWA,5,ZqinternalROWB,ZqinternalROWC\nZqinternalROWA,7,ZqinternalROWD,ZqinternalROWE\n");
    workshop.write("data/tiny/figures.json", R"({"figures": [
{"id": "wells.villages", "value": 12, "unit": "villages", "label": {"fr": "villages", "en": "villages"}, "period": "2022", "source": {"fr": "OE", "en": "TO"},
 "approved_by": "ZqinternalAPPROVER", "owner": "ZqinternalOWNER"},
{"id": "wells.deep", "compute": "sum", "of": "activities.wells", "where": "region = ZqinternalROWA", "unit": "wells", "label": {"fr": "profonds", "en": "deep"}, "period": "2022",
 "visibility": "internal", "source": {"fr": "ZqinternalSOURCEFR", "en": "ZqinternalSOURCEEN"}, "note": {"fr": "ZqinternalNOTEFR", "en": "ZqinternalNOTEEN"}, "approved_by": "ZqinternalAPPROVER"},
{"id": "wells.zqhidden", "value": 918273, "unit": "wells", "label": {"fr": "ZqinternalLABELFR", "en": "ZqinternalLABELEN"}, "period": "2022", "visibility": "internal",
 "source": {"fr": "ZqinternalSOURCEFR", "en": "ZqinternalSOURCEEN"}}]})");
    add_table(workshop, R"("public": true, )");
    workshop.write("data/tiny/help.csv", "place,women,men,total,remark\nAin,13,30,43,ZqinternalCOLUMN\nBir,40,50,90,ZqinternalCOLUMN\n");
    for (const std::string language : {"fr", "en"}) {
        const auto chapter = "content/tiny/10-water." + language + ".md";
        workshop.write(chapter, workshop.read(chapter) + "\n[12]{=wells.deep}\n\n:::key-figures\n::key-figure {figure=wells.deep}\n::key-figure {figure=wells.villages}\n:::\n");
    }
    workshop.replace("content/tiny/report.json", "  \"public_figures\": true,\n", "  \"public_figures\": true,\n  \"attach_data\": true,\n");
    const auto run = workshop.run("build --release --keep-html");
    INFO(run.err);
    REQUIRE(run.exit_code == 0);
    const auto all = all_output(workshop) + opened_pdf(workshop.path("output/fr/tiny/tiny-fr.pdf")) + opened_pdf(workshop.path("output/en/tiny/tiny-en.pdf"));
    CHECK(has(all, "Water has come to"));
    CHECK_FALSE(has(all, "Zqinternal"));
    CHECK_FALSE(has(all, "zqhidden"));
    CHECK_FALSE(has(all, "918273"));
    CHECK_FALSE(has(all, "918,273"));
    CHECK_FALSE(has(workshop.read("output/data/tiny/figures.json"), "wells.deep"));
}

TEST_CASE("each printed figure says which it is and leads to its note", "[published]") {
    const Workshop workshop;
    workshop.write("data/tiny/tables.json", R"([{"id": "wells", "title": {"fr": "Puits", "en": "Wells"}, "figures": ["wells.villages"], "columns": [
{"key": "what", "label": {"fr": "Quoi", "en": "What"}, "kind": "header"}, {"key": "count", "label": {"fr": "Nombre", "en": "Count"}, "kind": "number"}],
"total_label": {"fr": "Total", "en": "Total"}, "total_figure": "wells.villages", "total_column": "count", "source": {"fr": "OE", "en": "TO"}}])");
    for (const std::string language : {"fr", "en"}) {
        const auto chapter = "content/tiny/10-water." + language + ".md";
        workshop.write(chapter, workshop.read(chapter) + "\n:::key-figures\n::key-figure {figure=wells.villages}\n:::\n\n::data-table {table=wells}\n\n::chart {table=wells alt=\"One <bar>\"}\n");
    }
    REQUIRE(workshop.run("build --release --only site").exit_code == 0);
    const auto page = workshop.read("output/en/tiny/water.html");
    const std::string value = "<data value=\"12\" data-figure=\"wells.villages\">12</data>", note = "<a href=\"figures-and-data.html#figure-wells.villages\">";
    CHECK(has(page, "<a class=\"figure-note\" href=\"figures-and-data.html#figure-wells.villages\">" + value));   // the card
    CHECK(has(page, "<td class=\"cell-number\">" + value + "</td>"));                                              // the table
    CHECK(has(page, "<tfoot><tr><th scope=\"row\">Total</th><td class=\"cell-number\">" + value));
    CHECK(has(page, "data-figures=\"wells.villages\""));                                                           // the chart
    CHECK(has(page, "<span>n = " + value + "</span>"));
    CHECK(has(page, "<td class=\"cell-number\">" + note + value + "</a></td>"));                                   // the data behind it
    CHECK(has(page, ">One &lt;bar&gt;</desc>"));
    CHECK(has(workshop.read("output/en/tiny/figures-and-data.html"), "id=\"figure-wells.villages\""));
}

TEST_CASE("a PDF carries the public data when the report says so, with the same bytes each time", "[published]") {
    const Workshop workshop;
    add_table(workshop, R"("public": true, "mask_under": 5, )");
    workshop.replace("content/tiny/report.json", "  \"public_figures\": true,\n", "  \"public_figures\": true,\n  \"attach_data\": true,\n");
    for (const std::string variant : {"", " --pdf-variant a-3a"}) {
        const auto run = workshop.run("build --release --only pdf" + variant);
        INFO(run.err);
        REQUIRE(run.exit_code == 0);
        const auto pdf = workshop.read("output/en/tiny/tiny-en.pdf");
        CHECK(has(pdf, "/EmbeddedFile"));
        REQUIRE(workshop.run("build --release --only pdf --out again" + variant, "TZ=Asia/Tokyo LANG=C ").exit_code == 0);
        CHECK(workshop.read("again/en/tiny/tiny-en.pdf") == pdf);
        if (!is_installed("pdfdetach")) continue;
        REQUIRE(std::system(("cd '" + workshop.path("") + "' && pdfdetach -saveall output/en/tiny/tiny-en.pdf").c_str()) == 0);
        CHECK(has(workshop.read("help.csv"), "Ain,<\u00A05,…,33\r\n"));
        CHECK(has(workshop.read("figures.json"), "\"id\": \"wells.villages\""));
    }
    const auto refused = workshop.run("build --release --only pdf --pdf-variant a-2a");
    CHECK(refused.exit_code == 1);
    CHECK(has(refused.err, "error[print/attachment-refused]"));
    workshop.replace("content/tiny/report.json", "  \"attach_data\": true,\n", "");
    REQUIRE(workshop.run("build --release --only pdf").exit_code == 0);
    CHECK_FALSE(has(workshop.read("output/en/tiny/tiny-en.pdf"), "/EmbeddedFile"));
}
