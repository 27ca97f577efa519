#include "templating/methods.hpp"

#include <algorithm>
#include <array>

#include "base/format.hpp"
#include "templating/fault.hpp"
#include "templating/operators.hpp"
#include "templating/text.hpp"

namespace bilan::templating {
namespace {

using Method = Value (*)(const Value& object, const Call& call);
struct Known {
    std::string_view name;
    Method method;
    std::size_t least = 0, most = 0;  // arguments
};

Value like(const Value& original, std::string text) {
    return original.is_safe() ? Value::safe(std::move(text)) : Value(std::move(text));
}

const std::string& text_of(const Value& value) {
    if (!value.is_string()) throw Fault{format("expected a text, found {}", in_words(value))};
    return *value.string();
}

// An argument of a method on markup is escaped, as markupsafe does.
std::string argument_text(const Value& object, const Call& call, std::size_t at) {
    return object.is_safe() ? to_markup(Value(call.positional[at])) : text_of(call.positional[at]);
}

Value pairs(const Value& object, const Call&) {
    List items;
    for (const auto& [key, value] : object.dict()->entries()) items.push_back(Value::tuple({key, value}));
    return Value(std::move(items));
}

Value keys(const Value& object, const Call&) { return Value(items_of(object)); }

Value values(const Value& object, const Call&) {
    List items;
    for (const auto& entry : object.dict()->entries()) items.push_back(entry.second);
    return Value(std::move(items));
}

Value get(const Value& object, const Call& call) {
    const auto* found = object.dict()->find(call.positional[0]);
    return found != nullptr ? *found : call.positional.size() > 1 ? call.positional[1] : Value::none();
}

Value copy(const Value& object, const Call&) { return object; }

Value index(const Value& object, const Call& call) {
    const auto& list = *object.list();
    const auto at = std::find_if(list.begin(), list.end(), [&](const Value& item) { return equal(item, call.positional[0]); });
    if (at == list.end()) throw Fault{"the item is not in the list"};
    return at - list.begin();
}

Value count(const Value& object, const Call& call) {
    if (const auto* list = object.list()) {
        return std::count_if(list->begin(), list->end(), [&](const Value& item) { return equal(item, call.positional[0]); });
    }
    const auto& wanted = text_of(call.positional[0]);
    if (wanted.empty()) return length_of(*object.string()) + 1;
    std::int64_t found = 0;
    for (auto at = object.string()->find(wanted); at != std::string::npos; at = object.string()->find(wanted, at + wanted.size())) ++found;
    return found;
}

Value upper_case(const Value& object, const Call&) { return like(object, upper(*object.string())); }
Value lower_case(const Value& object, const Call&) { return like(object, lower(*object.string())); }
Value capital_case(const Value& object, const Call&) { return like(object, capitalize(*object.string())); }

enum class Side { Left, Right, Both };

Value stripped(const Value& object, const Call& call, Side side) {
    if (call.positional.empty() || call.positional[0].is_none()) {
        const auto text = std::string_view(*object.string());
        return like(object, std::string(side == Side::Left ? strip_left(text) : side == Side::Right ? strip_right(text) : strip(text)));
    }
    const auto cut = characters_of(text_of(call.positional[0]));
    const auto is_cut = [&](const std::string& c) { return std::find(cut.begin(), cut.end(), c) != cut.end(); };
    auto parts = characters_of(*object.string());
    while (side != Side::Left && !parts.empty() && is_cut(parts.back())) parts.pop_back();
    auto first = parts.begin();
    while (side != Side::Right && first != parts.end() && is_cut(*first)) ++first;
    std::string out;
    for (; first != parts.end(); ++first) out += *first;
    return like(object, std::move(out));
}

Value strip_both(const Value& object, const Call& call) { return stripped(object, call, Side::Both); }
Value strip_left_side(const Value& object, const Call& call) { return stripped(object, call, Side::Left); }
Value strip_right_side(const Value& object, const Call& call) { return stripped(object, call, Side::Right); }

Value split(const Value& object, const Call& call) {
    List parts;
    const auto at_most = call.positional.size() > 1 ? call.positional[1].to_integer().value_or(-1) : -1;
    if (call.positional.empty() || call.positional[0].is_none()) {
        if (at_most >= 0) throw Fault{"split with a limit needs a separator"};
        for (auto& part : split_spaces(*object.string())) parts.push_back(like(object, std::move(part)));
        return Value(std::move(parts));
    }
    const auto& separator = text_of(call.positional[0]);
    if (separator.empty()) throw Fault{"split needs a separator that is not empty"};
    std::string_view rest = *object.string();
    for (auto left = at_most; left != 0; --left) {
        const auto at = rest.find(separator);
        if (at == std::string_view::npos) break;
        parts.push_back(like(object, std::string(rest.substr(0, at))));
        rest.remove_prefix(at + separator.size());
    }
    parts.push_back(like(object, std::string(rest)));
    return Value(std::move(parts));
}

Value lines(const Value& object, const Call&) {
    List parts;
    for (auto& line : split_lines(*object.string())) parts.push_back(like(object, std::move(line)));
    return Value(std::move(parts));
}

Value join(const Value& object, const Call& call) {
    std::string out;
    const auto items = items_of(call.positional[0]);
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i != 0) out += *object.string();
        out += object.is_safe() ? to_markup(items[i]) : text_of(items[i]);
    }
    return like(object, std::move(out));
}

Value replace(const Value& object, const Call& call) {
    const auto at_most = call.positional.size() > 2 ? call.positional[2].to_integer().value_or(-1) : -1;
    return like(object, replace_all(*object.string(), argument_text(object, call, 0), argument_text(object, call, 1), at_most));
}

bool any_of_texts(const Value& wanted, bool (*matches)(std::string_view, std::string_view), std::string_view text) {
    if (!wanted.is_sequence()) return matches(text, text_of(wanted));
    return std::any_of(wanted.list()->begin(), wanted.list()->end(), [&](const Value& each) { return matches(text, text_of(each)); });
}

Value starts(const Value& object, const Call& call) {
    return any_of_texts(call.positional[0], [](std::string_view text, std::string_view part) { return text.starts_with(part); }, *object.string());
}

Value ends(const Value& object, const Call& call) {
    return any_of_texts(call.positional[0], [](std::string_view text, std::string_view part) { return text.ends_with(part); }, *object.string());
}

Value find(const Value& object, const Call& call) {
    const auto at = object.string()->find(text_of(call.positional[0]));
    return at == std::string::npos ? Value(-1) : Value(length_of(std::string_view(*object.string()).substr(0, at)));
}

Value is_digits(const Value& object, const Call&) {
    const auto& text = *object.string();
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

constexpr std::array dict_methods = {Known{"items", pairs}, Known{"keys", keys}, Known{"values", values}, Known{"get", get, 1, 2}, Known{"copy", copy}};
constexpr std::array list_methods = {Known{"index", index, 1, 1}, Known{"count", count, 1, 1}, Known{"copy", copy}};
constexpr std::array text_methods = {
    Known{"upper", upper_case}, Known{"lower", lower_case}, Known{"capitalize", capital_case},
    Known{"strip", strip_both, 0, 1}, Known{"lstrip", strip_left_side, 0, 1}, Known{"rstrip", strip_right_side, 0, 1},
    Known{"split", split, 0, 2}, Known{"splitlines", lines}, Known{"join", join, 1, 1}, Known{"replace", replace, 2, 3},
    Known{"startswith", starts, 1, 1}, Known{"endswith", ends, 1, 1}, Known{"find", find, 1, 1},
    Known{"count", count, 1, 1}, Known{"isdigit", is_digits}};

std::pair<const Known*, const Known*> known_for(const Value& object) {
    if (object.dict() != nullptr) return {dict_methods.data(), dict_methods.data() + dict_methods.size()};
    if (object.is_sequence()) return {list_methods.data(), list_methods.data() + list_methods.size()};
    if (object.is_string()) return {text_methods.data(), text_methods.data() + text_methods.size()};
    return {nullptr, nullptr};
}

const Known* known_method(const Value& object, std::string_view name) {
    const auto [first, last] = known_for(object);
    const auto* at = std::find_if(first, last, [&](const Known& known) { return known.name == name; });
    return at == last ? nullptr : at;
}

}  // namespace

bool has_method(const Value& object, std::string_view name) { return known_method(object, name) != nullptr; }

std::vector<std::string> method_names(const Value& object) {
    std::vector<std::string> names;
    const auto [first, last] = known_for(object);
    for (const auto* at = first; at != last; ++at) names.emplace_back(at->name);
    return names;
}

Value call_method(const Value& object, std::string_view name, const Call& call) {
    const auto* known = known_method(object, name);
    const auto count_given = call.positional.size();
    if (!call.named.empty()) throw Fault{format("{}() takes no named arguments", name)};
    if (count_given < known->least || count_given > known->most) {
        throw Fault{format("{}() takes {} arguments, not {}", name, known->least == known->most ? std::to_string(known->most) : format("{} to {}", known->least, known->most), count_given)};
    }
    return known->method(object, call);
}

}  // namespace bilan::templating
