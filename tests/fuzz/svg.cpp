// Bytes as SVG: drawn in the document, and as a picture beside it.
#include "fuzz/sample.hpp"
#include "fuzz/target.hpp"

void bilan::fuzz::read(std::string_view bytes) {
    render(page_of(bytes), files());
    render(page_of("<img src=a.svg alt=x width=50><p style='background: url(a.svg)'>x</p>"), files("a.svg", std::string(bytes)));
}
