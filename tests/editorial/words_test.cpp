// Acronyms, terms and inclusive forms: planted faults, and words that only look so.
#include <catch2/catch.hpp>

#include "editorial/acronyms.hpp"
#include "editorial/inclusive.hpp"
#include "editorial/terms.hpp"
#include "editorial/told.hpp"

using namespace bilan;
using namespace bilan::tests;

namespace {

content::Project project() {
    content::Project project;
    project.site.languages = {"fr", "en"};
    project.shared["acronyms"] = json(R"([
      {"id": "tgma", "short": {"fr": "GTMA", "en": "TGMA"}, "long": {"fr": "Groupe thématique migration et asile", "en": "Thematic Group on Migration and Asylum"}},
      {"id": "unhcr", "short": {"fr": "HCR", "en": "UNHCR"}, "long": {"fr": "Haut-Commissariat des Nations Unies pour les réfugiés", "en": "UN Refugee Agency"}},
      {"id": "un", "short": {"fr": "ONU", "en": "UN"}, "long": {"fr": "Organisation des Nations Unies", "en": "United Nations"}},
      {"id": "sdg", "short": {"fr": "ODD", "en": "SDG"}, "long": {"fr": "Objectif de développement durable", "en": "Sustainable Development Goal"}},
      {"id": "mena", "short": {"fr": "MENA", "en": "MENA"}, "long": {"fr": "Moyen-Orient et Afrique du Nord", "en": "Middle East and North Africa"}},
      {"id": "covid", "short": {"fr": "COVID-19", "en": "COVID-19"}, "long": {"fr": "Maladie à coronavirus 2019", "en": "Coronavirus disease 2019"}}])");
    project.shared["partners"] = json(R"([{"id": "foo", "kind": "national", "name": {"fr": "Fondation", "en": "Foundation"}, "short": "FONDEP"}])");
    project.shared["countries"] = json(R"({"MA": {"fr": "Maroc", "en": "Morocco"}})");
    project.shared["glossary"] = json(R"([
      {"id": "migrant", "term": {"fr": "personne migrante", "en": "migrant"}, "definition": {"fr": "a", "en": "a"}, "avoid": {"fr": "clandestin; migrant illégal", "en": "illegal migrant"}},
      {"id": "trafficking", "term": {"fr": "traite des êtres humains", "en": "trafficking in persons"}, "definition": {"fr": "a", "en": "a"}, "avoid": {"fr": "trafic"}},
      {"id": "smuggling", "term": {"fr": "trafic illicite de migrants", "en": "smuggling"}, "definition": {"fr": "a", "en": "a"}}])");
    return project;
}

std::string undefined(const std::string& markdown, const std::string& language = "fr") {
    Diagnostics diagnostics;
    editorial::check_undefined_acronyms(passages(markdown, language), editorial::acronyms_of(project(), language), language, diagnostics);
    return told(diagnostics);
}

std::string expansions(const std::string& markdown, const std::string& language = "fr") {
    Diagnostics diagnostics;
    editorial::check_expansions(passages(markdown, language), editorial::acronyms_of(project(), language), language, diagnostics);
    return told(diagnostics);
}

std::string terms(const std::string& markdown, const std::string& language = "fr") {
    Diagnostics diagnostics;
    editorial::check_terms(passages(markdown, language), editorial::terms_of(project(), language), diagnostics);
    return told(diagnostics);
}

std::string inclusive(const std::string& markdown, const std::string& declared) {
    Diagnostics diagnostics;
    editorial::check_inclusive_forms(passages(markdown), declared, diagnostics);
    std::string text;
    for (const auto& each : diagnostics.all()) text += (text.empty() ? "" : " | ") + each.message.substr(0, each.message.find(" is not")) + " " + each.help;
    return text;
}

}  // namespace

TEST_CASE("an acronym that no list has is told once, where it stands first", "[editorial]") {
    CHECK(undefined("L’USAID et l’USAID") == "1:3 the acronym \"USAID\" is not in the list of acronyms in \"fr\"");
    CHECK(undefined("Le **SNIA** et\nla GMMMA") == "2:4 the acronym \"GMMMA\" is not in the list of acronyms in \"fr\" | 1:6 the acronym \"SNIA\" is not in the list of acronyms in \"fr\"");
    CHECK(undefined("Several NGOs came", "en") == "1:9 the acronym \"NGO\" is not in the list of acronyms in \"en\"");
    CHECK(undefined("Le projet COVAX-19 avance") != "");
}

TEST_CASE("capitals that are no acronym, and acronyms that are explained, are silent", "[editorial]") {
    for (const char* sentence : {"Le GTMA et l’ODD", "La COVID-19", "Chapitre XIV et XXe siècle", "12 000 USD, 3 EUR, 10 MAD", "Un PDF de 3 MB", "Le CO2 et le G20", "AVIS IMPORTANT À TOUTES ET TOUS",
                                 "Office de la formation (OFPPT), puis l’OFPPT", "L’OFPPT (Office de la formation professionnelle)", "voir www.OIM.int/RAPPORT et a@IOM.INT", "le fichier BILAN.PDF",
                                 "@OIM_MAROC et #SEMAINE", "la résolution A/RES/73/195", "FONDEP a aidé", "le code MA", "En CÔTE D’IVOIRE et UN TOIT pour tous", "TOTAL des aides, au total", "le projet MA10P0515", "`SNIA`", "[SNIA]{lang=en}", "Un A et un B"})
        CHECK(undefined(sentence) == "");
    CHECK(undefined("All the SDGs and TGMA’s work", "en") == "");
}

TEST_CASE("words before an acronym that are nearly the list's are told", "[editorial]") {
    CHECK(expansions("Le Groupe thématique sur les migrations (GTMA)") == "1:42 the words before \"GTMA\" are not those of the list of acronyms");
    CHECK(expansions("Middle East, North Africa and Sahel (MENA)", "en") == "1:38 the words before \"MENA\" are not those of the list of acronyms");
    CHECK(expansions("the Thematic Group on Asylum (TGMA)", "en") != "");
    auto twice = project();
    twice.shared["acronyms"] = json(R"([{"id": "a", "short": {"fr": "OIM"}, "long": {"fr": "Un"}}, {"id": "b", "short": {"fr": "OIM"}, "long": {"fr": "Deux"}}])");
    Diagnostics diagnostics;
    editorial::check_expansions({}, editorial::acronyms_of(twice, "fr"), "fr", diagnostics);
    CHECK(told(diagnostics).ends_with("the list of acronyms has \"OIM\" twice in \"fr\""));
}

TEST_CASE("the list's words in the plural, with articles, or a mere aside are silent", "[editorial]") {
    for (const char* sentence : {"le Groupe thématique migration et asile (GTMA)", "les objectifs de développement durable (ODD)", "du Moyen-Orient et de l’Afrique du Nord (MENA)",
                                 "une réunion du groupe (GTMA)", "des agences partenaires (HCR)", "HCR (depuis 2010)"})
        CHECK(expansions(sentence) == "");
}

TEST_CASE("what nobody uses of the list is told in one", "[editorial]") {
    Diagnostics diagnostics;
    editorial::check_unused_acronyms("L’ODD, le GTMA, l’ONU et la COVID-19", editorial::acronyms_of(project(), "fr"), "fr", diagnostics);
    CHECK(told(diagnostics).ends_with("no report uses HCR and MENA in \"fr\""));
    Diagnostics silent;
    editorial::check_unused_acronyms("SDGs, TGMA, UNHCR, UN, MENA, COVID-19", editorial::acronyms_of(project(), "en"), "en", silent);
    CHECK(silent.empty());
}

TEST_CASE("another language's acronym and words to avoid are told with the right one", "[editorial]") {
    CHECK(terms("Avec le UNHCR") == "1:9 \"UNHCR\" is not the word to use here");
    CHECK(terms("with HCR", "en") == "1:6 \"HCR\" is not the word to use here");
    CHECK(terms("les SDG") != "");
    CHECK(terms("des clandestins") == "1:5 \"clandestins\" is not the word to use here");
    CHECK(terms("Les **migrants** illégaux et un migrant illégal") == "1:33 \"migrant illégal\" is not the word to use here");
    CHECK(terms("le trafic") != "");
    CHECK(terms("Illegal migrants", "en") != "");
}

TEST_CASE("the right words, addresses and words inside a term are silent", "[editorial]") {
    for (const char* sentence : {"Avec le HCR et l’ONU", "www.UNHCR.org et info@UNHCR.org", "@UNHCR", "UN RAPPORT", "Sous UN TOIT, ici", "le trafic illicite de migrants", "la clandestinité", "[UNHCR]{lang=en}", "un abri"})
        CHECK(terms(sentence) == "");
    CHECK(terms("UNHCR and the UN", "en") == "");
}

TEST_CASE("inclusive forms of another kind than the declared one are told with the right one", "[editorial]") {
    CHECK(inclusive("les migrant.es", "point-median") == "\"migrant.es\" write \"migrant·es\"");
    CHECK(inclusive("les Marocain-e-s", "point-median") == "\"Marocain-e-s\" write \"Marocain·e·s\"");
    CHECK(inclusive("les retourné.e-s", "dot") == "\"retourné.e-s\" write \"retourné.e.s\"");
    CHECK(inclusive("les migrant(e)s", "point-median") == "\"migrant(e)s\" write \"migrant·e·s\"");
    CHECK(inclusive("les étudiant·es", "parentheses") == "\"étudiant·es\" write it as migrant(e)s is written");
    CHECK(inclusive("les étudiant·es", "none") == "\"étudiant·es\" write both words in full, or one that means all");
    CHECK(inclusive("les étudiant·es, les migrant·es et les formateur.rices", "") == "\"formateur.rices\" write \"formateur·rices\"");
}

TEST_CASE("the declared form, and marks in words that are no inclusive form, are silent", "[editorial]") {
    for (const char* sentence : {"les migrant·es et les étudiant·e·s", "www.migrant.es et info@migrant.es", "M.E. Durand", "12.5 et 3.e", "dit-elle", "peut-être", "l’article(s)", "ils/elles", "a-t-elle",
                                 "etc. Les autres", "le fichier /data.es", "Saint-Denis", "n° 4(e)"})
        CHECK(inclusive(sentence, "point-median") == "");
    CHECK(inclusive("les migrant.es", "") == "");
}
