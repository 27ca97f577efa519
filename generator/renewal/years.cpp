#include "renewal/years.hpp"

namespace bilan::renewal {
namespace {

bool is_digit_at(std::string_view text, std::size_t at) { return at < text.size() && text[at] >= '0' && text[at] <= '9'; }

}  // namespace

std::string text_in_year(std::string_view text, const Years& years) {
    std::string result(text);
    if (years.from.empty()) return result;
    for (std::size_t at = result.find(years.from); at != std::string::npos; at = result.find(years.from, at + 1)) {
        const bool is_whole = !is_digit_at(result, at + years.from.size()) && (at == 0 || !is_digit_at(result, at - 1));
        if (is_whole) result.replace(at, years.from.size(), years.to);
    }
    return result;
}

data::Value in_year(const data::Value& value, const Years& years) {
    if (const auto* text = value.string()) return data::Value(text_in_year(*text, years));
    if (const auto* list = value.list()) {
        data::List renewed;
        for (const auto& item : *list) renewed.push_back(in_year(item, years));
        return data::Value(std::move(renewed));
    }
    if (const auto* map = value.map()) {
        data::Map renewed;
        for (const auto& entry : map->entries()) renewed.set(entry.key, in_year(entry.value, years));
        return data::Value(std::move(renewed));
    }
    return value;
}

}  // namespace bilan::renewal
