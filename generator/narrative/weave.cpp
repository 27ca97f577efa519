#include "narrative/weave.hpp"

#include <algorithm>

#include "base/format.hpp"
#include "narrative/spans.hpp"

namespace bilan::narrative {
namespace {

struct Frame {
    Node component;
    const Fence* fence = nullptr;
};

class Weaver {
public:
    Weaver(const Manuscript& manuscript, const Vocabulary& vocabulary, Diagnostics& diagnostics)
        : manuscript_(manuscript), vocabulary_(vocabulary), diagnostics_(diagnostics) {}

    void blocks(Nodes& siblings, std::size_t depth) {
        Nodes woven;
        std::vector<Frame> open;
        for (auto& node : siblings) {
            const auto* markup = node.as<Markup>();
            const auto sentinel = markup == nullptr ? std::nullopt : manuscript_.sentinel(markup->text);
            if (sentinel) {
                fence(manuscript_.fences()[sentinel->fence], sentinel->ends_leaf, open, woven, depth);
                continue;
            }
            if (markup != nullptr) {
                report_markup(line_of(node.span), markup->text, diagnostics_);
                continue;
            }
            inside(node, depth + open.size());
            destination(open, woven).push_back(std::move(node));
        }
        while (!open.empty()) {
            report_unclosed(*open.back().fence);
            finish(open, woven, *open.back().fence);
        }
        siblings = std::move(woven);
    }

private:
    static Nodes& destination(std::vector<Frame>& open, Nodes& woven) {
        return open.empty() ? woven : open.back().component.children;
    }

    // Weaves what a block holds.
    void inside(Node& node, std::size_t depth) {
        if (node.as<Paragraph>() != nullptr || node.as<Heading>() != nullptr || node.as<Cell>() != nullptr) {
            inlines(node);
        } else {
            blocks(node.children, depth + 1);
        }
    }

    void inlines(Node& node) {
        if (become_figure(node)) return;
        // A component line indented by four spaces continues a sentence; as text it would be printed.
        for (auto& child : node.children) {
            const auto* markup = child.as<Markup>();
            const auto sentinel = markup == nullptr ? std::nullopt : manuscript_.sentinel(markup->text);
            if (!sentinel) continue;
            if (!sentinel->ends_leaf) {
                diagnostics_.error("narrative/stray-fence", manuscript_.span(manuscript_.fences()[sentinel->fence]),
                                   "a component line inside a sentence", "begin it with fewer than four spaces");
            }
            child.content = SoftBreak{};
        }
        weave_spans(node.children, vocabulary_, 0, diagnostics_);
        if (node.as<Heading>() != nullptr) take_heading_attributes(node, diagnostics_);
    }

    // A paragraph that is one image is the component "figure".
    bool become_figure(Node& node) {
        if (node.as<Paragraph>() == nullptr || node.children.size() != 1) return false;
        const auto* image = node.children.front().as<Image>();
        if (image == nullptr) return false;
        if (!is_safe_url(image->url)) {
            diagnostics_.error("narrative/bad-url", node.span, format("\"{}\" is no address of an image", image->url),
                               "name a file beside the chapter: photos/…");
        }
        const auto* declaration = vocabulary_.components.find("figure");
        if (declaration == nullptr) return true;  // a theme without figures shows the image alone
        Component figure;
        figure.name = declaration->name;
        figure.body = Body::None;
        for (const auto& attribute : declaration->attributes) figure.attributes.set(attribute.name, attribute.otherwise);
        figure.attributes.set("src", data::Value(image->url, node.span));
        figure.attributes.set("alt", data::Value(plain_text(node.children.front().children), node.span));
        if (!image->title.empty()) figure.attributes.set("caption", data::Value(image->title, node.span));
        figure.prose = {"alt", "caption"};
        figure.extent = line_of(node.span);
        node = {std::move(figure), node.span, {}};
        return true;
    }

    void fence(const Fence& fence, bool ends_leaf, std::vector<Frame>& open, Nodes& woven, std::size_t depth) {
        if (ends_leaf) {
            // Its beginning is beside it, because nothing that stands between them can open a block.
            if (!open.empty()) finish(open, woven, fence);
            return;
        }
        if (fence.kind == Fence::Kind::Close) {
            close(fence, open, woven);
            return;
        }
        if (depth + open.size() >= deepest_nesting) {
            report_too_deep(fence);
            return;
        }
        open.push_back({component(fence), &fence});
        if (fence.kind == Fence::Kind::Leaf && !fence.has_text) finish(open, woven, fence);
    }

    void close(const Fence& fence, std::vector<Frame>& open, Nodes& woven) {
        if (open.empty()) {
            if (is_too_deep_) return;
            diagnostics_.error("narrative/stray-fence", manuscript_.span(fence), "this line closes a component, but none is open here",
                               "take it out, or open the component in the same quote or list item");
            return;
        }
        // Colons that fit an outer component and not the inner one say which line was forgotten.
        const auto same = std::find_if(open.rbegin(), open.rend(), [&](const Frame& f) { return f.fence->colons == fence.colons; });
        if (same != open.rend()) {
            for (auto forgotten = same - open.rbegin(); forgotten > 0; --forgotten) {
                report_unclosed(*open.back().fence);
                finish(open, woven, *open.back().fence);
            }
        }
        finish(open, woven, fence);
    }

    Node component(const Fence& fence) {
        const auto& source = manuscript_.source();
        const auto line = source.text().substr(0, fence.end);
        const auto span_of = [&](std::size_t b, std::size_t e) { return span_in(source, b, e); };
        auto at = fence.after_name;
        Attributes attributes;
        if (at < fence.end && line[at] == '{') {
            if (auto read = parse_attributes(line, at, span_of)) {
                attributes = std::move(*read);
            } else {
                diagnostics_.error("narrative/bad-attribute", span_in(source, at, fence.end),
                                   "a brace or a quotation mark that is never closed", "end the attributes with } on the same line");
                at = fence.end;
            }
        }
        report_rest(fence, at);
        const bool has_name = fence.name_end > fence.name_begin;
        const auto name = line.substr(fence.name_begin, fence.name_end - fence.name_begin);
        const auto name_span = has_name ? span_in(source, fence.name_begin, fence.name_end) : manuscript_.span(fence);
        return {check_component(name, name_span, attributes, vocabulary_, diagnostics_), manuscript_.span(fence), {}};
    }

    // After a container's attributes only colons may follow, for those who like them.
    void report_rest(const Fence& fence, std::size_t at) {
        const auto text = manuscript_.source().text().substr(0, fence.end);
        const auto rest = skip_spaces(text, at);
        if (fence.kind == Fence::Kind::Leaf || text.find_first_not_of(": \t", rest) == std::string_view::npos) return;
        diagnostics_.error("narrative/stray-fence", span_in(manuscript_.source(), rest, fence.end), "text after the component’s attributes",
                           "write the text on the lines below, or use the short form ::name {…} text");
    }

    // last: the fence that ends it, its own where it is one line or is never closed.
    void finish(std::vector<Frame>& open, Nodes& woven, const Fence& last) {
        auto node = std::move(open.back().component);
        const auto* fence = open.back().fence;
        node.as<Component>()->extent = span_in(manuscript_.source(), fence->begin, last.end);
        open.pop_back();
        check_body(node, *fence);
        destination(open, woven).push_back(std::move(node));
    }

    void check_body(const Node& node, const Fence& fence) {
        const auto& component = *node.as<Component>();
        if (!component.is_known || node.children.empty()) return;
        const auto first_bad = [&](auto is_good) {
            const auto bad = std::find_if_not(node.children.begin(), node.children.end(), is_good);
            return bad == node.children.end() ? nullptr : &*bad;
        };
        switch (component.body) {
            case Body::None:
                report_body(node.children.front(), fence, format("\"{}\" takes no text", component.name), "take the text out");
                break;
            case Body::Inline:
                if (node.children.size() > 1 || node.children.front().as<Paragraph>() == nullptr) {
                    report_body(node.children.size() > 1 ? node.children[1] : node.children.front(), fence,
                                format("\"{}\" takes one paragraph of text", component.name), "leave one paragraph, without lists or headings");
                }
                break;
            case Body::Components:
                if (const auto* bad = first_bad([](const Node& n) { return n.as<Component>() != nullptr; })) {
                    report_body(*bad, fence, format("\"{}\" holds components only", component.name),
                                "move the text out, or into one of them");
                }
                break;
            case Body::Blocks: break;
        }
    }

    void report_body(const Node& bad, const Fence& fence, std::string message, std::string help) {
        const bool is_own_line = fence.kind == Fence::Kind::Leaf;
        diagnostics_.error("narrative/unexpected-body", is_own_line ? manuscript_.span(fence) : line_of(bad.span), std::move(message), std::move(help));
    }

    void report_unclosed(const Fence& fence) {
        const auto text = manuscript_.source().text();
        diagnostics_.error("narrative/unclosed-component", manuscript_.span(fence),
                           format("the component \"{}\" is never closed", text.substr(fence.name_begin, fence.name_end - fence.name_begin)),
                           format("add a line {} after its text", std::string(fence.colons, ':')));
    }

    void report_too_deep(const Fence& fence) {
        if (is_too_deep_) return;
        is_too_deep_ = true;
        diagnostics_.error("narrative/too-deep", manuscript_.span(fence), format("more than {} elements inside each other", deepest_nesting),
                           "take some of them apart");
    }

    static Span line_of(const Span& begin) {
        const auto text = begin.source->text();
        return span_in(*begin.source, begin.begin, std::min(text.find_first_of("\r\n", begin.begin), text.size()));
    }

    const Manuscript& manuscript_;
    const Vocabulary& vocabulary_;
    Diagnostics& diagnostics_;
    bool is_too_deep_ = false;
};

}  // namespace

void weave(Chapter& chapter, const Manuscript& manuscript, const Vocabulary& vocabulary, Diagnostics& diagnostics) {
    Weaver weaver(manuscript, vocabulary, diagnostics);
    weaver.blocks(chapter.blocks, 1);
    for (auto& note : chapter.notes) weaver.blocks(note.children, 1);
}

}  // namespace bilan::narrative
