// A picture is withdrawn: the list says so, every place that shows it is told, and nothing is built until it is gone from there.
#include <catch2/catch.hpp>

#include "workshop.hpp"

using namespace bilan::tests;

namespace {

const std::string media = "data/shared/media.json";

bool has(const std::string& text, const std::string& what) { return text.find(what) != std::string::npos; }

}  // namespace

TEST_CASE("a withdrawn picture of the example is told in both languages, and fails every build", "[media]") {
    const auto workshop = Workshop::of_the_example();
    const std::string before = workshop.read(media);
    const auto run = workshop.run("media withdraw associations-network");
    CHECK(run.exit_code == 0);
    CHECK(difference_from_golden("cli/media-withdraw.txt", run.out) == "");
    CHECK(run.err == "");

    std::string after = workshop.read(media);
    const std::string added = ",\n    \"withdrawn\": true";
    const auto at = after.find(added);
    REQUIRE(at != std::string::npos);
    CHECK(after.erase(at, added.size()) == before);

    const auto draft = workshop.run("build");
    CHECK(draft.exit_code == 1);
    CHECK(has(draft.err, "error[check/withdrawn-picture]: the picture \"associations-network\" is withdrawn, and the chapter partners still shows it"));
    CHECK(workshop.output_digest() == "");
    CHECK(has(workshop.run("media withdraw associations-network").out, "is withdrawn already"));
}

TEST_CASE("a picture that no report shows is withdrawn with its day; an unknown one is told", "[media]") {
    const Workshop workshop;
    workshop.write(media, "[{ \"id\": \"spare\", \"file\": \"photos/well.jpg\" }, " + workshop.read(media).substr(1));
    const auto run = workshop.run("media withdraw spare --date 2023-01-05");
    CHECK(run.out == "The picture \"spare\" is withdrawn: data/shared/media.json:1\nNo report shows it.\n");
    CHECK(has(workshop.read(media), "[{ \"id\": \"spare\", \"file\": \"photos/well.jpg\", \"withdrawn\": \"2023-01-05\" }, "));
    const auto unknown = workshop.run("media withdraw wel");
    CHECK(unknown.exit_code == 1);
    CHECK(has(unknown.err, "error[check/unknown-picture]: there is no picture \"wel\" in data/shared/media"));
    CHECK(has(unknown.err, "did you mean \"well\"?"));
}

TEST_CASE("a list that is kept in a CSV file is left to its owner", "[media]") {
    const Workshop workshop;
    workshop.remove(media);
    const std::string list = "id;file;alt fr;alt en;credit fr;credit en\nwell;photos/well.jpg;Un puits;A well;OE;TO\n";
    workshop.write("data/shared/media.csv", list);
    const auto run = workshop.run("media withdraw well");
    CHECK(run.exit_code == 0);
    CHECK(has(run.out, "Write \"true\" into the column \"withdrawn\" of the picture \"well\" by hand: data/shared/media.csv:2"));
    CHECK(workshop.read("data/shared/media.csv") == list);

    workshop.write("data/shared/media.csv", "id;file;alt fr;alt en;credit fr;credit en;withdrawn\nwell;photos/well.jpg;Un puits;A well;OE;TO;true\n");
    const auto build = workshop.run("build");
    CHECK(build.exit_code == 1);
    CHECK(has(build.err, "error[check/withdrawn-picture]: the picture \"well\" is withdrawn, and the chapter water still shows it"));
    CHECK(has(build.err, "2 errors, 0 warnings"));
}
