#include "narrative/spans.hpp"

#include <algorithm>
#include <utility>

#include "base/format.hpp"
#include "base/suggest.hpp"
#include "narrative/figures.hpp"

namespace bilan::narrative {
namespace {

bool is_escaped(const Text& text, std::size_t at) {
    return std::any_of(text.escapes.begin(), text.escapes.end(),
                       [&](const Escape& e) { return at >= e.at && at < e.at + e.length; });
}

// Where bytes [begin, end) of a text node stand in the source.
Span part_of(const Node& node, std::size_t begin, std::size_t end) {
    const auto written = [&](std::size_t at) {
        auto offset = node.span.begin + at;
        for (const auto& escape : node.as<Text>()->escapes) {
            if (escape.at + escape.length <= at) offset += escape.written - escape.length;
        }
        return std::min<std::size_t>(offset, node.span.end);
    };
    return span_in(*node.span.source, written(begin), written(end));
}

// Those of a part of the text, counted from its beginning.
std::vector<Escape> escapes_of(const Text& text, std::size_t begin, std::size_t end) {
    std::vector<Escape> part;
    for (auto escape : text.escapes) {
        if (escape.at < begin || escape.at + escape.length > end) continue;
        escape.at -= begin;
        part.push_back(escape);
    }
    return part;
}

bool is_language_tag(std::string_view tag) {
    const auto is_letter_or_digit = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
    };
    return tag.size() >= 2 && std::all_of(tag.begin(), tag.end(), is_letter_or_digit);
}

void check_span_attributes(Attributes& attributes, Diagnostics& diagnostics) {
    for (auto& attribute : attributes.named) {
        if (attribute.name == "langue") attribute.name = "lang";
        if (attribute.name != "lang") {
            diagnostics.error("narrative/unknown-attribute", attribute.name_span,
                              format("a span of text has no attribute \"{}\"", attribute.name),
                              "it has lang, #id and .class");
        } else if (!is_language_tag(attribute.value)) {
            diagnostics.error("narrative/bad-attribute", attribute.value_span, format("\"{}\" is no language", attribute.value),
                              "write its tag: ar, fr, en, es");
        }
    }
}

// Text that brackets cut apart is one text again.
void join_texts(Nodes& inlines) {
    Nodes joined;
    for (auto& node : inlines) {
        auto* text = node.as<Text>();
        auto* before = joined.empty() ? nullptr : joined.back().as<Text>();
        if (text != nullptr && before != nullptr) {
            for (auto escape : text->escapes) {
                escape.at += before->text.size();
                before->escapes.push_back(escape);
            }
            before->text += text->text;
            joined.back().span.end = std::max(joined.back().span.end, node.span.end);
        } else {
            joined.push_back(std::move(node));
        }
    }
    inlines = std::move(joined);
}

class Weaver {
public:
    Weaver(const Vocabulary& vocabulary, std::size_t depth, Diagnostics& diagnostics)
        : vocabulary_(vocabulary), depth_(depth), diagnostics_(diagnostics) {}

    Nodes weave(Nodes inlines) {
        for (auto& node : inlines) {
            if (node.as<Text>() != nullptr) {
                split(node);
            } else if (const auto* markup = node.as<Markup>()) {
                report_markup(node.span, markup->text, diagnostics_);
            } else if (node.as<Image>() != nullptr) {
                diagnostics_.error("narrative/inline-image", node.span, "an image inside a sentence",
                                   "give the image a paragraph of its own");
            } else {
                weave_spans(node.children, vocabulary_, depth_ + openings_.size() + 1, diagnostics_);
                check_link(node);
                woven_.push_back(std::move(node));
            }
        }
        return std::move(woven_);
    }

private:
    void split(const Node& node) {
        const auto& text = *node.as<Text>();
        std::size_t plain = 0;
        for (std::size_t at = 0; at < text.text.size();) {
            const auto begin = at;
            const char c = text.text[at];
            if ((c != '[' && c != ']' && c != '{') || is_escaped(text, at)) {
                ++at;
                continue;
            }
            if (c == '{' && text.text.compare(at, 2, "{=") != 0) {
                ++at;
                continue;
            }
            add_text(node, plain, begin);
            at = mark(node, at);
            plain = at;
        }
        add_text(node, plain, text.text.size());
    }

    // A bracket or brace at text[at]; returns the offset after what it begins or ends.
    std::size_t mark(const Node& node, std::size_t at) {
        const std::string_view text = node.as<Text>()->text;
        if (text[at] == '[') {
            if (depth_ + openings_.size() < deepest_nesting) {
                openings_.push_back(woven_.size());
            } else {
                ++too_deep_;
            }
            add_text(node, at, at + 1);
            return at + 1;
        }
        const auto brace = text[at] == '{' ? at : skip_spaces(text, at + 1);
        const bool is_near = text[at] == '{' || text.substr(at + 1, brace - at - 1).find(' ') == std::string_view::npos;
        if (is_near && brace < text.size() && text[brace] == '{' && !is_escaped(*node.as<Text>(), brace)) {
            auto end = brace;
            if (auto attributes = parse_attributes(text, end, [&](std::size_t b, std::size_t e) { return part_of(node, b, e); })) {
                if (text[at] == '{') {
                    add_figure(*attributes, {}, part_of(node, at, end), HasText::No);
                    return end;
                }
                if (too_deep_ > 0) {
                    report_too_deep(part_of(node, at, end));
                } else if (!openings_.empty()) {
                    close(*attributes, part_of(node, at, end));
                    return end;
                }
            } else if (text.find('}', brace) == std::string_view::npos && !std::exchange(is_unclosed_, true)) {
                diagnostics_.error("narrative/bad-attribute", part_of(node, brace, brace + 1), "a brace or a quotation mark that is never closed",
                                   "end the attributes with } on the same line");
            }
        }
        if (text[at] == ']' && too_deep_ > 0) {
            --too_deep_;
        } else if (text[at] == ']' && !openings_.empty()) {
            report_lost_note(part_of(node, at, at + 1));
            openings_.pop_back();
        }
        add_text(node, at, at + 1);
        return at + 1;
    }

    void close(Attributes& attributes, const Span& end) {
        const auto opening = static_cast<std::ptrdiff_t>(openings_.back());
        openings_.pop_back();
        const auto begin = woven_[static_cast<std::size_t>(opening)].span;
        Nodes inside(std::make_move_iterator(woven_.begin() + opening + 1), std::make_move_iterator(woven_.end()));
        woven_.resize(static_cast<std::size_t>(opening));
        join_texts(inside);
        const auto span = span_in(*begin.source, begin.begin, end.end);
        if (attributes.figure.empty()) {
            check_span_attributes(attributes, diagnostics_);
            woven_.push_back({Marked{attributes}, span, std::move(inside)});
        } else {
            add_figure(attributes, std::move(inside), span, HasText::Yes);
        }
    }

    enum class HasText { No, Yes };

    void add_figure(Attributes& attributes, Nodes written, const Span& span, HasText has_text) {
        const auto figure = find_figure(attributes.figure, attributes.figure_span, vocabulary_, diagnostics_);
        if (figure && has_text == HasText::Yes) {
            const auto text = span_in(*span.source, span.begin + 1, attributes.span.begin - 1);
            check_written(plain_text(written), text, attributes.figure, *figure, vocabulary_.language, diagnostics_);
        }
        Node node{FigureCall{attributes.figure}, span, std::move(written)};
        if (!attributes.id.empty() || !attributes.classes.empty() || !attributes.named.empty()) {
            check_span_attributes(attributes, diagnostics_);
            Node marked{Marked{attributes}, span, {}};
            marked.children.push_back(std::move(node));
            node = std::move(marked);
        }
        woven_.push_back(std::move(node));
    }

    // "[^3]" that is still text calls a note that does not exist.
    void report_lost_note(const Span& end) {
        const auto opening = openings_.back();
        if (opening + 1 >= woven_.size()) return;
        const auto* label = woven_[opening + 1].as<Text>();
        if (label == nullptr || !label->text.starts_with('^') || label->text.size() < 2) return;
        const auto begin = woven_[opening].span;
        diagnostics_.error("narrative/unknown-footnote", span_in(*begin.source, begin.begin, end.end),
                           format("no footnote [{}]", label->text), format("add a line: [{}]: the note’s text", label->text));
    }

    void report_too_deep(const Span& where) {
        if (is_reported_) return;
        is_reported_ = true;
        diagnostics_.error("narrative/too-deep", where, format("more than {} elements inside each other", deepest_nesting),
                           "take some of them apart");
    }

    void check_link(const Node& node) {
        const auto* link = node.as<Link>();
        if (link == nullptr || is_safe_url(link->url)) return;
        diagnostics_.error("narrative/bad-url", node.span, format("\"{}\" is no address that a reader may follow", link->url),
                           "use http, https, mailto, tel or an address relative to this page");
    }

    void add_text(const Node& node, std::size_t begin, std::size_t end) {
        if (begin == end) return;
        const auto& text = node.as<Text>()->text;
        woven_.push_back({Text{text.substr(begin, end - begin), escapes_of(*node.as<Text>(), begin, end)}, part_of(node, begin, end), {}});
    }

    const Vocabulary& vocabulary_;
    std::size_t depth_;
    Diagnostics& diagnostics_;
    Nodes woven_;
    std::vector<std::size_t> openings_;  // of unclosed brackets, in woven_
    std::size_t too_deep_ = 0;           // unclosed brackets beyond the deepest nesting
    bool is_reported_ = false;
    bool is_unclosed_ = false;           // a brace that never closes was reported
};

std::string_view mend_of(std::string_view html) {
    if (html.starts_with("<!--")) return "take the comment out; notes to colleagues belong in the history of the file";
    if (html.starts_with("<br")) return "end the line with a backslash to break it";
    return "use Markdown, a span such as [text]{.class}, or a component";
}

}  // namespace

void weave_spans(Nodes& inlines, const Vocabulary& vocabulary, std::size_t depth, Diagnostics& diagnostics) {
    inlines = Weaver(vocabulary, depth, diagnostics).weave(std::move(inlines));
    join_texts(inlines);
}

void take_heading_attributes(Node& heading, Diagnostics& diagnostics) {
    if (heading.children.empty()) return;
    auto& last = heading.children.back();
    auto* text = last.as<Text>();
    if (text == nullptr || !text->text.ends_with('}')) return;
    const auto brace = text->text.rfind('{');
    if (brace == std::string::npos) return;
    auto at = brace;
    auto attributes = parse_attributes(text->text, at, [&](std::size_t b, std::size_t e) { return part_of(last, b, e); });
    if (!attributes || at != text->text.size()) return;
    for (const auto& attribute : attributes->named) {
        diagnostics.error("narrative/unknown-attribute", attribute.name_span, format("a heading has no attribute \"{}\"", attribute.name),
                          "it has #id and .class");
    }
    heading.as<Heading>()->id = attributes->id;
    heading.as<Heading>()->attributes = std::move(*attributes);
    text->text.resize(brace);
    while (text->text.ends_with(' ') || text->text.ends_with("\u00A0")) text->text.resize(text->text.size() - (text->text.ends_with(' ') ? 1 : 2));
    if (text->text.empty()) heading.children.pop_back();
}

void report_markup(const Span& span, std::string_view html, Diagnostics& diagnostics) {
    auto shown = html.substr(0, html.find('\n'));
    const bool is_cut = shown.size() > 60;
    if (is_cut) shown = shown.substr(0, shown.rfind(' ', 60) == std::string_view::npos ? 0 : shown.rfind(' ', 60));
    diagnostics.error("narrative/raw-html", span, format("HTML in the text: {}{}", shown, is_cut ? " …" : ""), std::string(mend_of(html)));
}

}  // namespace bilan::narrative
