#include <algorithm>
#include <array>
#include <utility>

#include "base/format.hpp"
#include "base/suggest.hpp"
#include "narrative/components.hpp"

namespace bilan::narrative {
namespace {

constexpr std::array<std::pair<std::string_view, Body>, 4> bodies{{
    {"none", Body::None}, {"inline", Body::Inline}, {"blocks", Body::Blocks}, {"components", Body::Components}}};

constexpr std::array<std::pair<std::string_view, AttributeType>, 14> types{{
    {"text", AttributeType::Text}, {"code", AttributeType::Code}, {"figure", AttributeType::Figure}, {"table", AttributeType::Table},
    {"diagram", AttributeType::Diagram}, {"media", AttributeType::Media}, {"icon", AttributeType::Icon}, {"axis", AttributeType::Axis},
    {"programmes", AttributeType::Programmes}, {"url", AttributeType::Url}, {"number", AttributeType::Number},
    {"choice", AttributeType::Choice}, {"flag", AttributeType::Flag}, {"list", AttributeType::List}}};

void report(const data::Value& where, std::string message, std::string help, Diagnostics& diagnostics) {
    diagnostics.error("narrative/bad-declaration", where.span(), std::move(message), std::move(help));
}

// The enumerator that a word names in a table of words, or nothing and a diagnostic.
template <class Table>
auto read_word(const data::Value& value, const Table& table, std::string_view what, Diagnostics& diagnostics)
    -> std::optional<decltype(table[0].second)> {
    const auto* word = value.string();
    std::vector<std::string> words;
    for (const auto& [name, meaning] : table) {
        if (word != nullptr && *word == name) return meaning;
        words.emplace_back(name);
    }
    std::string all;
    for (const auto& name : words) all += (all.empty() ? "" : ", ") + name;
    const auto near = word == nullptr ? std::string() : did_you_mean(*word, words);
    report(value, word == nullptr ? format("the {} is a word, and this is {}", what, value.kind_name()) : format("unknown {} \"{}\"", what, *word),
           near.empty() ? format("choose one of {}", all) : near, diagnostics);
    return {};
}

std::vector<std::string> read_words(const data::Value& owner, std::string_view key, Diagnostics& diagnostics) {
    std::vector<std::string> words;
    const auto* value = owner.find(key);
    if (value == nullptr) return words;
    if (value->list() == nullptr) {
        report(*value, format("\"{}\" is a list of words, and this is {}", key, value->kind_name()), {}, diagnostics);
        return words;
    }
    for (const auto& word : *value->list()) {
        if (const auto* text = word.string()) {
            words.push_back(*text);
        } else {
            report(word, format("\"{}\" is a list of words, and this is {}", key, word.kind_name()), {}, diagnostics);
        }
    }
    return words;
}

void check_keys(const data::Value& value, const std::vector<std::string>& known, Diagnostics& diagnostics) {
    for (const auto& entry : value.map()->entries()) {
        if (std::find(known.begin(), known.end(), entry.key) != known.end()) continue;
        diagnostics.error("narrative/bad-declaration", entry.key_span, format("unknown key \"{}\"", entry.key),
                          did_you_mean(entry.key, known));
    }
}

std::optional<AttributeDeclaration> read_attribute(const data::Entry& entry, Diagnostics& diagnostics) {
    if (entry.value.map() == nullptr) {
        report(entry.value, format("the attribute \"{}\" is an object with a type, and this is {}", entry.key, entry.value.kind_name()),
               {}, diagnostics);
        return {};
    }
    check_keys(entry.value, {"type", "required", "values", "aliases", "default", "description"}, diagnostics);
    AttributeDeclaration result;
    result.name = entry.key;
    if (const auto* type = entry.value.find("type")) {
        const auto meaning = read_word(*type, types, "attribute type", diagnostics);
        if (!meaning) return {};
        result.type = *meaning;
    }
    if (const auto* required = entry.value.find("required"); required != nullptr && required->boolean() != nullptr) {
        result.is_required = *required->boolean();
    }
    result.choices = read_words(entry.value, "values", diagnostics);
    result.aliases = read_words(entry.value, "aliases", diagnostics);
    if (const auto* otherwise = entry.value.find("default")) result.otherwise = *otherwise;
    if (result.type == AttributeType::Choice && result.choices.empty()) {
        report(entry.value, format("the choice \"{}\" has no values", entry.key), "add \"values\": [\"…\", \"…\"]", diagnostics);
    }
    return result;
}

}  // namespace

std::optional<ComponentDeclaration> read_component(std::string name, const data::Value& value, Diagnostics& diagnostics) {
    if (value.map() == nullptr) {
        report(value, format("the declaration of a component is an object, and this is {}", value.kind_name()), {}, diagnostics);
        return {};
    }
    check_keys(value, {"body", "aliases", "attributes", "description"}, diagnostics);
    ComponentDeclaration result;
    result.name = std::move(name);
    if (const auto* body = value.find("body")) {
        const auto meaning = read_word(*body, bodies, "kind of body", diagnostics);
        if (!meaning) return {};
        result.body = *meaning;
    }
    result.aliases = read_words(value, "aliases", diagnostics);
    const auto* attributes = value.find("attributes");
    if (attributes == nullptr) return result;
    if (attributes->map() == nullptr) {
        report(*attributes, format("\"attributes\" is an object, and this is {}", attributes->kind_name()), {}, diagnostics);
        return result;
    }
    for (const auto& entry : attributes->map()->entries()) {
        if (auto attribute = read_attribute(entry, diagnostics)) result.attributes.push_back(std::move(*attribute));
    }
    return result;
}

}  // namespace bilan::narrative
