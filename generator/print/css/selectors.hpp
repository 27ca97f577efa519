// Selectors 4, the part that means something on paper. Parsed once; matched from right to left.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "print/css/cascade.hpp"
#include "print/css/component.hpp"

namespace bilan::print::css {

struct Specificity {
    std::uint32_t ids = 0, classes = 0, types = 0;
    friend auto operator<=>(const Specificity&, const Specificity&) = default;
    Specificity& operator+=(const Specificity& other);
};

struct Selector;

struct SimpleSelector {
    enum class Kind : std::uint8_t {
        Universal, Type, Id, Class, Attribute, Root, Empty, FirstChild, LastChild, OnlyChild, NthChild, NthLastChild,
        FirstOfType, LastOfType, OnlyOfType, NthOfType, NthLastOfType, Not, Is, Where, Has, Lang, AnyLink, Never
    };
    enum class Match : std::uint8_t { Present, Equal, Word, Dash, Prefix, Suffix, Contains };
    Kind kind = Kind::Universal;
    std::string name;              // type (as written), id, class, attribute
    std::string lower_name;        // type, attribute
    std::string value;             // attribute
    Match match = Match::Present;
    bool ignore_case = false;      // attribute: the i flag
    bool exact_case = false;       // attribute: the s flag
    int step = 0, offset = 0;      // nth: step * n + offset
    std::vector<Selector> arguments;      // not, is, where, has, nth ... of
    std::vector<std::string> languages;
};

enum class Combinator : std::uint8_t { Descendant, Child, NextSibling, LaterSibling };

struct Compound {
    std::vector<SimpleSelector> parts;
};

struct Selector {
    std::vector<Compound> compounds;       // from left to right; at least one
    std::vector<Combinator> combinators;   // combinators[i] stands before compounds[i + 1]
    Combinator leading = Combinator::Descendant;  // :has(> a): how the first compound hangs on the subject
    Pseudo pseudo = Pseudo::None;
    Specificity specificity;

    const Compound& rightmost() const { return compounds.back(); }
};

// What a selector list could not say.
struct SelectorMistake {
    std::string message, help;
    std::uint32_t begin = 0, end = 0;
};

// A whole selector list; nothing, and the mistake, when any of it is not understood.
std::optional<std::vector<Selector>> parse_selectors(const Components& components, SelectorMistake& mistake);

// a step and offset from "odd", "even", "3", "2n+1", "-n+3".
bool take_nth(Cursor& cursor, int& step, int& offset);

}  // namespace bilan::print::css
