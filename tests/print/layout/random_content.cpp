#include "print/layout/random_content.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "print/layout/laid_out.hpp"

namespace bilan::tests {
namespace {

// The lowest edge of a line on a page.
double lowest_line(const bilan::print::layout::Fragment& fragment, double y) {
    double lowest = fragment.kind == bilan::print::layout::FragmentKind::Line ? y + fragment.size.height.to_px() : 0;
    for (const auto& child : fragment.children) lowest = std::max(lowest, lowest_line(*child.fragment, y + child.offset.y.to_px()));
    return lowest;
}

}  // namespace

void check_all_shown(const Content& content, const std::string& css) {
    const auto out = lay_out_html("<p>x</p>" + content.html + "<p>x</p>", css);
    CHECK(out->diagnostics.empty());
    int shown = 0;
    for (std::size_t page = 0; page < out->pages.pages.size(); ++page) {
        const std::string text = out->text_of_page(page);
        const auto& shown_page = out->pages.pages[page];
        if (shown_page.content) CHECK(lowest_line(*shown_page.content, 0) <= 100);
        if (shown_page.footnotes) CHECK(lowest_line(*shown_page.footnotes, shown_page.footnotes_at.y.to_px()) <= 100);
        shown += static_cast<int>(std::count(text.begin(), text.end(), 'x'));
    }
    CHECK(shown == content.lines + 2);
}

}  // namespace bilan::tests
