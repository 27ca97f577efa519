// Bytes as HTML: parsed, and laid out with a small sheet.
#include "fuzz/sample.hpp"
#include "fuzz/target.hpp"
#include "print/dom/dom.hpp"

void bilan::fuzz::read(std::string_view bytes) {
    Diagnostics diagnostics;
    if (const auto document = print::dom::parse_html(bytes, "page.html", diagnostics)) {
        print::dom::dump(*document);
        print::dom::text_content(document->root());
    }
    render(page_of(bytes), files());
}
