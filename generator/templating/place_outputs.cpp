#include "templating/place_outputs.hpp"

#include <algorithm>

namespace bilan::templating {
namespace {

bool is_literal(Node node) {
    if (std::holds_alternative<Constant>(node->what)) return true;
    const auto* conditional = std::get_if<Conditional>(&node->what);
    return conditional != nullptr && conditional->otherwise != nullptr && is_literal(conditional->then) &&
           is_literal(conditional->otherwise);
}

Trust trust_in(Node node) {
    if (is_literal(node)) return Trust::Literal;
    if (const auto* filter = std::get_if<FilterUse>(&node->what)) {
        if (filter->name == "safe") return Trust::Safe;
        if (filter->name == "tojson" || filter->name == "xmlattr") return Trust::Markup;
    }
    return std::holds_alternative<Invocation>(node->what) ? Trust::Markup : Trust::Checked;
}

class Placer {
public:
    explicit Placer(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

    // Reads a body that starts in one state and returns the state after it. Nodes were made by our parser in a template
    // that is not shared yet, so this last pass may still write to them.
    HtmlScanner place(const Body& body, HtmlScanner scanner) {
        for (const auto* statement : body) {
            auto& node = const_cast<Statement&>(*statement);
            std::visit([&](auto& what) { scanner = visit(what, node.span, scanner); }, node.what);
        }
        return scanner;
    }

private:
    HtmlScanner visit(TextStatement& text, const Span&, HtmlScanner scanner) {
        scanner.read(text.text);
        return scanner;
    }

    HtmlScanner visit(OutputStatement& output, const Span& span, HtmlScanner scanner) {
        output.position = scanner.position();
        output.trust = trust_in(output.value);
        if (output.position == Position::Unquoted) report_unquoted(span);
        scanner.output();
        return scanner;
    }

    HtmlScanner visit(IfStatement& statement, const Span&, const HtmlScanner& scanner) {
        auto result = place(statement.otherwise, scanner);
        for (auto& [test, body] : statement.branches) result = joined(result, place(body, scanner));
        return result;
    }

    HtmlScanner visit(ForStatement& statement, const Span&, const HtmlScanner& scanner) {
        const auto after = place(statement.body, scanner);
        return joined(joined(after, place(statement.otherwise, scanner)), scanner);
    }

    // What runs elsewhere starts in text: its real position is known when it runs.
    HtmlScanner visit(MacroStatement& macro, const Span&, const HtmlScanner& scanner) { return apart(macro.body, scanner); }
    HtmlScanner visit(SetBlockStatement& set, const Span&, const HtmlScanner& scanner) { return apart(set.body, scanner); }
    HtmlScanner visit(CallStatement& call, const Span& span, const HtmlScanner& scanner) {
        apart(call.body, scanner);
        return called(call.position, span, scanner);
    }
    HtmlScanner visit(BlockStatement& block, const Span& span, const HtmlScanner& scanner) {
        place(block.body, scanner);
        return called(block.position, span, scanner);
    }
    HtmlScanner visit(IncludeStatement& include, const Span& span, const HtmlScanner& scanner) {
        return called(include.position, span, scanner);
    }

    HtmlScanner visit(FilterStatement& filter, const Span&, const HtmlScanner& scanner) { return place(filter.body, scanner); }
    HtmlScanner visit(WithStatement& with, const Span&, const HtmlScanner& scanner) { return place(with.body, scanner); }
    HtmlScanner visit(AutoescapeStatement& statement, const Span&, const HtmlScanner& scanner) {
        return place(statement.body, scanner);
    }
    HtmlScanner visit(SetStatement&, const Span&, const HtmlScanner& scanner) { return scanner; }
    HtmlScanner visit(ExtendsStatement&, const Span&, const HtmlScanner& scanner) { return scanner; }
    HtmlScanner visit(ImportStatement&, const Span&, const HtmlScanner& scanner) { return scanner; }
    HtmlScanner visit(FromImportStatement&, const Span&, const HtmlScanner& scanner) { return scanner; }

    HtmlScanner apart(const Body& body, const HtmlScanner& scanner) {
        place(body, HtmlScanner{});
        return scanner;
    }

    HtmlScanner called(Position& position, const Span& span, HtmlScanner scanner) {
        position = scanner.position();
        if (position == Position::Unquoted) report_unquoted(span);
        scanner.output();
        return scanner;
    }

    // Two ways to the same place. When they disagree the one that is no plain text is the more careful guess, unless
    // both are: an unbalanced branch, which later text puts right.
    static HtmlScanner joined(const HtmlScanner& a, const HtmlScanner& b) {
        if (a == b) return a;
        const auto p = a.position(), q = b.position();
        if (p == q) return a;
        if (p == Position::Url || p == Position::UrlList) return a;
        if (q == Position::Url || q == Position::UrlList) return b;
        return p == Position::Text ? a : b;
    }

    void report_unquoted(const Span& span) {
        diagnostics_.error("template/syntax", span, "an attribute without quotes holds an output",
                           "put the attribute's value in quotes: name=\"{{ ... }}\"");
    }

    Diagnostics& diagnostics_;
};

}  // namespace

void place_outputs(Template& page, Diagnostics& diagnostics) { Placer(diagnostics).place(page.body, HtmlScanner{}); }

}  // namespace bilan::templating
