// Expressions.
#include <algorithm>

#include "base/format.hpp"
#include "base/suggest.hpp"
#include "templating/interpreter.hpp"
#include "templating/methods.hpp"
#include "templating/objects.hpp"
#include "templating/operators.hpp"

namespace bilan::templating {

Value Interpreter::evaluate(Node node) {
    if (const auto* constant = std::get_if<Constant>(&node->what)) return constant->value;
    const Deeper deeper(depth_);
    if (depth_ > environment_.limits().depth) {
        exhaust(node->span, {"the template calls itself too deeply", "does a macro or a loop call itself without end?", "template/too-deep"});
    }
    return std::visit([&](const auto& what) { return visit(what, *node); }, node->what);
}

bool Interpreter::is_true_at(Node node) { return is_true(evaluate_defined(node)); }

namespace {

std::vector<std::string> member_names(const Value& object) {
    if (const auto* dict = object.dict()) return dict->keys();
    if (auto* held = object.object()) return held->attribute_names();
    return {};
}

Fault fault_of(const Missing& missing, std::vector<std::string> visible) {
    Fault fault{.message = missing.message, .code = "template/undefined"};
    if (missing.what == Missing::What::Variable) {
        fault.message = format("unknown variable \"{}\"", missing.name);
        fault.help = did_you_mean(missing.name, visible);
    } else if (missing.what == Missing::What::Member) {
        const auto owner = missing.owner_text.empty() ? std::string(in_words(missing.owner)) : format("\"{}\"", missing.owner_text);
        fault.message = format("{} has no \"{}\"", owner, missing.name);
        fault.help = did_you_mean(missing.name, member_names(missing.owner));
        if (fault.help.empty() && has_method(missing.owner, missing.name)) fault.help = format("call it: {}()", missing.name);
        if (fault.help.empty() && missing.owner.is_none()) fault.help = "it is none: ask {% if %} before, or use |default";
    }
    return fault;
}

}  // namespace

Value Interpreter::defined(const Value& value, const Span& span) {
    if (!value.is_undefined()) return value;
    const auto* missing = value.missing();
    if (missing == nullptr) fail(span, {"this has no value", {}, "template/undefined"});
    if (missing->what == Missing::What::Reported) throw Failed{};
    if (missing->what == Missing::What::Empty) return Value("");
    const auto visible = missing->what == Missing::What::Variable ? visible_names() : std::vector<std::string>{};
    fail(missing->span.source == nullptr ? span : missing->span, fault_of(*missing, visible));
}

// Names

const Value* Interpreter::find(Symbol symbol) const {
    for (const auto* scope = scope_.get(); scope != nullptr; scope = scope->parent.get()) {
        if (const auto* value = scope->find(symbol)) return value;
        if (scope->context == nullptr) continue;
        if (const auto* value = scope->context->find(*symbol)) return value;
    }
    if (const auto* globals = globals_.dict()) {
        if (const auto* value = globals->find(*symbol)) return value;
    }
    return environment_.find_global(*symbol);
}

std::vector<std::string> Interpreter::visible_names() const {
    std::vector<std::string> names;
    for (const auto* scope = scope_.get(); scope != nullptr; scope = scope->parent.get()) {
        for (const auto& variable : scope->variables) names.push_back(*variable.first);
        if (scope->context == nullptr) continue;
        const auto keys = scope->context->keys();
        names.insert(names.end(), keys.begin(), keys.end());
    }
    if (const auto* globals = globals_.dict()) {
        const auto keys = globals->keys();
        names.insert(names.end(), keys.begin(), keys.end());
    }
    const auto known = environment_.global_names();
    names.insert(names.end(), known.begin(), known.end());
    return names;
}

Value Interpreter::visit(const Constant& constant, const Expression&) { return constant.value; }

Value Interpreter::visit(const Name& name, const Expression& node) {
    if (const auto* value = find(name.symbol)) return *value;
    if (name.symbol == self_) return Value(std::make_shared<SelfReference>(*this, run_));
    if (name.symbol == super_ && block_ != nullptr) {
        if (block_index_ + 1 < run_->blocks[block_].size()) {
            return Value(std::make_shared<BlockReference>(*this, run_, block_, block_index_ + 1));
        }
        return Value::undefined({.what = Missing::What::Other, .span = node.span, .message = format("block \"{}\" has no parent block", *block_)});
    }
    return Value::undefined({.what = Missing::What::Variable, .name = *name.symbol, .span = node.span});
}

// Members

Value Interpreter::member(const Value& object, const Value& key, const Span& span, std::string_view words) {
    if (auto found = element(object, key)) return *found;
    const auto name = key.string();
    if (auto* held = object.object(); held != nullptr && name != nullptr) {
        if (auto found = held->attribute(*name)) return *found;
    }
    if (object.kind() == Kind::Tuple && object.list()->size() == 2 && name != nullptr) {  // a group of groupby
        if (*name == "grouper") return object.list()->front();
        if (*name == "list") return object.list()->back();
    }
    return Value::undefined({.what = Missing::What::Member, .name = to_text(key), .owner = object, .owner_text = words, .span = span});
}

Value Interpreter::visit(const Attribute& attribute, const Expression& node) {
    const auto object = evaluate_defined(attribute.object);
    if (const auto* dict = object.dict()) {
        if (const auto* value = dict->find(attribute.name)) return *value;
    }
    return member(object, Value(attribute.name), node.span, attribute.object->span.text());
}

Value Interpreter::visit(const Item& item, const Expression& node) {
    const auto object = evaluate_defined(item.object);
    return member(object, evaluate_defined(item.index), node.span, item.object->span.text());
}

Value Interpreter::visit(const Slice& slice_node, const Expression& node) {
    const auto object = evaluate_defined(slice_node.object);
    const auto part = [&](Node each) { return each == nullptr ? Value::none() : evaluate_defined(each); };
    const auto start = part(slice_node.start), stop = part(slice_node.stop), step = part(slice_node.step);
    return guarded(node.span, [&] { return slice(object, start, stop, step); });
}

// Calls

List Interpreter::evaluate_all(const std::vector<Node>& nodes) {
    List values;
    values.reserve(nodes.size());
    for (const auto* node : nodes) values.push_back(evaluate(node));
    return values;
}

void Interpreter::evaluate_arguments(const Arguments& arguments, Call& call) {
    for (const auto* node : arguments.positional) call.positional.push_back(evaluate(node));
    for (const auto& [name, node] : arguments.named) call.named.emplace_back(name, evaluate(node));
    if (arguments.list != nullptr) {
        const auto rest = evaluate_defined(arguments.list);
        for (auto& value : guarded(arguments.list->span, [&] { return items_of(rest); })) call.positional.push_back(std::move(value));
    }
    if (arguments.dict == nullptr) return;
    const auto rest = evaluate_defined(arguments.dict);
    if (rest.dict() == nullptr) fail(arguments.dict->span, {format("\"**\" takes a dict, not {}", in_words(rest))});
    for (const auto& [key, value] : rest.dict()->entries()) call.named.emplace_back(to_text(key), value);
}

Value Interpreter::visit(const Invocation& invocation, const Expression& node) { return invoke(invocation, node, nullptr); }

Value Interpreter::invoke(const Invocation& invocation, const Expression& node, const Value* caller) {
    Call call{.positional = {}, .named = {}, .span = node.span, .diagnostics = diagnostics_, .autoescape = autoescape_, .interpreter = this};
    Value callee;
    if (const auto* attribute = std::get_if<Attribute>(&invocation.callee->what)) {
        const auto object = evaluate_defined(attribute->object);
        if (has_method(object, attribute->name)) {
            evaluate_arguments(invocation.arguments, call);
            for (const auto& value : call.positional) defined(value, node.span);
            return guarded(node.span, [&] { return call_method(object, attribute->name, call); });
        }
        callee = member(object, Value(attribute->name), invocation.callee->span, attribute->object->span.text());
    } else {
        callee = evaluate(invocation.callee);
    }
    return call_value(callee, invocation, call, caller);
}

Value Interpreter::call_value(const Value& callee, const Invocation& invocation, Call& call, const Value* caller) {
    const auto& span = invocation.callee->span;
    if (const auto* missing = callee.missing(); missing != nullptr && missing->what == Missing::What::Variable) {
        fail(span, {format("unknown function \"{}\"", missing->name), did_you_mean(missing->name, visible_names()), "template/undefined"});
    }
    const auto held = defined(callee, span).shared_object();
    if (held == nullptr || (!held->callable() && held->kind_name() != "loop")) {
        fail(span, {format("{} cannot be called", in_words(callee))});
    }
    evaluate_arguments(invocation.arguments, call);
    if (caller != nullptr) call.named.emplace_back("caller", *caller);
    if (held->kind_name() == "function") {
        for (const auto& value : call.positional) defined(value, call.span);
        for (const auto& entry : call.named) defined(entry.second, call.span);
    }
    const auto errors = diagnostics_.error_count();
    auto result = guarded(call.span, [&] { return held->call(call); });
    if (diagnostics_.error_count() != errors) throw Failed{};
    return result;
}

// Filters and tests

namespace {

// Arguments in the order of the filter's parameters.
List in_order_of(const Filter& filter, std::string_view what, const std::string& name, Call& call) {
    const auto& parameters = filter.parameters;
    if (call.positional.size() > parameters.size()) {
        throw Fault{format("{} \"{}\" takes {} arguments, not {}", what, name, parameters.size() - 1, call.positional.size() - 1)};
    }
    List ordered = std::move(call.positional);
    const auto given = ordered.size();
    ordered.resize(parameters.size());
    for (auto& [key, value] : call.named) {
        const auto at = std::find(parameters.begin() + 1, parameters.end(), key);
        const auto index = static_cast<std::size_t>(at - parameters.begin());
        if (at == parameters.end()) {
            throw Fault{format("{} \"{}\" takes no argument \"{}\"", what, name, key), did_you_mean(key, {parameters.begin() + 1, parameters.end()})};
        }
        if (index < given || !ordered[index].is_undefined()) throw Fault{format("argument \"{}\" is given twice", key)};
        ordered[index] = std::move(value);
    }
    for (std::size_t i = given; i < filter.required; ++i) {
        if (ordered[i].is_undefined()) throw Fault{format("{} \"{}\" needs its argument \"{}\"", what, name, parameters[i])};
    }
    return ordered;
}

}  // namespace

Value Interpreter::apply(const Filter& filter, std::string_view what, const std::string& name, Call& call) {
    if (!filter.accepts_undefined) {
        for (const auto& value : call.positional) defined(value, call.span);
        for (const auto& entry : call.named) defined(entry.second, call.span);
    }
    const auto errors = diagnostics_.error_count();
    auto result = guarded(call.span, [&] {
        if (!filter.variadic) {
            call.positional = in_order_of(filter, what, name, call);
            call.named.clear();
        }
        return filter.function(call);
    });
    if (diagnostics_.error_count() != errors) throw Failed{};
    return result;
}

Value Interpreter::visit(const FilterUse& use, const Expression& node) {
    Call call{.positional = {}, .named = {}, .span = node.span, .diagnostics = diagnostics_, .autoescape = autoescape_, .interpreter = this};
    call.positional.push_back(use.value == nullptr ? filtered_text_ : evaluate(use.value));
    evaluate_arguments(use.arguments, call);
    return apply(*use.filter, "filter", use.name, call);
}

Value Interpreter::visit(const TestUse& use, const Expression& node) {
    Call call{.positional = {}, .named = {}, .span = node.span, .diagnostics = diagnostics_, .autoescape = autoescape_, .interpreter = this};
    call.positional.push_back(evaluate(use.value));
    evaluate_arguments(use.arguments, call);
    return is_true(apply(*use.test, "test", use.name, call));
}

Value Interpreter::apply_filter(const std::string& name, Call& call) {
    const auto* filter = environment_.find_filter(name);
    if (filter == nullptr) {
        fail(call.span, {format("unknown filter \"{}\"", name), did_you_mean(name, environment_.filter_names()), "template/unknown-filter"});
    }
    return apply(*filter, "filter", name, call);
}

bool Interpreter::apply_test(const std::string& name, Call& call) {
    const auto* test = environment_.find_test(name);
    if (test == nullptr) {
        fail(call.span, {format("unknown test \"{}\"", name), did_you_mean(name, environment_.test_names()), "template/unknown-test"});
    }
    return is_true(apply(*test, "test", name, call));
}

// Operators

Value Interpreter::visit(const Signed& operation, const Expression& node) {
    const auto operand = evaluate_defined(operation.operand);
    return guarded(node.span, [&] {
        const auto negative = negate(operand);
        return operation.sign == Sign::Minus ? negative : negate(negative);
    });
}

Value Interpreter::visit(const Not& operation, const Expression&) { return !is_true_at(operation.operand); }

Value Interpreter::visit(const Arithmetic& arithmetic, const Expression& node) {
    const auto left = evaluate_defined(arithmetic.left);
    const auto right = evaluate_defined(arithmetic.right);
    return guarded(node.span, [&] { return compute(arithmetic.operation, left, right); });
}

Value Interpreter::visit(const Compare& comparison, const Expression& node) {
    auto left = evaluate_defined(comparison.first);
    for (const auto& [how, next] : comparison.rest) {
        auto right = evaluate_defined(next);
        const auto comparison_now = how;
        if (!guarded(node.span, [&] { return compare(comparison_now, left, right); })) return false;
        left = std::move(right);
    }
    return true;
}

Value Interpreter::visit(const Logic& logic, const Expression&) {
    auto left = evaluate_defined(logic.left);
    const bool decided = is_true(left) == (logic.connective == Connective::Or);
    return decided ? left : evaluate(logic.right);
}

Value Interpreter::visit(const Conditional& conditional, const Expression& node) {
    if (is_true_at(conditional.test)) return evaluate(conditional.then);
    if (conditional.otherwise != nullptr) return evaluate(conditional.otherwise);
    return Value::undefined({.what = Missing::What::Empty, .span = node.span});
}

Value Interpreter::visit(const Concatenation& concatenation, const Expression& node) {
    List parts;
    for (const auto* part : concatenation.parts) parts.push_back(evaluate_defined(part));
    return guarded(node.span, [&] { return concatenate(parts, autoescape_); });
}

Value Interpreter::visit(const ListLiteral& literal, const Expression&) { return Value(evaluate_all(literal.items)); }
Value Interpreter::visit(const TupleLiteral& literal, const Expression&) { return Value::tuple(evaluate_all(literal.items)); }

Value Interpreter::visit(const DictLiteral& literal, const Expression&) {
    Dict dict;
    for (const auto& [key, value] : literal.entries) {
        auto name = evaluate_defined(key);
        if (name.kind() == Kind::List || name.kind() == Kind::Dict) fail(key->span, {format("{} cannot be a key", in_words(name))});
        dict.set(std::move(name), evaluate(value));
    }
    return Value(std::move(dict));
}

}  // namespace bilan::templating
