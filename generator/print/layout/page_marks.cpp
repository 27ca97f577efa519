#include "print/layout/page_marks.hpp"

namespace bilan::print::layout {
namespace {

// The page before has ended: what it said last is what this one begins with.
template <typename Value>
void turn_page(std::map<std::string, Running<Value>>& all) {
    for (auto& [name, running] : all) {
        if (!running.here.empty()) {
            running.entry = running.here.back();
            running.has_entry = true;
        }
        running.here.clear();
        running.at_start = false;
    }
}

}  // namespace

template <typename Value>
void PageReader::set(std::map<std::string, Running<Value>>& all, const std::string& name, Value value) const {
    all[name].here.push_back(std::move(value));
}

PageMarks PageReader::read(const Page& page, int index, int counter, Pages& pages) {
    PageMarks marks = std::move(last_);
    turn_page(marks.strings);
    turn_page(marks.elements);
    marks.counter = counter;
    first_content_ = page.page_area.origin.y;
    if (page.content) visit(*page.content, page.page_area.origin, marks, index, pages);
    if (page.footnotes) visit(*page.footnotes, page.footnotes_at, marks, index, pages);
    last_ = marks;
    return marks;
}

void PageReader::visit(const Fragment& fragment, Offset at, PageMarks& marks, int index, Pages& pages) {
    if (fragment.kind == FragmentKind::Text) return;
    const bool own = fragment.kind != FragmentKind::Line && fragment.box;
    if (own && fragment.starts_box) begin_box(fragment, at, marks, index, pages);
    for (const Child& child : fragment.children) visit(*child.fragment, at + child.offset, marks, index, pages);
    if (own && fragment.ends_box)
        for (const Box* running : fragment.box->extra->running_after) set<const Box*>(marks.elements, running->extra->element_name, running);
}

void PageReader::begin_box(const Fragment& fragment, Offset at, PageMarks& marks, int index, Pages& pages) {
    const Box& box = *fragment.box;
    const bool at_start = at.y == first_content_;
    for (const Box* running : box.extra->running_before) {
        set<const Box*>(marks.elements, running->extra->element_name, running);
        Running<const Box*>& all = marks.elements[running->extra->element_name];
        if (all.here.size() == 1) all.at_start = at_start;
    }
    for (const auto& [name, value] : box.extra->strings) {
        set<std::string>(marks.strings, name, value);
        Running<std::string>& all = marks.strings[name];
        if (all.here.size() == 1) all.at_start = at_start;
    }
    for (const css::CounterChange& change : box.style->counter_reset)
        if (change.name == "page") marks.counter = change.value;
    for (const css::CounterChange& change : box.style->counter_set)
        if (change.name == "page") marks.counter = change.value;
    if (!box.extra->bookmark.empty() && bookmarked_.insert(&box).second)
        pages.bookmarks.push_back({box.style->bookmark_level, box.extra->bookmark, box.style->bookmark_open, box.node, {index, at}});
    if (box.note_part == Box::NotePart::Call) pages.anchors.emplace_back(note_call_anchor(box.note), Anchor{index, at});
    if (box.note_part == Box::NotePart::Body) pages.anchors.emplace_back(note_anchor(box.note), Anchor{index, at});
    if (!box.node || box.pseudo != css::Pseudo::None) return;
    const std::string* id = box.node->attribute("id");
    if (id && ids_.insert(*id).second) pages.anchors.emplace_back(*id, Anchor{index, at});
}

}  // namespace bilan::print::layout
