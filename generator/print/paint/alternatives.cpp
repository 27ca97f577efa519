#include "print/paint/alternatives.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "print/paint/roles.hpp"
#include "print/paint/structure.hpp"

namespace bilan::print::paint {
namespace {

std::string collapsed_attribute(const dom::Node& node, std::string_view name) { return collapsed(node.attribute_or(name, "")); }

// aria-label or aria-labelledby.
std::string given_name(const dom::Document& document, const dom::Node& node) {
    if (std::string label = collapsed_attribute(node, "aria-label"); !label.empty()) return label;
    std::string labelled;
    for (const std::string& id : words(node.attribute_or("aria-labelledby", ""))) {
        if (const dom::Node* target = document.element_by_id(id)) labelled += (labelled.empty() ? "" : " ") + collapsed(dom::text_content(*target));
    }
    return labelled;
}

std::string child_text(const dom::Node& graphic, std::string_view tag) {
    for (const dom::Node* child : graphic.children) {
        if (child->is_svg(tag)) return collapsed(dom::text_content(*child));
    }
    return {};
}

// What the format itself has for the purpose.
std::string own_words(const dom::Node& graphic) {
    if (graphic.is("img")) return collapsed_attribute(graphic, "alt");
    if (!graphic.is_svg("svg")) return {};
    const std::string title = child_text(graphic, "title");
    return title.empty() ? child_text(graphic, "desc") : title;
}

int graphics_in(const dom::Node& node) {
    if (!node.is_element()) return 0;
    if (is_graphic(node)) return 1;
    int count = 0;
    for (const dom::Node* child : node.children) count += graphics_in(*child);
    return count;
}

const dom::Node* caption_in(const dom::Node& node) {
    for (const dom::Node* child : node.children) {
        if (child->is("figcaption")) return child;
        if (const dom::Node* found = child->is_element() ? caption_in(*child) : nullptr) return found;
    }
    return nullptr;
}

std::string caption_of(const dom::Node& graphic) {
    const dom::Node* figure = graphic.parent;
    while (figure != nullptr && !figure->is("figure")) figure = figure->parent;
    if (figure == nullptr || graphics_in(*figure) != 1) return {};
    const dom::Node* caption = caption_in(*figure);
    return caption == nullptr ? std::string() : collapsed(dom::text_content(*caption));
}

// Words of two blocks are two words.
bool parts_words(const dom::Node& node) {
    constexpr std::array<std::string_view, 15> parting{"p", "div", "li", "br", "td", "th", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6", "section"};
    return std::find(parting.begin(), parting.end(), node.tag) != parting.end();
}

void speak(const dom::Document& document, const dom::Node& node, std::string& words) {
    if (!node.is_element()) {
        words += node.text;
        return;
    }
    if (is_hidden_from_readers(node)) return;
    if (is_graphic(node)) {
        words += " " + alternative_of(document, node).text + " ";
        return;
    }
    if (parts_words(node)) words += " ";
    for (const dom::Node* child : node.children) speak(document, *child, words);
    if (parts_words(node)) words += " ";
}

}  // namespace

bool is_graphic(const dom::Node& node) {
    return node.is("img") || node.is_svg("svg") || (node.is_element() && node.ns == dom::Namespace::Html && node.attribute_or("role", "") == "img");
}

bool is_hidden_from_readers(const dom::Node& node) { return node.attribute_or("aria-hidden", "") == "true"; }

Alternative alternative_of(const dom::Document& document, const dom::Node& graphic) {
    const std::string_view role = graphic.attribute_or("role", "");
    if (role == "presentation" || role == "none") return {{}, true};
    if (std::string name = given_name(document, graphic); !name.empty()) return {std::move(name), false};
    const std::string* alt = graphic.is("img") ? graphic.attribute("alt") : nullptr;
    if (alt != nullptr && alt->empty()) return {{}, true};
    if (std::string own = own_words(graphic); !own.empty()) return {std::move(own), false};
    if (std::string title = collapsed_attribute(graphic, "title"); !title.empty()) return {std::move(title), false};
    return {caption_of(graphic), false};
}

std::string spoken_text(const dom::Document& document, const dom::Node& node) {
    if (std::string name = given_name(document, node); !name.empty()) return name;
    std::string words;
    for (const dom::Node* child : node.children) speak(document, *child, words);
    if (std::string spoken = collapsed(words); !spoken.empty()) return spoken;
    return collapsed_attribute(node, "title");
}

}  // namespace bilan::print::paint
