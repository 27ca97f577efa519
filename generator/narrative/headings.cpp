#include "narrative/headings.hpp"

#include "base/format.hpp"
#include "unicode/locale.hpp"

namespace bilan::narrative {
namespace {

// Headings in the order of reading, those inside components too.
template <class SomeNodes, class Found>
void for_each_node(SomeNodes& nodes, const Found& found) {
    for (auto& node : nodes) {
        found(node);
        for_each_node(node.children, found);
    }
}

void claim_written(std::string_view id, const Span& where, Ids& ids, Diagnostics& diagnostics) {
    if (id.empty()) return;
    if (ids.is_taken(id)) {
        diagnostics.error("narrative/duplicate-id", where, format("the id \"{}\" is used twice in this report", id),
                          "choose another one: an id names one place");
    }
    ids.claim(id);
}

// Ids that the author wrote come first, so that no slug takes them.
void claim_all_written(const Chapter& chapter, Ids& ids, Diagnostics& diagnostics) {
    const auto claim = [&](const Node& node) {
        if (const auto* heading = node.as<Heading>()) {
            claim_written(heading->attributes.id, heading->attributes.id_span, ids, diagnostics);
        } else if (const auto* component = node.as<Component>()) {
            claim_written(component->id, component->id_span, ids, diagnostics);
        } else if (const auto* marked = node.as<Marked>()) {
            claim_written(marked->attributes.id, marked->attributes.id_span, ids, diagnostics);
        }
    };
    for_each_node(chapter.blocks, claim);
    for_each_node(chapter.notes, claim);
}

void assign_slug(Node& node, Ids& ids) {
    auto* heading = node.as<Heading>();
    if (heading == nullptr) return;
    heading->id = heading->attributes.id.empty() ? ids.claim(unicode::slug(plain_text(node.children))) : heading->attributes.id;
}

template <class SomeNode, class SomeNodes>
std::vector<SomeNode*> headings_of(SomeNodes& nodes) {
    std::vector<SomeNode*> result;
    for_each_node(nodes, [&](SomeNode& node) {
        if (node.template as<Heading>() != nullptr) result.push_back(&node);
    });
    return result;
}

}  // namespace

std::string Ids::claim(std::string_view wanted) {
    const std::string base(wanted.empty() ? "section" : wanted);
    auto id = base;
    for (int number = 2; !taken_.insert(id).second; ++number) id = format("{}-{}", base, number);
    return id;
}

void assign_heading_ids(Chapter& source, Ids& ids, Diagnostics& diagnostics) {
    claim_all_written(source, ids, diagnostics);
    for_each_node(source.blocks, [&](Node& node) { assign_slug(node, ids); });
}

void adopt_heading_ids(Chapter& translation, const Chapter& source, Ids& ids, Diagnostics& diagnostics) {
    const auto originals = headings_of<const Node>(source.blocks);
    const auto headings = headings_of<Node>(translation.blocks);
    std::vector<Node*> unpaired;
    const Node* unanswered = nullptr;  // the first heading of the source that no heading of the translation answers
    std::size_t next = 0;
    for (auto* node : headings) {
        auto* heading = node->as<Heading>();
        auto match = next;
        while (match < originals.size() && originals[match]->as<Heading>()->level != heading->level) ++match;
        if (match == originals.size()) {
            unpaired.push_back(node);
            continue;
        }
        if (match > next && unanswered == nullptr) unanswered = originals[next];
        heading->id = ids.claim(originals[match]->as<Heading>()->id);
        heading->attributes.id.clear();
        next = match + 1;
    }
    if (next < originals.size() && unanswered == nullptr) unanswered = originals[next];
    claim_all_written(translation, ids, diagnostics);
    for (auto* node : unpaired) assign_slug(*node, ids);
    const auto title_of = [](const Node& node) { return plain_text(node.children); };
    if (!unpaired.empty()) {
        diagnostics.warning("narrative/headings-differ", unpaired.front()->span,
                            format("the heading \"{}\" has no pair in {}", title_of(*unpaired.front()), source.source->name()),
                            "give both languages the same headings, in the same order and levels");
    } else if (unanswered != nullptr) {
        diagnostics.warning("narrative/headings-differ", unanswered->span,
                            format("the heading \"{}\" has no pair in {}", title_of(*unanswered), translation.source->name()),
                            "give both languages the same headings, in the same order and levels");
    }
}

}  // namespace bilan::narrative
