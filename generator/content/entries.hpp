// A list as entries of plain texts, so that two of them can be compared: what is there twice, what changed, what is gone.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "data/csv.hpp"
#include "data/value.hpp"

namespace bilan::content {

struct Entry {
    std::string key;                              // its id, or all of it where it has none
    std::map<std::string, std::string> fields;    // "label.fr": what a person reads there; nothing for null
};

std::vector<Entry> entries_of(const data::Value& list);
// Rows by their first cell, or by all of their cells where two rows begin with the same.
std::vector<Entry> entries_of(const data::Table& table);

// A line each, in the order of the new list, then of the old one: "+ key", "~ key  field: old -> new", "- key". "" when both say the
// same.
std::string difference(const std::vector<Entry>& before, const std::vector<Entry>& after);

}  // namespace bilan::content
