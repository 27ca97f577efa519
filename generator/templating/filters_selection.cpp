// Filters that choose or change each item, and those that stand in for what is absent.
#include "templating/arguments.hpp"
#include "templating/attribute_path.hpp"
#include "templating/builtins.hpp"
#include "templating/operators.hpp"

namespace bilan::templating {
namespace {

enum class Keep { Matching, Others };
enum class Looks { AtItem, AtAttribute };

Value select_items(Call& call, Keep keep, Looks looks) {
    const std::size_t offset = looks == Looks::AtAttribute ? 1 : 0;
    if (call.positional.size() < offset + 1) throw Fault{"which attribute is to be looked at?"};
    const AttributePath path(offset == 1 ? call.positional[1] : Value());
    const auto test = call.positional.size() > offset + 1 ? to_text(call.positional[offset + 1]) : std::string{};
    List kept;
    for (const auto& item : items_of(subject(call))) {
        call.interpreter->count_iteration(call.span);
        auto value = path.of(item, call, {}, Absent::Allowed);
        Call inner{.positional = {value}, .named = call.named, .span = call.span, .diagnostics = call.diagnostics, .autoescape = call.autoescape, .interpreter = call.interpreter};
        if (!test.empty()) inner.positional.insert(inner.positional.end(), call.positional.begin() + static_cast<std::ptrdiff_t>(offset) + 2, call.positional.end());
        const bool matches = test.empty() ? is_true(call.interpreter->defined(value, call.span)) : call.interpreter->apply_test(test, inner);
        if (matches == (keep == Keep::Matching)) kept.push_back(item);
    }
    return Value(std::move(kept));
}

Value filter_select(Call& call) { return select_items(call, Keep::Matching, Looks::AtItem); }
Value filter_reject(Call& call) { return select_items(call, Keep::Others, Looks::AtItem); }
Value filter_selectattr(Call& call) { return select_items(call, Keep::Matching, Looks::AtAttribute); }
Value filter_rejectattr(Call& call) { return select_items(call, Keep::Others, Looks::AtAttribute); }

Value map_attribute(Call& call) {
    const auto* attribute = call.argument(SIZE_MAX, "attribute");
    const auto* otherwise = call.argument(SIZE_MAX, "default");
    if (attribute == nullptr || call.named.size() != (otherwise == nullptr ? 1u : 2u)) {
        throw Fault{"map takes a filter's name, or attribute= with default="};
    }
    const AttributePath path(*attribute);
    List items;
    for (const auto& item : items_of(subject(call))) {
        call.interpreter->count_iteration(call.span);
        items.push_back(path.of(item, call, otherwise == nullptr ? Value() : *otherwise));
    }
    return Value(std::move(items));
}

Value filter_map(Call& call) {
    if (call.positional.size() < 2) return map_attribute(call);
    const auto name = to_text(call.positional[1]);
    List items;
    for (const auto& item : items_of(subject(call))) {
        call.interpreter->count_iteration(call.span);
        Call inner{.positional = {item}, .named = call.named, .span = call.span, .diagnostics = call.diagnostics, .autoescape = call.autoescape, .interpreter = call.interpreter};
        inner.positional.insert(inner.positional.end(), call.positional.begin() + 2, call.positional.end());
        items.push_back(call.interpreter->apply_filter(name, inner));
    }
    return Value(std::move(items));
}

Value filter_default(Call& call) {
    const auto& value = subject(call);
    const bool absent = value.is_undefined() || (truth_at(call, 2, false) && !is_true(value));
    if (!absent) return value;
    return call.positional[1].is_undefined() ? Value("") : call.positional[1];
}

Value filter_attr(Call& call) {
    auto* object = subject(call).object();
    const auto name = text_at(call, 1, "");
    if (object != nullptr) {
        if (auto value = object->attribute(name)) return *value;
    }
    return Value::undefined({.what = Missing::What::Member, .name = name, .owner = subject(call), .owner_text = {}, .span = call.span});
}

}  // namespace

void add_selection_filters(Environment& environment) {
    add_variadic(environment, "select", filter_select);
    add_variadic(environment, "reject", filter_reject);
    add_variadic(environment, "selectattr", filter_selectattr);
    add_variadic(environment, "rejectattr", filter_rejectattr);
    add_variadic(environment, "map", filter_map);
    add(environment, "attr", filter_attr, {"name"}, 1);
    for (const auto* name : {"default", "d"}) {
        environment.add_filter(name, Filter{.function = filter_default, .parameters = {"value", "default_value", "boolean"}, .accepts_undefined = true});
    }
}

}  // namespace bilan::templating
