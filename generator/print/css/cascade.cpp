#include "print/css/cascade.hpp"

#include <algorithm>
#include <deque>
#include <mutex>
#include <unordered_map>

#include "base/check.hpp"
#include "print/css/computation.hpp"
#include "print/css/hints.hpp"
#include "print/css/kin.hpp"
#include "print/css/page_styles.hpp"
#include "print/css/rule_index.hpp"
#include "print/css/sheet.hpp"

namespace bilan::print::css {
namespace {

using dom::Node;
using Blocks = std::vector<const DeclarationBlock*>;

// What makes two elements' styles the same: the parent's style, the blocks that matched, the language.
struct SharingKey {
    const StyleRecord* parent;
    Blocks blocks;
    std::string language;
    friend bool operator==(const SharingKey&, const SharingKey&) = default;
};

struct SharingHash {
    std::size_t operator()(const SharingKey& key) const {
        auto hash = reinterpret_cast<std::uintptr_t>(key.parent);
        for (const auto* block : key.blocks) hash = hash * 1099511628211u ^ reinterpret_cast<std::uintptr_t>(block);
        return hash;
    }
};

constexpr int hint_layer = -1;  // below every author rule

// Pseudo-elements whose styles are made with their element's; the others when somebody asks.
constexpr std::array eager_pseudos{Pseudo::Before, Pseudo::After, Pseudo::Marker, Pseudo::FirstLetter, Pseudo::FirstLine};

class Cascade final : public StyledDocument {
public:
    Cascade(const dom::Document& document, RuleSet rules, const Medium& medium, Diagnostics& diagnostics)
        : document_(document), rules_(std::move(rules)), matcher_(document), index_(rules_),
          computation_(rules_.layer_ranks, medium.page_width, medium.page_height), pages_(rules_), records_(document.node_count()) {
        style_elements(diagnostics);
        page_locked({}, &diagnostics);  // var() in @page is reported now or never
        for (const auto& rule : rules_.pages) {
            PageSelector selector;
            selector.name = rule.selector.name;
            selector.left = rule.selector.left;
            selector.blank = rule.selector.blank;
            selector.number = rule.selector.first ? 1 : 2;
            page_locked(selector, &diagnostics);
        }
    }

    StyleRef style(const Node& element) const override {
        const auto& node = element.is_element() || element.parent == nullptr ? element : *element.parent;
        return records_[node.order]->style;
    }

    StyleRef style(const Node& element, Pseudo pseudo) const override {
        if (pseudo == Pseudo::None || !element.is_element()) return style(element);
        const std::lock_guard lock(mutex_);
        const PseudoKey key{element.order, pseudo};
        const auto found = pseudo_styles_.find(key);
        if (found != pseudo_styles_.end()) return found->second;
        const bool eager = std::find(eager_pseudos.begin(), eager_pseudos.end(), pseudo) != eager_pseudos.end();
        return eager ? nullptr : pseudo_styles_[key] = pseudo_style(element, pseudo, nullptr);
    }

    const PageStyle& page(const PageSelector& selector) const override { return page_locked(selector, nullptr); }
    const std::vector<FontFaceRule>& font_faces() const override { return rules_.font_faces; }
    const std::map<std::string, CounterStyle>& counter_styles() const override { return rules_.counter_styles; }

private:
    using PseudoKey = std::pair<std::uint32_t, Pseudo>;

    const PageStyle& page_locked(const PageSelector& selector, Diagnostics* diagnostics) const {
        const std::lock_guard lock(mutex_);
        return pages_.find(selector, computation_, records_[document_.root().order], diagnostics);
    }

    void style_elements(Diagnostics& diagnostics) {
        Kinship kinship;
        std::vector<std::pair<const Node*, const Kin*>> open{{&document_.root(), nullptr}};  // and what is around them
        while (!open.empty()) {
            const auto [element, around] = open.back();
            open.pop_back();
            Kin& kin = kinship.of(*element, around);
            style_element(*element, kin, diagnostics);
            for (auto child = element->children.rbegin(); child != element->children.rend(); ++child) {
                if ((*child)->is_element()) open.emplace_back(*child, &kin);
            }
        }
    }

    bool is_singled_out(const Node& element) const {
        return index_.singles_out(element, Pseudo::None, matcher_) ||
               std::any_of(eager_pseudos.begin(), eager_pseudos.end(), [&](Pseudo pseudo) { return index_.singles_out(element, pseudo, matcher_); });
    }

    // As its kin, when all that matters is the same; else by itself.
    void style_element(const Node& element, Kin& kin, Diagnostics& diagnostics) {
        if (element.parent == nullptr || is_singled_out(element)) {
            style_by_itself(element, diagnostics);
            return;
        }
        const RecordRef& parent = records_[element.parent->order];
        if (const auto* known = kin.record(parent)) records_[element.order] = *known;
        else if (style_by_itself(element, diagnostics)) kin.remember(parent, records_[element.order]);
    }

    // Whether others may share the style, and there is no more to it.
    bool style_by_itself(const Node& element, Diagnostics& diagnostics) {
        const bool root = &element == &document_.root();
        Subject subject{&element, root ? computation_.initial() : records_[element.parent->order], {}, root ? Adjust::Root : Adjust::Element, nullptr};
        subject.language = language_of(element, subject.parent);
        const auto blocks = blocks_of(element, diagnostics);
        auto& record = records_[element.order];
        const bool own = root || subject_is_one_box(element) || std::any_of(blocks.begin(), blocks.end(), [](const auto* b) { return b->uses_element; });
        if (own) {
            record = computation_.compute(blocks, subject, &diagnostics);
        } else {
            auto& shared = shared_[{subject.parent.get(), blocks, subject.language}];
            if (shared == nullptr) shared = computation_.compute(blocks, subject, &diagnostics);
            record = shared;
        }
        if (root) computation_.set_root(*record->style);
        bool is_all = !own;
        for (const auto pseudo : eager_pseudos) {
            auto style = pseudo_style(element, pseudo, &diagnostics);
            if (style == nullptr) continue;
            is_all = false;
            pseudo_styles_[{element.order, pseudo}] = std::move(style);
        }
        return is_all;
    }

    // Elements whose adjustments look at the element itself (display: contents).
    static bool subject_is_one_box(const Node& element) { return element.is("img") || element.is("br") || element.is_svg("svg"); }

    static std::string language_of(const Node& element, const RecordRef& parent) {
        for (const std::string_view name : {"lang", "xml:lang"}) {
            if (const auto* language = element.attribute(name)) return *language;
        }
        return parent->style->language;
    }

    // User-agent rules, presentation hints, author rules, the style attribute.
    Blocks blocks_of(const Node& element, Diagnostics& diagnostics) {
        Blocks blocks;
        const auto matched = index_.find(element, Pseudo::None, matcher_);
        const auto* hints = hint_block(element, diagnostics);
        for (const auto* rule : matched) {
            if (hints != nullptr && rule->block->origin == Origin::Author) {
                blocks.push_back(hints);
                hints = nullptr;
            }
            blocks.push_back(rule->block.get());
        }
        if (hints != nullptr) blocks.push_back(hints);
        if (const auto* attribute = style_attribute(element, diagnostics)) blocks.push_back(attribute);
        return blocks;
    }

    StyleRef pseudo_style(const Node& element, Pseudo pseudo, Diagnostics* diagnostics) const {
        const auto matched = index_.find(element, pseudo, matcher_);
        if (matched.empty()) return nullptr;
        Blocks blocks;
        for (const auto* rule : matched) blocks.push_back(rule->block.get());
        const auto& parent = records_[element.order];
        const auto record = computation_.compute(blocks, {&element, parent, parent->style->language, Adjust::Pseudo, nullptr}, diagnostics);
        const bool generated = pseudo == Pseudo::Before || pseudo == Pseudo::After;
        if (generated && record->style->content.kind != Content::Kind::Items) return nullptr;
        return record->style;
    }

    // ---- declarations in attributes; the same text is the same block, so that styles are shared

    const DeclarationBlock* cached(const std::string& key, const std::vector<RawDeclaration>& raws, int layer, bool bare, const Place& place,
                                   Diagnostics& diagnostics) {
        auto& block = attribute_blocks_[key];
        if (block != nullptr) return block.get();
        block = std::make_unique<DeclarationBlock>();
        block->layer = layer;
        const Report report = [&](std::string_view code, std::uint32_t, std::uint32_t, std::string message, std::string help) {
            diagnostics.warning(code, place, std::move(message), std::move(help));
        };
        const PlaceOf place_of = [&](std::uint32_t, std::uint32_t) { return place; };
        const DeclarationContext context{{}, BlockOf::Style, bare, report, place_of};
        for (const auto& raw : raws) add_declaration(raw, context, *block);
        return block.get();
    }

    const DeclarationBlock* hint_block(const Node& element, Diagnostics& diagnostics) {
        const auto hints = presentation_hints(element);
        if (hints.empty()) return nullptr;
        const bool svg = element.ns == dom::Namespace::Svg;
        std::string key = svg ? "svg;" : "html;";
        for (const auto& hint : hints) key += hint.name + ":" + to_text(hint.value) + ";";
        return cached(key, hints, hint_layer, svg, place_of(document_, element), diagnostics);
    }

    const DeclarationBlock* style_attribute(const Node& element, Diagnostics& diagnostics) {
        const auto* text = element.attribute("style");
        if (text == nullptr || text->empty()) return nullptr;
        const auto place = place_of(document_, element);
        const ReportSyntax syntax = [&](std::uint32_t, std::uint32_t, std::string message) {
            if (!attribute_blocks_.contains("style;" + *text)) diagnostics.warning("css/syntax", place, std::move(message));
        };
        const auto raw = parse_block(tokenize(*text), syntax);
        return cached("style;" + *text, raw.declarations, 0, element.ns == dom::Namespace::Svg, place, diagnostics);
    }

    const dom::Document& document_;
    const RuleSet rules_;
    const Matcher matcher_;
    const RuleIndex index_;
    mutable std::mutex mutex_;  // guards what is made on demand
    mutable Computation computation_;
    mutable PageStyles pages_;
    mutable std::map<PseudoKey, StyleRef> pseudo_styles_;
    std::vector<RecordRef> records_;  // by Node::order; null for text
    std::unordered_map<SharingKey, RecordRef, SharingHash> shared_;
    std::map<std::string, std::unique_ptr<DeclarationBlock>> attribute_blocks_;
};

// The size of a page that is not special, before any element has a style.
Medium medium_of(const RuleSet& rules, const Medium& assumed) {
    Computation computation(rules.layer_ranks, assumed.page_width, assumed.page_height);
    PageSelector plain;
    plain.number = 2;
    PageStyles pages(rules);
    const auto& page = pages.find(plain, computation, computation.initial(), nullptr);
    return {page.width.to_px(), page.height.to_px(), false};
}

}  // namespace

std::unique_ptr<StyledDocument> cascade(const dom::Document& document, const std::vector<StyleSheetText>& sheets, const Fetch& fetch,
                                        Diagnostics& diagnostics) {
    Medium medium;
    Diagnostics found;
    auto rules = read_sheets(sheets, medium, fetch, found);
    const auto actual = medium_of(rules, medium);
    const bool other = std::abs(actual.page_width - medium.page_width) > 0.5 || std::abs(actual.page_height - medium.page_height) > 0.5;
    if (other && medium.asked_for_size) {  // @media questions were answered for the wrong page
        found = {};
        rules = read_sheets(sheets, actual, fetch, found);
    }
    diagnostics.append(found);
    return std::make_unique<Cascade>(document, std::move(rules), actual, diagnostics);
}

}  // namespace bilan::print::css
