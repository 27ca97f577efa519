// font-family and a character -> a face (CSS Fonts 4, section 5). Faces come from @font-face rules and, behind them,
// from one folder of bundled fonts; the system's font configuration is never asked, so that every machine chooses the
// same. Faces load on first use and stay; one FontSet serves one job and is not shared by threads.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/diagnostics.hpp"
#include "fonts/face.hpp"
#include "print/css/cascade.hpp"
#include "print/css/style.hpp"

namespace bilan::print::text {

struct ChosenFace {
    fonts::FaceRef face;
    double synthetic_slant = 0;    // tangent; set when italics were asked for and only an upright face exists
    bool synthetic_bold = false;   // set when weight 600 or more was asked for and the face is lighter than 600
    bool missing = false;          // no face has the character: face shows its .notdef
};

class FontSet {
public:
    // Reports print/missing-font (error) at a rule whose file is not there or is no font, when it is first needed.
    FontSet(const std::vector<css::FontFaceRule>& rules, css::Fetch fetch, std::string fallback_folder,
            Diagnostics& diagnostics);

    // The face that sets the line's metrics: the first available one. Throws EnvironmentError when there is no font at all.
    const ChosenFace& primary(const css::ComputedStyle& style);
    // The first face of the list that has the character, then a bundled one that has it. Both stay where they are.
    const ChosenFace& face_for(const css::ComputedStyle& style, char32_t character) {
        const bool known = &style == last_style_ && character < ascii_count && last_selection_->ascii[character].face;
        return known ? last_selection_->ascii[character] : find_face(style, character);
    }

private:
    static constexpr char32_t ascii_count = 128;

    struct Selection {                      // all faces for one (families, weight, style, stretch, axes), best first
        std::vector<ChosenFace> faces;
        std::vector<const css::FontFaceRule*> rules;  // beside faces; null for bundled ones
        bool bundled_added = false;
        std::size_t first_bundled = 0;
        std::map<char32_t, ChosenFace> by_character;
        ChosenFace ascii[ascii_count];
    };
    struct Bundled {
        fonts::FaceRef face;
        bool italic = false;
    };

    const ChosenFace& find_face(const css::ComputedStyle& style, char32_t character);
    Selection& selection(const css::ComputedStyle& style);
    void add_family(Selection& selection, const std::string& family, const css::ComputedStyle& style);
    void add_bundled(Selection& selection, const css::ComputedStyle& style, std::string_view family_word, bool whole_name);
    void add_all_bundled(Selection& selection, const css::ComputedStyle& style);
    ChosenFace find(Selection& selection, const css::ComputedStyle& style, char32_t character);
    fonts::FaceRef load(const css::FontFaceRule& rule, const css::ComputedStyle& style);
    fonts::FaceRef load(const std::string& url, const std::vector<fonts::Axis>& axes);  // null: it is no font
    const std::vector<Bundled>& bundled();

    const std::vector<css::FontFaceRule>& rules_;
    css::Fetch fetch_;
    std::string fallback_folder_;
    Diagnostics& diagnostics_;
    std::map<std::string, fonts::FaceRef> loaded_;   // by URL and axes; null: tried and failed
    std::set<std::string> missing_;                  // last URLs of the rules that were said to have no font
    std::map<std::string, Selection> selections_;
    const css::ComputedStyle* last_style_ = nullptr; // consecutive calls ask for the same style
    Selection* last_selection_ = nullptr;
    std::optional<std::vector<Bundled>> bundled_;
};

}  // namespace bilan::print::text
