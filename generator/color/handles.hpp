// Little CMS's handles, freed by themselves. Private to the room.
#pragma once

#include <lcms2.h>

#include <memory>
#include <string_view>

namespace bilan::color {

struct CloseProfile {
    void operator()(void* profile) const { cmsCloseProfile(profile); }
};
struct DeleteTransform {
    void operator()(void* transform) const { cmsDeleteTransform(transform); }
};
using ProfileHandle = std::unique_ptr<void, CloseProfile>;
using TransformHandle = std::unique_ptr<void, DeleteTransform>;

inline ProfileHandle open_profile(std::string_view icc) {
    return ProfileHandle(cmsOpenProfileFromMem(icc.data(), static_cast<cmsUInt32Number>(icc.size())));
}

}  // namespace bilan::color
