// What templates compute with: Jinja's values. A Value is two or four words and cheap to copy, because texts, lists and
// dicts are shared and never change once built; so a context can be given to any number of threads at once.
//
// Numbers follow Python (the reference's language): integers, floats, True and False. Integers are 64 bits wide, and what
// does not fit is an error. A number with decimals that comes from data is an exact Decimal: it adds, subtracts,
// multiplies and compares exactly, reaches functions unrounded, and prints as Python prints the float (0.10 is 0.1).
//
// What is not there is a value too (Undefined), which remembers what was looked for: any use but `is defined` and
// `default` is an error that can say so.
#pragma once

#include <concepts>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/decimal.hpp"
#include "base/diagnostics.hpp"
#include "base/source.hpp"

namespace bilan::templating {

enum class Kind { Undefined, None, Bool, Integer, Float, Decimal, String, List, Tuple, Dict, Object };

class Value;
class Dict;
class Object;
struct Call;
struct Missing;

using List = std::vector<Value>;
using Function = std::function<Value(Call&)>;

class Value {
public:
    Value() = default;  // undefined, for no reason that could be told
    Value(std::nullptr_t) : data_(None{}) {}
    Value(bool value) : data_(value) {}
    template <std::integral Integer>
        requires(!std::same_as<Integer, bool>)
    Value(Integer value) : data_(static_cast<std::int64_t>(value)) {}
    Value(double value) : data_(value) {}
    Value(const bilan::Decimal& value);  // a whole number becomes an integer
    Value(std::string text);
    Value(std::string_view text) : Value(std::string(text)) {}
    Value(const char* text) : Value(std::string(text)) {}
    Value(List items);
    Value(Dict entries);
    Value(Function function);
    Value(std::shared_ptr<Object> object) : data_(std::move(object)) {}

    static Value none() { return nullptr; }
    static Value safe(std::string html);  // markup: printed as it stands
    static Value tuple(List items);
    static Value undefined(Missing missing);

    Kind kind() const;
    bool is_undefined() const { return std::holds_alternative<Undefined>(data_); }
    bool is_none() const { return std::holds_alternative<None>(data_); }
    bool is_string() const { return std::holds_alternative<Text>(data_); }
    bool is_sequence() const { return std::holds_alternative<Sequence>(data_); }  // a list or a tuple
    bool is_number() const;                                                       // True and False count, as in Python
    bool is_safe() const;

    // The payload, or null when the value is of another kind.
    const bool* boolean() const { return std::get_if<bool>(&data_); }
    const std::int64_t* integer() const { return std::get_if<std::int64_t>(&data_); }
    const double* floating() const { return std::get_if<double>(&data_); }
    const bilan::Decimal* decimal() const;
    const std::string* string() const;
    const List* list() const;  // of a tuple too
    const Dict* dict() const;
    Object* object() const;
    const Missing* missing() const;
    std::shared_ptr<Object> shared_object() const;

    // The number as an integer (True is 1), nothing when it has decimals or is no number.
    std::optional<std::int64_t> to_integer() const;
    // The number exactly, for functions that format it: integers, decimals, and floats as they print.
    std::optional<bilan::Decimal> to_decimal() const;
    double to_double() const;  // 0 when it is no number

    // A dict's member, or undefined.
    Value member(std::string_view key) const;

private:
    struct None {
        friend bool operator==(const None&, const None&) = default;
    };
    struct Undefined {
        std::shared_ptr<const Missing> why;
    };
    struct Text {
        std::shared_ptr<const std::string> text;
        bool safe = false;
    };
    struct Sequence {
        std::shared_ptr<const List> items;
        bool tuple = false;
    };

    std::variant<Undefined, None, bool, std::int64_t, double, std::shared_ptr<const bilan::Decimal>, Text, Sequence,
                 std::shared_ptr<const Dict>, std::shared_ptr<Object>>
        data_;
};

// Why a value is undefined, for the diagnostic of its first use.
struct Missing {
    enum class What {
        Variable,  // name
        Member,    // name, of owner
        Reported,  // already told: its use is silent
        Empty,     // of an inline if without else, which the reference lets print as nothing
        Other      // message
    };
    What what = What::Variable;
    std::string name;
    Value owner;
    std::string_view owner_text;  // the template's words for the owner
    Span span;                    // where it was looked for
    std::string message;
};

// Entries in the order in which they were set. Keys are any values that Python could hash; most are texts.
class Dict {
public:
    using Entry = std::pair<Value, Value>;

    const Value* find(std::string_view key) const;
    const Value* find(const std::string& key) const { return find(std::string_view(key)); }
    const Value* find(const char* key) const { return find(std::string_view(key)); }
    const Value* find(const Value& key) const;
    void set(Value key, Value value);  // replaces, keeping the place of the first
    const std::vector<Entry>& entries() const { return entries_; }
    std::size_t size() const { return entries_.size(); }
    bool empty() const { return entries_.empty(); }
    std::vector<std::string> keys() const;  // those that are texts

private:
    std::size_t index_of(std::string_view key) const;

    std::vector<Entry> entries_;
    std::vector<std::pair<std::size_t, std::uint32_t>> by_hash_;  // sorted; only for dicts that are worth it
};

// A call of a function, filter, test or macro. A function reports what is wrong with error() and returns its result.
struct Call {
    std::vector<Value> positional;
    std::vector<std::pair<std::string, Value>> named;
    Span span;  // the call in the template
    Diagnostics& diagnostics;
    bool autoescape = true;
    class Interpreter* interpreter = nullptr;  // for the room's own filters

    // The argument at a position, or of that name; null when it is absent.
    const Value* argument(std::size_t position, std::string_view name) const;
    std::string text_or(std::size_t position, std::string_view name, std::string_view otherwise) const;

    // Reports at the call. The result may be returned: uses of it are silent.
    Value error(std::string_view code, std::string message, std::string help = {}) const;
};

// Values with a life of their own: functions, macros, loops, namespaces, modules.
class Object {
public:
    virtual ~Object() = default;
    virtual std::string_view kind_name() const = 0;  // "function", "macro", ...
    virtual std::optional<Value> attribute(std::string_view name);
    virtual std::vector<std::string> attribute_names() const { return {}; }
    virtual bool callable() const { return false; }
    virtual Value call(Call& call);
    virtual bool set_attribute(std::string_view, Value) { return false; }
};

class FunctionObject final : public Object {
public:
    explicit FunctionObject(Function function) : function_(std::move(function)) {}
    std::string_view kind_name() const override { return "function"; }
    bool callable() const override { return true; }
    Value call(Call& call) override { return function_(call); }

private:
    Function function_;
};

// What a value is, in words for people: "text", "number", "list", ...
std::string_view kind_name(const Value& value);
std::string in_words(const Value& value);  // with its article: "a text"

// Python's == and its truth (undefined is false here; who must refuse it asks before).
bool equal(const Value& a, const Value& b);
bool is_true(const Value& value);

// Python's str() and repr(). An undefined prints as nothing.
std::string to_text(const Value& value);
std::string to_repr(const Value& value);
std::string float_text(double value);

// & < > ' " as markupsafe writes them: &amp; &lt; &gt; &#39; &#34;
void append_escaped(std::string& out, std::string_view text);
std::string escaped(std::string_view text);
// The value as markup: text that is not marked safe is escaped.
std::string to_markup(const Value& value);

}  // namespace bilan::templating
