#include "check/shown_pictures.hpp"

#include <map>

#include "base/format.hpp"

namespace bilan::check {
namespace {

class Places {
public:
    Places(const report::Manuscript& manuscript, const narrative::Components& components, const data::Value& media)
        : manuscript_(manuscript), report_(manuscript.report()), components_(components) {
        if (media.list() == nullptr) return;
        for (const auto& item : *media.list()) {
            const std::string id = item.string_or("id", "");
            ids_.emplace(id, id);
            ids_.emplace(item.string_or("file", ""), id);
        }
    }

    std::vector<ShownPicture> all() {
        add({report_.cover, "", "", "the cover", report_.span, true, true, true});
        axes();
        for (const auto& chapter : report_.chapters)
            add({chapter.media, "", chapter.id, format("what stands for the chapter {}", chapter.id), chapter.media_span, true, false, true});
        for (const auto& language : report_.languages)
            for (const auto& text : manuscript_.chapters(language)) chapter(text, language);
        return std::move(places_);
    }

private:
    void add(ShownPicture place) {
        const auto known = ids_.find(place.id);
        if (place.id.empty() || known == ids_.end()) return;
        place.id = known->second;
        places_.push_back(std::move(place));
    }

    void axes() {
        if (report_.axes.list() == nullptr) return;
        for (const auto& axis : *report_.axes.list()) {
            const auto* media = axis.find("media");
            if (media != nullptr && media->string() != nullptr)
                add({*media->string(), "", "", format("the area of work {}", axis.string_or("id", "")), media->span(), true, true, false});
        }
    }

    void chapter(const report::ChapterText& text, const std::string& language) {
        const ShownPicture here{"", language, text.chapter->id, format("the chapter {}", text.chapter->id), {}, text.chapter->on_web(),
                                text.chapter->in_print(), false};
        blocks(text.tree.blocks, here);
        blocks(text.tree.notes, here);
    }

    void blocks(const narrative::Nodes& nodes, const ShownPicture& here) {
        for (const auto& node : nodes) {
            if (const auto* component = node.as<narrative::Component>()) attributes(*component, node.span, here);
            blocks(node.children, here);
        }
    }

    // What a component names as a picture, and the file of a paragraph that is one image.
    void attributes(const narrative::Component& component, const Span& span, ShownPicture here) {
        const auto* declaration = components_.find(component.name);
        for (const auto& entry : component.attributes.entries()) {
            const auto* declared = declaration == nullptr ? nullptr : declaration->find(entry.key);
            const bool is_picture = entry.key == "src" || (declared != nullptr && declared->type == narrative::AttributeType::Media);
            if (!is_picture || entry.value.string() == nullptr) continue;
            here.id = *entry.value.string();
            here.span = entry.value.span().source == nullptr ? span : entry.value.span();
            add(here);
        }
    }

    const report::Manuscript& manuscript_;
    const content::Report& report_;
    const narrative::Components& components_;
    std::map<std::string, std::string> ids_;   // an id or a file -> the id
    std::vector<ShownPicture> places_;
};

}  // namespace

std::vector<ShownPicture> shown_pictures(const report::Manuscript& manuscript, const narrative::Components& components, const data::Value& media) {
    return Places(manuscript, components, media).all();
}

}  // namespace bilan::check
