// Every place of a report that shows a picture of data/shared/media.json: its cover, its areas of work, what stands for a
// chapter on the web, and the components of every chapter in every language. What a withdrawn consent has to be taken out of.
#pragma once

#include <string>
#include <vector>

#include "data/value.hpp"
#include "narrative/components.hpp"
#include "report/manuscript.hpp"

namespace bilan::check {

struct ShownPicture {
    std::string id;
    std::string language;       // of the chapter; "" of what all languages share
    std::string chapter;        // its id; "" outside chapters
    std::string what;           // for people: "the cover", "the chapter governance"
    Span span;
    bool on_web = true, in_print = true;
    bool on_social_media = false;   // what is shown where the page is shared
};

// media: the list; a chapter may name a picture by its file. In the order of the report.
std::vector<ShownPicture> shown_pictures(const report::Manuscript& manuscript, const narrative::Components& components, const data::Value& media);

}  // namespace bilan::check
