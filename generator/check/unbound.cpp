#include "check/unbound.hpp"

#include <algorithm>
#include <array>

#include "base/format.hpp"
#include "editorial/literals.hpp"
#include "editorial/number_words.hpp"
#include "narrative/bound_numbers.hpp"
#include "unicode/locale.hpp"

namespace bilan::check {
namespace {

// Attributes of components keep their figures as text. Blanked, byte for byte: their numbers are bound.
std::string without_figures(std::string text) {
    for (const auto& cited : narrative::figures_in(text)) {
        const auto at = [&](std::size_t offset) { return text.begin() + static_cast<std::ptrdiff_t>(offset); };
        std::fill(at(cited.begin), at(cited.end), '\x01');
    }
    return text;
}

std::vector<std::string> figures_of(const editorial::Literal& literal, const ledger::Ledger& ledger) {
    std::vector<std::string> ids;
    for (const auto& figure : ledger.figures()) {
        const bool is_like = literal.value && figure.known() && figure.value == *literal.value && literal.is_percent == (figure.unit == "percent");
        if (is_like) ids.push_back(figure.id);
    }
    return ids;
}

// Kinds of chapters that hold addresses, dates and lists of other chapters.
bool has_prose(const content::Chapter& chapter) {
    constexpr std::array<std::string_view, 5> furniture{"cover", "imprint", "contents", "acronyms", "back-cover"};
    return std::find(furniture.begin(), furniture.end(), chapter.kind) == furniture.end();
}

void tell(const Unbound& unbound, const ledger::Ledger& ledger, std::string_view language, Diagnostics& diagnostics) {
    if (unbound.figures.empty()) {
        diagnostics.warning("check/unbound-number", unbound.span, format("no figure stands behind this number: {}", unbound.text),
                            format("enter it as a figure and write [{0}]{{=its.id}}; or [{0}]{{.literal}} when it never changes", unbound.text));
        return;
    }
    const auto& id = unbound.figures.front();
    const std::string written = format("write [{}]{{={}}}", ledger::plain_text(*ledger.find(id), language), id);
    const std::string help = unbound.figures.size() == 1 ? format("{}, or let \"bilan bind {}\" do it", written, id)
                                                         : format("if it is one of them, {}", written);
    diagnostics.warning("check/unbound-number", unbound.span,
                        format("{} stands here as plain text, and is the value of {}", unbound.text, unicode::format_list(unbound.figures, "en")), help);
}

void tell_words(const editorial::Passages& passages, const ledger::Ledger& ledger, std::string_view language, Diagnostics& diagnostics) {
    for (const auto& passage : passages) {
        for (const auto& word : editorial::number_words_in(passage.text, language)) {
            const auto ids = figures_of({word.begin, word.end, Decimal(word.value), false}, ledger);
            if (ids.empty()) continue;
            diagnostics.warning("check/number-word", passage.span(word.begin, word.end),
                                format("this number word says {}, as {} does", word.value, unicode::format_list(ids, "en")),
                                "look at it when the figure changes, or write it in digits and bind it");
        }
    }
}

}  // namespace

std::vector<Unbound> unbound_in(const editorial::Passages& passages, const ledger::Ledger& ledger, std::string_view language) {
    std::vector<Unbound> all;
    for (const auto& passage : passages) {
        const std::string text = without_figures(passage.text);
        for (const auto& literal : editorial::literals_in(text, language)) {
            all.push_back({passage.span(literal.begin, literal.end), text.substr(literal.begin, literal.end - literal.begin), figures_of(literal, ledger)});
        }
    }
    return all;
}

void check_literals(const ReadReport& report, NumberWords words, Diagnostics& diagnostics) {
    const auto& ledger = report.manuscript->report().figures;
    for (const auto& read : report.languages) {
        for (const auto& [text, passages] : read.chapters) {
            if (!has_prose(*text->chapter)) continue;
            for (const auto& unbound : unbound_in(passages, ledger, read.language)) tell(unbound, ledger, read.language, diagnostics);
            if (words == NumberWords::Told) tell_words(passages, ledger, read.language, diagnostics);
        }
    }
}

}  // namespace bilan::check
