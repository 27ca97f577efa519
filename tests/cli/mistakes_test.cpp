// What an officer sees after a slip: the exact words, exit code 1, and an output folder that is as it was.
#include <catch2/catch.hpp>
#include <functional>

#include "workshop.hpp"

using namespace bilan::tests;

namespace {

// Builds the good project, breaks it, builds again: the message is the golden's, and nothing in output/ has changed.
void check_mistake(const std::string& name, const std::function<void(const Workshop&)>& break_it) {
    const Workshop workshop;
    const auto good = workshop.run("build --release");
    INFO(good.err);
    REQUIRE(good.exit_code == 0);
    const auto before = workshop.output_digest();
    REQUIRE_FALSE(before.empty());
    break_it(workshop);
    const auto bad = workshop.run("build --release");
    CHECK(bad.exit_code == 1);
    CHECK(difference_from_golden("cli/" + name + ".txt", bad.err) == "");
    CHECK(workshop.output_digest() == before);
}

const std::string french = "content/tiny/10-water.fr.md";
const std::string figures = "data/tiny/figures.json";

}  // namespace

TEST_CASE("malformed JSON is told where it breaks", "[mistakes]") {
    check_mistake("malformed-json", [](const Workshop& w) { w.replace(figures, "\"value\": 12,", "\"value\": 12"); });
}

TEST_CASE("a value of the wrong type is told with what was expected", "[mistakes]") {
    check_mistake("wrong-type", [](const Workshop& w) { w.replace(figures, "\"value\": 12,", "\"value\": \"twelve\","); });
}

TEST_CASE("a key written twice is an error at the second", "[mistakes]") {
    check_mistake("duplicate-key", [](const Workshop& w) { w.replace(figures, "\"value\": 12,", "\"value\": 12, \"value\": 13,"); });
}

TEST_CASE("an unknown key suggests the one that was meant", "[mistakes]") {
    check_mistake("unknown-key", [](const Workshop& w) { w.replace(figures, "\"period\"", "\"perod\""); });
}

TEST_CASE("a missing translation blocks a release", "[mistakes]") {
    check_mistake("missing-translation", [](const Workshop& w) { w.remove("content/tiny/10-water.en.md"); });
}

TEST_CASE("an unknown figure suggests the one that was meant", "[mistakes]") {
    check_mistake("unknown-figure", [](const Workshop& w) { w.replace(french, "{=wells.villages}", "{=wells.vilages}"); });
}

TEST_CASE("a number that differs from the ledger prints both", "[mistakes]") {
    check_mistake("figure-mismatch", [](const Workshop& w) { w.replace(french, "[12]", "[13]"); });
}

TEST_CASE("a figure that one language cites and the other does not is told", "[mistakes]") {
    check_mistake("figure-not-cited", [](const Workshop& w) { w.replace("content/tiny/10-water.en.md", "[12]{=wells.villages} villages", "the villages"); });
}

TEST_CASE("an unknown component suggests the one that was meant", "[mistakes]") {
    check_mistake("unknown-component", [](const Workshop& w) { w.replace(french, "::figure", "::figre"); });
}

TEST_CASE("an unknown attribute suggests the one that was meant", "[mistakes]") {
    check_mistake("unknown-attribute", [](const Workshop& w) { w.replace(french, "media=well", "meda=well"); });
}

TEST_CASE("an unknown picture suggests the one that was meant", "[mistakes]") {
    check_mistake("unknown-media", [](const Workshop& w) { w.replace(french, "media=well", "media=wel"); });
}

TEST_CASE("a picture that front matter names suggests the one that was meant", "[mistakes]") {
    check_mistake("unknown-chapter-media", [](const Workshop& w) { w.replace(french, "title: L’eau", "title: L’eau\nmedia: wel"); });
}

TEST_CASE("a striking figure that does not exist suggests the one that was meant", "[mistakes]") {
    check_mistake("unknown-striking-figure", [](const Workshop& w) {
        w.replace("content/tiny/report.json", "\"year\"", "\"striking_figures\": [\"wells.vilages\"],\n  \"year\"");
    });
}

TEST_CASE("HTML in a chapter is refused", "[mistakes]") {
    check_mistake("raw-html", [](const Workshop& w) { w.replace(french, "L’eau est", "<b>L’eau</b> est"); });
}

TEST_CASE("front matter that is no YAML is told", "[mistakes]") {
    check_mistake("front-matter", [](const Workshop& w) { w.replace(french, "title: L’eau", "title: [L’eau"); });
}

TEST_CASE("text that is not UTF-8 is told with the byte", "[mistakes]") {
    check_mistake("not-utf8", [](const Workshop& w) { w.replace(french, "puits", "pu\xE9its"); });
}

TEST_CASE("a missing picture blocks a release", "[mistakes]") {
    check_mistake("missing-picture", [](const Workshop& w) { w.remove("content/tiny/photos/well.jpg"); });
}

TEST_CASE("a JPEG that is cut short is told", "[mistakes]") {
    check_mistake("truncated-jpeg", [](const Workshop& w) {
        const auto bytes = w.read("content/tiny/photos/well.jpg");
        w.write("content/tiny/photos/well.jpg", bytes.substr(0, bytes.size() / 2));
    });
}

TEST_CASE("a picture that is cut short is told by the PDF when no page is made", "[mistakes]") {
    const Workshop workshop;
    const auto bytes = workshop.read("content/tiny/photos/well.jpg");
    workshop.write("content/tiny/photos/well.jpg", bytes.substr(0, bytes.size() / 2));
    const auto run = workshop.run("build --only pdf");
    CHECK(run.exit_code == 1);
    CHECK((run.err.find("error[print/bad-image]") != std::string::npos));
}

TEST_CASE("a PNG that is cut short is told", "[mistakes]") {
    check_mistake("truncated-png", [](const Workshop& w) {
        const auto bytes = read_text(std::string(BILAN_TESTS) + "/projects/pictures/well.png");
        w.write("content/tiny/photos/well.png", bytes.substr(0, bytes.size() / 2));
        w.replace("data/shared/media.json", "well.jpg", "well.png");
    });
}

TEST_CASE("an unknown filter suggests the one that was meant", "[mistakes]") {
    check_mistake("unknown-filter", [](const Workshop& w) { w.write("templates/404.html", "{{ lang|uper }}\n"); });
}

TEST_CASE("an unknown name in a template suggests the one that was meant", "[mistakes]") {
    check_mistake("undefined-name", [](const Workshop& w) { w.write("templates/404.html", "<p>{{ site.titel }}</p>\n"); });
}

TEST_CASE("a template that breaks off is told", "[mistakes]") {
    check_mistake("template-syntax", [](const Workshop& w) { w.write("templates/404.html", "<p>{% if lang == 'fr' %}Absente</p>\n"); });
}

TEST_CASE("templates that include each other are told", "[mistakes]") {
    check_mistake("include-loop", [](const Workshop& w) {
        w.write("templates/404.html", "{% include 'a.html' %}\n");
        w.write("templates/a.html", "{% include 'b.html' %}\n");
        w.write("templates/b.html", "{% include 'a.html' %}\n");
    });
}

TEST_CASE("a font that is not there is told where it is named", "[mistakes]") {
    check_mistake("missing-font", [](const Workshop& w) {
        w.write("templates/css/fonts.css", "@font-face { font-family: \"Inter\"; src: url(\"../assets/fonts/Intr.otf\"); }\n");
    });
}

TEST_CASE("ten thousand nested quotes are refused, not followed", "[mistakes]") {
    check_mistake("nested-quotes", [](const Workshop& w) {
        w.write(french, "---\ntitle: L’eau\n---\n\n" + std::string(10'000, '>') + " fin\n");
    });
}

TEST_CASE("ten thousand nested elements are refused, not followed", "[mistakes]") {
    check_mistake("nested-elements", [](const Workshop& w) {
        w.write("templates/print.html", "<!DOCTYPE html><html lang=\"fr\"><title>x</title><body>{% for i in range(10000) %}<div>{% endfor %}x</body></html>\n");
    });
}
