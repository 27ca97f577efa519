// What data and runaway templates cannot do.
#include <catch2/catch.hpp>
#include <thread>

#include "templating/fixture.hpp"
#include "templating/position.hpp"

using namespace bilan;
using namespace bilan::templating;
using tests::dict;
using tests::Templates;

namespace {

std::string code_of(const std::string& diagnostics) {
    const auto open = diagnostics.find('['), close = diagnostics.find(']');
    return open == std::string::npos ? "" : diagnostics.substr(open + 1, close - open - 1);
}

std::string code_for(const std::string& page, const Value& context) {
    Templates templates({{"main", page}});
    const auto html = templates.render(context);
    INFO(page << " printed " << html.value_or("nothing"));
    CHECK(html.has_value() == templates.diagnostics().empty());
    return code_of(templates.diagnostics());
}

std::string repeated(const std::string& text, int count) {
    std::string out;
    for (int i = 0; i < count; ++i) out += text;
    return out;
}

}  // namespace

TEST_CASE("a URL that data begins is http, https, mailto, tel or relative", "[safety]") {
    for (const std::string attribute : {"href", "src", "action", "cite", "poster", "data", "formaction", "xlink:href"}) {
        const auto page = "<a " + attribute + "=\"{{ u }}\">";
        for (const auto* good : {"https://a.example", "HTTP://a", "mailto:a@b.example", "tel:+212", "a/b.html", "#x", "?q=a:b", "", "//a.example", "a/javascript:b"}) {
            CHECK(code_for(page, dict({{"u", good}})) == "");
        }
        for (const auto* bad : {"javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:x", "java\nscript:x", "\tjava\tscript:x", "\x01javascript:x",
                                "data:text/html,x", "vbscript:x", "file:///etc/passwd", "blob:x"}) {
            INFO(attribute << " " << bad);
            CHECK(code_for(page, dict({{"u", bad}})) == "template/unsafe-url");
        }
    }
}

TEST_CASE("a URL cannot be made unsafe in pieces", "[safety]") {
    const auto context = dict({{"a", "java"}, {"b", "script:alert(1)"}, {"u", "javascript:alert(1)"}, {"e", ""}});
    for (const auto* page : {"<a href=\"{{ a }}{{ b }}\">", "<a href=\"{{ e }}{{ u }}\">", "<a href=\"java{{ b }}\">", "<a href='{% if true %}{{ a }}{% endif %}{{ b }}'>",
                             "<a href=\"{{ u|e }}\">", "<a href=\"{% set x %}{{ u }}{% endset %}{{ x }}\">", "{% macro m(x) %}{{ x }}{% endmacro %}<a href=\"{{ m(u) }}\">",
                             "<a href=\"{% block b %}{{ u }}{% endblock %}\">", "{% macro m() %}<a href=\"{{ caller() }}\">{% endmacro %}{% call m() %}{{ u }}{% endcall %}",
                             "<a class=\"x\" href = \"{{ u }}\">", "<A HREF=\"{{ u }}\">", "<a\nhref=\"{{ u }}\">", "<img srcset=\"{{ u }}\">", "<img srcset=\"a 1x, {{ u }} 2x\">",
                             "<a href=\" {{ u }}\">", "<a href=\"{{ u ~ '' }}\">", "<a {% if true %}href=\"{{ u }}\"{% endif %}>", "<a href=\"java&#115;cript:{{ a }}\">",
                             "<a href=\"javascript:f('{{ a }}')\">"}) {
        const auto code = code_for(page, context);
        CHECK((code == "template/unsafe-url" || code == "template/unsafe-place"));
    }
    CHECK(code_for("<a href=\"{{ u|safe }}\">", context) == "");
    CHECK(code_for("<img src=\"data:image/png;base64,{{ a }}\">", context) == "");
    CHECK(code_for("<a href=\"/fr/{{ u }}\">", context) == "");
    CHECK(code_for("<p title=\"{{ u }}\">{{ u }}</p>", context) == "");
}

TEST_CASE("data has no place in code, in names, or outside quotes", "[safety]") {
    const auto context = dict({{"x", "a"}, {"n", 2}, {"m", Value::safe("a")}});
    for (const auto* page : {"<script>{{ x }}</script>", "<style>{{ x }}</style>", "<SCRIPT type=\"module\">\"{{ x }}\"</SCRIPT>", "<{{ x }}>", "</{{ x }}>", "<a {{ x }}>",
                             "<a {{ x }}=\"1\">", "<a data-{{ x }}=\"1\">", "<a on{{ x }}=\"1\">", "<a onclick=\"{{ x }}\">", "<a style=\"{{ x }}\">",
                             "<iframe srcdoc=\"{{ x }}\">", "<script>{{ x|e }}</script>", "<script>{{ m }}</script>", "<script>a</scrip>{{ x }}</script>",
                             "{% macro f() %}{{ x }}{% endmacro %}<script>{{ f() }}</script>", "<script>{% block b %}{{ x }}{% endblock %}</script>",
                             "<script>{% filter upper %}{{ x }}{% endfilter %}</script>", "<svg><style>{{ x }}</style></svg>"}) {
        INFO(page);
        CHECK(code_for(page, context) == "template/unsafe-place");
    }
    for (const auto* page : {"<script>{{ x|tojson }}</script>", "<h{{ n }}></h{{ n }}>", "<a {{ {'id': x}|xmlattr }}>", "<a {{ 'hidden' if n else '' }}>", "<a style=\"--n: {{ n }}\">",
                             "<script>{{ x|safe }}</script>", "<script></script>{{ x }}", "<!-- {{ x }} -->", "a < {{ x }}", "<title>{{ x }}</title>", "<a class='{{ x }}'>"}) {
        INFO(page);
        CHECK(code_for(page, context) == "");
    }
    for (const auto* page : {"<a class={{ x }}>", "<a class=a{{ x }}>", "<a href={{ x }}>", "<a class={% block b %}{% endblock %}>"}) {
        INFO(page);
        CHECK(code_for(page, context) == "template/syntax");
    }
}

TEST_CASE("nesting is bounded before the stack is", "[safety]") {
    const auto context = Value(Dict{});
    CHECK(code_for("{{ " + repeated("(", 100'000) + "1" + repeated(")", 100'000) + " }}", context) == "template/too-deep");
    CHECK(code_for("{{ " + repeated("[", 100'000) + repeated("]", 100'000) + " }}", context) == "template/too-deep");
    CHECK(code_for("{{ " + repeated("not ", 100'000) + "1 }}", context) == "template/too-deep");
    CHECK(code_for("{{ " + repeated("-", 100'000) + "1 }}", context) == "template/too-deep");
    CHECK(code_for("{{ 1" + repeated(" + 1", 100'000) + " }}", context) == "template/too-deep");
    CHECK(code_for("{{ 1" + repeated("|string", 100'000) + " }}", context) == "template/too-deep");
    CHECK(code_for("{{ a" + repeated(".a", 100'000) + " }}", context) == "template/too-deep");
    CHECK(code_for(repeated("{% if 1 %}", 10'000) + repeated("{% endif %}", 10'000), context) == "template/too-deep");
    CHECK(code_for("{% set " + repeated("(", 100'000) + "a" + repeated(")", 100'000) + " = 1 %}", context) == "template/too-deep");
    CHECK(code_for(repeated("{% if 1 %}", 90) + "{{ 1" + repeated(" + 1", 200) + " }}" + repeated("{% endif %}", 90), context) == "");
}

TEST_CASE("endless work ends in a diagnostic", "[safety]") {
    const auto context = Value(Dict{});
    CHECK(code_for("{% macro a() %}{{ b() }}{% endmacro %}{% macro b() %}{{ a() }}{% endmacro %}{{ a() }}", context) == "template/too-deep");
    CHECK(code_for("{% for x in [1] recursive %}{{ loop([1]) }}{% endfor %}", context) == "template/too-deep");
    CHECK(code_for("{% block a %}{{ self.a() }}{% endblock %}", context) == "template/too-deep");
    CHECK(code_for("{% include 'main' %}", context) == "template/include-loop");
    CHECK(code_for("{% import 'main' as m %}", context) == "template/include-loop");
    CHECK(code_for("{{ 'a' * 100000000000 }}", context) == "template/too-large");
    CHECK(code_for("{% set ns = namespace(s='0123456789') %}{% for i in range(60) %}{% set ns.s = ns.s ~ ns.s %}{% endfor %}", context) == "template/too-large");
    Templates small({{"main", "{% for i in range(1000) %}{% for j in range(1000) %}{{ j }}{% endfor %}{% endfor %}"}}, {.output_bytes = 10'000, .iterations = 100'000});
    CHECK_FALSE(small.render(context).has_value());
    CHECK(code_of(small.diagnostics()) == "template/too-large");
    Templates turns({{"main", "{% for i in range(1000) %}{% for j in range(1000) %}{% endfor %}{% endfor %}"}}, {.iterations = 100'000});
    CHECK_FALSE(turns.render(context).has_value());
    CHECK(code_of(turns.diagnostics()) == "template/too-large");
}

TEST_CASE("a recursive include of a tree is no loop", "[safety]") {
    Templates templates({{"main", "{% include 'node' %}"}, {"node", "({{ tree.n }}{% for tree in tree.c %}{% include 'node' %}{% endfor %})"}});
    const auto leaf = dict({{"n", 3}, {"c", List{}}});
    const auto tree = dict({{"n", 1}, {"c", List{dict({{"n", 2}, {"c", List{leaf}}}), leaf}}});
    CHECK(templates.render(dict({{"tree", tree}})).value_or(templates.diagnostics()) == "(1(2(3))(3))");
}

TEST_CASE("eight threads compile and render the same bytes", "[threads]") {
    Templates templates({{"main", "{% extends 'base' %}{% from 'lib' import li %}{% block body %}{% for row in rows %}{{ li(row.name, loop.index) }}{% include 'part' %}{% endfor %}{% endblock %}"},
                         {"base", "<ul>{% block body %}{% endblock %}</ul>{{ title|upper }}"},
                         {"lib", "{% macro li(x, n) %}<li class=\"n{{ n }}\">{{ x }}</li>{% endmacro %}"},
                         {"part", "{% set s = row.name|length %}{{ s }}"}});
    List rows;
    for (int i = 0; i < 200; ++i) rows.push_back(dict({{"name", "<" + std::to_string(i) + ">"}}));
    const auto context = dict({{"rows", rows}, {"title", "été"}});
    std::vector<std::string> pages(8 * 20);
    std::vector<std::thread> threads;
    const auto& environment = templates.environment();
    for (std::size_t t = 0; t < 8; ++t) {
        threads.emplace_back([&, t] {
            for (std::size_t i = 0; i < 20; ++i) {
                Diagnostics diagnostics;
                const auto page = environment.get_template("main", diagnostics);
                if (page != nullptr) pages[t * 20 + i] = render(environment, *page, context, diagnostics).value_or(to_text(diagnostics));
            }
        });
    }
    for (auto& thread : threads) thread.join();
    CHECK(pages[0].ends_with("<li class=\"n200\">&lt;199&gt;</li>5</ul>ÉTÉ"));
    for (const auto& page : pages) CHECK(page == pages[0]);
}
