#include "templating/objects.hpp"

#include <algorithm>

#include "templating/operators.hpp"

namespace bilan::templating {
namespace {

Value nothing(std::string message) {
    return Value::undefined({.what = Missing::What::Other, .message = std::move(message)});
}

// A method: a function that works on an object, which it keeps alive no longer than the loop that it belongs to.
Value method(Function function) { return Value(std::move(function)); }

}  // namespace

std::optional<Value> Loop::attribute(std::string_view name) {
    const auto size = items_.size();
    if (name == "index") return index_ + 1;
    if (name == "index0") return index_;
    if (name == "revindex") return size - index_;
    if (name == "revindex0") return size - index_ - 1;
    if (name == "first") return index_ == 0;
    if (name == "last") return index_ + 1 == size;
    if (name == "length") return size;
    if (name == "depth") return depth_ + 1;
    if (name == "depth0") return depth_;
    if (name == "previtem") return index_ == 0 ? nothing("the first turn of a loop has no item before it") : items_[index_ - 1];
    if (name == "nextitem") return index_ + 1 == size ? nothing("the last turn of a loop has no item after it") : items_[index_ + 1];
    if (name == "cycle") return method([this](Call& call) { return cycle(call); });
    if (name == "changed") return method([this](Call& call) { return changed(call); });
    return std::nullopt;
}

std::vector<std::string> Loop::attribute_names() const {
    return {"index", "index0", "revindex", "revindex0", "first", "last", "length", "depth", "depth0", "previtem", "nextitem", "cycle", "changed"};
}

Value Loop::call(Call& call) {
    if (!statement_.recursive) {
        return call.error("template/type", "this loop is not recursive", "write {% for ... recursive %}");
    }
    const auto* items = call.argument(0, "iterable");
    if (items == nullptr) return call.error("template/type", "loop() needs the items of the next level");
    return interpreter_.recurse(statement_, scope_, interpreter_.defined(*items, call.span), depth_ + 1);
}

Value Loop::cycle(Call& call) const {
    if (call.positional.empty()) return call.error("template/type", "loop.cycle() needs something to cycle through");
    return call.positional[index_ % call.positional.size()];
}

Value Loop::changed(Call& call) {
    const bool same = last_ && std::equal(last_->begin(), last_->end(), call.positional.begin(), call.positional.end(), equal);
    last_ = call.positional;
    return !same;
}

std::optional<Value> Namespace::attribute(std::string_view name) {
    const auto* value = entries_.find(name);
    return value == nullptr ? std::nullopt : std::optional(*value);
}

bool Namespace::set_attribute(std::string_view name, Value value) {
    entries_.set(Value(name), std::move(value));
    return true;
}

std::optional<Value> Macro::attribute(std::string_view name) {
    const auto& signature = *definition_.signature;
    if (name == "name") return Value(definition_.name);
    if (name == "catch_kwargs") return signature.uses_kwargs;
    if (name == "catch_varargs") return signature.uses_varargs;
    if (name == "caller") return signature.uses_caller;
    if (name != "arguments") return std::nullopt;
    List names;
    for (const auto& parameter : signature.parameters) names.emplace_back(*parameter.symbol);
    return Value::tuple(std::move(names));
}

std::optional<Value> Module::attribute(std::string_view name) {
    if (name.starts_with('_')) return std::nullopt;
    for (const auto& [symbol, value] : scope_->variables) {
        if (*symbol == name) return value;
    }
    return std::nullopt;
}

std::vector<std::string> Module::attribute_names() const {
    std::vector<std::string> names;
    for (const auto& variable : scope_->variables) {
        if (!variable.first->starts_with('_')) names.push_back(*variable.first);
    }
    return names;
}

std::optional<Value> BlockReference::attribute(std::string_view name) {
    if (name != "super") return std::nullopt;
    if (index_ + 1 >= run_->blocks[name_].size()) return nothing("block \"" + *name_ + "\" has no parent block");
    return Value(std::make_shared<BlockReference>(interpreter_, run_, name_, index_ + 1));
}

Value BlockReference::call(Call& call) {
    if (!call.positional.empty() || !call.named.empty()) return call.error("template/type", "a block takes no arguments");
    return interpreter_.call_block(run_, name_, index_);
}

std::optional<Value> SelfReference::attribute(std::string_view name) {
    for (const auto& block : run_->blocks) {
        if (*block.first == name) return Value(std::make_shared<BlockReference>(interpreter_, run_, block.first, std::size_t{0}));
    }
    return std::nullopt;
}

std::vector<std::string> SelfReference::attribute_names() const {
    std::vector<std::string> names;
    for (const auto& block : run_->blocks) names.push_back(*block.first);
    std::sort(names.begin(), names.end());
    return names;
}

}  // namespace bilan::templating
