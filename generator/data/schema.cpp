#include "data/schema.hpp"

#include <algorithm>
#include <array>

#include "base/check.hpp"
#include "base/format.hpp"
#include "base/suggest.hpp"
#include "base/utf8.hpp"
#include "data/json.hpp"

namespace bilan::data {
namespace {

constexpr std::array<std::string_view, 25> known_keywords{
    "$schema", "$id", "$defs", "$comment", "title", "description", "default", "examples", "type",
    "properties", "required", "additionalProperties", "items", "enum", "const", "pattern", "minimum", "maximum",
    "minLength", "minItems", "uniqueItems", "anyOf", "oneOf", "$ref", "format"};

bool is_whole_number(const Value& value) { return value.number() != nullptr && value.number()->value.is_whole(); }

bool has_type(const Value& value, std::string_view type) {
    if (type == "string") return value.string() != nullptr;
    if (type == "number") return value.number() != nullptr;
    if (type == "integer") return is_whole_number(value);
    if (type == "boolean") return value.boolean() != nullptr;
    if (type == "array") return value.list() != nullptr;
    if (type == "object") return value.map() != nullptr;
    if (type == "null") return value.is_null();
    throw InternalError(format("a schema names the unknown type \"{}\"", type));
}

std::string_view words_for(std::string_view type) {
    if (type == "string") return "text";
    if (type == "integer") return "a whole number";
    if (type == "number") return "a number";
    if (type == "boolean") return "true or false";
    if (type == "array") return "a list";
    if (type == "object") return "an object";
    return "null";
}

std::string joined(const std::vector<std::string>& words, std::string_view last_word) {
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0) text += i + 1 == words.size() ? format(" {} ", last_word) : ", ";
        text += words[i];
    }
    return text;
}

std::string types_in_words(const std::vector<std::string>& types) {
    std::vector<std::string> words;
    for (const auto& type : types) words.emplace_back(words_for(type));
    return joined(words, "or");
}

// What the reader found, short enough for a message.
std::string found_in_words(const Value& value) {
    if (value.string() != nullptr) {
        const auto text = to_utf32(*value.string());
        return text.size() <= 40 ? format("\"{}\"", *value.string()) : format("\"{}…\"", to_utf8(text.substr(0, 39)));
    }
    if (value.number() != nullptr) return value.number()->lexeme;
    if (value.boolean() != nullptr) return *value.boolean() ? "true" : "false";
    if (value.list() != nullptr) return "a list";
    if (value.map() != nullptr) return "an object";
    return "null";
}

class Validator {
public:
    Validator(const Value& root, Diagnostics& diagnostics) : root_(root), diagnostics_(diagnostics) {}

    void check(const Value& value, const Value& written_schema) {
        if (written_schema.boolean() != nullptr) return;
        const auto& schema = resolved(written_schema, root_);
        check_keywords(schema);
        if (const auto* description = written_schema.find("description"); description != nullptr) {
            help_ = *description->string();
        } else {
            help_ = schema.string_or("description", "");
        }
        const auto help = help_;
        if (!check_type(value, schema)) return;
        check_choice(value, schema);
        help_ = help;
        if (value.string() != nullptr) check_text(value, schema);
        if (value.number() != nullptr) check_number(value, schema);
        if (value.list() != nullptr) check_list(value, schema);
        if (value.map() != nullptr) check_map(value, schema);
        check_alternatives(value, schema);
    }

private:
    static void check_keywords(const Value& schema) {
        if (schema.map() == nullptr) throw InternalError("a schema is neither an object nor true or false");
        for (const auto& entry : schema.map()->entries()) {
            if (std::find(known_keywords.begin(), known_keywords.end(), entry.key) == known_keywords.end()) {
                throw InternalError(format("a schema uses the keyword \"{}\", which is not checked", entry.key));
            }
        }
    }

    void refuse(std::string_view code, const Span& where, std::string message, std::string help = {}) {
        diagnostics_.error(code, where, std::move(message), help.empty() ? help_ : std::move(help));
    }

    bool check_type(const Value& value, const Value& schema) {
        const auto types = types_of(schema);
        const bool good = types.empty() || std::any_of(types.begin(), types.end(), [&](const std::string& t) { return has_type(value, t); });
        if (!good) refuse("data/wrong-type", value.span(), format("{} was expected here, not {}", types_in_words(types), found_in_words(value)));
        return good;
    }

    void check_choice(const Value& value, const Value& schema) {
        if (const auto* only = schema.find("const"); only != nullptr && !same_content(*only, value)) {
            refuse("data/not-allowed", value.span(), format("{} is not allowed here", found_in_words(value)),
                   format("write {}", found_in_words(*only)));
        }
        const auto* choices = schema.find("enum");
        if (choices == nullptr) return;
        const auto& list = *choices->list();
        if (std::any_of(list.begin(), list.end(), [&](const Value& choice) { return same_content(choice, value); })) return;
        std::vector<std::string> words, texts;
        for (const auto& choice : list) {
            words.push_back(found_in_words(choice));
            if (choice.string() != nullptr) texts.push_back(*choice.string());
        }
        auto help = value.string() == nullptr ? std::string{} : did_you_mean(*value.string(), texts);
        if (help.empty()) help = format("it is one of {}", joined(words, "and"));
        refuse("data/not-allowed", value.span(), format("{} is not allowed here", found_in_words(value)), help);
    }

    void check_text(const Value& value, const Value& schema) {
        const auto& text = *value.string();
        if (const auto* least = schema.find("minLength"); least != nullptr && Decimal(static_cast<std::int64_t>(count_code_points(text))) < least->number()->value) {
            refuse("data/not-allowed", value.span(), text.empty() ? "this text is empty" : format("{} is too short", found_in_words(value)));
        }
        if (const auto* pattern = schema.find("pattern"); pattern != nullptr && !matches_pattern(text, *pattern->string())) {
            refuse("data/not-allowed", value.span(), format("{} is not written as it has to be here", found_in_words(value)),
                   help_.empty() ? format("its pattern is {}", *pattern->string()) : help_);
        }
    }

    void check_number(const Value& value, const Value& schema) {
        const auto& number = value.number()->value;
        const auto* least = schema.find("minimum");
        const auto* most = schema.find("maximum");
        if (least != nullptr && number < least->number()->value) {
            refuse("data/not-allowed", value.span(), format("{} is too small: the least is {}", value.number()->lexeme, least->number()->lexeme));
        }
        if (most != nullptr && number > most->number()->value) {
            refuse("data/not-allowed", value.span(), format("{} is too large: the most is {}", value.number()->lexeme, most->number()->lexeme));
        }
    }

    void check_list(const Value& value, const Value& schema) {
        const auto& list = *value.list();
        if (const auto* least = schema.find("minItems"); least != nullptr && Decimal(static_cast<std::int64_t>(list.size())) < least->number()->value) {
            refuse("data/not-allowed", value.span(), format("this list needs at least {}", least->number()->lexeme));
        }
        if (schema.find("uniqueItems") != nullptr) check_unique(list);
        if (const auto* items = schema.find("items")) {
            for (const auto& item : list) check(item, *items);
        }
    }

    void check_unique(const List& list) {
        for (std::size_t i = 0; i < list.size(); ++i) {
            const auto first = std::find_if(list.begin(), list.end(), [&](const Value& other) { return same_content(other, list[i]); });
            if (static_cast<std::size_t>(first - list.begin()) < i) {
                refuse("data/not-allowed", list[i].span(), format("{} is in this list twice", found_in_words(list[i])), "remove one of them");
            }
        }
    }

    void check_map(const Value& value, const Value& schema) {
        const auto& map = *value.map();
        const auto* properties = schema.find("properties");
        if (const auto* required = schema.find("required")) {
            for (const auto& key : *required->list()) check_required(value, *key.string(), properties);
        }
        for (const auto& entry : map.entries()) check_member(entry, schema, properties);
    }

    void check_required(const Value& value, const std::string& key, const Value* properties) {
        if (value.find(key) != nullptr) return;
        const auto* property = properties == nullptr ? nullptr : properties->find(key);
        const auto description = property == nullptr ? std::string{} : property->string_or("description", "");
        const auto name = value.find("id") != nullptr ? format("\"{}\"", value.string_or("id", "")) : std::string("this object");
        refuse("data/missing-key", value.span(), format("{} has no \"{}\"", name, key),
               description.empty() ? std::string{} : format("\"{}\": {}", key, description));
    }

    void check_member(const Entry& entry, const Value& schema, const Value* properties) {
        if (const auto* property = properties == nullptr ? nullptr : properties->find(entry.key)) return check(entry.value, *property);
        const auto* others = schema.find("additionalProperties");
        if (others == nullptr) return;
        if (others->boolean() == nullptr) return check(entry.value, *others);
        if (*others->boolean()) return;
        const auto known = properties == nullptr || properties->map() == nullptr ? std::vector<std::string>{} : properties->map()->keys();
        auto help = did_you_mean(entry.key, known);
        if (help.empty()) help = format("known keys: {}", joined(known, "and"));
        refuse("data/unknown-key", entry.key_span, format("unknown key \"{}\"", entry.key), help);
    }

    // A value fits when one alternative fits. When none does, the mistakes of the one whose type is right are told.
    void check_alternatives(const Value& value, const Value& schema) {
        const auto* alternatives = schema.find("anyOf") != nullptr ? schema.find("anyOf") : schema.find("oneOf");
        if (alternatives == nullptr) return;
        std::vector<std::string> types;
        const Value* nearest = nullptr;
        for (const auto& alternative : *alternatives->list()) {
            Diagnostics trial;
            Validator(root_, trial).check(value, alternative);
            if (trial.empty()) return;
            for (const auto& type : types_of(resolved(alternative, root_))) {
                if (nearest == nullptr && has_type(value, type)) nearest = &alternative;
                types.push_back(type);
            }
        }
        if (nearest != nullptr) return check(value, *nearest);
        refuse("data/wrong-type", value.span(), format("{} was expected here, not {}", types_in_words(types), found_in_words(value)));
    }

    const Value& root_;
    Diagnostics& diagnostics_;
    std::string help_;
};

}  // namespace

const Value& resolved(const Value& schema, const Value& root) {
    const auto* reference = schema.find("$ref");
    if (reference == nullptr) return schema;
    constexpr std::string_view prefix = "#/$defs/";
    const auto& path = *reference->string();
    const auto* definitions = root.find("$defs");
    const auto* found = path.starts_with(prefix) && definitions != nullptr ? definitions->find(path.substr(prefix.size())) : nullptr;
    if (found == nullptr) throw InternalError(format("a schema refers to \"{}\", which it does not hold", path));
    return resolved(*found, root);
}

std::vector<std::string> types_of(const Value& schema) {
    std::vector<std::string> types;
    const auto* type = schema.find("type");
    if (type == nullptr) return types;
    if (type->string() != nullptr) types.push_back(*type->string());
    if (type->list() != nullptr) {
        for (const auto& one : *type->list()) types.push_back(*one.string());
    }
    return types;
}

void validate(const Value& value, const Value& schema, Diagnostics& diagnostics) { Validator(schema, diagnostics).check(value, schema); }

}  // namespace bilan::data
