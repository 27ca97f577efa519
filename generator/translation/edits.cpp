#include "translation/edits.hpp"

#include <algorithm>

namespace bilan::translation {
namespace {

std::uint32_t line_count(std::string_view text) { return static_cast<std::uint32_t>(std::count(text.begin(), text.end(), '\n')); }

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
        if (edit.begin >= end || edit.end < begin || edit.begin == edit.end) continue;
        if (!edit.text.empty()) fate.is_written = true;
        else if (edit.begin <= begin && edit.end >= end) fate.is_gone = true;
    }
    return fate;
}

}  // namespace

std::uint32_t Edited::origin_of(std::uint32_t line) const {
    for (const auto& each : lines)
        if (line >= each.first && line <= each.last) return each.origin;
    return 0;
}

Edited edit(std::string_view text, std::vector<Edit> edits) {
    std::stable_sort(edits.begin(), edits.end(), [](const Edit& a, const Edit& b) { return a.begin < b.begin; });
    Edited result;
    std::size_t at = 0;
    for (const auto& each : edits) {
        if (each.begin < at) continue;
        result.text += text.substr(at, each.begin - at);
        const auto first = line_count(result.text) + 1;
        result.text += each.text;
        if (each.origin != 0) result.lines.push_back({first, first + line_count(each.text), each.origin});
        at = each.end;
    }
    result.text += text.substr(at);
    return result;
}

Edit whole_lines(const Span& span) {
    const auto text = span.source->text();
    return {begin_of_line(text, span.begin), whole_line_end(text, span.end), {}, 0};
}

Edit removal(const Block& block, const Blocks& all) {
    const auto text = block.span.source->text();
    if (block.form == Form::Attribute) {
        const auto before_name = text.find_last_of(" {", block.span.begin - 1);
        return {before_name + (text[before_name] == '{' ? 1U : 0U), block.span.end, {}, 0};
    }
    const auto lines = whole_lines(block.span);
    const auto first = begin_of_line(text, block.span.begin), last = after_line(text, block.span.end);
    const bool is_alone = std::none_of(all.begin(), all.end(), [&](const Block& other) {
        return &other != &block && other.span.begin >= first && other.span.begin < last;
    });
    return is_alone ? lines : Edit{block.span.begin, block.span.end, {}, 0};
}

void remove_empty_components(std::string_view text, std::vector<Edit>& edits) {
    struct Open { std::size_t begin = 0; bool had_text = false, has_text = false; };
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
        const bool is_fence = line.starts_with(":::"), is_close = is_fence && line.find_first_not_of(':') == std::string_view::npos;
        if (is_fence && !is_close) {
            open.push_back({begin, false, fate.is_written});
        } else if (is_close && !open.empty()) {
            const auto closed = open.back();
            open.pop_back();
            const bool is_empty = closed.had_text && !closed.has_text;
            if (is_empty) empty.push_back({closed.begin, whole_line_end(text, begin), {}, 0});
            hold_text(!is_empty);
        } else if (!line.empty()) {
            hold_text(!fate.is_gone);
        }
    }
    edits.insert(edits.begin(), empty.begin(), empty.end());
}

void remove_field(std::string_view name, std::string_view front_matter, std::vector<Edit>& edits) {
    const auto at = front_matter.find("\n" + std::string(name) + ":");
    if (at != std::string_view::npos) edits.push_back({at + 1, after_line(front_matter, at + 1), {}, 0});
}

}  // namespace bilan::translation
