// A PNG file keeps a sum of each chunk, and whoever changes a byte by chance meets nothing else.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace bilan::fuzz {

// The same chunks, each with its right CRC-32 (PNG, section 5.5); nothing when the bytes are no PNG or all are right.
std::optional<std::string> with_right_sums(std::string_view bytes);

}  // namespace bilan::fuzz
