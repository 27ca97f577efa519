// Properties of CSS that are no part of the print profile: those that mean nothing on paper, and those that would.
#include <algorithm>
#include <array>

#include "print/css/property.hpp"

namespace bilan::print::css {
namespace {

// Sorted, for a binary search.
constexpr std::array<std::string_view, 85> inert_names{
    "accent-color", "animation", "animation-composition", "animation-delay", "animation-direction", "animation-duration",
    "animation-fill-mode", "animation-iteration-count", "animation-name", "animation-play-state", "animation-range",
    "animation-timeline", "animation-timing-function", "appearance", "backface-visibility", "background-attachment",
    "caret-color", "color-adjust", "color-interpolation", "color-rendering", "color-scheme", "contain",
    "contain-intrinsic-size", "container", "container-name", "container-type", "content-visibility", "cursor",
    "field-sizing", "font-display", "font-optical-sizing", "font-palette", "font-size-adjust", "font-smooth",
    "font-synthesis", "font-synthesis-style", "font-synthesis-weight", "forced-color-adjust", "image-rendering",
    "interpolate-size", "isolation", "line-break", "outline-radius", "overflow-anchor", "overflow-clip-margin",
    "overscroll-behavior", "perspective", "pointer-events", "print-color-adjust", "resize", "scroll-behavior",
    "scroll-margin", "scroll-margin-block", "scroll-margin-block-end", "scroll-margin-block-start", "scroll-margin-bottom",
    "scroll-margin-top", "scroll-padding", "scroll-padding-block-start", "scroll-padding-top", "scroll-snap-align",
    "scroll-snap-stop", "scroll-snap-type", "scroll-timeline", "scrollbar-color", "scrollbar-gutter", "scrollbar-width",
    "shape-rendering", "speak", "speak-as", "tap-highlight-color", "text-rendering", "text-size-adjust",
    "text-underline-position", "touch-action", "transition", "transition-behavior", "transition-delay",
    "transition-duration", "transition-property", "transition-timing-function", "user-select", "view-transition-name",
    "will-change", "zoom"};

constexpr std::array<std::string_view, 51> unsupported_names{
    "all", "backdrop-filter", "background-blend-mode", "baseline-shift", "block-step", "block-step-insert", "block-step-round", "border-image", "border-image-outset", "border-image-repeat",
    "border-image-slice", "border-image-source", "border-image-width", "clip", "filter", "flood-color", "font-language-override",
    "footnote-display", "footnote-policy", "image-orientation", "initial-letter", "line-clamp", "margin-trim",
    "mask-clip", "mask-image", "mask-mode", "mask-position", "mask-repeat", "mask-size", "max-lines", "mix-blend-mode",
    "offset-path", "paint-order", "rotate", "ruby-position", "scale", "shape-image-threshold", "shape-margin", "shape-outside",
    "text-combine-upright", "text-emphasis", "text-emphasis-color", "text-emphasis-position", "text-emphasis-style", "text-justify",
    "text-orientation", "text-shadow", "translate", "vector-effect", "word-break", "writing-mode"};

template <std::size_t N>
bool contains(const std::array<std::string_view, N>& names, std::string_view name) {
    return std::binary_search(names.begin(), names.end(), name);
}

}  // namespace

bool is_inert_property(std::string_view name) {
    for (const std::string_view vendor : {"-webkit-", "-moz-", "-ms-", "-o-"}) {
        if (name.starts_with(vendor)) return true;
    }
    return contains(inert_names, name);
}

std::vector<std::string_view> inert_properties() { return {inert_names.begin(), inert_names.end()}; }
std::vector<std::string_view> unsupported_properties() { return {unsupported_names.begin(), unsupported_names.end()}; }

bool is_unsupported_property(std::string_view name) { return contains(unsupported_names, name); }

}  // namespace bilan::print::css
