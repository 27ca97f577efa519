// What is done to the numbers before they are drawn: their order, those left over, shares of a hundred. Exact decimals.
#include <algorithm>
#include <numeric>

#include "chart/drawing.hpp"

namespace bilan::chart {
namespace {

ChartSpec with_rows(const ChartSpec& spec, const std::vector<std::size_t>& rows) {
    ChartSpec result = spec;
    result.categories.clear();
    for (auto& series : result.series) {
        series.values.clear();
        series.withheld.clear();
    }
    for (const auto row : rows) {
        result.categories.push_back(spec.categories[row]);
        for (std::size_t s = 0; s < spec.series.size(); ++s) {
            result.series[s].values.push_back(value_at(spec.series[s], row));
            result.series[s].withheld.push_back(in_place_of(spec.series[s], row));
        }
    }
    return result;
}

std::vector<std::size_t> all_rows(const ChartSpec& spec) {
    std::vector<std::size_t> rows(spec.categories.size());
    std::iota(rows.begin(), rows.end(), std::size_t{0});
    return rows;
}

}  // namespace

ChartSpec by_value(ChartSpec spec) {
    auto rows = all_rows(spec);
    std::stable_sort(rows.begin(), rows.end(), [&](std::size_t a, std::size_t b) { return total_at(spec, a) > total_at(spec, b); });
    return with_rows(spec, rows);
}

ChartSpec with_others(ChartSpec spec, std::size_t most, const std::function<std::string(std::size_t)>& name) {
    const auto count = spec.categories.size();
    if (count <= most + 1) return spec;
    auto rows = all_rows(spec);
    rows.resize(most);
    auto result = with_rows(spec, rows);
    for (std::size_t s = 0; s < spec.series.size(); ++s) {
        Decimal sum;
        bool known = true;
        for (std::size_t row = most; row < count; ++row) {
            sum = sum + value_at(spec.series[s], row);
            known = known && in_place_of(spec.series[s], row).empty();
        }
        result.series[s].values.push_back(known ? sum : Decimal());
        result.series[s].withheld.push_back(known ? "" : "…");
    }
    result.categories.push_back(name(count - most));
    result.others = most;
    return result;
}

std::vector<int> share_out(const std::vector<Decimal>& values) {
    constexpr int marks = 100;
    std::vector<int> shares(values.size(), 0);
    Decimal total;
    for (const auto& value : values) total = total + value;
    if (total <= Decimal()) return shares;
    struct Rest {
        std::size_t index;
        Decimal fraction;
    };
    std::vector<Rest> rests;
    int given = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const auto exact = divide(values[i] * Decimal(marks), total, 9);
        auto whole = exact.rounded(0);
        if (whole > exact) whole = whole - Decimal(1);
        shares[i] = static_cast<int>(whole.to_integer().value_or(0));
        given += shares[i];
        rests.push_back({i, exact - whole});
    }
    std::stable_sort(rests.begin(), rests.end(), [](const Rest& a, const Rest& b) { return a.fraction > b.fraction; });
    for (std::size_t i = 0; i < rests.size() && given < marks; ++i, ++given) ++shares[rests[i].index];
    return shares;
}

}  // namespace bilan::chart
