#include <charconv>
#include <optional>

#include "print/pdf/navigation.hpp"
#include "print/pdf/trees.hpp"

namespace bilan::print::pdf {
namespace {

std::string lower_roman(int number) {
    static constexpr std::pair<int, std::string_view> parts[] = {{1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"},
                                                                 {90, "xc"}, {50, "l"}, {40, "xl"}, {10, "x"}, {9, "ix"},
                                                                 {5, "v"}, {4, "iv"}, {1, "i"}};
    std::string result;
    for (const auto& [value, digits] : parts) {
        for (; number >= value; number -= value) result += digits;
    }
    return result;
}

// "12" is D 12, "xii" is r 12; anything else is a prefix with no number.
struct Label {
    char style = 0;
    int number = 0;
    std::string prefix;
};

Label parse(const std::string& text) {
    int number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    if (read.ec == std::errc() && read.ptr == text.data() + text.size() && number > 0 && text[0] != '0') return {'D', number, {}};
    constexpr int largest_roman = 400;  // beyond any preface
    for (int n = 1; n <= largest_roman && !text.empty() && std::string_view("ivxlc").find(text[0]) != std::string_view::npos; ++n) {
        if (lower_roman(n) == text) return {'r', n, {}};
    }
    return {0, 0, text};
}

}  // namespace

// A range begins where a label does not continue the one before (12.4.2).
void write_page_labels(const Document& document, const paint::DisplayDocument& display) {
    std::vector<std::pair<long long, TreeValue>> ranges;
    std::optional<Label> before;
    for (std::size_t i = 0; i < display.pages.size(); ++i) {
        const Label label = parse(display.pages[i].label);
        // Numbers are from 1 and may be the largest there is: one has a number before it, and perhaps none behind.
        const bool continues = before && label.style != 0 && before->style == label.style && before->number == label.number - 1;
        before = label;
        if (continues) continue;
        Dictionary range = document.dictionary();
        if (label.style != 0) range.set("S", Name{std::string_view(&label.style, 1)}).set("St", Integer{label.number});
        else if (!label.prefix.empty()) range.set("P", Text{label.prefix});
        ranges.emplace_back(static_cast<long long>(i), range);
    }
    if (!ranges.empty()) document.catalog().set("PageLabels", number_tree(document, ranges));
    document.check();
}

}  // namespace bilan::print::pdf
