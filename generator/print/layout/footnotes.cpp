#include "print/layout/footnotes.hpp"

#include <algorithm>

#include "print/layout/sizing.hpp"

namespace bilan::print::layout {
namespace {

constexpr std::int64_t lines_of_a_split = 2;   // that a note shows at least before it goes on
constexpr LayoutUnit least_gain = LayoutUnit::px(8);  // less than a line of text

// The height of a line of a note, about.
LayoutUnit line_of(const css::ComputedStyle& style) {
    switch (style.line_height.kind) {
        case css::LineHeight::Kind::Normal: break;
        case css::LineHeight::Kind::Number: return LayoutUnit::from_px(style.font_size.to_px() * style.line_height.number);
        case css::LineHeight::Kind::Length: return style.line_height.length;
    }
    return LayoutUnit::scaled(style.font_size, 6, 5);
}

bool is_one_of(int number, const std::vector<int>& numbers) { return std::find(numbers.begin(), numbers.end(), number) != numbers.end(); }

}  // namespace

Footnotes::Footnotes(const BoxTree& boxes, std::deque<Box>& areas, LayoutContext& context) : boxes_(boxes), areas_(areas), context_(context) {
    for (const Note& one : boxes.notes()) context.has_deferred(*one.body);  // registers them: the next pass lays them out again
}

// ---- which notes

// Calls in the order of the fragments; a note is called once.
void Footnotes::collect_calls(const Fragment& fragment, std::vector<int>& calls) const {
    if (fragment.repeated || fragment.kind == FragmentKind::Text) return;
    const bool is_call = fragment.kind == FragmentKind::Box && fragment.box->note_part == Box::NotePart::Call && fragment.starts_box;
    if (is_call) add_called(fragment.box->note, calls);
    for (const Child& child : fragment.children) collect_calls(*child.fragment, calls);
}

void Footnotes::add_called(int number, std::vector<int>& calls) const {
    if (known_.count(number) || is_one_of(number, calls)) return;
    calls.push_back(number);
    add_called(*note(number).body, calls);
}

// Notes that are called in a note stand behind it.
void Footnotes::add_called(const Box& box, std::vector<int>& calls) const {
    if (box.note_part == Box::NotePart::Call) add_called(box.note, calls);
    for (const Box* child : box.children) add_called(*child, calls);
}

Footnotes::Attempt Footnotes::attempt(const Content& content, const Page& page, LayoutUnit reserved) const {
    Attempt made{reserved, content(std::max(LayoutUnit::px(1), page.page_area.size.height - reserved)), {}};
    collect_calls(*made.content.fragment, made.called);
    return made;
}

Footnotes::Notes Footnotes::with(const std::vector<int>& called, std::size_t count) const {
    Notes notes = waiting_;
    for (std::size_t i = 0; i < std::min(count, called.size()); ++i) notes.push_back({called[i], nullptr});
    return notes;
}

// ---- how much of a page they get

// What the area takes without notes.
LayoutUnit Footnotes::edges(const Page& page) {
    const Box& box = area_box(page);
    const LayoutUnit width = page.page_area.size.width;
    return (used_border(box) + used_padding(box, width) + used_margin(box, width)).vertical();
}

std::optional<LayoutUnit> Footnotes::own_limit(const Page& page) {
    const css::ComputedStyle& style = *page.style->footnotes;
    if (!style.max_height.is_length()) return std::nullopt;
    const LayoutUnit height = page.page_area.size.height, width = page.page_area.size.width;
    const Box& box = area_box(page);
    const bool border_box = style.box_sizing == css::BoxSizing::BorderBox;
    return std::min(height, style.max_height.value.resolve(height) + (border_box ? used_margin(box, width).vertical() : edges(page)));
}

// max-height of the area, or four fifths of the page.
LayoutUnit Footnotes::most(const Page& page) { return own_limit(page).value_or(page.page_area.size.height * 4 / 5); }

// The less is reserved, the more calls there are: of the notes called when nothing is reserved, the fewest for which
// enough is reserved by them.
Footnotes::Attempt Footnotes::best_attempt(const Content& content, const Page& page) {
    const LayoutUnit limit = most(page);
    const Area before = area(waiting_, page, limit);
    Attempt open = attempt(content, page, before.height);
    if (open.called.empty() || !before.rest.empty()) return open;
    const std::vector<int> all = open.called;
    const auto reserve = [&](std::size_t count) { return area(with(all, count), page, limit).height; };
    Attempt best = attempt(content, page, reserve(all.size()));
    std::size_t enough = all.size();
    for (std::size_t count = best.called.size(); count < enough; ++count) {
        Attempt tighter = attempt(content, page, reserve(count));
        if (tighter.called.size() > count) continue;
        best = std::move(tighter);
        enough = count;
    }
    const auto left_out = std::find_if(all.begin(), all.end(), [&](int number) { return !is_one_of(number, best.called); });
    if (left_out == all.end()) return best;
    if (auto split = with_split_note(content, page, best, *left_out)) return *std::move(split);
    return filled(content, page, std::move(best), reserve(best.called.size()));
}

// The same notes with as much of the text before the next call as there is room for.
Footnotes::Attempt Footnotes::filled(const Content& content, const Page& page, Attempt best, LayoutUnit least) {
    while (best.reserved - least > least_gain) {
        const LayoutUnit middle = least + (best.reserved - least) / 2;
        Attempt fuller = attempt(content, page, middle);
        if (fuller.called.size() <= best.called.size()) best = std::move(fuller);
        else least = middle;
    }
    return best;
}

// A call went to the next page because its note has no room, and its page stays empty at the foot: better the note's
// first lines here.
std::optional<Footnotes::Attempt> Footnotes::with_split_note(const Content& content, const Page& page, const Attempt& whole, int next) {
    const LayoutUnit used = area(with(whole.called, whole.called.size()), page, page.page_area.size.height).height;
    const LayoutUnit empty = page.page_area.size.height - whole.end() - used;
    const css::ComputedStyle& style = *note(next).body->style;
    const LayoutUnit begun = line_of(style) * lines_of_a_split + used_margin(*note(next).body, page.page_area.size.width).top;
    if (!whole.content.token || empty < begun + line_of(style)) return std::nullopt;
    std::vector<int> called = whole.called;
    called.push_back(next);
    Attempt split = attempt(content, page, std::min(most(page), (used > LayoutUnit{} ? used : edges(page)) + begun));
    if (split.called.size() != called.size()) return std::nullopt;
    return area(with(split.called, called.size()), page, page.page_area.size.height - split.end()).begun == waiting_.size() + called.size()
               ? std::optional(std::move(split))
               : std::nullopt;
}

// ---- the area

const Box& Footnotes::area_box(const Page& page) {
    const css::StyleRef& style = page.style->footnotes;
    const Box*& box = box_of_style_[style.get()];
    if (!box) {
        Box& made = areas_.emplace_back();
        made.kind = BoxKind::Block;
        made.style = style;
        made.anonymous = true;
        box = &made;
    }
    return *box;
}

// Notes below each other, as many as there is room for, the first one in any case.
Footnotes::Area Footnotes::area(const Notes& notes, const Page& page, LayoutUnit room) {
    Area made;
    const Box& box = area_box(page);
    if (notes.empty()) return made;
    const LayoutUnit whole_width = page.page_area.size.width;
    const Sides margin = used_margin(box, whole_width), border = used_border(box), padding = used_padding(box, whole_width);
    const Sides edges = border + padding;
    auto fragment = std::make_shared<Fragment>();
    fragment->box = &box;
    fragment->border = border;
    fragment->padding = padding;
    ConstraintSpace space;
    space.available_width = std::max(LayoutUnit{}, whole_width - margin.horizontal() - edges.horizontal());
    space.page_height = page.page_area.size.height;
    space.is_new_context = true;
    LayoutUnit y = edges.top;
    LayoutResult::MarginStrut strut;
    const LayoutUnit end = room - margin.vertical() - edges.bottom;
    for (std::size_t i = 0; i < notes.size(); ++i) {
        const Box& body = *note(notes[i].note).body;
        const Sides around = used_margin(body, space.available_width);
        if (!notes[i].token) strut.add(around.top);
        const LayoutUnit top = notes[i].token ? y : y + strut.sum();
        space.page_remaining = end - top;
        space.at_page_top = i == 0;
        const LayoutResult result = lay_out(body, space, notes[i].token.get(), context_);
        const bool fits = result.fragment && (result.token || result.fragment->size.height <= space.page_remaining || i == 0);
        if (!fits) {
            made.rest.assign(notes.begin() + static_cast<std::ptrdiff_t>(i), notes.end());
            break;
        }
        const LayoutUnit x = edges.left + block_inline_offset(body, result.fragment->size.width, space.available_width, box.style->direction);
        fragment->children.push_back({{x, top}, result.fragment});
        y = top + result.fragment->size.height;
        ++made.begun;
        strut = {};
        if (result.token) {
            made.rest.push_back({notes[i].note, result.token});
            made.rest.insert(made.rest.end(), notes.begin() + static_cast<std::ptrdiff_t>(i) + 1, notes.end());
            break;
        }
        strut.add(around.bottom);
    }
    y += std::max(LayoutUnit{}, std::min(strut.sum(), end - y));
    fragment->size = {whole_width - margin.horizontal(), y + edges.bottom};
    made.height = fragment->size.height + margin.vertical();
    made.fragment = std::move(fragment);
    return made;
}

void Footnotes::place(Page& page, Area area) {
    waiting_ = std::move(area.rest);
    if (!area.fragment) return;
    const Sides margin = used_margin(*area.fragment->box, page.page_area.size.width);
    const Rect padding_box{{area.fragment->border.left, area.fragment->border.top},
                           {area.fragment->size.width - area.fragment->border.horizontal(), area.fragment->size.height - area.fragment->border.vertical()}};
    const bool positioned = std::any_of(area.fragment->children.begin(), area.fragment->children.end(),
                                        [&](const Child& child) { return context_.has_absolute(*child.fragment->box); });
    page.footnotes = positioned ? with_positioned(area.fragment, padding_box, Holds::Absolute, context_) : area.fragment;
    page.footnotes_at = page.page_area.origin + Offset{margin.left, page.page_area.size.height - area.height + margin.top};
}

// ---- pages

void Footnotes::count(const std::vector<int>& called, const Page& page) {
    for (const css::CounterChange& change : page.style->style->counter_reset)
        if (change.name == "footnote") counter_ = change.value;
    for (const int number : called) {
        known_.insert(number);
        numbers_[number] = ++counter_;
    }
}

BreakTokenRef Footnotes::fill(Page& page, const Content& content) {
    if (boxes_.notes().empty()) {
        const LayoutResult result = content(page.page_area.size.height);
        page.content = result.fragment;
        return result.token;
    }
    Attempt best = best_attempt(content, page);
    const LayoutUnit room = std::max(best.reserved, page.page_area.size.height - best.end());
    count(best.called, page);
    Notes notes = waiting_;
    for (const int number : best.called) notes.push_back({number, nullptr});
    place(page, area(notes, page, std::min(room, own_limit(page).value_or(room))));
    page.content = best.content.fragment;
    return best.content.token;
}

void Footnotes::fill(Page& page) {
    const LayoutUnit height = page.page_area.size.height;
    place(page, area(waiting_, page, own_limit(page).value_or(height)));
}

}  // namespace bilan::print::layout
