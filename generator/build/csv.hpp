// The report's figures and data tables as CSV (RFC 4180: commas, CRLF, quotes where they are needed), UTF-8 with the byte
// order mark that spreadsheets look for. Numbers are plain decimals, whatever the language; labels are in the language.
// What is said of a table (title, source, note) and its total stand on the page: a file of rows can be summed as it is,
// unless small counts are masked: those are words ("< 5", "…") in it too.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "ledger/figures.hpp"
#include "ledger/tables.hpp"

namespace bilan::build {

// The language's words for the columns of figures.csv and for figures that are not exact.
struct FigureWords {
    std::vector<std::string> columns;   // id value unit label population period place source precision note
    std::string at_least, about, nearly;  // "more than", "about", "nearly"
    std::map<std::string, std::string, std::less<>> units;   // "persons" -> "people"; a unit that is not here stands as it is
};

// In the order of the ledger. A gap is an empty cell; internal figures stay out; the unit of money is its currency, of a share "%".
std::string figures_csv(const ledger::Ledger& ledger, const FigureWords& words, std::string_view language);

// A column of money or shares says so in its header: "Budget (USD)".
std::string table_csv(const ledger::DataTable& table, std::string_view language);

}  // namespace bilan::build
