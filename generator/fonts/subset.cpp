#include "fonts/face.hpp"
#include "fonts/harfbuzz.hpp"
#include "fonts/woff2.hpp"

namespace bilan::fonts {
namespace {

using InputRef = std::unique_ptr<hb_subset_input_t, Destroy<hb_subset_input_destroy>>;
using PlanRef = std::unique_ptr<hb_subset_plan_t, Destroy<hb_subset_plan_destroy>>;

struct Result {
    FaceHandle face;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> new_id_of;
};

std::string bytes_of(hb_blob_t* blob) {
    unsigned length = 0;
    const char* data = hb_blob_get_data(blob, &length);
    return length == 0 ? std::string() : std::string(data, length);
}

void pin_axes(hb_subset_input_t* input, hb_face_t* original, const std::vector<Axis>& axes) {
    for (const hb_ot_var_axis_info_t& axis : axes_of(original)) hb_subset_input_pin_axis_to_default(input, original, axis.tag);
    for (const Axis& axis : axes)
        hb_subset_input_pin_axis_location(input, original, tag_of(axis.tag), static_cast<float>(axis.value));
}

std::optional<Result> execute(hb_face_t* original, hb_subset_input_t* input) {
    const PlanRef plan(hb_subset_plan_create_or_fail(original, input));
    if (!plan) return {};
    Result result{FaceHandle(hb_subset_plan_execute_or_fail(plan.get())), {}};
    if (!result.face) return {};
    const hb_map_t* old_of = hb_subset_plan_new_to_old_glyph_mapping(plan.get());
    for (std::uint32_t id = 0; id < hb_map_get_population(old_of); ++id)
        result.new_id_of.emplace_back(hb_map_get(old_of, id), id);
    return result;
}

// A PDF reader wants outlines and advances; characters, names and rules are in the PDF's own tables.
void drop_all_but_outlines(hb_subset_input_t* input) {
    hb_set_t* dropped = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG);
    constexpr const char* tables[] = {"GSUB", "GPOS", "GDEF", "BASE", "JSTF", "MATH", "kern", "name", "OS/2", "post",
                                      "cmap", "STAT", "meta", "DSIG", "gasp", "hdmx", "VDMX", "LTSH", "PCLT", "vhea",
                                      "vmtx", "VORG", "COLR", "CPAL", "SVG ", "sbix", "CBDT", "CBLC", "EBDT", "EBLC"};
    for (const char* table : tables) hb_set_add(dropped, HB_TAG(table[0], table[1], table[2], table[3]));
}

// Beside HarfBuzz's defaults (kerning, ligatures, marks, what scripts need): figures of tables, raised and lowered
// letters, signs beside capitals. Stylistic sets stay out: they would double the file for glyphs that no style asks for.
void keep_features(hb_subset_input_t* input) {
    hb_set_t* kept = hb_subset_input_set(input, HB_SUBSET_SETS_LAYOUT_FEATURE_TAG);
    constexpr const char* features[] = {"tnum", "pnum", "lnum", "onum", "sups", "subs", "case"};
    for (const char* feature : features) hb_set_add(kept, HB_TAG(feature[0], feature[1], feature[2], feature[3]));
}

// Copyright (0) to PostScript name (6), which a font must have, and the licence (13, 14), which the OFL asks for.
void keep_names(hb_subset_input_t* input) {
    hb_set_t* kept = hb_subset_input_set(input, HB_SUBSET_SETS_NAME_ID);
    hb_set_clear(kept);
    for (const unsigned id : {0U, 1U, 2U, 3U, 4U, 5U, 6U, 13U, 14U, 16U, 17U}) hb_set_add(kept, id);
}

}  // namespace

std::optional<Subset> subset_for_pdf(const Face& face, const std::set<std::uint32_t>& glyphs) {
    const FaceHandle original = make_face(face.bytes());
    const InputRef input(hb_subset_input_create_or_fail());
    if (!input) return {};
    hb_set_t* kept = hb_subset_input_glyph_set(input.get());
    hb_set_add(kept, 0);
    for (const std::uint32_t glyph : glyphs) hb_set_add(kept, glyph);
    unsigned flags = HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_NOTDEF_OUTLINE;
    if (face.is_cff()) flags |= HB_SUBSET_FLAGS_DESUBROUTINIZE;
    hb_subset_input_set_flags(input.get(), flags);
    drop_all_but_outlines(input.get());
    pin_axes(input.get(), original.get(), face.axes());

    std::optional<Result> result = execute(original.get(), input.get());
    if (!result) return {};
    const BlobRef blob(face.is_cff() ? hb_face_reference_table(result->face.get(), HB_TAG('C', 'F', 'F', ' '))
                                     : hb_face_reference_blob(result->face.get()));
    Subset subset{bytes_of(blob.get()), std::move(result->new_id_of)};
    if (subset.bytes.empty()) return {};
    return subset;
}

std::optional<std::string> subset_to_woff2(const Face& face, const std::set<char32_t>& code_points) {
    const FaceHandle original = make_face(face.bytes());
    const InputRef input(hb_subset_input_create_or_fail());
    if (!input) return {};
    hb_set_t* kept = hb_subset_input_unicode_set(input.get());
    const FontHandle font(hb_font_create(original.get()));
    for (const char32_t code_point : code_points) {
        hb_codepoint_t glyph = 0;
        if (hb_font_get_nominal_glyph(font.get(), code_point, &glyph)) hb_set_add(kept, code_point);
    }
    if (hb_set_is_empty(kept)) return {};
    hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_NOTDEF_OUTLINE);
    keep_features(input.get());
    keep_names(input.get());
    if (!face.axes().empty()) pin_axes(input.get(), original.get(), face.axes());

    const std::optional<Result> result = execute(original.get(), input.get());
    if (!result) return {};
    const BlobRef blob(hb_face_reference_blob(result->face.get()));
    return pack_woff2(bytes_of(blob.get()));
}

}  // namespace bilan::fonts
