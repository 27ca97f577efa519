// What the command prints while it works and when it is done. On a terminal there is colour and a line of progress; in
// a pipe there are only diagnostics and the last line.
#pragma once

#include <string>

#include "base/diagnostics.hpp"

namespace bilan::cli {

// A step on standard error, over the last one. Nothing when standard error is no terminal.
void show_step(const std::string& step);
void clear_step();

// Diagnostics to standard error, in colour on a terminal, with a line that counts them.
void print_diagnostics(const Diagnostics& diagnostics);

// "1 figure", "2 figures"
std::string counted(std::size_t count, const char* noun);

// "1.4 MB"
std::string in_bytes(std::size_t bytes);

}  // namespace bilan::cli
