#include "print/pdf/tags.hpp"

#include <algorithm>
#include <utility>

#include "print/paint/roles.hpp"
#include "print/pdf/geometry.hpp"
#include "print/pdf/metadata.hpp"
#include "print/pdf/trees.hpp"

namespace bilan::print::pdf {
namespace {

using Kind = paint::StructureNode::Kind;

// A table keeps its empty cells: without them rows would have different lengths (14.8.4.3.4).
bool stands_when_empty(const paint::StructureNode& node) { return node.role == "TD" || node.role == "TH"; }

// libharu's arrays end at 32,767 items, and a body of a thousand pages has more paragraphs than that.
constexpr std::size_t most_children = 8192;

bool is_too_long(const paint::StructureNode& node) { return node.children.size() > most_children; }

// Long lists of children in parts, each below an element without a meaning of its own. Nodes keep their indexes.
paint::Structure split(paint::Structure structure) {
    const std::size_t count = structure.nodes.size();
    for (std::size_t index = 0; index < count; ++index) {
        if (!is_too_long(structure.nodes[index])) continue;
        const std::vector<int> children = std::exchange(structure.nodes[index].children, {});
        for (std::size_t begin = 0; begin < children.size(); begin += most_children) {
            const int part = static_cast<int>(structure.nodes.size());
            paint::StructureNode group;
            group.role = "NonStruct";
            group.parent = static_cast<int>(index);
            group.children.assign(children.begin() + static_cast<std::ptrdiff_t>(begin),
                                  children.begin() + static_cast<std::ptrdiff_t>(std::min(begin + most_children, children.size())));
            for (const int child : group.children) structure.nodes[static_cast<std::size_t>(child)].parent = part;
            structure.nodes.push_back(std::move(group));
            structure.nodes[index].children.push_back(part);
        }
    }
    return structure;
}

bool needs_split(const paint::Structure& structure) { return std::any_of(structure.nodes.begin(), structure.nodes.end(), is_too_long); }

Dictionary attribute(const Document& document, std::string_view owner) {
    return document.dictionary().set("O", Name{owner});
}

std::vector<Dictionary> table_attributes(const Document& document, const paint::StructureNode& node) {
    if (node.scope.empty() && node.row_span == 1 && node.column_span == 1 && node.headers.empty()) return {};
    Dictionary table = attribute(document, "Table");
    if (!node.scope.empty()) table.set("Scope", Name{node.scope});
    if (node.row_span != 1) table.set("RowSpan", Integer{node.row_span});
    if (node.column_span != 1) table.set("ColSpan", Integer{node.column_span});
    if (!node.headers.empty()) {
        Array headers = document.array();
        for (const auto& id : node.headers) headers.add(Bytes{id});
        table.set("Headers", headers);
    }
    return {table};
}

enum class Placement { Block, Inline };

std::vector<Dictionary> attributes(const Document& document, const paint::StructureNode& node, Placement placement,
                                   const std::vector<paint::PageDisplay>& displays) {
    auto result = table_attributes(document, node);
    if (!node.list_numbering.empty()) {
        result.push_back(attribute(document, "List").set("ListNumbering", Name{node.list_numbering}));
    }
    if (node.bounding_box) {
        const auto& [page, box] = *node.bounding_box;
        const auto& display = displays[static_cast<std::size_t>(page)];
        // What hangs over the sheet's edge is not there.
        const auto across = [&](double x) { return std::clamp(x, -display.bleed, display.width + display.bleed); };
        const auto down = [&](double y) { return std::clamp(y, -display.bleed, display.height + display.bleed); };
        const Bounds b = apply(page_matrix(display), Bounds{across(box[0]), down(box[1]), across(box[2]), down(box[3])});
        Dictionary layout = attribute(document, "Layout").set("Placement", Name{placement == Placement::Block ? "Block" : "Inline"});
        result.push_back(layout.set("BBox", document.numbers({b.x0, b.y0, b.x1, b.y1})));
    }
    return result;
}

// A picture in a sentence is no block.
Placement placement_in(std::string_view parent) {
    const bool sentence = parent == "P" || parent == "Span" || parent == "Link" || parent.starts_with("H") || parent == "Caption" || parent == "Lbl";
    return sentence ? Placement::Inline : Placement::Block;
}

void set_attributes(const Document& document, Dictionary element, const std::vector<Dictionary>& attributes) {
    if (attributes.empty()) return;
    if (attributes.size() == 1) {
        element.set("A", attributes.front());
        return;
    }
    Array all = document.array();
    for (const auto& one : attributes) all.add(one);
    element.set("A", all);
}

void set_words(Dictionary element, const paint::StructureNode& node) {
    if (is_language_tag(node.language)) element.set("Lang", Text{node.language});
    if (!node.alternative.empty()) element.set("Alt", Text{node.alternative});
    if (!node.actual_text.empty()) element.set("ActualText", Text{node.actual_text});
    if (!node.title.empty()) element.set("T", Text{node.title});
    if (!node.expansion.empty()) element.set("E", Text{node.expansion});
    if (!node.id.empty()) element.set("ID", Bytes{node.id});
}

}  // namespace

struct Tags::Writing {
    const Document& document;
    std::vector<Dictionary>& pages;
    const std::vector<paint::PageDisplay>& displays;
    std::vector<bool> kept;
    std::vector<Dictionary> elements;
    long long next_key = 0;
    std::vector<std::pair<long long, TreeValue>> parents;
};

Tags::Tags(const paint::Structure& structure)
    : split_(needs_split(structure) ? split(structure) : paint::Structure{}),
      structure_(split_.nodes.empty() ? structure : split_), marks_(structure_.nodes.size()), annotations_(structure_.nodes.size()) {}

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
    marks_[static_cast<std::size_t>(leaf)].push_back({container, id});
    return id;
}

void Tags::add_annotation(int node, Dictionary annotation, int page) {
    annotations_[static_cast<std::size_t>(node)].push_back({annotation, page});
}

bool Tags::find_kept(int node, std::vector<bool>& kept) const {
    const auto index = static_cast<std::size_t>(node);
    const auto& here = structure_.nodes[index];
    bool keep = !marks_[index].empty() || !annotations_[index].empty() || stands_when_empty(here);
    for (const int child : here.children) keep = find_kept(child, kept) || keep;
    kept[index] = keep;
    return keep;
}

Array Tags::kids_of(Writing& writing, int node) const {
    const Document& document = writing.document;
    const auto index = static_cast<std::size_t>(node);
    Dictionary element = writing.elements[index];
    Array kids = document.array();
    int page_of_element = -1;
    const auto add_mark = [&](const Mark& mark) {
        const Container& container = containers_[static_cast<std::size_t>(mark.container)];
        const auto page = writing.pages[static_cast<std::size_t>(container.page)];
        if (page_of_element < 0) {
            page_of_element = container.page;
            element.set("Pg", page);
        }
        if (container.page == page_of_element && !container.stream) {
            kids.add(Integer{mark.id});
            return;
        }
        Dictionary reference = document.dictionary();
        reference.set("Type", Name{"MCR"}).set("Pg", page).set("MCID", Integer{mark.id});
        if (container.stream) reference.set("Stm", container.stream);
        kids.add(reference);
    };
    for (const int child : structure_.nodes[index].children) {
        const auto child_index = static_cast<std::size_t>(child);
        if (!writing.kept[child_index]) continue;
        if (structure_.nodes[child_index].kind == Kind::Content) {
            for (const Mark& mark : marks_[child_index]) add_mark(mark);
        } else {
            write_element(writing, child);
            kids.add(writing.elements[child_index]);
        }
    }
    for (const Annotation& annotation : annotations_[index]) {
        Dictionary reference = document.dictionary();
        reference.set("Type", Name{"OBJR"}).set("Obj", annotation.object);
        kids.add(reference.set("Pg", writing.pages[static_cast<std::size_t>(annotation.page)]));
    }
    return kids;
}

void Tags::write_element(Writing& writing, int node) const {
    const auto index = static_cast<std::size_t>(node);
    const auto& here = structure_.nodes[index];
    Dictionary element = writing.document.object();
    writing.elements[index] = element;
    // A link that leads nowhere has no annotation, and is none.
    const std::string_view parent = here.parent < 0 ? std::string_view() : structure_.nodes[static_cast<std::size_t>(here.parent)].role;
    const bool dead_link = here.role == "Link" && annotations_[index].empty();
    const std::string_view role = !dead_link ? std::string_view(here.role) : paint::is_grouping(parent) ? "Div" : "Span";
    element.set("Type", Name{"StructElem"}).set("S", Name{role});
    if (here.parent >= 0) element.set("P", writing.elements[static_cast<std::size_t>(here.parent)]);
    set_words(element, here);
    set_attributes(writing.document, element, attributes(writing.document, here, placement_in(parent), writing.displays));
    element.set("K", kids_of(writing, node));
}

void Tags::write_parent_tree(Writing& writing, Dictionary root) const {
    const auto element_of = [&](int leaf) {
        return writing.elements[static_cast<std::size_t>(structure_.nodes[static_cast<std::size_t>(leaf)].parent)];
    };
    for (const Container& container : containers_) {
        if (container.leaves.empty()) continue;
        Array elements = writing.document.array_object();
        for (const int leaf : container.leaves) elements.add(element_of(leaf));
        Dictionary owner = container.stream ? container.stream : writing.pages[static_cast<std::size_t>(container.page)];
        owner.set("StructParents", Integer{writing.next_key});
        writing.parents.emplace_back(writing.next_key++, elements);
    }
    for (std::size_t node = 0; node < annotations_.size(); ++node) {
        for (const Annotation& annotation : annotations_[node]) {
            Dictionary(annotation.object).set("StructParent", Integer{writing.next_key});
            writing.parents.emplace_back(writing.next_key++, writing.elements[node]);
        }
    }
    root.set("ParentTree", number_tree(writing.document, writing.parents));
    root.set("ParentTreeNextKey", Integer{writing.next_key});
}

std::vector<Dictionary> Tags::write(const Document& document, std::vector<Dictionary>& pages,
                                    const std::vector<paint::PageDisplay>& displays) {
    const std::size_t count = structure_.nodes.size();
    Writing writing{document, pages, displays, std::vector<bool>(count), std::vector<Dictionary>(count), 0, {}};
    if (count == 0) return {};
    find_kept(0, writing.kept);
    Dictionary root = document.object();
    root.set("Type", Name{"StructTreeRoot"});
    write_element(writing, 0);
    writing.elements[0].set("P", root);
    root.set("K", writing.elements[0]);
    write_parent_tree(writing, root);

    std::vector<std::pair<std::string, TreeValue>> ids;
    for (std::size_t node = 0; node < count; ++node) {
        if (writing.elements[node] && !structure_.nodes[node].id.empty()) ids.emplace_back(structure_.nodes[node].id, writing.elements[node]);
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
