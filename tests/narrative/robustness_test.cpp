#include <catch2/catch.hpp>
#include <thread>

#include "narrative/sample.hpp"
#include "support/golden.hpp"

using namespace bilan;
using namespace bilan::narrative;
using namespace bilan::narrative::tests;
using bilan::tests::read_text;

namespace {

const std::string sample = std::string(BILAN_TESTS) + "/narrative/samples/chapter.fr.md";

std::string repeated(std::string_view text, int times) {
    std::string result;
    for (int i = 0; i < times; ++i) result += text;
    return result;
}

std::vector<std::string> codes_in(std::string_view markdown) {
    Parsed parsed;
    parse(parsed, markdown);
    render_chapter(parsed.chapter, sample_context(), parsed.diagnostics);
    std::vector<std::string> codes;
    for (const auto& diagnostic : parsed.diagnostics.all()) {
        if (codes.empty() || codes.back() != diagnostic.code) codes.push_back(diagnostic.code);
    }
    return codes;
}

}  // namespace

TEST_CASE("10,000 nested elements are an error, never a crash", "[narrative]") {
    const std::vector<std::string> too_deep{"narrative/too-deep"};
    CHECK(codes_in(repeated("> ", 10000) + "x\n") == too_deep);
    CHECK(codes_in(repeated("- ", 10000) + "x\n") == too_deep);
    CHECK(codes_in(repeated("1. > ", 10000) + "x\n") == too_deep);
    CHECK(codes_in(repeated("*a **b ", 5000) + "x" + repeated("** c*", 5000) + "\n") == too_deep);
    CHECK(codes_in(repeated(":::callout\n", 10000) + "x\n" + repeated(":::\n", 10000)) == too_deep);
    CHECK(codes_in(repeated("[", 10000) + "x" + repeated("]{.a}", 10000) + "\n") == too_deep);
    CHECK(codes_in(repeated("[", 10000) + "x\n").empty());
    CHECK(codes_in(repeated("![", 10000) + "x" + repeated("](a)", 10000) + "\n").size() >= 1);
    const std::vector<std::string> never_closed{"narrative/bad-attribute"};
    CHECK(codes_in(repeated("{=", 10000) + "\n") == never_closed);
    CHECK(codes_in(repeated("]{a=\"", 10000) + "}\n").size() <= 1);
}

TEST_CASE("a nesting that is too deep says where", "[narrative]") {
    const auto text = mistakes_in(repeated(":::callout\n", 150) + repeated(":::\n", 150));
    CHECK(text == "error[narrative/too-deep]: more than 100 elements inside each other\n  --> chapter.md:100:1\n"
                  "100 | :::callout\n    | ^^^^^^^^^^\n  help: take some of them apart\n");
}

TEST_CASE("every beginning of a chapter parses and renders", "[narrative]") {
    const auto text = read_text(sample);
    for (std::size_t length = 0; length <= text.size(); ++length) {
        Parsed parsed;
        parse(parsed, text.substr(0, length));
        Ids ids;
        assign_heading_ids(parsed.chapter, ids, parsed.diagnostics);
        const auto rendered = render_chapter(parsed.chapter, sample_context(), parsed.diagnostics);
        CHECK(rendered.html.find("<!--") == std::string::npos);
    }
}

TEST_CASE("odd bytes leave no sentinel behind", "[narrative]") {
    for (const auto* text : {"::", ":::", "::::", "::a", ":::a", "::a {", ":::a {x", "- ::a b", "> ::a b\nc", "1. ::callout 1. x", "::callout # x", "::callout ```",
                             "::callout - x", "::callout ---", "\xEF\xBB\xBF::cover", "::cover\r", "a\r::cover\rb", "```\n::a b\n", "`a\n::b`\n", "<div>\n:::a\n:::\n",
                             "[x]: ::a\n", "| a |\n|--|\n::cover\n", "[^1]: a\n    ::cover\n\nx[^1]\n", "<!--bilan 0-->\n::cover\n", "::callout {title=\"a\\\"b\"} x"}) {
        Parsed parsed;
        parse(parsed, text);
        const auto html = render_chapter(parsed.chapter, sample_context(), parsed.diagnostics).html;
        CAPTURE(text, html);
        CHECK(html.find("bilan") == std::string::npos);
    }
}

TEST_CASE("eight threads parse and render the same bytes", "[narrative]") {
    const auto text = read_text(sample);
    const auto expected = html_of(text) + tree_of(text);
    std::vector<std::string> results(8);
    std::vector<std::thread> threads;
    for (auto& result : results) {
        threads.emplace_back([&result, &text] {
            for (int round = 0; round < 5; ++round) result = html_of(text) + tree_of(text);
        });
    }
    for (auto& thread : threads) thread.join();
    for (const auto& result : results) CHECK(result == expected);
}
