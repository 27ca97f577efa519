#include "support.hpp"

using namespace bilan;
using namespace bilan::print;
using namespace bilan::print::css;
using tests::Styled;

namespace {

// The value of one property of #x as dump() prints it, or "" when it is initial.
std::string value_of(const Styled& styled, const std::string& property, const std::string& id = "x") {
    const auto text = styled.dump(id);
    const auto at = text.rfind(property + ": ", 0) == 0 ? 0 : text.find("\n" + property + ": ");
    if (at == std::string::npos) return "";
    const auto begin = text.find(": ", at) + 2;
    return text.substr(begin, text.find('\n', begin) - begin);
}

std::string width(const std::string& css, const std::string& html = "<div id=d class=c><p id=x class='a b' style=''>x</p></div>") {
    const Styled styled(html, css);
    CHECK(styled.messages() == "");
    return value_of(styled, "width");
}

}  // namespace

TEST_CASE("the user-agent sheet gives no diagnostics", "[css]") {
    const Styled styled("<p id=x>x", "");
    CHECK(styled.messages() == "");
    CHECK(styled.dump("x") == "display: block\nmargin-top: 16px\nmargin-bottom: 16px\n");
}

TEST_CASE("the more specific rule wins, then the later one", "[css]") {
    CHECK(width("#x { width: 1px } p.a { width: 2px } p { width: 3px }") == "1px");
    CHECK(width(".a { width: 1px } .b { width: 2px }") == "2px");
    CHECK(width(":is(#x, p) { width: 1px } .a.b { width: 2px }") == "1px");
    CHECK(width(":where(#x) { width: 1px } p { width: 2px }") == "2px");
}

TEST_CASE("important declarations turn the order around", "[css]") {
    CHECK(width("p { width: 1px !important } #x { width: 2px }") == "1px");
    CHECK(width("p { width: 1px ! IMPORTANT } #x { width: 2px !important }") == "2px");
    CHECK(width("p { width: 1px !important }", "<p id=x style='width: 2px'>") == "1px");
    CHECK(width("#x { width: 1px }", "<p id=x style='width: 2px'>") == "2px");
}

TEST_CASE("layers come before specificity", "[css]") {
    CHECK(width("@layer one { #x { width: 1px } } p { width: 2px }") == "2px");
    CHECK(width("@layer one, two; @layer two { p { width: 2px } } @layer one { #x { width: 1px } }") == "2px");
    CHECK(width("@layer one, two; @layer two { p { width: 2px !important } } @layer one { p { width: 1px !important } }") == "1px");
    CHECK(width("@layer one { @layer in { p { width: 1px } } p { width: 2px } }") == "2px");
}

TEST_CASE("inherit, initial, unset and revert", "[css]") {
    CHECK(width("#d { width: 7px } p { width: 1px; width: inherit }") == "7px");
    CHECK(width("p { width: 1px } #x { width: initial }") == "");
    const Styled styled("<div id=d><h1 id=x>x</h1></div>", "#d { color: red; font-style: italic } h1 { margin: 0; color: blue; font-style: normal }"
                        "#x { margin-top: revert; color: unset; font-style: initial; display: revert }");
    CHECK(value_of(styled, "margin-top") == "21.44px");
    CHECK(value_of(styled, "color") == "rgb(255 0 0)");
    CHECK(value_of(styled, "font-style") == "");
    CHECK(value_of(styled, "display") == "block");
}

TEST_CASE("inherited properties pass down, the others do not", "[css]") {
    const Styled styled("<div id=d><p id=x>x</p></div>",
                        "#d { color: red; line-height: 1.5; font-size: 20px; border: 1px solid; text-decoration: underline; page: cover; "
                        "widows: 4; opacity: 0.5; list-style-type: square; vertical-align: top; quotes: '«' '»' }");
    CHECK(styled.dump("x") == "display: block\nmargin-top: 20px\nmargin-bottom: 20px\ncolor: rgb(255 0 0)\nfont-size: 20px\n"
                              "line-height: 1.5\nquotes: «, »\nwidows: 4\nlist-style-type: square\npage: cover\n");
}

TEST_CASE("font sizes and weights are relative to the parent", "[css]") {
    const Styled styled("<div id=d><p id=x><b id=y><b id=z>", "#d { font-size: 20px; font-weight: 300 } #x { font-size: larger } #y { font-size: 0.5em }");
    CHECK(value_of(styled, "font-size") == "24px");
    CHECK(value_of(styled, "font-size", "y") == "12px");
    CHECK(value_of(styled, "font-weight", "y") == "");
    CHECK(styled.style("y").font_weight == 400);
    CHECK(styled.style("z").font_weight == 700);
}

TEST_CASE("the root's own em is its font size, and rem follows it", "[css]") {
    const Styled styled("<html id=r><p id=x>", "html { font-size: 9pt; margin-left: 1rem } p { width: 3rem }");
    CHECK(value_of(styled, "width") == "36px");
    CHECK(value_of(styled, "margin-left", "r") == "12px");
}

TEST_CASE("custom properties inherit and substitute", "[css]") {
    CHECK(width(":root { --w: 3px } p { width: var(--w) }") == "3px");
    CHECK(width(":root { --w: 3px } .c { --w: 4px } p { width: var(--w) }") == "4px");
    CHECK(width("p { width: var(--none, 5px) }") == "5px");
    CHECK(width("p { width: var(--none, var(--neither, calc(2px * 3))) }") == "6px");
    CHECK(width(":root { --a: 2px; --b: calc(var(--a) + 1px) } p { width: calc(var(--b) * 2) }") == "6px");
    CHECK(width(":root { --a: var(--b); --b: var(--a) } p { width: var(--a, 9px) }") == "9px");
    CHECK(width(":root { --m: 1px 2px } p { margin: var(--m); width: 1px }") == "1px");
    const Styled styled("<p id=x>", ":root { --m: 1px 2px; --line: 1px solid red } p { margin: var(--m); border-top: var(--line) }");
    CHECK(value_of(styled, "margin-right") == "2px");
    CHECK(value_of(styled, "border-top") == "1px solid rgb(255 0 0)");
}

TEST_CASE("custom properties that double do not fill the memory", "[css]") {
    std::string css = ":root { --a0: 1px;";
    for (int i = 1; i <= 60; ++i) css += " --a" + std::to_string(i) + ": var(--a" + std::to_string(i - 1) + ") var(--a" + std::to_string(i - 1) + ");";
    const Styled styled("<p id=x>", css + "} p { margin: var(--a60) }");
    CHECK(value_of(styled, "margin-top") == "");
}

TEST_CASE("display changes where the box model asks for it", "[css]") {
    const Styled styled("<div id=f><span id=a>x</span><span id=b style='display: contents'><em id=c>y</em></span></div><span id=g>z</span><i id=h>",
                        "#f { display: flex } #g { float: left; display: table-cell } #h { position: absolute; display: inline-flex; float: left }");
    CHECK(value_of(styled, "display", "a") == "block");
    CHECK(value_of(styled, "display", "b") == "contents");
    CHECK(value_of(styled, "display", "c") == "block");
    CHECK(value_of(styled, "display", "g") == "block");
    CHECK(value_of(styled, "display", "h") == "block flex");
    CHECK(value_of(styled, "float", "h") == "");
}

TEST_CASE("a border without a style has no width", "[css]") {
    const Styled styled("<p id=x>", "p { border-width: 5px; border-right-style: solid; outline: 2px none }");
    CHECK(styled.style("x").border.top.width == LayoutUnit{});
    CHECK(styled.style("x").border.right.width == LayoutUnit::px(5));
    CHECK(styled.style("x").outline.width == LayoutUnit{});
}

TEST_CASE("currentcolor is the element's own colour", "[css]") {
    const Styled styled("<div id=d><p id=x>", "div { color: blue } p { border-top: 1px solid; color: red; background: currentcolor }");
    CHECK(value_of(styled, "border-top") == "1px solid rgb(255 0 0)");
    CHECK(value_of(styled, "background-color") == "rgb(255 0 0)");
}

TEST_CASE("list items count, and start and value are heard", "[css]") {
    const Styled styled("<ol id=o start=5><li id=x>a<li id=y value=9>b</ol><p id=p>", "#p { display: list-item; counter-increment: other }");
    CHECK(value_of(styled, "counter-reset", "o") == "list-item 4");
    CHECK(value_of(styled, "counter-increment", "x") == "list-item 1");
    CHECK(value_of(styled, "counter-set", "y") == "list-item 9");
    CHECK(value_of(styled, "counter-increment", "p") == "list-item 1, other 1");
}

TEST_CASE("the type of an ordered list is exact about case", "[css]") {
    const Styled styled("<ol id=x type=a><li>1</ol><ol id=y type=I><li>1</ol>", "");
    CHECK(value_of(styled, "list-style-type") == "lower-alpha");
    CHECK(value_of(styled, "list-style-type", "y") == "upper-roman");
}

TEST_CASE("a table's attributes speak of its cells too", "[css]") {
    const Styled styled("<table id=t cellspacing=7 cellpadding=3 border=2><tr valign=top><td id=x nowrap>1</table>", "");
    CHECK(value_of(styled, "border-spacing-x", "t") == "7px");
    CHECK(value_of(styled, "border-top", "t") == "2px outset rgb(128 128 128)");
    CHECK(value_of(styled, "padding-left") == "3px");
    CHECK(value_of(styled, "border-top") == "1px inset rgb(128 128 128)");
    CHECK(value_of(styled, "vertical-align") == "top");
    CHECK(value_of(styled, "white-space") == "#1");
}

TEST_CASE("presentation attributes lose against any author rule", "[css]") {
    const Styled styled("<svg><g id=g fill=red stroke-width=2 stroke='url(#s)' style='opacity: .5'><path id=x /></g></svg><img id=i width=300 height=150>",
                        "g { stroke-width: 3px } img { height: auto }");
    CHECK(styled.messages() == "");
    CHECK(value_of(styled, "fill") == "rgb(255 0 0)");
    CHECK(value_of(styled, "stroke-width") == "3");
    CHECK(value_of(styled, "stroke") == "url(#s)");
    CHECK(value_of(styled, "opacity", "g") == "0.5");
    CHECK(value_of(styled, "width", "i") == "300px");
    CHECK(value_of(styled, "height", "i") == "");
    CHECK(value_of(styled, "aspect-ratio", "i") == "2");
}

TEST_CASE("languages pass down", "[css]") {
    const Styled styled("<html lang=fr><p id=x>a<b id=y lang=ar>b<i id=z>c", "b { color: red }");
    CHECK(value_of(styled, "language") == "fr");
    CHECK(value_of(styled, "language", "z") == "ar");
}

TEST_CASE("pseudo-elements have styles where they have content", "[css]") {
    const Styled styled("<p id=x data-n=7><q id=q>", "p { color: red } p::before { content: attr(data-n) ':'; font-weight: bold } p::after { color: blue } p::first-letter { color: green }");
    REQUIRE(styled.pseudo("x", Pseudo::Before) != nullptr);
    CHECK(dump(*styled.pseudo("x", Pseudo::Before)) == "color: rgb(255 0 0)\nfont-weight: 700\ncontent: \"7\", \":\"\n");
    CHECK(styled.pseudo("x", Pseudo::After) == nullptr);
    CHECK(styled.pseudo("x", Pseudo::FirstLine) == nullptr);
    CHECK(styled.pseudo("x", Pseudo::FirstLetter) != nullptr);
    REQUIRE(styled.pseudo("q", Pseudo::Before) != nullptr);
    CHECK(dump(*styled.pseudo("q", Pseudo::Before)).find("content: open-quote") != std::string::npos);
    REQUIRE(styled.pseudo("x", Pseudo::FootnoteCall) != nullptr);
    CHECK(styled.pseudo("x", Pseudo::FootnoteCall) == styled.pseudo("x", Pseudo::FootnoteCall));
}

TEST_CASE("elements that match the same rules share a style", "[css]") {
    const Styled styled("<div><p id=x>a<p id=y>b<p id=z class=k>c</div>", "p { color: red } .k { color: blue }");
    CHECK(styled.styles().style(styled.element("x")) == styled.styles().style(styled.element("y")));
    CHECK(styled.styles().style(styled.element("x")) != styled.styles().style(styled.element("z")));
}

TEST_CASE("media queries know paper", "[css]") {
    const auto applies = [](const std::string& query) { return width("@media " + query + " { p { width: 1px } }") == "1px"; };
    CHECK(applies("print"));
    CHECK(applies("all"));
    CHECK(applies("screen, print"));
    CHECK_FALSE(applies("screen"));
    CHECK_FALSE(applies("not print"));
    CHECK(applies("print and (min-width: 700px)"));
    CHECK_FALSE(applies("(min-width: 800px)"));
    CHECK(applies("(width >= 20cm) and (height < 300mm)"));
    CHECK(applies("(10cm < width <= 21cm)"));
    CHECK(applies("not all and (hover)"));
    CHECK(applies("(prefers-reduced-motion: reduce)"));
    CHECK_FALSE(applies("(prefers-color-scheme: dark)"));
    CHECK(applies("not (orientation: landscape)"));
    CHECK(width("@page { size: A3 landscape } @media (min-width: 419mm) { p { width: 1px } }") == "1px");
    CHECK(width("@page { size: A3 landscape } p { width: 10vw }") == "158.74px");
}

TEST_CASE("supports conditions ask the property table", "[css]") {
    const auto applies = [](const std::string& condition) { return width("@supports " + condition + " { p { width: 1px } }") == "1px"; };
    CHECK(applies("(display: grid)"));
    CHECK_FALSE(applies("(display: ruby)"));
    CHECK(applies("not (filter: blur(1px))"));
    CHECK(applies("(display: flex) and (gap: 1px)"));
    CHECK(applies("(display: ruby) or ((color: red) and selector(p:has(a)))"));
    CHECK_FALSE(applies("selector(p:nonsense)"));
}

TEST_CASE("imports stand where they are written, relative to their sheet", "[css]") {
    const Styled styled("<p id=x>", "@import 'parts/a.css'; @import url(screen.css) screen; p { height: 2px }",
                        {{"css/parts/a.css", "@import '../b.css'; p { width: 1px; background: url(i.png) }"}, {"css/b.css", "p { height: 1px; width: 9px }"}});
    CHECK(styled.messages() == "");
    CHECK(value_of(styled, "width") == "1px");
    CHECK(value_of(styled, "height") == "2px");
    CHECK(value_of(styled, "background").rfind("url(css/parts/i.png)", 0) == 0);
}

namespace {

// Every element's style and its pseudo-elements', in document order.
std::string all_styles(const Styled& styled) {
    std::string text;
    const auto visit = [&](const auto& self, const dom::Node& node) -> void {
        if (!node.is_element()) return;
        text += node.tag + "\n" + dump(*styled.styles().style(node));
        for (const Pseudo pseudo : {Pseudo::Before, Pseudo::After, Pseudo::FirstLine, Pseudo::FirstLetter})
            if (const auto style = styled.styles().style(node, pseudo)) text += "with\n" + dump(*style);
        for (const auto* child : node.children) self(self, *child);
    };
    visit(visit, styled.document().root());
    return text;
}

// Sections, lists and rows that are alike up to a word here and there. Named: no two elements have the same attributes.
enum class Elements { Alike, Named };
std::string many_elements(Elements which) {
    std::string html;
    int number = 0;
    const auto open = [&](const std::string& tag) { html += "<" + tag + (which == Elements::Named ? " data-n=" + std::to_string(number++) : "") + ">"; };
    for (int section = 0; section < 4; ++section) {
        open(section == 2 ? "section class=wide lang=fr" : "section class=narrow");
        for (int i = 0; i < 3; ++i) {
            open("table");
            for (int row = 0; row < 5; ++row) {
                open(row == 0 ? "tr class=head" : "tr");
                for (int cell = 0; cell < 3; ++cell) {
                    open(row == 0 ? "th" : "td align=right");
                    if (cell != 1) html += std::to_string(row) + "<b>x</b>";
                    html += row == 0 ? "</th>" : "</td>";
                }
                html += "</tr>";
            }
            html += "</table>";
            open("p");
            html += i == 1 ? "<i style='color: blue'>x</i></p>" : "x</p>";
        }
        html += "</section>";
    }
    return html;
}

}  // namespace

TEST_CASE("elements that are alike share a style only when no rule tells them apart", "[css]") {
    for (const char* css : {
             "td { color: red } .head th { color: green } .wide td { color: blue } section > table > tbody > tr > td > b { color: lime }",
             "tr:nth-child(even) { color: red } tr:nth-child(even) td { width: 1px } td { width: inherit }",
             "td + td { color: red } td ~ td b { color: green } tr:first-child + tr b { color: blue }",
             "td:empty { color: red } tr:has(td:empty) { color: green } section:has(.none) td { color: blue }",
             "td:first-child::before { content: 'x' } p::first-line { color: red } tr:last-child td::after { content: attr(align) }",
             "p:not(:first-of-type) { color: red } p:is(:last-child, .x) { color: green } :where(p:only-of-type) { color: blue }",
             "section:nth-child(3) td { color: red } section:lang(fr) p { color: green } section:nth-of-type(2) i { width: 2px !important }",
             "tr { --a: 1px } tr:nth-child(odd) { --a: 2px } td { width: var(--a) } tr:nth-child(3n) td:nth-child(2) { width: calc(var(--a) * 2) }",
             "tr:nth-child(7n+1) { font-size: 1px } tr:nth-child(7n+2) { font-size: 2px } tr:nth-child(7n+3) { font-size: 3px }"
             "tr:nth-child(7n+4) { font-size: 4px } tr:nth-child(7n+5) { font-size: 5px } td { width: 1em }"}) {
        INFO(css);
        CHECK(all_styles(Styled(many_elements(Elements::Alike), css)) == all_styles(Styled(many_elements(Elements::Named), css)));
    }
}
