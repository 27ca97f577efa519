// The components that a theme declares (templates/components/<name>.json beside the template): what body each takes and
// which attributes. Checked where the author wrote them, so that a template can trust what it is given.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.hpp"
#include "data/value.hpp"
#include "narrative/chapter.hpp"

namespace bilan::narrative {

struct Vocabulary;

enum class AttributeType { Text, Code, Figure, Table, Diagram, Media, Icon, Axis, Programmes, Url, Number, Choice, Flag, List };

struct AttributeDeclaration {
    std::string name;
    AttributeType type = AttributeType::Text;
    bool is_required = false;
    std::vector<std::string> choices;
    std::vector<std::string> aliases;
    data::Value otherwise;   // "default"
};

struct ComponentDeclaration {
    std::string name;
    Body body = Body::None;
    std::vector<std::string> aliases;
    std::vector<AttributeDeclaration> attributes;

    const AttributeDeclaration* find(std::string_view written) const;
};

// By name. Names and aliases are compared without case and accents ("chiffres-clés" is "chiffres-cles").
class Components {
public:
    void add(ComponentDeclaration declaration);
    const ComponentDeclaration* find(std::string_view written) const;
    std::vector<std::string> names() const;  // with the aliases, sorted

private:
    std::map<std::string, ComponentDeclaration> by_name_;
    std::map<std::string, std::string> names_;  // as compared -> declared name
};

// Reads one declaration. Reports narrative/bad-declaration.
std::optional<ComponentDeclaration> read_component(std::string name, const data::Value& value, Diagnostics& diagnostics);

// A component as written, checked against the vocabulary and completed with defaults. Reports narrative/unknown-component,
// unknown-attribute, missing-attribute, bad-attribute and unknown-figure.
Component check_component(std::string_view name, const Span& name_span, const Attributes& written,
                          const Vocabulary& vocabulary, Diagnostics& diagnostics);

// http, https, mailto, tel and relative addresses; "javascript:" and other schemes are not.
bool is_safe_url(std::string_view url);

}  // namespace bilan::narrative
