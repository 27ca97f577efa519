// Where links lead, as one page or the print document sees them.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "build/setting.hpp"
#include "narrative/render.hpp"

namespace bilan::build {

// The link to a chapter, or to a place in it: a URL on the web, a fragment in print. "" when the chapter has no page.
std::string href_of(const Setting& setting, const std::string& chapter, const std::string& id);

// Where the page of figures says what a figure counts and where it comes from. "" in print, and for a figure that is not there.
std::string url_of_note(const Setting& setting, const std::string& figure);

// The href for what an author wrote: "20-protection.md", "20-protection.md#id" or "#id". Nothing when it leads nowhere.
std::optional<std::string> resolve_link(const Setting& setting, std::string_view target);
std::vector<std::string> link_targets(const Setting& setting);

// narrative/unknown-link-target for links to places that the other chapter has not. chapters: those of one document, by id; what
// leads to another is left alone.
void check_links_between(const content::Report& report, std::map<std::string, narrative::Rendered>& chapters, Diagnostics& diagnostics);

}  // namespace bilan::build
