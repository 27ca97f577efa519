#include "build/csv.hpp"

#include <catch2/catch.hpp>

#include "data/json.hpp"
#include "support/golden.hpp"

using namespace bilan;
using namespace bilan::build;
using bilan::tests::difference_from_golden;

namespace {

constexpr std::string_view figures_json = R"({"figures": [
  {"id": "assistance.total", "value": 29793, "unit": "persons", "label": {"fr": "personnes « assistées »", "en": "people assisted"},
   "population": {"fr": "personnes migrantes, marocaines", "en": "migrants, Moroccans"}, "period": "2022", "place": {"fr": "Maroc", "en": "Morocco"},
   "source": {"fr": "OIM", "en": "IOM"}, "note": {"fr": "dite \"directe\"", "en": "called \"direct\""}},
  {"id": "budget", "value": 1250.50, "unit": "money", "currency": "USD", "label": {"fr": "budget", "en": "budget"}, "period": "2022", "source": {"fr": "OIM", "en": "IOM"}},
  {"id": "women", "value": 55.5, "unit": "percent", "qualifier": "about", "label": {"fr": "femmes", "en": "women"}, "period": "2022", "source": {"fr": "OIM", "en": "IOM"}},
  {"id": "clubs", "value": 900, "unit": "persons", "qualifier": "at-least", "label": {"fr": "jeunes", "en": "young people"}, "period": "2022", "source": {"fr": "OIM", "en": "IOM"}},
  {"id": "gap", "value": null, "unit": "persons", "label": {"fr": "à venir", "en": "to come"}, "period": "2022", "source": {"fr": "OIM", "en": "IOM"}}
]})";

constexpr std::string_view tables_json = R"json([{"id": "returns", "title": {"fr": "Retours", "en": "Returns"}, "source_file": "returns.csv", "columns": [
  {"key": "country", "label": {"fr": "Pays d’origine", "en": "Country of origin"}, "kind": "header", "codes": "countries"},
  {"key": "cost", "label": {"fr": "Coût", "en": "Cost"}, "kind": "number", "unit": "money", "currency": "USD"},
  {"key": "share", "label": {"fr": "Part (%)", "en": "Share (%)"}, "kind": "number", "unit": "percent"},
  {"key": "note", "label": {"fr": "Note", "en": "Note"}, "kind": "text"}],
  "total_label": {"fr": "Total", "en": "Total"}, "period": "2022", "source": {"fr": "OIM", "en": "IOM"}}])json";

struct Loaded {
    Sources sources;
    Diagnostics diagnostics;
    ledger::Ledger ledger;
    ledger::Tables tables;

    Loaded() {
        ledger = ledger::Ledger::load(*data::parse_json(sources.add("figures.json", std::string(figures_json)), diagnostics), diagnostics);
        const auto countries = data::parse_json(sources.add("countries.json", R"({"CI": {"fr": "Côte d’Ivoire", "en": "Côte d’Ivoire"}})"), diagnostics);
        const auto value = data::parse_json(sources.add("tables.json", std::string(tables_json)), diagnostics);
        const auto open = [&](const std::string&, const Span&) {
            return data::parse_csv(sources.add("returns.csv", "country,cost,share,note\nCI,1250.50,55.5,\"one, two\"\nCI,,44.5,\n"), diagnostics);
        };
        tables = ledger::load_tables(*value, open, {{"countries", *countries}}, ledger, diagnostics);
        REQUIRE(to_text(diagnostics) == "");
    }
};

}  // namespace

TEST_CASE("figures become a file that a spreadsheet opens as it is", "[csv]") {
    const Loaded loaded;
    const FigureWords french{{"identifiant", "valeur", "unité", "libellé", "population", "période", "lieu", "source", "précision", "note"}, "plus de", "environ", "près de", {{"persons", "personnes"}}};
    CHECK(difference_from_golden("build/figures.fr.csv", figures_csv(loaded.ledger, french, "fr")) == "");
    const FigureWords english{{"id", "value", "unit", "label", "population", "period", "place", "source", "precision", "note"}, "more than", "about", "nearly", {{"persons", "people"}}};
    CHECK(difference_from_golden("build/figures.en.csv", figures_csv(loaded.ledger, english, "en")) == "");
}

TEST_CASE("a table's file has plain numbers, empty cells for what is unknown, and no total", "[csv]") {
    const Loaded loaded;
    CHECK(table_csv(*loaded.tables.find("returns"), "fr") ==
          "\xEF\xBB\xBFPays d’origine,Coût (USD),Part (%),Note\r\nCôte d’Ivoire,1250.50,55.5,\"one, two\"\r\nCôte d’Ivoire,,44.5,\r\n");
    CHECK(table_csv(*loaded.tables.find("returns"), "en").starts_with("\xEF\xBB\xBF" "Country of origin,Cost (USD),Share (%),Note\r\n"));
}
