#include "check/imprint.hpp"

#include <algorithm>
#include <set>
#include <string>

#include "base/format.hpp"
#include "content/localized.hpp"
#include "unicode/locale.hpp"

namespace bilan::check {
namespace {

const narrative::Node* imprint_in(const narrative::Nodes& nodes) {
    for (const auto& node : nodes) {
        const auto* component = node.as<narrative::Component>();
        if (component != nullptr && component->name == "imprint") return &node;
        if (const auto* inner = imprint_in(node.children)) return inner;
    }
    return nullptr;
}

const narrative::Node* imprint_of(const report::Manuscript& manuscript, std::string_view language) {
    for (const auto& chapter : manuscript.chapters(language))
        if (const auto* node = imprint_in(chapter.tree.blocks)) return node;
    return nullptr;
}

bool says(const data::Value* organisation, std::string_view key, std::string_view language) {
    return organisation != nullptr && content::Localized(organisation->find(key)).has(language);
}

// In the words of whoever has to find them.
std::vector<std::string> missing_in(const data::Value* organisation, const content::Report& report, std::string_view language) {
    std::vector<std::string> missing;
    const auto* licence = organisation == nullptr ? nullptr : organisation->find("licence");
    if (licence == nullptr || !content::Localized(licence->find("name")).has(language)) missing.push_back("a licence (\"licence\")");
    if (!says(organisation, "name", language)) missing.push_back("the publisher (\"name\")");
    if (!says(organisation, "address", language)) missing.push_back("an address (\"address\")");
    // A licence that allows no commercial use names whom to ask for it.
    if (!says(organisation, "email", language) && !says(organisation, "url", language)) missing.push_back("whom to ask for permission (\"email\")");
    if (report.date.empty()) missing.push_back("the year of publication (\"date\" in report.json)");
    return missing;
}

bool mentions_borders(const content::Localized& words, std::string_view language) {
    const std::string folded = unicode::fold(words.in(language));
    return folded.find("boundar") != std::string::npos || folded.find("border") != std::string::npos || folded.find("frontier") != std::string::npos;
}

}  // namespace

void check_imprint(const content::Project& project, const report::Manuscript& manuscript, Diagnostics& diagnostics) {
    const auto found = project.shared.find("organisation");
    const auto* organisation = found == project.shared.end() ? nullptr : &found->second;
    const auto& report = manuscript.report();
    for (const auto& language : report.languages) {
        const auto* imprint = imprint_of(manuscript, language);
        if (imprint == nullptr) continue;
        const auto missing = missing_in(organisation, report, language);
        if (missing.empty()) continue;
        diagnostics.warning("check/incomplete-imprint", imprint->span, format("the imprint lacks {} in \"{}\"", unicode::format_list(missing, "en"), language),
                            "add them to data/shared/organisation.json");
    }
}

void check_maps(const std::vector<ShownPicture>& shown, const data::Value& media, const report::Manuscript& manuscript, Diagnostics& diagnostics) {
    if (media.list() == nullptr) return;
    for (const auto& item : *media.list()) {
        if (item.string_or("kind", "") != "map") continue;
        const content::Localized caption(item.find("caption"));
        for (const auto& place : shown) {
            const std::string& language = place.language;
            const bool is_said = language.empty() || mentions_borders(caption, language) || imprint_of(manuscript, language) != nullptr;
            if (place.id != item.string_or("id", "") || is_said) continue;
            diagnostics.warning("check/missing-map-disclaimer", place.span, format("the map \"{}\" stands in a report that says nothing of borders", place.id),
                                "add an imprint (::imprint), or say in its caption that its boundaries are not official");
        }
    }
}

}  // namespace bilan::check
