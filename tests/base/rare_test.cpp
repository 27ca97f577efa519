#include "base/rare.hpp"

#include <catch2/catch.hpp>

#include <string>

using bilan::Rare;

namespace {

struct Words {
    std::string title = "none";
};

}  // namespace

TEST_CASE("a rare value is as it was made until it is edited", "[base]") {
    Rare<Words> words;
    CHECK(words->title == "none");
    words.edit().title = "Bilan";
    CHECK(words->title == "Bilan");
    CHECK(Rare<Words>()->title == "none");
}

TEST_CASE("a copy of a rare value is its own", "[base]") {
    Rare<Words> words;
    const Rare<Words> before = words;
    words.edit().title = "Bilan";
    Rare<Words> after = words;
    after.edit().title = "Rapport";
    CHECK(before->title == "none");
    CHECK(words->title == "Bilan");
    CHECK(after->title == "Rapport");
    words = before;
    CHECK(words->title == "none");
}
