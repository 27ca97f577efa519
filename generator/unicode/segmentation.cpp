#include "unicode/segmentation.hpp"

#include <unicode/brkiter.h>
#include <unicode/ubidi.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <memory>

#include "base/utf8.hpp"
#include "unicode/icu_boundaries.hpp"
#include "unicode/inclusive_forms.hpp"
#include "unicode/line_boundaries.hpp"
#include "unicode/web_addresses.hpp"

namespace bilan::unicode {
namespace {

std::string_view primary(std::string_view language) { return language.substr(0, language.find_first_of("-_")); }

// Where »so« is as usual as «so»: there either sign may begin a line.
bool turns_guillemets_round(std::string_view language) {
    constexpr std::array<std::string_view, 11> languages{"bs", "cs", "da", "de", "hr", "hu", "pl", "sk", "sl", "sr", "sv"};
    return std::find(languages.begin(), languages.end(), primary(language)) != languages.end();
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::size_t count_digits_before(std::string_view text, std::size_t offset) {
    std::size_t count = 0;
    while (count < offset && is_digit(text[offset - count - 1])) ++count;
    return count;
}

std::size_t count_digits_from(std::string_view text, std::size_t offset) {
    std::size_t count = 0;
    while (offset + count < text.size() && is_digit(text[offset + count])) ++count;
    return count;
}

// "29 793" typed with a plain space; a year before a count ("en 2022 793 personnes") has four digits.
bool parts_number_groups(std::string_view text, std::size_t space, std::size_t offset) {
    const std::size_t before = count_digits_before(text, space);
    return offset == space + 1 && before >= 1 && before <= 3 && count_digits_from(text, offset) == 3;
}

// UAX 14 keeps ? and ! but breaks between a plain space and » or %: the sign would stand alone on its line.
bool forbids_break(std::string_view text, std::string_view language, std::size_t offset) {
    std::size_t space = offset;
    while (space > 0 && text[space - 1] == ' ') --space;
    if (space == offset || space == 0) return false;
    if (parts_number_groups(text, space, offset)) return true;
    if (turns_guillemets_round(language)) return false;
    std::size_t at = space;
    if (decode_utf8_before(text, at) == U'«') return true;
    at = offset;
    const std::u32string_view never_first = primary(language) == "fr" ? U";:!?»%‰€" : U"»";
    return at < text.size() && never_first.find(decode_utf8(text, at)) != std::u32string_view::npos;
}

bool is_inside(const std::vector<InclusiveForm>& forms, std::size_t offset) {
    const auto form = std::upper_bound(forms.begin(), forms.end(), offset,
                                       [](std::size_t value, const InclusiveForm& f) { return value < f.end; });
    return form != forms.end() && form->begin < offset;
}

// UTF-16 for ICU's C interfaces, with the byte offset of each unit and of the end.
struct WideText {
    std::u16string units;
    std::vector<std::size_t> offsets;
};

WideText widen(std::string_view text) {
    WideText wide;
    wide.units.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char32_t c = decode_utf8(text, at);
        const std::size_t before = wide.units.size();
        if (c < 0x10000) {
            wide.units.push_back(static_cast<char16_t>(c));
        } else {
            wide.units.push_back(static_cast<char16_t>(U16_LEAD(c)));
            wide.units.push_back(static_cast<char16_t>(U16_TRAIL(c)));
        }
        wide.offsets.resize(wide.offsets.size() + wide.units.size() - before, begin);
    }
    wide.offsets.push_back(text.size());
    return wide;
}

UScriptCode script_of(char32_t c) {
    if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ? USCRIPT_LATIN : USCRIPT_COMMON;
    UErrorCode status = U_ZERO_ERROR;
    const UScriptCode script = uscript_getScript(static_cast<UChar32>(c), &status);
    check(status, "cannot find the script of text");
    return script;
}

std::array<char, 4> script_tag(UScriptCode script) {
    const char* name = uscript_getShortName(script);
    return {name[0], name[1], name[2], name[3]};
}

bool is_common(UScriptCode script) {
    return script == USCRIPT_COMMON || script == USCRIPT_INHERITED || script == USCRIPT_INVALID_CODE;
}

}  // namespace

std::vector<LineBreak> line_breaks(std::string_view text, std::string_view language) {
    std::vector<LineBreak> breaks;
    const std::vector<InclusiveForm> forms = inclusive_forms(text);
    const std::vector<WebAddress> addresses = web_addresses(text);
    auto address = addresses.begin();
    const auto add_cuts_before = [&](std::size_t offset) {
        for (; address != addresses.end() && address->end <= offset; ++address)
            for (const std::size_t cut : address->cuts) breaks.push_back({cut, false, true});
    };
    for (const LineBoundary& boundary : line_boundaries(text, language)) {
        const std::size_t offset = boundary.offset;
        add_cuts_before(offset);
        const bool in_address = address != addresses.end() && offset > address->begin;
        const bool allowed = boundary.between_words || boundary.mandatory || offset == text.size() ||
                             !(in_address || is_inside(forms, offset) || forbids_break(text, language, offset));
        if (allowed) breaks.push_back({offset, boundary.mandatory, false});
    }
    if (breaks.empty()) breaks.push_back({text.size(), false, false});
    return breaks;
}

std::vector<BidiRun> bidi_runs(std::string_view text, std::uint8_t base_level) {
    if (text.empty()) return {};
    const WideText wide = widen(text);
    const std::unique_ptr<UBiDi, decltype(&ubidi_close)> bidi(ubidi_open(), ubidi_close);
    UErrorCode status = U_ZERO_ERROR;
    const auto length = static_cast<int>(wide.units.size());
    ubidi_setPara(bidi.get(), wide.units.data(), length, base_level, nullptr, &status);
    check(status, "cannot find the direction of text");
    const UBiDiLevel* levels = ubidi_getLevels(bidi.get(), &status);  // asked run by run, ICU looks through all runs each time
    check(status, "cannot find the direction of text");
    std::vector<BidiRun> runs;
    for (std::size_t at = 0; at < wide.units.size(); ++at) {
        if (runs.empty() || runs.back().level != levels[at]) runs.push_back({wide.offsets[at], 0, levels[at]});
        runs.back().end = wide.offsets[at + 1];
    }
    return runs;
}

std::vector<std::size_t> visual_order(const std::vector<std::uint8_t>& levels) {
    std::vector<std::size_t> order(levels.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    if (levels.empty()) return order;
    const int highest = *std::max_element(levels.begin(), levels.end());
    for (int level = highest; level > 0; --level) {
        for (std::size_t begin = 0; begin < levels.size();) {
            std::size_t end = begin;
            while (end < levels.size() && levels[order[end]] >= level) ++end;
            std::reverse(order.begin() + static_cast<std::ptrdiff_t>(begin),
                         order.begin() + static_cast<std::ptrdiff_t>(end));
            begin = end + (end == begin ? 1 : 0);
        }
    }
    return order;
}

namespace {

// What has only Latin letters, and signs that all scripts share: ASCII, Latin-1, U+2000 to U+203F (dashes, quotes, spaces).
bool is_plainly_latin(std::string_view text) {
    bool letters = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (c >= 0) {
            letters = letters || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        } else if (c == '\xC3') {
            ++at;
            letters = letters || (text[at] != '\x97' && text[at] != '\xB7');
        } else if (c == '\xC2' && text[at + 1] != '\xAA' && text[at + 1] != '\xBA') {
            ++at;
        } else if (c == '\xE2' && text[at + 1] == '\x80') {
            at += 2;
        } else {
            return false;
        }
    }
    return letters;
}

}  // namespace

std::vector<ScriptRun> script_runs(std::string_view text) {
    if (is_plainly_latin(text)) return {{0, text.size(), script_tag(USCRIPT_LATIN)}};
    std::vector<ScriptRun> runs;
    UScriptCode current = USCRIPT_COMMON;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const UScriptCode script = script_of(decode_utf8(text, at));
        const bool changes = !is_common(script) && script != current;
        if (runs.empty() || (changes && !is_common(current)))
            runs.push_back({begin, at, script_tag(is_common(script) ? USCRIPT_COMMON : script)});
        else if (changes)
            runs.back().script = script_tag(script);  // characters in common took none so far
        runs.back().end = at;
        if (changes) current = script;
    }
    return runs;
}

std::vector<std::size_t> grapheme_ends(std::string_view text) {
    std::vector<std::size_t> ends;
    for_each_boundary(text, icu::BreakIterator::createCharacterInstance, "",
                      [&](std::size_t offset, int) { ends.push_back(offset); });
    return ends;
}

std::vector<Word> words(std::string_view text, std::string_view language) {
    std::vector<Word> found;
    std::size_t begin = 0;
    for_each_boundary(text, icu::BreakIterator::createWordInstance, language, [&](std::size_t offset, int status) {
        if (status >= UBRK_WORD_NONE_LIMIT) found.push_back({begin, offset});
        begin = offset;
    });
    for (const InclusiveForm& form : inclusive_forms(text)) {
        const auto inside = [&](const Word& word) { return word.begin < form.end && word.end > form.begin; };
        const auto first = std::find_if(found.begin(), found.end(), inside);
        if (first == found.end()) continue;
        const auto last = std::find_if_not(first, found.end(), inside);
        first->end = std::max(form.end, (last - 1)->end);
        found.erase(first + 1, last);
    }
    return found;
}

}  // namespace bilan::unicode
