// Inert data: what JSON, YAML and CSV hold, with the place where each value is written. Numbers keep their lexeme and
// are exact decimals. Maps keep the order of the file; keys are unique (a reader reports data/duplicate-key).
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/decimal.hpp"
#include "base/source.hpp"

namespace bilan::data {

class Value;

struct Null {
    friend bool operator==(const Null&, const Null&) = default;
};

struct Number {
    std::string lexeme;   // as written: "12.50"
    Decimal value;
};

using List = std::vector<Value>;

struct Entry;
using Entries = std::vector<Entry>;

class Map {
public:
    const Value* find(std::string_view key) const;  // null when absent
    void set(std::string key, Value value, Span key_span = {});  // replaces
    const Entries& entries() const;
    std::vector<std::string> keys() const;
    bool empty() const;
    std::size_t size() const;

private:
    struct Members;
    std::shared_ptr<Members> members_;  // copied on write; a shared_ptr because Value is incomplete here
};

class Value {
public:
    Value() = default;
    Value(Null, Span where = {});
    Value(bool value, Span where = {});
    Value(Number value, Span where = {});
    Value(std::string value, Span where = {});
    Value(const char* value, Span where = {});  // else a literal would become true or false
    Value(List value, Span where = {});
    Value(Map value, Span where = {});

    bool is_null() const { return std::holds_alternative<Null>(data_); }
    const bool* boolean() const { return std::get_if<bool>(&data_); }
    const Number* number() const { return std::get_if<Number>(&data_); }
    const std::string* string() const { return std::get_if<std::string>(&data_); }
    const List* list() const { return std::get_if<List>(&data_); }
    const Map* map() const { return std::get_if<Map>(&data_); }

    // A map's member, or null when this is no map or has no such key.
    const Value* find(std::string_view key) const;
    std::string string_or(std::string_view key, std::string_view otherwise) const;

    const Span& span() const { return span_; }
    void set_span(Span where) { span_ = where; }
    std::string_view kind_name() const;  // "text", "number", "list", "object", "true or false", "nothing"

private:
    std::variant<Null, bool, Number, std::string, List, Map> data_;
    Span span_;
};

struct Entry {
    std::string key;
    Value value;
    Span key_span;
};

// A number from its value; the lexeme is Decimal's plain digits.
Value number_value(const Decimal& value, Span where = {});

// The same content, wherever it is written. Numbers are equal when their values are (1.50 equals 1.5); the order of a
// map's keys does not count.
bool same_content(const Value& a, const Value& b);

}  // namespace bilan::data
