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

}  // namespace

std::string places(const LaidOut& out, const std::string& id) {
    std::string found;
    for (const layout::Page& page : out.pages.pages)
        if (page.content) search(*page.content, page.page_area.origin, id, page.number, found);
    return found;
}

}  // namespace bilan::tests
