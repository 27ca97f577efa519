// The print engine alone: any HTML in, a PDF out.
#include <catch2/catch.hpp>

#include "base/files.hpp"
#include "workshop.hpp"

using namespace bilan;
using namespace bilan::tests;

namespace {

const std::string page =
    "<!DOCTYPE html><html lang=\"en\"><head><title>Hello</title><link rel=\"stylesheet\" href=\"own.css\"></head>"
    "<body><h1>Hello</h1><p>One page.</p></body></html>\n";

}  // namespace

TEST_CASE("an HTML file becomes a PDF beside it", "[pdf]") {
    const TemporaryFolder folder;
    write_file(Path(folder.path()) / "a.html", page);
    write_file(Path(folder.path()) / "own.css", "@page { size: A5 }\n");
    const auto run = run_bilan("pdf a.html", folder.path());
    INFO(run.err);
    CHECK(run.exit_code == 0);
    CHECK(run.out.find("Made a.pdf: 1 pages") == 0);
    CHECK(read_text(folder.path() + "/a.pdf").starts_with("%PDF-1.7"));
}

TEST_CASE("sheets can be given on the command line", "[pdf]") {
    const TemporaryFolder folder;
    write_file(Path(folder.path()) / "a.html", page);
    write_file(Path(folder.path()) / "own.css", "");
    write_file(Path(folder.path()) / "more.css", "h1 { break-after: page }\n");
    CHECK(run_bilan("pdf a.html b.pdf --stylesheet more.css", folder.path()).out.find("Made b.pdf: 2 pages") == 0);
}

TEST_CASE("a variant, a profile and attachments are options", "[pdf]") {
    const TemporaryFolder folder;
    write_file(Path(folder.path()) / "a.html", page);
    write_file(Path(folder.path()) / "own.css", "");
    write_file(Path(folder.path()) / "data.csv", "a;b\n");
    const auto run = run_bilan("pdf a.html --pdf-variant a-3a --attach 'data.csv=The figures' --pages-multiple 4", folder.path());
    INFO(run.err);
    CHECK(run.exit_code == 0);
    CHECK(run.out.find("Made a.pdf: 4 pages") == 0);
    CHECK(read_text(folder.path() + "/a.pdf").find("/EmbeddedFile") != std::string::npos);
    CHECK(run_bilan("pdf a.html --pdf-variant a-9", folder.path()).exit_code == 2);
    CHECK(run_bilan("pdf a.html --profile web", folder.path()).exit_code == 2);
    CHECK(run_bilan("pdf a.html --screen-ppi 1", folder.path()).exit_code == 2);
    const auto missing = run_bilan("pdf a.html --attach none.csv", folder.path());
    CHECK(missing.exit_code == 1);
    CHECK(missing.err == "error[cli/missing-file]: there is no such file\n  --> none.csv\n1 error, 0 warnings\n");
}

TEST_CASE("what PDF/A forbids is said at its place", "[pdf]") {
    const TemporaryFolder folder;
    write_file(Path(folder.path()) / "a.html", "<!DOCTYPE html><html lang=\"en\"><title>Hello</title>\n<h1>Hello</h1>\n<p style=\"opacity: 0.5\">Pale.</p>\n");
    const auto run = run_bilan("pdf a.html --pdf-variant a-1b", folder.path());
    CHECK(run.exit_code == 1);
    CHECK(difference_from_golden("cli/transparency.txt", run.err) == "");
    CHECK_FALSE(exists(Path(folder.path()) / "a.pdf"));
}

TEST_CASE("a document names its attachments", "[pdf]") {
    const TemporaryFolder folder;
    const auto document = [](const std::string& link) {
        return "<!DOCTYPE html><html lang=\"en\"><head><title>Hello</title>\n" + link + "</head><body><h1>Hello</h1></body></html>\n";
    };
    write_file(Path(folder.path()) / "data/figures.csv", "a;b\n");
    write_file(Path(folder.path()) / "a.html", document("<link rel=\"attachment\" href=\"data/figures.csv\" title=\"The figures\" data-relationship=\"Source\">"));
    CHECK(run_bilan("pdf a.html --pdf-variant a-3a", folder.path()).exit_code == 0);
    write_file(Path(folder.path()) / "b.html", document("<link rel=\"attachment\" href=\"data/none.csv\" data-relationship=\"Cousin\">"));
    const auto run = run_bilan("pdf b.html", folder.path());
    CHECK(run.exit_code == 1);
    CHECK(difference_from_golden("cli/missing-attachment.txt", run.err) == "");
}

TEST_CASE("a batch worked at by several answers in the order of its lines", "[pdf]") {
    const TemporaryFolder folder;
    std::string long_page = "<!DOCTYPE html><html lang=en><title>t</title>";
    for (int i = 0; i < 400; ++i) long_page += "<p>Some words that fill a line or two of a page, again and again and again.</p>";
    write_file(folder.path() + "/long.html", long_page);
    write_file(folder.path() + "/short.html", "<!DOCTYPE html><html lang=en><title>t</title><p>x</p>");
    std::string lines, answers;
    for (int i = 0; i < 12; ++i) {
        const std::string name = i % 3 == 0 ? "long" : i % 3 == 1 ? "short" : "none";
        lines += name + ".html\t" + std::to_string(i) + ".pdf\n";
        answers += name == "none" ? "err there is no such file\n" : "ok\n";
    }
    const auto run = run_bilan("pdf --batch --jobs 4", folder.path(), "", lines);
    CHECK(run.out == answers);
    CHECK(read_text(folder.path() + "/1.pdf") == read_text(folder.path() + "/10.pdf"));
}

TEST_CASE("a batch answers each line", "[pdf]") {
    const TemporaryFolder folder;
    write_file(Path(folder.path()) / "a.html", page);
    write_file(Path(folder.path()) / "own.css", "");
    const auto run = run_bilan("pdf --batch", folder.path(), "", "a.html\tone.pdf\nnone.html\ttwo.pdf\na.html\tthree.pdf\nnonsense\n");
    CHECK(run.out == "ok\nerr there is no such file\nok\nerr expected input, a tab, output\n");
    CHECK(run.exit_code == 1);
    CHECK(read_text(folder.path() + "/one.pdf") == read_text(folder.path() + "/three.pdf"));
    CHECK_FALSE(exists(Path(folder.path()) / "two.pdf"));
}

TEST_CASE("a declaration that the engine does not know is a warning at its place", "[pdf]") {
    const TemporaryFolder folder;
    write_file(Path(folder.path()) / "a.html", page);
    write_file(Path(folder.path()) / "own.css", "h1 {\n  colour: red;\n}\n");
    const auto run = run_bilan("pdf a.html", folder.path());
    CHECK(run.exit_code == 0);
    CHECK(difference_from_golden("cli/unknown-property.txt", run.err) == "");
}
