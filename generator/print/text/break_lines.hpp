// Where a paragraph's lines end. Total fit after Knuth and Plass, "Breaking paragraphs into lines" (1981): of all ways
// to break, the one whose lines together are least bad, so that one line's luck is not the next one's river. First fit
// is what browsers do; it serves ragged text, where unevenness is expected, and paragraphs of absurd length.
//
// The breaker knows no fonts: a paragraph is a row of units (TeX's boxes, glue and penalties in one), each with what
// may happen after it. A unit that is discardable (a space) vanishes when a line ends before or after it.
#pragma once

#include <cstdint>
#include <vector>

#include "print/geometry.hpp"

namespace bilan::print::text {

struct Unit {
    enum class Break : std::uint8_t { Forbidden, Allowed, Forced };
    LayoutUnit width;
    LayoutUnit stretch, shrink;      // of spaces, when lines are justified
    bool discardable = false;
    Break break_after = Break::Forbidden;
    bool hyphen = false;             // the break after it sets a hyphen ...
    LayoutUnit hyphen_width;         // ... this wide
    bool ends_in_hyphen = false;     // a hyphen of its own, which counts like one of ours when lines in a row end in them
    int penalty = 0;                 // against the break after it, on TeX's scale (50: a hyphen; at most last_resort)
    LayoutUnit hang;                 // what of it, or its hyphen, may stand past the edge when a line ends after it
    bool fills = false;              // a leader: takes what its line has left, so that the line is never loose
};

// A cut inside a word: ragged lines take it only where there is nothing else (CSS Text 3, section 5.5).
constexpr int last_resort = 3000;

// Stops, commas and hyphens at the ends of lines (CSS Text 3, section 9.2): force-end and allow-end.
enum class HangingEnd : std::uint8_t { Never, Always, WhenNeeded };
enum class LastHyphen : std::uint8_t { Allowed, Forbidden };

struct Measure {
    LayoutUnit width;
    LayoutUnit first_indent;         // taken from the first line
    std::vector<LayoutUnit> first_widths;  // of the first lines, where something stands beside them
    bool justified = false;
    int most_hyphens = 2;            // lines in a row that may end in a hyphen; 0: any number
    LastHyphen last_hyphen = LastHyphen::Allowed;  // on the line before the last one
    LayoutUnit hyphen_zone;          // ragged lines may leave so much empty before a word is hyphenated
    HangingEnd hanging_end = HangingEnd::Never;
    LayoutUnit em;                   // emergency stretch and the shortness of a last line go by it
};

// Indexes of the last unit of every line, ascending; the last one is units.size() - 1. Empty for no units.
// Every Forced break is kept, no Forbidden one is taken: a unit wider than the line sticks out.
using LineEnds = std::vector<std::size_t>;

// Total fit in up to four rounds: without hyphens, with them, with looser lines, and with emergency stretch.
LineEnds break_total_fit(const std::vector<Unit>& units, const Measure& measure);
LineEnds break_first_fit(const std::vector<Unit>& units, const Measure& measure);
// As many lines as first fit, as even as they can be (text-wrap: balance).
LineEnds break_balanced(const std::vector<Unit>& units, const Measure& measure);

// What stands past the end of the line of units [begin, end) that has so much room.
LayoutUnit hanging_end(const std::vector<Unit>& units, const Measure& measure, std::size_t begin, std::size_t end, LayoutUnit room);

// The cost of one way to break, as total fit counts it in its second round; nothing (negative) when a line does not
// fit. For tests: the oracle adds this up over all ways.
double demerits_of(const std::vector<Unit>& units, const Measure& measure, const LineEnds& ends);

}  // namespace bilan::print::text
