#include "build/theme.hpp"

#include <algorithm>
#include <array>

#include "base/digest.hpp"
#include "base/format.hpp"
#include "base/suggest.hpp"
#include "base/utf8.hpp"
#include "data/json.hpp"

namespace bilan::build {
namespace {

bool is_text(std::string_view path) {
    constexpr std::array<std::string_view, 5> endings{".html", ".css", ".json", ".svg", ".txt"};
    return std::any_of(endings.begin(), endings.end(), [&](auto ending) { return path.ends_with(ending); });
}

// "components/figure.html" -> "figure"
std::string stem_of(std::string_view path) {
    const auto slash = path.rfind('/');
    const auto name = slash == std::string_view::npos ? path : path.substr(slash + 1);
    return std::string(name.substr(0, name.rfind('.')));
}

bool is_in(std::string_view path, std::string_view folder, std::string_view ending) {
    return path.starts_with(folder) && path.ends_with(ending);
}

}  // namespace

Theme Theme::load(const Path& project, const content::Installation& installation, const std::vector<std::string>& languages,
                  Sources& sources, Diagnostics& diagnostics) {
    Theme theme;
    theme.fonts_ = installation.fonts();
    // The project's own files first: a name that is there already is not read again.
    theme.read_folder(project / "templates", "templates/", sources, diagnostics);
    theme.read_folder(installation.templates(), "(theme) ", sources, diagnostics);
    if (theme.file("base.html") == nullptr) {
        diagnostics.error("theme/no-templates", Place{.file = "templates"}, "the theme has no base.html",
                          "copy it from the program's own theme, or remove the project's templates folder");
    }
    theme.read_components(diagnostics);
    theme.read_words(languages, diagnostics);
    std::string all;
    for (const auto& [path, file] : theme.files_) all += path + "\n" + digest(file.contents()) + "\n";
    theme.key_ = digest(all);
    return theme;
}

void Theme::read_folder(const Path& folder, const std::string& shown_as, Sources& sources, Diagnostics& diagnostics) {
    for (const auto& path : list_files_below(folder)) {
        if (files_.count(path) != 0) continue;
        auto bytes = read_file(folder / path);
        if (!bytes) continue;
        ThemeFile file{.name = shown_as + path};
        if (!is_text(path)) {
            file.bytes = std::move(*bytes);
        } else if (const auto bad = find_invalid_utf8(*bytes)) {
            diagnostics.error("theme/not-utf8", Place{.file = file.name}, format("byte {} is no part of a UTF-8 character", *bad + 1),
                              "save the file again with the encoding UTF-8");
            continue;
        } else {
            file.source = &sources.add(file.name, std::move(*bytes));
        }
        files_.emplace(path, std::move(file));
    }
}

void Theme::read_components(Diagnostics& diagnostics) {
    for (const auto& [path, file] : files_) {
        if (!is_in(path, "components/", ".json") || file.source == nullptr) continue;
        const auto value = data::parse_json(*file.source, diagnostics);
        if (!value) continue;
        if (auto declaration = narrative::read_component(stem_of(path), *value, diagnostics)) {
            components_.add(std::move(*declaration));
        }
    }
}

void Theme::read_words(const std::vector<std::string>& languages, Diagnostics& diagnostics) {
    for (const auto& language : languages) {
        const auto path = format("i18n/{}.json", language);
        const auto* found = file(path);
        if (found == nullptr) {
            diagnostics.error("theme/no-words", Place{.file = "templates/" + path}, format("the theme has no words in \"{}\"", language),
                              "copy i18n/en.json and translate its texts");
            continue;
        }
        const auto value = data::parse_json(*found->source, diagnostics);
        if (!value || value->map() == nullptr) continue;
        for (const auto& entry : value->map()->entries()) {
            if (const auto* text = entry.value.string()) words_[language].emplace(entry.key, *text);
        }
    }
}

const ThemeFile* Theme::file(std::string_view path) const {
    const auto found = files_.find(path);
    return found == files_.end() ? nullptr : &found->second;
}

std::optional<std::string> Theme::font(std::string_view name) const {
    if (const auto* own = file("assets/fonts/" + std::string(name))) return own->bytes;
    const auto path = path_inside(fonts_, name);
    return path ? read_file(*path) : std::nullopt;
}

std::optional<std::string> Theme::web_font(std::string_view stem) const {
    const auto path = path_inside(fonts_ / "web", std::string(stem) + ".woff2");
    return path ? read_file(*path) : std::nullopt;
}

std::vector<std::string> Theme::icon_names() const {
    std::vector<std::string> names;
    for (const auto& [path, file] : files_) {
        if (is_in(path, "assets/icons/", ".svg")) names.push_back(stem_of(path));
    }
    return names;
}

std::vector<std::string> Theme::template_names() const {
    std::vector<std::string> names;
    for (const auto& [path, file] : files_) {
        if (path.ends_with(".html")) names.push_back(path);
    }
    return names;
}

const std::string* Theme::words(std::string_view language, std::string_view key) const {
    const auto known = words_.find(language);
    if (known == words_.end()) return nullptr;
    const auto found = known->second.find(key);
    return found == known->second.end() ? nullptr : &found->second;
}

std::vector<std::string> Theme::word_keys(std::string_view language) const {
    std::vector<std::string> keys;
    const auto known = words_.find(language);
    if (known == words_.end()) return keys;
    for (const auto& [key, text] : known->second) keys.push_back(key);
    return keys;
}

}  // namespace bilan::build
