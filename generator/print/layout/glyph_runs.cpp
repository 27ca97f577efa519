#include "print/layout/glyph_runs.hpp"

#include <algorithm>

namespace bilan::print::layout {
namespace {

GlyphRun start_run(const text::ChosenFace& face, const css::ComputedStyle& style, bool right_to_left) {
    GlyphRun run;
    run.face = face.face;
    run.font_size = style.font_size;
    run.synthetic_slant = face.synthetic_slant;
    run.synthetic_bold = face.synthetic_bold;
    run.right_to_left = right_to_left;
    return run;
}

// The end of the cluster that glyph i belongs to, in bytes of the word.
std::uint32_t cluster_end(const std::vector<fonts::Glyph>& glyphs, std::size_t i, std::uint32_t word_size, bool right_to_left) {
    const std::uint32_t cluster = glyphs[i].cluster;
    if (right_to_left) {
        for (std::size_t j = i; j-- > 0;)
            if (glyphs[j].cluster != cluster) return glyphs[j].cluster;
    } else {
        for (std::size_t j = i + 1; j < glyphs.size(); ++j)
            if (glyphs[j].cluster != cluster) return glyphs[j].cluster;
    }
    return word_size;
}

void add_word(GlyphRun& run, const WordShape& word, LayoutUnit& pen, LayoutUnit letter_spacing, std::uint32_t text_begin) {
    const std::vector<fonts::Glyph>& glyphs = word.word->glyphs;
    for (std::size_t i = 0; i < glyphs.size(); ++i) {
        const fonts::Glyph& glyph = glyphs[i];
        PlacedGlyph placed;
        placed.id = glyph.id;
        placed.advance = scaled_advance(glyph.x_advance, run.font_size, *run.face);
        placed.x = pen + scaled_advance(glyph.x_offset, run.font_size, *run.face);
        placed.y = -scaled_advance(glyph.y_offset, run.font_size, *run.face);
        const bool first_of_cluster = i == 0 || glyphs[i - 1].cluster != glyph.cluster;
        const bool last_of_cluster = i + 1 == glyphs.size() || glyphs[i + 1].cluster != glyph.cluster;
        placed.text_begin = placed.text_end = text_begin + glyph.cluster;
        if (first_of_cluster)
            placed.text_end = text_begin + cluster_end(glyphs, i, static_cast<std::uint32_t>(word.text.size()), run.right_to_left);
        if (last_of_cluster) placed.advance = placed.advance + letter_spacing;
        pen += placed.advance;
        run.glyphs.push_back(placed);
    }
}

bool same_face(const GlyphRun& run, const text::ChosenFace& face) {
    return run.face == face.face && run.synthetic_bold == face.synthetic_bold && run.synthetic_slant == face.synthetic_slant;
}

}  // namespace

std::vector<GlyphRun> glyph_runs(const InlineContent& content, const Leaf* first, const Leaf* last, bool line_ends_with_hyphen) {
    std::vector<GlyphRun> runs;
    LayoutUnit pen;
    const bool right_to_left = first->piece->level % 2 == 1;
    std::vector<std::pair<const Leaf*, LayoutUnit>> in_run;
    for (const Leaf* leaf = first; leaf != last;) {
        // A run is the longest row of leaves in one face; spaces take the face around them.
        const Leaf* face_leaf = leaf;
        while (face_leaf + 1 != last && face_leaf->piece->kind != Piece::Kind::Word) ++face_leaf;
        const text::ChosenFace& face = face_leaf->piece->face;
        const css::ComputedStyle& style = *content.styles[leaf->piece->style].style;
        GlyphRun run = start_run(face, style, right_to_left);
        const Leaf* end = leaf;
        while (end != last && (end->piece->kind != Piece::Kind::Word || same_face(run, end->piece->face))) ++end;

        std::vector<std::uint32_t> text_begin(static_cast<std::size_t>(end - leaf));
        const auto say = [&](const Leaf* one) {
            text_begin[static_cast<std::size_t>(one - leaf)] = static_cast<std::uint32_t>(run.text.size());
            if (one->piece->kind == Piece::Kind::Word) run.text += one->shape.text;
            else run.text += ' ';
        };
        if (right_to_left)
            for (const Leaf* one = end; one-- != leaf;) say(one);
        else
            for (const Leaf* one = leaf; one != end; ++one) say(one);

        std::size_t glyphs = 0;
        for (const Leaf* one = leaf; one != end; ++one) glyphs += one->piece->kind == Piece::Kind::Word ? one->shape.word->glyphs.size() : 1;
        run.glyphs.reserve(glyphs);
        const std::uint32_t space_glyph = run.face->glyph_of(U' ');
        for (const Leaf* one = leaf; one != end; ++one) {
            const std::uint32_t begin = text_begin[static_cast<std::size_t>(one - leaf)];
            if (one->piece->kind == Piece::Kind::Word) {
                add_word(run, one->shape, pen, style.letter_spacing, begin);
                if (one->hyphen == Hyphen::Added && line_ends_with_hyphen && !right_to_left) run.ends_with_soft_hyphen = true;
                continue;
            }
            const LayoutUnit advance = one->hanging ? one->piece->width : one->width;
            run.glyphs.push_back({space_glyph, pen, {}, advance, begin, begin + 1});
            pen += advance;
        }
        if (!run.glyphs.empty()) runs.push_back(std::move(run));
        leaf = end;
    }
    return runs;
}

std::vector<GlyphRun> leader_runs(const InlineContent& content, const Leaf& leader, LayoutUnit x, LayoutUnit line_width,
                                  LayoutContext& context) {
    const TextStyle& style = content.styles[leader.piece->style];
    GlyphRun run = start_run(leader.piece->face, *style.style, false);
    WordShape pattern;
    pattern.text = leader.piece->box->leader->pattern;
    pattern.word = &context.shaper.shape(*run.face, pattern.text, fonts::TextDirection::LeftToRight, leader.piece->script, style.shaping);
    const LayoutUnit step = scaled_advance(pattern.word->advance, run.font_size, *run.face);
    if (step <= LayoutUnit{}) return {};
    const std::int64_t first = (line_width - x).raw() / step.raw();  // steps from the right edge
    const std::int64_t beyond = (line_width - x - leader.width).raw();
    const std::int64_t last = (beyond + step.raw() - 1) / step.raw();
    for (std::int64_t at = first; at > last; --at) {
        LayoutUnit pen = line_width - step * at - x;
        const auto begin = static_cast<std::uint32_t>(run.text.size());
        run.text += pattern.text;
        add_word(run, pattern, pen, {}, begin);
    }
    if (run.glyphs.empty()) return {};
    return {std::move(run)};
}

}  // namespace bilan::print::layout
