#include "print/pdf/colors.hpp"

#include <cmath>

namespace bilan::print::pdf {
namespace {

css::Rgba summed(const css::Cmyk& inks) {
    const auto light = [&inks](double ink) { return (1 - ink) * (1 - inks.black); };
    return {light(inks.cyan), light(inks.magenta), light(inks.yellow), inks.alpha};
}

bool is_neutral(const css::Rgba& color) { return color.red == color.green && color.green == color.blue; }

}  // namespace

double alpha_of(const css::Color& color) {
    return std::visit([](const auto& value) { return value.alpha; }, color);
}

Dictionary transparency_group(const Document& document, const Colors& colors) {
    return document.dictionary().set("S", Name{"Transparency"}).set("CS", Name{colors.blending_space()});
}

Colors::Colors(const Options& options, Diagnostics& diagnostics) : rgb_only_(is_archival(options.variant) && options.output_profile.empty()) {
    if (options.output_profile.empty()) return;
    inks_ = color::ToInks::make(options.output_profile);
    if (!inks_) {
        diagnostics.error("print/bad-profile", Place{}, "the output profile is no ICC profile of CMYK",
                          "ask the printing house for its profile, such as PSOcoated_v3.icc");
    }
}

css::Color Colors::written(const css::Color& color) const {
    if (const auto* inks = std::get_if<css::Cmyk>(&color)) return rgb_only_ ? css::Color(summed(*inks)) : color;
    if (!inks_) return color;
    const auto& rgb = std::get<css::Rgba>(color);
    if (is_neutral(rgb)) return css::Cmyk{0, 0, 0, 1 - rgb.red, rgb.alpha};
    const color::Inks inks = inks_->inks(rgb.red, rgb.green, rgb.blue);
    return css::Cmyk{inks[0], inks[1], inks[2], inks[3], rgb.alpha};
}

}  // namespace bilan::print::pdf
