#include "chart/diagram.hpp"

#include <catch2/catch.hpp>

#include "support/golden.hpp"

using namespace bilan;
using namespace bilan::chart;

namespace {

struct Parsed {
    Sources sources;
    Diagnostics diagnostics;
    std::optional<DiagramDrawing> drawing;

    explicit Parsed(const std::string& svg) { drawing = DiagramDrawing::parse(sources.add("content/r/diagrams/path.svg", svg), diagnostics); }
};

std::string drawn(const std::string& inner, const DiagramWords& words = {"d", "T", "D", {}}) {
    const Parsed parsed("<svg viewBox=\"0 0 100 50\">" + inner + "</svg>");
    REQUIRE(to_text(parsed.diagnostics) == "");
    const auto svg = parsed.drawing->svg(words);
    const auto begin = svg.find("</desc>\n") + 8;
    return svg.substr(begin, svg.size() - begin - 6);
}

std::string mistakes(const std::string& svg) {
    const Parsed parsed(svg);
    return to_text(parsed.diagnostics);
}

}  // namespace

TEST_CASE("a drawing takes its words from data and its name from its title", "[diagram]") {
    const Parsed parsed(R"x(<?xml version="1.0" encoding="UTF-8"?>
<!-- made by hand -->
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x.dtd" [ <!ENTITY a "b"> ]>
<svg xmlns="http://www.w3.org/2000/svg" xmlns:ink="x" viewBox="0 0 640 400" width="170mm" font-family="Inter" ink:version="1">
  <title>Made by a program</title>
  <metadata><rdf:RDF>words</rdf:RDF></metadata>
  <ink:view zoom="1"><g/></ink:view>
  <defs><linearGradient id="fade"><stop stop-color="#fff"/></linearGradient></defs>
  <g class="axis-protection" ink:label="x"><rect id="box" fill="url(#fade)" width="10" height="10"/><use xlink:href="#box"/></g>
  <text id="title" x="20" y="30" font-size="12" data-width="80">Old <tspan>words</tspan></text>
  <text id="lines" x="320" y="200" text-anchor="middle" data-valign="middle">x</text>
  <text x="5" y="5">1951</text>
</svg>
)x");
    REQUIRE(to_text(parsed.diagnostics) == "");
    DiagramWords words{"diagram-1", "Le \"titre\"", "Ce qu’il dit <là>", {}};
    words.texts["title"] = {"Avant & après", ""};
    words.texts["lines"] = {"une\ndeux\ntrois", ""};
    CHECK(tests::difference_from_golden("chart/diagram.svg", parsed.drawing->svg(words) + "\n") == "");
    CHECK(parsed.drawing->text_ids() == std::vector<std::string>{"title", "lines"});
    CHECK(parsed.drawing->find("title")->width == 80);
    CHECK(parsed.drawing->find("title")->font_size == 12);
}

TEST_CASE("words stand on lines, and centred ones around their place", "[diagram]") {
    const auto with = [](const std::string& text, const std::string& words, const std::string& css_class = "") {
        return drawn(text, {"d", "T", "D", {{"a", {words, css_class}}}});
    };
    CHECK(with(R"x(<text id="a" x="7" y="9">old</text>)x", "new") == R"x(<text id="d-a" x="7" y="9">new</text>)x");
    CHECK(with(R"x(<text id="a" x="7" y="9"/>)x", "new") == R"x(<text id="d-a" x="7" y="9">new</text>)x");
    CHECK(with(R"x(<text id="a" x="7"/>)x", "a\nb") ==
          R"x(<text id="d-a" x="7"><tspan x="7" dy="0em">a</tspan><tspan x="7" dy="1.25em">b</tspan></text>)x");
    CHECK(with(R"x(<text id="a" data-valign="middle"/>)x", "a") == R"x(<text id="d-a"><tspan x="0" dy="0.35em">a</tspan></text>)x");
    CHECK(with(R"x(<text id="a" data-valign="middle"/>)x", "a\nb\nc") ==
          R"x(<text id="d-a"><tspan x="0" dy="-0.9em">a</tspan><tspan x="0" dy="1.25em">b</tspan><tspan x="0" dy="1.25em">c</tspan></text>)x");
    CHECK(with(R"x(<text id="a"/>)x", "mots", "gap") == R"x(<text id="d-a"><tspan class="gap" x="0" dy="0em">mots</tspan></text>)x");
    CHECK(with(R"x(<text id="a"/>)x", "<script>") == R"x(<text id="d-a">&lt;script&gt;</text>)x");
}

TEST_CASE("texts without words stay as they were drawn", "[diagram]") {
    CHECK(drawn(R"x(<text id="a">old <tspan id="b" class="c">words</tspan></text>)x") == R"x(<text id="d-a">old <tspan id="d-b" class="c">words</tspan></text>)x");
}

TEST_CASE("every id and every reference has the drawing's prefix", "[diagram]") {
    CHECK(drawn(R"x(<clipPath id="c"><circle r="3"/></clipPath><g clip-path="url( '#c' )" fill="url(#c) red"/><use href="#c"/>)x") ==
          R"x(<clipPath id="d-c"><circle r="3"/></clipPath><g clip-path="url(#d-c)" fill="url(#d-c) red"/><use href="#d-c"/>)x");
}

TEST_CASE("sizes and weights of texts come from what they stand in", "[diagram]") {
    const Parsed parsed(R"x(<svg viewBox="0 0 9 9" font-size="10"><g font-weight="700"><text id="a"/><g font-size="20px"><text id="b" font-weight="400"/></g></g><text id="c"/></svg>)x");
    REQUIRE(parsed.drawing);
    const auto& texts = parsed.drawing->texts();
    CHECK(texts[0].font_size == 10);
    CHECK(texts[0].bold);
    CHECK(texts[1].font_size == 20);
    CHECK_FALSE(texts[1].bold);
    CHECK_FALSE(texts[2].bold);
    CHECK(width_of(texts[0], "mmm") > width_of(texts[2], "mmm"));
    CHECK(width_of(texts[2], "a\nmmmm\nb") == width_of(texts[2], "mmmm"));
    CHECK(width_of(texts[1], "mmm") == Approx(2 * width_of(texts[2], "mmm")));
}

TEST_CASE("what a page must not carry is refused at its place", "[diagram]") {
    std::string all;
    for (const char* inner : {"<script>alert(1)</script>", "<style>.a{}</style>", "<rect style=\"fill:red\"/>", "<g onclick=\"x()\"/>", "<use href=\"https://example.org/#a\"/>",
                              "<image href=\"x.png\"/>", "<rect fill=\"url(https://example.org/a)\"/>", "<foreignObject><b>x</b></foreignObject>", "<filter id=\"f\"/>",
                              "<text>Bonjour</text>", "<g id=\"a\"/><g id=\"a\"/>"}) {
        all += mistakes(std::string("<svg viewBox=\"0 0 9 9\">\n") + inner + "\n</svg>") + "\n";
    }
    CHECK(tests::difference_from_golden("chart/refused-diagrams.txt", all) == "");
}

TEST_CASE("a file that is no drawing is told where it stops being one", "[diagram]") {
    std::string all;
    for (const char* svg : {"", "<html></html>", "<svg/>", "<svg viewBox=\"0 0 0 9\"/>", "<svg viewBox=\"0 0 9 9\"><g>", "<svg viewBox=\"0 0 9 9\"></g></svg>", "<svg viewBox=0></svg>",
                            "<svg viewBox=\"0 0 9 9", "<svg viewBox=\"0 0 9 9\"><!-- never", "<svg viewBox=\"0 0 9 9\"><g a></g></svg>", "<svg viewBox=\"0 0 9 9\">< g/></svg>",
                            "<svg", "<svg viewBox=\"0 0 9 9\"><![CDATA[x</svg>", "</svg"}) {
        const Parsed parsed(svg);
        CHECK_FALSE(parsed.drawing);
        all += to_text(parsed.diagnostics) + "\n";
    }
    CHECK(tests::difference_from_golden("chart/broken-diagrams.txt", all) == "");
}

TEST_CASE("no beginning of a drawing is read past its end", "[diagram]") {
    const std::string svg = R"x(<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "b">]><svg viewBox="0 0 9 9"><!-- c --><text id="a" x='1'>a<tspan>b</tspan></text><![CDATA[x]]></svg>)x";
    for (std::size_t length = 0; length < svg.size(); ++length) {
        const Parsed parsed(svg.substr(0, length));
        CHECK_FALSE(parsed.drawing);
        CHECK(parsed.diagnostics.error_count() == 1);
    }
    CHECK(Parsed(svg).drawing);
}
