#include "check/twin_parts.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "base/format.hpp"

namespace bilan::check {
namespace {

struct Part {
    std::string what;     // "heading of level 2", "table", "picture", "::chart"
    Span span;
};

struct Parts {
    std::vector<Part> in_order;
    int links = 0, notes = 0;
};

std::string what_is(const narrative::Node& node) {
    if (const auto* heading = node.as<narrative::Heading>()) return format("heading of level {}", heading->level);
    if (const auto* component = node.as<narrative::Component>()) return format("\"{}\"", component->name);
    if (node.as<narrative::Table>() != nullptr) return "table";
    if (node.as<narrative::Image>() != nullptr) return "picture";
    if (node.as<narrative::BlockQuote>() != nullptr) return "quotation";
    return {};
}

void collect(const narrative::Nodes& nodes, Parts& parts) {
    for (const auto& node : nodes) {
        if (auto what = what_is(node); !what.empty()) parts.in_order.push_back({std::move(what), node.span});
        if (node.as<narrative::Link>() != nullptr) ++parts.links;
        if (node.as<narrative::NoteCall>() != nullptr) ++parts.notes;
        collect(node.children, parts);
    }
}

Parts parts_of(const narrative::Chapter& chapter) {
    Parts parts;
    collect(chapter.blocks, parts);
    return parts;
}

// Which parts of each stand in no longest common sequence of both.
struct Unmatched {
    std::vector<const Part*> here, there;
};

Unmatched unmatched(const std::vector<Part>& here, const std::vector<Part>& there) {
    std::vector<std::vector<std::uint16_t>> longest(here.size() + 1, std::vector<std::uint16_t>(there.size() + 1));
    for (std::size_t i = here.size(); i-- > 0;) {
        for (std::size_t j = there.size(); j-- > 0;) {
            const int match = longest[i + 1][j + 1] + 1, skip = std::max(longest[i + 1][j], longest[i][j + 1]);
            longest[i][j] = static_cast<std::uint16_t>(here[i].what == there[j].what ? match : skip);
        }
    }
    Unmatched result;
    std::size_t i = 0, j = 0;
    while (i < here.size() || j < there.size()) {
        if (i < here.size() && j < there.size() && here[i].what == there[j].what) {
            ++i;
            ++j;
        } else if (j == there.size() || (i < here.size() && longest[i + 1][j] >= longest[i][j + 1])) {
            result.here.push_back(&here[i++]);
        } else {
            result.there.push_back(&there[j++]);
        }
    }
    return result;
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
    const Parts here = parts_of(original), there = parts_of(twin);
    constexpr std::size_t most = 4000;   // of a book in one chapter nobody asks where it drifted
    if (here.in_order.size() < most && there.in_order.size() < most) {
        const Unmatched drifted = unmatched(here.in_order, there.in_order);
        tell(drifted.here, twin, severity, diagnostics);
        tell(drifted.there, original, severity, diagnostics);
    }
    compare_count(there.links, here.links, "link", twin, original, diagnostics);
    compare_count(there.notes, here.notes, "note", twin, original, diagnostics);
}

}  // namespace bilan::check
