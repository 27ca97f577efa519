// A block container of lines over pages: orphans and widows (CSS Fragmentation 3, section 4.1), and the breaks that it
// offers its container.
#include "base/check.hpp"
#include "print/layout/floated_lines.hpp"
#include "print/layout/fragment_cut.hpp"

namespace bilan::print::layout {
namespace {

// How the lines were left: the place in the text, and for a page of the same width the next line of a set.
struct LinesResume {
    TextPosition next;
    std::uint32_t next_float = 0;   // the first float piece that is still to come
    std::optional<LineSpace> space; // of the set; none when lines stood beside floats
    TextPosition start;             // of the set
    std::size_t line = 0;           // next, in the set
    FragmentRef rest;               // of a line taller than a page, that began on an earlier one: stands above the next
};

class LineFlow {
public:
    LineFlow(const Box& box, const ConstraintSpace& space, const BreakToken* token, LayoutContext& context)
        : box_(box), space_(space), context_(context), frame_(box, space, token, context), floats_(frame_, context),
          content_(inline_content(box, context)), floated_(content_, frame_, floats_, context) {
        if (frame_.resumed && !token->at_block_end) resume_ = std::any_cast<const LinesResume&>(token->details);
        lines_before_ = frame_.resumed ? token->lines_before : 0;
        at_end_ = frame_.resumed && token->at_block_end;
    }

    LayoutResult run() {
        waited_ = floats_.begin();
        const LayoutUnit room = space_.fragments() ? space_.page_remaining - frame_.bottom_if_broken() : LayoutUnit::infinite();
        if (resume_.rest && space_.fragments() && top() > room) return broken_in_rest(room);
        if (!at_end_) {
            if (floats_.any() || content_.has_floats) lay_out_beside_floats(room);
            else lay_out_plain(room);
        }
        std::size_t fitting = 0;
        while (fitting < lines_.size() && bottom_of(lines_[fitting]) <= room) ++fitting;
        if (space_.early_break && space_.early_break->lines_of == &box_) return broken_after(space_.early_break->line - lines_before_, space_.early_break->appeal);
        if (fitting == wanted_) return finished();
        return choose(fitting);
    }

private:
    std::size_t orphans() const { return static_cast<std::size_t>(std::max(box_.style->orphans, 1)); }
    std::size_t widows() const { return static_cast<std::size_t>(std::max(box_.style->widows, 1)); }
    static LayoutUnit bottom_of(const LaidLine& line) { return line.at.y + line.fragment->size.height; }

    LayoutUnit left() const { return frame_.border.left + frame_.padding.left; }
    LayoutUnit top() const { return frame_.top() + (resume_.rest ? resume_.rest->size.height : LayoutUnit{}); }

    // As many lines as fit, or one that does not.
    void lay_out_plain(LayoutUnit room) {
        const LineSpace space{frame_.content_width, frame_.percentage_height()};
        const bool same_set = resume_.space == space;
        first_ = same_set ? resume_.line : 0;
        set_ = &lines_for(content_, space, same_set ? resume_.start : resume_.next, context_);
        wanted_ = set_->lines.size() - first_;
        Offset at{left(), top()};
        for (std::size_t i = first_; i < set_->lines.size() && (lines_.empty() || bottom_of(lines_.back()) <= room); ++i) {
            LaidLine line;
            line.fragment = line_fragment(content_, *set_, i, context_);
            line.at = at;
            line.end = set_->lines[i].end;
            line.floats = floats_.state();
            at.y += line.fragment->size.height;
            lines_.push_back(std::move(line));
        }
    }

    void lay_out_beside_floats(LayoutUnit room) {
        const auto at = space_.at_page_top && waited_.empty() && !resume_.rest ? FloatFlow::At::PageTop : FloatFlow::At::Anywhere;
        floated_.run(resume_.next, resume_.next_float, top(), room, widows(), at);
        lines_ = floated_.lines();
        wanted_ = lines_.size() + (floated_.has_stopped() ? 1 : 0);  // one more at least
    }

    // The page is full: as many lines as fit, fewer when the next page would get too few.
    LayoutResult choose(std::size_t fitting) {
        const std::size_t leaves_enough = wanted_ > widows() ? wanted_ - widows() : 0;
        const std::size_t best = without_hyphen_at_end(std::min(fitting, leaves_enough));
        if (best >= orphans()) return broken_after(best, BreakAppeal::Perfect);
        if (fitting > 0) return broken_after(fitting, BreakAppeal::ViolatesOrphansWidows);
        const bool too_tall = !lines_.empty() && lines_.front().fragment->size.height > space_.page_height;  // for any page
        const bool stands_below_floats = !lines_.empty() && lines_.front().at.y > top();
        const bool floats_took_room = space_.at_page_top && ((!floated_.floats().empty() && !too_tall) || stands_below_floats);
        if (!waited_.empty() || floats_took_room || resume_.rest) return broken_after(0, BreakAppeal::Perfect);
        if (!space_.at_page_top) {
            LayoutResult before_me;
            before_me.appeal = BreakAppeal::LastResort;
            return before_me;
        }
        return broken_in_line(space_.page_remaining - frame_.bottom_if_broken());
    }

    // The first line is taller than the page: what fits of it.
    LayoutResult broken_in_line(LayoutUnit room) {
        const CutFragment parts = cut(lines_.front().fragment, std::max(LayoutUnit::px(1), room - lines_.front().at.y));
        if (!parts.after) return wanted_ == 1 ? finished() : broken_after(1, BreakAppeal::LastResort);  // it sticks out
        lines_.front().fragment = parts.before;
        return broken_after(1, BreakAppeal::LastResort, parts.after);
    }

    // The rest of such a line is still taller than this page.
    LayoutResult broken_in_rest(LayoutUnit room) {
        const CutFragment parts = cut(resume_.rest, std::max(LayoutUnit::px(1), room - frame_.top()));
        LinesResume resume = resume_;
        resume.rest = parts.after;
        resume_.rest = parts.before;
        return broken(resume, 0, 0, BreakAppeal::LastResort);
    }

    // hyphenate-limit-last (CSS Text 4, section 6.3.4): the reader does not turn the page in the middle of a word.
    std::size_t without_hyphen_at_end(std::size_t count) const {
        if (box_.style->hyphenate_last == css::HyphenateLimitLast::None || !set_ || count <= orphans()) return count;
        return set_->lines[first_ + count - 1].hyphen ? count - 1 : count;
    }

    // What stands on this page: floats that waited for it, those of the lines, the lines.
    std::vector<Child> children(std::size_t float_count, std::size_t line_count) {
        std::vector<Child> all = std::move(waited_);
        if (resume_.rest) all.push_back({{left(), frame_.top()}, resume_.rest});
        all.insert(all.end(), floated_.floats().begin(), floated_.floats().begin() + static_cast<std::ptrdiff_t>(float_count));
        for (std::size_t i = 0; i < line_count; ++i) all.push_back({lines_[i].at, lines_[i].fragment});
        return all;
    }

    // The end of so many lines, and of the floats when they are in a context of this box.
    LayoutUnit content_end(std::size_t line_count) const {
        const LayoutUnit end = line_count == 0 ? top() : bottom_of(lines_[line_count - 1]);
        return floats_.is_root() ? std::max(end, floats_.bottom()) : end;
    }

    LayoutResult broken_after(std::size_t count, BreakAppeal appeal, FragmentRef rest_of_line = nullptr) {
        BILAN_ASSERT(count <= lines_.size());
        LinesResume resume = resume_;
        std::size_t float_count = floated_.floats().size();
        if (count == 0) {
            resume.next_float = floated_.next_float();
        } else {
            floats_.take(lines_[count - 1].floats);
            float_count = lines_[count - 1].float_count;
            resume = {lines_[count - 1].end, lines_[count - 1].next_float, std::nullopt, {}, 0, nullptr};
        }
        if (set_) {
            resume.space = set_->space;
            resume.start = set_->start;
            resume.line = first_ + count;
        }
        resume.rest = std::move(rest_of_line);
        return broken(resume, count, float_count, appeal);
    }

    LayoutResult broken(const LinesResume& resume, std::size_t count, std::size_t float_count, BreakAppeal appeal) {
        auto rest = std::make_shared<BreakToken>();
        rest->details = resume;
        rest->text_offset = resume.next.offset;
        rest->lines_before = lines_before_ + count;
        if (floats_.is_root()) rest->floats = floats_.state();
        const LayoutUnit end = content_end(count);
        LayoutResult result = frame_.broken_at(end, children(float_count, count), std::move(rest));
        result.appeal = appeal;
        return with_margins(std::move(result));
    }

    LayoutResult finished() {
        const std::size_t count = lines_.size(), float_count = floated_.floats().size();
        if (floats_.is_root() && floats_.any() && !floats_.state()->waiting.empty()) {
            const auto end = static_cast<std::uint32_t>(content_.pieces.size());
            return broken({{end, 0}, end, std::nullopt, {}, 0, nullptr}, count, float_count, BreakAppeal::Perfect);
        }
        LayoutResult result = frame_.finished(content_end(count), children(float_count, count));
        if (!space_.early_break && space_.fragments() && count > 1) offer_earlier(result, count);
        if (space_.fragments()) context_.finished_lines.push_back(&box_);
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
        if (!floats_.is_root()) result.floats = floats_.state();
        return result;
    }

    const Box& box_;
    const ConstraintSpace& space_;
    LayoutContext& context_;
    BlockFrame frame_;
    FloatFlow floats_;
    InlineContent& content_;
    FloatedLines floated_;
    LinesResume resume_;
    LineSet* set_ = nullptr;               // lines without floats come from it
    std::size_t first_ = 0, wanted_ = 0, lines_before_ = 0;
    bool at_end_ = false;
    std::vector<Child> waited_;
    std::vector<LaidLine> lines_;
};

}  // namespace

LayoutResult lay_out_lines(const Box& box, const ConstraintSpace& space, const BreakToken* token, LayoutContext& context) {
    return LineFlow(box, space, token, context).run();
}

}  // namespace bilan::print::layout
