#include <catch2/catch.hpp>

#include "narrative/sample.hpp"
#include "support/golden.hpp"

using namespace bilan;
using namespace bilan::narrative;
using namespace bilan::narrative::tests;
using bilan::tests::difference_from_golden;
using bilan::tests::read_text;

namespace {

const std::string samples = std::string(BILAN_TESTS) + "/narrative/samples/";

}  // namespace

TEST_CASE("a chapter becomes HTML", "[narrative]") {
    CHECK(difference_from_golden("narrative/chapter.fr.html", html_of(read_text(samples + "chapter.fr.md"))) == "");
}

TEST_CASE("origins say where each block was written", "[narrative]") {
    Parsed parsed;
    parse(parsed, "# T\n\n- a\n\n  b\n\n> c\n\n```\nd\n```\n\n| e |\n|---|\n\n---\n\nf[^1]\n\n::cover\n\n[^1]: g\n");
    auto context = sample_context();
    context.origins = Origins::On;
    std::string cover_origin;
    context.component = [&](const ComponentCall& call, Diagnostics&) {
        cover_origin = call.origin;
        return std::string("<x></x>\n");
    };
    const auto rendered = render_chapter(parsed.chapter, context, parsed.diagnostics);
    CHECK(cover_origin == "chapter.md:20:1");
    CHECK(rendered.headings.front().origin == "chapter.md:1:1");
    CHECK(rendered.html == R"(<h2 data-origin="chapter.md:1:1">T</h2>
<ul data-origin="chapter.md:3:1">
<li data-origin="chapter.md:3:1">
<p data-origin="chapter.md:3:3">a</p>
<p data-origin="chapter.md:5:3">b</p>
</li>
</ul>
<blockquote data-origin="chapter.md:7:1">
<p data-origin="chapter.md:7:3">c</p>
</blockquote>
<pre data-origin="chapter.md:9:1"><code>d
</code></pre>
<table data-origin="chapter.md:13:1">
<thead>
<tr>
<th scope="col">e</th>
</tr>
</thead>
</table>
<hr data-origin="chapter.md:16:1">
<p data-origin="chapter.md:18:1">f<sup class="note-call"><a role="doc-noteref" href="#fn-1" id="fnref-1">1</a></sup></p>
<x></x>
<section class="notes" role="doc-endnotes" aria-label="Notes">
<ol>
<li id="fn-1" data-origin="chapter.md:22:7">
<p data-origin="chapter.md:22:7">g <a role="doc-backlink" href="#fnref-1" aria-label="Retour à l’appel de note 1">↑</a></p>
</li>
</ol>
</section>
)");
}

TEST_CASE("a component is called with its attributes, body and children", "[narrative]") {
    Parsed parsed;
    parse(parsed, ":::chiffres-clés {titre=\"L'an : \\\"2022\\\"\" .wide}\n::key-figure {chiffre=assistance.total} Des **gens** !\n"
                  "::key-figure {figure=assistance.share}\n:::\n\n::chart {table=returns-by-country series=\"women men\" height=12.50 legend #c}\n");
    std::vector<ComponentCall> calls;
    auto context = sample_context();
    context.id_prefix = "protection-";
    context.component_counts = {{"key-figure", 4}};
    context.component = [&](const ComponentCall& call, Diagnostics&) {
        calls.push_back(call);
        return "<" + call.name + ">";
    };
    const auto rendered = render_chapter(parsed.chapter, context, parsed.diagnostics);
    CHECK(to_text(parsed.diagnostics) == "");
    REQUIRE(calls.size() == 4);
    CHECK(calls[0].name == "key-figure");
    CHECK(calls[0].id == "protection-key-figure-5");
    CHECK(calls[0].nth == 5);
    CHECK(calls[0].body_html == "Des <strong>gens</strong>\u202F!");
    CHECK(calls[0].body_text == "Des gens\u202F!");
    CHECK(*calls[0].attributes.find("figure")->string() == "assistance.total");
    CHECK(calls[0].attributes.find("icon")->is_null());
    CHECK(calls[2].name == "key-figures");
    CHECK(*calls[2].attributes.find("title")->string() == "L’an\u00A0: «\u202F2022\u202F»");
    CHECK(calls[2].classes == std::vector<std::string>{"wide"});
    CHECK(calls[2].body_html == "<key-figure><key-figure>");
    REQUIRE(calls[2].children.size() == 2);
    CHECK(calls[2].children[1].html == "<key-figure>");
    CHECK(calls[3].id == "c");
    CHECK(calls[3].attributes.find("series")->list()->size() == 2);
    CHECK(calls[3].attributes.find("height")->number()->lexeme == "12.50");
    CHECK(*calls[3].attributes.find("legend")->boolean());
    CHECK(rendered.html == "<key-figures><chart>");
    CHECK(rendered.figures == std::set<std::string>{"assistance.share", "assistance.total"});
    CHECK(rendered.component_counts.at("key-figure") == 6);
}

TEST_CASE("contents take a heading without its links, notes and ids", "[narrative]") {
    Parsed parsed;
    parse(parsed, "# Les [*migrant.e.s*](x) de [Fès]{lang=ar #fes}[^1] : `l'x`\n\n[^1]: n\n");
    const auto rendered = render_chapter(parsed.chapter, sample_context(), parsed.diagnostics);
    REQUIRE(rendered.headings.size() == 1);
    CHECK(rendered.headings[0].html == "Les <em><span class=\"nb\">migrant.e.s</span></em> de <span lang=\"ar\" dir=\"rtl\">Fès</span>\u00A0: <code>l'x</code>");
    CHECK(rendered.headings[0].text == "Les migrant.e.s de Fès\u00A0: l'x");
    CHECK(rendered.notes == 1);
}

TEST_CASE("heading levels shift with the page and never pass six", "[narrative]") {
    Parsed parsed;
    parse(parsed, "# a\n\n###### b\n");
    auto context = sample_context();
    context.heading_shift = 2;
    CHECK(render_chapter(parsed.chapter, context, parsed.diagnostics).html == "<h3>a</h3>\n<h6>b</h6>\n");
}

TEST_CASE("typographic finish is for prose alone", "[narrative]") {
    CHECK(html_of("`l'a` : \"l'*été*\" ? <https://a.b/l'c?d:e> [l'x](y?z:t \"l'u\")\n") ==
          "<p><code>l'a</code>\u00A0: «\u202Fl’<em>été</em>\u202F»\u202F? <a href=\"https://a.b/l'c?d:e\">https://a.b/l'c?d:e</a> "
          "<a href=\"y?z:t\" title=\"l’u\">l’x</a></p>\n");
    CHECK(html_of("[\"It's 5 % : ok\"]{lang=en} l'an\n") == "<p><span lang=\"en\">“It’s 5 % : ok”</span> l’an</p>\n");
    CHECK(html_of("It's \"here\": {=assistance.total}.\n", "en") == "<p>It’s “here”: <data value=\"29793\">29,793</data>.</p>\n");
}

TEST_CASE("data can never inject markup", "[narrative]") {
    CHECK(html_of("[a \"b<c\"]{.x\"y} ::: & `<i>` [l](<a\"b>)\n") ==
          "<p><span class=\"x&quot;y\">a «\u202Fb&lt;c\u202F»</span> ::: &amp; <code>&lt;i&gt;</code> <a href=\"a%22b\">l</a></p>\n");
}
