// Pieces -> units of the line breaker -> lines, for one width.
#include <algorithm>
#include <utility>

#include "base/utf8.hpp"
#include "print/layout/inline_content.hpp"
#include "print/layout/sizing.hpp"
#include "unicode/punctuation.hpp"

namespace bilan::print::layout {
namespace {

using text::Unit;

constexpr int hyphen_penalty = 60;         // TeX's 50, a little more: reports are read aloud and skimmed
constexpr int address_penalty = 80;        // a reader copies an address: rather a hyphen than a cut in it
constexpr std::int64_t stretch_share = 2;  // a space grows by half and shrinks by a third: what TeX's text fonts say
constexpr std::int64_t shrink_share = 3;

struct UnitPlace {
    TextPosition end;      // where a line that ends after the unit ends
};

struct Units {
    std::vector<Unit> units;
    std::vector<UnitPlace> places;
};

bool is_letter_byte(unsigned char c) { return c >= 0x80 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '\''; }

// What the glyphs of a word's first bytes take; asked for more bytes each time, so that each glyph is met once. The line's
// own shaping may kern a hair differently; setting it mends that.
class WidthBefore {
public:
    WidthBefore(const WordShape& shape, const Piece& piece, const css::ComputedStyle& style) : word_(*shape.word), piece_(piece), style_(style) {}

    LayoutUnit operator()(std::uint32_t bytes) {
        for (; met_ < word_.glyphs.size(); ++met_) {  // in logical order
            const std::size_t at = word_.right_to_left ? word_.glyphs.size() - 1 - met_ : met_;
            if (word_.glyphs[at].cluster >= bytes) break;
            advance_ += word_.glyphs[at].x_advance;
            if (text::begins_cluster(word_, at)) spacing_ += style_.letter_spacing;
        }
        return scaled_advance(advance_, style_.font_size, *piece_.face->face) + spacing_;
    }

private:
    const text::ShapedWord& word_;
    const Piece& piece_;
    const css::ComputedStyle& style_;
    std::size_t met_ = 0;
    std::int64_t advance_ = 0;
    LayoutUnit spacing_;
};

class UnitBuilder {
public:
    // narrowest: what the narrowest line has room for.
    UnitBuilder(InlineContent& content, const LineSet& set, LayoutUnit narrowest, LayoutContext& context)
        : content_(content), set_(set), context_(context) {
        LayoutUnit all;
        for (std::size_t i = set.start.piece; i < content.pieces.size(); ++i) {
            const Piece& piece = content.pieces[i];
            if (piece.kind == Piece::Kind::Word) last_word_ = &piece;
            all += piece.kind == Piece::Kind::Atomic ? set.atomics.at(static_cast<std::uint32_t>(i)).width() : piece.width;
        }
        fits_on_one_line_ = all <= narrowest;
    }

    Units build() {
        const auto count = static_cast<std::uint32_t>(content_.pieces.size());
        result_.units.reserve(count * 2);  // most words have a syllable or two to part
        result_.places.reserve(count * 2);
        for (std::uint32_t i = set_.start.piece; i < count; ++i) {
            const std::uint32_t from = i == set_.start.piece && set_.start.offset != 0 ? set_.start.offset : content_.pieces[i].begin;
            add(i, from);
        }
        return std::move(result_);
    }

private:
    void push(const Unit& unit, TextPosition end) {
        result_.units.push_back(unit);
        result_.places.push_back({end});
    }

    void add(std::uint32_t index, std::uint32_t from) {
        const Piece& piece = content_.pieces[index];
        Unit unit;
        unit.width = piece.width;
        unit.break_after = piece.break_after;
        if (piece.cuts_address) unit.penalty = address_penalty;
        const TextPosition end{index + 1, 0};
        switch (piece.kind) {
            case Piece::Kind::Word: add_word(index, from); return;
            case Piece::Kind::Space:
                unit.discardable = piece.collapsible || (follows_text_ && hangs(piece));
                unit.stretch = unit.width / stretch_share;
                unit.shrink = unit.width / shrink_share;
                break;
            case Piece::Kind::Atomic: unit.width = set_.atomics.at(index).width(); break;
            case Piece::Kind::Newline: unit.discardable = true; break;
            case Piece::Kind::Leader: unit.fills = true; break;
            case Piece::Kind::Tab:
            case Piece::Kind::Open:
            case Piece::Kind::Float: break;
            case Piece::Kind::Close:  // "a,</em>" hangs as "a," does
                if (unit.width == LayoutUnit{} && !result_.units.empty()) unit.hang = result_.units.back().hang;
                break;
        }
        if (piece.kind == Piece::Kind::Newline) follows_text_ = false;
        if (piece.kind == Piece::Kind::Atomic) follows_text_ = true;
        push(unit, end);
    }

    // Preserved spaces hang at a line's end (CSS Text 3, section 4.1.3); before the text of a line they indent it.
    bool hangs(const Piece& piece) const { return piece.style->style->white_space == css::WhiteSpace::PreWrap; }

    void add_word(std::uint32_t index, std::uint32_t from) {
        const Piece& piece = content_.pieces[index];
        const css::ComputedStyle& style = *piece.style->style;
        follows_text_ = true;
        Unit last;
        last.break_after = piece.break_after;
        if (piece.soft_hyphen) {
            last.hyphen = true;
            last.penalty = hyphen_penalty;
            last.hyphen_width = hyphen_width(piece);
        }
        if (piece.cuts_address) last.penalty = address_penalty;
        LayoutUnit width = from == piece.begin ? piece.width : shape_word(content_, piece, from, piece.end, Hyphen::None, context_).width;
        LayoutUnit before;
        if (style.white_space != css::WhiteSpace::Nowrap && style.white_space != css::WhiteSpace::Pre && style.text_wrap != css::TextWrap::Nowrap) {
            find_cuts(piece, from, width, style);
            if (!cuts_.empty()) before = add_cuts(index, from, style);
        }
        last.width = width - before;
        last.ends_in_hyphen = ends_in_hyphen(piece);
        if (!last.hyphen) last.hang = hanging_end(piece, from, width, style);
        else if (hangs_at_ends()) last.hang = last.hyphen_width;
        push(last, {index + 1, 0});
    }

    // The parts of a word before each of cuts_; returns what they take together.
    LayoutUnit add_cuts(std::uint32_t index, std::uint32_t from, const css::ComputedStyle& style) {
        const Piece& piece = content_.pieces[index];
        WidthBefore width_before(shape_word(content_, piece, from, piece.end, Hyphen::None, context_), piece, style);
        LayoutUnit before;
        for (const std::uint32_t cut : cuts_) {
            const LayoutUnit up_to = width_before(cut - from);
            Unit part;
            part.width = up_to - before;
            part.break_after = Unit::Break::Allowed;
            part.hyphen = hyphenated_;
            part.hyphen_width = hyphenated_ ? hyphen_width(piece) : LayoutUnit{};
            if (hyphenated_ && hangs_at_ends()) part.hang = part.hyphen_width;
            part.penalty = hyphenated_ ? hyphen_penalty : text::last_resort;
            push(part, {index, cut});
            before = up_to;
        }
        return before;
    }

    bool ends_in_hyphen(const Piece& piece) const {
        const std::string_view text = std::string_view(content_.text).substr(piece.begin, piece.end - piece.begin);
        return text.ends_with('-') || text.ends_with("\u2010");
    }

    bool hangs_at_ends() const { return content_.container->style->hanging_punctuation.end != css::HangingPunctuation::End::None; }

    // Of the word's end: its stop or hyphen, or a closing mark, which hangs only when it ends the paragraph.
    LayoutUnit hanging_end(const Piece& piece, std::uint32_t from, LayoutUnit width, const css::ComputedStyle& style) {
        const css::HangingPunctuation& hanging = content_.container->style->hanging_punctuation;
        const std::string_view word = std::string_view(content_.text).substr(from, piece.end - from);
        std::size_t bytes = hangs_at_ends() ? unicode::stop_or_hyphen(word) : 0;
        if (bytes == 0 && hanging.last && &piece == last_word_) bytes = unicode::closing_mark(word);
        if (bytes == 0 || piece.level % 2 == 1) return {};
        const WordShape whole = shape_word(content_, piece, from, piece.end, Hyphen::None, context_);
        return width - WidthBefore(whole, piece, style)(static_cast<std::uint32_t>(word.size() - bytes));
    }

public:
    // Of the mark that opens the text: it hangs when a line begins with it.
    LayoutUnit hanging_start() {
        if (!content_.container->style->hanging_punctuation.first || set_.start != TextPosition{}) return {};
        const auto is_visible = [](const Piece& p) { return p.kind != Piece::Kind::Open && p.kind != Piece::Kind::Float && !p.collapsible; };
        const auto piece = std::find_if(content_.pieces.begin(), content_.pieces.end(), is_visible);
        if (piece == content_.pieces.end() || piece->kind != Piece::Kind::Word || piece->level % 2 == 1) return {};
        const std::size_t bytes = unicode::opening_mark(std::string_view(content_.text).substr(piece->begin, piece->end - piece->begin));
        if (bytes == 0) return {};
        const WordShape whole = shape_word(content_, *piece, piece->begin, piece->end, Hyphen::None, context_);
        return WidthBefore(whole, *piece, *piece->style->style)(static_cast<std::uint32_t>(bytes));
    }

private:
    LayoutUnit hyphen_width(const Piece& piece) {
        if (piece.style != hyphen_style_ || piece.face->face.get() != hyphen_face_) {
            hyphen_style_ = piece.style;
            hyphen_face_ = piece.face->face.get();
            hyphen_width_ = shape_word(content_, piece, piece.begin, piece.begin, Hyphen::Added, context_).width;
        }
        return hyphen_width_;
    }

    // Places inside a word: between syllables, or anywhere when it is wider than a line and may be cut.
    void find_cuts(const Piece& piece, std::uint32_t from, LayoutUnit width, const css::ComputedStyle& style) {
        hyphenated_ = style.hyphens == css::Hyphens::Auto && context_.hyphenator && !piece.in_address && !fits_on_one_line_;
        cuts_.clear();
        if (hyphenated_)
            for (const std::uint32_t at : syllables(piece, style))
                if (piece.begin + at > from) cuts_.push_back(piece.begin + at);
        if (cuts_.empty() && style.overflow_wrap != css::OverflowWrap::Normal && width > set_.width()) {
            hyphenated_ = false;
            const std::string_view word = std::string_view(content_.text).substr(from, piece.end - from);
            for (const std::size_t end : unicode::grapheme_ends(word))
                if (end > 0 && end < word.size()) cuts_.push_back(from + static_cast<std::uint32_t>(end));
        }
    }

    // Where the word may be hyphenated, in bytes from its begin; remembered for the limits that were asked for last.
    const std::vector<std::uint32_t>& syllables(const Piece& piece, const css::ComputedStyle& style) {
        if (piece.word->number >= context_.syllables.size()) context_.syllables.resize(piece.word->number + 1);
        LayoutContext::Syllables& known = context_.syllables[piece.word->number];
        const std::array<int, 3> limits{style.hyphenate_before, style.hyphenate_after, style.hyphenate_word};
        if (known.limits != limits) known = {limits, find_syllables(piece.word->text, style)};
        return known.cuts;
    }

    std::vector<std::uint32_t> find_syllables(std::string_view all, const css::ComputedStyle& style) const {
        std::size_t begin = 0, end = all.size();  // without the punctuation around it
        while (begin < end && !is_letter_byte(static_cast<unsigned char>(all[begin]))) ++begin;
        while (end > begin && !is_letter_byte(static_cast<unsigned char>(all[end - 1]))) --end;
        std::vector<std::uint32_t> cuts;
        if (end - begin < static_cast<std::size_t>(style.hyphenate_word)) return cuts;
        const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
        if (std::any_of(all.begin(), all.end(), is_digit)) return cuts;  // COVID-19
        for (const std::size_t at : context_.hyphenator->hyphenate(std::string(all.substr(begin, end - begin)), style.language, style.hyphenate_before,
                                                                   style.hyphenate_after, style.hyphenate_word))
            if (begin + at > 0 && begin + at < all.size()) cuts.push_back(static_cast<std::uint32_t>(begin + at));
        return cuts;
    }

    InlineContent& content_;
    const LineSet& set_;
    LayoutContext& context_;
    Units result_;
    bool fits_on_one_line_ = false;
    bool hyphenated_ = false;             // the word at hand: cuts_ are between its syllables
    std::vector<std::uint32_t> cuts_;     // offsets in the text
    bool follows_text_ = false;    // on the same line of the source
    const Piece* last_word_ = nullptr;
    const TextStyle* hyphen_style_ = nullptr;
    const fonts::Face* hyphen_face_ = nullptr;
    LayoutUnit hyphen_width_;
};

AtomicBox lay_out_atomic(const Box& box, const LineSpace& line, LayoutContext& context) {
    const Box& inner = box.kind == BoxKind::AtomicInline ? *box.children.front() : box;
    ConstraintSpace space;
    space.available_width = line.width;
    space.percentage_height = line.height;
    space.shrink_to_fit = true;
    space.is_new_context = true;
    AtomicBox atomic;
    atomic.fragment = lay_out(box, space, nullptr, context).fragment;
    atomic.margin = used_margin(inner, line.width);
    const bool has_lines = inner.kind != BoxKind::Replaced && inner.style->overflow == css::Overflow::Visible;
    const std::optional<LayoutUnit> baseline = !has_lines                         ? std::nullopt
                                               : inner.kind == BoxKind::Block ? last_baseline(*atomic.fragment)
                                                                                   : first_baseline(*atomic.fragment);
    atomic.baseline = baseline ? atomic.margin.top + *baseline : atomic.height();
    return atomic;
}

text::LineEnds break_units(const std::vector<Unit>& units, const text::Measure& measure, const css::ComputedStyle& style) {
    if (units.size() == 1) return {0};
    switch (style.text_wrap) {
        case css::TextWrap::Balance: return text::break_balanced(units, measure);
        case css::TextWrap::Pretty: return text::break_total_fit(units, measure);
        case css::TextWrap::Wrap:
        case css::TextWrap::Nowrap: break;
    }
    return measure.justified ? text::break_total_fit(units, measure) : text::break_first_fit(units, measure);
}

text::HangingEnd hanging_end(const css::HangingPunctuation& hanging) {
    switch (hanging.end) {
        case css::HangingPunctuation::End::Force: return text::HangingEnd::Always;
        case css::HangingPunctuation::End::Allow: return text::HangingEnd::WhenNeeded;
        case css::HangingPunctuation::End::None: break;
    }
    return hanging.last ? text::HangingEnd::Always : text::HangingEnd::Never;
}

text::Measure measure_of(const css::ComputedStyle& style, LayoutUnit width) {
    text::Measure measure;
    measure.width = width;
    measure.justified = style.text_align == css::TextAlign::Justify;
    measure.most_hyphens = style.hyphenate_lines;
    if (style.hyphenate_last == css::HyphenateLimitLast::Always) measure.last_hyphen = text::LastHyphen::Forbidden;
    measure.hyphen_zone = style.hyphenate_zone;
    measure.hanging_end = hanging_end(style.hanging_punctuation);
    measure.em = style.font_size;
    return measure;
}

// Of units [first, last] without the spaces at their edges.
LayoutUnit least_width(const std::vector<Unit>& units, std::size_t first, std::size_t last, bool shrinks) {
    while (first <= last && units[first].discardable) ++first;
    std::size_t end = last + 1;
    while (end > first && units[end - 1].discardable) --end;
    LayoutUnit width;
    for (std::size_t i = first; i < end; ++i) width += units[i].width - (shrinks ? units[i].shrink : LayoutUnit{});
    return width;
}

}  // namespace

LineSet empty_line_set(const InlineContent& content, const LineSpace& space, TextPosition start, LayoutContext& context) {
    LineSet set;
    set.space = space;
    set.start = start;
    for (std::uint32_t i = start.piece; i < content.pieces.size(); ++i)
        if (content.pieces[i].kind == Piece::Kind::Atomic) set.atomics.emplace(i, lay_out_atomic(*content.pieces[i].box, space, context));
    return set;
}

std::vector<BrokenLine> broken_lines(InlineContent& content, const LineSet& set, const std::vector<LayoutUnit>& first_widths, LayoutContext& context) {
    const css::ComputedStyle& style = *content.container->style;
    LayoutUnit narrowest = set.width();
    for (const LayoutUnit width : first_widths) narrowest = std::min(narrowest, width);
    UnitBuilder builder(content, set, narrowest - std::max(LayoutUnit{}, style.text_indent.resolve(set.width())), context);
    const LayoutUnit hanging_start = builder.hanging_start();
    const Units built = builder.build();
    text::Measure measure = measure_of(style, set.width());
    measure.first_widths = first_widths;
    if (set.start == TextPosition{}) measure.first_indent = style.text_indent.resolve(set.width()) - hanging_start;
    std::vector<BrokenLine> lines;
    TextPosition begin = set.start;
    std::size_t first = 0;
    for (const std::size_t last : break_units(built.units, measure, style)) {
        const Unit& unit = built.units[last];
        BrokenLine broken;
        broken.line.begin = begin;
        broken.line.end = built.places[last].end;
        broken.line.width = lines.size() < first_widths.size() ? first_widths[lines.size()] : set.width();
        broken.line.last = last + 1 == built.units.size() || unit.break_after == Unit::Break::Forced;
        broken.line.hyphen = unit.hyphen && last + 1 < built.units.size();
        broken.least = least_width(built.units, first, last, measure.justified) + (broken.line.hyphen ? unit.hyphen_width : LayoutUnit{});
        if (lines.empty()) broken.least += measure.first_indent;
        if (lines.empty()) broken.line.hanging_start = hanging_start;
        broken.line.hanging_end = text::hanging_end(built.units, measure, first, last + 1, broken.line.width - (lines.empty() ? measure.first_indent : LayoutUnit{}));
        broken.least -= broken.line.hanging_end;
        begin = broken.line.end;
        first = last + 1;
        lines.push_back(std::move(broken));
    }
    return lines;
}

LineSet& lines_for(InlineContent& content, const LineSpace& space, TextPosition start, LayoutContext& context) {
    for (LineSet& known : content.line_sets)
        if (known.space == space && known.start == start) return known;
    LineSet set = empty_line_set(content, space, start, context);
    if (start == TextPosition{}) {
        if (std::optional<BrokenLine> first = first_line(content, space, space.width, context)) {
            set.start = first->line.end;
            set.lines.push_back(std::move(first->line));
        }
    }
    if (set.start.piece < content.pieces.size())
        for (BrokenLine& broken : broken_lines(content, set, {}, context)) set.lines.push_back(std::move(broken.line));
    set.start = start;
    content.line_sets.push_back(std::move(set));
    return content.line_sets.back();
}

MinMax lines_min_max(const Box& box, LayoutContext& context) {
    InlineContent& content = inline_content(box, context);
    MinMax widths, floats;
    LayoutUnit word, gap, line, trailing;
    const LayoutUnit indent = box.style->text_indent.has_percent() ? LayoutUnit{} : box.style->text_indent.length;
    line = word = indent;
    const auto end_line = [&] {
        widths.max = std::max(widths.max, line - trailing);
        line = trailing = {};
    };
    for (const Piece& piece : content.pieces) {
        if (piece.kind == Piece::Kind::Float) {
            if (is_absolute_place(*piece.box)) continue;
            const MinMax one = min_max_width(*piece.box, context);
            floats = {std::max(floats.min, one.min), floats.max + one.max};
            continue;
        }
        MinMax own{piece.width, piece.width};
        if (piece.kind == Piece::Kind::Atomic) {
            own = min_max_width(*piece.box, context);
            if (piece.box->kind == BoxKind::Replaced) {
                const LayoutUnit margins = used_margin(*piece.box, {}).horizontal();
                own = {own.min + margins, own.max + margins};
            }
        }
        const bool blank = piece.kind == Piece::Kind::Space && piece.collapsible;
        gap += blank ? own.min : LayoutUnit{};
        if (!blank && piece.kind != Piece::Kind::Close) word += std::exchange(gap, {});  // a space where no line may end
        if (!blank) word += own.min;
        line += own.max;
        if (piece.kind != Piece::Kind::Close) trailing = blank ? trailing + own.max : LayoutUnit{};
        widths.min = std::max(widths.min, word);
        if (piece.break_after != Unit::Break::Forbidden) word = gap = {};
        if (piece.break_after == Unit::Break::Forced) end_line();
    }
    end_line();
    widths = {std::max(widths.min, floats.min), widths.max + floats.max};
    if (box.style->overflow_wrap == css::OverflowWrap::Anywhere) widths.min = std::min(widths.min, box.style->font_size);
    return widths;
}

}  // namespace bilan::print::layout
