#include "print/css/declarations.hpp"

#include <algorithm>
#include <set>

#include "base/format.hpp"
#include "base/suggest.hpp"

namespace bilan::print::css {
namespace {

WideKeyword wide_keyword(const Components& value) {
    if (value.size() != 1) return WideKeyword::None;
    const std::pair<std::string_view, WideKeyword> keywords[] = {{"inherit", WideKeyword::Inherit}, {"initial", WideKeyword::Initial},
                                                                 {"unset", WideKeyword::Unset}, {"revert", WideKeyword::Revert},
                                                                 {"revert-layer", WideKeyword::RevertLayer}};
    for (const auto& [name, keyword] : keywords) {
        if (value.front().is_ident(name)) return keyword;
    }
    return WideKeyword::None;
}

void report_unknown(const RawDeclaration& raw, const Report& report) {
    if (is_inert_property(raw.name)) return;
    if (is_unsupported_property(raw.name)) {
        report("css/unsupported-property", raw.begin, raw.name_end, format("property \"{}\" is not supported in print", raw.name), {});
        return;
    }
    report("css/unknown-property", raw.begin, raw.name_end, format("unknown property \"{}\"", raw.name),
           did_you_mean(raw.name, property_table().names()));
}

void report_value(const RawDeclaration& raw, const Report& report) {
    const auto begin = raw.value.empty() ? raw.begin : raw.value.front().begin;
    const auto end = raw.value.empty() ? raw.end : raw.value.back().end;
    report("css/unsupported-value", begin, end, format("\"{}\" is not a supported value of \"{}\"", to_text(raw.value), raw.name), {});
}

void push(DeclarationBlock& block, Declaration declaration) {
    block.any_important = block.any_important || declaration.important;
    block.uses_element = block.uses_element || (declaration.custom.empty() && property_table().longhand(declaration.longhand).uses_element);
    block.declarations.push_back(std::move(declaration));
}

std::shared_ptr<const PendingValue> pending_value(const RawDeclaration& raw, const DeclarationContext& context) {
    return std::make_shared<const PendingValue>(PendingValue{raw.name, raw.value, context.base_url, context.place_of(raw.begin, raw.end)});
}

void add_custom(const RawDeclaration& raw, const DeclarationContext& context, DeclarationBlock& block) {
    Declaration declaration;
    declaration.custom = raw.name;
    declaration.important = raw.important;
    declaration.wide = wide_keyword(raw.value);
    declaration.value = pending_value(raw, context);
    push(block, std::move(declaration));
}

// Values that wait for an element, and keywords that every property takes.
void add_for_all(const RawDeclaration& raw, const std::vector<LonghandId>& longhands, const Declaration& model, DeclarationBlock& block) {
    for (const auto id : longhands) {
        auto declaration = model;
        declaration.longhand = id;
        declaration.important = raw.important;
        push(block, std::move(declaration));
    }
}

bool is_page_only(const std::vector<LonghandId>& longhands) {
    return std::any_of(longhands.begin(), longhands.end(), [](LonghandId id) { return property_table().longhand(id).page_only; });
}

}  // namespace

void add_declaration(const RawDeclaration& raw, const DeclarationContext& context, DeclarationBlock& block) {
    if (raw.is_custom()) return add_custom(raw, context, block);
    const auto& table = property_table();
    const auto longhands = table.longhands_of(raw.name);
    if (longhands.empty()) return report_unknown(raw, context.report);
    if (is_page_only(longhands) && context.of == BlockOf::Style) {
        return context.report("css/unknown-property", raw.begin, raw.name_end, format("\"{}\" belongs into @page", raw.name), {});
    }
    Declaration model;
    model.wide = wide_keyword(raw.value);
    if (model.wide != WideKeyword::None) return add_for_all(raw, longhands, model, block);
    if (holds_var(raw.value)) {
        model.pending = pending_value(raw, context);
        return add_for_all(raw, longhands, model, block);
    }
    Cursor cursor(raw.value, context.base_url);
    if (context.bare_lengths) cursor.allow_bare_lengths();
    auto parsed = table.parse(raw.name, cursor);
    if (!parsed) return report_value(raw, context.report);
    for (auto& [id, apply] : *parsed) {
        Declaration declaration;
        declaration.longhand = id;
        declaration.important = raw.important;
        declaration.apply = std::move(apply);
        push(block, std::move(declaration));
    }
}

bool holds_var(const Components& components) {
    return std::any_of(components.begin(), components.end(),
                       [](const Component& c) { return c.is_function("var") || holds_var(c.children); });
}

namespace {

// Values that double at each step must not fill the memory.
constexpr std::size_t most_components = 100000;
constexpr std::size_t longest_chain = 100;  // of custom properties that stand on each other; more are a mistake

using Lookup = std::function<std::shared_ptr<const Components>(const std::string&)>;

std::size_t count(const Components& components) {
    std::size_t total = components.size();
    for (const auto& c : components) total += count(c.children);
    return total;
}

class Substituter {
public:
    Substituter(const Lookup& lookup, Substitution& result) : lookup_(lookup), result_(result) {}

    void run(const Components& from, Components& to) {
        for (const auto& component : from) {
            if (!result_.valid) return;
            if (component.is_function("var")) {
                replace(component, to);
            } else {
                auto copy = component;
                if (!component.children.empty()) {
                    copy.children.clear();
                    run(component.children, copy.children);
                }
                to.push_back(std::move(copy));
            }
        }
    }

private:
    void insert(const Components& components, Components& to) {
        total_ += count(components);
        if (total_ > most_components) {
            result_.valid = false;
        } else {
            to.insert(to.end(), components.begin(), components.end());
        }
    }

    void replace(const Component& function, Components& to) {
        Cursor inside(function.children);
        if (!inside.peek().is(Component::Kind::Ident)) {
            result_.valid = false;
            return;
        }
        const auto name = inside.take().text;
        if (const auto value = lookup_(name)) return insert(*value, to);
        if (!inside.take_comma()) {
            result_ = {name, false};
            return;
        }
        run(Components(inside.position(), function.children.data() + function.children.size()), to);
    }

    const Lookup& lookup_;
    Substitution& result_;
    std::size_t total_ = 0;
};

// Resolves an element's own custom properties, each once, depth first.
class Resolver {
public:
    Resolver(const CustomProperties& parent, const std::map<std::string, std::shared_ptr<const PendingValue>>& own)
        : own_(own), resolved_(parent) {}

    CustomProperties run() {
        for (const auto& [name, value] : own_) resolve(name);
        return std::move(resolved_);
    }

private:
    std::shared_ptr<const Components> resolve(const std::string& name) {
        const auto own = own_.find(name);
        if (own == own_.end() || done_.contains(name)) {
            const auto known = resolved_.find(name);
            return known == resolved_.end() ? nullptr : known->second;
        }
        if (open_.contains(name)) {
            cyclic_.insert(name);
            return nullptr;
        }
        if (open_.size() >= longest_chain) return nullptr;
        open_.insert(name);
        Substitution result;
        Components value;
        const Lookup lookup = [this](const std::string& n) { return resolve(n); };
        Substituter(lookup, result).run(own->second->value, value);
        open_.erase(name);
        done_.insert(name);
        const bool valid = result.valid && !cyclic_.contains(name);
        resolved_[name] = valid ? std::make_shared<const Components>(std::move(value)) : nullptr;
        return resolved_[name];
    }

    const std::map<std::string, std::shared_ptr<const PendingValue>>& own_;
    CustomProperties resolved_;
    std::set<std::string> open_, done_, cyclic_;
};

}  // namespace

Components substitute(const Components& components, const CustomProperties& properties, Substitution& result) {
    const Lookup lookup = [&](const std::string& name) -> std::shared_ptr<const Components> {
        const auto found = properties.find(name);
        return found == properties.end() ? nullptr : found->second;
    };
    Components to;
    Substituter(lookup, result).run(components, to);
    return to;
}

CustomProperties resolve_custom_properties(const CustomProperties& parent,
                                           const std::map<std::string, std::shared_ptr<const PendingValue>>& own) {
    return Resolver(parent, own).run();
}

}  // namespace bilan::print::css
