// Declarations ready for the cascade: shorthands are expanded and values parsed, but for those that hold var(), which
// wait for an element.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "base/diagnostics.hpp"
#include "print/css/cascade.hpp"
#include "print/css/parser.hpp"
#include "print/css/property.hpp"

namespace bilan::print::css {

enum class WideKeyword : std::uint8_t { None, Inherit, Initial, Unset, Revert, RevertLayer };

// A value with var() in it.
struct PendingValue {
    std::string property;
    Components value;
    std::string base_url;
    Place place;
};

struct Declaration {
    LonghandId longhand = 0;
    WideKeyword wide = WideKeyword::None;
    bool important = false;
    Apply apply;
    std::shared_ptr<const PendingValue> pending;
    std::string custom;                            // "--name"; then value counts and longhand does not
    std::shared_ptr<const PendingValue> value;
};

struct DeclarationBlock {
    std::vector<Declaration> declarations;
    Origin origin = Origin::Author;
    int layer = 0;               // a node of the layer tree
    bool any_important = false;
    bool uses_element = false;   // attr(): styles with it are each element's own
};

enum class BlockOf : std::uint8_t { Style, Page };

// How a mistake is told: a code, the bytes of the sheet, message, help.
using Report = std::function<void(std::string_view code, std::uint32_t begin, std::uint32_t end, std::string message, std::string help)>;
using PlaceOf = std::function<Place(std::uint32_t begin, std::uint32_t end)>;

struct DeclarationContext {
    std::string base_url;
    BlockOf of = BlockOf::Style;
    bool bare_lengths = false;   // SVG attributes
    const Report& report;
    const PlaceOf& place_of;
};

void add_declaration(const RawDeclaration& raw, const DeclarationContext& context, DeclarationBlock& block);

// ---- custom properties (CSS Variables 1)

// Resolved values; null when invalid.
using CustomProperties = std::map<std::string, std::shared_ptr<const Components>>;

bool holds_var(const Components& components);

// What a substitution could not find.
struct Substitution {
    std::string unknown;  // a name without a value and without a fallback
    bool valid = true;
};
// The components with every var() replaced.
Components substitute(const Components& components, const CustomProperties& properties, Substitution& result);

// The parent's custom properties with an element's own, whose var() are resolved; cycles are invalid.
CustomProperties resolve_custom_properties(const CustomProperties& parent,
                                           const std::map<std::string, std::shared_ptr<const PendingValue>>& own);

}  // namespace bilan::print::css
