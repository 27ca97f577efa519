// Style rules by the rightmost compound's id, class or tag, so that an element is held against few of them.
#pragma once

#include <array>
#include <string>
#include <unordered_map>
#include <vector>

#include "print/css/matcher.hpp"
#include "print/css/sheet.hpp"

namespace bilan::print::css {

class RuleIndex {
public:
    explicit RuleIndex(const RuleSet& rules);

    // The rules for the element, or for one of its pseudo-elements, in cascade order, lowest first.
    std::vector<const StyleRule*> find(const dom::Node& element, Pseudo pseudo, const Matcher& matcher) const;
    // Whether a rule matches that looks at more than names and attributes of the element and of those around it: at its
    // siblings, its place among them, what is inside. All others match its kin alike (kin.hpp).
    bool singles_out(const dom::Node& element, Pseudo pseudo, const Matcher& matcher) const;

private:
    using Bucket = std::vector<const StyleRule*>;
    struct Buckets {
        std::unordered_map<std::string, Bucket> by_id, by_class, by_tag;  // looked up, never walked
        Bucket others;
        bool empty = true;
    };
    using ByPseudo = std::array<Buckets, 8>;
    static void add(ByPseudo& buckets, const StyleRule& rule);
    static void find(const Buckets& buckets, const dom::Node& element, const Matcher& matcher, std::vector<const StyleRule*>& found);

    ByPseudo by_ancestry_, others_;
    std::vector<int> layer_ranks_;
};

}  // namespace bilan::print::css
