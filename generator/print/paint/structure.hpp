// The logical structure (tags), made from the document's elements: HTML's meaning -> PDF's standard structure types
// (ISO 32000-1, 14.8.4). Reading order is document order, wherever things fall on pages; what is drawn finds its leaf
// by its box. What HTML hides from readers (aria-hidden, alt="", role=presentation) and what pages repeat has none, and
// is an artifact.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "base/diagnostics.hpp"
#include "print/css/cascade.hpp"
#include "print/dom/dom.hpp"
#include "print/layout/box.hpp"
#include "print/paint/display_list.hpp"

namespace bilan::print::paint {

struct Tagging {
    Structure structure;
    std::vector<int> leaf_of_box;      // by Box::order: text and replaced boxes; artifact where there is none
    std::vector<int> element_of_node;  // by Node::order; -1 where there is none
    // By address: looked up, never walked.
    std::unordered_map<const dom::Node*, int> figure_of_node;  // figures that are boxes (role=img): their boxes bound them
    std::unordered_map<const layout::Box*, int> link_of_box;   // calls and markers of footnotes: their Link elements

    int leaf(const layout::Box& box) const;               // artifact when it has none
    int element(const dom::Node& node) const;             // -1 when it has none
    int box_figure(const dom::Node& node) const;          // -1 when it is none
};

// Warnings print/not-accessible at a graphic without an alternative, a heading that skips a level, a cell that names a
// header that is not there.
Tagging build_structure(const dom::Document& document, const layout::BoxTree& boxes, const css::StyledDocument& styled,
                        Diagnostics& diagnostics);

// White space collapsed and trimmed: "Voir  le\nsite" -> "Voir le site".
std::string collapsed(std::string_view text);

}  // namespace bilan::print::paint
