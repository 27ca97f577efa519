#include "base/digest.hpp"
#include "base/files.hpp"
#include "cli/commands.hpp"

namespace bilan::cli {

content::Installation find_installation() { return {program_path().parent_path().parent_path() / "share" / "bilan"}; }

std::string program_digest() {
    const auto bytes = read_file(program_path());
    return bytes ? digest(*bytes) : std::string();
}

}  // namespace bilan::cli
