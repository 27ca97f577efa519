#include "print/css/sheet.hpp"

#include <algorithm>

#include "base/format.hpp"
#include "base/suggest.hpp"
#include "base/utf8.hpp"
#include "print/css/counter_styles.hpp"
#include "print/css/font_face.hpp"
#include "print/css/page_selectors.hpp"
#include "print/css/parser.hpp"
#include "print/css/property_makers.hpp"
#include "print/css/url.hpp"

namespace bilan::print::css {
namespace {

constexpr std::size_t deepest_import = 16;
constexpr std::size_t deepest_rules = 32;

// Cascade layers (CSS Cascade 5, section 6.4.4). Node 0 is what stands in no layer.
class Layers {
public:
    Layers() { nodes_.push_back({}); }

    // "a.b" below a layer; made when it is new.
    int find(int parent, std::string_view dotted) {
        while (!dotted.empty()) {
            const auto dot = dotted.find('.');
            parent = child(parent, std::string(dotted.substr(0, dot)));
            dotted = dot == std::string_view::npos ? std::string_view{} : dotted.substr(dot + 1);
        }
        return parent;
    }
    int anonymous(int parent) { return child(parent, format("#{}", nodes_.size())); }

    // Inner layers before what stands directly in the layer around them.
    std::vector<int> ranks() const {
        std::vector<int> result(nodes_.size());
        int next = 0;
        rank(0, next, result);
        return result;
    }

private:
    struct Node {
        std::string name;
        std::vector<int> children;
    };

    int child(int parent, const std::string& name) {
        for (const int c : nodes_[static_cast<std::size_t>(parent)].children) {
            if (nodes_[static_cast<std::size_t>(c)].name == name) return c;
        }
        const int made = static_cast<int>(nodes_.size());
        nodes_.push_back({name, {}});
        nodes_[static_cast<std::size_t>(parent)].children.push_back(made);
        return made;
    }

    void rank(int node, int& next, std::vector<int>& result) const {
        for (const int c : nodes_[static_cast<std::size_t>(node)].children) rank(c, next, result);
        result[static_cast<std::size_t>(node)] = next++;
    }

    std::vector<Node> nodes_;
};

const std::vector<std::string>& at_rule_names() {
    static const std::vector<std::string> names{"charset", "counter-style", "font-face", "import", "layer", "media",
                                                "namespace", "page", "supports", "property"};
    return names;
}

// At-rules of screens, read over in silence.
bool is_inert_at_rule(std::string_view name) {
    for (const std::string_view known : {"charset", "namespace", "keyframes", "property", "view-transition", "starting-style",
                                         "font-feature-values", "font-palette-values", "viewport", "position-try"}) {
        if (name == known) return true;
    }
    return name.starts_with("-webkit-") || name.starts_with("-moz-") || name.starts_with("-ms-") || name.starts_with("-o-");
}

class SheetReader {
public:
    // first: rules that stand before all that are read, in no layer.
    SheetReader(const Medium& medium, const Fetch& fetch, Diagnostics& diagnostics, RuleSet first)
        : medium_(medium), fetch_(fetch), diagnostics_(diagnostics), rules_(std::move(first)),
          order_(static_cast<std::uint32_t>(rules_.styles.size() + rules_.pages.size())) {}

    void read(const StyleSheetText& sheet) { read_text(sheet.name, sheet.url, sheet.text, sheet.origin, 0); }

    RuleSet take() {
        rules_.layer_ranks = layers_.ranks();
        return std::move(rules_);
    }

private:
    // The sheet whose rules are being read.
    struct Scope {
        const Source& source;
        std::string url;
        Origin origin;
        Report report;
        ReportSyntax syntax;
        PlaceOf place_of;
    };

    void read_text(const std::string& name, const std::string& url, std::string text, Origin origin, int layer) {
        if (find_invalid_utf8(text)) {
            diagnostics_.error("css/not-utf8", Place{name, 0, 0, 1, {}}, "the style sheet is not UTF-8", "save the file as UTF-8");
            return;
        }
        const Source source(name, std::move(text));
        const PlaceOf place_of = [&source](std::uint32_t begin, std::uint32_t end) { return span_in(source, begin, end).place(); };
        const Report report = [&](std::string_view code, std::uint32_t begin, std::uint32_t end, std::string message, std::string help) {
            diagnostics_.warning(code, span_in(source, begin, end).place(), std::move(message), std::move(help));
        };
        const ReportSyntax syntax = [&](std::uint32_t begin, std::uint32_t end, std::string message) {
            report("css/syntax", begin, end, std::move(message), {});
        };
        const Scope scope{source, url, origin, report, syntax, place_of};
        open_urls_.push_back(url);
        auto text_view = source.text();
        const std::uint32_t mark = text_view.starts_with("\xEF\xBB\xBF") ? 3 : 0;
        auto components = tokenize(text_view.substr(mark));
        if (mark != 0) shift(components, mark);
        read_rules(parse_rules(std::move(components), syntax), scope, layer, 0);
        open_urls_.pop_back();
    }

    static void shift(Components& components, std::uint32_t by) {
        for (auto& c : components) {
            c.begin += by;
            c.end += by;
            shift(c.children, by);
        }
    }

    void read_rules(std::vector<RawRule> rules, const Scope& scope, int layer, std::size_t depth) {
        if (depth > deepest_rules) return;
        for (auto& rule : rules) {
            if (rule.at_name.empty()) {
                style_rule(rule, scope, layer);
            } else {
                at_rule(rule, scope, layer, depth);
            }
        }
    }

    // ---- style rules

    std::shared_ptr<DeclarationBlock> block_of(const std::vector<RawDeclaration>& declarations, BlockOf of, const Scope& scope, int layer) {
        auto block = std::make_shared<DeclarationBlock>();
        block->origin = scope.origin;
        block->layer = layer;
        const DeclarationContext context{scope.url, of, false, scope.report, scope.place_of};
        for (const auto& declaration : declarations) add_declaration(declaration, context, *block);
        return block;
    }

    void style_rule(RawRule& rule, const Scope& scope, int layer) {
        SelectorMistake mistake;
        auto selectors = parse_selectors(rule.prelude, mistake);
        if (!selectors) {
            const bool placed = mistake.end > mistake.begin;
            scope.report("css/unsupported-selector", placed ? mistake.begin : rule.begin, placed ? mistake.end : rule.end, mistake.message, mistake.help);
            return;
        }
        auto raw = parse_block(std::move(rule.block.children), scope.syntax);
        for (const auto& nested : raw.rules) scope.syntax(nested.begin, nested.end, "rules inside rules are not supported");
        const auto block = block_of(raw.declarations, BlockOf::Style, scope, layer);
        for (auto& selector : *selectors) rules_.styles.push_back({std::move(selector), block, order_++});
    }

    // ---- at-rules

    void at_rule(RawRule& rule, const Scope& scope, int layer, std::size_t depth) {
        const auto& name = rule.at_name;
        if (name == "import") return import(rule, scope, layer);
        if (name == "layer") return layer_rule(rule, scope, layer, depth);
        if (name == "media") return group(rule, matches_media(rule.prelude, medium_), scope, layer, depth);
        if (name == "supports") return group(rule, matches_supports(rule.prelude), scope, layer, depth);
        if (name == "page") return page(rule, scope, layer);
        if (name == "font-face") return font_face(rule, scope);
        if (name == "counter-style") return counter_style(rule, scope);
        if (is_inert_at_rule(name)) return;
        if (name == "container" || name == "scope") {
            return scope.report("css/unknown-at-rule", rule.begin, rule.name_end, format("at-rule \"@{}\" is not supported in print", name), {});
        }
        scope.report("css/unknown-at-rule", rule.begin, rule.name_end, format("unknown at-rule \"@{}\"", name), did_you_mean(name, at_rule_names()));
    }

    void group(RawRule& rule, bool applies, const Scope& scope, int layer, std::size_t depth) {
        if (!rule.has_block) return scope.syntax(rule.begin, rule.end, format("expected \"{{\" after \"@{}\"", rule.at_name));
        if (applies) read_rules(parse_rules(std::move(rule.block.children), scope.syntax), scope, layer, depth + 1);
    }

    void layer_rule(RawRule& rule, const Scope& scope, int layer, std::size_t depth) {
        const auto names = layer_names(rule.prelude);
        if (!rule.has_block) {
            for (const auto& name : names) layers_.find(layer, name);
            return;
        }
        if (depth > deepest_rules) return;
        const int inner = names.empty() ? layers_.anonymous(layer) : layers_.find(layer, names.front());
        read_rules(parse_rules(std::move(rule.block.children), scope.syntax), scope, inner, depth + 1);
    }

    static std::vector<std::string> layer_names(const Components& prelude) {
        std::vector<std::string> names;
        for (const auto& c : prelude) {
            if (c.is(Component::Kind::Whitespace)) continue;
            if (names.empty() || c.is(Component::Kind::Comma)) names.emplace_back();
            if (c.is(Component::Kind::Ident)) names.back() += c.text;
            if (c.is_delim('.')) names.back() += '.';
        }
        std::erase(names, "");
        return names;
    }

    // @import url layer(name)? supports(...)? media?
    void import(RawRule& rule, const Scope& scope, int layer) {
        Cursor cursor(rule.prelude, scope.url);
        auto url = take_url(cursor);
        if (!url) {
            const auto text = take_string(cursor);
            if (!text) return scope.syntax(rule.begin, rule.end, "expected a URL after \"@import\"");
            url = resolve_url(scope.url, *text);
        }
        if (cursor.take_ident("layer")) {
            layer = layers_.anonymous(layer);
        } else if (cursor.peek().is_function("layer")) {
            const auto names = layer_names(cursor.take().children);
            if (!names.empty()) layer = layers_.find(layer, names.front());
        }
        if (cursor.peek().is_function("supports")) {
            Component condition = cursor.take();
            condition.kind = Component::Kind::Block;
            condition.symbol = '(';
            if (!matches_supports({condition})) return;
        }
        const Components media(cursor.position(), static_cast<const Component*>(rule.prelude.data() + rule.prelude.size()));
        if (matches_media(media, medium_)) follow(*url, rule, scope, layer);
    }

    void follow(const std::string& url, const RawRule& rule, const Scope& scope, int layer) {
        const bool again = std::find(open_urls_.begin(), open_urls_.end(), url) != open_urls_.end();
        if (again || open_urls_.size() > deepest_import) {
            return scope.syntax(rule.begin, rule.end, format("\"{}\" imports itself", url));
        }
        auto text = fetch_ ? fetch_(url) : std::nullopt;
        if (!text) {
            diagnostics_.error("css/missing-import", scope.place_of(rule.begin, rule.end), format("style sheet \"{}\" cannot be found", url));
            return;
        }
        read_text(url, url, std::move(*text), scope.origin, layer);
    }

    void page(RawRule& rule, const Scope& scope, int layer) {
        SelectorMistake mistake;
        const auto selectors = parse_page_selectors(rule.prelude, mistake);
        if (!selectors) {
            const bool placed = mistake.end > mistake.begin;
            return scope.report("css/unsupported-selector", placed ? mistake.begin : rule.begin, placed ? mistake.end : rule.end, mistake.message, mistake.help);
        }
        auto raw = parse_block(std::move(rule.block.children), scope.syntax);
        PageRule made;
        made.block = block_of(raw.declarations, BlockOf::Page, scope, layer);
        for (auto& inner : raw.rules) margin_box(inner, scope, layer, made);
        for (const auto& selector : *selectors) {
            made.selector = selector;
            made.order = order_++;
            rules_.pages.push_back(made);
        }
    }

    void margin_box(RawRule& rule, const Scope& scope, int layer, PageRule& made) {
        const auto box = margin_box_named(rule.at_name);
        if (!box && rule.at_name != "footnote") {
            return scope.report("css/unknown-at-rule", rule.begin, rule.name_end, format("unknown margin box \"@{}\"", rule.at_name),
                                did_you_mean(rule.at_name, margin_box_names()));
        }
        auto raw = parse_block(std::move(rule.block.children), scope.syntax);
        auto block = block_of(raw.declarations, BlockOf::Page, scope, layer);
        auto& slot = box ? made.margin_boxes[*box] : made.footnotes;
        if (slot != nullptr) {  // said twice in one rule: one after the other
            block->declarations.insert(block->declarations.begin(), slot->declarations.begin(), slot->declarations.end());
            block->any_important = block->any_important || slot->any_important;
        }
        slot = block;
    }

    void font_face(RawRule& rule, const Scope& scope) {
        const auto raw = parse_block(std::move(rule.block.children), scope.syntax);
        auto face = read_font_face(rule, raw, scope.url, scope.place_of(rule.begin, rule.name_end), scope.report, scope.source.text());
        if (face) rules_.font_faces.push_back(std::move(*face));
    }

    void counter_style(RawRule& rule, const Scope& scope) {
        Cursor cursor(rule.prelude);
        const auto name = take_custom_identifier(cursor);
        if (!name || !cursor.done()) return scope.syntax(rule.begin, rule.end, "expected a name after \"@counter-style\"");
        const auto raw = parse_block(std::move(rule.block.children), scope.syntax);
        if (rules_.counter_styles.empty()) rules_.counter_styles = predefined_counter_styles();
        rules_.counter_styles[lower_case(*name)] = read_counter_style(raw, rules_.counter_styles, scope.report);
    }

    const Medium& medium_;
    const Fetch& fetch_;
    Diagnostics& diagnostics_;
    RuleSet rules_;
    Layers layers_;
    std::vector<std::string> open_urls_;
    std::uint32_t order_;
};

// The same in every document: read once.
const RuleSet& user_agent_rules() {
    static const RuleSet rules = [] {
        const Medium medium;
        const Fetch fetch;
        Diagnostics none;
        SheetReader reader(medium, fetch, none, {});
        reader.read({"user-agent.css", "", std::string(user_agent_sheet()), Origin::UserAgent});
        return reader.take();
    }();
    return rules;
}

}  // namespace

RuleSet read_sheets(const std::vector<StyleSheetText>& sheets, const Medium& medium, const Fetch& fetch, Diagnostics& diagnostics) {
    const bool given = std::any_of(sheets.begin(), sheets.end(), [](const auto& sheet) { return sheet.origin == Origin::UserAgent; });
    SheetReader reader(medium, fetch, diagnostics, given ? RuleSet{} : user_agent_rules());
    for (const auto& sheet : sheets) reader.read(sheet);
    auto rules = reader.take();
    if (rules.counter_styles.empty()) rules.counter_styles = predefined_counter_styles();
    return rules;
}

}  // namespace bilan::print::css
