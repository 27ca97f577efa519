// Texts that were copied and not changed: the description of one project under another's name, and English where French
// should stand.
#pragma once

#include <string_view>
#include <vector>

#include "base/diagnostics.hpp"
#include "content/project.hpp"

namespace bilan::check {

// check/copied-text, a warning: the same or nearly the same text (nine words in ten) under two ids of the list, and a long
// text that is the same in two languages. Titles are left alone: phases of a project share them.
void check_copied_texts(const data::Value& list, const std::vector<std::string>& languages, Diagnostics& diagnostics);

// The same for the labels of figures in two languages.
void check_copied_labels(const ledger::Ledger& figures, const std::vector<std::string>& languages, Diagnostics& diagnostics);

}  // namespace bilan::check
