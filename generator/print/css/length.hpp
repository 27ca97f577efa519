// Specified lengths, percentages, numbers and angles, with calc(), min(), max(), clamp() and abs() (CSS Values 4).
// Numbers and angles are known when they are parsed; a length keeps its unit, or its tree, until an element gives it
// a font and a page.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "print/css/component.hpp"
#include "print/css/style.hpp"

namespace bilan::print::css {

enum class Unit : std::uint8_t { Px, Percent, Em, Rem, Ex, Ch, Lh, Rlh, Vw, Vh, Vmin, Vmax };

// What relative units stand on, in CSS px.
struct LengthContext {
    double em = 16, rem = 16;
    double line_height = 19.2, root_line_height = 19.2;
    double page_width = 793.7, page_height = 1122.5;  // vw and vh: hundredths of the page
};

struct LengthExpression;
struct LengthValue {
    double number = 0;
    Unit unit = Unit::Px;
    std::shared_ptr<const LengthExpression> tree;  // set for functions
    bool at_least_zero = false;                    // the property clamps what a function gives

    LengthPercentage compute(const LengthContext& context) const;
    LayoutUnit compute_length(const LengthContext& context) const;  // for values without percentages
};

struct LengthExpression {
    enum class Operator : std::uint8_t { Leaf, Sum, Min, Max } op = Operator::Leaf;
    LengthValue leaf;
    std::vector<LengthExpression> operands;
};

enum class Sign : std::uint8_t { Any, NonNegative };
enum class Percent : std::uint8_t { No, Yes };

// Each takes one value from the cursor, or leaves the cursor where it is and gives nothing.
std::optional<LengthValue> take_length(Cursor& cursor, Percent percent, Sign sign = Sign::Any);
std::optional<double> take_number(Cursor& cursor, Sign sign = Sign::Any);
std::optional<int> take_integer(Cursor& cursor);
std::optional<double> take_angle(Cursor& cursor);                     // degrees; a bare 0 counts
std::optional<double> take_percentage(Cursor& cursor);                // 100 is all
std::optional<double> take_number_or_percentage(Cursor& cursor);      // 50% is 0.5

}  // namespace bilan::print::css
