#include "print/layout/places.hpp"

#include <cmath>

namespace bilan::tests {
namespace {

using namespace print;
using layout::Fragment;
using layout::FragmentKind;

bool has_id(const Fragment& fragment, const std::string& id) {
    if (!fragment.box || !fragment.box->node || fragment.kind == FragmentKind::Text || fragment.kind == FragmentKind::Line) return false;
    const std::string* own = fragment.box->node->attribute("id");
    return own && *own == id;
}

std::string px(LayoutUnit length) { return std::to_string(std::llround(length.to_px())); }

void search(const Fragment& fragment, Offset at, const std::string& id, int page, std::string& out) {
    if (has_id(fragment, id)) {
        if (!out.empty()) out += " | ";
        out += std::to_string(page) + ": " + px(at.x) + ' ' + px(at.y) + ' ' + px(fragment.size.width) + ' ' + px(fragment.size.height);
        return;
    }
    for (const layout::Child& child : fragment.children) search(*child.fragment, at + child.offset, id, page, out);
}

void add_text(const Fragment& fragment, std::string& out) {
    for (const auto& run : fragment.runs) out += layout::text_of(run);
    for (const layout::Child& child : fragment.children) add_text(*child.fragment, out);
}

void add_lines(const Fragment& fragment, Offset at, std::string& out) {
    if (fragment.kind == FragmentKind::Line) {
        out += px(at.x) + ' ' + px(at.y) + ' ' + px(fragment.size.width) + " \"";
        add_text(fragment, out);
        out += "\"\n";
        return;
    }
    for (const layout::Child& child : fragment.children) add_lines(*child.fragment, at + child.offset, out);
}

}  // namespace

std::string line_places(const LaidOut& out, std::size_t page) {
    std::string found;
    if (out.pages.pages.at(page).content) add_lines(*out.pages.pages[page].content, out.pages.pages[page].page_area.origin, found);
    return found;
}

std::string note_places(const LaidOut& out, std::size_t page) {
    std::string found;
    if (out.pages.pages.at(page).footnotes) add_lines(*out.pages.pages[page].footnotes, out.pages.pages[page].footnotes_at, found);
    return found;
}

std::string places(const LaidOut& out, const std::string& id) {
    std::string found;
    for (const layout::Page& page : out.pages.pages)
        if (page.content) search(*page.content, page.page_area.origin, id, page.number, found);
    return found;
}

}  // namespace bilan::tests
