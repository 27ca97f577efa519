#include "print/layout/fragment.hpp"

#include "print/layout/inline_content.hpp"

namespace bilan::print::layout {

std::string text_of(const GlyphRun& run) {
    std::string text;
    if (run.right_to_left)
        for (auto word = run.words.rbegin(); word != run.words.rend(); ++word) text += word->word->text;
    else
        for (const PlacedWord& word : run.words) text += word.word->text;
    return text;
}

std::vector<PlacedGlyph> glyphs_of(const GlyphRun& run, const PlacedWord& word) {
    const std::vector<fonts::Glyph>& glyphs = word.word->glyphs;
    std::vector<PlacedGlyph> placed;
    placed.reserve(glyphs.size());
    LayoutUnit pen = word.x;
    for (std::size_t i = 0; i < glyphs.size(); ++i) {
        const auto scaled = [&run](std::int32_t units) { return scaled_advance(units, run.font_size, *run.face); };
        placed.push_back({glyphs[i].id, pen + scaled(glyphs[i].x_offset), -scaled(glyphs[i].y_offset)});
        pen += scaled(glyphs[i].x_advance);
        if (text::ends_cluster(*word.word, i)) pen += run.letter_spacing;
    }
    return placed;
}

bool is_float(const Fragment& fragment) {
    return fragment.box && (fragment.kind == FragmentKind::Box || fragment.kind == FragmentKind::Replaced) && is_float(*fragment.box);
}

bool leaves_flow(const Fragment& fragment) {
    return fragment.box && (fragment.kind == FragmentKind::Box || fragment.kind == FragmentKind::Replaced) && leaves_flow(*fragment.box);
}

namespace {

FragmentRef without_start(const FragmentRef& fragment) {
    auto copy = std::make_shared<Fragment>(*fragment);
    copy->starts_box = false;
    for (Child& child : copy->children) child.fragment = without_start(child.fragment);
    return copy;
}

}  // namespace

FragmentRef as_repeated(const FragmentRef& fragment) {
    auto again = std::make_shared<Fragment>(*without_start(fragment));
    again->repeated = true;
    return again;
}

}  // namespace bilan::print::layout
