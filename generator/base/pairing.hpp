// Two sequences, item by item: which belong together when both keep their order.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <utility>
#include <vector>

namespace bilan {

// How much speaks for a pair; 0: it is none.
using PairWeight = std::function<std::int64_t(std::size_t first, std::size_t second)>;

// Indices into both, rising: the pairs whose weights add up to the most (a heaviest common subsequence, by dynamic
// programming in the product of the sizes).
std::vector<std::pair<std::size_t, std::size_t>> heaviest_pairs(std::size_t first_size, std::size_t second_size, const PairWeight& weight);

}  // namespace bilan
