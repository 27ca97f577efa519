// What the interpreter's sources share: members that change for a while, and depth.
#pragma once

#include <type_traits>
#include <utility>

namespace bilan::templating {

// Gives a variable another value until the end of the scope.
template <typename T>
class Restored {
public:
    // By value: the new one may be the variable itself.
    Restored(T& variable, std::type_identity_t<T> value) : variable_(variable), before_(std::move(variable)) {
        variable_ = std::move(value);
    }
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
