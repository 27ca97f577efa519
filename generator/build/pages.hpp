// The site's pages and the woven print document, each a template rendered in its setting.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "build/setting.hpp"
#include "check/waivers.hpp"
#include "report/manuscript.hpp"

namespace bilan::build {

using Manuscripts = std::map<std::string, report::Manuscript>;  // by report

std::optional<std::string> render_page(const site::Page& page, const Setting& setting, const Manuscripts& manuscripts,
                                       const templating::Environment& environment, Diagnostics& diagnostics);

// The page of a draft that lists what was said of the project while it was built.
std::optional<std::string> render_gaps(const site::Page& page, const Setting& setting, const Diagnostics& gaps, const std::vector<check::Waived>& waived,
                                       const templating::Environment& environment, Diagnostics& diagnostics);

// The whole report in one HTML document, for the print engine.
std::optional<std::string> render_print_document(const Setting& setting, const report::Manuscript& manuscript,
                                                 const templating::Environment& environment, Diagnostics& diagnostics);

}  // namespace bilan::build
