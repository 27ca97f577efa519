// ::before, ::after and ::marker (CSS Content 3): counters, quotes and strings become text here; page numbers become
// deferred text, which layout fills in.
#include "print/layout/box_tree_builder.hpp"

namespace bilan::print::layout {
namespace {

template <typename... Cases>
struct Match : Cases... {
    using Cases::operator()...;
};
template <typename... Cases>
Match(Cases...) -> Match<Cases...>;

bool is_page_counter(const std::string& name) { return name == "page" || name == "pages"; }

// Text with its white space collapsed and trimmed: what a heading says in a contents line.
std::string collapsed(const std::string& text) {
    std::string result;
    bool gap = false;
    for (const char c : text) {
        if (c == ' ' || c == '\n' || c == '\t' || c == '\r') {
            gap = !result.empty();
            continue;
        }
        if (gap) result += ' ';
        gap = false;
        result += c;
    }
    return result;
}

std::string fragment_of(const std::string& url) {
    const std::size_t hash = url.find('#');
    return hash == std::string::npos ? "" : url.substr(hash + 1);
}

std::string unquoted(const std::string& text) {
    return text.size() >= 2 && (text.front() == '"' || text.front() == '\'') ? text.substr(1, text.size() - 2) : text;
}

}  // namespace

std::string BoxTreeBuilder::counter_text(const css::ContentCounter& counter) const {
    const std::string style = counter.style.empty() ? "decimal" : counter.style;
    if (!counter.all_levels) return css::format_counter(styled_.counter_styles(), style, counters_.value(counter.name));
    std::string text;
    for (const int value : counters_.values(counter.name)) {
        if (!text.empty()) text += counter.separator;
        text += css::format_counter(styled_.counter_styles(), style, value);
    }
    return text;
}

std::string BoxTreeBuilder::content_as_text(const std::vector<css::ContentItem>& items, const dom::Node& node,
                                            const css::ComputedStyle& style) {
    std::string text;
    int depth = 0;
    for (const css::ContentItem& item : items)
        std::visit(Match{[&](const css::ContentText& part) { text += part.text; },
                         [&](const css::ContentCounter& part) { text += counter_text(part); },
                         [&](const css::ContentSelf&) { text += collapsed(title_text(node)); },
                         [&](css::ContentQuote part) {
                             if (part == css::ContentQuote::Close || part == css::ContentQuote::NoClose) --depth;
                             text += quotation_mark(style, part, depth);
                             if (part == css::ContentQuote::Open || part == css::ContentQuote::NoOpen) ++depth;
                         },
                         [&](const css::ContentTargetText& part) {
                             const dom::Node* target = document_.element_by_id(fragment_of(part.url));
                             if (target) text += collapsed(title_text(*target));
                         },
                         [](const auto&) {}},
                   item);
    return text;
}

void BoxTreeBuilder::add_generated_text(std::string text, Box& parent) {
    if (text.empty()) return;
    Box& box = make(BoxKind::Text, nullptr, parent.style);
    box.pseudo = parent.pseudo;
    box.text = std::move(text);
    add_child(parent, box);
}

std::optional<NaturalSize> BoxTreeBuilder::generated_image_size(const std::string& url, const dom::Node& node) {
    auto natural = images_.natural_size ? images_.natural_size(url) : std::nullopt;
    if (!natural)
        diagnostics_.error("print/missing-image", dom::place_of(document_, node),
                           "the image \"" + url + "\" in content is not there or cannot be read");
    return natural;
}

void BoxTreeBuilder::add_generated_image(const std::string& url, const NaturalSize& natural, Box& parent) {
    Box& box = make_anonymous(BoxKind::Replaced, parent, {});
    box.pseudo = parent.pseudo;
    box.replaced = std::make_unique<ReplacedContent>(ReplacedContent{ReplacedContent::Kind::Image, url, nullptr, natural, false});
    add_child(parent, box);
}

void BoxTreeBuilder::add_content_item(const css::ContentItem& item, const dom::Node& node, Box& parent) {
    const auto defer = [&] {
        add_generated_text("0", parent);
        Box& box = *parent.children.back();
        box.deferred = std::make_unique<DeferredText>(DeferredText{item});
        box.note = note_;
        deferred_.push_back(&box);
    };
    std::visit(Match{[&](const css::ContentText& part) { add_generated_text(part.text, parent); },
                     [&](const css::ContentUrl& part) {
                         if (const auto natural = generated_image_size(part.url, node)) add_generated_image(part.url, *natural, parent);
                     },
                     [&](const css::ContentCounter& part) {
                         const bool by_page = is_page_counter(part.name) || (numbers_by_page_ && note_ > 0 && part.name == "footnote");
                         if (by_page) defer();
                         else add_generated_text(counter_text(part), parent);
                     },
                     [&](const css::ContentLeader& part) {
                         add_generated_text(part.pattern.empty() ? "." : part.pattern, parent);
                         parent.children.back()->leader = std::make_unique<Leader>(Leader{part.pattern.empty() ? "." : part.pattern});
                     },
                     [&](const css::ContentTargetCounter&) { defer(); },
                     [&](const css::ContentTargetText& part) {
                         const dom::Node* target = document_.element_by_id(fragment_of(part.url));
                         if (target) add_generated_text(collapsed(title_text(*target)), parent);
                         else defer();
                     },
                     [&](css::ContentQuote part) {
                         const bool closes = part == css::ContentQuote::Close || part == css::ContentQuote::NoClose;
                         if (closes && counters_.quote_depth > 0) --counters_.quote_depth;
                         add_generated_text(quotation_mark(*parent.style, part, counters_.quote_depth), parent);
                         if (!closes) ++counters_.quote_depth;
                     },
                     [&](const css::ContentSelf&) { add_generated_text(dom::text_content(node), parent); },
                     [](const css::ContentString&) {},     // strings and running elements belong to margin boxes
                     [](const css::ContentElement&) {}},
               item);
}

void BoxTreeBuilder::add_content(const css::Content& content, const dom::Node& node, Box& parent) {
    for (const css::ContentItem& item : content.items) add_content_item(item, node, parent);
}

void BoxTreeBuilder::add_pseudo(const dom::Node& node, css::Pseudo pseudo, Box& parent) {
    const css::StyleRef style = styled_.style(node, pseudo);
    if (!style || style->content.kind != css::Content::Kind::Items || style->display.outer == css::OuterDisplay::None) return;
    counters_.apply(*style);
    const bool out_of_flow = is_out_of_flow(*style);
    const bool blockified = out_of_flow || parent.kind == BoxKind::Flex || parent.kind == BoxKind::Grid;
    const Pair made = make_for_display(&node, style, parent, blockified);
    made.outer->pseudo = made.inner->pseudo = pseudo;
    add_content(style->content, node, *made.inner);
    finish(*made.inner);
    if (made.outer != made.inner) finish(*made.outer);
    if (is_float(*made.outer)) return add_float_box(*made.outer, parent);
    if (out_of_flow) add_absolute(*made.outer, parent);
    else add_child(parent, *made.outer);
}

// An image without lengths of its own is sized as in a square of 1em (CSS Lists 3, section 3.1); one that is not there
// leaves its place to list-style-type.
bool BoxTreeBuilder::add_marker_image(const dom::Node& node, const css::ComputedStyle& style, Box& marker) {
    const auto* image = std::get_if<css::ImageUrl>(&style.list_style_image);
    auto natural = image ? generated_image_size(image->url, node) : std::nullopt;
    if (!natural) return false;
    if (!natural->width && !natural->height) {
        const double em = style.font_size.to_px(), ratio = natural->ratio > 0 ? natural->ratio : 1;
        natural->width = LayoutUnit::from_px(std::min(em, em * ratio));
        natural->height = LayoutUnit::from_px(std::min(em, em / ratio));
    }
    add_generated_image(image->url, *natural, marker);
    return true;
}

void BoxTreeBuilder::add_marker(const dom::Node& node, const css::ComputedStyle& style, Box& item) {
    const css::StyleRef own = styled_.style(node, css::Pseudo::Marker);
    css::ComputedStyle marker_style = own ? *own : *anonymous_style(style, {});
    marker_style.display = {};
    marker_style.white_space = css::WhiteSpace::Pre;  // the space after the number stays
    marker_style.text_indent = {};
    Box& marker = make(BoxKind::Inline, &node, std::make_shared<const css::ComputedStyle>(std::move(marker_style)));
    marker.pseudo = css::Pseudo::Marker;
    const std::map<std::string, css::CounterStyle>& styles = styled_.counter_styles();
    if (own && own->content.kind == css::Content::Kind::Items) {
        add_content(own->content, node, marker);
    } else if (own && own->content.kind == css::Content::Kind::None) {
        return;
    } else if (add_marker_image(node, style, marker)) {
        add_generated_text(" ", marker);
    } else if (style.list_style_type.starts_with('"') || style.list_style_type.starts_with('\'')) {
        add_generated_text(unquoted(style.list_style_type), marker);
    } else if (style.list_style_type != "none") {
        const auto found = styles.find(style.list_style_type);
        const std::string text = css::format_counter(styles, style.list_style_type, counters_.value("list-item"));
        const std::string prefix = found == styles.end() ? "" : found->second.prefix;
        const std::string suffix = found == styles.end() ? ". " : found->second.suffix;
        add_generated_text(prefix + text + suffix, marker);
    }
    if (marker.children.empty()) return;
    if (style.list_style_position == css::ListStylePosition::Inside) {
        add_child(item, marker);
        return;
    }
    // Outside: a block of its own, so that it can be laid out and hung beside the first line.
    Box& holder = make_anonymous(BoxKind::Block, marker, {css::OuterDisplay::Block, css::InnerDisplay::FlowRoot, {}, false});
    holder.pseudo = css::Pseudo::Marker;
    holder.parent = &item;
    marker.parent = &holder;
    holder.children.push_back(&marker);
    item.marker = &holder;
}

// Counters of the document's own at a target are known once the walk is over.
void BoxTreeBuilder::resolve_target_counters() {
    for (Box* box : deferred_) {
        const auto* target = std::get_if<css::ContentTargetCounter>(&box->deferred->item);
        if (!target || is_page_counter(target->name)) continue;
        const auto at = counters_at_.find(fragment_of(target->url));
        if (at == counters_at_.end()) continue;
        box->text = css::format_counter(styled_.counter_styles(), target->style.empty() ? "decimal" : target->style,
                                        at->second.value(target->name));
        box->deferred.reset();
    }
}

}  // namespace bilan::print::layout
