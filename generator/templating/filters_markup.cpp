// Filters between text and markup: escaping, URLs, attributes, JSON.
#include <algorithm>

#include "base/utf8.hpp"
#include "templating/arguments.hpp"
#include "templating/builtins.hpp"
#include "templating/json.hpp"
#include "templating/operators.hpp"
#include "templating/position.hpp"
#include "templating/text.hpp"

namespace bilan::templating {
namespace {

Value filter_escape(Call& call) { return Value::safe(to_markup(subject(call))); }
Value filter_forceescape(Call& call) { return Value::safe(escaped(to_text(subject(call)))); }
Value filter_safe(Call& call) { return Value::safe(to_text(subject(call))); }

// Without comments and tags, white space as single spaces, references undone.
Value filter_striptags(Call& call) {
    const auto html = to_text(subject(call));
    std::string text;
    for (std::size_t at = 0; at < html.size();) {
        const bool comment = html.compare(at, 4, "<!--") == 0;
        const auto end = html[at] != '<' ? std::string::npos : comment ? html.find("-->", at + 4) : html.find('>', at);
        if (end == std::string::npos) {
            text += html[at++];
        } else {
            at = end + (comment ? 3 : 1);
        }
    }
    std::string out;
    for (const auto& word : split_spaces(text)) out += (out.empty() ? "" : " ") + word;
    return Value(unescaped(out));
}

enum class Slash { Kept, Quoted };

// urllib.parse.quote; in a query a space is a plus.
std::string quoted(std::string_view text, Slash slash) {
    std::string out;
    for (const char c : text) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                           std::string_view("_.-~").find(c) != std::string_view::npos || (c == '/' && slash == Slash::Kept);
        if (plain) {
            out += c;
        } else if (c == ' ' && slash == Slash::Quoted) {
            out += '+';
        } else {
            out += format("%{:02X}", static_cast<unsigned char>(c));
        }
    }
    return out;
}

Value filter_urlencode(Call& call) {
    const auto& value = subject(call);
    if (!value.is_sequence() && value.dict() == nullptr) return Value(quoted(to_text(value), Slash::Kept));
    std::string out;
    const auto pair = [&](const Value& key, const Value& each) {
        if (!out.empty()) out += '&';
        out += quoted(to_text(key), Slash::Quoted) + "=" + quoted(to_text(each), Slash::Quoted);
    };
    if (const auto* dict = value.dict()) {
        for (const auto& [key, each] : dict->entries()) pair(key, each);
        return Value(std::move(out));
    }
    for (const auto& each : *value.list()) {
        if (!each.is_sequence() || each.list()->size() != 2) throw Fault{"urlencode takes text, a dict, or a list of pairs"};
        pair(each.list()->front(), each.list()->back());
    }
    return Value(std::move(out));
}

Value filter_xmlattr(Call& call) {
    const auto* dict = subject(call).dict();
    if (dict == nullptr) throw Fault{format("xmlattr takes a dict, not {}", in_words(subject(call)))};
    std::string out;
    for (const auto& [key, value] : dict->entries()) {
        if (value.is_none() || value.is_undefined()) continue;
        const auto name = to_text(key);
        if (name.empty() || name.find_first_of(" \t\n\r\f\v/>=") != std::string::npos) throw Fault{format("\"{}\" is no name of an attribute", name)};
        if (!out.empty()) out += ' ';
        out += to_markup(key) + "=\"" + to_markup(value) + "\"";
    }
    if (truth_at(call, 1, true) && !out.empty()) out.insert(0, " ");
    return call.autoescape ? Value::safe(std::move(out)) : Value(std::move(out));
}

Value filter_tojson(Call& call) {
    const auto indent = given(call, 1) ? std::optional(integer_at(call, 1, 0)) : std::nullopt;
    std::string out;
    for (const char c : to_json(subject(call), indent)) {  // nothing that ends a <script> or an attribute
        switch (c) {
            case '<': out += "\\u003c"; break;
            case '>': out += "\\u003e"; break;
            case '&': out += "\\u0026"; break;
            case '\'': out += "\\u0027"; break;
            default: out += c;
        }
    }
    return Value::safe(std::move(out));
}

}  // namespace

void add_markup_filters(Environment& environment) {
    add(environment, "escape", filter_escape);
    add(environment, "e", filter_escape);
    add(environment, "forceescape", filter_forceescape);
    add(environment, "safe", filter_safe);
    add(environment, "striptags", filter_striptags);
    add(environment, "urlencode", filter_urlencode);
    add(environment, "xmlattr", filter_xmlattr, {"autospace"});
    add(environment, "tojson", filter_tojson, {"indent"});
}

}  // namespace bilan::templating
