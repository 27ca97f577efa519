#include "workshop.hpp"

#include <sys/wait.h>

#include <cstdlib>
#include <stdexcept>

#include "base/digest.hpp"
#include "base/files.hpp"

namespace bilan::tests {

Run run_bilan(const std::string& arguments, const std::string& folder, const std::string& environment, const std::string& input) {
    const TemporaryFolder output;
    write_file(Path(output.path()) / "in", input);
    const auto command = "cd '" + folder + "' && " + environment + " '" BILAN_PROGRAM "' " + arguments + " >'" + output.path() +
                         "/out' 2>'" + output.path() + "/err' <'" + output.path() + "/in'";
    const int status = std::system(command.c_str());
    return {WEXITSTATUS(status), read_text(output.path() + "/out"), read_text(output.path() + "/err")};
}

Workshop::Workshop(const std::string& project)
    : Workshop(std::string(BILAN_TESTS) + "/projects/" + project, list_files_below(Path(BILAN_TESTS) / "projects" / project)) {}

Workshop::Workshop(const std::string& from, const std::vector<std::string>& files) {
    for (const auto& file : files) write_file(Path(folder_.path()) / file, *read_file(Path(from) / file));
}

Workshop Workshop::of_the_example() {
    std::vector<std::string> files{"bilan.json"};
    for (const std::string folder : {"content", "data", "templates"}) {
        for (const auto& file : list_files_below(Path(BILAN_ROOT) / folder)) files.push_back(folder + "/" + file);
    }
    return {BILAN_ROOT, files};
}

std::string Workshop::path(const std::string& relative) const { return folder_.path() + "/" + relative; }

void Workshop::write(const std::string& relative, const std::string& text) const { write_file(path(relative), text); }

std::string Workshop::read(const std::string& relative) const { return read_text(path(relative)); }

void Workshop::remove(const std::string& relative) const { remove_all(path(relative)); }

void Workshop::replace(const std::string& relative, const std::string& what, const std::string& with) const {
    auto text = read(relative);
    const auto at = text.find(what);
    if (at == std::string::npos) throw std::runtime_error("\"" + what + "\" is not in " + relative);
    write(relative, text.replace(at, what.size(), with));
}

Run Workshop::run(const std::string& arguments, const std::string& environment) const {
    return run_bilan(arguments, folder_.path(), environment);
}

std::string Workshop::output_digest(const std::string& output) const {
    std::string all;
    for (const auto& file : list_files_below(path(output))) all += file + " " + digest(read(output + "/" + file)) + "\n";
    return all;
}

}  // namespace bilan::tests
