// What the interpreter's sources share: members that change for a while, and depth.
#pragma once

#include <utility>

namespace bilan::templating {

// Gives a variable another value until the end of the scope.
template <typename T>
class Restored {
public:
    template <typename U>
    Restored(T& variable, U&& value) : variable_(variable), before_(std::exchange(variable, std::forward<U>(value))) {}
    ~Restored() { variable_ = std::move(before_); }
    Restored(const Restored&) = delete;
    Restored& operator=(const Restored&) = delete;

private:
    T& variable_;
    T before_;
};

class Deeper {
public:
    explicit Deeper(int& depth) : depth_(depth) { ++depth_; }
    ~Deeper() { --depth_; }
    Deeper(const Deeper&) = delete;
    Deeper& operator=(const Deeper&) = delete;

private:
    int& depth_;
};

}  // namespace bilan::templating
