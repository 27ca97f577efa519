// White space collapsing over one inline formatting context (CSS Text 3, section 4.1.1), so that lines see only the
// spaces that may show. Spaces at the ends of lines are the line breaker's.
#include "print/layout/box_tree_builder.hpp"

namespace bilan::print::layout {
namespace {

bool keeps_spaces(css::WhiteSpace mode) { return mode == css::WhiteSpace::Pre || mode == css::WhiteSpace::PreWrap; }
bool keeps_newlines(css::WhiteSpace mode) { return keeps_spaces(mode) || mode == css::WhiteSpace::PreLine; }
bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

struct Collapser {
    bool after_space = true;      // the context begins as if a space stood before it
    Box* last_space = nullptr;    // the text that ends with a collapsible space, while nothing visible follows

    void drop_last_space() {
        if (last_space && last_space->text.ends_with(' ')) last_space->text.pop_back();
        last_space = nullptr;
    }

    void visit(Box& box) {
        switch (box.kind) {
            case BoxKind::Text: text(box); break;
            case BoxKind::Inline:
                for (Box* child : box.children) visit(*child);
                break;
            case BoxKind::LineBreak:
                drop_last_space();
                after_space = true;
                break;
            case BoxKind::AtomicInline:
            case BoxKind::Replaced:
                after_space = false;
                last_space = nullptr;
                break;
            case BoxKind::Float:  // spaces meet across it
            case BoxKind::Block:
            case BoxKind::Table:
            case BoxKind::TableGrid:
            case BoxKind::TableRowGroup:
            case BoxKind::TableRow:
            case BoxKind::TableCell:
            case BoxKind::TableColumnGroup:
            case BoxKind::TableColumn:
            case BoxKind::Flex:
            case BoxKind::Grid: break;
        }
    }

    void text(Box& box) {
        const css::WhiteSpace mode = box.style->white_space;
        if (box.leader || box.deferred || keeps_spaces(mode)) {
            if (!box.text.empty()) {
                after_space = false;
                last_space = nullptr;
            }
            return;
        }
        std::string result;
        result.reserve(box.text.size());
        for (const char c : box.text) {
            if (!is_blank(c)) {
                result += c;
                after_space = false;
                last_space = nullptr;
            } else if (c == '\n' && keeps_newlines(mode)) {
                if (result.ends_with(' ')) result.pop_back();
                else drop_last_space();
                result += '\n';
                after_space = true;
                last_space = nullptr;
            } else if (!after_space) {
                result += ' ';
                after_space = true;
                last_space = &box;
            }
        }
        box.text = std::move(result);
    }
};

void remove_empty_texts(Box& box) {
    std::erase_if(box.children, [](const Box* child) { return child->kind == BoxKind::Text && child->text.empty(); });
    for (Box* child : box.children)
        if (child->kind == BoxKind::Inline) remove_empty_texts(*child);
}

}  // namespace

bool is_collapsible_blank(const Box& text_box) {
    if (text_box.leader || text_box.deferred || keeps_spaces(text_box.style->white_space)) return false;
    const bool newlines_stay = keeps_newlines(text_box.style->white_space);
    for (const char c : text_box.text)
        if (!is_blank(c) || (c == '\n' && newlines_stay)) return false;
    return true;
}

void BoxTreeBuilder::collapse_white_space(Box& container) {
    Collapser collapser;
    for (Box* child : container.children) collapser.visit(*child);
    collapser.drop_last_space();
    remove_empty_texts(container);
}

}  // namespace bilan::print::layout
