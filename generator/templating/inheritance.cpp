// How templates use each other: extends and blocks, include, import.
#include <algorithm>
#include <utility>

#include "base/format.hpp"
#include "base/suggest.hpp"
#include "templating/interpreter.hpp"
#include "templating/objects.hpp"
#include "templating/operators.hpp"

namespace bilan::templating {
namespace {

void add_blocks(Run& run, const Template& page) {
    for (const auto* statement : page.blocks) {
        const auto& block = std::get<BlockStatement>(statement->what);
        run.blocks[block.name].push_back(&block);
    }
}

std::string chain_text(const std::vector<const Template*>& chain, const Template& last) {
    std::string text;
    const auto first = std::find(chain.begin(), chain.end(), &last);
    for (auto at = first; at != chain.end() && at - first < 4; ++at) text += (*at)->name + " > ";
    return text + last.name;
}

}  // namespace

// A chain of templates, from the youngest: each runs; one that extends another only sets names, and the last prints.
void Interpreter::run_template(const Template& page, const std::shared_ptr<Scope>& top) {
    const auto run = std::make_shared<Run>();
    run->top = top;
    const Restored current(run_, run);
    const Restored scope(scope_, top);
    const Restored printing(printing_, true);
    const Restored block(block_, nullptr);
    for (const auto* next = &page; next != nullptr; next = std::exchange(run->parent, nullptr)) {
        run->chain.push_back(next);
        if (next == &page) add_blocks(*run, page);
        printing_ = true;
        execute(next->body);
    }
}

void Interpreter::visit(const ExtendsStatement& extends, const Statement& node) {
    if (run_->parent != nullptr) fail(node.span, {"a template extends one other, not two", {}, "template/syntax"});
    if (scope_ != run_->top) fail(node.span, {"\"extends\" stands outside of loops, blocks and macros", {}, "template/syntax"});
    const auto parent = find_template(evaluate_defined(extends.name), extends.name->span);
    if (std::find(run_->chain.begin(), run_->chain.end(), parent.get()) != run_->chain.end()) {
        exhaust(extends.name->span, {"templates extend each other without end: " + chain_text(run_->chain, *parent), {}, "template/include-loop"});
    }
    add_blocks(*run_, *parent);
    run_->parent = parent.get();
    printing_ = false;
}

void Interpreter::visit(const BlockStatement& block, const Statement& node) {
    if (!printing_) return;
    const auto& fillings = run_->blocks[block.name];
    if (fillings.front()->required) {
        fail(node.span, {format("required block \"{}\" is not filled", *block.name), "a template that extends this one fills it", "template/undefined"});
    }
    const auto position = block.position == Position::Text ? outer_ : block.position;
    const Restored outer(outer_, position);
    run_block(run_, block.name, 0, block.scoped ? scope_ : run_->top);
}

void Interpreter::run_block(const std::shared_ptr<Run>& run, Symbol name, std::size_t index, const std::shared_ptr<Scope>& scope) {
    const auto* block = run->blocks[name][index];
    const Restored current(run_, run);
    const Restored inside(scope_, scope_below(scope));
    const Restored named(block_, name);
    const Restored at(block_index_, index);
    const Restored printing(printing_, true);
    execute(block->body);
}

Value Interpreter::call_block(const std::shared_ptr<Run>& run, Symbol name, std::size_t index) {
    return as_markup(captured([&] { run_block(run, name, index, run->top); }));
}

// A name, or a list of which the first that exists is taken.
std::shared_ptr<const Template> Interpreter::find_template(const Value& name, const Span& span) {
    if (name.is_sequence() && !name.list()->empty()) {
        for (const auto& each : *name.list()) {
            if (each.is_string() && environment_.has_template(*each.string())) return find_template(each, span);
        }
        return find_template(name.list()->front(), span);
    }
    if (!name.is_string()) fail(span, {format("a template's name is a text, not {}", in_words(name))});
    auto found = environment_.get_template(*name.string(), diagnostics_, span);
    if (found == nullptr) throw Failed{};
    templates_.push_back(found);
    return found;
}

std::shared_ptr<const Template> Interpreter::find_included(const IncludeStatement& include, const Span& span) {
    const auto name = evaluate_defined(include.name);
    const auto exists = [&](const Value& each) { return each.is_string() && environment_.has_template(*each.string()); };
    const bool found = name.is_sequence() ? std::any_of(name.list()->begin(), name.list()->end(), exists) : exists(name);
    if (include.ignore_missing && !found) return nullptr;
    return find_template(name, span);
}

// Guards against templates that include each other: one may be inside itself (a tree is printed so), but not forever.
void Interpreter::enter(const Template& page, const Span& span) {
    inclusions_.push_back(&page);
    if (std::count(inclusions_.begin(), inclusions_.end(), &page) <= environment_.limits().inclusions) return;
    inclusions_.pop_back();
    std::vector<const Template*> last(inclusions_.rbegin(), inclusions_.rend());
    last.resize(static_cast<std::size_t>(std::find(last.begin(), last.end(), &page) - last.begin()) + 1);
    std::reverse(last.begin(), last.end());
    exhaust(span, {"templates include each other without end: " + chain_text(last, page), {}, "template/include-loop"});
}

void Interpreter::visit(const IncludeStatement& include, const Statement&) {
    if (!printing_) return;
    const auto& span = include.name->span;
    const auto page = find_included(include, span);
    if (page == nullptr) return;
    const auto position = include.position == Position::Text ? outer_ : include.position;
    const Restored outer(outer_, position);
    enter(*page, span);
    run_template(*page, scope_of(include.context));
    inclusions_.pop_back();
}

// Runs a template for the names that it sets. What it prints goes nowhere.
std::shared_ptr<Scope> Interpreter::import_module(Node name, WithContext context, const Span& span) {
    const auto page = find_template(evaluate_defined(name), name->span);
    const auto scope = scope_of(context);
    enter(*page, span);
    captured([&] { run_template(*page, scope); });
    inclusions_.pop_back();
    return scope;
}

void Interpreter::visit(const ImportStatement& import, const Statement& node) {
    try {
        scope_->set(import.as, Value(std::make_shared<Module>(import_module(import.name, import.context, node.span))));
    } catch (const Failed&) {
        scope_->set(import.as, Value::undefined({.what = Missing::What::Reported}));
        throw;
    }
}

void Interpreter::visit(const FromImportStatement& import, const Statement& node) {
    const auto poison_all = [&] {
        for (const auto& name : import.names) scope_->set(name.second, Value::undefined({.what = Missing::What::Reported}));
    };
    std::shared_ptr<Scope> scope;
    try {
        scope = import_module(import.name, import.context, node.span);
    } catch (const Failed&) {
        poison_all();
        throw;
    }
    Module module(scope);
    for (const auto& [name, as] : import.names) {
        auto value = module.attribute(name);
        if (!value) {
            report(node.span, {format("the template has no \"{}\" to import", name), did_you_mean(name, module.attribute_names()), "template/undefined"});
            value = Value::undefined({.what = Missing::What::Reported});
        }
        scope_->set(as, *value);
    }
}

}  // namespace bilan::templating
