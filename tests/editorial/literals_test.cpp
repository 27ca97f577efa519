#include "editorial/literals.hpp"

#include <catch2/catch.hpp>

#include "editorial/number_words.hpp"

using namespace bilan;

namespace {

// The literals of a text, joined by "|".
std::string found(std::string_view text, std::string_view language) {
    std::string result;
    for (const auto& literal : editorial::literals_in(text, language)) {
        result += (result.empty() ? "" : "|") + std::string(text.substr(literal.begin, literal.end - literal.begin));
        if (!literal.value) result += "?";
    }
    return result;
}

std::string french(std::string_view text) { return found(text, "fr"); }
std::string english(std::string_view text) { return found(text, "en"); }

}  // namespace

TEST_CASE("counts, sums and percentages in prose are found, with the signs that belong to them", "[literals]") {
    CHECK(french("La mission a aidé 29 793 personnes dans 10 villes.") == "29 793|10");
    CHECK(french("soit 29\u202F793 personnes, dont 55\u00A0% de femmes") == "29\u202F793|55\u00A0%");
    CHECK(french("un budget de 11 200 722 USD, et 12,5 % de plus") == "11 200 722 USD|12,5 %");
    CHECK(french("(35) et «\u00A0400\u00A0» puis l’an 3") == "35|400|3");
    CHECK(french("entre 20 et 30 ateliers") == "20|30");
    CHECK(french("1,2 million de personnes") == "1,2?");
    CHECK(english("29,793 people, 55% of them women, for USD 11,200,722") == "29,793|55%|USD 11,200,722");
    CHECK(english("over €800,000 was granted") == "800,000");
    CHECK(english("2,022 people; 40 – 50 villages") == "2,022|40|50");
    CHECK(french("de 4 à 6 ateliers") == "4|6");
    CHECK(french("En effet, 12 villages le 3 mai") == "12");
}

TEST_CASE("a number that the language does not write so has no value", "[literals]") {
    CHECK(french("29,793 personnes") == "29,793?");
    CHECK(english("499.999 dollars") == "499.999?");
    CHECK(english("29 793 people") == "29 793?");
}

TEST_CASE("years, days, times and ages are left alone", "[literals]") {
    for (const char* text : {"en 2022", "de 2018 à 2021", "2018–2021", "2022/23", "le 19 juin", "du 19 au 21 juin 2023", "les 19 et 21 juin", "le 1er mars", "03/04/2023", "à 14 h 30",
                             "14h30", "14:30", "24/7", "le 21 et le 19 août", "selon l’UNSDCF 3.2", "15 à 24 ans", "les 15-24 ans", "pendant 36 mois", "trois sessions de 2 jours", "l’Agenda 2030", "au XXe siècle"})
        CHECK(french(text) == "");
    for (const char* text : {"in 2022", "on 19 June", "June 19th and 21st", "June 19 and 21, 2023", "19 to 21 June", "1 March 2023", "aged 15 to 24", "a 15-year-old boy", "at 9.30 am", "for 3 years",
                             "the 21st century", "a 24-hour line"})
        CHECK(english(text) == "");
    // No days of a month: March and May are words too.
    CHECK(english("they may 30 times") == "30");
    CHECK(french("49 personnes en mars, 120 juin compris") == "49|120");
}

TEST_CASE("references, list numbers, telephone numbers, versions and parts of words are left alone", "[literals]") {
    for (const char* text : {"la loi n° 27-14", "la loi 27.14.1", "l’article 12", "les articles 3 et 5", "voir page 44", "l’ODD 16", "les ODD 10, 16 et 17", "l’axe 3", "tableau 2", "A/RES/73/195",
                             "la COVID-19", "le G20", "la 2e session", "+212 5 37 65 28 81", "05 37 65 28 81", "0537652881", "2. Les résultats", "3) une suite", "ISBN 978-92-9068-000-1", "version 2.1",
                             "bilan 1.4.2", "11, rue des Dattiers", "11 bis, rue X", "#12", "fichier_3", "http://a.org/12", "16:9", "1/3", "BP 208", "étape 4", "CO2", "12e", "(1)"})
        CHECK(french(text) == "");
    for (const char* text : {"SDG 16", "Goal 10.7", "SDGs 10 and 16", "Law no. 27", "page 12", "Objective 23", "step 3", "the 2nd phase", "Table 4", "A3 paper", "see section 4.2", "1. Results"})
        CHECK(english(text) == "");
}

TEST_CASE("numbers written as words are read up to ninety-nine", "[literals]") {
    const auto values = [](std::string_view text, std::string_view language) {
        std::string result;
        for (const auto& word : editorial::number_words_in(text, language)) result += std::to_string(word.value) + " ";
        return result;
    };
    CHECK(values("Dix villes, vingt et un projets, quatre-vingt-onze villages et soixante-dix-sept puits", "fr") == "10 21 91 77 ");
    CHECK(values("quatre-vingts, soixante et onze, trente-cinq", "fr") == "80 71 35 ");
    CHECK(values("Ten towns, twenty-one projects and ninety-nine wells", "en") == "10 21 99 ");
    CHECK(values("un puits, une femme, dixième, deuxième, contente", "fr") == "");
    CHECK(values("one well, tenth, often, someone", "en") == "");
}
