// The first half of a build: the project read, understood and checked; all that jobs share, const from then on.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>

#include "build/assets.hpp"
#include "build/chapters.hpp"
#include "build/manifest.hpp"
#include "build/pages.hpp"
#include "build/options.hpp"
#include "check/waivers.hpp"

namespace bilan::build {

// Made in the order of its members, then const; what PDFs are like is known only when they are
// made, before the pages.
struct Loaded {
    Sources sources;
    content::Project project;
    Theme theme;
    Pictures pictures;
    Manuscripts manuscripts;
    report::Outlines outlines;
    report::Citations citations;
    std::optional<site::Map> map;
    Assets assets;
    std::optional<templating::Environment> environment;
    std::vector<MadeFile> last;  // what the build before this one made
    std::vector<check::Waived> waived;
    std::map<std::string, std::set<std::string>> questioned;   // of each report: figures of which a check has failed
    std::vector<std::pair<std::string, std::string>> inputs;   // path, digest: when outputs are made
    std::map<std::string, std::string> edition_digests;        // of each report, as inputs
    Pdfs pdfs;
};

// Which reports: all that the project has, for whoever works on them, or those that may be seen (build/held-back for the others).
enum class Reports { All, Shown };

// False when there is too much wrong with the project to go on; diagnostics say what.
bool load(const Options& options, Reports reports, Loaded& loaded, Diagnostics& diagnostics);

// What the outputs are made from: digests of every input, and of each report's edition.
void digest_editions(const Options& options, Loaded& loaded);

// What a template sees on one page: report is its id, "" for the home page.
Setting setting_of(const Options& options, const Loaded& loaded, const std::string& report, const std::string& language, Medium medium,
                   const std::string& page);

// The folder that the build writes: absolute.
Path output_of(const Options& options);

}  // namespace bilan::build
