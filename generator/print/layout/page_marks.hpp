// What stands on finished pages that margin boxes, bookmarks, links and the next pass ask for: named strings, running
// elements, ids, page counters.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "print/layout/context.hpp"

namespace bilan::print::layout {

// One name's values on one page.
template <typename Value>
struct Running {
    Value entry{};                 // in force when the page begins
    bool has_entry = false;
    std::vector<Value> here;       // set on the page, in order
    bool at_start = false;         // the first of them by the page's first content
};

struct PageMarks {
    std::map<std::string, Running<std::string>> strings;
    std::map<std::string, Running<const Box*>> elements;
    int counter = 1;               // the page counter, elements' resets included
};

// first (also ""), start, last, first-except (CSS GCPM 3, section 1.1.2); null when there is none.
template <typename Value>
const Value* chosen(const std::map<std::string, Running<Value>>& all, const std::string& name, const std::string& which) {
    const auto found = all.find(name);
    if (found == all.end()) return nullptr;
    const Running<Value>& running = found->second;
    const Value* entry = running.has_entry ? &running.entry : nullptr;
    if (running.here.empty()) return entry;
    if (which == "last") return &running.here.back();
    if (which == "start") return running.at_start ? &running.here.front() : entry;
    if (which == "first-except") return nullptr;
    return &running.here.front();
}

class PageReader {
public:
    // Reads the content of the page with that index (a blank page has none) and adds to pages.anchors and bookmarks.
    PageMarks read(const Page& page, int index, int counter, Pages& pages);

private:
    void visit(const Fragment& fragment, Offset at, PageMarks& marks, int index, Pages& pages);
    void begin_box(const Fragment& fragment, Offset at, PageMarks& marks, int index, Pages& pages);
    template <typename Value>
    void set(std::map<std::string, Running<Value>>& all, const std::string& name, Value value) const;

    PageMarks last_;
    std::set<std::string> ids_;
    std::set<const Box*> bookmarked_;
    LayoutUnit first_content_;     // y of the page's first content
};

}  // namespace bilan::print::layout
