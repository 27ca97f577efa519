#include "templating/parser.hpp"

#include <algorithm>
#include <array>

#include "base/format.hpp"
#include "base/suggest.hpp"
#include "templating/expression_parser.hpp"
#include "templating/place_outputs.hpp"
#include "templating/text.hpp"

namespace bilan::templating {
namespace {

class Parser : private ExpressionParser {
public:
    using ExpressionParser::ExpressionParser;

    bool run() {
        if (diagnostics_.error_count() != errors_before_tokens_) return false;  // what the lexer could not read, nobody can
        try {
            template_.body = parse_body({});
        } catch (const Stop&) {
            return false;
        }
        return true;
    }

private:
    using Ends = std::vector<std::string_view>;

    struct Tag {
        Span span;
        std::string_view name;
    };

    // Up to one of the ends, which stays the current token; to the end of the template when there are none.
    Body parse_body(const Ends& ends) {
        const Level level(*this);
        Body body;
        while (current().kind != TokenKind::End) {
            if (current().kind == TokenKind::Text) {
                body.push_back(add(current().span, TextStatement{current().text}, {}));
                next();
            } else if (current().kind == TokenKind::VariableBegin) {
                body.push_back(parse_output());
            } else {
                expect(TokenKind::BlockBegin);
                if (std::any_of(ends.begin(), ends.end(), [&](auto end) { return current().is_name(end); })) return body;
                if (const auto* statement = parse_statement(ends)) body.push_back(statement);
                expect(TokenKind::BlockEnd);
            }
        }
        if (!ends.empty() && !open_.empty()) {
            fail(open_.back().span, format("\"{}\" is never closed", open_.back().name), format("end it with {{% {} %}}", ends.back()));
        }
        return body;
    }

    // The body of the tag whose head was just read, up to its end tag, which is consumed but for its %}.
    Body parse_block_body(const Ends& ends) {
        skip_operator(":");
        expect(TokenKind::BlockEnd);
        return parse_body(ends);
    }

    Body parse_closed_body(std::string_view end) {
        auto body = parse_block_body({end});
        next();
        return body;
    }

    template <typename What>
    const Statement* add(const Span& span, What&& what, std::initializer_list<const Body*> bodies = {}) {
        int height = 1;
        for (const auto* body : bodies) {
            for (const auto* statement : *body) height = std::max(height, statement->height + 1);
        }
        template_.statements.push_back({.span = span, .height = height, .what = std::forward<What>(what)});
        return &template_.statements.back();
    }

    const Statement* parse_output() {
        const auto begin = next().span;
        const auto value = parse_tuple(IfElse::Allowed);
        expect(TokenKind::VariableEnd);
        return add(from(begin), OutputStatement{.value = value}, {});
    }

    const Statement* parse_statement(const Ends& ends) {
        struct Known {
            std::string_view name;
            const Statement* (Parser::*parse)(const Span&);
        };
        static constexpr std::array<Known, 16> known = {{{"if", &Parser::parse_if},
                                                         {"for", &Parser::parse_for},
                                                         {"set", &Parser::parse_set},
                                                         {"block", &Parser::parse_block},
                                                         {"extends", &Parser::parse_extends},
                                                         {"include", &Parser::parse_include},
                                                         {"import", &Parser::parse_import},
                                                         {"from", &Parser::parse_from},
                                                         {"macro", &Parser::parse_macro},
                                                         {"call", &Parser::parse_call},
                                                         {"filter", &Parser::parse_filter_block},
                                                         {"with", &Parser::parse_with},
                                                         {"autoescape", &Parser::parse_autoescape},
                                                         {"print", &Parser::parse_print},
                                                         {"do", &Parser::refuse_extension},
                                                         {"trans", &Parser::refuse_extension}}};
        const auto tag = expect_name();
        const auto at = std::find_if(known.begin(), known.end(), [&](const Known& k) { return k.name == tag.text; });
        if (at == known.end()) fail_unknown_tag(tag, ends);
        open_.push_back({tag.span, at->name});
        const auto* statement = (this->*at->parse)(tag.span);
        open_.pop_back();
        return statement;
    }

    [[noreturn]] void fail_unknown_tag(const Token& tag, const Ends& ends) {
        static const std::vector<std::string> names = {
            "if", "elif", "else", "endif", "for", "endfor", "set", "endset", "block", "endblock", "extends", "include",
            "import", "from", "macro", "endmacro", "call", "endcall", "filter", "endfilter", "with", "endwith",
            "autoescape", "endautoescape", "raw", "endraw"};
        const bool misplaced = std::find(names.begin(), names.end(), tag.text) != names.end();
        if (misplaced && !open_.empty()) {
            fail(tag.span, format("unexpected \"{}\" inside \"{}\"", tag.text, open_.back().name),
                 format("expected {{% {} %}} first", ends.empty() ? std::string_view("end") : ends.back()));
        }
        if (misplaced) fail(tag.span, format("\"{}\" closes or continues nothing", tag.text));
        fail(tag.span, format("unknown tag \"{}\"", tag.text), did_you_mean(tag.text, names));
    }

    const Statement* refuse_extension(const Span& span) {
        fail(span, format("the tag \"{}\" of Jinja's extensions is not supported", span.text()));
    }

    const Statement* parse_print(const Span& span) {
        const auto value = parse_expression();
        if (current().is_operator(",")) fail(current().span, "print takes one expression here");
        return add(from(span), OutputStatement{.value = value}, {});
    }

    const Statement* parse_if(const Span& span) {
        IfStatement result;
        int height = 1;
        const auto add_branch = [&](Node test, Body body) {
            for (const auto* statement : body) height = std::max(height, statement->height + 1);
            result.branches.emplace_back(test, std::move(body));
        };
        for (;;) {
            const auto test = parse_tuple(IfElse::Refused);
            add_branch(test, parse_block_body({"elif", "else", "endif"}));
            if (!skip_name("elif")) break;
        }
        if (next().text == "else") result.otherwise = parse_closed_body("endif");
        for (const auto* statement : result.otherwise) height = std::max(height, statement->height + 1);
        const auto* statement = add(span, std::move(result), {});
        template_.statements.back().height = height;
        return statement;
    }

    const Statement* parse_for(const Span& span) {
        ForStatement loop{.target = parse_target("in"), .items = nullptr, .filter = nullptr, .recursive = false, .body = {}, .otherwise = {}};
        refuse_member(loop.target);
        expect_name("in");
        loop.items = parse_tuple(IfElse::Refused, "recursive");
        if (skip_name("if")) loop.filter = parse_expression();
        loop.recursive = skip_name("recursive");
        loop.body = parse_block_body({"else", "endfor"});
        if (next().text == "else") loop.otherwise = parse_closed_body("endfor");
        return add(span, loop, {&loop.body, &loop.otherwise});
    }

    void refuse_member(const Target& target) {
        if (!target.member.empty()) fail(target.span, "only {% set %} writes to a namespace");
        for (const auto& element : target.elements) refuse_member(element);
    }

    const Statement* parse_set(const Span& span) {
        auto target = parse_target();
        if (skip_operator("=")) {
            const auto value = parse_tuple(IfElse::Allowed);
            return add(from(span), SetStatement{std::move(target), value}, {});
        }
        const auto filters = skip_operator("|") ? parse_filter_chain() : nullptr;
        SetBlockStatement set{std::move(target), filters, {}};
        set.body = parse_closed_body("endset");
        return add(span, set, {&set.body});
    }

    const Statement* parse_with(const Span& span) {
        WithStatement with;
        while (current().kind != TokenKind::BlockEnd && !current().is_operator(":")) {
            if (!with.values.empty()) expect_operator(",");
            auto target = parse_target();
            refuse_member(target);
            expect_operator("=");
            const auto value = parse_expression();
            with.values.emplace_back(std::move(target), value);
        }
        with.body = parse_closed_body("endwith");
        return add(span, with, {&with.body});
    }

    const Statement* parse_autoescape(const Span& span) {
        AutoescapeStatement autoescape{parse_expression(), {}};
        autoescape.body = parse_closed_body("endautoescape");
        return add(span, autoescape, {&autoescape.body});
    }

    const Statement* parse_block(const Span&) {
        const auto name = expect_name();
        if (current().is_operator("-")) fail(current().span, "a block's name holds no hyphen", "write an underscore");
        BlockStatement block{.name = environment_.intern(name.text), .body = {}};
        block.scoped = skip_name("scoped");
        block.required = skip_name("required");
        block.body = parse_closed_body("endblock");
        if (current().kind == TokenKind::Name) expect_name(name.text);
        if (block.required && !is_blank(block.body)) fail(name.span, "a required block holds only white space and comments");
        const auto* statement = add(name.span, block, {&block.body});
        add_block(*statement);
        return statement;
    }

    static bool is_blank(const Body& body) {
        return std::all_of(body.begin(), body.end(), [](const Statement* statement) {
            const auto* text = std::get_if<TextStatement>(&statement->what);
            return text != nullptr && strip(text->text).empty();
        });
    }

    void add_block(const Statement& statement) {
        const auto name = std::get<BlockStatement>(statement.what).name;
        for (const auto* other : template_.blocks) {
            if (std::get<BlockStatement>(other->what).name != name) continue;
            fail(statement.span, format("block \"{}\" is defined twice", *name), "print it again with {{ self." + *name + "() }}");
        }
        template_.blocks.push_back(&statement);
    }

    const Statement* parse_extends(const Span& span) { return add(span, ExtendsStatement{parse_expression()}, {}); }

    WithContext parse_context(WithContext otherwise) {
        const bool says = (current().is_name("with") || current().is_name("without")) && following().is_name("context");
        if (!says) return otherwise;
        const bool with = next().text == "with";
        next();
        return with ? WithContext::Yes : WithContext::No;
    }

    const Statement* parse_include(const Span& span) {
        IncludeStatement include{.name = parse_expression(), .ignore_missing = false, .context = WithContext::Yes};
        if (current().is_name("ignore") && following().is_name("missing")) {
            next();
            next();
            include.ignore_missing = true;
        }
        include.context = parse_context(WithContext::Yes);
        return add(span, include, {});
    }

    const Statement* parse_import(const Span& span) {
        ImportStatement import{.name = parse_expression(), .as = nullptr, .context = WithContext::No};
        expect_name("as");
        import.as = environment_.intern(expect_name().text);
        import.context = parse_context(WithContext::No);
        return add(span, import, {});
    }

    const Statement* parse_from(const Span& span) {
        FromImportStatement import{.name = parse_expression(), .names = {}, .context = WithContext::No};
        expect_name("import");
        do {
            const bool says_context = (current().is_name("with") || current().is_name("without")) && following().is_name("context");
            if (says_context) break;
            const auto name = expect_name();
            if (name.text.starts_with('_')) fail(name.span, "names that start with an underscore are private to their template");
            const auto as = skip_name("as") ? expect_name().text : name.text;
            import.names.emplace_back(name.text, environment_.intern(as));
        } while (skip_operator(","));
        if (import.names.empty()) fail_unexpected("a name");
        import.context = parse_context(WithContext::No);
        return add(span, std::move(import), {});
    }

    void parse_signature(Signature& signature) {
        expect_operator("(");
        while (!current().is_operator(")")) {
            if (!signature.parameters.empty()) expect_operator(",");
            const auto name = expect_name();
            const auto otherwise = skip_operator("=") ? parse_expression() : nullptr;
            const bool after_default = !signature.parameters.empty() && signature.parameters.back().otherwise != nullptr;
            if (otherwise == nullptr && after_default) fail(name.span, format("parameter \"{}\" needs a default as the one before has", name.text));
            signature.parameters.push_back({environment_.intern(name.text), otherwise});
        }
        expect_operator(")");
    }

    const Statement* parse_macro(const Span& span) {
        MacroStatement macro{.name = environment_.intern(expect_name().text), .signature = {}, .body = {}};
        parse_signature(macro.signature);
        signatures_.push_back(&macro.signature);
        macro.body = parse_closed_body("endmacro");
        signatures_.pop_back();
        return add(span, macro, {&macro.body});
    }

    const Statement* parse_call(const Span& span) {
        CallStatement call{.call = nullptr, .signature = {}, .body = {}};
        if (current().is_operator("(")) parse_signature(call.signature);
        call.call = parse_expression();
        if (!std::holds_alternative<Invocation>(call.call->what)) fail(call.call->span, "expected the call of a macro");
        signatures_.push_back(&call.signature);
        call.body = parse_closed_body("endcall");
        signatures_.pop_back();
        return add(from(span), call, {&call.body});
    }

    const Statement* parse_filter_block(const Span& span) {
        FilterStatement filter{parse_filter_chain(), {}};
        filter.body = parse_closed_body("endfilter");
        return add(span, filter, {&filter.body});
    }

    std::vector<Tag> open_;  // the tags around the current place
};

}  // namespace

std::shared_ptr<const Template> parse(const Environment& environment, const Source& source, Diagnostics& diagnostics) {
    const auto before = diagnostics.error_count();
    auto result = std::make_shared<Template>();
    result->name = source.name();
    result->source = &source;
    const bool complete = Parser(environment, source, *result, diagnostics).run();
    if (complete) place_outputs(*result, diagnostics);
    if (diagnostics.error_count() != before) return nullptr;
    return result;
}

}  // namespace bilan::templating
