// Every kind of relation: what it says of numbers that disagree, and its silence on those that only look so.
#include "ledger/relations.hpp"

#include <catch2/catch.hpp>

#include "data/json.hpp"
#include "ledger/figures.hpp"

using namespace bilan;
using namespace bilan::ledger;

namespace {

// "a=800000 USD, b=55 %, c=about 150 persons, d=n/a" -> figures.
std::string figures_from(const std::string& words) {
    std::string json;
    for (std::size_t at = 0; at < words.size();) {
        const std::size_t end = std::min(words.find(", ", at), words.size());
        const std::string one = words.substr(at, end - at);
        at = end + 2;
        const std::size_t equals = one.find('=');
        std::string value = one.substr(equals + 1), qualifier = "exact", unit = "persons", extra;
        for (const char* word : {"at-least", "about", "nearly"}) {
            if (!value.starts_with(word)) continue;
            qualifier = word;
            value = value.substr(qualifier.size() + 1);
        }
        if (const std::size_t space = value.find(' '); space != std::string::npos) {
            unit = value.substr(space + 1);
            value = value.substr(0, space);
        }
        if (unit == "USD" || unit == "EUR") extra = R"(, "currency": ")" + unit + "\"";
        if (unit == "%") unit = "percent";
        const bool is_number = value.find_first_not_of("0123456789.-") == std::string::npos && value != "-";
        json += (json.empty() ? "" : ",\n") + std::string(R"({"id": ")") + one.substr(0, equals) + R"(", "value": )" + (is_number ? value : "\"" + value + "\"") +
                R"(, "unit": ")" + (extra.empty() ? unit : "money") + "\"" + extra + R"(, "qualifier": ")" + qualifier + "\"}";
    }
    return json;
}

// What is found of one relation; each diagnostic's first line.
std::string found(const std::string& figures, const std::string& relation, const Proof& proof = {}) {
    static Sources sources;
    const auto& source = sources.add("figures.json", "{\"figures\": [" + figures_from(figures) + "],\n\"relations\": [{" + relation + "}]}");
    Diagnostics diagnostics;
    const auto value = data::parse_json(source, diagnostics);
    REQUIRE(to_text(diagnostics) == "");
    const Ledger ledger = Ledger::load(*value, diagnostics);
    check_relations(ledger, proof, diagnostics);
    std::string lines;
    for (const auto& each : diagnostics.all()) lines += (lines.empty() ? "" : " | ") + each.code + ": " + each.message;
    return lines;
}

}  // namespace

TEST_CASE("a partition's parts make its whole", "[ledger]") {
    CHECK(found("t=12, a=5, b=7", R"("kind": "partition", "total": "t", "parts": ["a", "b"])") == "");
    CHECK(found("t=at-least 900, a=839, b=72, c=14", R"("kind": "partition", "total": "t", "parts": ["a", "b", "c"])") == "");
    CHECK(found("t=nearly 600, a=590", R"("kind": "partition", "total": "t", "parts": ["a"])") == "");
    CHECK(found("t=12, a=5, b=n/a", R"("kind": "partition", "total": "t", "parts": ["a", "b"])") == "");
    CHECK(found("t=12, a=5, b=-", R"("kind": "partition", "total": "t", "parts": ["a", "b"])") == "");
    CHECK(found("t=0.3 %, a=0.1 %, b=0.2 %", R"("kind": "partition", "total": "t", "parts": ["a", "b"])") == "");
    CHECK(found("t=430, a=326, b=109", R"("kind": "partition", "total": "t", "parts": ["a", "b"])") ==
          "ledger/partition-mismatch: \"t\" is 430, but 326 + 109 = 435: 5 more");
    CHECK(found("t=at-least 900, a=839", R"("kind": "partition", "total": "t", "parts": ["a"])") ==
          "ledger/partition-mismatch: \"t\" is 900, but 839 = 839: 61 fewer");
    CHECK(found("t=nearly 600, a=610", R"("kind": "partition", "total": "t", "parts": ["a"])") ==
          "ledger/partition-mismatch: \"t\" is 600, but 610 = 610: 10 more");
    CHECK(found("t=12, a=5, b=0", R"("kind": "partition", "total": "t", "parts": ["a", "b"])") ==
          "ledger/partition-mismatch: \"t\" is 12, but 5 + 0 = 5: 7 fewer");
}

TEST_CASE("a part is inside its whole", "[ledger]") {
    CHECK(found("w=470, p=291", R"("kind": "subset", "whole": "w", "part": "p")") == "");
    CHECK(found("w=470, p=470", R"("kind": "subset", "whole": "w", "part": "p")") == "");
    CHECK(found("w=470, p=471", R"("kind": "subset", "whole": "w", "part": "p")") ==
          "ledger/subset-larger-than-whole: \"p\" is 471, but \"w\", of which it is a part, is 470: 1 more");
    CHECK(found("w=20, a=9, b=11, c=3", R"("kind": "overlapping", "whole": "w", "parts": ["a", "b", "c"])") == "");
}

TEST_CASE("a ratio is rounded as it says", "[ledger]") {
    const auto ratio = [](const std::string& figures, const std::string& more = "") {
        return found(figures, R"("kind": "ratio", "ratio": "r", "part": "p", "whole": "w")" + more);
    };
    CHECK(ratio("r=51.3 %, p=876, w=1709", R"(, "decimals": 1)") == "");
    CHECK(ratio("r=72 %, p=1240, w=1709", R"(, "rounding": "down")") == "");
    CHECK(ratio("r=73 %, p=1240, w=1709", R"(, "rounding": "up")") == "");
    CHECK(ratio("r=50 %, p=1, w=2", R"(, "rounding": "up")") == "");
    CHECK(ratio("r=78 %, p=1240, w=1709") == "ledger/ratio-mismatch: \"r\" is 78%, but 1,240 of 1,709 is 72.6%");
    CHECK(ratio("r=73 %, p=1240, w=1709", R"(, "rounding": "down")") != "");
    CHECK(ratio("r=0 %, p=0, w=0") == "");
}

TEST_CASE("the largest of many are in falling order, and leave the rest", "[ledger]") {
    CHECK(found("w=2457, a=657, b=598, r=1202", R"("kind": "top", "whole": "w", "parts": ["a", "b"], "rest": "r")") == "");
    CHECK(found("w=2457, a=657, b=598", R"("kind": "top", "whole": "w", "parts": ["a", "b"])") == "");
    CHECK(found("w=2457, a=657, b=598, r=1200", R"("kind": "top", "whole": "w", "parts": ["a", "b"], "rest": "r")") ==
          "ledger/top-mismatch: \"r\" is 1,200, but 2,457 of \"w\" without the 1,255 that are listed leave 1,202");
    CHECK(found("w=10, a=2, b=3", R"("kind": "top", "whole": "w", "parts": ["a", "b"])") ==
          "ledger/top-mismatch: \"b\" is 3, after \"a\", which is 2: these are listed largest first");
    CHECK(found("w=4, a=3, b=2", R"("kind": "top", "whole": "w", "parts": ["a", "b"])") ==
          "ledger/top-mismatch: \"w\" is 4, but those that are listed make more: 3 + 2 = 5: 1 more");
}

TEST_CASE("a cumulative figure is what it says of its years", "[ledger]") {
    CHECK(found("t=12, a=5, b=7", R"("kind": "cumulative", "total": "t", "parts": ["a", "b"])") == "");
    CHECK(found("t=7, a=5, b=7", R"("kind": "cumulative", "total": "t", "parts": ["a", "b"], "years": "last")") == "");
    CHECK(found("t=9, a=9, b=7", R"("kind": "cumulative", "total": "t", "parts": ["a", "b"], "years": "largest")") == "");
    CHECK(found("t=9, a=9, b=7", R"("kind": "cumulative", "total": "t", "parts": ["a", "b"], "years": "last")") ==
          "ledger/cumulative-mismatch: \"t\" is 9, but the last of its years, \"b\", is 7: 2 fewer");
    CHECK(found("t=13, a=5, b=7", R"("kind": "cumulative", "total": "t", "parts": ["a", "b"])") ==
          "ledger/cumulative-mismatch: \"t\" is 13, but 5 + 7 = 12: 1 fewer");
}

TEST_CASE("years that only rise, numbers that are the same", "[ledger]") {
    CHECK(found("a=1, b=1, c=4", R"("kind": "monotone", "parts": ["a", "b", "c"])") == "");
    CHECK(found("a=4, b=1", R"("kind": "monotone", "parts": ["a", "b"], "direction": "down")") == "");
    CHECK(found("a=4, b=1", R"("kind": "monotone", "parts": ["a", "b"])") ==
          "ledger/order-mismatch: \"b\" is 1, after \"a\", which is 4: these are listed smallest first");
    CHECK(found("a=35, b=35.0", R"("kind": "equal", "parts": ["a", "b"])") == "");
    CHECK(found("a=35, b=36", R"("kind": "equal", "parts": ["a", "b"])") ==
          "ledger/equal-mismatch: \"b\" is 36, but \"a\", the same number, is 35: 1 more");
}

TEST_CASE("a budget adds up, and no more was received than granted", "[ledger]") {
    const std::string relation = R"("kind": "budget", "total": "t", "parts": ["a", "b"], "received": ["x", "y"], "received_total": "r")";
    CHECK(found("t=1299999 USD, a=800000 USD, b=499999 USD, r=909999 USD, x=560000 USD, y=349999 USD", relation) == "");
    CHECK(found("t=1299999 USD, a=800000 USD, b=499999 USD, r=1010000 USD, x=560000 USD, y=450000 USD", relation) == "");
    CHECK(found("t=1300000 USD, a=800000 USD, b=499999 USD, r=909999 USD, x=560000 USD, y=349999 USD", relation) ==
          "ledger/budget-mismatch: \"t\" is 1,300,000, but 800,000 + 499,999 = 1,299,999: 1 fewer");
    CHECK(found("t=1299999 USD, a=800000 USD, b=499999 USD, r=1360000 USD, x=860000 USD, y=500000 USD", relation) ==
          "ledger/budget-mismatch: \"x\" is 860,000, but \"a\", of which it was received, is 800,000: 60,000 more | "
          "ledger/budget-mismatch: \"y\" is 500,000, but \"b\", of which it was received, is 499,999: 1 more | "
          "ledger/budget-mismatch: \"r\" is 1,360,000, but \"t\", of which it was received, is 1,299,999: 60,001 more");
    CHECK(found("t=1 USD, a=1 USD, b=0 USD, x=1 USD, y=0 USD, r=1 USD, z=1 USD", R"("kind": "budget", "total": "t", "parts": ["a", "b"], "received": ["x"])") ==
          "ledger/uneven-lists: 1 amounts were received, but 2 were granted");
}

TEST_CASE("a period has its months and holds its days", "[ledger]") {
    const std::string days = R"("kind": "period", "start": "2023-03-01", "end": "2025-08-31")";
    CHECK(found("m=30 months", days + R"(, "months": "m", "dates": ["2023-03-01", "2025-08-31"])") == "");
    CHECK(found("m=30 months", R"("kind": "period", "start": "2023-03-02", "end": "2025-09-01", "months": 30)") == "");
    CHECK(found("m=36 months", days + R"(, "months": "m")") ==
          "ledger/period-mismatch: 36 months are stated, but from 1 March 2023 to 31 August 2025 there are 30 months");
    CHECK(found("m=36 months", R"("kind": "period", "start": "2018-01-01", "end": "2021-12-31", "months": "m")") ==
          "ledger/period-mismatch: 36 months are stated, but from 1 January 2018 to 31 December 2021 there are 48 months");
    CHECK(found("m=30 months", R"("kind": "period", "start": "2023-03-01", "end": "2023-05-10", "months": 2)") ==
          "ledger/period-mismatch: 2 months are stated, but from 1 March 2023 to 10 May 2023 there are no whole number of months");
    CHECK(found("m=1 months", days + R"(, "dates": ["2023-01-17", "2024-01-17"])") ==
          "ledger/period-mismatch: 17 January 2023 is outside the period from 1 March 2023 to 31 August 2025");
    CHECK(found("m=1 months", R"("kind": "period", "start": "2023-07-11", "end": "2023-07-10")") ==
          "ledger/period-mismatch: the period ends on 10 July 2023, before it starts on 11 July 2023");
    CHECK(found("m=1 months", R"("kind": "period", "start": "2023-02-29", "end": "2023-07-10")") == "data/wrong-type: this is no day of the calendar");
}

TEST_CASE("unlike units are never added", "[ledger]") {
    CHECK(found("t=12 USD, a=12 EUR", R"("kind": "partition", "total": "t", "parts": ["a"])") ==
          "ledger/unlike-units: \"t\" counts USD and \"a\" counts EUR");
    CHECK(found("t=12, a=12 USD", R"("kind": "budget", "total": "t", "parts": ["a"])") == "ledger/unlike-units: \"t\" counts persons and \"a\" counts USD");
    CHECK(found("r=50 %, p=1, w=2 projects", R"("kind": "ratio", "ratio": "r", "part": "p", "whole": "w")") ==
          "ledger/unlike-units: \"p\" counts persons and \"w\" counts projects");
}

TEST_CASE("a waiver ends on its last day", "[ledger]") {
    const std::string relation = R"("kind": "partition", "total": "t", "parts": ["a"], "waived": {"reason": {"fr": "x", "en": "x"}, "until": "2023-12-31"})";
    Proof proof;
    CHECK(found("t=2, a=1", relation, proof) == "");
    proof.today = unicode::Date{2023, 12, 31};
    CHECK(found("t=2, a=1", relation, proof) == "");
    proof.today = unicode::Date{2024, 1, 1};
    CHECK(found("t=2, a=1", relation, proof) == "ledger/partition-mismatch: \"t\" is 2, but 1 = 1: 1 fewer");
    CHECK(found("t=2, a=1", R"("kind": "partition", "total": "t", "parts": ["a"], "waived": {"reason": {"fr": "x", "en": "x"}})") ==
          "ledger/no-end: a waiver needs a last day");
}

TEST_CASE("months are whole from a day to the one before it", "[ledger]") {
    CHECK(months_between({2023, 3, 1}, {2025, 8, 31}) == 30);
    CHECK(months_between({2024, 2, 1}, {2024, 2, 29}) == 1);
    CHECK(months_between({2024, 2, 1}, {2024, 2, 28}) == std::nullopt);
    CHECK(months_between({2023, 12, 15}, {2024, 1, 14}) == 1);
}

// The arithmetic of five published reports, figure by figure: what adds up in them must pass, what does not must be told.
TEST_CASE("the sums of published reports that hold are silent", "[ledger]") {
    const auto sum = [](const std::string& total, const std::vector<std::string>& parts) {
        std::string figures = "t=" + total, ids;
        for (std::size_t i = 0; i < parts.size(); ++i) {
            figures += ", p" + std::to_string(i) + "=" + parts[i];
            ids += (i == 0 ? "\"p" : ", \"p") + std::to_string(i) + "\"";
        }
        return found(figures, R"("kind": "partition", "total": "t", "parts": [)" + ids + "]");
    };
    const std::pair<const char*, std::vector<std::string>> sums[]{
        {"124", {"70", "20", "15", "19"}}, {"250", {"155", "20", "22", "20", "15", "18"}}, {"13", {"1", "2", "10"}}, {"41", {"29", "12"}},
        {"92", {"12", "17", "1", "8", "50", "4"}}, {"1046", {"200", "739", "15", "92"}}, {"551", {"211", "340"}}, {"305", {"118", "132", "55"}},
        {"240", {"40", "160", "40"}}, {"1176", {"386", "580", "40", "61", "109"}}, {"1176", {"389", "787"}}, {"830", {"649", "181"}},
        {"82", {"27", "20", "31", "4"}}, {"100 %", {"55 %", "45 %"}}, {"20720", {"120", "350", "15200", "400", "50", "3500", "100", "1000"}}};
    for (const auto& [total, parts] : sums) {
        INFO(total);
        CHECK(sum(total, parts) == "");
    }
    CHECK(found("t=1999972 USD, a=800000 USD, b=499999 USD, c=499990 USD, d=199983 USD, r=1399980 USD, w=560000 USD, x=349999 USD, y=349993 USD, z=139988 USD",
                R"("kind": "budget", "total": "t", "parts": ["a", "b", "c", "d"], "received": ["w", "x", "y", "z"], "received_total": "r")") == "");
    CHECK(found("r=51.3 %, p=876, w=1709", R"("kind": "ratio", "ratio": "r", "part": "p", "whole": "w", "decimals": 1)") == "");
    CHECK(found("r=63.9 %, p=853, w=1335", R"("kind": "ratio", "ratio": "r", "part": "p", "whole": "w", "decimals": 1)") == "");
    CHECK(found("w=2457, a=1920, r=537", R"("kind": "top", "whole": "w", "parts": ["a"], "rest": "r")") == "");
    CHECK(found("w=639, a=543, r=96", R"("kind": "top", "whole": "w", "parts": ["a"], "rest": "r")") == "");
    for (const char* subset : {"w=8424, p=818", "w=4468, p=663", "w=4468, p=330", "w=470, p=291", "w=453, p=259", "w=3125, p=962", "w=104, p=24"})
        CHECK(found(subset, R"("kind": "subset", "whole": "w", "part": "p")") == "");
    CHECK(found("n=20 projects", R"("kind": "unique-count", "total": "n", "list": "programmes")", {{{"programmes", 20}}}) == "");
    CHECK(found("a=35, b=35", R"("kind": "equal", "parts": ["a", "b"])") == "");
}

TEST_CASE("the sums of published reports that do not hold are told with what is between", "[ledger]") {
    CHECK(found("t=430, a=326, b=36, c=33, d=9, e=9, f=8, g=5, h=2, i=3, j=2, k=1, l=1",
                R"("kind": "partition", "total": "t", "parts": ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l"])") ==
          "ledger/partition-mismatch: \"t\" is 430, but 326 + 36 + 33 + 9 + 9 + 8 + 5 + 2 + 3 + 2 + 1 + 1 = 435: 5 more");
    CHECK(found("w=435, a=5, h=2, i=3", R"("kind": "top", "whole": "w", "parts": ["a", "h", "i"])") ==
          "ledger/top-mismatch: \"i\" is 3, after \"h\", which is 2: these are listed largest first");
    CHECK(found("t=404, a=44, b=50, c=300", R"("kind": "partition", "total": "t", "parts": ["a", "b", "c"])") ==
          "ledger/partition-mismatch: \"t\" is 404, but 44 + 50 + 300 = 394: 10 fewer");
    CHECK(found("t=at-least 30000, a=29793", R"("kind": "equal", "parts": ["t", "a"])") ==
          "ledger/equal-mismatch: \"a\" is 29,793, but \"t\", the same number, is 30,000: 207 fewer");
    CHECK(found("t=29793, a=12965, b=8424, c=4468, d=470, e=453", R"("kind": "partition", "total": "t", "parts": ["a", "b", "c", "d", "e"])") ==
          "ledger/partition-mismatch: \"t\" is 29,793, but 12,965 + 8,424 + 4,468 + 470 + 453 = 26,780: 3,013 fewer");
    CHECK(found("t=at-least 900, a=109, b=19, c=711", R"("kind": "partition", "total": "t", "parts": ["a", "b", "c"])") ==
          "ledger/partition-mismatch: \"t\" is 900, but 109 + 19 + 711 = 839: 61 fewer");
    CHECK(found("t=1176, a=551, b=240, c=200, d=61, e=30, f=79", R"("kind": "partition", "total": "t", "parts": ["a", "b", "c", "d", "e", "f"])") ==
          "ledger/partition-mismatch: \"t\" is 1,176, but 551 + 240 + 200 + 61 + 30 + 79 = 1,161: 15 fewer");
    CHECK(found("n=20 projects", R"("kind": "unique-count", "total": "n", "list": "programmes")", {{{"programmes", 23}}}) ==
          "ledger/count-mismatch: \"n\" is 20, but the list of programmes has 23 entries: 3 more");
}
