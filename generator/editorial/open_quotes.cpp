#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "base/format.hpp"
#include "editorial/prose.hpp"

namespace bilan::editorial {
namespace {

struct Pair {
    std::string_view open, close;
};

constexpr std::array<Pair, 3> pairs{{{"«", "»"}, {"“", "”"}, {"(", ")"}}};

struct Mark {
    std::size_t at = 0;
    bool opens = true;
};

// ":(" is a face.
bool is_face(std::string_view text, std::size_t at) { return text[at] == '(' && at > 0 && (text[at - 1] == ':' || text[at - 1] == ';'); }

std::vector<Mark> marks_in(std::string_view text, const Pair& pair) {
    std::vector<Mark> marks;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text.substr(at).starts_with(pair.open) && !is_face(text, at)) marks.push_back({at, true});
        else if (text.substr(at).starts_with(pair.close)) marks.push_back({at, false});
    }
    return marks;
}

bool has_letter(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); });
}

// The mark that nothing closes; null when there is none. Of quotations that end together French closes only one.
const Mark* open_mark(std::string_view text, const std::vector<Mark>& marks) {
    std::vector<const Mark*> open;
    for (const Mark& mark : marks) {
        if (mark.opens) open.push_back(&mark);
        else if (!open.empty()) open.pop_back();
    }
    if (open.empty()) return nullptr;
    const bool ends_together = !marks.back().opens && text[open.back()->at] != '(' && !has_letter(text.substr(marks.back().at));
    return ends_together ? nullptr : open.back();
}

// A quotation of several paragraphs: each opens again, or only the last one closes.
bool goes_on(const Passages& passages, std::size_t from, const Pair& pair) {
    for (std::size_t i = from + 1; i < passages.size(); ++i) {
        const auto marks = marks_in(passages[i].text, pair);
        if (!marks.empty()) return !marks.front().opens || marks.front().at == 0;
    }
    return false;
}

}  // namespace

void check_open_quotes(const Passages& passages, Diagnostics& diagnostics) {
    for (std::size_t i = 0; i < passages.size(); ++i) {
        const std::string& text = passages[i].text;
        for (const Pair& pair : pairs) {
            if (pair.open == "“" && text.find("„") != std::string::npos) continue;   // German closes with it
            const auto marks = marks_in(text, pair);
            const Mark* open = open_mark(text, marks);
            if (open == nullptr || goes_on(passages, i, pair)) continue;
            diagnostics.warning("check/unclosed-quote", passages[i].span(open->at, open->at + pair.open.size()),
                                format("{} opens here and is never closed", pair.open), format("add {} where it ends", pair.close));
        }
    }
}

}  // namespace bilan::editorial
