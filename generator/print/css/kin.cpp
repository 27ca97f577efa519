#include "print/css/kin.hpp"

#include <algorithm>
#include <functional>

namespace bilan::print::css {
namespace {

constexpr std::size_t most_records = 4;  // striped rows have two parents

bool are_same(const std::vector<dom::Attribute>& a, const std::vector<dom::Attribute>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const auto& x, const auto& y) { return x.name == y.name && x.value == y.value; });
}

}  // namespace

const RecordRef* Kin::record(const RecordRef& parent) const {
    const auto known = std::find_if(records.begin(), records.end(), [&](const auto& pair) { return pair.first == parent; });
    return known == records.end() ? nullptr : &known->second;
}

void Kin::remember(const RecordRef& parent, const RecordRef& record) {
    if (records.size() < most_records) records.emplace_back(parent, record);
}

bool Kinship::Key::operator==(const Key& other) const {
    return around == other.around && element->ns == other.element->ns && element->tag == other.element->tag &&
           are_same(element->attributes, other.element->attributes);
}

std::size_t Kinship::Hash::operator()(const Key& key) const {
    const std::hash<std::string_view> hash;
    std::size_t all = reinterpret_cast<std::uintptr_t>(key.around) * 31 + hash(key.element->tag);
    for (const auto& attribute : key.element->attributes) all = all * 31 + hash(attribute.value);
    return all;
}

}  // namespace bilan::print::css
