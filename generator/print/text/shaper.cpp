#include "print/text/shaper.hpp"

namespace bilan::print::text {
namespace {

fonts::Feature feature(const char (&tag)[5], std::uint32_t value) {
    return {{tag[0], tag[1], tag[2], tag[3]}, value};
}

// CSS Fonts 4, section 6.6.
std::vector<std::string_view> tags_of(css::FontVariantCaps caps) {
    switch (caps) {
        case css::FontVariantCaps::Normal: return {};
        case css::FontVariantCaps::SmallCaps: return {"smcp"};
        case css::FontVariantCaps::AllSmallCaps: return {"smcp", "c2sc"};
        case css::FontVariantCaps::PetiteCaps: return {"pcap"};
        case css::FontVariantCaps::AllPetiteCaps: return {"pcap", "c2pc"};
        case css::FontVariantCaps::Unicase: return {"unic"};
        case css::FontVariantCaps::TitlingCaps: return {"titl"};
    }
    return {};
}

}  // namespace

ShapingStyle shaping_style(const css::ComputedStyle& style) {
    ShapingStyle shaping;
    shaping.language = style.language;
    if (!style.kerning) shaping.features.push_back(feature("kern", 0));
    if (style.letter_spacing != LayoutUnit{}) {  // spaced letters do not join (CSS Text 3, section 8.2)
        shaping.features.push_back(feature("liga", 0));
        shaping.features.push_back(feature("clig", 0));
    }
    for (const std::string_view tag : tags_of(style.font_variant_caps)) shaping.features.push_back({{tag[0], tag[1], tag[2], tag[3]}, 1});
    for (const css::FontFeature& own : style.font_features) shaping.features.push_back({own.tag, own.value});

    shaping.key = shaping.language + '\0';
    for (const fonts::Feature& one : shaping.features) {
        shaping.key.append(one.tag.data(), one.tag.size());
        shaping.key += std::to_string(one.value) + ';';
    }
    return shaping;
}

Shaper::Words& Shaper::words_of(const fonts::Face& face, fonts::TextDirection direction, const std::array<char, 4>& script, const ShapingStyle& style) {
    const auto is_last = [&] {
        return last_manner_ != nullptr && last_manner_->face == &face && last_manner_->direction == direction && last_manner_->script == script &&
               last_manner_->style == style.key;
    };
    if (!is_last()) {
        const auto place = manners_.try_emplace(Manner{&face, direction, script, style.key}).first;
        last_manner_ = &place->first;
        last_words_ = &place->second;
    }
    return *last_words_;
}

const ShapedWord& Shaper::shape(const fonts::Face& face, std::string_view word, fonts::TextDirection direction,
                                const std::array<char, 4>& script, const ShapingStyle& style) {
    Words& words = words_of(face, direction, script, style);
    const auto known = words.known.find(word);
    if (known != words.known.end()) return known->second;

    fonts::ShapingInput input;
    input.text = word;
    input.end = word.size();
    input.direction = direction;
    input.script = script;
    input.language = style.language;
    input.features = style.features;
    ShapedWord shaped;
    shaped.number = made_++;
    shaped.text = std::string(word);
    shaped.right_to_left = direction == fonts::TextDirection::RightToLeft;
    shaped.glyphs = words.numbers.shape(face, input);
    for (const fonts::Glyph& glyph : shaped.glyphs) shaped.advance += glyph.x_advance;
    return words.known.emplace(std::string(word), std::move(shaped)).first->second;
}

const ShapedWord& Shaper::space(const fonts::Face& face) {
    ShapedWord& space = spaces_[&face];
    if (!space.text.empty()) return space;
    fonts::Glyph glyph;
    glyph.id = face.glyph_of(U' ');
    glyph.x_advance = face.advance_of(glyph.id);
    space.text = " ";
    space.glyphs = {glyph};
    space.advance = glyph.x_advance;
    return space;
}

bool begins_cluster(const ShapedWord& word, std::size_t i) { return i == 0 || word.glyphs[i - 1].cluster != word.glyphs[i].cluster; }
bool ends_cluster(const ShapedWord& word, std::size_t i) {
    return i + 1 == word.glyphs.size() || word.glyphs[i + 1].cluster != word.glyphs[i].cluster;
}

std::string_view cluster_text(const ShapedWord& word, std::size_t i) {
    if (!begins_cluster(word, i)) return {};
    const std::uint32_t cluster = word.glyphs[i].cluster;
    std::size_t next = i;  // in logical order
    while (next < word.glyphs.size() && word.glyphs[next].cluster == cluster) word.right_to_left ? --next : ++next;
    const std::size_t end = next < word.glyphs.size() ? word.glyphs[next].cluster : word.text.size();
    return end > cluster ? std::string_view(word.text).substr(cluster, end - cluster) : std::string_view{};
}

}  // namespace bilan::print::text
