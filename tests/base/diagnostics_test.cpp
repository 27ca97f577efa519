#include "base/diagnostics.hpp"

#include <catch2/catch.hpp>

using namespace bilan;

TEST_CASE("a diagnostic shows its line with a caret under what is meant", "[diagnostics]") {
    Sources sources;
    const auto& source = sources.add("content/a.md", "un\nété {=asistance.total} fin\n");
    const auto at = source.text().find("asistance.total");
    Diagnostics diagnostics;
    diagnostics.error("data/unknown-figure", span_in(source, at, at + 15), "unknown figure \"asistance.total\"",
                      "did you mean \"assistance.total\"?");
    CHECK(to_text(diagnostics) ==
          "error[data/unknown-figure]: unknown figure \"asistance.total\"\n"
          "  --> content/a.md:2:7\n"
          "2 | été {=asistance.total} fin\n"
          "  |       ^^^^^^^^^^^^^^^\n"
          "  help: did you mean \"assistance.total\"?\n");
}

TEST_CASE("a long line is cut to a window around its caret", "[diagnostics]") {
    Sources sources;
    const auto& source = sources.add("a.md", std::string(300, 'x') + "WRONG" + std::string(300, 'y'));
    Diagnostics diagnostics;
    diagnostics.warning("a/b", span_in(source, 300, 305), "here");
    const auto text = to_text(diagnostics);
    CHECK(text.find("WRONG") != std::string::npos);
    for (std::size_t start = 0, end; (end = text.find('\n', start)) != std::string::npos; start = end + 1) {
        CHECK(end - start < 120);
    }
    const auto wrong_column = text.find("WRONG") - text.rfind('\n', text.find("WRONG"));
    CHECK(text.find('^') - text.rfind('\n', text.find('^')) + 2 == wrong_column);  // the ellipsis takes three bytes
}

TEST_CASE("a place without a line prints its file only", "[diagnostics]") {
    Diagnostics diagnostics;
    diagnostics.error("build/missing", Place{.file = "bilan.json"}, "no such file");
    CHECK(to_text(diagnostics) == "error[build/missing]: no such file\n  --> bilan.json\n");
}

TEST_CASE("diagnostics are told in the order of the files, each once", "[diagnostics]") {
    Diagnostics diagnostics;
    diagnostics.error("x/b", Place{"b.md", 1, 1, 1, ""}, "second file");
    diagnostics.warning("x/a", Place{"a.md", 9, 1, 1, ""}, "later line");
    diagnostics.error("x/a", Place{"a.md", 2, 5, 1, ""}, "earlier line");
    diagnostics.error("x/a", Place{"a.md", 2, 5, 1, ""}, "earlier line");
    const auto sorted = in_order(diagnostics);
    REQUIRE(sorted.all().size() == 3);
    CHECK(sorted.all()[0].message == "earlier line");
    CHECK(sorted.all()[1].message == "later line");
    CHECK(sorted.all()[2].message == "second file");
    CHECK(sorted.error_count() == 2);
    CHECK(sorted.warning_count() == 1);
}

TEST_CASE("colour wraps the severity and resets", "[diagnostics]") {
    Diagnostics diagnostics;
    diagnostics.error("a/b", Place{}, "m");
    const auto text = to_text(diagnostics, Colour::On);
    CHECK(text == "\033[1;31merror[a/b]\033[0m: \033[1mm\033[0m\n");
}
