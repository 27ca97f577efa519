#include "print/text/break_lines.hpp"

#include <algorithm>
#include <limits>

#include "base/check.hpp"

namespace bilan::print::text {
namespace {

// Costs on TeX's scale (The TeXbook, chapter 14), tuned for reports: lines of 60 to 75 characters, French and English.
constexpr double line_penalty = 10;
constexpr double adjacent_fitness_demerits = 10000;   // a tight line beside a loose one
constexpr double consecutive_hyphen_demerits = 10000;
constexpr double last_hyphen_demerits = 5000;         // the line before the last ends in a hyphen
constexpr double lonely_end_demerits = 40000;         // the last line holds less than a few letters
constexpr double first_tolerance = 1.0;               // stretch ratios up to which a round is content
constexpr double second_tolerance = 2.2;              // badness 1000 or so
// Emergency stretch hides how loose lines are, of the whole paragraph: before it, one hard line may be as loose as it must.
constexpr double third_tolerance = 6;
constexpr int emergency_ems = 3;
constexpr double lonely_ems = 2.5;
constexpr double last_hyphen_as_last_resort = 1e17;  // more than a line of one word
// Ragged lines: a line that leaves this share of the measure empty is as bad as spaces stretched to their limit.
constexpr std::int64_t ragged_share = 6;
// First fit cuts an address only when the line would leave more than this share of the measure empty.
constexpr std::int64_t address_share = 4;

// Lines of a thousand words make each break one of a thousand ways; then the first fit is as good.
constexpr std::size_t most_trials = 10'000'000;

struct Round {
    double tolerance = first_tolerance;
    bool hyphens = false;
    bool emergency = false;          // stretch is added, and an overfull line is better than no paragraph
};

struct Sums {
    LayoutUnit width, stretch, shrink;
    std::size_t fills = 0;
};

// Prefix sums: what stands before each unit.
std::vector<Sums> sums_of(const std::vector<Unit>& units) {
    std::vector<Sums> sums(units.size() + 1);
    for (std::size_t i = 0; i < units.size(); ++i) {
        sums[i + 1].width = sums[i].width + units[i].width;
        sums[i + 1].stretch = sums[i].stretch + units[i].stretch;
        sums[i + 1].shrink = sums[i].shrink + units[i].shrink;
        sums[i + 1].fills = sums[i].fills + (units[i].fills ? 1 : 0);
    }
    return sums;
}

// Of a line that ends before end, whose last unit that shows is given.
LayoutUnit hang_of(const std::vector<Unit>& units, const Measure& measure, std::size_t end, std::size_t last_visible, LayoutUnit natural, LayoutUnit room) {
    if (measure.hanging_end == HangingEnd::Never) return {};
    if (measure.hanging_end == HangingEnd::WhenNeeded && natural <= room) return {};
    const Unit& unit = units[last_visible];
    return unit.hyphen && end == units.size() ? LayoutUnit{} : unit.hang;
}

// The paragraph with its prefix sums and the visible bounds of lines.
class Paragraph {
public:
    Paragraph(const std::vector<Unit>& all, const Measure& of)
        : units(all), measure(of), sums(sums_of(all)), next_visible_(all.size() + 1), visible_end_(all.size() + 1) {
        for (const Unit& unit : units)
            grows_ = grows_ && unit.width >= LayoutUnit{} && unit.stretch >= LayoutUnit{} && unit.shrink >= LayoutUnit{} && unit.hang >= LayoutUnit{} && !unit.fills;
        next_visible_[units.size()] = units.size();
        for (std::size_t i = units.size(); i-- > 0;) next_visible_[i] = units[i].discardable ? next_visible_[i + 1] : i;
        for (std::size_t i = 0; i < units.size(); ++i) visible_end_[i + 1] = units[i].discardable ? visible_end_[i] : i + 1;
    }

    // Whether a line to the same end that begins later is never fuller.
    bool grows() const { return grows_ && measure.first_widths.empty() && measure.hanging_end != HangingEnd::WhenNeeded; }
    std::size_t first_visible(std::size_t begin) const { return next_visible_[begin]; }
    bool is_last(std::size_t end) const { return end == units.size() || units[end - 1].break_after == Unit::Break::Forced; }

    // Whether a reader sees a hyphen at the end of that line.
    bool ends_in_hyphen(std::size_t end) const {
        return !is_last(end) && (units[end - 1].hyphen || (visible_end_[end] > 0 && units[visible_end_[end] - 1].ends_in_hyphen));
    }

    // Natural size of the line [begin, end) of units, its spaces at the edges left out and its hyphen counted.
    Sums line(std::size_t begin, std::size_t end) const {
        const std::size_t from = next_visible_[begin];
        const std::size_t to = std::max(visible_end_[end], from);
        Sums sum{sums[to].width - sums[from].width, sums[to].stretch - sums[from].stretch,
                 sums[to].shrink - sums[from].shrink, sums[to].fills - sums[from].fills};
        if (units[end - 1].hyphen && end < units.size()) sum.width += units[end - 1].hyphen_width;
        return sum;
    }
    // What of its end stands past the edge.
    LayoutUnit hanging(std::size_t begin, std::size_t end, LayoutUnit natural, LayoutUnit room) const {
        if (visible_end_[end] <= next_visible_[begin]) return {};
        return hang_of(units, measure, end, visible_end_[end] - 1, natural, room);
    }
    // The width that has to fit into the room.
    LayoutUnit fitting_width(std::size_t begin, std::size_t end, LayoutUnit room) const {
        const LayoutUnit natural = line(begin, end).width;
        return natural - hanging(begin, end, natural, room);
    }
    // For the line with that number that begins there.
    LayoutUnit available(std::size_t begin, std::size_t number) const {
        const LayoutUnit width = number < measure.first_widths.size() ? measure.first_widths[number] : measure.width;
        return begin == 0 ? width - measure.first_indent : width;
    }

    const std::vector<Unit>& units;
    const Measure& measure;
    std::vector<Sums> sums;

private:
    std::vector<std::size_t> next_visible_, visible_end_;
    bool grows_ = true;
};

enum class Fit : std::uint8_t { Fits, TooLoose, TooTight };
struct LineQuality {
    Fit fit = Fit::Fits;
    double ratio = 0;      // of stretch or shrink used
    double badness = 0;
};

double cube(double x) { return x * x * x; }

LineQuality quality(const Paragraph& paragraph, const Round& round, std::size_t begin, std::size_t end, std::size_t number) {
    const Sums line = paragraph.line(begin, end);
    const LayoutUnit room = paragraph.available(begin, number);
    const LayoutUnit slack = room - line.width + paragraph.hanging(begin, end, line.width, room);
    const bool last = paragraph.is_last(end);
    LineQuality result;
    if (slack < LayoutUnit{}) {
        const double shrink = line.shrink.to_px();
        if (!paragraph.measure.justified || shrink <= 0 || -slack.to_px() > shrink) return {Fit::TooTight, -1, 0};
        result.ratio = slack.to_px() / shrink;
        result.badness = 100 * cube(-result.ratio);
        return result;
    }
    if (last || line.fills > 0) return result;
    LayoutUnit stretch = paragraph.measure.justified ? line.stretch : paragraph.measure.width / ragged_share;
    if (round.emergency) stretch += paragraph.measure.em * emergency_ems;
    if (slack > LayoutUnit{} && stretch <= LayoutUnit{}) return {round.emergency ? Fit::Fits : Fit::TooLoose, 100, 1e8};
    if (!round.emergency && slack.to_px() > round.tolerance * stretch.to_px()) return {Fit::TooLoose, 0, 0};
    result.ratio = slack > LayoutUnit{} ? slack.to_px() / stretch.to_px() : 0;
    result.badness = 100 * cube(result.ratio);
    return result;
}

int fitness_of(double ratio) { return ratio < -0.5 ? 0 : ratio <= 0.5 ? 1 : ratio <= 1 ? 2 : 3; }

// What a line adds to its paragraph's demerits, apart from what its neighbours have to say.
double own_demerits(const Paragraph& paragraph, const LineQuality& quality, std::size_t begin, std::size_t end) {
    const Unit& unit = paragraph.units[end - 1];
    const bool last = paragraph.is_last(end);
    const double base = line_penalty + quality.badness;
    double demerits = base * base;
    if (!last && unit.penalty > 0) demerits += static_cast<double>(unit.penalty) * unit.penalty;
    if (last && begin > 0) {
        const LayoutUnit lonely = LayoutUnit::from_px(paragraph.measure.em.to_px() * lonely_ems);
        if (paragraph.line(begin, end).width < lonely) demerits += lonely_end_demerits;
    }
    return demerits;
}

double neighbour_demerits(const Paragraph& paragraph, int fitness_before, bool hyphen_before, int fitness,
                          std::size_t end) {
    const bool hyphen = paragraph.ends_in_hyphen(end);
    double demerits = 0;
    if (std::abs(fitness - fitness_before) > 1) demerits += adjacent_fitness_demerits;
    if (hyphen_before && hyphen) demerits += consecutive_hyphen_demerits;
    if (hyphen_before && paragraph.is_last(end)) demerits += last_hyphen_demerits;
    return demerits;
}

// A feasible break with the best way to reach it. Ways that the future may judge differently (the fitness of the last
// line, the hyphens in a row before it) are different nodes, so that the optimum is exact.
struct Node {
    std::size_t end = 0;       // units before this break
    std::size_t lines = 0;     // before it, as far as their number says how wide the next one is
    int fitness = 1;
    int hyphens = 0;           // lines in a row, up to here, that end in a hyphen
    double demerits = 0;
    int previous = -1;
};

class TotalFit {
public:
    TotalFit(const Paragraph& paragraph, const Round& round) : paragraph_(paragraph), round_(round) {}

    // Empty when this round finds no way, or too many.
    LineEnds run() {
        nodes_.push_back({});
        active_.push_back(0);
        const std::size_t count = paragraph_.units.size();
        for (std::size_t end = 1; end <= count; ++end) {
            if (!may_break(end)) continue;
            trials_ += active_.size();
            visit(end);
            if (active_.empty() || trials_ > most_trials) return {};
        }
        return trace(best_of(active_));
    }

private:
    bool may_break(std::size_t end) const {
        if (end == paragraph_.units.size()) return true;
        const Unit& unit = paragraph_.units[end - 1];
        if (unit.break_after == Unit::Break::Forbidden) return false;
        return !unit.hyphen || round_.hyphens || unit.break_after == Unit::Break::Forced;
    }

    void visit(std::size_t end) {
        const bool forced = paragraph_.is_last(end);
        found_.clear();
        still_active_.clear();
        int tightest = -1;   // of the nodes that fall away here: the last resort
        std::size_t begin = end;
        LineQuality line;
        for (auto active = active_.begin(); active != active_.end(); ++active) {
            const int index = *active;
            const Node from = nodes_[static_cast<std::size_t>(index)];
            if (from.end != begin || !paragraph_.grows()) line = quality(paragraph_, round_, from.end, end, from.lines);
            begin = from.end;
            if (line.fit == Fit::TooLoose && paragraph_.grows() && begin > 0) {  // and looser from here on
                still_active_.insert(still_active_.end(), active, active_.end());
                break;
            }
            if (line.fit == Fit::TooTight) {
                if (tightest < 0 || from.end > nodes_[static_cast<std::size_t>(tightest)].end) tightest = index;
                continue;
            }
            if (!forced) still_active_.push_back(index);
            if (line.fit == Fit::Fits) add(from, index, line, end);
        }
        if (found_.empty() && still_active_.empty() && round_.emergency && tightest >= 0) {
            const Node& from = nodes_[static_cast<std::size_t>(tightest)];
            found_.push_back({end, next_line(from), 0, 0, from.demerits + 1e12, tightest});
        }
        active_.swap(still_active_);
        for (const Node& node : found_) {
            active_.push_back(static_cast<int>(nodes_.size()));
            nodes_.push_back(node);
        }
    }

    bool leaves_last_hyphen(const Node& from, std::size_t end) const {
        return paragraph_.measure.last_hyphen == LastHyphen::Forbidden && from.hyphens > 0 && end == paragraph_.units.size();
    }

    void add(const Node& from, int index, const LineQuality& line, std::size_t end) {
        const bool hyphen = paragraph_.ends_in_hyphen(end);
        const int most = paragraph_.measure.most_hyphens;
        const int hyphens = hyphen ? std::min(from.hyphens + 1, std::max(most, 1) + 1) : 0;
        if (hyphen && most > 0 && hyphens > most) return;
        const bool last_hyphen = leaves_last_hyphen(from, end);
        if (last_hyphen && !round_.emergency) return;
        const int fitness = fitness_of(line.ratio);
        const double demerits = from.demerits + own_demerits(paragraph_, line, from.end, end) +
                                neighbour_demerits(paragraph_, from.fitness, from.hyphens > 0, fitness, end) +
                                (last_hyphen ? last_hyphen_as_last_resort : 0);
        // A forced break ends a paragraph of its own: nothing of it is held against the next line.
        const bool last = paragraph_.is_last(end);
        const Node node{end, next_line(from), last ? 1 : fitness, last ? 0 : hyphens, demerits, index};
        for (Node& other : found_) {
            if (other.fitness != node.fitness || other.hyphens != node.hyphens || other.lines != node.lines) continue;
            if (node.demerits < other.demerits) other = node;
            return;
        }
        found_.push_back(node);
    }

    std::size_t next_line(const Node& from) const { return std::min(from.lines + 1, paragraph_.measure.first_widths.size()); }

    int best_of(const std::vector<int>& indexes) const {
        int best = indexes.front();
        for (const int index : indexes)
            if (nodes_[static_cast<std::size_t>(index)].demerits < nodes_[static_cast<std::size_t>(best)].demerits) best = index;
        return best;
    }

    LineEnds trace(int index) const {
        LineEnds ends;
        for (; index > 0; index = nodes_[static_cast<std::size_t>(index)].previous)
            ends.push_back(nodes_[static_cast<std::size_t>(index)].end - 1);
        std::reverse(ends.begin(), ends.end());
        return ends;
    }

    const Paragraph& paragraph_;
    const Round round_;
    std::vector<Node> nodes_;
    std::vector<int> active_, still_active_;
    std::vector<Node> found_;    // at the break that is visited
    std::size_t trials_ = 0;     // lines looked at
};

// What a ragged line may leave empty for the sake of not ending there.
LayoutUnit allowance(const Paragraph& paragraph, const Unit& unit) {
    if (unit.hyphen) return paragraph.measure.hyphen_zone;
    if (unit.penalty >= last_resort) return LayoutUnit::infinite();
    return unit.penalty > 0 ? paragraph.measure.width / address_share : LayoutUnit{};
}

// The last place at which the line that begins at begin may end and still fit; the first place of all when none fits.
std::size_t greedy_end(const Paragraph& paragraph, std::size_t begin, LayoutUnit available, bool hyphen_allowed) {
    const std::size_t count = paragraph.units.size();
    std::size_t best = 0, first = 0, between_words = 0;
    for (std::size_t end = begin + 1; end <= count; ++end) {
        const Unit& unit = paragraph.units[end - 1];
        const bool may = end == count || unit.break_after != Unit::Break::Forbidden;
        if (may && (hyphen_allowed || !paragraph.ends_in_hyphen(end))) {
            if (first == 0) first = end;
            if (paragraph.fitting_width(begin, end, available) <= available) {
                best = end;
                if (end == count || (unit.penalty == 0 && paragraph.first_visible(begin) < end)) between_words = end;
            }
        }
        if (may && unit.break_after == Unit::Break::Forced) break;
        const LayoutUnit visible = paragraph.sums[end].width - paragraph.sums[paragraph.first_visible(begin)].width;
        if (best + first > 0 && visible - unit.hang > available && !unit.discardable) break;
    }
    if (between_words > 0 && between_words < best &&
        available - paragraph.line(begin, between_words).width <= allowance(paragraph, paragraph.units[best - 1]))
        return between_words;
    return best > 0 ? best : first > 0 ? first : count;
}

enum class Hyphens : std::uint8_t { Limited, None };

// Lines from begin on, after the others.
void fill_lines(const Paragraph& paragraph, LayoutUnit narrower, std::size_t begin, Hyphens allowed, LineEnds& ends) {
    int hyphens = 0;
    const int most = paragraph.measure.most_hyphens;
    while (begin < paragraph.units.size()) {
        const bool may_hyphenate = allowed == Hyphens::Limited && (most == 0 || hyphens < most);
        const std::size_t end = greedy_end(paragraph, begin, paragraph.available(begin, ends.size()) - narrower, may_hyphenate);
        hyphens = paragraph.ends_in_hyphen(end) ? hyphens + 1 : 0;
        ends.push_back(end - 1);
        begin = end;
    }
}

LineEnds first_fit(const Paragraph& paragraph, LayoutUnit width) {
    LineEnds ends;
    const LayoutUnit narrower = paragraph.measure.width - width;
    fill_lines(paragraph, narrower, 0, Hyphens::Limited, ends);
    const std::size_t count = ends.size();
    if (paragraph.measure.last_hyphen == LastHyphen::Forbidden && count > 1 && paragraph.ends_in_hyphen(ends[count - 2] + 1)) {
        ends.resize(count - 2);
        fill_lines(paragraph, narrower, ends.empty() ? 0 : ends.back() + 1, Hyphens::None, ends);
    }
    return ends;
}

}  // namespace

LineEnds break_first_fit(const std::vector<Unit>& units, const Measure& measure) {
    return first_fit(Paragraph(units, measure), measure.width);
}

LineEnds break_balanced(const std::vector<Unit>& units, const Measure& measure) {
    const Paragraph paragraph(units, measure);
    LineEnds best = first_fit(paragraph, measure.width);
    std::int64_t low = 0, high = measure.width.raw();
    while (high - low > LayoutUnit::per_px) {
        const std::int64_t middle = low + (high - low) / 2;
        LineEnds ends = first_fit(paragraph, LayoutUnit::raw(middle));
        bool fits = ends.size() == best.size();
        std::size_t begin = 0;
        for (std::size_t i = 0; fits && i < ends.size(); ++i) {
            fits = paragraph.fitting_width(begin, ends[i] + 1, LayoutUnit::raw(middle)) <= LayoutUnit::raw(middle);
            begin = ends[i] + 1;
        }
        if (fits) {
            best = std::move(ends);
            high = middle;
        } else {
            low = middle;
        }
    }
    return best;
}

LineEnds break_total_fit(const std::vector<Unit>& units, const Measure& measure) {
    if (units.empty()) return {};
    constexpr std::size_t too_long = 40000;
    if (units.size() > too_long) return break_first_fit(units, measure);
    const Paragraph paragraph(units, measure);
    bool any_hyphen = false;
    for (const Unit& unit : units) any_hyphen = any_hyphen || unit.hyphen;
    LineEnds ends = TotalFit(paragraph, {first_tolerance, false, false}).run();
    if (ends.empty()) ends = TotalFit(paragraph, {second_tolerance, any_hyphen, false}).run();
    if (ends.empty()) ends = TotalFit(paragraph, {third_tolerance, any_hyphen, false}).run();
    if (ends.empty()) ends = TotalFit(paragraph, {third_tolerance, any_hyphen, true}).run();
    if (ends.empty()) ends = first_fit(paragraph, measure.width);
    return ends;
}

LayoutUnit hanging_end(const std::vector<Unit>& units, const Measure& measure, std::size_t begin, std::size_t end, LayoutUnit room) {
    std::size_t from = begin, to = end;
    while (from < to && units[from].discardable) ++from;
    while (to > from && units[to - 1].discardable) --to;
    if (measure.hanging_end == HangingEnd::Never || from == to) return {};
    LayoutUnit natural;
    for (std::size_t i = from; i < to; ++i) natural += units[i].width;
    if (units[end - 1].hyphen && end < units.size()) natural += units[end - 1].hyphen_width;
    return hang_of(units, measure, end, to - 1, natural, room);
}

double demerits_of(const std::vector<Unit>& units, const Measure& measure, const LineEnds& ends) {
    const Paragraph paragraph(units, measure);
    const Round round{second_tolerance, true, false};
    double demerits = 0;
    std::size_t begin = 0, number = 0;
    int fitness = 1, hyphens = 0;
    for (const std::size_t last_unit : ends) {
        const std::size_t end = last_unit + 1;
        const LineQuality line = quality(paragraph, round, begin, end, number++);
        if (line.fit != Fit::Fits) return -1;
        const bool hyphen = paragraph.ends_in_hyphen(end);
        if (hyphen && measure.most_hyphens > 0 && hyphens + 1 > measure.most_hyphens) return -1;
        if (measure.last_hyphen == LastHyphen::Forbidden && hyphens > 0 && end == units.size()) return -1;
        demerits += own_demerits(paragraph, line, begin, end) +
                    neighbour_demerits(paragraph, fitness, hyphens > 0, fitness_of(line.ratio), end);
        fitness = paragraph.is_last(end) ? 1 : fitness_of(line.ratio);
        hyphens = hyphen ? hyphens + 1 : 0;
        begin = end;
    }
    return demerits;
}

}  // namespace bilan::print::text
