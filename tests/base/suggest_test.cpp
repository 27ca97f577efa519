#include "base/suggest.hpp"

#include <catch2/catch.hpp>

using namespace bilan;

TEST_CASE("a slip of the hand finds its word", "[suggest]") {
    const std::vector<std::string> names{"assistance.total", "assistance.food", "returns.total"};
    CHECK(closest("asistance.total", names) == "assistance.total");
    CHECK(closest("returns.toatl", names) == "returns.total");
    CHECK(did_you_mean("assistance.fod", names) == "did you mean \"assistance.food\"?");
}

TEST_CASE("what is far from every word suggests nothing", "[suggest]") {
    CHECK_FALSE(closest("budget", {"assistance.total", "returns"}));
    CHECK_FALSE(closest("ab", {"xy"}));
    CHECK(did_you_mean("x", {}).empty());
}
