#include "build/staging.hpp"

#include <algorithm>
#include <set>
#include <sstream>

#include "base/check.hpp"
#include "base/format.hpp"

namespace bilan::build {
namespace {

Path stage_of(const Path& output) { return output.parent_path() / format(".{}.stage", output.filename().string()); }

// The journal is written when every file is staged: from then on the commit can be completed from the stage alone.
// One line a step: "+path" to rename into place, "-path" to remove.
constexpr const char* journal_name = "journal";
constexpr const char* files_name = "files";

void replay(const Path& output, const std::string& journal) {
    const auto stage = stage_of(output);
    std::istringstream lines(journal);
    for (std::string line; std::getline(lines, line);) {
        if (line.size() < 2) continue;
        const auto relative = line.substr(1);
        const auto target = path_inside(output, relative);
        if (!target) continue;
        if (line.front() == '-') {
            remove_all(*target);
        } else if (const auto staged = stage / files_name / relative; exists(staged)) {
            create_folders(target->parent_path());
            rename(staged, *target);
        }
    }
    remove_all(stage);
}

// Folders that a removal left empty, below the output folder.
void remove_empty_folders(const Path& output, const std::vector<std::string>& removed) {
    for (const auto& relative : removed) {
        for (auto folder = (output / relative).parent_path(); folder != output && is_folder(folder); folder = folder.parent_path()) {
            if (!list_folder(folder).empty()) break;
            remove_all(folder);
        }
    }
}

}  // namespace

void recover(const Path& output) {
    const auto stage = stage_of(output);
    if (!exists(stage)) return;
    if (const auto journal = read_file(stage / journal_name)) {
        replay(output, *journal);
    } else {
        remove_all(stage);
    }
}

Committed commit(const Path& output, const std::vector<OutputFile>& files, const std::string& manifest,
                 const std::vector<std::string>& previous, Stale stale) {
    const auto stage = stage_of(output);
    remove_all(stage);
    Committed result;
    std::set<std::string> made;
    std::string journal;
    const auto add = [&](const std::string& path, const std::string& bytes) {
        BILAN_ASSERT(path_inside(output, path).has_value());
        result.bytes += bytes.size();
        if (const auto there = read_file(output / path); there && *there == bytes) {
            ++result.unchanged;
            return;
        }
        ++result.written;
        write_file(stage / files_name / path, bytes);
        journal += "+" + path + "\n";
    };
    for (const auto& file : files) {
        if (!made.insert(file.path).second) throw InternalError("two jobs made " + file.path);
        add(file.path, file.bytes);
    }
    std::vector<std::string> removed;
    if (stale == Stale::Remove) {
        for (const auto& path : previous) {
            if (made.count(path) == 0 && path != manifest_name && exists(output / path)) removed.push_back(path);
        }
    }
    for (const auto& path : removed) journal += "-" + path + "\n";
    result.removed = removed.size();
    add(manifest_name, manifest);
    create_folders(output);
    if (!journal.empty()) {
        write_file(stage / journal_name, journal);
        replay(output, journal);
    }
    remove_empty_folders(output, removed);
    return result;
}

}  // namespace bilan::build
