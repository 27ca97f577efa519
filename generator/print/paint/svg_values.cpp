#include "print/paint/svg_values.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <numbers>

namespace bilan::print::paint {
namespace {

constexpr double most_number = 1e12;  // squares and products of squares are still numbers

double steady(double value) { return std::round(value * 1e9) / 1e9; }

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
    return text;
}

std::optional<double> unit_factor(std::string_view unit, double basis) {
    if (unit.empty() || unit == "px") return 1;
    if (unit == "%") return basis / 100;
    if (unit == "mm") return 96 / 25.4;
    if (unit == "cm") return 96 / 2.54;
    if (unit == "in") return 96;
    if (unit == "pt") return 96.0 / 72;
    if (unit == "pc" || unit == "em") return 16;
    return std::nullopt;
}

// One function of a transform list, with its numbers.
Matrix transform_function(std::string_view name, const std::vector<double>& n) {
    const auto at = [&n](std::size_t i, double otherwise) { return i < n.size() ? n[i] : otherwise; };
    if (name == "matrix" && n.size() == 6) return {n[0], n[1], n[2], n[3], n[4], n[5]};
    if (name == "translate") return translation(at(0, 0), at(1, 0));
    if (name == "scale") return {at(0, 1), 0, 0, at(1, at(0, 1)), 0, 0};
    const double angle = at(0, 0) * std::numbers::pi / 180;
    if (name == "skewX") return {1, 0, steady(std::tan(angle)), 1, 0, 0};
    if (name == "skewY") return {1, steady(std::tan(angle)), 0, 1, 0, 0};
    if (name == "rotate") {
        const double cos = steady(std::cos(angle)), sin = steady(std::sin(angle)), x = at(1, 0), y = at(2, 0);
        return concatenate(concatenate(translation(-x, -y), {cos, sin, -sin, cos, 0, 0}), translation(x, y));
    }
    return {};
}

}  // namespace

// ---- numbers

void NumberReader::skip_separators() {
    while (at_ < text_.size() && (is_space(text_[at_]) || text_[at_] == ',')) ++at_;
}

bool NumberReader::at_end() {
    skip_separators();
    return at_ >= text_.size();
}

std::optional<double> NumberReader::number() {
    skip_separators();
    std::size_t begin = at_;
    if (begin < text_.size() && text_[begin] == '+') ++begin;
    double value = 0;
    const char* const end = text_.data() + text_.size();
    const auto read = std::from_chars(text_.data() + begin, end, value);
    if (read.ec != std::errc() || !std::isfinite(value)) return std::nullopt;
    at_ = static_cast<std::size_t>(read.ptr - text_.data());
    return std::clamp(value, -most_number, most_number);
}

std::optional<bool> NumberReader::flag() {
    skip_separators();
    if (at_ >= text_.size() || (text_[at_] != '0' && text_[at_] != '1')) return std::nullopt;
    return text_[at_++] == '1';
}

std::optional<char> NumberReader::letter() {
    skip_separators();
    if (at_ >= text_.size()) return std::nullopt;
    const char c = text_[at_];
    if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'))) return std::nullopt;
    ++at_;
    return c;
}

std::optional<double> length_of(std::string_view text, double basis) {
    NumberReader reader(trimmed(text));
    const auto number = reader.number();
    if (!number) return std::nullopt;
    const auto factor = unit_factor(reader.rest(), basis);
    return factor ? std::optional(*number * *factor) : std::nullopt;
}

std::optional<double> length_attribute(const dom::Node& node, std::string_view name, double basis) {
    const std::string* text = node.attribute(name);
    return text == nullptr ? std::nullopt : length_of(*text, basis);
}

// ---- matrices

Matrix parse_transform(std::string_view text) {
    Matrix result;
    while (!(text = trimmed(text)).empty()) {
        if (text.front() == ',') {
            text.remove_prefix(1);
            continue;
        }
        const std::size_t open = text.find('('), end = text.find(')');
        if (open == std::string_view::npos || end == std::string_view::npos || end < open) break;
        NumberReader reader(text.substr(open + 1, end - open - 1));
        std::vector<double> numbers;
        while (const auto number = reader.number()) numbers.push_back(*number);
        result = concatenate(transform_function(trimmed(text.substr(0, open)), numbers), result);
        text.remove_prefix(end + 1);
    }
    return result;
}

std::optional<Area> view_box(const dom::Node& node) {
    const std::string* text = node.attribute("viewBox");
    if (text == nullptr) return std::nullopt;
    NumberReader reader(*text);
    std::array<double, 4> numbers{};
    for (double& number : numbers) {
        const auto read = reader.number();
        if (!read) return std::nullopt;
        number = *read;
    }
    if (numbers[2] <= 0 || numbers[3] <= 0) return std::nullopt;
    return Area{numbers[0], numbers[1], numbers[2], numbers[3]};
}

Matrix view_box_matrix(const Area& box, std::string_view fit, const Area& area) {
    double across = area.width / box.width, down = area.height / box.height;
    if (fit.find("none") == std::string_view::npos) {
        const bool slice = fit.find("slice") != std::string_view::npos;
        across = down = slice ? std::max(across, down) : std::min(across, down);
    }
    const auto share = [fit](std::string_view least, std::string_view most) {
        if (fit.find(least) != std::string_view::npos) return 0.0;
        return fit.find(most) != std::string_view::npos ? 1.0 : 0.5;
    };
    const double x = area.x + (area.width - box.width * across) * share("xMin", "xMax");
    const double y = area.y + (area.height - box.height * down) * share("YMin", "YMax");
    return {across, 0, 0, down, x - box.x * across, y - box.y * down};
}

// ---- points

std::vector<Point> parse_points(std::string_view text) {
    NumberReader reader(text);
    std::vector<Point> points;
    while (const auto x = reader.number()) {
        const auto y = reader.number();
        if (!y) break;
        points.push_back({*x, *y});
    }
    return points;
}

}  // namespace bilan::print::paint
