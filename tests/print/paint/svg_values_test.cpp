#include "print/paint/svg_values.hpp"

#include <catch2/catch.hpp>

using namespace bilan::print::paint;

namespace {
std::string verbs(const Path& path) {
    std::string text;
    for (const auto verb : path.verbs) text += "MLCZ"[static_cast<int>(verb)];
    return text;
}
Point last(const Path& path) { return path.points.back(); }
}  // namespace

TEST_CASE("path data may leave out what it can", "[svg]") {
    const Path path = parse_path("M10-20.5.5.5l1,2 3 4h5v-6z");
    CHECK(verbs(path) == "MLLLLLZ");
    CHECK(path.points[1].x == 0.5);
    CHECK(parse_path("m1 1 2 2").points[1].x == 3);
}

TEST_CASE("a smooth curve goes on where the curve before it came from", "[svg]") {
    const Path path = parse_path("M0 0C0 10 10 10 10 0S20-10 20 0");
    CHECK(path.points[4].x == 10);
    CHECK(path.points[4].y == -10);
    CHECK(parse_path("M0 0 S1 1 2 2").points[1].x == 0);
}

TEST_CASE("an arc ends where it says, through the side that it says", "[svg]") {
    const Path path = parse_path("M0 0 A 10 10 0 0 1 20 0");
    CHECK(verbs(path) == "MCC");
    CHECK(last(path).x == 20);
    CHECK(path.points[3].y == Approx(-10));
    CHECK(verbs(parse_path("M0 0a5 5 0 1020 0")) == "MCC");  // flags run together
    CHECK(verbs(parse_path("M0 0A0 5 0 0 1 9 9")) == "ML");
}

TEST_CASE("broken path data draws what came before", "[svg]") {
    CHECK(verbs(parse_path("M0 0 L10 10 L 5")) == "ML");
    CHECK(verbs(parse_path("L10 10")) == "");
    CHECK(verbs(parse_path("M0 0 X 1")) == "M");
    CHECK(verbs(parse_path("")) == "");
}

TEST_CASE("transforms apply from right to left", "[svg]") {
    const Matrix m = parse_transform("translate(10, 20) scale(2)");
    CHECK(apply(m, {1, 1}).x == 12);
    CHECK(apply(m, {1, 1}).y == 22);
    const Matrix turn = parse_transform("rotate(90 10 10)");
    CHECK(apply(turn, {20, 10}).x == Approx(10));
    CHECK(apply(turn, {20, 10}).y == Approx(20));
}

TEST_CASE("a view box is fitted, sliced or stretched", "[svg]") {
    const Area box{0, 0, 10, 10}, area{0, 0, 40, 20};
    CHECK(view_box_matrix(box, "", area).a == 2);
    CHECK(view_box_matrix(box, "", area).e == 10);
    CHECK(view_box_matrix(box, "xMinYMid meet", area).e == 0);
    CHECK(view_box_matrix(box, "xMidYMid slice", area).f == -10);
    CHECK(view_box_matrix(box, "none", area).a == 4);
}

TEST_CASE("lengths know their units", "[svg]") {
    CHECK(length_of("25.4mm", 0) == Approx(96));
    CHECK(length_of(" 50% ", 80) == 40.0);
    CHECK_FALSE(length_of("5furlongs", 0));
    CHECK_FALSE(length_of("", 0));
}
