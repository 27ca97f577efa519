#include "base/format.hpp"
#include "base/utf8.hpp"
#include "translation/po.hpp"

namespace bilan::translation {
namespace {

constexpr std::size_t widest = 77;   // with the two quotation marks the line has 79, as gettext's own

std::string escaped(std::string_view text) {
    std::string result;
    for (const char c : text) {
        switch (c) {
            case '\n': result += "\\n"; break;
            case '\t': result += "\\t"; break;
            case '\r': result += "\\r"; break;
            case '"': result += "\\\""; break;
            case '\\': result += "\\\\"; break;
            default: result += c;
        }
    }
    return result;
}

// The text's lines, each with its end.
std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size() - 1) + 1;
        lines.push_back(text.substr(0, end));
        text.remove_prefix(end);
    }
    return lines;
}

// Escaped pieces that fit a line; a space stays at the end of its piece.
void add_wrapped(std::string_view line, std::vector<std::string>& pieces) {
    std::string piece;
    std::size_t width = 0;
    while (!line.empty()) {
        const auto end = std::min(line.find(' '), line.size() - 1) + 1;
        const auto word = escaped(line.substr(0, end));
        const auto length = count_code_points(word);
        if (width > 0 && width + length > widest) {
            pieces.push_back(std::move(piece));
            piece.clear();
            width = 0;
        }
        piece += word;
        width += length;
        line.remove_prefix(end);
    }
    pieces.push_back(std::move(piece));
}

void add_text(std::string_view prefix, std::string_view keyword, std::string_view text, std::string& po) {
    const auto whole = escaped(text);
    const auto first_end = text.find('\n');
    const bool is_one_line = first_end == std::string_view::npos && keyword.size() + 1 + count_code_points(whole) + prefix.size() <= widest;
    if (is_one_line) {
        po += format("{}{} \"{}\"\n", prefix, keyword, whole);
        return;
    }
    po += format("{}{} \"\"\n", prefix, keyword);
    std::vector<std::string> pieces;
    for (const auto line : lines_of(text)) add_wrapped(line, pieces);
    for (const auto& piece : pieces) po += format("{}\"{}\"\n", prefix, piece);
}

void add_message(const Message& message, std::string& po) {
    po += '\n';
    for (const auto& reference : message.references) po += format("#: {}\n", reference);
    if (message.is_fuzzy) po += "#, fuzzy\n";
    if (!message.previous.empty()) add_text("#| ", "msgid", message.previous, po);
    if (!message.context.empty()) add_text("", "msgctxt", message.context, po);
    add_text("", "msgid", message.id, po);
    add_text("", "msgstr", message.translation, po);
}

}  // namespace

std::string Catalogue::field(std::string_view name) const {
    for (const auto& [key, value] : header)
        if (key == name) return value;
    return {};
}

std::string to_po(const Catalogue& catalogue) {
    std::string header, po;
    for (const auto& [name, value] : catalogue.header) header += format("{}: {}\n", name, value);
    po += "msgid \"\"\nmsgstr \"\"\n";
    for (const auto line : lines_of(header)) po += format("\"{}\"\n", escaped(line));
    for (const auto& message : catalogue.messages) add_message(message, po);
    return po;
}

}  // namespace bilan::translation
