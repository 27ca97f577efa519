// Display lists made by hand, and the outside programs that judge the PDFs made from them.
#pragma once

#include <map>
#include <string>

#include "print/paint/display_list.hpp"
#include "print/pdf/options.hpp"

namespace bilan::print::pdf::tests {

fonts::FaceRef face(const std::string& file);        // of Debian's fonts: "truetype/noto/NotoSans-Regular.ttf"
fonts::FaceRef noto_sans();                          // TrueType outlines
fonts::FaceRef inter();                              // CFF outlines
fonts::FaceRef noto_arabic();

// Shapes as layout does: offsets and advances in px, clusters as ranges of text.
layout::GlyphRun run_of(const fonts::FaceRef& face, const std::string& text, double size,
                        fonts::TextDirection direction = fonts::TextDirection::LeftToRight);

paint::Path rectangle(double x, double y, double width, double height);

// One A4 page with a title and a language, and a structure that holds only its Document.
paint::DisplayDocument empty_document();

// Adds an element, or a leaf for content, below a parent. Return the node.
int add_element(paint::DisplayDocument& document, int parent, std::string_view role);  // a literal
int add_leaf(paint::DisplayDocument& document, int parent);
paint::ShowGlyphs show(layout::GlyphRun run, paint::Point origin, const css::Color& color = css::Rgba{});
// Shows text on the last page, marked as a new leaf below an element.
void show_text(paint::DisplayDocument& document, int element, const layout::GlyphRun& run, double x, double y);

std::string write(const paint::DisplayDocument& document, const Options& options = {});  // no images; asserts that nothing is reported

// What is reported of a document with these options. Elements stand in essai.html; images are those of the map.
struct Judged {
    std::string pdf, said;
};
Judged judged(const paint::DisplayDocument& document, const Options& options, const std::map<std::string, std::string>& images = {});

// An element of a document of its own, for an item's source: line N of essai.html.
const dom::Node* element_on_line(int line);

std::string swop_profile();                          // a printing condition: Debian's libgs-common

// What `command FILE` prints, with the PDF's path in place of FILE; the test fails when the command does.
std::string tool(const std::string& command, const std::string& pdf);
std::string qdf(const std::string& pdf);             // its objects as text

}  // namespace bilan::print::pdf::tests
