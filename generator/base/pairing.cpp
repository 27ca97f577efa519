#include "base/pairing.hpp"

#include <algorithm>

namespace bilan {

std::vector<std::pair<std::size_t, std::size_t>> heaviest_pairs(std::size_t first_size, std::size_t second_size, const PairWeight& weight) {
    using Row = std::vector<std::int64_t>;
    std::vector<Row> weights(first_size, Row(second_size));
    std::vector<Row> best(first_size + 1, Row(second_size + 1));   // of what begins there
    for (auto i = first_size; i-- > 0;) {
        for (auto j = second_size; j-- > 0;) {
            weights[i][j] = weight(i, j);
            best[i][j] = std::max({best[i + 1][j], best[i][j + 1], weights[i][j] > 0 ? weights[i][j] + best[i + 1][j + 1] : 0});
        }
    }
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    for (std::size_t i = 0, j = 0; i < first_size && j < second_size;) {
        if (weights[i][j] > 0 && best[i][j] == weights[i][j] + best[i + 1][j + 1]) pairs.emplace_back(i++, j++);
        else if (best[i + 1][j] >= best[i][j + 1]) ++i;
        else ++j;
    }
    return pairs;
}

}  // namespace bilan
