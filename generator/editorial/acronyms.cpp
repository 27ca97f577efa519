#include "editorial/acronyms.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "base/format.hpp"
#include "editorial/capitals.hpp"
#include "unicode/locale.hpp"
#include "unicode/plain_words.hpp"
#include "unicode/web_addresses.hpp"

namespace bilan::editorial {
namespace {

// What every reader of a report knows, units, and the parts of a licence's name.
constexpr std::array<std::string_view, 42> known_to_everyone{
    "PDF", "HTML", "CSV", "URL", "GPS", "SMS", "CV",  "DVD", "TV", "QR", "FAQ", "USB", "CO2", "CH4", "N2O", "OK", "ID", "PC", "NB", "PS", "AM",
    "PM",  "UK",   "USA", "CC",  "BY",  "NC",  "ND",  "SA",  "IGO", "ISBN", "ISSN", "DOI", "MW", "GW", "KW", "MB", "GB", "TB", "HT", "TTC", "ISO"};

// Those that the region's reports count money in (ISO 4217).
constexpr std::array<std::string_view, 31> currencies{"USD", "EUR", "GBP", "CHF", "CAD", "AUD", "JPY", "CNY", "NOK", "SEK", "DKK", "MAD", "DZD", "TND", "EGP", "LYD",
                                                      "MRU", "XOF", "XAF", "NGN", "GHS", "KES", "ETB", "ZAR", "AED", "SAR", "QAR", "KWD", "JOD", "LBP", "TRY"};

template <std::size_t N>
bool among(const std::array<std::string_view, N>& list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

const data::Value* shared(const content::Project& project, const std::string& list) {
    const auto found = project.shared.find(list);
    return found == project.shared.end() ? nullptr : &found->second;
}

const data::List& items_of(const data::Value* value) {
    static const data::List none;
    return value == nullptr || value->list() == nullptr ? none : *value->list();
}

void add_names(std::string_view text, std::set<std::string>& names) {
    for (const auto& [begin, end] : unicode::plain_words(text))
        if (is_in_capitals(text.substr(begin, end - begin))) names.emplace(text.substr(begin, end - begin));
}

void add_project_names(const content::Project& project, std::string_view language, std::set<std::string>& names) {
    for (const auto& partner : items_of(shared(project, "partners")))
        for (const auto* key : {"short", "name"}) add_names(content::Localized(partner.find(key)).in(language), names);
    if (const auto* organisation = shared(project, "organisation"))
        for (const auto* key : {"short", "office"}) add_names(content::Localized(organisation->find(key)).in(language), names);
    for (const auto& framework : items_of(shared(project, "frameworks"))) add_names(content::Localized(framework.find("short")).in(language), names);
    const auto* countries = shared(project, "countries");
    if (countries != nullptr && countries->map() != nullptr)
        for (const auto& code : countries->map()->keys()) names.insert(code);
    for (const auto& report : project.reports) {
        for (const auto& programme : items_of(&report.programmes)) {
            add_names(programme.string_or("acronym", ""), names);
            add_names(content::Localized(programme.find("title")).in(language), names);
        }
        for (const auto& figure : report.figures.figures()) names.insert(figure.currency);
    }
}

// Up to 399: LIX, XXIV.
bool is_roman(std::string_view word) {
    std::size_t at = 0;
    const auto take = [&](std::string_view letters, std::size_t most) {
        for (std::size_t n = 0; n < most && word.substr(at).starts_with(letters); ++n) at += letters.size();
    };
    take("C", 3);
    for (const std::string_view tens : {"XC", "XL"}) take(tens, 1);
    take("L", 1);
    take("X", 3);
    for (const std::string_view ones : {"IX", "IV"}) take(ones, 1);
    take("V", 1);
    take("I", 3);
    return at == word.size();
}

// The run of characters without a space around a word.
std::string_view run_around(std::string_view text, const unicode::Word& word) {
    const auto before = text.find_last_of(" \n", word.begin);
    const auto begin = before == std::string_view::npos ? 0 : before + 1;
    return text.substr(begin, std::min(text.find_first_of(" \n", word.end), text.size()) - begin);
}

// RAPPORT.PDF, @OIM_Maroc, #ODD, A/RES/73/195
bool is_in_name_of_file(std::string_view text, const unicode::Word& word) {
    const auto run = run_around(text, word);
    const bool has_digits = run.find_first_of("0123456789") != std::string_view::npos;
    const bool is_marked = run.find_first_of("@#_\\") != std::string_view::npos || (has_digits && run.find('/') != std::string_view::npos);
    const auto letter = [&](std::size_t at) { return at < text.size() && text[at] > ' ' && std::string_view(".,;:!?)]\"'").find(text[at]) == std::string_view::npos; };
    const bool has_ending = word.end < text.size() && text[word.end] == '.' && letter(word.end + 1) && static_cast<unsigned char>(text[word.end + 1]) < 0x80;
    const bool is_ending = word.begin > 1 && text[word.begin - 1] == '.' && letter(word.begin - 2);
    return is_marked || has_ending || is_ending;
}

constexpr std::size_t shortest_word = 4;   // who is no WHO

// What also stands in small letters: "TOTAL" beside "total" is a word.
std::set<std::string> words_in_small_letters(const Passages& passages) {
    std::set<std::string> words;
    for (const auto& passage : passages) {
        for (const auto& [begin, end] : unicode::plain_words(passage.text)) {
            const auto word = std::string_view(passage.text).substr(begin, end - begin);
            if (word.size() >= shortest_word && !is_in_capitals(word)) words.insert(unicode::fold(word));
        }
    }
    return words;
}

// Acronyms of one passage, without the s of an English plural.
class Finder {
public:
    Finder(const Passage& passage, const Acronyms& acronyms, const std::set<std::string>& small)
        : text_(passage.text), acronyms_(acronyms), small_(small), addresses_(unicode::web_addresses(passage.text)) {
        for (const auto& acronym : acronyms.list) mark_all(acronym.short_form);
        for (const auto& other : acronyms.others) mark_all(other);
    }

    std::vector<unicode::Word> undefined() const {
        std::vector<unicode::Word> found;
        if (unicode::to_upper(text_, "en") == text_) return found;
        const auto words = unicode::plain_words(text_);
        for (std::size_t i = 0; i < words.size(); ++i) {
            auto word = words[i];
            if (shouts(text_, words, i)) continue;
            if (text_[word.end - 1] == 's' && word.end - word.begin > 2 && is_in_capitals(text_.substr(word.begin, word.end - 1 - word.begin))) --word.end;
            if (is_acronym(word) && !is_explained(word)) found.push_back(word);
        }
        return found;
    }

private:
    void mark_all(std::string_view known) {
        if (known.empty()) return;
        for (auto at = text_.find(known); at != std::string_view::npos; at = text_.find(known, at + known.size())) known_.push_back({at, at + known.size()});
    }

    bool is_acronym(const unicode::Word& word) const {
        constexpr std::size_t longest = 12, most_digits = 2;   // longer ones are words that shout; COVID19 is one, MA10P0515 a number
        const auto letters = text_.substr(word.begin, word.end - word.begin);
        const auto digits = static_cast<std::size_t>(std::count_if(letters.begin(), letters.end(), [](char c) { return c >= '0' && c <= '9'; }));
        return letters.size() <= longest && digits <= most_digits && is_in_capitals(letters) && !is_roman(letters) && small_.count(unicode::fold(letters)) == 0;
    }

    bool is_explained(const unicode::Word& word) const {
        const std::string letters(text_.substr(word.begin, word.end - word.begin));
        const auto holds = [&](const auto& range) { return range.begin <= word.begin && word.end <= range.end; };
        return among(known_to_everyone, letters) || among(currencies, letters) || acronyms_.names.count(letters) != 0 || is_in_name_of_file(text_, word) ||
               std::any_of(known_.begin(), known_.end(), holds) || std::any_of(addresses_.begin(), addresses_.end(), holds);
    }

    std::string_view text_;
    const Acronyms& acronyms_;
    const std::set<std::string>& small_;
    std::vector<unicode::WebAddress> addresses_;
    std::vector<unicode::Word> known_;
};

// "Groupe thématique migration et asile (GTMA)", or the other way round.
bool is_said_in_full(std::string_view text, const unicode::Word& word) {
    const bool in_parentheses = word.begin > 1 && text[word.begin - 1] == '(' && word.end < text.size() && (text[word.end] == ')' || text.substr(word.end).starts_with("s)"));
    if (in_parentheses) return true;
    const auto rest = text.substr(word.end);
    if (!rest.starts_with(" (")) return false;
    const auto words = unicode::plain_words(rest.substr(0, rest.find(')')));
    if (words.size() < 2) return false;
    return unicode::fold(rest.substr(words[0].begin, 1)) == unicode::fold(text.substr(word.begin, 1));
}

}  // namespace

Acronyms acronyms_of(const content::Project& project, std::string_view language) {
    Acronyms acronyms;
    for (const auto& item : items_of(shared(project, "acronyms"))) {
        const content::Localized words(item.find("short"));
        const auto* own = item.find("short")->find(language);
        if (words.has(language))
            acronyms.list.push_back({item.string_or("id", ""), words.in(language), content::Localized(item.find("long")).in(language),
                                     own == nullptr ? item.span() : own->span()});
        for (const auto& other : project.site.languages) acronyms.others.insert(words.in(other));
    }
    for (const auto& acronym : acronyms.list) acronyms.others.erase(acronym.short_form);
    add_project_names(project, language, acronyms.names);
    return acronyms;
}

void check_undefined_acronyms(const Passages& passages, const Acronyms& acronyms, std::string_view language, Diagnostics& diagnostics) {
    std::map<std::string, Span> used;   // where it stands first
    std::set<std::string> defined;
    const auto small = words_in_small_letters(passages);
    for (const auto& passage : passages) {
        for (const auto& word : Finder(passage, acronyms, small).undefined()) {
            const std::string letters = passage.text.substr(word.begin, word.end - word.begin);
            used.emplace(letters, passage.span(word.begin, word.end));
            if (is_said_in_full(passage.text, word)) defined.insert(letters);
        }
    }
    for (const auto& [letters, span] : used) {
        if (defined.count(letters) != 0) continue;
        diagnostics.warning("check/undefined-acronym", span, format("the acronym \"{}\" is not in the list of acronyms in \"{}\"", letters, language),
                            "add it to data/shared/acronyms, or say it in full before it: Full Name (ABC)");
    }
}

void check_unused_acronyms(std::string_view words, const Acronyms& acronyms, std::string_view language, Diagnostics& diagnostics) {
    std::vector<std::string> unused;
    const Span* first = nullptr;
    for (const auto& acronym : acronyms.list) {
        const auto& form = acronym.short_form;
        if (acronyms.names.count(form) != 0 || unicode::holds_word(words, form) || unicode::holds_word(words, form + "s")) continue;
        if (first == nullptr) first = &acronym.span;
        unused.push_back(form);
    }
    if (unused.empty()) return;
    diagnostics.warning("check/unused-acronym", *first, format("no report uses {} in \"{}\"", unicode::format_list(unused, "en"), language),
                        "take what is no longer used out of the list");
}

}  // namespace bilan::editorial
