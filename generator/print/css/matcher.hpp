// Does an element match a selector? The facts that selectors ask about (position among siblings, classes) are gathered
// once for the whole document.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "print/css/selectors.hpp"
#include "print/dom/dom.hpp"

namespace bilan::print::css {

struct ElementFacts {
    std::string_view id;
    std::vector<std::string_view> classes;
    const dom::Node* previous = nullptr;    // sibling elements
    std::uint32_t position = 1, siblings = 1;            // from 1, among elements
    std::uint32_t type_position = 1, type_siblings = 1;  // among those of the same tag
};

class Matcher {
public:
    explicit Matcher(const dom::Document& document);

    // The selector's pseudo-element is not looked at.
    bool matches(const Selector& selector, const dom::Node& element) const;
    const ElementFacts& facts(const dom::Node& element) const { return facts_[element.order]; }

private:
    bool matches_from(const Selector& selector, std::size_t compound, const dom::Node& element) const;
    bool matches_compound(const Compound& compound, const dom::Node& element) const;
    bool matches_simple(const SimpleSelector& simple, const dom::Node& element) const;
    bool matches_any(const std::vector<Selector>& selectors, const dom::Node& element) const;
    bool has(const Selector& selector, const dom::Node& element) const;
    bool hangs_on(const Selector& selector, const dom::Node& candidate, const dom::Node& subject) const;
    std::uint32_t position_of(const SimpleSelector& simple, const dom::Node& element, bool from_end) const;
    void gather(const dom::Node& parent);

    std::vector<ElementFacts> facts_;
    const dom::Node* root_;
};

}  // namespace bilan::print::css
