#include <catch2/catch.hpp>

#include "data/json.hpp"
#include "templating/conversion.hpp"
#include "templating/fixture.hpp"

using namespace bilan;
using namespace bilan::templating;
using tests::dict;
using tests::Templates;

namespace {

std::string rendered(const std::string& page, const Value& context = Dict{}) {
    Templates templates({{"main", page}});
    return templates.render(context).value_or(templates.diagnostics());
}

}  // namespace

TEST_CASE("numbers of data stay exact through sums and functions", "[templating]") {
    Templates templates({{"main", "{{ a + b }} {{ [a, b]|sum }} {{ show(a + b) }} {{ a * 3 }} {{ a == 0.1 }} {{ show(c) }} {{ a - a }}"}});
    templates.environment().add_function("show", [](Call& call) { return Value(call.argument(0, "x")->to_decimal()->to_string()); });
    const auto context = dict({{"a", *Decimal::parse("0.10")}, {"b", *Decimal::parse("0.20")}, {"c", *Decimal::parse("12.50")}});
    CHECK(templates.render(context).value_or(templates.diagnostics()) == "0.3 0.3 0.30 0.3 True 12.50 0.0");
}

TEST_CASE("data become values of their kind", "[templating]") {
    Sources sources;
    Diagnostics diagnostics;
    const auto value = data::parse_json(sources.add("a.json", R"({"b": true, "n": null, "i": 3, "f": 3.0, "e": 1e3, "l": [1, "x"], "t": "é", "last": {"z": 1, "a": 2}})"), diagnostics);
    REQUIRE(value);
    CHECK(rendered("{{ d.b }} {{ d.n }} {{ d.i }} {{ d.f }} {{ d.e }} {{ d.l[1] }} {{ d.t }} {{ d.last|list|join }}", dict({{"d", from(*value)}})) ==
          "True None 3 3.0 1000.0 x é za");
}

TEST_CASE("functions take arguments by position and by name", "[templating]") {
    Templates templates({{"main", "{{ link('a', title='b') }}{{ link(title='c', href='d') }}{{ plain('<') }}"}});
    templates.environment().add_function("link", [](Call& call) {
        return Value::safe("<a href=\"" + call.text_or(0, "href", "") + "\">" + call.text_or(1, "title", "-") + "</a>");
    });
    templates.environment().add_function("plain", [](Call& call) { return *call.argument(0, "x"); });
    CHECK(templates.render().value_or(templates.diagnostics()) == "<a href=\"a\">b</a><a href=\"d\">c</a>&lt;");
}

TEST_CASE("a function is never handed what is undefined", "[templating]") {
    Templates templates({{"main", "{{ f(missing) }}"}});
    templates.environment().add_function("f", [](Call&) { return Value("called"); });
    CHECK_FALSE(templates.render().has_value());
    CHECK(templates.diagnostics().find("unknown variable \"missing\"") != std::string::npos);
}

TEST_CASE("globals of a rendering are seen by imported macros, the context is not", "[templating]") {
    Templates templates({{"main", "{% import 'lib' as lib %}{{ lib.m() }} {{ lang }}"}, {"lib", "{% macro m() %}{{ lang }} {{ title is defined }}{% endmacro %}"}});
    CHECK(templates.render(dict({{"title", "T"}}), dict({{"lang", "fr"}})).value_or(templates.diagnostics()) == "fr False fr");
}

TEST_CASE("filters and tests of the caller work like built-in ones", "[templating]") {
    Templates templates({{"main", "{{ 'a'|shout }} {{ 'a'|shout(mark='?') }} {{ ['x']|map('shout')|join }} {{ 7 is lucky }}"}});
    templates.environment().add_filter("shout", Filter{.function = [](Call& call) {
                                                           const auto mark = call.positional[1].is_undefined() ? Value("!") : call.positional[1];
                                                           return Value(to_text(call.positional[0]) + to_text(mark));
                                                       },
                                                       .parameters = {"value", "mark"}});
    Test lucky;
    lucky.function = [](Call& call) { return Value(equal(call.positional[0], Value(7))); };
    lucky.parameters = {"value"};
    templates.environment().add_test("lucky", lucky);
    CHECK(templates.render().value_or(templates.diagnostics()) == "a! a? x! True");
}

TEST_CASE("a key wins over a method unless it is called", "[templating]") {
    const auto context = dict({{"d", dict({{"items", "mine"}, {"values", List{1}}})}});
    CHECK(rendered("{{ d.items }} {{ d.values }} {{ d.items()|length }} {{ d['items'] }}", context) == "mine [1] 2 mine");
}

TEST_CASE("large dicts are searched as small ones are", "[templating]") {
    Dict large;
    for (int i = 0; i < 1000; ++i) large.set("key" + std::to_string(i), i);
    large.set(5, "number");
    large.set("key7", "again");
    CHECK(large.size() == 1001);
    CHECK(*large.find("key999")->integer() == 999);
    CHECK(*large.find("key7")->string() == "again");
    CHECK(*large.find(Value(5.0))->string() == "number");
    CHECK(large.find("key1000") == nullptr);
    CHECK(*large.entries()[7].first.string() == "key7");
}

TEST_CASE("CRLF templates print what LF templates print", "[templating]") {
    CHECK(rendered("a\r\n{% if true -%}\r\n  b\r\n{%- endif %}\r\nc\r\n") == "a\nb\nc");
    CHECK(rendered("a\r\n{{ 'x\r\ny' }}") == "a\nx\ny");
}

TEST_CASE("a template's mistakes are told to each who asks for it", "[templating]") {
    Templates templates({{"main", "{{ 1|nothing }}"}});
    for (int i = 0; i < 2; ++i) {
        Diagnostics diagnostics;
        CHECK(templates.environment().get_template("main", diagnostics) == nullptr);
        CHECK(diagnostics.error_count() == 1);
    }
}
