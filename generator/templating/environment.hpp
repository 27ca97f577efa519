// Where templates live: how they are found, and which functions, filters and tests they know. Set an environment up
// once; then any number of threads may compile and render with it.
//
//   Environment environment(loader);
//   environment.add_function("asset", [](Call& call) { ... });
//   const auto page = environment.get_template("chapter.html", diagnostics);
//   if (page) const auto html = render(environment, *page, context, diagnostics);
#pragma once

#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.hpp"
#include "base/source.hpp"
#include "templating/lexer.hpp"
#include "templating/tree.hpp"
#include "templating/value.hpp"

namespace bilan::templating {

// Finds templates. find is called from any thread, once a name; the Source must outlive the environment.
struct Loader {
    std::function<const Source*(std::string_view name)> find;    // null when there is none
    std::function<std::vector<std::string>()> names;             // for "did you mean"; may be empty
};

// A filter or a test is a function whose first argument is what stands before it. The arguments arrive in the order of
// `parameters`, an undefined value for each that was left out.
struct Filter {
    Function function;
    std::vector<std::string> parameters;  // with the value first
    std::size_t required = 1;
    bool variadic = false;               // takes any arguments, unordered
    bool accepts_undefined = false;      // as `default` does
};
struct Test : Filter {};

// Parsed and never changed again.
struct Template {
    std::string name;
    const Source* source = nullptr;
    Body body;
    std::vector<const Statement*> blocks;  // every BlockStatement, outermost first
    std::deque<Expression> expressions;    // own the nodes
    std::deque<Statement> statements;
};

// Bounds that a template cannot leave, whatever its data: they turn a runaway loop into template/too-large.
struct Limits {
    std::size_t output_bytes = std::size_t{256} << 20;
    std::size_t iterations = 20'000'000;
    int depth = 900;      // of nested evaluation: macros that call each other, recursive loops
    int inclusions = 32;  // of one template inside itself
};

class Environment {
public:
    explicit Environment(Loader loader, Syntax syntax = {}, Limits limits = {});
    Environment(const Environment&) = delete;
    Environment& operator=(const Environment&) = delete;

    // Before the first template is compiled.
    void add_function(std::string name, Function function);
    void add_global(std::string name, Value value);
    void add_filter(std::string name, Filter filter);
    void add_test(std::string name, Test test);

    // The template of that name, compiled at most once. Null after a mistake, which each caller is told.
    // where: what asks for it, for the diagnostic of a template that is not there.
    std::shared_ptr<const Template> get_template(std::string_view name, Diagnostics& diagnostics, const Span& where = {}) const;
    // A template that no loader knows.
    std::shared_ptr<const Template> compile(const Source& source, Diagnostics& diagnostics) const;
    bool has_template(std::string_view name) const { return loader_.find(name) != nullptr; }

    const Filter* find_filter(std::string_view name) const;
    const Test* find_test(std::string_view name) const;
    const Value* find_global(std::string_view name) const;
    std::vector<std::string> filter_names() const;
    std::vector<std::string> test_names() const;
    std::vector<std::string> global_names() const;
    Symbol intern(std::string_view name) const;
    const Limits& limits() const { return limits_; }
    const Syntax& syntax() const { return syntax_; }

private:
    struct Compiled {
        std::shared_ptr<const Template> result;
        Diagnostics diagnostics;
    };

    Loader loader_;
    Syntax syntax_;
    Limits limits_;
    std::map<std::string, Value, std::less<>> globals_;
    std::map<std::string, Filter, std::less<>> filters_;
    std::map<std::string, Test, std::less<>> tests_;
    mutable std::mutex mutex_;
    mutable std::set<std::string, std::less<>> symbols_;
    mutable std::map<std::string, Compiled, std::less<>> compiled_;
};

// The template's text for that context (a dict). Nothing after a mistake: as many as are found are reported in one run.
// globals, a dict, is seen by imported templates too, which do not see the context.
std::optional<std::string> render(const Environment& environment, const Template& page, const Value& context,
                                  Diagnostics& diagnostics, const Value& globals = {});

}  // namespace bilan::templating
