// The arithmetic of published reports as two whole projects: what does not agree in them is told where it is written, with what
// is between; what agrees is not spoken of, however much it looks like a mistake.
#include <catch2/catch.hpp>

#include "workshop.hpp"

using namespace bilan::tests;

namespace {

struct Fault {
    const char* code;
    const char* place;   // file:line
    const char* words;   // of its message
};

// Whether one finding has this code, these words and this place.
bool tells(const std::string& text, const Fault& fault) {
    const std::string code = std::string("[") + fault.code + "]: ", place = std::string("\n  --> ") + fault.place + ":";
    for (auto at = text.find(code); at != std::string::npos; at = text.find(code, at + 1)) {
        const auto end = text.find('\n', at);
        if (text.substr(at, end - at).find(fault.words) != std::string::npos && text.compare(end, place.size(), place) == 0) return true;
    }
    return false;
}

void check_told(const std::string& text, const std::vector<Fault>& faults) {
    for (const Fault& fault : faults) {
        INFO(fault.code << " " << fault.place << " " << fault.words);
        CHECK(tells(text, fault));
    }
}

// One place where a sum of the project is broken, and what is then told.
struct Break {
    const char* file;
    const char* number;
    const char* broken;
    const char* told;
};

void check_broken(const std::vector<Break>& breaks) {
    const Workshop workshop("sums");
    for (const Break& each : breaks) {
        INFO(each.number << " -> " << each.broken);
        const auto text = workshop.read(each.file);
        workshop.replace(each.file, each.number, each.broken);
        const auto run = workshop.run("check --release");
        CHECK(run.exit_code == 1);
        CHECK(run.err.find(each.told) != std::string::npos);
        workshop.write(each.file, text);
    }
}

}  // namespace

TEST_CASE("what does not agree in a review of the year is told with what is between", "[documents]") {
    const Workshop workshop("mismatches");
    const auto text = workshop.run("check").err;
    SECTION("all of it, as people read it") { CHECK(difference_from_golden("cli/mismatches.txt", text) == ""); }
    SECTION("a table, its total, its order and its unit") {
        check_told(text, {{"ledger/total-mismatch", "data/review/tables.json:2", "make 435, but \"resettlement.operations\" is 430: 5 more"},
                          {"ledger/unordered-rows", "data/review/resettlement.csv:10", "this row is 3, after one of 2"},
                          {"ledger/unlike-units", "data/review/relations.csv:2", "counts operations and \"resettlement.refugees\" counts persons"}});
    }
    SECTION("parts that make less or more than their whole") {
        check_told(text, {{"ledger/partition-mismatch", "data/review/figures.csv:4", "is 404, but 44 + 50 + 300 = 394: 10 fewer"},
                          {"ledger/partition-mismatch", "data/review/figures.csv:9", "is 29,793, but 12,965 + 8,424 + 4,468 + 470 + 453 = 26,780: 3,013 fewer"},
                          {"ledger/partition-mismatch", "data/review/figures.csv:20", "is 900, but 109 + 19 + 711 = 839: 61 fewer"}});
    }
    SECTION("the foreword and the chapter, a percentage, a count of towns") {
        check_told(text, {{"ledger/equal-mismatch", "data/review/figures.csv:9", "is 29,793, but \"assistance.foreword\", the same number, is 30,000: 207 fewer"},
                          {"ledger/ratio-mismatch", "data/review/figures.csv:18", "is 78%, but 1,240 of 1,709 is 72.6%"},
                          {"ledger/row-count-mismatch", "data/review/tables.json:15", "has 12 rows, but \"mission.towns\" is 10: 2 more"}});
    }
    SECTION("one number under two names") {
        check_told(text, {{"check/same-number", "data/review/figures.csv:25", "\"guidance.youth\" is the same number as \"guidance.migrants\""},
                          {"check/same-number", "data/review/figures.csv:19", "\"school.soft-skills\" is the same number as \"school.pupils\""}});
    }
    SECTION("words before exact numbers, in both languages") {
        for (const char* chapter : {"content/review/20-assistance.fr.md", "content/review/20-assistance.en.md"}) {
            const auto at = [&](const char* line) { return std::string(chapter) + line; };
            const auto total = at(":7"), food = at(":9"), minors = at(":17");
            check_told(text, {{"check/qualifier", total.c_str(), "\"at-least\", but it is exact"},
                              {"check/qualifier", food.c_str(), "\"at-least\", but it is exact"},
                              {"check/qualifier", minors.c_str(), "\"nearly\", but it is exact"}});
        }
        CHECK(text.find("10-foreword") == std::string::npos);
    }
}

TEST_CASE("what does not agree in a report to donors is told with what is between", "[documents]") {
    const auto text = Workshop("mismatches").run("check").err;
    SECTION("an indicator, its notes and its cells") {
        check_told(text, {{"ledger/partition-mismatch", "data/programme/figures.csv:9", "is 1,176, but 551 + 240 + 200 + 61 + 30 + 79 = 1,161: 15 fewer"},
                          {"ledger/partition-mismatch", "data/programme/figures.csv:16", "is 195, but 80 + 110 = 190: 5 fewer"},
                          {"ledger/partition-mismatch", "data/programme/figures.csv:19", "is 73, but 13 + 50 = 63: 10 fewer"},
                          {"ledger/disaggregation-mismatch", "data/programme/results-framework.json:20", "1.2 c, Y1 is 1,176, but by region it is 40 + 109 + 371 + 61 + 580 = 1,161: 15 fewer"},
                          {"ledger/disaggregation-mismatch", "data/programme/results-framework.json:23", "1.2 c, Y1, Oriental is 371, but by sex it is 73 + 313 = 386: 15 more"}});
    }
    SECTION("a budget written in two ways") {
        check_told(text, {{"data/mixed-numbers", "data/programme/budget.csv:3", "writes numbers in two ways: 499.999 here, and 800,000 on line 2"}});
    }
    SECTION("days outside the period, days that run backwards, days that are named otherwise elsewhere") {
        check_told(text, {{"ledger/period-mismatch", "data/programme/relations.csv:6", "1 September 2025 is outside the period from 1 March 2023 to 31 August 2025"},
                          {"check/reversed-range", "content/programme/10-project.en.md:11", "\"July 11-10\" run backwards"},
                          {"ledger/equal-mismatch", "data/programme/figures.csv:23", "is 2, but \"conference.days\", the same number, is 3: 1 fewer"}});
    }
    SECTION("a framework with a gap in its codes, a blank baseline and people who are not in its sum") {
        check_told(text, {{"ledger/code-gap", "data/programme/results-framework.json:15", "1.2 f comes after 1.2 d"},
                          {"ledger/missing-quantity", "data/programme/results-framework.json:9", "1.2 b has no baseline"},
                          {"ledger/partition-mismatch", "data/programme/figures.csv:2", "is 1,046, but 200 + 739 + 15 + 92 + 22 + 374 = 1,442: 396 more"}});
        for (const char* stated : {"1.2 a has no", "1.2 c has no", "1.2 d has no"}) CHECK(text.find(stated) == std::string::npos);
    }
}

TEST_CASE("a row of a budget that lacks a cell is told", "[documents]") {
    const Workshop workshop("mismatches");
    workshop.write("data/programme/budget.csv", "agency,granted\na,800000\nb\n");
    CHECK(tells(workshop.run("check").err, {"data/ragged-row", "data/programme/budget.csv:3", "this row has 1 cell and the first line has 2 cells"}));
}

TEST_CASE("numbers that disagree leave a draft possible, and no release", "[documents]") {
    const Workshop workshop("mismatches");
    CHECK(workshop.run("check").exit_code == 1);
    workshop.write("data/programme/budget.csv", "agency,granted\na,800000\nb,499999\nc,499990\nd,199983\n");
    workshop.replace("data/review/relations.csv", "equal;;;;resettlement.operations, resettlement.refugees;\n", "");
    CHECK(workshop.run("check").exit_code == 0);
    const auto release = workshop.run("build --release --only site");
    CHECK(release.exit_code == 1);
    CHECK(tells(release.err, {"ledger/total-mismatch", "data/review/tables.json:2", "5 more"}));
    CHECK(workshop.output_digest() == "");
}

TEST_CASE("sums that hold are not spoken of", "[documents]") {
    const auto run = Workshop("sums").run("check --release");
    CHECK(run.err == "");
    CHECK(run.exit_code == 0);
}

TEST_CASE("each sum of a review is proved: one number changed is told", "[documents]") {
    constexpr const char* figures = "data/review/figures.csv";
    check_broken({{"data/review/programmes.csv", "work;Emploi;Jobs;Trouver un premier travail;Find a first job;youth\n", "", "the list of programmes has 19 entries: 1 fewer"},
                  {figures, "listings.youth;3", "listings.youth;4", "9 + 11 + 4 = 24: 1 more"},
                  {figures, "listings.protection;11", "listings.protection;21", "\"listings.protection\" is 21, but \"mission.projects\""},
                  {figures, "staff.women;52", "staff.women;53", "53 + 42 = 95: 1 more"},
                  {figures, "staff.men-share;45", "staff.men-share;44", "55 + 44 = 99: 1 fewer"},
                  {figures, "health.minors;818", "health.minors;8425", "is 8,424: 1 more"},
                  {figures, "mental.women-children;663", "mental.women-children;4469", "is 4,468: 1 more"},
                  {figures, "mental.mobile;330", "mental.mobile;4470", "is 4,468: 2 more"},
                  {figures, "shelter.minors;291", "shelter.minors;471", "is 470: 1 more"},
                  {figures, "legal.minors;259", "legal.minors;454", "is 453: 1 more"},
                  {figures, "returns-from.women;662", "returns-from.women;663", "663 + 1,258 = 1,921: 1 more"},
                  {figures, "returns-from.rest;537", "returns-from.rest;538", "without the 1,920 that are listed leave 537"},
                  {figures, "returns-to.men;495", "returns-to.men;494", "48 + 494 = 542: 1 fewer"},
                  {figures, "returns-to.rest;96", "returns-to.rest;95", "without the 543 that are listed leave 96"},
                  {"data/review/returns-from.csv", "CI,370,287,657", "CI,370,288,657", "this row says 657, but its parts make 658"},
                  {"data/review/returns-to.csv", "GR,2,18,20", "GR,2,19,20", "this row says 20, but its parts make 21"},
                  {figures, "capacity.associations;181", "capacity.associations;182", "649 + 182 = 831: 1 more"},
                  {figures, "community.women;962", "community.women;3126", "is 3,125: 1 more"},
                  {figures, "leaders.women;24", "leaders.women;105", "is 104: 1 more"},
                  {figures, "jobs.women-share;63.9", "jobs.women-share;63.8", "853 of 1,335 is 63.90%"},
                  {figures, "children.girls;876", "children.girls;878", "878 of 1,709 is 51.38%"},
                  {figures, "partnerships.private;20", "partnerships.private;21", "27 + 21 + 31 + 4 = 83: 1 more"},
                  {figures, "governance.callout;35", "governance.callout;36", "the same number, is 35: 1 more"}});
}

TEST_CASE("each sum of a report to donors is proved: one number changed is told", "[documents]") {
    constexpr const char* figures = "data/programme/figures.csv";
    constexpr const char* framework = "data/programme/results-framework.json";
    check_broken({{"data/programme/budget.csv", "b;499999;349999", "b;499998;349999", "\"granted.total\" is 1,999,972, but 800,000 + 499,998"},
                  {"data/programme/budget.csv", "d;199983;139988", "d;199983;139989", "349,993 + 139,989 = 1,399,981: 1 more"},
                  {figures, "share.c;70", "share.c;69.9", "349,993 of 499,990 is 70.00%"},
                  {figures, "protection.oujda;19", "protection.oujda;18", "70 + 20 + 15 + 18 = 123: 1 fewer"},
                  {figures, "violence.tanger;18", "violence.tanger;19", "155 + 20 + 22 + 20 + 15 + 19 = 251: 1 more"},
                  {figures, "sessions.agents;2", "sessions.agents;3", "1 + 3 + 10 = 14: 1 more"},
                  {figures, "fair.boys;12", "fair.boys;13", "29 + 13 = 42: 1 more"},
                  {figures, "health.fes;1", "health.fes;2", "12 + 17 + 2 + 8 + 50 + 4 = 93: 1 more"},
                  {figures, "training.educators;15", "training.educators;16", "200 + 739 + 16 + 92 = 1,047: 1 more"},
                  {figures, "care.north;340", "care.north;341", "211 + 341 = 552: 1 more"},
                  {figures, "care.girls-north;55", "care.girls-north;54", "118 + 132 + 54 = 304: 1 fewer"},
                  {figures, "kits.oriental;160", "kits.oriental;161", "40 + 161 + 40 = 241: 1 more"},
                  {figures, "aid.total;1176", "aid.total;1177", "the cumulative value of indicator 1.2 c is 1,176, but 1,177 = 1,177: 1 more"},
                  {framework, "\"region\": \"Rabat\", \"value\": 61", "\"region\": \"Rabat\", \"value\": 62", "40 + 109 + 386 + 62 + 580 = 1,177: 1 more"},
                  {framework, "\"sex\": \"female\", \"value\": 389", "\"sex\": \"female\", \"value\": 390", "390 + 787 = 1,177: 1 more"},
                  {framework, "\"age\": \"18+\", \"value\": 195", "\"age\": \"18+\", \"value\": 190", "Oriental, male is 313, but by age it is 118 + 190 = 308: 5 fewer"},
                  {figures, "reach.returns;1000", "reach.returns;1400", "= 21,120: 400 more"},
                  {figures, "reach.reintegration;400", "reach.reintegration;1001", "is 1,000: 1 more"},
                  {figures, "reach.assessed;50000", "reach.assessed;20000", "is 20,000: 720 more"},
                  {figures, "project.months;30", "project.months;36", "there are 30 months"}});
}
