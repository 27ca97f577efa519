#include "print/pdf/tags.hpp"

#include <algorithm>
#include <span>

#include "print/paint/roles.hpp"
#include "print/pdf/geometry.hpp"
#include "print/pdf/metadata.hpp"
#include "print/pdf/trees.hpp"

namespace bilan::print::pdf {
namespace {

using Kind = paint::StructureNode::Kind;

// A table keeps its empty cells: without them rows would have different lengths (14.8.4.3.4).
bool stands_when_empty(const paint::StructureNode& node) { return node.role == "TD" || node.role == "TH"; }

ObjectText& begin_attribute(ObjectText& out, std::string_view owner) { return out.open_dictionary().key("O").add(Name{owner}); }

void add_table_attribute(ObjectText& out, const paint::StructureNode& node) {
    begin_attribute(out, "Table");
    if (!node.scope.empty()) out.key("Scope").add(Name{node.scope});
    if (node.row_span != 1) out.key("RowSpan").add(Integer{node.row_span});
    if (node.column_span != 1) out.key("ColSpan").add(Integer{node.column_span});
    if (!node.details->headers.empty()) {
        out.key("Headers").open_array();
        for (const auto& id : node.details->headers) out.add(Bytes{id});
        out.close_array();
    }
    out.close_dictionary();
}

enum class Placement { Block, Inline };

void add_layout_attribute(ObjectText& out, const paint::StructureNode& node, Placement placement, const std::vector<paint::PageDisplay>& displays) {
    const auto& [page, box] = *node.details->bounding_box;
    const auto& display = displays[static_cast<std::size_t>(page)];
    // What hangs over the sheet's edge is not there.
    const auto across = [&](double x) { return std::clamp(x, -display.bleed, display.width + display.bleed); };
    const auto down = [&](double y) { return std::clamp(y, -display.bleed, display.height + display.bleed); };
    const Bounds b = apply(page_matrix(display), Bounds{across(box[0]), down(box[1]), across(box[2]), down(box[3])});
    begin_attribute(out, "Layout").key("Placement").add(Name{placement == Placement::Block ? "Block" : "Inline"});
    out.key("BBox").open_array().add(Real{b.x0}).add(Real{b.y0}).add(Real{b.x1}).add(Real{b.y1}).close_array().close_dictionary();
}

// A picture in a sentence is no block.
Placement placement_in(std::string_view parent) {
    const bool sentence = parent == "P" || parent == "Span" || parent == "Link" || parent.starts_with("H") || parent == "Caption" || parent == "Lbl";
    return sentence ? Placement::Inline : Placement::Block;
}

void add_attributes(ObjectText& out, const paint::StructureNode& node, Placement placement, const std::vector<paint::PageDisplay>& displays) {
    const bool of_table = !node.scope.empty() || node.row_span != 1 || node.column_span != 1 || !node.details->headers.empty();
    const int count = static_cast<int>(of_table) + static_cast<int>(!node.details->list_numbering.empty()) + static_cast<int>(node.details->bounding_box.has_value());
    if (count == 0) return;
    out.key("A");
    if (count > 1) out.open_array();
    if (of_table) add_table_attribute(out, node);
    if (!node.details->list_numbering.empty()) begin_attribute(out, "List").key("ListNumbering").add(Name{node.details->list_numbering}).close_dictionary();
    if (node.details->bounding_box) add_layout_attribute(out, node, placement, displays);
    if (count > 1) out.close_array();
}

void add_words(ObjectText& out, const paint::StructureNode& node) {
    if (is_language_tag(node.details->language)) out.key("Lang").add(Text{node.details->language});
    if (!node.details->alternative.empty()) out.key("Alt").add(Text{node.details->alternative});
    if (!node.details->actual_text.empty()) out.key("ActualText").add(Text{node.details->actual_text});
    if (!node.details->title.empty()) out.key("T").add(Text{node.details->title});
    if (!node.details->expansion.empty()) out.key("E").add(Text{node.details->expansion});
    if (!node.details->id.empty()) out.key("ID").add(Bytes{node.details->id});
}

}  // namespace

struct Tags::Writing {
    const Document& document;
    std::vector<Dictionary>& pages;
    const std::vector<paint::PageDisplay>& displays;
    Dictionary root;
    std::vector<bool> kept;
    std::vector<Dictionary> elements;
    std::vector<Mark> marks;                    // by leaf, then in the order of the pages
    std::vector<std::size_t> begins;            // of each leaf's marks
    long long next_key = 0;
    std::vector<std::pair<long long, TreeValue>> parents;

    std::span<const Mark> marks_of(std::size_t leaf) const { return std::span(marks).subspan(begins[leaf], begins[leaf + 1] - begins[leaf]); }
};

Tags::Tags(const paint::Structure& structure) : structure_(structure) {}

bool Tags::is_leaf(int node) const {
    const auto index = static_cast<std::size_t>(node);
    return node >= 0 && index < structure_.nodes.size() && structure_.nodes[index].kind == Kind::Content;
}

std::string_view Tags::role_of(int leaf) const {
    const int parent = structure_.nodes[static_cast<std::size_t>(leaf)].parent;
    return parent < 0 ? std::string_view("Span") : structure_.nodes[static_cast<std::size_t>(parent)].role;
}

int Tags::add_container(int page, Dictionary stream) {
    containers_.push_back({page, stream, {}});
    return static_cast<int>(containers_.size()) - 1;
}

int Tags::mark(int container, int leaf) {
    auto& leaves = containers_[static_cast<std::size_t>(container)].leaves;
    const int id = static_cast<int>(leaves.size());
    leaves.push_back(leaf);
    marks_.push_back({leaf, container, id});
    return id;
}

void Tags::add_annotation(int node, Dictionary annotation, int page) {
    annotations_[node].push_back({annotation, page});
}

bool Tags::find_kept(Writing& writing, int node) const {
    const auto index = static_cast<std::size_t>(node);
    const auto& here = structure_.nodes[index];
    bool keep = !writing.marks_of(index).empty() || annotations_.contains(node) || stands_when_empty(here);
    for (const int child : here.children) keep = find_kept(writing, child) || keep;
    writing.kept[index] = keep;
    return keep;
}

// /Pg and /K: what the element holds, and on which page when that has no page of its own.
void Tags::add_kids(ObjectText& out, Writing& writing, int node) const {
    const auto index = static_cast<std::size_t>(node);
    ObjectText kids;
    int page_of_element = -1;
    const auto add_mark = [&](const Mark& mark) {
        const Container& container = containers_[static_cast<std::size_t>(mark.container)];
        const auto page = writing.pages[static_cast<std::size_t>(container.page)];
        if (page_of_element < 0) page_of_element = container.page;
        if (container.page == page_of_element && !container.stream) {
            kids.add(Integer{mark.id});
            return;
        }
        kids.open_dictionary().key("Type").add(Name{"MCR"}).key("Pg").add(page).key("MCID").add(Integer{mark.id});
        if (container.stream) kids.key("Stm").add(container.stream);
        kids.close_dictionary();
    };
    for (const int child : structure_.nodes[index].children) {
        const auto child_index = static_cast<std::size_t>(child);
        if (!writing.kept[child_index]) continue;
        if (structure_.nodes[child_index].kind == Kind::Content) {
            for (const Mark& mark : writing.marks_of(child_index)) add_mark(mark);
        } else {
            write_element(writing, child);
            kids.add(writing.elements[child_index]);
        }
    }
    if (const auto annotations = annotations_.find(node); annotations != annotations_.end()) {
        for (const Annotation& annotation : annotations->second) {
            kids.open_dictionary().key("Type").add(Name{"OBJR"}).key("Obj").add(annotation.object);
            kids.key("Pg").add(writing.pages[static_cast<std::size_t>(annotation.page)]).close_dictionary();
        }
    }
    if (page_of_element >= 0) out.key("Pg").add(writing.pages[static_cast<std::size_t>(page_of_element)]);
    out.key("K").open_array().add(kids).close_array();
}

void Tags::write_element(Writing& writing, int node) const {
    const auto index = static_cast<std::size_t>(node);
    const auto& here = structure_.nodes[index];
    const Dictionary element = writing.document.object();
    writing.elements[index] = element;
    // A link that leads nowhere has no annotation, and is none.
    const std::string_view parent = here.parent < 0 ? std::string_view() : structure_.nodes[static_cast<std::size_t>(here.parent)].role;
    const bool dead_link = here.role == "Link" && !annotations_.contains(node);
    const std::string_view role = !dead_link ? here.role : paint::is_grouping(parent) ? "Div" : "Span";
    ObjectText out;
    out.open_dictionary().key("Type").add(Name{"StructElem"}).key("S").add(Name{role});
    out.key("P").add(here.parent < 0 ? writing.root : writing.elements[static_cast<std::size_t>(here.parent)]);
    add_words(out, here);
    add_attributes(out, here, placement_in(parent), writing.displays);
    add_kids(out, writing, node);
    writing.document.write(element, out.close_dictionary().text());
}

void Tags::write_parent_tree(Writing& writing, Dictionary root) const {
    const auto element_of = [&](int leaf) {
        return writing.elements[static_cast<std::size_t>(structure_.nodes[static_cast<std::size_t>(leaf)].parent)];
    };
    for (const Container& container : containers_) {
        if (container.leaves.empty()) continue;
        ObjectText elements;
        elements.open_array();
        for (const int leaf : container.leaves) elements.add(element_of(leaf));
        const Dictionary list = writing.document.object();
        writing.document.write(list, elements.close_array().text());
        Dictionary owner = container.stream ? container.stream : writing.pages[static_cast<std::size_t>(container.page)];
        owner.set("StructParents", Integer{writing.next_key});
        writing.parents.emplace_back(writing.next_key++, list);
    }
    for (const auto& [node, annotations] : annotations_) {
        for (const Annotation& annotation : annotations) {
            Dictionary(annotation.object).set("StructParent", Integer{writing.next_key});
            writing.parents.emplace_back(writing.next_key++, writing.elements[static_cast<std::size_t>(node)]);
        }
    }
    root.set("ParentTree", number_tree(writing.document, writing.parents));
    root.set("ParentTreeNextKey", Integer{writing.next_key});
}

std::vector<Dictionary> Tags::write(const Document& document, std::vector<Dictionary>& pages,
                                    const std::vector<paint::PageDisplay>& displays) {
    const std::size_t count = structure_.nodes.size();
    if (count == 0) return {};
    Dictionary root = document.object();
    Writing writing{document, pages, displays, root, std::vector<bool>(count), std::vector<Dictionary>(count), marks_, std::vector<std::size_t>(count + 1), 0, {}};
    std::stable_sort(writing.marks.begin(), writing.marks.end(), [](const Mark& a, const Mark& b) { return a.leaf < b.leaf; });
    for (const Mark& mark : marks_) ++writing.begins[static_cast<std::size_t>(mark.leaf) + 1];
    for (std::size_t i = 0; i < count; ++i) writing.begins[i + 1] += writing.begins[i];
    find_kept(writing, 0);
    root.set("Type", Name{"StructTreeRoot"});
    write_element(writing, 0);
    root.set("K", writing.elements[0]);
    write_parent_tree(writing, root);

    std::vector<std::pair<std::string, TreeValue>> ids;
    for (std::size_t node = 0; node < count; ++node) {
        if (writing.elements[node] && !structure_.nodes[node].details->id.empty()) ids.emplace_back(structure_.nodes[node].details->id, writing.elements[node]);
    }
    std::sort(ids.begin(), ids.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    const auto same_id = [](const auto& a, const auto& b) { return a.first == b.first; };
    ids.erase(std::unique(ids.begin(), ids.end(), same_id), ids.end());
    if (!ids.empty()) root.set("IDTree", name_tree(document, ids));

    Dictionary catalog = document.catalog();
    catalog.set("StructTreeRoot", root).set("MarkInfo", document.dictionary().set("Marked", Boolean{true}));
    document.check();
    return writing.elements;
}

}  // namespace bilan::print::pdf
