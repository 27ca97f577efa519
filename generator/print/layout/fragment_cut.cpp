#include "print/layout/fragment_cut.hpp"

#include <algorithm>

namespace bilan::print::layout {
namespace {

// Lines with a tall box in them are cut through that box.
bool stays_whole(const Fragment& fragment, LayoutUnit room) {
    return fragment.kind != FragmentKind::Box && (fragment.size.height <= room || fragment.children.empty());
}

// Moves the cut up to the top of what it would cut through, when that fits into the room by itself.
void spare(const Fragment& fragment, LayoutUnit top, LayoutUnit room, LayoutUnit& at) {
    if (!stays_whole(fragment, room)) {
        for (const Child& child : fragment.children) spare(*child.fragment, top + child.offset.y, room, at);
        return;
    }
    if (top > LayoutUnit{} && top < at && top + fragment.size.height > at && fragment.size.height <= room) at = top;
}

LayoutUnit place_of_cut(const Fragment& fragment, LayoutUnit room) {
    LayoutUnit at = room;
    for (LayoutUnit before = LayoutUnit::infinite(); at < before;) {
        before = at;
        spare(fragment, {}, room, at);
    }
    return at;
}

void cut_edges(const std::vector<Fragment::Edge>& edges, LayoutUnit at, Fragment& before, Fragment& after) {
    if (edges.empty()) return;
    auto& above = before.extra.edit().edges;
    auto& below = after.extra.edit().edges;
    above.clear();
    below.clear();
    for (const Fragment::Edge& edge : edges) {
        if (edge.from.y <= at) {
            above.push_back(edge);
            above.back().to.y = std::min(edge.to.y, at);
        }
        if (edge.to.y > at) {
            below.push_back(edge);
            below.back().from.y = std::max(LayoutUnit{}, edge.from.y - at);
            below.back().to.y = edge.to.y - at;
        }
    }
}

CutFragment cut_at(const FragmentRef& fragment, LayoutUnit at, LayoutUnit room) {
    if (fragment->size.height <= at || (at > LayoutUnit{} && stays_whole(*fragment, room))) return {fragment, nullptr};
    if (at <= LayoutUnit{}) return {nullptr, fragment};
    auto before = std::make_shared<Fragment>(*fragment), after = std::make_shared<Fragment>(*fragment);
    before->size.height = at;
    before->ends_box = false;
    before->border.bottom = before->padding.bottom = {};
    after->size.height = fragment->size.height - at;
    after->starts_box = false;
    after->border.top = after->padding.top = {};
    after->baseline = fragment->baseline - at;
    if (!after->extra->places.empty()) after->extra.edit().places.clear();
    before->children.clear();
    after->children.clear();
    for (const Child& child : fragment->children) {
        const CutFragment parts = cut_at(child.fragment, at - child.offset.y, room);
        if (parts.before) before->children.push_back({child.offset, parts.before});
        if (parts.after) after->children.push_back({{child.offset.x, std::max(LayoutUnit{}, child.offset.y - at)}, parts.after});
    }
    cut_edges(fragment->extra->edges, at, *before, *after);
    if (fragment->kind == FragmentKind::Line && after->children.empty()) return {fragment, nullptr};
    return {before, after};
}

}  // namespace

CutFragment cut(const FragmentRef& fragment, LayoutUnit room) {
    CutFragment parts = cut_at(fragment, place_of_cut(*fragment, room), room);
    if (!parts.before || parts.before->children.empty()) return {fragment, nullptr};
    return parts;
}

}  // namespace bilan::print::layout
