#include "print/pdf/preflight.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include "base/format.hpp"
#include "base/utf8.hpp"
#include "print/pdf/walk.hpp"

namespace bilan::print::pdf {
namespace {

using paint::Item;

// ISO 19005-1, 6.1.12: q within q at most 28 deep. Two are ours: the gradient's and the picture's own.
constexpr int most_depth = 26;
constexpr double hairline = 0.25;  // points

const paint::Fill* fill_of(const Item& item) {
    if (const auto* filled = std::get_if<paint::FillPath>(&item.command)) return &filled->fill;
    if (const auto* stroked = std::get_if<paint::StrokePath>(&item.command)) return &stroked->stroke;
    return nullptr;
}

// Every colour that an item paints with.
std::vector<css::Color> colors_of(const Item& item) {
    if (const auto* glyphs = std::get_if<paint::ShowGlyphs>(&item.command)) return {glyphs->color};
    const paint::Fill* fill = fill_of(item);
    if (fill == nullptr) return {};
    if (const auto* color = std::get_if<css::Color>(fill)) return {*color};
    std::vector<css::Color> colors;
    if (const auto* gradient = std::get_if<paint::Gradient>(fill)) {
        for (const auto& stop : gradient->stops) colors.push_back(stop.color);
    }
    return colors;
}

bool is_gradient(const Item& item) {
    const paint::Fill* fill = fill_of(item);
    return fill != nullptr && std::holds_alternative<paint::Gradient>(*fill);
}

// What is wholly transparent is not painted, unless a gradient comes from or goes there.
std::optional<double> transparency_of(const Item& item) {
    if (const auto* group = std::get_if<paint::PushGroup>(&item.command)) return group->opacity;
    for (const css::Color& color : colors_of(item)) {
        const double alpha = alpha_of(color);
        if (alpha < 1 && (alpha > 0 || is_gradient(item))) return alpha;
    }
    return std::nullopt;
}

bool is_private(char32_t point) { return (point >= 0xE000 && point <= 0xF8FF) || point >= 0xF0000; }

std::optional<char32_t> private_character(const Item& item) {
    const auto* glyphs = std::get_if<paint::ShowGlyphs>(&item.command);
    if (glyphs == nullptr) return std::nullopt;
    const std::string text = layout::text_of(*glyphs->run);
    for (std::size_t offset = 0; offset < text.size();) {
        if (const char32_t point = decode_utf8(text, offset); is_private(point)) return point;
    }
    return std::nullopt;
}

// The width in points of a line, or of a shape so thin that it is one; nothing for other items.
std::optional<double> line_width(const Item& item, const paint::Matrix& to_page) {
    if (const auto* stroked = std::get_if<paint::StrokePath>(&item.command)) {
        return stroked->style.width * std::sqrt(std::abs(to_page.a * to_page.d - to_page.b * to_page.c)) * points_per_px;
    }
    const auto* filled = std::get_if<paint::FillPath>(&item.command);
    if (filled == nullptr) return std::nullopt;
    const Bounds bounds = apply(to_page, bounds_of(filled->path));
    const double width = (bounds.x1 - bounds.x0) * points_per_px, height = (bounds.y1 - bounds.y0) * points_per_px;
    constexpr double length_of_a_line = 4;
    if (std::max(width, height) < length_of_a_line * hairline) return std::nullopt;
    return std::min(width, height);
}

bool is_painted(const Item& item) {
    const auto colors = colors_of(item);
    return std::any_of(colors.begin(), colors.end(), [](const css::Color& color) { return alpha_of(color) > 0; });
}

class Preflight {
public:
    Preflight(const Options& options, const Colors& colors, const PlaceOf& place_of, Diagnostics& diagnostics)
        : options_(options), colors_(colors), place_of_(place_of), diagnostics_(diagnostics) {}

    void look_at(const Visited& visited) {
        if (is_archival(options_.variant)) archive(visited);
        if (options_.profile == Profile::Press) press(visited);
    }

private:
    void say(Severity severity, std::string_view code, const Item& item, std::string message, std::string help) {
        const Place place = place_of_source(place_of_, item.source);
        if (!said_.emplace(code, format("{}:{}:{}", place.file, place.line, place.column)).second) return;
        if (severity == Severity::Error) diagnostics_.error(code, place, std::move(message), std::move(help));
        else diagnostics_.warning(code, place, std::move(message), std::move(help));
    }

    void archive(const Visited& visited) {
        const Item& item = visited.item;
        if (const auto opacity = transparency_of(item); opacity && options_.variant == Variant::A1b) {
            say(Severity::Error, "print/transparency", item, format("PDF/A-1b allows no transparency, and this has an opacity of {:.2f}", *opacity),
                "make it opaque, or ask for a-2a");
        }
        if (visited.depth > most_depth) {
            say(Severity::Error, "print/too-deep", item, format("PDF/A allows 28 clips and transforms in one another; this stands in {}", visited.depth),
                "take overflow: hidden, transform or opacity from some of the elements around it");
        }
        if (const auto point = private_character(item); point && options_.variant != Variant::A1b) {
            say(Severity::Error, "print/private-character", item, format("U+{:04X} is a character of a font's own, which says nothing in PDF/A", static_cast<std::uint32_t>(*point)),
                "draw the icon as SVG");
        }
        if (colors_.rgb_only() && !inks_said_) inks(item);
    }

    void inks(const Item& item) {
        for (const css::Color& color : colors_of(item)) {
            if (!std::holds_alternative<css::Cmyk>(color)) continue;
            inks_said_ = true;
            return say(Severity::Warning, "print/inks-as-rgb", item, "device-cmyk() is written as RGB: this PDF/A's output intent is sRGB",
                       "--output-profile gives a printing condition");
        }
    }

    void press(const Visited& visited) {
        const Item& item = visited.item;
        if (const auto width = line_width(item, visited.to_page); width && *width > 0.0005 && *width < hairline - 0.0005 && is_painted(item)) {
            say(Severity::Warning, "print/hairline", item, format("a line of {:.2f} pt; under 0.25 pt a press may lose it", *width), "make it 0.25pt or thicker");
        }
        for (const css::Color& color : colors_of(item)) ink_limit(item, colors_.written(color));
    }

    void ink_limit(const Item& item, const css::Color& color) {
        const auto* inks = std::get_if<css::Cmyk>(&color);
        if (inks == nullptr || inks->alpha <= 0) return;
        const long long total = std::llround((inks->cyan + inks->magenta + inks->yellow + inks->black) * 100);
        if (total <= options_.most_ink) return;
        say(Severity::Warning, "print/too-much-ink", item, format("a colour of {} % ink; the press takes {} %", total, options_.most_ink),
            "choose a lighter colour, or black alone");
    }

    const Options& options_;
    const Colors& colors_;
    const PlaceOf& place_of_;
    Diagnostics& diagnostics_;
    std::set<std::pair<std::string, std::string>> said_;  // code and place
    bool inks_said_ = false;
};

void check_attachments(const Options& options, Diagnostics& diagnostics) {
    if (options.attachments.empty() || (options.variant != Variant::A1b && options.variant != Variant::A2a)) return;
    diagnostics.error("print/attachment-refused", Place{}, format("PDF/A-{} may not carry \"{}\"", options.variant == Variant::A1b ? "1b" : "2a", options.attachments.front().name),
                      "ask for a-3a, which carries any file");
}

}  // namespace

Place place_of_source(const PlaceOf& place_of, const dom::Node* source) { return source != nullptr && place_of ? place_of(*source) : Place{}; }

void preflight(const paint::DisplayDocument& display, const Options& options, const Colors& colors, const PlaceOf& place_of,
               Diagnostics& diagnostics) {
    check_attachments(options, diagnostics);
    if (!is_archival(options.variant) && options.profile != Profile::Press) return;
    Preflight checks(options, colors, place_of, diagnostics);
    for (const auto& page : display.pages) walk(page.items, [&checks](const Visited& visited) { checks.look_at(visited); });
}

}  // namespace bilan::print::pdf
