// Bytes as an ICC profile: read, and converted with both ways.
#include "color/conversion.hpp"
#include "fuzz/target.hpp"

void bilan::fuzz::read(std::string_view bytes) {
    color::read_profile(bytes);
    if (const auto inks = color::ToInks::make(bytes)) {
        inks->inks(0.2, 0.5, 1);
        inks->pixels({0, 0, 0, 255, 255, 255, 12, 34, 56});
    }
    for (const std::size_t channels : {1, 3, 4}) color::to_srgb(std::vector<std::uint8_t>(24, 77), channels, bytes);
}
