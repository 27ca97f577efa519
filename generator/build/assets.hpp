// What every page of the site shares: style sheets with their fonts and pictures, the site's icon. Each file has a
// fingerprint in its name, so that a browser may keep it for ever; inside the sheets, url() points at those names.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.hpp"
#include "build/jobs.hpp"
#include "build/theme.hpp"

namespace bilan::build {

class Assets {
public:
    // Publishes every sheet of css/ but those for paper (print.css, press.css), what the sheets name, and the pictures in assets/ outside icons/ and
    // patterns/. Reports theme/missing-asset at the url() that leads nowhere.
    static Assets plan(const Theme& theme, Diagnostics& diagnostics);

    // Below the output folder: "assets/tokens.1a2b3c4d.css". "" for what is not published.
    std::string path_of(std::string_view theme_path) const;
    std::vector<std::string> known() const;
    const std::vector<OutputFile>& files() const { return files_; }

private:
    std::string publish(std::string_view theme_path, const std::string& bytes, std::string_view ending);
    std::string publish_referenced(const Theme& theme, const std::string& theme_path);
    void publish_sheet(const Theme& theme, const std::string& theme_path, Diagnostics& diagnostics);

    std::map<std::string, std::string, std::less<>> path_of_;
    std::vector<OutputFile> files_;
};

}  // namespace bilan::build
