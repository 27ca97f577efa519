#include "build/manifest.hpp"

#include <algorithm>

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
    if (file.pages > 0) map.set("pages", number(static_cast<std::size_t>(file.pages)));
    return data::Value(std::move(map));
}

std::size_t count_in(const data::Value& file, std::string_view key) {
    const auto* value = file.find(key);
    if (value == nullptr || value->number() == nullptr) return 0;
    return static_cast<std::size_t>(std::max<std::int64_t>(0, value->number()->value.to_integer().value_or(0)));
}

MadeFile made_file(const data::Value& file) {
    return {file.string_or("path", ""), file.string_or("digest", ""), count_in(file, "size"), file.string_or("job", ""), file.string_or("key", ""),
            static_cast<int>(count_in(file, "pages"))};
}

}  // namespace

std::string to_json(const Manifest& manifest) {
    data::Map root;
    root.set("mode", text(manifest.mode));
    data::List files;
    for (const auto& file : manifest.files) files.push_back(file_value(file));
    root.set("files", data::Value(std::move(files)));
    root.set("reports", to_value(manifest.editions));
    return data::to_json(data::Value(std::move(root))) + "\n";
}

namespace {

// What `read` finds in the last build's manifest; an unreadable manifest is one that is not there.
template <class Read> auto in_last_manifest(const Path& output, const Read& read) -> decltype(read(data::Value())) {
    auto bytes = read_file(output / manifest_name);
    if (!bytes) return {};
    const Source source(manifest_name, std::move(*bytes));
    Diagnostics ignored;
    const auto value = data::parse_json(source, ignored);
    return value ? read(*value) : decltype(read(data::Value())){};
}

}  // namespace

std::vector<MadeFile> files_of_last_build(const Path& output) {
    return in_last_manifest(output, [](const data::Value& manifest) {
        std::vector<MadeFile> made;
        const auto* files = manifest.find("files");
        if (files == nullptr || files->list() == nullptr) return made;
        for (const auto& file : *files->list()) made.push_back(made_file(file));
        return made;
    });
}

std::vector<Edition> editions_of_last_build(const Path& output) { return in_last_manifest(output, editions_in); }

std::optional<std::vector<OutputFile>> read_made_before(const Path& output, const std::vector<MadeFile>& last, const std::string& key) {
    std::vector<OutputFile> files;
    for (const auto& file : last) {
        if (file.key != key) continue;
        auto bytes = read_file(output / file.path);
        if (!bytes || digest(*bytes) != file.digest) return std::nullopt;
        files.push_back({file.path, std::move(*bytes)});
    }
    if (files.empty()) return std::nullopt;
    return files;
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
