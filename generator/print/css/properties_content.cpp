// CSS Content 3, Lists 3 (counters), GCPM 3 (named strings, bookmarks), and our footnotes by reference.
#include "print/css/content.hpp"
#include "print/css/property_makers.hpp"

namespace bilan::print::css {
namespace {

Compute<Content> take_content(Cursor& cursor) {
    using Kind = Content::Kind;
    if (const auto kind = take_keyword(cursor, Keywords<Kind>{{"normal", Kind::Normal}, {"none", Kind::None}})) {
        return [kind = *kind](const ComputeContext&, const ComputedStyle&) { return Content{kind, {}, {}, false}; };
    }
    const auto items = take_content_items(cursor);
    if (!items) return {};
    ComputeItems alternative;
    if (cursor.take_delim('/')) {
        alternative = take_content_items(cursor);
        if (!alternative) return {};
    }
    return [items, alternative](const ComputeContext& context, const ComputedStyle&) {
        Content content{Kind::Items, {}, {}, static_cast<bool>(alternative)};
        items(content.items, context);
        if (!alternative) return content;
        std::vector<ContentItem> spoken;
        alternative(spoken, context);
        for (const auto& item : spoken) {
            if (const auto* text = std::get_if<ContentText>(&item)) content.alternative += text->text;
        }
        return content;
    };
}

// none, or names with an optional number each.
std::optional<std::vector<CounterChange>> take_counters(Cursor& cursor, int otherwise) {
    std::vector<CounterChange> changes;
    if (cursor.take_ident("none")) return changes;
    while (auto name = take_custom_identifier(cursor)) {
        const auto value = take_integer(cursor);
        changes.push_back({std::move(*name), value.value_or(otherwise)});
    }
    return changes.empty() ? std::nullopt : std::optional(changes);
}

template <typename Get>
Longhand counter_property(std::string_view name, Get get, int otherwise) {
    return constant_property(name, Inherited::No, get, [otherwise](Cursor& cursor) { return take_counters(cursor, otherwise); });
}

Compute<std::vector<StringSet>> take_string_set(Cursor& cursor) {
    if (cursor.take_ident("none")) return [](const ComputeContext&, const ComputedStyle&) { return std::vector<StringSet>{}; };
    std::vector<std::pair<std::string, ComputeItems>> sets;
    do {
        const auto name = take_custom_identifier(cursor);
        const auto items = name ? take_content_items(cursor) : ComputeItems{};
        if (!items) return {};
        sets.emplace_back(*name, items);
    } while (cursor.take_comma());
    return [sets](const ComputeContext& context, const ComputedStyle&) {
        std::vector<StringSet> result;
        for (const auto& [name, items] : sets) items(result.emplace_back(StringSet{name, {}}).items, context);
        return result;
    };
}

Compute<std::vector<ContentItem>> take_label(Cursor& cursor) {
    if (cursor.take_ident("none")) return [](const ComputeContext&, const ComputedStyle&) { return std::vector<ContentItem>{}; };
    const auto items = take_content_items(cursor);
    if (!items) return {};
    return [items](const ComputeContext& context, const ComputedStyle&) {
        std::vector<ContentItem> result;
        items(result, context);
        return result;
    };
}

Longhand with_attributes(Longhand longhand) {
    longhand.uses_element = true;
    return longhand;
}

}  // namespace

void add_content_properties(PropertyTable& table) {
    table.add(with_attributes(property("content", Inherited::No, BILAN_FIELD(content), take_content)));
    table.add(counter_property("counter-reset", BILAN_FIELD(counter_reset), 0));
    table.add(counter_property("counter-increment", BILAN_FIELD(counter_increment), 1));
    table.add(counter_property("counter-set", BILAN_FIELD(counter_set), 0));
    table.add(with_attributes(property("string-set", Inherited::No, BILAN_FIELD(string_set), take_string_set)));
    table.add(constant_property("bookmark-level", Inherited::No, BILAN_FIELD(bookmark_level), [](Cursor& cursor) -> std::optional<int> {
        if (cursor.take_ident("none")) return 0;
        const auto level = take_integer(cursor);
        return level && *level >= 1 ? level : std::nullopt;
    }));
    table.add(with_attributes(property("bookmark-label", Inherited::No, BILAN_FIELD(bookmark_label), take_label)));
    table.add(keyword_property("bookmark-state", Inherited::No, BILAN_FIELD(bookmark_open), {{"open", true}, {"closed", false}}));
    table.add(keyword_property("-bilan-footnote", Inherited::No, BILAN_FIELD(footnote_target), {{"none", false}, {"target", true}}));
}

}  // namespace bilan::print::css
