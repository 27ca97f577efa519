#include "print/css/rule_index.hpp"

#include <algorithm>
#include <tuple>

namespace bilan::print::css {
namespace {

bool asks_ancestry_alone(const Selector& selector);

bool asks_ancestry_alone(const SimpleSelector& simple) {
    using Kind = SimpleSelector::Kind;
    switch (simple.kind) {
        case Kind::Universal:
        case Kind::Type:
        case Kind::Id:
        case Kind::Class:
        case Kind::Attribute:
        case Kind::Root:
        case Kind::Lang:
        case Kind::AnyLink:
        case Kind::Never: return true;
        case Kind::Not:
        case Kind::Is:
        case Kind::Where: return std::all_of(simple.arguments.begin(), simple.arguments.end(), [](const Selector& s) { return asks_ancestry_alone(s); });
        case Kind::Empty:
        case Kind::FirstChild:
        case Kind::LastChild:
        case Kind::OnlyChild:
        case Kind::NthChild:
        case Kind::NthLastChild:
        case Kind::FirstOfType:
        case Kind::LastOfType:
        case Kind::OnlyOfType:
        case Kind::NthOfType:
        case Kind::NthLastOfType:
        case Kind::Has: return false;
    }
    return false;
}

bool asks_ancestry_alone(const Selector& selector) {
    const auto is_upwards = [](Combinator c) { return c == Combinator::Descendant || c == Combinator::Child; };
    return std::all_of(selector.combinators.begin(), selector.combinators.end(), is_upwards) &&
           std::all_of(selector.compounds.begin(), selector.compounds.end(), [](const Compound& compound) {
               return std::all_of(compound.parts.begin(), compound.parts.end(), [](const SimpleSelector& s) { return asks_ancestry_alone(s); });
           });
}

}  // namespace

RuleIndex::RuleIndex(const RuleSet& rules) : layer_ranks_(rules.layer_ranks) {
    for (const auto& rule : rules.styles) add(asks_ancestry_alone(rule.selector) ? by_ancestry_ : others_, rule);
}

void RuleIndex::add(ByPseudo& all, const StyleRule& rule) {
    using Kind = SimpleSelector::Kind;
    auto& buckets = all[static_cast<std::size_t>(rule.selector.pseudo)];
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

void RuleIndex::find(const Buckets& buckets, const dom::Node& element, const Matcher& matcher, std::vector<const StyleRule*>& found) {
    if (buckets.empty) return;
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
}

bool RuleIndex::singles_out(const dom::Node& element, Pseudo pseudo, const Matcher& matcher) const {
    std::vector<const StyleRule*> found;
    find(others_[static_cast<std::size_t>(pseudo)], element, matcher, found);
    return !found.empty();
}

std::vector<const StyleRule*> RuleIndex::find(const dom::Node& element, Pseudo pseudo, const Matcher& matcher) const {
    std::vector<const StyleRule*> found;
    find(by_ancestry_[static_cast<std::size_t>(pseudo)], element, matcher, found);
    find(others_[static_cast<std::size_t>(pseudo)], element, matcher, found);
    const auto key = [&](const StyleRule* r) {
        return std::tuple(r->block->origin, layer_ranks_[static_cast<std::size_t>(r->block->layer)], r->selector.specificity, r->order);
    };
    std::sort(found.begin(), found.end(), [&](const StyleRule* a, const StyleRule* b) { return key(a) < key(b); });
    return found;
}

}  // namespace bilan::print::css
