// Where a sheet's header is and which columns it names. Offices write titles above their tables, and names over several rows.
#pragma once

#include <map>
#include <utility>

#include "data/sheet_cells.hpp"

namespace bilan::data {

// Areas that show something, by their first row and column.
using Merged = std::map<std::pair<std::uint32_t, std::uint32_t>, Area>;

Area area_of(const Merged& merged, std::uint32_t row, std::uint32_t column);  // the cell alone when it is not merged

struct Column {
    std::uint32_t place = 0;  // from 0
    std::uint32_t row = 0;    // of the lowest cell that names it
    std::string name;         // on one line; of several rows from the top down: "2022 women"
    bool own = false;         // a cell of this very column is in its name, not only one that is merged across it
};

struct Header {
    std::size_t first = 0, end = 0;  // of the rows, by their places in the list
    std::vector<Column> columns;     // those with names of their own, from left to right

    std::vector<Column>::const_iterator first_from(std::uint32_t place) const;
    bool names(std::uint32_t place) const;
};

// The first row, or the first below the titles of a table. A title is one cell above a row of several, merged across from
// where the table begins, or parted from it by an empty row. Nothing when its names take more than the allowance.
std::optional<Header> find_header(const std::vector<SheetRow>& rows, const Merged& merged, Allowance& allowance);

}  // namespace bilan::data
