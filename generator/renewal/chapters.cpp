#include "renewal/chapters.hpp"

#include <algorithm>

#include "base/format.hpp"
#include "content/edits.hpp"
#include "data/text.hpp"
#include "narrative/bound_numbers.hpp"

namespace bilan::renewal {
namespace {

using narrative::AttributeType;
using narrative::Component;
using narrative::Node;
using narrative::Nodes;

// Voices of people, whose consent is for one publication unless it says more.
bool is_voice(const Component& component) { return component.name == "testimony" || component.name == "quote"; }

std::string attribute_of(const Component& component, std::string_view name) {
    const auto* value = component.attributes.find(name);
    return value == nullptr || value->string() == nullptr ? std::string() : *value->string();
}

bool has_prose(const Nodes& nodes) {
    return std::any_of(nodes.begin(), nodes.end(), [](const Node& node) { return node.as<narrative::Text>() != nullptr || has_prose(node.children); });
}

class Cutter {
public:
    Cutter(const report::ChapterText& chapter, const narrative::Components& components, const WhyNot& why_not, const std::string& last_day,
           std::vector<LeftOut>& left_out)
        : source_(*chapter.tree.source), text_(source_.text()), components_(components), why_not_(why_not), last_day_(last_day), left_out_(left_out) {}

    std::vector<content::Edit> take() { return std::move(edits_); }

    // Whether all of the nodes go.
    bool cut(const Nodes& nodes) {
        bool all = !nodes.empty();
        for (const auto& node : nodes) all = cut(node) && all;
        return all;
    }

private:
    bool cut(const Node& node) {
        const auto* component = node.as<Component>();
        if (component == nullptr) {
            cut(node.children);
            return false;
        }
        if (const auto why = why_voice_goes(*component)) return drop(node, format("a {}", component->name), *why);
        if (const auto* src = component->attributes.find("src"); src != nullptr && src->string() != nullptr) {
            if (const auto why = why_not_(*src->string())) return drop(node, picture(*src->string()), *why);
        }
        if (cut_media(node, *component)) return true;
        const std::size_t before = edits_.size();
        const bool is_empty = cut(node.children) && component->body == narrative::Body::Components;
        if (!is_empty) return false;
        edits_.resize(before);   // its children go with it
        remove(node);
        return true;
    }

    std::optional<std::string> why_voice_goes(const Component& component) const {
        if (!is_voice(component)) return std::nullopt;
        const auto* composite = component.attributes.find("composite");
        if (composite != nullptr && composite->boolean() != nullptr && *composite->boolean()) return std::nullopt;
        const std::string until = attribute_of(component, "consent");
        if (until >= last_day_) return std::nullopt;
        return until.empty() ? "nothing says that its consent goes on" : format("its consent ends on {}", until);
    }

    // A picture that may not be shown goes, and what cannot be without it goes with it.
    bool cut_media(const Node& node, const Component& component) {
        const auto* declaration = components_.find(component.name);
        if (declaration == nullptr) return false;
        for (const auto& attribute : declaration->attributes) {
            if (attribute.type != AttributeType::Media) continue;
            const std::string id = attribute_of(component, attribute.name);
            const auto why = id.empty() ? std::nullopt : why_not_(id);
            if (!why) continue;
            if (attribute.is_required) return drop(node, picture(id), *why);
            left_out_.push_back({picture(id), place(node), *why});
            const Span value = component.attributes.find(attribute.name)->span();
            edits_.push_back({attribute_span(value), ""});
        }
        return false;
    }

    // With its name, its quotation mark and the space that parts it from another.
    Span attribute_span(const Span& value) const {
        std::size_t end = value.end;
        if (end < text_.size() && text_[end] == '"') ++end;
        const std::size_t before = text_.find_last_of(" {", value.begin - 1);
        if (text_[before] == ' ') return span_in(source_, before, end);
        return span_in(source_, before + 1, end < text_.size() && text_[end] == ' ' ? end + 1 : end);
    }

    static std::string picture(const std::string& id) { return format("the picture \"{}\"", id); }
    std::string place(const Node& node) const { return format("{}:{}", source_.name(), source_.position(node.span.begin).line); }

    bool drop(const Node& node, std::string what, std::string why) {
        left_out_.push_back({std::move(what), place(node), std::move(why)});
        remove(node);
        return true;
    }

    void remove(const Node& node) { edits_.push_back({span_in(source_, line_begin(node.span.begin), block_end(node)), ""}); }

    std::size_t line_begin(std::size_t at) const { return source_.offset_of_line(source_.position(at).line); }

    // Past the component's last line, and the blank line behind it.
    std::size_t block_end(const Node& node) const {
        const std::uint32_t line = source_.position(node.as<Component>()->extent.end).line;
        const bool is_blank_behind = data::trimmed(source_.line(line + 1)).empty() && source_.offset_of_line(line + 2) <= text_.size();
        return std::min(source_.offset_of_line(line + (is_blank_behind ? 2 : 1)), text_.size());
    }

    const Source& source_;
    std::string_view text_;
    const narrative::Components& components_;
    const WhyNot& why_not_;
    const std::string& last_day_;
    std::vector<LeftOut>& left_out_;
    std::vector<content::Edit> edits_;
};

// The line "media: id" of the front matter, when its picture may not be shown; and "status: to-review" as its last.
void edit_front_matter(const report::ChapterText& chapter, const WhyNot& why_not, bool is_to_review, std::vector<LeftOut>& left_out,
                       std::vector<content::Edit>& edits) {
    const Source& source = *chapter.tree.source;
    const std::uint32_t last = source.position(chapter.edition->body).line - 1;   // of ---
    for (std::uint32_t line = 2; line < last; ++line) {
        const auto words = source.line(line);
        const bool is_status = words.starts_with("status:"), is_media = words.starts_with("media:");
        const auto why = is_media && !chapter.chapter->media.empty() ? why_not(chapter.chapter->media) : std::nullopt;
        if (why) left_out.push_back({format("the picture \"{}\"", chapter.chapter->media), format("{}:{}", source.name(), line), *why});
        if (is_status || why) edits.push_back({span_in(source, source.offset_of_line(line), source.offset_of_line(line + 1)), ""});
    }
    const std::size_t end = source.offset_of_line(last);
    if (is_to_review) edits.push_back({span_in(source, end, end), "status: to-review\n"});
}

bool is_inside(const Span& span, const std::vector<content::Edit>& edits) {
    return std::any_of(edits.begin(), edits.end(), [&](const content::Edit& edit) { return edit.span.begin <= span.begin && span.end <= edit.span.end; });
}

}  // namespace

NewChapter renewed_chapter(const report::ChapterText& chapter, const narrative::Components& components, const WhyNot& why_not, const std::string& last_day,
                           std::vector<LeftOut>& left_out) {
    Cutter cutter(chapter, components, why_not, last_day, left_out);
    cutter.cut(chapter.tree.blocks);
    auto edits = cutter.take();
    for (const auto& number : narrative::bound_numbers_in(chapter.tree, chapter.edition->body))
        if (!is_inside(number.bracketed, edits)) edits.push_back({number.bracketed, ""});
    const bool is_to_review = has_prose(chapter.tree.blocks);
    edit_front_matter(chapter, why_not, is_to_review, left_out, edits);
    const auto revisions = content::revise(std::move(edits));
    return {revisions.empty() ? std::string(chapter.tree.source->text()) : revisions.front().text, is_to_review};
}

}  // namespace bilan::renewal
