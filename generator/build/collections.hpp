// What the landing page, the page of figures and the gallery are made of: a report's chapters, figures, data tables and
// pictures as lists for templates, each entry with the link to where a chapter tells of it.
#pragma once

#include "build/setting.hpp"

namespace bilan::build {

// The chapters that have a page, in reading order: id title description url kind axis media figure.
templating::Value chapter_list(const Setting& setting);

// The figures that report.json calls striking: id icon url (where they are told of, or "").
templating::Value striking_list(const Setting& setting);

// By chapter, as report::by_chapter says, and the public figures that no chapter cites last, without a title: id title url axis
// figures (id url).
templating::Value figure_groups(const Setting& setting);

// In the order of tables.json: id url (of the chart or table, or "") chapter (its title).
templating::Value table_list(const Setting& setting);

// The cover, then by chapter: id title url axis pictures (id url). The files that are missing and pictures that only decorate
// are left out.
templating::Value picture_groups(const Setting& setting);

// Ids for a glance at the gallery: at most `count`, taken evenly from all; not the cover and not what stands for a chapter,
// since the landing page shows those already.
templating::Value picture_sample(const Setting& setting, std::size_t count);

// The report's pages that collect what its chapters cite and, of a draft, what it lacks; with titles in the theme's words.
std::vector<site::CollectedPage> collected_pages(const content::Project& project, const report::Citations& citations, const Pictures& pictures,
                                                  const Theme& theme, Mode mode);

}  // namespace bilan::build
