// Numbers in digits, shaped by the digit. A table of ten thousand rows has as many different numbers, and most faces give
// a digit the same glyph and advance wherever it stands.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "fonts/face.hpp"

namespace bilan::print::text {

// Of one face and one manner of shaping.
class Numbers {
public:
    // As face.shape(input), where the input is a whole word.
    std::vector<fonts::Glyph> shape(const fonts::Face& face, const fonts::ShapingInput& input);

private:
    using Digits = std::array<fonts::Glyph, 10>;
    static std::optional<Digits> independent(const fonts::Face& face, fonts::ShapingInput input);

    int seen_ = 0;                    // a few numbers are not worth a trial
    std::optional<Digits> digits_;    // when they do not depend on their neighbours
};

}  // namespace bilan::print::text
