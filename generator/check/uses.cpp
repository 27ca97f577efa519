#include "check/uses.hpp"

namespace bilan::check {
namespace {

void collect(const narrative::Nodes& nodes, std::vector<Use>& uses) {
    for (const auto& node : nodes) {
        if (const auto* call = node.as<narrative::FigureCall>()) uses.push_back({call->id, node.span});
        if (const auto* component = node.as<narrative::Component>()) {
            for (const auto& id : component->figures) uses.push_back({id, node.span});
        }
        collect(node.children, uses);
    }
}

}  // namespace

std::vector<Use> uses_in(const narrative::Chapter& chapter) {
    std::vector<Use> uses;
    collect(chapter.blocks, uses);
    collect(chapter.notes, uses);
    return uses;
}

}  // namespace bilan::check
