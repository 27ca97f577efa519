#include "editorial/cited_codes.hpp"

#include <algorithm>
#include <array>

#include "base/format.hpp"
#include "unicode/locale.hpp"
#include "unicode/plain_words.hpp"

namespace bilan::editorial {
namespace {

// Words that may stand between a framework's name and a code of it.
constexpr std::array<std::string_view, 16> between{"output", "outputs", "outcome", "outcomes", "target", "targets", "indicator", "produit",
                                                   "produits", "resultat", "resultats", "effet", "cible", "cibles", "indicateur", "n"};

bool is_number(std::string_view word) { return !word.empty() && std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; }); }

class Sentence {
public:
    explicit Sentence(std::string_view text) : text_(text), words_(unicode::plain_words(text)) {}

    // The code that follows the word: "3.3.2"; nothing when none does.
    std::optional<unicode::Word> code_after(std::size_t index) const {
        if (++index < words_.size() && std::find(between.begin(), between.end(), unicode::fold(word(index))) != between.end()) ++index;
        if (index >= words_.size() || !is_number(word(index)) || words_[index].begin - words_[index - 1].end > 4) return std::nullopt;
        unicode::Word code = words_[index];
        while (index + 1 < words_.size() && words_[index + 1].begin == code.end + 1 && text_[code.end] == '.' && is_number(word(index + 1))) code.end = words_[++index].end;
        return code;
    }

    std::size_t size() const { return words_.size(); }
    std::string_view word(std::size_t index) const { return text_.substr(words_[index].begin, words_[index].end - words_[index].begin); }

private:
    std::string_view text_;
    std::vector<unicode::Word> words_;
};

bool knows(const CodeList& list, const std::string& code) {
    constexpr std::size_t longest_number = 2;   // longer ones are years
    const auto dot = code.find('.');
    if (dot == std::string::npos && code.size() > longest_number) return true;
    const bool has_dots = std::any_of(list.codes.begin(), list.codes.end(), [](const std::string& each) { return each.find('.') != std::string::npos; });
    return list.codes.count(code) != 0 || (!has_dots && list.codes.count(code.substr(0, dot)) != 0);
}

// A heading of the list is known with what stands under it.
bool is_above(const CodeList& list, const std::string& code) {
    return std::any_of(list.codes.begin(), list.codes.end(), [&](const std::string& each) { return each.starts_with(code + "."); });
}

void check_cited(const Passage& passage, const CodeList& list, Severity severity, Diagnostics& diagnostics) {
    const Sentence sentence(passage.text);
    for (std::size_t i = 0; i < sentence.size(); ++i) {
        if (std::find(list.names.begin(), list.names.end(), sentence.word(i)) == list.names.end()) continue;
        const auto place = sentence.code_after(i);
        if (!place) continue;
        const std::string code = passage.text.substr(place->begin, place->end - place->begin);
        if (knows(list, code) || is_above(list, code)) continue;
        diagnostics.add({severity, "check/unknown-code", format("{} has no \"{}\"", list.names[0], code), passage.span(place->begin, place->end).place(),
                         format("its codes stand in {}: {}", list.file, unicode::format_list({list.codes.begin(), list.codes.end()}, "en"))});
    }
}

}  // namespace

const data::Value* shared_list(const content::Project& project, const std::string& name) {
    const auto found = project.shared.find(name);
    return found == project.shared.end() ? nullptr : &found->second;
}

std::string code_of(const data::Value& value) {
    if (value.string() != nullptr) return *value.string();
    return value.number() != nullptr ? value.number()->lexeme : std::string();
}

std::vector<std::string> codes_in(const data::Value* list, std::string_view key) {
    std::vector<std::string> codes;
    if (list != nullptr && list->map() != nullptr) return list->map()->keys();
    if (list == nullptr || list->list() == nullptr) return codes;
    for (const auto& item : *list->list())
        if (const auto* code = item.find(key)) codes.push_back(code_of(*code));
    return codes;
}

std::vector<CodeList> code_lists_of(const content::Project& project, std::string_view language) {
    std::vector<CodeList> lists;
    const auto goals = codes_in(shared_list(project, "sdg"), "number");
    if (goals.size() == 17) lists.push_back({{language == "fr" ? "ODD" : "SDG", "SDGs"}, {goals.begin(), goals.end()}, "data/shared/sdg"});
    const auto* frameworks = shared_list(project, "frameworks");
    if (frameworks == nullptr || frameworks->list() == nullptr) return lists;
    for (const auto& framework : *frameworks->list()) {
        const auto codes = codes_in(framework.find("codes"), "code");
        const content::Localized name(framework.find("short"));
        if (name.has(language)) lists.push_back({{name.in(language)}, {codes.begin(), codes.end()}, "data/shared/frameworks"});
    }
    return lists;
}

void check_cited_codes(const Passages& passages, const std::vector<CodeList>& lists, Severity severity, Diagnostics& diagnostics) {
    for (const auto& passage : passages)
        for (const auto& list : lists) check_cited(passage, list, severity, diagnostics);
}

}  // namespace bilan::editorial
