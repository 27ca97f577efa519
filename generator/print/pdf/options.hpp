// What kind of PDF is asked for: the standard that it keeps, whom it is for, what it carries.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.hpp"
#include "print/dom/dom.hpp"

namespace bilan::print::pdf {

// A1b, A2a, A3a: the parts and levels of PDF/A (ISO 19005). Ua: PDF/UA-1 (ISO 14289-1) or nothing. Plain claims PDF/UA
// when it holds, and so do A2a and A3a.
enum class Variant : std::uint8_t { Plain, A1b, A2a, A3a, Ua };

// Print keeps pictures as they came unless they are far too fine; Screen makes them as fine as a screen shows; Press
// looks for what a printing house would send back.
enum class Profile : std::uint8_t { Print, Screen, Press };

struct Attachment {
    std::string name;              // the file's name
    std::string bytes;
    std::string description;
    std::string relationship;      // ISO 19005-3, 6.8: "Source", "Data", "Alternative", "Supplement"; "": by the file's kind
};

struct Options {
    Variant variant = Variant::Plain;
    Profile profile = Profile::Print;
    std::string output_profile;    // ICC bytes of a printing condition: all colours become its inks; "" for none
    std::vector<Attachment> attachments;
    int screen_ppi = 150;          // Screen: pixels to the inch of a picture as placed
    int most_ink = 300;            // Press: per cent, all inks together
    int pages_multiple = 1;        // blank pages fill up to it: 4 for sheets folded once
};

// The names of the command line: "a-1b", "a-2a", "a-3a", "ua"; "print", "screen", "press".
std::optional<Variant> variant_named(std::string_view name);
std::optional<Profile> profile_named(std::string_view name);

inline bool is_archival(Variant variant) { return variant == Variant::A1b || variant == Variant::A2a || variant == Variant::A3a; }

// The bytes behind an image's URL, asked for once; or null.
using ImageBytes = std::function<std::shared_ptr<const std::string>(const std::string& url)>;

// Where an element was written.
using PlaceOf = std::function<Place(const dom::Node&)>;

}  // namespace bilan::print::pdf
