#include "cli/document_files.hpp"

#include <algorithm>

#include "base/format.hpp"

namespace bilan::cli {

std::string read_named_file(const std::string& path, Diagnostics& diagnostics) {
    auto bytes = read_file(path);
    if (!bytes) diagnostics.error("cli/missing-file", Place{.file = path}, "there is no such file");
    return bytes.value_or("");
}

std::optional<std::string> read_document_file(const std::string& url, const std::vector<Path>& allowed, Diagnostics& diagnostics) {
    constexpr std::string_view file_scheme = "file://";
    const bool named = url.starts_with(file_scheme);
    if (!named && url.find("://") != std::string::npos) {
        diagnostics.warning("cli/no-network", Place{}, format("\"{}\" was not read: nothing is fetched from the network", url),
                            "save it beside the document and name it there");
        return std::nullopt;
    }
    const Path path = named ? url.substr(file_scheme.size()) : url;
    if (!exists(path)) return std::nullopt;
    if (std::any_of(allowed.begin(), allowed.end(), [&](const Path& folder) { return is_really_below(path, folder); })) return read_file(path);
    diagnostics.warning("cli/outside-folder", Place{}, format("\"{}\" was not read: it is outside the document's folder", url),
                        format("if you trust the document: --allow {}", absolute(path).parent_path().generic_string()));
    return std::nullopt;
}

}  // namespace bilan::cli
