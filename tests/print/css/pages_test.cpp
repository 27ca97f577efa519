#include "support.hpp"

using namespace bilan;
using namespace bilan::print;
using namespace bilan::print::css;
using tests::Styled;

namespace {

const std::string reports = R"(
@page { size: A5; margin: 20mm 15mm; bleed: 3mm; marks: crop; @bottom-center { content: counter(page) " / " counter(pages); font-size: 8pt } }
@page :left { margin-left: 10mm }
@page :right { margin-right: 11mm }
@page :first { margin-top: 0; @bottom-center { content: none } }
@page cover { margin: 0; background: red }
@page axis:first { padding-top: 1cm }
@page :blank { @top-left { content: "blank" } }
@page :nth(3) { border-top: 1px solid }
@page wide { size: landscape }
html { color: #111111; font-size: 10pt }
)";

std::string px(LayoutUnit length) { return std::to_string(std::llround(length.to_px() * 10)); }

}  // namespace

TEST_CASE("a page is A4 with margins of 75px when nobody says", "[css]") {
    const Styled styled("<p id=x>", "");
    const auto& page = styled.styles().page({});
    CHECK(px(page.width) == "7937");
    CHECK(px(page.height) == "11225");
    CHECK(page.style->margin.left == Dimension::of(LayoutUnit::px(75)));
    CHECK(page.bleed == LayoutUnit{});
    for (const auto& box : page.margin_boxes) CHECK(box == nullptr);
}

TEST_CASE("page rules cascade by their selectors", "[css]") {
    const Styled styled("<p id=x>", reports);
    CHECK(styled.messages() == "");
    const auto page = [&](PageSelector selector) -> const PageStyle& { return styled.styles().page(selector); };
    PageSelector plain;
    plain.number = 2;
    plain.left = true;
    CHECK(px(page(plain).width) == "5594");
    CHECK(px(page(plain).bleed) == "113");
    CHECK(page(plain).crop_marks);
    CHECK(px(page(plain).style->margin.left.value.length) == "378");
    CHECK(px(page(plain).style->margin.right.value.length) == "567");
    PageSelector first;
    CHECK(page(first).style->margin.top == Dimension::of({}));
    CHECK(page(first).margin_boxes[static_cast<std::size_t>(MarginBox::BottomCenter)] == nullptr);
    PageSelector cover = plain;
    cover.name = "cover";
    CHECK(page(cover).style->margin.left == Dimension::of({}));
    PageSelector axis = plain;
    axis.name = "axis";
    CHECK(page(axis).style->padding.top.length == LayoutUnit{});
    axis.first_of_group = true;
    CHECK(px(page(axis).style->padding.top.length) == "378");
    PageSelector third = plain;
    third.number = 3;
    CHECK(page(third).style->border.top.width == LayoutUnit::px(1));
    PageSelector wide = plain;
    wide.name = "wide";
    CHECK(page(wide).width > page(wide).height);
}

TEST_CASE("margin boxes inherit from the page, which inherits from the root", "[css]") {
    const Styled styled("<html lang=fr><p id=x>", reports);
    PageSelector selector;
    selector.number = 2;
    const auto& page = styled.styles().page(selector);
    const auto& box = page.margin_boxes[static_cast<std::size_t>(MarginBox::BottomCenter)];
    REQUIRE(box != nullptr);
    CHECK(dump(*box) == "display: block\ncolor: rgb(17 17 17)\nfont-size: 10.667px\ntext-align: center\nlanguage: fr\nvertical-align: middle\n"
                        "content: counter(page, decimal), \" / \", counter(pages, decimal)\n");
    selector.blank = true;
    CHECK(styled.styles().page(selector).margin_boxes[static_cast<std::size_t>(MarginBox::TopLeft)] != nullptr);
}

TEST_CASE("the area of footnotes is styled by its page", "[css]") {
    const Styled styled("<p id=x>", "@page { color: #f00; @footnote { max-height: 50px } } @page wide { @footnote { border-top: 2px solid; margin-top: 3px } }");
    PageSelector selector;
    selector.number = 2;
    CHECK(dump(*styled.styles().page(selector).footnotes) ==
          "display: block\nmax-height: 50px\nmargin-top: 8px\npadding-top: 4px\nborder-top: 1px solid rgb(255 0 0)\ncolor: rgb(255 0 0)\n");
    selector.name = "wide";
    const auto& wide = *styled.styles().page(selector).footnotes;
    CHECK(wide.border.top.width == LayoutUnit::px(2));
    CHECK(wide.margin.top.value.length == LayoutUnit::px(3));
    CHECK(wide.max_height.value.length == LayoutUnit::px(50));
    const Styled wrong("<p id=x>", "@page { @footnotes { margin: 0 } }");
    CHECK(wrong.messages().starts_with("warning[css/unknown-at-rule]: unknown margin box \"@footnotes\""));
}

TEST_CASE("the same selector gives the same page", "[css]") {
    const Styled styled("<p id=x>", reports);
    PageSelector selector;
    selector.number = 4;
    const auto* page = &styled.styles().page(selector);
    selector.number = 6;
    CHECK(page == &styled.styles().page(selector));
}

TEST_CASE("custom properties reach the pages", "[css]") {
    const Styled styled("<p id=x>", ":root { --m: 7px; --c: red } @page { margin: var(--m); @top-left { content: 'x'; color: var(--c) } }");
    CHECK(styled.messages() == "");
    const auto& page = styled.styles().page({});
    CHECK(page.style->margin.top == Dimension::of(LayoutUnit::px(7)));
    CHECK(page.margin_boxes[static_cast<std::size_t>(MarginBox::TopLeft)]->color == Color{Rgba{1, 0, 0, 1}});
}

TEST_CASE("font faces keep what chooses them", "[css]") {
    const Styled styled("<p id=x>", "@font-face { font-family: 'Noto Serif'; src: local(x), url(n.woff2) format('woff2'), url(n.svg) format('svg'); "
                                    "font-weight: 100 900; font-style: italic; font-stretch: 75% 125%; unicode-range: U+0-7F, U+4??, U+1F600; font-display: swap }");
    CHECK(styled.messages() == "");
    REQUIRE(styled.styles().font_faces().size() == 1);
    const auto& face = styled.styles().font_faces().front();
    CHECK(face.family == "Noto Serif");
    CHECK(face.urls == std::vector<std::string>{"css/n.woff2"});
    CHECK(face.weight_min == 100);
    CHECK(face.weight_max == 900);
    CHECK(face.stretch_max == 125);
    CHECK(face.style == FontStyle::Italic);
    CHECK(face.unicode_range == std::vector<std::pair<char32_t, char32_t>>{{0, 0x7F}, {0x400, 0x4FF}, {0x1F600, 0x1F600}});
    CHECK(face.place.line == 1);
}

TEST_CASE("counters print in their styles", "[css]") {
    const Styled styled("<p id=x>", "@counter-style stars { system: symbolic; symbols: '*' '†'; suffix: ' ' }"
                                    "@counter-style boxed { system: extends decimal; prefix: '['; pad: 3 '0' }");
    CHECK(styled.messages() == "");
    const auto& styles = styled.styles().counter_styles();
    const auto print = [&](const std::string& style, int value) { return format_counter(styles, style, value); };
    CHECK(print("decimal", -12) == "-12");
    CHECK(print("decimal-leading-zero", 7) == "07");
    CHECK(print("lower-roman", 1999) == "mcmxcix");
    CHECK(print("upper-roman", 4) == "IV");
    CHECK(print("upper-roman", 0) == "0");
    CHECK(print("upper-roman", 4000) == "4000");
    CHECK(print("lower-alpha", 28) == "ab");
    CHECK(print("upper-latin", 26) == "Z");
    CHECK(print("lower-greek", 3) == "γ");
    CHECK(print("disc", 5) == "•");
    CHECK(print("none", 5) == "");
    CHECK(print("stars", 3) == "**");
    CHECK(print("stars", 4) == "††");
    CHECK(print("boxed", 7) == "007");
    CHECK(print("\"–\"", 1) == "–");
    CHECK(print("unheard-of", 3) == "3");
    CHECK(styles.at("boxed").prefix == "[");
}
