// URLs and e-mail addresses in running text, and where a careful typesetter cuts them: after the double slash, and before
// a mark (Chicago Manual of Style, 7.46), never after one, where it would read as the end of a sentence or as a hyphen of
// ours. No hyphen is ever set in one.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace bilan::unicode {

struct WebAddress {
    std::size_t begin = 0, end = 0;   // bytes of UTF-8; punctuation around it left out
    std::vector<std::size_t> cuts;    // a line may end before these bytes
};

// In order, without overlaps: https://..., www..., example.org/..., name@example.org.
std::vector<WebAddress> web_addresses(std::string_view text);

}  // namespace bilan::unicode
