// The program's options, command by command. CLI11's door.
#pragma once

namespace bilan::cli {

// Reads the arguments and runs what they ask for; the exit code.
int run(int count, char** arguments);

}  // namespace bilan::cli
