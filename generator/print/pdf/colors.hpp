// How the display list's colours are written. As they are; or as RGB alone, where the only output intent is sRGB; or as
// the inks of a printing condition, where neutral colours are black ink alone: black text printed with four inks shows
// coloured edges as soon as the plates are a hair apart.
#pragma once

#include <optional>
#include <string_view>

#include "color/conversion.hpp"
#include "print/css/style.hpp"
#include "print/pdf/objects.hpp"
#include "print/pdf/options.hpp"

namespace bilan::print::pdf {

class Colors {
public:
    // Reports print/bad-profile (error) when the output profile is none of CMYK.
    Colors(const Options& options, Diagnostics& diagnostics);

    css::Color written(const css::Color& color) const;
    // The space in which transparency is blended.
    std::string_view blending_space() const { return inks_ ? "DeviceCMYK" : "DeviceRGB"; }
    // The printing condition, when there is one.
    const color::ToInks* inks() const { return inks_ ? &*inks_ : nullptr; }
    // CMYK may not be written: PDF/A with sRGB as its output intent (ISO 19005-2, 6.2.4.3).
    bool rgb_only() const { return rgb_only_; }

private:
    std::optional<color::ToInks> inks_;
    bool rgb_only_ = false;
};

double alpha_of(const css::Color& color);

// Of a page or a form: what blends in it blends in that space (ISO 32000-1, 11.6.6).
Dictionary transparency_group(const Document& document, const Colors& colors);

}  // namespace bilan::print::pdf
