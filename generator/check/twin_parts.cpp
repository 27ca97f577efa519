#include "check/twin_parts.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "base/format.hpp"
#include "narrative/parts.hpp"

namespace bilan::check {
namespace {

using narrative::Part;
using narrative::Parts;

struct Calls {
    int links = 0, notes = 0;
};

void count(const narrative::Nodes& nodes, Calls& calls) {
    for (const auto& node : nodes) {
        if (node.as<narrative::Link>() != nullptr) ++calls.links;
        if (node.as<narrative::NoteCall>() != nullptr) ++calls.notes;
        count(node.children, calls);
    }
}

Calls calls_in(const narrative::Chapter& chapter) {
    Calls calls;
    count(chapter.blocks, calls);
    return calls;
}

std::vector<const Part*> without(const Parts& parts, const std::set<std::size_t>& paired) {
    std::vector<const Part*> rest;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (paired.count(i) == 0) rest.push_back(&parts[i]);
    }
    return rest;
}

void tell(const std::vector<const Part*>& parts, const narrative::Chapter& other, Severity severity, Diagnostics& diagnostics) {
    constexpr std::size_t few = 5;   // more of them are one: a chapter that was rewritten
    for (std::size_t i = 0; i < std::min(parts.size(), few); ++i) {
        diagnostics.add({severity, "check/twin-part", format("this {} has no counterpart in {}", parts[i]->what, other.source->name()), parts[i]->span.place(),
                         "translate it there, or take it out here: both languages have the same parts in the same order"});
    }
}

void compare_count(int here, int there, std::string_view what, const narrative::Chapter& chapter, const narrative::Chapter& other, Diagnostics& diagnostics) {
    if (here == there) return;
    diagnostics.warning("check/twin-count", Place{.file = chapter.source->name()},
                        format("this chapter has {} {}{}, and {} has {}", here, what, here == 1 ? "" : "s", other.source->name(), there),
                        "look whether one of the two lacks something");
}

}  // namespace

void compare_parts(const narrative::Chapter& original, const narrative::Chapter& twin, Severity severity, Diagnostics& diagnostics) {
    const Parts here = narrative::parts_of(original), there = narrative::parts_of(twin);
    std::set<std::size_t> paired_here, paired_there;
    for (const auto& [i, j] : narrative::pair_parts(here, there)) {
        paired_here.insert(i);
        paired_there.insert(j);
    }
    tell(without(here, paired_here), twin, severity, diagnostics);
    tell(without(there, paired_there), original, severity, diagnostics);
    const Calls calls = calls_in(original), twin_calls = calls_in(twin);
    compare_count(twin_calls.links, calls.links, "link", twin, original, diagnostics);
    compare_count(twin_calls.notes, calls.notes, "note", twin, original, diagnostics);
}

}  // namespace bilan::check
