#include "print/pdf/page_content.hpp"

#include <algorithm>
#include <utility>

#include "base/check.hpp"
#include "print/pdf/content.hpp"
#include "print/pdf/crop_marks.hpp"
#include "print/pdf/geometry.hpp"
#include "print/pdf/shading.hpp"

namespace bilan::print::pdf {
namespace {

css::Color opaque(css::Color color) {
    std::visit([](auto& value) { value.alpha = 1; }, color);
    return color;
}

// What the reader's graphics state holds, as far as we set it; unknown after something else has set it.
struct GraphicsState {
    std::optional<css::Color> fill{css::Rgba{}}, stroke{css::Rgba{}};
    double alpha = 1;
    paint::Matrix matrix;  // to the space in which this stream began
};

class Painter {
public:
    Painter(const PageTools& tools, const paint::PageDisplay& display, int page)
        : tools_(tools), display_(display), page_(page), container_(tools.tags.add_container(page)) {
        const paint::Matrix base = page_matrix(display);
        content_.matrix(base).op("cm");
        state_.matrix = base;
    }

    std::string paint() {
        for (const paint::Item& item : display_.items) {
            std::visit([&](const auto& command) { draw(command, item.mark); }, item.command);
        }
        BILAN_ASSERT(levels_.empty());
        close_mark();
        if (has_marks(display_)) content_.raw("/Artifact <</Type /Page>> BDC\n").raw(marks(display_, marks_color())).op("EMC");
        return std::move(content_.bytes());
    }

private:
    struct Level {
        GraphicsState state;
        bool is_group = false;
        // Groups: what goes on after them.
        Content content;
        int container = 0;
        double opacity = 1;
        Dictionary form;
    };

    // ---- marks

    void open_mark(int mark) {
        if (in_cell_ > 0) return;
        const int wanted = tools_.tags.is_leaf(mark) ? mark : std::min(mark, paint::artifact);
        if (marked_ && mark_ == wanted) return;
        close_mark();
        marked_ = true;
        mark_ = wanted;
        if (wanted < 0) {
            content_.raw("/Artifact ").raw(artifact_properties(wanted)).op("BDC");
            return;
        }
        const int id = tools_.tags.mark(container_, wanted);
        content_.name(tools_.tags.role_of(wanted)).raw("<</MCID ").integer(id).raw(">> ").op("BDC");
    }

    // ISO 32000-1, table 330. A background says where it is.
    std::string artifact_properties(int mark) const {
        if (mark == paint::header_artifact) return "<</Type /Pagination /Subtype /Header /Attached [/Top]>> ";
        if (mark == paint::footer_artifact) return "<</Type /Pagination /Subtype /Footer /Attached [/Bottom]>> ";
        if (mark == paint::repeated_artifact) return "<</Type /Pagination>> ";
        if (mark != paint::background_artifact) return "<</Type /Layout>> ";
        const Bounds sheet = media_box(display_);
        Content box;
        box.raw("<</Type /Background /BBox [").number(sheet.x0).number(sheet.y0).number(sheet.x1).number(sheet.y1).raw("]>> ");
        return std::move(box.bytes());
    }

    void close_mark() {
        if (in_cell_ > 0) return;
        if (marked_) content_.op("EMC");
        marked_ = false;
    }

    // On every plate, where there are plates.
    std::string marks_color() const {
        return tools_.colors.inks() == nullptr ? "0 G\n" : "/" + tools_.resources.registration() + " CS 1 SCN\n";
    }

    // ---- state

    void set_alpha(double alpha) {
        if (state_.alpha == alpha) return;
        state_.alpha = alpha;
        content_.name(tools_.resources.alpha(alpha)).op("gs");
    }

    void set_fill(const css::Color& color) {
        set_alpha(alpha_of(color));
        const css::Color wanted = opaque(tools_.colors.written(color));
        if (state_.fill == wanted) return;
        state_.fill = wanted;
        content_.fill_color(wanted);
    }

    void set_stroke(const css::Color& color) {
        set_alpha(alpha_of(color));
        const css::Color wanted = opaque(tools_.colors.written(color));
        if (state_.stroke == wanted) return;
        state_.stroke = wanted;
        content_.stroke_color(wanted);
    }

    void push() {
        close_mark();
        Level level;
        level.state = state_;
        levels_.push_back(std::move(level));
    }

    // ---- commands

    void draw(const paint::FillPath& command, int mark) {
        if (command.path.verbs.empty()) return;
        if (const auto* color = std::get_if<css::Color>(&command.fill)) {
            if (alpha_of(*color) <= 0) return;
            open_mark(mark);
            set_fill(*color);
            content_.path(command.path).op(command.even_odd ? "f*" : "f");
            return;
        }
        if (const auto* tiling = std::get_if<paint::Tiling>(&command.fill)) {
            const std::string name = tools_.resources.pattern(tiling_pattern(*tiling));
            open_mark(mark);
            set_alpha(1);
            content_.raw("/Pattern ").op("cs").name(name).op("scn").path(command.path).op(command.even_odd ? "f*" : "f");
            state_.fill.reset();
            return;
        }
        const auto& gradient = std::get<paint::Gradient>(command.fill);
        if (gradient.stops.empty()) return;
        open_mark(mark);
        content_.op("q").path(command.path).op(command.even_odd ? "W* n" : "W n");
        show_gradient(gradient, bounds_of(command.path));
        content_.op("Q");
    }

    // Inside q and Q of its own: fills the clip.
    void show_gradient(const paint::Gradient& gradient, const Bounds& area) {
        content_.matrix(gradient.matrix).op("cm");
        if (const auto alpha = constant_alpha(gradient)) {
            if (*alpha != state_.alpha) content_.name(tools_.resources.alpha(*alpha)).op("gs");
        } else {
            const Bounds in_gradient_space = apply(inverse(gradient.matrix), area);
            const Dictionary mask = alpha_mask(tools_.document, gradient, in_gradient_space);
            tools_.resources.note_transparency();
            content_.name(tools_.resources.alpha(1)).op("gs").name(tools_.resources.state(mask)).op("gs");
        }
        content_.name(tools_.resources.shading(shading_of(tools_.document, gradient, tools_.colors))).op("sh");
    }

    void draw(const paint::StrokePath& command, int mark) {
        if (command.path.verbs.empty() || command.style.width <= 0) return;
        if (const auto* color = std::get_if<css::Color>(&command.stroke)) {
            if (alpha_of(*color) <= 0) return;
            open_mark(mark);
            set_stroke(*color);
        } else if (const auto* tiling = std::get_if<paint::Tiling>(&command.stroke)) {
            const Dictionary pattern = tiling_pattern(*tiling);
            open_mark(mark);
            set_alpha(1);
            stroke_with(pattern);
        } else {
            const auto& gradient = std::get<paint::Gradient>(command.stroke);
            if (gradient.stops.empty()) return;
            open_mark(mark);
            stroke_with(gradient);
        }
        set_pen(command.style);
        content_.path(command.path).op("S");
    }

    // A shading pattern lives in the space in which its stream began (8.7.3.1), not in the current one.
    void stroke_with(const paint::Gradient& gradient) {
        const paint::Matrix m = concatenate(gradient.matrix, state_.matrix);
        Dictionary pattern = tools_.document.object();
        pattern.set("Type", Name{"Pattern"}).set("PatternType", Integer{2});
        pattern.set("Matrix", tools_.document.numbers({m.a, m.b, m.c, m.d, m.e, m.f}));
        pattern.set("Shading", shading_of(tools_.document, gradient, tools_.colors));
        set_alpha(constant_alpha(gradient).value_or(1));
        stroke_with(pattern);
    }

    void stroke_with(Dictionary pattern) {
        content_.raw("/Pattern ").op("CS").name(tools_.resources.pattern(pattern)).op("SCN");
        state_.stroke.reset();
    }

    // The cell as a coloured tiling pattern (8.7.3.1), which lives where a shading pattern does.
    Dictionary tiling_pattern(const paint::Tiling& tiling) {
        const paint::Matrix m = concatenate(tiling.matrix, state_.matrix);
        Content around = std::exchange(content_, Content{});
        const GraphicsState before = std::exchange(state_, GraphicsState{});
        group_area_.push_back({0, 0, tiling.width, tiling.height});
        ++in_cell_;
        for (const paint::Item& item : *tiling.items) {
            std::visit([&](const auto& command) { draw(command, paint::artifact); }, item.command);
        }
        --in_cell_;
        group_area_.pop_back();
        state_ = before;
        const Content cell = std::exchange(content_, std::move(around));
        Dictionary pattern = tools_.document.stream(cell.bytes());
        pattern.set("Type", Name{"Pattern"}).set("PatternType", Integer{1}).set("PaintType", Integer{1}).set("TilingType", Integer{2});
        pattern.set("BBox", tools_.document.numbers({0, 0, tiling.width, tiling.height}));
        pattern.set("XStep", Real{tiling.width}).set("YStep", Real{tiling.height});
        pattern.set("Matrix", tools_.document.numbers({m.a, m.b, m.c, m.d, m.e, m.f}));
        pattern.set("Resources", tools_.resources.root());
        return pattern;
    }

    void set_pen(const paint::StrokeStyle& style) {
        content_.number(style.width).op("w").integer(style.cap).op("J").integer(style.join).op("j");
        content_.number(style.miter).op("M").raw("[");
        for (const double length : style.dash) content_.number(length);
        content_.raw("] ").number(style.dash_offset).op("d");
    }

    void draw(const paint::ShowGlyphs& command, int mark) {
        if (alpha_of(command.color) <= 0 && command.run->words.empty()) return;
        open_mark(mark);
        set_fill(command.color);
        if (command.run->synthetic_bold) set_stroke(command.color);
        show_glyphs(content_, command, tools_.words);
    }

    void draw(const paint::ShowImage& command, int mark) {
        const Image* image = tools_.images.find(command.url);
        if (image == nullptr) return;
        open_mark(mark);
        set_alpha(1);
        if (image->masked) tools_.resources.note_transparency();
        const std::string name = tools_.resources.form_or_image(image->object);
        content_.op("q").matrix(concatenate(image->placement, command.matrix)).op("cm").name(name).op("Do").op("Q");
    }

    void draw(const paint::PushClip& command, int) {
        push();
        content_.op("q");
        if (command.path.verbs.empty()) content_.raw("0 0 0 0 ").op("re");
        content_.path(command.path).op(command.even_odd ? "W* n" : "W n");
    }

    void draw(const paint::PushTransform& command, int) {
        push();
        content_.op("q").matrix(command.matrix).op("cm");
        state_.matrix = concatenate(command.matrix, state_.matrix);
    }

    void draw(const paint::PushGroup& command, int) {
        push();
        Level& level = levels_.back();
        level.is_group = true;
        level.opacity = command.opacity;
        level.form = tools_.document.stream();
        level.container = std::exchange(container_, tools_.tags.add_container(page_, level.form));
        level.content = std::exchange(content_, Content{});
        group_area_.push_back(apply(inverse(state_.matrix), area_of_stream()));
        state_ = GraphicsState{};
    }

    // What can be seen at all, in the space in which the current stream began.
    Bounds area_of_stream() const { return group_area_.empty() ? media_box(display_) : group_area_.back(); }

    void draw(const paint::Pop&, int) {
        BILAN_ASSERT(!levels_.empty());
        close_mark();
        Level level = std::move(levels_.back());
        levels_.pop_back();
        state_ = level.state;
        if (!level.is_group) {
            content_.op("Q");
            return;
        }
        const Bounds area = group_area_.back();
        group_area_.pop_back();
        close_form(level.form, area);
        container_ = level.container;
        content_ = std::move(level.content);
        content_.op("q").name(tools_.resources.alpha(level.opacity)).op("gs");
        content_.name(tools_.resources.form_or_image(level.form)).op("Do").op("Q");
    }

    void close_form(Dictionary form, const Bounds& area) {
        tools_.document.fill(form, std::move(content_.bytes()));
        form.set("Type", Name{"XObject"}).set("Subtype", Name{"Form"}).set("Resources", tools_.resources.root());
        form.set("BBox", tools_.document.numbers({area.x0, area.y0, area.x1, area.y1}));
        form.set("Group", transparency_group(tools_.document, tools_.colors));
    }

    const PageTools& tools_;
    const paint::PageDisplay& display_;
    int page_;
    int container_;
    Content content_;
    GraphicsState state_;
    std::vector<Level> levels_;
    std::vector<Bounds> group_area_;  // of open groups, each in its own space
    int in_cell_ = 0;                 // of patterns around the current one: their cells are not marked
    bool marked_ = false;
    int mark_ = paint::artifact;
};

}  // namespace

std::string page_content(const paint::PageDisplay& display, int page, const PageTools& tools) {
    return Painter(tools, display, page).paint();
}

Bounds media_box(const paint::PageDisplay& display) {
    const double around = display.bleed + (has_marks(display) ? mark_room : 0);
    return apply(page_matrix(display), {-around, -around, display.width + around, display.height + around});
}

}  // namespace bilan::print::pdf
