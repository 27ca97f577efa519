#include "fonts/face.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "base/check.hpp"
#include "base/digest.hpp"
#include "fonts/harfbuzz.hpp"
#include "fonts/sfnt.hpp"
#include "fonts/variations.hpp"
#include "fonts/woff2.hpp"

namespace bilan::fonts {

std::vector<hb_ot_var_axis_info_t> axes_of(hb_face_t* face) {
    unsigned count = hb_ot_var_get_axis_count(face);
    std::vector<hb_ot_var_axis_info_t> axes(count);
    hb_ot_var_get_axis_infos(face, 0, &count, axes.data());
    axes.resize(std::min<std::size_t>(count, axes.size()));
    return axes;
}

namespace {

// The axes that the face has, by tag and within their range; the last word on an axis holds.
std::vector<Axis> pinned_axes(hb_face_t* face, const std::vector<Axis>& wanted) {
    std::vector<Axis> pinned;
    for (const hb_ot_var_axis_info_t& axis : axes_of(face)) {
        const auto want = std::find_if(wanted.rbegin(), wanted.rend(),
                                       [&](const Axis& w) { return tag_of(w.tag) == axis.tag; });
        if (want == wanted.rend() || !std::isfinite(want->value)) continue;
        const double low = axis.min_value, high = axis.max_value;
        pinned.push_back({want->tag, std::min(std::max(want->value, low), high)});
    }
    std::sort(pinned.begin(), pinned.end(), [](const Axis& a, const Axis& b) { return a.tag < b.tag; });
    return pinned;
}

std::string number(double value) {
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.begin(), digits.end(), value).ptr;
    return {digits.begin(), end};
}

// "700wght", joined by underscores as Adobe's Technical Note 5902 names instances.
std::string instance_suffix(const std::vector<Axis>& axes) {
    std::string suffix;
    for (const Axis& axis : axes) suffix += "_" + number(axis.value) + std::string(axis.tag.data(), axis.tag.size());
    return suffix;
}

std::string name(hb_face_t* face, hb_ot_name_id_t id) {
    const hb_language_t english = hb_language_from_string("en", -1);
    const unsigned length = hb_ot_name_get_utf8(face, id, english, nullptr, nullptr);
    unsigned size = std::min(length, 255U) + 1;
    std::string text(size, '\0');
    hb_ot_name_get_utf8(face, id, english, &size, text.data());
    text.resize(size);
    return text;
}

std::string family_name(hb_face_t* face) {
    const std::string typographic = name(face, HB_OT_NAME_ID_TYPOGRAPHIC_FAMILY);
    return typographic.empty() ? name(face, HB_OT_NAME_ID_FONT_FAMILY) : typographic;
}

// PostScript names are printable ASCII without delimiters, at most 63 characters.
std::string postscript_name_of(hb_face_t* face, const std::string& family, const std::vector<Axis>& axes) {
    const std::string own = name(face, HB_OT_NAME_ID_POSTSCRIPT_NAME);
    std::string result;
    for (const char c : own.empty() ? family : own)
        if (c > ' ' && c < 127 && std::string_view("[](){}<>/%#").find(c) == std::string_view::npos) result += c;
    if (result.empty()) result = "Unnamed";
    return result.substr(0, 63) + instance_suffix(axes);
}

// HarfBuzz takes typo metrics when USE_TYPO_METRICS is set, else hhea's, adds MVAR's deltas, and measures letters
// when OS/2 is silent.
int metric(hb_font_t* font, hb_ot_metrics_tag_t tag) {
    hb_position_t value = 0;
    hb_ot_metrics_get_position_with_fallback(font, tag, &value);
    return value;
}

Metrics measure(hb_font_t* font, const Sfnt& sfnt) {
    Metrics m;
    m.units_per_em = static_cast<int>(hb_face_get_upem(hb_font_get_face(font)));
    m.ascent = metric(font, HB_OT_METRICS_TAG_HORIZONTAL_ASCENDER);
    m.descent = metric(font, HB_OT_METRICS_TAG_HORIZONTAL_DESCENDER);
    m.line_gap = metric(font, HB_OT_METRICS_TAG_HORIZONTAL_LINE_GAP);
    m.cap_height = metric(font, HB_OT_METRICS_TAG_CAP_HEIGHT);
    m.x_height = metric(font, HB_OT_METRICS_TAG_X_HEIGHT);
    m.underline_position = metric(font, HB_OT_METRICS_TAG_UNDERLINE_OFFSET);
    m.underline_thickness = metric(font, HB_OT_METRICS_TAG_UNDERLINE_SIZE);
    m.strikeout_position = metric(font, HB_OT_METRICS_TAG_STRIKEOUT_OFFSET);
    m.strikeout_thickness = metric(font, HB_OT_METRICS_TAG_STRIKEOUT_SIZE);
    m.subscript_offset = -std::abs(metric(font, HB_OT_METRICS_TAG_SUBSCRIPT_EM_Y_OFFSET));
    m.superscript_offset = std::abs(metric(font, HB_OT_METRICS_TAG_SUPERSCRIPT_EM_Y_OFFSET));
    const std::string_view head = sfnt.table("head"), post = sfnt.table("post");
    m.bounding_box = {read_i16(head, 36), read_i16(head, 38), read_i16(head, 40), read_i16(head, 42)};
    m.italic_angle = static_cast<std::int32_t>(read_u32(post, 4)) / 65536.0;
    m.fixed_pitch = read_u32(post, 12) != 0;
    m.weight = static_cast<int>(std::lround(hb_style_get_value(font, HB_STYLE_TAG_WEIGHT)));
    return m;
}

// The character whose glyph shape() puts in another's place, or 0.
char32_t stand_in(char32_t c) {
    const auto within = [c](char32_t low, char32_t high) { return c >= low && c <= high; };
    if (c == 0x2011) return 0x2010;
    const bool space = c == 0xA0 || within(0x2000, 0x200A) || c == 0x202F || c == 0x205F;
    const bool invisible = c == 0xAD || c == 0x34F || c == 0x61C || within(0x200B, 0x200F) || within(0x202A, 0x202E) ||
                           within(0x2060, 0x2064) || within(0x2066, 0x2069) || within(0xFE00, 0xFE0F) || c == 0xFEFF;
    return space || invisible ? U' ' : 0;
}

// Each thread keeps one: words come by the thousand.
hb_buffer_t* empty_buffer() {
    thread_local const BufferRef buffer(hb_buffer_create());
    hb_buffer_reset(buffer.get());
    return buffer.get();
}

// HarfBuzz looks through all languages that it was ever asked for.
hb_language_t language_of(std::string_view name) {
    thread_local std::string last;
    thread_local hb_language_t language = HB_LANGUAGE_INVALID;
    if (language == HB_LANGUAGE_INVALID || last != name) {
        last = name;
        language = hb_language_from_string(last.data(), static_cast<int>(last.size()));
    }
    return language;
}

void describe_segment(hb_buffer_t* buffer, const ShapingInput& input) {
    hb_buffer_set_direction(buffer, input.direction == TextDirection::RightToLeft ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
    // HarfBuzz would ask the process's locale for the language.
    hb_buffer_set_language(buffer, language_of(input.language.empty() ? "und" : input.language));
    const hb_script_t script = hb_script_from_iso15924_tag(tag_of(input.script));
    if (input.script[0] != 0 && script != HB_SCRIPT_COMMON && script != HB_SCRIPT_INHERITED)
        hb_buffer_set_script(buffer, script);
    hb_buffer_guess_segment_properties(buffer);
    unsigned flags = HB_BUFFER_FLAG_DEFAULT;
    if (input.begin == 0) flags |= HB_BUFFER_FLAG_BOT;
    if (input.end == input.text.size()) flags |= HB_BUFFER_FLAG_EOT;
    hb_buffer_set_flags(buffer, static_cast<hb_buffer_flags_t>(flags));
    hb_buffer_set_cluster_level(buffer, HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS);
}

// A damaged cmap or GSUB names glyphs that the font does not have: they are .notdef.
std::uint32_t known_glyph(std::uint32_t glyph, std::uint32_t glyph_count) { return glyph < glyph_count ? glyph : 0; }

std::vector<Glyph> glyphs_in(hb_buffer_t* buffer, std::uint32_t glyph_count) {
    unsigned count = 0;
    const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer, &count);
    const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer, &count);
    std::vector<Glyph> glyphs;
    glyphs.reserve(count);
    for (unsigned i = 0; i < count; ++i) {
        const bool unsafe = (hb_glyph_info_get_glyph_flags(&infos[i]) & HB_GLYPH_FLAG_UNSAFE_TO_BREAK) != 0;
        glyphs.push_back({known_glyph(infos[i].codepoint, glyph_count), infos[i].cluster, positions[i].x_advance, positions[i].y_advance,
                          positions[i].x_offset, positions[i].y_offset, unsafe});
    }
    return glyphs;
}

// HarfBuzz's time is quadratic in the marks above one letter, so a word without an end is shaped in parts.
constexpr std::size_t longest_part = 8192;  // bytes

std::size_t end_of_part(std::string_view text, std::size_t begin, std::size_t end) {
    if (end - begin <= longest_part) return end;
    std::size_t part = begin + longest_part;
    while (part > begin + 1 && (static_cast<unsigned char>(text[part]) & 0xC0) == 0x80) --part;  // not inside a character
    return part;
}

// hb_face and hb_font are shared by threads once they are immutable (their caches are atomic); a buffer is not, and each
// thread has its own.
class HarfbuzzFace final : public Face {
public:
    HarfbuzzFace(std::string bytes, const std::vector<Axis>& axes) : bytes_(std::move(bytes)), face_(make_face(bytes_)) {
        const Sfnt sfnt = *Sfnt::read(bytes_);
        axes_ = pinned_axes(face_.get(), axes);
        variable_ = hb_ot_var_has_data(face_.get()) != 0;
        is_cff_ = sfnt.has("CFF ") || sfnt.has("CFF2");
        make_font();
        metrics_ = measure(font_.get(), sfnt);
        family_ = family_name(face_.get());
        postscript_name_ = postscript_name_of(face_.get(), family_, axes_);
        key_ = digest(bytes_) + instance_suffix(axes_);
    }

    const Metrics& metrics() const override { return metrics_; }
    const std::string& postscript_name() const override { return postscript_name_; }
    const std::string& family() const override { return family_; }
    bool is_cff() const override { return is_cff_; }
    const std::string& key() const override { return key_; }
    std::string_view bytes() const override { return bytes_; }
    const std::vector<Axis>& axes() const override { return axes_; }
    bool is_variable() const override { return variable_; }

    bool has_feature(const std::array<char, 4>& tag) const override {
        std::array<hb_tag_t, 2> only{tag_of(tag), HB_TAG_NONE};
        const std::unique_ptr<hb_set_t, Destroy<hb_set_destroy>> lookups(hb_set_create());
        hb_ot_layout_collect_lookups(face_.get(), HB_OT_TAG_GSUB, nullptr, nullptr, only.data(), lookups.get());
        return !hb_set_is_empty(lookups.get());
    }

    std::uint32_t glyph_of(char32_t code_point) const override {
        hb_codepoint_t glyph = 0;
        if (hb_font_get_nominal_glyph(font_.get(), code_point, &glyph)) return known_glyph(glyph, glyph_count_);
        const char32_t other = stand_in(code_point);
        return other != 0 && hb_font_get_nominal_glyph(font_.get(), other, &glyph) ? known_glyph(glyph, glyph_count_) : 0;
    }

    std::int32_t advance_of(std::uint32_t glyph) const override {
        return hb_font_get_glyph_h_advance(font_.get(), glyph);
    }

    std::vector<Glyph> shape(const ShapingInput& input) const override {
        BILAN_ASSERT(input.begin <= input.end && input.end <= input.text.size());
        std::vector<Glyph> glyphs;
        for (std::size_t begin = input.begin; begin < input.end;) {
            const std::size_t end = end_of_part(input.text, begin, input.end);
            std::vector<Glyph> part = shape_part(input, begin, end);
            if (begin == input.begin && end == input.end) return part;
            const bool reversed = input.direction == TextDirection::RightToLeft;
            glyphs.insert(reversed ? glyphs.begin() : glyphs.end(), part.begin(), part.end());
            begin = end;
        }
        return glyphs;
    }

private:
    // The neighbours are seen, so letters join over the end of a part.
    std::vector<Glyph> shape_part(const ShapingInput& input, std::size_t begin, std::size_t end) const {
        hb_buffer_t* const buffer = empty_buffer();
        hb_buffer_add_utf8(buffer, input.text.data(), static_cast<int>(input.text.size()), static_cast<unsigned>(begin),
                           static_cast<int>(end - begin));
        describe_segment(buffer, input);
        std::vector<hb_feature_t> features;
        for (const Feature& feature : input.features)
            features.push_back({tag_of(feature.tag), feature.value, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END});
        hb_shape(font_.get(), buffer, features.data(), static_cast<unsigned>(features.size()));
        return glyphs_in(buffer, glyph_count_);
    }

    void make_font() {
        glyph_count_ = hb_face_get_glyph_count(face_.get());
        hb_face_make_immutable(face_.get());
        font_.reset(hb_font_create(face_.get()));
        std::vector<hb_variation_t> variations;
        for (const Axis& axis : axes_) variations.push_back({tag_of(axis.tag), static_cast<float>(axis.value)});
        hb_font_set_variations(font_.get(), variations.data(), static_cast<unsigned>(variations.size()));
        hb_font_make_immutable(font_.get());
    }

    std::string bytes_;
    FaceHandle face_;
    FontHandle font_;
    std::uint32_t glyph_count_ = 0;
    std::vector<Axis> axes_;
    Metrics metrics_;
    std::string family_, postscript_name_, key_;
    bool is_cff_ = false, variable_ = false;
};

}  // namespace

FaceRef load_face(std::string bytes, const std::vector<Axis>& axes) {
    if (is_woff2(bytes)) {
        std::optional<std::string> unpacked = unpack_woff2(bytes);
        if (!unpacked) return nullptr;
        bytes = std::move(*unpacked);
    }
    const auto sfnt = Sfnt::read(bytes);
    if (!sfnt || !are_variations_sound(*sfnt)) return nullptr;
    return std::make_shared<const HarfbuzzFace>(std::move(bytes), axes);
}

}  // namespace bilan::fonts
