#include <catch2/catch.hpp>

#include "narrative/sample.hpp"
#include "support/golden.hpp"

using namespace bilan::narrative;
using namespace bilan::narrative::tests;
using bilan::tests::difference_from_golden;
using bilan::tests::read_text;

namespace {

const std::string samples = std::string(BILAN_TESTS) + "/narrative/samples/";

}  // namespace

TEST_CASE("a chapter becomes HTML", "[narrative]") {
    CHECK(difference_from_golden("narrative/chapter.fr.html", html_of(read_text(samples + "chapter.fr.md"))) == "");
}
