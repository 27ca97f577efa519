#include "ledger/results_framework.hpp"

#include <catch2/catch.hpp>

#include "data/json.hpp"

using namespace bilan;
using namespace bilan::ledger;

namespace {

constexpr const char* head = R"({"results": [{"code": "1", "kind": "outcome", "text": {"fr": "E", "en": "O"}}, {"code": "1.2", "kind": "output", "parent": "1", "text": {"fr": "P", "en": "P"}}],)";

std::string indicators(const std::string& list) { return "\"indicators\": [" + list + "]"; }

// An indicator of output 1.2, with a baseline and a target unless `further` has them.
std::string indicator(const std::string& code, const std::string& further = {}) {
    const std::string stated = further.find("baseline") == std::string::npos ? R"("baseline": 0, "target": 10)" : R"("target": 10)";
    return R"({"code": ")" + code + R"(", "result": "1.2", "unit": "persons", "text": {"fr": "i", "en": "i"}, )" + stated + (further.empty() ? "" : ", " + further) + "}";
}

std::string told(const std::string& rest) {
    static Sources sources;
    Diagnostics diagnostics;
    const auto ledger = Ledger::load(*data::parse_json(sources.add("figures.json", R"({"figures": [{"id": "trained", "value": 25, "unit": "persons"}]})"), diagnostics), diagnostics);
    const auto value = data::parse_json(sources.add("results-framework.json", head + rest + "}"), diagnostics);
    REQUIRE(to_text(diagnostics) == "");
    const auto framework = ResultsFramework::load(*value, ledger, diagnostics);
    check_framework(framework, {}, diagnostics);
    std::string text;
    for (const auto& diagnostic : diagnostics.all()) text += diagnostic.code + ": " + diagnostic.message + "\n";
    return text;
}

std::string years(const std::string& code, const std::string& first, const std::string& second) {
    return R"(, "values": [{"indicator": ")" + code + R"(", "year": "Y1", "value": )" + first + R"(}, {"indicator": ")" + code + R"(", "year": "Y2", "value": )" + second + "}]";
}

std::string cell(const std::string& value, const std::string& groups) { return R"({"indicator": "1.2 a", "year": "Y1", "value": )" + value + (groups.empty() ? "" : ", " + groups) + "}"; }

// Two regions by sex, whose cells are 190, 63, 189 and 734 unless one of them is another.
std::string cells(const std::string& men = "190") {
    const std::string o = R"("region": "Oriental", )", r = R"("region": "Rabat", )", m = R"("sex": "male")", f = R"("sex": "female")";
    return R"(, "cells": [)" + cell("253", R"("region": "Oriental")") + "," + cell(men, o + m) + "," + cell("63", o + f) + "," + cell("189", r + f) + "," + cell("734", r + m) + "]";
}

std::string one_year(const std::string& value) { return R"(, "values": [{"indicator": "1.2 a", "year": "Y1", "value": )" + value + "}]"; }

}  // namespace

TEST_CASE("years make the cumulative value by the indicator's rule", "[framework]") {
    CHECK(told(indicators(indicator("1.2 a", R"("cumulative": 45)")) + years("1.2 a", "20", "25")) == "");
    CHECK(told(indicators(indicator("1.2 a", R"("cumulative": 40)")) + years("1.2 a", "20", "25")) ==
          "ledger/cumulative-mismatch: the cumulative value of indicator 1.2 a is 40, but 20 + 25 = 45: 5 more\n");
    CHECK(told(indicators(indicator("1.2 a", R"("cumulative": 25, "rule": "last")")) + years("1.2 a", "30", "25")) == "");
    CHECK(told(indicators(indicator("1.2 a", R"("cumulative": 25, "rule": "largest")")) + years("1.2 a", "30", "25")) ==
          "ledger/cumulative-mismatch: the cumulative value of indicator 1.2 a is 25, but the largest of its years is 30: 5 more\n");
    CHECK(told(indicators(indicator("1.2 a", R"("cumulative": 99, "rule": "none")")) + years("1.2 a", "30", "25")) == "");
}

TEST_CASE("n/a is not 0, and what somebody still has to find leaves the whole open", "[framework]") {
    CHECK(told(indicators(indicator("1.2 a", R"("cumulative": 20)")) + years("1.2 a", "20", "\"n/a\"")) == "");
    CHECK(told(indicators(indicator("1.2 a", R"("cumulative": 99)")) + years("1.2 a", "20", "\"to collect\"")) == "");
    CHECK(told(indicators(indicator("1.2 a", R"("cumulative": 99)")) + years("1.2 a", "20", "null")) == "");
    CHECK(told(indicators(indicator("1.2 a", R"("baseline": "n/a")"))) == "");
    CHECK(told(indicators(indicator("1.2 a", R"("baseline": null)"))) == "ledger/missing-quantity: indicator 1.2 a has no baseline\n");
}

TEST_CASE("cells add up to their group whichever way it is taken apart", "[framework]") {
    CHECK(told(indicators(indicator("1.2 a")) + one_year("1176") + R"(, "cells": [)" + cell("389", R"("sex": "female")") + "," + cell("787", R"("sex": "male")") + "," +
               cell("386", R"("region": "A")") + "," + cell("790", R"("region": "B")") + "]") == "");
    CHECK(told(indicators(indicator("1.2 a")) + one_year("1176") + cells()) == "");
    CHECK(told(indicators(indicator("1.2 a")) + one_year("1176") + cells("195")) ==
          "ledger/disaggregation-mismatch: indicator 1.2 a, Y1 is 1,176, but by sex it is 252 + 929 = 1,181: 5 more\n"
          "ledger/disaggregation-mismatch: indicator 1.2 a, Y1, Oriental is 253, but by sex it is 63 + 195 = 258: 5 more\n");
    CHECK(told(indicators(indicator("1.2 a")) + one_year("1176") + R"(, "cells": [)" + cell("379", R"("sex": "female")") + "," + cell("782", R"("sex": "male")") + "]") ==
          "ledger/disaggregation-mismatch: indicator 1.2 a, Y1 is 1,176, but by sex it is 379 + 782 = 1,161: 15 fewer\n");
    CHECK(told(indicators(indicator("1.2 a")) + one_year("1176") + R"(, "cells": [)" + cell("389", R"("sex": "female")") + "," + cell("\"-\"", R"("sex": "male")") + "]") == "");
}

TEST_CASE("codes that skip a letter are told, and codes in order are not", "[framework]") {
    CHECK(told(indicators(indicator("1.2 d") + "," + indicator("1.2 f"))) == "ledger/code-gap: indicator 1.2 f comes after 1.2 d: one is missing between them\n");
    CHECK(told(indicators(indicator("1.2 d") + "," + indicator("1.2 e") + "," + indicator("1.2 f"))) == "");
    CHECK(told(indicators(indicator("1.2.9") + "," + indicator("1.2.10"))) == "");
}

TEST_CASE("results, indicators and figures that are not there are told with what they may have meant", "[framework]") {
    CHECK(told(indicators(R"({"code": "a", "result": "1.3", "unit": "persons", "text": {}, "baseline": 0, "target": 1})")) == "ledger/unknown-result: there is no result 1.3\n");
    CHECK(told(indicators(indicator("1.2 a") + "," + indicator("1.2 a"))) == "ledger/duplicate-code: the code 1.2 a is here twice\n");
    CHECK(told(indicators(indicator("1.2 a")) + years("1.2 b", "1", "2")) == "ledger/unknown-indicator: there is no indicator 1.2 b\nledger/unknown-indicator: there is no indicator 1.2 b\n");
    CHECK(told(indicators(indicator("1.2 a", R"("cumulative": 25)")) + R"(, "values": [{"indicator": "1.2 a", "year": 2023, "figure": "trained"}])") == "");
    CHECK(told(indicators(indicator("1.2 a", R"("cumulative": 24)")) + R"(, "values": [{"indicator": "1.2 a", "year": 2023, "figure": "trained"}])") ==
          "ledger/cumulative-mismatch: the cumulative value of indicator 1.2 a is 24, but 25 = 25: 1 more\n");
    CHECK(told(indicators(indicator("1.2 a")) + R"(, "values": [{"indicator": "1.2 a", "year": 2023, "figure": "traind"}])") == "ledger/unknown-figure: there is no figure \"traind\"\n");
}
