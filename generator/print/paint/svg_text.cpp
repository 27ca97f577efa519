#include "print/paint/svg_text.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "print/paint/svg_shapes.hpp"
#include "print/paint/svg_values.hpp"

namespace bilan::print::paint {
namespace {

// Text of one style, placed: its runs stand at x from the chunk's start.
struct Span {
    css::StyleRef style;
    std::vector<std::shared_ptr<layout::GlyphRun>> runs;
    std::vector<double> run_x;
    double x = 0, width = 0, dy = 0;
};

// From a given x or y to the next; text-anchor aligns it as a whole.
struct Chunk {
    Point origin;
    std::string anchor;
    std::vector<Span> spans;
    double width = 0;
};

double letter_spacing(const css::ComputedStyle& style) { return style.letter_spacing.to_px(); }

// Characters that take the same face.
struct FaceSpan {
    text::ChosenFace face;
    std::size_t begin = 0, end = 0;
};

std::vector<FaceSpan> face_spans(std::string_view text, const css::ComputedStyle& style, text::FontSet& fonts) {
    std::vector<FaceSpan> spans;
    for (std::size_t offset = 0; offset < text.size();) {
        const std::size_t begin = offset;
        const char32_t character = decode_utf8(text, offset);
        const text::ChosenFace& face = fonts.face_for(style, character);
        if (!spans.empty() && spans.back().face.face == face.face && spans.back().face.synthetic_bold == face.synthetic_bold) spans.back().end = offset;
        else spans.push_back({face, begin, offset});
    }
    return spans;
}

bool is_right_to_left(std::string_view text) {
    for (std::size_t offset = 0; offset < text.size();) {
        const char32_t c = decode_utf8(text, offset);
        if ((c >= 0x0590 && c <= 0x08ff) || (c >= 0xfb1d && c <= 0xfefc)) return true;
    }
    return false;
}

std::shared_ptr<layout::GlyphRun> shape(std::string_view text, const FaceSpan& span, const css::ComputedStyle& style, text::Shaper& shaper,
                                        double& width) {
    const auto part = text.substr(span.begin, span.end - span.begin);
    const auto direction = is_right_to_left(part) ? fonts::TextDirection::RightToLeft : fonts::TextDirection::LeftToRight;
    const text::ShapedWord& word = shaper.shape(*span.face.face, part, direction, {}, text::shaping_style(style));
    auto run = std::make_shared<layout::GlyphRun>();
    run->face = span.face.face;
    run->font_size = style.font_size;
    run->letter_spacing = style.letter_spacing;
    run->synthetic_slant = span.face.synthetic_slant;
    run->synthetic_bold = span.face.synthetic_bold;
    run->right_to_left = word.right_to_left;
    const double scale = style.font_size.to_px() / run->face->metrics().units_per_em;
    width = static_cast<double>(word.advance) * scale;
    for (std::size_t i = 0; i < word.glyphs.size(); ++i)
        if (text::ends_cluster(word, i)) width += letter_spacing(style);
    run->words.push_back({&word, {}, LayoutUnit::from_px(width)});
    return run;
}

class TextLayout {
public:
    TextLayout(const Area& viewport, const css::StyledDocument& styled, const Tools& tools)
        : viewport_(viewport), styled_(styled), tools_(tools) {}

    std::vector<Chunk> lay_out(const dom::Node& text) {
        element(text, true);
        if (!chunks_.empty()) trim_end();
        return std::move(chunks_);
    }

private:
    void element(const dom::Node& node, bool outermost) {
        const css::StyleRef style = styled_.style(node);
        if (style->display.outer == css::OuterDisplay::None) return;
        const auto x = length_attribute(node, "x", viewport_.width), y = length_attribute(node, "y", viewport_.height);
        if (outermost || x || y) begin_chunk(x, y, *style);
        chunks_.back().origin.x += length_attribute(node, "dx", viewport_.width).value_or(0) * (chunks_.back().spans.empty() ? 1 : 0);
        const double dy = length_attribute(node, "dy", viewport_.height).value_or(0);
        const double shift = dy_ + (node.attribute("dy") != nullptr && node.attribute("dy")->ends_with("em")
                                        ? length_of(*node.attribute("dy"), 0).value_or(0) / 16 * style->font_size.to_px() : dy);
        dy_ = shift;
        for (const dom::Node* child : node.children) {
            if (!child->is_element()) characters(child->text, style);
            else if (child->is_svg("tspan") || child->is_svg("a")) element(*child, false);
        }
    }

    void begin_chunk(std::optional<double> x, std::optional<double> y, const css::ComputedStyle& style) {
        Chunk chunk;
        const Point pen = chunks_.empty() ? Point{} : Point{chunks_.back().origin.x + chunks_.back().width, chunks_.back().origin.y};
        chunk.origin = {x.value_or(pen.x), y.value_or(pen.y)};
        chunk.anchor = style.text_anchor;
        chunks_.push_back(std::move(chunk));
        after_space_ = true;
        if (y) dy_ = 0;
    }

    void characters(const std::string& raw, const css::StyleRef& style) {
        std::string text;
        for (const char c : raw) {
            const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
            if (!space) text += c;
            else if (!after_space_) text += ' ';
            after_space_ = space;
        }
        if (text.empty()) return;
        Chunk& chunk = chunks_.back();
        Span span;
        span.style = style;
        span.x = chunk.width;
        span.dy = dy_;
        for (const FaceSpan& part : face_spans(text, *style, tools_.fonts)) {
            double width = 0;
            span.run_x.push_back(span.width);
            span.runs.push_back(shape(text, part, *style, tools_.shaper, width));
            span.width += width;
        }
        chunk.width += span.width;
        chunk.spans.push_back(std::move(span));
    }

    // A space before the end shows nothing, and would move middle-anchored text.
    void trim_end() {
        Chunk& chunk = chunks_.back();
        if (chunk.spans.empty()) return;
        Span& span = chunk.spans.back();
        const layout::GlyphRun& run = *span.runs.back();
        const text::ShapedWord& word = *run.words.back().word;
        if (word.right_to_left || word.glyphs.empty() || !word.text.ends_with(' ')) return;
        const double scale = run.font_size.to_px() / run.face->metrics().units_per_em;
        const double space = word.glyphs.back().x_advance * scale + letter_spacing(*span.style);
        span.width -= space;
        chunk.width -= space;
    }

    const Area& viewport_;
    const css::StyledDocument& styled_;
    const Tools& tools_;
    std::vector<Chunk> chunks_;
    double dy_ = 0;
    bool after_space_ = true;
};

// How far down from the named baseline the alphabetic one is.
double baseline_shift(const css::ComputedStyle& style, const fonts::Metrics& metrics) {
    const auto px = [&](int units) { return units * style.font_size.to_px() / metrics.units_per_em; };
    const std::string& baseline = style.dominant_baseline;
    if (baseline == "middle") return px(metrics.x_height) / 2;
    if (baseline == "central") return (px(metrics.ascent) + px(metrics.descent)) / 2;
    if (baseline == "hanging") return px(metrics.cap_height);
    if (baseline == "text-before-edge" || baseline == "text-top") return px(metrics.ascent);
    if (baseline == "text-after-edge" || baseline == "ideographic" || baseline == "text-bottom") return px(metrics.descent);
    return 0;
}

double anchor_share(const std::string& anchor) { return anchor == "middle" ? 0.5 : anchor == "end" ? 1 : 0; }

}  // namespace

void paint_svg_text(Canvas& canvas, const dom::Node& text, const Area& viewport, const css::StyledDocument& styled, const Tools& tools) {
    for (const Chunk& chunk : TextLayout(viewport, styled, tools).lay_out(text)) {
        const double start = chunk.origin.x - chunk.width * anchor_share(chunk.anchor);
        for (const Span& span : chunk.spans) {
            const css::ComputedStyle& style = *span.style;
            if (style.fill.kind == css::ComputedStyle::SvgPaint::Kind::None || style.visibility != css::Visibility::Visible) continue;
            const css::Color color = faded(style.fill.color, style.fill_opacity * style.opacity);
            for (std::size_t i = 0; i < span.runs.size(); ++i) {
                const double y = chunk.origin.y + span.dy + baseline_shift(style, span.runs[i]->face->metrics());
                canvas.add(ShowGlyphs{span.runs[i], {start + span.x + span.run_x[i], y}, color});
            }
        }
    }
}

}  // namespace bilan::print::paint
