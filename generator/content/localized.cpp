#include "content/localized.hpp"

namespace bilan::content {

Localized::Localized(const data::Value* value) {
    if (value == nullptr) return;
    if (const auto* text = value->string()) everywhere_ = *text;
    if (const auto* map = value->map()) {
        for (const auto& entry : map->entries()) {
            if (const auto* text = entry.value.string()) texts_.emplace(entry.key, *text);
        }
    }
}

bool Localized::has(std::string_view language) const { return !in(language).empty(); }

const std::string& Localized::in(std::string_view language) const {
    const auto found = texts_.find(language);
    return found == texts_.end() ? everywhere_ : found->second;
}

}  // namespace bilan::content
