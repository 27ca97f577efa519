// Captions once more, for the further parts of their tables (-bilan-caption-continued). They are copies of what the walk
// over the document made: counters have counted, and nothing is counted twice.
#include "print/layout/box_tree_builder.hpp"

namespace bilan::print::layout {
namespace {

// Where the caption's text ends.
Box& last_holder_of_text(Box& box) {
    Box* last = box.children.empty() ? nullptr : box.children.back();
    return last && last->kind == BoxKind::Block ? last_holder_of_text(*last) : box;
}

}  // namespace

// Without what stands in the document once: notes, bookmarks, named strings.
Box& BoxTreeBuilder::copy_without_children(const Box& box, Box& parent) {
    Box& copy = make(box.kind, box.node, box.style);
    copy.pseudo = box.pseudo;
    copy.parent = &parent;
    copy.text = box.text;
    if (box.leader) copy.leader = std::make_unique<Leader>(*box.leader);
    if (box.deferred) copy.deferred = std::make_unique<DeferredText>(*box.deferred);
    if (box.replaced) copy.replaced = std::make_unique<ReplacedContent>(*box.replaced);
    copy.row_span = box.row_span;
    copy.column_span = box.column_span;
    copy.anonymous = box.anonymous;
    copy.continues_before = box.continues_before;
    copy.continues_after = box.continues_after;
    return copy;
}

// Without calls of notes and positioned boxes, too.
Box& BoxTreeBuilder::copy_of(const Box& box, Box& parent) {
    Box& copy = copy_without_children(box, parent);
    for (const Box* child : box.children)
        if (child->note == 0 && !is_absolute(*child) && !is_absolute_place(*child)) copy.children.push_back(&copy_of(*child, copy));
    return copy;
}

void BoxTreeBuilder::add_continued_captions() {
    for (Box* wrapper : captioned_) {
        if (wrapper->continued_caption) continue;  // of two captions the first
        Box& copy = copy_of(*wrapper->children.front(), *wrapper);
        Box& end = last_holder_of_text(copy);
        Box& text = make(BoxKind::Text, nullptr, copy.style);
        text.text = copy.style->caption_continued;
        text.parent = &end;
        end.children.push_back(&text);
        wrapper->continued_caption = &copy;
    }
}

}  // namespace bilan::print::layout
