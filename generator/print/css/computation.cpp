#include "print/css/computation.hpp"

#include <algorithm>

#include "base/format.hpp"
#include "base/suggest.hpp"
#include "print/css/adjustments.hpp"

namespace bilan::print::css {
namespace {

ComputedStyle inherited_from(const ComputedStyle& parent) {
    const auto& table = property_table();
    ComputedStyle style = initial_style();
    for (const auto id : table.inherited()) table.longhand(id).copy(style, parent);
    return style;
}

double line_height_px(const ComputedStyle& style) {
    switch (style.line_height.kind) {
        case LineHeight::Kind::Normal: return style.font_size.to_px() * 1.2;
        case LineHeight::Kind::Number: return style.font_size.to_px() * style.line_height.number;
        case LineHeight::Kind::Length: return style.line_height.length.to_px();
    }
    return 0;
}

}  // namespace

Computation::Computation(std::vector<int> layer_ranks, double page_width, double page_height) : layer_ranks_(std::move(layer_ranks)) {
    lengths_.page_width = page_width;
    lengths_.page_height = page_height;
    StyleRecord record{std::make_shared<const ComputedStyle>(initial_style()), std::make_shared<const CustomProperties>(), false};
    initial_ = std::make_shared<const StyleRecord>(std::move(record));
}

void Computation::set_root(const ComputedStyle& root) {
    lengths_.rem = root.font_size.to_px();
    lengths_.root_line_height = line_height_px(root);
}

// Normal declarations as the blocks come; then important ones, for which origins and layers turn around.
std::vector<Computation::Entry> Computation::in_cascade_order(const std::vector<const DeclarationBlock*>& blocks) const {
    std::vector<Entry> entries;
    bool important = false;
    for (const auto* block : blocks) {
        important = important || block->any_important;
        for (const auto& declaration : block->declarations) {
            if (!declaration.important) entries.push_back({&declaration, block});
        }
    }
    if (!important) return entries;
    const auto middle = static_cast<std::ptrdiff_t>(entries.size());
    for (const auto* block : blocks) {
        for (const auto& declaration : block->declarations) {
            if (declaration.important) entries.push_back({&declaration, block});
        }
    }
    const auto rank = [&](const Entry& e) { return e.block->layer < 0 ? -1 : layer_ranks_[static_cast<std::size_t>(e.block->layer)]; };
    std::stable_sort(entries.begin() + middle, entries.end(), [&](const Entry& a, const Entry& b) {
        if (a.block->origin != b.block->origin) return a.block->origin == Origin::Author;
        return rank(a) > rank(b);
    });
    return entries;
}

std::shared_ptr<const CustomProperties> Computation::custom_properties(const std::vector<Entry>& entries, const RecordRef& parent) const {
    std::map<std::string, std::shared_ptr<const PendingValue>> own;
    CustomProperties base = *parent->custom;
    bool any = false;
    for (const auto& [declaration, block] : entries) {
        if (declaration->custom.empty()) continue;
        any = true;
        own.erase(declaration->custom);
        const auto wide = declaration->wide;
        if (wide == WideKeyword::None) {
            own[declaration->custom] = declaration->value;
        } else if (wide == WideKeyword::Initial) {
            base.erase(declaration->custom);
        }
    }
    if (!any) return parent->custom;
    return std::make_shared<const CustomProperties>(resolve_custom_properties(base, own));
}

// What a declaration sets, after substitution; null when it turns out invalid.
const Apply* Computation::applied(const Declaration& declaration, const std::shared_ptr<const CustomProperties>& custom, Diagnostics* diagnostics) {
    if (declaration.pending == nullptr) return &declaration.apply;
    const auto& pending = *declaration.pending;
    auto [found, made] = substituted_.try_emplace({&pending, custom.get()});
    auto& result = found->second;
    if (made) {
        result.custom = custom;
        Substitution substitution;
        const auto value = substitute(pending.value, *custom, substitution);
        if (substitution.valid) result.parsed = property_table().parse(pending.property, Cursor(value, pending.base_url));
        if (!result.parsed && diagnostics != nullptr && reported_.insert(&pending).second) {
            if (!substitution.unknown.empty()) {
                std::vector<std::string> known;
                for (const auto& [name, unused] : *custom) known.push_back(name);
                diagnostics->warning("css/unknown-variable", pending.place, format("\"{}\" has no value here", substitution.unknown),
                                     did_you_mean(substitution.unknown, known));
            } else {
                diagnostics->warning("css/unsupported-value", pending.place,
                                     format("\"{}\" is not a supported value of \"{}\"", to_text(value), pending.property));
            }
        }
    }
    if (!result.parsed) return nullptr;
    for (const auto& [id, apply] : *result.parsed) {
        if (id == declaration.longhand) return &apply;
    }
    return nullptr;
}

namespace {

LonghandId physical(LonghandId id, Direction direction) {
    const auto& longhand = property_table().longhand(id);
    return direction == Direction::Ltr ? longhand.ltr : longhand.rtl;
}

}  // namespace

// The entry that wins for each longhand, and the longhands in the order in which they are set.
struct Computation::Winners {
    std::vector<const Entry*> by_id{property_table().size(), nullptr};
    std::vector<LonghandId> touched;

    void add(LonghandId id, const Entry& entry) {
        if (by_id[id] == nullptr) touched.push_back(id);
        by_id[id] = &entry;
    }
    void sort() {
        std::sort(touched.begin(), touched.end(), [](LonghandId a, LonghandId b) {
            const auto x = property_table().longhand(a).phase, y = property_table().longhand(b).phase;
            return x != y ? x < y : a < b;
        });
    }
};

void Computation::set(ComputedStyle& style, LonghandId id, const Entry& entry, const std::vector<Entry>& entries, const Subject& subject,
                      const std::shared_ptr<const CustomProperties>& custom, const ComputeContext& context, Diagnostics* diagnostics) {
    const auto& longhand = property_table().longhand(id);
    auto wide = entry.declaration->wide;
    const Apply* apply = wide == WideKeyword::None ? applied(*entry.declaration, custom, diagnostics) : nullptr;
    if (wide == WideKeyword::Revert || wide == WideKeyword::RevertLayer) {
        // Roll back to the last declaration of an earlier origin or layer.
        for (auto i = static_cast<std::size_t>(&entry - entries.data()); i-- > 0;) {
            const auto& earlier = entries[i];
            const bool same_level = earlier.block->origin == entry.block->origin &&
                                    (wide == WideKeyword::Revert || earlier.block->layer == entry.block->layer);
            if (same_level || !earlier.declaration->custom.empty()) continue;
            if (physical(earlier.declaration->longhand, style.direction) != id) continue;
            return set(style, id, earlier, entries, subject, custom, context, diagnostics);
        }
    }
    if (apply != nullptr && *apply) return (*apply)(style, context);
    const bool inherits = wide == WideKeyword::Inherit || (wide != WideKeyword::Initial && longhand.inherited == Inherited::Yes);
    longhand.copy(style, inherits ? context.parent : initial_style());
}

RecordRef Computation::compute(const std::vector<const DeclarationBlock*>& blocks, const Subject& subject, Diagnostics* diagnostics) {
    const auto entries = in_cascade_order(blocks);
    StyleRecord record;
    record.custom = custom_properties(entries, subject.parent);
    const auto& parent = *subject.parent->style;
    auto style = inherited_from(parent);
    ComputeContext context{parent, lengths_, subject.element, subject.page};

    // direction decides what logical longhands mean.
    static const auto direction_id = property_table().id("direction");
    bool logical = false;
    const Entry* direction = nullptr;
    for (const auto& entry : entries) {
        if (!entry.declaration->custom.empty()) continue;
        if (entry.declaration->longhand == direction_id) direction = &entry;
        logical = logical || property_table().longhand(entry.declaration->longhand).logical;
    }
    context.lengths.em = parent.font_size.to_px();
    context.lengths.line_height = line_height_px(parent);
    if (direction != nullptr) set(style, direction_id, *direction, entries, subject, record.custom, context, diagnostics);

    Winners winners;
    for (const auto& entry : entries) {
        if (!entry.declaration->custom.empty()) continue;
        const auto id = entry.declaration->longhand;
        winners.add(logical ? physical(id, style.direction) : id, entry);
    }
    winners.sort();

    const bool is_root = subject.adjust == Adjust::Root;
    if (is_root) context.lengths.rem = 16;
    auto phase = Phase::Fonts;
    const auto enter = [&](Phase next) {
        if (phase == Phase::Fonts && next > Phase::Fonts) {
            context.lengths.em = style.font_size.to_px();
            if (is_root) context.lengths.rem = context.lengths.em;
        }
        if (phase <= Phase::Colors && next > Phase::Colors) {
            context.lengths.line_height = line_height_px(style);
            if (is_root) context.lengths.root_line_height = context.lengths.line_height;
            use_current_color(style);
        }
        phase = next;
    };
    for (const auto id : winners.touched) {
        enter(property_table().longhand(id).phase);
        set(style, id, *winners.by_id[id], entries, subject, record.custom, context, diagnostics);
    }
    enter(Phase::Rest);
    style.language = subject.language;
    adjust(style, subject);
    record.lays_out_items = lays_out_items(style, *subject.parent);
    record.style = std::make_shared<const ComputedStyle>(std::move(style));
    return std::make_shared<const StyleRecord>(std::move(record));
}

}  // namespace bilan::print::css
