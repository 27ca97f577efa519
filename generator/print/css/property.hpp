// The table of properties: how each longhand's value is parsed, set on a style and copied from another one (for
// inherit and initial), and which longhands a shorthand stands for. A parsed value is a function that sets it: what it
// computes to depends on the element's font, colour and attributes, and nothing ever asks what was specified.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "print/css/component.hpp"
#include "print/css/length.hpp"
#include "print/css/style.hpp"
#include "print/dom/dom.hpp"

namespace bilan::print::css {

// What @page says beyond its style.
struct PageDescriptors {
    LayoutUnit width, height;
    LayoutUnit bleed;
    bool bleed_auto = true;  // 6pt when there are crop marks, else nothing
    bool crop_marks = false, cross_marks = false;
};

struct ComputeContext {
    const ComputedStyle& parent;
    LengthContext lengths;
    const dom::Node* element = nullptr;  // for attr(); null for pages
    PageDescriptors* page = nullptr;     // set for page contexts
};

using Apply = std::function<void(ComputedStyle&, const ComputeContext&)>;
using LonghandId = std::uint16_t;

// Values that others depend on are set first.
enum class Phase : std::uint8_t { Fonts, Colors, Images, Rest };
enum class Inherited : std::uint8_t { No, Yes };

struct Longhand {
    std::string name;
    Inherited inherited = Inherited::No;
    Phase phase = Phase::Rest;
    std::function<Apply(Cursor&)> parse;  // an empty function when the cursor holds no value of it
    std::function<void(ComputedStyle& to, const ComputedStyle& from)> copy;
    std::vector<std::string_view> keywords;  // of a property that takes one of them and nothing else
    bool page_only = false;               // size, marks, bleed
    bool uses_element = false;            // may hold attr(): styles with it are not shared
    bool logical = false;
    LonghandId ltr = 0, rtl = 0;          // logical: the physical longhand for each direction; else itself
};

using ParsedLonghands = std::vector<std::pair<LonghandId, Apply>>;

struct Shorthand {
    std::string name;
    std::vector<LonghandId> longhands;
    // Sets some of the longhands; the others get their initial values. Nothing when it is not a value.
    std::function<std::optional<ParsedLonghands>(Cursor&)> parse;
};

// The initial value of every property, before currentcolor.
const ComputedStyle& initial_style();

class PropertyTable {
public:
    PropertyTable();

    const Longhand& longhand(LonghandId id) const { return longhands_[id]; }
    std::size_t size() const { return longhands_.size(); }
    const std::vector<LonghandId>& inherited() const { return inherited_; }

    const Longhand* find_longhand(std::string_view name) const;
    const Shorthand* find_shorthand(std::string_view name) const;
    LonghandId id(std::string_view name) const;  // of a longhand that exists
    // The longhands that a property sets: itself, or a shorthand's. Empty when it is unknown.
    std::vector<LonghandId> longhands_of(std::string_view name) const;

    // A whole value. Nothing when it is not one of the property's.
    std::optional<ParsedLonghands> parse(std::string_view name, Cursor cursor) const;

    const std::vector<std::string>& names() const { return names_; }  // for suggestions

    // For the files that fill the table.
    void add(Longhand longhand);
    void add_logical(std::string name, std::string_view ltr, std::string_view rtl);
    void add_shorthand(std::string name, const std::vector<std::string_view>& longhands,
                       std::function<std::optional<ParsedLonghands>(Cursor&)> parse);
    void add_alias(std::string name, std::string_view canonical);

private:
    std::vector<Longhand> longhands_;
    std::vector<Shorthand> shorthands_;
    std::unordered_map<std::string, LonghandId> longhand_ids_;
    std::unordered_map<std::string, std::size_t> shorthand_ids_;
    std::vector<LonghandId> inherited_;
    std::vector<std::string> names_;
};

const PropertyTable& property_table();

// Screen-only properties: known, and without effect in print.
bool is_inert_property(std::string_view name);
// Properties of CSS that the print profile leaves out although they would show.
bool is_unsupported_property(std::string_view name);
std::vector<std::string_view> inert_properties();
std::vector<std::string_view> unsupported_properties();

void add_box_properties(PropertyTable& table);
void add_border_properties(PropertyTable& table);
void add_background_properties(PropertyTable& table);
void add_font_properties(PropertyTable& table);
void add_text_properties(PropertyTable& table);
void add_list_and_table_properties(PropertyTable& table);
void add_flex_and_grid_properties(PropertyTable& table);
void add_page_properties(PropertyTable& table);
void add_content_properties(PropertyTable& table);
void add_svg_properties(PropertyTable& table);
void add_shorthands(PropertyTable& table);

}  // namespace bilan::print::css
