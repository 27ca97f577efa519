#include "print/layout/box_tree.hpp"

#include <algorithm>
#include <climits>
#include <cstdlib>

#include "print/layout/box_tree_builder.hpp"
#include "unicode/locale.hpp"

namespace bilan::print::layout {

std::string transformed(const std::string& text, const css::ComputedStyle& style) {
    switch (style.text_transform) {
        case css::TextTransform::None: return text;
        case css::TextTransform::Uppercase: return unicode::to_upper(text, style.language);
        case css::TextTransform::Lowercase: return unicode::to_lower(text, style.language);
        case css::TextTransform::Capitalize: return unicode::capitalize(text, style.language);
    }
    return text;
}

namespace {

std::optional<int> integer_attribute(const dom::Node& node, std::string_view name) {
    const std::string* text = node.attribute(name);
    if (!text) return std::nullopt;
    char* end = nullptr;
    const long value = std::strtol(text->c_str(), &end, 10);
    if (end == text->c_str()) return std::nullopt;
    return static_cast<int>(std::clamp<long>(value, INT_MIN, INT_MAX));
}

int count_items(const dom::Node& list) {
    int count = 0;
    for (const dom::Node* child : list.children) count += child->is("li") ? 1 : 0;
    return count;
}

BoxKind kind_of_part(css::TablePart part) {
    switch (part) {
        case css::TablePart::RowGroup:
        case css::TablePart::HeaderGroup:
        case css::TablePart::FooterGroup: return BoxKind::TableRowGroup;
        case css::TablePart::Row: return BoxKind::TableRow;
        case css::TablePart::Cell: return BoxKind::TableCell;
        case css::TablePart::ColumnGroup: return BoxKind::TableColumnGroup;
        case css::TablePart::Column: return BoxKind::TableColumn;
        case css::TablePart::Caption:
        case css::TablePart::None: return BoxKind::Block;
    }
    return BoxKind::Block;
}

// What belongs to the table's wrapper (CSS Tables 3, section 3.2): its place among its siblings; the grid keeps the rest.
css::StyleRef wrapper_style(const css::ComputedStyle& table) {
    const css::StyleRef initial = anonymous_style(table, table.display);
    css::ComputedStyle style = *initial;
    style.margin = table.margin;
    style.position = table.position;
    style.inset = table.inset;
    style.float_ = table.float_;
    style.clear = table.clear;
    style.z_index = table.z_index;
    style.z_index_auto = table.z_index_auto;
    style.opacity = table.opacity;
    style.transform = table.transform;
    style.transform_origin_x = table.transform_origin_x;
    style.transform_origin_y = table.transform_origin_y;
    style.break_before = table.break_before;
    style.break_after = table.break_after;
    style.break_inside = table.break_inside;
    style.page = table.page;
    style.bookmark_level = table.bookmark_level;
    style.bookmark_open = table.bookmark_open;
    style.vertical_align = table.vertical_align;
    style.flex_grow = table.flex_grow;
    style.flex_shrink = table.flex_shrink;
    style.flex_basis = table.flex_basis;
    style.order = table.order;
    style.align_self = table.align_self;
    style.justify_self = table.justify_self;
    style.grid_row_start = table.grid_row_start;
    style.grid_row_end = table.grid_row_end;
    style.grid_column_start = table.grid_column_start;
    style.grid_column_end = table.grid_column_end;
    return std::make_shared<const css::ComputedStyle>(std::move(style));
}

css::StyleRef table_grid_style(const css::ComputedStyle& table) {
    css::ComputedStyle style = table;
    const css::ComputedStyle initial;
    style.margin = initial.margin;
    style.position = css::Position::Static;
    style.float_ = css::Float::None;
    style.z_index_auto = true;
    style.opacity = 1;
    style.transform.clear();
    style.break_before = style.break_after = css::BreakBetween::Auto;
    style.break_inside = css::BreakInside::Auto;
    style.bookmark_level = 0;
    return std::make_shared<const css::ComputedStyle>(std::move(style));
}

}  // namespace

bool is_inline_level(const Box& box) {
    switch (box.kind) {
        case BoxKind::Inline:
        case BoxKind::Text:
        case BoxKind::LineBreak:
        case BoxKind::Float:
        case BoxKind::AtomicInline: return true;
        case BoxKind::Replaced: return box.style->display.outer == css::OuterDisplay::Inline;
        case BoxKind::Block:
        case BoxKind::Table:
        case BoxKind::TableGrid:
        case BoxKind::TableRowGroup:
        case BoxKind::TableRow:
        case BoxKind::TableCell:
        case BoxKind::TableColumnGroup:
        case BoxKind::TableColumn:
        case BoxKind::Flex:
        case BoxKind::Grid: return false;
    }
    return false;
}

bool has_inline_content(const Box& box) {
    if (box.kind != BoxKind::Block && box.kind != BoxKind::TableCell) return false;
    return !box.children.empty() && is_inline_level(*box.children.front());
}

bool is_float(const Box& box) {
    const bool may = box.kind == BoxKind::Block || box.kind == BoxKind::Table || box.kind == BoxKind::Replaced || box.kind == BoxKind::Flex ||
                     box.kind == BoxKind::Grid;
    return may && (box.style->float_ == css::Float::Left || box.style->float_ == css::Float::Right);
}

bool is_absolute(const Box& box) {
    const bool may = box.kind == BoxKind::Block || box.kind == BoxKind::Table || box.kind == BoxKind::Replaced || box.kind == BoxKind::Flex ||
                     box.kind == BoxKind::Grid;
    return may && !box.anonymous && is_out_of_flow(*box.style);
}

bool is_absolute_place(const Box& box) { return box.kind == BoxKind::Float && is_absolute(*box.children.front()); }

bool is_in_columns(const Box& box) {
    for (const Box* at = &box; at; at = at->parent)
        if (at->column_flow) return true;
    return false;
}

bool spans_columns(const Box& box) { return box.style->column_span_all && is_in_columns(box); }

bool is_out_of_flow(const css::ComputedStyle& style) {
    return style.position == css::Position::Absolute || style.position == css::Position::Fixed;
}

BoxTree build_box_tree(const dom::Document& document, const css::StyledDocument& styled, const ImageServices& images,
                       Diagnostics& diagnostics) {
    return BoxTreeBuilder(document, styled, images, diagnostics).build();
}

BoxTree BoxTreeBuilder::build() {
    const dom::Node& html = document_.root();
    Box& root = make(BoxKind::Block, &html, styled_.style(html));
    tree_.root_ = &root;
    find_noted(html);
    for (const css::CounterChange& change : styled_.page({"", 2, false, false, false}).style->counter_reset)
        numbers_by_page_ = numbers_by_page_ || change.name == "footnote";
    counters_.reset("footnote", 0);  // it counts through the whole document
    counters_.apply(*root.style);
    note_strings(html, *root.style, root);
    counters_.open_scope();
    add_contents(html, root);
    counters_.close_scope();
    keep_running(root, &Box::Extra::running_after);
    finish(root);
    resolve_target_counters();
    join_calls_and_notes();
    add_continued_captions();
    add_first_lines();
    return std::move(tree_);
}

Box& BoxTreeBuilder::make(BoxKind kind, const dom::Node* node, css::StyleRef style) {
    Box& box = tree_.boxes_.emplace_back();
    box.kind = kind;
    box.node = node;
    box.style = std::move(style);
    box.order = static_cast<std::uint32_t>(tree_.boxes_.size() - 1);
    return box;
}

Box& BoxTreeBuilder::make_anonymous(BoxKind kind, const Box& parent, css::Display display) {
    Box& box = make(kind, nullptr, anonymous_style(*parent.style, display));
    box.anonymous = true;
    return box;
}

void BoxTreeBuilder::add_child(Box& parent, Box& child) {
    child.parent = &parent;
    parent.children.push_back(&child);
    if (child.kind == BoxKind::Text) return;
    keep_running(child, &Box::Extra::running_before);
}

void BoxTreeBuilder::keep_running(Box& box, std::vector<Box*> Box::Extra::* place) {
    if (pending_running_.empty()) return;
    std::vector<Box*>& kept = box.extra.edit().*place;
    kept.insert(kept.end(), pending_running_.begin(), pending_running_.end());
    pending_running_.clear();
}

void BoxTreeBuilder::add_contents(const dom::Node& node, Box& parent) {
    add_pseudo(node, css::Pseudo::Before, parent);
    for (const dom::Node* child : node.children) {
        if (child->is_element()) add_element(*child, parent);
        else add_text(*child, parent);
    }
    add_pseudo(node, css::Pseudo::After, parent);
}

void BoxTreeBuilder::add_text(const dom::Node& node, Box& parent) {
    if (node.text.empty()) return;
    Box& box = make(BoxKind::Text, &node, parent.style);
    box.text = transformed(node.text, *parent.style);
    add_child(parent, box);
}

void BoxTreeBuilder::add_element(const dom::Node& node, Box& parent) {
    const css::StyleRef style = styled_.style(node);
    if (style->display.outer == css::OuterDisplay::None) return add_hidden_notes(node);
    counters_.apply(*style);
    count_reversed_items(node, *style);
    if (const std::string* id = node.attribute("id")) counters_at_.emplace(*id, counters_);
    counters_.open_scope();
    add_element_counted(node, style, parent);
    counters_.close_scope();
}

void BoxTreeBuilder::add_element_counted(const dom::Node& node, const css::StyleRef& style, Box& parent) {
    if (style->display.outer == css::OuterDisplay::Contents) {
        add_contents(node, parent);
        return;
    }
    if (noted_.count(&node)) {
        add_noted(node, style, parent);
        return;
    }
    if (is_out_of_flow(*style) || style->position == css::Position::Running) {
        add_out_of_flow(node, style, parent);
        return;
    }
    if (style->float_ == css::Float::Footnote) {
        add_footnote(node, style, parent);
        return;
    }
    if (node.is("br")) {
        add_child(parent, make(BoxKind::LineBreak, &node, style));
        return;
    }
    if (node.is("wbr")) {
        Box& box = make(BoxKind::Text, &node, parent.style);
        box.text = "\u200B";
        add_child(parent, box);
        return;
    }
    if (style->float_ == css::Float::Left || style->float_ == css::Float::Right) {
        add_float(node, style, parent);
        return;
    }
    if (add_replaced(node, style, parent)) return;

    const bool blockified = parent.kind == BoxKind::Flex || parent.kind == BoxKind::Grid;
    const Pair made = make_for_display(&node, style, parent, blockified);
    note_strings(node, *style, *made.outer);
    if (style->footnote_target) note_call(node, *made.inner);
    add_child(parent, *made.outer);
    if (style->display.list_item) add_marker(node, *style, *made.inner);
    add_contents(node, *made.inner);
    keep_running(*made.inner, &Box::Extra::running_after);
    finish(*made.inner);
    if (made.outer != made.inner) finish(*made.outer);
}

// The box of an element that stands outside its parent's flow, with all that is in it.
Box& BoxTreeBuilder::make_apart(const dom::Node& node, const css::StyleRef& style, const Box& parent) {
    std::vector<Box*> running_outside;
    running_outside.swap(pending_running_);
    Box scratch;  // collects what the element makes; only the box itself stays
    scratch.kind = BoxKind::Flex;
    scratch.style = parent.style;
    Box* made = nullptr;
    if (add_replaced(node, style, scratch)) {
        made = scratch.children.front();
    } else {
        const Pair pair = make_for_display(&node, style, scratch, true);
        made = pair.outer;
        note_strings(node, *style, *made);
        if (style->display.list_item) add_marker(node, *style, *pair.inner);
        add_apart_contents(node, *pair.inner);
        finish(*pair.inner);
        if (pair.outer != pair.inner) finish(*pair.outer);
    }
    running_outside.swap(pending_running_);
    return *made;
}

void BoxTreeBuilder::add_float(const dom::Node& node, const css::StyleRef& style, Box& parent) {
    add_float_box(make_apart(node, style, parent), parent);
}

// Among inlines what floats, or is absolute, has a place of its own; finish_block_container() takes it away where there are none.
void BoxTreeBuilder::add_float_box(Box& box, Box& parent) {
    keep_running(box, &Box::Extra::running_before);
    Box& place = make_anonymous(BoxKind::Float, parent, {});
    box.parent = &place;
    place.children.push_back(&box);
    add_child(parent, place);
}

void BoxTreeBuilder::add_out_of_flow(const dom::Node& node, const css::StyleRef& style, Box& parent) {
    Box* made = &make_apart(node, style, parent);
    if (style->position != css::Position::Running) return add_absolute(*made, parent);
    Box* container = &parent;
    while (container->parent && container->kind == BoxKind::Inline) container = container->parent;
    made->parent = container;
    made->extra.edit().element_name = style->running_name;
    pending_running_.push_back(made);
}

void BoxTreeBuilder::add_absolute(Box& box, Box& parent) {
    if (parent.kind == BoxKind::Block || parent.kind == BoxKind::Inline || parent.kind == BoxKind::TableCell) return add_float_box(box, parent);
    box.parent = &parent;
    parent.extra.edit().out_of_flow.push_back(&box);
}

BoxTreeBuilder::Pair BoxTreeBuilder::make_for_display(const dom::Node* node, const css::StyleRef& style, Box& parent,
                                                      bool blockified) {
    const css::Display display = style->display;
    const bool is_inline = display.outer == css::OuterDisplay::Inline && !blockified;
    if (display.outer == css::OuterDisplay::TablePart && !blockified) {
        Box& part = make(kind_of_part(display.part), node, style);
        if (node) {
            if (part.kind == BoxKind::TableCell) {
                part.column_span = std::max(1, std::min(1000, integer_attribute(*node, "colspan").value_or(1)));
                const int rows = integer_attribute(*node, "rowspan").value_or(1);
                part.row_span = rows == 0 ? 65534 : std::max(1, std::min(65534, rows));  // 0: to its group's end
            } else if (part.kind == BoxKind::TableColumn || part.kind == BoxKind::TableColumnGroup) {
                part.column_span = std::max(1, std::min(1000, integer_attribute(*node, "span").value_or(1)));
            }
        }
        return {&part, &part};
    }
    if (is_inline && display.inner == css::InnerDisplay::Flow) {
        Box& box = make(BoxKind::Inline, node, style);
        return {&box, &box};
    }
    Pair made;
    switch (display.inner) {
        case css::InnerDisplay::Flow:
        case css::InnerDisplay::FlowRoot: made.outer = made.inner = &make(BoxKind::Block, node, style); break;
        case css::InnerDisplay::Flex: made.outer = made.inner = &make(BoxKind::Flex, node, style); break;
        case css::InnerDisplay::Grid: made.outer = made.inner = &make(BoxKind::Grid, node, style); break;
        case css::InnerDisplay::Table: {
            made.outer = &make(BoxKind::Table, node, wrapper_style(*style));
            made.inner = &make(BoxKind::TableGrid, node, table_grid_style(*style));
            add_child(*made.outer, *made.inner);
            break;
        }
    }
    if (!is_inline) return made;
    Box& atomic = make_anonymous(BoxKind::AtomicInline, parent, {css::OuterDisplay::Inline, css::InnerDisplay::FlowRoot, {}, false});
    made.outer->parent = &atomic;
    atomic.children.push_back(made.outer);
    // The wrapper only stands in the line; finishing it again does no harm.
    made.outer = &atomic;
    return made;
}

// The cascade counts list items upwards; a reversed list starts from its length and goes down (HTML, 4.4.5).
void BoxTreeBuilder::count_reversed_items(const dom::Node& node, const css::ComputedStyle& style) {
    if (node.is("ol") && node.attribute("reversed"))
        counters_.set("list-item", counted_on(integer_attribute(node, "start").value_or(count_items(node)), 1));
    const bool in_reversed = node.parent && node.parent->is("ol") && node.parent->attribute("reversed");
    if (in_reversed && style.display.list_item && !node.attribute("value")) counters_.increment("list-item", -2);
}

void BoxTreeBuilder::note_strings(const dom::Node& node, const css::ComputedStyle& style, Box& box) {
    for (const css::StringSet& set : style.string_set)
        box.extra.edit().strings.emplace_back(set.name, content_as_text(set.items, node, style));
    if (style.bookmark_level <= 0) return;
    const std::vector<css::ContentItem> own_text{css::ContentSelf{}};
    box.extra.edit().bookmark = content_as_text(style.bookmark_label.empty() ? own_text : style.bookmark_label, node, style);
}

}  // namespace bilan::print::layout
