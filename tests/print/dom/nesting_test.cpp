#include "print/dom/nesting.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "base/diagnostics.hpp"
#include "print/dom/dom.hpp"

using namespace bilan;
using namespace bilan::print::dom;

namespace {

std::string repeated(std::string_view part, std::size_t times) {
    std::string text;
    for (std::size_t i = 0; i < times; ++i) text += part;
    return text;
}

std::string errors_of(const std::string& html) {
    Diagnostics diagnostics;
    const auto document = parse_html(html, "deep.html", diagnostics);
    CHECK(document.has_value() == diagnostics.empty());
    return diagnostics.empty() ? "" : diagnostics.all().front().code;
}

}  // namespace

TEST_CASE("twenty thousand nested elements are an error, not a long wait", "[dom]") {
    CHECK(errors_of(repeated("<div>", 20000)) == "print/nesting-too-deep");
    CHECK(errors_of(repeated("<span>", 20000)) == "print/nesting-too-deep");
    CHECK(errors_of(repeated("<ul><li>", 20000)) == "print/nesting-too-deep");
    CHECK(errors_of(repeated("<b><div></b>", 20000)) == "print/nesting-too-deep");
    CHECK(errors_of("<svg>" + repeated("<g>", 20000)) == "print/nesting-too-deep");
}

TEST_CASE("the error shows where the nesting goes too deep", "[dom]") {
    Diagnostics diagnostics;
    CHECK_FALSE(parse_html(repeated("<div>\n", 600), "deep.html", diagnostics));
    CHECK(to_text(diagnostics) ==
          "error[print/nesting-too-deep]: elements nest deeper than 512 levels\n  --> deep.html:513:1\n513 | <div>\n    | ^\n"
          "  help: close the elements that are open here, or flatten the markup\n");
}

TEST_CASE("long flat documents are not deep", "[dom]") {
    CHECK(errors_of(repeated("<p>a", 2000)).empty());
    CHECK(errors_of("<ul>" + repeated("<li>a", 2000)).empty());
    CHECK(errors_of(repeated("<div><span>x</div>", 2000)).empty());
    CHECK(errors_of("<svg>" + repeated("<path d='M0 0'/>", 2000) + "</svg>").empty());
    CHECK(errors_of("<script>" + repeated("'<div>'", 2000) + "</script><!--" + repeated("<div>", 2000) + "-->").empty());
    CHECK(errors_of("<table>" + repeated("<tr><td>x", 2000) + "</table>").empty());
    CHECK(errors_of(repeated("<img alt='<div>'><br><p title=\"<div>\">", 1000)).empty());
}

TEST_CASE("every prefix of a page parses", "[dom]") {
    const std::string page = "<!DOCTYPE html><html lang='fr'><p class=\"a\">x<!-- c --><svg><g/></svg><b>&eacute;</p></html>";
    for (std::size_t size = 0; size <= page.size(); ++size) {
        Diagnostics diagnostics;
        CHECK(parse_html(page.substr(0, size), "page.html", diagnostics).has_value());
    }
}
