#include "build/manifest.hpp"

#include "base/digest.hpp"
#include "build/staging.hpp"
#include "data/json.hpp"

namespace bilan::build {
namespace {

data::Value text(const std::string& value) { return data::Value(value); }

data::Value number(std::size_t value) {
    return data::Value(data::Number{std::to_string(value), Decimal(static_cast<std::int64_t>(value))});
}

data::Value file_value(const MadeFile& file) {
    data::Map map;
    map.set("path", text(file.path));
    map.set("digest", text(file.digest));
    map.set("size", number(file.size));
    map.set("job", text(file.job));
    map.set("key", text(file.key));
    return data::Value(std::move(map));
}

}  // namespace

std::string to_json(const Manifest& manifest) {
    data::Map root;
    root.set("mode", text(manifest.mode));
    data::Map inputs;
    for (const auto& [path, digest] : manifest.inputs) inputs.set(path, text(digest));
    root.set("inputs", data::Value(std::move(inputs)));
    data::List files;
    for (const auto& file : manifest.files) files.push_back(file_value(file));
    root.set("files", data::Value(std::move(files)));
    return data::to_json(data::Value(std::move(root))) + "\n";
}

std::vector<std::string> files_of_last_build(const Path& output) {
    std::vector<std::string> paths;
    auto bytes = read_file(output / manifest_name);
    if (!bytes) return paths;
    const Source source(manifest_name, std::move(*bytes));
    Diagnostics ignored;  // an unreadable manifest is one that is not there
    const auto value = data::parse_json(source, ignored);
    const auto* files = value ? value->find("files") : nullptr;
    if (files == nullptr || files->list() == nullptr) return paths;
    for (const auto& file : *files->list()) paths.push_back(file.string_or("path", ""));
    return paths;
}

std::vector<std::pair<std::string, std::string>> digest_inputs(const Path& project) {
    std::vector<std::pair<std::string, std::string>> inputs;
    const auto add = [&](const std::string& path) {
        if (const auto bytes = read_file(project / path)) inputs.emplace_back(path, digest(*bytes));
    };
    add("bilan.json");
    for (const std::string folder : {"content", "data", "templates"}) {
        for (const auto& path : list_files_below(project / folder)) add(folder + "/" + path);
    }
    return inputs;
}

}  // namespace bilan::build
