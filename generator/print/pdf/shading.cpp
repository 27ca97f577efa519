#include "print/pdf/shading.hpp"

#include <algorithm>

namespace bilan::print::pdf {
namespace {

// One stop's numbers in the shading's colour space, and where it stands.
struct Stop {
    double offset = 0;
    std::vector<double> components;
};

css::Rgba to_rgb(const css::Color& color) {
    if (const auto* rgb = std::get_if<css::Rgba>(&color)) return *rgb;
    const auto& ink = std::get<css::Cmyk>(color);
    const auto light = [&ink](double part) { return (1 - part) * (1 - ink.black); };
    return {light(ink.cyan), light(ink.magenta), light(ink.yellow), ink.alpha};
}

bool is_cmyk(const css::Color& color) { return std::holds_alternative<css::Cmyk>(color); }

// Functions want the domain 0 to 1 covered and offsets that never fall.
std::vector<Stop> padded(std::vector<Stop> stops) {
    double least = 0;
    for (Stop& stop : stops) least = stop.offset = std::clamp(stop.offset, least, 1.0);
    if (stops.front().offset > 0) stops.insert(stops.begin(), Stop{0, stops.front().components});
    if (stops.back().offset < 1) stops.push_back(Stop{1, stops.back().components});
    return stops;
}

Dictionary between(const Document& document, const Stop& from, const Stop& to) {
    Dictionary function = document.dictionary();
    function.set("FunctionType", Integer{2}).set("Domain", document.numbers({0, 1})).set("N", Integer{1});
    return function.set("C0", document.numbers(from.components)).set("C1", document.numbers(to.components));
}

// Exponential functions between neighbours, stitched (7.10.3 and 7.10.4). A hard edge is two stops at one offset: the
// piece of no length between them is left out.
Dictionary function_of(const Document& document, const std::vector<Stop>& stops) {
    std::vector<std::pair<const Stop*, const Stop*>> spans;
    for (std::size_t i = 1; i < stops.size(); ++i) {
        if (stops[i].offset > stops[i - 1].offset) spans.emplace_back(&stops[i - 1], &stops[i]);
    }
    if (spans.size() <= 1) return between(document, stops.front(), stops.back());
    Array pieces = document.array();
    Array encode = document.array();
    std::vector<double> bounds;
    for (const auto& [from, to] : spans) {
        if (from != spans.front().first) bounds.push_back(from->offset);
        pieces.add(between(document, *from, *to));
        encode.add(Integer{0}).add(Integer{1});
    }
    Dictionary function = document.dictionary();
    function.set("FunctionType", Integer{3}).set("Domain", document.numbers({0, 1})).set("Functions", pieces);
    return function.set("Bounds", document.numbers(bounds)).set("Encode", encode);
}

Dictionary shading(const Document& document, const paint::Gradient& g, std::string_view space, std::vector<Stop> stops) {
    Dictionary result = document.object();
    result.set("ShadingType", Integer{g.radial ? 3 : 2}).set("ColorSpace", Name{space});
    result.set("Coords", g.radial ? document.numbers({g.from.x, g.from.y, g.from_radius, g.to.x, g.to.y, g.to_radius})
                                  : document.numbers({g.from.x, g.from.y, g.to.x, g.to.y}));
    result.set("Function", function_of(document, padded(std::move(stops))));
    return result.set("Extend", document.array().add(Boolean{g.extend}).add(Boolean{g.extend}));
}

}  // namespace

Dictionary shading_of(const Document& document, const paint::Gradient& gradient, const Colors& colors) {
    std::vector<css::Color> written;
    for (const auto& stop : gradient.stops) written.push_back(colors.written(stop.color));
    const bool cmyk = std::all_of(written.begin(), written.end(), is_cmyk);
    std::vector<Stop> stops;
    for (std::size_t i = 0; i < written.size(); ++i) {
        if (cmyk) {
            const auto& ink = std::get<css::Cmyk>(written[i]);
            stops.push_back({gradient.stops[i].offset, {ink.cyan, ink.magenta, ink.yellow, ink.black}});
        } else {
            const css::Rgba rgb = to_rgb(written[i]);
            stops.push_back({gradient.stops[i].offset, {rgb.red, rgb.green, rgb.blue}});
        }
    }
    return shading(document, gradient, cmyk ? "DeviceCMYK" : "DeviceRGB", std::move(stops));
}

std::optional<double> constant_alpha(const paint::Gradient& gradient) {
    const double alpha = alpha_of(gradient.stops.front().color);
    for (const auto& stop : gradient.stops) {
        if (alpha_of(stop.color) != alpha) return std::nullopt;
    }
    return alpha;
}

Dictionary alpha_mask(const Document& document, const paint::Gradient& gradient, const Bounds& area) {
    std::vector<Stop> stops;
    for (const auto& stop : gradient.stops) stops.push_back({stop.offset, {alpha_of(stop.color)}});
    Dictionary grey = shading(document, gradient, "DeviceGray", std::move(stops));
    Dictionary resources = document.dictionary().set("Shading", document.dictionary().set("S1", grey));
    Dictionary group = document.dictionary().set("S", Name{"Transparency"}).set("CS", Name{"DeviceGray"});
    Dictionary form = document.stream("/S1 sh\n");
    form.set("Type", Name{"XObject"}).set("Subtype", Name{"Form"}).set("Resources", resources).set("Group", group);
    form.set("BBox", document.numbers({area.x0, area.y0, area.x1, area.y1}));
    Dictionary mask = document.dictionary().set("Type", Name{"Mask"}).set("S", Name{"Luminosity"}).set("G", form);
    return document.object().set("Type", Name{"ExtGState"}).set("SMask", mask);
}

}  // namespace bilan::print::pdf
