#include "print/css/content.hpp"

namespace bilan::print::css {
namespace {

using Kind = Component::Kind;

// A string, or attr(): text that may need the element.
using ComputeText = std::function<std::string(const ComputeContext&)>;

ComputeText take_attr(Cursor& cursor) {
    if (!cursor.peek().is_function("attr")) return {};
    auto inside = cursor.inside(cursor.peek());
    const auto name = take_custom_identifier(inside);
    if (!name) return {};
    for (const std::string_view type : {"string", "url", "text", "raw-string"}) {
        if (inside.take_ident(type)) break;
    }
    if (inside.peek().is(Kind::Function)) inside.take();  // type(<string>)
    std::string otherwise;
    if (inside.take_comma()) otherwise = take_string(inside).value_or("");
    if (!inside.done()) return {};
    cursor.take();
    return [name = *name, otherwise](const ComputeContext& context) {
        return context.element == nullptr ? otherwise : std::string(context.element->attribute_or(name, otherwise));
    };
}

ComputeText take_text(Cursor& cursor) {
    if (auto text = take_string(cursor)) return [text = std::move(*text)](const ComputeContext&) { return text; };
    return take_attr(cursor);
}

// What a cross reference points at. "#here" stays as it is: it is a place in this document.
ComputeText take_target(Cursor& cursor) {
    if (const auto& c = cursor.peek(); c.is(Kind::Url)) return [text = cursor.take().text](const ComputeContext&) { return text; };
    if (auto url = take_url(cursor)) return [url = std::move(*url)](const ComputeContext&) { return url; };
    return take_text(cursor);
}

ComputeItems constant(ContentItem item) {
    return [item = std::move(item)](std::vector<ContentItem>& items, const ComputeContext&) { items.push_back(item); };
}

std::string take_style(Cursor& inside) {
    if (!inside.take_comma()) return "decimal";
    if (auto text = take_string(inside)) return "\"" + *text + "\"";
    auto name = take_custom_identifier(inside);
    return name ? lower_case(*name) : "";
}

ComputeItems counter(Cursor inside, bool all_levels) {
    ContentCounter item;
    item.all_levels = all_levels;
    const auto name = take_custom_identifier(inside);
    if (!name) return {};
    item.name = *name;
    if (all_levels) {
        const auto separator = inside.take_comma() ? take_string(inside) : std::nullopt;
        if (!separator) return {};
        item.separator = *separator;
    }
    item.style = take_style(inside);
    if (item.style.empty() || !inside.done()) return {};
    return constant(std::move(item));
}

// string(name, which), element(name, which)
template <typename Item>
ComputeItems page_item(Cursor inside) {
    const auto name = take_custom_identifier(inside);
    if (!name) return {};
    std::string which = "first";
    if (inside.take_comma()) {
        const Keywords<std::string> keywords{{"first", "first"}, {"start", "start"}, {"last", "last"}, {"first-except", "first-except"}};
        const auto given = take_keyword(inside, keywords);
        if (!given) return {};
        which = *given;
    }
    if (!inside.done()) return {};
    return constant(Item{*name, which});
}

ComputeItems leader(Cursor inside) {
    auto pattern = take_keyword(inside, Keywords<std::string>{{"dotted", ". "}, {"solid", "_"}, {"space", " "}});
    if (!pattern) pattern = take_string(inside);
    if (!pattern || pattern->empty() || !inside.done()) return {};
    return constant(ContentLeader{*pattern});
}

ComputeItems target_counter(Cursor inside, bool all_levels) {
    const auto target = take_target(inside);
    if (!target || !inside.take_comma()) return {};
    ContentTargetCounter item;
    item.all_levels = all_levels;
    const auto name = take_custom_identifier(inside);
    if (!name) return {};
    item.name = *name;
    if (all_levels) {
        const auto separator = inside.take_comma() ? take_string(inside) : std::nullopt;
        if (!separator) return {};
        item.separator = *separator;
    }
    item.style = take_style(inside);
    if (item.style.empty() || !inside.done()) return {};
    return [target, item](std::vector<ContentItem>& items, const ComputeContext& context) {
        auto made = item;
        made.url = target(context);
        items.push_back(std::move(made));
    };
}

ComputeItems target_text(Cursor inside) {
    const auto target = take_target(inside);
    if (!target) return {};
    std::string which = "content";
    if (inside.take_comma()) {
        const Keywords<std::string> keywords{{"content", "content"}, {"before", "before"}, {"after", "after"}, {"first-letter", "first-letter"}};
        const auto given = take_keyword(inside, keywords);
        if (!given) return {};
        which = *given;
    }
    if (!inside.done()) return {};
    return [target, which](std::vector<ContentItem>& items, const ComputeContext& context) {
        items.push_back(ContentTargetText{target(context), which});
    };
}

// content() is the element's own text; its other parts are not told apart.
ComputeItems self(Cursor inside) {
    if (!inside.done() && !inside.take_ident("text")) return {};
    return inside.done() ? constant(ContentSelf{}) : ComputeItems{};
}

ComputeItems function_item(const Cursor& cursor, const Component& function) {
    const auto inside = cursor.inside(function);
    const auto name = lower_case(function.text);
    if (name == "counter" || name == "counters") return counter(inside, name == "counters");
    if (name == "string") return page_item<ContentString>(inside);
    if (name == "element") return page_item<ContentElement>(inside);
    if (name == "leader") return leader(inside);
    if (name == "target-counter" || name == "target-counters") return target_counter(inside, name == "target-counters");
    if (name == "target-text") return target_text(inside);
    if (name == "content") return self(inside);
    return {};
}

ComputeItems take_item(Cursor& cursor) {
    if (const auto text = take_text(cursor)) {
        return [text](std::vector<ContentItem>& items, const ComputeContext& context) { items.push_back(ContentText{text(context)}); };
    }
    if (auto url = take_url(cursor)) return constant(ContentUrl{std::move(*url)});
    if (cursor.take_ident("contents")) return constant(ContentSelf{});
    const Keywords<ContentQuote> quotes{{"open-quote", ContentQuote::Open}, {"close-quote", ContentQuote::Close},
                                        {"no-open-quote", ContentQuote::NoOpen}, {"no-close-quote", ContentQuote::NoClose}};
    if (const auto quote = take_keyword(cursor, quotes)) return constant(*quote);
    if (!cursor.peek().is(Kind::Function)) return {};
    auto item = function_item(cursor, cursor.peek());
    if (item) cursor.take();
    return item;
}

}  // namespace

ComputeItems take_content_items(Cursor& cursor) {
    std::vector<ComputeItems> items;
    while (auto item = take_item(cursor)) items.push_back(std::move(item));
    if (items.empty()) return {};
    return [items](std::vector<ContentItem>& result, const ComputeContext& context) {
        for (const auto& item : items) item(result, context);
    };
}

}  // namespace bilan::print::css
