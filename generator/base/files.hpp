// Files. Boost.Filesystem's door: paths outside this room are Path, which is Boost's, and every read and write of
// the program goes through here. Failures of the disk throw EnvironmentError; a file that is not there does not.
#pragma once

#include <boost/filesystem/path.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bilan {

using Path = boost::filesystem::path;

std::optional<std::string> read_file(const Path& path);  // nothing when it does not exist or is not a file
bool exists(const Path& path);
bool is_folder(const Path& path);

// Creates the folders above it. Throws EnvironmentError.
void write_file(const Path& path, std::string_view bytes);

// Writes only when the bytes differ from those there. Returns whether it wrote.
bool write_if_changed(const Path& path, std::string_view bytes);

// Names in a folder, sorted by bytes, without "." and ".."; empty when the folder does not exist.
std::vector<std::string> list_folder(const Path& path);

// Every file below a folder, relative to it with '/', sorted by bytes.
std::vector<std::string> list_files_below(const Path& folder);

void create_folders(const Path& path);
void remove_all(const Path& path);
void rename(const Path& from, const Path& to);
Path absolute(const Path& path);

// The file of the running program.
Path program_path();

// path below base, or nothing when it would leave it ("../../etc/passwd", an absolute path).
std::optional<Path> path_inside(const Path& base, std::string_view relative);

// Whether a file that is there lies in a folder or below it, every link followed.
bool is_really_below(const Path& path, const Path& folder);

}  // namespace bilan
