#include <catch2/catch.hpp>
#include <array>
#include <cstdio>
#include <thread>

#include "base/files.hpp"
#include "rendered.hpp"
#include "support/golden.hpp"

using namespace bilan::print::tests;
using Catch::Contains;

namespace {

const char* const body =
    "<h1 id=debut>Bilan</h1><p>Voir <a href='#fin'>la fin</a> et <a href='https://example.org/'>le site</a>.</p>"
    "<img src=photo.jpg alt='Un port'><p style='break-before: page' id=fin>Fin</p>";

std::string tool(const std::string& command, const std::string& pdf) {
    const bilan::tests::TemporaryFolder folder;
    const std::string file = folder.path() + "/test.pdf";
    bilan::write_file(file, pdf);
    std::string line = command;
    line.replace(line.find("FILE"), 4, file);
    FILE* pipe = popen((line + " 2>&1").c_str(), "r");
    REQUIRE(pipe != nullptr);
    std::string printed;
    std::array<char, 4096> part;
    while (const std::size_t count = std::fread(part.data(), 1, part.size(), pipe)) printed.append(part.data(), count);
    CHECK(pclose(pipe) == 0);
    return printed;
}

}  // namespace

TEST_CASE("a document becomes a tagged PDF that judges accept", "[engine]") {
    const auto result = render(page("", body));
    CHECK(result.pages == 2);
    CHECK_THAT(tool("qpdf --check FILE", result.pdf), Contains("No syntax or stream encoding errors"));
    const std::string info = tool("pdfinfo FILE", result.pdf);
    CHECK_THAT(info, Contains("Title:           Essai") && Contains("Tagged:          yes") && Contains("Pages:           2"));
    CHECK_THAT(tool("pdfinfo -struct-text FILE", result.pdf), Contains("H1 (block)\n    \"Bilan\"") && Contains("\"la fin\"") && Contains("\"Fin\""));
    CHECK_THAT(tool("pdfinfo -url FILE", result.pdf), Contains("https://example.org/"));
    CHECK_THAT(tool("pdfinfo -dests FILE", result.pdf), Contains("fin") && Contains("debut"));
}

TEST_CASE("blocks inside a link lead where it leads", "[engine]") {
    const auto result = render(page("", "<h1 id=a>t</h1><a href='#a'><p>un</p><p>deux</p></a><p><a href='#a'>x<img src=photo.jpg alt=y></a></p>"));
    const auto count = [&](const std::string& word) {
        std::size_t found = 0;
        for (auto at = result.display_dump.find(word); at != std::string::npos; at = result.display_dump.find(word, at + 1)) ++found;
        return found;
    };
    CHECK(count("  link ") == 3);
    CHECK(count("#a \"un deux\"") == 2);
    CHECK(count("#a \"x y\"") == 1);
}

TEST_CASE("a picture that floats out of its link is its link", "[engine]") {
    const auto result = render(page("img { float: right }", "<p>a <a href='https://example.org/'><img src=photo.jpg alt=b></a></p>"));
    CHECK_THAT(result.display_dump, Contains("link 360,0 400,20 https://example.org/"));
}

TEST_CASE("a footnote and its call lead to each other", "[engine]") {
    const auto result = render(page("", "<h1>t</h1><p>a<span style='float: footnote'>b</span></p>"));
    CHECK_THAT(result.display_dump, Contains("#note 1 \"1\"") && Contains("#note call 1 \"1.\""));
    CHECK_THAT(tool("pdfinfo -struct-text FILE", result.pdf), Contains("Reference (inline)") && Contains("Note <note-1> (inline)"));
    CHECK_THAT(tool("qpdf --check FILE", result.pdf), Contains("No syntax or stream encoding errors"));
    // The separator and what lies above it: 8 px of margin, a line of 1 px, 4 px of padding.
    CHECK_THAT(result.display_dump, Contains("fill rgb(0 0 0) M0,275 L400,275 L400,276 L0,276 Z"));
}

TEST_CASE("the same document gives the same bytes, alone and among others", "[engine]") {
    const std::string expected = render(page("", body)).pdf;
    std::array<std::string, 8> results;
    std::vector<std::jthread> threads;
    for (auto& result : results) {
        threads.emplace_back([&result] {
            bilan::Diagnostics diagnostics;
            if (const auto rendered = render(page("", body), diagnostics)) result = rendered->pdf;
        });
    }
    threads.clear();
    for (const auto& result : results) CHECK(result == expected);
}

TEST_CASE("style sheets of the head count, those for screens do not", "[engine]") {
    const std::string html = page("", "<p>a</p>");
    const auto with = [&](const std::string& link) {
        std::string changed = html;
        return render(changed.insert(changed.find("<style>"), link)).display_dump;
    };
    CHECK_THAT(with("<link rel=stylesheet href=sheet.css>"), Contains("rgb(0 0 1)"));
    CHECK_THAT(with("<link rel=stylesheet href=sheet.css media=screen>"), !Contains("rgb(0 0 1)"));
}

TEST_CASE("a missing style sheet or image is an error at its place", "[engine]") {
    bilan::Diagnostics diagnostics;
    CHECK_FALSE(render("<!DOCTYPE html><html lang=fr><title>t</title>\n<link rel=stylesheet href=none.css>\n<style>@font-face { font-family: Square; "
                       "src: url(fonts/square.ttf) } html { font-family: Square }</style><p>a<img src=none.jpg alt=b>", diagnostics));
    const std::string said = to_text(diagnostics);
    CHECK_THAT(said, Contains("error[print/missing-stylesheet]: the style sheet \"none.css\" is not there\n  --> essai.html:2:1"));
    CHECK_THAT(said, Contains("error[print/missing-image]"));
}

TEST_CASE("a table's header is shown on each page and read once", "[engine]") {
    std::string rows;
    for (int i = 0; i < 120; ++i) rows += "<tr><td>rang " + std::to_string(i) + "</td></tr>";
    const auto result = render(page("", "<h1>T</h1><table><thead><tr><th scope=col>Colonne</th></tr></thead><tbody>" + rows + "</tbody></table>"));
    REQUIRE(result.pages >= 2);
    const auto count = [](const std::string& text, const std::string& word) {
        std::size_t found = 0;
        for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) ++found;
        return found;
    };
    CHECK(count(tool("pdftotext FILE -", result.pdf), "Colonne") == static_cast<std::size_t>(result.pages));
    CHECK(count(tool("pdfinfo -struct-text FILE", result.pdf), "Colonne") == 1);
}
