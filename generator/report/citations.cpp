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
        if (const auto* call = node.as<narrative::FigureCall>()) found_.figures.push_back({call->id, place_, "", false});
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
        for (const auto& id : component.figures) found_.figures.push_back({id, place_, icon_of(component, *declaration), true});
        for (const auto& attribute : declaration->attributes) {
            const auto id = component_text(component, attribute.name);
            if (id.empty()) continue;
            if (attribute.type == AttributeType::Media) found_.pictures.push_back({id, place_, "", true});
            if (attribute.type == AttributeType::Table) found_.tables.push_back({id, place_, "", true});
        }
        // A paragraph that is one image: it names a file and no id.
        if (const auto file = component_text(component, "src"); !file.empty()) found_.pictures.push_back({file, place_, "", true});
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

// How much of a figure a chapter tells.
int telling(const content::Chapter& chapter, const Citation& citation) { return (chapter.axis.empty() ? 0 : 2) + (citation.is_shown ? 1 : 0); }

// id -> the chapter under which it stands
std::map<std::string, const ChapterCitations*> homes_of(const std::vector<const ChapterCitations*>& chapters, Cited cited, Under under) {
    struct Home {
        const ChapterCitations* chapter = nullptr;
        int telling = 0;
    };
    std::map<std::string, Home> homes;
    for (const auto* chapter : chapters) {
        for (const auto& citation : chapter->*cited) {
            const Home here{chapter, under == Under::Told ? telling(*chapter->chapter, citation) : 0};
            const auto [home, is_first] = homes.emplace(citation.id, here);
            if (here.telling > home->second.telling) home->second = here;
        }
    }
    std::map<std::string, const ChapterCitations*> result;
    for (const auto& [id, home] : homes) result.emplace(id, home.chapter);
    return result;
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
