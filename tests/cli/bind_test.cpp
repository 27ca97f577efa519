// Numbers in chapters bound to their figures, and written anew when the figures change.
#include <catch2/catch.hpp>

#include "workshop.hpp"

using namespace bilan::tests;

namespace {

const std::string french = "content/tiny/10-water.fr.md", english = "content/tiny/10-water.en.md", data = "data/tiny/figures.json";

void grow(const Workshop& workshop, const std::string& value) { workshop.replace(data, "\"value\": 12", "\"value\": " + value); }

}  // namespace

TEST_CASE("a number in prose without its figure is told, with the figure that has its value", "[bind]") {
    const Workshop workshop;
    workshop.replace(french, "Des puits", "Des puits\n\nEn 2022, 12 villages et 40 % des puits");
    const auto run = workshop.run("check --lang fr");
    CHECK(run.exit_code == 0);
    CHECK(difference_from_golden("cli/unbound-numbers.txt", run.err) == "");
}

TEST_CASE("a number that the author calls literal is left alone", "[bind]") {
    const Workshop workshop;
    workshop.replace(french, "Des puits", "Des puits\n\nLe cube a [12]{.literal} arêtes");
    CHECK(workshop.run("check").err == "");
}

TEST_CASE("numbers are bound after the change was shown", "[bind]") {
    const Workshop workshop;
    grow(workshop, "1234");
    workshop.replace(french, "[12]{=wells.villages}", "1\u202F234");
    workshop.replace(english, "[12]{=wells.villages}", "1,234");
    const auto before = workshop.read(french);
    const auto shown = workshop.run("bind");
    CHECK(shown.exit_code == 0);
    CHECK(difference_from_golden("cli/bind.txt", shown.out) == "");
    CHECK(workshop.read(french) == before);
    CHECK(workshop.run("bind --yes").out.ends_with("Changed 2 numbers in 2 files.\n"));
    CHECK(workshop.read(french).find("[1\u202F234]{=wells.villages} villages") != std::string::npos);
    CHECK(workshop.run("check --release").err == "");
    CHECK(workshop.run("bind").out == "There is no number to bind.\n");
}

TEST_CASE("a small number is bound only when its figure is named", "[bind]") {
    const Workshop workshop;
    workshop.replace(english, "[12]{=wells.villages}", "12");
    CHECK(workshop.run("bind --yes").out == "There is no number to bind.\n");
    CHECK(workshop.run("bind wells.villages --yes").out.ends_with("Changed 1 number in 1 file.\n"));
    CHECK(workshop.run("check --release").err == "");
    const auto unknown = workshop.run("bind wels.villages");
    CHECK(unknown.exit_code == 1);
    CHECK(unknown.err.find("did you mean \"wells.villages\"?") != std::string::npos);
}

TEST_CASE("bound numbers follow their figures, in text and in attributes, and nothing else changes", "[bind]") {
    const Workshop workshop;
    workshop.replace(french, "::figure {media=well}", "```\n[12]{=wells.villages}\n```\n\n::figure {media=well caption=\"Un puits sur [12]{=wells.villages}\"}\r\n");
    grow(workshop, "1500");
    CHECK(workshop.run("check").exit_code == 1);
    const auto run = workshop.run("bind --update --yes");
    CHECK(run.exit_code == 0);
    CHECK(difference_from_golden("cli/bind-update.txt", run.out) == "");
    const auto after = workshop.read(french);
    CHECK(after.find("```\n[12]{=wells.villages}\n```") != std::string::npos);
    CHECK(after.find("caption=\"Un puits sur [1\u202F500]{=wells.villages}\"}\r\n") != std::string::npos);
    CHECK(workshop.run("bind --update").out == "Every bound number is its figure's.\n");
}

TEST_CASE("words in brackets before a figure are not its number", "[bind]") {
    const Workshop workshop;
    workshop.replace(french, "[12]{=wells.villages} villages", "[voir la carte] {=wells.villages} villages");
    CHECK(workshop.run("bind --update").out == "Every bound number is its figure's.\n");
}

TEST_CASE("nothing is bound while the data has mistakes", "[bind]") {
    const Workshop workshop;
    workshop.replace(data, "\"value\"", "\"valeu\"");
    const auto run = workshop.run("bind");
    CHECK(run.exit_code == 1);
    CHECK(run.err.find("data/unknown-key") != std::string::npos);
}

TEST_CASE("number words are told when they are asked for, and only those that a figure has", "[bind]") {
    const Workshop workshop;
    workshop.replace(french, "Des puits", "Des puits\n\nDouze villages et trois hameaux");
    CHECK(workshop.run("check").err == "");
    const auto run = workshop.run("check --words");
    CHECK(run.err.find("warning[check/number-word]: this number word says 12, as wells.villages does\n  --> content/tiny/10-water.fr.md:7:1") != std::string::npos);
    CHECK(run.err.find("says 3") == std::string::npos);
}
