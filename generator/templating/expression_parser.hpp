// The half of the parser that reads expressions, and what both halves stand on: the tokens, the template that owns the
// nodes, and mistakes. Precedence, from loose to tight, is the reference's:
//   if-else, or, and, not, comparisons and in, + -, ~, * / // %, **, signs, postfix (. [] ()), filters and tests.
#pragma once

#include <initializer_list>

#include "templating/environment.hpp"

namespace bilan::templating {

class ExpressionParser {
public:
    ExpressionParser(const Environment& environment, const Source& source, Template& result, Diagnostics& diagnostics);

protected:
    struct Stop {};                             // after the first mistake of syntax was reported
    static constexpr int deepest = 100;         // tags and brackets inside each other
    static constexpr int highest = 240;         // levels of a tree: a + b + c + ... is one more with each term

    // Counts the levels of nesting while it lives.
    class Level {
    public:
        explicit Level(ExpressionParser& parser);
        ~Level() { --parser_.depth_; }
        Level(const Level&) = delete;
        Level& operator=(const Level&) = delete;

    private:
        ExpressionParser& parser_;
    };

    const Token& current() const { return tokens_[at_]; }
    const Token& following() const { return tokens_[std::min(at_ + 1, tokens_.size() - 1)]; }
    Token next();
    bool skip_name(std::string_view name);
    bool skip_operator(std::string_view sign);
    Token expect_name();
    void expect_name(std::string_view name);
    void expect_operator(std::string_view sign);
    void expect(TokenKind kind);
    [[noreturn]] void fail(const Span& span, std::string message, std::string help = {});
    [[noreturn]] void fail_unexpected(std::string_view expected);

    Node parse_expression();
    Node parse_without_condition();
    enum class IfElse { Allowed, Refused };
    // A tuple when there are commas. extra_end: a name that ends it too ("recursive").
    Node parse_tuple(IfElse if_else, std::string_view extra_end = {});
    Node parse_filters(Node value);
    Node parse_filter_chain();  // name|name(...), of a filter block
    Target parse_target(std::string_view extra_end = {});
    Symbol note_name(Symbol symbol);

    template <typename What>
    Node make(const Span& span, What what, std::initializer_list<Node> below = {});
    Span from(const Span& begin) const;  // from begin to the token before the current one

    const Environment& environment_;
    const Source& source_;
    Template& template_;
    Diagnostics& diagnostics_;
    std::size_t errors_before_tokens_;
    // The macros around the current place: a macro takes varargs, kwargs and caller when its body names them.
    std::vector<Signature*> signatures_;

private:
    Node parse_or();
    Node parse_and();
    Node parse_not();
    Node parse_compare();
    Node parse_sum();
    Node parse_concatenation();
    Node parse_product();
    Node parse_power();
    enum class Filters { Allowed, Refused };
    Node parse_unary(Filters filters = Filters::Allowed);
    Node parse_primary();
    Node parse_name_or_literal();
    Node parse_string();
    Node parse_parentheses();
    Node parse_list();
    Node parse_dict();
    Node parse_postfix(Node node);
    Node parse_member(Node object);
    Node parse_subscript(Node object);
    Node parse_subscripted(Node object);
    Node parse_invocation(Node callee);
    Node parse_filter(Node value);
    Node parse_test(Node value);
    Arguments parse_arguments();
    void parse_argument(Arguments& arguments);
    Target parse_single_target();
    const Filter* known_filter(const std::string& name, const Span& span);
    const Test* known_test(const std::string& name, const Span& span);
    Node finish(Expression expression);
    bool ends_tuple(std::string_view extra_end) const;

    std::vector<Token> tokens_;
    std::size_t at_ = 0;
    int depth_ = 0;
};

template <typename What>
Node ExpressionParser::make(const Span& span, What what, std::initializer_list<Node> below) {
    Expression expression{.span = span, .what = std::move(what)};
    for (const auto* node : below) {
        if (node != nullptr) expression.height = std::max(expression.height, node->height + 1);
    }
    return finish(std::move(expression));
}

}  // namespace bilan::templating
