#include "ledger/figures.hpp"

#include <catch2/catch.hpp>

#include "data/json.hpp"
#include "support/golden.hpp"

using namespace bilan;
using namespace bilan::ledger;

namespace {

struct Loaded {
    Source source;
    Diagnostics diagnostics;
    Ledger ledger;

    explicit Loaded(const std::string& figures, const std::string& relations = "")
        : source("data/figures.json", "{\"figures\": [\n" + figures + "],\n\"relations\": [\n" + relations + "]}") {
        const auto value = data::parse_json(source, diagnostics);
        REQUIRE(to_text(diagnostics) == "");
        ledger = Ledger::load(*value, diagnostics);
    }

    std::string checked(const Counts& counts = {}, Severity severity = Severity::Error) const {
        Diagnostics found;
        check_relations(ledger, {counts, {}, severity}, found);
        return to_text(found);
    }
};

constexpr const char* sample = R"(
{"id": "assistance.total", "value": 29793, "unit": "persons", "label": {"fr": "personnes assistées", "en": "people assisted"}, "period": "2022"},
{"id": "staff.women", "value": 55, "unit": "percent", "qualifier": "about"},
{"id": "mission.budget", "value": 11200722, "unit": "money", "currency": "USD"},
{"id": "rate", "value": 12.50, "unit": "percent"},
{"id": "gap", "value": null, "unit": "persons"})";

}  // namespace

TEST_CASE("a figure is found by its id and knows its words", "[ledger]") {
    const Loaded loaded(sample);
    REQUIRE(to_text(loaded.diagnostics) == "");
    const auto* figure = loaded.ledger.find("assistance.total");
    REQUIRE(figure != nullptr);
    CHECK(figure->value == Decimal(29793));
    CHECK(text_in(figure->label, "fr") == "personnes assistées");
    CHECK(text_in(figure->label, "de") == "");
    CHECK(figure->period == "2022");
    CHECK_FALSE(figure->approximate());
    CHECK(loaded.ledger.find("staff.women")->approximate());
    CHECK(loaded.ledger.find("asistance.total") == nullptr);
    CHECK(loaded.ledger.suggestion("asistance.total") == "did you mean \"assistance.total\"?");
    CHECK(loaded.ledger.ids() == std::vector<std::string>{"assistance.total", "staff.women", "mission.budget", "rate", "gap"});
    CHECK(loaded.ledger.find("gap")->is_gap());
}

TEST_CASE("words outside chapters cite figures too", "[ledger]") {
    const Loaded loaded(sample);
    const auto filled = with_figures("de {=assistance.total} à {=rate}, {=gap}", loaded.ledger, "fr");
    CHECK(filled.text == "de 29\u202F793 à 12,50\u00A0%, […]");
    CHECK(filled.unknown.empty());
    const auto unknown = with_figures("{=asistance.total} {= {=rate", loaded.ledger, "en");
    CHECK(unknown.text == "{=asistance.total} {= {=rate");
    CHECK(unknown.unknown == std::vector<std::string>{"asistance.total"});
}

TEST_CASE("a figure is printed as its language and unit ask", "[ledger]") {
    const Loaded loaded(sample);
    const auto& ledger = loaded.ledger;
    CHECK(plain_text(*ledger.find("assistance.total"), "fr") == "29\u202F793");
    CHECK(plain_text(*ledger.find("assistance.total"), "en") == "29,793");
    CHECK(plain_text(*ledger.find("staff.women"), "fr") == "55\u00A0%");
    CHECK(plain_text(*ledger.find("mission.budget"), "fr") == "11\u202F200\u202F722\u00A0USD");
    CHECK(plain_text(*ledger.find("mission.budget"), "en") == "USD\u00A011,200,722");
    CHECK(plain_text(*ledger.find("rate"), "fr") == "12,50\u00A0%");
    CHECK(plain_text(*ledger.find("gap"), "fr") == "[…]");
    CHECK(rich_html(*ledger.find("assistance.total"), "fr") ==
          "<data value=\"29793\" data-figure=\"assistance.total\">29\u202F793</data>");
    CHECK(rich_html(*ledger.find("rate"), "en") == "<data value=\"12.50\" data-figure=\"rate\">12.50%</data>");
    CHECK(rich_html(*ledger.find("gap"), "en") == "<span class=\"placeholder placeholder-figure\" data-figure=\"gap\">[…]</span>");
}

TEST_CASE("a typed number is compared with the ledger's", "[ledger]") {
    const Loaded loaded(sample);
    const auto& total = *loaded.ledger.find("assistance.total");
    CHECK(check_visible(total, "29 793", "fr") == Written::Same);
    CHECK(check_visible(total, "29\u00A0793", "fr") == Written::Same);
    CHECK(check_visible(total, "29,793", "en") == Written::Same);
    CHECK(check_visible(total, "29 739", "fr") == Written::Different);
    CHECK(check_visible(total, "29,793", "fr") == Written::NotANumber);
    CHECK(check_visible(total, "beaucoup", "fr") == Written::NotANumber);
    CHECK(check_visible(*loaded.ledger.find("mission.budget"), "USD 11,200,722", "en") == Written::Same);
    CHECK(check_visible(*loaded.ledger.find("gap"), "5", "fr") == Written::Different);
}

TEST_CASE("mistakes in the ledger's file are said at their place", "[ledger]") {
    const Loaded loaded(R"({"id": "a", "value": 1, "unit": "persons"},
{"id": "b", "value": 2, "unit": "operations"},
{"id": "a", "value": 3, "unit": "persons"},
{"id": "c", "value": 3, "unit": "money"})",
                        R"({"kind": "partition", "total": "aa", "parts": ["a", "bb"]},
{"kind": "partition", "total": "a", "parts": ["b"]},
{"kind": "som", "total": "a", "parts": ["b"]},
{"kind": "subset", "whole": "a"},
{"kind": "subset", "whole": "a", "part": "a", "waived": {}})");
    CHECK(tests::difference_from_golden("ledger/load-mistakes.txt", to_text(loaded.diagnostics)) == "");
}

TEST_CASE("relations that hold are silent", "[ledger]") {
    const Loaded loaded(R"({"id": "total", "value": 830, "unit": "persons"}, {"id": "a", "value": 649, "unit": "persons"},
{"id": "b", "value": 181, "unit": "persons"}, {"id": "w", "value": 55, "unit": "percent"}, {"id": "m", "value": 45, "unit": "percent"},
{"id": "share", "value": 78, "unit": "percent"}, {"id": "precise", "value": 78.2, "unit": "percent"},
{"id": "over", "value": 800, "unit": "persons", "qualifier": "at-least"}, {"id": "about", "value": 800, "unit": "persons", "qualifier": "about"},
{"id": "projects", "value": 20, "unit": "projects"}, {"id": "gap", "value": null, "unit": "persons"})",
                        R"({"kind": "partition", "total": "total", "parts": ["a", "b"]}, {"kind": "partition", "total_value": 100, "parts": ["w", "m"]},
{"kind": "subset", "whole": "total", "part": "a"}, {"kind": "overlapping", "whole": "total", "parts": ["a", "b", "total"]},
{"kind": "ratio", "ratio": "share", "part": "a", "whole": "total"}, {"kind": "ratio", "ratio": "precise", "part": "a", "whole": "total", "decimals": 1},
{"kind": "partition", "total": "over", "parts": ["a", "b"]}, {"kind": "partition", "total": "about", "parts": ["a", "b"]},
{"kind": "unique-count", "total": "projects", "list": "programmes"}, {"kind": "unique-count", "total": "projects", "list": "unheard-of"},
{"kind": "partition", "total": "total", "parts": ["a", "gap"]})");
    REQUIRE(to_text(loaded.diagnostics) == "");
    CHECK(loaded.checked({{"programmes", 20}}) == "");
}

TEST_CASE("relations that fail print both numbers and what is between them", "[ledger]") {
    const Loaded loaded(R"({"id": "trained", "value": 404, "unit": "persons"}, {"id": "a", "value": 44, "unit": "persons"},
{"id": "b", "value": 50, "unit": "persons"}, {"id": "c", "value": 300, "unit": "persons"}, {"id": "d", "value": 405, "unit": "persons"},
{"id": "rate", "value": 78, "unit": "percent"}, {"id": "passed", "value": 1240, "unit": "persons"}, {"id": "pupils", "value": 1709, "unit": "persons"},
{"id": "over", "value": 900, "unit": "persons", "qualifier": "at-least"}, {"id": "projects", "value": 20, "unit": "projects"},
{"id": "w", "value": 55, "unit": "percent"})",
                        R"({"kind": "partition", "total": "trained", "parts": ["a", "b", "c"]}, {"kind": "subset", "whole": "trained", "part": "d"},
{"kind": "ratio", "ratio": "rate", "part": "passed", "whole": "pupils"}, {"kind": "overlapping", "whole": "trained", "parts": ["a", "d", "pupils"]},
{"kind": "partition", "total": "over", "parts": ["a", "b"]}, {"kind": "unique-count", "total": "projects", "list": "programmes"},
{"kind": "partition", "total_value": 100, "parts": ["w", "w"]})");
    REQUIRE(to_text(loaded.diagnostics) == "");
    CHECK(tests::difference_from_golden("ledger/relation-mismatches.txt", loaded.checked({{"programmes", 23}})) == "");
    CHECK(loaded.checked({}, Severity::Warning).starts_with("warning[ledger/partition-mismatch]"));
}

TEST_CASE("a waiver silences a mismatch, and is reported when nothing needs it", "[ledger]") {
    const std::string figures = R"({"id": "t", "value": 404, "unit": "persons"}, {"id": "a", "value": 394, "unit": "persons"})";
    const std::string waiver = R"("waived": {"until": "2027-12-31", "reason": {"fr": "Dix autres personnes.", "en": "Ten other people."}})";
    const Loaded needed(figures, R"({"kind": "partition", "total": "t", "parts": ["a"], )" + waiver + "}");
    CHECK(needed.checked() == "");
    CHECK(needed.ledger.relations()[0].waiver->reason.at("en") == "Ten other people.");
    const Loaded needless(figures, R"({"kind": "subset", "whole": "t", "part": "a", )" + waiver + "}");
    CHECK(needless.checked().starts_with("warning[ledger/needless-waiver]"));
}
