// Style sheets read into rules: imports followed, conditions decided, selectors and values parsed. What is left for the
// cascade is a flat list in order.
#pragma once

#include <deque>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "base/source.hpp"
#include "print/css/cascade.hpp"
#include "print/css/conditions.hpp"
#include "print/css/declarations.hpp"
#include "print/css/selectors.hpp"

namespace bilan::print::css {

struct StyleRule {
    Selector selector;
    std::shared_ptr<const DeclarationBlock> block;
    std::uint32_t order = 0;
};

// "name:first:left" (CSS Paged Media 3, section 4.3).
struct PageSelectorPart {
    std::string name;
    bool first = false, left = false, right = false, blank = false;
    bool nth = false;
    int step = 0, offset = 0;

    bool matches(const PageSelector& page) const;
    Specificity specificity() const;  // a name; :first, :blank, :nth(); :left, :right
};

struct PageRule {
    PageSelectorPart selector;
    std::shared_ptr<const DeclarationBlock> block;
    std::map<MarginBox, std::shared_ptr<const DeclarationBlock>> margin_boxes;
    std::shared_ptr<const DeclarationBlock> footnotes;  // @footnote; may be null
    std::uint32_t order = 0;
};

struct RuleSet {
    std::vector<StyleRule> styles;
    std::vector<PageRule> pages;
    std::vector<FontFaceRule> font_faces;
    std::map<std::string, CounterStyle> counter_styles;
    std::vector<int> layer_ranks;  // by a block's layer; what is in no layer has the highest
};

// The rules of the sheets after those of the user agent, unless one of them takes its place.
RuleSet read_sheets(const std::vector<StyleSheetText>& sheets, const Medium& medium, const Fetch& fetch, Diagnostics& diagnostics);

}  // namespace bilan::print::css
