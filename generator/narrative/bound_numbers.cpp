#include "narrative/bound_numbers.hpp"

#include <algorithm>

namespace bilan::narrative {
namespace {

// A block of code has the place of its first line; its text stands behind.
Span span_of(const CodeBlock& block, const Span& first) {
    const std::string_view source = first.source->text();
    const std::size_t text = source.find(block.text.substr(0, block.text.find('\n')), first.begin);
    return span_in(*first.source, first.begin, std::min(source.size(), (text == std::string_view::npos ? first.end : text) + block.text.size()));
}

void collect_code(const Nodes& nodes, std::vector<Span>& code) {
    for (const auto& node : nodes) {
        if (node.as<Code>() != nullptr) code.push_back(node.span);
        if (const auto* block = node.as<CodeBlock>()) code.push_back(span_of(*block, node.span));
        collect_code(node.children, code);
    }
}

}  // namespace

std::vector<BoundNumber> bound_numbers_in(const Chapter& chapter, std::size_t body) {
    const std::string_view text = chapter.source->text();
    std::vector<Span> code;
    collect_code(chapter.blocks, code);
    collect_code(chapter.notes, code);
    std::vector<BoundNumber> numbers;
    for (std::size_t brace = text.find("{=", body); brace != std::string_view::npos; brace = text.find("{=", brace + 1)) {
        const std::size_t end = text.rfind(']', brace), open = end == std::string_view::npos ? end : text.rfind('[', end);
        const bool is_code = std::any_of(code.begin(), code.end(), [&](const Span& span) { return span.begin <= brace && brace < span.end; });
        if (is_code || open == std::string_view::npos || open < body || skip_spaces(text, end + 1) != brace) continue;
        const std::size_t id_end = text.find_first_of(" }\n", brace);
        if (id_end == std::string_view::npos) continue;
        numbers.push_back({span_in(*chapter.source, open, end + 1), span_in(*chapter.source, open + 1, end), std::string(text.substr(brace + 2, id_end - brace - 2))});
    }
    return numbers;
}

}  // namespace bilan::narrative
