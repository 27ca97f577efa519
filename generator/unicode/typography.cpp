#include "unicode/typography.hpp"

#include <algorithm>
#include <array>

#include "base/utf8.hpp"

namespace bilan::unicode {
namespace {

constexpr char32_t no_break = U'\u00A0', narrow = U'\u202F';
constexpr int outside = -1;

// One character of the paragraph and the piece that it goes back to. Characters that are not prose are seen, and kept.
struct Unit {
    char32_t c = 0;
    int piece = outside;
    bool is_fixed = false;
};
using Units = std::vector<Unit>;

bool is_space(char32_t c) { return c == U' ' || c == U'\t' || c == U'\n' || c == no_break || c == narrow || c == U'\u2009'; }
bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
bool is_one_of(char32_t c, std::u32string_view set) { return c != 0 && set.find(c) != std::u32string_view::npos; }

// Latin, Greek, Cyrillic and whatever else is written with letters: all that is beyond ASCII and Latin-1's signs, but for
// the blocks of punctuation and symbols.
bool is_letter(char32_t c) {
    if (c < 0x80) return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
    if (c < 0xC0) return c == U'ª' || c == U'º' || c == U'µ';
    return c != U'×' && c != U'÷' && !(c >= 0x2000 && c <= 0x2BFF) && !(c >= 0x3000 && c <= 0x303F);
}
bool is_word(char32_t c) { return is_letter(c) || is_digit(c); }

char32_t at(const Units& units, std::size_t i) { return i < units.size() ? units[i].c : 0; }
char32_t before(const Units& units, std::size_t i) { return i > 0 ? units[i - 1].c : 0; }

bool is_ascii_word(char32_t c) { return c < 0x80 && is_word(c); }

void fix(Units& units, std::size_t begin, std::size_t end) {
    for (auto i = begin; i < end; ++i) units[i].is_fixed = true;
}

// The address around the @ at units[sign]: its domain has a point.
void fix_mail(Units& units, std::size_t sign) {
    auto begin = sign, end = sign + 1;
    while (begin > 0 && (is_ascii_word(units[begin - 1].c) || is_one_of(units[begin - 1].c, U"._%+-"))) --begin;
    bool has_point = false;
    for (; is_ascii_word(at(units, end)) || is_one_of(at(units, end), U".-"); ++end) has_point = has_point || at(units, end) == U'.';
    while (end > sign + 1 && is_one_of(units[end - 1].c, U".-")) --end;
    if (has_point && begin < sign) fix(units, begin, end);
}

// From its scheme, or "www.", to the next space, without the sentence's own marks after it.
std::size_t fix_url(Units& units, std::size_t begin) {
    auto end = begin;
    while (end < units.size() && !is_space(units[end].c)) ++end;
    const auto next = end;
    while (end > begin && is_one_of(units[end - 1].c, U".,;:!?\"')]»”’…")) --end;
    fix(units, begin, end);
    return next;
}

// Addresses typed in prose without Markdown's < >.
void fix_addresses(Units& units) {
    for (std::size_t i = 0; i < units.size(); ++i) {
        const auto c = units[i].c;
        if (c == U'@') fix_mail(units, i);
        const bool is_scheme = c == U':' && at(units, i + 1) == U'/' && at(units, i + 2) == U'/' && is_ascii_word(before(units, i));
        const bool is_www = c == U'w' && at(units, i + 1) == U'w' && at(units, i + 2) == U'w' && at(units, i + 3) == U'.' && !is_word(before(units, i));
        if (!is_scheme && !is_www) continue;
        auto begin = i;
        while (is_scheme && begin > 0 && is_ascii_word(units[begin - 1].c)) --begin;
        i = fix_url(units, begin) - 1;
    }
}

void set_ellipses(Units& units) {
    const auto is_dot = [&](std::size_t i) { return at(units, i) == U'.' && !units[i].is_fixed; };
    Units result;
    for (std::size_t i = 0; i < units.size(); ++i) {
        result.push_back(units[i]);
        const bool is_three = is_dot(i) && is_dot(i + 1) && is_dot(i + 2) && at(units, i + 3) != U'.' && before(units, i) != U'.';
        if (!is_three) continue;
        result.back().c = U'…';
        i += 2;
    }
    units = std::move(result);
}

// Words that begin with an apostrophe, which no rule tells from a quotation mark.
bool begins_contraction(const Units& units, std::size_t after) {
    if (is_digit(at(units, after))) return true;  // '90s
    constexpr std::array<std::u32string_view, 8> known{U"tis", U"twas", U"em", U"til", U"cause", U"round", U"n", U"bout"};
    std::u32string word;
    for (auto i = after; is_letter(at(units, i)); ++i) {
        const auto c = at(units, i);
        word += c >= U'A' && c <= U'Z' ? c - U'A' + U'a' : c;
    }
    return std::find(known.begin(), known.end(), word) != known.end();
}

bool may_open(char32_t previous, char32_t next) {
    const bool is_edge = previous == 0 || is_space(previous) || is_one_of(previous, U"([{«“‘\"—–-/’'");
    return is_edge && next != 0 && !is_space(next);
}

enum class Language { French, English };

// A ' that opens needs one that closes; in French an apostrophe is far likelier.
bool is_single_opening(const Units& units, std::size_t i, Language language) {
    const auto previous = before(units, i);
    if (!may_open(previous, at(units, i + 1)) || is_one_of(previous, U"’'") || begins_contraction(units, i + 1)) return false;
    if (language == Language::English) return true;
    for (auto end = i + 1; end < units.size(); ++end) {
        if (units[end].c == U'\'' && !is_word(at(units, end + 1)) && !is_space(before(units, end))) return true;
    }
    return false;
}

// Straight quotation marks and apostrophes. The marks that are open decide what closes, and inside « » they are “ ”.
void set_quotes(Units& units, Language language) {
    const char32_t outer = language == Language::French ? U'«' : U'“';
    const auto closing_of = [](char32_t open) { return open == U'«' ? U'»' : U'”'; };
    std::u32string open;
    for (std::size_t i = 0; i < units.size(); ++i) {
        auto& unit = units[i];
        const auto previous = before(units, i);
        const auto next = at(units, i + 1);
        if (unit.c == U'«' || unit.c == U'“') open += unit.c;
        if ((unit.c == U'»' || unit.c == U'”') && !open.empty()) open.pop_back();
        if (unit.is_fixed) continue;
        if (unit.c == U'\'') {
            unit.c = is_single_opening(units, i, language) ? U'‘' : U'’';
        } else if (unit.c == U'"') {
            const bool is_inch = is_digit(previous) && open.empty();
            const bool is_alone = (previous == 0 || is_space(previous)) && (next == 0 || is_space(next));
            const bool is_inside = is_word(previous) && is_word(next);
            const bool opens = is_alone || is_inside ? open.empty() : may_open(previous, next);
            if (is_inch && !opens) continue;
            if (opens) {
                unit.c = open.empty() ? outer : U'“';
                open += unit.c;
            } else {
                unit.c = closing_of(open.empty() ? outer : open.back());
                if (!open.empty()) open.pop_back();
            }
        }
    }
}

// The spaces that end `result` become one `space`, or it is added, for a mark that goes to `piece`. Spaces that are not
// prose (an end of line) stay.
void space_before(Units& result, char32_t space, int piece) {
    while (result.size() > 1 && is_space(result.back().c) && is_space(result[result.size() - 2].c) && !result.back().is_fixed) result.pop_back();
    if (result.empty()) return;
    if (is_space(result.back().c)) {
        if (!result.back().is_fixed) result.back().c = space;
        return;
    }
    result.push_back({space, piece, false});
}

bool ends_clause(char32_t next) { return next == 0 || is_space(next) || is_one_of(next, U"!?;:.,…)]}»”’\"'«“"); }

// What French sets before a mark at units[i], or 0.
char32_t french_space_before(const Units& units, std::size_t i, const Units& done) {
    const auto c = units[i].c;
    if (units[i].is_fixed || done.empty()) return 0;
    auto last = done.size();
    while (last > 0 && is_space(done[last - 1].c)) --last;
    const auto previous = last > 0 ? done[last - 1].c : 0;
    if (previous == 0 || is_one_of(previous, U"([{«“‘")) return c == U'»' && previous == U'“' ? narrow : 0;
    if (c == U'»') return narrow;
    if (c == U';' || c == U'!' || c == U'?') {
        if (is_one_of(previous, U"!?") && last == done.size()) return 0;
        return ends_clause(at(units, i + 1)) ? narrow : 0;
    }
    return c == U':' && ends_clause(at(units, i + 1)) && at(units, i + 1) != U':' && previous != U':' ? no_break : 0;
}

void set_french_spaces(Units& units) {
    Units result;
    for (std::size_t i = 0; i < units.size(); ++i) {
        if (const auto space = french_space_before(units, i, result); space != 0) space_before(result, space, units[i].piece);
        result.push_back(units[i]);
        if (units[i].c != U'«' || units[i].is_fixed || at(units, i + 1) == 0) continue;
        auto next = i + 1;
        while (next < units.size() && is_space(units[next].c) && !units[next].is_fixed) ++next;
        if (is_space(at(units, next)) || at(units, next) == 0) continue;
        result.push_back({narrow, units[i].piece, false});
        i = next - 1;
    }
    units = std::move(result);
}

// 12 000 and 1 250 300: groups of three behind one to three digits.
void set_groups(Units& units) {
    const auto digits_at = [&](std::size_t i) {
        std::size_t count = 0;
        while (is_digit(at(units, i + count))) ++count;
        return count;
    };
    for (std::size_t i = 0; i < units.size();) {
        auto count = digits_at(i);
        if (count == 0) {
            ++i;
            continue;
        }
        const bool is_first = count <= 3 && !is_one_of(before(units, i), U".,");
        i += count;
        while (is_first && is_space(at(units, i)) && digits_at(i + 1) == 3) {
            if (!units[i].is_fixed && units[i].c != U'\n') units[i].c = narrow;
            i += 4;
        }
    }
}

constexpr std::array<std::u32string_view, 58> units_of_measure{
    U"%",    U"‰",    U"€",   U"$",       U"£",         U"°",        U"°C",      U"km",     U"m",       U"cm",       U"mm",    U"km²",
    U"m²",   U"m³",   U"ha",  U"kg",      U"g",         U"t",        U"l",       U"L",      U"h",       U"min",      U"s",     U"kWh",
    U"MW",   U"Go",   U"Mo",  U"USD",     U"EUR",       U"MAD",      U"CHF",     U"GBP",    U"XOF",     U"DH",       U"MDH",   U"M€",
    U"euros", U"dollars", U"dirhams", U"million", U"millions", U"milliard", U"milliards", U"an", U"ans", U"janvier", U"février", U"mars",
    U"avril", U"mai", U"juin", U"juillet", U"août",     U"septembre", U"octobre", U"novembre", U"décembre", U"heures"};

// The unit that begins at units[i], as its length, or 0.
std::size_t unit_length(const Units& units, std::size_t i) {
    std::u32string word;
    for (auto end = i; end < units.size() && !is_space(units[end].c) && word.size() < 12; ++end) {
        if (!is_letter(units[end].c) && !is_one_of(units[end].c, U"%‰€$£°²³")) break;
        word += units[end].c;
    }
    const auto following = at(units, i + word.size());
    if (is_digit(following) || is_one_of(following, U"’'·")) return 0;
    return std::find(units_of_measure.begin(), units_of_measure.end(), word) != units_of_measure.end() ? word.size() : 0;
}

// Whether a number, or 1er, ends before units[i].
bool follows_number(const Units& units, std::size_t i) {
    if (i > 0 && is_digit(units[i - 1].c)) return true;
    return i >= 3 && units[i - 1].c == U'r' && units[i - 2].c == U'e' && units[i - 3].c == U'1' && !is_word(before(units, i - 3));
}

bool ends_in_number_sign(const Units& units) {
    const auto size = units.size();
    return size >= 2 && units[size - 1].c == U'°' && is_one_of(units[size - 2].c, U"nN") && !(size >= 3 && is_letter(units[size - 3].c));
}

// Ties a number to its unit, a day to its month and n° to its number.
void tie_numbers(Units& units) {
    Units result;
    for (std::size_t i = 0; i < units.size(); ++i) {
        const auto c = units[i].c;
        const bool is_prose_space = is_space(c) && !units[i].is_fixed && c != U'\n';
        if (is_prose_space && follows_number(units, i) && unit_length(units, i + 1) > 0) {
            result.push_back({no_break, units[i].piece, false});
        } else if (is_prose_space && ends_in_number_sign(result) && is_digit(at(units, i + 1))) {
            result.push_back({no_break, units[i].piece, false});
        } else if (!units[i].is_fixed && is_one_of(c, U"%‰€") && i > 0 && is_digit(units[i - 1].c) && unit_length(units, i) > 0) {
            result.push_back({no_break, units[i].piece, false});
            result.push_back(units[i]);
        } else if (!units[i].is_fixed && is_digit(c) && ends_in_number_sign(result)) {
            result.push_back({no_break, units[i].piece, false});
            result.push_back(units[i]);
        } else {
            result.push_back(units[i]);
        }
    }
    units = std::move(result);
}

void finish(Units& units, std::string_view language) {
    const bool is_french = language == "fr" || language.starts_with("fr-");
    const bool is_english = language == "en" || language.starts_with("en-");
    if (!is_french && !is_english) return;
    fix_addresses(units);
    set_ellipses(units);
    set_quotes(units, is_french ? Language::French : Language::English);
    if (!is_french) return;
    set_french_spaces(units);
    set_groups(units);
    tie_numbers(units);
}

void append(Units& units, std::string_view text, int piece, bool is_fixed) {
    for (std::size_t offset = 0; offset < text.size();) units.push_back({decode_utf8(text, offset), piece, is_fixed});
}

}  // namespace

std::string finish_prose(std::string_view text, std::string_view language, char32_t before, char32_t after) {
    Units units;
    if (before != 0) units.push_back({before, outside, true});
    append(units, text, 0, false);
    if (after != 0) units.push_back({after, outside, true});
    finish(units, language);
    std::string result;
    for (const auto& unit : units) {
        if (unit.piece != outside) append_utf8(result, unit.c);
    }
    return result;
}

void finish_prose(std::vector<ProsePiece>& pieces, std::string_view language) {
    Units units;
    for (std::size_t i = 0; i < pieces.size(); ++i) append(units, pieces[i].text, static_cast<int>(i), !pieces[i].is_prose);
    finish(units, language);
    for (auto& piece : pieces) {
        if (piece.is_prose) piece.text.clear();
    }
    for (const auto& unit : units) {
        auto& piece = pieces[static_cast<std::size_t>(unit.piece)];
        if (piece.is_prose) append_utf8(piece.text, unit.c);
    }
}

}  // namespace bilan::unicode
