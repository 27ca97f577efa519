#include "chart/projection.hpp"

#include <cmath>
#include <numbers>

#include "base/check.hpp"

namespace bilan::chart {
namespace {

constexpr double earth_radius = 6371;  // km

double radians(double degrees) { return degrees * std::numbers::pi / 180; }
double half_colatitude_tangent(double latitude) { return std::tan(std::numbers::pi / 4 + latitude / 2); }

}  // namespace

bool GeoWindow::is_drawable() const {
    const bool ordered = west < east && south < north && west >= -180 && east <= 180;
    return ordered && ((south > 0 && north < 85) || (north < 0 && south > -85));
}

Projection::Projection(const GeoWindow& window, double width) {
    BILAN_ASSERT(window.is_drawable());
    const double sixth = (window.north - window.south) / 6;
    const double first = radians(window.south + sixth), second = radians(window.north - sixth);
    cone_ = std::log(std::cos(first) / std::cos(second)) / std::log(half_colatitude_tangent(second) / half_colatitude_tangent(first));
    factor_ = std::cos(first) * std::pow(half_colatitude_tangent(first), cone_) / cone_;
    meridian_ = radians((window.west + window.east) / 2);
    const double middle = (window.south + window.north) / 2;
    left_ = on_cone({window.west, middle}).x;
    scale_ = width / (on_cone({window.east, middle}).x - left_);
    const double centre = (window.west + window.east) / 2;
    top_ = on_cone({centre, window.north}).y;
    height_ = (on_cone({centre, window.south}).y - top_) * scale_;
}

// In radii of the earth, y downwards.
Point Projection::on_cone(const GeoPoint& place) const {
    const double radius = factor_ / std::pow(half_colatitude_tangent(radians(place.latitude)), cone_);
    const double angle = cone_ * (radians(place.longitude) - meridian_);
    return {radius * std::sin(angle), radius * std::cos(angle)};
}

Point Projection::operator()(const GeoPoint& place) const {
    const auto point = on_cone(place);
    return {(point.x - left_) * scale_, (point.y - top_) * scale_};
}

double Projection::pixels_per_kilometre() const { return scale_ / earth_radius; }

}  // namespace bilan::chart
