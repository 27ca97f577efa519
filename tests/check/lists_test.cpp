// Pictures' rights, the imprint, copied texts, codes and numbers: planted faults, and data that only looks so.
#include <catch2/catch.hpp>

#include "check/cards.hpp"
#include "check/code_lists.hpp"
#include "check/imprint.hpp"
#include "check/rights.hpp"
#include "check/same_numbers.hpp"
#include "editorial/told.hpp"

using namespace bilan;
using namespace bilan::tests;
using check::Strictness;

namespace {

std::string media(const std::string& fields, Strictness strictness = Strictness::Draft) {
    Diagnostics diagnostics;
    check::check_media(json(R"([{"id": "well", "file": "a.jpg", )" + fields + "}]"), strictness, diagnostics);
    return codes(diagnostics);
}

// Of a picture that a chapter shows in print and on the web.
std::string rights(const std::string& fields, Strictness strictness = Strictness::Draft, bool in_print = true) {
    Diagnostics diagnostics;
    const auto list = json(R"([{"id": "well", "file": "a.jpg", "kind": "photo", )" + fields + "}]");
    const std::vector<check::ShownPicture> shown{{"well", "fr", "water", "the chapter water", list.span(), true, in_print, false}, {"other", "fr", "water", "the chapter water", list.span(), true, true, true}};
    check::check_rights(shown, list, unicode::parse_date("2023-06-30"), strictness, diagnostics);
    return codes(diagnostics);
}

content::Report report(const std::string& programmes, const std::string& axes) {
    content::Report report;
    report.source_language = "fr";
    report.programmes = json(programmes);
    report.axes = json(axes);
    return report;
}

std::string data_codes(const std::string& programmes, const std::string& axes = R"([{"id": "youth"}, {"id": "governance"}])") {
    content::Project project;
    project.shared["sdg"] = json(R"([{"number": 1}, {"number": 2}])");
    Diagnostics diagnostics;
    check::check_data_codes(project, report(programmes, axes), Strictness::Release, diagnostics);
    return diagnostics.empty() ? "" : diagnostics.all()[0].message + "; " + diagnostics.all()[0].help;
}

std::string copied(const std::string& list) {
    Diagnostics diagnostics;
    check::check_copied_texts(json(list), {"fr", "en"}, diagnostics);
    return told(diagnostics);
}

std::string same(const std::string& figures, const std::string& relations = "") {
    Diagnostics diagnostics;
    const auto ledger = ledger::Ledger::load(json(R"({"figures": [)" + figures + R"(], "relations": [)" + relations + "]}"), diagnostics);
    REQUIRE(to_text(diagnostics) == "");
    check::check_same_numbers(ledger, diagnostics);
    return diagnostics.empty() ? "" : diagnostics.all()[0].message;
}

std::string figure(const std::string& id, const std::string& value, const std::string& more = "") {
    return R"({"id": ")" + id + R"(", "value": )" + value + R"(, "unit": "persons")" + more + "}";
}

}  // namespace

TEST_CASE("a photo without licence or consent is a gap", "[check]") {
    CHECK(media(R"("kind": "photo")") == "check/missing-licence");
    CHECK(media(R"("kind": "photo")", Strictness::Release) == "error check/missing-licence");
    CHECK(media(R"("kind": "photo", "licence": "CC BY 4.0", "people": true)") == "check/missing-consent");
    CHECK(media(R"("kind": "photo", "licence": "x", "minors": true)") == "check/missing-consent");
    CHECK(media(R"("licence": "x", "minors": true, "consent": {"reference": "C-12"})", Strictness::Release) == "error check/missing-guardian");
    CHECK(media(R"("credit": {"fr": "Photo : @marche_rabat"})") == "check/credit-form");
    CHECK(media(R"("credit": {"fr": "Photo : AmineOulmakki"})", Strictness::Release) == "check/credit-form");
}

TEST_CASE("illustrations, photos that have all, and credits that only look wrong are silent", "[check]") {
    for (const char* fields : {R"("kind": "illustration")", R"("kind": "photo", "licence": "CC BY 4.0", "people": false)",
                               R"("kind": "photo", "licence": "x", "people": true, "consent": {"reference": "C-12"})", R"("minors": true, "consent": {"reference": "C-12", "guardian": "G-3"})",
                               R"("kind": "photo", "withdrawn": true)", R"("credit": {"fr": "Photo : WaterAid/McArthur, YouTube", "en": "info@example.org"})", R"("credit": {"en": "Photo: OIM Maroc"})"})
        CHECK(media(fields) == "");
}

TEST_CASE("a picture is shown only where and while consent allows it, and never when withdrawn", "[check]") {
    CHECK(rights(R"("consent": {"reference": "C", "scope": ["web"]})") == "check/consent-scope");
    CHECK(rights(R"("consent": {"reference": "C", "scope": ["print"]})", Strictness::Release) == "error check/consent-scope");
    CHECK(rights(R"("consent": {"reference": "C", "until": "2023-06-29"})", Strictness::Release) == "error check/expired-consent");
    CHECK(rights(R"("withdrawn": true)") == "error check/withdrawn-picture");
    CHECK(rights(R"("withdrawn": "2023-01-05")") == "error check/withdrawn-picture");
    for (const char* fields : {R"("consent": {"reference": "C"})", R"("consent": {"reference": "C", "scope": ["print", "web"], "until": "2023-06-30"})", R"("withdrawn": false)"}) CHECK(rights(fields) == "");
    CHECK(rights(R"("consent": {"reference": "C", "scope": ["web"]})", Strictness::Draft, false) == "");
}

TEST_CASE("a code that is in no list is told with the one that was meant", "[check]") {
    CHECK(data_codes(R"([{"id": "a", "axes": ["yuoth"]}])") == "there is no area of work \"yuoth\" in the list \"axes\"; did you mean \"youth\"?");
    CHECK(data_codes("[]", R"([{"id": "youth", "sdgs": [1, 3]}])") == "there is no Sustainable Development Goal \"3\" in the list \"sdg\"; mend it, or add it to the list");
    CHECK(data_codes(R"([{"id": "a", "axes": ["youth", "governance"], "countries": ["ZZ"]}])") == "");   // the project keeps no list of countries
    CHECK(data_codes("[]") == "");
}

TEST_CASE("the description of another project, and one that was not translated, are told", "[check]") {
    CHECK(copied(R"([{"id": "a", "objective": {"fr": "Rendre les quartiers plus ouverts et plus sûrs", "en": "one"}},
                     {"id": "b", "objective": {"fr": "Rendre les quartiers plus ouverts et plus sûrs.", "en": "two"}}])") == "2:54 \"b\" is described in the words of \"a\"");
    CHECK(copied(R"([{"id": "a", "objective": {"fr": "Improve the health of migrants everywhere", "en": "Improve the health of migrants everywhere"}}])") ==
          "1:85 a text of \"a\" is the same in two languages");
    for (const char* list : {R"([{"id": "a", "objective": {"fr": "Assister les jeunes"}}, {"id": "b", "objective": {"fr": "Assister les jeunes"}}])",
                             R"([{"id": "a", "title": {"fr": "Appui à la jeunesse des quartiers du Nord"}}, {"id": "b", "title": {"fr": "Appui à la jeunesse des quartiers du Nord"}}])",
                             R"([{"id": "a", "objective": {"fr": "Améliorer la santé des femmes dans six pays"}}, {"id": "b", "objective": {"fr": "Améliorer la sécurité des jeunes dans dix villes"}}])",
                             R"([{"id": "a", "name": {"fr": "Deutsche Gesellschaft für Internationale Zusammenarbeit Eschborn", "en": "Deutsche Gesellschaft für Internationale Zusammenarbeit Eschborn"}}])",
                             R"([{"id": "a", "label": {"fr": "participants", "en": "participants"}}])"})
        CHECK(copied(list) == "");
}

TEST_CASE("one number under two names is asked about", "[check]") {
    CHECK(same(figure("a.x", "2315") + "," + figure("b.x", "2315")) == "\"b.x\" is the same number as \"a.x\"");
    CHECK(same(figure("a.x", "1709") + "," + figure("b.x", "1709"), R"({"kind": "equal", "parts": ["a.x", "b.x"]})") == "");
    CHECK(same(figure("a.x", "1709") + "," + figure("b.x", "1709"), R"({"kind": "subset", "whole": "a.x", "part": "b.x"})") == "");
    CHECK(same(figure("a.x", "97") + "," + figure("b.x", "97")) == "");
    CHECK(same(figure("a.x", "1200") + "," + figure("b.x", "1200")) == "");
    CHECK(same(figure("a.x", "1709", R"(, "period": "2021")") + "," + figure("b.x", "1709", R"(, "period": "2022")")) == "");
    CHECK(same(figure("a.x", "1709", R"(, "qualifier": "about")") + "," + figure("b.x", "1709")) == "");
    CHECK(same(figure("a.x", "1709") + "," + R"({"id": "b.x", "value": 1709, "unit": "kits"})") == "");
}
