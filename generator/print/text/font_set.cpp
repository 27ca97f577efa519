#include "print/text/font_set.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

#include "base/check.hpp"
#include "base/files.hpp"
#include "base/format.hpp"

namespace bilan::print::text {
namespace {

constexpr double slant_of_synthetic_italics = 0.2126;  // tan 12 degrees, what browsers use
constexpr int bold_from = 600;
constexpr int regular_weight = 400;
constexpr std::array<char, 4> weight_axis{'w', 'g', 'h', 't'};

std::string lower_ascii(std::string_view text) {
    std::string lower(text);
    for (char& c : lower)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return lower;
}

bool contains(const css::FontFaceRule& rule, char32_t character) {
    if (rule.unicode_range.empty()) return true;
    return std::any_of(rule.unicode_range.begin(), rule.unicode_range.end(),
                       [&](const auto& range) { return character >= range.first && character <= range.second; });
}

// Characters that show nothing or that shaping makes up from others: they never choose another face.
bool takes_any_face(char32_t c) {
    return c < 0x20 || c == 0x7F || c == 0xA0 || c == 0xAD || c == 0x61C || c == 0x2060 || c == 0xFEFF || c == 0x202F ||
           c == 0x205F || c == 0x3000 || c == 0xFFFC || c == 0x2011 || (c >= 0x2000 && c <= 0x200F) ||
           (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || (c >= 0xFE00 && c <= 0xFE0F);
}

// The order of CSS Fonts 4, section 5.2, step 4: smaller is better. The desired style first, then its kin.
int style_distance(css::FontStyle wanted, css::FontStyle given) {
    using css::FontStyle;
    if (wanted == given) return 0;
    if (wanted == FontStyle::Normal) return given == FontStyle::Oblique ? 1 : 2;
    return given == FontStyle::Normal ? 2 : 1;
}

// Weights: 400 to 500 look up to 500 first, lighter ones look down first, bolder ones up first.
int weight_distance(int wanted, int least, int most) {
    if (wanted >= least && wanted <= most) return 0;
    const int given = wanted < least ? least : most;
    const int gap = std::abs(given - wanted);
    constexpr int other_side = 2000, far_side = 1000;
    if (wanted >= 400 && wanted <= 500) {
        if (given > wanted && given <= 500) return gap;
        return given < wanted ? far_side + gap : other_side + gap;
    }
    const bool first_side = wanted < 400 ? given < wanted : given > wanted;
    return first_side ? gap : far_side + gap;
}

double stretch_distance(double wanted, double least, double most) {
    if (wanted >= least && wanted <= most) return 0;
    const double given = wanted < least ? least : most;
    const bool first_side = wanted <= 100 ? given < wanted : given > wanted;
    return std::abs(given - wanted) + (first_side ? 0 : 1000);
}

std::string key_of(const css::ComputedStyle& style) {
    std::string key = format("{}/{}/{}/", style.font_weight, static_cast<int>(style.font_style),
                             std::llround(style.font_stretch * 1000));
    for (const std::string& family : style.font_family) key += family + ',';
    for (const css::FontAxis& axis : style.font_axes)
        key += format("{}={};", std::string_view(axis.tag.data(), axis.tag.size()), std::llround(axis.value * 1000));
    return key;
}

void synthesize(ChosenFace& chosen, const css::ComputedStyle& style, css::FontStyle given, int heaviest) {
    if (style.font_style != css::FontStyle::Normal && given == css::FontStyle::Normal)
        chosen.synthetic_slant = slant_of_synthetic_italics;
    chosen.synthetic_bold = style.font_weight >= bold_from && heaviest < bold_from;
}

// The heaviest that the face of a rule can be.
int heaviest_of(const css::FontFaceRule& rule, const fonts::Face& face) {
    if (rule.weight_auto)
        for (const fonts::Axis& axis : face.axes())
            if (axis.tag == weight_axis) return static_cast<int>(std::lround(axis.value));
    return rule.weight_max;
}

}  // namespace

FontSet::FontSet(const std::vector<css::FontFaceRule>& rules, css::Fetch fetch, std::string fallback_folder,
                 Diagnostics& diagnostics)
    : rules_(rules), fetch_(std::move(fetch)), fallback_folder_(std::move(fallback_folder)), diagnostics_(diagnostics) {}

fonts::FaceRef FontSet::load(const css::FontFaceRule& rule, const css::ComputedStyle& style) {
    std::vector<fonts::Axis> axes;
    if (rule.weight_min != rule.weight_max)
        axes.push_back({weight_axis,
                        static_cast<double>(std::clamp(style.font_weight, rule.weight_min, rule.weight_max))});
    if (rule.stretch_min < rule.stretch_max)
        axes.push_back({{'w', 'd', 't', 'h'}, std::clamp(style.font_stretch, rule.stretch_min, rule.stretch_max)});
    for (const css::FontAxis& axis : style.font_axes) axes.push_back({axis.tag, axis.value});

    for (const std::string& url : rule.urls) {
        fonts::FaceRef face = load(url, axes);
        if (face && rule.weight_auto && face->is_variable() && style.font_weight != regular_weight) {
            axes.insert(axes.begin(), {weight_axis, static_cast<double>(style.font_weight)});
            face = load(url, axes);
        }
        if (face) return face;
    }
    if (!rule.urls.empty() && missing_.insert(rule.urls.back()).second)
        diagnostics_.error("print/missing-font", rule.place,
                           format("the font \"{}\" of the family \"{}\" is not there or is not a font", rule.urls.back(), rule.family),
                           "give the path of a .ttf, .otf or .woff2 file in src, relative to the style sheet");
    return nullptr;
}

fonts::FaceRef FontSet::load(const std::string& url, const std::vector<fonts::Axis>& axes) {
    std::string key = url;
    for (const fonts::Axis& axis : axes)
        key += format(" {}={}", std::string_view(axis.tag.data(), axis.tag.size()), std::llround(axis.value * 1000));
    const auto known = loaded_.find(key);
    if (known != loaded_.end()) return known->second;
    std::optional<std::string> bytes = fetch_ ? fetch_(url) : std::nullopt;
    fonts::FaceRef face = bytes ? fonts::load_face(std::move(*bytes), axes) : nullptr;
    loaded_.emplace(key, face);
    return face;
}

void FontSet::add_family(Selection& selection, const std::string& family, const css::ComputedStyle& style) {
    struct Candidate {
        double stretch;
        int slant, weight;
        const css::FontFaceRule* rule;
    };
    const std::string name = lower_ascii(family);
    std::vector<Candidate> candidates;
    for (auto rule = rules_.rbegin(); rule != rules_.rend(); ++rule)  // of equals, the last rule wins
        if (lower_ascii(rule->family) == name)
            candidates.push_back({stretch_distance(style.font_stretch, rule->stretch_min, rule->stretch_max),
                                  style_distance(style.font_style, rule->style),
                                  weight_distance(style.font_weight, rule->weight_min, rule->weight_max), &*rule});
    if (candidates.empty()) {
        add_bundled(selection, style, name, true);
        return;
    }
    const auto rank = [](const Candidate& c) { return std::tuple(c.stretch, c.slant, c.weight); };
    std::stable_sort(candidates.begin(), candidates.end(),
                     [&](const Candidate& a, const Candidate& b) { return rank(a) < rank(b); });
    for (const Candidate& candidate : candidates) {
        if (rank(candidate) != rank(candidates.front())) break;  // a composite face: equal descriptors, other ranges
        ChosenFace chosen;
        chosen.face = load(*candidate.rule, style);
        if (!chosen.face) continue;
        synthesize(chosen, style, candidate.rule->style, heaviest_of(*candidate.rule, *chosen.face));
        selection.faces.push_back(chosen);
        selection.rules.push_back(candidate.rule);
        if (candidate.rule->unicode_range.empty()) break;  // it covers what earlier rules say
    }
}

const std::vector<FontSet::Bundled>& FontSet::bundled() {
    if (bundled_) return *bundled_;
    bundled_.emplace();
    if (fallback_folder_.empty()) return *bundled_;
    for (const std::string& name : list_folder(fallback_folder_)) {
        const std::string lower = lower_ascii(name);
        if (!lower.ends_with(".otf") && !lower.ends_with(".ttf")) continue;
        std::optional<std::string> bytes = read_file(Path(fallback_folder_) / name);
        fonts::FaceRef face = bytes ? fonts::load_face(std::move(*bytes)) : nullptr;
        if (face) bundled_->push_back({face, face->metrics().italic_angle != 0});
    }
    return *bundled_;
}

// Bundled faces of a family (by its whole name, or by a word in it), nearest in style and weight first.
void FontSet::add_bundled(Selection& selection, const css::ComputedStyle& style, std::string_view family_word,
                          bool whole_name) {
    std::vector<std::pair<int, const Bundled*>> found;
    for (const Bundled& candidate : bundled()) {
        const std::string family = lower_ascii(candidate.face->family());
        if (whole_name ? family != family_word : family.find(family_word) == std::string::npos) continue;
        const bool wants_italic = style.font_style != css::FontStyle::Normal;
        const int weight = candidate.face->metrics().weight;
        found.emplace_back((wants_italic == candidate.italic ? 0 : 10000) + weight_distance(style.font_weight, weight, weight),
                           &candidate);
    }
    std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    for (const auto& [distance, candidate] : found) {
        ChosenFace chosen;
        chosen.face = candidate->face;
        synthesize(chosen, style, candidate->italic ? css::FontStyle::Italic : css::FontStyle::Normal,
                   candidate->face->metrics().weight);
        selection.faces.push_back(chosen);
        selection.rules.push_back(nullptr);
    }
}

void FontSet::add_all_bundled(Selection& selection, const css::ComputedStyle& style) {
    selection.bundled_added = true;
    selection.first_bundled = selection.faces.size();
    add_bundled(selection, style, "", false);
}

FontSet::Selection& FontSet::selection(const css::ComputedStyle& style) {
    if (&style == last_style_) return *last_selection_;
    auto [place, is_new] = selections_.try_emplace(key_of(style));
    Selection& selection = place->second;
    if (is_new) {
        for (const std::string& family : style.font_family) {
            if (family == "serif") add_bundled(selection, style, "serif", false);
            else if (family == "sans-serif" || family == "system-ui") add_bundled(selection, style, "sans", false);
            else if (family == "monospace") add_bundled(selection, style, "mono", false);
            else add_family(selection, family, style);
        }
        if (selection.faces.empty()) add_all_bundled(selection, style);
        if (selection.faces.empty()) {  // any face is better than none: the project's own
            for (const css::FontFaceRule& rule : rules_) {
                ChosenFace chosen;
                chosen.face = load(rule, style);
                if (!chosen.face) continue;
                selection.faces.push_back(chosen);
                selection.rules.push_back(&rule);
            }
        }
        if (selection.faces.empty()) throw EnvironmentError("no font: neither @font-face nor the bundled fonts give one");
    }
    last_style_ = &style;
    last_selection_ = &selection;
    return selection;
}

ChosenFace FontSet::find(Selection& selection, const css::ComputedStyle& style, char32_t character) {
    const auto search = [&](std::size_t from) -> const ChosenFace* {
        for (std::size_t i = from; i < selection.faces.size(); ++i) {
            const css::FontFaceRule* rule = selection.rules[i];
            if (rule && !contains(*rule, character)) continue;
            if (takes_any_face(character) || selection.faces[i].face->glyph_of(character) != 0) return &selection.faces[i];
        }
        return nullptr;
    };
    if (const ChosenFace* face = search(0)) return *face;
    if (!selection.bundled_added) {
        const std::size_t before = selection.faces.size();
        add_all_bundled(selection, style);
        if (const ChosenFace* face = search(before)) return *face;
    }
    ChosenFace chosen = selection.faces.front();
    chosen.missing = !takes_any_face(character);
    return chosen;
}

const ChosenFace& FontSet::primary(const css::ComputedStyle& style) { return face_for(style, U' '); }

const ChosenFace& FontSet::find_face(const css::ComputedStyle& style, char32_t character) {
    Selection& chosen = selection(style);
    if (character < ascii_count) {
        ChosenFace& known = chosen.ascii[character];
        if (!known.face) known = find(chosen, style, character);
        return known;
    }
    const auto known = chosen.by_character.find(character);
    if (known != chosen.by_character.end()) return known->second;
    return chosen.by_character.emplace(character, find(chosen, style, character)).first->second;
}

}  // namespace bilan::print::text
