#include "templating/interpreter.hpp"

#include <algorithm>
#include <utility>

#include "base/format.hpp"
#include "base/suggest.hpp"
#include "templating/objects.hpp"
#include "templating/operators.hpp"

namespace bilan::templating {

const Value* Scope::find(Symbol symbol) const {
    for (const auto& [name, value] : variables) {
        if (name == symbol) return &value;
    }
    return nullptr;
}

void Scope::set(Symbol symbol, Value value) {
    for (auto& [name, held] : variables) {
        if (name == symbol) {
            held = std::move(value);
            return;
        }
    }
    variables.emplace_back(symbol, std::move(value));
}

Interpreter::Interpreter(const Environment& environment, Diagnostics& diagnostics, Value globals)
    : environment_(environment),
      diagnostics_(diagnostics),
      globals_(std::move(globals)),
      errors_before_(diagnostics.error_count()),
      self_(environment.intern("self")),
      super_(environment.intern("super")),
      loop_(environment.intern("loop")),
      caller_(environment.intern("caller")),
      varargs_(environment.intern("varargs")),
      kwargs_(environment.intern("kwargs")) {}

Interpreter::~Interpreter() {
    for (const auto& kept : kept_) {
        if (const auto scope = kept.lock()) scope->variables.clear();
    }
}

std::optional<std::string> Interpreter::render(const Template& page, const Value& context) {
    context_ = context;
    auto top = std::make_shared<Scope>();
    top->context = context_.dict();
    try {
        enter(page, {});
        run_template(page, top);
    } catch (const Exhausted&) {
    } catch (const Failed&) {
    }
    if (diagnostics_.error_count() != errors_before_) return std::nullopt;
    return std::move(out_);
}

// Mistakes

void Interpreter::report(const Span& span, Fault fault) {
    diagnostics_.error(fault.code, span, std::move(fault.message), std::move(fault.help));
    constexpr std::size_t enough = 50;  // a mistake in a loop is told once per turn: this many show the pattern
    if (diagnostics_.error_count() - errors_before_ >= enough) throw Exhausted{};
}

void Interpreter::fail(const Span& span, Fault fault) {
    report(span, std::move(fault));
    throw Failed{};
}

void Interpreter::exhaust(const Span& span, Fault fault) {
    report(span, std::move(fault));
    throw Exhausted{};
}

void Interpreter::count_iteration(const Span& span) {
    if (++iterations_ <= environment_.limits().iterations) return;
    exhaust(span, {format("more than {} turns of loops", environment_.limits().iterations), {}, "template/too-large"});
}

// Scopes and buffers

std::shared_ptr<Scope> Interpreter::scope_below(const std::shared_ptr<Scope>& parent) const {
    auto scope = std::make_shared<Scope>();
    scope->parent = parent;
    return scope;
}

std::shared_ptr<Scope> Interpreter::scope_of(WithContext context) const {
    return scope_below(context == WithContext::Yes ? scope_ : nullptr);
}

void Interpreter::keep_scopes() {
    for (auto scope = scope_; scope != nullptr && !scope->kept; scope = scope->parent) {
        scope->kept = true;
        kept_.emplace_back(scope);
    }
}

// Statements

void Interpreter::execute(const Body& body) {
    for (const auto* statement : body) execute(*statement);
}

void Interpreter::execute(const Statement& statement) {
    if (const auto* text = std::get_if<TextStatement>(&statement.what)) return visit(*text, statement);
    const Deeper deeper(depth_);
    if (depth_ > environment_.limits().depth) {
        exhaust(statement.span, {"the template calls itself too deeply", "does a macro or a loop call itself without end?", "template/too-deep"});
    }
    try {
        std::visit([&](const auto& what) { visit(what, statement); }, statement.what);
    } catch (const Failed&) {  // reported; the statements after it still run, so that their mistakes are told too
    }
    if (out_.size() > environment_.limits().output_bytes) {
        exhaust(statement.span, {"the page is too large", "does a loop go on without end?", "template/too-large"});
    }
}

void Interpreter::visit(const TextStatement& text, const Statement&) {
    if (printing_) out_ += text.text;
}

void Interpreter::visit(const OutputStatement& output, const Statement& node) {
    if (!printing_) return;
    const auto position = output.position == Position::Text ? outer_ : output.position;
    const Restored outer(outer_, position);
    print(evaluate_defined(output.value), position, output.trust, node.span);
}

void Interpreter::print(const Value& value, Position position, Trust trust, const Span& span) {
    if (const auto* object = value.object()) {
        fail(span, {format("a {} cannot be printed", object->kind_name()), object->callable() ? "call it: name(...)" : ""});
    }
    if (position == Position::Url || position == Position::UrlList) {
        if (trust != Trust::Safe && trust != Trust::Literal) return print_url(value, position, span);
    } else if (position != Position::Text && position != Position::Attribute) {
        return print_checked(value, position, trust, span);
    }
    if (value.is_string()) {
        if (value.is_safe() || !autoescape_) {
            out_ += *value.string();
        } else {
            append_escaped(out_, *value.string());
        }
    } else {
        out_ += autoescape_ ? to_markup(value) : to_text(value);
    }
}

// In a place that escaping does not protect.
void Interpreter::print_checked(const Value& value, Position position, Trust trust, const Span& span) {
    const bool vouched = trust == Trust::Literal || trust == Trust::Safe || (trust == Trust::Markup && value.is_safe());
    if (!vouched && !value.is_number()) {
        const auto help = position == Position::Script ? "write {{ ...|tojson }}" : "write it in the template, or in the quoted value of an attribute";
        fail(span, {format("{} may not be printed {}", in_words(value), describe(position)), help, "template/unsafe-place"});
    }
    out_ += value.is_string() ? *value.string() : to_text(value);
}

// Appends, then reads the whole URL back to where its attribute's value begins: a scheme may come in pieces.
void Interpreter::print_url(const Value& value, Position position, const Span& span) {
    const auto before = out_.size();
    out_ += to_markup(value);
    const auto start = before == 0 ? std::string::npos : out_.find_last_of("\"'", before - 1);
    const auto url = unescaped(std::string_view(out_).substr(start == std::string::npos ? 0 : start + 1));
    if (position == Position::Url ? is_safe_url(url) : is_safe_url_list(url)) return;
    out_.resize(before);
    fail(span, {format("\"{}\" may not stand in a URL", url.substr(0, 60)), "data may be http, https, mailto, tel or a relative URL", "template/unsafe-url"});
}

void Interpreter::visit(const IfStatement& statement, const Statement&) {
    for (const auto& [test, body] : statement.branches) {
        if (is_true_at(test)) return execute(body);
    }
    execute(statement.otherwise);
}

void Interpreter::visit(const ForStatement& loop, const Statement&) {
    run_loop(loop, scope_, evaluate_defined(loop.items), 0);
}

List Interpreter::filtered_items(const ForStatement& loop, const Value& items) {
    auto all = guarded(loop.items->span, [&] { return items_of(items); });
    if (loop.filter == nullptr) return all;
    List kept;
    const auto scope = scope_below(scope_);
    const Restored inside(scope_, scope);
    for (auto& item : all) {
        count_iteration(loop.items->span);
        assign(loop.target, item);
        if (is_true_at(loop.filter)) kept.push_back(std::move(item));
    }
    return kept;
}

void Interpreter::run_loop(const ForStatement& loop, const std::shared_ptr<Scope>& scope, const Value& items, int depth) {
    const Restored inside(scope_, scope);
    const auto all = filtered_items(loop, items);
    if (all.empty()) {
        scope_ = scope_below(scope);
        return execute(loop.otherwise);
    }
    const auto state = std::make_shared<Loop>(*this, loop, scope, all, depth);
    auto turn = scope_below(scope);
    for (std::size_t i = 0; i < all.size(); ++i) {
        count_iteration(loop.items->span);
        if (turn.use_count() > 2) turn = scope_below(scope);  // a macro keeps the last one
        turn->variables.clear();
        turn->variables.emplace_back(loop_, Value(std::shared_ptr<Object>(state)));
        scope_ = turn;
        state->advance(i);
        assign(loop.target, all[i]);
        execute(loop.body);
    }
}

Value Interpreter::recurse(const ForStatement& loop, const std::shared_ptr<Scope>& scope, const Value& items, int depth) {
    return as_markup(captured([&] { run_loop(loop, scope, items, depth); }));
}

void Interpreter::assign(const Target& target, const Value& value) {
    if (target.elements.empty() && target.member.empty()) return scope_->set(target.symbol, value);
    if (!target.member.empty()) {
        const auto* held = find(target.symbol);
        auto* object = held == nullptr ? nullptr : held->object();
        if (object == nullptr || !object->set_attribute(target.member, value)) {
            fail(target.span, {format("\"{}\" is no namespace", *target.symbol), "make one: {% set " + *target.symbol + " = namespace() %}"});
        }
        return;
    }
    const auto parts = guarded(target.span, [&] { return items_of(defined(value, target.span)); });
    if (parts.size() != target.elements.size()) {
        fail(target.span, {format("{} names for {} values", target.elements.size(), parts.size())});
    }
    for (std::size_t i = 0; i < parts.size(); ++i) assign(target.elements[i], parts[i]);
}

// After a mistake its names exist all the same, so that their uses do not add mistakes that are none.
void Interpreter::poison(const Target& target) {
    if (target.member.empty() && target.symbol != nullptr) {
        scope_->set(target.symbol, Value::undefined({.what = Missing::What::Reported}));
    }
    for (const auto& element : target.elements) poison(element);
}

void Interpreter::visit(const SetStatement& set, const Statement&) {
    try {
        assign(set.target, evaluate(set.value));
    } catch (const Failed&) {
        poison(set.target);
        throw;
    }
}

void Interpreter::visit(const SetBlockStatement& set, const Statement&) {
    auto text = as_markup(captured([&] {
        const Restored inside(scope_, scope_below(scope_));
        execute(set.body);
    }));
    if (set.filters != nullptr) {
        const Restored filtered(filtered_text_, text);
        text = evaluate(set.filters);
    }
    assign(set.target, text);
}

void Interpreter::visit(const MacroStatement& macro, const Statement&) {
    keep_scopes();
    MacroDefinition definition{*macro.name, &macro.signature, &macro.body, scope_, run_, autoescape_};
    scope_->set(macro.name, Value(std::make_shared<Macro>(*this, std::move(definition))));
}

void Interpreter::visit(const CallStatement& call, const Statement& node) {
    if (!printing_) return;
    const auto position = call.position == Position::Text ? outer_ : call.position;
    const Restored outer(outer_, position);
    keep_scopes();
    MacroDefinition definition{"caller", &call.signature, &call.body, scope_, run_, autoescape_};
    const Value caller(std::make_shared<Macro>(*this, std::move(definition)));
    const auto result = invoke(std::get<Invocation>(call.call->what), *call.call, &caller);
    print(defined(result, call.call->span), position, Trust::Markup, node.span);
}

void Interpreter::visit(const FilterStatement& filter, const Statement& node) {
    if (!printing_) return;
    const Restored filtered(filtered_text_, as_markup(captured([&] {
        const Restored inside(scope_, scope_below(scope_));
        execute(filter.body);
    })));
    print(evaluate_defined(filter.filters), Position::Text, Trust::Checked, node.span);
}

void Interpreter::visit(const WithStatement& with, const Statement&) {
    List values;
    for (const auto& value : with.values) values.push_back(evaluate(value.second));
    const Restored inside(scope_, scope_below(scope_));
    for (std::size_t i = 0; i < values.size(); ++i) assign(with.values[i].first, values[i]);
    execute(with.body);
}

void Interpreter::visit(const AutoescapeStatement& statement, const Statement&) {
    const Restored escaping(autoescape_, is_true_at(statement.enabled));
    const Restored inside(scope_, scope_below(scope_));
    execute(statement.body);
}

// Macros

Value Interpreter::call_macro(const MacroDefinition& macro, Call& call) {
    const auto& parameters = macro.signature->parameters;
    const auto scope = scope_below(macro.scope);
    if (call.positional.size() > parameters.size() && !macro.signature->uses_varargs) {
        fail(call.span, {format("macro \"{}\" takes {} arguments, not {}", macro.name, parameters.size(), call.positional.size())});
    }
    bind_named(macro, call, *scope);
    const Restored inside(scope_, scope);
    const Restored run(run_, macro.run);
    const Restored block(block_, nullptr);
    bind_positional(macro, call);
    const bool markup = autoescape_;
    const Restored escaping(autoescape_, macro.autoescape);
    auto text = captured([&] { execute(*macro.body); });
    return markup ? Value::safe(std::move(text)) : Value(std::move(text));
}

// Names first: kwargs and caller, and the mistake of one that the macro does not know.
void Interpreter::bind_named(const MacroDefinition& macro, const Call& call, Scope& scope) {
    const auto& signature = *macro.signature;
    Dict rest;
    for (const auto& [name, value] : call.named) {
        const auto known = std::any_of(signature.parameters.begin(), signature.parameters.end(),
                                       [&name = name](const Parameter& parameter) { return *parameter.symbol == name; });
        if (known) continue;
        if (name == "caller" && signature.uses_caller) {
            scope.set(caller_, value);
        } else if (signature.uses_kwargs) {
            rest.set(Value(name), value);
        } else {
            fail_argument(macro, name, call.span);
        }
    }
    if (signature.uses_kwargs) scope.set(kwargs_, Value(std::move(rest)));
    if (signature.uses_caller && scope.find(caller_) == nullptr) {
        scope.set(caller_, Value::undefined({.what = Missing::What::Other, .span = call.span, .message = format("macro \"{}\" was not called with {{% call %}}", macro.name)}));
    }
}

void Interpreter::fail_argument(const MacroDefinition& macro, const std::string& name, const Span& span) {
    if (name == "caller") fail(span, {format("macro \"{}\" does not print its caller's text", macro.name), "print {{ caller() }} in the macro"});
    std::vector<std::string> names;
    for (const auto& parameter : macro.signature->parameters) names.push_back(*parameter.symbol);
    fail(span, {format("macro \"{}\" takes no argument \"{}\"", macro.name, name), did_you_mean(name, names)});
}

void Interpreter::bind_positional(const MacroDefinition& macro, const Call& call) {
    const auto& parameters = macro.signature->parameters;
    for (std::size_t i = 0; i < parameters.size(); ++i) {
        const auto& [symbol, otherwise] = parameters[i];
        if (const auto* given = call.argument(i, *symbol)) {
            scope_->set(symbol, *given);
        } else if (otherwise != nullptr) {
            scope_->set(symbol, evaluate(otherwise));
        } else {
            scope_->set(symbol, Value::undefined({.what = Missing::What::Other, .span = call.span, .message = format("argument \"{}\" of macro \"{}\" was not given", *symbol, macro.name)}));
        }
    }
    if (!macro.signature->uses_varargs) return;
    const auto extra = std::min(parameters.size(), call.positional.size());
    scope_->set(varargs_, Value::tuple(List(call.positional.begin() + static_cast<std::ptrdiff_t>(extra), call.positional.end())));
}

}  // namespace bilan::templating
