#include "color/profile.hpp"

#include <vector>

#include "color/handles.hpp"

namespace bilan::color {
namespace {

std::optional<Space> space_of(cmsHPROFILE profile) {
    switch (cmsGetColorSpace(profile)) {
        case cmsSigGrayData: return Space::Gray;
        case cmsSigRgbData: return Space::Rgb;
        case cmsSigCmykData: return Space::Cmyk;
        default: return std::nullopt;  // Little CMS's own list: Lab, XYZ, six inks, ...
    }
}

std::string description_of(cmsHPROFILE profile) {
    const auto size = cmsGetProfileInfoASCII(profile, cmsInfoDescription, "en", "US", nullptr, 0);
    std::vector<char> text(size + 1, '\0');
    if (size > 0) cmsGetProfileInfoASCII(profile, cmsInfoDescription, "en", "US", text.data(), size);
    return text.data();
}

}  // namespace

std::optional<Profile> read_profile(std::string_view icc) {
    const ProfileHandle handle = open_profile(icc);
    if (!handle) return std::nullopt;
    const auto space = space_of(handle.get());
    if (!space) return std::nullopt;
    Profile profile;
    profile.space = *space;
    profile.version = static_cast<int>(cmsGetProfileVersion(handle.get()));
    profile.is_output = cmsGetDeviceClass(handle.get()) == cmsSigOutputClass;
    profile.description = description_of(handle.get());
    return profile;
}

}  // namespace bilan::color
