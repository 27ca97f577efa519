#include "narrative/bound_numbers.hpp"

#include <algorithm>
#include <optional>

namespace bilan::narrative {
namespace {

bool is_escaped(std::string_view text, std::size_t at) {
    std::size_t slashes = 0;
    while (at > slashes && text[at - slashes - 1] == '\\') ++slashes;
    return slashes % 2 == 1;
}

// The '[' that the ']' at `close` ends, or nothing.
std::optional<std::size_t> opening_of(std::string_view text, std::size_t close) {
    int depth = 0;
    for (std::size_t at = close + 1; at-- > 0;) {
        if (is_escaped(text, at)) continue;
        if (text[at] == ']') ++depth;
        if (text[at] == '[' && --depth == 0) return at;
    }
    return {};
}

// The offset after the text at `at`, without the no-break spaces that end there.
std::size_t before_no_break_spaces(std::string_view text, std::size_t at) {
    for (;;) {
        const auto before = text.substr(0, at);
        if (before.ends_with("\u00A0")) at -= 2;
        else if (before.ends_with("\u202F")) at -= 3;
        else return at;
    }
}

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

std::vector<CitedFigure> figures_in(std::string_view text) {
    std::vector<CitedFigure> figures;
    for (auto brace = text.find("{="); brace != std::string_view::npos; brace = text.find("{=", brace + 2)) {
        const auto close = text.find('}', brace);
        if (close == std::string_view::npos) break;
        const auto id = text.find_first_not_of(' ', brace + 2), id_end = text.find_first_of(" }", id);
        CitedFigure figure{brace, close + 1, brace, brace, std::string(text.substr(id, id_end - id))};
        const auto least = figures.empty() ? 0 : figures.back().end, number_end = before_no_break_spaces(text, brace);
        const bool has_number = number_end > least && text[number_end - 1] == ']';
        if (const auto open = has_number ? opening_of(text, number_end - 1) : std::nullopt; open && *open >= least) {
            figure.begin = *open;
            figure.number_begin = *open + 1;
            figure.number_end = number_end - 1;
        }
        figures.push_back(std::move(figure));
    }
    return figures;
}

std::vector<BoundNumber> bound_numbers_in(const Chapter& chapter, std::size_t body) {
    std::vector<Span> code;
    collect_code(chapter.blocks, code);
    collect_code(chapter.notes, code);
    std::vector<BoundNumber> numbers;
    for (const auto& cited : figures_in(chapter.source->text().substr(body))) {
        const Span bracketed = span_in(*chapter.source, body + cited.begin, body + cited.number_end + 1);
        const bool is_code = std::any_of(code.begin(), code.end(), [&](const Span& span) { return span.begin <= bracketed.begin && bracketed.begin < span.end; });
        if (cited.begin == cited.number_begin || is_code) continue;
        numbers.push_back({bracketed, span_in(*chapter.source, body + cited.number_begin, body + cited.number_end), cited.id});
    }
    return numbers;
}

}  // namespace bilan::narrative
