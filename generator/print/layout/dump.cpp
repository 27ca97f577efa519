// Trees as text, for goldens: boxes with their text, fragments with their places on the page.
#include <cmath>

#include "base/format.hpp"
#include "print/layout/box.hpp"
#include "print/layout/fragment.hpp"

namespace bilan::print::layout {
namespace {

std::string_view name_of(BoxKind kind) {
    switch (kind) {
        case BoxKind::Block: return "block";
        case BoxKind::Inline: return "inline";
        case BoxKind::Text: return "text";
        case BoxKind::LineBreak: return "line-break";
        case BoxKind::Float: return "float";
        case BoxKind::AtomicInline: return "atomic-inline";
        case BoxKind::Replaced: return "replaced";
        case BoxKind::Table: return "table";
        case BoxKind::TableGrid: return "table-grid";
        case BoxKind::TableRowGroup: return "row-group";
        case BoxKind::TableRow: return "row";
        case BoxKind::TableCell: return "cell";
        case BoxKind::TableColumnGroup: return "column-group";
        case BoxKind::TableColumn: return "column";
        case BoxKind::Flex: return "flex";
        case BoxKind::Grid: return "grid";
    }
    return "";
}

std::string_view name_of(FragmentKind kind) {
    switch (kind) {
        case FragmentKind::Box: return "box";
        case FragmentKind::Line: return "line";
        case FragmentKind::Text: return "text";
        case FragmentKind::Replaced: return "replaced";
    }
    return "";
}

std::string_view name_of(css::Pseudo pseudo) {
    switch (pseudo) {
        case css::Pseudo::None: return "";
        case css::Pseudo::Before: return "::before";
        case css::Pseudo::After: return "::after";
        case css::Pseudo::Marker: return "::marker";
        case css::Pseudo::FirstLetter: return "::first-letter";
        case css::Pseudo::FirstLine: return "::first-line";
        case css::Pseudo::FootnoteCall: return "::footnote-call";
        case css::Pseudo::FootnoteMarker: return "::footnote-marker";
    }
    return "";
}

std::string element_of(const Box& box) {
    std::string name;
    if (box.anonymous) name = "(anonymous)";
    else if (box.node && box.node->is_element()) {
        name = box.node->tag;
        if (const std::string* id = box.node->attribute("id")) name += "#" + *id;
    }
    return name + std::string(name_of(box.pseudo));
}

// Hundredths of a px, without needless zeros.
std::string px(LayoutUnit length) {
    const long long hundredths = std::llround(length.to_px() * 100);
    const long long whole = hundredths / 100, rest = std::llabs(hundredths % 100);
    std::string text = format("{}{}", hundredths < 0 && whole == 0 ? "-" : "", whole);
    if (rest != 0) text += rest % 10 == 0 ? format(".{}", rest / 10) : format(".{:02}", rest);
    return text;
}

std::string quoted(std::string_view text) {
    std::string result = "\"";
    for (const char c : text) result += c == '\n' ? std::string("\\n") : std::string(1, c);
    return result + '"';
}

void add(const Box& box, int depth, std::string& out) {
    out.append(static_cast<std::size_t>(depth) * 2, ' ');
    out += name_of(box.kind);
    const std::string element = element_of(box);
    if (!element.empty()) out += ' ' + element;
    if (box.leader) out += " leader";
    if (box.deferred) out += " deferred";
    if (box.column_span > 1) out += format(" colspan={}", box.column_span);
    if (box.row_span > 1) out += format(" rowspan={}", box.row_span);
    if (box.kind == BoxKind::Text) out += ' ' + quoted(box.text);
    out += '\n';
    if (box.marker) add(*box.marker, depth + 1, out);
    for (const Box* child : box.children) add(*child, depth + 1, out);
    for (const Box* child : box.extra->out_of_flow) {
        out.append(static_cast<std::size_t>(depth + 1) * 2, ' ');
        out += "out of flow:\n";
        add(*child, depth + 2, out);
    }
    for (const Box* child : box.extra->running_before) {
        out.append(static_cast<std::size_t>(depth + 1) * 2, ' ');
        out += "running " + child->extra->element_name + ":\n";
        add(*child, depth + 2, out);
    }
}

void add(const Fragment& fragment, Offset at, int depth, std::string& out) {
    out.append(static_cast<std::size_t>(depth) * 2, ' ');
    out += name_of(fragment.kind);
    if (fragment.box && fragment.kind != FragmentKind::Line && fragment.kind != FragmentKind::Text) {
        const std::string element = element_of(*fragment.box);
        if (!element.empty()) out += ' ' + element;
    }
    out += format(" {} {} {} {}", px(at.x), px(at.y), px(fragment.size.width), px(fragment.size.height));
    if (!fragment.starts_box) out += " continued";
    if (!fragment.ends_box) out += " continues";
    for (const GlyphRun& run : fragment.runs) out += ' ' + quoted(text_of(run));
    out += '\n';
    for (const Child& child : fragment.children) add(*child.fragment, at + child.offset, depth + 1, out);
}

std::string_view name_of(css::MarginBox box) {
    static constexpr std::string_view names[] = {
        "top-left-corner", "top-left", "top-center", "top-right", "top-right-corner", "right-top", "right-middle", "right-bottom",
        "bottom-right-corner", "bottom-right", "bottom-center", "bottom-left", "bottom-left-corner", "left-bottom", "left-middle", "left-top"};
    return names[static_cast<std::size_t>(box)];
}

}  // namespace

std::string dump(const BoxTree& tree) {
    std::string out;
    add(tree.root(), 0, out);
    return out;
}

std::string dump(const Fragment& fragment) {
    std::string out;
    add(fragment, {}, 0, out);
    return out;
}

std::string dump(const Pages& pages) {
    std::string out;
    for (const Page& page : pages.pages) {
        out += format("page {} \"{}\"{}{}{} {} x {}\n", page.number, page.label, page.selector.name.empty() ? "" : " " + page.selector.name,
                      page.selector.left ? " left" : " right", page.selector.blank ? " blank" : "", px(page.style->width), px(page.style->height));
        if (page.content) add(*page.content, page.page_area.origin, 1, out);
        if (page.footnotes) {
            out += "  @footnote\n";
            add(*page.footnotes, page.footnotes_at, 2, out);
        }
        for (const Page::MarginContent& margin : page.margins) {
            out += format("  @{}\n", name_of(margin.box));
            add(*margin.fragment, margin.offset, 2, out);
        }
    }
    for (const auto& [id, anchor] : pages.anchors)
        out += format("anchor {} page {} {} {}\n", id, anchor.page + 1, px(anchor.position.x), px(anchor.position.y));
    for (const Pages::Bookmark& bookmark : pages.bookmarks)
        out += format("bookmark {} \"{}\" page {}\n", bookmark.level, bookmark.label, bookmark.target.page + 1);
    return out;
}

}  // namespace bilan::print::layout
