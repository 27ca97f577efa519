#include "check/personal_data.hpp"

#include <catch2/catch.hpp>

#include "base/format.hpp"
#include "data/json.hpp"

using namespace bilan;

namespace {

// A table of one column over its cells, public unless said otherwise.
std::string told(const std::string& column_json, const std::vector<std::string>& cells, const std::string& publication = R"("public": true,)") {
    Sources sources;
    Diagnostics diagnostics;
    std::string csv = "c;n\n";
    for (const auto& cell : cells) csv += cell + ";1\n";
    const auto json = format(R"([{{"id": "t", {} "title": {{"fr": "T", "en": "T"}}, "source_file": "t.csv", "columns": [{{"key": "c", {}}},
{{"key": "n", "label": {{"fr": "n", "en": "n"}}, "kind": "number"}}]}}])", publication, column_json);
    const auto value = data::parse_json(sources.add("tables.json", json), diagnostics);
    const auto open = [&](const std::string&, const Span&) { return data::parse_csv(sources.add("t.csv", csv), diagnostics); };
    const auto countries = data::parse_json(sources.add("countries.json", R"({"BF": {"fr": "Burkina Faso", "en": "Burkina Faso"}})"), diagnostics);
    const auto tables = ledger::load_tables(*value, open, {{"countries", *countries}}, {}, diagnostics);
    REQUIRE(to_text(diagnostics) == "");
    check::check_personal_data(tables, diagnostics);
    if (diagnostics.empty()) return {};
    const auto& first = diagnostics.all().front();
    return format("{} {}:{} {}", first.code, first.place.file, first.place.line, first.message.substr(first.message.find("looks like")));
}

std::string labelled(const std::string& fr, const std::string& en, const std::string& kind = "text") {
    return format(R"("label": {{"fr": "{}", "en": "{}"}}, "kind": "{}")", fr, en, kind);
}

std::string found(int line, const std::string& what) {
    return format("check/personal-data t.csv:{} looks like {}, and readers can download this table", line, what);
}

}  // namespace

TEST_CASE("headings of personal data are told at the first cell under them", "[personal]") {
    CHECK(told(labelled("Nom", "Label"), {"", "abc"}) == found(3, "names of persons"));
    CHECK(told(labelled("Prénom", "First name"), {"abc"}) == found(2, "names of persons"));
    CHECK(told(labelled("Téléphone", "Contact"), {"(poste 12)"}) == found(2, "telephone numbers"));
    CHECK(told(labelled("Contact", "E-mail"), {"to ask"}) == found(2, "e-mail addresses"));
    CHECK(told(labelled("N° de dossier", "Reference"), {"12"}) == found(2, "numbers of cases or of identity papers"));
    CHECK(told(labelled("CIN", "Reference"), {"12"}) == found(2, "numbers of cases or of identity papers"));
    CHECK(told(labelled("Passeport", "Reference"), {"12"}) == found(2, "numbers of cases or of identity papers"));
    CHECK(told(labelled("Date de naissance", "Date"), {"1990-01-01"}) == found(2, "dates of birth"));
    CHECK(told(labelled("Numéro de dossier", "Case number", "number"), {"12", "1234567"}) == found(3, "numbers of cases or of identity papers"));
}

TEST_CASE("cells that look like personal data are told whatever their heading", "[personal]") {
    const auto neutral = labelled("Colonne", "Column");
    CHECK(told(neutral, {"none", "someone@example.org"}) == found(3, "e-mail addresses"));
    CHECK(told(neutral, {"none", "+212 6 12 34 56 78"}) == found(3, "telephone numbers"));
    CHECK(told(neutral, {"06-12-34-56-78"}) == found(2, "telephone numbers"));
    CHECK(told(neutral, {"0612345678"}) == found(2, "telephone numbers"));
    CHECK(told(neutral, {"385-19C01234", "385-19C01235"}) == found(2, "numbers of cases or of identity papers"));
    CHECK(told(neutral, {"AB123456", "to ask", "AC123457"}) == found(2, "numbers of cases or of identity papers"));
    CHECK(told(neutral, {"unknown", "Amina Exemple", "ESSAI Karim"}) == found(3, "names of persons"));
    CHECK(told(labelled("Téléphone", "Phone", "header"), {"Amina Exemple"}) == found(2, "telephone numbers"));
}

TEST_CASE("what only looks like personal data stays silent", "[personal]") {
    const auto silent = [](const std::string& column, const std::vector<std::string>& cells) {
        INFO(column);
        CHECK(told(column, cells) == "");
    };
    silent(labelled("Pays", "Country"), {"Burkina Faso", "Sierra Leone", "Arabie Saoudite"});
    silent(labelled("Ville", "Town"), {"Béni Mellal", "Aït Ourir", "Oued Zem"});
    silent(labelled("Association partenaire", "Partner organisation"), {"Croissant Vert", "Fondation Exemple"});
    silent(labelled("Nom du projet", "Project name"), {"Eau Claire", "Villages Ouverts"});
    silent(labelled("Indicateur", "Indicator"), {"Personnes Assistées", "Retours Volontaires"});
    silent(labelled("ODD", "SDG"), {"Zero Hunger", "Gender Equality", "Climate Action"});
    silent(labelled("Nom", "Partner organisation"), {"Croissant Vert", "Fondation Exemple"});
    silent(labelled("Année", "Year"), {"2021", "2022"});
    silent(labelled("Période", "Period"), {"01-03-2022", "2022-03-01", "0-17"});
    silent(labelled("Montant", "Amount"), {"11 200 722", "0.123456789", "29 793"});
    silent(labelled("Montant", "Amount", "number"), {"11200722", "499999"});
    silent(labelled("Dossiers", "Cases", "number"), {"120", "1234567"});
    silent(labelled("Mobile", "Mobile", "number"), {"12", "30"});
    silent(labelled("Code", "Code"), {"CT.1187", "SDG-16", "COVID-19", "MA10P0001"});
    silent(labelled("Compte", "Account"), {"@example", "3 @ 5"});
    silent(labelled("Type de dossier", "Type of case"), {"urgent", "ordinaire"});
    silent(labelled("Qui", "Who"), {"Femmes", "Hommes adultes", "Enfants non accompagnés"});
    silent(labelled("Nom", "Name") + R"(, "codes": "countries")", {"BF", "BF"});
    silent(labelled("Nom", "Name") + R"(, "codes": {"a": {"fr": "Amina Exemple", "en": "Amina Exemple"}})", {"a"});
}

TEST_CASE("a column that somebody checked, and a table that nobody can download, are left alone", "[personal]") {
    CHECK(told(labelled("Nom", "Name") + R"(, "checked": "not personal", "checked_by": "data protection focal point")", {"abc"}) == "");
    CHECK(told(labelled("Nom", "Name"), {"abc"}, "") == "");
    CHECK(told(labelled("Nom", "Name"), {"abc"}, R"("public": false,)") == "");
}
