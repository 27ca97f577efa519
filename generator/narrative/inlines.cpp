#include "narrative/inlines.hpp"

#include "base/format.hpp"
#include "base/suggest.hpp"
#include "narrative/html.hpp"
#include "unicode/inclusive_forms.hpp"

namespace bilan::narrative {
namespace {

std::string_view language_of(const Marked& marked) {
    const auto* language = marked.attributes.find("lang");
    return language == nullptr ? std::string_view() : std::string_view(language->value);
}

// An address that is its own text is not prose.
bool is_bare_address(const Node& node) {
    const auto* link = node.as<Link>();
    if (link == nullptr) return false;
    const auto text = plain_text(node.children);
    return link->url == text || link->url == "mailto:" + text || link->url == "http://" + text;
}

class Renderer {
public:
    Renderer(const RenderContext& context, Use use, InlineState& state, Diagnostics& diagnostics)
        : context_(context), use_(use), state_(state), diagnostics_(diagnostics) {}

    HtmlAndText render(const Nodes& inlines) {
        collect(inlines, context_.language, Prose::Yes, pieces_);
        unicode::finish_prose(pieces_, context_.language);
        return nodes(inlines, context_.language);
    }

private:
    enum class Prose { No, Yes };

    // Every text, code and figure, in the order in which nodes() takes them back.
    void collect(const Nodes& inlines, std::string_view language, Prose prose, std::vector<unicode::ProsePiece>& pieces) {
        for (const auto& node : inlines) {
            if (const auto* text = node.as<Text>()) {
                pieces.push_back({text->text, prose == Prose::Yes});
            } else if (const auto* code = node.as<Code>()) {
                pieces.push_back({code->text, false});
            } else if (const auto* figure = node.as<FigureCall>()) {
                pieces.push_back({figure_text(*figure, node, FigureForm::Plain), false});
            } else if (node.as<SoftBreak>() != nullptr || node.as<HardBreak>() != nullptr) {
                pieces.push_back({" ", false});
            } else if (const auto* marked = node.as<Marked>(); marked != nullptr && !language_of(*marked).empty() && language_of(*marked) != language) {
                collect_foreign(node.children, language_of(*marked), pieces);
            } else {
                collect(node.children, language, is_bare_address(node) ? Prose::No : prose, pieces);
            }
        }
    }

    // Words in another language are finished by their own rules.
    void collect_foreign(const Nodes& inlines, std::string_view language, std::vector<unicode::ProsePiece>& pieces) {
        std::vector<unicode::ProsePiece> foreign;
        collect(inlines, language, Prose::Yes, foreign);
        unicode::finish_prose(foreign, language);
        for (auto& piece : foreign) pieces.push_back({std::move(piece.text), false});
    }

    std::string figure_text(const FigureCall& figure, const Node& node, FigureForm form) const {
        if (context_.figure) return context_.figure(figure.id, form);
        return form == FigureForm::Plain ? plain_text(node.children) : escape(plain_text(node.children));
    }

    HtmlAndText nodes(const Nodes& inlines, std::string_view language) {
        HtmlAndText result;
        for (const auto& node : inlines) {
            auto one = render_node(node, language);
            result.html += one.html;
            result.text += one.text;
        }
        return result;
    }

    HtmlAndText render_node(const Node& node, std::string_view language) {
        if (node.as<Text>() != nullptr) return text(language);
        if (node.as<Code>() != nullptr) return code();
        if (const auto* figure = node.as<FigureCall>()) return figure_call(*figure, node);
        if (node.as<SoftBreak>() != nullptr) return line_break("\n");
        if (node.as<HardBreak>() != nullptr) return line_break("<br>\n");
        if (node.as<Emphasis>() != nullptr) return wrapped("<em>", "</em>", node, language);
        if (node.as<Strong>() != nullptr) return wrapped("<strong>", "</strong>", node, language);
        if (node.as<Strikethrough>() != nullptr) return wrapped("<del>", "</del>", node, language);
        if (const auto* found = node.as<Link>()) return link(*found, node, language);
        if (const auto* call = node.as<NoteCall>()) return note_call(*call);
        if (const auto* found = node.as<Marked>()) return marked(*found, node, language);
        if (const auto* found = node.as<Image>()) return image(*found, node, language);
        return nodes(node.children, language);
    }

    const std::string& next_piece() { return pieces_[next_++].text; }

    HtmlAndText text(std::string_view language) {
        const auto& finished = next_piece();
        if (!language.starts_with("fr")) return {escape(finished), finished};
        // The class that keeps migrant.e.s on one line; a word joiner would be copied with the text.
        std::string html;
        std::size_t at = 0;
        for (const auto& form : unicode::inclusive_forms(finished)) {
            html += escape(std::string_view(finished).substr(at, form.begin - at));
            html += format("<span class=\"nb\">{}</span>", escape(std::string_view(finished).substr(form.begin, form.end - form.begin)));
            at = form.end;
        }
        return {html + escape(std::string_view(finished).substr(at)), finished};
    }

    HtmlAndText code() {
        const auto& literal = next_piece();
        return {format("<code>{}</code>", escape(literal)), literal};
    }

    HtmlAndText line_break(std::string_view html) {
        next_piece();
        return {std::string(html), " "};
    }

    HtmlAndText figure_call(const FigureCall& figure, const Node& node) {
        const auto plain = next_piece();
        state_.figures.insert(figure.id);
        auto html = figure_text(figure, node, FigureForm::Rich);
        // [**29 793**]{=id}: the ledger's number, in the author's emphasis.
        for (const auto* inside = &node; inside->children.size() == 1; ) {
            inside = &inside->children.front();
            if (inside->as<Emphasis>() != nullptr) html = format("<em>{}</em>", html);
            if (inside->as<Strong>() != nullptr) html = format("<strong>{}</strong>", html);
        }
        return {std::move(html), plain};
    }

    HtmlAndText wrapped(std::string_view open, std::string_view close, const Node& node, std::string_view language) {
        auto inside = nodes(node.children, language);
        return {std::string(open) + inside.html + std::string(close), std::move(inside.text)};
    }

    HtmlAndText link(const Link& link, const Node& node, std::string_view language) {
        auto inside = nodes(node.children, language);
        if (use_ == Use::Copy) return inside;
        const auto title = link.title.empty() ? std::string() : unicode::finish_prose(link.title, context_.language);
        return {format("<a href=\"{}\"{}>{}</a>", escape(encode_url(address(link.url, node.span))), attribute("title", title), inside.html),
                std::move(inside.text)};
    }

    std::string address(const std::string& url, const Span& where) {
        const auto colon = url.find(':');
        const bool is_relative = !url.starts_with("//") && (colon == std::string::npos || url.find_first_of("/?#") < colon);
        if (!is_relative || !context_.link) return url;
        if (auto href = context_.link(url)) {
            if (url.find('#') != std::string::npos && url != "#") (url.starts_with('#') ? state_.inner_links : state_.outer_links).push_back({url, where});
            return *href;
        }
        diagnostics_.error("narrative/unknown-link-target", where, format("the link \"{}\" leads nowhere", url),
                           did_you_mean(url, context_.link_targets));
        return url;
    }

    HtmlAndText note_call(const NoteCall& call) {
        if (use_ == Use::Copy) return {};
        const auto nth = ++state_.note_calls[call.number];
        return {format("<sup class=\"note-call\"><a role=\"doc-noteref\" href=\"#{}\" id=\"{}\">{}</a></sup>", escape(note_id(context_, call.number)),
                       escape(note_call_id(context_, call.number, nth)), call.number),
                {}};
    }

    HtmlAndText marked(const Marked& marked, const Node& node, std::string_view language) {
        const auto own = language_of(marked);
        auto inside = nodes(node.children, own.empty() ? language : own);
        const auto id = use_ == Use::Copy ? std::string() : marked.attributes.id;
        return {format("<span{}{}{}{}>{}</span>", attribute("id", id), class_attribute(marked.attributes.classes), attribute("lang", own),
                       attribute("dir", direction_of(own)), inside.html),
                std::move(inside.text)};
    }

    HtmlAndText image(const Image& image, const Node& node, std::string_view language) {
        auto alternative = nodes(node.children, language);
        return {format("<img src=\"{}\" alt=\"{}\"{}>", escape(encode_url(image.url)), escape(alternative.text), attribute("title", image.title)),
                std::move(alternative.text)};
    }

    const RenderContext& context_;
    Use use_;
    InlineState& state_;
    Diagnostics& diagnostics_;
    std::vector<unicode::ProsePiece> pieces_;
    std::size_t next_ = 0;
};

}  // namespace

HtmlAndText render_inlines(const Nodes& inlines, const RenderContext& context, Use use, InlineState& state,
                           Diagnostics& diagnostics) {
    return Renderer(context, use, state, diagnostics).render(inlines);
}

std::string note_id(const RenderContext& context, int number) { return format("{}fn-{}", context.id_prefix, number); }

std::string note_call_id(const RenderContext& context, int number, int nth) {
    return nth == 1 ? format("{}fnref-{}", context.id_prefix, number) : format("{}fnref-{}-{}", context.id_prefix, number, nth);
}

}  // namespace bilan::narrative
