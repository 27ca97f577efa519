#include "print/paint/structure.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <span>
#include <unordered_set>

#include "base/format.hpp"
#include "print/paint/alternatives.hpp"
#include "print/paint/roles.hpp"
#include "print/paint/table_structure.hpp"

namespace bilan::print::paint {
namespace {

using css::OuterDisplay;
using css::Pseudo;
using layout::Box;
using layout::BoxKind;

bool is_shown(const Box& box) { return (box.kind == BoxKind::Text && !box.text.empty()) || box.kind == BoxKind::Replaced; }

bool is_blank(const Box& box) {
    return box.kind == BoxKind::Text && box.text.find_first_not_of(" \t\n") == std::string::npos;
}

// The boxes that show a node: of a text node, an image, or an element's generated content.
class BoxesByNode {
public:
    BoxesByNode(const layout::BoxTree& boxes, std::size_t node_count) : begins_(node_count + 1) {
        for (const layout::Note& note : boxes.notes()) noted_.insert(note.node);
        std::vector<Shown> all;
        for (const Box& box : boxes.boxes()) {
            if (box.kind == BoxKind::Inline && is_note_part(box.pseudo)) holders_[{box.node->order, box.pseudo}] = &box;
            if (!is_shown(box)) continue;
            const Box* owner = &box;
            while (owner != nullptr && owner->node == nullptr) owner = owner->parent;
            if (owner != nullptr) all.push_back({owner->node, box.pseudo != Pseudo::None ? box.pseudo : owner->pseudo, &box});
        }
        const auto order = [](const Shown& shown) { return std::pair(shown.node->order, shown.pseudo); };
        std::stable_sort(all.begin(), all.end(), [&](const Shown& a, const Shown& b) { return order(a) < order(b); });
        for (const Shown& shown : all) {
            boxes_.push_back(shown.box);
            pseudos_.push_back(shown.pseudo);
            ++begins_[shown.node->order + 1];
        }
        for (std::size_t i = 1; i < begins_.size(); ++i) begins_[i] += begins_[i - 1];
    }

    std::span<const Box* const> of(const dom::Node& node, Pseudo pseudo = Pseudo::None) const {
        const auto first = pseudos_.begin() + begins_[node.order], last = pseudos_.begin() + begins_[node.order + 1];
        const auto [begin, end] = std::equal_range(first, last, pseudo);
        return {boxes_.data() + (begin - pseudos_.begin()), static_cast<std::size_t>(end - begin)};
    }

    // The inline box of a footnote's call or marker; null when there is none.
    const Box* holder(const dom::Node& node, Pseudo pseudo) const {
        const auto place = holders_.find({node.order, pseudo});
        return place == holders_.end() ? nullptr : place->second;
    }
    // Whether the element stands at the foot of a page.
    bool is_noted(const dom::Node& node) const { return noted_.count(&node) != 0; }

private:
    static bool is_note_part(Pseudo pseudo) { return pseudo == Pseudo::FootnoteCall || pseudo == Pseudo::FootnoteMarker; }

    struct Shown {
        const dom::Node* node = nullptr;
        Pseudo pseudo = Pseudo::None;
        const Box* box = nullptr;
    };

    std::vector<const Box*> boxes_;        // that show something, by node and pseudo-element
    std::vector<Pseudo> pseudos_;          // of each
    std::vector<std::ptrdiff_t> begins_;   // of each node's, by its order
    std::map<std::pair<std::uint32_t, Pseudo>, const Box*> holders_;
    std::unordered_set<const dom::Node*> noted_;  // looked up, never walked
};

class StructureBuilder {
public:
    StructureBuilder(const dom::Document& document, const layout::BoxTree& boxes, const css::StyledDocument& styled, Diagnostics& diagnostics)
        : document_(document), styled_(styled), boxes_(boxes, document.node_count()), diagnostics_(diagnostics) {
        tagging_.leaf_of_box.assign(boxes.boxes().size(), artifact);
        tagging_.element_of_node.assign(document.node_count(), -1);
    }

    Tagging build() {
        Context top;
        top.node = add("Document", -1);
        top.language = dom::language_of(document_.root());
        if (const dom::Node* body = document_.body()) contents(*body, top);
        check_headers();
        return std::move(tagging_);
    }

private:
    // Where in the structure the next thing goes.
    struct Context {
        int node = 0;              // the structure element
        std::string language;      // in force there
        bool in_contents = false;  // below nav[role=doc-toc]
        bool in_header = false;    // below thead
        int list_item = -1;        // of dl: the LI that dd joins
    };

    StructureNode& at(int node) { return tagging_.structure.nodes[static_cast<std::size_t>(node)]; }

    // The role: a literal.
    int add(std::string_view role, int parent) {
        const int node = static_cast<int>(tagging_.structure.nodes.size());
        StructureNode& made = tagging_.structure.nodes.emplace_back();
        made.role = role;
        made.parent = parent;
        if (parent >= 0) at(parent).children.push_back(node);
        return node;
    }

    void say(int node, std::string StructureNode::Details::* what, std::string words) {
        if (!words.empty()) at(node).details.edit().*what = std::move(words);
    }

    void add_leaf(const Box& box, int parent) {
        const int leaf = add("", parent);
        at(leaf).kind = StructureNode::Kind::Content;
        tagging_.leaf_of_box[box.order] = leaf;
    }

    // ---- content

    // Lists, contents and tables hold only their own parts: anything else gets an item, a line or a cell around it.
    int place_in(int parent, std::string_view role) {
        const std::string_view around = at(parent).role;
        if (around == "L" && role != "LI" && role != "L" && role != "Caption") return add("LBody", add("LI", parent));
        if (around == "LI" && role != "Lbl" && role != "LBody") return add("LBody", parent);
        if (around == "TOC" && role != "TOCI" && role != "TOC" && role != "Caption") return add("TOCI", parent);
        if (around == "TR" && role != "TH" && role != "TD") return add("TD", parent);
        const bool rows = around == "Table" || around == "THead" || around == "TBody" || around == "TFoot";
        const bool part = role == "THead" || role == "TBody" || role == "TFoot" || role == "TR" || role == "Caption";
        return rows && !part ? add("TD", add("TR", parent)) : parent;
    }

    // Grouping elements hold no text themselves: loose text in a div or section is a paragraph of its own.
    int text_parent(int parent) {
        if (!is_grouping(at(parent).role)) return parent;
        if (paragraph_ < 0 || paragraph_in_ != parent) {
            const int place = place_in(parent, "P");
            paragraph_ = is_grouping(at(place).role) ? add("P", place) : place;
            paragraph_in_ = parent;
        }
        return paragraph_;
    }

    bool is_after_text(int parent) const { return paragraph_ >= 0 && paragraph_in_ == parent; }

    void show(std::span<const Box* const> boxes, const Context& context) {
        for (const Box* box : boxes) {
            const bool loose = is_grouping(at(context.node).role);
            if (is_blank(*box) && loose && !is_after_text(context.node)) continue;
            add_leaf(*box, text_parent(context.node));
        }
    }

    // Generated pictures are decoration unless content gives them words: url(x.svg) / "words".
    void generated(const dom::Node& node, Pseudo pseudo, const Context& context) {
        const css::StyleRef style = styled_.style(node, pseudo);
        const std::string words = style && style->content.has_alternative ? style->content.alternative : std::string();
        if (style && style->content.has_alternative && words.empty()) return;
        for (const Box* box : boxes_.of(node, pseudo)) {
            if (box->kind != BoxKind::Replaced) {
                show({&box, 1}, context);
            } else if (!words.empty()) {
                const int figure = add("Figure", text_parent(context.node));
                say(figure, &StructureNode::Details::alternative, words);
                add_leaf(*box, figure);
            }
        }
    }

    void contents(const dom::Node& node, Context& context) {
        generated(node, Pseudo::Before, context);
        for (const dom::Node* child : node.children) {
            if (child->is_element()) element(*child, context);
            else show(boxes_.of(*child), context);
        }
        generated(node, Pseudo::After, context);
    }

    // ---- elements

    void element(const dom::Node& node, Context& context) {
        const css::StyleRef style = styled_.style(node);
        if (style->position == css::Position::Running) return;
        if (style->display.outer == OuterDisplay::None) return hidden_notes(node, context);
        if (is_hidden_from_readers(node)) return;
        if (style->float_ == css::Float::Footnote && boxes_.is_noted(node)) return footnote(node, context);
        const bool block = style->display.outer == OuterDisplay::Block || style->display.outer == OuterDisplay::TablePart;
        if (block) paragraph_ = -1;
        if (is_graphic(node)) graphic(node, context);
        else meaning(node, context, block);
        if (block) paragraph_ = -1;
    }

    void meaning(const dom::Node& node, Context& context, bool block) {
        const RoleContext where{at(context.node).role, context.in_contents, context.in_header, block};
        const Role role = role_of(node, where);
        if (boxes_.is_noted(node) && role.kind != Role::Kind::ListItem && role.name != "Note") return noted(node, context);
        switch (role.kind) {
            case Role::Kind::Transparent: return transparent(node, context, block);
            case Role::Kind::Element: return tagged(node, role, context);
            case Role::Kind::Heading: return heading(node, role, context);
            case Role::Kind::List: return list(node, role, context);
            case Role::Kind::ListItem: return list_item(node, context);
            case Role::Kind::Term: return term(node, context);
            case Role::Kind::Description: return description(node, context);
            case Role::Kind::ContentsItem: return contents_item(node, role, context);
            case Role::Kind::NoteReference: return note_reference(node, context);
        }
    }

    // ---- notes

    // Where it stands in the text: a reference to the note, then the note, each a link to the other.
    void footnote(const dom::Node& node, const Context& context) {
        const int place = text_parent(context.node);
        const int paragraph = paragraph_, paragraph_in = paragraph_in_;
        linked(node, Pseudo::FootnoteCall, "Reference", place);
        const int note = begin_note(node, place, context);
        linked(node, Pseudo::FootnoteMarker, "Lbl", note);
        Context inner = inside(node, note, context);
        contents(node, inner);
        paragraph_ = paragraph;  // the text goes on
        paragraph_in_ = paragraph_in;
    }

    void linked(const dom::Node& node, Pseudo pseudo, std::string_view role, int parent) {
        const Box* holder = boxes_.holder(node, pseudo);
        const auto boxes = boxes_.of(node, pseudo);
        if (holder == nullptr || boxes.empty()) return;
        const int link = add("Link", add(role, parent));
        tagging_.link_of_box[holder] = link;
        for (const Box* box : boxes) add_leaf(*box, link);
    }

    // An element at the foot of a page that is no note by its role, or by being an item of a list of notes.
    void noted(const dom::Node& node, Context& context) {
        Context inner = inside(node, begin_note(node, context.node, context), context);
        contents(node, inner);
    }

    int begin_note(const dom::Node& node, int parent, const Context& context) {
        const int note = begin_in(node, "Note", parent, context);
        say(note, &StructureNode::Details::id, note_id(node));
        return note;
    }

    std::string note_id(const dom::Node& node) {
        std::string id = unused(node.attribute_or("id", ""));
        while (id.empty()) id = unused(format("note-{}", ++notes_));
        return id;
    }

    void note_reference(const dom::Node& node, Context& context) {
        const int reference = add("Reference", text_parent(context.node));
        Context inner = inside(node, begin_in(node, "Link", reference, context), context);
        contents(node, inner);
    }

    // Notes that a page's foot shows although their section is hidden.
    void hidden_notes(const dom::Node& node, Context& context) {
        for (const dom::Node* child : node.children) {
            if (!child->is_element()) continue;
            if (boxes_.is_noted(*child)) {
                paragraph_ = -1;
                noted(*child, context);
                paragraph_ = -1;
            } else {
                hidden_notes(*child, context);
            }
        }
    }

    std::string own_language(const dom::Node& node, const Context& context) const {
        const std::string* lang = node.attribute("lang");
        return lang != nullptr && *lang != context.language ? *lang : std::string();
    }

    // No element of its own, unless its language needs one.
    void transparent(const dom::Node& node, Context& context, bool block) {
        const std::string language = own_language(node, context);
        if (language.empty()) return contents(node, context);
        Context inner = context;
        inner.node = block ? add("Div", place_in(context.node, "Div")) : add("Span", text_parent(context.node));
        inner.language = language;
        say(inner.node, &StructureNode::Details::language, language);
        contents(node, inner);
    }

    int begin(const dom::Node& node, std::string_view role, Context& context) {
        if (role == "Link" && at(context.node).role == "TOCI") return begin_in(node, role, add("Reference", context.node), context);
        const bool in_text = is_inline_role(role) && !holds_blocks(node);
        const int parent = in_text ? text_parent(context.node) : place_in(context.node, role);
        return begin_in(node, role, parent, context);
    }

    // A link around a heading and its text is no part of a sentence.
    bool holds_blocks(const dom::Node& node) const {
        return std::any_of(node.children.begin(), node.children.end(), [this](const dom::Node* child) {
            if (!child->is_element() || child->ns != dom::Namespace::Html) return false;
            const auto outer = styled_.style(*child)->display.outer;
            return outer == OuterDisplay::Block || (outer != OuterDisplay::None && holds_blocks(*child));
        });
    }

    int begin_in(const dom::Node& node, std::string_view role, int parent, const Context& context) {
        const int made = add(role, parent);
        int& known = tagging_.element_of_node[node.order];
        if (known < 0) known = made;
        say(made, &StructureNode::Details::language, own_language(node, context));
        return made;
    }

    Context inside(const dom::Node& node, int made, const Context& context) {
        Context inner = context;
        inner.node = made;
        inner.list_item = -1;
        if (const std::string language = own_language(node, context); !language.empty()) inner.language = language;
        return inner;
    }

    void tagged(const dom::Node& node, const Role& role, Context& context) {
        const int made = begin(node, role.name, context);
        describe(node, role, made);
        Context inner = inside(node, made, context);
        inner.in_contents = context.in_contents || node.attribute_or("role", "") == "doc-toc";
        inner.in_header = context.in_header || node.is("thead");
        if (role.name == "Note") label(node, made);
        contents(node, inner);
        if (role.name == "Table") make_regular(tagging_.structure, made);
    }

    void describe(const dom::Node& node, const Role& role, int made) {
        if (role.name == "TH" || role.name == "TD") describe_cell(node, role, made);
        if (role.name == "Note") say(made, &StructureNode::Details::id, note_id(node));
        if (role.name == "Table" || role.name == "Sect") say(made, &StructureNode::Details::title, collapsed(node.attribute_or("aria-label", "")));
        if (node.is("abbr")) say(made, &StructureNode::Details::expansion, collapsed(node.attribute_or("title", "")));
    }

    void heading(const dom::Node& node, const Role& role, Context& context) {
        check_heading(node, role.heading);
        tagged(node, role, context);
    }

    void check_heading(const dom::Node& node, int level) {
        if (level > last_heading_ + 1) {
            diagnostics_.warning("print/not-accessible", dom::place_of(document_, node),
                                 last_heading_ == 0 ? format("the first heading is h{}, not h1", level)
                                                    : format("h{} follows h{}: a level is skipped", level, last_heading_),
                                 format("make it h{}", last_heading_ + 1));
        }
        last_heading_ = level;
    }

    // ---- cells

    void describe_cell(const dom::Node& node, const Role& role, int made) {
        StructureNode& cell = at(made);
        cell.row_span = row_span(node);
        cell.column_span = column_span(node);
        if (std::vector<std::string> headers = words(node.attribute_or("headers", "")); !headers.empty()) {
            cell.details.edit().headers = std::move(headers);
            cells_with_headers_.emplace_back(made, &node);
        }
        if (role.name != "TH") return;
        cell.scope = role.scope;
        const std::string id = unused(node.attribute_or("id", ""));
        if (id.empty()) return;
        say(made, &StructureNode::Details::id, id);
        header_ids_.insert(id);
    }

    // An ID names one element (ISO 32000-1, 14.7.2): HTML that repeats it means the first.
    std::string unused(std::string_view id) { return !id.empty() && ids_.emplace(id).second ? std::string(id) : std::string(); }

    // A cell may name headers that come after it.
    void check_headers() {
        for (const auto& [cell, node] : cells_with_headers_) {
            std::vector<std::string>& headers = at(cell).details.edit().headers;
            for (const std::string& id : headers) {
                if (header_ids_.contains(id)) continue;
                diagnostics_.warning("print/not-accessible", dom::place_of(document_, *node), format("no header cell has the id \"{}\"", id),
                                     "headers=\"...\" takes the ids of th elements");
            }
            std::erase_if(headers, [this](const std::string& id) { return !header_ids_.contains(id); });
        }
    }

    // ---- lists

    void list(const dom::Node& node, const Role& role, Context& context) {
        const int made = begin(node, role.name, context);
        if (role.name == "L") at(made).details.edit().list_numbering = numbering_of(node);
        Context inner = inside(node, made, context);
        contents(node, inner);
    }

    std::string_view numbering_of(const dom::Node& list) const {
        for (const dom::Node* item : list.children) {
            if (item->is("li")) return list_numbering(styled_.style(*item)->list_style_type);
        }
        return "None";
    }

    void list_item(const dom::Node& node, Context& context) {
        const int item = begin(node, "LI", context);
        Context inner = inside(node, item, context);
        label(node, item);
        inner.node = add("LBody", item);
        if (is_note(node) || boxes_.is_noted(node)) inner.node = begin_note(node, inner.node, context);
        contents(node, inner);
    }

    // The marker of an item or a note; a picture as bullet says nothing.
    void label(const dom::Node& node, int item) {
        std::vector<const Box*> texts;
        for (const Pseudo pseudo : {Pseudo::Marker, Pseudo::FootnoteMarker}) {
            for (const Box* box : boxes_.of(node, pseudo)) {
                if (box->kind == BoxKind::Text) texts.push_back(box);
            }
        }
        if (texts.empty() || std::all_of(texts.begin(), texts.end(), [](const Box* box) { return is_blank(*box); })) return;
        const int label = add("Lbl", item);
        for (const Box* box : texts) add_leaf(*box, label);
    }

    // Terms that follow each other share their description.
    void term(const dom::Node& node, Context& context) {
        const bool shared = context.list_item >= 0 && at(at(context.list_item).children.back()).role == "Lbl";
        if (!shared) context.list_item = add("LI", context.node);
        Context inner = inside(node, begin_in(node, "Lbl", context.list_item, context), context);
        contents(node, inner);
    }

    void description(const dom::Node& node, Context& context) {
        if (context.list_item < 0) context.list_item = add("LI", context.node);
        Context inner = inside(node, begin_in(node, "LBody", context.list_item, context), context);
        contents(node, inner);
    }

    // A line of a table of contents: its link is a Reference, its nested list a TOC of its own.
    void contents_item(const dom::Node& node, const Role& role, Context& context) {
        Context inner = inside(node, begin(node, role.name, context), context);
        label(node, inner.node);
        contents(node, inner);
    }

    // ---- graphics

    void graphic(const dom::Node& node, Context& context) {
        const Alternative alternative = alternative_of(document_, node);
        if (alternative.decorative) return;
        const bool drawing = !node.is("img") && !node.is_svg("svg");
        const int figure = begin_in(node, "Figure", figure_parent(context), context);
        say(figure, &StructureNode::Details::alternative, alternative.text);
        if (alternative.text.empty()) report_without_alternative(node);
        for (const Box* box : boxes_.of(node)) add_leaf(*box, figure);  // of an image that is not there: its words
        if (!drawing) return;
        tagging_.figure_of_node.emplace(&node, figure);
        gather_leaves(node, figure);
    }

    // A picture in running text stays in its sentence.
    int figure_parent(const Context& context) {
        return is_after_text(context.node) ? text_parent(context.node) : place_in(context.node, "Figure");
    }

    void report_without_alternative(const dom::Node& node) {
        diagnostics_.warning("print/not-accessible", dom::place_of(document_, node),
                             format("this {} has no alternative text", node.is("img") ? "image" : "drawing"),
                             node.is("img") ? "add alt=\"...\", or alt=\"\" when it is decoration"
                                            : "add aria-label=\"...\", or aria-hidden=\"true\" when it is decoration");
    }

    // All that an element with role=img shows is the picture.
    void gather_leaves(const dom::Node& node, int figure) {
        for (const Pseudo pseudo : {Pseudo::Marker, Pseudo::Before, Pseudo::After}) {
            for (const Box* box : boxes_.of(node, pseudo)) add_leaf(*box, figure);
        }
        for (const dom::Node* child : node.children) {
            for (const Box* box : boxes_.of(*child)) add_leaf(*box, figure);
            if (child->is_element()) gather_leaves(*child, figure);
        }
    }

    const dom::Document& document_;
    const css::StyledDocument& styled_;
    BoxesByNode boxes_;
    Diagnostics& diagnostics_;
    Tagging tagging_;
    int paragraph_ = -1;       // the paragraph that holds loose text, while no block comes between
    int paragraph_in_ = -1;    // the element whose text that is
    int last_heading_ = 0;
    int notes_ = 0;
    std::set<std::string> ids_, header_ids_;
    std::vector<std::pair<int, const dom::Node*>> cells_with_headers_;
};

}  // namespace

int Tagging::leaf(const layout::Box& box) const {
    const std::size_t place = layout::original_of(box).order;
    return place < leaf_of_box.size() ? leaf_of_box[place] : artifact;
}

int Tagging::element(const dom::Node& node) const {
    return element_of_node[node.order];
}

int Tagging::box_figure(const dom::Node& node) const {
    const auto place = figure_of_node.find(&node);
    return place == figure_of_node.end() ? -1 : place->second;
}

Tagging build_structure(const dom::Document& document, const layout::BoxTree& boxes, const css::StyledDocument& styled,
                        Diagnostics& diagnostics) {
    return StructureBuilder(document, boxes, styled, diagnostics).build();
}

std::string collapsed(std::string_view text) {
    std::string result;
    bool gap = false;
    for (const char c : text) {
        if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f') {
            gap = !result.empty();
            continue;
        }
        if (gap) result += ' ';
        gap = false;
        result += c;
    }
    return result;
}

}  // namespace bilan::print::paint
