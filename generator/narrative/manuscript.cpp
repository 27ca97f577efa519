#include "narrative/manuscript.hpp"

#include <algorithm>
#include <charconv>

#include "base/format.hpp"
#include "narrative/attributes.hpp"
#include "narrative/chapter.hpp"

namespace bilan::narrative {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_blank(char c) { return c == ' ' || c == '\t'; }
// Names may have accents: every byte of a multi-byte character counts, but a no-break space does not begin one.
bool is_name(char c) {
    return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}

// The length of a list marker with its space at text[at], or 0.
std::size_t list_marker(std::string_view text, std::size_t at) {
    auto end = at;
    while (end < text.size() && end - at < 9 && is_digit(text[end])) ++end;
    const bool is_bullet = end == at && end < text.size() && (text[end] == '-' || text[end] == '+' || text[end] == '*');
    const bool is_number = end > at && end < text.size() && (text[end] == '.' || text[end] == ')');
    if (!is_bullet && !is_number) return 0;
    ++end;
    return end < text.size() && is_blank(text[end]) ? end - at : 0;
}

struct Prefix {
    std::size_t length = 0;
    std::size_t containers = 0;
};

// The quote and list marks that a line begins with.
Prefix read_prefix(std::string_view line) {
    Prefix prefix;
    auto& at = prefix.length;
    for (;;) {
        while (at < line.size() && is_blank(line[at])) ++at;
        const auto marker = at < line.size() && line[at] == '>' ? std::size_t{1} : list_marker(line, at);
        if (marker == 0) return prefix;
        at += marker;
        ++prefix.containers;
    }
}

// The prefix that keeps a further line inside the same blocks: quotes stay, list markers become spaces.
std::string continued(std::string_view prefix) {
    std::string result(prefix);
    for (char& c : result) {
        if (c != '>' && c != '\t') c = ' ';
    }
    return result;
}

// A leaf's text is a sentence: what would make a list, a heading or code of it is escaped. The byte to escape, or npos.
std::size_t block_mark(std::string_view text) {
    std::size_t digits = 0;
    while (digits < text.size() && digits < 9 && is_digit(text[digits])) ++digits;
    const auto ends = [&](std::size_t at) { return at >= text.size() || is_blank(text[at]); };
    if (digits > 0) {
        const bool is_marker = digits < text.size() && (text[digits] == '.' || text[digits] == ')') && ends(digits + 1);
        return is_marker ? digits : std::string_view::npos;
    }
    if (text.starts_with("```") || text.starts_with("~~~") || text.starts_with('#') || text.starts_with('>')) return 0;
    if (text.empty() || std::string_view("-+*_=").find(text[0]) == std::string_view::npos) return std::string_view::npos;
    return ends(1) || text.find_first_not_of("-*_= \t") == std::string_view::npos ? 0 : std::string_view::npos;
}

// A word that the author's text does not hold, so that nobody can write a sentinel by hand.
std::string unused_token(std::string_view text) {
    std::string token = "bilan";
    while (text.find(token) != std::string_view::npos) token += 'x';
    return token;
}

std::size_t end_of_name(std::string_view line, std::size_t at) {
    while (at < line.size() && is_name(line[at]) && skip_spaces(line, at) == at) ++at;
    return at;
}

// The component line that rest is, with offsets in rest, or nothing.
std::optional<Fence> read_fence(std::string_view rest) {
    Fence fence;
    while (fence.colons < rest.size() && rest[fence.colons] == ':') ++fence.colons;
    if (fence.colons < 2) return {};
    auto at = skip_spaces(rest, fence.colons);
    if (at == rest.size()) {
        if (fence.colons == 2) return {};
        fence.kind = Fence::Kind::Close;
        return fence;
    }
    if (fence.colons == 2) {
        if (at != fence.colons || !is_name(rest[at])) return {};
        fence.kind = Fence::Kind::Leaf;
    }
    fence.name_begin = at;
    fence.name_end = end_of_name(rest, at);
    fence.after_name = skip_spaces(rest, fence.name_end);
    return fence;
}

// Where the text of a leaf begins in rest: after its attributes.
std::size_t text_of_leaf(std::string_view rest, const Fence& fence) {
    auto at = fence.after_name;
    if (at < rest.size() && rest[at] == '{') parse_attributes(rest, at, [](std::size_t, std::size_t) { return Span{}; });
    return skip_spaces(rest, at);
}

}  // namespace

std::optional<Manuscript> Manuscript::read(const Source& source, std::size_t body, Diagnostics& diagnostics) {
    Manuscript result(source);
    const auto text = source.text();
    result.token_ = unused_token(text);
    auto begin = std::min(body, text.size());
    if (begin == 0 && text.starts_with("\xEF\xBB\xBF")) begin = 3;
    while (begin < text.size()) {
        const auto end = std::min(text.find_first_of("\r\n", begin), text.size());
        const auto prefix = read_prefix(text.substr(begin, end - begin));
        if (prefix.containers > deepest_nesting) {
            diagnostics.error("narrative/too-deep", span_in(source, begin, end),
                              format("{} quotes and lists inside each other", prefix.containers),
                              format("a document has at most {}", deepest_nesting));
            return {};
        }
        const auto rest = text.substr(begin + prefix.length, end - begin - prefix.length);
        const auto fence = rest.starts_with("::") ? read_fence(rest) : std::nullopt;
        if (fence) {
            result.add_fence(begin, begin + prefix.length, *fence, fence->kind == Fence::Kind::Leaf ? text_of_leaf(rest, *fence) : rest.size());
        } else {
            result.add_line(begin, end);
        }
        begin = end + (text.substr(end).starts_with("\r\n") ? 2 : 1);
    }
    return result;
}

void Manuscript::add_line(std::size_t begin, std::size_t end) {
    lines_.push_back({text_.size(), begin, 0});
    text_ += source_->text().substr(begin, end - begin);
    text_ += '\n';
}

void Manuscript::add_fence(std::size_t begin, std::size_t prefix_end, Fence fence, std::size_t text_begin) {
    const auto text = source_->text();
    const auto end = std::min(text.find_first_of("\r\n", prefix_end), text.size());
    const auto leaf_text = prefix_end + text_begin;
    for (auto* offset : {&fence.name_begin, &fence.name_end, &fence.after_name}) *offset += prefix_end;
    fence.begin = prefix_end;
    fence.end = end;
    fence.has_text = leaf_text < end;
    const auto number = fences_.size();
    fences_.push_back(fence);
    const auto prefix = text.substr(begin, prefix_end - begin);
    lines_.push_back({text_.size(), begin, 0});
    text_ += format("{}{}\n", prefix, sentinel_text(number, false));
    if (!fence.has_text) return;
    const auto indent = continued(prefix);
    auto sentence = std::string(text.substr(leaf_text, end - leaf_text));
    const auto mark = block_mark(sentence);
    if (mark != std::string::npos) sentence.insert(mark, 1, '\\');
    lines_.push_back({text_.size(), leaf_text, indent.size()});
    text_ += indent + sentence + '\n';
    lines_.push_back({text_.size(), end, indent.size()});
    text_ += format("{}{}\n", indent, sentinel_text(number, true));
}

std::string Manuscript::sentinel_text(std::size_t fence, bool ends_leaf) const {
    return format("<!--{}{}{}-->", token_, ends_leaf ? "/" : " ", fence);
}

std::size_t Manuscript::offset(std::size_t line, std::size_t column) const {
    if (lines_.empty()) return source_->text().size();
    const auto& place = lines_[std::clamp<std::size_t>(line, 1, lines_.size()) - 1];
    const auto byte = column == 0 ? 0 : column - 1;
    return std::min(place.source + (byte > place.shared ? byte - place.shared : 0), source_->text().size());
}

std::size_t Manuscript::content_column(std::size_t line) const {
    if (line == 0 || line > lines_.size()) return 1;
    const auto begin = lines_[line - 1].text;
    const auto at = text_.find_first_not_of(" \t>", begin);
    return (at == std::string::npos ? text_.size() : at) - begin + 1;
}

std::optional<Manuscript::Sentinel> Manuscript::sentinel(std::string_view html) const {
    while (html.ends_with('\n')) html.remove_suffix(1);
    const auto open = "<!--" + token_;
    if (!html.starts_with(open) || !html.ends_with("-->")) return {};
    const auto inside = html.substr(open.size(), html.size() - open.size() - 3);
    Sentinel result;
    if (inside.empty()) return {};
    const auto* last = inside.data() + inside.size();
    const auto read = std::from_chars(inside.data() + 1, last, result.fence);
    if (read.ec != std::errc{} || read.ptr != last || result.fence >= fences_.size()) return {};
    result.ends_leaf = inside.starts_with('/');
    return result;
}

std::string Manuscript::restored(std::string_view code) const {
    const auto mark = "<!--" + token_;
    std::string result;
    for (;;) {
        const auto begin = code.find(mark);
        const auto end = begin == std::string_view::npos ? begin : code.find("-->", begin);
        if (end == std::string_view::npos) return result.append(code);
        const auto found = sentinel(code.substr(begin, end + 3 - begin));
        result += code.substr(0, begin);
        auto next = end + 3;
        if (found && !found->ends_leaf) {
            const auto& fence = fences_[found->fence];
            result += source_->text().substr(fence.begin, fence.end - fence.begin);
            const auto tail = code.find(sentinel_text(found->fence, true), next);
            if (fence.has_text && tail != std::string_view::npos) next = code.find("-->", tail) + 3;
        }
        code = code.substr(next);
    }
}

}  // namespace bilan::narrative
