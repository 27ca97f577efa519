// The style of boxes that no element made: inherited properties from the parent, initial values for the rest.
#include "print/layout/box_tree.hpp"

namespace bilan::print::layout {
namespace {

void inherit_font(css::ComputedStyle& style, const css::ComputedStyle& parent) {
    style.color = parent.color;
    style.font_family = parent.font_family;
    style.font_size = parent.font_size;
    style.font_weight = parent.font_weight;
    style.font_stretch = parent.font_stretch;
    style.font_style = parent.font_style;
    style.font_variant_caps = parent.font_variant_caps;
    style.font_features = parent.font_features;
    style.font_axes = parent.font_axes;
    style.kerning = parent.kerning;
    style.language = parent.language;
}

void inherit_text(css::ComputedStyle& style, const css::ComputedStyle& parent) {
    style.line_height = parent.line_height;
    style.text_align = parent.text_align;
    style.text_align_last = parent.text_align_last;
    style.text_indent = parent.text_indent;
    style.letter_spacing = parent.letter_spacing;
    style.word_spacing = parent.word_spacing;
    style.text_transform = parent.text_transform;
    style.white_space = parent.white_space;
    style.hyphens = parent.hyphens;
    style.hyphenate_character = parent.hyphenate_character;
    style.hyphenate_before = parent.hyphenate_before;
    style.hyphenate_after = parent.hyphenate_after;
    style.hyphenate_word = parent.hyphenate_word;
    style.hyphenate_lines = parent.hyphenate_lines;
    style.hyphenate_last = parent.hyphenate_last;
    style.hyphenate_zone = parent.hyphenate_zone;
    style.overflow_wrap = parent.overflow_wrap;
    style.text_wrap = parent.text_wrap;
    style.tab_size = parent.tab_size;
    style.direction = parent.direction;
    style.quotes = parent.quotes;
    style.hanging_punctuation = parent.hanging_punctuation;
    style.orphans = parent.orphans;
    style.widows = parent.widows;
}

}  // namespace

css::StyleRef anonymous_style(const css::ComputedStyle& parent, css::Display display) {
    auto style = std::make_shared<css::ComputedStyle>();
    style->display = display;
    style->visibility = parent.visibility;
    inherit_font(*style, parent);
    inherit_text(*style, parent);
    style->list_style_type = parent.list_style_type;
    style->list_style_image = parent.list_style_image;
    style->list_style_position = parent.list_style_position;
    style->border_collapse = parent.border_collapse;
    style->border_spacing_x = parent.border_spacing_x;
    style->border_spacing_y = parent.border_spacing_y;
    style->caption_side = parent.caption_side;
    style->caption_continued = parent.caption_continued;
    style->empty_cells = parent.empty_cells;
    return style;
}

}  // namespace bilan::print::layout
