#include "data/workbook_xml.hpp"

#include <cstring>

#include "base/utf8.hpp"

namespace bilan::data {
namespace {

constexpr std::size_t most_marks = 12'000'000;  // elements and attributes: 64 and 40 bytes of memory each; a cell has about five
constexpr std::ptrdiff_t deepest = 100;         // elements inside each other; a workbook's are 10

// Before anything is parsed, and so a little rough: a "<" in a comment counts as well.
bool is_bounded(std::string_view bytes) {
    std::size_t marks = 0;
    std::ptrdiff_t depth = 0;
    for (std::size_t i = 0; i + 1 < bytes.size(); ++i) {
        if (bytes[i] == '=') ++marks;
        if (bytes[i] == '/' && bytes[i + 1] == '>') --depth;
        if (bytes[i] != '<') continue;
        if (bytes[i + 1] != '/') ++marks;
        if (bytes[i + 1] != '?' && bytes[i + 1] != '!') depth += bytes[i + 1] == '/' ? -1 : 1;
        if (depth > deepest) return false;
    }
    return marks <= most_marks;
}

std::string_view local_name(const char* name) {
    const auto* colon = std::strchr(name, ':');
    return colon == nullptr ? name : colon + 1;
}

std::optional<char32_t> hexadecimal(std::string_view digits) {
    char32_t value = 0;
    for (const char c : digits) {
        const auto digit = std::string_view("0123456789abcdef0123456789ABCDEF").find(c);
        if (digit == std::string_view::npos) return std::nullopt;
        value = value * 16 + static_cast<char32_t>(digit % 16);
    }
    return value;
}

// The character of "_xHHHH_" at a place, or nothing.
std::optional<char32_t> escaped_at(std::string_view text, std::size_t at) {
    constexpr std::size_t length = 7;
    if (text.size() - at < length || text[at] != '_' || text[at + 1] != 'x' || text[at + length - 1] != '_') return std::nullopt;
    return hexadecimal(text.substr(at + 2, 4));
}

bool is_surrogate(char32_t c) { return c >= 0xD800 && c <= 0xDFFF; }

void append_plain(std::string& text, char32_t c) {
    if (c == U'\r') {
        text += '\n';
    } else if (c == U'\t' || c == U'\n' || (c >= 0x20 && c != 0x7F)) {
        append_utf8(text, is_surrogate(c) ? U'\uFFFD' : c);
    }
}

}  // namespace

XmlState parse_xml(std::string& bytes, pugi::xml_document& document) {
    if (!is_bounded(bytes)) return XmlState::TooLarge;
    // A run of rich text may be a single space, which pugixml would leave out.
    constexpr auto options = pugi::parse_default | pugi::parse_ws_pcdata_single | pugi::parse_embed_pcdata;
    const auto result = document.load_buffer_inplace(bytes.data(), bytes.size(), options);
    return result && document.document_element() ? XmlState::Read : XmlState::Damaged;
}

bool is(const pugi::xml_node& node, std::string_view name) { return node.type() == pugi::node_element && local_name(node.name()) == name; }

pugi::xml_node child_of(const pugi::xml_node& node, std::string_view name) {
    for (const auto& child : node.children()) {
        if (is(child, name)) return child;
    }
    return {};
}

std::string_view attribute_of(const pugi::xml_node& node, std::string_view name) {
    for (const auto& attribute : node.attributes()) {
        if (local_name(attribute.name()) == name) return attribute.value();
    }
    return {};
}

bool is_true(const pugi::xml_attribute& attribute) {
    const std::string_view value = attribute.value();
    return value == "1" || value == "true";
}

std::string plain_text(std::string_view text) {
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto escaped = escaped_at(text, at);
        if (escaped) at += 7;
        const auto c = escaped ? *escaped : decode_utf8(text, at);
        const bool half_a_line_end = c == U'\r' && at < text.size() && text[at] == '\n';
        if (!half_a_line_end) append_plain(plain, c);
    }
    return plain;
}

std::string text_in(const pugi::xml_node& node) {
    std::string text = node.value();  // the first run of text is embedded in its element
    for (const auto& child : node.children()) {
        if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) text += child.value();
    }
    return plain_text(text);
}

std::string string_item(const pugi::xml_node& item) {
    std::string text;
    for (const auto& child : item.children()) {
        if (is(child, "t")) text += text_in(child);
        if (is(child, "r")) text += text_in(child_of(child, "t"));
    }
    return text;
}

}  // namespace bilan::data
