// Boxes of an inline formatting context -> text and pieces.
#include "print/layout/inline_content.hpp"

#include <algorithm>

#include "base/check.hpp"
#include "base/utf8.hpp"
#include "print/layout/box_tree.hpp"
#include "unicode/web_addresses.hpp"

namespace bilan::print::layout {
namespace {

constexpr std::string_view object_character = "\uFFFC";
constexpr std::string_view no_break_space = "\u00A0";

bool wraps(const css::ComputedStyle& style) {
    return style.white_space != css::WhiteSpace::Nowrap && style.white_space != css::WhiteSpace::Pre && style.text_wrap != css::TextWrap::Nowrap;
}
bool keeps_newlines(css::WhiteSpace mode) {
    return mode == css::WhiteSpace::Pre || mode == css::WhiteSpace::PreWrap || mode == css::WhiteSpace::PreLine;
}
bool keeps_spaces(css::WhiteSpace mode) { return mode == css::WhiteSpace::Pre || mode == css::WhiteSpace::PreWrap; }

bool is_invisible_control(char32_t c) {
    return c == 0x200B || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF ||
           c == '\r';
}

// A part of the text with one box behind it, in order.
struct Segment {
    Piece::Kind kind = Piece::Kind::Word;  // Word: text of any kind
    const Box* box = nullptr;
    std::size_t begin = 0, end = 0;
};

struct Collected {
    std::string text;
    std::vector<Segment> segments;
};

// unicode-bidi as the control characters that UAX 9 understands (CSS Writing Modes 4, section 2.4.2).
std::string_view opening_control(const css::ComputedStyle& style) {
    const bool rtl = style.direction == css::Direction::Rtl;
    if (style.bidi_override) return rtl ? "\u202E" : "\u202D";
    if (style.bidi_isolate) return rtl ? "\u2067" : "\u2066";
    return "";
}
std::string_view closing_control(const css::ComputedStyle& style) {
    return style.bidi_override ? "\u202C" : style.bidi_isolate ? "\u2069" : "";
}

void collect(const Box& box, Collected& into, LayoutContext& context) {
    const auto add = [&](Piece::Kind kind, std::string_view text) {
        const std::size_t begin = into.text.size();
        into.text += text;
        into.segments.push_back({kind, &box, begin, into.text.size()});
    };
    switch (box.kind) {
        case BoxKind::Text:
            if (box.leader) add(Piece::Kind::Leader, no_break_space);
            else if (box.deferred) add(Piece::Kind::Word, context.deferred_text(box));
            else add(Piece::Kind::Word, box.text);
            break;
        case BoxKind::Inline:
            add(Piece::Kind::Open, opening_control(*box.style));
            for (const Box* child : box.children) collect(*child, into, context);
            add(Piece::Kind::Close, closing_control(*box.style));
            break;
        case BoxKind::LineBreak: add(Piece::Kind::Newline, "\n"); break;
        case BoxKind::Float: add(Piece::Kind::Float, ""); break;
        case BoxKind::AtomicInline:
        case BoxKind::Replaced: add(Piece::Kind::Atomic, object_character); break;
        case BoxKind::Block:
        case BoxKind::Table:
        case BoxKind::TableGrid:
        case BoxKind::TableRowGroup:
        case BoxKind::TableRow:
        case BoxKind::TableCell:
        case BoxKind::TableColumnGroup:
        case BoxKind::TableColumn:
        case BoxKind::Flex:
        case BoxKind::Grid: broken("a block stands in an inline formatting context", __FILE__, __LINE__);
    }
}

// Text that may need the bidi algorithm: anything from the first right-to-left block on.
bool may_be_right_to_left(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte >= 0xD6 && byte <= 0xDF) return true;                       // U+0590 to U+07FF
        if (byte == 0xE0 || byte == 0xEF || byte == 0xF0) return true;       // Samaritan to Arabic Extended, forms, ...
        if (byte == 0xE2 && i + 2 < text.size()) {                           // U+202A to U+202E, U+2066 to U+2069
            const auto second = static_cast<unsigned char>(text[i + 1]), third = static_cast<unsigned char>(text[i + 2]);
            if (second == 0x80 && third >= 0x8E && third <= 0xAE) {
                if (third != 0x93 && third != 0x94 && !(third >= 0x98 && third <= 0xA6)) return true;
            }
            if (second == 0x81 && third >= 0xA6 && third <= 0xA9) return true;
        }
    }
    return false;
}

enum class At : std::uint8_t { Nothing, MayBreak, MayCutAddress };

class PieceBuilder {
public:
    PieceBuilder(InlineContent& content, const std::vector<Segment>& segments, LayoutContext& context)
        : content_(content), segments_(segments), context_(context) {}

    void build() {
        const std::string& text = content_.text;
        content_.pieces.reserve(2 * static_cast<std::size_t>(std::count(text.begin(), text.end(), ' ')) + 2 * segments_.size());
        analyse();
        for (const Segment& segment : segments_) add(segment);
        move_breaks_past_closings();
    }

private:
    void analyse() {
        const std::string& text = content_.text;
        const css::ComputedStyle& style = *content_.container->style;
        breaks_.assign(text.size() + 1, At::Nothing);
        for (const unicode::LineBreak& at : unicode::line_breaks(text, style.language))
            breaks_[at.offset] = at.in_address ? At::MayCutAddress : At::MayBreak;
        addresses_ = unicode::web_addresses(text);
        scripts_ = unicode::script_runs(text);
        if (style.direction == css::Direction::Rtl || may_be_right_to_left(text)) levels_ = unicode::bidi_runs(text, content_.base_level);
        for (const unicode::BidiRun& run : levels_) content_.mixed_direction = content_.mixed_direction || run.level != content_.base_level;
    }

    std::uint8_t level_at(std::size_t offset) {
        if (levels_.empty()) return content_.base_level;
        while (level_index_ + 1 < levels_.size() && offset >= levels_[level_index_].end) ++level_index_;
        return levels_[level_index_].level;
    }
    const std::array<char, 4>& script_at(std::size_t offset) {
        static constexpr std::array<char, 4> unknown{};
        if (scripts_.empty()) return unknown;
        while (script_index_ + 1 < scripts_.size() && offset >= scripts_[script_index_].end) ++script_index_;
        return scripts_[script_index_].script;
    }

    Piece& push(Piece::Kind kind, const Box& box, std::size_t begin, std::size_t end) {
        Piece& piece = content_.pieces.emplace_back();
        piece.kind = kind;
        piece.box = &box;
        piece.begin = static_cast<std::uint32_t>(begin);
        piece.end = static_cast<std::uint32_t>(end);
        piece.level = level_at(begin < content_.text.size() ? begin : (begin > 0 ? begin - 1 : 0));
        return piece;
    }

    void add(const Segment& segment) {
        const Box& box = *segment.box;
        switch (segment.kind) {
            case Piece::Kind::Open:
            case Piece::Kind::Close: add_edge(segment); break;
            case Piece::Kind::Newline: push(Piece::Kind::Newline, box, segment.begin, segment.end).break_after = text::Unit::Break::Forced; break;
            case Piece::Kind::Atomic: {
                Piece& piece = push(Piece::Kind::Atomic, box, segment.begin, segment.end);
                allow_break(piece, segment.end, *content_.container->style);
                break;
            }
            case Piece::Kind::Leader: {
                Piece& piece = push(Piece::Kind::Leader, box, segment.begin, segment.end);
                piece.style = &context_.text_style(box);
                piece.face = &context_.fonts.primary(*box.style);
                break;
            }
            case Piece::Kind::Float:
                push(Piece::Kind::Float, box, segment.begin, segment.end);
                content_.has_floats = content_.has_floats || !is_absolute_place(box);
                break;
            case Piece::Kind::Word:
            case Piece::Kind::Space:
            case Piece::Kind::Tab: add_text(segment); break;
        }
    }

    void add_edge(const Segment& segment) {
        const Box& box = *segment.box;
        const bool opens = segment.kind == Piece::Kind::Open;
        const bool is_left = opens == (box.style->direction == css::Direction::Ltr);
        Piece& piece = push(segment.kind, box, segment.begin, segment.end);
        if (opens ? box.continues_before : box.continues_after) return;
        // Percentages of inline edges have no line width here; they are rare, and count as zero.
        const Sides edges = used_margin(box, {}) + used_border(box) + used_padding(box, {});
        piece.width = is_left ? edges.left : edges.right;
    }

    void allow_break(Piece& piece, std::size_t offset, const css::ComputedStyle& style) const {
        if (breaks_[offset] == At::Nothing || !wraps(style) || piece.break_after != text::Unit::Break::Forbidden) return;
        piece.break_after = text::Unit::Break::Allowed;
        piece.cuts_address = breaks_[offset] == At::MayCutAddress;
    }

    bool is_in_address(std::size_t offset) {
        while (address_index_ < addresses_.size() && addresses_[address_index_].end <= offset) ++address_index_;
        return address_index_ < addresses_.size() && addresses_[address_index_].begin <= offset;
    }

    void add_text(const Segment& segment) {
        const Box& box = *segment.box;
        const css::ComputedStyle& style = *box.style;
        const TextStyle& text_style = context_.text_style(box);
        std::size_t word_begin = segment.begin;
        const text::ChosenFace* word_face = nullptr;
        const auto end_word = [&](std::size_t end) {
            if (end > word_begin) {
                Piece& piece = push(Piece::Kind::Word, box, word_begin, end);
                piece.style = &text_style;
                piece.face = word_face;
                piece.script = script_at(word_begin);
                piece.in_address = is_in_address(word_begin);
                const WordShape shape = shape_word(content_, piece, piece.begin, piece.end, Hyphen::None, context_);
                piece.word = shape.word;
                piece.width = shape.width;
            }
        };
        for (std::size_t at = segment.begin; at < segment.end;) {
            const std::size_t before = at;
            const char32_t c = decode_utf8(content_.text, at);
            if (c == ' ' || c == '\t' || c == '\n') {
                end_word(before);
                add_space(c, segment, text_style, before, at);
                word_begin = at;
                continue;
            }
            if (c == 0xAD || is_invisible_control(c)) {
                end_word(before);
                word_begin = at;
                if (!content_.pieces.empty() && (c == 0xAD || c == 0x200B)) break_at_control(c, style, at);
                continue;
            }
            const text::ChosenFace& face = context_.fonts.face_for(style, c);
            if (face.missing) context_.report_missing_glyph(c, box, content_.text, before);
            if (before > word_begin) {
                if (breaks_[before] != At::Nothing && wraps(style)) {
                    end_word(before);
                    allow_break(content_.pieces.back(), before, style);
                    word_begin = before;
                } else if (level_boundary(word_begin, before) || (face.face != word_face->face && !is_mark(c))) {
                    end_word(before);
                    word_begin = before;
                }
            }
            if (before == word_begin) word_face = &face;
        }
        const bool has_word = segment.end > word_begin;
        end_word(segment.end);
        if (has_word) allow_break(content_.pieces.back(), segment.end, style);
    }

    // Joiners and marks stay with the letter before them, whatever face has them.
    static bool is_mark(char32_t c) { return (c >= 0x300 && c <= 0x36F) || (c >= 0x200C && c <= 0x200D) || (c >= 0xFE00 && c <= 0xFE0F); }

    bool level_boundary(std::size_t word_begin, std::size_t at) {
        const bool level_changes = !levels_.empty() && level_at(word_begin) != level_at(at);
        return level_changes || (scripts_.size() > 1 && script_at(word_begin) != script_at(at));
    }

    void add_space(char32_t c, const Segment& segment, const TextStyle& text_style, std::size_t begin, std::size_t end) {
        const css::ComputedStyle& style = *text_style.style;
        if (c == '\n' && keeps_newlines(style.white_space)) {
            push(Piece::Kind::Newline, *segment.box, begin, end).break_after = text::Unit::Break::Forced;
            return;
        }
        const bool tab = c == '\t' && keeps_spaces(style.white_space);
        Piece& piece = push(tab ? Piece::Kind::Tab : Piece::Kind::Space, *segment.box, begin, end);
        piece.style = &text_style;
        piece.face = &context_.fonts.primary(style);
        piece.width = text_style.space;
        piece.collapsible = !keeps_spaces(style.white_space);
        if (tab) piece.width = tab_width(style, text_style.space);
        allow_break(piece, end, style);
    }

    // To the next tab stop from the last forced break: exact where tabs are used, in preformatted text.
    LayoutUnit tab_width(const css::ComputedStyle& style, LayoutUnit space) const {
        LayoutUnit x;
        for (std::size_t i = content_.pieces.size() - 1; i-- > 0 && content_.pieces[i].kind != Piece::Kind::Newline;)
            x += content_.pieces[i].width;
        const LayoutUnit stop = space * std::max(style.tab_size, 1);
        return stop.raw() > 0 ? stop - LayoutUnit::raw(x.raw() % stop.raw()) : stop;
    }

    void break_at_control(char32_t c, const css::ComputedStyle& style, std::size_t offset) {
        Piece& piece = content_.pieces.back();
        if (piece.kind != Piece::Kind::Word || piece.end > offset) return;
        if (c == 0xAD && style.hyphens == css::Hyphens::None) return;
        allow_break(piece, offset, style);
        if (c == 0xAD && piece.break_after == text::Unit::Break::Allowed) piece.soft_hyphen = true;
    }

    // A line that may end before "</em>" ends behind it: an inline box closes on the line of its last word.
    void move_breaks_past_closings() {
        std::vector<Piece>& pieces = content_.pieces;
        for (std::size_t i = 0; i + 1 < pieces.size(); ++i) {
            if (pieces[i].break_after != text::Unit::Break::Allowed || pieces[i].soft_hyphen || pieces[i + 1].kind != Piece::Kind::Close) continue;
            pieces[i].break_after = text::Unit::Break::Forbidden;
            pieces[i + 1].break_after = text::Unit::Break::Allowed;
            pieces[i + 1].cuts_address = pieces[i].cuts_address;
        }
    }

    InlineContent& content_;
    const std::vector<Segment>& segments_;
    LayoutContext& context_;
    std::vector<At> breaks_;
    std::vector<unicode::WebAddress> addresses_;
    std::vector<unicode::ScriptRun> scripts_;
    std::vector<unicode::BidiRun> levels_;
    std::size_t level_index_ = 0, script_index_ = 0, address_index_ = 0;
};

std::size_t clusters_in(const text::ShapedWord& word) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < word.glyphs.size(); ++i)
        if (text::begins_cluster(word, i)) ++count;
    return count;
}

}  // namespace

LayoutUnit scaled_advance(std::int64_t font_units, LayoutUnit font_size, const fonts::Face& face) {
    return LayoutUnit::scaled(font_size, font_units, face.metrics().units_per_em);
}

WordShape shape_word(const InlineContent& content, const Piece& piece, std::uint32_t begin, std::uint32_t end, Hyphen hyphen,
                     LayoutContext& context) {
    if (piece.word && begin == piece.begin && end == piece.end && hyphen == Hyphen::None) return {piece.word, piece.width};
    const TextStyle& style = *piece.style;
    WordShape shape;
    std::string_view text = std::string_view(content.text).substr(begin, end - begin);
    std::string hyphenated;
    const fonts::Face& face = *piece.face->face;
    if (hyphen == Hyphen::Added) {
        std::size_t at = 0;
        const std::string& own = style.style->hyphenate_character;
        const bool has_it = !own.empty() && face.glyph_of(decode_utf8(own, at)) != 0;
        hyphenated = std::string(text) + (has_it ? own : "-");
        text = hyphenated;
    }
    const auto direction = piece.level % 2 == 1 ? fonts::TextDirection::RightToLeft : fonts::TextDirection::LeftToRight;
    shape.word = &context.shaper.shape(face, text, direction, piece.script, style.shaping);
    shape.width = scaled_advance(shape.word->advance, style.style->font_size, face);
    if (style.style->letter_spacing != LayoutUnit{})
        shape.width += style.style->letter_spacing * static_cast<std::int64_t>(clusters_in(*shape.word));
    return shape;
}

InlineContent& inline_content(const Box& container, LayoutContext& context) {
    std::shared_ptr<InlineContent>& known = context.remembered(container).lines;
    if (known) return *known;
    context.has_deferred(container);  // registers it, so that the next pass forgets these lines
    auto content = std::make_shared<InlineContent>();
    content->container = &container;
    content->base_level = container.style->direction == css::Direction::Rtl ? 1 : 0;
    Collected collected;
    for (const Box* child : container.children) collect(*child, collected, context);
    content->text = std::move(collected.text);
    PieceBuilder(*content, collected.segments, context).build();
    std::shared_ptr<InlineContent>& place = context.remembered(container).lines;
    place = std::move(content);
    return *place;
}

}  // namespace bilan::print::layout
