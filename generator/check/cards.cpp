#include "check/cards.hpp"

#include <algorithm>
#include <string>

#include "base/format.hpp"
#include "unicode/locale.hpp"
#include "unicode/plain_words.hpp"

namespace bilan::check {
namespace {

using Words = std::vector<std::string>;

Words sorted_words(std::string_view text) {
    Words words;
    for (const auto& [begin, end] : unicode::plain_words(text)) words.push_back(unicode::fold(text.substr(begin, end - begin)));
    std::sort(words.begin(), words.end());
    return words;
}

// Nine words in ten, wherever they stand.
bool are_nearly_the_same(const Words& a, const Words& b) {
    constexpr std::size_t shortest = 6;   // "Assist young people." may well be said twice
    if (std::min(a.size(), b.size()) < shortest) return false;
    Words both;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
    return 20 * both.size() >= 9 * (a.size() + b.size());
}

// Words of which most begin small: a sentence, and no name.
bool is_sentence(std::string_view text) {
    const auto words = unicode::plain_words(text);
    const auto small = std::count_if(words.begin(), words.end(), [&](const unicode::Word& word) { return text[word.begin] >= 'a' && text[word.begin] <= 'z'; });
    return words.size() >= 5 && 3 * small >= 2 * static_cast<std::ptrdiff_t>(words.size());
}

struct Description {
    std::string id, key;
    Words words;
    Span span;
};

// The texts of one language, but titles and names.
std::vector<Description> descriptions_in(const data::Value& list, std::string_view language) {
    std::vector<Description> descriptions;
    for (const auto& item : *list.list()) {
        if (item.map() == nullptr) continue;
        for (const auto& entry : item.map()->entries()) {
            const auto* text = entry.value.find(language);
            if (text == nullptr || text->string() == nullptr || entry.key == "title" || entry.key == "name") continue;
            descriptions.push_back({item.string_or("id", ""), entry.key, sorted_words(*text->string()), text->span()});
        }
    }
    return descriptions;
}

void check_copies(const std::vector<Description>& descriptions, Diagnostics& diagnostics) {
    for (auto later = descriptions.begin(); later != descriptions.end(); ++later) {
        const auto original = std::find_if(descriptions.begin(), later, [&](const Description& earlier) {
            return earlier.id != later->id && earlier.key == later->key && are_nearly_the_same(earlier.words, later->words);
        });
        if (original == later) continue;
        diagnostics.warning("check/copied-text", later->span, format("\"{}\" is described in the words of \"{}\"", later->id, original->id),
                            format("look which of the two they belong to: the other stands at line {}", original->span.place().line));
    }
}

void tell_untranslated(const std::string& id, const Span& span, Diagnostics& diagnostics) {
    diagnostics.warning("check/copied-text", span, format("a text of \"{}\" is the same in two languages", id), "translate it");
}

void check_untranslated(const data::Value& item, const std::vector<std::string>& languages, Diagnostics& diagnostics) {
    if (item.map() == nullptr) return;
    for (const auto& entry : item.map()->entries()) {
        const auto* first = entry.value.find(languages[0]);
        const auto* second = entry.value.find(languages[1]);
        if (first == nullptr || second == nullptr || first->string() == nullptr || second->string() == nullptr) continue;
        if (*first->string() == *second->string() && is_sentence(*first->string())) tell_untranslated(item.string_or("id", ""), second->span(), diagnostics);
    }
}

}  // namespace

void check_copied_texts(const data::Value& list, const std::vector<std::string>& languages, Diagnostics& diagnostics) {
    if (list.list() == nullptr) return;
    for (const auto& language : languages) check_copies(descriptions_in(list, language), diagnostics);
    if (languages.size() < 2) return;
    for (const auto& item : *list.list()) check_untranslated(item, languages, diagnostics);
}

void check_copied_labels(const ledger::Ledger& figures, const std::vector<std::string>& languages, Diagnostics& diagnostics) {
    if (languages.size() < 2) return;
    for (const auto& figure : figures.figures()) {
        const auto first = figure.label.find(languages[0]), second = figure.label.find(languages[1]);
        const bool has_both = first != figure.label.end() && second != figure.label.end();
        if (has_both && first->second == second->second && is_sentence(first->second)) tell_untranslated(figure.id, figure.span, diagnostics);
    }
}

}  // namespace bilan::check
