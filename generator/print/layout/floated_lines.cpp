#include "print/layout/floated_lines.hpp"

#include <algorithm>
#include <utility>

#include "print/layout/line_metrics.hpp"

namespace bilan::print::layout {
namespace {

constexpr std::size_t most_widths = 500;   // lines beside floats that are broken at once

bool is_float(const Piece& piece) { return piece.kind == Piece::Kind::Float && !is_absolute_place(*piece.box); }

bool is_edge(const Piece& piece) {
    return piece.kind == Piece::Kind::Open || piece.kind == Piece::Kind::Close || piece.kind == Piece::Kind::Float ||
           (piece.kind == Piece::Kind::Space && piece.collapsible);
}

}  // namespace

void FloatedLines::run(TextPosition start, std::uint32_t first_float, LayoutUnit top, LayoutUnit room, std::size_t beyond, FloatFlow::At at) {
    position_ = start;
    next_float_ = first_float;
    room_ = room;
    beyond_ = beyond;
    at_ = at;
    y_ = top_ = top;
    while (!at_end() && !stopped_) {
        place_leading_floats();
        if (!has_visible_rest()) return;
        break_on();
    }
}

// The height of a line without anything special in it.
LayoutUnit FloatedLines::strut() {
    if (!strut_) {
        const LineMetrics::Extent extent = LineMetrics(content_, context_).extent();
        strut_ = std::max(LayoutUnit::px(1), extent.above + extent.below);
    }
    return *strut_;
}

void FloatedLines::place(std::uint32_t piece) {
    next_float_ = piece + 1;
    const bool at_top = at_ == FloatFlow::At::PageTop && y_ == top_ && children_.empty();
    const Box& box = *content_.pieces[piece].box->children.front();
    if (auto child = floats_.add(box, y_, at_top ? FloatFlow::At::PageTop : FloatFlow::At::Anywhere)) children_.push_back(*std::move(child));
}

// Floats before anything visible on the next line stand at its top.
bool FloatedLines::place_leading_floats() {
    bool any = false;
    for (std::uint32_t i = position_.piece; position_.offset == 0 && i < content_.pieces.size() && is_edge(content_.pieces[i]); ++i) {
        if (!is_float(content_.pieces[i]) || i < next_float_ || !fits()) continue;
        place(i);
        any = true;
    }
    return any;
}

// A line that holds nothing but floats is no line (section 9.4.2).
bool FloatedLines::has_visible_rest() const {
    if (position_.offset != 0) return true;
    for (std::uint32_t i = position_.piece; i < content_.pieces.size(); ++i) {
        const Piece& piece = content_.pieces[i];
        const bool wide_edge = (piece.kind == Piece::Kind::Open || piece.kind == Piece::Kind::Close) && piece.width != LayoutUnit{};
        if (!is_edge(piece) || wide_edge || is_absolute_place(*piece.box)) return true;
    }
    return false;
}

std::optional<std::uint32_t> FloatedLines::float_on(const Line& line) const {
    const std::uint32_t end = line.end.offset != 0 ? line.end.piece + 1 : line.end.piece;
    for (std::uint32_t i = std::max(line.begin.piece, next_float_); i < end; ++i)
        if (is_float(content_.pieces[i])) return i;
    return std::nullopt;
}

// What stands on the line at position_ before a piece, without the spaces at its edges.
LayoutUnit FloatedLines::width_before(const LineSet& set, std::uint32_t piece) const {
    LayoutUnit width, spaces;
    for (std::uint32_t i = position_.piece; i < piece; ++i) {
        const Piece& before = content_.pieces[i];
        if (before.kind == Piece::Kind::Space && before.collapsible) {
            if (width > LayoutUnit{}) spaces += before.width;
            continue;
        }
        LayoutUnit own = before.width;
        if (before.kind == Piece::Kind::Atomic) own = set.atomics.at(i).width();
        if (i == position_.piece && position_.offset != 0) own = shape_word(content_, before, position_.offset, before.end, Hyphen::None, context_).width;
        if (own > LayoutUnit{}) width += std::exchange(spaces, {});
        width += own;
    }
    return width;
}

// A br may clear floats, so that the next line is below them.
css::Clear FloatedLines::cleared_by_end(const Line& line) const {
    if (line.end.piece == 0 || line.end.offset != 0) return css::Clear::None;
    const Piece& last = content_.pieces[line.end.piece - 1];
    return last.kind == Piece::Kind::Newline && last.box->kind == BoxKind::LineBreak ? last.box->style->clear : css::Clear::None;
}

void FloatedLines::break_on() {
    LineSet set = empty_line_set(content_, {frame_.content_width, frame_.percentage_height()}, position_, context_);
    std::vector<LayoutUnit> widths;
    LayoutUnit y = y_;
    LayoutUnit height = std::max(strut(), taller_);
    for (const LayoutUnit bottom = floats_.bottom(); y < bottom && widths.size() < most_widths; height = strut()) {
        widths.push_back(floats_.room(y, height).width());
        y += height;
    }
    if (position_ == TextPosition{}) {
        if (const auto first = first_line(content_, set.space, widths.empty() ? set.width() : widths.front(), context_)) {
            take(*first, set);
            return;
        }
    }
    for (const BrokenLine& broken : broken_lines(content_, set, widths, context_))
        if (take(broken, set) == Step::Again) return;
}

// One line at y_, or a reason to break again: a float stands in it, it does not fit, or it is taller than expected.
FloatedLines::Step FloatedLines::take(const BrokenLine& broken, LineSet& set) {
    const FloatRoom room = floats_.room(y_, std::max(strut(), taller_));
    if (room.width() != broken.line.width) return Step::Again;
    if (room.narrowed && broken.least > room.width()) {
        if (const auto edge = floats_.next_edge(y_)) {
            y_ = *edge;
            return Step::Again;
        }
    }
    std::vector<std::uint32_t> below;
    for (auto piece = fits() ? float_on(broken.line) : std::nullopt; piece; piece = float_on(broken.line)) {
        const Box& box = *content_.pieces[*piece].box->children.front();
        if (below.empty() && width_before(set, *piece) + floats_.outer_width(box) <= room.width()) {
            place(*piece);
            return Step::Again;
        }
        below.push_back(*piece);
        next_float_ = *piece + 1;
    }
    set.start = position_;
    set.lines = {broken.line};
    LaidLine line;
    line.fragment = line_fragment(content_, set, 0, context_);
    const LayoutUnit height = line.fragment->size.height;
    if (height > taller_ && floats_.room(y_, height).width() < room.width()) {
        taller_ = height;
        if (!below.empty()) next_float_ = below.front();
        return Step::Again;
    }
    if (y_ + height > room_) {
        stopped_ = beyond_ == 0;
        if (stopped_) return Step::Again;
        --beyond_;
    }
    line.at = {room.left, y_};
    line.end = broken.line.end;
    y_ += height;
    taller_ = {};
    position_ = broken.line.end;
    for (const std::uint32_t piece : below) place(piece);  // one without room here waits for the next page
    y_ = floats_.cleared(cleared_by_end(broken.line), y_);
    line.floats = floats_.state();
    line.float_count = children_.size();
    line.next_float = next_float_;
    lines_.push_back(std::move(line));
    return !below.empty() || place_leading_floats() ? Step::Again : Step::Done;
}

}  // namespace bilan::print::layout
