#include "print/css/rule_index.hpp"

#include <algorithm>
#include <tuple>

namespace bilan::print::css {

RuleIndex::RuleIndex(const RuleSet& rules) : layer_ranks_(rules.layer_ranks) {
    for (const auto& rule : rules.styles) add(rule);
}

void RuleIndex::add(const StyleRule& rule) {
    using Kind = SimpleSelector::Kind;
    auto& buckets = buckets_[static_cast<std::size_t>(rule.selector.pseudo)];
    buckets.empty = false;
    const auto& parts = rule.selector.rightmost().parts;
    const auto part = [&](Kind kind) {
        return std::find_if(parts.begin(), parts.end(), [&](const SimpleSelector& s) { return s.kind == kind; });
    };
    if (const auto id = part(Kind::Id); id != parts.end()) {
        buckets.by_id[id->name].push_back(&rule);
    } else if (const auto c = part(Kind::Class); c != parts.end()) {
        buckets.by_class[c->name].push_back(&rule);
    } else if (const auto type = part(Kind::Type); type != parts.end()) {
        buckets.by_tag[type->lower_name].push_back(&rule);
    } else {
        buckets.others.push_back(&rule);
    }
}

std::vector<const StyleRule*> RuleIndex::find(const dom::Node& element, Pseudo pseudo, const Matcher& matcher) const {
    const auto& buckets = buckets_[static_cast<std::size_t>(pseudo)];
    std::vector<const StyleRule*> found;
    if (buckets.empty) return found;
    const auto collect = [&](const Bucket& bucket) {
        for (const auto* rule : bucket) {
            if (matcher.matches(rule->selector, element)) found.push_back(rule);
        }
    };
    const auto look = [&](const std::unordered_map<std::string, Bucket>& map, std::string_view name) {
        if (map.empty()) return;
        if (const auto bucket = map.find(std::string(name)); bucket != map.end()) collect(bucket->second);
    };
    const auto& facts = matcher.facts(element);
    if (!facts.id.empty()) look(buckets.by_id, facts.id);
    for (std::size_t i = 0; i < facts.classes.size(); ++i) {
        const auto first = std::find(facts.classes.begin(), facts.classes.end(), facts.classes[i]);
        if (first - facts.classes.begin() == static_cast<std::ptrdiff_t>(i)) look(buckets.by_class, facts.classes[i]);
    }
    look(buckets.by_tag, element.ns == dom::Namespace::Html ? element.tag : lower_case(element.tag));
    collect(buckets.others);
    const auto key = [&](const StyleRule* r) {
        return std::tuple(r->block->origin, layer_ranks_[static_cast<std::size_t>(r->block->layer)], r->selector.specificity, r->order);
    };
    std::sort(found.begin(), found.end(), [&](const StyleRule* a, const StyleRule* b) { return key(a) < key(b); });
    return found;
}

}  // namespace bilan::print::css
