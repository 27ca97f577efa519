#include "translation/removals.hpp"

#include <algorithm>
#include <map>

namespace bilan::translation {
namespace {

using content::Edit;
using narrative::Nodes;

std::size_t begin_of_line(std::string_view text, std::size_t at) { return at == 0 ? 0 : text.rfind('\n', at - 1) + 1; }

std::size_t after_line(std::string_view text, std::size_t at) {
    const auto end = text.find('\n', at);
    return end == std::string_view::npos ? text.size() : end + 1;
}

// After the line at `at` and the empty one below it.
std::size_t whole_line_end(std::string_view text, std::size_t at) {
    const auto end = after_line(text, at);
    return end < text.size() && (text[end] == '\n' || text[end] == '\r') ? after_line(text, end) : end;
}

std::string_view trimmed(std::string_view line) {
    const auto first = line.find_first_not_of(" \t\r\n>");
    return first == std::string_view::npos ? std::string_view() : line.substr(first, line.find_last_not_of(" \t\r\n") + 1 - first);
}

// What becomes of a line.
struct Fate {
    bool is_gone = false, is_written = false;   // taken out; given a text
};

Fate fate_of(std::size_t begin, std::size_t end, const std::vector<Edit>& edits) {
    Fate fate;
    for (const auto& edit : edits) {
        if (edit.span.begin >= end || edit.span.end < begin || edit.span.begin == edit.span.end) continue;
        if (!edit.text.empty()) fate.is_written = true;
        else if (edit.span.begin <= begin && edit.span.end >= end) fate.is_gone = true;
    }
    return fate;
}

// The lines that begin a component of several lines, with those that end it, by their offsets.
void collect_components(const Nodes& nodes, std::map<std::size_t, std::size_t>& ends) {
    for (const auto& node : nodes) {
        if (const auto* component = node.as<narrative::Component>()) {
            const auto text = component->extent.source->text();
            const auto first = begin_of_line(text, component->extent.begin), last = begin_of_line(text, component->extent.end);
            if (first != last) ends.emplace(first, last);
        }
        collect_components(node.children, ends);
    }
}

}  // namespace

Edit whole_lines(const Span& span) {
    const auto text = span.source->text();
    return {span_in(*span.source, begin_of_line(text, span.begin), whole_line_end(text, span.end)), {}};
}

Edit removal(const Block& block, const Blocks& all) {
    const auto text = block.span.source->text();
    if (block.form == Form::Attribute) {
        const auto before_name = text.find_last_of(" {", block.span.begin - 1);
        return {span_in(*block.span.source, before_name + (text[before_name] == '{' ? 1U : 0U), block.span.end), {}};
    }
    const auto lines = whole_lines(block.span);
    const auto first = begin_of_line(text, block.span.begin), last = after_line(text, block.span.end);
    const bool is_alone = std::none_of(all.begin(), all.end(), [&](const Block& other) {
        return &other != &block && other.span.begin >= first && other.span.begin < last;
    });
    return is_alone ? lines : Edit{block.span, {}};
}

void remove_empty_components(const narrative::Chapter& tree, std::vector<Edit>& edits) {
    struct Open { std::size_t begin = 0, last = 0; bool had_text = false, has_text = false; };
    const auto text = tree.source->text();
    std::map<std::size_t, std::size_t> ends;
    collect_components(tree.blocks, ends);
    collect_components(tree.notes, ends);
    std::vector<Open> open;
    std::vector<Edit> empty;
    const auto hold_text = [&](bool is_left) {
        for (auto& component : open) {
            component.had_text = true;
            component.has_text = component.has_text || is_left;
        }
    };
    for (std::size_t begin = 0; begin < text.size(); begin = after_line(text, begin)) {
        const auto line = trimmed(text.substr(begin, after_line(text, begin) - begin));
        const auto fate = fate_of(begin, after_line(text, begin), edits);
        if (const auto opened = ends.find(begin); opened != ends.end()) {
            open.push_back({begin, opened->second, false, fate.is_written});
        } else if (!open.empty() && open.back().last == begin) {
            const auto closed = open.back();
            open.pop_back();
            const bool is_empty = closed.had_text && !closed.has_text;
            if (is_empty) empty.push_back({span_in(*tree.source, closed.begin, whole_line_end(text, begin)), {}});
            hold_text(!is_empty);
        } else if (!line.empty()) {
            hold_text(!fate.is_gone);
        }
    }
    edits.insert(edits.begin(), empty.begin(), empty.end());
}

void remove_field(std::string_view name, const Span& front_matter, std::vector<Edit>& edits) {
    const auto text = front_matter.text();
    const auto at = text.find("\n" + std::string(name) + ":");
    if (at != std::string_view::npos) edits.push_back({span_in(*front_matter.source, front_matter.begin + at + 1, front_matter.begin + after_line(text, at + 1)), {}});
}

}  // namespace bilan::translation
