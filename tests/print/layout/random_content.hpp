// Content made by chance, and the check that pages show all of it once: a text is a number of lines "x".
#pragma once

#include <cstdint>
#include <string>

namespace bilan::tests {

// Numbers that are the same on every machine.
class Numbers {
public:
    explicit Numbers(std::uint32_t seed) : state_(seed * 2654435761U + 1) {}
    int below(int limit) {
        state_ = state_ * 1664525U + 1013904223U;
        return static_cast<int>((state_ >> 16) % static_cast<std::uint32_t>(limit));
    }

private:
    std::uint32_t state_;
};

struct Content {
    std::string html;
    int lines = 0;
    std::string text(int count) {
        std::string result;
        for (int i = 0; i < count; ++i) result += i > 0 ? "<br>x" : "x";
        lines += count;
        return result;
    }
};

// Between two paragraphs of a line: each line is shown once, inside the pages of 100 px, and
// nothing is reported.
void check_all_shown(const Content& content, const std::string& css);

}  // namespace bilan::tests
