// One French page at three widths, line by line: what a reader has looked at and found well set. Its words are ours, in
// the register of a report: numbers, guillemets, inclusive forms, addresses, dialogue, a list.
#include <catch2/catch.hpp>

#include "base/files.hpp"
#include "print/css/cascade.hpp"
#include "print/dom/dom.hpp"
#include "print/layout/pages.hpp"
#include "support/golden.hpp"

using namespace bilan;
using namespace bilan::print;

namespace {

constexpr const char* sheet = R"(
html, body, h1, h2, p, ul { display: block } li { display: list-item } head, title { display: none }
@font-face { font-family: Text; src: url(NotoSerif-Regular.ttf) }
html { font: 10pt/14pt Text; hyphens: auto }
h1 { font-size: 16pt; line-height: 21pt; text-wrap: balance; hyphens: manual }
h2 { font-size: 12pt; line-height: 14pt; text-wrap: balance; hyphens: manual }
p, li { text-align: justify }
ul { padding-left: 5mm }
)";

void add_lines(const layout::Fragment& fragment, std::string& out) {
    for (const layout::GlyphRun& run : fragment.runs) out += layout::text_of(run);
    for (const layout::Child& child : fragment.children) add_lines(*child.fragment, out);
    if (fragment.kind != layout::FragmentKind::Line) return;
    while (out.ends_with(' ')) out.pop_back();
    out += '\n';
}

std::string lines_at(const std::string& width) {
    Diagnostics diagnostics;
    const auto document = dom::parse_html(tests::read_text(std::string(BILAN_TESTS) + "/print/text/page.fr.html"), "page.fr.html", diagnostics);
    REQUIRE(document);
    const css::Fetch fetch = [](const std::string& url) { return read_file("/usr/share/fonts/truetype/noto/" + url); };
    const std::string page = "@page { size: " + width + " 3000mm; margin: 0 }";
    const auto styled = css::cascade(*document, {{"ua.css", "", "", css::Origin::UserAgent}, {"page.css", "", sheet + page, css::Origin::Author}}, fetch, diagnostics);
    text::FontSet fonts(styled->font_faces(), fetch, "", diagnostics);
    const unicode::Hyphenator hyphenator("/usr/share/hyphen");
    const layout::ImageServices images;
    const layout::BoxTree boxes = layout::build_box_tree(*document, *styled, images, diagnostics);
    text::Shaper shaper;
    const layout::Pages pages = layout::lay_out_pages(*document, *styled, boxes, fonts, shaper, &hyphenator, images, diagnostics);
    REQUIRE(pages.pages.size() == 1);
    CHECK(to_text(diagnostics) == "");
    std::string lines;
    add_lines(*pages.pages[0].content, lines);
    return lines;
}

}  // namespace

TEST_CASE("a French page breaks its lines at three widths as it was read", "[typography]") {
    for (const std::string width : {"60mm", "95mm", "150mm"}) CHECK(tests::difference_from_golden("print/text/page-" + width + ".txt", lines_at(width)) == "");
}
