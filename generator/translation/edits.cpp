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
    auto end = after_line(text, span.end);
    if (end < text.size() && (text[end] == '\n' || text[end] == '\r')) end = after_line(text, end);
    return {begin_of_line(text, span.begin), end, {}, 0};
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

void remove_field(std::string_view name, std::string_view front_matter, std::vector<Edit>& edits) {
    const auto at = front_matter.find("\n" + std::string(name) + ":");
    if (at != std::string_view::npos) edits.push_back({at + 1, after_line(front_matter, at + 1), {}, 0});
}

}  // namespace bilan::translation
