#include "print/css/page_selectors.hpp"

#include <algorithm>

#include "base/format.hpp"
#include "base/suggest.hpp"

namespace bilan::print::css {
namespace {

using Kind = Component::Kind;

bool fail(SelectorMistake& mistake, const Component& at, std::string message, std::string help = {}) {
    mistake = {std::move(message), std::move(help), at.begin, at.end};
    return false;
}

bool take_pseudo(Cursor& cursor, PageSelectorPart& part, SelectorMistake& mistake) {
    static const std::vector<std::string> names{"first", "left", "right", "blank", "nth", "recto", "verso"};
    const auto& component = cursor.take();
    if (component.is_ident("first")) return part.first = true;
    if (component.is_ident("left") || component.is_ident("verso")) return part.left = true;
    if (component.is_ident("right") || component.is_ident("recto")) return part.right = true;
    if (component.is_ident("blank")) return part.blank = true;
    if (component.is_function("nth")) {
        auto inside = cursor.inside(component);
        part.nth = take_nth(inside, part.step, part.offset) && inside.done();
        return part.nth || fail(mistake, component, format("\"{}\" is not a position for \":nth()\"", to_text(component.children)));
    }
    return fail(mistake, component, format("unknown page selector \":{}\"", component.text), did_you_mean(component.text, names));
}

}  // namespace

std::optional<std::vector<PageSelectorPart>> parse_page_selectors(const Components& prelude, SelectorMistake& mistake) {
    std::vector<PageSelectorPart> parts;
    Cursor cursor(prelude);
    do {
        PageSelectorPart part;
        if (cursor.peek().is(Kind::Ident)) part.name = cursor.take().text;
        while (cursor.peek().is(Kind::Colon)) {
            cursor.take();
            if (!take_pseudo(cursor, part, mistake)) return std::nullopt;
        }
        parts.push_back(std::move(part));
    } while (cursor.take_comma());
    if (!cursor.done()) return fail(mistake, cursor.peek(), "this page selector is not understood"), std::nullopt;
    return parts;
}

bool PageSelectorPart::matches(const PageSelector& page) const {
    if (!name.empty() && name != page.name) return false;
    // "@page" :first is the document's first page; "@page chapter:first" the first of each chapter (GCPM 3, page groups).
    if (first && !(page.number == 1 || (!name.empty() && page.first_of_group))) return false;
    if ((left && !page.left) || (right && page.left) || (blank && !page.blank)) return false;
    if (!nth) return true;
    const int distance = page.number - offset;
    return step == 0 ? distance == 0 : distance % step == 0 && distance / step >= 0;
}

Specificity PageSelectorPart::specificity() const {
    const auto count = [](bool said) { return said ? 1u : 0u; };
    return {count(!name.empty()), count(first) + count(blank) + count(nth), count(left) + count(right)};
}

const std::vector<std::string>& margin_box_names() {
    static const std::vector<std::string> names{
        "top-left-corner", "top-left", "top-center", "top-right", "top-right-corner", "right-top", "right-middle", "right-bottom",
        "bottom-right-corner", "bottom-right", "bottom-center", "bottom-left", "bottom-left-corner", "left-bottom", "left-middle", "left-top"};
    return names;
}

std::optional<MarginBox> margin_box_named(std::string_view name) {
    const auto& names = margin_box_names();
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) return std::nullopt;
    return static_cast<MarginBox>(found - names.begin());
}

}  // namespace bilan::print::css
