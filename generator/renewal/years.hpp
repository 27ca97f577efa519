// One year's name in place of another's, where words name it: "Bilan 2022", "bilan-2022-fr.pdf".
#pragma once

#include <string>
#include <string_view>

#include "data/value.hpp"

namespace bilan::renewal {

struct Years {
    std::string from, to;
};

// Only whole numbers: 2022 is not in 120227.
std::string text_in_year(std::string_view text, const Years& years);
// Every text below the value, however deep, but not keys.
data::Value in_year(const data::Value& value, const Years& years);

}  // namespace bilan::renewal
