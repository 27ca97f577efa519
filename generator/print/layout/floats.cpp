#include "print/layout/floats.hpp"

#include <algorithm>

namespace bilan::print::layout {
namespace {

bool is_left(const Box& box) { return box.style->float_ == css::Float::Left; }

bool clears(css::Clear clear, bool left) { return clear == css::Clear::Both || clear == (left ? css::Clear::Left : css::Clear::Right); }

// Whether a float stands beside a strip; one without height counts as a line.
bool is_beside(const FloatArea& area, LayoutUnit y, LayoutUnit height) {
    return area.box.size.width > LayoutUnit{} && area.box.bottom() > y && area.box.top() < std::max(y + height, y + LayoutUnit::raw(1));
}

}  // namespace

FloatFlow::FloatFlow(const BlockFrame& frame, LayoutContext& context)
    : frame_(frame), context_(context), root_(frame.space.is_new_context || is_formatting_root(frame.box)) {
    if (!root_) {
        origin_ = frame.space.in_context;
        state_ = frame.space.floats;
    }
    own_.left = origin_.x + frame.border.left + frame.padding.left;
    own_.right = own_.left + frame.content_width;
    own_.percentage_height = frame.percentage_height();
}

LayoutUnit FloatFlow::page_end() const { return origin_.y + frame_.space.page_remaining - frame_.bottom_if_broken(); }

Floats& FloatFlow::changed() {
    const bool ours_alone = editable_ && editable_ == state_ && editable_.use_count() == 2;  // editable_ and state_
    if (ours_alone) return *editable_;  // ten thousand floats that wait are not copied for each one more
    editable_ = state_ ? std::make_shared<Floats>(*state_) : std::make_shared<Floats>();
    state_ = editable_;
    return *editable_;
}

// A float is laid out as if pages had no end, or in parts: from `top`, the top of its margin box, to the page's end.
FloatFlow::Laid FloatFlow::laid_out(const Box& box, const Container& container, const BreakToken* token, LayoutUnit top, bool in_parts) const {
    const LayoutUnit width = container.right - container.left;
    Laid laid;
    laid.margin = used_margin(box, width);
    if (token) laid.margin.top = {};
    ConstraintSpace space;
    space.available_width = width;
    space.percentage_height = container.percentage_height;
    space.shrink_to_fit = true;
    space.is_new_context = true;
    if (in_parts) {
        space.page_remaining = page_end() - top - laid.margin.top;
        space.page_height = frame_.space.page_height;
        space.at_page_top = true;
    }
    laid.result = lay_out(box, space, token, context_);
    if (laid.result.token) laid.margin.bottom = {};
    return laid;
}

FloatRoom FloatFlow::room_in(const Container& container, LayoutUnit y, LayoutUnit height) const {
    FloatRoom room{container.left, container.right, false};
    if (!state_) return room;
    for (const FloatArea& area : state_->placed) {
        if (!is_beside(area, y, height)) continue;
        if (area.left && area.box.right() > room.left) room.left = area.box.right(), room.narrowed = true;
        if (!area.left && area.box.left() < room.right) room.right = area.box.left(), room.narrowed = true;
    }
    room.right = std::max(room.right, room.left);
    return room;
}

// Rules 3 to 8: not above the floats before it, beside those that leave it the room, else below them.
LayoutUnit FloatFlow::top_for(const Box& box, const Container& container, LayoutUnit width, LayoutUnit least) const {
    LayoutUnit top = state_ ? std::max(least, state_->least_top) : least;
    if (!state_) return top;
    for (const FloatArea& area : state_->placed)
        if (clears(box.style->clear, area.left)) top = std::max(top, area.box.bottom());
    for (;;) {
        const FloatRoom room = room_in(container, top, {});
        if (!room.narrowed || room.width() >= width) return top;
        LayoutUnit next = LayoutUnit::infinite();
        for (const FloatArea& area : state_->placed)
            if (area.box.bottom() > top) next = std::min(next, area.box.bottom());
        top = next;
    }
}

Child FloatFlow::placed(const Box& box, const Container& container, Laid laid, LayoutUnit top) {
    const Size size = laid.result.fragment->size;
    const LayoutUnit width = size.width + laid.margin.horizontal();
    const FloatRoom room = room_in(container, top, {});
    const LayoutUnit x = is_left(box) ? room.left : room.right - width;
    Floats& floats = changed();
    const LayoutUnit height = std::max(LayoutUnit{}, size.height + laid.margin.vertical());
    floats.placed.push_back({{{x, top}, {width, height}}, is_left(box)});
    floats.least_top = top;
    const Offset shift = relative_offset(box, container.right - container.left, container.percentage_height);
    return {Offset{x + laid.margin.left, top + laid.margin.top} - origin_ + shift, std::move(laid.result.fragment)};
}

void FloatFlow::wait(const Box& box, BreakTokenRef token, const Container& container) {
    changed().waiting.push_back({&box, std::move(token), container.left, container.right, container.percentage_height});
}

std::optional<Child> FloatFlow::add(const Box& box, LayoutUnit y, At at) {
    if (state_ && !state_->waiting.empty()) {
        wait(box, nullptr, own_);
        return std::nullopt;
    }
    Laid laid = laid_out(box, own_, nullptr, {}, false);
    const LayoutUnit top = top_for(box, own_, laid.result.fragment->size.width + laid.margin.horizontal(), origin_.y + y);
    const LayoutUnit height = laid.result.fragment->size.height;
    if (frame_.space.fragments() && top + laid.margin.top + height > page_end()) {
        if (at != At::PageTop || height <= frame_.space.page_height) {
            wait(box, nullptr, own_);
            return std::nullopt;
        }
        laid = laid_out(box, own_, nullptr, top, true);
        if (laid.result.token) wait(box, laid.result.token, own_);
    }
    return placed(box, own_, std::move(laid), top);
}

LayoutUnit FloatFlow::outer_width(const Box& box) const {
    const Laid laid = laid_out(box, own_, nullptr, {}, false);
    return laid.result.fragment->size.width + laid.margin.horizontal();
}

// The first one is shown whatever its height, so that pages come to an end; those behind it as far as there is room.
std::vector<Child> FloatFlow::begin() {
    std::vector<Child> children;
    if (!root_ || !frame_.resumed || !frame_.token->floats) return children;
    for (const WaitingFloat& waiting : frame_.token->floats->waiting) {
        const Container container{waiting.left, waiting.right, waiting.percentage_height};
        if (state_ && !state_->waiting.empty()) {
            wait(*waiting.box, waiting.token, container);
            continue;
        }
        Laid laid = laid_out(*waiting.box, container, waiting.token.get(), frame_.top(), waiting.token != nullptr);
        const LayoutUnit width = laid.result.fragment->size.width + laid.margin.horizontal();
        const LayoutUnit top = top_for(*waiting.box, container, width, frame_.top());
        if (frame_.space.fragments() && (top > frame_.top() || !waiting.token) && top + laid.margin.top + laid.result.fragment->size.height > page_end()) {
            if (!children.empty()) {
                wait(*waiting.box, waiting.token, container);
                continue;
            }
            laid = laid_out(*waiting.box, container, waiting.token.get(), top, true);
        }
        if (laid.result.token) wait(*waiting.box, laid.result.token, container);
        children.push_back(placed(*waiting.box, container, std::move(laid), top));
    }
    return children;
}

FloatRoom FloatFlow::room(LayoutUnit y, LayoutUnit height) const {
    FloatRoom room = room_in(own_, origin_.y + y, height);
    room.left -= origin_.x;
    room.right -= origin_.x;
    return room;
}

std::optional<LayoutUnit> FloatFlow::next_edge(LayoutUnit y) const {
    std::optional<LayoutUnit> next;
    if (!state_) return next;
    for (const FloatArea& area : state_->placed) {
        const LayoutUnit bottom = area.box.bottom() - origin_.y;
        if (bottom > y && (!next || bottom < *next)) next = bottom;
    }
    return next;
}

LayoutUnit FloatFlow::cleared(css::Clear clear, LayoutUnit y) const {
    if (!state_ || clear == css::Clear::None) return y;
    for (const FloatArea& area : state_->placed)
        if (clears(clear, area.left)) y = std::max(y, area.box.bottom() - origin_.y);
    return y;
}

bool FloatFlow::waits(css::Clear clear) const {
    if (!state_ || clear == css::Clear::None) return false;
    return std::any_of(state_->waiting.begin(), state_->waiting.end(), [&](const WaitingFloat& one) { return clears(clear, is_left(*one.box)); });
}

LayoutUnit FloatFlow::bottom() const {
    LayoutUnit bottom;
    if (!state_) return bottom;
    for (const FloatArea& area : state_->placed) bottom = std::max(bottom, area.box.bottom() - origin_.y);
    return bottom;
}

void FloatFlow::enter(const Box& child, Offset at, ConstraintSpace& space) const {
    if (is_formatting_root(child) || (!any() && !context_.has_floats(child))) return;
    space.floats = state_;
    space.in_context = origin_ + at;
}

}  // namespace bilan::print::layout
