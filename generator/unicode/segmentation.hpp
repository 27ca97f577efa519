// Where text may break, what direction and script its parts have, and where its words may be hyphenated. ICU's and
// libhyphen's door. Offsets are bytes of UTF-8.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace bilan::unicode {

struct LineBreak {
    std::size_t offset = 0;   // a line may end before this byte
    bool mandatory = false;   // after U+000A, U+2028, ...
    bool in_address = false;  // inside a URL or an e-mail address: only when nothing else helps
};
// Line break opportunities (UAX 14 through ICU) with a typesetter's corrections: never inside an inclusive form
// (migrant.e.s, migrant·e·s, retourné-e-s) or a number with its groups, between a number and the unit that a no-break
// space ties to it, before » nor after « (but in the languages that turn them round); inside addresses only where
// web_addresses.hpp says; in French, never before ; : ! ? % €. The end of the text is always the last.
std::vector<LineBreak> line_breaks(std::string_view text, std::string_view language);

struct BidiRun {
    std::size_t begin = 0, end = 0;
    std::uint8_t level = 0;   // odd: right to left
};
// Runs in logical order (UAX 9). base_level: 0 or 1.
std::vector<BidiRun> bidi_runs(std::string_view text, std::uint8_t base_level);
// Visual order of runs on one line from their levels (rule L2): indexes into levels.
std::vector<std::size_t> visual_order(const std::vector<std::uint8_t>& levels);

struct ScriptRun {
    std::size_t begin = 0, end = 0;
    std::array<char, 4> script{};  // ISO 15924; common and inherited characters take their neighbour's
};
std::vector<ScriptRun> script_runs(std::string_view text);

// Ends of grapheme clusters and of words (UAX 29).
std::vector<std::size_t> grapheme_ends(std::string_view text);
struct Word { std::size_t begin = 0, end = 0; };
std::vector<Word> words(std::string_view text, std::string_view language);

// One per job (libhyphen's dictionaries are not shared by threads). Knows fr and en-GB (for "en"); other languages
// never hyphenate.
class Hyphenator {
public:
    // folder: where hyph_fr.dic and hyph_en_GB.dic are. Throws EnvironmentError when they are not there.
    explicit Hyphenator(const std::string& folder);
    // Byte offsets in word where a hyphen may be set. Works for upper-case and accented words; never next to an
    // apostrophe or an existing hyphen, never in inclusive forms, in words with digits, or in words in capitals of up to 4.
    std::vector<std::size_t> hyphenate(std::string_view word, std::string_view language, int before, int after, int shortest) const;

private:
    std::string french_, english_;   // paths of the patterns
};

}  // namespace bilan::unicode
