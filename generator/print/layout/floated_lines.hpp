// Lines beside floats (CSS 2.2, section 9.5): each as wide as the floats at its height leave it, its own floats placed
// as they come up. Lines are broken for the widths that lie ahead if all were as tall as a line without anything special
// in it; where that turns out wrong, they are broken again from there.
#pragma once

#include <set>

#include "print/layout/floats.hpp"
#include "print/layout/inline_content.hpp"

namespace bilan::print::layout {

struct LaidLine {
    FragmentRef fragment;
    Offset at;                     // from the frame's border box
    TextPosition end;
    // Behind it, with the floats that stood in it:
    FloatsRef floats;
    std::size_t float_count = 0;   // of FloatedLines::floats()
    std::uint32_t next_float = 0;  // the first float piece that is not placed yet
};

class FloatedLines {
public:
    FloatedLines(InlineContent& content, const BlockFrame& frame, FloatFlow& floats, LayoutContext& context)
        : content_(content), frame_(frame), floats_(floats), context_(context) {}

    // From a position and `top` on, floats before `first_float` (a piece) left out: the lines that end above `room`, and up to
    // `beyond` more.
    void run(TextPosition start, std::uint32_t first_float, LayoutUnit top, LayoutUnit room, std::size_t beyond, FloatFlow::At at);

    bool has_stopped() const { return stopped_; }   // before the end of the text
    const std::vector<LaidLine>& lines() const { return lines_; }
    const std::vector<Child>& floats() const { return children_; }
    std::uint32_t next_float() const { return next_float_; }

private:
    bool at_end() const { return position_.piece >= content_.pieces.size(); }
    bool fits() const { return y_ <= room_; }
    bool place_leading_floats();
    bool has_visible_rest() const;
    void break_on();
    enum class Step { Done, Again };
    Step take(const BrokenLine& broken, LineSet& set);
    std::optional<std::uint32_t> float_on(const Line& line) const;
    LayoutUnit width_before(const LineSet& set, std::uint32_t piece) const;
    css::Clear cleared_by_end(const Line& line) const;
    void place(std::uint32_t piece);
    LayoutUnit strut();

    InlineContent& content_;
    const BlockFrame& frame_;
    FloatFlow& floats_;
    LayoutContext& context_;
    LayoutUnit top_, room_, y_, taller_;          // taller_: what the line at y_ is known to need
    std::size_t beyond_ = 0;
    bool stopped_ = false;
    FloatFlow::At at_ = FloatFlow::At::Anywhere;
    TextPosition position_;
    std::uint32_t next_float_ = 0;
    std::optional<LayoutUnit> strut_;
    std::vector<LaidLine> lines_;
    std::vector<Child> children_;
};

}  // namespace bilan::print::layout
