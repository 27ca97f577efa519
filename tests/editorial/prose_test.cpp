// Slips of the hand in prose: planted ones, and sentences that only look so.
#include "editorial/prose.hpp"

#include <catch2/catch.hpp>

#include "editorial/told.hpp"

using namespace bilan;
using namespace bilan::tests;

namespace {

std::string doubled(const std::string& markdown, const std::string& language) {
    Diagnostics diagnostics;
    editorial::check_doubled_words(passages(markdown, language), language, diagnostics);
    return told(diagnostics);
}

std::string quotes(const std::string& markdown) {
    Diagnostics diagnostics;
    editorial::check_open_quotes(passages(markdown), diagnostics);
    return told(diagnostics);
}

std::string ranges(const std::string& markdown, const std::string& language) {
    Diagnostics diagnostics;
    editorial::check_date_ranges(passages(markdown, language), language, diagnostics);
    return told(diagnostics);
}

}  // namespace

TEST_CASE("a word that is typed twice is told", "[editorial]") {
    CHECK(doubled("Une aide de de qualité", "fr") == "1:10 the word \"de\" stands here twice");
    CHECK(doubled("In the the north", "en") == "1:4 the word \"the\" stands here twice");
    CHECK(doubled("Le le bureau", "fr") == "1:1 the word \"le\" stands here twice");
    CHECK(doubled("the **the** north", "en") == "1:1 the word \"the\" stands here twice");
    CHECK(doubled("fin de ligne et\net début", "fr") == "1:14 the word \"et\" stands here twice");
    CHECK(doubled("chacun à\u00A0à son tour", "fr") != "");
}

TEST_CASE("words that a language doubles, names and numbers are silent", "[editorial]") {
    for (const char* sentence : {"Nous nous réunissons", "que vous vous souveniez", "Baden-Baden et Bora Bora", "de l’eau, de la terre", "C’est là. Là où il va", "il y a à faire",
                                 "ou où", "le plan plan-cadre", "10 10", "Elle dit : « oui oui-da »", "de [11]{=a.b} de", "tous, tous", "Lu Lu", "- de\n- de"})
        CHECK(doubled(sentence, "fr") == "");
    for (const char* sentence : {"She had had a choice", "He said that that was it", "She gave her her bag", "Pago Pago", "It is. Is it", "the `the` code"}) CHECK(doubled(sentence, "en") == "");
}

TEST_CASE("what opens and never closes is told where it opens", "[editorial]") {
    CHECK(quotes("Elle dit : « je pars, puis je reviens.") == "1:12 « opens here and is never closed");
    CHECK(quotes("She said “I leave.\n\nThe end.") == "1:10 “ opens here and is never closed");
    CHECK(quotes("Les villes (Rabat, Oujda, ont.") == "1:12 ( opens here and is never closed");
    CHECK(quotes("« Un » et « deux.") == "1:11 « opens here and is never closed");
    CHECK(quotes("« Un.\n\nDeux.\n\nElle dit « trois ».") == "1:1 « opens here and is never closed");
}

TEST_CASE("quotations that are nested, of several paragraphs, or no quotations are silent", "[editorial]") {
    for (const char* sentence : {"« Il a dit « oui » hier »", "« Il a dit « oui »", "« Un.\n\n« Deux.\n\n« Trois. »", "« Un.\n\nDeux. »", "« Un :\n\n- deux\n- trois »", "L’aide d’urgence",
                                 "a) un, b) deux", ":( dommage", "„Wort“", "(un (deux) trois)", "5' 10\"", "« Un » (« deux »)"})
        CHECK(quotes(sentence) == "");
}

TEST_CASE("days that run backwards are told", "[editorial]") {
    CHECK(ranges("on 11-10 July 2023", "en") == "1:4 the days of \"11-10 July\" run backwards");
    CHECK(ranges("on July 11-10, 2023", "en") == "1:4 the days of \"July 11-10\" run backwards");
    CHECK(ranges("from 21 to 19 June", "en") == "1:6 the days of \"21 to 19 June\" run backwards");
    CHECK(ranges("on June 21st to 19th", "en") != "");
    CHECK(ranges("between 21 and 19 June", "en") != "");
    CHECK(ranges("du 21 au 19 juin 2023", "fr") == "1:4 the days of \"21 au 19 juin\" run backwards");
    CHECK(ranges("entre le 12 et le 1er août", "fr") != "");
    CHECK(ranges("du 21 juin au 19 juin", "fr") != "");
    CHECK(ranges("les 12–10 mai", "fr") != "");
}

TEST_CASE("days in order, of two months, and numbers that are no days are silent", "[editorial]") {
    for (const char* sentence : {"on 10-11 July 2023", "June 30 to 2 July", "from 30 June to 2 July", "June 19th and 21st", "19 to 21 June", "they won 11-10 in July", "COVID-19 to 10 May",
                                 "2023-11-10 May", "from June 21 to July 19", "21 and 19 people in June", "on 21 or 19 June"})
        CHECK(ranges(sentence, "en") == "");
    for (const char* sentence : {"du 19 au 21 juin", "du 30 juin au 2 juillet", "du 21 décembre 2022 au 3 janvier 2023", "de 21 à 19 personnes", "le 21 et le 19 juin", "21 h au 19 rue de mai", "du 1er au 3 mai"})
        CHECK(ranges(sentence, "fr") == "");
}
