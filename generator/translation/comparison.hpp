// When two texts say the same to a translator. A number of the ledger is its id, whatever is printed for it, so that a figure that
// changed makes no translation old; how spaces and quotation marks are typed is no difference either.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace bilan::translation {

// The ids, sorted: what a translation has to cite as well.
std::vector<std::string> figure_ids(std::string_view text);

// The text with {=id} for each figure, single spaces, and straight quotation marks.
std::string comparable(std::string_view text);

// 16 hexadecimal digits of the comparable text.
std::string text_digest(std::string_view text);

// 0 to 100: how many of their words two comparable texts share.
int likeness(const std::string& a, const std::string& b);

// Where two comparable texts part: a few words of each, around their first difference.
struct Difference {
    std::string before, now;
};
Difference difference(const std::string& before, const std::string& now);

}  // namespace bilan::translation
