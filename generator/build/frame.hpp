// What every page of the site shows around its content: its address and twins, where it stands among the others, the
// report's entries (chapters, figures, gallery, PDF) and the picture that stands for it when it is shared.
#pragma once

#include "build/setting.hpp"

namespace bilan::build {

// `page` for templates: title description kind chapter canonical alternates languages root breadcrumbs previous next image.
templating::Dict page_value(const Setting& setting, const site::Page& page);

// `nav`, `downloads` and `imprint_url`, on pages of a report.
void add_report_frame(const Setting& setting, templating::Dict& context);

// As `page.kind` and the names of layouts say it: "report".
std::string kind_name(site::PageKind kind);

// {url, title} of a page.
templating::Value link_value(const Setting& setting, const site::Page& page);

// The languages' own names, as the switch shows them.
std::string language_name(const std::string& language);

// The id that an axis has under "media" or "figure"; "" when it has none, or there is no such axis.
std::string named_by_axis(const content::Report& report, std::string_view axis, std::string_view key);

// The picture that stands for a chapter: the one its front matter names, else its axis's, else the first that it shows. ""
// when it has none; never one whose file is missing.
std::string picture_of_chapter(const Setting& setting, const content::Chapter& chapter);

}  // namespace bilan::build
