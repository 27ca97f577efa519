#include "print/text/break_lines.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <optional>
#include <string>
#include <string_view>

using namespace bilan::print;
using namespace bilan::print::text;

namespace {

constexpr std::int64_t em = 10;

// Letters are 10 px wide, spaces 5; '-' inside a word is a place for a hyphen of 5 px; '|' is a forced break.
std::vector<Unit> units_of(std::string_view text) {
    std::vector<Unit> units;
    Unit word;
    const auto end_word = [&](Unit::Break after) {
        word.break_after = after;
        units.push_back(word);
        word = {};
    };
    for (const char c : text) {
        if (c == ' ') {
            if (word.width > LayoutUnit{}) end_word(Unit::Break::Forbidden);
            Unit space;
            space.width = LayoutUnit::px(em / 2);
            space.stretch = space.width / 2;
            space.shrink = space.width / 3;
            space.discardable = true;
            space.break_after = Unit::Break::Allowed;
            units.push_back(space);
        } else if (c == '-') {
            word.hyphen = true;
            word.hyphen_width = LayoutUnit::px(em / 2);
            word.penalty = 60;
            end_word(Unit::Break::Allowed);
        } else if (c == '|') {
            end_word(Unit::Break::Forced);
        } else {
            word.width += LayoutUnit::px(em);
        }
    }
    if (word.width > LayoutUnit{}) end_word(Unit::Break::Forbidden);
    return units;
}

Measure justified(std::int64_t width) {
    Measure measure;
    measure.width = LayoutUnit::px(width);
    measure.justified = true;
    measure.em = LayoutUnit::px(em);
    return measure;
}

// Every way to break, slowly.
void try_all(const std::vector<Unit>& units, const Measure& measure, LineEnds& ends, std::size_t begin, std::optional<double>& best) {
    for (std::size_t i = begin; i < units.size(); ++i) {
        const bool last = i + 1 == units.size();
        if (!last && units[i].break_after == Unit::Break::Forbidden) continue;
        ends.push_back(i);
        if (last) {
            const double demerits = demerits_of(units, measure, ends);
            if (demerits >= 0 && (!best || demerits < *best)) best = demerits;
        } else {
            try_all(units, measure, ends, i + 1, best);
        }
        ends.pop_back();
        if (units[i].break_after == Unit::Break::Forced) return;
    }
}

std::optional<double> best_of_all(const std::vector<Unit>& units, const Measure& measure) {
    LineEnds ends;
    std::optional<double> best;
    try_all(units, measure, ends, 0, best);
    return best;
}

LayoutUnit visible_width(const std::vector<Unit>& units, std::size_t begin, std::size_t end) {
    while (begin < end && units[begin].discardable) ++begin;
    while (end > begin && units[end - 1].discardable) --end;
    LayoutUnit width;
    for (std::size_t i = begin; i < end; ++i) width += units[i].width;
    if (end > begin && units[end - 1].hyphen && end < units.size()) width += units[end - 1].hyphen_width;
    return width;
}

std::uint32_t next_random(std::uint32_t& state) {
    state = state * 1664525u + 1013904223u;
    return state >> 16;
}

}  // namespace

TEST_CASE("first lines have widths of their own", "[text]") {
    const std::vector<Unit> units = units_of("xxx xxx xxx xxx xxx xxx");
    Measure measure = justified(100);
    measure.first_widths = {LayoutUnit::px(30), LayoutUnit::px(65)};
    // One word, two words, three words, and the spaces behind them.
    CHECK(break_first_fit(units, measure) == LineEnds{1, 5, 10});
    CHECK(break_total_fit(units, measure) == LineEnds{1, 5, 10});
}

TEST_CASE("total fit finds what an exhaustive search over twelve words finds", "[text]") {
    std::uint32_t state = 20221218;
    int compared = 0;
    for (int round = 0; round < 400; ++round) {
        std::string text;
        for (int word = 0; word < 12; ++word) {
            if (word > 0) text += ' ';
            const std::uint32_t length = 1 + next_random(state) % 9;
            for (std::uint32_t i = 0; i < length; ++i) {
                text += 'x';
                if (length > 5 && i == 2 && next_random(state) % 2 == 0) text += '-';
            }
        }
        std::vector<Unit> units = units_of(text);
        for (Unit& unit : units)
            if (!unit.discardable && (unit.hyphen || next_random(state) % 4 == 0)) unit.hang = LayoutUnit::px(em / 2);
        Measure measure = justified(220 + static_cast<std::int64_t>(next_random(state) % 240));
        measure.most_hyphens = static_cast<int>(next_random(state) % 3);
        if (next_random(state) % 2 == 0) measure.last_hyphen = LastHyphen::Forbidden;
        measure.hanging_end = static_cast<HangingEnd>(next_random(state) % 3);
        for (std::uint32_t narrow = round % 2 == 0 ? 0 : next_random(state) % 4; narrow > 0; --narrow)
            measure.first_widths.push_back(measure.width - LayoutUnit::px(next_random(state) % 90));
        const std::optional<double> best = best_of_all(units, measure);
        const LineEnds ends = break_total_fit(units, measure);
        REQUIRE(ends.back() == units.size() - 1);
        if (!best) continue;  // no way within the tolerance: emergency stretch decides, which the oracle does not know
        const double found = demerits_of(units, measure, ends);
        bool hyphenated = false;
        for (std::size_t i = 0; i + 1 < ends.size(); ++i) hyphenated = hyphenated || units[ends[i]].hyphen;
        INFO(text << " in " << measure.width.to_px());
        REQUIRE(found >= 0);
        // The round without hyphens is content with less: then the best without hyphens is what counts.
        if (found == Approx(*best)) ++compared;
        else REQUIRE_FALSE(hyphenated);
    }
    CHECK(compared > 200);
}

TEST_CASE("total fit leaves no line looser than first fit's loosest", "[text]") {
    const std::vector<Unit> units = units_of("xx xxxx xxx xxxxxxxx x xxxxx xxxx xx xxxxxxx xxx xx xxxxxxxxx x xx xxxx");
    const Measure measure = justified(150);
    const auto loosest = [&](const LineEnds& ends) {
        LayoutUnit slack;
        std::size_t begin = 0;
        for (std::size_t i = 0; i + 1 < ends.size(); ++i) {
            slack = std::max(slack, measure.width - visible_width(units, begin, ends[i] + 1));
            begin = ends[i] + 1;
        }
        return slack;
    };
    CHECK(loosest(break_total_fit(units, measure)) <= loosest(break_first_fit(units, measure)));
}

TEST_CASE("first fit fills each line before it begins the next", "[text]") {
    Measure measure = justified(100);
    measure.justified = false;
    const std::vector<Unit> units = units_of("xxxx xxxx x xxxx");
    // 4 + space + 4 letters are 85 px, another space and letter 100: it fits exactly.
    CHECK(break_first_fit(units, measure) == LineEnds{5, 6});
}

TEST_CASE("forced breaks are kept and forbidden ones are not taken", "[text]") {
    const std::vector<Unit> units = units_of("xx|xxxxxxxxxxxxxxxxxxxx xx");
    CHECK(break_total_fit(units, justified(100)) == LineEnds{0, 2, 3});
    CHECK(break_first_fit(units, justified(100)) == LineEnds{0, 2, 3});
}

TEST_CASE("no more lines in a row end in a hyphen than are allowed", "[text]") {
    const std::vector<Unit> units = units_of("xx xxxx-xxxx xx xxxx-xxxx xx xxxx-xxxx xx xxxx-xxxx xx xxxx-xxxx xx xxxx-xxxx xx xxx");
    for (int most = 1; most <= 3; ++most) {
        Measure measure = justified(110);
        measure.most_hyphens = most;
        for (const LineEnds& ends : {break_total_fit(units, measure), break_first_fit(units, measure)}) {
            int row = 0;
            for (std::size_t i = 0; i + 1 < ends.size(); ++i) {
                row = units[ends[i]].hyphen ? row + 1 : 0;
                CHECK(row <= most);
            }
        }
    }
}

TEST_CASE("a ragged line leaves the zone empty rather than hyphenate", "[text]") {
    const std::vector<Unit> units = units_of("xxxx xxxx-xxxx xx");
    Measure measure = justified(100);
    measure.justified = false;
    CHECK(break_first_fit(units, measure)[0] == 2);   // 4 + space + 4 and the hyphen: 90 px
    measure.hyphen_zone = LayoutUnit::px(59);
    CHECK(break_first_fit(units, measure)[0] == 2);   // the first word alone leaves 60 px
    measure.hyphen_zone = LayoutUnit::px(60);
    CHECK(break_first_fit(units, measure)[0] == 1);
}

TEST_CASE("a word is cut only where its line has no other place to end", "[text]") {
    std::vector<Unit> units = units_of("xx xxxxxxxxxx-xxxx");
    units[2].hyphen = false;
    units[2].penalty = last_resort;
    Measure measure = justified(130);
    measure.justified = false;
    CHECK(break_first_fit(units, measure) == LineEnds{1, 2, 3});
    units[2].penalty = 80;  // an address goes down whole when no more than a quarter stays empty
    CHECK(break_first_fit(units, measure) == LineEnds{2, 3});
}

TEST_CASE("the line before the last one ends without a hyphen when that is forbidden", "[text]") {
    const std::vector<Unit> units = units_of("xxxx xxxx-xxxx xx");
    for (const bool is_justified : {true, false}) {
        Measure measure = justified(100);
        measure.justified = is_justified;
        measure.em = {};
        REQUIRE(units[(is_justified ? break_total_fit(units, measure) : break_first_fit(units, measure))[0]].hyphen);
        measure.last_hyphen = LastHyphen::Forbidden;
        const LineEnds ends = is_justified ? break_total_fit(units, measure) : break_first_fit(units, measure);
        REQUIRE(ends.size() >= 2);
        CHECK_FALSE(units[ends[ends.size() - 2]].hyphen);
    }
}

TEST_CASE("what hangs at a line's end needs no room", "[text]") {
    std::vector<Unit> units = units_of("xxxxx xxxxx xx");
    units[2].hang = LayoutUnit::px(5);
    Measure measure = justified(100);
    measure.justified = false;
    CHECK(break_first_fit(units, measure) == LineEnds{1, 4});
    for (const HangingEnd way : {HangingEnd::Always, HangingEnd::WhenNeeded}) {
        measure.hanging_end = way;
        CHECK(break_first_fit(units, measure) == LineEnds{3, 4});
        CHECK(hanging_end(units, measure, 0, 4, LayoutUnit::px(100)) == LayoutUnit::px(5));
    }
    CHECK(hanging_end(units, measure, 0, 4, LayoutUnit::px(105)) == LayoutUnit{});  // it fits without
}

TEST_CASE("a hyphen of the word's own counts among those in a row", "[text]") {
    std::vector<Unit> units = units_of("xx xxxx-xxxx xx xxxx-xxxx xx xxxx-xxxx xx xxxx-xxxx xx xxx");
    for (Unit& unit : units)
        if (unit.hyphen) {  // a compound: its hyphen is always there
            unit.width += unit.hyphen_width;
            unit.hyphen = false;
            unit.penalty = 0;
            unit.ends_in_hyphen = true;
        }
    Measure measure = justified(110);
    measure.most_hyphens = 1;
    for (const LineEnds& ends : {break_total_fit(units, measure), break_first_fit(units, measure)})
        for (std::size_t i = 0; i + 2 < ends.size(); ++i) CHECK_FALSE((units[ends[i]].ends_in_hyphen && units[ends[i + 1]].ends_in_hyphen));
}

TEST_CASE("one hard line does not loosen what follows it", "[text]") {
    // Ten short words leave the line at a ratio of 3, and the eleventh does not fit: no round with a tolerance of 2.2 finds a way.
    const std::string hard = "x x x x x x x x x x xxxxxxxx x|";
    const std::size_t before = units_of(hard).size();
    std::uint32_t state = 12;
    for (int round = 0; round < 40; ++round) {
        std::string easy;
        for (int word = 0; word < 40; ++word) easy += std::string(1 + next_random(state) % 4, 'x') + ' ';
        easy += 'x';
        const Measure measure = justified(212);
        LineEnds ends = break_total_fit(units_of(hard + easy), measure);
        const auto first = std::find_if(ends.begin(), ends.end(), [&](std::size_t end) { return end >= before; });
        LineEnds after(first, ends.end());
        for (std::size_t& end : after) end -= before;
        CHECK(after == break_total_fit(units_of(easy), measure));
    }
}

TEST_CASE("the last line is not one short word when another way exists", "[text]") {
    const std::vector<Unit> units = units_of("xxxx xxx xxxx xxx xxxx xxx x");
    const LineEnds ends = break_total_fit(units, justified(170));
    REQUIRE(ends.size() == 2);
    CHECK(visible_width(units, ends[0] + 1, units.size()) > LayoutUnit::px(em * 2));
}

TEST_CASE("balanced lines are as many as first fit's and the widest is narrower", "[text]") {
    const std::vector<Unit> units = units_of("xxxx xxxx xxxx xxxx xxxx x");
    Measure measure = justified(200);
    measure.justified = false;
    const LineEnds balanced = break_balanced(units, measure), greedy = break_first_fit(units, measure);
    REQUIRE(balanced.size() == greedy.size());
    CHECK(visible_width(units, 0, balanced[0] + 1) < visible_width(units, 0, greedy[0] + 1));
}

TEST_CASE("nothing to break gives no lines", "[text]") {
    CHECK(break_total_fit({}, justified(100)).empty());
    CHECK(break_first_fit({}, justified(100)).empty());
}
