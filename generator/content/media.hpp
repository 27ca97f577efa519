// What data/shared/media says of a picture.
#pragma once

#include <string_view>

#include "data/value.hpp"

namespace bilan::content {

// The entry of that id, or null.
const data::Value* picture_named(const data::Value& media, std::string_view id);

// Whether a key says true.
bool is_true(const data::Value& picture, std::string_view key);
// "withdrawn": true, or the day of it.
bool is_withdrawn(const data::Value& picture);

}  // namespace bilan::content
