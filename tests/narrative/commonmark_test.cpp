// Where a chapter holds plain CommonMark, our HTML is cmark's own, but for the ways of writing the same element.
#include <catch2/catch.hpp>
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <cstdlib>
#include <vector>

#include "narrative/markdown.hpp"
#include "narrative/render.hpp"

using namespace bilan;
using namespace bilan::narrative;

namespace {

std::string ours(const std::string& markdown) {
    const Source source("case.md", markdown);
    Diagnostics diagnostics;
    Vocabulary vocabulary;
    const auto chapter = parse_chapter(source, 0, vocabulary, diagnostics);
    auto html = render_chapter(chapter, RenderContext{}, diagnostics).html;
    return html + to_text(diagnostics);
}

std::string reference(const std::string& markdown) {
    cmark_gfm_core_extensions_ensure_registered();
    auto* parser = cmark_parser_new(CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE);
    for (const char* name : {"table", "strikethrough", "autolink"}) cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name));
    cmark_parser_feed(parser, markdown.data(), markdown.size());
    auto* document = cmark_parser_finish(parser);
    char* html = cmark_render_html(document, CMARK_OPT_DEFAULT, nullptr);
    std::string result = html;
    std::free(html);
    cmark_node_free(document);
    cmark_parser_free(parser);
    return result;
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) text.replace(at, from.size(), to);
}

// The same elements in one way of writing.
std::string normalized(std::string html) {
    replace_all(html, " />", ">");
    replace_all(html, "&#39;", "'");
    replace_all(html, "<th scope=\"col\"", "<th");
    replace_all(html, "class=\"align-right\"", "align=\"right\"");
    replace_all(html, "class=\"align-left\"", "align=\"left\"");
    replace_all(html, "class=\"align-center\"", "align=\"center\"");
    return html;
}

const std::vector<std::string> cases{
    "plain text\n", "two\nlines\n", "two\n\nparagraphs\n", "hard  \nbreak\n", "hard\\\nbreak\n", "  indented\n   lines\n",
    "# one\n", "###### six ######\n", "#no heading\n", "setext\n===\n", "setext two\nlines\n---\n", "# *emphasis* `code`\n", "#\n",
    "***\n", "- - -\n", "_____\n", "    code\n\n    more\n", "\tcode\n", "```\nfenced\n```\n", "~~~ cpp x\n<a> & \"b\"\n~~~\n",
    "```\nunclosed\n", "> quote\n> two\n", "> lazy\nline\n", "> > nested\n", "> # h\n> - a\n> - b\n", ">\n",
    "- a\n- b\n", "- a\n\n- b\n", "* a\n  * b\n    * c\n", "1. a\n2. b\n", "7) a\n8) b\n", "- a\n\n  b\n", "- a\n      code\n",
    "- # h\n", "- ```\n  code\n  ```\n", "1. a\n   - b\n   - c\n2. d\n", "-\n- b\n", "- a\n+ b\n", "10. x\n\n    y\n",
    "*a* **b** ***c***\n", "_a_ __b__ a_b_c\n", "**a *b* c**\n", "*a **b***\n", "**not closed\n", "a * b * c\n", "*é*à\n", "**«a»**b\n",
    "`code` ``a ` b``\n", "` a `\n", "`<b>&`\n", "\\*not\\* \\[a\\] \\\\ \\q\n", "&amp; &copy; &#233; &nosuch; &lt;\n", "a < b > c & d \"e\"\n",
    "[link](/url)\n", "[link](/url \"title\")\n", "[li *n* k](<a b>)\n", "[ref]\n\n[ref]: /url 'the title'\n", "[text][ref] [ref][]\n\n[ref]: /u\n",
    "[no link]\n", "[a](b \"c & d\")\n", "[é](/é?a=b&c=d)\n", "[x]()\n", "[unclosed](a\n", "<https://iom.int/a?b=c&d>\n", "<info@iom.int>\n",
    "https://iom.int and www.iom.int.\n", "mail info@iom.int now\n", "![alt *text*](a.jpg \"t\")\n", "~~struck~~ ~kept~\n",
    "| a | b |\n|---|:-:|\n| 1 | 2 |\n", "| a |\n|--:|\n", "a | b\n-- | --\n`c` | **d**\n\nafter\n", "| a | b |\n|---|---|\n| 1 |\n| 1 | 2 | 3 |\n",
    "| a \\| b |\n|---|\n| c |\n", "text :: more\n", "a: b\n:: \n", "::\n", "line one::two\n", "[a]: /x\n\n[a] b\n"};

}  // namespace

TEST_CASE("plain CommonMark renders as cmark renders it", "[narrative]") {
    REQUIRE(cases.size() >= 60);
    for (const auto& markdown : cases) {
        CAPTURE(markdown);
        CHECK(normalized(ours(markdown)) == normalized(reference(markdown)));
    }
}
