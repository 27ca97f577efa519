// A font face: one design of one file, at one setting of its variable axes. Immutable and shared by threads.
// HarfBuzz's door. All lengths are in font units (units_per_em to the em), y upwards.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace bilan::fonts {

struct Metrics {
    int units_per_em = 1000;
    int ascent = 0, descent = 0, line_gap = 0;   // descent is negative
    int cap_height = 0, x_height = 0;
    int underline_position = 0, underline_thickness = 0;
    int strikeout_position = 0, strikeout_thickness = 0;
    int subscript_offset = 0, superscript_offset = 0;  // how far up from the baseline: a subscript's is negative
    std::array<int, 4> bounding_box{};           // x min, y min, x max, y max
    double italic_angle = 0;
    int weight = 400;
    bool fixed_pitch = false;
};

struct Axis {
    std::array<char, 4> tag{};
    double value = 0;
};

struct Glyph {
    std::uint32_t id = 0;        // 0 is .notdef
    std::uint32_t cluster = 0;   // byte offset in the text given to shape()
    std::int32_t x_advance = 0, y_advance = 0, x_offset = 0, y_offset = 0;
    bool unsafe_to_break = false;  // a line break before this glyph needs its text shaped again
};

struct Feature {
    std::array<char, 4> tag{};
    std::uint32_t value = 1;
};

enum class TextDirection : std::uint8_t { LeftToRight, RightToLeft };

struct ShapingInput {
    std::string_view text;             // the whole paragraph or run, UTF-8: context for joining
    std::size_t begin = 0, end = 0;    // the bytes to shape
    TextDirection direction = TextDirection::LeftToRight;
    std::array<char, 4> script{};      // ISO 15924, "Latn"; zeros: guessed
    std::string_view language;         // BCP 47, "fr"
    std::vector<Feature> features;
};

class Face {
public:
    virtual ~Face() = default;
    virtual const Metrics& metrics() const = 0;
    virtual const std::string& postscript_name() const = 0;
    virtual const std::string& family() const = 0;
    virtual bool is_cff() const = 0;                       // CFF outlines, else TrueType
    // 0 when the face lacks it. As shape() would: a space of another width (U+202F, U+00A0, U+2009) and an invisible
    // character (U+00AD, U+200B) answer the space's glyph when the face has none of its own.
    virtual std::uint32_t glyph_of(char32_t code_point) const = 0;
    virtual std::int32_t advance_of(std::uint32_t glyph) const = 0;
    // Glyphs in visual order (left to right also for right-to-left text), clusters as HarfBuzz's monotone level 1.
    virtual std::vector<Glyph> shape(const ShapingInput& input) const = 0;
    // A digest of the file and the axes: the same design has the same key.
    virtual const std::string& key() const = 0;
    virtual std::string_view bytes() const = 0;            // the whole file; a WOFF2 file unpacked
    virtual const std::vector<Axis>& axes() const = 0;     // pinned axes that the file has, by tag, within their range
    virtual bool is_variable() const = 0;
    virtual bool has_feature(const std::array<char, 4>& tag) const = 0;  // of GSUB, in any script
};
using FaceRef = std::shared_ptr<const Face>;

// TrueType, OpenType (CFF) or the first face of a collection; WOFF2 is unpacked. Nothing when the bytes are no font,
// or one whose tables are cut or point outside themselves. Axes that the file lacks are ignored.
FaceRef load_face(std::string bytes, const std::vector<Axis>& axes = {});

// A subset for embedding: outlines and advances, nothing to lay text out with. glyphs in; new glyph ids out, ascending
// with the old ones, .notdef first; parts of composite glyphs come along. Variable axes are pinned.
struct Subset {
    std::string bytes;                                     // sfnt for TrueType; the bare CFF table for CFF
    std::vector<std::pair<std::uint32_t, std::uint32_t>> new_id_of;  // (old, new), sorted
};
std::optional<Subset> subset_for_pdf(const Face& face, const std::set<std::uint32_t>& glyphs);

// A WOFF2 file with the glyphs, layout rules and names that these characters need, for the web. A variable face without
// pinned axes stays variable. Nothing when the face has none of the characters.
std::optional<std::string> subset_to_woff2(const Face& face, const std::set<char32_t>& code_points);

}  // namespace bilan::fonts
