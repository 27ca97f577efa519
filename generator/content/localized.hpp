// A text in several languages, as data files write it: {"fr": "...", "en": "..."}, or one string for all of them.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "data/value.hpp"

namespace bilan::content {

class Localized {
public:
    Localized() = default;
    explicit Localized(const data::Value* value);  // null and other kinds of value give no text at all

    bool has(std::string_view language) const;
    // "" when there is none: the caller decides between a placeholder and an error.
    const std::string& in(std::string_view language) const;
    bool empty() const { return texts_.empty() && everywhere_.empty(); }

private:
    std::map<std::string, std::string, std::less<>> texts_;
    std::string everywhere_;
};

}  // namespace bilan::content
