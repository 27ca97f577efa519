// Small counts that may point at a person. In a table with "mask_under": 5 every count from 1 to 4 is printed as "< 5", and
// so many others with it ("…") that what is printed leaves each of them at least two values: totals may not give them away.
//
// What is masked is moved out of TableCell::number, which is all that pages, charts and files of data read.
//
// Complementary suppression (Hundepool et al., Statistical Disclosure Control, 2012, section 4). Printed sums make the masked
// cells the arcs of a network whose nodes are the rows' and the columns' sums; a cell has a second value exactly when a unit
// can be sent round a circuit through its arc (sums are integral on a network). Cells to mask beside are taken smallest first.
// It does not find the fewest: that is NP-hard.
#pragma once

#include "base/diagnostics.hpp"
#include "ledger/tables.hpp"

namespace bilan::ledger {

// Masks a table that has mask_under, with its totals. Columns of money and of numbers that are no counts stay. Reports
// ledger/mask-of-figures (each figure is printed elsewhere too), ledger/mask-beside-percent (a share gives its count away),
// ledger/mask-nested-sums (a sum of sums is no network) and ledger/mask-given-away (a printed total leaves no doubt).
void mask(DataTable& table, Diagnostics& diagnostics);

}  // namespace bilan::ledger
