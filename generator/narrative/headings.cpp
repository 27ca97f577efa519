#include "narrative/headings.hpp"

#include "base/format.hpp"
#include "narrative/parts.hpp"
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

// Of each part: how many headings stand before it.
std::vector<std::size_t> heading_numbers(const Parts& parts) {
    std::vector<std::size_t> numbers;
    std::size_t before = 0;
    for (const auto& part : parts) {
        numbers.push_back(before);
        if (part.is_heading) ++before;
    }
    return numbers;
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
    const auto source_parts = parts_of(source), parts = parts_of(translation);
    const auto originals_at = heading_numbers(source_parts), headings_at = heading_numbers(parts);
    std::set<const Node*> paired;
    for (const auto& [there, here] : pair_parts(source_parts, parts)) {
        if (!parts[here].is_heading) continue;
        auto* node = headings[headings_at[here]];
        node->as<Heading>()->id = ids.claim(originals[originals_at[there]]->as<Heading>()->id);
        node->as<Heading>()->attributes.id.clear();
        paired.insert(node);
    }
    claim_all_written(translation, ids, diagnostics);
    for (auto* node : headings) {
        if (paired.count(node) == 0) assign_slug(*node, ids);
    }
}

}  // namespace bilan::narrative
