// Boxes that no element asked for: anonymous blocks around inline runs (CSS 2.2, 9.2.1.1), blocks inside inlines, and the
// missing parts of tables (CSS Tables 3, section 3.1).
#include <algorithm>

#include "print/layout/box_tree_builder.hpp"
#include "print/layout/columns.hpp"

namespace bilan::print::layout {
namespace {

constexpr css::Display anonymous_block{css::OuterDisplay::Block, css::InnerDisplay::Flow, css::TablePart::None, false};

bool is_table_part(const Box& box) {
    switch (box.kind) {
        case BoxKind::TableRowGroup:
        case BoxKind::TableRow:
        case BoxKind::TableCell:
        case BoxKind::TableColumnGroup:
        case BoxKind::TableColumn: return true;
        case BoxKind::Block: return box.style->display.part == css::TablePart::Caption && !box.anonymous;
        case BoxKind::Inline:
        case BoxKind::Text:
        case BoxKind::LineBreak:
        case BoxKind::Float:
        case BoxKind::AtomicInline:
        case BoxKind::Replaced:
        case BoxKind::Table:
        case BoxKind::TableGrid:
        case BoxKind::Flex:
        case BoxKind::Grid: return false;
    }
    return false;
}

bool is_blank_text(const Box* box) { return box->kind == BoxKind::Text && is_collapsible_blank(*box); }

bool is_float_or_blank(const Box* box) { return box->kind == BoxKind::Float || is_blank_text(box); }

// Floats without a line that they could stand beside are children of the block container itself.
void add_floats(const std::vector<Box*>& run, Box& parent) {
    for (Box* place : run) {
        if (place->kind != BoxKind::Float) continue;
        Box* box = place->children.front();
        box->parent = &parent;
        parent.children.push_back(box);
    }
}

bool is_caption(const Box* box) { return box->kind == BoxKind::Block && box->style->display.part == css::TablePart::Caption; }

css::Display part_display(css::TablePart part) { return {css::OuterDisplay::TablePart, css::InnerDisplay::Flow, part, false}; }

}  // namespace

void BoxTreeBuilder::finish(Box& box) {
    switch (box.kind) {
        case BoxKind::Block:
        case BoxKind::TableCell: finish_block_container(box); break;
        case BoxKind::TableGrid: finish_table_grid(box); break;
        case BoxKind::TableRowGroup:
            std::erase_if(box.children, is_blank_text);
            wrap_runs(box, [](const Box& child) { return child.kind != BoxKind::TableRow; }, BoxKind::TableRow, css::TablePart::Row);
            break;
        case BoxKind::TableRow:
            std::erase_if(box.children, is_blank_text);
            wrap_runs(box, [](const Box& child) { return child.kind != BoxKind::TableCell; }, BoxKind::TableCell, css::TablePart::Cell);
            break;
        case BoxKind::TableColumnGroup:
            std::erase_if(box.children, [](const Box* child) { return child->kind != BoxKind::TableColumn; });
            break;
        case BoxKind::TableColumn: box.children.clear(); break;
        case BoxKind::Flex:
        case BoxKind::Grid: wrap_text_runs(box); break;
        case BoxKind::Table:
        case BoxKind::Inline:
        case BoxKind::Text:
        case BoxKind::LineBreak:
        case BoxKind::Float:
        case BoxKind::AtomicInline:
        case BoxKind::Replaced: break;
    }
}

// Puts every run of children that belong together into one new anonymous box each.
template <typename Belongs>
void BoxTreeBuilder::wrap_runs(Box& parent, Belongs belongs, BoxKind kind, css::TablePart part) {
    std::vector<Box*> children;
    children.swap(parent.children);
    Box* open = nullptr;
    std::vector<Box*> made;
    for (Box* child : children) {
        if (!belongs(*child)) {
            open = nullptr;
            parent.children.push_back(child);
            continue;
        }
        if (!open) {
            open = &make_anonymous(kind, parent, part_display(part));
            open->parent = &parent;
            parent.children.push_back(open);
            made.push_back(open);
        }
        child->parent = open;
        open->children.push_back(child);
    }
    for (Box* box : made) finish(*box);
}

void BoxTreeBuilder::finish_table_grid(Box& grid) {
    std::erase_if(grid.children, is_blank_text);
    if (grid.parent && grid.parent->kind == BoxKind::Table) {
        Box& wrapper = *grid.parent;
        const auto captions = std::stable_partition(grid.children.begin(), grid.children.end(),
                                                    [](const Box* child) { return !is_caption(child); });
        for (auto caption = captions; caption != grid.children.end(); ++caption) {
            (*caption)->parent = &wrapper;
            const bool below = (*caption)->style->caption_side == css::CaptionSide::Bottom;
            if (!below && !(*caption)->style->caption_continued.empty()) captioned_.push_back(&wrapper);
            wrapper.children.insert(below ? wrapper.children.end() : std::find(wrapper.children.begin(), wrapper.children.end(), &grid), *caption);
        }
        grid.children.erase(captions, grid.children.end());
    }
    wrap_runs(grid, [](const Box& child) { return child.kind == BoxKind::TableColumn; }, BoxKind::TableColumnGroup,
              css::TablePart::ColumnGroup);
    wrap_runs(grid, [](const Box& child) { return child.kind != BoxKind::TableRowGroup && child.kind != BoxKind::TableColumnGroup; },
              BoxKind::TableRowGroup, css::TablePart::RowGroup);
}

// Rows and cells outside any table get one.
void BoxTreeBuilder::wrap_stray_table_parts(Box& box) {
    if (std::none_of(box.children.begin(), box.children.end(), [](const Box* child) { return is_table_part(*child); })) return;
    std::vector<Box*> children;
    children.swap(box.children);
    Box* grid = nullptr;
    std::vector<Box*> grids;
    for (Box* child : children) {
        if (!is_table_part(*child) && !(grid && is_blank_text(child))) {
            grid = nullptr;
            box.children.push_back(child);
            continue;
        }
        if (!grid) {
            Box& wrapper = make_anonymous(BoxKind::Table, box, {css::OuterDisplay::Block, css::InnerDisplay::Table, {}, false});
            grid = &make_anonymous(BoxKind::TableGrid, box, {css::OuterDisplay::Block, css::InnerDisplay::Table, {}, false});
            wrapper.parent = &box;
            grid->parent = &wrapper;
            wrapper.children.push_back(grid);
            box.children.push_back(&wrapper);
            grids.push_back(grid);
        }
        child->parent = grid;
        grid->children.push_back(child);
    }
    for (Box* made : grids) finish(*made);
}

// An inline box with a block inside becomes: its part before, the block, its part after (CSS 2.2, 9.2.1.1).
std::vector<Box*> BoxTreeBuilder::flatten_inline(Box& box) {
    std::vector<Box*> pieces;
    std::vector<Box*> children;
    children.swap(box.children);
    Box* part = &box;
    pieces.push_back(part);
    bool split = false;
    for (Box* child : children) {
        const std::vector<Box*> inside = child->kind == BoxKind::Inline ? flatten_inline(*child) : std::vector<Box*>{child};
        for (Box* piece : inside) {
            if (!is_inline_level(*piece)) {
                pieces.push_back(piece);
                if (part) part->continues_after = true;  // nothing stands between two blocks
                part = nullptr;
                split = true;
                continue;
            }
            if (!part) {
                part = &make(BoxKind::Inline, box.node, box.style);
                part->pseudo = box.pseudo;
                part->continues_before = true;
                pieces.push_back(part);
            }
            piece->parent = part;
            part->children.push_back(piece);
        }
    }
    if (split && !part) {
        part = &make(BoxKind::Inline, box.node, box.style);
        part->continues_before = true;
        pieces.push_back(part);
    }
    return pieces;
}

void BoxTreeBuilder::wrap_inline_runs(Box& box) {
    std::vector<Box*> children;
    children.swap(box.children);
    std::vector<Box*> run;
    const auto close_run = [&] {
        if (std::all_of(run.begin(), run.end(), is_float_or_blank)) {
            add_floats(run, box);
        } else {
            Box& block = make_anonymous(BoxKind::Block, box, anonymous_block);
            block.parent = &box;
            for (Box* child : run) child->parent = &block;
            block.children = run;
            box.children.push_back(&block);
            collapse_white_space(block);
        }
        run.clear();
    };
    for (Box* child : children) {
        if (is_inline_level(*child)) {
            run.push_back(child);
            continue;
        }
        close_run();
        child->parent = &box;
        box.children.push_back(child);
    }
    close_run();
}

void BoxTreeBuilder::wrap_text_runs(Box& box) {
    std::vector<Box*> children;
    children.swap(box.children);
    Box* block = nullptr;
    std::vector<Box*> made;
    for (Box* child : children) {
        const bool in_run = child->kind == BoxKind::Text || child->kind == BoxKind::LineBreak ||
                            (child->kind == BoxKind::Inline && child->replaced);
        if (!in_run) {
            block = nullptr;
            box.children.push_back(child);
            continue;
        }
        if (!block && is_blank_text(child)) continue;
        if (!block) {
            block = &make_anonymous(BoxKind::Block, box, anonymous_block);
            block->parent = &box;
            box.children.push_back(block);
            made.push_back(block);
        }
        child->parent = block;
        block->children.push_back(child);
    }
    for (Box* one : made) finish_block_container(*one);
}

void BoxTreeBuilder::finish_block_container(Box& box) {
    std::vector<Box*> flat;
    for (Box* child : box.children) {
        if (child->kind != BoxKind::Inline) {
            flat.push_back(child);
            continue;
        }
        for (Box* piece : flatten_inline(*child)) {
            piece->parent = &box;
            flat.push_back(piece);
        }
    }
    box.children = std::move(flat);
    wrap_stray_table_parts(box);
    const bool any_block = std::any_of(box.children.begin(), box.children.end(), [](const Box* child) { return !is_inline_level(*child); });
    const bool any_inline = !std::all_of(box.children.begin(), box.children.end(), is_float_or_blank);
    const bool any_float = std::any_of(box.children.begin(), box.children.end(), [](const Box* child) { return child->kind == BoxKind::Float; });
    if (any_block || (any_float && !any_inline)) wrap_inline_runs(box);
    else collapse_white_space(box);
    set_first_letter(box);
    note_first_line(box);
    if (asks_for_columns(*box.style) && !box.children.empty() && !is_multicol(box)) wrap_column_flow(box);
}

void BoxTreeBuilder::wrap_column_flow(Box& box) {
    Box& flow = make_anonymous(BoxKind::Block, box, {css::OuterDisplay::Block, css::InnerDisplay::FlowRoot, css::TablePart::None, false});
    flow.column_flow = true;
    flow.parent = &box;
    flow.children.swap(box.children);
    for (Box* child : flow.children) child->parent = &flow;
    box.children.push_back(&flow);
}

}  // namespace bilan::print::layout
