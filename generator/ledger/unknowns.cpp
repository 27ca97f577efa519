#include "ledger/unknowns.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "unicode/locale.hpp"

namespace bilan::ledger {
namespace {

using Word = std::pair<std::string_view, Unknown>;

constexpr std::array words{
    Word{"tocollect", Unknown::ToCollect},       Word{"tobecollected", Unknown::ToCollect}, Word{"tobeconfirmed", Unknown::ToCollect},
    Word{"tbc", Unknown::ToCollect},             Word{"tbd", Unknown::ToCollect},           Word{"acollecter", Unknown::ToCollect},
    Word{"aconfirmer", Unknown::ToCollect},      Word{"acompleter", Unknown::ToCollect},    Word{"na", Unknown::NotApplicable},
    Word{"notapplicable", Unknown::NotApplicable}, Word{"so", Unknown::NotApplicable},      Word{"sansobjet", Unknown::NotApplicable},
    Word{"nonapplicable", Unknown::NotApplicable}, Word{"nd", Unknown::NotAvailable},       Word{"notavailable", Unknown::NotAvailable},
    Word{"nonavailable", Unknown::NotAvailable}, Word{"nondisponible", Unknown::NotAvailable}, Word{"unknown", Unknown::NotAvailable},
    Word{"inconnu", Unknown::NotAvailable}};

}  // namespace

std::optional<Unknown> unknown_in(std::string_view text) {
    const std::string folded = unicode::fold(text);
    std::string letters;
    for (const char c : folded) {
        if (c >= 'a' && c <= 'z') letters += c;
        else if (c >= '0' && c <= '9') return std::nullopt;
    }
    for (const std::string_view dash : {"-", "\u2013", "\u2014", "..", "...", "\u2026"})
        if (text == dash) return Unknown::NotAvailable;
    const auto found = std::find_if(words.begin(), words.end(), [&](const Word& word) { return word.first == letters; });
    return found == words.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace bilan::ledger
