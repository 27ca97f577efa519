#include <algorithm>
#include <array>
#include <string>

#include "base/format.hpp"
#include "editorial/prose.hpp"
#include "unicode/locale.hpp"
#include "unicode/plain_words.hpp"

namespace bilan::editorial {
namespace {

// "nous nous réunissons", "ils les ont fait faire faire"; "had had", "that that is", "gave her her bag".
constexpr std::array<std::string_view, 4> doubled_in_french{"nous", "vous", "faire", "là"};
constexpr std::array<std::string_view, 3> doubled_in_english{"had", "that", "her"};

bool may_be_doubled(std::string_view word, std::string_view language) {
    if (language == "fr") return std::find(doubled_in_french.begin(), doubled_in_french.end(), word) != doubled_in_french.end();
    return std::find(doubled_in_english.begin(), doubled_in_english.end(), word) != doubled_in_english.end();
}

bool is_only_spaces(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        bool is_space = false;
        for (const std::string_view space : {" ", "\u00A0", "\u202F"}) {
            if (!text.substr(at).starts_with(space)) continue;
            at += space.size();
            is_space = true;
            break;
        }
        if (!is_space) return false;
    }
    return !text.empty();
}

bool has_digit(std::string_view word) { return word.find_first_of("0123456789") != std::string_view::npos; }

class DoubledWords {
public:
    DoubledWords(const Passage& passage, std::string_view language) : text_(passage.text), language_(language), words_(unicode::plain_words(passage.text)) {}

    std::size_t size() const { return words_.size(); }
    const unicode::Word& operator[](std::size_t index) const { return words_[index]; }

    // Whether the word stands twice: it and the one before it.
    bool is_doubled(std::size_t index) const {
        const auto first = word(index - 1), second = word(index);
        if (has_digit(first) || !is_only_spaces(text_.substr(words_[index - 1].end, words_[index].begin - words_[index - 1].end))) return false;
        const std::string lower = unicode::to_lower(first, language_);
        if (lower != unicode::to_lower(second, language_) || may_be_doubled(lower, language_)) return false;
        return second == unicode::to_lower(second, language_) && !is_in_compound(index);   // else a name
    }

private:
    std::string_view word(std::size_t index) const { return text_.substr(words_[index].begin, words_[index].end - words_[index].begin); }

    // "le plan plan-cadre": a hyphen makes another word of it.
    bool is_in_compound(std::size_t index) const {
        const auto hyphen_at = [&](std::size_t at) { return at < text_.size() && text_[at] == '-'; };
        return hyphen_at(words_[index].end) || (words_[index - 1].begin > 0 && hyphen_at(words_[index - 1].begin - 1));
    }

    std::string_view text_;
    std::string language_;
    std::vector<unicode::Word> words_;
};

}  // namespace

void check_doubled_words(const Passages& passages, std::string_view language, Diagnostics& diagnostics) {
    for (const auto& passage : passages) {
        const DoubledWords words(passage, language);
        for (std::size_t i = 1; i < words.size(); ++i) {
            if (!words.is_doubled(i)) continue;
            const std::string word = passage.text.substr(words[i].begin, words[i].end - words[i].begin);
            diagnostics.warning("check/doubled-word", passage.span(words[i - 1].begin, words[i].end), format("the word \"{}\" stands here twice", word),
                                "take one of them out");
        }
    }
}

}  // namespace bilan::editorial
