// Bytes as a style sheet: parsed, and cascaded over a document that has something for every kind of selector.
#include "base/files.hpp"
#include "fuzz/target.hpp"
#include "print/css/cascade.hpp"

using namespace bilan;
using namespace bilan::print;

namespace {

constexpr std::string_view document_text =
    "<!DOCTYPE html><html lang=fr><body><h1 id=a class='b c'>x</h1><p data-a=1 style='--a: 1px; color: red'>x <em lang=en>y</em><a href=#a>z</a></p>"
    "<ul><li>1<li>2<ol><li>3</ol></ul><table><tr><th>x<td>y</table><div class=b><img src=a.png><span></span></div>"
    "<svg viewBox='0 0 9 9'><g fill=red><rect width=1 height=2 class=c /></g></svg>";

const dom::Document& sample_document() {
    static const dom::Document document = [] {
        Diagnostics unheard;
        return std::move(*dom::parse_html(document_text, "page.html", unheard));
    }();
    return document;
}

void dump_styles(const css::StyledDocument& styled, const dom::Node& node) {
    if (!node.is_element()) return;
    css::dump(*styled.style(node));
    for (const auto pseudo : {css::Pseudo::Before, css::Pseudo::After, css::Pseudo::Marker, css::Pseudo::FirstLetter, css::Pseudo::FirstLine,
                              css::Pseudo::FootnoteCall, css::Pseudo::FootnoteMarker}) {
        if (const auto style = styled.style(node, pseudo)) css::dump(*style);
    }
    for (const dom::Node* child : node.children) dump_styles(styled, *child);
}

}  // namespace

void bilan::fuzz::read(std::string_view bytes) {
    Diagnostics diagnostics;
    const auto fetch = [&](const std::string& url) { return url.ends_with(".css") ? std::optional(std::string(bytes)) : std::nullopt; };
    const auto styled = css::cascade(sample_document(), {{"page.css", "page.css", std::string(bytes), css::Origin::Author}}, fetch, diagnostics);
    dump_styles(*styled, sample_document().root());
    for (const auto& selector : {css::PageSelector{}, {"a", 2, true, true, true}}) css::dump(*styled->page(selector).style);
    for (const auto& [name, style] : styled->counter_styles()) {
        for (const int value : {-1, 0, 3999, INT32_MAX, INT32_MIN}) css::format_counter(styled->counter_styles(), name, value);
    }
    to_text(diagnostics);
}
