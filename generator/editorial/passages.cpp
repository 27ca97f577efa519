#include "editorial/passages.hpp"

#include <algorithm>
#include <utility>

namespace bilan::editorial {
namespace {

constexpr std::string_view no_prose = "\uFFFC";

std::uint32_t source_offset(const Passage::Piece& piece, std::size_t at) {
    std::size_t offset = piece.span.begin + at;
    for (const auto& escape : piece.escapes)
        if (escape.at + escape.length <= at) offset += escape.written - escape.length;
    return std::min(static_cast<std::uint32_t>(offset), piece.span.end);
}

bool is_block(const narrative::Node& node) {
    using namespace narrative;
    return node.as<Paragraph>() != nullptr || node.as<Heading>() != nullptr || node.as<BlockQuote>() != nullptr || node.as<List>() != nullptr ||
           node.as<Item>() != nullptr || node.as<CodeBlock>() != nullptr || node.as<ThematicBreak>() != nullptr || node.as<Table>() != nullptr ||
           node.as<Row>() != nullptr || node.as<Cell>() != nullptr || node.as<Note>() != nullptr || node.as<Component>() != nullptr;
}

// Another language's words, and numbers that the author says are no figures: [12]{.literal}.
bool is_no_prose(const narrative::Node& node) {
    const auto* marked = node.as<narrative::Marked>();
    if (marked == nullptr) return false;
    const auto& classes = marked->attributes.classes;
    return marked->attributes.find("lang") != nullptr || std::find(classes.begin(), classes.end(), "literal") != classes.end();
}

class Reader {
public:
    Passages take() { return std::move(passages_); }

    void blocks(const narrative::Nodes& nodes, PassageKind kind) {
        if (!nodes.empty() && !std::all_of(nodes.begin(), nodes.end(), is_block)) return block(nodes, kind);
        for (const auto& node : nodes) {
            if (const auto* component = node.as<narrative::Component>()) attributes(*component);
            blocks(node.children, node.as<narrative::Heading>() != nullptr ? PassageKind::Heading : PassageKind::Text);
        }
    }

private:
    void block(const narrative::Nodes& inlines_of_block, PassageKind kind) {
        Passage passage;
        passage.kind = kind;
        inlines(inlines_of_block, passage);
        if (!passage.pieces.empty()) passages_.push_back(std::move(passage));
    }

    void attributes(const narrative::Component& component) {
        for (const auto& name : component.prose) {
            const auto* value = component.attributes.find(name);
            if (value == nullptr || value->string() == nullptr || value->span().source == nullptr) continue;
            passages_.push_back(passage_of(*value->string(), value->span()));
        }
    }

    void inlines(const narrative::Nodes& nodes, Passage& passage) {
        for (const auto& node : nodes) {
            if (const auto* text = node.as<narrative::Text>()) {
                passage.pieces.push_back({passage.text.size(), node.span, true, text->escapes});
                passage.text += text->text;
            } else if (node.as<narrative::SoftBreak>() != nullptr) {
                passage.text += ' ';
            } else if (node.as<narrative::HardBreak>() != nullptr) {
                passage.text += '\n';
            } else if (node.as<narrative::Image>() != nullptr) {
                passage.text += no_prose;
                block(node.children, PassageKind::Text);
            } else if (node.as<narrative::Code>() != nullptr || node.as<narrative::FigureCall>() != nullptr || is_no_prose(node)) {
                passage.text += no_prose;
            } else {
                inlines(node.children, passage);
            }
        }
    }

    Passages passages_;
};

void append(Passages more, Passages& passages) { std::move(more.begin(), more.end(), std::back_inserter(passages)); }

}  // namespace

Passage passage_of(const std::string& text, const Span& span) {
    Passage passage{text, PassageKind::Text, {{0, span, false, {}}}};
    const auto written = span.text();
    const bool is_quoted = written.size() == text.size() + 2 && written.substr(1, text.size()) == text;
    if (is_quoted) passage.pieces[0].span = {span.source, span.begin + 1, span.end - 1};
    passage.pieces[0].is_literal = is_quoted || written == text;
    return passage;
}

Span Passage::span(std::size_t begin, std::size_t end) const {
    const auto after = std::upper_bound(pieces.begin(), pieces.end(), begin, [](std::size_t at, const Piece& piece) { return at < piece.begin; });
    const Piece& first = after == pieces.begin() ? *after : *std::prev(after);
    if (!first.is_literal) return first.span;
    const std::uint32_t from = source_offset(first, begin - std::min(begin, first.begin));
    const auto past = std::lower_bound(pieces.begin(), pieces.end(), end, [](const Piece& piece, std::size_t at) { return piece.begin < at; });
    const Piece& last = past == pieces.begin() ? first : *std::prev(past);
    const std::uint32_t to = source_offset(last, end - std::min(end, last.begin));
    return {first.span.source, from, std::max(from + 1, to)};
}

Passages passages_in(const narrative::Chapter& chapter) {
    Reader reader;
    reader.blocks(chapter.blocks, PassageKind::Text);
    reader.blocks(chapter.notes, PassageKind::Text);
    return reader.take();
}

Passages passages_in(const data::Value& value, std::string_view language) {
    Passages passages;
    if (const auto* list = value.list())
        for (const auto& item : *list) append(passages_in(item, language), passages);
    if (const auto* map = value.map()) {
        for (const auto& entry : map->entries()) {
            if (entry.value.string() == nullptr) append(passages_in(entry.value, language), passages);
            else if (entry.key == language) passages.push_back(passage_of(*entry.value.string(), entry.value.span()));
        }
    }
    return passages;
}

}  // namespace bilan::editorial
