#include "unicode/locale.hpp"

#include <unicode/brkiter.h>
#include <unicode/coll.h>
#include <unicode/dtfmtsym.h>
#include <unicode/listformatter.h>
#include <unicode/normalizer2.h>
#include <unicode/numberformatter.h>
#include <unicode/plurrule.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "base/check.hpp"
#include "base/format.hpp"
#include "base/utf8.hpp"

namespace bilan::unicode {
namespace {

constexpr std::string_view no_break_space = "\u00A0";
constexpr std::string_view narrow_no_break_space = "\u202F";
constexpr std::string_view minus_sign = "\u2212";

enum class Convention { French, English };

Convention convention_of(std::string_view language) {
    return language == "fr" || language.starts_with("fr-") ? Convention::French : Convention::English;
}

icu::Locale locale_of(std::string_view language) {
    return convention_of(language) == Convention::French ? icu::Locale("fr", "FR") : icu::Locale("en", "GB");
}

void check(UErrorCode status, const char* what) {
    if (U_FAILURE(status)) throw EnvironmentError(format("ICU cannot {}: {}", what, u_errorName(status)));
}

icu::UnicodeString to_icu(std::string_view text) {
    return icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
}

std::string from_icu(const icu::UnicodeString& text) {
    std::string result;
    text.toUTF8String(result);
    return result;
}

// "1234567" with separator between its groups of three.
std::string grouped(std::string_view digits, std::string_view separator) {
    std::string result;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && (digits.size() - i) % 3 == 0) result += separator;
        result.push_back(digits[i]);
    }
    return result;
}

// The value with exactly so many decimals.
std::string plain_digits(const Decimal& value, std::optional<int> decimals) {
    auto digits = (decimals ? value.rounded(*decimals) : value).to_string();
    if (!decimals) return digits;
    const auto point = digits.find('.');
    const auto there = point == std::string::npos ? 0 : digits.size() - point - 1;
    const auto wanted = static_cast<std::size_t>(*decimals);
    if (there == 0 && wanted > 0) digits.push_back('.');
    if (there < wanted) digits.append(wanted - there, '0');
    return digits;
}

}  // namespace

std::string format_number(const Decimal& value, std::string_view language, std::optional<int> decimals) {
    const bool french = convention_of(language) == Convention::French;
    const auto digits = plain_digits(value, decimals);
    std::string_view rest = digits;
    std::string result;
    if (rest.starts_with('-')) {
        rest.remove_prefix(1);
        if (rest.find_first_not_of("0.") != std::string_view::npos) result += minus_sign;
    }
    const auto point = std::min(rest.find('.'), rest.size());
    result += grouped(rest.substr(0, point), french ? narrow_no_break_space : ",");
    if (point == rest.size()) return result;
    result.push_back(french ? ',' : '.');
    result += rest.substr(point + 1);
    return result;
}

std::string format_percent(const Decimal& value, std::string_view language, std::optional<int> decimals) {
    const auto number = format_number(value, language, decimals);
    return convention_of(language) == Convention::French ? format("{}{}%", number, no_break_space) : number + "%";
}

std::string format_money(const Decimal& value, std::string_view currency, std::string_view language) {
    const auto number = format_number(value, language);
    if (currency.empty()) return number;
    if (convention_of(language) == Convention::French) return format("{}{}{}", number, no_break_space, currency);
    return format("{}{}{}", currency, no_break_space, number);
}

namespace {

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

bool is_space(char32_t c) {
    return c == U' ' || c == U'\t' || c == U'\u00A0' || c == U'\u202F' || c == U'\u2009' || c == U'\u2007';
}

bool is_currency_or_percent(char32_t c) { return c == U'%' || c == U'€' || c == U'$' || c == U'£'; }

bool is_capital(char32_t c) { return c >= U'A' && c <= U'Z'; }

// Takes what may stand around a number off both its ends: spaces, %, a currency's sign or three-letter code.
std::u32string_view number_alone(std::u32string_view text) {
    const auto code_at = [&](std::size_t begin) {
        return text.size() >= 3 && std::all_of(text.begin() + static_cast<std::ptrdiff_t>(begin),
                                               text.begin() + static_cast<std::ptrdiff_t>(begin + 3), is_capital);
    };
    const auto trim_spaces = [&] {
        while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
        while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
    };
    trim_spaces();
    if (code_at(0)) {
        text.remove_prefix(3);
    } else if (text.size() >= 3 && code_at(text.size() - 3)) {
        text.remove_suffix(3);
    } else if (!text.empty() && is_currency_or_percent(text.front())) {
        text.remove_prefix(1);
    } else if (!text.empty() && is_currency_or_percent(text.back())) {
        text.remove_suffix(1);
    }
    trim_spaces();
    return text;
}

struct Separators {
    bool (*is_group)(char32_t);
    char32_t decimal;
};

Separators separators_of(Convention convention) {
    switch (convention) {
        case Convention::French: return {[](char32_t c) { return is_space(c); }, U','};
        case Convention::English: return {[](char32_t c) { return c == U','; }, U'.'};
    }
    throw InternalError("a convention without separators");
}

std::u32string_view take_digits(std::u32string_view& text) {
    std::size_t count = 0;
    while (count < text.size() && is_digit(text[count])) ++count;
    const auto digits = text.substr(0, count);
    text.remove_prefix(count);
    return digits;
}

// 29,793 and 499.999 group thousands in one language and have three decimals in the other.
bool reads_as_grouping(std::u32string_view whole, std::u32string_view decimals) {
    return whole.size() <= 3 && whole != U"0" && decimals.size() == 3;
}

}  // namespace

std::optional<Decimal> parse_number(std::string_view text, std::string_view language) {
    const auto code_points = to_utf32(text);
    auto rest = number_alone(code_points);
    const auto [is_group, decimal] = separators_of(convention_of(language));
    std::u32string digits;
    if (!rest.empty() && (rest.front() == U'-' || rest.front() == U'\u2212')) {
        digits.push_back(U'-');
        rest.remove_prefix(1);
    }
    const auto whole = take_digits(rest);
    if (whole.empty()) return std::nullopt;
    digits += whole;
    bool has_groups = false;
    while (!rest.empty() && is_group(rest.front())) {
        rest.remove_prefix(1);
        const auto group = take_digits(rest);
        if (group.size() != 3 || whole.size() > 3) return std::nullopt;
        digits += group;
        has_groups = true;
    }
    if (!rest.empty() && rest.front() == decimal) {
        rest.remove_prefix(1);
        const auto decimals = take_digits(rest);
        if (decimals.empty() || (!has_groups && reads_as_grouping(whole, decimals))) return std::nullopt;
        digits.push_back(U'.');
        digits += decimals;
    }
    if (!rest.empty()) return std::nullopt;
    return Decimal::parse(to_utf8(digits));
}

namespace {

bool is_leap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

int days_in(int year, int month) {
    constexpr std::array<int, 12> days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && is_leap(year) ? 29 : days[static_cast<std::size_t>(month - 1)];
}

std::optional<int> digits_at(std::string_view text, std::size_t begin, std::size_t count) {
    int value = 0;
    const auto* last = text.data() + begin + count;
    const auto read = std::from_chars(text.data() + begin, last, value);
    if (read.ec != std::errc{} || read.ptr != last || value < 0) return std::nullopt;
    return value;
}

std::string month_name(int month, std::string_view language) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::DateFormatSymbols symbols(locale_of(language), status);
    check(status, "name the months");
    std::int32_t count = 0;
    const auto* months = symbols.getMonths(count, icu::DateFormatSymbols::FORMAT, icu::DateFormatSymbols::WIDE);
    BILAN_ASSERT(month >= 1 && month <= count);
    return from_icu(months[month - 1]);
}

}  // namespace

std::optional<Date> parse_date(std::string_view iso) {
    if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
    const auto year = digits_at(iso, 0, 4);
    const auto month = digits_at(iso, 5, 2);
    const auto day = digits_at(iso, 8, 2);
    if (!year || !month || !day || *month < 1 || *month > 12) return std::nullopt;
    if (*day < 1 || *day > days_in(*year, *month)) return std::nullopt;
    return Date{*year, *month, *day};
}

std::string format_date(const Date& date, std::string_view language, DateStyle style) {
    const auto year = std::to_string(date.year);
    if (style == DateStyle::Year) return year;
    const auto month_and_year = format("{} {}", month_name(date.month, language), year);
    if (style == DateStyle::MonthYear) return month_and_year;
    const bool first_in_french = date.day == 1 && convention_of(language) == Convention::French;
    return format("{}{} {}", date.day, first_in_french ? "er" : "", month_and_year);
}

std::string format_list(const std::vector<std::string>& items, std::string_view language) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::ListFormatter> formatter(icu::ListFormatter::createInstance(locale_of(language), status));
    check(status, "write lists");
    std::vector<icu::UnicodeString> parts;
    for (const auto& item : items) parts.push_back(to_icu(item));
    icu::UnicodeString result;
    formatter->format(parts.data(), static_cast<std::int32_t>(parts.size()), result, status);
    check(status, "write a list");
    return from_icu(result);
}

std::string plural_category(const Decimal& value, std::string_view language) {
    UErrorCode status = U_ZERO_ERROR;
    const auto locale = locale_of(language);
    const std::unique_ptr<icu::PluralRules> rules(icu::PluralRules::forLocale(locale, status));
    check(status, "load plural rules");
    const auto digits = value.to_string();
    const auto number = icu::number::NumberFormatter::withLocale(locale)
                            .precision(icu::number::Precision::fixedFraction(value.scale()))
                            .formatDecimal(digits, status);
    const auto category = rules->select(number, status);
    check(status, "choose a plural");
    return from_icu(category);
}

int compare(std::string_view a, std::string_view b, std::string_view language) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::Collator> collator(icu::Collator::createInstance(locale_of(language), status));
    check(status, "load a sorting order");
    const auto result = collator->compare(to_icu(a), to_icu(b), status);
    check(status, "compare two texts");
    return static_cast<int>(result);
}

std::string to_upper(std::string_view text, std::string_view language) {
    return from_icu(to_icu(text).toUpper(locale_of(language)));
}

std::string to_lower(std::string_view text, std::string_view language) {
    return from_icu(to_icu(text).toLower(locale_of(language)));
}

std::string capitalize(std::string_view text, std::string_view language) {
    return from_icu(to_icu(text).toTitle(nullptr, locale_of(language), U_TITLECASE_NO_LOWERCASE));
}

namespace {

icu::UnicodeString normalized(const icu::UnicodeString& text, const icu::Normalizer2* form, UErrorCode status) {
    check(status, "load a normal form");
    auto result = form->normalize(text, status);
    check(status, "normalize a text");
    return result;
}

// Letters that Unicode does not take apart.
std::string_view without_ligature(UChar32 letter) {
    switch (letter) {
        case U'œ': return "oe";
        case U'æ': return "ae";
        case U'ß': return "ss";
        case U'ø': return "o";
        case U'đ': return "d";
        case U'ł': return "l";
        case U'ı': return "i";
        default: return {};
    }
}

}  // namespace

std::string normalize(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    const auto* form = icu::Normalizer2::getNFCInstance(status);
    return from_icu(normalized(to_icu(text), form, status));
}

std::string fold(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    const auto* form = icu::Normalizer2::getNFKDInstance(status);
    const auto letters = normalized(to_icu(text).toLower(icu::Locale::getRoot()), form, status);
    icu::UnicodeString result;
    for (std::int32_t i = 0; i < letters.length(); i = letters.moveIndex32(i, 1)) {
        const auto letter = letters.char32At(i);
        if (u_charType(letter) == U_NON_SPACING_MARK) continue;
        const auto apart = without_ligature(letter);
        if (apart.empty()) {
            result.append(letter);
        } else {
            result.append(to_icu(apart));
        }
    }
    return from_icu(normalized(result, icu::Normalizer2::getNFCInstance(status), status));
}

std::string slug(std::string_view text) {
    std::string result;
    for (const char c : fold(text)) {
        const bool kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (kept) {
            result.push_back(c);
        } else if (!result.empty() && result.back() != '-') {
            result.push_back('-');
        }
    }
    if (result.ends_with('-')) result.pop_back();
    return result;
}

}  // namespace bilan::unicode
