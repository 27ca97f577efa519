#include "templating/environment.hpp"

#include "base/check.hpp"
#include "base/format.hpp"
#include "base/suggest.hpp"
#include "templating/builtins.hpp"
#include "templating/interpreter.hpp"
#include "templating/parser.hpp"

namespace bilan::templating {

Environment::Environment(Loader loader, Syntax syntax, Limits limits)
    : loader_(std::move(loader)), syntax_(syntax), limits_(limits) {
    BILAN_ASSERT(loader_.find != nullptr);
    add_builtins(*this);
}

void Environment::add_function(std::string name, Function function) { add_global(std::move(name), Value(std::move(function))); }
void Environment::add_global(std::string name, Value value) { globals_.insert_or_assign(std::move(name), std::move(value)); }
void Environment::add_filter(std::string name, Filter filter) { filters_.insert_or_assign(std::move(name), std::move(filter)); }
void Environment::add_test(std::string name, Test test) { tests_.insert_or_assign(std::move(name), std::move(test)); }

std::shared_ptr<const Template> Environment::compile(const Source& source, Diagnostics& diagnostics) const {
    return parse(*this, source, diagnostics);
}

std::shared_ptr<const Template> Environment::get_template(std::string_view name, Diagnostics& diagnostics, const Span& where) const {
    {
        const std::lock_guard lock(mutex_);
        const auto known = compiled_.find(name);
        if (known != compiled_.end()) {
            diagnostics.append(known->second.diagnostics);
            return known->second.result;
        }
    }
    const auto* source = loader_.find(name);
    if (source == nullptr) {
        const auto names = loader_.names ? loader_.names() : std::vector<std::string>{};
        diagnostics.error("template/missing-template", where, format("unknown template \"{}\"", name), did_you_mean(name, names));
        return nullptr;
    }
    // Two threads may compile the same template at once; the first to finish is kept.
    Compiled compiled;
    compiled.result = compile(*source, compiled.diagnostics);
    const std::lock_guard lock(mutex_);
    const auto& kept = compiled_.try_emplace(std::string(name), std::move(compiled)).first->second;
    diagnostics.append(kept.diagnostics);
    return kept.result;
}

namespace {

template <typename Map>
auto* found(const Map& map, std::string_view name) {
    const auto at = map.find(name);
    return at == map.end() ? nullptr : &at->second;
}

template <typename Map>
std::vector<std::string> names_of(const Map& map) {
    std::vector<std::string> names;
    for (const auto& entry : map) names.push_back(entry.first);
    return names;
}

}  // namespace

const Filter* Environment::find_filter(std::string_view name) const { return found(filters_, name); }
const Test* Environment::find_test(std::string_view name) const { return found(tests_, name); }
const Value* Environment::find_global(std::string_view name) const { return found(globals_, name); }
std::vector<std::string> Environment::filter_names() const { return names_of(filters_); }
std::vector<std::string> Environment::test_names() const { return names_of(tests_); }
std::vector<std::string> Environment::global_names() const { return names_of(globals_); }

Symbol Environment::intern(std::string_view name) const {
    const std::lock_guard lock(mutex_);
    const auto at = symbols_.find(name);
    return at != symbols_.end() ? &*at : &*symbols_.emplace(name).first;
}

std::optional<std::string> render(const Environment& environment, const Template& page, const Value& context,
                                  Diagnostics& diagnostics, const Value& globals) {
    return Interpreter(environment, diagnostics, globals).render(page, context);
}

}  // namespace bilan::templating
