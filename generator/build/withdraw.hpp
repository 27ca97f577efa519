// A picture that may no longer be shown: marked so in data/shared/media.json, and every place told that still shows it.
#pragma once

#include <string>

#include "base/diagnostics.hpp"
#include "build/options.hpp"

namespace bilan::build {

// Told although the project has mistakes; "" when there is no such picture, which diagnostics then say. Only a JSON list is
// changed; of a workbook or a CSV file the text says what to do by hand. options.date: the day that is noted, if any.
struct Withdrawal {
    std::string text;
    Diagnostics diagnostics;
};
Withdrawal withdraw(const Options& options, const std::string& picture);

}  // namespace bilan::build
