// ::first-line (CSS Pseudo-Elements 4, section 2.1). Where lines end depends on the style and the style on where the first
// one ends, so a block container has its inline content once more, in the style of its first line: the first line is
// broken and set there, the others from its end on in the content itself.
#include <map>

#include "print/layout/box_tree_builder.hpp"
#include "print/layout/inline_content.hpp"

namespace bilan::print::layout {
namespace {

// What an element inside the first line takes from it: what it would have inherited from the block.
template <typename Value>
void follow(Value& own, const Value& of_block, const Value& of_line) {
    if (own == of_block) own = of_line;
}

css::StyleRef style_in_line(const css::ComputedStyle& style, const css::ComputedStyle& block, const css::ComputedStyle& line) {
    auto own = std::make_shared<css::ComputedStyle>(style);
    follow(own->color, block.color, line.color);
    follow(own->font_family, block.font_family, line.font_family);
    follow(own->font_size, block.font_size, line.font_size);
    follow(own->font_weight, block.font_weight, line.font_weight);
    follow(own->font_stretch, block.font_stretch, line.font_stretch);
    follow(own->font_style, block.font_style, line.font_style);
    follow(own->font_variant_caps, block.font_variant_caps, line.font_variant_caps);
    follow(own->letter_spacing, block.letter_spacing, line.letter_spacing);
    follow(own->word_spacing, block.word_spacing, line.word_spacing);
    follow(own->kerning, block.kerning, line.kerning);
    follow(own->text_transform, block.text_transform, line.text_transform);
    follow(own->font_features, block.font_features, line.font_features);
    follow(own->line_height, block.line_height, line.line_height);
    return own;
}

// The block container below that has the first formatted line; null when something else comes first.
Box* holder_of_first_line(Box& box) {
    for (Box* child : box.children) {
        if (is_inline_level(*child)) return &box;
        if (leaves_flow(*child)) continue;
        return child->kind == BoxKind::Block && !child->style->display.list_item ? holder_of_first_line(*child) : nullptr;
    }
    return nullptr;
}

// A place between pieces that both contents have: the byte, and how many pieces without text stand before it.
struct Place {
    std::uint32_t byte = 0;
    std::size_t others = 0;
    friend bool operator==(const Place&, const Place&) = default;
};

bool has_text(const Piece& piece) { return piece.kind == Piece::Kind::Word || piece.kind == Piece::Kind::Space || piece.kind == Piece::Kind::Tab; }

Place place_of(const InlineContent& content, TextPosition position) {
    Place place;
    for (std::uint32_t i = 0; i < position.piece; ++i) place.others += has_text(content.pieces[i]) ? 0U : 1U;
    const bool at_end = position.piece >= content.pieces.size();
    place.byte = position.offset != 0 ? position.offset : at_end ? static_cast<std::uint32_t>(content.text.size()) : content.pieces[position.piece].begin;
    return place;
}

std::optional<TextPosition> position_at(const InlineContent& content, const Place& wanted) {
    std::size_t others = 0;
    for (std::uint32_t i = 0; i < content.pieces.size(); ++i) {
        const Piece& piece = content.pieces[i];
        if (others == wanted.others && piece.begin == wanted.byte) return TextPosition{i, 0};
        if (others == wanted.others && has_text(piece) && piece.begin < wanted.byte && wanted.byte < piece.end) return TextPosition{i, wanted.byte};
        others += has_text(piece) ? 0U : 1U;
    }
    if (others == wanted.others && wanted.byte == content.text.size()) return TextPosition{static_cast<std::uint32_t>(content.pieces.size()), 0};
    return std::nullopt;
}

}  // namespace

// Of inline content: what stands in it by itself (floats, inline-blocks, pictures) is shared with the original.
Box& BoxTreeBuilder::copy_in_line(const Box& box, Box& parent, const css::ComputedStyle& block, const css::ComputedStyle& line) {
    Box& copy = copy_without_children(box, parent);
    copy.original = &box;
    copy.note = box.note;
    copy.note_part = box.note_part;
    const bool in_line = box.kind == BoxKind::Inline || box.kind == BoxKind::Text || box.kind == BoxKind::LineBreak;
    if (!in_line) {
        copy.children = box.children;
        return copy;
    }
    css::StyleRef& style = styles_in_line_[{box.style.get(), &block, &line}];
    if (!style) style = style_in_line(*box.style, block, line);
    copy.style = style;
    const std::string text = box.kind == BoxKind::Text ? transformed(copy.text, *style) : std::string();
    if (text.size() == copy.text.size()) copy.text = text;  // as long as it was, so that both contents have the same places
    for (const Box* child : box.children) copy.children.push_back(&copy_in_line(*child, copy, block, line));
    return copy;
}

void BoxTreeBuilder::note_first_line(Box& container) {
    if (!container.node || container.anonymous || container.pseudo != css::Pseudo::None || container.kind == BoxKind::Inline) return;
    if (styled_.style(*container.node, css::Pseudo::FirstLine)) first_lined_.push_back(&container);
}

void BoxTreeBuilder::add_first_lines() {
    for (Box* container : first_lined_) {
        Box* holder = holder_of_first_line(*container);
        if (!holder || holder->first_line) continue;  // the innermost element's comes first
        const css::StyleRef line = styled_.style(*container->node, css::Pseudo::FirstLine);
        Box& copy = make(holder->kind, holder->node, style_in_line(*holder->style, *holder->style, *line));
        copy.original = holder;
        copy.parent = holder->parent;
        Box& wrapper = make(BoxKind::Inline, nullptr, line);
        wrapper.pseudo = css::Pseudo::FirstLine;
        wrapper.parent = &copy;
        copy.children.push_back(&wrapper);
        for (const Box* child : holder->children) wrapper.children.push_back(&copy_in_line(*child, wrapper, *holder->style, *line));
        holder->first_line = &copy;
    }
}

std::optional<BrokenLine> first_line(const InlineContent& content, const LineSpace& space, LayoutUnit width, LayoutContext& context) {
    if (!content.container->first_line) return std::nullopt;
    InlineContent& styled = inline_content(*content.container->first_line, context);
    LineSet set = empty_line_set(styled, space, {}, context);
    std::vector<BrokenLine> lines = broken_lines(styled, set, {width}, context);
    if (lines.empty()) return std::nullopt;
    BrokenLine first = std::move(lines.front());
    Place end = place_of(styled, first.line.end);
    if (end.others == 0) return std::nullopt;
    const bool ends_wrapper = first.line.end.piece >= styled.pieces.size();
    end.others -= ends_wrapper ? 2 : 1;  // the wrapper's edges
    const std::optional<TextPosition> position = position_at(content, end);
    if (!position) return std::nullopt;  // its fonts part the text elsewhere
    set.lines.push_back(first.line);
    first.line.fragment = line_fragment(styled, set, 0, context);
    first.line.end = *position;
    return first;
}

}  // namespace bilan::print::layout
