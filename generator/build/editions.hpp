// What an edition of a report says: its number and state, a digest of all that it was made from, and every figure that it prints
// with the pages where it stands. The manifest keeps it, so that two editions can be compared, however old.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "data/value.hpp"

namespace bilan::build {

struct Loaded;

struct PrintedFigure {
    std::string text, label;             // as the language writes them
    std::vector<std::string> pages;      // of the PDF, as they are numbered there
    std::vector<std::string> web_pages;  // below the output folder
};

struct Edition {
    std::string report, state, digest;
    int number = 1;
    std::map<std::string, std::map<std::string, PrintedFigure>> figures;  // id -> language
};

// Twelve hexadecimal digits: of the templates, and the content and data of the report and those it shares. Not of bilan.json, which
// changes when another report is begun.
std::string edition_digest(const std::vector<std::pair<std::string, std::string>>& inputs, std::string_view report);

// Labels of the pages on which each figure stands, by the PDF's path below the output folder.
using PagesOfFigures = std::map<std::string, std::map<std::string, std::vector<std::string>>>;
std::vector<Edition> editions_of(const Loaded& loaded, const PagesOfFigures& pages);

// The "reports" of a manifest.
data::Value to_value(const std::vector<Edition>& editions);
std::vector<Edition> editions_in(const data::Value& manifest);

}  // namespace bilan::build
