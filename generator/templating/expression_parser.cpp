#include "templating/expression_parser.hpp"

#include <algorithm>
#include <array>

#include "base/format.hpp"
#include "base/suggest.hpp"

namespace bilan::templating {

ExpressionParser::ExpressionParser(const Environment& environment, const Source& source, Template& result,
                                   Diagnostics& diagnostics)
    : environment_(environment),
      source_(source),
      template_(result),
      diagnostics_(diagnostics),
      errors_before_tokens_(diagnostics.error_count()),
      tokens_(tokenize(source, environment.syntax(), diagnostics)) {}

ExpressionParser::Level::Level(ExpressionParser& parser) : parser_(parser) {
    if (++parser_.depth_ <= deepest) return;
    parser_.diagnostics_.error("template/too-deep", parser_.current().span,
                               format("more than {} tags or brackets inside each other", deepest),
                               "move a part into a macro or a file of its own");
    throw Stop{};
}

Token ExpressionParser::next() {
    const auto token = current();
    if (at_ + 1 < tokens_.size()) ++at_;
    return token;
}

bool ExpressionParser::skip_name(std::string_view name) {
    if (!current().is_name(name)) return false;
    next();
    return true;
}

bool ExpressionParser::skip_operator(std::string_view sign) {
    if (!current().is_operator(sign)) return false;
    next();
    return true;
}

Token ExpressionParser::expect_name() {
    if (current().kind != TokenKind::Name) fail_unexpected("a name");
    return next();
}

void ExpressionParser::expect_name(std::string_view name) {
    if (!skip_name(name)) fail_unexpected(format("\"{}\"", name));
}

void ExpressionParser::expect_operator(std::string_view sign) {
    if (!skip_operator(sign)) fail_unexpected(format("\"{}\"", sign));
}

void ExpressionParser::expect(TokenKind kind) {
    if (current().kind != kind) fail_unexpected(describe(Token{.kind = kind, .span = {}, .text = {}}));
    next();
}

void ExpressionParser::fail(const Span& span, std::string message, std::string help) {
    diagnostics_.error("template/syntax", span, std::move(message), std::move(help));
    throw Stop{};
}

void ExpressionParser::fail_unexpected(std::string_view expected) {
    fail(current().span, format("unexpected {}, expected {}", describe(current()), expected));
}

Span ExpressionParser::from(const Span& begin) const {
    const auto end = at_ == 0 ? begin.end : tokens_[at_ - 1].span.end;
    return {begin.source, begin.begin, std::max(begin.end, end)};
}

Node ExpressionParser::finish(Expression expression) {
    if (expression.height > highest) {
        diagnostics_.error("template/too-deep", expression.span, format("an expression of more than {} levels", highest),
                           "compute it in steps, with {% set %}");
        throw Stop{};
    }
    template_.expressions.push_back(std::move(expression));
    return &template_.expressions.back();
}

Symbol ExpressionParser::note_name(Symbol symbol) {
    for (auto* signature : signatures_) {
        signature->uses_varargs |= *symbol == "varargs";
        signature->uses_kwargs |= *symbol == "kwargs";
        signature->uses_caller |= *symbol == "caller";
    }
    return symbol;
}

Node ExpressionParser::parse_expression() {
    const Level level(*this);
    const auto begin = current().span;
    auto result = parse_or();
    while (skip_name("if")) {
        const auto test = parse_or();
        const auto otherwise = skip_name("else") ? parse_expression() : nullptr;
        result = make(from(begin), Conditional{test, result, otherwise}, {test, result, otherwise});
    }
    return result;
}

Node ExpressionParser::parse_without_condition() {
    const Level level(*this);
    return parse_or();
}

Node ExpressionParser::parse_or() {
    const auto begin = current().span;
    auto left = parse_and();
    while (skip_name("or")) {
        const auto right = parse_and();
        left = make(from(begin), Logic{Connective::Or, left, right}, {left, right});
    }
    return left;
}

Node ExpressionParser::parse_and() {
    const auto begin = current().span;
    auto left = parse_not();
    while (skip_name("and")) {
        const auto right = parse_not();
        left = make(from(begin), Logic{Connective::And, left, right}, {left, right});
    }
    return left;
}

Node ExpressionParser::parse_not() {
    const auto begin = current().span;
    if (!current().is_name("not")) return parse_compare();
    const Level level(*this);
    next();
    const auto operand = parse_not();
    return make(from(begin), Not{operand}, {operand});
}

namespace {

std::optional<Comparison> comparison_of(const Token& token, const Token& following) {
    static constexpr std::array<std::pair<std::string_view, Comparison>, 6> signs = {
        {{"==", Comparison::Equal}, {"!=", Comparison::Unequal}, {"<", Comparison::Less}, {"<=", Comparison::LessOrEqual},
         {">", Comparison::Greater}, {">=", Comparison::GreaterOrEqual}}};
    for (const auto& [sign, comparison] : signs) {
        if (token.is_operator(sign)) return comparison;
    }
    if (token.is_name("in")) return Comparison::In;
    if (token.is_name("not") && following.is_name("in")) return Comparison::NotIn;
    return std::nullopt;
}

}  // namespace

Node ExpressionParser::parse_compare() {
    const auto begin = current().span;
    const auto first = parse_sum();
    Compare compare{first, {}};
    int height = first->height;
    while (const auto comparison = comparison_of(current(), following())) {
        next();
        if (*comparison == Comparison::NotIn) next();
        compare.rest.emplace_back(*comparison, parse_sum());
        height = std::max(height, compare.rest.back().second->height);
    }
    if (compare.rest.empty()) return first;
    return finish({.span = from(begin), .height = height + 1, .what = std::move(compare)});
}

Node ExpressionParser::parse_sum() {
    const auto begin = current().span;
    auto left = parse_concatenation();
    while (current().is_operator("+") || current().is_operator("-")) {
        const auto operation = next().text == "+" ? Operator::Add : Operator::Subtract;
        const auto right = parse_concatenation();
        left = make(from(begin), Arithmetic{operation, left, right}, {left, right});
    }
    return left;
}

Node ExpressionParser::parse_concatenation() {
    const auto begin = current().span;
    const auto first = parse_product();
    Concatenation concatenation{{first}};
    int height = first->height;
    while (skip_operator("~")) {
        concatenation.parts.push_back(parse_product());
        height = std::max(height, concatenation.parts.back()->height);
    }
    if (concatenation.parts.size() == 1) return first;
    return finish({.span = from(begin), .height = height + 1, .what = std::move(concatenation)});
}

Node ExpressionParser::parse_product() {
    static constexpr std::array<std::pair<std::string_view, Operator>, 4> signs = {
        {{"*", Operator::Multiply}, {"/", Operator::Divide}, {"//", Operator::FloorDivide}, {"%", Operator::Modulo}}};
    const auto begin = current().span;
    auto left = parse_power();
    for (;;) {
        const auto at = std::find_if(signs.begin(), signs.end(), [&](const auto& s) { return current().is_operator(s.first); });
        if (at == signs.end()) return left;
        next();
        const auto right = parse_power();
        left = make(from(begin), Arithmetic{at->second, left, right}, {left, right});
    }
}

Node ExpressionParser::parse_power() {
    const auto begin = current().span;
    auto left = parse_unary();
    while (skip_operator("**")) {
        const auto right = parse_unary();
        left = make(from(begin), Arithmetic{Operator::Power, left, right}, {left, right});
    }
    return left;
}

Node ExpressionParser::parse_unary(Filters filters) {
    const Level level(*this);
    const auto begin = current().span;
    Node node = nullptr;
    if (current().is_operator("-") || current().is_operator("+")) {
        const auto sign = next().text == "-" ? Sign::Minus : Sign::Plus;
        const auto operand = parse_unary(Filters::Refused);
        node = make(from(begin), Signed{sign, operand}, {operand});
    } else {
        node = parse_primary();
    }
    node = parse_postfix(node);
    return filters == Filters::Allowed ? parse_filters(node) : node;
}

Node ExpressionParser::parse_primary() {
    const auto& token = current();
    switch (token.kind) {
        case TokenKind::Name: return parse_name_or_literal();
        case TokenKind::String: return parse_string();
        case TokenKind::Integer: return make(token.span, Constant{next().integer});
        case TokenKind::Float: return make(token.span, Constant{next().number});
        case TokenKind::Operator:
            if (token.text == "(") return parse_parentheses();
            if (token.text == "[") return parse_list();
            if (token.text == "{") return parse_dict();
            break;
        case TokenKind::Text:
        case TokenKind::VariableBegin:
        case TokenKind::VariableEnd:
        case TokenKind::BlockBegin:
        case TokenKind::BlockEnd:
        case TokenKind::End: break;
    }
    fail_unexpected("an expression");
}

Node ExpressionParser::parse_name_or_literal() {
    const auto token = next();
    if (token.text == "true" || token.text == "True") return make(token.span, Constant{true});
    if (token.text == "false" || token.text == "False") return make(token.span, Constant{false});
    if (token.text == "none" || token.text == "None") return make(token.span, Constant{Value::none()});
    return make(token.span, Name{note_name(environment_.intern(token.text))});
}

Node ExpressionParser::parse_string() {
    const auto begin = current().span;
    auto text = next().text;
    while (current().kind == TokenKind::String) text += next().text;  // "a" "b" is "ab"
    return make(from(begin), Constant{Value(std::move(text))});
}

Node ExpressionParser::parse_parentheses() {
    const auto begin = next().span;
    if (skip_operator(")")) return make(from(begin), TupleLiteral{});
    const auto inner = parse_tuple(IfElse::Allowed);
    expect_operator(")");
    return inner;
}

Node ExpressionParser::parse_list() {
    const auto begin = next().span;
    ListLiteral list;
    int height = 0;
    while (!current().is_operator("]")) {
        if (!list.items.empty()) expect_operator(",");
        if (current().is_operator("]")) break;
        list.items.push_back(parse_expression());
        height = std::max(height, list.items.back()->height);
    }
    expect_operator("]");
    return finish({.span = from(begin), .height = height + 1, .what = std::move(list)});
}

Node ExpressionParser::parse_dict() {
    const auto begin = next().span;
    DictLiteral dict;
    int height = 0;
    while (!current().is_operator("}")) {
        if (!dict.entries.empty()) expect_operator(",");
        if (current().is_operator("}")) break;
        const auto key = parse_expression();
        expect_operator(":");
        const auto value = parse_expression();
        dict.entries.emplace_back(key, value);
        height = std::max({height, key->height, value->height});
    }
    expect_operator("}");
    return finish({.span = from(begin), .height = height + 1, .what = std::move(dict)});
}

bool ExpressionParser::ends_tuple(std::string_view extra_end) const {
    const auto& token = current();
    if (token.kind == TokenKind::VariableEnd || token.kind == TokenKind::BlockEnd || token.is_operator(")")) return true;
    return !extra_end.empty() && token.is_name(extra_end);
}

Node ExpressionParser::parse_tuple(IfElse if_else, std::string_view extra_end) {
    const auto begin = current().span;
    TupleLiteral tuple;
    int height = 0;
    bool has_comma = false;
    for (;;) {
        if (!tuple.items.empty()) expect_operator(",");
        if (ends_tuple(extra_end)) break;
        tuple.items.push_back(if_else == IfElse::Allowed ? parse_expression() : parse_without_condition());
        height = std::max(height, tuple.items.back()->height);
        if (!current().is_operator(",")) break;
        has_comma = true;
    }
    if (tuple.items.empty()) fail_unexpected("an expression");
    if (!has_comma) return tuple.items.front();
    return finish({.span = from(begin), .height = height + 1, .what = std::move(tuple)});
}

Node ExpressionParser::parse_postfix(Node node) {
    for (;;) {
        if (current().is_operator(".")) {
            node = parse_member(node);
        } else if (current().is_operator("[")) {
            node = parse_subscript(node);
        } else if (current().is_operator("(")) {
            node = parse_invocation(node);
        } else {
            return node;
        }
    }
}

Node ExpressionParser::parse_member(Node object) {
    next();
    if (current().kind == TokenKind::Integer) {
        const auto index = next();
        const auto constant = make(index.span, Constant{index.integer});
        return make(from(object->span), Item{object, constant}, {object, constant});
    }
    const auto name = expect_name();
    return make(from(object->span), Attribute{object, name.text}, {object});
}

Node ExpressionParser::parse_subscript(Node object) {
    next();
    const auto begin = current().span;
    if (current().is_operator("]")) fail_unexpected("an expression");
    auto result = parse_subscripted(object);
    if (current().is_operator(",")) fail(begin, "a subscript of several parts is not supported", "write x[(a, b)] for a tuple");
    expect_operator("]");
    return result;
}

// x[index], x[start:stop:step]
Node ExpressionParser::parse_subscripted(Node object) {
    Slice slice{object, nullptr, nullptr, nullptr};
    if (!current().is_operator(":")) {
        const auto index = parse_expression();
        if (!current().is_operator(":")) {
            auto span = from(object->span);
            if (current().is_operator("]")) span.end = current().span.end;
            return make(span, Item{object, index}, {object, index});
        }
        slice.start = index;
    }
    expect_operator(":");
    const auto ends = [&] { return current().is_operator("]") || current().is_operator(":"); };
    if (!ends()) slice.stop = parse_expression();
    if (skip_operator(":") && !ends()) slice.step = parse_expression();
    return make(from(object->span), slice, {object, slice.start, slice.stop, slice.step});
}

Node ExpressionParser::parse_invocation(Node callee) {
    auto arguments = parse_arguments();
    Expression expression{.span = from(callee->span), .height = callee->height + 1, .what = Invocation{callee, std::move(arguments)}};
    const auto& given = std::get<Invocation>(expression.what).arguments;
    for (const auto* node : given.positional) expression.height = std::max(expression.height, node->height + 1);
    for (const auto& [name, node] : given.named) expression.height = std::max(expression.height, node->height + 1);
    return finish(std::move(expression));
}

Arguments ExpressionParser::parse_arguments() {
    expect_operator("(");
    const Level level(*this);
    Arguments arguments;
    for (bool first = true; !current().is_operator(")"); first = false) {
        if (!first) expect_operator(",");
        if (current().is_operator(")")) break;
        parse_argument(arguments);
    }
    expect_operator(")");
    return arguments;
}

void ExpressionParser::parse_argument(Arguments& arguments) {
    const auto begin = current().span;
    if (skip_operator("*")) {
        if (arguments.list != nullptr || arguments.dict != nullptr) fail(begin, "a second list of arguments");
        arguments.list = parse_expression();
    } else if (skip_operator("**")) {
        if (arguments.dict != nullptr) fail(begin, "a second dict of arguments");
        arguments.dict = parse_expression();
    } else if (current().kind == TokenKind::Name && following().is_operator("=")) {
        if (arguments.dict != nullptr) fail(begin, "an argument after **arguments");
        const auto name = next().text;
        next();
        arguments.named.emplace_back(name, parse_expression());
    } else {
        if (arguments.list != nullptr || arguments.dict != nullptr || !arguments.named.empty()) {
            fail(begin, "an argument without a name stands after one with a name");
        }
        arguments.positional.push_back(parse_expression());
    }
}

Node ExpressionParser::parse_filters(Node value) {
    for (;;) {
        if (current().is_operator("|")) {
            next();
            value = parse_filter(value);
        } else if (current().is_name("is")) {
            value = parse_test(value);
        } else if (current().is_operator("(")) {
            value = parse_invocation(value);
        } else {
            return value;
        }
    }
}

Node ExpressionParser::parse_filter_chain() {
    auto result = parse_filter(nullptr);
    while (skip_operator("|")) result = parse_filter(result);
    return result;
}

Node ExpressionParser::parse_filter(Node value) {
    const auto begin = current().span;
    auto name = expect_name().text;
    while (skip_operator(".")) name += "." + expect_name().text;
    const auto named = from(begin);
    auto arguments = current().is_operator("(") ? parse_arguments() : Arguments{};
    int height = value == nullptr ? 1 : value->height + 1;
    for (const auto* node : arguments.positional) height = std::max(height, node->height + 1);
    for (const auto& [key, node] : arguments.named) height = std::max(height, node->height + 1);
    const auto* filter = known_filter(name, named);
    return finish({.span = from(begin), .height = height, .what = FilterUse{value, name, filter, std::move(arguments)}});
}

const Filter* ExpressionParser::known_filter(const std::string& name, const Span& span) {
    const auto* filter = environment_.find_filter(name);
    if (filter == nullptr && (name == "random" || name == "urlize" || name == "pprint")) {
        diagnostics_.error("template/unknown-filter", span, format("Jinja's filter \"{}\" is not supported", name));
    } else if (filter == nullptr) {
        diagnostics_.error("template/unknown-filter", span, format("unknown filter \"{}\"", name),
                           did_you_mean(name, environment_.filter_names()));
    }
    return filter;
}

const Test* ExpressionParser::known_test(const std::string& name, const Span& span) {
    const auto* test = environment_.find_test(name);
    if (test == nullptr) {
        diagnostics_.error("template/unknown-test", span, format("unknown test \"{}\"", name),
                           did_you_mean(name, environment_.test_names()));
    }
    return test;
}

namespace {

// Whether an argument without parentheses follows, as in `is divisibleby 3`.
bool begins_bare_argument(const Token& token) {
    if (token.kind == TokenKind::String || token.kind == TokenKind::Integer || token.kind == TokenKind::Float) return true;
    if (token.kind == TokenKind::Name) {
        return !token.is_name("else") && !token.is_name("or") && !token.is_name("and");
    }
    return token.is_operator("[") || token.is_operator("{");
}

}  // namespace

Node ExpressionParser::parse_test(Node value) {
    next();
    const bool negated = skip_name("not");
    const auto begin = current().span;
    auto name = expect_name().text;
    while (skip_operator(".")) name += "." + expect_name().text;
    const auto* test = known_test(name, from(begin));
    Arguments arguments;
    if (current().is_operator("(")) {
        arguments = parse_arguments();
    } else if (begins_bare_argument(current())) {
        if (current().is_name("is")) fail(current().span, "tests cannot be chained with \"is\"");
        arguments.positional.push_back(parse_postfix(parse_primary()));
    }
    int height = value->height + 1;
    for (const auto* node : arguments.positional) height = std::max(height, node->height + 1);
    for (const auto& [key, node] : arguments.named) height = std::max(height, node->height + 1);
    const auto span = from(value->span);
    const auto result = finish({.span = span, .height = height, .what = TestUse{value, name, test, std::move(arguments)}});
    return negated ? make(span, Not{result}, {result}) : result;
}

Target ExpressionParser::parse_single_target() {
    const Level level(*this);
    if (skip_operator("(")) {
        auto inner = parse_target();
        expect_operator(")");
        return inner;
    }
    const auto token = expect_name();
    static constexpr std::array<std::string_view, 6> reserved = {"true", "false", "none", "True", "False", "None"};
    if (std::find(reserved.begin(), reserved.end(), token.text) != reserved.end()) {
        fail(token.span, format("\"{}\" cannot be assigned to", token.text));
    }
    Target target{.span = token.span, .symbol = environment_.intern(token.text), .member = {}, .elements = {}};
    if (skip_operator(".")) target.member = expect_name().text;
    target.span = from(token.span);
    return target;
}

Target ExpressionParser::parse_target(std::string_view extra_end) {
    const auto begin = current().span;
    auto first = parse_single_target();
    if (!current().is_operator(",")) return first;
    Target tuple{.span = begin, .symbol = nullptr, .member = {}, .elements = {std::move(first)}};
    while (skip_operator(",")) {
        if (ends_tuple(extra_end) || current().is_operator("=")) break;
        tuple.elements.push_back(parse_single_target());
    }
    tuple.span = from(begin);
    return tuple;
}

}  // namespace bilan::templating
