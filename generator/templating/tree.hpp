// A template's syntax tree. Nodes lie in the Template that owns them (template.hpp) and point at each other; once
// parsed nothing changes, so threads share a tree freely. A node knows the height of what is below it: a parser that
// refuses tall trees makes every later recursion bounded.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "base/source.hpp"
#include "templating/position.hpp"
#include "templating/value.hpp"

namespace bilan::templating {

struct Filter;  // environment.hpp
struct Test;

// Names are interned by the environment: two are the same when their addresses are.
using Symbol = const std::string*;

struct Expression;
using Node = const Expression*;

struct Constant { Value value; };
struct Name { Symbol symbol; };
struct Attribute { Node object; std::string name; };
struct Item { Node object; Node index; };
struct Slice { Node object; Node start; Node stop; Node step; };  // absent parts are null

struct Arguments {
    std::vector<Node> positional;
    std::vector<std::pair<std::string, Node>> named;
    Node list = nullptr;  // *rest
    Node dict = nullptr;  // **rest
};
struct Invocation { Node callee; Arguments arguments; };
struct FilterUse { Node value; std::string name; const Filter* filter; Arguments arguments; };  // value null: the block's text
struct TestUse { Node value; std::string name; const Test* test; Arguments arguments; };

enum class Operator { Add, Subtract, Multiply, Divide, FloorDivide, Modulo, Power };
enum class Comparison { Equal, Unequal, Less, LessOrEqual, Greater, GreaterOrEqual, In, NotIn };
enum class Connective { And, Or };
enum class Sign { Minus, Plus };

struct Signed { Sign sign; Node operand; };
struct Not { Node operand; };
struct Arithmetic { Operator operation; Node left; Node right; };
struct Compare { Node first; std::vector<std::pair<Comparison, Node>> rest; };
struct Logic { Connective connective; Node left; Node right; };
struct Conditional { Node test; Node then; Node otherwise; };  // otherwise may be null
struct Concatenation { std::vector<Node> parts; };
struct ListLiteral { std::vector<Node> items; };
struct TupleLiteral { std::vector<Node> items; };
struct DictLiteral { std::vector<std::pair<Node, Node>> entries; };

struct Expression {
    Span span;
    int height = 1;
    std::variant<Constant, Name, Attribute, Item, Slice, Invocation, FilterUse, TestUse, Signed, Not, Arithmetic, Compare,
                 Logic, Conditional, Concatenation, ListLiteral, TupleLiteral, DictLiteral>
        what;
};

// What an assignment writes to: a name, a tuple of targets, or a namespace's member.
struct Target {
    Span span;
    Symbol symbol = nullptr;
    std::string member;            // of the namespace `symbol`; empty: the name itself
    std::vector<Target> elements;  // not empty: a tuple
};

struct Statement;
using Body = std::vector<const Statement*>;

struct Parameter { Symbol symbol; Node otherwise; };
struct Signature {
    std::vector<Parameter> parameters;
    bool uses_varargs = false, uses_kwargs = false, uses_caller = false;
};

enum class WithContext { No, Yes };
enum class Trust { Checked, Literal, Safe, Markup };  // may this output stand where data may not? (position.hpp)

struct TextStatement { std::string text; };
struct OutputStatement { Node value; Position position = Position::Text; Trust trust = Trust::Checked; };
struct IfStatement { std::vector<std::pair<Node, Body>> branches; Body otherwise; };
struct ForStatement { Target target; Node items; Node filter; bool recursive; Body body; Body otherwise; };
struct SetStatement { Target target; Node value; };
struct SetBlockStatement { Target target; Node filters; Body body; };
struct MacroStatement { Symbol name; Signature signature; Body body; };
struct CallStatement { Node call; Signature signature; Body body; Position position = Position::Text; };
struct FilterStatement { Node filters; Body body; };
struct WithStatement { std::vector<std::pair<Target, Node>> values; Body body; };
struct AutoescapeStatement { Node enabled; Body body; };
struct BlockStatement { Symbol name; bool scoped = false; bool required = false; Body body; Position position = Position::Text; };
struct ExtendsStatement { Node name; };
struct IncludeStatement { Node name; bool ignore_missing; WithContext context; Position position = Position::Text; };
struct ImportStatement { Node name; Symbol as; WithContext context; };
struct FromImportStatement { Node name; std::vector<std::pair<std::string, Symbol>> names; WithContext context; };

struct Statement {
    Span span;
    int height = 1;
    std::variant<TextStatement, OutputStatement, IfStatement, ForStatement, SetStatement, SetBlockStatement, MacroStatement,
                 CallStatement, FilterStatement, WithStatement, AutoescapeStatement, BlockStatement, ExtendsStatement,
                 IncludeStatement, ImportStatement, FromImportStatement>
        what;
};

}  // namespace bilan::templating
