// What a document that a stranger wrote may read.
#include <catch2/catch.hpp>

#include <boost/filesystem.hpp>

#include "base/files.hpp"
#include "workshop.hpp"

using namespace bilan;
using namespace bilan::tests;

namespace {

constexpr const char* secret = "<svg xmlns='http://www.w3.org/2000/svg' width='10' height='10'><text>SECRET</text></svg>";

// report/a.html beside secret.svg, which is outside.
struct Desk {
    TemporaryFolder folder;
    Desk() { write_file(path("secret.svg"), secret); }
    Path path(const std::string& name) const { return Path(folder.path()) / name; }
    Run print(const std::string& body, const std::string& options = {}) const {
        write_file(path("report/a.html"), "<!DOCTYPE html><html lang=\"en\"><title>x</title>\n" + body + "\n");
        return run_bilan("pdf report/a.html a.pdf " + options, folder.path());
    }
    // The message with the temporary folder's name taken out.
    std::string without_folder(std::string text) const {
        for (auto at = text.find(folder.path()); at != std::string::npos; at = text.find(folder.path())) text.replace(at, folder.path().size(), "DESK");
        return text;
    }
};

}  // namespace

TEST_CASE("a picture outside the document's folder is not read", "[reach]") {
    const Desk desk;
    const auto run = desk.print("<img alt=\"x\" src=\"../secret.svg\">");
    CHECK(run.exit_code == 1);
    CHECK(difference_from_golden("cli/outside-folder.txt", desk.without_folder(run.err)) == "");
    for (const auto* url : {"/etc/passwd", "../../../../../../../../etc/hosts", "file:///etc/passwd", "file://secret.svg", "./.././report/../secret.svg"}) {
        CAPTURE(url);
        CHECK(desk.print("<img alt=\"x\" src=\"" + std::string(url) + "\">").err.find("warning[cli/outside-folder]: \"") != std::string::npos);
    }
}

TEST_CASE("a link that leads outside the document's folder is not followed", "[reach]") {
    const Desk desk;
    write_file(desk.path("report/inside.svg"), secret);
    boost::filesystem::create_symlink("../secret.svg", desk.path("report/link.svg"));
    boost::filesystem::create_symlink("inside.svg", desk.path("report/near.svg"));
    boost::filesystem::create_directory_symlink("..", desk.path("report/up"));
    CHECK(desk.print("<img alt=\"x\" src=\"near.svg\">").err == "");
    for (const auto* url : {"link.svg", "up/secret.svg"}) CHECK(desk.print("<img alt=\"x\" src=\"" + std::string(url) + "\">").err.find("cli/outside-folder") != std::string::npos);
}

TEST_CASE("nothing else that names a file reaches outside", "[reach]") {
    const Desk desk;
    for (const auto* body : {"<style>@import \"../secret.svg\";</style>", "<link rel=\"stylesheet\" href=\"../secret.svg\">", "<link rel=\"attachment\" href=\"../secret.svg\">",
                             "<style>p { background: url(../secret.svg) }</style><p>x</p>", "<style>p::before { content: url(../secret.svg) }</style><p>x</p>",
                             "<style>@font-face { font-family: F; src: url(../secret.svg) } p { font-family: F }</style><p>x</p>",
                             "<svg width=\"9\" height=\"9\"><image href=\"../secret.svg\" width=\"9\" height=\"9\"/></svg>",
                             "<style>@page { @top-left { content: url(../secret.svg) } }</style><p>x</p>", "<style>li { list-style-image: url(../secret.svg) }</style><li>x</li>"}) {
        CAPTURE(body);
        CHECK(desk.print(body).err.find("warning[cli/outside-folder]") != std::string::npos);
    }
}

TEST_CASE("nothing is fetched from the network", "[reach]") {
    const Desk desk;
    const auto run = desk.print("<img alt=\"x\" src=\"http://example.org/a.png\">");
    CHECK(run.exit_code == 1);
    CHECK(difference_from_golden("cli/no-network.txt", run.err) == "");
    CHECK(desk.print("<link rel=\"stylesheet\" href=\"https://example.org/a.css\">").err.find("cli/no-network") != std::string::npos);
    CHECK(desk.print("<base href=\"https://example.org/\"><img alt=\"x\" src=\"//example.org/a.png\">").exit_code == 1);
}

TEST_CASE("what the command line allows is read", "[reach]") {
    const Desk desk;
    CHECK(desk.print("<img alt=\"x\" src=\"../secret.svg\">", "--allow .").err == "");
    CHECK(desk.print("<img alt=\"x\" src=\"../secret.svg\">", "--allow elsewhere").exit_code == 1);
    write_file(desk.path("style/more.css"), "p { background: url(dot.svg) }");
    write_file(desk.path("style/dot.svg"), secret);
    CHECK(desk.print("<p>x</p>", "--stylesheet style/more.css").err == "");
}
