#include "print/paint/stacking.hpp"

#include <algorithm>

#include "print/paint/alternatives.hpp"
#include "print/paint/borders.hpp"
#include "print/paint/box_painter.hpp"
#include "print/paint/images.hpp"
#include "print/paint/lines.hpp"

namespace bilan::print::paint {
namespace {

using layout::Box;
using layout::BoxKind;
using layout::Fragment;
using layout::FragmentKind;
using layout::FragmentRef;

bool is_positioned(const css::ComputedStyle& style) {
    return style.position == css::Position::Relative || style.position == css::Position::Absolute || style.position == css::Position::Fixed;
}

// Painted as one piece: nothing outside comes between its parts.
bool is_one_piece(const css::ComputedStyle& style) {
    return style.opacity < 1 || !style.transform.empty() || style.overflow == css::Overflow::Hidden;
}

struct Placed {
    FragmentRef fragment;
    Point origin;
    bool artifacts = false;    // it, and all below it, is shown again
};

struct Layer {
    int z = 0;
    Placed placed;
};

// What one stacking context paints, phase by phase.
struct Phases {
    std::vector<Layer> layers;     // positioned and one-piece boxes that are in a stacking order
    std::vector<Placed> blocks;    // backgrounds and borders of in-flow blocks, in tree order
    std::vector<Placed> floats;
    std::vector<Placed> lines;     // lines, and block-level replaced boxes
};

class TreePainter {
public:
    TreePainter(Canvas& canvas, int page, Tags tags, Painting& painting, std::vector<LinkArea>& links)
        : canvas_(canvas), page_(page), tags_(tags), painting_(painting), links_(links) {}

    void context(const Placed& placed) {
        const css::ComputedStyle& style = *placed.fragment->box->style;
        const Area box = border_box(*placed.fragment, placed.origin).area;
        name_source(placed);
        std::vector<Pushed> pushed;
        if (!style.transform.empty()) pushed.emplace_back(canvas_, PushTransform{transform_of(style, box)});
        if (style.opacity < 1) pushed.emplace_back(canvas_, PushGroup{style.opacity});
        own_box(placed);
        {
            const auto clip = clip_of(placed);
            Phases phases;
            gather_children(placed, phases);
            paint_phases(placed, phases);
        }
        outline(placed);
        while (!pushed.empty()) pushed.pop_back();  // innermost first
    }

private:
    std::optional<Pushed> clip_of(const Placed& placed) {
        if (placed.fragment->kind != FragmentKind::Box || placed.fragment->box->style->overflow != css::Overflow::Hidden) return std::nullopt;
        return std::optional<Pushed>(std::in_place, canvas_, PushClip{rounded_rectangle(padding_box(*placed.fragment, placed.origin)), false});
    }

    void paint_phases(const Placed& self, Phases& phases) {
        std::stable_sort(phases.layers.begin(), phases.layers.end(), [](const Layer& a, const Layer& b) { return a.z < b.z; });
        auto layer = phases.layers.begin();
        for (; layer != phases.layers.end() && layer->z < 0; ++layer) context(layer->placed);
        for (const Placed& block : phases.blocks) block_piece(block);
        edges(self);
        for (const Placed& block : phases.blocks) edges(block);
        for (const Placed& each : phases.floats) context(each);
        if (self.fragment->kind == FragmentKind::Replaced) replaced(self);
        if (self.fragment->kind == FragmentKind::Text) text(self);
        for (const Placed& line : phases.lines) inline_piece(line);
        for (const Placed& block : phases.blocks) outline(block);
        for (; layer != phases.layers.end(); ++layer) context(layer->placed);
    }

    // What comes next is painted for this fragment's element.
    void name_source(const Placed& placed) {
        const Box* box = placed.fragment->box;
        while (box->node == nullptr && box->parent != nullptr) box = box->parent;
        const dom::Node* node = box->node;
        canvas_.set_source(node != nullptr && !node->is_element() ? node->parent : node);
    }

    // ---- collecting

    Placed child_of(const Placed& parent, const layout::Child& child) {
        const Point origin{parent.origin.x + child.offset.x.to_px(), parent.origin.y + child.offset.y.to_px()};
        return {child.fragment, origin, parent.artifacts || child.fragment->repeated};
    }

    void gather_children(const Placed& parent, Phases& phases) {
        for (const layout::Child& child : parent.fragment->children) gather(child_of(parent, child), phases);
    }

    void gather(const Placed& placed, Phases& phases) {
        const Fragment& fragment = *placed.fragment;
        if (fragment.kind == FragmentKind::Line) {
            phases.lines.push_back(placed);
            gather_positioned_in_line(placed, phases);
            return;
        }
        const css::ComputedStyle& style = *fragment.box->style;
        if (fragment.kind != FragmentKind::Text && is_positioned(style)) {
            phases.layers.push_back({style.z_index_auto ? 0 : style.z_index, placed});
        } else if (style.opacity < 1 || !style.transform.empty()) {
            phases.layers.push_back({0, placed});
        } else if (style.float_ == css::Float::Left || style.float_ == css::Float::Right) {
            phases.floats.push_back(placed);
        } else if (fragment.kind == FragmentKind::Replaced) {
            phases.blocks.push_back(placed);
            phases.lines.push_back(placed);
        } else {
            phases.blocks.push_back(placed);
            if (!is_one_piece(style)) gather_children(placed, phases);
        }
    }

    // Boxes inside lines that have a place in the stacking order leave the line: relative ones, and absolute ones.
    void gather_positioned_in_line(const Placed& line, Phases& phases) {
        for (const layout::Child& child : line.fragment->children) {
            if (child.fragment->kind == FragmentKind::Text || child.fragment->kind == FragmentKind::Line) continue;
            const Placed placed = child_of(line, child);
            const css::ComputedStyle& style = *child.fragment->box->style;
            if (is_layer_in_line(*child.fragment)) phases.layers.push_back({style.z_index_auto ? 0 : style.z_index, placed});
            else if (child.fragment->box->kind == BoxKind::Inline) gather_positioned_in_line(placed, phases);
        }
    }

    static bool is_layer_in_line(const Fragment& fragment) {
        if (fragment.kind == FragmentKind::Text || fragment.kind == FragmentKind::Line) return false;
        const css::ComputedStyle& style = *fragment.box->style;
        return is_positioned(style) || style.opacity < 1 || !style.transform.empty();
    }

    // ---- painting

    void own_box(const Placed& placed) {
        if (placed.fragment->kind == FragmentKind::Line || placed.fragment->kind == FragmentKind::Text) return;
        const Marked artifacts(canvas_, decoration(placed));
        name_source(placed);
        const dom::Node* node = placed.fragment->box->node;
        if (const int figure = node == nullptr ? -1 : painting_.tagging.box_figure(*node); figure >= 0) bound(figure, placed);
        if (node == nullptr || node != painting_.canvas) paint_box(canvas_, *placed.fragment, placed.origin, painting_.tools);
        link(placed);
    }

    // Collapsed borders lie over the backgrounds of all cells, rules over those of columns.
    void edges(const Placed& placed) {
        const Marked artifacts(canvas_, decoration(placed));
        name_source(placed);
        const auto point = [&](Offset at) { return Point{placed.origin.x + at.x.to_px(), placed.origin.y + at.y.to_px()}; };
        for (const auto& edge : placed.fragment->extra->edges) paint_edge(canvas_, point(edge.from), point(edge.to), edge.side);
    }

    void block_piece(const Placed& placed) {
        if (placed.fragment->kind != FragmentKind::Replaced && is_one_piece(*placed.fragment->box->style)) context(placed);
        else own_box(placed);
    }

    void outline(const Placed& placed) {
        if (placed.fragment->kind == FragmentKind::Line || placed.fragment->kind == FragmentKind::Text) return;
        const Marked artifacts(canvas_, decoration(placed));
        name_source(placed);
        paint_box_outline(canvas_, *placed.fragment, placed.origin);
    }

    void inline_piece(const Placed& placed) {
        switch (placed.fragment->kind) {
            case FragmentKind::Line: return inline_children(placed);
            case FragmentKind::Text: return text(placed);
            case FragmentKind::Replaced: return replaced(placed);
            case FragmentKind::Box:
                if (placed.fragment->box->kind != BoxKind::Inline) return context(placed);  // inline-block: atomic
                own_box(placed);
                inline_children(placed);
                return outline(placed);
        }
    }

    void inline_children(const Placed& placed) {
        for (const layout::Child& child : placed.fragment->children) {
            if (is_layer_in_line(*child.fragment)) continue;
            const Placed inner = child_of(placed, child);
            if (inner.fragment->kind == FragmentKind::Replaced) own_box(inner);
            inline_piece(inner);
        }
    }

    void text(const Placed& placed) {
        const Box& box = *placed.fragment->box;
        if (box.style->visibility != css::Visibility::Visible) return;
        name_source(placed);
        paint_text(canvas_, placed.fragment, placed.origin, leaf_of(box, placed));
    }

    void replaced(const Placed& placed) {
        const Fragment& fragment = *placed.fragment;
        const Box& box = *fragment.box;
        if (!box.replaced || box.style->visibility != css::Visibility::Visible) return;
        const int leaf = leaf_of(box, placed);
        note_bounds(leaf, placed);
        name_source(placed);
        const Marked marked(canvas_, leaf);
        const RoundedArea outer = border_box(fragment, placed.origin);
        const RoundedArea content = shrunk(shrunk(outer, edges_of(fragment.border)), edges_of(fragment.padding));
        paint_replaced(canvas_, *box.replaced, *box.style, content, painting_.styled, painting_.document, painting_.tools);
    }

    int leaf_of(const Box& box, const Placed& placed) const {
        if (placed.artifacts || tags_ != Tags::FromStructure || box.leader) return decoration(placed);
        return painting_.tagging.leaf(box);
    }

    int decoration(const Placed& placed) const {
        switch (tags_) {
            case Tags::FromStructure: return placed.artifacts ? repeated_artifact : artifact;
            case Tags::Header: return header_artifact;
            case Tags::Footer: return footer_artifact;
            case Tags::Repeated: return repeated_artifact;
        }
        return artifact;
    }

    // A figure's box on its page; of one that is broken, the first piece's.
    void note_bounds(int leaf, const Placed& placed) {
        if (leaf < 0) return;
        bound(painting_.tagging.structure.nodes[static_cast<std::size_t>(leaf)].parent, placed);
    }

    void bound(int node, const Placed& placed) {
        StructureNode& figure = painting_.tagging.structure.nodes[static_cast<std::size_t>(node)];
        if (figure.role != "Figure" || figure.details->bounding_box) return;
        const double x = placed.origin.x, y = placed.origin.y;
        figure.details.edit().bounding_box = {page_, {x, y, x + placed.fragment->size.width.to_px(), y + placed.fragment->size.height.to_px()}};
    }

    // A footnote's call leads to its note, and the note's marker back.
    void note_link(const Placed& placed) {
        const Box& box = *placed.fragment->box;
        const auto link = painting_.tagging.link_of_box.find(&layout::original_of(box));
        if (link == painting_.tagging.link_of_box.end() || tags_ != Tags::FromStructure || placed.artifacts) return;
        const auto [begin, end] = extent(placed);
        const std::string target = box.pseudo == css::Pseudo::FootnoteCall ? layout::note_anchor(box.note) : layout::note_call_anchor(box.note);
        std::string description;
        for (const layout::Child& child : placed.fragment->children)
            for (const layout::GlyphRun& run : child.fragment->runs) description += layout::text_of(run);
        links_.push_back({begin, end, "#" + target, collapsed(description), link->second});
    }

    void link(const Placed& placed) {
        if (placed.fragment->box->note > 0) note_link(placed);
        const dom::Node* node = placed.fragment->box->node;
        if (node == nullptr || placed.fragment->box->pseudo != css::Pseudo::None) return;
        if (placed.fragment->box->style->display.outer == css::OuterDisplay::Block) node = link_around(*node);
        if (!node->is("a")) return;
        const std::string* href = node->attribute("href");
        if (href == nullptr || href->empty() || tags_ != Tags::FromStructure || placed.artifacts) return;
        const auto [begin, end] = extent(placed);
        if (end.x <= begin.x || end.y <= begin.y) return;
        const auto& resolve = painting_.tools.pictures.resolve;
        const std::string target = href->starts_with('#') || !resolve ? *href : resolve(*href);
        links_.push_back({begin, end, target, spoken_text(painting_.document, *node), painting_.tagging.element(*node)});
    }

    // A block inside an inline link has left its boxes (CSS 2.2, 9.2.1.1), and leads where the link leads.
    const dom::Node* link_around(const dom::Node& node) const {
        const dom::Node* around = &node;
        while (!around->is("a") && around->parent != nullptr &&
               painting_.styled.style(*around->parent)->display.outer == css::OuterDisplay::Inline) {
            around = around->parent;
        }
        return around;
    }

    // The box and what stands in it: an image may be taller than the line of the link around it.
    std::pair<Point, Point> extent(const Placed& placed) {
        Point begin = placed.origin;
        Point end{begin.x + placed.fragment->size.width.to_px(), begin.y + placed.fragment->size.height.to_px()};
        for (const layout::Child& child : placed.fragment->children) {
            if (child.fragment->kind == FragmentKind::Text || child.fragment->kind == FragmentKind::Line) continue;
            const Point corner{placed.origin.x + child.offset.x.to_px(), placed.origin.y + child.offset.y.to_px()};
            begin = {std::min(begin.x, corner.x), std::min(begin.y, corner.y)};
            end = {std::max(end.x, corner.x + child.fragment->size.width.to_px()), std::max(end.y, corner.y + child.fragment->size.height.to_px())};
        }
        return {begin, end};
    }

    Canvas& canvas_;
    int page_;
    Tags tags_;
    Painting& painting_;
    std::vector<LinkArea>& links_;
};

}  // namespace

void paint_tree(Canvas& canvas, const FragmentRef& fragment, Point origin, int page, Tags tags, Painting& painting,
                std::vector<LinkArea>& links) {
    TreePainter(canvas, page, tags, painting, links).context({fragment, origin, false});
}

}  // namespace bilan::print::paint
