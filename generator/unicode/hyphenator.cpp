#include <hyphen.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <memory>
#include <mutex>

#include "base/check.hpp"
#include "base/files.hpp"
#include "base/utf8.hpp"
#include "unicode/inclusive_forms.hpp"
#include "unicode/segmentation.hpp"

namespace bilan::unicode {
namespace {

// The patterns know no longer words, and a chain of letters without spaces is no word.
constexpr std::size_t longest_word = 80;

struct DictionaryDeleter {
    void operator()(HyphenDict* dictionary) const { hnj_hyphen_free(dictionary); }
};
using Dictionary = std::unique_ptr<HyphenDict, DictionaryDeleter>;

std::string path_of(const std::string& folder, const char* name) {
    std::string path = (Path(folder) / name).string();
    if (!exists(path)) throw EnvironmentError("hyphenation patterns not found: " + path);
    return path;
}

// The patterns of a file, read when a word first asks for them and kept as long as the process lives: to read them takes
// longer than to lay out a page. libhyphen changes nothing in them.
HyphenDict& patterns(const std::string& path) {
    static std::mutex mutex;
    static std::map<std::string, Dictionary> kept;
    const std::lock_guard lock(mutex);
    Dictionary& dictionary = kept[path];
    if (!dictionary) dictionary.reset(hnj_hyphen_load(path.c_str()));
    if (!dictionary || !dictionary->utf8) throw EnvironmentError("cannot read hyphenation patterns: " + path);
    return *dictionary;
}

// A letter as the patterns know it (lower case, composed), and where it begins in the word.
struct Letter {
    char32_t lower = 0;
    bool capital = false;
    std::size_t offset = 0;
};
using Part = std::vector<Letter>;

enum class Kind { Letter, Mark, Separator, Other };

Kind kind_of(char32_t c) {
    const auto code = static_cast<UChar32>(c);
    if (u_isalpha(code)) return Kind::Letter;
    if ((U_GET_GC_MASK(code) & U_GC_M_MASK) != 0) return Kind::Mark;
    constexpr std::u32string_view separators = U"'’ʼ-\u2010\u2011";
    return separators.find(c) != std::u32string_view::npos ? Kind::Separator : Kind::Other;
}

// The punctuation around a word is not its concern: "(migrants)," is migrants.
std::string_view trim(std::string_view word, std::size_t& skipped) {
    const auto is_word = [](char32_t c) { return kind_of(c) != Kind::Other || u_isdigit(static_cast<UChar32>(c)); };
    for (std::size_t at = 0; skipped < word.size(); skipped = at)
        if (is_word(decode_utf8(word, at))) break;
    std::size_t end = word.size();
    for (std::size_t at = end; end > skipped; end = at)
        if (is_word(decode_utf8_before(word, at))) break;
    return word.substr(skipped, end - skipped);
}

void compose(Letter& letter, char32_t mark) {
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2* nfc = unorm2_getNFCInstance(&status);
    const UChar32 composed =
        U_SUCCESS(status)
            ? unorm2_composePair(nfc, static_cast<UChar32>(letter.lower), static_cast<UChar32>(mark))
            : -1;
    if (composed >= 0) letter.lower = static_cast<char32_t>(composed);
}

// The stretches of letters between apostrophes and hyphens; empty when the word holds anything else.
std::vector<Part> split(std::string_view word) {
    std::size_t skipped = 0;
    const std::string_view core = trim(word, skipped);
    std::vector<Part> parts(1);
    for (std::size_t at = 0; at < core.size();) {
        const std::size_t offset = skipped + at;
        const char32_t c = decode_utf8(core, at);
        const auto code = static_cast<UChar32>(c);
        switch (kind_of(c)) {
            case Kind::Letter:
                parts.back().push_back({static_cast<char32_t>(u_tolower(code)), u_isupper(code) != 0, offset});
                break;
            case Kind::Mark:
                if (!parts.back().empty()) compose(parts.back().back(), c);
                break;
            case Kind::Separator: parts.emplace_back(); break;
            case Kind::Other: return {};
        }
    }
    return parts;
}

bool is_acronym(const Part& part) {
    return part.size() <= 4 && std::all_of(part.begin(), part.end(), [](const Letter& l) { return l.capital; });
}

void free_replacements(char** replacements, int* positions, int* cuts, std::size_t count) {
    if (replacements)
        for (std::size_t i = 0; i < count; ++i) std::free(replacements[i]);
    std::free(replacements);
    std::free(positions);
    std::free(cuts);
}

// Counts of letters after which the patterns allow a hyphen. libhyphen's answer has one odd digit per character, not
// per byte; hyphens that change spelling (none in French or English) are left out.
std::vector<std::size_t> points(HyphenDict& dictionary, const Part& part) {
    std::string text;
    for (const Letter& letter : part) append_utf8(text, letter.lower);
    std::string marks(text.size() + 5, '\0');
    char** replacements = nullptr;
    int* positions = nullptr;
    int* cuts = nullptr;
    const int failed = hnj_hyphen_hyphenate2(&dictionary, text.c_str(), static_cast<int>(text.size()), marks.data(),
                                             nullptr, &replacements, &positions, &cuts);
    std::vector<std::size_t> found;
    for (std::size_t i = 0; !failed && i + 1 < part.size(); ++i)
        if ((marks[i] & 1) != 0 && !(replacements && replacements[i])) found.push_back(i + 1);
    free_replacements(replacements, positions, cuts, text.size());
    return found;
}

}  // namespace

Hyphenator::Hyphenator(const std::string& folder) : french_(path_of(folder, "hyph_fr.dic")), english_(path_of(folder, "hyph_en_GB.dic")) {}

std::vector<std::size_t> Hyphenator::hyphenate(std::string_view word, std::string_view language, int before, int after,
                                               int shortest) const {
    const std::string_view primary = language.substr(0, language.find_first_of("-_"));
    if ((primary != "fr" && primary != "en") || !inclusive_forms(word).empty()) return {};
    HyphenDict& dictionary = patterns(primary == "fr" ? french_ : english_);
    const auto least_before = static_cast<std::size_t>(std::max(before, 1));
    const auto least_after = static_cast<std::size_t>(std::max(after, 1));
    std::vector<std::size_t> offsets;
    for (const Part& part : split(word)) {
        const bool short_word = part.size() < least_before + least_after || static_cast<int>(part.size()) < shortest;
        if (short_word || part.size() > longest_word || is_acronym(part)) continue;
        for (const std::size_t point : points(dictionary, part))
            if (point >= least_before && part.size() - point >= least_after) offsets.push_back(part[point].offset);
    }
    return offsets;
}

}  // namespace bilan::unicode
