#include "data/value.hpp"

#include <algorithm>
#include <map>

namespace bilan::data {

// A map of more than a few keys has an index, so that a file with 100,000 keys in one object is still read in
// linearithmic time; small maps, nearly all of them, are searched from the front.
struct Map::Members {
    Entries entries;
    std::map<std::string, std::size_t, std::less<>> index;

    static constexpr std::size_t unindexed = 16;

    std::size_t find(std::string_view key) const {
        if (!index.empty()) {
            const auto found = index.find(key);
            return found == index.end() ? entries.size() : found->second;
        }
        const auto found = std::find_if(entries.begin(), entries.end(), [&](const Entry& e) { return e.key == key; });
        return static_cast<std::size_t>(found - entries.begin());
    }

    void append(Entry entry) {
        entries.push_back(std::move(entry));
        if (entries.size() <= unindexed) return;
        if (index.empty()) {
            for (std::size_t i = 0; i < entries.size(); ++i) index.emplace(entries[i].key, i);
        } else {
            index.emplace(entries.back().key, entries.size() - 1);
        }
    }
};

const Value* Map::find(std::string_view key) const {
    if (!members_) return nullptr;
    const auto at = members_->find(key);
    return at < members_->entries.size() ? &members_->entries[at].value : nullptr;
}

void Map::set(std::string key, Value value, Span key_span) {
    if (!members_) {
        members_ = std::make_shared<Members>();
    } else if (members_.use_count() > 1) {
        members_ = std::make_shared<Members>(*members_);
    }
    const auto at = members_->find(key);
    if (at < members_->entries.size()) {
        members_->entries[at].value = std::move(value);
        members_->entries[at].key_span = key_span;
    } else {
        members_->append({std::move(key), std::move(value), key_span});
    }
}

const Entries& Map::entries() const {
    static const Entries none;
    return members_ ? members_->entries : none;
}

std::vector<std::string> Map::keys() const {
    std::vector<std::string> result;
    for (const auto& entry : entries()) result.push_back(entry.key);
    return result;
}

bool Map::empty() const { return entries().empty(); }

std::size_t Map::size() const { return entries().size(); }

Value::Value(Null, Span where) : span_(where) {}
Value::Value(bool value, Span where) : data_(value), span_(where) {}
Value::Value(Number value, Span where) : data_(std::move(value)), span_(where) {}
Value::Value(std::string value, Span where) : data_(std::move(value)), span_(where) {}
Value::Value(const char* value, Span where) : data_(std::string(value)), span_(where) {}
Value::Value(List value, Span where) : data_(std::move(value)), span_(where) {}
Value::Value(Map value, Span where) : data_(std::move(value)), span_(where) {}

const Value* Value::find(std::string_view key) const {
    const auto* members = map();
    return members == nullptr ? nullptr : members->find(key);
}

std::string Value::string_or(std::string_view key, std::string_view otherwise) const {
    const auto* found = find(key);
    const auto* text = found == nullptr ? nullptr : found->string();
    return text == nullptr ? std::string(otherwise) : *text;
}

std::string_view Value::kind_name() const {
    if (boolean() != nullptr) return "true or false";
    if (number() != nullptr) return "number";
    if (string() != nullptr) return "text";
    if (list() != nullptr) return "list";
    if (map() != nullptr) return "object";
    return "nothing";
}

Value number_value(const Decimal& value, Span where) { return Value(Number{value.to_string(), value}, where); }

namespace {

bool same_list(const List& a, const List& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), same_content);
}

bool same_map(const Map& a, const Map& b) {
    return a.size() == b.size() && std::all_of(a.entries().begin(), a.entries().end(), [&](const Entry& entry) {
        const auto* other = b.find(entry.key);
        return other != nullptr && same_content(entry.value, *other);
    });
}

}  // namespace

bool same_content(const Value& a, const Value& b) {
    if (a.kind_name() != b.kind_name()) return false;
    if (a.boolean() != nullptr) return *a.boolean() == *b.boolean();
    if (a.number() != nullptr) return a.number()->value == b.number()->value;
    if (a.string() != nullptr) return *a.string() == *b.string();
    if (a.list() != nullptr) return same_list(*a.list(), *b.list());
    if (a.map() != nullptr) return same_map(*a.map(), *b.map());
    return true;
}

}  // namespace bilan::data
