#include "editorial/number_contexts.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "editorial/characters.hpp"
#include "editorial/months.hpp"
#include "unicode/locale.hpp"

namespace bilan::editorial {
namespace {

template <std::size_t Count> bool is_among(const std::array<std::string_view, Count>& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

// Folded: lower case, without accents.
constexpr std::array<std::string_view, 16> joints{"a", "au", "et", "ou", "and", "to", "or", "er", "st", "nd", "rd", "th", "of", "-", "\u2013", ","};
constexpr std::array<std::string_view, 24> spans_of_time{"an",    "ans",    "annee",  "annees", "year", "years", "mois", "month", "months", "semaine", "semaines", "week", "weeks",
                                                         "jour",  "jours",  "day",    "days",   "heure", "heures", "hour", "hours", "minute", "minutes", "h"};
constexpr std::array<std::string_view, 12> streets{"rue", "avenue", "boulevard", "bd", "bis", "place", "street", "road", "quai", "route", "lotissement", "immeuble"};
constexpr std::array<std::string_view, 83> references{
    "unsdcf",  "undaf",   "pnuad",   "indicator",  "indicateur",
    "n°",      "no",      "nos",        "numero",  "numeros",  "number",    "numbers",  "article",    "articles", "art",       "chapitre", "chapitres", "chapter",
    "chapters", "page",   "pages",      "p",       "pp",       "section",   "sections", "partie",     "part",     "axe",       "axes",     "axis",      "pilier",
    "pillar",  "objectif", "objectifs", "objective", "objectives", "odd",   "sdg",      "sdgs",       "goal",     "goals",     "cible",    "cibles",    "figure",
    "figures", "fig",     "tableau",    "tableaux", "table",   "tables",    "graphique", "chart",     "annexe",   "annexes",   "annex",    "phase",     "etape",
    "step",    "version", "resolution", "loi",     "law",      "dahir",     "decret",   "decree",     "arrete",   "convention", "protocole", "protocol", "bp",
    "tel",     "telephone", "phone",    "fax",     "isbn",     "issn",      "lot",      "volet",      "composante", "component", "niveau", "level",     "km"};

// A text with its no-break spaces and apostrophes as plain spaces, so that words are parted by one thing.
std::string plain(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const bool is_two = text.substr(at, 2) == "\u00A0", is_three = text.substr(at, 3) == "\u202F" || text.substr(at, 3) == "\u2019";
        if (is_two || is_three) result += ' ';
        else result += text[at];
        at += is_two ? 2 : is_three ? 3 : 1;
    }
    return result;
}

// The tokens of a text: words, runs of digits, single marks; spaces are left out.
std::vector<std::string> tokens_of(const std::string& text) {
    std::vector<std::string> tokens;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        if (text.compare(at, 3, "\u2013") == 0) end = at + 3;
        else if (is_letter(text[at])) while (end < text.size() && is_letter(text[end]) && text.compare(end, 3, "\u2013") != 0) ++end;
        else if (is_digit(text[at])) while (end < text.size() && is_digit(text[end])) ++end;
        else end = at + 1;
        if (text[at] != ' ' && text[at] != '\n') tokens.push_back(text.substr(at, end - at));
        at = end;
    }
    return tokens;
}

bool is_number(const std::string& token) { return is_digit(token.front()); }

// What a list of numbers is followed by ("19 et 21 juin": "juin"), or "".
std::string after_list(std::string_view rest) {
    constexpr std::size_t enough = 60;
    bool is_joined = false;   // "et le 19": an article goes on with a list only behind its joint
    for (const auto& token : tokens_of(plain(rest.substr(0, enough)))) {
        const std::string folded = unicode::fold(token);
        const bool is_article = is_joined && (folded == "le" || folded == "the");
        if (!is_number(token) && !is_article && !is_among(joints, folded)) return token;
        is_joined = !is_number(token);
    }
    return {};
}

// What stands before a list of numbers ("articles 3 et 5": "articles"), or "".
std::string before_list(std::string_view before) {
    constexpr std::size_t enough = 60;
    const auto tokens = tokens_of(plain(before.size() > enough ? before.substr(before.find(' ', before.size() - enough) + 1) : before));
    for (auto token = tokens.rbegin(); token != tokens.rend(); ++token) {
        const std::string folded = unicode::fold(*token);
        if (!is_number(*token) && !is_among(joints, folded) && folded != "." && folded != ":") return *token;
    }
    return {};
}

bool is_month(const std::string& word) {
    const std::string folded = unicode::fold(word);
    return month_in(folded, "fr") != 0 || month_in(folded, "en") != 0;
}
bool is_capital(const std::string& word) { return !word.empty() && word[0] >= 'A' && word[0] <= 'Z'; }

}  // namespace

bool names_or_dates(std::string_view text, std::size_t begin, std::size_t end, std::string_view language) {
    const bool is_small = end - begin <= 2;
    const std::string next = after_list(text.substr(end)), last = before_list(text.substr(0, begin));
    const std::string next_folded = unicode::fold(next), last_folded = unicode::fold(last);
    if (is_small && is_month(next) && (language == "fr" || is_capital(next))) return true;
    if (is_small && language != "fr" && is_month(last) && is_capital(last)) return true;
    if (is_small && (is_among(spans_of_time, next_folded) || last_folded == "aged" || last_folded == "h")) return true;
    if (next_folded == "am" || next_folded == "pm") return true;
    if (is_small && is_among(streets, next_folded)) return true;
    return is_among(references, last_folded);
}

std::size_t currency_at(std::string_view text, std::size_t at) {
    constexpr std::array<std::string_view, 11> currencies{"USD", "EUR", "MAD", "GBP", "CHF", "CAD", "JPY", "SEK", "NOK", "\u20AC", "$"};
    for (const auto currency : currencies)
        if (at < text.size() && text.substr(at, currency.size()) == currency) return currency.size();
    return 0;
}

bool is_scaled(std::string_view rest) {
    constexpr std::array<std::string_view, 8> scales{"million", "millions", "milliard", "milliards", "billion", "billions", "thousand", "mille"};
    const auto tokens = tokens_of(plain(rest.substr(0, 24)));
    return !tokens.empty() && is_among(scales, unicode::fold(tokens.front()));
}

}  // namespace bilan::editorial
