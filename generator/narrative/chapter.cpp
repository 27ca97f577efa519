#include "narrative/chapter.hpp"

#include "base/format.hpp"

namespace bilan::narrative {
namespace {

template <class... Cases> struct Overloaded : Cases... { using Cases::operator()...; };
template <class... Cases> Overloaded(Cases...) -> Overloaded<Cases...>;

// One line of a dump: control characters and quotes visible.
std::string quoted(std::string_view text) {
    std::string result = "\"";
    for (const char c : text) {
        if (c == '\n') {
            result += "\\n";
        } else if (c == '"' || c == '\\') {
            result += '\\';
            result += c;
        } else {
            result += c;
        }
    }
    return result + "\"";
}

std::string of_attributes(const Attributes& attributes) {
    std::string result;
    if (!attributes.id.empty()) result += " #" + attributes.id;
    for (const auto& name : attributes.classes) result += " ." + name;
    for (const auto& attribute : attributes.named) result += format(" {}={}", attribute.name, quoted(attribute.value));
    return result;
}

std::string of_value(const data::Value& value) {
    if (const auto* text = value.string()) return quoted(*text);
    if (const auto* number = value.number()) return number->lexeme;
    if (const auto* flag = value.boolean()) return *flag ? "yes" : "no";
    std::string result;
    if (const auto* list = value.list()) {
        for (const auto& one : *list) result += (result.empty() ? "" : " ") + of_value(one);
    }
    return "[" + result + "]";
}

std::string of_component(const Component& component) {
    auto result = format("component {}{}", component.name, component.is_known ? "" : " (unknown)");
    if (!component.id.empty()) result += " #" + component.id;
    for (const auto& name : component.classes) result += " ." + name;
    for (const auto& [name, value, span] : component.attributes.entries()) {
        if (!value.is_null()) result += format(" {}={}", name, of_value(value));
    }
    return result;
}

std::string_view name_of(Align align) {
    switch (align) {
        case Align::None: return "none";
        case Align::Left: return "left";
        case Align::Centre: return "centre";
        case Align::Right: return "right";
    }
    return {};
}

std::string of_table(const Table& table) {
    std::string result = "table";
    for (const auto align : table.columns) result += format(" {}", name_of(align));
    return result;
}

std::string of_list(const List& list) {
    auto result = format("{} list{}", list.is_ordered ? "ordered" : "bullet", list.is_tight ? ", tight" : "");
    if (list.is_ordered && list.start != 1) result += format(", from {}", list.start);
    return result;
}

std::string describe(const Node& node) {
    return std::visit(
        Overloaded{
            [](const Paragraph&) { return std::string("paragraph"); },
            [](const Heading& h) { return format("heading {}{}{}", h.level, h.id.empty() ? "" : " #", h.id); },
            [](const BlockQuote&) { return std::string("quote"); },
            [](const List& list) { return of_list(list); },
            [](const Item& item) { return std::string(!item.done ? "item" : *item.done ? "item, done" : "item, to do"); },
            [](const CodeBlock& code) { return format("code block {} {}", quoted(code.info), quoted(code.text)); },
            [](const ThematicBreak&) { return std::string("break"); },
            [](const Table& table) { return of_table(table); },
            [](const Row& row) { return std::string(row.is_header ? "header row" : "row"); },
            [](const Cell&) { return std::string("cell"); },
            [](const Note& note) { return format("note {}", note.number); },
            [](const Component& component) { return of_component(component); },
            [](const Text& text) { return "text " + quoted(text.text); },
            [](const Code& code) { return "code " + quoted(code.text); },
            [](const SoftBreak&) { return std::string("soft break"); },
            [](const HardBreak&) { return std::string("hard break"); },
            [](const Emphasis&) { return std::string("emphasis"); },
            [](const Strong&) { return std::string("strong"); },
            [](const Strikethrough&) { return std::string("strikethrough"); },
            [](const Link& link) { return format("link {}{}", link.url, link.title.empty() ? "" : " " + quoted(link.title)); },
            [](const Image& image) { return format("image {}{}", image.url, image.title.empty() ? "" : " " + quoted(image.title)); },
            [](const NoteCall& call) { return format("note call {}", call.number); },
            [](const Marked& marked) { return "span" + of_attributes(marked.attributes); },
            [](const FigureCall& figure) { return format("figure {}", figure.id); },
            [](const Markup& markup) { return "markup " + quoted(markup.text); },
        },
        node.content);
}

void dump_nodes(const Nodes& nodes, std::size_t depth, std::string& result) {
    for (const auto& node : nodes) {
        const auto place = node.span.place();
        result += format("{}{} {}:{}\n", std::string(2 * depth, ' '), describe(node), place.line, place.column);
        dump_nodes(node.children, depth + 1, result);
    }
}

void add_plain_text(const Nodes& inlines, const std::function<std::string(const std::string&)>& figure, std::string& result) {
    for (const auto& node : inlines) {
        const auto* call = node.as<FigureCall>();
        if (const auto* text = node.as<Text>()) {
            result += text->text;
        } else if (const auto* code = node.as<Code>()) {
            result += code->text;
        } else if (node.as<SoftBreak>() != nullptr || node.as<HardBreak>() != nullptr) {
            result += ' ';
        } else if (call != nullptr && figure) {
            result += figure(call->id);
        } else {
            add_plain_text(node.children, figure, result);
        }
    }
}

}  // namespace

std::string plain_text(const Nodes& inlines, const std::function<std::string(const std::string&)>& figure) {
    std::string result;
    add_plain_text(inlines, figure, result);
    return result;
}

std::string dump(const Chapter& chapter) {
    std::string result;
    dump_nodes(chapter.blocks, 0, result);
    dump_nodes(chapter.notes, 0, result);
    return result;
}

}  // namespace bilan::narrative
