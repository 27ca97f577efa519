// Footnotes as boxes (GCPM 3, section 2): a float: footnote leaves its call where it stood; -bilan-footnote: target makes a
// call of a link, and moves what it refers to. Bodies are children of no box: pages place them.
#include <utility>

#include "base/format.hpp"
#include "print/layout/box_tree_builder.hpp"

namespace bilan::print::layout {
namespace {

const dom::Node* referred(const dom::Document& document, const dom::Node& node) {
    const std::string* href = node.attribute("href");
    return href && href->starts_with('#') ? document.element_by_id(std::string_view(*href).substr(1)) : nullptr;
}

bool is_inside(const dom::Node& node, const dom::Node& ancestor) {
    for (const dom::Node* at = &node; at; at = at->parent)
        if (at == &ancestor) return true;
    return false;
}

}  // namespace

// What shown links move. A link inside its own note moves nothing.
void BoxTreeBuilder::find_noted(const dom::Node& node) {
    if (!node.is_element()) return;
    const css::StyleRef style = styled_.style(node);
    if (style->display.outer == css::OuterDisplay::None || style->position == css::Position::Running) return;
    if (style->footnote_target && !is_out_of_flow(*style) && style->float_ == css::Float::None) {
        const dom::Node* target = referred(document_, node);
        if (!target)
            diagnostics_.warning("print/unknown-target", dom::place_of(document_, node),
                                 format("no element has the id that the note call \"{}\" refers to", node.attribute_or("href", "")), "check the link's target");
        else if (!is_inside(node, *target) && !is_inside(*target, node)) noted_.emplace(target, nullptr);
    }
    for (const dom::Node* child : node.children) find_noted(*child);
}

void BoxTreeBuilder::add_footnote(const dom::Node& node, const css::StyleRef& style, Box& parent) {
    tree_.notes_.push_back({nullptr, nullptr, &node});
    const int number = static_cast<int>(tree_.notes_.size());
    const int outside = std::exchange(note_, number);
    add_footnote_call(node, parent);
    tree_.notes_.back().call = parent.children.back();
    const dom::Node* const around = std::exchange(footnote_, &node);
    Box& body = make_apart(node, style, parent);
    footnote_ = around;
    note_ = outside;
    body.parent = tree_.root_;
    body.note = number;
    body.note_part = Box::NotePart::Body;
    tree_.notes_[static_cast<std::size_t>(number - 1)].body = &body;
}

void BoxTreeBuilder::add_footnote_call(const dom::Node& node, Box& parent) {
    const css::StyleRef own = styled_.style(node, css::Pseudo::FootnoteCall);
    Box& call = make(BoxKind::Inline, &node, own ? own : anonymous_style(*parent.style, {}));
    call.pseudo = css::Pseudo::FootnoteCall;
    call.note = note_;
    call.note_part = Box::NotePart::Call;
    if (own) counters_.apply(*own);
    else counters_.increment("footnote", 1);
    if (!own || own->content.kind == css::Content::Kind::Normal) add_content_item(css::ContentCounter{"footnote", {}, {}, false}, node, call);
    else if (own->display.outer != css::OuterDisplay::None) add_content(own->content, node, call);
    add_child(parent, call);
}

void BoxTreeBuilder::add_apart_contents(const dom::Node& node, Box& inner) {
    if (footnote_ == &node) {
        footnote_ = nullptr;
        add_footnote_marker(node, inner);
    }
    add_contents(node, inner);
}

void BoxTreeBuilder::add_footnote_marker(const dom::Node& node, Box& body) {
    const css::StyleRef own = styled_.style(node, css::Pseudo::FootnoteMarker);
    if (!own || own->display.outer == css::OuterDisplay::None || own->content.kind != css::Content::Kind::Items) return;
    Box& marker = make(BoxKind::Inline, &node, own);
    marker.pseudo = css::Pseudo::FootnoteMarker;
    marker.note = note_;
    add_content(own->content, node, marker);
    add_child(body, marker);
}

void BoxTreeBuilder::add_noted(const dom::Node& node, const css::StyleRef& style, const Box& parent) {
    Box*& place = noted_[&node];
    Box& body = make_apart(node, style, parent);
    body.parent = tree_.root_;
    body.note_part = Box::NotePart::Body;
    place = &body;
}

// A section of endnotes that print hides gives its notes away all the same; what is hidden itself stays so.
void BoxTreeBuilder::add_hidden_notes(const dom::Node& node) {
    if (noted_.empty() || noted_.count(&node)) return;
    const Counters before = counters_;
    for (const dom::Node* child : node.children) {
        if (!child->is_element()) continue;
        const css::StyleRef style = styled_.style(*child);
        counters_.apply(*style);
        counters_.open_scope();
        if (!noted_.count(child)) add_hidden_notes(*child);
        else if (style->display.outer != css::OuterDisplay::None) add_noted(*child, style, *tree_.root_);
        counters_.close_scope();
    }
    counters_ = before;
}

void BoxTreeBuilder::note_call(const dom::Node& node, Box& call) {
    if (const dom::Node* target = referred(document_, node); target && noted_.count(target)) calls_.emplace_back(&call, target);
}

// The first call of a note has it at the foot of its page; later ones only refer to it.
void BoxTreeBuilder::join_calls_and_notes() {
    for (const auto& [call, target] : calls_) {
        Box* body = noted_[target];
        if (!body || body->note != 0) continue;
        tree_.notes_.push_back({call, body, target});
        call->note = body->note = static_cast<int>(tree_.notes_.size());
        call->note_part = Box::NotePart::Call;
    }
}

// What a heading says in the outline and in running heads: without its notes and their calls.
std::string BoxTreeBuilder::title_text(const dom::Node& node) const {
    if (!node.is_element()) return node.text;
    std::string text;
    for (const dom::Node* child : node.children) {
        if (child->is_element()) {
            const css::StyleRef style = styled_.style(*child);
            if (style->float_ == css::Float::Footnote || style->footnote_target || style->display.outer == css::OuterDisplay::None) continue;
        }
        text += title_text(*child);
    }
    return text;
}

}  // namespace bilan::print::layout
