#include "translation/blocks.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/format.hpp"
#include "base/utf8.hpp"
#include "content/front_matter.hpp"
#include "translation/comparison.hpp"
#include "unicode/locale.hpp"

namespace bilan::translation {
namespace {

using narrative::Node;
using narrative::Nodes;

// Where every block of a tree begins, and a place in the last line of every component.
void collect_begins(const Nodes& nodes, std::vector<std::size_t>& begins) {
    for (const auto& node : nodes) {
        begins.push_back(node.span.begin);
        if (const auto* component = node.as<narrative::Component>()) begins.push_back(component->extent.end - 1);
        if (node.as<narrative::Paragraph>() == nullptr && node.as<narrative::Heading>() == nullptr && node.as<narrative::Table>() == nullptr)
            collect_begins(node.children, begins);
    }
}

std::string without_escapes(std::string_view text) {
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\' && i + 1 < text.size() && (text[i + 1] == '"' || text[i + 1] == '\\' || text[i + 1] == '}')) ++i;
        result += text[i];
    }
    return result;
}

std::string escaped(std::string_view text) {
    std::string result;
    for (const char c : text) {
        if (c == '"' || c == '\\') result += '\\';
        result += c == '\n' ? ' ' : c;
    }
    return result;
}

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r\n") + 1 - first);
}

// The first letters of a line that belong to the quotes and lists around its text.
std::size_t after_marks(std::string_view text, std::size_t at) {
    while (at < text.size() && (text[at] == ' ' || text[at] == '\t' || text[at] == '>')) ++at;
    return at;
}

class Collector {
public:
    explicit Collector(const narrative::Chapter& tree) : source_(*tree.source), text_(tree.source->text()) {
        collect_begins(tree.blocks, begins_);
        collect_begins(tree.notes, begins_);
        std::sort(begins_.begin(), begins_.end());
    }

    Blocks take() {
        std::stable_sort(blocks_.begin(), blocks_.end(), [](const Block& a, const Block& b) { return a.span.begin < b.span.begin; });
        return std::move(blocks_);
    }

    void front_matter() {
        Diagnostics ignored;   // told when the project was read
        const auto front = content::read_front_matter(source_, ignored);
        if (front.fields.map() == nullptr) return;
        for (const auto& entry : front.fields.map()->entries()) {
            if ((entry.key != "title" && entry.key != "description") || entry.value.string() == nullptr) continue;
            const auto begin = std::min(text_.find_first_not_of(" \t", text_.find(':', entry.key_span.begin) + 1), front.body);
            add(entry.key, *entry.value.string(), Form::FrontMatter, begin, end_of_field(begin, front.body));
        }
    }

    void nodes(const Nodes& nodes, std::string_view part) {
        for (const auto& node : nodes) {
            if (const auto* heading = node.as<narrative::Heading>()) add_heading(node, *heading);
            else if (node.as<narrative::Paragraph>() != nullptr) add_lines(part, node.span.begin, LineEnds::AreSpaces);
            else if (node.as<narrative::Table>() != nullptr) add_lines("table", node.span.begin, LineEnds::AreKept);
            else if (const auto* component = node.as<narrative::Component>()) add_component(node, *component);
            else if (node.as<narrative::Item>() != nullptr) this->nodes(node.children, "item");
            else if (node.as<narrative::BlockQuote>() != nullptr) this->nodes(node.children, "quotation");
            else if (node.as<narrative::Note>() != nullptr) this->nodes(node.children, "note");
            else this->nodes(node.children, part);
        }
    }

private:
    enum class LineEnds { AreSpaces, AreKept };

    void add(std::string_view part, std::string text, Form form, std::size_t begin, std::size_t end) {
        if (trimmed(text).empty()) return;
        const auto digest = text_digest(text);
        blocks_.push_back({std::string(part), section_, std::move(text), digest, form, span_in(source_, begin, end), component_});
    }

    // A field of the front matter ends before the next line that begins with a letter.
    std::size_t end_of_field(std::size_t begin, std::size_t limit) const {
        auto end = text_.find('\n', begin);
        while (end < limit && end + 1 < text_.size() && (text_[end + 1] == ' ' || text_[end + 1] == '\t')) end = text_.find('\n', end + 1);
        return begin + trimmed(text_.substr(begin, std::min(end, limit) - begin)).size();
    }

    std::size_t end_of_line(std::size_t at) const { return std::min(text_.find('\n', at), text_.size()); }

    // Whether the line at `begin` goes on with the block above it: it has text, and nothing else begins or ends there.
    bool continues(std::size_t begin) const {
        const auto end = end_of_line(begin), first = after_marks(text_, begin);
        if (first >= end || text_[first] == '\r') return false;
        const auto next = std::lower_bound(begins_.begin(), begins_.end(), begin);
        return next == begins_.end() || *next >= end;
    }

    void add_lines(std::string_view part, std::size_t begin, LineEnds line_ends) {
        std::string text;
        auto end = end_of_line(begin);
        auto line = text_.substr(begin, end - begin);
        while (end + 1 < text_.size() && continues(end + 1)) {
            const bool is_broken = line.ends_with("\\") || line.ends_with("  ");
            text.append(trimmed(line)).append(line.ends_with("  ") && line_ends == LineEnds::AreSpaces ? "\\" : "");
            text += is_broken || line_ends == LineEnds::AreKept ? '\n' : ' ';
            const auto next = after_marks(text_, end + 1);
            end = end_of_line(next);
            line = text_.substr(next, end - next);
        }
        text.append(trimmed(line));
        add(part, std::move(text), Form::Markdown, begin, begin + trimmed(text_.substr(begin, end - begin)).size());
    }

    // Its words, without the marks before and behind them and the {.class} at the end.
    void add_heading(const Node& node, const narrative::Heading& heading) {
        const auto begin = std::min(text_.find_first_not_of('#', node.span.begin), text_.size());
        const auto end = heading.attributes.span.source != nullptr ? heading.attributes.span.begin : end_of_line(begin);
        auto words = trimmed(text_.substr(begin, end - begin));
        const auto last = words.find_last_not_of('#');
        if (last != std::string_view::npos && words[last] == ' ') words = trimmed(words.substr(0, last));
        const auto at = static_cast<std::size_t>(words.data() - text_.data());
        add(format("heading {}", heading.level), std::string(words), Form::Markdown, at, at + words.size());
    }

    void add_component(const Node& node, const narrative::Component& component) {
        section_ = component.name;
        const Span around = std::exchange(component_, node.span);
        if (!text_.substr(node.span.begin).starts_with(':')) {
            add_lines("picture", node.span.begin, LineEnds::AreSpaces);
        } else {
            add_attributes(component);
            nodes(node.children, "paragraph");
        }
        component_ = around;
    }

    void add_attributes(const narrative::Component& component) {
        for (const auto& [name, value, where] : component.attributes.entries()) {
            if (value.string() == nullptr || value.span().source != &source_) continue;
            const bool is_prose = std::find(component.prose.begin(), component.prose.end(), name) != component.prose.end();
            if (is_prose || value.string()->find("://") != std::string::npos) add_attribute(component.name + " " + name, value.span());
            else section_ += " " + name + "=" + *value.string();
        }
    }

    // From behind the equals sign, so that quotation marks are replaced with what they enclose.
    void add_attribute(const std::string& part, const Span& value) {
        const auto begin = text_.rfind('=', value.begin) + 1;
        auto end = static_cast<std::size_t>(value.end);
        if (begin < value.begin) decode_utf8(text_, end);
        add(part, without_escapes(trimmed(value.text())), Form::Attribute, begin, end);
    }

    const Source& source_;
    std::string_view text_;
    std::vector<std::size_t> begins_;
    std::string section_;
    Span component_;
    Blocks blocks_;
};

// What a further line of the block begins with: quotes go on, the mark of a list becomes spaces.
std::string continuation(const Span& span) {
    const auto before = span.source->text().substr(0, span.begin);
    const auto line = before.substr(before.rfind('\n') + 1);
    std::string result;
    for (const char c : line) result += c == '>' || c == '\t' ? c : ' ';
    return result;
}

// Without quotation marks where YAML reads the same text.
std::string as_yaml(std::string_view text) {
    constexpr std::array<std::string_view, 9> words{"true", "false", "yes", "no", "on", "off", "null", "y", "n"};
    const auto first = text.empty() ? '\0' : text.front();
    const bool is_letter = (first >= 'A' && first <= 'Z') || (first >= 'a' && first <= 'z') || static_cast<unsigned char>(first) >= 0x80;
    const auto has = [&](std::string_view mark) { return text.find(mark) != std::string_view::npos; };
    const bool has_marks = has(": ") || has(" #") || has("\n") || text.ends_with(':');
    const bool is_plain = is_letter && !has_marks && std::find(words.begin(), words.end(), unicode::to_lower(text, "en")) == words.end();
    return is_plain ? std::string(text) : "\"" + escaped(text) + "\"";
}

}  // namespace

Blocks blocks_of(const narrative::Chapter& tree) {
    Collector collector(tree);
    collector.front_matter();
    collector.nodes(tree.blocks, "paragraph");
    collector.nodes(tree.notes, "note");
    return collector.take();
}

std::string written_as(const Block& block, std::string_view text) {
    if (block.form == Form::FrontMatter) return as_yaml(text);
    if (block.form == Form::Attribute) return "\"" + escaped(text) + "\"";
    std::string result;
    for (const char c : text) {
        result += c;
        if (c == '\n') result += continuation(block.span);
    }
    return result;
}

}  // namespace bilan::translation
