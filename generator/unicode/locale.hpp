// Numbers, money, percentages, dates, lists and plurals as a language writes them. ICU's door, with this house's
// conventions on top, which differ from CLDR's where the UN's editorial practice does:
//   fr: 29 793 (U+202F), 55 % (U+00A0), 11 200 722 USD (U+00A0), 12,5      en: 29,793, 55%, USD 11,200,722, 12.5
// Languages are BCP 47 tags; anything but fr is written as en.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/decimal.hpp"

namespace bilan::unicode {

// The value's own decimals are kept (12.50 stays 12,50) unless decimals says how many.
std::string format_number(const Decimal& value, std::string_view language, std::optional<int> decimals = {});
// value 55.2 prints 55,2 %: a percentage is stored as people say it.
std::string format_percent(const Decimal& value, std::string_view language, std::optional<int> decimals = {});
std::string format_money(const Decimal& value, std::string_view currency, std::string_view language);

// The number that a reader of that language sees in text, whatever spaces and signs surround its digits: "29 793",
// "29 793", "11 200 722 USD", "55 %", "29,793", "USD 11,200,722". Nothing when it is not one number, or when its
// separators are another language's ("29.793", "499.999" in either language is refused: ambiguous).
std::optional<Decimal> parse_number(std::string_view text, std::string_view language);

struct Date {
    int year = 0, month = 1, day = 1;
    friend auto operator<=>(const Date&, const Date&) = default;
};
enum class DateStyle { Long, MonthYear, Year };  // 18 décembre 2022, décembre 2022, 2022; 1er in French
std::optional<Date> parse_date(std::string_view iso);      // YYYY-MM-DD, checked against the calendar
std::string format_date(const Date& date, std::string_view language, DateStyle style = DateStyle::Long);

// "a, b et c"; "a, b and c".
std::string format_list(const std::vector<std::string>& items, std::string_view language);

// CLDR's category for a count: "one", "many" or "other" (0, 1 and 1.5 are "one" in French).
std::string plural_category(const Decimal& value, std::string_view language);

// Sorting for people: accents and case count last. Negative, zero, positive.
int compare(std::string_view a, std::string_view b, std::string_view language);

std::string to_upper(std::string_view text, std::string_view language);
std::string to_lower(std::string_view text, std::string_view language);
std::string capitalize(std::string_view text, std::string_view language);  // each word's first letter
std::string normalize(std::string_view text);                             // NFC

// Letters without their marks, lower case, ligatures apart: "Œuvre d’été" -> "oeuvre d’ete". For search and slugs.
std::string fold(std::string_view text);

// "V. Aide au retour : l’été" -> "v-aide-au-retour-l-ete". ASCII letters, digits and single hyphens; "" if nothing is left.
std::string slug(std::string_view text);

}  // namespace bilan::unicode
