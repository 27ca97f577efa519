#include "print/css/matcher.hpp"

#include <algorithm>
#include <map>

namespace bilan::print::css {
namespace {

using dom::Node;
using Kind = SimpleSelector::Kind;

std::vector<std::string_view> words_of(std::string_view text) {
    constexpr std::string_view spaces = " \t\n\r\f";
    std::vector<std::string_view> words;
    std::size_t at = 0;
    while ((at = text.find_first_not_of(spaces, at)) != std::string_view::npos) {
        const auto end = std::min(text.find_first_of(spaces, at), text.size());
        words.push_back(text.substr(at, end - at));
        at = end;
    }
    return words;
}

const std::string* attribute_named(const Node& element, const SimpleSelector& simple) {
    if (element.ns == dom::Namespace::Html) return element.attribute(simple.lower_name);
    return element.attribute(simple.name);
}

// Values that HTML itself compares without case (HTML 16.2, "Case-sensitivity of selectors"): those used here.
bool is_caseless_value(std::string_view attribute) {
    return attribute == "type" || attribute == "dir" || attribute == "lang" || attribute == "align" || attribute == "media" ||
           attribute == "rel" || attribute == "scope" || attribute == "valign";
}

bool matches_value(SimpleSelector::Match match, std::string_view value, std::string_view wanted) {
    using Match = SimpleSelector::Match;
    switch (match) {
        case Match::Present: return true;
        case Match::Equal: return value == wanted;
        case Match::Dash: return value == wanted || (value.starts_with(wanted) && value.substr(wanted.size()).starts_with('-'));
        case Match::Prefix: return !wanted.empty() && value.starts_with(wanted);
        case Match::Suffix: return !wanted.empty() && value.ends_with(wanted);
        case Match::Contains: return !wanted.empty() && value.find(wanted) != std::string_view::npos;
        case Match::Word: {
            const auto words = words_of(value);
            return std::find(words.begin(), words.end(), wanted) != words.end();
        }
    }
    return false;
}

bool matches_attribute(const SimpleSelector& simple, const Node& element) {
    const auto* value = attribute_named(element, simple);
    if (value == nullptr) return false;
    if (simple.match == SimpleSelector::Match::Present) return true;
    const bool by_html = element.ns == dom::Namespace::Html && !simple.exact_case && is_caseless_value(simple.lower_name);
    const bool caseless = simple.ignore_case || by_html;
    if (!caseless) return matches_value(simple.match, *value, simple.value);
    return matches_value(simple.match, lower_case(*value), lower_case(simple.value));
}

// Is there an n >= 0 with step * n + offset == position?
bool is_nth(int step, int offset, std::uint32_t position) {
    const auto distance = static_cast<std::int64_t>(position) - offset;
    if (step == 0) return distance == 0;
    return distance % step == 0 && distance / step >= 0;
}

// "fr" takes in "fr-CA"; "*-CA" any language of Canada.
bool is_language(std::string_view language, std::string_view range) {
    const auto lower = lower_case(language);
    if (range == "*") return !lower.empty();
    if (range.starts_with("*-")) return lower.ends_with(range.substr(1));
    return lower == range || (lower.starts_with(range) && lower[range.size()] == '-');
}

bool is_empty(const Node& element) {
    return std::all_of(element.children.begin(), element.children.end(),
                       [](const Node* child) { return !child->is_element() && child->text.empty(); });
}

bool is_link(const Node& element) {
    return (element.is("a") || element.is("area") || element.is_svg("a")) &&
           (element.attribute("href") != nullptr || element.attribute("xlink:href") != nullptr);
}

}  // namespace

Matcher::Matcher(const dom::Document& document) : facts_(document.node_count()), root_(&document.root()) {
    std::vector<const Node*> open{root_};
    const auto read = [this](const Node& element) {
        auto& facts = facts_[element.order];
        for (const auto& attribute : element.attributes) {
            if (attribute.name == "id") facts.id = attribute.value;
            if (attribute.name == "class") facts.classes = words_of(attribute.value);
        }
    };
    while (!open.empty()) {
        const auto* element = open.back();
        open.pop_back();
        read(*element);
        gather(*element);
        for (const auto* child : element->children) {
            if (child->is_element()) open.push_back(child);
        }
    }
}

// Positions of the element's children.
void Matcher::gather(const Node& parent) {
    std::map<std::string_view, std::uint32_t> counts;
    std::uint32_t position = 0;
    const Node* previous = nullptr;
    for (const auto* child : parent.children) {
        if (!child->is_element()) continue;
        auto& facts = facts_[child->order];
        facts.previous = previous;
        facts.position = ++position;
        facts.type_position = ++counts[child->tag];
        previous = child;
    }
    for (const auto* child : parent.children) {
        if (!child->is_element()) continue;
        facts_[child->order].siblings = position;
        facts_[child->order].type_siblings = counts[child->tag];
    }
}

bool Matcher::matches(const Selector& selector, const Node& element) const {
    return matches_from(selector, selector.compounds.size() - 1, element);
}

// Compounds [0, compound] with the last one on the element.
bool Matcher::matches_from(const Selector& selector, std::size_t compound, const Node& element) const {
    if (!matches_compound(selector.compounds[compound], element)) return false;
    if (compound == 0) return true;
    switch (selector.combinators[compound - 1]) {
        case Combinator::Child: return element.parent != nullptr && matches_from(selector, compound - 1, *element.parent);
        case Combinator::Descendant:
            for (const auto* up = element.parent; up != nullptr; up = up->parent) {
                if (matches_from(selector, compound - 1, *up)) return true;
            }
            return false;
        case Combinator::NextSibling: {
            const auto* previous = facts(element).previous;
            return previous != nullptr && matches_from(selector, compound - 1, *previous);
        }
        case Combinator::LaterSibling:
            for (const auto* p = facts(element).previous; p != nullptr; p = facts(*p).previous) {
                if (matches_from(selector, compound - 1, *p)) return true;
            }
            return false;
    }
    return false;
}

bool Matcher::matches_compound(const Compound& compound, const Node& element) const {
    return std::all_of(compound.parts.begin(), compound.parts.end(),
                       [&](const SimpleSelector& simple) { return matches_simple(simple, element); });
}

bool Matcher::matches_any(const std::vector<Selector>& selectors, const Node& element) const {
    return std::any_of(selectors.begin(), selectors.end(), [&](const Selector& selector) { return matches(selector, element); });
}

// The position that nth-child() counts, "of" included; 0 when the element is not counted itself.
std::uint32_t Matcher::position_of(const SimpleSelector& simple, const Node& element, bool from_end) const {
    const auto& own = facts(element);
    if (simple.arguments.empty()) return from_end ? own.siblings - own.position + 1 : own.position;
    if (!matches_any(simple.arguments, element)) return 0;
    if (element.parent == nullptr) return 1;
    std::uint32_t count = 1;
    for (const auto* sibling : element.parent->children) {
        if (!sibling->is_element() || sibling == &element) continue;
        const bool before = facts(*sibling).position < own.position;
        if (before != from_end && matches_any(simple.arguments, *sibling)) ++count;
    }
    return count;
}

bool Matcher::matches_simple(const SimpleSelector& simple, const Node& element) const {
    const auto& own = facts(element);
    switch (simple.kind) {
        case Kind::Universal: return true;
        case Kind::Type: return element.tag == (element.ns == dom::Namespace::Html ? simple.lower_name : simple.name);
        case Kind::Id: return own.id == simple.name && !own.id.empty();
        case Kind::Class: return std::find(own.classes.begin(), own.classes.end(), simple.name) != own.classes.end();
        case Kind::Attribute: return matches_attribute(simple, element);
        case Kind::Root: return &element == root_;
        case Kind::Empty: return is_empty(element);
        case Kind::FirstChild: return own.position == 1;
        case Kind::LastChild: return own.position == own.siblings;
        case Kind::OnlyChild: return own.siblings == 1;
        case Kind::FirstOfType: return own.type_position == 1;
        case Kind::LastOfType: return own.type_position == own.type_siblings;
        case Kind::OnlyOfType: return own.type_siblings == 1;
        case Kind::NthChild:
        case Kind::NthLastChild: {
            const auto position = position_of(simple, element, simple.kind == Kind::NthLastChild);
            return position > 0 && is_nth(simple.step, simple.offset, position);
        }
        case Kind::NthOfType: return is_nth(simple.step, simple.offset, own.type_position);
        case Kind::NthLastOfType: return is_nth(simple.step, simple.offset, own.type_siblings - own.type_position + 1);
        case Kind::Not: return !matches_any(simple.arguments, element);
        case Kind::Is:
        case Kind::Where: return matches_any(simple.arguments, element);
        case Kind::Has:
            return std::any_of(simple.arguments.begin(), simple.arguments.end(), [&](const Selector& s) { return has(s, element); });
        case Kind::Lang: {
            const auto language = dom::language_of(element);
            return std::any_of(simple.languages.begin(), simple.languages.end(), [&](const auto& r) { return is_language(language, r); });
        }
        case Kind::AnyLink: return is_link(element);
        case Kind::Never: return false;
    }
    return false;
}

// Does a candidate's match lead back to the subject by the selector's leading combinator? The first compound's element
// is looked for between the two; for selectors of one compound, which are nearly all, it is the candidate.
bool Matcher::hangs_on(const Selector& selector, const Node& candidate, const Node& subject) const {
    switch (selector.leading) {
        case Combinator::Child: return selector.compounds.size() > 1 || candidate.parent == &subject;
        case Combinator::NextSibling: return selector.compounds.size() > 1 || facts(candidate).previous == &subject;
        case Combinator::Descendant:
        case Combinator::LaterSibling: return true;
    }
    return false;
}

bool Matcher::has(const Selector& selector, const Node& subject) const {
    const bool below = selector.leading == Combinator::Descendant || selector.leading == Combinator::Child;
    std::vector<const Node*> open;
    if (below) {
        open.assign(subject.children.rbegin(), subject.children.rend());
    } else if (subject.parent != nullptr) {
        for (const auto* sibling : subject.parent->children) {
            if (sibling->is_element() && facts(*sibling).position > facts(subject).position) open.push_back(sibling);
        }
    }
    while (!open.empty()) {
        const auto* candidate = open.back();
        open.pop_back();
        if (!candidate->is_element()) continue;
        if (matches(selector, *candidate) && hangs_on(selector, *candidate, subject)) return true;
        if (below) open.insert(open.end(), candidate->children.begin(), candidate->children.end());
    }
    return false;
}

}  // namespace bilan::print::css
