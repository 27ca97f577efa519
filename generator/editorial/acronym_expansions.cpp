#include <algorithm>
#include <array>
#include <map>

#include "base/format.hpp"
#include "editorial/acronyms.hpp"
#include "unicode/locale.hpp"
#include "unicode/plain_words.hpp"

namespace bilan::editorial {
namespace {

// What "Moyen-Orient et Afrique du Nord" and "du Moyen-Orient et de l’Afrique du Nord" differ in.
constexpr std::array<std::string_view, 18> small_words{"a", "au", "aux", "d", "de", "des", "du", "en", "et", "l", "la", "le", "les", "and", "for",
                                                       "in", "of", "the"};

// Words without accents, case and the s of a plural: "Objectifs" and "objectif" are one. Small words are left out.
std::vector<std::string> stems_of(std::string_view text) {
    std::vector<std::string> stems;
    for (const auto& [begin, end] : unicode::plain_words(text)) {
        std::string folded = unicode::fold(text.substr(begin, end - begin));
        if (std::find(small_words.begin(), small_words.end(), folded) != small_words.end()) continue;
        if (folded.size() > 2 && (folded.back() == 's' || folded.back() == 'x')) folded.pop_back();
        stems.push_back(std::move(folded));
    }
    return stems;
}

std::size_t shared_words(std::vector<std::string> a, std::vector<std::string> b) {
    std::sort(a.begin(), a.end());
    std::sort(b.begin(), b.end());
    std::vector<std::string> both;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
    return both.size();
}

// The list's words; what it adds in parentheses is left out.
std::vector<std::string> expected_stems(const Acronym& acronym) { return stems_of(std::string_view(acronym.long_form).substr(0, acronym.long_form.find('('))); }

// Nearly the list's words, but not they: two in three of them stand before the parenthesis, and its first among them.
bool is_another_expansion(std::vector<std::string> before, const std::vector<std::string>& expected) {
    if (expected.size() < 2 || before.empty()) return false;
    if (before.size() >= expected.size() && std::equal(expected.rbegin(), expected.rend(), before.rbegin())) return false;
    const std::size_t reach = std::min(before.size(), expected.size() + 2);
    before.erase(before.begin(), before.end() - static_cast<std::ptrdiff_t>(reach));
    const bool begins = std::find(before.begin(), before.end(), expected.front()) != before.end();
    return begins && 3 * shared_words(before, expected) >= 2 * expected.size();
}

void check_expansion(const Passage& passage, const Acronym& acronym, Diagnostics& diagnostics) {
    const auto expected = expected_stems(acronym);
    for (const auto* ending : {")", "s)"}) {
        const std::string written = "(" + acronym.short_form + ending;
        for (auto at = passage.text.find(written); at != std::string::npos; at = passage.text.find(written, at + 1)) {
            const auto sentence = passage.text.find_last_of(".;:!?(\n", at == 0 ? 0 : at - 1);
            const auto begin = sentence == std::string::npos ? 0 : sentence;
            if (!is_another_expansion(stems_of(std::string_view(passage.text).substr(begin, at - begin)), expected)) continue;
            diagnostics.warning("check/acronym-expansion", passage.span(at + 1, at + 1 + acronym.short_form.size()),
                                format("the words before \"{}\" are not those of the list of acronyms", acronym.short_form),
                                format("write \"{}\", or mend the list", acronym.long_form));
        }
    }
}

void check_duplicates(const Acronyms& acronyms, std::string_view language, Diagnostics& diagnostics) {
    std::map<std::string, const Acronym*> seen;
    for (const auto& acronym : acronyms.list) {
        const auto [there, is_new] = seen.emplace(acronym.short_form, &acronym);
        if (is_new) continue;
        diagnostics.warning("check/acronym-expansion", acronym.span, format("the list of acronyms has \"{}\" twice in \"{}\"", acronym.short_form, language),
                            format("keep one; the other is \"{}\"", there->second->long_form));
    }
}

}  // namespace

void check_expansions(const Passages& passages, const Acronyms& acronyms, std::string_view language, Diagnostics& diagnostics) {
    check_duplicates(acronyms, language, diagnostics);
    for (const auto& passage : passages)
        for (const auto& acronym : acronyms.list) check_expansion(passage, acronym, diagnostics);
}

}  // namespace bilan::editorial
