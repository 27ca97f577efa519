// What the tests of workbooks share: the fixtures of workbooks/make.py, archives made on the spot, tables as text.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "data/workbook.hpp"

namespace bilan::data {

std::string fixture(const std::string& name);  // the bytes of tests/data/workbooks/<name>

using Parts = std::vector<std::pair<std::string, std::string>>;
std::string archive_of(const Parts& parts);  // a ZIP, compressed

// A workbook with one sheet, "Figures": what is in its worksheet element, and its strings.
std::string workbook_of(const std::string& worksheet, const std::vector<std::string>& strings = {});

// A line a row: "B3 country | C4 2022 Women", the place of each cell and its text; "=" before one that is a number.
std::string dump(const Table& table);

}  // namespace bilan::data
