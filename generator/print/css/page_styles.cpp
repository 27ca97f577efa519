#include "print/css/page_styles.hpp"

#include <algorithm>
#include <tuple>

namespace bilan::print::css {

PageStyles::PageStyles(const RuleSet& rules) {
    for (const auto& rule : rules.pages) rules_.push_back(&rule);
    const auto key = [&](const PageRule* r) {
        return std::tuple(r->block->origin, rules.layer_ranks[static_cast<std::size_t>(r->block->layer)], r->selector.specificity(), r->order);
    };
    std::sort(rules_.begin(), rules_.end(), [&](const PageRule* a, const PageRule* b) { return key(a) < key(b); });
}

const PageStyle& PageStyles::find(const PageSelector& selector, Computation& computation, const RecordRef& root, Diagnostics* diagnostics) {
    std::vector<const PageRule*> matched;
    for (const auto* rule : rules_) {
        if (rule->selector.matches(selector)) matched.push_back(rule);
    }
    auto& slot = made_[matched];
    if (slot == nullptr) slot = std::make_unique<const PageStyle>(make(matched, computation, root, diagnostics));
    return *slot;
}

namespace {

constexpr double a4_width = 210 * 96 / 25.4, a4_height = 297 * 96 / 25.4;
constexpr std::int64_t auto_bleed_px = 8;  // 6pt, when there are marks (CSS Paged Media 3, section 7.3)

}  // namespace

PageStyle PageStyles::make(const std::vector<const PageRule*>& matched, Computation& computation, const RecordRef& root, Diagnostics* diagnostics) const {
    PageDescriptors descriptors;
    descriptors.width = LayoutUnit::from_px(a4_width);
    descriptors.height = LayoutUnit::from_px(a4_height);
    std::vector<const DeclarationBlock*> blocks;
    for (const auto* rule : matched) blocks.push_back(rule->block.get());
    const auto page = computation.compute(blocks, {nullptr, root, root->style->language, Adjust::Page, &descriptors}, diagnostics);

    PageStyle result;
    result.width = descriptors.width;
    result.height = descriptors.height;
    result.style = page->style;
    result.crop_marks = descriptors.crop_marks;
    result.cross_marks = descriptors.cross_marks;
    const bool marks = descriptors.crop_marks || descriptors.cross_marks;
    result.bleed = !descriptors.bleed_auto ? descriptors.bleed : marks ? LayoutUnit::px(auto_bleed_px) : LayoutUnit{};
    for (std::size_t i = 0; i < result.margin_boxes.size(); ++i) {
        std::vector<const DeclarationBlock*> box;
        for (const auto* rule : matched) {
            const auto found = rule->margin_boxes.find(static_cast<MarginBox>(i));
            if (found != rule->margin_boxes.end()) box.push_back(found->second.get());
        }
        if (box.empty()) continue;
        auto record = computation.compute(box, {nullptr, page, root->style->language, Adjust::Page, nullptr}, diagnostics);
        if (record->style->content.kind == Content::Kind::Items) result.margin_boxes[i] = record->style;
    }
    std::vector<const DeclarationBlock*> footnotes;
    for (const auto* rule : matched) {
        if (rule->footnotes != nullptr) footnotes.push_back(rule->footnotes.get());
    }
    result.footnotes = computation.compute(footnotes, {nullptr, page, root->style->language, Adjust::Page, nullptr}, diagnostics)->style;
    return result;
}

}  // namespace bilan::print::css
