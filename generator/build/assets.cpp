#include "build/assets.hpp"

#include <algorithm>

#include "base/digest.hpp"
#include "base/format.hpp"

namespace bilan::build {
namespace {

std::string folder_of(std::string_view path) { return std::string(path.substr(0, path.rfind('/') + 1)); }
std::string name_of(std::string_view path) { return std::string(path.substr(path.rfind('/') + 1)); }

std::string ending_of(std::string_view path) {
    const auto dot = path.rfind('.');
    return dot == std::string_view::npos ? std::string() : std::string(path.substr(dot));
}

std::string stem_of(std::string_view path) {
    const auto name = name_of(path);
    return name.substr(0, name.rfind('.'));
}

bool is_font(std::string_view path) {
    return path.ends_with(".otf") || path.ends_with(".ttf") || path.ends_with(".woff2");
}

// "css/" + "../assets/fonts/x.otf" -> "assets/fonts/x.otf"
std::string resolved(const std::string& folder, const std::string& reference) {
    return Path(folder + reference).lexically_normal().generic_string();
}

// One url(...) of a sheet: what stands between its brackets, without quotes.
struct Reference {
    std::size_t begin = 0, end = 0;  // of the address
};

bool is_outside_project(std::string_view url) {
    return url.empty() || url.starts_with('#') || url.starts_with("data:") || url.find("://") != std::string_view::npos;
}

std::vector<Reference> references_in(std::string_view css) {
    std::vector<Reference> found;
    for (auto at = css.find("url("); at != std::string_view::npos; at = css.find("url(", at)) {
        at += 4;
        const auto close = css.find(')', at);
        if (close == std::string_view::npos) break;
        auto begin = css.find_first_not_of(" \"'", at);
        auto end = close;
        while (end > begin && (css[end - 1] == ' ' || css[end - 1] == '"' || css[end - 1] == '\'')) --end;
        if (begin < end && !is_outside_project(css.substr(begin, end - begin))) found.push_back({begin, end});
        at = close;
    }
    return found;
}

bool is_published_picture(std::string_view path) {
    if (!path.starts_with("assets/") || path.starts_with("assets/icons/") || path.starts_with("assets/patterns/")) return false;
    const auto ending = ending_of(path);
    return ending == ".svg" || ending == ".png" || ending == ".jpg" || ending == ".webp" || ending == ".ico";
}

}  // namespace

Assets Assets::plan(const Theme& theme, Diagnostics& diagnostics) {
    Assets assets;
    for (const auto& [path, file] : theme.files()) {
        if (is_published_picture(path)) assets.publish_referenced(theme, path);
    }
    for (const auto& [path, file] : theme.files()) {
        const bool for_paper = path == "css/print.css" || path == "css/press.css";
        if (path.starts_with("css/") && path.ends_with(".css") && !for_paper) assets.publish_sheet(theme, path, diagnostics);
    }
    return assets;
}

std::string Assets::publish(std::string_view theme_path, const std::string& bytes, std::string_view ending) {
    const auto path = format("assets/{}.{}{}", stem_of(theme_path), digest(bytes).substr(0, 10), ending);
    path_of_[std::string(theme_path)] = path;
    const bool there = std::any_of(files_.begin(), files_.end(), [&](const OutputFile& f) { return f.path == path; });
    if (!there) files_.push_back({path, bytes});
    return path;
}

// A file that a sheet or the site itself names. "" when it is not there.
std::string Assets::publish_referenced(const Theme& theme, const std::string& theme_path) {
    if (const auto known = path_of_.find(theme_path); known != path_of_.end()) return known->second;
    if (is_font(theme_path)) {
        if (const auto web = theme.web_font(stem_of(theme_path))) return publish(theme_path, *web, ".woff2");
        const auto whole = theme.font(name_of(theme_path));
        return whole ? publish(theme_path, *whole, ending_of(theme_path)) : std::string();
    }
    const auto* file = theme.file(theme_path);
    return file == nullptr ? std::string() : publish(theme_path, std::string(file->contents()), ending_of(theme_path));
}

void Assets::publish_sheet(const Theme& theme, const std::string& theme_path, Diagnostics& diagnostics) {
    const auto* sheet = theme.file(theme_path);
    if (sheet->source == nullptr) return;
    const auto css = sheet->source->text();
    std::string text;
    std::size_t copied = 0;
    for (const auto& reference : references_in(css)) {
        const auto url = std::string(css.substr(reference.begin, reference.end - reference.begin));
        const auto target = resolved(folder_of(theme_path), url);
        const auto published = publish_referenced(theme, target);
        if (published.empty()) {
            diagnostics.error("theme/missing-asset", span_in(*sheet->source, reference.begin, reference.end),
                              format("there is no file {}", target), "mend the address, or add the file to the theme");
            continue;
        }
        text += css.substr(copied, reference.begin - copied);
        text += name_of(published);  // sheets and what they name stand in one folder
        copied = reference.end;
        // format("opentype") would make a browser skip the WOFF2 that stands there now.
        if (!published.ends_with(".woff2")) continue;
        const auto hint = css.find("format(", copied);
        const auto line_end = css.find_first_of(";}", copied);
        if (hint == std::string_view::npos || hint > line_end) continue;
        text += css.substr(copied, hint - copied);
        text += "format(\"woff2\")";
        copied = css.find(')', hint) + 1;
    }
    text += css.substr(copied);
    publish(theme_path, text, ".css");
}

std::string Assets::path_of(std::string_view theme_path) const {
    const auto found = path_of_.find(theme_path);
    if (found != path_of_.end()) return found->second;
    const auto below_assets = path_of_.find("assets/" + std::string(theme_path));
    return below_assets == path_of_.end() ? std::string() : below_assets->second;
}

std::vector<std::string> Assets::known() const {
    std::vector<std::string> paths;
    for (const auto& [path, published] : path_of_) paths.push_back(path);
    return paths;
}

}  // namespace bilan::build
