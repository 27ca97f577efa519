// A template's text as tokens: text between tags, and inside tags names, literals and operators. The rules are those of
// the reference's lexer (jinja2/lexer.py, 3.1): where `-` and `+` strip, which newline a tag swallows, what a number is.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.hpp"
#include "base/source.hpp"

namespace bilan::templating {

struct Syntax {
    bool trim_blocks = false;             // the newline after a block tag goes
    bool lstrip_blocks = false;           // white space from the line's start to a block tag goes
    bool keep_trailing_newline = false;   // the template's last newline stays
};

enum class TokenKind { Text, VariableBegin, VariableEnd, BlockBegin, BlockEnd, Name, String, Integer, Float, Operator, End };

struct Token {
    TokenKind kind = TokenKind::End;
    Span span;
    std::string text;           // Text and String: their value; Name and Operator: as written
    std::int64_t integer = 0;
    double number = 0;

    bool is_name(std::string_view name) const { return kind == TokenKind::Name && text == name; }
    bool is_operator(std::string_view sign) const { return kind == TokenKind::Operator && text == sign; }
};

// Always ends with End. Stops at the first mistake, which it reports (template/syntax).
std::vector<Token> tokenize(const Source& source, const Syntax& syntax, Diagnostics& diagnostics);

// A token in words for people: `"endif"`, `end of the tag`, `text`.
std::string describe(const Token& token);

}  // namespace bilan::templating
