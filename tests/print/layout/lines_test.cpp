// Lines: spaces, justification, direction, heights.
#include <catch2/catch.hpp>

#include "print/layout/laid_out.hpp"
#include "print/layout/places.hpp"

using namespace bilan;
using namespace bilan::tests;
using print::LayoutUnit;
using print::layout::Fragment;
using print::layout::FragmentKind;

namespace {

void collect(const Fragment& fragment, print::Offset at, FragmentKind kind, std::vector<std::pair<print::Offset, const Fragment*>>& found) {
    if (fragment.kind == kind) found.emplace_back(at, &fragment);
    for (const auto& child : fragment.children) collect(*child.fragment, at + child.offset, kind, found);
}

std::vector<std::pair<print::Offset, const Fragment*>> all_of(const LaidOut& out, FragmentKind kind) {
    std::vector<std::pair<print::Offset, const Fragment*>> found;
    for (const auto& page : out.pages.pages)
        if (page.content) collect(*page.content, {}, kind, found);
    return found;
}

// x of every glyph's origin in the document, in px, by the character it shows.
std::string glyph_places(const LaidOut& out) {
    std::string text;
    for (const auto& [at, fragment] : all_of(out, FragmentKind::Text))
        for (const auto& run : fragment->runs)
            for (const auto& word : run.words) {
                const auto glyphs = bilan::print::layout::glyphs_of(run, word);
                for (std::size_t i = 0; i < glyphs.size(); ++i) {
                    if (!text.empty()) text += ' ';
                    text += std::string(bilan::print::text::cluster_text(*word.word, i)) + std::to_string(std::llround((at.x + glyphs[i].x).to_px()));
                }
            }
    return text;
}

}  // namespace

TEST_CASE("white space collapses across elements", "[layout]") {
    const auto out = lay_out_html("<p>  a \n <b> b</b> <i> </i> c  </p>", "");
    CHECK(out->text_of_page(0) == "a b c\n");
}

TEST_CASE("preformatted text keeps its spaces and line ends", "[layout]") {
    const auto out = lay_out_html("<p>a  b\n c</p>", "p { white-space: pre }");
    CHECK(out->text_of_page(0) == "a  b\n c\n");
    CHECK(all_of(*out, FragmentKind::Line).size() == 2);
}

TEST_CASE("a justified line fills its measure exactly", "[layout]") {
    const auto out = lay_out_html("<p>aa bb cc dd ee ff gg hh ii</p>", "p { text-align: justify; width: 97px }");
    const auto lines = all_of(*out, FragmentKind::Line);
    REQUIRE(lines.size() >= 3);
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        LayoutUnit end;
        for (const auto& child : lines[i].second->children) end = std::max(end, child.offset.x + child.fragment->size.width);
        CHECK(end == LayoutUnit::px(97));
    }
}

TEST_CASE("the last line of a justified paragraph is not stretched", "[layout]") {
    const auto out = lay_out_html("<p>aa bb</p>", "p { text-align: justify }");
    CHECK(glyph_places(*out) == "a0 a10  20 b30 b40");
}

TEST_CASE("a no-break space neither breaks nor stretches", "[layout]") {
    const auto out = lay_out_html("<p>aaa 29\u00A0793 bb c dddd</p>", "p { text-align: justify; width: 96px; text-align-last: justify }");
    CHECK(out->text_of_page(0).find("29\u00A0793") != std::string::npos);
}

TEST_CASE("text aligns to its side and to the centre", "[layout]") {
    const auto out = lay_out_html("<p>ab</p><p class=c>ab</p>", "p { text-align: right } .c { text-align: center }");
    CHECK(glyph_places(*out) == "a80 b90 a40 b50");
}

TEST_CASE("an indent moves the first line alone", "[layout]") {
    const auto out = lay_out_html("<p>aaaaaaaa bb</p>", "p { text-indent: 15px }");
    const auto texts = all_of(*out, FragmentKind::Text);
    REQUIRE(texts.size() == 2);
    CHECK(texts[0].first.x == LayoutUnit::px(15));
    CHECK(texts[1].first.x == LayoutUnit{});
}

TEST_CASE("right-to-left words stand from the right", "[layout]") {
    // alef bet, gimel dalet between Latin words: the Hebrew words swap places and run leftwards.
    const auto out = lay_out_html("<p>a \u05D0\u05D1 \u05D2\u05D3 b</p>", "");
    CHECK(glyph_places(*out) == "a0  10 \u05D320 \u05D230  40 \u05D150 \u05D060  70 b80");
}

TEST_CASE("a right-to-left paragraph begins at the right", "[layout]") {
    const auto out = lay_out_html("<p>\u05D0\u05D1</p>", "p { direction: rtl }");
    CHECK(glyph_places(*out) == "\u05D180 \u05D090");
}

TEST_CASE("an inline box keeps its padding at its ends over lines", "[layout]") {
    const auto out = lay_out_html("<p><b>aaaa bbbb</b></p>", "p { width: 60px } b { padding: 0 3px; border-left: 2px solid }");
    const auto boxes = all_of(*out, FragmentKind::Box);
    std::vector<const Fragment*> bold;
    for (const auto& [at, box] : boxes)
        if (box->box->node && box->box->node->is("b")) bold.push_back(box);
    REQUIRE(bold.size() == 2);
    CHECK(bold[0]->starts_box);
    CHECK_FALSE(bold[0]->ends_box);
    CHECK(bold[0]->padding.left == LayoutUnit::px(3));
    CHECK(bold[0]->padding.right == LayoutUnit{});
    CHECK(bold[0]->size.width == LayoutUnit::px(45));
    CHECK(bold[1]->padding.right == LayoutUnit::px(3));
    CHECK(bold[1]->size.width == LayoutUnit::px(43));
}

TEST_CASE("line-height shares its leading above and below", "[layout]") {
    const auto out = lay_out_html("<p>a</p>", "p { line-height: 30px }");
    const auto lines = all_of(*out, FragmentKind::Line);
    const auto texts = all_of(*out, FragmentKind::Text);
    CHECK(lines[0].second->size.height == LayoutUnit::px(30));
    CHECK(texts[0].first.y == LayoutUnit::px(10));
}

TEST_CASE("vertical-align moves a box from the baseline", "[layout]") {
    const auto out = lay_out_html("<p>a<sup>b</sup></p>", "p { line-height: 30px } sup { vertical-align: 5px; line-height: 0 }");
    const auto texts = all_of(*out, FragmentKind::Text);
    REQUIRE(texts.size() == 2);
    CHECK(texts[0].first.y - texts[1].first.y == LayoutUnit::px(5));
}

TEST_CASE("an inline block stands in its line", "[layout]") {
    const auto out = lay_out_html("<p>a<span class=i>bb</span>c</p>", ".i { display: inline-block; padding: 0 5px }");
    CHECK(glyph_places(*out) == "a0 b15 b25 c40");
}

TEST_CASE("long words are cut where overflow-wrap allows it", "[layout]") {
    const auto out = lay_out_html("<p>aaaaaaaaaaaaaaa</p>", "p { overflow-wrap: anywhere }");
    CHECK(out->text_of_page(0) == "aaaaaaaaaa\naaaaa\n");
}

TEST_CASE("words are hyphenated in their language", "[layout]") {
    const auto out = lay_out_html("<p>la gouvernance</p>", "p { hyphens: auto; width: 110px } @page { size: 200px 100px }", Hyphenation::On);
    const std::string text = out->text_of_page(0);
    CHECK(text == "la gouver\u2010\nnance\n");
    const auto texts = all_of(*out, FragmentKind::Text);
    CHECK(texts[0].second->runs.back().ends_with_soft_hyphen);
}

TEST_CASE("letters are spaced and words too", "[layout]") {
    const auto out = lay_out_html("<p>ab c</p>", "p { letter-spacing: 2px; word-spacing: 5px }");
    CHECK(glyph_places(*out) == "a0 b12  24 c41");
}

TEST_CASE("preserved spaces hang at a line's end and indent at its beginning", "[layout]") {
    const auto out = lay_out_html("<p>  xx   xxx</p>", "p { white-space: pre-wrap; width: 60px }");
    CHECK(line_places(*out, 0) == "0 0 60 \"  xx   \"\n0 10 60 \"xxx\"\n");
    const auto right = lay_out_html("<p><span id=a>  xx   xxx</span></p>", "p { white-space: pre-wrap; width: 60px; text-align: right }");
    CHECK(places(*right, "a") == "1: 20 0 70 10 | 1: 30 10 30 10");
}

TEST_CASE("a line of nothing has no height", "[layout]") {
    const auto out = lay_out_html("<p id=a><span></span></p><p id=b><span style='padding: 0 1px'></span></p><p id=c>x</p>", "");
    CHECK(places(*out, "a") == "1: 0 0 100 0");
    CHECK(places(*out, "b") == "1: 0 0 100 10");
    CHECK(places(*out, "c") == "1: 0 10 100 10");
}

TEST_CASE("the longest word of text that does not wrap is its line", "[layout]") {
    const auto out = lay_out_html("<div id=a>xx xx <span>xx</span></div>", "#a { width: min-content; white-space: nowrap }");
    CHECK(places(*out, "a") == "1: 0 0 80 10");
}

TEST_CASE("a text that may not wrap does not", "[layout]") {
    CHECK(lay_out_html("<p>aaaa bbbb cccc</p>", "p { text-wrap: nowrap }")->text_of_page(0) == "aaaa bbbb cccc\n");
}

TEST_CASE("an opening mark hangs before the first line alone", "[layout]") {
    const auto out = lay_out_html("<p>(aa (bb</p>", "p { hanging-punctuation: first; width: 40px; margin-left: 20px }");
    CHECK(glyph_places(*out) == "(10 a20 a30  40 (20 b30 b40");
}

TEST_CASE("stops and hyphens hang at the ends of lines", "[layout]") {
    const std::string sheet = "p { width: 30px; text-align: justify } p.h { hanging-punctuation: force-end }";
    CHECK(lay_out_html("<p>a aa, bb</p>", sheet)->text_of_page(0) == "a \naa, \nbb\n");
    const auto out = lay_out_html("<p class=h>a b, cc</p>", sheet);
    CHECK(out->text_of_page(0) == "a b, \ncc\n");
    CHECK(glyph_places(*out) == "a0  10 b20 ,30  40 c0 c10");
}

TEST_CASE("a hyphen of ours hangs as well", "[layout]") {
    const auto out = lay_out_html("<p>gouvernance</p>", "p { hyphens: auto; width: 60px; hanging-punctuation: allow-end } @page { size: 200px 100px }", Hyphenation::On);
    CHECK(out->text_of_page(0) == "gouver\u2010\nnance\n");
}

TEST_CASE("a closing mark hangs at the end of the paragraph", "[layout]") {
    const auto out = lay_out_html("<p>aa (b)</p>", "p { hanging-punctuation: last; text-align: right; width: 50px }");
    CHECK(glyph_places(*out) == "a0 a10  20 (30 b40 )50");
}

TEST_CASE("an address is neither hyphenated nor filled up in a ragged line that leaves little", "[layout]") {
    const std::string sheet = "p { hyphens: auto; width: 250px } @page { size: 400px 100px }";
    CHECK(lay_out_html("<p>voir la page exemple.org/publications</p>", sheet, Hyphenation::On)->text_of_page(0) ==
          "voir la page exemple.org\n/publications\n");
    CHECK(lay_out_html("<p>voir sur notre page www.iom.int</p>", sheet, Hyphenation::On)->text_of_page(0) == "voir sur notre page \nwww.iom.int\n");
}

TEST_CASE("a word with a number is not hyphenated", "[layout]") {
    const auto out = lay_out_html("<p>la GOUVERNANCE-19</p>", "p { hyphens: auto; width: 110px } @page { size: 200px 100px }", Hyphenation::On);
    CHECK(out->text_of_page(0) == "la \nGOUVERNANCE-19\n");
}

TEST_CASE("no page ends in the middle of a word when that is forbidden", "[layout]") {
    const std::string body = "<p>la gouvernance la gouvernance la fin</p>";
    const std::string sheet = "p { hyphens: auto; width: 100px } @page { size: 200px 30px } .page { hyphenate-limit-last: page }";
    const auto free = lay_out_html(body, sheet, Hyphenation::On);
    REQUIRE(free->text_of_page(0) == "la gouver\u2010\nnance la \ngouver\u2010\n");
    const auto kept = lay_out_html("<p class=page>" + body.substr(3), sheet, Hyphenation::On);
    CHECK(kept->text_of_page(0) == "la gouver\u2010\nnance la \n");
    CHECK(kept->text_of_page(1).starts_with("gouver\u2010\n"));
}

TEST_CASE("a word is cut for overflow-wrap only after the words before it went their way", "[layout]") {
    const auto out = lay_out_html("<p>aa bbbbbbbbbbbbb</p>", "p { overflow-wrap: anywhere }");
    CHECK(out->text_of_page(0) == "aa \nbbbbbbbbbb\nbbb\n");
}

TEST_CASE("a character without a glyph is said with the text it stands in", "[layout]") {
    const auto out = lay_out_html("<p>la ville d\u2019\u4E00 et \u4E00</p>", "");
    REQUIRE(out->diagnostics.all().size() == 1);
    CHECK(to_text(out->diagnostics.all()[0]).find("warning[print/missing-glyph]: no font has the character \"\u4E00\" (U+4E00) of \"la ville d\u2019\u4E00 et \u4E00\"") == 0);
    CHECK(out->diagnostics.all()[0].place.line == 1);
}

TEST_CASE("small capitals that the font lacks are said and not made up", "[layout]") {
    const auto out = lay_out_html("<p>ab</p><p>cd</p>", "p { font-variant-caps: all-small-caps; font-variant-numeric: tabular-nums }");
    REQUIRE(out->diagnostics.all().size() == 2);
    CHECK(to_text(out->diagnostics.all()[0]).find("warning[print/missing-feature]: the font \"Square\" has no small capitals (smcp)") == 0);
    CHECK(to_text(out->diagnostics.all()[1]).find("(c2sc)") != std::string::npos);  // its figures are even without tnum
}

TEST_CASE("a figure on a step leaves the lines below where they would stand", "[layout]") {
    const std::string sheet = "p { margin: 0 } div { height: 13px; margin: 5px 0; block-step-size: 10px } .s { block-step-align: start }";
    const auto tops = [](const LaidOut& out) {
        std::string text;
        for (const auto& [at, line] : all_of(out, FragmentKind::Line)) text += std::to_string(std::llround(at.y.to_px())) + " ";
        for (const auto& [at, box] : all_of(out, FragmentKind::Box))
            if (box->box->node && box->box->node->is("div")) text += "| " + std::to_string(std::llround(at.y.to_px() * 10));
        return text;
    };
    CHECK(tops(*lay_out_html("<p>a</p><div></div><p>b</p>", sheet)) == "0 40 | 185");   // 23 px make 30: 3.5 above and below
    CHECK(tops(*lay_out_html("<p>a</p><div class=s></div><p>b</p>", sheet)) == "0 40 | 150");
    CHECK(tops(*lay_out_html("<p>a</p><div></div><p>b</p>", sheet + "div { break-before: page }")) == "0 30 | 85");
    std::string nine;
    for (int i = 0; i < 9; ++i) nine += "<p>a</p>";
    CHECK(tops(*lay_out_html(nine + "<div></div><p>b</p>", sheet)).ends_with(" 80 20 | 0"));  // the margin above is cut off
}

TEST_CASE("neither a superscript nor a face of another height moves the lines apart", "[layout]") {
    const auto out = lay_out_html("<p>a<sup>2</sup> bb cc<sup>3</sup> dd</p>",
                                  "p { line-height: 15px; width: 60px } sup { vertical-align: super; font-size: smaller; line-height: 1 }");
    const auto lines = all_of(*out, FragmentKind::Line);
    REQUIRE(lines.size() == 2);
    for (const auto& [at, line] : lines) CHECK(line->size.height == LayoutUnit::px(15));
}
