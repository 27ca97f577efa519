#include "color/conversion.hpp"

#include <algorithm>
#include <cmath>

#include "base/check.hpp"
#include "color/handles.hpp"

namespace bilan::color {
namespace {

// No cache inside the transform: it would be shared by threads.
constexpr cmsUInt32Number flags = cmsFLAGS_NOCACHE | cmsFLAGS_BLACKPOINTCOMPENSATION;

TransformHandle transform(const ProfileHandle& from, cmsUInt32Number from_format, const ProfileHandle& to, cmsUInt32Number to_format) {
    return TransformHandle(cmsCreateTransform(from.get(), from_format, to.get(), to_format, INTENT_RELATIVE_COLORIMETRIC, flags));
}

bool is_of(const std::optional<Profile>& profile, Space space) { return profile && profile->space == space; }

}  // namespace

struct ToInks::Transforms {
    TransformHandle pixels, colors;
};

std::optional<ToInks> ToInks::make(std::string_view cmyk_profile) {
    if (!is_of(read_profile(cmyk_profile), Space::Cmyk)) return std::nullopt;
    const ProfileHandle srgb = open_profile(srgb_profile());
    BILAN_ASSERT(srgb);
    const ProfileHandle inks = open_profile(cmyk_profile);
    auto transforms = std::make_shared<Transforms>();
    transforms->pixels = transform(srgb, TYPE_RGB_8, inks, TYPE_CMYK_8);
    transforms->colors = transform(srgb, TYPE_RGB_DBL, inks, TYPE_CMYK_DBL);
    if (!transforms->pixels || !transforms->colors) return std::nullopt;
    ToInks made;
    made.transforms_ = std::move(transforms);
    return made;
}

Inks ToInks::inks(double red, double green, double blue) const {
    const std::array<double, 3> rgb{red, green, blue};
    Inks inks{};
    cmsDoTransform(transforms_->colors.get(), rgb.data(), inks.data(), 1);
    for (double& ink : inks) ink = std::round(std::clamp(ink / 100, 0.0, 1.0) * 1e4) / 1e4;  // Little CMS counts to 100
    return inks;
}

std::vector<std::uint8_t> ToInks::pixels(const std::vector<std::uint8_t>& rgb) const {
    std::vector<std::uint8_t> inks(rgb.size() / 3 * 4);
    cmsDoTransform(transforms_->pixels.get(), rgb.data(), inks.data(), static_cast<cmsUInt32Number>(rgb.size() / 3));
    return inks;
}

std::optional<std::vector<std::uint8_t>> to_srgb(const std::vector<std::uint8_t>& pixels, std::size_t channels, std::string_view profile) {
    const auto described = read_profile(profile);
    const Space space = channels == 1 ? Space::Gray : channels == 3 ? Space::Rgb : Space::Cmyk;
    if (!is_of(described, space)) return std::nullopt;
    const ProfileHandle from = open_profile(profile), srgb = open_profile(srgb_profile());
    const cmsUInt32Number format = channels == 1 ? TYPE_GRAY_8 : channels == 3 ? TYPE_RGB_8 : TYPE_CMYK_8;
    const TransformHandle convert = transform(from, format, srgb, TYPE_RGB_8);
    if (!convert) return std::nullopt;
    std::vector<std::uint8_t> result(pixels.size() / channels * 3);
    cmsDoTransform(convert.get(), pixels.data(), result.data(), static_cast<cmsUInt32Number>(pixels.size() / channels));
    return result;
}

}  // namespace bilan::color
