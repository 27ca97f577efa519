// What a designer reads after each kind of mistake, word for word.
#include <catch2/catch.hpp>

#include "support/golden.hpp"
#include "templating/fixture.hpp"

using namespace bilan;
using namespace bilan::templating;
using tests::Templates;

namespace {

struct Mistake {
    std::string name;
    std::vector<std::pair<std::string, std::string>> files;
};

const std::vector<Mistake>& mistakes() {
    static const std::vector<Mistake> all = {
        {"unknown variable", {{"main", "<p>\n  {{ titel }}</p>"}}},
        {"unknown member", {{"main", "{{ figure.labl }}"}}},
        {"unknown member of a list", {{"main", "{{ figure.values[3] }}"}}},
        {"unknown function", {{"main", "{{ asset_url('a.css') }}"}}},
        {"a member of none", {{"main", "{{ nothing.label }}"}}},
        {"a method that is not called", {{"main", "{{ figure.items }}"}}},
        {"several at once", {{"main", "{{ titel }}\n{% if figre %}x{% endif %}\n{{ figure.value|uper }}"}}},
        {"several at once when it is rendered", {{"main", "{{ titel }}\n{% if figre %}x{% endif %}\n{% set x = titel + 1 %}{{ x }}{{ 1 + 'a' }}"}}},
        {"unknown filter", {{"main", "{{ title|capitalise }}"}}},
        {"filter of Jinja that is left out", {{"main", "{{ [1]|random }}"}}},
        {"unknown test", {{"main", "{{ 1 is evne }}"}}},
        {"unknown filter in map", {{"main", "{{ [1]|map('uper')|join }}"}}},
        {"missing template", {{"main", "{% include 'componnents/card.html' %}"}, {"components/card.html", ""}}},
        {"missing parent", {{"main", "{% extends 'bas.html' %}"}, {"base.html", ""}}},
        {"include loop", {{"main", "{% include 'a' %}"}, {"a", "{% include 'b' %}"}, {"b", "{% include 'a' %}"}}},
        {"extends loop", {{"main", "{% extends 'a' %}"}, {"a", "{% extends 'b' %}"}, {"b", "{% extends 'a' %}"}}},
        {"a mistake in an included template", {{"main", "{% include 'a' %}"}, {"a", "\n {{ titel }}"}}},
        {"missing import", {{"main", "{% from 'lib' import cards %}{{ cards() }}"}, {"lib", "{% macro card() %}{% endmacro %}"}}},
        {"wrong kinds", {{"main", "{{ 1 + 'a' }}"}}},
        {"no items", {{"main", "{% for x in 5 %}{% endfor %}"}}},
        {"no order", {{"main", "{{ [1, 'a']|sort }}"}}},
        {"division by zero", {{"main", "{{ 1 / 0 }}"}}},
        {"a number too large", {{"main", "{{ 9223372036854775807 + 1 }}"}}},
        {"a filter's unknown argument", {{"main", "{{ 'a'|truncate(lenght=3) }}"}}},
        {"a filter's missing argument", {{"main", "{{ 'a'|replace('b') }}"}}},
        {"a macro's unknown argument", {{"main", "{% macro m(label) %}{{ label }}{% endmacro %}{{ m(lable=1) }}"}}},
        {"a macro's missing argument", {{"main", "{% macro m(label) %}{{ label }}{% endmacro %}{{ m() }}"}}},
        {"a macro printed", {{"main", "{% macro m() %}{% endmacro %}{{ m }}"}}},
        {"no namespace", {{"main", "{% set x.y = 1 %}"}}},
        {"super without parent", {{"main", "{% block a %}{{ super() }}{% endblock %}"}}},
        {"required block", {{"main", "{% block a required %}{% endblock %}"}}},
        {"unclosed tag", {{"main", "a {{ title"}}},
        {"unclosed block", {{"main", "{% if true %}\n{% for x in [] %}\n"}}},
        {"wrong end", {{"main", "{% for x in [] %}{% endif %}"}}},
        {"nothing to end", {{"main", "{% endif %}"}}},
        {"unknown tag", {{"main", "{% inclde 'a' %}"}}},
        {"extension tag", {{"main", "{% do x.append(1) %}"}}},
        {"unclosed comment", {{"main", "{# a"}}},
        {"unclosed raw", {{"main", "{% raw %}a"}}},
        {"unclosed text", {{"main", "{{ 'a }}"}}},
        {"curly quotes", {{"main", "{{ title|replace(“a”, 'b') }}"}}},
        {"unbalanced brackets", {{"main", "{{ (1] }}"}}},
        {"no expression", {{"main", "{{ }}"}}},
        {"expected something else", {{"main", "{% for x of list %}{% endfor %}"}}},
        {"block twice", {{"main", "{% block a %}{% endblock %}{% block a %}{% endblock %}"}}},
        {"block with a hyphen", {{"main", "{% block a-b %}{% endblock %}"}}},
        {"unquoted attribute", {{"main", "<a class={{ title }}>"}}},
        {"unsafe URL", {{"main", "<a href=\"{{ evil }}\">"}}},
        {"unsafe srcset", {{"main", "<img srcset=\"a.jpg 1x, {{ evil }} 2x\">"}}},
        {"data in a script", {{"main", "<script>var x = \"{{ title }}\";</script>"}}},
        {"data in a style", {{"main", "<style>a { color: {{ title }} }</style>"}}},
        {"data as a tag", {{"main", "<{{ title }}>"}}},
        {"data as an attribute", {{"main", "<a {{ title }}>"}}},
        {"data in an event handler", {{"main", "<a onclick=\"f('{{ title }}')\">"}}},
        {"a macro that calls itself", {{"main", "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}"}}},
        {"a text that grows", {{"main", "{{ 'x' * 1000000000 }}"}}},
        {"a range without end", {{"main", "{{ range(10000000000) }}"}}},
    };
    return all;
}

}  // namespace

TEST_CASE("each mistake has its message, its place and its mend", "[diagnostics]") {
    const auto context = tests::dict({{"title", "T"},
                                      {"nothing", nullptr},
                                      {"evil", "javascript:alert(1)"},
                                      {"figure", tests::dict({{"label", "L"}, {"value", 1}, {"values", List{1, 2}}})}});
    std::string text;
    for (const auto& mistake : mistakes()) {
        Templates templates{};
        for (const auto& [name, page] : mistake.files) templates.add(name, page);
        templates.environment().add_function("asset", [](Call&) { return Value("a"); });
        INFO(mistake.name);
        CHECK_FALSE(templates.render(context).has_value());
        CHECK(templates.diagnostics() != "");
        text += "## " + mistake.name + "\n" + templates.diagnostics() + "\n";
    }
    CHECK(tests::difference_from_golden("templating/diagnostics.txt", text) == "");
}

TEST_CASE("a function reports at its call, and its result is not a second mistake", "[diagnostics]") {
    Templates templates({{"main", "a {{ fig('x') }} {% set f = fig('y') %}{{ f.label }}"}});
    templates.environment().add_function("fig", [](Call& call) {
        return call.error("ledger/unknown-figure", "unknown figure \"" + call.text_or(0, "id", "") + "\"");
    });
    CHECK_FALSE(templates.render().has_value());
    CHECK(templates.diagnostics() ==
          "error[ledger/unknown-figure]: unknown figure \"x\"\n  --> main:1:6\n1 | a {{ fig('x') }} {% set f = fig('y') %}{{ f.label }}\n"
          "  |      ^^^^^^^^\n"
          "error[ledger/unknown-figure]: unknown figure \"y\"\n  --> main:1:29\n1 | a {{ fig('x') }} {% set f = fig('y') %}{{ f.label }}\n"
          "  |                             ^^^^^^^^\n");
}

TEST_CASE("a mistake in a loop is told once a turn, and not without end", "[diagnostics]") {
    Templates templates({{"main", "{% for x in range(100000) %}{{ missing }}{% endfor %}"}});
    CHECK_FALSE(templates.render().has_value());
    const auto text = templates.diagnostics();
    CHECK(text.size() < 10'000);
}
