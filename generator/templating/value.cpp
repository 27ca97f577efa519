#include "templating/value.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace bilan::templating {
namespace {

// Below this a dict is searched from its start: comparing a few short texts is faster than hashing one.
constexpr std::size_t worth_an_index = 8;

std::size_t hash_of(std::string_view text) { return std::hash<std::string_view>{}(text); }

}  // namespace

Value::Value(const bilan::Decimal& value) {
    if (const auto whole = value.scale() == 0 ? value.to_integer() : std::nullopt) {
        data_ = *whole;
    } else {
        data_ = std::make_shared<const bilan::Decimal>(value);
    }
}

Value::Value(std::string text) : data_(Text{std::make_shared<const std::string>(std::move(text)), false}) {}
Value::Value(List items) : data_(Sequence{std::make_shared<const List>(std::move(items)), false}) {}
Value::Value(Dict entries) : data_(std::make_shared<const Dict>(std::move(entries))) {}
Value::Value(Function function)
    : data_(std::shared_ptr<Object>(std::make_shared<FunctionObject>(std::move(function)))) {}

Value Value::safe(std::string html) {
    Value value;
    value.data_ = Text{std::make_shared<const std::string>(std::move(html)), true};
    return value;
}

Value Value::tuple(List items) {
    Value value;
    value.data_ = Sequence{std::make_shared<const List>(std::move(items)), true};
    return value;
}

Value Value::undefined(Missing missing) {
    Value value;
    value.data_ = Undefined{std::make_shared<const Missing>(std::move(missing))};
    return value;
}

Kind Value::kind() const {
    constexpr Kind kinds[] = {Kind::Undefined, Kind::None,   Kind::Bool, Kind::Integer, Kind::Float,
                              Kind::Decimal,   Kind::String, Kind::List, Kind::Dict,    Kind::Object};
    const auto* sequence = std::get_if<Sequence>(&data_);
    return sequence != nullptr && sequence->tuple ? Kind::Tuple : kinds[data_.index()];
}

bool Value::is_number() const {
    const auto k = kind();
    return k == Kind::Bool || k == Kind::Integer || k == Kind::Float || k == Kind::Decimal;
}

bool Value::is_safe() const {
    const auto* text = std::get_if<Text>(&data_);
    return text != nullptr && text->safe;
}

const bilan::Decimal* Value::decimal() const {
    const auto* held = std::get_if<std::shared_ptr<const bilan::Decimal>>(&data_);
    return held == nullptr ? nullptr : held->get();
}

const std::string* Value::string() const {
    const auto* text = std::get_if<Text>(&data_);
    return text == nullptr ? nullptr : text->text.get();
}

const List* Value::list() const {
    const auto* sequence = std::get_if<Sequence>(&data_);
    return sequence == nullptr ? nullptr : sequence->items.get();
}

const Dict* Value::dict() const {
    const auto* held = std::get_if<std::shared_ptr<const Dict>>(&data_);
    return held == nullptr ? nullptr : held->get();
}

Object* Value::object() const {
    const auto* held = std::get_if<std::shared_ptr<Object>>(&data_);
    return held == nullptr ? nullptr : held->get();
}

std::shared_ptr<Object> Value::shared_object() const {
    const auto* held = std::get_if<std::shared_ptr<Object>>(&data_);
    return held == nullptr ? nullptr : *held;
}

const Missing* Value::missing() const {
    const auto* held = std::get_if<Undefined>(&data_);
    return held == nullptr ? nullptr : held->why.get();
}

std::optional<std::int64_t> Value::to_integer() const {
    if (const auto* b = boolean()) return *b ? 1 : 0;
    if (const auto* i = integer()) return *i;
    return std::nullopt;
}

std::optional<bilan::Decimal> Value::to_decimal() const {
    if (const auto whole = to_integer()) return bilan::Decimal(*whole);
    if (const auto* exact = decimal()) return *exact;
    if (const auto* value = floating()) return bilan::Decimal::parse(float_text(*value));
    return std::nullopt;
}

double Value::to_double() const {
    if (const auto whole = to_integer()) return static_cast<double>(*whole);
    if (const auto* exact = decimal()) return exact->to_double();
    if (const auto* value = floating()) return *value;
    return 0;
}

Value Value::member(std::string_view key) const {
    const auto* entries = dict();
    const auto* found = entries == nullptr ? nullptr : entries->find(key);
    return found == nullptr ? Value() : *found;
}

std::size_t Dict::index_of(std::string_view key) const {
    if (by_hash_.empty()) {
        for (std::size_t i = 0; i < entries_.size(); ++i) {
            const auto* text = entries_[i].first.string();
            if (text != nullptr && *text == key) return i;
        }
        return entries_.size();
    }
    const auto hash = hash_of(key);
    auto at = std::lower_bound(by_hash_.begin(), by_hash_.end(), std::pair(hash, std::uint32_t{0}));
    for (; at != by_hash_.end() && at->first == hash; ++at) {
        if (*entries_[at->second].first.string() == key) return at->second;
    }
    return entries_.size();
}

const Value* Dict::find(std::string_view key) const {
    const auto index = index_of(key);
    return index < entries_.size() ? &entries_[index].second : nullptr;
}

const Value* Dict::find(const Value& key) const {
    if (const auto* text = key.string()) return find(std::string_view(*text));
    for (const auto& [name, value] : entries_) {
        if (equal(name, key)) return &value;
    }
    return nullptr;
}

void Dict::set(Value key, Value value) {
    if (const auto* present = find(key)) {
        entries_[static_cast<std::size_t>(std::distance(
                     entries_.begin(), std::find_if(entries_.begin(), entries_.end(),
                                                    [&](const Entry& entry) { return &entry.second == present; })))]
            .second = std::move(value);
        return;
    }
    entries_.emplace_back(std::move(key), std::move(value));
    if (entries_.size() <= worth_an_index) return;
    const auto index = [&](std::size_t i) {
        const auto* text = entries_[i].first.string();
        if (text == nullptr) return;
        const auto entry = std::pair(hash_of(*text), static_cast<std::uint32_t>(i));
        by_hash_.insert(std::lower_bound(by_hash_.begin(), by_hash_.end(), entry), entry);
    };
    if (!by_hash_.empty()) return index(entries_.size() - 1);
    for (std::size_t i = 0; i < entries_.size(); ++i) index(i);
}

std::vector<std::string> Dict::keys() const {
    std::vector<std::string> names;
    for (const auto& entry : entries_) {
        if (const auto* text = entry.first.string()) names.push_back(*text);
    }
    return names;
}

const Value* Call::argument(std::size_t position, std::string_view name) const {
    if (position < positional.size()) return &positional[position];
    const auto at = std::find_if(named.begin(), named.end(), [&](const auto& entry) { return entry.first == name; });
    return at == named.end() ? nullptr : &at->second;
}

std::string Call::text_or(std::size_t position, std::string_view name, std::string_view otherwise) const {
    const auto* value = argument(position, name);
    return value == nullptr || value->is_none() ? std::string(otherwise) : to_text(*value);
}

Value Call::error(std::string_view code, std::string message, std::string help) const {
    diagnostics.error(code, span, std::move(message), std::move(help));
    return Value::undefined({.what = Missing::What::Reported, .span = span});
}

std::optional<Value> Object::attribute(std::string_view) { return std::nullopt; }

Value Object::call(Call& call) { return call.error("template/type", "this cannot be called"); }

std::string_view kind_name(const Value& value) {
    switch (value.kind()) {
        case Kind::Undefined: return "undefined";
        case Kind::None: return "none";
        case Kind::Bool: return "true or false";
        case Kind::Integer:
        case Kind::Float:
        case Kind::Decimal: return "number";
        case Kind::String: return "text";
        case Kind::List: return "list";
        case Kind::Tuple: return "tuple";
        case Kind::Dict: return "dict";
        case Kind::Object: return value.object()->kind_name();
    }
    return {};
}

std::string in_words(const Value& value) {
    const auto name = kind_name(value);
    const bool bare = value.is_undefined() || value.is_none() || value.kind() == Kind::Bool;
    return (bare ? "" : "a ") + std::string(name);
}

namespace {

bool equal_numbers(const Value& a, const Value& b) {
    const auto left = a.to_integer(), right = b.to_integer();
    if (left && right) return *left == *right;
    if (a.floating() == nullptr && b.floating() == nullptr) return *a.to_decimal() == *b.to_decimal();
    return a.to_double() == b.to_double();
}

bool equal_dicts(const Dict& a, const Dict& b) {
    if (a.size() != b.size()) return false;
    return std::all_of(a.entries().begin(), a.entries().end(), [&](const Dict::Entry& entry) {
        const auto* other = b.find(entry.first);
        return other != nullptr && equal(entry.second, *other);
    });
}

}  // namespace

bool equal(const Value& a, const Value& b) {
    if (a.is_number() && b.is_number()) return equal_numbers(a, b);
    if (a.kind() != b.kind()) return false;
    switch (a.kind()) {
        case Kind::Undefined:
        case Kind::None: return true;
        case Kind::String: return *a.string() == *b.string();
        case Kind::List:
        case Kind::Tuple: return std::equal(a.list()->begin(), a.list()->end(), b.list()->begin(), b.list()->end(), equal);
        case Kind::Dict: return equal_dicts(*a.dict(), *b.dict());
        case Kind::Object: return a.object() == b.object();
        case Kind::Bool:
        case Kind::Integer:
        case Kind::Float:
        case Kind::Decimal: break;
    }
    return false;
}

bool is_true(const Value& value) {
    switch (value.kind()) {
        case Kind::Undefined:
        case Kind::None: return false;
        case Kind::Bool: return *value.boolean();
        case Kind::Integer: return *value.integer() != 0;
        case Kind::Float: return *value.floating() != 0;
        case Kind::Decimal: return value.decimal()->coefficient() != 0;
        case Kind::String: return !value.string()->empty();
        case Kind::List:
        case Kind::Tuple: return !value.list()->empty();
        case Kind::Dict: return !value.dict()->empty();
        case Kind::Object: return true;
    }
    return false;
}

}  // namespace bilan::templating
