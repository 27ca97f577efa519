// What was found, as other programs read it, and what the office has waived.
#include <catch2/catch.hpp>

#include "data/json.hpp"
#include "workshop.hpp"

using namespace bilan;
using namespace bilan::tests;

namespace {

// "more than" before an exact number, in one language.
void add_finding(const Workshop& workshop) { workshop.replace("content/tiny/10-water.en.md", "come to", "come to more than"); }

std::string waiver(const std::string& until, const std::string& further) {
    return R"([{"code": "check/qualifier", "reason": "the thirteenth is being dug", "until": ")" + until + "\"" + further + "}]\n";
}

std::size_t count_in(const std::string& text, const std::string& part) {
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
    return count;
}

}  // namespace

TEST_CASE("findings are told as JSON, SARIF and JUnit, alone on standard output", "[findings]") {
    const Workshop workshop;
    add_finding(workshop);
    for (const std::string format : {"json", "sarif", "junit"}) {
        const auto run = workshop.run("check --format " + format);
        CHECK(run.exit_code == 0);
        CHECK(run.err == "");
        CHECK(difference_from_golden("cli/findings." + format, run.out) == "");
    }
    CHECK(workshop.run("check --format xml").exit_code == 2);
}

TEST_CASE("errors fail a build server's suite, and the exit code stays 1", "[findings]") {
    const Workshop workshop;
    workshop.replace("content/tiny/10-water.en.md", "wells.villages", "wels.villages");
    const auto run = workshop.run("check --format junit");
    CHECK(run.exit_code == 1);
    CHECK(count_in(run.out, "<failure") == 1);
    CHECK(count_in(run.out, "failures=\"1\"") == 1);
    CHECK(Workshop().run("check --format junit").out.find("the project has no mistakes") != std::string::npos);
}

TEST_CASE("what is waived is no finding, and stays listed with its reason", "[findings]") {
    const Workshop workshop;
    add_finding(workshop);
    workshop.write("data/tiny/waivers.json", waiver("2023-12-31", R"(, "about": "at-least")"));
    const auto text = workshop.run("check --date 2023-12-31");
    CHECK(text.exit_code == 0);
    CHECK(text.err ==
          "waived[check/qualifier]: words before this number say \"at-least\", but it is exact\n  --> content/tiny/10-water.en.md:7:29\n"
          "  until 2023-12-31: the thirteenth is being dug\n");
    CHECK(count_in(workshop.run("check --format sarif").out, "the thirteenth is being dug (until 2023-12-31)") == 1);
    CHECK(count_in(workshop.run("check --format junit").out, "<skipped message=\"waived until 2023-12-31: the thirteenth is being dug\"/>") == 1);
    CHECK(count_in(workshop.run("check --format json").out, "\"until\": \"2023-12-31\"") == 1);
    const auto late = workshop.run("check --date 2024-01-01");
    CHECK(late.err.find("its waiver ended on 31 December 2023") != std::string::npos);
    CHECK(late.err.find("waived[") == std::string::npos);
}

TEST_CASE("a draft marks a number of which a check has failed, and a waiver takes the mark away", "[findings]") {
    const Workshop workshop;
    workshop.replace("data/tiny/figures.json", "\n  ]\n}", R"(
  ],
  "relations": [{"kind": "unique-count", "total": "wells.villages", "list": "programmes"}]
})");
    const std::string mark = "<mark class=\"figure-questioned\"><data value=\"12\"";
    const auto draft = workshop.run("build --only site");
    CHECK(draft.exit_code == 0);
    CHECK(draft.err.find("ledger/count-mismatch") != std::string::npos);
    CHECK(workshop.read("output/fr/tiny/l-eau.html").find(mark) != std::string::npos);
    CHECK(workshop.run("build --release --only site").exit_code == 1);
    workshop.write("data/tiny/waivers.json", R"([{"code": "ledger/count-mismatch", "about": "wells.villages", "reason": "one village is counted next year", "until": "2030-01-01"}])");
    CHECK(workshop.run("build --only site").exit_code == 0);
    CHECK(workshop.read("output/fr/tiny/l-eau.html").find(mark) == std::string::npos);
    CHECK(workshop.run("build --release --only site").exit_code == 0);
}

TEST_CASE("waivers are kept in spreadsheets as well", "[findings]") {
    const Workshop workshop;
    add_finding(workshop);
    workshop.write("data/tiny/waivers.csv", "code;file;reason;until\ncheck/qualifier;content/tiny/10-water.en.md;the thirteenth is being dug;2023-12-31\n");
    CHECK(workshop.run("check").err.starts_with("waived[check/qualifier]"));
}

TEST_CASE("waivers that nothing needs, that hide everything, or that lack a day are told", "[findings]") {
    const Workshop workshop;
    workshop.write("data/tiny/waivers.json", waiver("2023-12-31", R"(, "about": "at-least")"));
    CHECK(workshop.run("check").err.find("warning[check/needless-waiver]: no check/qualifier needs this waiver\n  --> data/tiny/waivers.json:1:2") != std::string::npos);
    workshop.write("data/tiny/waivers.json", waiver("2023-12-31", ""));
    CHECK(workshop.run("check").err.find("error[check/wide-waiver]: this waiver would hide every check/qualifier of the report") != std::string::npos);
    workshop.write("data/tiny/waivers.json", waiver("2023-13-31", R"(, "about": "x")"));
    CHECK(workshop.run("check").err.find("this is no day of the calendar") != std::string::npos);
    // What cannot be read is no matter of opinion.
    workshop.replace("content/tiny/10-water.fr.md", "wells.villages", "wels.villages");
    workshop.write("data/tiny/waivers.json", R"([{"code": "narrative/unknown-figure", "about": "wels", "reason": "we know it", "until": "2030-01-01"}])");
    CHECK(workshop.run("check").exit_code == 1);
}
