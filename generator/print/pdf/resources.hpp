// The resource dictionary of one page (ISO 32000-1, 7.8.3). Fonts are one dictionary for the whole file; the rest is
// by page, so that no dictionary outgrows libharu's 4,095 entries and readers load only what a page shows.
#pragma once

#include <map>
#include <string>
#include <utility>

#include "print/pdf/objects.hpp"

namespace bilan::print::pdf {

// ExtGState objects for constant alpha, each made once per file.
class AlphaStates {
public:
    explicit AlphaStates(const Document& document) : document_(document) {}
    Dictionary state(int thousandths);

private:
    const Document& document_;
    std::map<int, Dictionary> states_;
};

class Resources {
public:
    Resources(const Document& document, Dictionary fonts, AlphaStates& alphas);

    Dictionary root() const { return root_; }
    // Each returns the name under which content streams find the object; the same object has one name.
    std::string shading(Dictionary object) { return add(shadings_, "S", object); }
    std::string pattern(Dictionary object) { return add(patterns_, "P", object); }
    std::string form_or_image(Dictionary object) { return add(forms_, "X", object); }
    std::string state(Dictionary object) { return add(states_, "G", object); }
    std::string alpha(double alpha);
    // The colour of every plate, for marks that a printer lays over each other (8.6.6.4). A colour space.
    std::string registration();
    // Something was asked for that is blended with what lies below.
    bool is_transparent() const { return transparent_; }
    void note_transparency() { transparent_ = true; }
    // Hands the finished dictionaries to the root. Once, at the page's end.
    void close();

private:
    struct Category {
        const char* key;
        Dictionary dictionary;
        std::map<HPDF_Dict, std::string> names;      // by address: searched, never iterated
    };
    std::string add(Category& category, const char* prefix, Dictionary object);

    const Document& document_;
    Dictionary root_;
    AlphaStates& alphas_;
    Category shadings_, patterns_, forms_, states_;
    bool registration_ = false, transparent_ = false;
};

}  // namespace bilan::print::pdf
