// What a publication has to say of itself: who publishes it, when, under which licence, where to write to, and that its maps
// take no position on borders.
#pragma once

#include <string_view>
#include <vector>

#include "base/diagnostics.hpp"
#include "check/shown_pictures.hpp"
#include "content/project.hpp"

namespace bilan::check {

// check/incomplete-imprint, one for each language, at the chapter with ::imprint: what data/shared/organisation.json and
// report.json lack for it. Reports without an imprint are left alone.
void check_imprint(const content::Project& project, const report::Manuscript& manuscript, Diagnostics& diagnostics);

// check/missing-map-disclaimer: a picture of the kind "map" in a report whose language has no imprint, and where neither its
// caption nor its alternative text says it. ::map prints its own.
void check_maps(const std::vector<ShownPicture>& shown, const data::Value& media, const report::Manuscript& manuscript, Diagnostics& diagnostics);

}  // namespace bilan::check
