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
