#include "print/layout/laid_out.hpp"

#include <catch2/catch.hpp>

#include "support/golden.hpp"

namespace bilan::tests {
namespace {

using namespace print;

constexpr const char* user_agent_sheet = R"(
html, body, div, p, h1, h2, h3, section, article, ul, ol, figure, main, header, footer, nav { display: block }
head, style, title { display: none }
li { display: list-item }
table { display: table } thead { display: table-header-group } tbody { display: table-row-group } tfoot { display: table-footer-group }
colgroup { display: table-column-group } col { display: table-column }
tr { display: table-row } td, th { display: table-cell } caption { display: table-caption }
h1, h2, h3 { break-after: avoid }
@font-face { font-family: Square; src: url(square.ttf) }
@page { size: 100px 100px; margin: 0 }
html { font-family: Square; font-size: 10px; line-height: 1; widows: 1; orphans: 1 }
)";

void add_text(const layout::Fragment& fragment, std::string& out) {
    for (const layout::GlyphRun& run : fragment.runs) out += layout::text_of(run);
    for (const layout::Child& child : fragment.children) add_text(*child.fragment, out);
    if (fragment.kind == layout::FragmentKind::Line) out += '\n';
}

}  // namespace

std::string LaidOut::text_of_page(std::size_t index) const {
    std::string text;
    if (index < pages.pages.size() && pages.pages[index].content) add_text(*pages.pages[index].content, text);
    if (index < pages.pages.size() && pages.pages[index].footnotes) add_text(*pages.pages[index].footnotes, text);
    return text;
}

std::string LaidOut::margin_text(std::size_t page, css::MarginBox box) const {
    std::string text;
    for (const layout::Page::MarginContent& margin : pages.pages.at(page).margins)
        if (margin.box == box) add_text(*margin.fragment, text);
    return text;
}

std::unique_ptr<LaidOut> lay_out_html(const std::string& body, const std::string& sheet, Hyphenation hyphenation) {
    auto result = std::make_unique<LaidOut>();
    result->document = dom::parse_html("<!doctype html><html lang=fr><body>" + body, "test.html", result->diagnostics);
    REQUIRE(result->document);
    const css::Fetch fetch = [](const std::string& url) -> std::optional<std::string> {
        if (url.ends_with("square.ttf")) return read_text(std::string(BILAN_TESTS) + "/fonts/square.ttf");
        return std::nullopt;
    };
    const std::vector<css::StyleSheetText> sheets{{"test-ua.css", "", user_agent_sheet, css::Origin::UserAgent},
                                                  {"test.css", "", sheet, css::Origin::Author}};
    result->styled = css::cascade(*result->document, sheets, fetch, result->diagnostics);
    result->fonts = std::make_unique<text::FontSet>(result->styled->font_faces(), fetch, "", result->diagnostics);
    layout::ImageServices images;
    images.natural_size = [](const std::string& url) -> std::optional<layout::NaturalSize> {
        if (url.find("missing") != std::string::npos) return std::nullopt;
        return layout::NaturalSize{LayoutUnit::px(40), LayoutUnit::px(20), 2};
    };
    std::optional<unicode::Hyphenator> hyphenator;
    if (hyphenation == Hyphenation::On) hyphenator.emplace("/usr/share/hyphen");
    result->boxes = std::make_unique<layout::BoxTree>(layout::build_box_tree(*result->document, *result->styled, images, result->diagnostics));
    result->pages = layout::lay_out_pages(*result->document, *result->styled, *result->boxes, *result->fonts, result->shaper,
                                          hyphenator ? &*hyphenator : nullptr, images, result->diagnostics);
    return result;
}

}  // namespace bilan::tests
