// What a report publishes of its figures, as one JSON file for all its languages (published-figures.schema.json). Public figures
// only, in the order of the ledger: values are numbers as they were entered, null where there is none. Who approved or owns a
// figure, what it was computed from and where it was entered stay in the office.
#pragma once

#include <string>

#include "content/project.hpp"
#include "report/citations.hpp"
#include "site/map.hpp"

namespace bilan::build {

// base_url: of the site, ends with '/'. Each figure names the pages whose prose, cards, tables or charts print it.
std::string figures_json(const content::Report& report, const report::Citations& citations, const site::Map& map, const std::string& base_url);

}  // namespace bilan::build
