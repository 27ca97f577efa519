#include "narrative/render.hpp"

#include <algorithm>

#include "base/format.hpp"
#include "base/suggest.hpp"
#include "narrative/html.hpp"
#include "narrative/inlines.hpp"

namespace bilan::narrative {
namespace {

struct Words {
    std::string_view notes, back, done, to_do;
};

Words words_in(std::string_view language) {
    if (language.starts_with("fr")) return {"Notes", "Retour à l’appel de note", "fait", "à faire"};
    return {"Notes", "Back to note", "done", "to do"};
}

std::string_view class_of(Align align) {
    switch (align) {
        case Align::None: return "";
        case Align::Left: return "align-left";
        case Align::Centre: return "align-center";
        case Align::Right: return "align-right";
    }
    return "";
}

void add_line(std::string& text, const std::string& line) {
    if (line.empty()) return;
    if (!text.empty()) text += '\n';
    text += line;
}

class Renderer {
public:
    Renderer(const RenderContext& context, Diagnostics& diagnostics) : context_(context), diagnostics_(diagnostics) {
        result_.component_counts = context.component_counts;
    }

    Rendered render(const Chapter& chapter) {
        auto body = blocks(chapter.blocks);
        result_.html = std::move(body.html);
        result_.text = std::move(body.text);
        notes(chapter.notes);
        check_inner_links();
        result_.figures.merge(state_.figures);
        result_.outer_links = std::move(state_.outer_links);
        return std::move(result_);
    }

private:
    // Asked of the finished HTML, because templates give ids too.
    void check_inner_links() {
        auto& ids = result_.ids = ids_in(result_.html);
        for (auto& id : ids) {
            if (!context_.id_prefix.empty() && id.starts_with(context_.id_prefix)) id.erase(0, context_.id_prefix.size());
        }
        for (const auto& [target, span] : state_.inner_links) {
            const auto id = target.substr(1);
            if (std::find(ids.begin(), ids.end(), escape(id)) != ids.end()) continue;
            const auto near = did_you_mean(id, ids);
            diagnostics_.error("narrative/unknown-link-target", span, format("the link \"{}\" leads nowhere in this chapter", target),
                               near.empty() ? "write an id that stands in it, or the other chapter's file before the #" : near);
            unlink(result_.html, target);
        }
    }

    HtmlAndText blocks(const Nodes& nodes) {
        HtmlAndText all;
        for (const auto& node : nodes) {
            auto one = block(node);
            all.html += one.html;
            add_line(all.text, one.text);
        }
        return all;
    }

    HtmlAndText block(const Node& node) {
        if (node.as<Paragraph>() != nullptr) return paragraph(node);
        if (const auto* found = node.as<Heading>()) return heading(*found, node);
        if (node.as<BlockQuote>() != nullptr) return quote(node);
        if (const auto* found = node.as<List>()) return list(*found, node);
        if (const auto* found = node.as<CodeBlock>()) return code(*found, node);
        if (node.as<ThematicBreak>() != nullptr) return {format("<hr{}>\n", origin(node)), {}};
        if (const auto* found = node.as<Table>()) return table(*found, node);
        if (node.as<Component>() == nullptr) return blocks(node.children);
        auto call = component(node);
        return {std::move(call.html), std::move(call.body_text)};
    }

    HtmlAndText inlines(const Nodes& nodes, Use use = Use::InPlace) { return render_inlines(nodes, context_, use, state_, diagnostics_); }

    std::string place(const Span& span) const {
        if (context_.origins == Origins::Off || span.source == nullptr) return {};
        const auto position = span.source->position(span.begin);
        return format("{}:{}:{}", span.source->name(), position.line, position.column);
    }

    std::string origin(const Node& node) const { return attribute("data-origin", place(node.span)); }

    HtmlAndText paragraph(const Node& node) {
        auto inside = inlines(node.children);
        return {format("<p{}>{}</p>\n", origin(node), inside.html), std::move(inside.text)};
    }

    HtmlAndText heading(const Heading& heading, const Node& node) {
        auto inside = inlines(node.children);
        auto copy = inlines(node.children, Use::Copy);
        const auto level = std::clamp(heading.level + context_.heading_shift, 1, 6);
        result_.headings.push_back({level, heading.id, copy.text, std::move(copy.html), place(node.span), heading.attributes.classes});
        return {format("<h{0}{1}{2}{3}>{4}</h{0}>\n", level, attribute("id", heading.id), class_attribute(heading.attributes.classes),
                       origin(node), inside.html),
                std::move(inside.text)};
    }

    HtmlAndText quote(const Node& node) {
        auto inside = blocks(node.children);
        return {format("<blockquote{}>\n{}</blockquote>\n", origin(node), inside.html), std::move(inside.text)};
    }

    HtmlAndText list(const List& list, const Node& node) {
        const bool has_tasks = std::any_of(node.children.begin(), node.children.end(), [](const Node& n) { return n.as<Item>()->done.has_value(); });
        const auto start = list.is_ordered && list.start != 1 ? format(" start=\"{}\"", list.start) : std::string();
        HtmlAndText result;
        const std::string_view tag = list.is_ordered ? "ol" : "ul";
        result.html = format("<{}{}{}{}>\n", tag, start, has_tasks ? " class=\"tasks\"" : "", origin(node));
        for (const auto& child : node.children) {
            auto one = item(list, child);
            result.html += one.html;
            add_line(result.text, one.text);
        }
        result.html += format("</{}>\n", tag);
        return result;
    }

    HtmlAndText item(const List& list, const Node& node) {
        const auto mark = task_mark(*node.as<Item>());
        HtmlAndText result;
        bool is_line_open = true;  // after <li> or inline text: a block begins on a line of its own
        bool is_mark_set = mark.empty();
        for (const auto& child : node.children) {
            const bool is_bare = list.is_tight && child.as<Paragraph>() != nullptr;
            auto one = is_bare ? inlines(child.children) : block(child);
            if (!is_mark_set && child.as<Paragraph>() != nullptr) {
                one.html.insert(is_bare ? 0 : one.html.find('>') + 1, mark);
                is_mark_set = true;
            }
            if (!is_bare && is_line_open) result.html += '\n';
            result.html += one.html;
            is_line_open = is_bare;
            add_line(result.text, one.text);
        }
        result.html = format("<li{}{}>{}</li>\n", mark.empty() ? "" : " class=\"task\"", origin(node), result.html);
        return result;
    }

    // A sign with a name, and no disabled checkbox, which a keyboard cannot reach and a screen reader may skip.
    std::string task_mark(const Item& item) const {
        if (!item.done) return {};
        const auto words = words_in(context_.language);
        return format("<span class=\"task-mark\" role=\"img\" aria-label=\"{}\">{}</span> ", *item.done ? words.done : words.to_do,
                      *item.done ? "✓" : "□");
    }

    HtmlAndText code(const CodeBlock& code, const Node& node) const {
        const auto language = code.info.substr(0, code.info.find_first_of(" \t"));
        return {format("<pre{}><code{}>{}</code></pre>\n", origin(node), attribute("class", language.empty() ? language : "language-" + language),
                       escape(code.text)),
                code.text};
    }

    HtmlAndText table(const Table& table, const Node& node) {
        HtmlAndText result;
        result.html = format("<table{}>\n", origin(node));
        for (std::size_t i = 0; i < node.children.size(); ++i) {
            const auto& child = node.children[i];
            const bool is_header = child.as<Row>()->is_header;
            if (is_header) result.html += "<thead>\n";
            if (i == 1) result.html += "<tbody>\n";
            auto one = row(table, child, is_header);
            result.html += one.html;
            add_line(result.text, one.text);
            if (is_header) result.html += "</thead>\n";
        }
        if (node.children.size() > 1) result.html += "</tbody>\n";
        result.html += "</table>\n";
        return result;
    }

    HtmlAndText row(const Table& table, const Node& node, bool is_header) {
        HtmlAndText result;
        result.html = "<tr>\n";
        for (std::size_t i = 0; i < node.children.size(); ++i) {
            auto cell = inlines(node.children[i].children);
            // An empty header cell heads nothing.
            const bool heads = is_header && !cell.text.empty();
            const auto align = i < table.columns.size() ? class_of(table.columns[i]) : std::string_view();
            result.html += format("<{0}{1}{2}>{3}</{0}>\n", heads ? "th" : "td", heads ? " scope=\"col\"" : "", attribute("class", align), cell.html);
            result.text += (i == 0 ? "" : "\t") + cell.text;
        }
        result.html += "</tr>\n";
        return result;
    }

    ComponentCall component(const Node& node) {
        const auto& component = *node.as<Component>();
        ComponentCall call;
        call.name = component.name;
        call.classes = component.classes;
        call.nth = ++result_.component_counts[component.name];
        call.id = component_id(component, context_.id_prefix, call.nth);
        call.attributes = finished_attributes(component);
        call.span = node.span;
        call.origin = place(node.span);
        result_.figures.insert(component.figures.begin(), component.figures.end());
        add_body(component, node, call);
        call.html = component.is_known && context_.component ? context_.component(call, diagnostics_) : call.body_html;
        return call;
    }

    data::Map finished_attributes(const Component& component) const {
        auto attributes = component.attributes;
        for (const auto& name : component.prose) {
            const auto* value = attributes.find(name);
            if (value == nullptr || value->string() == nullptr) continue;
            attributes.set(name, data::Value(unicode::finish_prose(*value->string(), context_.language), value->span()));
        }
        return attributes;
    }

    void add_body(const Component& component, const Node& node, ComponentCall& call) {
        const bool is_sentence = component.body == Body::Inline && node.children.size() == 1 && node.children.front().as<Paragraph>() != nullptr;
        if (is_sentence) {
            auto inside = inlines(node.children.front().children);
            call.body_html = std::move(inside.html);
            call.body_text = std::move(inside.text);
            return;
        }
        for (const auto& child : node.children) {
            HtmlAndText one;
            if (child.as<Component>() != nullptr) {
                call.children.push_back(this->component(child));
                one = {call.children.back().html, call.children.back().body_text};
            } else {
                one = block(child);
            }
            call.body_html += one.html;
            add_line(call.body_text, one.text);
        }
    }

    void notes(const Nodes& notes) {
        result_.notes = static_cast<int>(notes.size());
        if (notes.empty()) return;
        result_.html += format("<section class=\"notes\" role=\"doc-endnotes\" aria-label=\"{}\">\n<ol>\n", words_in(context_.language).notes);
        for (const auto& note : notes) {
            auto body = blocks(note.children);
            const auto back = back_links(note.as<Note>()->number);
            if (body.html.ends_with("</p>\n")) {
                body.html.insert(body.html.size() - 5, " " + back);
            } else {
                body.html += format("<p>{}</p>\n", back);
            }
            result_.html += format("<li id=\"{}\"{}>\n{}</li>\n", escape(note_id(context_, note.as<Note>()->number)), origin(note), body.html);
            add_line(result_.text, body.text);
        }
        result_.html += "</ol>\n</section>\n";
    }

    // One for each call: a note may be called twice.
    std::string back_links(int number) const {
        std::string links;
        const auto calls = state_.note_calls.find(number);
        const auto count = calls == state_.note_calls.end() ? 0 : calls->second;
        for (int nth = 1; nth <= count; ++nth) {
            const auto label = format("{} {}{}", words_in(context_.language).back, number, nth == 1 ? "" : format(" ({})", nth));
            links += format("{}<a role=\"doc-backlink\" href=\"#{}\" aria-label=\"{}\">↑</a>", links.empty() ? "" : " ",
                            escape(note_call_id(context_, number, nth)), label);
        }
        return links;
    }

    const RenderContext& context_;
    Diagnostics& diagnostics_;
    InlineState state_;
    Rendered result_;
};

}  // namespace

std::string component_id(const Component& component, std::string_view id_prefix, int nth) {
    return component.id.empty() ? format("{}{}-{}", id_prefix, component.name, nth) : component.id;
}

Rendered render_chapter(const Chapter& chapter, const RenderContext& context, Diagnostics& diagnostics) {
    return Renderer(context, diagnostics).render(chapter);
}

}  // namespace bilan::narrative
