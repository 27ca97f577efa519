// Numbers as people write them in cells.
#include <algorithm>

#include "base/format.hpp"
#include "base/utf8.hpp"
#include "data/conventions.hpp"
#include "data/csv.hpp"

namespace bilan::data {
namespace {

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

bool is_group_space(char32_t c) { return c == U' ' || c == U'\u00A0' || c == U'\u202F' || c == U'\u2009'; }

// The digits and separators of a number: "29 793,5" has the digits 29 | 793 | 5 and the separators ' ' and ','.
struct Pieces {
    std::vector<std::string> digits;
    std::u32string separators;   // one fewer than digits
    bool negative = false;
};

std::optional<Pieces> take_apart(std::string_view text) {
    Pieces pieces;
    auto rest = to_utf32(text);
    std::size_t at = 0;
    if (!rest.empty() && (rest[0] == U'-' || rest[0] == U'\u2212')) {
        pieces.negative = true;
        ++at;
    }
    std::string digits;
    for (; at < rest.size(); ++at) {
        if (is_digit(rest[at])) {
            digits.push_back(static_cast<char>(rest[at]));
            continue;
        }
        const auto sign = is_group_space(rest[at]) ? U' ' : rest[at];
        if (digits.empty() || (sign != U' ' && sign != U',' && sign != U'.')) return std::nullopt;
        pieces.digits.push_back(std::move(digits));
        pieces.separators.push_back(sign);
        digits.clear();
    }
    if (digits.empty()) return std::nullopt;
    pieces.digits.push_back(std::move(digits));
    return pieces;
}

bool is_grouped(const Pieces& pieces, std::size_t groups, char32_t separator) {
    if (groups > 1 && (pieces.digits[0].size() > 3 || pieces.digits[0] == "0")) return false;
    for (std::size_t i = 1; i < groups; ++i) {
        if (pieces.digits[i].size() != 3 || pieces.separators[i - 1] != separator) return false;
    }
    return true;
}

CellNumber number_from(const Pieces& pieces, std::size_t groups) {
    std::string text = pieces.negative ? "-" : "";
    for (std::size_t i = 0; i < groups; ++i) text += pieces.digits[i];
    const auto first = text.find_first_not_of("-0");
    const auto sign = pieces.negative ? 1U : 0U;
    if (first != std::string::npos && first > sign && groups == 1) {
        if (text.size() > sign + 1) return {};   // 007: a code, not a count
    }
    if (groups < pieces.digits.size()) text += "." + pieces.digits[groups];
    const auto value = Decimal::parse(text);
    return value ? CellNumber{Reading::Number, *value} : CellNumber{};
}

}  // namespace

CellNumber read_number(std::string_view text) {
    const auto pieces = take_apart(text);
    if (!pieces) return {};
    const auto count = pieces->digits.size();
    if (count == 1) return number_from(*pieces, 1);
    const auto last = pieces->separators.back();
    const bool one_kind = pieces->separators.find_first_not_of(last) == std::u32string::npos;
    if (last == U' ') return one_kind && is_grouped(*pieces, count, U' ') ? number_from(*pieces, count) : CellNumber{};
    if (count == 2) {
        const bool either = is_grouped(*pieces, 2, last);
        return either ? CellNumber{Reading::Ambiguous, {}} : number_from(*pieces, 1);
    }
    if (last == U',' && one_kind && is_grouped(*pieces, count, U',')) return number_from(*pieces, count);
    // Groups with one sign, then a decimal sign that is another: 1 234,5 and 1,234.5.
    const auto group = last == U',' ? U' ' : pieces->separators[0];
    const bool decimal_after_groups = group != last && group != U'.' && is_grouped(*pieces, count - 1, group);
    return decimal_after_groups ? number_from(*pieces, count - 1) : CellNumber{};
}

CellNumber read_number_as(std::string_view text, NumberStyle style) {
    const auto pieces = take_apart(text);
    if (!pieces) return {};
    const auto count = pieces->digits.size();
    if (count == 1) return number_from(*pieces, 1);
    const char32_t decimal = style == NumberStyle::French ? U',' : U'.', point = style == NumberStyle::French ? U'.' : U',';
    const auto is_group = [&](std::size_t groups) {
        const auto sign = pieces->separators[0];
        return (sign == U' ' || sign == point) && is_grouped(*pieces, groups, sign);
    };
    if (pieces->separators.back() != decimal) return is_group(count) ? number_from(*pieces, count) : CellNumber{};
    return count == 2 || is_group(count - 1) ? number_from(*pieces, count - 1) : CellNumber{};
}

char grouping_sign(std::string_view text) {
    const auto pieces = take_apart(text);
    if (!pieces || pieces->digits.size() == 1) return 0;
    const auto sign = pieces->separators[0];
    return sign != U' ' && is_grouped(*pieces, pieces->digits.size(), sign) ? static_cast<char>(sign) : '\0';
}

std::optional<Decimal> number_in(const Cell& cell, Diagnostics& diagnostics) {
    if (cell.number) return cell.number;
    const auto number = read_number(cell.text);
    switch (number.reading) {
        case Reading::Number: return number.value;
        case Reading::Ambiguous: {
            auto grouped = cell.text;
            std::erase_if(grouped, [](char c) { return c == ',' || c == '.'; });
            auto decimal = cell.text;
            std::replace(decimal.begin(), decimal.end(), ',', '.');
            diagnostics.error("data/ambiguous-number", cell.span,
                              format("\"{}\" is {} to one reader and {} to another", cell.text, grouped, decimal + "0"),
                              format("write {} or {}0, or say in conventions.json how the file writes numbers", grouped, decimal));
            return std::nullopt;
        }
        case Reading::NotANumber:
            diagnostics.error("data/wrong-type", cell.span, format("\"{}\" is not a number", cell.text),
                              "write digits alone, such as 29793 or 12.5; leave the cell empty where nothing is known");
            return std::nullopt;
    }
    return std::nullopt;
}

}  // namespace bilan::data
