// A map in a few sentences, for those who cannot see it: its places by kind, or with their values, the largest and the smallest.
#include <algorithm>

#include "base/format.hpp"
#include "chart/map.hpp"
#include "unicode/locale.hpp"

namespace bilan::chart {
namespace {

bool is_french(const MapSpec& spec) { return spec.language.starts_with("fr"); }
std::string colon(const MapSpec& spec) { return is_french(spec) ? "\u00A0: " : ": "; }

// "Nador (100)"; the name alone where nothing is counted.
std::string named(const MapSpec& spec, const MapPlace& place) {
    if (spec.measure.empty()) return place.name;
    if (!place.withheld.empty()) return format("{} ({})", place.name, place.withheld);
    return place.value ? format("{} ({})", place.name, unicode::format_number(*place.value, spec.language)) : place.name;
}

std::string names_of(const MapSpec& spec, std::optional<std::size_t> kind) {
    std::vector<std::string> names;
    for (const auto& place : spec.places) {
        if (!kind || place.kind == *kind) names.push_back(named(spec, place));
    }
    return unicode::format_list(names, spec.language);
}

// Among three or more: of two it is seen.
std::string extremes(const MapSpec& spec) {
    std::vector<const MapPlace*> known;
    for (const auto& place : spec.places) {
        if (place.value && place.withheld.empty()) known.push_back(&place);
    }
    if (known.size() < 3) return {};
    const auto less = [](const MapPlace* a, const MapPlace* b) { return *a->value < *b->value; };
    const auto* low = *std::min_element(known.begin(), known.end(), less);
    const auto* high = *std::max_element(known.begin(), known.end(), less);
    if (*low->value == *high->value) return {};
    return is_french(spec) ? format(" Le plus grand nombre\u00A0: {}\u202F; le plus petit\u00A0: {}.", named(spec, *high), named(spec, *low))
                           : format(" The largest number: {}; the smallest: {}.", named(spec, *high), named(spec, *low));
}

std::string count_of_places(const MapSpec& spec) {
    const Decimal count(static_cast<std::int64_t>(spec.places.size()));
    const bool one = unicode::plural_category(count, spec.language) == "one";
    return format("{} {}", unicode::format_number(count, spec.language), is_french(spec) ? (one ? "lieu" : "lieux") : (one ? "place" : "places"));
}

}  // namespace

std::string describe(const MapSpec& spec) {
    auto text = format("{}{}{}", is_french(spec) ? "Carte" : "Map", colon(spec), count_of_places(spec));
    if (spec.places.empty()) return text + ".";
    if (!spec.measure.empty()) return format("{}. {}{}{}.{}", text, spec.measure, colon(spec), names_of(spec, std::nullopt), extremes(spec));
    if (spec.kinds.empty()) return format("{}{}{}.", text, colon(spec), names_of(spec, std::nullopt));
    text += ".";
    for (std::size_t kind = 0; kind < spec.kinds.size(); ++kind) {
        const auto names = names_of(spec, kind);
        if (!names.empty()) text += format(" {}{}{}.", spec.kinds[kind], colon(spec), names);
    }
    return text;
}

}  // namespace bilan::chart
