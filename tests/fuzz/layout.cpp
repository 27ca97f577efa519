// Bytes as a document with its own <style>, through the whole engine.
#include "fuzz/sample.hpp"
#include "fuzz/target.hpp"

void bilan::fuzz::read(std::string_view bytes) { render(page_of(bytes), files()); }
