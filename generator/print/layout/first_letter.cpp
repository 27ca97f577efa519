// ::first-letter (CSS Pseudo-Elements 4, section 2.2): the first letter of a block container's first line, with the
// punctuation around it, in a box of its own: an inline box, or a float (a drop cap).
#include "base/utf8.hpp"
#include "print/layout/box_tree_builder.hpp"
#include "unicode/segmentation.hpp"

namespace bilan::print::layout {
namespace {

// The text that the first line begins with; null when something else does, or a letter of it is set apart already.
Box* first_text(Box& box) {
    for (Box* child : box.children) {
        if (leaves_flow(*child) || child->kind == BoxKind::Float) {
            if (child->kind == BoxKind::Float && child->children.front()->pseudo == css::Pseudo::FirstLetter) return nullptr;
            continue;
        }
        if (child->pseudo == css::Pseudo::FirstLetter) return nullptr;
        if (child->kind == BoxKind::Text) {
            if (child->leader || child->deferred) return nullptr;
            if (child->text.find_first_not_of(" \t\n") != std::string::npos) return child;
            continue;
        }
        const bool goes_on = child->kind == BoxKind::Inline || (child->kind == BoxKind::Block && !child->style->display.list_item);
        if (!goes_on) return nullptr;
        if (child->children.empty()) continue;
        return first_text(*child);
    }
    return nullptr;
}

// Opening and closing punctuation, quotation marks and the like; a no-break space binds French ones to their word.
bool is_punctuation(char32_t c) {
    if (c < 0x80) return c > 0x20 && !(c >= '0' && c <= '9') && !(c >= 'A' && c <= 'Z') && !(c >= 'a' && c <= 'z') && c != '+' && c != '$';
    return c == 0xA0 || c == 0xA1 || c == 0xAB || c == 0xBB || c == 0xBF || c == 0x202F || (c >= 0x2010 && c <= 0x2027) || c == 0x2039 || c == 0x203A;
}

// Bytes of the first letter from `begin` on, with its punctuation; 0 when there is none.
std::size_t letter_length(std::string_view text) {
    std::size_t at = 0, end = 0;
    while (end < text.size()) {
        at = end;
        const char32_t c = decode_utf8(text, end);
        if (!is_punctuation(c) && !(c == ' ' && at > 0)) break;  // a space between a quotation mark and its word belongs to both
    }
    if (at == text.size()) return 0;
    for (const std::size_t grapheme : unicode::grapheme_ends(text.substr(at, 64))) {
        if (grapheme == 0) continue;
        end = at + grapheme;
        break;
    }
    for (std::size_t next = end; next < text.size(); end = next)
        if (const char32_t c = decode_utf8(text, next); !is_punctuation(c) || c == 0xA0 || c == 0x202F) break;
    return end;
}

}  // namespace

void BoxTreeBuilder::set_first_letter(Box& container) {
    if (!container.node || container.anonymous || container.pseudo != css::Pseudo::None) return;
    const css::StyleRef style = styled_.style(*container.node, css::Pseudo::FirstLetter);
    if (!style || style->display.outer == css::OuterDisplay::None) return;
    Box* text = first_text(container);
    if (!text) return;
    const std::size_t blank = text->text.find_first_not_of(" \t\n");
    const std::size_t length = letter_length(std::string_view(text->text).substr(blank));
    if (length == 0) return;

    Box& parent = *text->parent;
    const auto place = std::find(parent.children.begin(), parent.children.end(), text);
    const bool floats = style->float_ == css::Float::Left || style->float_ == css::Float::Right;
    Box& letter = make(floats ? BoxKind::Block : BoxKind::Inline, nullptr, style);
    letter.pseudo = css::Pseudo::FirstLetter;
    Box* outer = &letter;
    if (floats) {
        outer = &make_anonymous(BoxKind::Float, parent, {});
        letter.parent = outer;
        outer->children.push_back(&letter);
    }
    outer->parent = &parent;
    *place = outer;
    if (blank + length < text->text.size()) {
        Box& rest = make(BoxKind::Text, text->node, text->style);
        rest.text = text->text.substr(blank + length);
        rest.parent = &parent;
        rest.note = text->note;
        parent.children.insert(std::find(parent.children.begin(), parent.children.end(), outer) + 1, &rest);
    }
    text->text = text->text.substr(blank, length);
    text->style = style;
    text->parent = &letter;
    letter.children.push_back(text);
}

}  // namespace bilan::print::layout
