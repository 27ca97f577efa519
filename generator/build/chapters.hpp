// A chapter's tree to HTML through the theme: components become what their templates make of them.
#pragma once

#include "build/setting.hpp"
#include "narrative/render.hpp"
#include "narrative/vocabulary.hpp"
#include "report/manuscript.hpp"

namespace bilan::build {

// What chapters of a report may name in that language.
narrative::Vocabulary vocabulary_of(const content::Report& report, const std::string& language, const Theme& theme,
                                    const Pictures& pictures);

// counts: how many components of each name came before in the same document; brought up to date.
narrative::Rendered render_chapter(const report::ChapterText& text, const Setting& setting,
                                   const templating::Environment& environment, const templating::Value& globals,
                                   std::map<std::string, int>& counts, Diagnostics& diagnostics);

}  // namespace bilan::build
