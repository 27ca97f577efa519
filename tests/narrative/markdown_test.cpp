#include <catch2/catch.hpp>

#include "narrative/sample.hpp"
#include "support/golden.hpp"

using namespace bilan::narrative::tests;
using bilan::tests::difference_from_golden;
using bilan::tests::read_text;

namespace {

const std::string samples = std::string(BILAN_TESTS) + "/narrative/samples/";

}  // namespace

TEST_CASE("a chapter becomes a tree with the place of every element", "[narrative]") {
    CHECK(difference_from_golden("narrative/chapter.fr.tree", tree_of(read_text(samples + "chapter.fr.md"))) == "");
}

TEST_CASE("Windows line ends change no element and no place", "[narrative]") {
    const auto text = read_text(samples + "chapter.fr.md");
    std::string windows;
    for (const char c : text) windows += c == '\n' ? std::string("\r\n") : std::string(1, c);
    CHECK(tree_of(windows) == tree_of(text));
}

TEST_CASE("a component knows its extent, with the components in it", "[narrative]") {
    Parsed parsed;
    parse(parsed, "> :::columns\n> ::: column\n> ```\n> :::\n> ```\n> ::: \n> :::\n\n::callout Un mot.\n\n![Un puits](photos/well.jpg)\n");
    REQUIRE(parsed.diagnostics.empty());
    const auto& columns = parsed.chapter.blocks.at(0).children.at(0);
    CHECK(columns.as<bilan::narrative::Component>()->extent.text() == ":::columns\n> ::: column\n> ```\n> :::\n> ```\n> ::: \n> :::");
    CHECK(columns.children.at(0).as<bilan::narrative::Component>()->extent.text().starts_with("::: column\n> ```"));
    CHECK(parsed.chapter.blocks.at(1).as<bilan::narrative::Component>()->extent.text() == "::callout Un mot.");
    CHECK(parsed.chapter.blocks.at(2).as<bilan::narrative::Component>()->extent.text() == "![Un puits](photos/well.jpg)");
}
