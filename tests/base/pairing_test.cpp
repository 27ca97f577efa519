#include "base/pairing.hpp"

#include <catch2/catch.hpp>
#include <random>

using namespace bilan;

namespace {

using Weights = std::vector<std::vector<std::int64_t>>;

// The most that pairs from (i, j) on can weigh, by trying all.
std::int64_t most(const Weights& weights, std::size_t i, std::size_t j) {
    if (i == weights.size() || j == weights.front().size()) return 0;
    return std::max({most(weights, i + 1, j), most(weights, i, j + 1), weights[i][j] + most(weights, i + 1, j + 1)});
}

}  // namespace

TEST_CASE("pairs keep the order of both, are pairs, and weigh the most", "[pairing]") {
    std::mt19937 random(7);
    for (int round = 0; round < 300; ++round) {
        const std::size_t rows = 1 + random() % 6, columns = 1 + random() % 6;
        Weights weights(rows, std::vector<std::int64_t>(columns));
        for (auto& row : weights)
            for (auto& weight : row) weight = static_cast<std::int64_t>(random() % 4) * static_cast<std::int64_t>(random() % 5);
        const auto pairs = heaviest_pairs(rows, columns, [&](std::size_t i, std::size_t j) { return weights[i][j]; });
        std::int64_t weighs = 0;
        for (std::size_t p = 0; p < pairs.size(); ++p) {
            const auto [i, j] = pairs[p];
            REQUIRE((i < rows && j < columns));
            CHECK(weights[i][j] > 0);
            if (p > 0) CHECK((pairs[p - 1].first < i && pairs[p - 1].second < j));
            weighs += weights[i][j];
        }
        CHECK(weighs == most(weights, 0, 0));
    }
    CHECK(heaviest_pairs(0, 5, [](std::size_t, std::size_t) { return 1; }).empty());
    CHECK(heaviest_pairs(5, 0, [](std::size_t, std::size_t) { return 1; }).empty());
}
