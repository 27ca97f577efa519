#include "base/files.hpp"

#include <algorithm>
#include <boost/filesystem.hpp>
#include <fstream>

#include "base/check.hpp"
#include "base/format.hpp"

namespace bilan {
namespace fs = boost::filesystem;
namespace {

void check(const boost::system::error_code& failure, std::string_view what, const Path& path) {
    if (failure) throw EnvironmentError(format("cannot {} {}: {}", what, path.generic_string(), failure.message()));
}

}  // namespace

std::optional<std::string> read_file(const Path& path) {
    boost::system::error_code ignored;
    if (!fs::is_regular_file(path, ignored)) return std::nullopt;
    std::ifstream stream(path.string(), std::ios::binary);
    if (!stream) throw EnvironmentError(format("cannot read {}", path.generic_string()));
    std::string bytes(static_cast<std::size_t>(fs::file_size(path)), '\0');
    stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    bytes.resize(static_cast<std::size_t>(stream.gcount()));
    return bytes;
}

bool exists(const Path& path) {
    boost::system::error_code ignored;
    return fs::exists(path, ignored);
}

bool is_folder(const Path& path) {
    boost::system::error_code ignored;
    return fs::is_directory(path, ignored);
}

// Beside the file first, then in its place: whoever reads it meanwhile, or after the power went, has the old one or the new one.
void write_file(const Path& path, std::string_view bytes) {
    if (path.has_parent_path() && !bilan::exists(path.parent_path())) create_folders(path.parent_path());
    const Path target = fs::is_symlink(path) && fs::exists(path) ? fs::canonical(path) : path;
    const Path part = target.parent_path() / ("." + target.filename().string() + ".part");
    std::ofstream stream(part.string(), std::ios::binary | std::ios::trunc);
    stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    stream.close();
    boost::system::error_code failure;
    if (stream) {
        if (fs::exists(target, failure)) fs::permissions(part, fs::status(target).permissions(), failure);
        fs::rename(part, target, failure);
    }
    if (stream && !failure) return;
    fs::remove(part, failure);
    throw EnvironmentError(format("cannot write {}", path.generic_string()));
}

bool write_if_changed(const Path& path, std::string_view bytes) {
    if (const auto there = read_file(path); there && *there == bytes) return false;
    write_file(path, bytes);
    return true;
}

std::vector<std::string> list_folder(const Path& path) {
    std::vector<std::string> names;
    if (!is_folder(path)) return names;
    for (const auto& entry : fs::directory_iterator(path)) names.push_back(entry.path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
}

std::vector<std::string> list_files_below(const Path& folder) {
    std::vector<std::string> files;
    if (!is_folder(folder)) return files;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (fs::is_regular_file(entry.status())) files.push_back(entry.path().lexically_relative(folder).generic_string());
    }
    std::sort(files.begin(), files.end());
    return files;
}

void create_folders(const Path& path) {
    boost::system::error_code failure;
    fs::create_directories(path, failure);
    check(failure, "create the folder", path);
}

void remove_all(const Path& path) {
    boost::system::error_code failure;
    fs::remove_all(path, failure);
    check(failure, "remove", path);
}

void rename(const Path& from, const Path& to) {
    boost::system::error_code failure;
    fs::rename(from, to, failure);
    check(failure, "rename", from);
}

Path absolute(const Path& path) {
    const auto normal = fs::absolute(path).lexically_normal();
    // Boost keeps "/a/." for "/a/./" and "/a" + "."; as a folder's name that is "/a".
    return normal.filename() == "." ? normal.parent_path() : normal;
}

Path program_path() {
    boost::system::error_code failure;
    auto path = fs::read_symlink("/proc/self/exe", failure);
    check(failure, "find", "/proc/self/exe");
    return path;
}

std::optional<Path> path_inside(const Path& base, std::string_view relative) {
    const Path below{std::string(relative)};
    if (below.is_absolute()) return std::nullopt;
    const auto normal = below.lexically_normal();
    if (!normal.empty() && *normal.begin() == "..") return std::nullopt;
    return (base / normal).lexically_normal();
}

bool is_really_below(const Path& path, const Path& folder) {
    boost::system::error_code no_path, no_folder;
    const auto real = fs::canonical(path, no_path), above = fs::canonical(folder, no_folder);
    return !no_path && !no_folder && path_inside(above, real.lexically_relative(above).generic_string()).has_value();
}

}  // namespace bilan
