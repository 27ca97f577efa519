#include "print/layout/pages.hpp"

#include <algorithm>

#include "base/check.hpp"
#include "base/format.hpp"
#include "print/layout/counters.hpp"
#include "print/layout/floats.hpp"
#include "print/layout/footnotes.hpp"
#include "print/layout/margin_boxes.hpp"
#include "print/layout/sizing.hpp"

namespace bilan::print::layout {
namespace {

constexpr int most_passes = 3;

enum class Side : std::uint8_t { Any, Left, Right };

// The first page is a right one: reports are read from the left.
Side side_of(css::BreakBetween value) {
    using css::BreakBetween;
    switch (value) {
        case BreakBetween::Left:
        case BreakBetween::Verso: return Side::Left;
        case BreakBetween::Right:
        case BreakBetween::Recto: return Side::Right;
        case BreakBetween::Auto:
        case BreakBetween::Avoid:
        case BreakBetween::AvoidPage:
        case BreakBetween::AvoidColumn:
        case BreakBetween::Always:
        case BreakBetween::Page:
        case BreakBetween::Column: return Side::Any;
    }
    return Side::Any;
}

// What a page begins with: the page name and side that its first box asks for.
struct Start {
    std::string name;
    Side side = Side::Any;
};

Start start_at(const BoxTree& boxes, const BreakToken* token, LayoutContext& context) {
    if (!token) {
        const BreakFacts& facts = context.breaks(boxes.root());
        return {*facts.first_page, side_of(facts.before)};
    }
    const BreakToken& next = innermost(*token);
    if (next.break_before) return {*context.breaks(*next.box).first_page, side_of(next.forced)};
    const bool only_floats = next.children.empty() && next.floats && !next.floats->waiting.empty();
    return {used_page_name(only_floats ? *next.floats->waiting.front().box : *next.box), Side::Any};
}

Rect page_area_of(const css::PageStyle& page) {
    const css::ComputedStyle& style = *page.style;
    const auto length = [](const css::Dimension& side, LayoutUnit basis) { return side.is_length() ? side.value.resolve(basis) : LayoutUnit{}; };
    const LayoutUnit top = length(style.margin.top, page.height) + style.border.top.width + style.padding.top.resolve(page.width);
    const LayoutUnit right = length(style.margin.right, page.width) + style.border.right.width + style.padding.right.resolve(page.width);
    const LayoutUnit bottom = length(style.margin.bottom, page.height) + style.border.bottom.width + style.padding.bottom.resolve(page.width);
    const LayoutUnit left = length(style.margin.left, page.width) + style.border.left.width + style.padding.left.resolve(page.width);
    const LayoutUnit least = LayoutUnit::px(1);
    return {{left, top}, {std::max(least, page.width - left - right), std::max(least, page.height - top - bottom)}};
}

int counter_after(int counter, const css::ComputedStyle& page) {
    int by = 1;
    for (const css::CounterChange& change : page.counter_reset)
        if (change.name == "page") counter = change.value;
    for (const css::CounterChange& change : page.counter_increment)
        if (change.name == "page") by = change.value;
    counter = counted_on(counter, by);
    for (const css::CounterChange& change : page.counter_set)
        if (change.name == "page") counter = change.value;
    return counter;
}

// One pass over the document.
class Pass {
public:
    Pass(const css::StyledDocument& styled, const BoxTree& boxes, std::size_t most_pages, LayoutContext& context)
        : most_pages_(most_pages), styled_(styled), boxes_(boxes), context_(context), fixed_(fixed_boxes(boxes.root())), notes_(boxes, *generated, context) {}

    void run() {
        BreakTokenRef token;
        do {
            const Start start = start_at(boxes_, token.get(), context_);
            if (start.side != Side::Any && start.side != next_side()) add_page(pages.pages.empty() ? start.name : name_, Content::None, nullptr);
            const BreakTokenRef rest = add_page(start.name, Content::Flow, token.get());
            const bool endless = rest && (same_place(rest.get(), token.get()) || pages.pages.size() >= most_pages_);
            if (endless) stop(context_.place_of(*rest->box));
            token = rest;
        } while (token && !stopped_);
        while (notes_.any_waiting() && !stopped_) {
            add_page(name_, Content::NotesAlone, nullptr);
            if (notes_.any_waiting() && pages.pages.size() >= most_pages_) stop(Place{});
        }
        std::sort(pages.anchors.begin(), pages.anchors.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    }

    bool stopped() const { return stopped_; }

    PageFacts facts() const {
        PageFacts learned;
        learned.pages = static_cast<int>(pages.pages.size());
        for (const PageMarks& page : marks) learned.counters.push_back(page.counter);
        learned.note_numbers = notes_.numbers();
        for (const auto& [id, anchor] : pages.anchors)
            learned.targets[id] = {anchor.page, learned.counters[static_cast<std::size_t>(anchor.page)]};
        return learned;
    }

    Pages pages;
    std::vector<PageMarks> marks;
    std::shared_ptr<std::deque<Box>> generated = std::make_shared<std::deque<Box>>();

private:
    enum class Content : std::uint8_t { Flow, NotesAlone, None };

    void stop(const Place& place) {
        stopped_ = true;
        context_.diagnostics.error("print/too-many-pages", place, format("layout stopped at page {}: the rest does not come to an end", pages.pages.size()),
                                   "look for a page whose margins leave no room, or content of absurd size");
    }

    Side next_side() const { return pages.pages.size() % 2 == 0 ? Side::Right : Side::Left; }

    BreakTokenRef add_page(const std::string& name, Content content, const BreakToken* token) {
        Page page;
        page.number = static_cast<int>(pages.pages.size()) + 1;
        page.selector = {name, page.number, next_side() == Side::Left, content == Content::None, pages.pages.empty() || name != name_};
        page.style = &styled_.page(page.selector);
        page.page_area = page_area_of(*page.style);
        name_ = name;
        counter_ = counter_after(counter_, *page.style->style);
        context_.page = page.number - 1;
        context_.page_counter = counter_;
        BreakTokenRef rest;
        if (content == Content::Flow) rest = fill(page, token);
        if (content == Content::NotesAlone) notes_.fill(page);
        context_.release_finished_lines();
        marks.push_back(reader_.read(page, page.number - 1, counter_, pages));
        counter_ = marks.back().counter;
        pages.pages.push_back(std::move(page));
        return rest;
    }

    BreakTokenRef fill(Page& page, const BreakToken* token) {
        return notes_.fill(page, [&](LayoutUnit height) { return content_of(page, height, token); });
    }

    // In that much of the page area's height; notes take the rest.
    LayoutResult content_of(const Page& page, LayoutUnit height, const BreakToken* token) {
        ConstraintSpace space;
        space.available_width = page.page_area.size.width;
        space.percentage_height = page.page_area.size.height;
        space.page_remaining = height;
        space.page_height = page.page_area.size.height;
        space.at_page_top = true;
        space.is_new_context = true;
        LayoutResult result = lay_out(boxes_.root(), space, token, context_);
        BILAN_ASSERT(result.fragment);
        if (context_.has_absolute(boxes_.root())) result.fragment = with_fixed_and_absolute(result.fragment, page.page_area.size);
        return result;
    }

    FragmentRef with_fixed_and_absolute(const FragmentRef& content, Size page_area) {
        for (const Box* box : fixed_)
            if (context_.has_deferred(*box)) context_.forget(*box);  // it counts this page
        const Rect area{{}, page_area};
        return with_fixed_again(with_positioned(content, area, Holds::AbsoluteAndFixed, context_), area, fixed_, context_);
    }

    static std::vector<const Box*> fixed_boxes(const Box& box) {
        std::vector<const Box*> found;
        for (const std::vector<Box*>* inside : {&box.children, &box.extra->out_of_flow}) {
            for (const Box* child : *inside) {
                if (is_absolute(*child) && child->style->position == css::Position::Fixed) found.push_back(child);
                for (const Box* below : fixed_boxes(*child)) found.push_back(below);
            }
        }
        return found;
    }

    const std::size_t most_pages_;
    bool stopped_ = false;
    const css::StyledDocument& styled_;
    const BoxTree& boxes_;
    LayoutContext& context_;
    const std::vector<const Box*> fixed_;
    Footnotes notes_;
    PageReader reader_;
    std::string name_;
    int counter_ = 0;
};

std::string target_of(const Box& box) {
    if (!box.deferred) return "";
    std::string url;
    if (const auto* counter = std::get_if<css::ContentTargetCounter>(&box.deferred->item)) url = counter->url;
    if (const auto* text = std::get_if<css::ContentTargetText>(&box.deferred->item)) url = text->url;
    const std::size_t hash = url.find('#');
    return hash == std::string::npos ? url : url.substr(hash + 1);
}

void report_unknown_targets(const BoxTree& boxes, const LayoutContext& context, Diagnostics& diagnostics) {
    for (const Box& box : boxes.boxes()) {
        const std::string target = target_of(box);
        if (target.empty() || context.facts.targets.count(target)) continue;
        diagnostics.warning("print/unknown-target", context.place_of(box), format("no element has the id \"{}\" that the page number asks for", target),
                            "check the link's target");
    }
}

}  // namespace

Pages lay_out_pages(const dom::Document& document, const css::StyledDocument& styled, const BoxTree& boxes, text::FontSet& fonts, text::Shaper& shaper,
                    const unicode::Hyphenator* hyphenator, const ImageServices& images, Diagnostics& diagnostics,
                    std::size_t most_pages) {
    LayoutContext context(document, styled, fonts, shaper, hyphenator, diagnostics);
    context.one_pass = !context.has_deferred(boxes.root());
    std::unique_ptr<Pass> pass;
    for (int i = 0;; ++i) {
        pass = std::make_unique<Pass>(styled, boxes, most_pages, context);
        pass->run();
        if (pass->stopped()) break;
        const PageFacts learned = pass->facts();
        const bool settled = learned == context.facts || context.one_pass;
        context.facts = learned;
        if (settled) break;
        if (i + 1 == most_passes) {
            diagnostics.warning("print/unsettled", Place{}, "page numbers in the text still move after three passes",
                                "page numbers that change the length of a line may push it to another page and back; give them a fixed width");
            break;
        }
        context.forget_deferred();
    }
    report_unknown_targets(boxes, context, diagnostics);

    Pages pages = std::move(pass->pages);
    pages.generated = pass->generated;
    MarginBoxes margin_boxes(*pages.generated, boxes.boxes().size(), images, context);
    const int count = static_cast<int>(pages.pages.size());
    for (std::size_t i = 0; i < pages.pages.size(); ++i) margin_boxes.add_to(pages.pages[i], pass->marks[i], count);
    return pages;
}

}  // namespace bilan::print::layout
