// A value that is nearly always as it was made: until somebody edits it, it takes the room of a pointer.
#pragma once

#include <memory>

namespace bilan {

template <typename T>
class Rare {
public:
    Rare() = default;
    Rare(const Rare& other) : value_(other.value_ ? std::make_unique<T>(*other.value_) : nullptr) {}
    Rare(Rare&&) noexcept = default;
    Rare& operator=(const Rare& other) { return *this = Rare(other); }
    Rare& operator=(Rare&&) noexcept = default;
    ~Rare() = default;

    const T& operator*() const {
        static const T as_made{};
        return value_ ? *value_ : as_made;
    }
    const T* operator->() const { return &**this; }
    T& edit() {
        if (!value_) value_ = std::make_unique<T>();
        return *value_;
    }

private:
    std::unique_ptr<T> value_;
};

}  // namespace bilan
