// Templates in memory, for tests.
#pragma once

#include <initializer_list>
#include <map>
#include <optional>
#include <string>

#include "templating/environment.hpp"

namespace bilan::tests {

class Templates {
public:
    Templates(std::initializer_list<std::pair<std::string, std::string>> files = {}, templating::Limits limits = {})
        : environment_(loader(), {}, limits) {
        for (const auto& [name, text] : files) add(name, text);
    }

    void add(const std::string& name, const std::string& text) { sources_[name] = &owner_.add(name, text); }

    templating::Environment& environment() { return environment_; }

    // Renders "main"; diagnostics() tells what was wrong.
    std::optional<std::string> render(const templating::Value& context = templating::Dict{}, const templating::Value& globals = {}) {
        diagnostics_ = {};
        const auto page = environment_.get_template("main", diagnostics_);
        return page == nullptr ? std::nullopt : templating::render(environment_, *page, context, diagnostics_, globals);
    }

    std::string diagnostics() const { return to_text(diagnostics_); }

private:
    templating::Loader loader() {
        return {[this](std::string_view name) -> const Source* {
                    const auto at = sources_.find(std::string(name));
                    return at == sources_.end() ? nullptr : at->second;
                },
                [this] {
                    std::vector<std::string> names;
                    for (const auto& entry : sources_) names.push_back(entry.first);
                    return names;
                }};
    }

    Sources owner_;
    std::map<std::string, const Source*> sources_;
    templating::Environment environment_;
    Diagnostics diagnostics_;
};

inline templating::Value dict(std::initializer_list<std::pair<const char*, templating::Value>> entries) {
    templating::Dict result;
    for (const auto& [name, value] : entries) result.set(name, value);
    return result;
}

}  // namespace bilan::tests
