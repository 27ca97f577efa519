// A display document as text, for goldens: pages with their items, then the structure, the outline and the destinations.
#include "base/format.hpp"
#include "print/paint/display_list.hpp"
#include "print/paint/paths.hpp"

namespace bilan::print::paint {
namespace {

template <typename... Cases>
struct Match : Cases... {
    using Cases::operator()...;
};
template <typename... Cases>
Match(Cases...) -> Match<Cases...>;

// At most two decimals, without trailing zeros: a golden shows hundredths of a pixel.
std::string number(double value) {
    std::string text = format("{:.2f}", value);
    while (text.back() == '0') text.pop_back();
    if (text.back() == '.') text.pop_back();
    return text == "-0" ? "0" : text;
}

std::string point(Point p) { return number(p.x) + "," + number(p.y); }

std::string matrix(const Matrix& m) {
    return format("[{} {} {} {} {} {}]", number(m.a), number(m.b), number(m.c), number(m.d), number(m.e), number(m.f));
}

std::string color(const css::Color& value) {
    return std::visit(Match{[](const css::Rgba& c) { return format("rgb({} {} {}{})", number(c.red), number(c.green), number(c.blue), c.alpha < 1 ? " / " + number(c.alpha) : ""); },
                            [](const css::Cmyk& c) { return format("cmyk({} {} {} {}{})", number(c.cyan), number(c.magenta), number(c.yellow), number(c.black), c.alpha < 1 ? " / " + number(c.alpha) : ""); }},
                      value);
}

std::string gradient(const Gradient& g) {
    std::string text = g.radial ? format("radial({} r{} -> {} r{} {}", point(g.from), number(g.from_radius), point(g.to), number(g.to_radius), matrix(g.matrix))
                                : format("linear({} -> {}{}", point(g.from), point(g.to), is_identity(g.matrix) ? "" : " " + matrix(g.matrix));
    for (const auto& stop : g.stops) text += format(", {} {}", number(stop.offset), color(stop.color));
    return text + ")";
}

std::string tiling(const Tiling& t);

std::string fill(const Fill& value) {
    return std::visit(Match{[](const css::Color& c) { return color(c); }, [](const Gradient& g) { return gradient(g); },
                            [](const Tiling& t) { return tiling(t); }},
                      value);
}

std::string path(const Path& value) {
    std::string text;
    std::size_t next = 0;
    for (const auto verb : value.verbs) {
        if (!text.empty()) text += ' ';
        switch (verb) {
            case Path::Verb::Move: text += "M" + point(value.points[next++]); break;
            case Path::Verb::Line: text += "L" + point(value.points[next++]); break;
            case Path::Verb::Cubic:
                text += "C" + point(value.points[next]) + " " + point(value.points[next + 1]) + " " + point(value.points[next + 2]);
                next += 3;
                break;
            case Path::Verb::Close: text += "Z"; break;
        }
    }
    return text;
}

std::string pen(const StrokeStyle& style) {
    std::string text = "width " + number(style.width);
    if (style.cap != 0) text += format(" cap {}", style.cap);
    if (style.join != 0) text += format(" join {}", style.join);
    for (std::size_t i = 0; i < style.dash.size(); ++i) text += (i == 0 ? " dash " : ",") + number(style.dash[i]);
    return text;
}

std::string command(const Item& item) {
    return std::visit(
        Match{[](const FillPath& c) { return format("fill {}{} {}", c.even_odd ? "even-odd " : "", fill(c.fill), path(c.path)); },
              [](const StrokePath& c) { return format("stroke {} {} {}", fill(c.stroke), pen(c.style), path(c.path)); },
              [](const ShowGlyphs& c) {
                  return format("text \"{}\" {} {} {} at {}{}", layout::text_of(*c.run), c.run->face->postscript_name(), number(c.run->font_size.to_px()),
                                color(c.color), point(c.origin), c.run->ends_with_soft_hyphen ? " hyphenated" : "");
              },
              [](const ShowImage& c) { return format("image {} {}", c.url, matrix(c.matrix)); },
              [](const PushClip& c) { return format("clip {}{}", c.even_odd ? "even-odd " : "", path(c.path)); },
              [](const PushTransform& c) { return "transform " + matrix(c.matrix); },
              [](const PushGroup& c) { return "group " + number(c.opacity); },
              [](const Pop&) { return std::string("pop"); }},
        item.command);
}

std::string tiling(const Tiling& t) {
    std::string text = format("tiling({}x{} {}", number(t.width), number(t.height), matrix(t.matrix));
    for (const Item& item : *t.items) text += ", " + command(item);
    return text + ")";
}

std::string mark(int value) {
    switch (value) {
        case artifact: return "-";
        case header_artifact: return "-header";
        case footer_artifact: return "-footer";
        case repeated_artifact: return "-repeated";
        case background_artifact: return "-background";
        default: return format("{}", value);
    }
}

bool is_push(const Item& item) {
    return std::holds_alternative<PushClip>(item.command) || std::holds_alternative<PushTransform>(item.command) || std::holds_alternative<PushGroup>(item.command);
}

std::string page(const PageDisplay& display, std::size_t index) {
    std::string text = format("page {} \"{}\" {}x{}", index + 1, display.label, number(display.width), number(display.height));
    if (display.bleed > 0) text += " bleed " + number(display.bleed);
    if (display.crop_marks) text += " crop-marks";
    text += display.cross_marks ? " cross-marks\n" : "\n";
    std::size_t depth = 1;
    for (const Item& item : display.items) {
        if (std::holds_alternative<Pop>(item.command) && depth > 1) --depth;
        text += std::string(depth * 2, ' ') + mark(item.mark) + " " + command(item) + "\n";
        if (is_push(item)) ++depth;
    }
    for (const LinkArea& link : display.links) {
        text += format("  link {} {} {} \"{}\" node {}\n", point(link.top_left), point(link.bottom_right), link.target, link.description, link.link);
    }
    return text;
}

std::string attributes(const StructureNode& node) {
    std::string text;
    const auto add = [&text](std::string_view name, std::string_view value) {
        if (!value.empty()) text += format(" {}=\"{}\"", name, value);
    };
    add("lang", node.details->language);
    add("alt", node.details->alternative);
    add("actual-text", node.details->actual_text);
    add("title", node.details->title);
    add("expansion", node.details->expansion);
    add("id", node.details->id);
    add("scope", node.scope);
    add("numbering", node.details->list_numbering);
    if (node.row_span != 1) text += format(" row-span={}", node.row_span);
    if (node.column_span != 1) text += format(" column-span={}", node.column_span);
    for (const auto& header : node.details->headers) add("header", header);
    if (node.details->bounding_box) {
        const auto& [at, box] = *node.details->bounding_box;
        text += format(" box=page {} {} {}", at + 1, point({box[0], box[1]}), point({box[2], box[3]}));
    }
    return text;
}

void structure(const Structure& tree, int index, std::size_t depth, std::string& text) {
    const auto& node = tree.nodes[static_cast<std::size_t>(index)];
    text += std::string(depth * 2, ' ');
    text += node.kind == StructureNode::Kind::Content ? format("#{}", index) : std::string(node.role) + attributes(node);
    text += '\n';
    for (const int child : node.children) structure(tree, child, depth + 1, text);
}

}  // namespace

std::string dump(const DisplayDocument& document) {
    std::string text;
    for (std::size_t i = 0; i < document.pages.size(); ++i) text += page(document.pages[i], i);
    text += "structure\n";
    if (!document.structure.nodes.empty()) structure(document.structure, 0, 1, text);
    for (const auto& item : document.outline) {
        text += format("outline {} \"{}\"{} page {} {}\n", item.level, item.title, item.open ? "" : " closed", item.page + 1, point(item.position));
    }
    for (const auto& [id, at] : document.destinations) text += format("destination {} page {} {}\n", id, at.page + 1, point(at.position));
    return text;
}

}  // namespace bilan::print::paint
