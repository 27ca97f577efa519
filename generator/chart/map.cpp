#include "chart/map.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include "base/format.hpp"
#include "chart/label.hpp"
#include "unicode/locale.hpp"

namespace bilan::chart {
namespace {

constexpr double dot_radius = 4.5;
constexpr double largest_circle = 26;    // radius, on a map of full width; on a narrow one a share of that width
constexpr double circle_share = 0.045;
constexpr double smallest_circle = 2;
constexpr double frame_margin = 5;
constexpr double key_line = 24;
constexpr double key_gap = 20;
constexpr double longest_scale = 0.2;    // of the width

bool shows_circles(const MapSpec& spec) { return !spec.measure.empty(); }

// Areas are to each other as the values are (Flannery's correction for perception is not applied: the value is printed).
double radius_of(const MapSpec& spec, const MapPlace& place) {
    if (!shows_circles(spec)) return dot_radius;
    double most = 0;
    for (const auto& other : spec.places) most = std::max(most, other.value.value_or(Decimal()).to_double());
    const double value = place.value.value_or(Decimal()).to_double();
    return most <= 0 || value <= 0 ? smallest_circle : std::max(smallest_circle, std::min(largest_circle, spec.width * circle_share) * std::sqrt(value / most));
}

std::string value_text(const MapSpec& spec, const MapPlace& place) {
    if (shows_circles(spec) && !place.withheld.empty()) return place.withheld;
    return shows_circles(spec) && place.value ? unicode::format_number(*place.value, spec.language) : std::string();
}

double label_width(const MapSpec& spec, const MapPlace& place) {
    const auto value = value_text(spec, place);
    return text_width(place.name, text_size) + (value.empty() ? 0 : text_width(" " + value, text_size) * 1.08);
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines(1);
    for (const char c : text) {
        if (c == '\n') lines.emplace_back();
        else lines.back() += c;
    }
    return lines;
}

// What the key above the map explains: kinds of dots with their number of places, or what the circles count.
std::vector<std::string> key_entries(const MapSpec& spec) {
    if (shows_circles(spec)) return {spec.measure};
    std::vector<std::string> entries;
    for (std::size_t kind = 0; kind < spec.kinds.size(); ++kind) {
        const auto count = std::count_if(spec.places.begin(), spec.places.end(), [&](const MapPlace& place) { return place.kind == kind; });
        entries.push_back(format("{} ({})", spec.kinds[kind], count));
    }
    return entries;
}

double key_entry_width(const std::string& entry) { return 2 * dot_radius + gap + text_width(entry, text_size) + key_gap; }

// Where each entry of the key begins, and the height of all.
struct Key {
    std::vector<Point> at;
    double height = 0;
};

Key lay_out_key(const std::vector<std::string>& entries, double width) {
    Key key;
    if (entries.empty()) return key;
    Point pen{0, key_line / 2};
    for (const auto& entry : entries) {
        const double needed = key_entry_width(entry);
        if (pen.x > 0 && pen.x + needed - key_gap > width) pen = {0, pen.y + key_line - 4};
        key.at.push_back(pen);
        pen.x += needed;
    }
    key.height = pen.y + key_line / 2 + 2;
    return key;
}

// The longest of 1, 2, 5, 10, 20, ... kilometres that fits.
double round_kilometres(double most) {
    double best = 1;
    for (double power = 1; power <= 10000; power *= 10) {
        for (const double factor : {1, 2, 5}) {
            if (factor * power <= most) best = factor * power;
        }
    }
    return best;
}

std::string kilometres_text(const MapSpec& spec, double kilometres) {
    return unicode::format_number(Decimal(static_cast<std::int64_t>(kilometres)), spec.language) + "\u00A0km";
}

class LayingOut {
public:
    explicit LayingOut(const MapSpec& spec) : spec_(spec), projection_(spec.land.window, spec.width) {}

    MapLayout lay_out() {
        layout_.key_height = lay_out_key(key_entries(spec_), spec_.width).height;
        layout_.height = layout_.key_height + projection_.height();
        frame_ = {frame_margin, layout_.key_height + frame_margin, spec_.width - frame_margin, layout_.height - frame_margin};
        place_dots();
        place_scale_bar();
        place_seas();
        place_names();
        return std::move(layout_);
    }

private:
    Point on_map(const GeoPoint& place) const {
        const auto point = projection_(place);
        return {point.x, point.y + layout_.key_height};
    }

    void place_dots() {
        for (const auto& place : spec_.places) {
            const auto centre = on_map(place.at);
            const bool shown = centre.x >= 0 && centre.x <= spec_.width && centre.y >= layout_.key_height && centre.y <= layout_.height;
            if (shown) layout_.dots.push_back(MapLayout::Dot{centre, radius_of(spec_, place)});
            else layout_.dots.emplace_back();
        }
    }

    bool is_free(const Box& box) const {
        const auto meets = [&](const auto& dot) {
            if (!dot) return false;
            const double reach = dot->radius + frame_margin;
            return overlap(box, {dot->centre.x - reach, dot->centre.y - reach, dot->centre.x + reach, dot->centre.y + reach});
        };
        return std::none_of(layout_.dots.begin(), layout_.dots.end(), meets);
    }

    // In the first corner without a dot, from the bottom right; it is always drawn.
    void place_scale_bar() {
        layout_.kilometres = round_kilometres(spec_.width * longest_scale / projection_.pixels_per_kilometre());
        const double length = layout_.kilometres * projection_.pixels_per_kilometre();
        const double width = std::max(length, text_width(kilometres_text(spec_, layout_.kilometres), small_size)), height = 22;
        const double left = frame_.left + frame_margin, right = frame_.right - frame_margin - width;
        const double top = frame_.top + frame_margin, bottom = frame_.bottom - frame_margin - height;
        const std::array<Point, 4> corners = {{{right, bottom}, {left, bottom}, {left, top}, {right, top}}};
        const auto box_at = [&](Point corner) { return Box{corner.x, corner.y, corner.x + width, corner.y + height}; };
        const auto found = std::find_if(corners.begin(), corners.end(), [&](Point corner) { return is_free(box_at(corner)); });
        layout_.scale_bar = box_at(found == corners.end() ? corners.front() : *found);
    }

    // A sea's name gives way to dots: it is only for orientation.
    void place_seas() {
        for (const auto& sea : spec_.land.seas) {
            const auto lines = lines_of(sea.text);
            double half = 0;
            for (const auto& line : lines) half = std::max(half, text_width(line, small_size) * 0.6);  // spaced out
            const double half_height = line_height * static_cast<double>(lines.size()) / 2;
            const auto middle = on_map(sea.middle);
            const Box box{middle.x - half, middle.y - half_height, middle.x + half, middle.y + half_height};
            const bool fits = box.left >= frame_.left && box.right <= frame_.right && box.top >= frame_.top && box.bottom <= frame_.bottom;
            if (fits && is_free(box) && !overlap(box, layout_.scale_bar)) layout_.seas.push_back(box);
            else layout_.seas.emplace_back();
        }
    }

    void place_names() {
        std::vector<LabelWish> wishes;
        for (std::size_t i = 0; i < spec_.places.size(); ++i) {
            if (const auto& dot = layout_.dots[i]) {
                wishes.push_back({dot->centre, dot->radius, label_width(spec_, spec_.places[i]), line_height, spec_.places[i].side});
            }
        }
        std::vector<Box> taken{layout_.scale_bar};
        for (const auto& sea : layout_.seas) {
            if (sea) taken.push_back(*sea);
        }
        auto labels = place_labels(wishes, taken, frame_);
        auto next = labels.begin();
        for (const auto& dot : layout_.dots) layout_.labels.push_back(dot ? *next++ : std::nullopt);
    }

    const MapSpec& spec_;
    Projection projection_;
    MapLayout layout_;
    Box frame_;
};

std::string path_of(const std::vector<std::vector<GeoPoint>>& rings, const Projection& projection, double down) {
    std::string d;
    for (const auto& ring : rings) {
        std::string last;
        for (const auto& place : ring) {
            const auto point = projection(place);
            auto text = format("{} {}", number(point.x), number(point.y + down));
            if (text == last) continue;  // too near to differ
            d += (last.empty() ? "M" : "L") + text;
            last = std::move(text);
        }
        d += "z";
    }
    return d;
}

class Painter {
public:
    Painter(const MapSpec& spec, const MapLayout& layout) : spec_(spec), layout_(layout) {}

    Svg draw() {
        const Projection projection(spec_.land.window, spec_.width);
        svg_.rectangle(0, layout_.key_height, spec_.width, projection.height(), "map-sea", "#e3ecf1");
        svg_.open_clip(spec_.id_prefix + "-frame", 0, layout_.key_height, spec_.width, projection.height());
        svg_.path(path_of(spec_.land.rings, projection, layout_.key_height), "map-land", "#f4efe6");
        svg_.close_clip();
        draw_seas();
        draw_scale_bar();
        draw_dots();
        draw_names();
        draw_key();
        return std::move(svg_);
    }

private:
    void draw_seas() {
        for (std::size_t i = 0; i < layout_.seas.size(); ++i) {
            const auto& box = layout_.seas[i];
            if (!box) continue;
            double y = box->top + line_height / 2 + baseline_shift;
            for (const auto& line : lines_of(spec_.land.seas[i].text)) {
                svg_.text((box->left + box->right) / 2, y, Anchor::Middle, "map-sea-name", line, "#5b7484");
                y += line_height;
            }
        }
    }

    void draw_scale_bar() {
        const auto& box = layout_.scale_bar;
        const double length = layout_.kilometres * Projection(spec_.land.window, spec_.width).pixels_per_kilometre();
        const double right = box.right, left = right - length, y = box.bottom - 2;
        svg_.polyline(format("M{0} {1}V{2}H{3}V{1}", number(left), number(y - 4), number(y), number(right)), "map-scale", "#555");
        svg_.text((left + right) / 2, y - 7, Anchor::Middle, "map-scale-text", kilometres_text(spec_, layout_.kilometres), "#555");
    }

    // The largest first, so that none hides another.
    void draw_dots() {
        std::vector<std::size_t> order(layout_.dots.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
            return layout_.dots[a].value_or(MapLayout::Dot{}).radius > layout_.dots[b].value_or(MapLayout::Dot{}).radius;
        });
        for (const auto i : order) {
            if (const auto& dot = layout_.dots[i]) draw_dot(dot->centre, dot->radius, spec_.places[i].kind);
        }
    }

    void draw_dot(Point at, double radius, std::size_t kind) {
        if (shows_circles(spec_)) return svg_.circle(at.x, at.y, radius, "map-circle", "#b9482a");
        if (kind == 0) return svg_.circle(at.x, at.y, radius, "map-dot-1", "#b9482a");
        svg_.ring(at.x, at.y, radius - 0.9, "map-dot-2", "#b9482a");
    }

    void draw_names() {
        for (std::size_t i = 0; i < layout_.labels.size(); ++i) {
            const auto& label = layout_.labels[i];
            if (!label) continue;
            if (label->leader) svg_.line(label->leader->from.x, label->leader->from.y, label->leader->to.x, label->leader->to.y, "map-leader");
            draw_name(*label, spec_.places[i]);
        }
    }

    void draw_name(const PlacedLabel& label, const MapPlace& place) {
        const auto& box = label.box;
        const double x = label.anchor == Anchor::Start ? box.left : label.anchor == Anchor::End ? box.right : (box.left + box.right) / 2;
        const double y = box.middle() + baseline_shift;
        const auto value = value_text(spec_, place);
        const auto name_class = place.kind == 0 ? "map-label" : "map-label map-label-2";
        if (value.empty()) svg_.text(x, y, label.anchor, name_class, place.name);
        else svg_.text_pair({x, y}, label.anchor, name_class, place.name, "map-value", value);
    }

    void draw_key() {
        const auto entries = key_entries(spec_);
        const auto key = lay_out_key(entries, spec_.width);
        for (std::size_t i = 0; i < entries.size(); ++i) {
            const auto at = key.at[i];
            draw_dot({at.x + dot_radius + 1, at.y}, dot_radius, i);
            svg_.text(at.x + 2 * dot_radius + gap, at.y + baseline_shift, Anchor::Start, "map-key", entries[i], "#444");
        }
    }

    const MapSpec& spec_;
    const MapLayout& layout_;
    Svg svg_;
};

}  // namespace

MapLayout lay_out_map(const MapSpec& spec) { return LayingOut(spec).lay_out(); }

MapDrawing draw_map(const MapSpec& spec) {
    const auto layout = lay_out_map(spec);
    MapDrawing drawing;
    for (std::size_t i = 0; i < spec.places.size(); ++i) {
        if (!layout.dots[i]) drawing.outside.push_back(i);
        else if (!layout.labels[i]) drawing.nameless.push_back(i);
    }
    drawing.svg = svg_element({"map", spec.id_prefix, spec.title, spec.description.empty() ? describe(spec) : spec.description, spec.width, layout.height}, Painter(spec, layout).draw());
    return drawing;
}

}  // namespace bilan::chart
