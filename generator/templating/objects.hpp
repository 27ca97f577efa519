// The values with behaviour that templates make themselves: loop, namespace, macros, modules, self and super.
#pragma once

#include "templating/interpreter.hpp"

namespace bilan::templating {

class Loop final : public Object {
public:
    Loop(Interpreter& interpreter, const ForStatement& statement, std::shared_ptr<Scope> scope, const List& items, int depth)
        : interpreter_(interpreter), statement_(statement), scope_(std::move(scope)), items_(items), depth_(depth) {}

    void advance(std::size_t index) { index_ = index; }
    std::string_view kind_name() const override { return "loop"; }
    std::optional<Value> attribute(std::string_view name) override;
    std::vector<std::string> attribute_names() const override;
    bool callable() const override { return statement_.recursive; }
    Value call(Call& call) override;

private:
    Value cycle(Call& call) const;
    Value changed(Call& call);

    Interpreter& interpreter_;
    const ForStatement& statement_;
    std::shared_ptr<Scope> scope_;
    List items_;
    int depth_;
    std::size_t index_ = 0;
    std::optional<List> last_;  // what changed() was last asked about
};

class Namespace final : public Object {
public:
    explicit Namespace(Dict entries) : entries_(std::move(entries)) {}
    std::string_view kind_name() const override { return "namespace"; }
    std::optional<Value> attribute(std::string_view name) override;
    std::vector<std::string> attribute_names() const override { return entries_.keys(); }
    bool set_attribute(std::string_view name, Value value) override;

private:
    Dict entries_;
};

class Macro final : public Object {
public:
    Macro(Interpreter& interpreter, MacroDefinition definition)
        : interpreter_(interpreter), definition_(std::move(definition)) {}
    std::string_view kind_name() const override { return "macro"; }
    std::optional<Value> attribute(std::string_view name) override;
    bool callable() const override { return true; }
    Value call(Call& call) override { return interpreter_.call_macro(definition_, call); }

private:
    Interpreter& interpreter_;
    MacroDefinition definition_;
};

class Module final : public Object {
public:
    explicit Module(std::shared_ptr<Scope> scope) : scope_(std::move(scope)) {}
    std::string_view kind_name() const override { return "module"; }
    std::optional<Value> attribute(std::string_view name) override;
    std::vector<std::string> attribute_names() const override;

private:
    std::shared_ptr<Scope> scope_;
};

// One filling of a block: super() and self.name().
class BlockReference final : public Object {
public:
    BlockReference(Interpreter& interpreter, std::shared_ptr<Run> run, Symbol name, std::size_t index)
        : interpreter_(interpreter), run_(std::move(run)), name_(name), index_(index) {}
    std::string_view kind_name() const override { return "block"; }
    std::optional<Value> attribute(std::string_view name) override;
    bool callable() const override { return true; }
    Value call(Call& call) override;

private:
    Interpreter& interpreter_;
    std::shared_ptr<Run> run_;
    Symbol name_;
    std::size_t index_;
};

class SelfReference final : public Object {
public:
    SelfReference(Interpreter& interpreter, std::shared_ptr<Run> run) : interpreter_(interpreter), run_(std::move(run)) {}
    std::string_view kind_name() const override { return "template"; }
    std::optional<Value> attribute(std::string_view name) override;
    std::vector<std::string> attribute_names() const override;

private:
    Interpreter& interpreter_;
    std::shared_ptr<Run> run_;
};

}  // namespace bilan::templating
