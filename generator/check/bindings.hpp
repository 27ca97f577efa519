// Numbers in prose made the ledger's: a literal becomes [29 793]{=assistance.total}, and a bound number whose figure has
// changed is written anew.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "content/edits.hpp"
#include "report/manuscript.hpp"

namespace bilan::check {

// A literal that only one figure can stand behind is bound: a figure of its value, and large enough (100, or with decimals)
// not to be equal by chance. With `figure`, every literal of that figure's value is.
std::vector<content::Edit> bindings_of(const report::Manuscript& manuscript, std::string_view figure);

// Numbers in brackets that are no longer their figure's.
std::vector<content::Edit> updates_of(const report::Manuscript& manuscript);

}  // namespace bilan::check
