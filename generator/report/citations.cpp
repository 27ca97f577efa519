#include "report/citations.hpp"

#include <algorithm>

#include "narrative/inlines.hpp"
#include "narrative/render.hpp"

namespace bilan::report {
namespace {

using narrative::AttributeType;

class Collector {
public:
    Collector(const narrative::Components& components, ChapterCitations& found) : components_(components), found_(found) {}

    void blocks(const narrative::Nodes& nodes) {
        for (const auto& node : nodes) visit(node);
    }

    void notes(const narrative::Nodes& notes) {
        for (const auto& note : notes) {
            place_ = narrative::note_id({}, note.as<narrative::Note>()->number);
            blocks(note.children);
        }
    }

private:
    void visit(const narrative::Node& node) {
        if (const auto* heading = node.as<narrative::Heading>()) place_ = heading->id;
        if (const auto* call = node.as<narrative::FigureCall>()) found_.figures.push_back({call->id, place_, ""});
        if (const auto* component = node.as<narrative::Component>()) {
            // What follows the component stands under the heading above it again, or under the last one inside.
            const auto around = place_;
            const auto own = narrative::component_id(*component, "", ++counts_[component->name]);
            place_ = own;
            attributes(*component);
            blocks(node.children);
            if (place_ == own) place_ = around;
            return;
        }
        blocks(node.children);
    }

    void attributes(const narrative::Component& component) {
        const auto* declaration = components_.find(component.name);
        if (declaration == nullptr) return;
        for (const auto& id : component.figures) found_.figures.push_back({id, place_, icon_of(component, *declaration)});
        for (const auto& attribute : declaration->attributes) {
            const auto id = component_text(component, attribute.name);
            if (id.empty()) continue;
            if (attribute.type == AttributeType::Media) found_.pictures.push_back({id, place_, ""});
            if (attribute.type == AttributeType::Table) found_.tables.push_back({id, place_, ""});
        }
        // A paragraph that is one image: it names a file and no id.
        if (const auto file = component_text(component, "src"); !file.empty()) found_.pictures.push_back({file, place_, ""});
    }

    static std::string component_text(const narrative::Component& component, std::string_view name) {
        const auto* value = component.attributes.find(name);
        return value == nullptr || value->string() == nullptr ? std::string() : *value->string();
    }

    static std::string icon_of(const narrative::Component& component, const narrative::ComponentDeclaration& declaration) {
        const auto& all = declaration.attributes;
        const auto found = std::find_if(all.begin(), all.end(), [](const auto& a) { return a.type == AttributeType::Icon; });
        return found == all.end() ? std::string() : component_text(component, found->name);
    }

    const narrative::Components& components_;
    ChapterCitations& found_;
    std::string place_;
    std::map<std::string, int> counts_;
};

}  // namespace

ChapterCitations citations_in(const ChapterText& text, const narrative::Components& components) {
    ChapterCitations found;
    found.chapter = text.chapter;
    Collector collector(components, found);
    collector.blocks(text.tree.blocks);
    collector.notes(text.tree.notes);
    return found;
}

namespace {

// id -> the chapter under which it stands
std::map<std::string, const ChapterCitations*> homes_of(const std::vector<const ChapterCitations*>& chapters, Cited cited, Under under) {
    std::map<std::string, const ChapterCitations*> homes;
    for (const auto* chapter : chapters) {
        for (const auto& citation : chapter->*cited) {
            const auto [home, is_first] = homes.emplace(citation.id, chapter);
            const bool is_better = under == Under::Axis && home->second->chapter->axis.empty() && !chapter->chapter->axis.empty();
            if (is_better) home->second = chapter;
        }
    }
    return homes;
}

std::map<std::string, std::string> icons_of(const std::vector<const ChapterCitations*>& chapters, Cited cited) {
    std::map<std::string, std::string> icons;
    for (const auto* chapter : chapters) {
        for (const auto& citation : chapter->*cited) {
            if (!citation.icon.empty()) icons.emplace(citation.id, citation.icon);
        }
    }
    return icons;
}

}  // namespace

std::vector<CitedUnder> by_chapter(const std::vector<const ChapterCitations*>& chapters, Cited cited, Under under) {
    auto homes = homes_of(chapters, cited, under);
    auto icons = icons_of(chapters, cited);
    std::vector<CitedUnder> groups;
    for (const auto* chapter : chapters) {
        CitedUnder group{chapter->chapter, {}};
        for (auto citation : chapter->*cited) {
            const auto home = homes.find(citation.id);
            if (home == homes.end() || home->second != chapter) continue;
            homes.erase(home);
            citation.icon = icons[citation.id];
            group.cited.push_back(std::move(citation));
        }
        if (!group.cited.empty()) groups.push_back(std::move(group));
    }
    return groups;
}

void Citations::add(const Manuscript& manuscript, const narrative::Components& components) {
    for (const auto& language : manuscript.report().languages) {
        auto& chapters = citations_[{manuscript.report().id, language}];
        for (const auto& text : manuscript.chapters(language)) chapters.push_back(citations_in(text, components));
    }
}

const std::vector<ChapterCitations>& Citations::chapters(std::string_view report, std::string_view language) const {
    static const std::vector<ChapterCitations> none;
    const auto found = citations_.find({std::string(report), std::string(language)});
    return found == citations_.end() ? none : found->second;
}

const ChapterCitations* Citations::chapter(std::string_view report, std::string_view language, std::string_view id) const {
    const auto& all = chapters(report, language);
    const auto found = std::find_if(all.begin(), all.end(), [&](const ChapterCitations& c) { return c.chapter->id == id; });
    return found == all.end() ? nullptr : &*found;
}

}  // namespace bilan::report
