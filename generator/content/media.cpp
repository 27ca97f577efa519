#include "content/media.hpp"

namespace bilan::content {

const data::Value* picture_named(const data::Value& media, std::string_view id) {
    if (media.list() == nullptr) return nullptr;
    for (const auto& picture : *media.list())
        if (picture.string_or("id", "") == id) return &picture;
    return nullptr;
}

bool is_true(const data::Value& picture, std::string_view key) {
    const auto* value = picture.find(key);
    return value != nullptr && value->boolean() != nullptr && *value->boolean();
}

bool is_withdrawn(const data::Value& picture) { return is_true(picture, "withdrawn") || !picture.string_or("withdrawn", "").empty(); }

}  // namespace bilan::content
