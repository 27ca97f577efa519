// "Did you mean": the nearest known name to one that is unknown.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bilan {

// The candidate with the smallest edit distance (Damerau-Levenshtein, restricted) if it is near enough to be a
// slip of the hand: at most a third of the word, and never more than three. Ties go to the first candidate.
std::optional<std::string> closest(std::string_view word, const std::vector<std::string>& candidates);

// `did you mean "x"?`, or nothing when no candidate is near.
std::string did_you_mean(std::string_view word, const std::vector<std::string>& candidates);

}  // namespace bilan
