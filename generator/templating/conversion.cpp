#include "templating/conversion.hpp"

namespace bilan::templating {
namespace {

// JSON's 12 is an integer and its 12.0 a number with decimals, as in Python.
Value from_number(const data::Number& number) {
    const bool written_whole = number.lexeme.find_first_of(".eE") == std::string::npos;
    if (written_whole || number.value.scale() > 0) return number.value;
    return Value(Decimal::scaled(number.value.coefficient() * 10, 1));
}

Value from_list(const data::List& list) {
    List items;
    items.reserve(list.size());
    for (const auto& item : list) items.push_back(from(item));
    return items;
}

Value from_map(const data::Map& map) {
    Dict dict;
    for (const auto& entry : map.entries()) dict.set(entry.key, from(entry.value));
    return dict;
}

}  // namespace

Value from(const std::vector<std::string>& texts) {
    List items;
    for (const auto& text : texts) items.push_back(Value(text));
    return items;
}

Value from(const data::Value& value) {
    if (const auto* boolean = value.boolean()) return *boolean;
    if (const auto* number = value.number()) return from_number(*number);
    if (const auto* string = value.string()) return *string;
    if (const auto* list = value.list()) return from_list(*list);
    if (const auto* map = value.map()) return from_map(*map);
    return nullptr;
}

}  // namespace bilan::templating
