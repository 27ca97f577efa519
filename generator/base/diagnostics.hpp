// What the customer is told. A phase reports and goes on, so that one run shows every mistake; whoever runs the phase
// asks has_errors() before it uses the result. Codes are stable ("data/unknown-key"): people search for them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/source.hpp"

namespace bilan {

enum class Severity { Warning, Error };

struct Diagnostic {
    Severity severity = Severity::Error;
    std::string code;     // room/what, lower case with hyphens
    std::string message;  // what was found, what was expected; no full stop
    Place place;          // empty: the project as a whole
    std::string help;     // the mend; may be empty

    friend bool operator==(const Diagnostic&, const Diagnostic&) = default;
};

// One per job; never shared by threads.
class Diagnostics {
public:
    void error(std::string_view code, const Place& place, std::string message, std::string help = {});
    void error(std::string_view code, const Span& span, std::string message, std::string help = {});
    void warning(std::string_view code, const Place& place, std::string message, std::string help = {});
    void warning(std::string_view code, const Span& span, std::string message, std::string help = {});
    void add(Diagnostic diagnostic);
    void append(const Diagnostics& others);

    bool has_errors() const { return errors_ != 0; }
    std::size_t error_count() const { return errors_; }
    std::size_t warning_count() const { return all_.size() - errors_; }
    const std::vector<Diagnostic>& all() const { return all_; }
    bool empty() const { return all_.empty(); }

private:
    std::vector<Diagnostic> all_;
    std::size_t errors_ = 0;
};

enum class Colour { Off, On };

// One diagnostic as people read it: message, --> file:line:column, the line with its caret, help. Ends with a newline.
std::string to_text(const Diagnostic& diagnostic, Colour colour = Colour::Off);
std::string to_text(const Diagnostics& diagnostics, Colour colour = Colour::Off);

// Ordered by file, line and column, the same ones said once. What the command prints.
Diagnostics in_order(const Diagnostics& diagnostics);

}  // namespace bilan
