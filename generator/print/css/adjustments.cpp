#include "print/css/adjustments.hpp"

#include <algorithm>

namespace bilan::print::css {
namespace {

void blockify(Display& display) {
    if (display.outer == OuterDisplay::None || display.outer == OuterDisplay::Contents) return;
    display.was_inline = display.outer == OuterDisplay::Inline;
    // A legacy inline-block becomes a plain block (Display 3, section 2.7).
    const bool inline_block = display.outer == OuterDisplay::Inline && display.inner == InnerDisplay::FlowRoot;
    if (inline_block || display.outer == OuterDisplay::TablePart) display.inner = InnerDisplay::Flow;
    display.outer = OuterDisplay::Block;
    display.part = TablePart::None;
}

void clear_hidden_border(BorderSide& side) {
    if (side.style == LineStyle::None || side.style == LineStyle::Hidden) side.width = {};
}

void gather_features(ComputedStyle& style) {
    style.font_features.clear();
    for (const auto& variant : style.font_variant_features) {
        style.font_features.insert(style.font_features.end(), variant.begin(), variant.end());
    }
    style.font_features.insert(style.font_features.end(), style.font_feature_settings.begin(), style.font_feature_settings.end());
}

// Every list item counts, unless it says how itself.
void count_list_item(ComputedStyle& style) {
    if (!style.display.list_item) return;
    const bool said = std::any_of(style.counter_increment.begin(), style.counter_increment.end(),
                                  [](const CounterChange& change) { return change.name == "list-item"; });
    if (!said) style.counter_increment.insert(style.counter_increment.begin(), {"list-item", 1});
}

// Elements that are a box as a whole cannot lose it and keep their inside (Display 3, appendix B).
bool is_one_box(const dom::Node& element) {
    if (element.ns == dom::Namespace::Svg) return element.parent == nullptr || element.parent->ns != dom::Namespace::Svg;
    for (const std::string_view tag : {"img", "br", "wbr", "canvas", "embed", "object", "audio", "video", "iframe", "input", "textarea", "select", "meter", "progress"}) {
        if (element.tag == tag) return true;
    }
    return false;
}

}  // namespace

void use_current_color(ComputedStyle& style) {
    for (auto* side : {&style.border.top, &style.border.right, &style.border.bottom, &style.border.left, &style.outline, &style.column_rule}) {
        side->color = style.color;
    }
}

void adjust(ComputedStyle& style, const Subject& subject) {
    for (auto* side : {&style.border.top, &style.border.right, &style.border.bottom, &style.border.left, &style.outline, &style.column_rule}) {
        clear_hidden_border(*side);
    }
    gather_features(style);
    const bool pseudo = subject.adjust == Adjust::Pseudo;
    if (style.display.outer == OuterDisplay::Contents && !pseudo && subject.element != nullptr && is_one_box(*subject.element)) {
        style.display = {OuterDisplay::None, InnerDisplay::Flow, TablePart::None, false};
    }
    const bool is_item = subject.parent->lays_out_items;
    const bool out_of_flow = style.position == Position::Absolute || style.position == Position::Fixed;
    if (out_of_flow || is_item) style.float_ = Float::None;
    const bool becomes_block = out_of_flow || is_item || style.float_ != Float::None || style.position == Position::Running ||
                               subject.adjust == Adjust::Root || subject.adjust == Adjust::Page;
    if (becomes_block) blockify(style.display);
    count_list_item(style);
}

bool lays_out_items(const ComputedStyle& style, const StyleRecord& parent) {
    if (style.display.outer == OuterDisplay::Contents) return parent.lays_out_items;
    const bool container = style.display.inner == InnerDisplay::Flex || style.display.inner == InnerDisplay::Grid;
    return container && style.display.outer != OuterDisplay::None;
}

}  // namespace bilan::print::css
