// Renders one template, once: the walk over its tree, the scopes of its names, its inheritance. One per rendering, on
// one thread; templates, context and environment stay untouched.
//
// Names are found by walking scopes outwards: a scope holds the few names set in a loop's turn, a block, a macro; the
// outermost holds what the template itself sets, and beyond it lies the context. Macros keep the scope in which they
// were defined, so scopes are shared; a macro held by a scope that it keeps alive would live forever, so the scopes
// around every macro are emptied at the end.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "templating/environment.hpp"
#include "templating/fault.hpp"
#include "templating/interpreter_parts.hpp"
#include "templating/tree.hpp"

namespace bilan::templating {

struct Scope {
    std::vector<std::pair<Symbol, Value>> variables;
    std::shared_ptr<Scope> parent;
    const Dict* context = nullptr;  // beyond the outermost scope
    bool kept = false;              // a macro may keep it alive, in a circle

    const Value* find(Symbol symbol) const;
    void set(Symbol symbol, Value value);
};

struct MacroDefinition {
    std::string name;
    const Signature* signature;
    const Body* body;
    std::shared_ptr<Scope> scope;
    std::shared_ptr<struct Run> run;
    bool autoescape;
};

// A template with its ancestors while they run: who fills each block, from the youngest to the eldest.
struct Run {
    std::shared_ptr<Scope> top;
    std::map<Symbol, std::vector<const BlockStatement*>> blocks;
    std::vector<const Template*> chain;
    const Template* parent = nullptr;  // set by extends, until it runs
};

class Interpreter {
public:
    Interpreter(const Environment& environment, Diagnostics& diagnostics, Value globals);
    ~Interpreter();
    Interpreter(const Interpreter&) = delete;
    Interpreter& operator=(const Interpreter&) = delete;

    std::optional<std::string> render(const Template& page, const Value& context);

    // For filters, loops, macros and blocks, which call back.
    const Environment& environment() const { return environment_; }
    Value apply_filter(const std::string& name, Call& call);
    bool apply_test(const std::string& name, Call& call);
    Value call_macro(const MacroDefinition& macro, Call& call);
    Value call_block(const std::shared_ptr<Run>& run, Symbol name, std::size_t index);
    Value recurse(const ForStatement& loop, const std::shared_ptr<Scope>& scope, const Value& items, int depth);
    Value member(const Value& object, const Value& key, const Span& span, std::string_view words = {});
    Value defined(const Value& value, const Span& span);  // itself; an undefined value is reported and ends the statement
    void count_iteration(const Span& span);

private:
    // Evaluation (evaluation.cpp)
    Value evaluate(Node node);
    Value evaluate_defined(Node node) { return defined(evaluate(node), node->span); }
    Value visit(const Constant& constant, const Expression& node);
    Value visit(const Name& name, const Expression& node);
    Value visit(const Attribute& attribute, const Expression& node);
    Value visit(const Item& item, const Expression& node);
    Value visit(const Slice& slice, const Expression& node);
    Value visit(const Invocation& invocation, const Expression& node);
    Value visit(const FilterUse& use, const Expression& node);
    Value visit(const TestUse& use, const Expression& node);
    Value visit(const Signed& operation, const Expression& node);
    Value visit(const Not& operation, const Expression& node);
    Value visit(const Arithmetic& arithmetic, const Expression& node);
    Value visit(const Compare& comparison, const Expression& node);
    Value visit(const Logic& logic, const Expression& node);
    Value visit(const Conditional& conditional, const Expression& node);
    Value visit(const Concatenation& concatenation, const Expression& node);
    Value visit(const ListLiteral& literal, const Expression& node);
    Value visit(const TupleLiteral& literal, const Expression& node);
    Value visit(const DictLiteral& literal, const Expression& node);
    List evaluate_all(const std::vector<Node>& nodes);
    void evaluate_arguments(const Arguments& arguments, Call& call);
    Value invoke(const Invocation& invocation, const Expression& node, const Value* caller);
    Value call_value(const Value& callee, const Invocation& invocation, Call& call, const Value* caller);
    Value apply(const Filter& filter, std::string_view what, const std::string& name, Call& call);
    const Value* find(Symbol symbol) const;
    std::vector<std::string> visible_names() const;
    bool is_true_at(Node node);
    // Gives a Fault its place.
    template <typename Work>
    auto guarded(const Span& span, Work work) -> decltype(work());

    // Execution (interpreter.cpp)
    void execute(const Body& body);
    void execute(const Statement& statement);
    void visit(const TextStatement& text, const Statement& node);
    void visit(const OutputStatement& output, const Statement& node);
    void visit(const IfStatement& statement, const Statement& node);
    void visit(const ForStatement& loop, const Statement& node);
    void visit(const SetStatement& set, const Statement& node);
    void visit(const SetBlockStatement& set, const Statement& node);
    void visit(const MacroStatement& macro, const Statement& node);
    void visit(const CallStatement& call, const Statement& node);
    void visit(const FilterStatement& filter, const Statement& node);
    void visit(const WithStatement& with, const Statement& node);
    void visit(const AutoescapeStatement& statement, const Statement& node);
    void visit(const BlockStatement& block, const Statement& node);
    void visit(const ExtendsStatement& extends, const Statement& node);
    void visit(const IncludeStatement& include, const Statement& node);
    void visit(const ImportStatement& import, const Statement& node);
    void visit(const FromImportStatement& import, const Statement& node);
    void print(const Value& value, Position position, Trust trust, const Span& span);
    void print_checked(const Value& value, Position position, Trust trust, const Span& span);
    void print_url(const Value& value, Position position, const Span& span);
    void bind_named(const MacroDefinition& macro, const Call& call, Scope& scope);
    void bind_positional(const MacroDefinition& macro, const Call& call);
    [[noreturn]] void fail_argument(const MacroDefinition& macro, const std::string& name, const Span& span);
    void assign(const Target& target, const Value& value);
    void poison(const Target& target);
    void run_loop(const ForStatement& loop, const std::shared_ptr<Scope>& scope, const Value& items, int depth);
    List filtered_items(const ForStatement& loop, const Value& items);
    void run_template(const Template& page, const std::shared_ptr<Scope>& top);
    void run_block(const std::shared_ptr<Run>& run, Symbol name, std::size_t index, const std::shared_ptr<Scope>& scope);
    std::shared_ptr<Scope> scope_below(const std::shared_ptr<Scope>& parent) const;
    std::shared_ptr<Scope> scope_of(WithContext context) const;
    void keep_scopes();
    // What work prints, instead of printing it.
    template <typename Work>
    std::string captured(Work work);
    Value as_markup(std::string text) const { return autoescape_ ? Value::safe(std::move(text)) : Value(std::move(text)); }
    std::shared_ptr<const Template> find_template(const Value& name, const Span& span);
    std::shared_ptr<const Template> find_included(const IncludeStatement& include, const Span& span);
    std::shared_ptr<Scope> import_module(Node name, WithContext context, const Span& span);
    void enter(const Template& page, const Span& span);

    void report(const Span& span, Fault fault);
    [[noreturn]] void fail(const Span& span, Fault fault);
    [[noreturn]] void exhaust(const Span& span, Fault fault);

    const Environment& environment_;
    Diagnostics& diagnostics_;
    Value globals_;
    Value context_;
    std::shared_ptr<Scope> scope_;
    std::shared_ptr<Run> run_;
    std::vector<std::weak_ptr<Scope>> kept_;           // the scopes around macros
    std::vector<const Template*> inclusions_;
    std::vector<std::shared_ptr<const Template>> templates_;
    std::string out_;
    Symbol block_ = nullptr;      // the block that runs, for super()
    std::size_t block_index_ = 0;
    Value filtered_text_;         // what the filters of a block start from
    bool autoescape_ = true;
    bool printing_ = true;        // false for what a template prints outside its blocks once it extends another
    Position outer_ = Position::Text;
    int depth_ = 0;
    std::size_t iterations_ = 0;
    std::size_t errors_before_ = 0;
    Symbol self_, super_, loop_, caller_, varargs_, kwargs_;
};

template <typename Work>
auto Interpreter::guarded(const Span& span, Work work) -> decltype(work()) {
    try {
        return work();
    } catch (Fault& fault) {
        fail(span, std::move(fault));
    }
}

template <typename Work>
std::string Interpreter::captured(Work work) {
    const Restored printing(printing_, true);
    Restored buffer(out_, std::string{});
    work();
    return std::move(out_);
}

}  // namespace bilan::templating
