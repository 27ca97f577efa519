// Filters of text: cases, widths, lines, cutting.
#include <algorithm>
#include <utility>

#include "templating/arguments.hpp"
#include "templating/builtins.hpp"
#include "templating/operators.hpp"
#include "templating/text.hpp"

namespace bilan::templating {
namespace {

constexpr std::int64_t widest = 100'000;  // of padding and indentation

Value filter_upper(Call& call) { return like(subject(call), upper(to_text(subject(call)))); }
Value filter_lower(Call& call) { return like(subject(call), lower(to_text(subject(call)))); }
Value filter_capitalize(Call& call) { return like(subject(call), capitalize(to_text(subject(call)))); }
Value filter_title(Call& call) { return Value(title(to_text(subject(call)))); }
Value filter_string(Call& call) { return like(subject(call), to_text(subject(call))); }

Value filter_trim(Call& call) {
    const auto text = to_text(subject(call));
    if (!given(call, 1)) return like(subject(call), std::string(strip(text)));
    const auto characters = characters_of(text_at(call, 1, ""));
    const auto is_cut = [&](const std::string& c) { return std::find(characters.begin(), characters.end(), c) != characters.end(); };
    auto parts = characters_of(text);
    while (!parts.empty() && is_cut(parts.back())) parts.pop_back();
    const auto first = std::find_if_not(parts.begin(), parts.end(), is_cut);
    std::string out;
    for (auto at = first; at != parts.end(); ++at) out += *at;
    return like(subject(call), std::move(out));
}

// Python's str.center: of an odd margin the larger half stands left when the width is odd.
Value filter_center(Call& call) {
    const auto text = to_text(subject(call));
    const auto width = std::min(integer_at(call, 1, 80), widest);
    const auto margin = width - static_cast<std::int64_t>(length_of(text));
    if (margin <= 0) return like(subject(call), text);
    const auto left = margin / 2 + (margin & width & 1);
    return like(subject(call), std::string(static_cast<std::size_t>(left), ' ') + text + std::string(static_cast<std::size_t>(margin - left), ' '));
}

Value filter_replace(Call& call) {
    const auto& old = call.positional[1];
    const auto& replacement = call.positional[2];
    const auto count = integer_at(call, 3, -1);
    const auto& value = subject(call);
    if (!call.autoescape) return Value(replace_all(to_text(value), to_text(old), to_text(replacement), count));
    const bool markup = value.is_safe() || old.is_safe() || replacement.is_safe();
    if (!markup) return Value(replace_all(to_text(value), to_text(old), to_text(replacement), count));
    return Value::safe(replace_all(to_markup(value), to_markup(old), to_markup(replacement), count));
}

Value filter_indent(Call& call) {
    const auto& value = subject(call);
    if (!value.is_string()) throw Fault{format("only text can be indented, not {}", in_words(value))};
    const bool by_text = given(call, 1) && call.positional[1].is_string();
    const auto width = static_cast<std::size_t>(std::clamp<std::int64_t>(by_text ? 0 : integer_at(call, 1, 4), 0, widest));
    const auto indention = by_text ? to_text(call.positional[1]) : std::string(width, ' ');
    const bool first = truth_at(call, 2, false), blank = truth_at(call, 3, false);
    std::string out;
    const auto lines = split_lines(*value.string() + "\n");
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (i != 0) out += '\n';
        const bool indents = i == 0 ? first : blank || !lines[i].empty();
        if (indents) out += indention;
        out += lines[i];
    }
    return like(value, std::move(out));
}

Value filter_truncate(Call& call) {
    const auto& value = subject(call);
    const auto text = to_text(value);
    const auto length = integer_at(call, 1, 255);
    const auto end = given(call, 3) ? call.positional[3] : Value("...");
    const auto leeway = integer_at(call, 4, 5);
    const auto end_length = static_cast<std::int64_t>(length_of(to_text(end)));
    if (length < end_length) throw Fault{format("truncate needs a length of at least {}", end_length)};
    if (static_cast<std::int64_t>(length_of(text)) <= length + leeway) return value;
    auto cut = substring(text, 0, static_cast<std::size_t>(length - end_length));
    if (!truth_at(call, 2, false)) {
        if (const auto space = cut.rfind(' '); space != std::string::npos) cut.resize(space);
    }
    return like(value, cut + (value.is_safe() ? to_markup(end) : to_text(end)));
}

bool is_word_character(const std::string& c) {
    if (c.size() > 1) return c != "’" && c != "«" && c != "»" && c != "–" && c != "—" && c != "…" && c != "\u00a0" && c != "\u202f" && c != "“" && c != "”" && c != "‘" && c != "·" && c != "€" && c != "°";
    return (c >= "0" && c <= "9") || (c >= "a" && c <= "z") || (c >= "A" && c <= "Z") || c == "_";
}

Value filter_wordcount(Call& call) {
    std::int64_t count = 0;
    bool inside = false;
    for (const auto& character : characters_of(to_text(subject(call)))) {
        const bool word = is_word_character(character);
        if (word && !inside) ++count;
        inside = word;
    }
    return count;
}

bool is_letter(const std::string& c) { return is_word_character(c) && !(c >= "0" && c <= "9") && c != "_"; }

// The pieces between which Python's textwrap may break: words, spaces, and the parts of hyphenated words.
std::vector<std::vector<std::string>> pieces_of(const std::string& line, bool on_hyphens) {
    const auto characters = characters_of(line);
    std::vector<std::vector<std::string>> pieces;
    const auto space = [&](std::size_t i) { return characters[i].size() == 1 && is_space(static_cast<unsigned char>(characters[i][0])); };
    const auto letter = [&](std::size_t i) { return i < characters.size() && is_letter(characters[i]); };
    for (std::size_t i = 0; i < characters.size(); ++i) {
        const bool after_hyphen = on_hyphens && i >= 3 && characters[i - 1] == "-" && letter(i - 2) && letter(i - 3) && letter(i) &&
                                  (letter(i + 1) || (i + 1 < characters.size() && characters[i + 1] == "-" && letter(i + 2)));
        if (i == 0 || space(i) != space(i - 1) || after_hyphen) pieces.emplace_back();
        pieces.back().push_back(characters[i]);
    }
    return pieces;
}

bool is_blank(const std::vector<std::string>& piece) { return is_space(static_cast<unsigned char>(piece.front()[0])) && piece.front().size() == 1; }

std::vector<std::string> wrap_line(const std::string& line, std::size_t width, bool break_long, bool on_hyphens) {
    std::vector<std::string> lines;
    auto pieces = pieces_of(line, on_hyphens);
    std::reverse(pieces.begin(), pieces.end());
    while (!pieces.empty()) {
        std::vector<std::vector<std::string>> taken;
        std::size_t length = 0;
        if (is_blank(pieces.back()) && !lines.empty()) pieces.pop_back();
        while (!pieces.empty() && length + pieces.back().size() <= width) {
            length += pieces.back().size();
            taken.push_back(std::move(pieces.back()));
            pieces.pop_back();
        }
        if (!pieces.empty() && pieces.back().size() > width && (break_long || taken.empty())) {
            const auto room = break_long ? std::max<std::size_t>(1, width - length) : pieces.back().size();
            auto& piece = pieces.back();
            if (break_long || taken.empty()) {
                taken.emplace_back(piece.begin(), piece.begin() + static_cast<std::ptrdiff_t>(room));
                piece.erase(piece.begin(), piece.begin() + static_cast<std::ptrdiff_t>(room));
                if (piece.empty()) pieces.pop_back();
            }
        }
        if (!taken.empty() && is_blank(taken.back())) taken.pop_back();
        if (taken.empty()) continue;
        std::string text;
        for (const auto& piece : taken) {
            for (const auto& character : piece) text += character;
        }
        lines.push_back(std::move(text));
    }
    return lines;
}

Value filter_wordwrap(Call& call) {
    const auto width = integer_at(call, 1, 79);
    if (width <= 0) throw Fault{"wordwrap needs a width above 0"};
    const auto separator = text_at(call, 3, "\n");
    std::string out;
    bool first = true;
    for (const auto& paragraph : split_lines(to_text(subject(call)))) {
        const auto lines = wrap_line(paragraph, static_cast<std::size_t>(width), truth_at(call, 2, true), truth_at(call, 4, true));
        if (!std::exchange(first, false)) out += separator;
        for (std::size_t i = 0; i < lines.size(); ++i) out += (i == 0 ? "" : separator) + lines[i];
    }
    return Value(std::move(out));
}

Value filter_format(Call& call) {
    const auto pattern = like(subject(call), to_text(subject(call)));
    const List rest(call.positional.begin() + 1, call.positional.end());
    if (!rest.empty() && !call.named.empty()) throw Fault{"format takes positions or names, not both"};
    if (call.named.empty()) return format_text(pattern, rest, nullptr);
    Dict names;
    for (const auto& [name, value] : call.named) names.set(Value(name), value);
    return format_text(pattern, {}, &names);
}

}  // namespace

void add_text_filters(Environment& environment) {
    add(environment, "upper", filter_upper);
    add(environment, "lower", filter_lower);
    add(environment, "capitalize", filter_capitalize);
    add(environment, "title", filter_title);
    add(environment, "string", filter_string);
    add(environment, "trim", filter_trim, {"chars"});
    add(environment, "center", filter_center, {"width"});
    add(environment, "replace", filter_replace, {"old", "new", "count"}, 2);
    add(environment, "indent", filter_indent, {"width", "first", "blank"});
    add(environment, "truncate", filter_truncate, {"length", "killwords", "end", "leeway"});
    add(environment, "wordcount", filter_wordcount);
    add(environment, "wordwrap", filter_wordwrap, {"width", "break_long_words", "wrapstring", "break_on_hyphens"});
    add_variadic(environment, "format", filter_format);
}

}  // namespace bilan::templating
