#include "print/pdf/options.hpp"

#include <array>

namespace bilan::print::pdf {
namespace {

template <typename Value, std::size_t N>
std::optional<Value> named(std::string_view name, const std::array<std::pair<std::string_view, Value>, N>& names) {
    for (const auto& [known, value] : names) {
        if (known == name) return value;
    }
    return std::nullopt;
}

}  // namespace

std::optional<Variant> variant_named(std::string_view name) {
    static constexpr std::array<std::pair<std::string_view, Variant>, 4> names{
        {{"a-1b", Variant::A1b}, {"a-2a", Variant::A2a}, {"a-3a", Variant::A3a}, {"ua", Variant::Ua}}};
    return named(name, names);
}

std::optional<Profile> profile_named(std::string_view name) {
    static constexpr std::array<std::pair<std::string_view, Profile>, 3> names{
        {{"print", Profile::Print}, {"screen", Profile::Screen}, {"press", Profile::Press}}};
    return named(name, names);
}

}  // namespace bilan::print::pdf
