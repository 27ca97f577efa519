#include "data/dates.hpp"

#include <array>
#include <charconv>
#include <chrono>
#include <optional>
#include <vector>

#include "base/format.hpp"

namespace bilan::data {
namespace {

using Is = DateReading::Is;

// In French and English, in the order of the year; English ones where both are the same are left out.
constexpr std::array<std::pair<std::string_view, int>, 27> months{{
    {"janvier", 1}, {"january", 1}, {"février", 2}, {"fevrier", 2}, {"february", 2}, {"mars", 3}, {"march", 3}, {"avril", 4}, {"april", 4},
    {"mai", 5}, {"may", 5}, {"juin", 6}, {"june", 6}, {"juillet", 7}, {"july", 7}, {"août", 8}, {"aout", 8}, {"august", 8}, {"septembre", 9},
    {"september", 9}, {"octobre", 10}, {"october", 10}, {"novembre", 11}, {"november", 11}, {"décembre", 12}, {"decembre", 12}, {"december", 12}}};

DateReading day(int year, int month, int of_month) {
    using namespace std::chrono;
    const year_month_day date(std::chrono::year(year) / std::chrono::month(static_cast<unsigned>(month)) / std::chrono::day(static_cast<unsigned>(of_month)));
    if (!date.ok() || year < 1000) return {};
    return {Is::Day, format("{:04}-{:02}-{:02}", year, month, of_month)};
}

// Digits alone, at most four.
std::optional<int> whole(std::string_view text) {
    int value = 0;
    if (text.empty() || text.size() > 4) return std::nullopt;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    return read.ec == std::errc{} && read.ptr == text.data() + text.size() && text[0] != '-' ? std::optional(value) : std::nullopt;
}

std::optional<int> month_named(std::string_view word) {
    std::string lower(word);
    for (char& c : lower)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
    for (const auto& [name, number] : months)
        if (lower == name) return number;
    return std::nullopt;
}

// Of "1er", "21st" and "1," the number.
std::optional<int> day_of_month(std::string_view word) {
    const auto digits = word.substr(0, word.find_first_not_of("0123456789"));
    const auto rest = word.substr(digits.size());
    for (const std::string_view ending : {"", ",", "er", "st", "nd", "rd", "th", "st,", "nd,", "rd,", "th,"})
        if (rest == ending) return digits.size() <= 2 ? whole(digits) : std::nullopt;
    return std::nullopt;
}

std::vector<std::string_view> words_of(std::string_view text, std::string_view separators) {
    std::vector<std::string_view> words;
    for (std::size_t at = 0; at <= text.size();) {
        const auto end = std::min(text.find_first_of(separators, at), text.size());
        words.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return words;
}

// "1 mars 2023", "March 1, 2023".
DateReading named(const std::vector<std::string_view>& words) {
    const auto year = words[2].size() == 4 ? whole(words[2]) : std::nullopt;
    if (!year) return {};
    if (const auto month = month_named(words[1]))
        if (const auto of_month = day_of_month(words[0])) return day(*year, *month, *of_month);
    if (const auto month = month_named(words[0]))
        if (const auto of_month = day_of_month(words[1])) return day(*year, *month, *of_month);
    return {};
}

DateReading numbered(int first, int second, int year, DateOrder order) {
    const auto day_first = day(year, second, first), month_first = day(year, first, second);
    const bool both = day_first.is == Is::Day && month_first.is == Is::Day && first != second;
    switch (order) {
        case DateOrder::Undeclared: return both ? DateReading{Is::Ambiguous, {}} : day_first.is == Is::Day ? day_first : month_first;
        case DateOrder::DayMonthYear: return day_first.is == Is::NoDay && month_first.is == Is::Day ? DateReading{Is::WrongOrder, {}} : day_first;
        case DateOrder::MonthDayYear: return month_first.is == Is::NoDay && day_first.is == Is::Day ? DateReading{Is::WrongOrder, {}} : month_first;
    }
    return {};
}

}  // namespace

DateReading read_date(std::string_view text, DateOrder order) {
    if (text.size() > 10 && text[10] == 'T' && text[4] == '-') text = text.substr(0, 10);
    if (text.size() < 8 || text.size() > 40) return {};
    if (const auto words = words_of(text, " "); words.size() == 3) return named(words);
    const auto parts = words_of(text, "/.-");
    if (parts.size() != 3) return {};
    const auto first = whole(parts[0]), second = whole(parts[1]), third = whole(parts[2]);
    if (!first || !second || !third) return {};
    if (parts[0].size() == 4 && parts[1].size() == 2 && parts[2].size() == 2 && text[4] == '-') return day(*first, *second, *third);
    if (parts[0].size() > 2 || parts[1].size() > 2 || parts[2].size() != 4) return {};
    return numbered(*first, *second, *third, order);
}

}  // namespace bilan::data
