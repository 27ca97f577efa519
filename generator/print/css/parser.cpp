#include "print/css/parser.hpp"

#include "base/format.hpp"

namespace bilan::print::css {
namespace {

using Kind = Component::Kind;

void trim(Components& components) {
    while (!components.empty() && components.back().is(Kind::Whitespace)) components.pop_back();
    std::size_t leading = 0;
    while (leading < components.size() && components[leading].is(Kind::Whitespace)) ++leading;
    components.erase(components.begin(), components.begin() + static_cast<std::ptrdiff_t>(leading));
}

// Takes "!important" off the end.
bool take_important(Components& value) {
    trim(value);
    if (value.empty() || !value.back().is_ident("important")) return false;
    auto bang = value.size() - 1;
    while (bang > 0 && value[bang - 1].is(Kind::Whitespace)) --bang;
    if (bang == 0 || !value[bang - 1].is_delim('!')) return false;
    value.resize(bang - 1);
    trim(value);
    return true;
}

class Parser {
public:
    Parser(Components components, const ReportSyntax& report) : components_(std::move(components)), report_(report) {}

    std::vector<RawRule> rules() {
        std::vector<RawRule> result;
        while (skip_space(), at_ < components_.size()) {
            if (components_[at_].is(Kind::CommentMark)) {
                ++at_;
            } else if (components_[at_].is(Kind::AtKeyword)) {
                result.push_back(at_rule());
            } else {
                style_rule(result);
            }
        }
        return result;
    }

    RawBlock block() {
        RawBlock result;
        while (skip_space(), at_ < components_.size()) {
            if (components_[at_].is(Kind::Semicolon)) {
                ++at_;
            } else if (components_[at_].is(Kind::AtKeyword)) {
                result.rules.push_back(at_rule());
            } else {
                declaration(result);
            }
        }
        return result;
    }

private:
    void skip_space() {
        while (at_ < components_.size() && components_[at_].is(Kind::Whitespace)) ++at_;
    }

    void take_block(RawRule& rule) {
        rule.has_block = true;
        rule.block = std::move(components_[at_++]);
        if (!rule.block.closed) report_(rule.begin, rule.end, "this block is never closed: \"}\" is missing");
    }

    RawRule at_rule() {
        RawRule rule;
        rule.at_name = lower_case(components_[at_].text);
        rule.begin = components_[at_].begin;
        rule.end = rule.name_end = components_[at_].end;
        ++at_;
        for (; at_ < components_.size(); ++at_) {
            if (components_[at_].is(Kind::Semicolon)) {
                ++at_;
                break;
            }
            if (components_[at_].is_block('{')) {
                take_block(rule);
                break;
            }
            rule.end = components_[at_].end;
            rule.prelude.push_back(std::move(components_[at_]));
        }
        trim(rule.prelude);
        return rule;
    }

    void style_rule(std::vector<RawRule>& rules) {
        RawRule rule;
        rule.begin = components_[at_].begin;
        for (; at_ < components_.size() && !components_[at_].is_block('{'); ++at_) {
            if (!components_[at_].is(Kind::Whitespace)) rule.end = components_[at_].end;
            rule.prelude.push_back(std::move(components_[at_]));
        }
        if (at_ == components_.size()) {
            report_(rule.begin, rule.end, "expected \"{\" after the selector");
            return;
        }
        take_block(rule);
        trim(rule.prelude);
        rules.push_back(std::move(rule));
    }

    // Everything up to the next semicolon belongs to the mistake.
    void skip_declaration(std::uint32_t begin, std::string message) {
        std::uint32_t end = begin + 1;
        bool nested = false;
        while (at_ < components_.size() && !components_[at_].is(Kind::Semicolon) && !nested) {
            nested = components_[at_].is_block('{');
            if (!nested && !components_[at_].is(Kind::Whitespace)) end = components_[at_].end;
            ++at_;
        }
        report_(begin, end, nested ? "rules inside rules are not supported" : std::move(message));
    }

    void declaration(RawBlock& block) {
        const auto start = at_;
        RawDeclaration result;
        result.begin = components_[at_].begin;
        if (!components_[at_].is(Kind::Ident)) return skip_declaration(result.begin, "expected a property name");
        result.name = components_[at_].text;
        result.name_end = components_[at_].end;
        ++at_;
        skip_space();
        if (at_ == components_.size() || !components_[at_].is(Kind::Colon)) {
            at_ = start;
            return skip_declaration(result.begin, format("expected \":\" after \"{}\"", result.name));
        }
        ++at_;
        if (!result.is_custom()) result.name = lower_case(result.name);
        value(result, block);
    }

    void value(RawDeclaration& result, RawBlock& block) {
        result.end = result.name_end;
        bool bad = false;
        bool nested = false;
        for (; at_ < components_.size() && !components_[at_].is(Kind::Semicolon); ++at_) {
            auto& component = components_[at_];
            bad = bad || component.is(Kind::UnmatchedClose) || component.is(Kind::BadString) || component.is(Kind::BadUrl);
            nested = component.is_block('{') && !result.is_custom();
            if (nested) break;
            if (!component.is(Kind::Whitespace)) result.end = component.end;
            result.value.push_back(std::move(component));
        }
        if (nested) return skip_declaration(result.begin, {});
        result.important = take_important(result.value);
        if (bad) return report_(result.begin, result.end, format("the value of \"{}\" is malformed", result.name));
        if (result.value.empty() && !result.is_custom()) {
            return report_(result.begin, result.end, format("expected a value for \"{}\"", result.name));
        }
        block.declarations.push_back(std::move(result));
    }

    Components components_;
    const ReportSyntax& report_;
    std::size_t at_ = 0;
};

}  // namespace

std::vector<RawRule> parse_rules(Components components, const ReportSyntax& report) {
    return Parser(std::move(components), report).rules();
}

RawBlock parse_block(Components components, const ReportSyntax& report) { return Parser(std::move(components), report).block(); }

}  // namespace bilan::print::css
