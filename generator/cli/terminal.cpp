#include "cli/terminal.hpp"

#include <unistd.h>

#include <array>
#include <cstdio>
#include <cstdlib>

#include "base/format.hpp"

namespace bilan::cli {
namespace {

bool is_terminal() { return isatty(STDERR_FILENO) != 0; }
bool has_colour() { return is_terminal() && std::getenv("NO_COLOR") == nullptr; }

void print_error(const std::string& text) { std::fputs(text.c_str(), stderr); }

}  // namespace

std::string counted(std::size_t count, const char* noun) { return format("{} {}{}", count, noun, count == 1 ? "" : "s"); }

void show_step(const std::string& step) {
    if (is_terminal()) print_error(format("\r\033[K{} …", step));
}

void clear_step() {
    if (is_terminal()) print_error("\r\033[K");
}

void print_diagnostics(const Diagnostics& diagnostics) {
    if (diagnostics.empty()) return;
    print_error(to_text(diagnostics, has_colour() ? Colour::On : Colour::Off));
    print_error(format("{}, {}\n", counted(diagnostics.error_count(), "error"), counted(diagnostics.warning_count(), "warning")));
}

std::string in_bytes(std::size_t bytes) {
    constexpr std::array<const char*, 4> units{"bytes", "kB", "MB", "GB"};
    std::size_t unit = 0;
    double value = static_cast<double>(bytes);
    for (; value >= 1000 && unit + 1 < units.size(); ++unit) value /= 1000;
    return unit == 0 ? format("{} bytes", bytes) : format("{:.1f} {}", value, units[unit]);
}

}  // namespace bilan::cli
