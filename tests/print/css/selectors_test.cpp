#include "print/css/selectors.hpp"

#include "print/css/matcher.hpp"
#include "support.hpp"

using namespace bilan;
using namespace bilan::print;
using namespace bilan::print::css;

namespace {

// Ids of the elements that a selector matches, in document order.
std::string matched(const std::string& selector) {
    static const std::string html = R"(<html id=html lang=fr><body id=body>
<div id=d class="card wide" data-kind="Note"><h2 id=h>x</h2><p id=p1 class=lead>a</p><p id=p2>b <a id=a href="https://x.org">c</a></p><p id=p3></p>
<ul id=u><li id=l1>1<li id=l2 class=on>2<li id=l3 class=on>3<li id=l4>4</ul></div>
<section id=s lang=en-GB><span id=e></span><a id=a2>no</a></section>
<svg id=v><linearGradient id=g /></svg></body></html>)";
    Diagnostics diagnostics;
    const auto document = dom::parse_html(html, "page.html", diagnostics);
    REQUIRE(document);
    SelectorMistake mistake;
    const auto selectors = parse_selectors(tokenize(selector), mistake);
    if (!selectors) return "mistake: " + mistake.message + (mistake.help.empty() ? "" : " / " + mistake.help);
    const Matcher matcher(*document);
    std::string ids;
    std::vector<const dom::Node*> open{&document->root()};
    while (!open.empty()) {
        const auto* node = open.back();
        open.pop_back();
        for (auto c = node->children.rbegin(); c != node->children.rend(); ++c) open.push_back(*c);
        const auto* id = node->attribute("id");
        if (id == nullptr) continue;
        for (const auto& s : *selectors) {
            if (!matcher.matches(s, *node)) continue;
            ids += (ids.empty() ? "" : " ") + *id;
            break;
        }
    }
    return ids;
}

Specificity specificity(const std::string& selector) {
    SelectorMistake mistake;
    const auto selectors = parse_selectors(tokenize(selector), mistake);
    REQUIRE(selectors);
    return selectors->front().specificity;
}

}  // namespace

TEST_CASE("simple selectors match", "[css]") {
    CHECK(matched("p") == "p1 p2 p3");
    CHECK(matched("P.lead, #h") == "h p1");
    CHECK(matched(".card.wide") == "d");
    CHECK(matched("svg *") == "g");
    CHECK(matched("linearGradient") == "g");
    CHECK(matched(".Card") == "");
}

TEST_CASE("attribute selectors match", "[css]") {
    CHECK(matched("[href]") == "a");
    CHECK(matched("[href^='https:']") == "a");
    CHECK(matched("[href$=org][href*='//']") == "a");
    CHECK(matched("[class~=wide]") == "d");
    CHECK(matched("[lang|=en]") == "s");
    CHECK(matched("[data-kind=note]") == "");
    CHECK(matched("[data-kind=note i]") == "d");
}

TEST_CASE("combinators match", "[css]") {
    CHECK(matched("div > p") == "p1 p2 p3");
    CHECK(matched("body > p") == "");
    CHECK(matched("body a") == "a a2");
    CHECK(matched("h2 + p") == "p1");
    CHECK(matched("h2~p") == "p1 p2 p3");
    CHECK(matched("div>h2~ul li + li.on") == "l2 l3");
}

TEST_CASE("structural pseudo-classes match", "[css]") {
    CHECK(matched("li:first-child") == "l1");
    CHECK(matched("li:last-child") == "l4");
    CHECK(matched("p:first-of-type") == "p1");
    CHECK(matched("p:last-of-type") == "p3");
    CHECK(matched("li:nth-child(odd)") == "l1 l3");
    CHECK(matched("li:nth-child(2n)") == "l2 l4");
    CHECK(matched("li:nth-child(n+3)") == "l3 l4");
    CHECK(matched("li:nth-child(-n+2)") == "l1 l2");
    CHECK(matched("li:nth-child( 3n - 1 )") == "l2");
    CHECK(matched("li:nth-last-child(2)") == "l3");
    CHECK(matched("li:nth-child(1 of .on)") == "l2");
    CHECK(matched("li:nth-last-child(1 of .on)") == "l3");
    CHECK(matched("p:nth-of-type(2)") == "p2");
    CHECK(matched("a:only-of-type") == "a a2");
    CHECK(matched(":root") == "html");
    CHECK(matched("p:empty, span:empty") == "p3 e");
    CHECK(matched("body > :only-child") == "");
}

TEST_CASE("logical pseudo-classes match", "[css]") {
    CHECK(matched("li:not(.on)") == "l1 l4");
    CHECK(matched("li:not(.on, :first-child)") == "l4");
    CHECK(matched(":is(h2, ul) > :where(li):first-child") == "l1");
    CHECK(matched("p:has(a)") == "p2");
    CHECK(matched("p:has(> b)") == "");
    CHECK(matched("h2:has(+ p.lead)") == "h");
    CHECK(matched("p:lang(fr)") == "p1 p2 p3");
    CHECK(matched("a:lang(en)") == "a2");
    CHECK(matched("a:any-link") == "a");
    CHECK(matched("a:hover, li:focus-visible") == "");
    CHECK(matched(":is(:unknown, li.on)") == "l2 l3");
}

TEST_CASE("specificity follows Selectors 4", "[css]") {
    CHECK(specificity("*") == Specificity{0, 0, 0});
    CHECK(specificity("ul li.on[x]:first-child") == Specificity{0, 3, 2});
    CHECK(specificity("#a:not(.b, #c)") == Specificity{2, 0, 0});
    CHECK(specificity(":is(p, .x) a::before") == Specificity{0, 1, 2});
    CHECK(specificity(":where(#a) b") == Specificity{0, 0, 1});
    CHECK(specificity(":nth-child(2 of #a)") == Specificity{1, 1, 0});
}

TEST_CASE("a mistake in a selector is said in words", "[css]") {
    CHECK(matched("p:fist-child") == "mistake: unknown pseudo-class \":fist-child\" / did you mean \"first-child\"?");
    CHECK(matched("p::befor") == "mistake: unknown pseudo-element \"::befor\" / did you mean \"before\"?");
    CHECK(matched("p..x") == "mistake: expected a class name after \".\"");
    CHECK(matched("p >") == "mistake: a selector is missing here");
    CHECK(matched("p, ") == "mistake: a selector is missing here");
    CHECK(matched("p[=x]") == "mistake: expected an attribute name");
    CHECK(matched("li:nth-child(x)") == "mistake: \"x\" is not a position for \":nth-child()\"");
    CHECK(matched("p::before b") == "mistake: a pseudo-element ends its selector");
}
