#include "print/pdf/fonts.hpp"

#include <cmath>

#include "base/check.hpp"
#include "base/utf8.hpp"

namespace bilan::print::pdf {
namespace {

constexpr std::string_view zero_width_space = "\xE2\x80\x8B";
constexpr std::string_view soft_hyphen = "\xC2\xAD";

// The further glyphs of a cluster say nothing, and yet every code needs a text (PDF/UA-1, 7.21.7): a zero-width space.
// U+0000, U+FEFF and U+FFFE are forbidden there; other control characters are spaces.
std::string speakable(std::string_view text) {
    std::string clean;
    for (std::size_t offset = 0; offset < text.size();) {
        const char32_t point = decode_utf8(text, offset);
        if (point == 0 || point == 0xfeff || point == 0xfffe || point == 0xffff) continue;
        append_utf8(clean, point < 0x20 || point == 0x7f ? U' ' : point);
    }
    return clean.empty() ? std::string(zero_width_space) : clean;
}

// Characters that speakable() leaves as they are: all but controls, and those that begin as U+FEFF does.
bool is_speakable(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= 0x20 && byte != 0x7f && byte != 0xef;
    });
}

// What a glyph says: in the word's own text, or in `made`.
std::string_view text_of(const text::ShapedWord& word, std::size_t index, bool ends_with_soft_hyphen, std::string& made) {
    if (ends_with_soft_hyphen && index + 1 == word.glyphs.size()) return soft_hyphen;
    const std::string_view text = text::cluster_text(word, index);
    if (text.empty()) return zero_width_space;
    if (is_speakable(text)) return text;
    made = speakable(text);
    return made;
}

int width_of(const fonts::Face& face, std::uint32_t glyph) {
    return static_cast<int>(std::lround(face.advance_of(glyph) * 1000.0 / face.metrics().units_per_em));
}

}  // namespace

Fonts::Face& Fonts::face_of(const fonts::FaceRef& face) {
    Face*& known = by_address_[face.get()];
    if (known != nullptr) return *known;
    const auto [place, is_new] = by_key_.try_emplace(face->key());
    if (is_new) {
        faces_.push_back({face, {}, {}, 1, 0});
        place->second = &faces_.back();
    }
    known = place->second;
    return *known;
}

const Fonts::Face* Fonts::find(const fonts::Face& face) const {
    const auto place = by_address_.find(&face);
    BILAN_ASSERT(place != by_address_.end());
    return place->second;
}

void Fonts::use(const layout::GlyphRun& run) {
    Face* face = nullptr;
    for (const layout::PlacedWord& word : run.words) {
        const bool soft_hyphen_ends = ends_with_soft_hyphen(run, word);
        if (!soft_hyphen_ends && !used_.insert(word.word).second) continue;
        if (face == nullptr) face = &face_of(run.face);
        use(*face, *word.word, soft_hyphen_ends);
    }
}

void Fonts::use(Face& face, const text::ShapedWord& word, bool ends_with_soft_hyphen) {
    std::string made;
    for (std::size_t i = 0; i < word.glyphs.size(); ++i) {
        const std::uint32_t glyph = word.glyphs[i].id;
        if (glyph == 0) continue;
        if (face.meanings.size() <= glyph) face.meanings.resize(glyph + 1);
        auto& meanings = face.meanings[glyph];
        const std::string_view text = text_of(word, i, ends_with_soft_hyphen, made);
        const auto same = [text](const Meaning& meaning) { return meaning.text == text; };
        if (std::any_of(meanings.begin(), meanings.end(), same)) continue;
        if (face.face->is_cff()) {
            face.variants = std::max(face.variants, meanings.size() + 1);
            meanings.push_back({std::string(text), meanings.size(), 0, width_of(*face.face, glyph)});
            continue;
        }
        BILAN_ASSERT(face.codes.size() < 0xffff);
        face.codes.emplace_back(glyph, text);
        meanings.push_back({std::string(text), 0, static_cast<std::uint16_t>(face.codes.size()), width_of(*face.face, glyph)});
    }
}

void Fonts::embed(const Document& document, Dictionary resources) {
    for (Face& face : faces_) {
        face.first_font = fonts_.size();
        if (!face.face->is_cff()) {
            embed_truetype(document, resources, face);
            continue;
        }
        for (std::size_t variant = 0; variant < face.variants; ++variant) embed_cff(document, resources, face, variant);
    }
    document.check();
}

void Fonts::embed_truetype(const Document& document, Dictionary resources, Face& face) {
    std::vector<CodeEntry> codes;
    for (std::size_t i = 0; i < face.codes.size(); ++i) {
        const auto& [glyph, text] = face.codes[i];
        codes.push_back({static_cast<std::uint16_t>(i + 1), glyph, width_of(*face.face, glyph), text});
    }
    fonts_.push_back({"F" + std::to_string(fonts_.size() + 1)});
    const auto subset = subset_of(*face.face, codes);
    resources.set(fonts_.back().name.c_str(), truetype_font(document, *face.face, subset, codes, set_));
}

void Fonts::embed_cff(const Document& document, Dictionary resources, Face& face, std::size_t variant) {
    std::vector<CodeEntry> codes;
    for (std::uint32_t glyph = 0; glyph < face.meanings.size(); ++glyph) {
        if (face.meanings[glyph].size() <= variant) continue;
        codes.push_back({0, glyph, width_of(*face.face, glyph), face.meanings[glyph][variant].text});
    }
    fonts_.push_back({"F" + std::to_string(fonts_.size() + 1)});
    const auto subset = subset_of(*face.face, codes);
    for (CodeEntry& entry : codes) {
        entry.code = static_cast<std::uint16_t>(new_glyph(subset, entry.glyph));
        face.meanings[entry.glyph][variant].code = entry.code;
    }
    resources.set(fonts_.back().name.c_str(), cff_font(document, *face.face, subset, codes, set_));
}

std::vector<Code> Fonts::codes_of(const layout::GlyphRun& run, const layout::PlacedWord& placed) const {
    const Face* face = find(*run.face);
    const text::ShapedWord& word = *placed.word;
    const bool soft_hyphen_ends = ends_with_soft_hyphen(run, placed);
    std::vector<Code> codes;
    codes.reserve(word.glyphs.size());
    std::string made;
    for (std::size_t i = 0; i < word.glyphs.size(); ++i) {
        const std::uint32_t glyph = word.glyphs[i].id;
        Code code;
        if (glyph != 0) {
            const auto& meanings = face->meanings[glyph];
            const std::string_view text = text_of(word, i, soft_hyphen_ends, made);
            const auto* meaning = &meanings.front();
            while (meaning->text != text) ++meaning;  // use() has put it there
            code = {face->first_font + meaning->variant, meaning->code, meaning->width};
        }
        codes.push_back(code);
    }
    return codes;
}

bool ends_with_soft_hyphen(const layout::GlyphRun& run, const layout::PlacedWord& word) {
    return run.ends_with_soft_hyphen && &word == &run.words.back();
}

}  // namespace bilan::print::pdf
