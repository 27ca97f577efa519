// Filters of lists and dicts: order, parts, sums.
#include <algorithm>
#include <utility>

#include "templating/arguments.hpp"
#include "templating/attribute_path.hpp"
#include "templating/builtins.hpp"
#include "templating/operators.hpp"

namespace bilan::templating {
namespace {

Value filter_length(Call& call) { return size_of(subject(call)); }
Value filter_list(Call& call) { return Value(items_of(subject(call))); }

Value nothing_in(const Call& call, std::string_view which) {
    return Value::undefined({.what = Missing::What::Other, .span = call.span, .message = format("no {} item: the sequence is empty", which)});
}

Value filter_first(Call& call) {
    const auto items = items_of(subject(call));
    return items.empty() ? nothing_in(call, "first") : items.front();
}

Value filter_last(Call& call) {
    const auto items = items_of(subject(call));
    return items.empty() ? nothing_in(call, "last") : items.back();
}

Value filter_reverse(Call& call) {
    const auto& value = subject(call);
    auto items = items_of(value);
    std::reverse(items.begin(), items.end());
    if (!value.is_string()) return Value(std::move(items));
    std::string out;
    for (const auto& character : items) out += *character.string();
    return like(value, std::move(out));
}

Value filter_join(Call& call) {
    const AttributePath path(call.positional[2]);
    auto items = items_of(subject(call));
    for (auto& item : items) item = path.of(call.interpreter->defined(item, call.span), call);
    const auto separator = call.positional[1].is_undefined() ? Value("") : call.positional[1];
    const bool markup = call.autoescape && (separator.is_safe() || std::any_of(items.begin(), items.end(), [](const Value& i) { return i.is_safe(); }));
    const auto text = [&](const Value& value) { return markup ? to_markup(value) : to_text(value); };
    std::string out;
    const auto between = text(separator);
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i != 0) out += between;
        out += text(items[i]);
    }
    return markup ? Value::safe(std::move(out)) : Value(std::move(out));
}

Case case_at(const Call& call, std::size_t at) { return truth_at(call, at, false) ? Case::Heeded : Case::Ignored; }

// Items in the order of their keys, equal ones as they came; the other way round keeps that too, as in Python.
template <typename Key>
void sort_by(List& items, Key key, bool reverse) {
    std::vector<std::pair<Value, Value>> keyed;
    for (auto& item : items) keyed.emplace_back(key(item), std::move(item));
    std::stable_sort(keyed.begin(), keyed.end(), [&](const auto& a, const auto& b) {
        return reverse ? less(b.first, a.first) : less(a.first, b.first);
    });
    for (std::size_t i = 0; i < items.size(); ++i) items[i] = std::move(keyed[i].second);
}

Value filter_sort(Call& call) {
    const auto letters = case_at(call, 2);
    std::vector<AttributePath> paths;
    if (call.positional[3].is_string()) {
        const auto& text = *call.positional[3].string();
        for (std::size_t at = 0; at <= text.size();) {
            const auto comma = std::min(text.find(',', at), text.size());
            paths.emplace_back(Value(text.substr(at, comma - at)));
            at = comma + 1;
        }
    } else {
        paths.emplace_back(call.positional[3]);
    }
    auto items = items_of(subject(call));
    sort_by(items, [&](const Value& item) {
        List keys;
        for (const auto& path : paths) keys.push_back(folded(path.of(item, call), letters));
        return Value(std::move(keys));
    }, truth_at(call, 1, false));
    return Value(std::move(items));
}

Value filter_unique(Call& call) {
    const auto letters = case_at(call, 1);
    const AttributePath path(call.positional[2]);
    List seen, kept;
    for (const auto& item : items_of(subject(call))) {
        call.interpreter->count_iteration(call.span);
        auto key = folded(path.of(item, call), letters);
        if (std::any_of(seen.begin(), seen.end(), [&](const Value& other) { return equal(other, key); })) continue;
        seen.push_back(std::move(key));
        kept.push_back(item);
    }
    return Value(std::move(kept));
}

enum class Extreme { Least, Greatest };

Value extreme(Call& call, Extreme which) {
    const auto letters = case_at(call, 1);
    const AttributePath path(call.positional[2]);
    const auto items = items_of(subject(call));
    if (items.empty()) return nothing_in(call, which == Extreme::Least ? "least" : "greatest");
    auto best = items.front();
    auto best_key = folded(path.of(best, call), letters);
    for (const auto& item : items) {
        auto key = folded(path.of(item, call), letters);
        if (!(which == Extreme::Least ? less(key, best_key) : less(best_key, key))) continue;
        best = item;
        best_key = std::move(key);
    }
    return best;
}

Value filter_min(Call& call) { return extreme(call, Extreme::Least); }
Value filter_max(Call& call) { return extreme(call, Extreme::Greatest); }

Value filter_sum(Call& call) {
    const AttributePath path(call.positional[1]);
    auto total = call.positional[2].is_undefined() ? Value(0) : call.positional[2];
    for (const auto& item : items_of(subject(call))) total = compute(Operator::Add, total, path.of(item, call));
    return total;
}

Value filter_batch(Call& call) {
    const auto size = integer_at(call, 1, 0);
    if (size <= 0) throw Fault{"batch needs a size above 0"};
    List batches, batch;
    const auto close = [&] { batches.emplace_back(std::exchange(batch, {})); };
    for (auto& item : items_of(subject(call))) {
        if (batch.size() == static_cast<std::size_t>(size)) close();
        batch.push_back(std::move(item));
    }
    if (!batch.empty()) {
        if (given(call, 2) && static_cast<std::size_t>(size) < 100'000) batch.resize(static_cast<std::size_t>(size), call.positional[2]);
        close();
    }
    return Value(std::move(batches));
}

Value filter_slice(Call& call) {
    const auto wanted = integer_at(call, 1, 0);
    if (wanted <= 0 || wanted > 100'000) throw Fault{"slice needs a number of slices above 0"};
    const auto slices = static_cast<std::size_t>(wanted);
    const auto items = items_of(subject(call));
    const auto each = items.size() / slices, extra = items.size() % slices;
    List result;
    std::size_t at = 0;
    for (std::size_t i = 0; i < slices; ++i) {
        const auto count = each + (i < extra ? 1 : 0);
        List part(items.begin() + static_cast<std::ptrdiff_t>(at), items.begin() + static_cast<std::ptrdiff_t>(at + count));
        at += count;
        if (given(call, 2) && i >= extra) part.push_back(call.positional[2]);
        result.emplace_back(std::move(part));
    }
    return Value(std::move(result));
}

Value pairs_of(const Dict& dict) {
    List pairs;
    for (const auto& [key, value] : dict.entries()) pairs.push_back(Value::tuple({key, value}));
    return Value(std::move(pairs));
}

const Dict& dict_of(const Call& call) {
    const auto* dict = subject(call).dict();
    if (dict == nullptr) throw Fault{format("expected a dict, found {}", in_words(subject(call)))};
    return *dict;
}

Value filter_items(Call& call) {
    return subject(call).is_undefined() ? Value(List{}) : pairs_of(dict_of(call));
}

Value filter_dictsort(Call& call) {
    const auto by = text_at(call, 2, "key");
    if (by != "key" && by != "value") throw Fault{"dictsort sorts by \"key\" or by \"value\""};
    const auto letters = case_at(call, 1);
    auto pairs = *pairs_of(dict_of(call)).list();
    sort_by(pairs, [&](const Value& pair) { return folded((*pair.list())[by == "key" ? 0 : 1], letters); }, truth_at(call, 3, false));
    return Value(std::move(pairs));
}

Value filter_groupby(Call& call) {
    const AttributePath path(call.positional[1]);
    const auto otherwise = given(call, 2) ? call.positional[2] : Value();
    const auto letters = case_at(call, 3);
    auto items = items_of(subject(call));
    const auto key = [&](const Value& item) { return folded(path.of(item, call, otherwise), letters); };
    sort_by(items, key, false);
    List groups;
    for (std::size_t at = 0; at < items.size();) {
        List group;
        const auto first = key(items[at]);
        const auto name = path.of(items[at], call, otherwise);
        for (; at < items.size() && equal(key(items[at]), first); ++at) group.push_back(items[at]);
        groups.push_back(Value::tuple({name, Value(std::move(group))}));
    }
    return Value(std::move(groups));
}

}  // namespace

void add_sequence_filters(Environment& environment) {
    add(environment, "length", filter_length);
    add(environment, "count", filter_length);
    add(environment, "list", filter_list);
    add(environment, "first", filter_first);
    add(environment, "last", filter_last);
    add(environment, "reverse", filter_reverse);
    add(environment, "join", filter_join, {"d", "attribute"});
    add(environment, "sort", filter_sort, {"reverse", "case_sensitive", "attribute"});
    add(environment, "unique", filter_unique, {"case_sensitive", "attribute"});
    add(environment, "min", filter_min, {"case_sensitive", "attribute"});
    add(environment, "max", filter_max, {"case_sensitive", "attribute"});
    add(environment, "sum", filter_sum, {"attribute", "start"});
    add(environment, "batch", filter_batch, {"linecount", "fill_with"}, 1);
    add(environment, "slice", filter_slice, {"slices", "fill_with"}, 1);
    add(environment, "dictsort", filter_dictsort, {"case_sensitive", "by", "reverse"});
    add(environment, "groupby", filter_groupby, {"attribute", "default", "case_sensitive"}, 1);
    environment.add_filter("items", Filter{.function = filter_items, .parameters = {"value"}, .accepts_undefined = true});
}

}  // namespace bilan::templating
