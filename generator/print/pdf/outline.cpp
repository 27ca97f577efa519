#include "print/pdf/geometry.hpp"
#include "print/pdf/navigation.hpp"

namespace bilan::print::pdf {
namespace {

// The outline's items as a tree: levels that skip (1, 3) nest one deep.
struct Entry {
    std::size_t item = 0;
    std::vector<Entry> children;
};

std::vector<Entry> nest(const std::vector<paint::OutlineItem>& items, std::size_t& next, int above) {
    std::vector<Entry> entries;
    while (next < items.size() && items[next].level > above) {
        Entry entry{next, {}};
        const int level = items[next++].level;
        entry.children = nest(items, next, level);
        entries.push_back(std::move(entry));
    }
    return entries;
}

class OutlineWriter {
public:
    OutlineWriter(const Document& document, const paint::DisplayDocument& display, const std::vector<Dictionary>& pages,
                  const std::vector<Dictionary>& elements)
        : document_(document), display_(display), pages_(pages), elements_(elements) {}

    // Links the entries under parent. Returns how many items show below it when it is open.
    long long write(Dictionary parent, const std::vector<Entry>& entries) {
        long long visible = 0;
        Dictionary previous;
        for (const Entry& entry : entries) {
            const paint::OutlineItem& item = display_.outline[entry.item];
            Dictionary made = object_of(item);
            made.set("Parent", parent);
            if (previous) {
                previous.set("Next", made);
                made.set("Prev", previous);
            } else {
                parent.set("First", made);
            }
            const long long below = write(made, entry.children);
            if (below > 0) made.set("Count", Integer{item.open ? below : -below});
            visible += 1 + (item.open ? below : 0);
            previous = made;
        }
        if (previous) parent.set("Last", previous);
        return visible;
    }

private:
    Dictionary object_of(const paint::OutlineItem& item) {
        const auto page = static_cast<std::size_t>(item.page);
        const paint::Point point = apply(page_matrix(display_.pages[page]), item.position);
        Array destination = document_.array();
        destination.add(pages_[page]).add(Name{"XYZ"}).add(Real{point.x}).add(Real{point.y}).add(Integer{0});
        Dictionary result = document_.object();
        result.set("Title", Text{item.title}).set("Dest", destination);
        const auto node = static_cast<std::size_t>(item.structure);
        if (item.structure >= 0 && node < elements_.size() && elements_[node]) result.set("SE", elements_[node]);
        return result;
    }

    const Document& document_;
    const paint::DisplayDocument& display_;
    const std::vector<Dictionary>& pages_;
    const std::vector<Dictionary>& elements_;
};

}  // namespace

void write_outline(const Document& document, const paint::DisplayDocument& display, const std::vector<Dictionary>& pages,
                   const std::vector<Dictionary>& elements) {
    if (display.outline.empty()) return;
    std::size_t next = 0;
    Dictionary root = document.object();
    root.set("Type", Name{"Outlines"});
    const long long visible = OutlineWriter(document, display, pages, elements).write(root, nest(display.outline, next, 0));
    root.set("Count", Integer{visible});
    document.catalog().set("Outlines", root).set("PageMode", Name{"UseOutlines"});
    document.check();
}

}  // namespace bilan::print::pdf
