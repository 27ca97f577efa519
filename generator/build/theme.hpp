// The theme: layouts, components, style sheets, icons and interface words. A project's templates/ stands over the
// program's own, file by file; fonts come from the program. Read once at the start, then const for all jobs.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.hpp"
#include "base/files.hpp"
#include "content/project.hpp"
#include "narrative/components.hpp"

namespace bilan::build {

struct ThemeFile {
    std::string name;                // for diagnostics: "templates/css/print.css"
    const Source* source = nullptr;  // text files; null for pictures and fonts
    std::string bytes;               // of the others
    std::string_view contents() const { return source != nullptr ? source->text() : std::string_view(bytes); }
};

class Theme {
public:
    // Reports theme/no-templates, theme/not-utf8 and what the declarations and the words have wrong.
    static Theme load(const Path& project, const content::Installation& installation, const std::vector<std::string>& languages,
                      Sources& sources, Diagnostics& diagnostics);

    // path is below templates/: "css/print.css", "components/figure.html", "assets/icons/people.svg". Null when absent.
    const ThemeFile* file(std::string_view path) const;
    const std::map<std::string, ThemeFile, std::less<>>& files() const { return files_; }
    // A font by its file name, as WOFF2 when the program carries one; the whole file for print.
    std::optional<std::string> font(std::string_view name) const;
    std::optional<std::string> web_font(std::string_view stem) const;

    const narrative::Components& components() const { return components_; }
    std::vector<std::string> icon_names() const;
    std::vector<std::string> template_names() const;
    // An interface text of templates/i18n/<language>.json, or null.
    const std::string* words(std::string_view language, std::string_view key) const;
    std::vector<std::string> word_keys(std::string_view language) const;
    // A digest of every file: part of every job's key.
    const std::string& key() const { return key_; }

private:
    void read_folder(const Path& folder, const std::string& shown_as, Sources& sources, Diagnostics& diagnostics);
    void read_components(Diagnostics& diagnostics);
    void read_words(const std::vector<std::string>& languages, Diagnostics& diagnostics);

    std::map<std::string, ThemeFile, std::less<>> files_;
    narrative::Components components_;
    std::map<std::string, std::map<std::string, std::string, std::less<>>, std::less<>> words_;
    Path fonts_;
    std::string key_;
};

}  // namespace bilan::build
