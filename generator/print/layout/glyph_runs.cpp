#include "print/layout/glyph_runs.hpp"

namespace bilan::print::layout {
namespace {

GlyphRun start_run(const text::ChosenFace& face, const css::ComputedStyle& style, bool right_to_left) {
    GlyphRun run;
    run.face = face.face;
    run.font_size = style.font_size;
    run.synthetic_slant = face.synthetic_slant;
    run.synthetic_bold = face.synthetic_bold;
    run.letter_spacing = style.letter_spacing;
    run.right_to_left = right_to_left;
    return run;
}

bool same_face(const GlyphRun& run, const text::ChosenFace& face) {
    return run.face == face.face && run.synthetic_bold == face.synthetic_bold && run.synthetic_slant == face.synthetic_slant;
}

}  // namespace

std::vector<GlyphRun> glyph_runs(const Leaf* first, const Leaf* last, LayoutContext& context) {
    std::vector<GlyphRun> runs;
    LayoutUnit pen;
    const bool right_to_left = first->piece->level % 2 == 1;
    for (const Leaf* leaf = first; leaf != last;) {
        // A run is the longest row of leaves in one face; spaces take the face around them.
        const Leaf* face_leaf = leaf;
        while (face_leaf + 1 != last && face_leaf->piece->kind != Piece::Kind::Word) ++face_leaf;
        const text::ChosenFace& face = *face_leaf->piece->face;
        GlyphRun run = start_run(face, *leaf->piece->style->style, right_to_left);
        const Leaf* end = leaf;
        while (end != last && (end->piece->kind != Piece::Kind::Word || same_face(run, *end->piece->face))) ++end;
        run.words.reserve(static_cast<std::size_t>(end - leaf));
        const text::ShapedWord& space = context.shaper.space(*run.face);
        for (; leaf != end; ++leaf) {
            const bool is_word = leaf->piece->kind == Piece::Kind::Word;
            const LayoutUnit advance = is_word ? leaf->shape.width : leaf->hanging ? leaf->piece->width : leaf->width;
            run.words.push_back({is_word ? leaf->shape.word : &space, pen, advance});
            pen += advance;
            if (leaf->hyphen == Hyphen::Added && !right_to_left) run.ends_with_soft_hyphen = true;
        }
        runs.push_back(std::move(run));
    }
    return runs;
}

std::vector<GlyphRun> leader_runs(const Leaf& leader, LayoutUnit x, LayoutUnit line_width,
                                  LayoutContext& context) {
    const TextStyle& style = *leader.piece->style;
    GlyphRun run = start_run(*leader.piece->face, *style.style, false);
    const text::ShapedWord& pattern = context.shaper.shape(*run.face, leader.piece->box->leader->pattern, fonts::TextDirection::LeftToRight,
                                                           leader.piece->script, style.shaping);
    const LayoutUnit step = scaled_advance(pattern.advance, run.font_size, *run.face);
    if (step <= LayoutUnit{} || pattern.glyphs.empty()) return {};
    const std::int64_t first = (line_width - x).raw() / step.raw();  // steps from the right edge
    const std::int64_t beyond = (line_width - x - leader.width).raw();
    const std::int64_t last = (beyond + step.raw() - 1) / step.raw();
    for (std::int64_t at = first; at > last; --at) run.words.push_back({&pattern, line_width - step * at - x, step});
    if (run.words.empty()) return {};
    return {std::move(run)};
}

}  // namespace bilan::print::layout
