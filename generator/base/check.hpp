// Assertions about ourselves: on in every build, because a wrong report costs more than a check.
#pragma once

#include <stdexcept>
#include <string>

namespace bilan {

// A broken promise inside the program, never the customer's mistake. The command ends with exit code 3.
struct InternalError : std::logic_error {
    using std::logic_error::logic_error;
};

// A failure of the world: disk, memory, a bundled file. Thrown at a library's door, reported by the job runner.
struct EnvironmentError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

[[noreturn]] inline void broken(const char* what, const char* file, int line) {
    throw InternalError(std::string(what) + " (" + file + ":" + std::to_string(line) + ")");
}

}  // namespace bilan

#define BILAN_ASSERT(condition) ((condition) ? void() : ::bilan::broken(#condition, __FILE__, __LINE__))
