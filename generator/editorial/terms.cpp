#include "editorial/terms.hpp"

#include <algorithm>
#include <set>

#include "base/format.hpp"
#include "editorial/capitals.hpp"
#include "data/text.hpp"
#include "unicode/locale.hpp"
#include "unicode/plain_words.hpp"
#include "unicode/web_addresses.hpp"

namespace bilan::editorial {
namespace {

const data::List& items_of(const content::Project& project, const std::string& list) {
    static const data::List none;
    const auto found = project.shared.find(list);
    return found == project.shared.end() || found->second.list() == nullptr ? none : *found->second.list();
}

// Without the s or x of a plural.
std::string stem(std::string_view word) {
    std::string folded = unicode::fold(word);
    if (folded.size() > 3 && (folded.back() == 's' || folded.back() == 'x')) folded.pop_back();
    return folded;
}

struct Stems {
    std::vector<unicode::Word> words;
    std::vector<std::string> stems;

    explicit Stems(std::string_view text) : words(unicode::plain_words(text)) {
        for (const auto& [begin, end] : words) stems.push_back(stem(text.substr(begin, end - begin)));
    }
};

// Where the words of a phrase follow each other: bytes of the text.
std::vector<unicode::Word> places_of(const Stems& phrase, const Stems& text) {
    std::vector<unicode::Word> places;
    const std::size_t length = phrase.stems.size();
    for (std::size_t at = 0; length > 0 && at + length <= text.stems.size(); ++at) {
        if (!std::equal(phrase.stems.begin(), phrase.stems.end(), text.stems.begin() + static_cast<std::ptrdiff_t>(at))) continue;
        places.push_back({text.words[at].begin, text.words[at + length - 1].end});
    }
    return places;
}

bool is_inside(const unicode::Word& place, const std::vector<unicode::Word>& others) {
    return std::any_of(others.begin(), others.end(), [&](const unicode::Word& other) { return other.begin <= place.begin && place.end <= other.end; });
}

void tell(const Term& term, const Passage& passage, const unicode::Word& place, Diagnostics& diagnostics) {
    diagnostics.warning("check/term", passage.span(place.begin, place.end),
                        format("\"{}\" is not the word to use here", passage.text.substr(place.begin, place.end - place.begin)),
                        format("write \"{}\"", term.preferred));
}

void check_phrases(const Passage& passage, const Terms& terms, Diagnostics& diagnostics) {
    const Stems text(passage.text);
    std::vector<unicode::Word> right;
    for (const auto& address : unicode::web_addresses(passage.text)) right.push_back({address.begin, address.end});
    for (const auto& preferred : terms.preferred)
        for (const auto& place : places_of(Stems(preferred), text)) right.push_back(place);
    for (const auto& term : terms.phrases)
        for (const auto& place : places_of(Stems(term.avoided), text))
            if (!is_inside(place, right)) tell(term, passage, place, diagnostics);
}

bool is_in_address(std::string_view text, const unicode::Word& place) {
    const auto addresses = unicode::web_addresses(text);
    const bool joined = place.begin > 0 && std::string_view("@#_/.").find(text[place.begin - 1]) != std::string_view::npos;
    return joined || std::any_of(addresses.begin(), addresses.end(), [&](const auto& address) { return address.begin <= place.begin && place.end <= address.end; });
}

void check_acronyms(const Passage& passage, const Terms& terms, Diagnostics& diagnostics) {
    const auto words = unicode::plain_words(passage.text);
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto word = std::string_view(passage.text).substr(words[i].begin, words[i].end - words[i].begin);
        const auto term = std::find_if(terms.acronyms.begin(), terms.acronyms.end(), [&](const Term& each) { return each.avoided == word; });
        const bool is_word = shouts(passage.text, words, i);   // all in capitals, UN is one in French
        if (term != terms.acronyms.end() && !is_word && !is_in_address(passage.text, words[i])) tell(*term, passage, words[i], diagnostics);
    }
}

void add_acronyms(const content::Project& project, std::string_view language, Terms& terms) {
    std::set<std::string> own;
    for (const auto& item : items_of(project, "acronyms")) own.insert(content::Localized(item.find("short")).in(language));
    for (const auto& item : items_of(project, "acronyms")) {
        const content::Localized words(item.find("short"));
        for (const auto& other : project.site.languages)
            if (own.count(words.in(other)) == 0 && words.has(language)) terms.acronyms.push_back({words.in(other), words.in(language)});
    }
}

}  // namespace

Terms terms_of(const content::Project& project, std::string_view language) {
    Terms terms;
    for (const auto& item : items_of(project, "glossary")) {
        const content::Localized term(item.find("term")), avoided(item.find("avoid"));
        if (!term.has(language)) continue;
        terms.preferred.push_back(term.in(language));
        for (const auto phrase : data::parted(avoided.in(language), ';')) terms.phrases.push_back({std::string(phrase), term.in(language)});
    }
    add_acronyms(project, language, terms);
    return terms;
}

void check_terms(const Passages& passages, const Terms& terms, Diagnostics& diagnostics) {
    for (const auto& passage : passages) {
        check_phrases(passage, terms, diagnostics);
        check_acronyms(passage, terms, diagnostics);
    }
}

}  // namespace bilan::editorial
