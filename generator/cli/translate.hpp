// bilan translate: how far translations have followed their source, and the way of their texts to a translator and back.
#pragma once

#include <string>
#include <vector>

#include "build/options.hpp"

namespace CLI {
class App;
}

namespace bilan::cli {

struct TranslateOptions {
    enum class Action { Status, Mark, Export, Import };
    Action action = Action::Status;
    build::Options build;
    std::string report;                   // empty: all
    std::vector<std::string> chapters;    // "20-protection" or "protection"; empty: all
    std::string to;                       // of an export: a folder, or a file that ends with .po
    std::string file;                     // of an import
};

CLI::App* add_translate(CLI::App& app, TranslateOptions& options);

// The exit code.
int translate_command(const TranslateOptions& options);

}  // namespace bilan::cli
