#include "print/css/selectors.hpp"

#include <algorithm>
#include <charconv>

#include "base/format.hpp"
#include "base/suggest.hpp"
#include "print/css/property_makers.hpp"

namespace bilan::print::css {

Specificity& Specificity::operator+=(const Specificity& other) {
    ids += other.ids;
    classes += other.classes;
    types += other.types;
    return *this;
}

namespace {

using Kind = Component::Kind;
using Simple = SimpleSelector;

struct PseudoClass {
    std::string_view name;
    Simple::Kind kind;
};

constexpr std::array pseudo_classes{
    PseudoClass{"root", Simple::Kind::Root},
    PseudoClass{"scope", Simple::Kind::Root},
    PseudoClass{"empty", Simple::Kind::Empty},
    PseudoClass{"first-child", Simple::Kind::FirstChild},
    PseudoClass{"last-child", Simple::Kind::LastChild},
    PseudoClass{"only-child", Simple::Kind::OnlyChild},
    PseudoClass{"first-of-type", Simple::Kind::FirstOfType},
    PseudoClass{"last-of-type", Simple::Kind::LastOfType},
    PseudoClass{"only-of-type", Simple::Kind::OnlyOfType},
    PseudoClass{"link", Simple::Kind::AnyLink},
    PseudoClass{"any-link", Simple::Kind::AnyLink}};

// Known, and true of nothing on paper.
constexpr std::array<std::string_view, 35> dynamic_classes{
    "hover", "focus", "focus-visible", "focus-within", "active", "visited", "target", "target-within", "checked", "indeterminate",
    "disabled", "enabled", "read-only", "read-write", "placeholder-shown", "default", "valid", "invalid", "in-range", "out-of-range",
    "required", "optional", "fullscreen", "modal", "popover-open", "open", "autofill", "current", "past", "future", "playing", "paused",
    "local-link", "user-valid", "user-invalid"};

struct PseudoElementName {
    std::string_view name;
    Pseudo pseudo;
};
constexpr std::array pseudo_elements{
    PseudoElementName{"before", Pseudo::Before},
    PseudoElementName{"after", Pseudo::After},
    PseudoElementName{"marker", Pseudo::Marker},
    PseudoElementName{"first-letter", Pseudo::FirstLetter},
    PseudoElementName{"first-line", Pseudo::FirstLine},
    PseudoElementName{"footnote-call", Pseudo::FootnoteCall},
    PseudoElementName{"footnote-marker", Pseudo::FootnoteMarker}};

// Pseudo-elements of screens: the selector is known and matches nothing.
constexpr std::array<std::string_view, 10> screen_elements{"selection", "placeholder", "backdrop", "file-selector-button", "cue",
                                                           "target-text", "spelling-error", "grammar-error", "highlight", "details-content"};

constexpr std::array<std::string_view, 11> functional_classes{"not", "is", "where", "has", "lang", "nth-child", "nth-last-child",
                                                              "nth-of-type", "nth-last-of-type", "dir", "matches"};

std::vector<std::string> names_of_pseudo_classes() {
    std::vector<std::string> names;
    for (const auto& c : pseudo_classes) names.emplace_back(c.name);
    names.insert(names.end(), dynamic_classes.begin(), dynamic_classes.end());
    names.insert(names.end(), functional_classes.begin(), functional_classes.end());
    return names;
}

std::vector<std::string> names_of_pseudo_elements() {
    std::vector<std::string> names;
    for (const auto& e : pseudo_elements) names.emplace_back(e.name);
    names.insert(names.end(), screen_elements.begin(), screen_elements.end());
    return names;
}

enum class Forgiving : std::uint8_t { No, Yes };
enum class Relative : std::uint8_t { No, Yes };

class SelectorParser {
public:
    explicit SelectorParser(SelectorMistake& mistake) : mistake_(mistake) {}

    std::optional<std::vector<Selector>> list(Cursor cursor, Forgiving forgiving, Relative relative, bool pseudo_allowed) {
        std::vector<Selector> selectors;
        if (cursor.done() && forgiving == Forgiving::Yes) return selectors;
        while (true) {
            auto selector = complex(cursor, relative, pseudo_allowed);
            if (selector) {
                selectors.push_back(std::move(*selector));
            } else if (forgiving == Forgiving::No) {
                return std::nullopt;
            } else {
                while (!cursor.done() && !cursor.peek().is(Kind::Comma)) cursor.take();
            }
            if (cursor.done()) return selectors;
            if (!cursor.take_comma()) return fail(cursor.peek(), "this selector is not understood"), std::nullopt;
        }
    }

private:
    void fail(const Component& at, std::string message, std::string help = {}) {
        if (mistake_.message.empty()) mistake_ = {std::move(message), std::move(help), at.begin, at.end};
    }

    static std::optional<Combinator> take_combinator(Cursor& cursor) {
        if (cursor.take_delim('>')) return Combinator::Child;
        if (cursor.take_delim('+')) return Combinator::NextSibling;
        if (cursor.take_delim('~')) return Combinator::LaterSibling;
        return std::nullopt;
    }

    std::optional<Selector> complex(Cursor& cursor, Relative relative, bool pseudo_allowed) {
        Selector selector;
        if (relative == Relative::Yes) selector.leading = take_combinator(cursor).value_or(Combinator::Descendant);
        while (true) {
            if (!compound(cursor, selector, pseudo_allowed)) return std::nullopt;
            if (cursor.done() || cursor.peek().is(Kind::Comma)) return selector;
            if (selector.pseudo != Pseudo::None) return fail(cursor.peek(), "a pseudo-element ends its selector"), std::nullopt;
            const bool spaced = cursor.space_before();
            const auto combinator = take_combinator(cursor);
            if (!combinator && !spaced) return fail(cursor.peek(), "this selector is not understood"), std::nullopt;
            selector.combinators.push_back(combinator.value_or(Combinator::Descendant));
        }
    }

    // Simple selectors without space between them.
    bool compound(Cursor& cursor, Selector& selector, bool pseudo_allowed) {
        Compound compound;
        bool first = true, any = false;
        while (!cursor.done() && (first || !cursor.space_before())) {
            const auto before = compound.parts.size();
            const auto pseudo_before = selector.pseudo;
            const bool good = first && type(cursor, compound, selector.specificity) ? true : part(cursor, compound, selector, pseudo_allowed);
            if (!good) return false;
            first = false;
            if (compound.parts.size() == before && selector.pseudo == pseudo_before) break;
            any = true;
        }
        if (!any) {
            fail(cursor.peek(), cursor.done() ? "a selector is missing here" : "this selector is not understood");
            return false;
        }
        selector.compounds.push_back(std::move(compound));
        return true;
    }

    // A type or universal selector, with its namespace prefix read over. False when there is none.
    static bool type(Cursor& cursor, Compound& compound, Specificity& specificity) {
        const auto is_name = [](const Component& c) { return c.is(Kind::Ident) || c.is_delim('*'); };
        if (cursor.peek().is_delim('|') || (is_name(cursor.peek()) && cursor.peek_second().is_delim('|'))) {
            if (!cursor.peek().is_delim('|')) cursor.take();
            cursor.take();
        }
        if (!is_name(cursor.peek())) return false;
        Simple simple;
        const auto& component = cursor.take();
        if (component.is(Kind::Ident)) {
            simple.kind = Simple::Kind::Type;
            simple.name = component.text;
            simple.lower_name = lower_case(component.text);
            ++specificity.types;
        }
        compound.parts.push_back(std::move(simple));
        return true;
    }

    // One class, id, attribute or pseudo selector. Adds nothing when the compound ends; false for a mistake.
    bool part(Cursor& cursor, Compound& compound, Selector& selector, bool pseudo_allowed) {
        const auto& component = cursor.peek();
        if (component.is(Kind::Hash) && component.is_identifier) {
            named(Simple::Kind::Id, cursor.take().text, compound);
            ++selector.specificity.ids;
        } else if (component.is_delim('.')) {
            cursor.take();
            if (!cursor.peek().is(Kind::Ident) || cursor.space_before()) return fail(component, "expected a class name after \".\""), false;
            named(Simple::Kind::Class, cursor.take().text, compound);
            ++selector.specificity.classes;
        } else if (component.is_block('[')) {
            ++selector.specificity.classes;
            return attribute(cursor.inside(cursor.take()), component, compound);
        } else if (component.is(Kind::Colon)) {
            cursor.take();
            return pseudo(cursor, component, compound, selector, pseudo_allowed);
        } else if (component.is_delim('&')) {
            return fail(component, "nested selectors with \"&\" are not supported"), false;
        }
        return true;
    }

    static void named(Simple::Kind kind, std::string name, Compound& compound) {
        Simple simple;
        simple.kind = kind;
        simple.name = std::move(name);
        compound.parts.push_back(std::move(simple));
    }

    bool attribute(Cursor inside, const Component& at, Compound& compound) {
        Simple simple;
        simple.kind = Simple::Kind::Attribute;
        if (inside.peek().is_delim('*') || inside.peek_second().is_delim('|')) {
            const bool dash_match = inside.peek().is(Kind::Ident) && inside.peek_second().is_delim('|');
            auto copy = inside;
            copy.take();
            copy.take();
            if (!dash_match || !copy.peek().is_delim('=')) inside = copy;
        }
        if (!inside.peek().is(Kind::Ident)) return fail(at, "expected an attribute name"), false;
        simple.name = inside.take().text;
        simple.lower_name = lower_case(simple.name);
        if (!inside.done() && !attribute_value(inside, simple)) return fail(at, "this attribute selector is not understood"), false;
        compound.parts.push_back(std::move(simple));
        return true;
    }

    static bool attribute_value(Cursor& inside, Simple& simple) {
        const std::pair<char, Simple::Match> operators[] = {{'~', Simple::Match::Word},   {'|', Simple::Match::Dash},
                                                            {'^', Simple::Match::Prefix}, {'$', Simple::Match::Suffix},
                                                            {'*', Simple::Match::Contains}};
        simple.match = Simple::Match::Equal;
        for (const auto& [symbol, match] : operators) {
            if (inside.take_delim(symbol)) simple.match = match;
        }
        if (!inside.take_delim('=')) return false;
        if (!inside.peek().is(Kind::String) && !inside.peek().is(Kind::Ident)) return false;
        simple.value = inside.take().text;
        if (inside.take_ident("i")) simple.ignore_case = true;
        if (inside.take_ident("s")) simple.exact_case = true;
        return inside.done();
    }

    bool pseudo(Cursor& cursor, const Component& colon, Compound& compound, Selector& selector, bool pseudo_allowed) {
        const bool element = cursor.peek().is(Kind::Colon) && !cursor.space_before();
        if (element) cursor.take();
        const auto& component = cursor.peek();
        if (!component.is(Kind::Ident) && !component.is(Kind::Function)) return fail(colon, "expected a name after \":\""), false;
        const auto name = lower_case(cursor.take().text);
        const bool old_form = name == "before" || name == "after" || name == "first-line" || name == "first-letter";
        if (element || (old_form && component.is(Kind::Ident))) return pseudo_element(name, component, compound, selector, pseudo_allowed);
        if (component.is(Kind::Function)) return function(cursor.inside(component), name, component, compound, selector.specificity);
        return plain_class(name, component, compound, selector.specificity);
    }

    bool pseudo_element(const std::string& name, const Component& at, Compound& compound, Selector& selector, bool allowed) {
        const bool screen = std::find(screen_elements.begin(), screen_elements.end(), name) != screen_elements.end();
        if (screen || name.starts_with("-webkit-") || name.starts_with("-moz-") || name.starts_with("-ms-")) {
            named(Simple::Kind::Never, name, compound);
            return true;
        }
        if (!allowed) return fail(at, "a pseudo-element cannot stand here"), false;
        for (const auto& known : pseudo_elements) {
            if (known.name != name) continue;
            selector.pseudo = known.pseudo;
            ++selector.specificity.types;
            return true;
        }
        return fail(at, format("unknown pseudo-element \"::{}\"", name), did_you_mean(name, names_of_pseudo_elements())), false;
    }

    bool plain_class(const std::string& name, const Component& at, Compound& compound, Specificity& specificity) {
        ++specificity.classes;
        for (const auto& known : pseudo_classes) {
            if (known.name != name) continue;
            named(known.kind, name, compound);
            return true;
        }
        const bool dynamic = std::find(dynamic_classes.begin(), dynamic_classes.end(), name) != dynamic_classes.end();
        if (dynamic || name.starts_with("-webkit-") || name.starts_with("-moz-")) {
            named(Simple::Kind::Never, name, compound);
            return true;
        }
        return fail(at, format("unknown pseudo-class \":{}\"", name), did_you_mean(name, names_of_pseudo_classes())), false;
    }

    bool function(Cursor inside, const std::string& name, const Component& at, Compound& compound, Specificity& specificity) {
        if (name.starts_with("nth-")) return nth(inside, name, at, compound, specificity);
        if (name == "lang") return lang(inside, at, compound, specificity);
        if (name == "dir") {
            ++specificity.classes;
            Simple simple;
            simple.kind = Simple::Kind::Attribute;
            simple.name = simple.lower_name = "dir";
            simple.match = Simple::Match::Equal;
            simple.value = inside.peek().text;
            compound.parts.push_back(std::move(simple));
            return true;
        }
        if (name == "not") return arguments(Simple::Kind::Not, inside, Forgiving::No, Relative::No, compound, &specificity);
        if (name == "is" || name == "matches") return arguments(Simple::Kind::Is, inside, Forgiving::Yes, Relative::No, compound, &specificity);
        if (name == "where") return arguments(Simple::Kind::Where, inside, Forgiving::Yes, Relative::No, compound, nullptr);
        if (name == "has") return arguments(Simple::Kind::Has, inside, Forgiving::No, Relative::Yes, compound, &specificity);
        return fail(at, format("unknown pseudo-class \":{}()\"", name), did_you_mean(name, names_of_pseudo_classes())), false;
    }

    // The most specific argument counts (Selectors 4, section 17); for :where() nothing does.
    static void count_most_specific(const std::vector<Selector>& selectors, Specificity* specificity) {
        if (specificity == nullptr || selectors.empty()) return;
        const auto most = std::max_element(selectors.begin(), selectors.end(),
                                           [](const Selector& a, const Selector& b) { return a.specificity < b.specificity; });
        *specificity += most->specificity;
    }

    bool arguments(Simple::Kind kind, Cursor inside, Forgiving forgiving, Relative relative, Compound& compound, Specificity* specificity) {
        auto selectors = list(inside, forgiving, relative, false);
        if (!selectors) return false;
        Simple simple;
        simple.kind = kind;
        simple.arguments = std::move(*selectors);
        count_most_specific(simple.arguments, specificity);
        compound.parts.push_back(std::move(simple));
        return true;
    }

    bool nth(Cursor inside, const std::string& name, const Component& at, Compound& compound, Specificity& specificity) {
        Simple simple;
        if (name == "nth-child") simple.kind = Simple::Kind::NthChild;
        else if (name == "nth-last-child") simple.kind = Simple::Kind::NthLastChild;
        else if (name == "nth-of-type") simple.kind = Simple::Kind::NthOfType;
        else if (name == "nth-last-of-type") simple.kind = Simple::Kind::NthLastOfType;
        else return fail(at, format("unknown pseudo-class \":{}()\"", name), did_you_mean(name, names_of_pseudo_classes())), false;
        ++specificity.classes;
        bool good = take_nth(inside, simple.step, simple.offset);
        if (good && inside.take_ident("of")) {
            auto selectors = list(inside, Forgiving::No, Relative::No, false);
            if (!selectors) return false;
            simple.arguments = std::move(*selectors);
            count_most_specific(simple.arguments, &specificity);
        } else {
            good = good && inside.done();
        }
        if (!good) return fail(at, format("\"{}\" is not a position for \":{}()\"", to_text(at.children), name)), false;
        compound.parts.push_back(std::move(simple));
        return true;
    }

    bool lang(Cursor inside, const Component& at, Compound& compound, Specificity& specificity) {
        Simple simple;
        simple.kind = Simple::Kind::Lang;
        do {
            if (!inside.peek().is(Kind::Ident) && !inside.peek().is(Kind::String)) return fail(at, "expected a language in \":lang()\""), false;
            simple.languages.push_back(lower_case(inside.take().text));
        } while (inside.take_comma());
        ++specificity.classes;
        compound.parts.push_back(std::move(simple));
        return true;
    }

    SelectorMistake& mistake_;
};

// "n", "-n", "n-3": what tokens hide of an+b.
bool read_n(std::string_view text, int& offset, bool& wants_number) {
    if (text.empty() || (text[0] | 0x20) != 'n') return false;
    text.remove_prefix(1);
    wants_number = text == "-";
    if (text.empty() || wants_number) return true;
    if (text[0] != '-') return false;
    const auto result = std::from_chars(text.data(), text.data() + text.size(), offset);
    return result.ec == std::errc{} && result.ptr == text.data() + text.size();
}

int whole(double number) { return static_cast<int>(std::clamp(number, -1e6, 1e6)); }

}  // namespace

bool take_nth(Cursor& cursor, int& step, int& offset) {
    if (cursor.take_ident("odd")) return step = 2, offset = 1, true;
    if (cursor.take_ident("even")) return step = 2, offset = 0, true;
    const bool plus = cursor.take_delim('+');
    const auto& first = cursor.take();
    if (!plus && first.is(Kind::Number)) return step = 0, offset = whole(first.number), first.integer;
    bool wants_number = false;
    offset = 0;
    if (first.is(Kind::Dimension)) {
        if (!first.integer || !read_n(first.text, offset, wants_number)) return false;
        step = whole(first.number);
    } else if (first.is(Kind::Ident)) {
        const bool negative = first.text.starts_with('-');
        if (!read_n(std::string_view(first.text).substr(negative ? 1 : 0), offset, wants_number)) return false;
        step = negative ? -1 : 1;
    } else {
        return false;
    }
    if (offset != 0 || cursor.done() || cursor.peek().is_ident("of")) return !wants_number;
    int sign = wants_number ? -1 : 0;
    if (!wants_number && cursor.take_delim('+')) sign = 1;
    else if (!wants_number && cursor.take_delim('-')) sign = -1;
    const auto& number = cursor.take();
    if (!number.is(Kind::Number) || !number.integer) return false;
    offset = whole(number.number) * (sign == 0 ? 1 : sign);
    return true;
}

std::optional<std::vector<Selector>> parse_selectors(const Components& components, SelectorMistake& mistake) {
    return SelectorParser(mistake).list(Cursor(components), Forgiving::No, Relative::No, true);
}

}  // namespace bilan::print::css
