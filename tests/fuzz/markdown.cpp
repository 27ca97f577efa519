// Bytes as a chapter: parsed, woven, dumped and rendered.
#include "fuzz/target.hpp"
#include "narrative/sample.hpp"

void bilan::fuzz::read(std::string_view bytes) {
    narrative::tests::tree_of(bytes);
    narrative::tests::html_of(bytes, "en");
}
