#include "check/qualifiers.hpp"

#include <optional>
#include <string>

#include "base/format.hpp"
#include "unicode/locale.hpp"

namespace bilan::check {
namespace {

using ledger::Qualifier;

struct Phrase {
    std::string_view words;   // folded
    Qualifier says;
};

constexpr Phrase phrases[]{{"plus de", Qualifier::AtLeast},   {"plus d'", Qualifier::AtLeast},  {"plus d\u2019", Qualifier::AtLeast}, {"au moins", Qualifier::AtLeast},
                           {"more than", Qualifier::AtLeast}, {"over", Qualifier::AtLeast},     {"at least", Qualifier::AtLeast},     {"environ", Qualifier::About},
                           {"about", Qualifier::About},       {"around", Qualifier::About},     {"approximately", Qualifier::About},  {"pres de", Qualifier::Nearly},
                           {"presque", Qualifier::Nearly},    {"nearly", Qualifier::Nearly},    {"almost", Qualifier::Nearly}};

// The phrase that a text ends with, whole words.
const Phrase* phrase_before(std::string_view text) {
    constexpr std::size_t enough = 40;
    std::string folded = unicode::fold(text.size() > enough ? text.substr(text.find(' ', text.size() - enough) + 1) : text);
    const auto ends_in_space = [&] {
        for (const std::string_view space : {" ", "\u00A0", "\u202F"})
            if (folded.ends_with(space)) return space.size();
        return std::size_t{0};
    };
    while (const std::size_t space = ends_in_space()) folded.resize(folded.size() - space);
    for (const Phrase& phrase : phrases) {
        if (!folded.ends_with(phrase.words)) continue;
        const std::size_t begin = folded.size() - phrase.words.size();
        if (begin == 0 || folded[begin - 1] == ' ' || folded[begin - 1] == '(') return &phrase;
    }
    return nullptr;
}

void tell(const Phrase& phrase, const ledger::Figure& figure, const Span& span, Diagnostics& diagnostics) {
    const std::string mend = format("take the words out, or say in the data that \"{}\" is \"{}\"", figure.id, ledger::name_of(phrase.says));
    const std::string message = figure.qualifier == Qualifier::Exact
                                    ? format("words before this number say \"{}\", but it is exact", ledger::name_of(phrase.says))
                                    : format("words before this number say \"{}\", and the data \"{}\"", ledger::name_of(phrase.says), ledger::name_of(figure.qualifier));
    diagnostics.warning("check/qualifier", span, message, mend);
}

void walk(const narrative::Nodes& nodes, const ledger::Ledger& ledger, Diagnostics& diagnostics) {
    const narrative::Node* before = nullptr;
    for (const auto& node : nodes) {
        const auto* call = node.as<narrative::FigureCall>();
        const auto* text = before == nullptr ? nullptr : before->as<narrative::Text>();
        const auto* figure = call == nullptr ? nullptr : ledger.find(call->id);
        const Phrase* phrase = figure == nullptr || text == nullptr ? nullptr : phrase_before(text->text);
        if (phrase != nullptr && phrase->says != figure->qualifier) tell(*phrase, *figure, node.span, diagnostics);
        if (call == nullptr) walk(node.children, ledger, diagnostics);
        before = &node;
    }
}

}  // namespace

void check_qualifiers(const narrative::Chapter& chapter, const ledger::Ledger& ledger, Diagnostics& diagnostics) {
    walk(chapter.blocks, ledger, diagnostics);
    walk(chapter.notes, ledger, diagnostics);
}

void check_qualifiers(const report::Manuscript& manuscript, Diagnostics& diagnostics) {
    for (const auto& language : manuscript.report().languages) {
        for (const auto& chapter : manuscript.chapters(language))
            if (chapter.language == language) check_qualifiers(chapter.tree, manuscript.report().figures, diagnostics);
    }
}

}  // namespace bilan::check
