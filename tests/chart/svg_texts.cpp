#include "svg_texts.hpp"

#include "chart/label.hpp"

namespace bilan::tests {
namespace {

// The value of an attribute in a start tag; "" when it is not there.
std::string attribute(const std::string& tag, const std::string& name) {
    const auto at = tag.find(" " + name + "=\"");
    if (at == std::string::npos) return {};
    const auto begin = at + name.size() + 3;
    return tag.substr(begin, tag.find('"', begin) - begin);
}

std::string without_tags(const std::string& markup) {
    std::string text;
    bool inside = false;
    for (const char c : markup) {
        if (c == '<') inside = true;
        if (!inside) text += c;
        if (c == '>') inside = false;
    }
    return text;
}

DrawnWords words_of(const std::string& tag, const std::string& content) {
    const double x = std::stod(attribute(tag, "x")), y = std::stod(attribute(tag, "y"));
    const auto size = attribute(tag, "font-size"), anchor = attribute(tag, "text-anchor");
    const double height = size.empty() ? chart::text_size : std::stod(size);
    DrawnWords drawn;
    drawn.words = without_tags(content);
    const double width = chart::text_width(drawn.words, height);
    drawn.left = anchor == "end" ? x - width : anchor == "middle" ? x - width / 2 : x;
    drawn.right = drawn.left + width;
    drawn.top = y - height * 0.8;
    drawn.bottom = y + height * 0.2;
    return drawn;
}

}  // namespace

std::vector<DrawnWords> texts_in(const std::string& svg) {
    std::vector<DrawnWords> found;
    for (auto at = svg.find("<text "); at != std::string::npos; at = svg.find("<text ", at + 1)) {
        const auto content = svg.find('>', at) + 1;
        found.push_back(words_of(svg.substr(at, content - at), svg.substr(content, svg.find("</text>", content) - content)));
    }
    return found;
}

}  // namespace bilan::tests
