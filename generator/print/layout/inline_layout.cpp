// A block container of lines over pages: orphans and widows (CSS Fragmentation 3, section 4.1), and the breaks that it
// offers its container.
#include "base/check.hpp"
#include "print/layout/block_frame.hpp"
#include "print/layout/inline_content.hpp"

namespace bilan::print::layout {
namespace {

// How a set of lines was left: which set, and the next line in it.
struct LinesResume {
    LayoutUnit width;
    TextPosition start;     // of the set
    std::size_t line = 0;   // next, in the set
    TextPosition next;      // the same place, for a page of another width
};

class LineFlow {
public:
    LineFlow(const Box& box, const ConstraintSpace& space, const BreakToken* token, LayoutContext& context)
        : box_(box), space_(space), context_(context), frame_(box, space, token, context), content_(inline_content(box, context)) {
        TextPosition start;
        if (frame_.resumed && !token->at_block_end) {
            const auto& resume = std::any_cast<const LinesResume&>(token->details);
            const bool same_width = resume.width == frame_.content_width;
            start = same_width ? resume.start : resume.next;
            first_ = same_width ? resume.line : 0;
        }
        lines_before_ = frame_.resumed ? token->lines_before : 0;
        set_ = &lines_for(content_, frame_.content_width, start, context);
        at_end_ = frame_.resumed && token->at_block_end;
    }

    LayoutResult run() {
        const std::size_t count = at_end_ ? first_ : set_->lines.size();
        std::vector<FragmentRef> lines;
        LayoutUnit y = frame_.top();
        const LayoutUnit room = space_.page_remaining - frame_.bottom_if_broken();
        for (std::size_t i = first_; i < count; ++i) {
            FragmentRef line = line_fragment(content_, *set_, i, context_);
            if (space_.fragments() && y + line->size.height > room) break;
            y += line->size.height;
            lines.push_back(std::move(line));
        }
        const std::size_t fitting = lines.size(), wanted = count - first_;
        if (space_.early_break && space_.early_break->lines_of == &box_) return broken_after(space_.early_break->line - lines_before_, lines, space_.early_break->appeal);
        if (fitting == wanted) return finished(lines);
        return choose(fitting, wanted, lines);
    }

private:
    std::size_t orphans() const { return static_cast<std::size_t>(std::max(box_.style->orphans, 1)); }
    std::size_t widows() const { return static_cast<std::size_t>(std::max(box_.style->widows, 1)); }

    // The page is full: as many lines as fit, fewer when the next page would get too few.
    LayoutResult choose(std::size_t fitting, std::size_t wanted, std::vector<FragmentRef>& lines) {
        const std::size_t leaves_enough = wanted > widows() ? wanted - widows() : 0;
        const std::size_t best = std::min(fitting, leaves_enough);
        if (best >= orphans()) return broken_after(best, lines, BreakAppeal::Perfect);
        if (fitting > 0) return broken_after(fitting, lines, BreakAppeal::ViolatesOrphansWidows);
        if (!space_.at_page_top) {
            LayoutResult before_me;
            before_me.appeal = BreakAppeal::LastResort;
            return before_me;
        }
        lines.push_back(line_fragment(content_, *set_, first_, context_));  // taller than the page: it sticks out
        if (wanted == 1) return finished(lines);
        return broken_after(1, lines, BreakAppeal::LastResort);
    }

    std::vector<Child> stacked(const std::vector<FragmentRef>& lines, std::size_t count, LayoutUnit& y) const {
        std::vector<Child> children;
        children.reserve(count);
        const LayoutUnit x = frame_.border.left + frame_.padding.left;
        y = frame_.top();
        for (std::size_t i = 0; i < count; ++i) {
            children.push_back({{x, y}, lines[i]});
            y += lines[i]->size.height;
        }
        return children;
    }

    LayoutResult broken_after(std::size_t count, const std::vector<FragmentRef>& lines, BreakAppeal appeal) {
        BILAN_ASSERT(count > 0 && count <= lines.size());
        auto rest = std::make_shared<BreakToken>();
        const std::size_t next = first_ + count;
        rest->details = LinesResume{set_->width, set_->start, next, set_->lines[next].begin};
        rest->text_offset = set_->lines[next].begin.offset;
        rest->lines_before = lines_before_ + count;
        LayoutUnit y;
        std::vector<Child> children = stacked(lines, count, y);
        LayoutResult result = frame_.broken_at(y, std::move(children), std::move(rest));
        result.appeal = appeal;
        return with_margins(std::move(result));
    }

    LayoutResult finished(const std::vector<FragmentRef>& lines) {
        LayoutUnit y;
        std::vector<Child> children = stacked(lines, lines.size(), y);
        LayoutResult result = frame_.finished(y, std::move(children));
        if (!space_.early_break && space_.fragments() && lines.size() > 1) offer_earlier(result, lines.size());
        return with_margins(std::move(result));
    }

    // The last good place between these lines, for a container that must break before what follows.
    void offer_earlier(LayoutResult& result, std::size_t count) const {
        const std::size_t line = count > widows() ? count - widows() : 0;
        if (line >= orphans()) result.best_earlier = EarlyBreak{nullptr, &box_, lines_before_ + line, BreakAppeal::Perfect};
        else result.best_earlier = EarlyBreak{nullptr, &box_, lines_before_ + count - 1, BreakAppeal::ViolatesOrphansWidows};
    }

    LayoutResult with_margins(LayoutResult result) const {
        result.margin_before = margin_strut_before(box_, space_.available_width);
        if (!result.token) result.margin_after.add(used_margin(box_, space_.available_width).bottom);
        return result;
    }

    const Box& box_;
    const ConstraintSpace& space_;
    LayoutContext& context_;
    BlockFrame frame_;
    InlineContent& content_;
    LineSet* set_ = nullptr;
    std::size_t first_ = 0, lines_before_ = 0;
    bool at_end_ = false;
};

}  // namespace

LayoutResult lay_out_lines(const Box& box, const ConstraintSpace& space, const BreakToken* token, LayoutContext& context) {
    return LineFlow(box, space, token, context).run();
}

}  // namespace bilan::print::layout
