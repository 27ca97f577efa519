#include "print/layout/context.hpp"

#include <algorithm>
#include <array>

#include "base/format.hpp"
#include "base/utf8.hpp"
#include "print/layout/box_tree.hpp"
#include "print/layout/inline_content.hpp"
#include "print/layout/sizing.hpp"

namespace bilan::print::layout {
namespace {

bool passes_breaks_through(const Box& box) {
    return box.kind == BoxKind::Block && !box.children.empty() && !is_inline_level(*box.children.front()) && first_in_flow(box);
}

// A box in columns breaks columns and pages alike; outside, what is said of columns says nothing. avoid-page counts in
// columns too: the last column of a page ends with it.
css::BreakBetween used_break(css::BreakBetween value, bool in_columns) {
    if (in_columns) return value;
    return value == css::BreakBetween::Column || value == css::BreakBetween::AvoidColumn ? css::BreakBetween::Auto : value;
}

// All that depends on text.
void forget_own(LayoutContext::Remembered& known) {
    known.min_max.reset();
    known.layouts.clear();
    known.lines.reset();
}

std::string fragment_of(const std::string& url) {
    const std::size_t hash = url.find('#');
    return hash == std::string::npos ? "" : url.substr(hash + 1);
}

// The word around a byte, cut short on either side.
std::string words_around(std::string_view text, std::size_t offset) {
    constexpr std::size_t most = 24;
    const auto is_edge = [&](std::size_t at) { return at == 0 || at == text.size() || text[at - 1] == ' ' || text[at - 1] == '\n'; };
    const auto is_inside_character = [&](std::size_t at) { return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80; };
    std::size_t begin = offset, end = offset;
    while (begin > 0 && offset - begin < most) --begin;
    while (end < text.size() && end - offset < most) ++end;
    while (begin < offset && !is_edge(begin)) ++begin;
    while (end < text.size() && is_inside_character(end)) ++end;
    const std::string_view words = text.substr(begin, end - begin);
    const std::size_t stop = words.find('\n', offset - begin);
    return (begin > 0 ? "…" : "") + std::string(words.substr(0, stop)) + (end < text.size() && stop == std::string_view::npos ? "…" : "");
}

// What a reader misses when a face lacks the feature; nothing for those that a face may do without.
std::string_view what_shows(std::string_view tag) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 10> features{
        {{"smcp", "small capitals"}, {"c2sc", "small capitals for capitals"}, {"pcap", "petite capitals"}, {"c2pc", "petite capitals for capitals"},
         {"titl", "titling capitals"}, {"onum", "old-style figures"}, {"tnum", "tabular figures"}, {"frac", "fractions"},
         {"sups", "superscripts"}, {"subs", "subscripts"}}};
    const auto found = std::find_if(features.begin(), features.end(), [&](const auto& feature) { return feature.first == tag; });
    return found == features.end() ? std::string_view() : found->second;
}

bool has_even_figures(const fonts::Face& face) {
    const std::int64_t zero = face.advance_of(face.glyph_of(U'0'));
    for (char32_t digit = U'1'; digit <= U'9'; ++digit)
        if (face.advance_of(face.glyph_of(digit)) != zero) return false;
    return true;
}

}  // namespace

bool is_forced(css::BreakBetween value) {
    using css::BreakBetween;
    switch (value) {
        case BreakBetween::Always:
        case BreakBetween::Page:
        case BreakBetween::Column:
        case BreakBetween::Left:
        case BreakBetween::Right:
        case BreakBetween::Recto:
        case BreakBetween::Verso: return true;
        case BreakBetween::Auto:
        case BreakBetween::Avoid:
        case BreakBetween::AvoidPage:
        case BreakBetween::AvoidColumn: return false;
    }
    return false;
}

bool is_avoided(css::BreakBetween value) {
    return value == css::BreakBetween::Avoid || value == css::BreakBetween::AvoidPage || value == css::BreakBetween::AvoidColumn;
}

bool avoids_break_inside(const Box& box) {
    switch (box.style->break_inside) {
        case css::BreakInside::Auto: return false;
        case css::BreakInside::Avoid:
        case css::BreakInside::AvoidPage: return true;
        case css::BreakInside::AvoidColumn: return is_in_columns(box);
    }
    return false;
}

css::BreakBetween combined(css::BreakBetween earlier, css::BreakBetween later) {
    const auto strength = [](css::BreakBetween value) {
        if (!is_forced(value)) return is_avoided(value) ? 1 : 0;
        if (value == css::BreakBetween::Column) return 2;
        return value == css::BreakBetween::Always || value == css::BreakBetween::Page ? 3 : 4;
    };
    return strength(later) >= strength(earlier) ? later : earlier;
}

const std::string& used_page_name(const Box& box) {
    const Box* at = &box;
    while (at->style->page.empty() && at->parent) at = at->parent;
    return at->style->page;
}

LayoutContext::Remembered& LayoutContext::remembered(const Box& box) {
    while (remembered_.size() <= box.order) remembered_.emplace_back();
    return remembered_[box.order];
}

const TextStyle& LayoutContext::text_style(const Box& box) {
    TextStyle& known = text_styles_[box.style.get()];
    if (known.style) return known;
    known = {box.style, text::shaping_style(*box.style), {}};
    const fonts::Face& face = *fonts.primary(*box.style).face;
    report_missing_features(known.shaping.features, face, box);
    known.space = scaled_advance(face.advance_of(face.glyph_of(U' ')), box.style->font_size, face) + box.style->letter_spacing + box.style->word_spacing;
    return known;
}

const BreakFacts& LayoutContext::breaks(const Box& box) {
    Remembered& known = remembered(box);
    if (known.breaks) return *known.breaks;
    const bool in_columns = is_in_columns(box);
    BreakFacts found{used_break(box.style->break_before, in_columns), used_break(box.style->break_after, in_columns), &used_page_name(box), &used_page_name(box)};
    if (box.style->display.part == css::TablePart::Caption) {  // a caption stays with its table
        const bool below = box.style->caption_side == css::CaptionSide::Bottom;
        css::BreakBetween& towards_table = below ? found.before : found.after;
        if (towards_table == css::BreakBetween::Auto) towards_table = css::BreakBetween::Avoid;
    }
    if (passes_breaks_through(box)) {
        const BreakFacts first = breaks(*first_in_flow(box));
        const BreakFacts last = breaks(*last_in_flow(box));
        found.before = combined(found.before, used_break(first.before, in_columns));
        found.after = combined(used_break(last.after, in_columns), found.after);
        found.first_page = first.first_page;
        found.last_page = last.last_page;
    }
    return remembered(box).breaks.emplace(std::move(found));
}

bool LayoutContext::has_deferred(const Box& box) {
    if (const std::optional<bool> known = remembered(box).has_deferred) return *known;
    bool found = box.deferred != nullptr || (box.marker && has_deferred(*box.marker));
    for (const Box* child : box.children) found = has_deferred(*child) || found;
    for (const Box* child : box.extra->out_of_flow) found = has_deferred(*child) || found;
    remembered(box).has_deferred = found;
    if (found) with_deferred_.push_back(&box);
    return found;
}

bool LayoutContext::has_absolute(const Box& box) {
    if (const std::optional<bool> known = remembered(box).has_absolute) return *known;
    bool found = !box.extra->out_of_flow.empty() || is_absolute_place(box);
    for (const Box* child : box.children) found = found || is_absolute(*child) || has_absolute(*child);
    remembered(box).has_absolute = found;
    return found;
}

bool LayoutContext::has_floats(const Box& box) {
    if (const std::optional<bool> known = remembered(box).has_floats) return *known;
    bool found = box.kind == BoxKind::Float && !is_absolute_place(box);
    for (const Box* child : box.children) {
        if (found) break;
        found = is_float(*child) || ((child->kind == BoxKind::Inline || child->kind == BoxKind::Float || !is_formatting_root(*child)) && has_floats(*child));
    }
    remembered(box).has_floats = found;
    return found;
}

bool LayoutContext::forces_break(const Box& box) {
    if (const std::optional<bool> known = remembered(box).forces_break) return *known;
    bool found = false;
    const Box* before = nullptr;
    for (const Box* child : box.children) {
        if (found || is_inline_level(*child)) break;
        found = forces_break(*child);
        if (leaves_flow(*child)) continue;
        if (before && !found) {
            const BreakFacts above = breaks(*before), below = breaks(*child);
            found = is_forced(combined(above.after, below.before)) || above.last_page != below.first_page;
        }
        before = child;
    }
    remembered(box).forces_break = found;
    return found;
}

void LayoutContext::forget_deferred() {
    for (const Box* box : with_deferred_) forget_own(remembered(*box));
}

void LayoutContext::forget(const Box& box) {
    forget_own(remembered(box));
    for (const std::vector<Box*>* inside : {&box.children, &box.extra->out_of_flow})
        for (const Box* child : *inside) forget(*child);
}

void LayoutContext::release_finished_lines() {
    if (one_pass)
        for (const Box* box : finished_lines) {
            remembered(*box).lines.reset();
            remembered(*box).layouts = {};
        }
    finished_lines.clear();
}

std::string LayoutContext::deferred_text(const Box& text_box) const {
    const auto decimal = [&](const std::string& style, int value) {
        return css::format_counter(styled.counter_styles(), style.empty() ? "decimal" : style, value);
    };
    if (const auto* counter = std::get_if<css::ContentCounter>(&text_box.deferred->item)) {
        if (counter->name == "footnote") {
            const auto number = facts.note_numbers.find(text_box.note);
            return decimal(counter->style, number == facts.note_numbers.end() ? 1 : number->second);
        }
        return decimal(counter->style, counter->name == "pages" ? std::max(facts.pages, 1) : page_counter);
    }
    if (const auto* target = std::get_if<css::ContentTargetCounter>(&text_box.deferred->item)) {
        if (target->name == "pages") return decimal(target->style, std::max(facts.pages, 1));
        const auto found = facts.targets.find(fragment_of(target->url));
        if (found != facts.targets.end()) return decimal(target->style, found->second.counter);
        return facts.pages == 0 ? "00" : "?";  // the first pass guesses two digits; later ones know it dangles
    }
    return "?";
}

Place LayoutContext::place_of(const Box& box) const {
    const Box* at = &box;
    while (!at->node && at->parent) at = at->parent;
    return at->node ? dom::place_of(document, *at->node) : Place{};
}

void LayoutContext::warn_once(const char* code, const Box& box, std::string message, std::string help) {
    if (warned_.emplace(code, box.order).second) diagnostics.warning(code, place_of(box), std::move(message), std::move(help));
}

void LayoutContext::report_missing_glyph(char32_t character, const Box& box, std::string_view text, std::size_t offset) {
    if (!missing_glyphs_.insert(character).second) return;
    std::string shown;
    append_utf8(shown, character);
    diagnostics.warning("print/missing-glyph", place_of(box),
                        format("no font has the character \"{}\" (U+{:04X}) of \"{}\"", shown, static_cast<std::uint32_t>(character),
                               words_around(text, offset)),
                        "add a font that has it to font-family");
}

void LayoutContext::report_missing_features(const std::vector<fonts::Feature>& features, const fonts::Face& face, const Box& box) {
    for (const fonts::Feature& feature : features) {
        const std::string tag(feature.tag.data(), feature.tag.size());
        const std::string_view shows = what_shows(tag);
        if (feature.value == 0 || shows.empty() || !missing_features_.insert(face.family() + '\0' + tag).second) continue;
        if (face.has_feature(feature.tag) || (tag == "tnum" && has_even_figures(face))) continue;
        diagnostics.warning("print/missing-feature", place_of(box), format("the font \"{}\" has no {} ({})", face.family(), shows, tag),
                            "choose a font that has them, or leave them out: they are not made up");
    }
}

}  // namespace bilan::print::layout
