#include "editorial/inclusive.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <vector>

#include "base/format.hpp"
#include "unicode/inclusive_forms.hpp"
#include "unicode/plain_words.hpp"
#include "unicode/web_addresses.hpp"

namespace bilan::editorial {
namespace {

struct Form {
    std::size_t begin = 0, end = 0;
    std::string kind;   // "mixed" of two kinds in one word
};

// What stands in parentheses at the end of a word: migrant(e)s, conseiller(ère). A lone (s) is a plural.
constexpr std::array<std::string_view, 12> in_parentheses{"e", "es", "ne", "nes", "le", "les", "ère", "ères", "trice", "trices", "euse", "euses"};

// What joins a form's parts, its kind, and how the two are written.
struct Joiner {
    std::string_view mark, kind;
};
constexpr std::array<Joiner, 6> joiners{{{"·", "point-median"}, {"•", "point-median"}, {"‧", "point-median"}, {".", "dot"}, {"-", "hyphen"}, {"/", "slash"}}};

std::string kind_of(std::string_view form) {
    std::string kind;
    for (const Joiner& joiner : joiners) {
        if (form.find(joiner.mark) == std::string_view::npos) continue;
        if (!kind.empty() && kind != joiner.kind) return "mixed";
        kind = joiner.kind;
    }
    return kind;
}

void add_in_parentheses(std::string_view text, std::vector<Form>& forms) {
    for (const auto& [begin, end] : unicode::plain_words(text)) {
        if (end - begin < 2 || end >= text.size() || text[end] != '(') continue;
        const std::size_t close = text.find(')', end);
        if (close == std::string_view::npos) continue;
        const auto ending = text.substr(end + 1, close - end - 1);
        if (std::find(in_parentheses.begin(), in_parentheses.end(), ending) == in_parentheses.end()) continue;
        const bool has_plural = close + 1 < text.size() && text[close + 1] == 's';
        forms.push_back({begin, close + (has_plural ? 2 : 1), "parentheses"});
    }
}

// "ils/elles" is two words in full, "migrant/es" a form.
bool is_two_words(std::string_view form) {
    const auto slash = form.rfind('/');
    return slash != std::string_view::npos && form.substr(slash) != "/e" && form.substr(slash) != "/es" && form.substr(slash) != "/s";
}

// Forms that stand in an address or in the name of a file are none.
std::vector<Form> forms_in(std::string_view text) {
    std::vector<Form> forms;
    const auto addresses = unicode::web_addresses(text);
    for (const auto& [begin, end] : unicode::inclusive_forms(text)) {
        const bool in_address = std::any_of(addresses.begin(), addresses.end(), [&](const auto& address) { return address.begin <= begin && end <= address.end; });
        const bool in_name = begin > 0 && std::string_view("/@_#").find(text[begin - 1]) != std::string_view::npos;
        const auto form = text.substr(begin, end - begin);
        if (!in_address && !in_name && !is_two_words(form)) forms.push_back({begin, end, kind_of(form)});
    }
    add_in_parentheses(text, forms);
    return forms;
}

std::string most_used(const Passages& passages) {
    std::map<std::string, int> counts;
    for (const auto& passage : passages)
        for (const auto& form : forms_in(passage.text)) ++counts[form.kind];
    counts.erase("mixed");
    const auto most = std::max_element(counts.begin(), counts.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == counts.end() ? std::string() : most->first;
}

// migrant.e.s as the kind writes it; "" where that takes a person.
std::string rewritten(std::string_view form, std::string_view kind) {
    const std::string_view mark = kind == "point-median" ? "·" : kind == "dot" ? "." : kind == "hyphen" ? "-" : "";
    if (mark.empty() || form.find('/') != std::string_view::npos) return {};
    std::string result;
    for (std::size_t at = 0; at < form.size();) {
        const auto joiner = std::find_if(joiners.begin(), joiners.end(), [&](const Joiner& each) { return form.substr(at).starts_with(each.mark); });
        if (joiner != joiners.end() || form[at] == '(') {
            result += mark;
            at += joiner != joiners.end() ? joiner->mark.size() : 1;
        } else if (form[at] == ')') {
            if (++at < form.size()) result += mark;
        } else {
            result += form[at++];
        }
    }
    return result;
}

std::string mend(std::string_view form, std::string_view kind) {
    if (kind == "none") return "write both words in full, or one that means all";
    const std::string better = rewritten(form, kind);
    if (!better.empty()) return format("write \"{}\"", better);
    return kind == "parentheses" ? "write it as migrant(e)s is written" : format("write it in the form \"{}\"", kind);
}

}  // namespace

void check_inclusive_forms(const Passages& french, std::string_view declared, Diagnostics& diagnostics) {
    const std::string wanted = declared.empty() ? most_used(french) : std::string(declared);
    const std::string why = declared.empty() ? "most others in this report are in the form" : "this report declares the form";
    for (const auto& passage : french) {
        for (const auto& [begin, end, kind] : forms_in(passage.text)) {
            if (kind == wanted || wanted.empty()) continue;
            const auto form = std::string_view(passage.text).substr(begin, end - begin);
            diagnostics.warning("check/inclusive-form", passage.span(begin, end),
                                format("\"{}\" is not written as the rest: {} \"{}\"", form, why, wanted), mend(form, wanted));
        }
    }
}

}  // namespace bilan::editorial
