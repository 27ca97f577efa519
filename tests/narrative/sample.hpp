// What the narrative's tests share: a small theme, a small ledger, and one call from Markdown to tree or HTML.
#pragma once

#include <string>
#include <string_view>

#include "narrative/headings.hpp"
#include "narrative/markdown.hpp"
#include "narrative/render.hpp"

namespace bilan::narrative::tests {

// key-figures of key-figure, result, callout, columns of column, quote, figure, chart, cover; 29 793 persons, 55 %.
Vocabulary sample_vocabulary(std::string language = "fr");

// The sample's figures, and components as <x-name attributes>body</x-name>.
RenderContext sample_context(std::string language = "fr");

struct Parsed {
    Sources sources;
    Chapter chapter;
    Diagnostics diagnostics;
};
// The text as chapter.md.
void parse(Parsed& parsed, std::string_view markdown, std::string language = "fr");

std::string tree_of(std::string_view markdown, std::string language = "fr");      // dump, then diagnostics
std::string html_of(std::string_view markdown, std::string language = "fr");      // HTML, then diagnostics
std::string mistakes_in(std::string_view markdown, std::string language = "fr");  // diagnostics alone

}  // namespace bilan::narrative::tests
