// "data:" URLs (RFC 2397): files that stand in the address itself.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "print/css/cascade.hpp"

namespace bilan::print {

// The bytes of a data: URL, whatever kind it says that they are; nothing for another URL, or when its base64 is malformed.
std::optional<std::string> data_of(std::string_view url);

// Answers data: URLs itself and leaves the others to fetch.
css::Fetch with_data_urls(css::Fetch fetch);

}  // namespace bilan::print
