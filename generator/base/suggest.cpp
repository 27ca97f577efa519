#include "base/suggest.hpp"

#include <algorithm>
#include <utility>

#include "base/format.hpp"
#include "base/utf8.hpp"

namespace bilan {
namespace {

// Optimal string alignment distance (Wagner-Fischer rows, with transpositions).
std::size_t distance(const std::u32string& a, const std::u32string& b) {
    std::vector<std::size_t> before_last(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t cost = a[i - 1] == b[j - 1] ? 0 : 1;
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + cost});
            const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (swapped) row[j] = std::min(row[j], before_last[j - 2] + 1);
        }
        before_last = std::exchange(last, row);
    }
    return last[b.size()];
}

}  // namespace

std::optional<std::string> closest(std::string_view word, const std::vector<std::string>& candidates) {
    const auto wanted = to_utf32(word);
    auto best = std::min<std::size_t>(3, std::max<std::size_t>(1, wanted.size() / 3)) + 1;
    std::optional<std::string> found;
    for (const auto& candidate : candidates) {
        if (wanted.size() >= candidate.size() + best) continue;  // it has no more code points than bytes
        const auto letters = to_utf32(candidate);
        if (letters.size() >= wanted.size() + best) continue;
        const auto d = distance(wanted, letters);
        if (d < best) {
            best = d;
            found = candidate;
        }
    }
    return found;
}

std::string did_you_mean(std::string_view word, const std::vector<std::string>& candidates) {
    const auto found = closest(word, candidates);
    return found ? format("did you mean \"{}\"?", *found) : std::string{};
}

}  // namespace bilan
