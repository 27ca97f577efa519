// The builder behind build_box_tree(), in parts: box_tree.cpp walks elements, generated_content.cpp makes markers and
// ::before, tables.cpp and anonymous boxes come in table_boxes.cpp, white_space.cpp collapses.
#pragma once

#include <array>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "print/layout/box_tree.hpp"
#include "print/layout/counters.hpp"

namespace bilan::print::layout {

class BoxTreeBuilder {
public:
    BoxTreeBuilder(const dom::Document& document, const css::StyledDocument& styled, const ImageServices& images,
                   Diagnostics& diagnostics)
        : document_(document), styled_(styled), images_(images), diagnostics_(diagnostics) {}

    BoxTree build();

private:
    // box_tree.cpp
    Box& make(BoxKind kind, const dom::Node* node, css::StyleRef style);
    Box& make_anonymous(BoxKind kind, const Box& parent, css::Display display);
    void add_child(Box& parent, Box& child);
    void keep_running(Box& box, std::vector<Box*> Box::Extra::* place);  // the running elements that stood there
    void add_element(const dom::Node& node, Box& parent);
    void add_element_counted(const dom::Node& node, const css::StyleRef& style, Box& parent);
    void add_text(const dom::Node& node, Box& parent);
    void add_contents(const dom::Node& node, Box& parent);       // children with ::before and ::after around them
    Box& make_apart(const dom::Node& node, const css::StyleRef& style, const Box& parent);
    void add_apart_contents(const dom::Node& node, Box& inner);  // with a footnote's marker, when it is one
    void add_float(const dom::Node& node, const css::StyleRef& style, Box& parent);
    void add_float_box(Box& box, Box& parent);
    void add_absolute(Box& box, Box& parent);
    void add_out_of_flow(const dom::Node& node, const css::StyleRef& style, Box& parent);
    // The box for a display value under parent, and the box that takes its children (they differ for tables and
    // inline-blocks).
    struct Pair {
        Box* outer = nullptr;
        Box* inner = nullptr;
    };
    Pair make_for_display(const dom::Node* node, const css::StyleRef& style, Box& parent, bool blockified);
    void count_reversed_items(const dom::Node& node, const css::ComputedStyle& style);
    void note_strings(const dom::Node& node, const css::ComputedStyle& style, Box& box);

    // replaced_boxes.cpp
    bool add_replaced(const dom::Node& node, const css::StyleRef& style, Box& parent);
    void add_image(const dom::Node& node, const css::StyleRef& style, Box& parent);

    // footnote_boxes.cpp
    void find_noted(const dom::Node& node);
    void add_footnote(const dom::Node& node, const css::StyleRef& style, Box& parent);
    void add_footnote_call(const dom::Node& node, Box& parent);
    void add_footnote_marker(const dom::Node& node, Box& body);
    void add_noted(const dom::Node& node, const css::StyleRef& style, const Box& parent);
    void add_hidden_notes(const dom::Node& node);
    void note_call(const dom::Node& node, Box& call);
    void join_calls_and_notes();
    std::string title_text(const dom::Node& node) const;

    // generated_content.cpp
    void add_pseudo(const dom::Node& node, css::Pseudo pseudo, Box& parent);
    void add_content(const css::Content& content, const dom::Node& node, Box& parent);
    void add_content_item(const css::ContentItem& item, const dom::Node& node, Box& parent);
    void add_generated_text(std::string text, Box& parent);
    // The size of an image in generated content; reports one that is not there.
    std::optional<NaturalSize> generated_image_size(const std::string& url, const dom::Node& node);
    void add_generated_image(const std::string& url, const NaturalSize& natural, Box& parent);
    void add_marker(const dom::Node& node, const css::ComputedStyle& style, Box& item);
    bool add_marker_image(const dom::Node& node, const css::ComputedStyle& style, Box& marker);
    std::string content_as_text(const std::vector<css::ContentItem>& items, const dom::Node& node, const css::ComputedStyle& style);
    std::string counter_text(const css::ContentCounter& counter) const;
    void resolve_target_counters();

    // table_boxes.cpp: after a box's children are there
    void finish(Box& box);
    void finish_block_container(Box& box);
    void finish_table_grid(Box& grid);
    void wrap_stray_table_parts(Box& box);
    void wrap_inline_runs(Box& box);
    void wrap_text_runs(Box& box);  // flex and grid containers
    void wrap_column_flow(Box& box);

    // continued_captions.cpp
    void add_continued_captions();
    Box& copy_of(const Box& box, Box& parent);
    Box& copy_without_children(const Box& box, Box& parent);

    // first_letter.cpp: ::first-letter of a block container, when its style has one
    void set_first_letter(Box& container);
    std::vector<Box*> flatten_inline(Box& box);

    // first_line.cpp: ::first-line of a box whose first child in flow, or a box below it, holds lines
    void note_first_line(Box& container);
    void add_first_lines();
    Box& copy_in_line(const Box& box, Box& parent, const css::ComputedStyle& block, const css::ComputedStyle& line);

    template <typename Belongs>
    void wrap_runs(Box& parent, Belongs belongs, BoxKind kind, css::TablePart part);

    // white_space.cpp
    void collapse_white_space(Box& container);

    const dom::Document& document_;
    const css::StyledDocument& styled_;
    const ImageServices& images_;
    Diagnostics& diagnostics_;
    BoxTree tree_;
    Counters counters_;
    std::vector<Box*> pending_running_;
    std::vector<Box*> deferred_;
    std::vector<Box*> first_lined_;                 // boxes with a ::first-line, inner ones first
    std::map<std::array<const css::ComputedStyle*, 3>, css::StyleRef> styles_in_line_;  // by their own, the block's and the line's
    std::vector<Box*> captioned_;                   // wrappers of tables whose captions are repeated
    std::map<std::string, Counters> counters_at_;   // by id, for target-counter()
    std::set<std::string> targets_;                 // ids that target-counter() asks for with a counter of its own
    // Footnotes. A note by reference has its body when the walk comes to it, its calls before or after.
    const dom::Node* footnote_ = nullptr;           // the element of the float: footnote whose body begins
    int note_ = 0;                                  // the number of the one whose call or marker is made
    bool numbers_by_page_ = false;                  // @page resets the counter
    std::map<const dom::Node*, Box*> noted_;        // elements that a call moves to the foot; null until they have a box
    std::vector<std::pair<Box*, const dom::Node*>> calls_;  // in document order, with what they refer to
};

bool is_collapsible_blank(const Box& text_box);

}  // namespace bilan::print::layout
