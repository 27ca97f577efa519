#include "print/css/length.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace bilan::print::css {
namespace {

using Kind = Component::Kind;

struct UnitName {
    std::string_view name;
    Unit unit;
    double factor;
};

// Absolute lengths are px at once (CSS Values 4, section 6.2). The dynamic viewport units are those of the one page.
constexpr std::array unit_names{
    UnitName{"px", Unit::Px, 1},        UnitName{"mm", Unit::Px, 96 / 25.4}, UnitName{"cm", Unit::Px, 96 / 2.54},
    UnitName{"in", Unit::Px, 96},       UnitName{"pt", Unit::Px, 96.0 / 72}, UnitName{"pc", Unit::Px, 16},
    UnitName{"q", Unit::Px, 96 / 101.6}, UnitName{"em", Unit::Em, 1},        UnitName{"rem", Unit::Rem, 1},
    UnitName{"ex", Unit::Ex, 1},        UnitName{"ch", Unit::Ch, 1},         UnitName{"lh", Unit::Lh, 1},
    UnitName{"rlh", Unit::Rlh, 1},      UnitName{"vw", Unit::Vw, 1},         UnitName{"vh", Unit::Vh, 1},
    UnitName{"vmin", Unit::Vmin, 1},    UnitName{"vmax", Unit::Vmax, 1},     UnitName{"svw", Unit::Vw, 1},
    UnitName{"svh", Unit::Vh, 1},       UnitName{"lvw", Unit::Vw, 1},        UnitName{"lvh", Unit::Vh, 1},
    UnitName{"dvw", Unit::Vw, 1},       UnitName{"dvh", Unit::Vh, 1},        UnitName{"vi", Unit::Vw, 1},
    UnitName{"vb", Unit::Vh, 1}};

struct AngleName {
    std::string_view name;
    double degrees;
};
constexpr std::array angle_names{AngleName{"deg", 1}, AngleName{"grad", 0.9}, AngleName{"rad", 57.295779513082323},
                                 AngleName{"turn", 360}};

constexpr double ex_of_em = 0.5;  // CSS Values 4, 6.1.1: what to take when the face is not asked
constexpr double ch_of_em = 0.5;

// ---- parsing of functions

// A value of one of three types while an expression is put together.
struct Typed {
    enum class Type : std::uint8_t { Number, Angle, Length } type = Type::Number;
    double number = 0;  // Number, Angle
    LengthExpression length;
    bool percent = false;  // a percentage is somewhere in it
};

std::optional<Typed> typed_dimension(const Component& component) {
    for (const auto& angle : angle_names) {
        if (equal_ignoring_case(angle.name, component.text)) {
            return Typed{Typed::Type::Angle, component.number * angle.degrees, {}, false};
        }
    }
    for (const auto& unit : unit_names) {
        if (!equal_ignoring_case(unit.name, component.text)) continue;
        Typed result{Typed::Type::Length, 0, {}, false};
        result.length.leaf = {component.number * unit.factor, unit.unit, nullptr, false};
        return result;
    }
    return std::nullopt;
}

std::optional<Typed> typed_constant(const Component& component) {
    if (component.is_ident("pi")) return Typed{Typed::Type::Number, 3.14159265358979323846, {}, false};
    if (component.is_ident("e")) return Typed{Typed::Type::Number, 2.71828182845904523536, {}, false};
    return std::nullopt;
}

// Numbers stay those of a float, as in browsers (CSS Values 4, section 10.12, leaves the range open): no product of two
// is endless.
double finite(double number) {
    constexpr double most = 3.4e38;
    return std::isnan(number) ? 0 : std::clamp(number, -most, most);
}

void scale(LengthExpression& expression, double factor) {
    using Operator = LengthExpression::Operator;
    expression.leaf.number = finite(expression.leaf.number * factor);
    for (auto& operand : expression.operands) scale(operand, factor);
    if (factor >= 0) return;
    if (expression.op == Operator::Min) {
        expression.op = Operator::Max;
    } else if (expression.op == Operator::Max) {
        expression.op = Operator::Min;
    }
}

void scale(Typed& value, double factor) {
    value.number = finite(value.number * factor);
    scale(value.length, factor);
}

Typed combined(LengthExpression::Operator op, std::vector<Typed> operands) {
    Typed result{operands.front().type, operands.front().number, {}, false};
    if (result.type == Typed::Type::Length) {
        result.length.op = op;
        for (auto& operand : operands) {
            result.percent = result.percent || operand.percent;
            result.length.operands.push_back(std::move(operand.length));
        }
        return result;
    }
    for (std::size_t i = 1; i < operands.size(); ++i) {
        const double other = operands[i].number;
        switch (op) {
            case LengthExpression::Operator::Sum: result.number += other; break;
            case LengthExpression::Operator::Min: result.number = std::min(result.number, other); break;
            case LengthExpression::Operator::Max: result.number = std::max(result.number, other); break;
            case LengthExpression::Operator::Leaf: break;
        }
    }
    return result;
}

std::optional<Typed> parse_sum(Cursor& cursor);

std::optional<std::vector<Typed>> parse_arguments(Cursor cursor) {
    std::vector<Typed> arguments;
    do {
        auto value = parse_sum(cursor);
        if (!value || (!arguments.empty() && arguments.front().type != value->type)) return std::nullopt;
        arguments.push_back(std::move(*value));
    } while (cursor.take_comma());
    if (!cursor.done()) return std::nullopt;
    return arguments;
}

// clamp(low, value, high) is max(low, min(value, high)).
Typed clamped(std::vector<Typed> arguments) {
    auto inner = combined(LengthExpression::Operator::Min, {arguments[1], arguments[2]});
    return combined(LengthExpression::Operator::Max, {arguments[0], inner});
}

constexpr std::size_t most_terms = 1000;  // below abs(), which doubles them: abs(abs(abs(...))) would grow without end

std::size_t terms_of(const LengthExpression& expression) {
    std::size_t count = 1;
    for (const auto& operand : expression.operands) count += terms_of(operand);
    return count;
}

std::optional<Typed> absolute(const Typed& value) {
    if (terms_of(value.length) > most_terms) return std::nullopt;
    auto negated = value;
    scale(negated, -1);
    return combined(LengthExpression::Operator::Max, {value, negated});
}

bool is_math(const Component& component) {
    for (const std::string_view name : {"calc", "min", "max", "clamp", "abs", "-webkit-calc"}) {
        if (component.is_function(name)) return true;
    }
    return false;
}

std::optional<Typed> parse_function(const Cursor& outer, const Component& component) {
    auto arguments = parse_arguments(outer.inside(component));
    if (!arguments) return std::nullopt;
    if (component.is_function("min")) return combined(LengthExpression::Operator::Min, std::move(*arguments));
    if (component.is_function("max")) return combined(LengthExpression::Operator::Max, std::move(*arguments));
    if (component.is_function("clamp")) {
        return arguments->size() == 3 ? std::optional(clamped(std::move(*arguments))) : std::nullopt;
    }
    if (arguments->size() != 1) return std::nullopt;
    return component.is_function("abs") ? absolute(arguments->front()) : arguments->front();
}

std::optional<Typed> parse_operand(Cursor& cursor) {
    const auto& component = cursor.take();
    if (component.is(Kind::Number)) return Typed{Typed::Type::Number, component.number, {}, false};
    if (component.is(Kind::Dimension)) return typed_dimension(component);
    if (component.is(Kind::Percentage)) {
        Typed result{Typed::Type::Length, 0, {}, true};
        result.length.leaf = {component.number, Unit::Percent, nullptr, false};
        return result;
    }
    if (component.is(Kind::Ident)) return typed_constant(component);
    if (is_math(component)) return parse_function(cursor, component);
    if (!component.is_block('(')) return std::nullopt;
    auto inner = cursor.inside(component);
    auto value = parse_sum(inner);
    return inner.done() ? value : std::nullopt;
}

std::optional<Typed> parse_product(Cursor& cursor) {
    auto left = parse_operand(cursor);
    double factor = 1;  // of a length, whose tree is walked once
    while (left && (cursor.peek().is_delim('*') || cursor.peek().is_delim('/'))) {
        const bool divide = cursor.take().is_delim('/');
        auto right = parse_operand(cursor);
        if (!right) return std::nullopt;
        if (!divide && left->type == Typed::Type::Number) std::swap(left, right);
        if (right->type != Typed::Type::Number || (divide && right->number == 0)) return std::nullopt;
        factor = finite(factor * (divide ? 1 / right->number : right->number));
    }
    if (left && factor != 1) scale(*left, factor);
    return left;
}

std::optional<Typed> parse_sum(Cursor& cursor) {
    auto first = parse_product(cursor);
    if (!first) return std::nullopt;
    std::vector<Typed> terms{std::move(*first)};
    while (cursor.peek().is_delim('+') || cursor.peek().is_delim('-')) {
        const bool subtract = cursor.peek().is_delim('-');
        if (!cursor.space_before()) return std::nullopt;
        cursor.take();
        auto term = parse_product(cursor);
        if (!term || term->type != terms.front().type) return std::nullopt;
        if (subtract) scale(*term, -1);
        terms.push_back(std::move(*term));
    }
    return terms.size() == 1 ? std::move(terms.front()) : combined(LengthExpression::Operator::Sum, std::move(terms));
}

// One value of any type. The cursor moves only when there is one.
std::optional<Typed> take_typed(Cursor& cursor) {
    const auto& component = cursor.peek();
    const bool starts_value = component.is(Kind::Number) || component.is(Kind::Dimension) || component.is(Kind::Percentage);
    if (!starts_value && !is_math(component)) return std::nullopt;
    auto copy = cursor;
    auto value = parse_operand(copy);
    if (value) cursor = copy;
    return value;
}

// Takes a value when accept(value, component) says yes.
template <typename Accept>
std::optional<Typed> take_if(Cursor& cursor, const Accept& accept) {
    auto copy = cursor;
    const auto& component = copy.peek();
    auto value = take_typed(copy);
    if (!value || !accept(*value, component)) return std::nullopt;
    cursor = copy;
    return value;
}

// ---- computing

double pixels(const LengthValue& value, const LengthContext& c) {
    switch (value.unit) {
        case Unit::Px: return value.number;
        case Unit::Percent: return 0;
        case Unit::Em: return value.number * c.em;
        case Unit::Rem: return value.number * c.rem;
        case Unit::Ex: return value.number * c.em * ex_of_em;
        case Unit::Ch: return value.number * c.em * ch_of_em;
        case Unit::Lh: return value.number * c.line_height;
        case Unit::Rlh: return value.number * c.root_line_height;
        case Unit::Vw: return value.number * c.page_width / 100;
        case Unit::Vh: return value.number * c.page_height / 100;
        case Unit::Vmin: return value.number * std::min(c.page_width, c.page_height) / 100;
        case Unit::Vmax: return value.number * std::max(c.page_width, c.page_height) / 100;
    }
    return 0;
}

// Lengths stay within a page a thousand kilometres wide, so that no sum of them overflows.
constexpr std::int64_t most_px = 4'000'000'000;

double within_reason(double px) {
    constexpr double most = most_px;
    return std::isfinite(px) ? std::clamp(px, -most, most) : 0;
}

// The same for what is reckoned from a basis; an endless basis stays endless.
LayoutUnit within_reason(LayoutUnit length, LayoutUnit basis) {
    const LayoutUnit most = std::max(LayoutUnit::px(most_px), basis);
    return std::clamp(length, -most, most);
}

LayoutUnit percentage(LayoutUnit basis, double percent) {
    const double most = static_cast<double>(std::max(LayoutUnit::px(most_px), basis).raw());
    return LayoutUnit::raw(std::llround(std::clamp(static_cast<double>(basis.raw()) * percent / 100, -most, most)));
}

bool has_negative_leaf(const MathNode& node) {
    if (node.leaf.length < LayoutUnit{} || node.leaf.percent < 0) return true;
    return std::any_of(node.operands.begin(), node.operands.end(), has_negative_leaf);
}

// What an expression comes to.
struct Linear {
    double px = 0, percent = 0;
    std::optional<MathNode> node;  // set when not linear

    MathNode as_node() const {
        if (node) return *node;
        return {MathNode::Operator::Leaf, {LayoutUnit::from_px(within_reason(px)), percent, nullptr}, {}};
    }
    // On some basis that is not negative itself.
    bool may_be_negative() const { return node ? has_negative_leaf(*node) : px < 0 || percent < 0; }
};

Linear compute_expression(const LengthExpression& expression, const LengthContext& context);

Linear node_of(LengthExpression::Operator op, const std::vector<Linear>& operands) {
    MathNode node;
    using From = LengthExpression::Operator;
    node.op = op == From::Min ? MathNode::Operator::Min : op == From::Max ? MathNode::Operator::Max : MathNode::Operator::Sum;
    for (const auto& operand : operands) node.operands.push_back(operand.as_node());
    return {0, 0, std::move(node)};
}

Linear compute_many(const LengthExpression& expression, const LengthContext& context) {
    std::vector<Linear> operands;
    for (const auto& operand : expression.operands) operands.push_back(compute_expression(operand, context));
    const bool any_node = std::any_of(operands.begin(), operands.end(), [](const Linear& l) { return l.node.has_value(); });
    const bool any_percent = std::any_of(operands.begin(), operands.end(), [](const Linear& l) { return l.percent != 0; });
    const bool sum = expression.op == LengthExpression::Operator::Sum;
    if (any_node || (any_percent && !sum)) return node_of(expression.op, operands);
    Linear result = operands.front();
    for (std::size_t i = 1; i < operands.size(); ++i) {
        const auto& other = operands[i];
        if (sum) {
            result.px += other.px;
            result.percent += other.percent;
        } else {
            const bool smallest = expression.op == LengthExpression::Operator::Min;
            result.px = smallest ? std::min(result.px, other.px) : std::max(result.px, other.px);
        }
    }
    return result;
}

Linear compute_expression(const LengthExpression& expression, const LengthContext& context) {
    if (expression.op != LengthExpression::Operator::Leaf) return compute_many(expression, context);
    const auto& leaf = expression.leaf;
    return {pixels(leaf, context), leaf.unit == Unit::Percent ? leaf.number : 0, std::nullopt};
}

LayoutUnit resolve_node(const MathNode& node, LayoutUnit basis) {
    if (node.op == MathNode::Operator::Leaf) return node.leaf.resolve(basis);
    auto result = resolve_node(node.operands.front(), basis);
    for (std::size_t i = 1; i < node.operands.size(); ++i) {
        const auto other = resolve_node(node.operands[i], basis);
        switch (node.op) {
            case MathNode::Operator::Sum: result = within_reason(result + other, basis); break;
            case MathNode::Operator::Min: result = std::min(result, other); break;
            case MathNode::Operator::Max: result = std::max(result, other); break;
            case MathNode::Operator::Leaf: break;
        }
    }
    return result;
}

}  // namespace

LayoutUnit LengthPercentage::resolve(LayoutUnit basis) const {
    if (tree != nullptr) return resolve_node(*tree, basis);
    if (percent == 0) return length;
    return within_reason(length + percentage(basis, percent), basis);
}

LengthPercentage LengthValue::compute(const LengthContext& context) const {
    if (tree == nullptr) {
        return {LayoutUnit::from_px(within_reason(pixels(*this, context))), unit == Unit::Percent ? number : 0, nullptr};
    }
    auto result = compute_expression(*tree, context);
    if (at_least_zero && (result.percent != 0 || result.node)) {
        if (result.may_be_negative()) result = node_of(LengthExpression::Operator::Max, {Linear{}, result});
    } else if (at_least_zero) {
        result.px = std::max(0.0, result.px);
    }
    if (result.node) return {{}, 0, std::make_shared<const MathNode>(std::move(*result.node))};
    return {LayoutUnit::from_px(within_reason(result.px)), result.percent, nullptr};
}

LayoutUnit LengthValue::compute_length(const LengthContext& context) const { return compute(context).resolve({}); }

std::optional<LengthValue> take_length(Cursor& cursor, Percent percent, Sign sign) {
    const bool bare = cursor.bare_lengths();
    auto value = take_if(cursor, [&](const Typed& v, const Component& component) {
        const bool plain = !is_math(component);
        if (plain && sign == Sign::NonNegative && component.number < 0) return false;
        if (v.type == Typed::Type::Number) return plain && (bare || component.number == 0);
        return v.type == Typed::Type::Length && (percent == Percent::Yes || !v.percent);
    });
    if (!value) return std::nullopt;
    if (value->type == Typed::Type::Number) return LengthValue{value->number, Unit::Px, nullptr, false};
    if (value->length.op == LengthExpression::Operator::Leaf) {
        auto leaf = value->length.leaf;
        if (sign == Sign::NonNegative) leaf.number = std::max(0.0, leaf.number);
        return leaf;
    }
    return LengthValue{0, Unit::Px, std::make_shared<const LengthExpression>(std::move(value->length)), sign == Sign::NonNegative};
}

std::optional<double> take_number(Cursor& cursor, Sign sign) {
    const auto value = take_if(cursor, [&](const Typed& v, const Component& component) {
        if (component.is(Kind::Number) && sign == Sign::NonNegative && v.number < 0) return false;
        return v.type == Typed::Type::Number;
    });
    if (!value) return std::nullopt;
    return sign == Sign::NonNegative ? std::max(0.0, value->number) : value->number;
}

std::optional<int> take_integer(Cursor& cursor) {
    const auto value = take_if(cursor, [&](const Typed& v, const Component& component) {
        return v.type == Typed::Type::Number && (!component.is(Kind::Number) || component.integer);
    });
    if (!value) return std::nullopt;
    return static_cast<int>(std::lround(std::clamp(value->number, -1e9, 1e9)));
}

std::optional<double> take_angle(Cursor& cursor) {
    const auto value = take_if(cursor, [&](const Typed& v, const Component& component) {
        return v.type == Typed::Type::Angle || (component.is(Kind::Number) && component.number == 0);
    });
    return value ? std::optional(value->number) : std::nullopt;
}

std::optional<double> take_percentage(Cursor& cursor) {
    const auto value = take_if(cursor, [&](const Typed&, const Component& component) { return component.is(Kind::Percentage); });
    return value ? std::optional(value->length.leaf.number) : std::nullopt;
}

std::optional<double> take_number_or_percentage(Cursor& cursor) {
    if (const auto number = take_number(cursor)) return number;
    if (const auto percentage = take_percentage(cursor)) return *percentage / 100;
    return std::nullopt;
}

}  // namespace bilan::print::css
