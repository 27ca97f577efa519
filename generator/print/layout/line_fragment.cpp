// One line's fragment: pieces in visual order, spaces justified, leaders filled, inline boxes nested, everything on its
// baseline (CSS 2.2, 10.8; CSS Text 3, sections 6 to 8; UAX 9, rule L2).
#include <algorithm>

#include "print/layout/box_tree.hpp"
#include "print/layout/glyph_runs.hpp"
#include "print/layout/inline_content.hpp"
#include "print/layout/line_metrics.hpp"
#include "print/layout/sizing.hpp"

namespace bilan::print::layout {
namespace {

css::TextAlign alignment_of(const css::ComputedStyle& style, bool last) {
    if (!last) return style.text_align;
    switch (style.text_align_last) {
        case css::TextAlignLast::Auto: return style.text_align == css::TextAlign::Justify ? css::TextAlign::Start : style.text_align;
        case css::TextAlignLast::Start: return css::TextAlign::Start;
        case css::TextAlignLast::End: return css::TextAlign::End;
        case css::TextAlignLast::Left: return css::TextAlign::Left;
        case css::TextAlignLast::Right: return css::TextAlign::Right;
        case css::TextAlignLast::Center: return css::TextAlign::Center;
        case css::TextAlignLast::Justify: return css::TextAlign::Justify;
    }
    return css::TextAlign::Start;
}

// Without a glyph: edges of inline boxes, and where absolute boxes would stand.
bool is_edge(Piece::Kind kind) { return kind == Piece::Kind::Open || kind == Piece::Kind::Close || kind == Piece::Kind::Float; }

class LineBuilder {
public:
    LineBuilder(InlineContent& content, LineSet& set, std::size_t index, LayoutContext& context)
        : content_(content), set_(set), line_(set.lines[index]), context_(context), style_(*content.container->style),
          rtl_(content.base_level == 1), metrics_(content, context) {
        if (index == 0 && set.start == TextPosition{}) indent_ = style_.text_indent.resolve(set.width());
    }

    FragmentRef build() {
        gather();
        hang_spaces();
        measure();
        distribute();
        order();
        auto line = std::make_shared<Fragment>();
        line->kind = FragmentKind::Line;
        line->box = content_.container;
        const auto first_shown = std::find_if_not(leaves_.begin(), leaves_.end(), [](const Leaf& leaf) { return shows_nothing(leaf); });
        first_shown_ = static_cast<std::size_t>(first_shown - leaves_.begin());
        is_phantom_ = !ends_forced_ && first_shown == leaves_.end();
        const LineMetrics::Extent extent = is_phantom_ ? LineMetrics::Extent{} : metrics_.extent();
        baseline_ = extent.above;
        line->size = {line_.width, extent.above + extent.below};
        line->baseline = baseline_;
        line->has_baseline = !is_phantom_;
        stack_.push_back({content_.container, line, {}, {}});
        x_ = start_;
        for (std::size_t i = 0; i < leaves_.size();) i = set_visual(i);
        while (stack_.size() > 1) close_box(false);
        return line;
    }

private:
    struct OpenBox {
        const Box* box = nullptr;
        std::shared_ptr<Fragment> fragment;
        LayoutUnit x, y;               // of its border box, on the line
    };

    void gather() {
        const std::uint32_t last = line_.end.offset != 0 ? line_.end.piece : line_.end.piece - 1;
        for (std::uint32_t i = line_.begin.piece; i <= last && i < content_.pieces.size(); ++i) {
            const Piece& piece = content_.pieces[i];
            if (piece.kind == Piece::Kind::Float && !is_absolute_place(*piece.box)) continue;
            Leaf leaf;
            leaf.piece = &piece;
            leaf.index = i;
            leaf.begin = i == line_.begin.piece && line_.begin.offset != 0 ? line_.begin.offset : piece.begin;
            leaf.end = i == line_.end.piece && line_.end.offset != 0 ? line_.end.offset : piece.end;
            leaf.width = piece.width;
            if (piece.kind == Piece::Kind::Newline) {
                metrics_.note(*piece.box);
                ends_forced_ = true;
                continue;
            }
            if (piece.kind == Piece::Kind::Atomic) {
                leaf.atomic = &set_.atomics.at(i);
                leaf.width = leaf.atomic->width();
            }
            if (piece.kind == Piece::Kind::Word) {
                leaf.hyphen = line_.hyphen && i == last ? Hyphen::Added : Hyphen::None;
                leaf.shape = shape_word(content_, piece, leaf.begin, leaf.end, leaf.hyphen, context_);
                leaf.width = leaf.shape.width;
            }
            leaves_.push_back(std::move(leaf));
        }
    }

    // A line of nothing but these has no height (CSS 2.2, section 9.4.2).
    static bool shows_nothing(const Leaf& leaf) {
        if (leaf.hanging || leaf.piece->kind == Piece::Kind::Float) return true;
        if (!is_edge(leaf.piece->kind)) return false;
        const Sides edges = used_margin(*leaf.piece->box, {}) + used_border(*leaf.piece->box) + used_padding(*leaf.piece->box, {});
        return edges.left == LayoutUnit{} && edges.right == LayoutUnit{} && edges.top == LayoutUnit{} && edges.bottom == LayoutUnit{};
    }

    // Collapsible spaces at the line's edges: those before are dropped, the one after hangs without width, so that
    // extracted text keeps its word boundary.
    void hang_spaces() {
        const auto is_blank = [](const Leaf& leaf) { return leaf.piece->kind == Piece::Kind::Space && leaf.piece->collapsible; };
        const auto is_visible = [&](const Leaf& leaf) { return !is_blank(leaf) && !is_edge(leaf.piece->kind); };
        const auto first = std::find_if(leaves_.begin(), leaves_.end(), is_visible);
        leaves_.erase(std::remove_if(leaves_.begin(), first, is_blank), first);
        const auto last = std::find_if(leaves_.rbegin(), leaves_.rend(), is_visible).base();
        if (rtl_) leaves_.erase(std::remove_if(last, leaves_.end(), is_blank), leaves_.end());
        else
            for (auto leaf = last; leaf != leaves_.end(); ++leaf)
                if (is_blank(*leaf)) {
                    leaf->hanging = true;
                    leaf->width = {};
                }
        if (rtl_) return;
        for (auto leaf = leaves_.rbegin(); leaf != leaves_.rend() && (is_edge(leaf->piece->kind) || is_preserved(*leaf)); ++leaf)
            if (is_preserved(*leaf)) overhang_ += leaf->width;
    }

    // white-space: pre-wrap: a space that hangs past the line's end keeps its width (CSS Text 3, section 4.1.3).
    bool is_preserved(const Leaf& leaf) const {
        return leaf.piece->kind == Piece::Kind::Space && !leaf.piece->collapsible &&
               leaf.piece->style->style->white_space == css::WhiteSpace::PreWrap;
    }

    void measure() {
        for (const Leaf& leaf : leaves_) {
            natural_ += leaf.width;
            if (leaf.piece->kind == Piece::Kind::Leader) ++leaders_;
            if (leaf.piece->kind == Piece::Kind::Space && !leaf.hanging) ++spaces_;
            if (leaf.piece->kind == Piece::Kind::Float) continue;
            if (leaf.atomic) metrics_.note_atomic(*leaf.piece->box, *leaf.atomic);
            else metrics_.note(*leaf.piece->box);
        }
    }

    // Where the line begins, and what its spaces and leaders gain.
    void distribute() {
        const LayoutUnit available = line_.width - indent_ + line_.hanging_start + line_.hanging_end;
        natural_ -= line_.last ? std::min(overhang_, std::max(LayoutUnit{}, natural_ - available)) : overhang_;
        LayoutUnit slack = available - natural_;
        start_ = rtl_ ? -line_.hanging_end : indent_ - line_.hanging_start;
        if (leaders_ > 0 && slack > LayoutUnit{}) {
            share(slack, leaders_, Piece::Kind::Leader);
            return;
        }
        css::TextAlign align = alignment_of(style_, line_.last);
        const bool too_wide = slack < LayoutUnit{};
        if ((align == css::TextAlign::Justify || (too_wide && style_.text_align == css::TextAlign::Justify)) && spaces_ > 0) {
            if (too_wide) slack = std::max(slack, -shrink());
            share(slack, spaces_, Piece::Kind::Space);
            if (rtl_) start_ += available - natural_ - slack;
            return;
        }
        if (align == css::TextAlign::Justify) align = css::TextAlign::Start;
        if (align == css::TextAlign::Start) align = rtl_ ? css::TextAlign::Right : css::TextAlign::Left;
        if (align == css::TextAlign::End) align = rtl_ ? css::TextAlign::Left : css::TextAlign::Right;
        if (too_wide && !rtl_) return;
        if (align == css::TextAlign::Right) start_ += slack;
        if (align == css::TextAlign::Center) start_ += slack / 2;
    }

    LayoutUnit shrink() const {
        LayoutUnit sum;
        for (const Leaf& leaf : leaves_)
            if (leaf.piece->kind == Piece::Kind::Space && !leaf.hanging) sum += leaf.width / 3;
        return sum;
    }

    // Splits an amount exactly: the first leaves get one unit more each.
    void share(LayoutUnit amount, std::int64_t count, Piece::Kind kind) {
        const std::int64_t sign = amount < LayoutUnit{} ? -1 : 1;
        std::int64_t rest = amount.raw() * sign % count;
        const std::int64_t each = amount.raw() * sign / count;
        for (Leaf& leaf : leaves_) {
            if (leaf.piece->kind != kind || leaf.hanging) continue;
            leaf.width += LayoutUnit::raw(sign * (each + (rest > 0 ? 1 : 0)));
            if (rest > 0) --rest;
        }
    }

    void order() {
        if (!content_.mixed_direction && !rtl_) return;
        std::vector<std::uint8_t> levels;
        for (const Leaf& leaf : leaves_) levels.push_back(leaf.piece->level);
        // Spaces at the line's end take the paragraph's direction (UAX 9, rule L1).
        for (std::size_t i = leaves_.size(); i-- > 0 && (leaves_[i].hanging || is_edge(leaves_[i].piece->kind));)
            if (leaves_[i].hanging) levels[i] = content_.base_level;
        std::vector<Leaf> visual;
        for (const std::size_t i : unicode::visual_order(levels)) visual.push_back(std::move(leaves_[i]));
        leaves_ = std::move(visual);
    }

    // Sets the leaf at i, and the text that runs on with it; returns the next one.
    std::size_t set_visual(std::size_t i) {
        const Leaf& leaf = leaves_[i];
        switch (leaf.piece->kind) {
            case Piece::Kind::Open:
            case Piece::Kind::Close: set_edge(leaf); return i + 1;
            case Piece::Kind::Atomic: set_atomic(leaf); return i + 1;
            case Piece::Kind::Newline: return i + 1;
            case Piece::Kind::Float:
                stack_.front().fragment->extra.edit().places.push_back({leaf.piece->box->children.front(), static_place(i)});
                return i + 1;
            case Piece::Kind::Leader:
                enter(leaf.piece->box->parent);
                set_text(i, i + 1);
                return i + 1;
            case Piece::Kind::Word:
            case Piece::Kind::Space:
            case Piece::Kind::Tab: break;
        }
        std::size_t end = i + 1;
        while (end < leaves_.size() && leaves_[end].piece->box == leaf.piece->box && leaves_[end].piece->level == leaf.piece->level) ++end;
        enter(leaf.piece->box->parent);
        set_text(i, end);
        return end;
    }

    // A block would break the line and stand at the start of the next one (CSS 2.2, 10.3.7: its place were it in the flow).
    Offset static_place(std::size_t i) const {
        if (rtl_ || leaves_[i].piece->box->children.front()->style->display.was_inline) return {x_, {}};
        return {{}, i <= first_shown_ ? LayoutUnit{} : stack_.front().fragment->size.height};
    }

    // Opens and closes boxes until the innermost open one is the wanted inline box (or the container).
    void enter(const Box* wanted) {
        std::vector<const Box*> path;
        for (const Box* at = wanted; at && at != content_.container && at->kind == BoxKind::Inline; at = at->parent) path.push_back(at);
        std::reverse(path.begin(), path.end());
        std::size_t common = 0;
        while (common < path.size() && common + 1 < stack_.size() && stack_[common + 1].box == path[common]) ++common;
        while (stack_.size() > common + 1) close_box(false);
        for (std::size_t i = common; i < path.size(); ++i) open_box(*path[i], false);
    }

    void open_box(const Box& box, bool left_edge) {
        const LineMetrics::Metrics metrics = metrics_.of(box);
        auto fragment = std::make_shared<Fragment>();
        fragment->box = &box;
        fragment->border = used_border(box);
        fragment->padding = used_padding(box, set_.width());
        if (!left_edge) fragment->border.left = fragment->padding.left = {};
        fragment->border.right = fragment->padding.right = {};
        fragment->starts_box = fragment->ends_box = false;
        fragment->baseline = metrics.ascent + fragment->border.top + fragment->padding.top;
        fragment->has_baseline = true;
        fragment->size.height = metrics.ascent + metrics.descent + fragment->border.vertical() + fragment->padding.vertical();
        if (is_phantom_) fragment->size.height = fragment->baseline = {};
        const LayoutUnit y = is_phantom_ ? LayoutUnit{} : baseline_ + metrics_.shift(box) - fragment->baseline;
        stack_.push_back({&box, std::move(fragment), x_, y});
        x_ += stack_.back().fragment->border.left + stack_.back().fragment->padding.left;
    }

    void close_box(bool right_edge) {
        OpenBox closed = std::move(stack_.back());
        stack_.pop_back();
        Fragment& fragment = *closed.fragment;
        if (right_edge) {
            fragment.border.right = used_border(*closed.box).right;
            fragment.padding.right = used_padding(*closed.box, set_.width()).right;
            x_ += fragment.border.right + fragment.padding.right;
        }
        fragment.size.width = x_ - closed.x;
        const Offset shift = relative_offset(*closed.box, set_.width(), std::nullopt);
        add({closed.x + shift.x, closed.y + shift.y}, std::move(closed.fragment));
    }

    void add(Offset on_line, FragmentRef fragment) {
        const OpenBox& parent = stack_.back();
        parent.fragment->children.push_back({on_line - Offset{parent.x, parent.y}, std::move(fragment)});
    }

    // An Open or Close piece is a box's left or right edge as its direction has it.
    void set_edge(const Leaf& leaf) {
        const Box& box = *leaf.piece->box;
        const bool opens = leaf.piece->kind == Piece::Kind::Open;
        const bool is_left = opens == (leaf.piece->level % 2 == 0);
        const bool has_edge = opens ? !box.continues_before : !box.continues_after;
        const Sides margin = used_margin(box, {});
        if (is_left) {
            enter(box.parent);
            if (has_edge) x_ += margin.left;
            open_box(box, has_edge);
        } else {
            enter(&box);
        }
        Fragment& fragment = *stack_.back().fragment;
        (opens ? fragment.starts_box : fragment.ends_box) = has_edge;
        if (!is_left) {
            close_box(has_edge);
            if (has_edge) x_ += margin.right;
        }
    }

    void set_atomic(const Leaf& leaf) {
        enter(leaf.piece->box->parent);
        const AtomicBox& atomic = *leaf.atomic;
        const Box& inner = leaf.piece->box->kind == BoxKind::AtomicInline ? *leaf.piece->box->children.front() : *leaf.piece->box;
        const LayoutUnit top = baseline_ + metrics_.shift_of_atomic(*leaf.piece->box) - atomic.baseline;
        const Offset shift = relative_offset(inner, set_.width(), std::nullopt);
        add(Offset{x_ + atomic.margin.left, top + atomic.margin.top} + shift, atomic.fragment);
        x_ += leaf.width;
    }

    void set_text(std::size_t begin, std::size_t end) {
        const Box& box = *leaves_[begin].piece->box;
        const Box& holder = *box.parent;
        const LineMetrics::Metrics metrics = metrics_.of(holder.kind == BoxKind::Inline ? holder : *content_.container);
        auto text = std::make_shared<Fragment>();
        text->kind = FragmentKind::Text;
        text->box = &box;
        text->baseline = metrics.ascent;
        text->has_baseline = true;
        for (std::size_t i = begin; i < end; ++i) text->size.width += leaves_[i].width;
        text->size.height = metrics.ascent + metrics.descent;
        if (leaves_[begin].piece->kind == Piece::Kind::Leader)
            text->runs = leader_runs(leaves_[begin], x_, line_.width, context_);
        else
            text->runs = glyph_runs(leaves_.data() + begin, leaves_.data() + end, context_);
        const LayoutUnit y = baseline_ + metrics_.shift(holder.kind == BoxKind::Inline ? holder : *content_.container) - metrics.ascent;
        const LayoutUnit width = text->size.width;
        add({x_, y}, std::move(text));
        x_ += width;
    }

    InlineContent& content_;
    LineSet& set_;
    const Line& line_;
    LayoutContext& context_;
    const css::ComputedStyle& style_;
    bool rtl_;
    LineMetrics metrics_;
    LayoutUnit indent_, natural_, overhang_, start_, baseline_, x_;
    bool ends_forced_ = false, is_phantom_ = false;
    std::size_t first_shown_ = 0;      // index of the first leaf that takes room
    std::int64_t leaders_ = 0, spaces_ = 0;
    std::vector<Leaf> leaves_;
    std::vector<OpenBox> stack_;
};

}  // namespace

FragmentRef line_fragment(InlineContent& content, LineSet& set, std::size_t index, LayoutContext& context) {
    Line& line = set.lines[index];
    if (!line.fragment) line.fragment = LineBuilder(content, set, index, context).build();
    return line.fragment;
}

}  // namespace bilan::print::layout
