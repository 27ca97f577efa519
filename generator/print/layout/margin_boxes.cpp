#include "print/layout/margin_boxes.hpp"

#include <functional>
#include <map>

#include "print/layout/sizing.hpp"

namespace bilan::print::layout {
namespace {

using css::MarginBox;

template <typename... Cases>
struct Match : Cases... {
    using Cases::operator()...;
};
template <typename... Cases>
Match(Cases...) -> Match<Cases...>;

std::size_t at(MarginBox which) { return static_cast<std::size_t>(which); }

// The defaults of CSS Paged Media 3, section 5.1: text leans to the side that the box's name says.
css::TextAlign default_alignment(MarginBox which) {
    switch (which) {
        case MarginBox::TopLeft:
        case MarginBox::BottomLeft:
        case MarginBox::TopRightCorner:
        case MarginBox::BottomRightCorner: return css::TextAlign::Left;
        case MarginBox::TopRight:
        case MarginBox::BottomRight:
        case MarginBox::TopLeftCorner:
        case MarginBox::BottomLeftCorner: return css::TextAlign::Right;
        case MarginBox::TopCenter:
        case MarginBox::BottomCenter:
        case MarginBox::RightTop:
        case MarginBox::RightMiddle:
        case MarginBox::RightBottom:
        case MarginBox::LeftTop:
        case MarginBox::LeftMiddle:
        case MarginBox::LeftBottom: return css::TextAlign::Center;
    }
    return css::TextAlign::Center;
}

css::VerticalAlign::Kind default_vertical(MarginBox which) {
    if (which == MarginBox::LeftTop || which == MarginBox::RightTop) return css::VerticalAlign::Kind::Top;
    if (which == MarginBox::LeftBottom || which == MarginBox::RightBottom) return css::VerticalAlign::Kind::Bottom;
    return css::VerticalAlign::Kind::Middle;
}

css::StyleRef with_defaults(const css::StyleRef& style, MarginBox which) {
    css::ComputedStyle copy = *style;
    copy.display = {css::OuterDisplay::Block, css::InnerDisplay::FlowRoot, css::TablePart::None, false};
    if (copy.text_align == css::TextAlign::Start) copy.text_align = default_alignment(which);
    if (copy.vertical_align.kind == css::VerticalAlign::Kind::Baseline) copy.vertical_align.kind = default_vertical(which);
    return std::make_shared<const css::ComputedStyle>(std::move(copy));
}

// Two boxes share a length by what they want (section 5.3.2.3, "flex fit").
std::pair<LayoutUnit, LayoutUnit> flex_fit(MinMax a, MinMax b, LayoutUnit available) {
    const auto share = [](LayoutUnit amount, LayoutUnit part, LayoutUnit whole) {
        return whole.raw() == 0 ? amount / 2 : LayoutUnit::scaled(amount, part.raw(), whole.raw());
    };
    const LayoutUnit most = a.max + b.max, least = a.min + b.min;
    LayoutUnit first;
    if (most <= available) first = a.max + share(available - most, a.max, most);
    else if (least <= available) first = a.min + share(available - least, a.max - a.min, most - least);
    else first = a.min + share(available - least, a.min, least);
    return {first, available - first};
}

// Whether the page area is at the right of the margin that a box is in, or below it.
bool leans_right(MarginBox which) {
    return which == MarginBox::LeftTop || which == MarginBox::LeftMiddle || which == MarginBox::LeftBottom ||
           which == MarginBox::TopLeftCorner || which == MarginBox::BottomLeftCorner;
}
bool leans_down(MarginBox which) {
    return which == MarginBox::TopLeft || which == MarginBox::TopCenter || which == MarginBox::TopRight ||
           which == MarginBox::TopLeftCorner || which == MarginBox::TopRightCorner;
}

// Where a border box begins in its part; free: what it does not take, margins included.
LayoutUnit start_of(const css::Dimension& before, const css::Dimension& after, LayoutUnit before_used, LayoutUnit after_used, LayoutUnit free,
                    bool to_end) {
    if (before.is_auto() && after.is_auto()) return free / 2;
    if (before.is_auto()) return free - after_used;
    if (after.is_auto()) return before_used;
    return to_end ? free - after_used : before_used;
}

// Content moved down in a box that is taller than it, by its vertical-align.
FragmentRef aligned_down(const FragmentRef& fragment) {
    LayoutUnit end = fragment->border.top + fragment->padding.top, down;
    for (const Child& child : fragment->children) end = std::max(end, child.offset.y + child.fragment->size.height);
    const LayoutUnit left_over = fragment->size.height - fragment->border.bottom - fragment->padding.bottom - end;
    if (fragment->box->style->vertical_align.kind == css::VerticalAlign::Kind::Middle) down = left_over / 2;
    if (fragment->box->style->vertical_align.kind == css::VerticalAlign::Kind::Bottom) down = left_over;
    if (down == LayoutUnit{}) return fragment;
    auto moved = std::make_shared<Fragment>(*fragment);
    for (Child& child : moved->children) child.offset.y += down;
    return moved;
}

}  // namespace

Box& MarginBoxes::make(BoxKind kind, css::StyleRef style, Box* parent) {
    Box& box = generated_.emplace_back();
    box.kind = kind;
    box.style = std::move(style);
    box.parent = parent;
    box.anonymous = true;
    box.order = static_cast<std::uint32_t>(first_order_ + generated_.size() - 1);
    return box;
}

void MarginBoxes::add_text(std::string text, Box& parent) {
    if (text.empty()) return;
    Box& box = make(BoxKind::Text, parent.style, &parent);
    box.text = std::move(text);
    parent.children.push_back(&box);
}

void MarginBoxes::add_item(const css::ContentItem& item, Box& parent, const PageMarks& marks, int pages) {
    const auto number = [&](const std::string& style, int value) {
        return css::format_counter(context_.styled.counter_styles(), style.empty() ? "decimal" : style, value);
    };
    std::visit(Match{[&](const css::ContentText& part) { add_text(part.text, parent); },
                     [&](const css::ContentCounter& part) {
                         const std::string text = number(part.style, part.name == "pages" ? pages : part.name == "page" ? marks.counter : 0);
                         if (part.name == "page" && label_.empty()) label_ = text;
                         add_text(text, parent);
                     },
                     [&](const css::ContentString& part) {
                         if (const std::string* text = chosen(marks.strings, part.name, part.which)) add_text(*text, parent);
                     },
                     [&](const css::ContentElement& part) {
                         const Box* const* element = chosen(marks.elements, part.name, part.which);
                         // Running boxes belong to the tree, which layout does not change; only their place differs.
                         if (element) parent.children.push_back(const_cast<Box*>(*element));
                     },
                     [&](const css::ContentUrl& part) {
                         const auto natural = images_.natural_size ? images_.natural_size(part.url) : std::nullopt;
                         if (!natural) return report_missing(part.url);
                         Box& box = make(BoxKind::Replaced, anonymous_style(*parent.style, {}), &parent);
                         box.replaced = std::make_unique<ReplacedContent>(ReplacedContent{ReplacedContent::Kind::Image, part.url, nullptr, *natural, false});
                         parent.children.push_back(&box);
                     },
                     [&](const css::ContentLeader& part) {
                         add_text(part.pattern.empty() ? "." : part.pattern, parent);
                         parent.children.back()->leader = std::make_unique<Leader>(Leader{part.pattern.empty() ? "." : part.pattern});
                     },
                     [&](const css::ContentTargetCounter& part) {
                         const std::size_t hash = part.url.find('#');
                         const auto found = context_.facts.targets.find(hash == std::string::npos ? "" : part.url.substr(hash + 1));
                         add_text(found == context_.facts.targets.end() ? "?" : number(part.style, found->second.counter), parent);
                     },
                     [](const css::ContentTargetText&) {}, [](css::ContentQuote) {}, [](const css::ContentSelf&) {}},
               item);
}

void MarginBoxes::report_missing(const std::string& url) {
    if (!missing_.insert(url).second) return;
    context_.diagnostics.error("print/missing-image", Place{}, "the image \"" + url + "\" in a margin box is not there or cannot be read",
                               "the path is relative to the style sheet that names it");
}

// Text beside a running element stands in a block of its own.
void MarginBoxes::wrap_inline_children(Box& box) {
    std::vector<Box*> children;
    children.swap(box.children);
    Box* block = nullptr;
    for (Box* child : children) {
        if (!is_inline_level(*child)) {
            block = nullptr;
            box.children.push_back(child);
            continue;
        }
        if (!block) {
            block = &make(BoxKind::Block, anonymous_style(*box.style, {css::OuterDisplay::Block, css::InnerDisplay::Flow, {}, false}), &box);
            box.children.push_back(block);
        }
        child->parent = block;
        block->children.push_back(child);
    }
}

Box* MarginBoxes::make_margin_box(MarginBox which, const css::StyleRef& style, const PageMarks& marks, int pages) {
    if (!style || style->content.kind != css::Content::Kind::Items || style->display.outer == css::OuterDisplay::None) return nullptr;
    Box& box = make(BoxKind::Block, with_defaults(style, which), nullptr);
    for (const css::ContentItem& item : style->content.items) add_item(item, box, marks, pages);
    bool any_block = false;
    for (const Box* child : box.children) any_block = any_block || !is_inline_level(*child);
    if (any_block) wrap_inline_children(box);
    return &box;
}

// Across its side a box fills the margin, or has a size and margins: what is over-constrained gives way at the sheet's
// edge (section 5.3.1). Along its side it fills its part, unless it has a size.
void MarginBoxes::place(Page& page, MarginBox which, const Box& box, Rect area, Size whole) {
    const css::ComputedStyle& style = *box.style;
    const Sides margin = used_margin(box, whole.width);
    ConstraintSpace space;
    space.available_width = whole.width;
    space.percentage_height = whole.height;
    space.is_new_context = true;
    if (style.width.is_auto()) space.fixed_width = std::max(LayoutUnit{}, area.size.width - margin.horizontal());
    if (style.height.is_auto()) space.fixed_height = std::max(LayoutUnit{}, area.size.height - margin.vertical());
    const FragmentRef fragment = aligned_down(lay_out(box, space, nullptr, context_).fragment);
    const Size free{area.size.width - fragment->size.width, area.size.height - fragment->size.height};
    const Offset at{start_of(style.margin.left, style.margin.right, margin.left, margin.right, free.width, leans_right(which)),
                    start_of(style.margin.top, style.margin.bottom, margin.top, margin.bottom, free.height, leans_down(which))};
    page.margins.push_back({which, area.origin + at, fragment});
}

// Three boxes along one side (section 5.3.2): the middle one is centred, and the others share what it leaves.
void MarginBoxes::add_side(Page& page, const std::array<Box*, 16>& boxes, MarginBox first, MarginBox middle, MarginBox last, Rect area) {
    const bool horizontal = first == MarginBox::TopLeft || first == MarginBox::BottomLeft;
    const LayoutUnit available = horizontal ? area.size.width : area.size.height;
    ConstraintSpace space;
    space.available_width = area.size.width;
    space.percentage_height = area.size.height;
    space.is_new_context = true;
    const auto margins = [&](const Box& box) {
        const Sides margin = used_margin(box, area.size.width);
        return horizontal ? margin.horizontal() : margin.vertical();
    };
    std::map<const Box*, LayoutUnit> limited;  // boxes that min- or max- properties give their size
    const auto own_size = [&](const Box* box) -> std::optional<LayoutUnit> {
        if (const auto found = limited.find(box); found != limited.end()) return found->second;
        if (!box || !(horizontal ? box->style->width : box->style->height).is_length()) return std::nullopt;
        const LayoutUnit width = used_width(*box, space, context_);
        return (horizontal ? width : definite_height(*box, space, width).value_or(LayoutUnit{})) + margins(*box);
    };
    const auto wants = [&](const Box* box) -> MinMax {
        if (!box) return {};
        if (const auto own = own_size(box)) return {*own, *own};
        MinMax size = horizontal ? content_min_max_width(*box, context_) : MinMax{};
        if (!horizontal) size.min = size.max = lay_out(*box, space, nullptr, context_).fragment->size.height;
        return {size.min + margins(*box), size.max + margins(*box)};
    };
    Box* const a = boxes[at(first)];
    Box* const b = boxes[at(middle)];
    Box* const c = boxes[at(last)];
    LayoutUnit a_size, b_size, c_size;
    const auto share = [&] {
        const MinMax a_wants = wants(a), b_wants = wants(b), c_wants = wants(c);
        if (b) {
            const MinMax sides{std::max(a_wants.min, c_wants.min) * 2, std::max(a_wants.max, c_wants.max) * 2};
            b_size = own_size(b).value_or(a || c ? flex_fit(b_wants, sides, available).first : available);
            a_size = c_size = (available - b_size) / 2;
        } else if (a && c) {
            std::tie(a_size, c_size) = flex_fit(a_wants, c_wants, available);
            if (const auto own = own_size(a)) c_size = available - *own;
            if (const auto own = own_size(c)) a_size = available - *own;
        } else {
            a_size = c_size = available;
        }
        a_size = own_size(a).value_or(a_size);
        c_size = own_size(c).value_or(c_size);
    };
    // Section 5.3.2.4: what is past a limit takes the limit for its size, first the largest ones, then the least.
    const auto limit = [&](auto dimension, auto is_past) {
        bool any = false;
        for (const auto& [box, size] : {std::pair{a, a_size}, std::pair{b, b_size}, std::pair{c, c_size}}) {
            if (!box || !dimension(*box->style).is_length()) continue;
            const Sides edges = used_border(*box) + used_padding(*box, area.size.width);
            const LayoutUnit extra = box->style->box_sizing == css::BoxSizing::ContentBox ? (horizontal ? edges.horizontal() : edges.vertical()) : LayoutUnit{};
            const LayoutUnit bound = dimension(*box->style).value.resolve(available) + extra + margins(*box);
            if (!is_past(size, bound)) continue;
            limited[box] = bound;
            any = true;
        }
        if (any) share();
    };
    share();
    limit([&](const css::ComputedStyle& style) { return horizontal ? style.max_width : style.max_height; }, std::greater<>());
    limit([&](const css::ComputedStyle& style) { return horizontal ? style.min_width : style.min_height; }, std::less<>());
    const auto part = [&](LayoutUnit start, LayoutUnit size) {
        return horizontal ? Rect{area.origin + Offset{start, {}}, {size, area.size.height}}
                          : Rect{area.origin + Offset{{}, start}, {area.size.width, size}};
    };
    if (a) place(page, first, *a, part({}, a_size), area.size);
    if (b) place(page, middle, *b, part((available - b_size) / 2, b_size), area.size);
    if (c) place(page, last, *c, part(available - c_size, c_size), area.size);
}

void MarginBoxes::add_to(Page& page, const PageMarks& marks, int pages) {
    label_.clear();
    std::array<Box*, 16> boxes{};
    for (std::size_t i = 0; i < boxes.size(); ++i)
        boxes[i] = make_margin_box(static_cast<MarginBox>(i), page.style->margin_boxes[i], marks, pages);
    page.label = label_.empty() ? std::to_string(marks.counter) : label_;

    const css::ComputedStyle& style = *page.style->style;
    const LayoutUnit width = page.style->width, height = page.style->height;
    const auto margin = [](const css::Dimension& side, LayoutUnit basis) { return side.is_length() ? side.value.resolve(basis) : LayoutUnit{}; };
    const LayoutUnit top = margin(style.margin.top, height), right = margin(style.margin.right, width);
    const LayoutUnit bottom = margin(style.margin.bottom, height), left = margin(style.margin.left, width);
    const LayoutUnit inner_width = width - left - right, inner_height = height - top - bottom;
    const auto corner = [&](MarginBox which, Rect area) {
        if (boxes[at(which)]) place(page, which, *boxes[at(which)], area, area.size);
    };
    corner(MarginBox::TopLeftCorner, {{}, {left, top}});
    add_side(page, boxes, MarginBox::TopLeft, MarginBox::TopCenter, MarginBox::TopRight, {{left, {}}, {inner_width, top}});
    corner(MarginBox::TopRightCorner, {{width - right, {}}, {right, top}});
    add_side(page, boxes, MarginBox::RightTop, MarginBox::RightMiddle, MarginBox::RightBottom, {{width - right, top}, {right, inner_height}});
    corner(MarginBox::BottomRightCorner, {{width - right, height - bottom}, {right, bottom}});
    add_side(page, boxes, MarginBox::BottomLeft, MarginBox::BottomCenter, MarginBox::BottomRight, {{left, height - bottom}, {inner_width, bottom}});
    corner(MarginBox::BottomLeftCorner, {{{}, height - bottom}, {left, bottom}});
    add_side(page, boxes, MarginBox::LeftTop, MarginBox::LeftMiddle, MarginBox::LeftBottom, {{{}, top}, {left, inner_height}});
}

}  // namespace bilan::print::layout
