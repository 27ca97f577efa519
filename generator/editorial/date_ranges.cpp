#include <algorithm>
#include <charconv>
#include <string>

#include "base/format.hpp"
#include "editorial/months.hpp"
#include "editorial/prose.hpp"
#include "unicode/locale.hpp"
#include "unicode/plain_words.hpp"

namespace bilan::editorial {
namespace {

struct Word {
    std::string text;      // folded
    std::size_t begin = 0, end = 0;
    int day = 0;           // 1 to 31, else 0
    int month = 0;         // 1 to 12, else 0
};

int day_in(std::string_view word) {
    int day = 0;
    const auto read = std::from_chars(word.data(), word.data() + word.size(), day);
    if (read.ec != std::errc() || day < 1 || day > 31) return 0;
    const std::string_view rest(read.ptr, static_cast<std::size_t>(word.data() + word.size() - read.ptr));
    const bool is_day = rest.empty() || rest == "er" || rest == "st" || rest == "nd" || rest == "rd" || rest == "th";
    return is_day ? day : 0;
}

class Range {
public:
    Range(const Passage& passage, std::string_view language) : text_(passage.text), language_(language) {
        for (const auto& [begin, end] : unicode::plain_words(text_)) {
            Word word{unicode::fold(text_.substr(begin, end - begin)), begin, end};
            word.day = day_in(word.text);
            word.month = month_in(word.text, language);
            words_.push_back(std::move(word));
        }
    }

    struct Found {
        std::size_t begin = 0, end = 0;
    };

    // Days of one month that run backwards.
    std::vector<Found> reversed() const {
        std::vector<Found> found;
        for (std::size_t first = 0; first < words_.size(); ++first) {
            if (words_[first].day == 0 || is_part_of_number(first)) continue;
            const std::size_t second = second_day(first);
            if (second == 0 || words_[first].day <= words_[second].day) continue;
            const std::size_t last = end_of_range(first, second);
            if (last != 0) found.push_back({words_[begin_of_range(first)].begin, words_[last].end});
        }
        return found;
    }

private:
    std::string_view between(std::size_t index) const { return text_.substr(words_[index].end, words_[index + 1].begin - words_[index].end); }
    bool is_month(std::size_t index) const { return index < words_.size() && words_[index].month != 0; }
    bool is_word(std::size_t index, std::string_view word) const { return index < words_.size() && words_[index].text == word; }

    // 2023-11-10, 4.11, COVID-19
    bool is_part_of_number(std::size_t index) const {
        const std::size_t begin = words_[index].begin;
        return begin > 0 && std::string_view("-./,:").find(text_[begin - 1]) != std::string_view::npos;
    }

    bool joins(std::string_view mark) const {
        const auto begin = mark.find_first_not_of(' ');
        if (begin == std::string_view::npos) return false;
        const auto bare = mark.substr(begin, mark.find_last_not_of(' ') + 1 - begin);
        return bare == "-" || bare == "–" || bare == "‑";
    }

    // "21-19", "21 au 19", "21 juin au 19", "entre le 21 et le 19": where the other day is; 0 when there is none.
    std::size_t second_day(std::size_t first) const {
        std::size_t next = first + 1;
        if (is_month(next)) ++next;
        if (next >= words_.size()) return 0;
        if (words_[next].day != 0) return joins(between(next - 1)) ? next : 0;
        const bool follows_le = first > 1 && is_word(first - 1, "le");
        const bool is_between = follows_le ? is_word(first - 2, "entre") : first > 0 && (is_word(first - 1, "entre") || is_word(first - 1, "between"));
        const bool links = is_word(next, "au") || is_word(next, "a") || is_word(next, "to") || is_word(next, "until") || is_word(next, "through") ||
                           (is_between && (is_word(next, "et") || is_word(next, "and")));
        if (!links) return 0;
        if (is_word(next + 1, "le")) ++next;
        return next + 1 < words_.size() && words_[next + 1].day != 0 ? next + 1 : 0;
    }

    bool follows_month(std::size_t index) const { return language_ != "fr" && index > 0 && words_[index - 1].month != 0; }
    std::size_t begin_of_range(std::size_t first) const { return follows_month(first) ? first - 1 : first; }

    // The last word of a range within one month; 0 when it spans two, or is none.
    std::size_t end_of_range(std::size_t first, std::size_t second) const {
        const int before = follows_month(first) ? words_[first - 1].month : is_month(first + 1) ? words_[first + 1].month : 0;
        const int after = is_month(second + 1) ? words_[second + 1].month : 0;
        if (before == 0 && after == 0) return 0;
        if (after == 0) return follows_month(first) ? second : 0;
        return before == 0 || before == after ? second + 1 : 0;
    }

    std::string_view text_;
    std::string language_;
    std::vector<Word> words_;
};

}  // namespace

void check_date_ranges(const Passages& passages, std::string_view language, Diagnostics& diagnostics) {
    for (const auto& passage : passages) {
        for (const auto& [begin, end] : Range(passage, language).reversed()) {
            diagnostics.warning("check/reversed-range", passage.span(begin, end),
                                format("the days of \"{}\" run backwards", passage.text.substr(begin, end - begin)),
                                "write the earlier day first");
        }
    }
}

}  // namespace bilan::editorial
