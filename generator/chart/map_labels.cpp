#include "chart/map_labels.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace bilan::chart {
namespace {

constexpr double air = 4;          // between a dot and its name
constexpr double dot_margin = 1.5; // that no name enters
constexpr int most_attempts = 12;
constexpr std::array<double, 4> leader_lengths = {12, 22, 34, 48};

// Directions as unit vectors, y downwards; names stand in the first eight, and leaders go to all.
struct Direction {
    Side side;
    double x, y;
};
constexpr double diagonal = 0.70711, flat = 0.92388, steep = 0.38268;
constexpr std::size_t beside_count = 8;
constexpr std::array<Direction, 16> directions = {{
    {Side::Right, 1, 0}, {Side::Right, diagonal, -diagonal}, {Side::Right, diagonal, diagonal},
    {Side::Left, -1, 0}, {Side::Above, 0, -1}, {Side::Below, 0, 1},
    {Side::Left, -diagonal, -diagonal}, {Side::Left, -diagonal, diagonal},
    {Side::Right, flat, -steep}, {Side::Right, flat, steep}, {Side::Left, -flat, -steep}, {Side::Left, -flat, steep},
    {Side::Above, steep, -flat}, {Side::Above, -steep, -flat}, {Side::Below, steep, flat}, {Side::Below, -steep, flat}}};

// The first directions, those of the preferred side before the others.
std::vector<Direction> in_order(Side preferred, std::size_t count) {
    std::vector<Direction> order(directions.begin(), directions.begin() + static_cast<std::ptrdiff_t>(count));
    std::stable_partition(order.begin(), order.end(), [&](const Direction& d) { return d.side == preferred; });
    return order;
}

Anchor anchor_at(const Direction& direction) {
    return direction.x > 0.1 ? Anchor::Start : direction.x < -0.1 ? Anchor::End : Anchor::Middle;
}

// Names on a diagonal come nearer to the dot with a corner than those beside it with an edge.
double beside(const LabelWish& wish, const Direction& direction) {
    const bool is_diagonal = direction.x != 0 && direction.y != 0;
    return wish.radius + air + (is_diagonal ? 1.5 : 0);
}

// The name with its near edge at a point beyond the dot.
PlacedLabel label_at(const LabelWish& wish, const Direction& direction, double distance) {
    const Point near{wish.dot.x + direction.x * distance, wish.dot.y + direction.y * distance};
    PlacedLabel label;
    label.anchor = anchor_at(direction);
    const double left = label.anchor == Anchor::Start ? near.x : label.anchor == Anchor::End ? near.x - wish.width : near.x - wish.width / 2;
    const double middle = label.anchor == Anchor::Middle ? near.y + (direction.y > 0 ? 1 : -1) * wish.height / 2 : near.y;
    label.box = {left, middle - wish.height / 2, left + wish.width, middle + wish.height / 2};
    return label;
}

PlacedLabel label_with_leader(const LabelWish& wish, const Direction& direction, double length) {
    auto label = label_at(wish, direction, wish.radius + length + 2);
    label.leader = Leader{{wish.dot.x + direction.x * (wish.radius + 1), wish.dot.y + direction.y * (wish.radius + 1)},
                          {wish.dot.x + direction.x * (wish.radius + length), wish.dot.y + direction.y * (wish.radius + length)}};
    return label;
}

bool covers(const Box& box, Point centre, double radius) {
    const double x = std::clamp(centre.x, box.left, box.right) - centre.x, y = std::clamp(centre.y, box.top, box.bottom) - centre.y;
    return x * x + y * y < radius * radius;
}

double side_of(const Leader& line, Point p) {
    return (line.to.x - line.from.x) * (p.y - line.from.y) - (line.to.y - line.from.y) * (p.x - line.from.x);
}

bool cross(const Leader& a, const Leader& b) {
    return side_of(a, b.from) * side_of(a, b.to) < 0 && side_of(b, a.from) * side_of(b, a.to) < 0;
}

bool crosses(const Leader& line, const Box& box) {
    const auto inside = [&](Point p) { return p.x > box.left && p.x < box.right && p.y > box.top && p.y < box.bottom; };
    const Leader falling{{box.left, box.top}, {box.right, box.bottom}}, rising{{box.left, box.bottom}, {box.right, box.top}};
    return inside(line.from) || inside(line.to) || cross(line, falling) || cross(line, rising);
}

double distance_to(const Leader& line, Point p) {
    const double x = line.to.x - line.from.x, y = line.to.y - line.from.y;
    const double length = std::max(x * x + y * y, 1e-9);
    const double t = std::clamp(((p.x - line.from.x) * x + (p.y - line.from.y) * y) / length, 0.0, 1.0);
    return std::hypot(line.from.x + t * x - p.x, line.from.y + t * y - p.y);
}

class Placing {
public:
    Placing(const std::vector<LabelWish>& wishes, const std::vector<Box>& taken, const Box& frame) : wishes_(wishes), taken_(taken), frame_(frame) {}

    // Names without room go first in another attempt, until all have some or that no longer helps.
    std::vector<std::optional<PlacedLabel>> place() {
        placed_.resize(wishes_.size());
        auto order = by_room();
        std::vector<std::optional<PlacedLabel>> best;
        for (int attempt = 0; attempt < most_attempts; ++attempt) {
            placed_.assign(wishes_.size(), std::nullopt);
            for (const auto i : order) placed_[i] = first_clear(i);
            if (best.empty() || missing(placed_) < missing(best)) best = placed_;
            if (missing(best) == 0) break;
            std::stable_partition(order.begin(), order.end(), [&](std::size_t i) { return !placed_[i]; });
        }
        return best;
    }

private:
    static std::ptrdiff_t missing(const std::vector<std::optional<PlacedLabel>>& labels) {
        return std::count_if(labels.begin(), labels.end(), [](const auto& label) { return !label; });
    }

    // Those whose author chose a side first, then those with the fewest clear sides.
    std::vector<std::size_t> by_room() const {
        std::vector<std::size_t> order(wishes_.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::vector<int> room;
        for (std::size_t i = 0; i < wishes_.size(); ++i) room.push_back(wishes_[i].side != Side::Any ? -1 : clear_sides(i));
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return room[a] < room[b]; });
        return order;
    }

    int clear_sides(std::size_t i) const {
        const auto order = in_order(Side::Any, beside_count);
        return static_cast<int>(std::count_if(order.begin(), order.end(), [&](const Direction& direction) {
            return is_clear(i, label_at(wishes_[i], direction, beside(wishes_[i], direction)));
        }));
    }

    std::optional<PlacedLabel> first_clear(std::size_t i) const {
        const auto& wish = wishes_[i];
        for (const auto& direction : in_order(wish.side, beside_count)) {
            if (auto label = label_at(wish, direction, beside(wish, direction)); is_clear(i, label)) return label;
        }
        for (const double length : leader_lengths) {
            for (const auto& direction : in_order(wish.side, directions.size())) {
                if (auto label = label_with_leader(wish, direction, length); is_clear(i, label)) return label;
            }
        }
        return std::nullopt;
    }

    bool is_clear(std::size_t i, const PlacedLabel& label) const {
        const auto& box = label.box;
        if (box.left < frame_.left || box.right > frame_.right || box.top < frame_.top || box.bottom > frame_.bottom) return false;
        if (std::any_of(taken_.begin(), taken_.end(), [&](const Box& other) { return overlap(box, other) || (label.leader && crosses(*label.leader, other)); })) return false;
        for (std::size_t other = 0; other < wishes_.size(); ++other) {
            const auto& dot = wishes_[other];
            if (covers(box, dot.dot, dot.radius + dot_margin)) return false;
            if (other != i && label.leader && distance_to(*label.leader, dot.dot) < dot.radius + dot_margin) return false;
        }
        return std::all_of(placed_.begin(), placed_.end(), [&](const auto& other) { return !other || is_apart(label, *other); });
    }

    static bool is_apart(const PlacedLabel& a, const PlacedLabel& b) {
        if (overlap(a.box, b.box)) return false;
        if (a.leader && crosses(*a.leader, b.box)) return false;
        if (b.leader && crosses(*b.leader, a.box)) return false;
        return !(a.leader && b.leader && cross(*a.leader, *b.leader));
    }

    const std::vector<LabelWish>& wishes_;
    const std::vector<Box>& taken_;
    const Box& frame_;
    std::vector<std::optional<PlacedLabel>> placed_;
};

}  // namespace

bool overlap(const Box& a, const Box& b) { return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom; }

std::vector<std::optional<PlacedLabel>> place_labels(const std::vector<LabelWish>& wishes, const std::vector<Box>& taken, const Box& frame) {
    return Placing(wishes, taken, frame).place();
}

}  // namespace bilan::chart
