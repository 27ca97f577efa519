#include "narrative/attributes.hpp"

#include <algorithm>
#include <array>

namespace bilan::narrative {
namespace {

// The length of the space that begins at text[at]: 0 when there is none.
std::size_t space_at(std::string_view text, std::size_t at) {
    if (at >= text.size()) return 0;
    if (text[at] == ' ' || text[at] == '\t') return 1;
    if (text.substr(at, 2) == "\u00A0") return 2;
    return text.substr(at, 3) == "\u202F" ? 3 : 0;
}

struct Quotes {
    std::string_view open;
    std::array<std::string_view, 2> close;  // a word processor may turn only one of the two
};

constexpr std::array<Quotes, 6> quotes{{
    {"\"", {"\"", "”"}}, {"“", {"”", "\""}}, {"”", {"”", "\""}}, {"«", {"»", "»"}}, {"'", {"'", "’"}}, {"‘", {"’", "'"}},
}};

const Quotes* quotes_at(std::string_view text, std::size_t at) {
    for (const auto& pair : quotes) {
        if (text.substr(at).starts_with(pair.open)) return &pair;
    }
    return nullptr;
}

bool ends_word(std::string_view text, std::size_t at) {
    return at >= text.size() || text[at] == '}' || space_at(text, at) != 0;
}

// Where the value that begins at `at` is closed by `close`. A closing mark is the last thing of its value, so that the
// apostrophe of 'l’été' closes nothing.
std::size_t find_closing(std::string_view text, std::size_t at, std::string_view close) {
    for (; at < text.size(); ++at) {
        if (text[at] == '\\') {
            ++at;
        } else if (text.substr(at).starts_with(close) && ends_word(text, at + close.size())) {
            return at;
        }
    }
    return std::string_view::npos;
}

std::string_view trimmed(std::string_view text) {
    text = text.substr(skip_spaces(text, 0));
    for (std::size_t end = text.size(); end > 0;) {
        const auto step = space_at(text, end - 1) != 0 ? 1U : end >= 2 && space_at(text, end - 2) == 2 ? 2U
                          : end >= 3 && space_at(text, end - 3) == 3 ? 3U : 0U;
        if (step == 0) return text.substr(0, end);
        end -= step;
        text = text.substr(0, end);
    }
    return text;
}

std::string without_escapes(std::string_view text) {
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\' && i + 1 < text.size() && (text[i + 1] == '"' || text[i + 1] == '\\' || text[i + 1] == '}')) ++i;
        result += text[i];
    }
    return result;
}

class Reader {
public:
    Reader(std::string_view text, std::size_t at, const SpanOf& span_of) : text_(text), at_(at), span_of_(span_of) {}

    std::size_t at() const { return at_; }

    std::optional<Attributes> read() {
        const auto begin = at_++;
        Attributes result;
        for (;;) {
            at_ = skip_spaces(text_, at_);
            if (at_ >= text_.size()) return {};
            if (text_[at_] == '}') break;
            if (!read_one(result)) return {};
        }
        ++at_;
        result.span = span_of_(begin, at_);
        return result;
    }

private:
    bool read_one(Attributes& result) {
        const auto begin = at_;
        switch (text_[at_]) {
            case '#': {
                ++at_;
                result.id = word();
                result.id_span = span_of_(begin, at_);
                return true;
            }
            case '.': ++at_; result.classes.push_back(word()); return true;
            case '=': {
                ++at_;
                at_ = skip_spaces(text_, at_);
                const auto id = at_;
                result.figure = word();
                result.figure_span = span_of_(id, at_);
                return true;
            }
            default: return read_named(result);
        }
    }

    std::string word() {
        const auto begin = at_;
        while (!ends_word(text_, at_)) ++at_;
        return std::string(text_.substr(begin, at_ - begin));
    }

    bool read_named(Attributes& result) {
        Attribute attribute;
        const auto begin = at_;
        while (!ends_word(text_, at_) && text_[at_] != '=') ++at_;
        attribute.name = text_.substr(begin, at_ - begin);
        attribute.name_span = span_of_(begin, at_);
        attribute.is_flag = at_ >= text_.size() || text_[at_] != '=';
        attribute.value_span = attribute.name_span;
        if (!attribute.is_flag) {
            ++at_;
            if (!read_value(attribute)) return false;
        }
        result.named.push_back(std::move(attribute));
        return true;
    }

    bool read_value(Attribute& attribute) {
        const auto* pair = quotes_at(text_, at_);
        if (pair == nullptr) {
            const auto begin = at_;
            attribute.value = word();
            attribute.value_span = span_of_(begin, at_);
            return true;
        }
        const auto begin = at_ + pair->open.size();
        for (const auto close : pair->close) {
            const auto end = find_closing(text_, begin, close);
            if (end == std::string_view::npos) continue;
            const auto inside = text_.substr(begin, end - begin);
            attribute.value = without_escapes(pair->open == "«" ? trimmed(inside) : inside);
            attribute.value_span = span_of_(begin, end);
            at_ = end + close.size();
            return true;
        }
        return false;
    }

    std::string_view text_;
    std::size_t at_;
    const SpanOf& span_of_;
};

}  // namespace

const Attribute* Attributes::find(std::string_view name) const {
    const auto found = std::find_if(named.begin(), named.end(), [&](const Attribute& a) { return a.name == name; });
    return found == named.end() ? nullptr : &*found;
}

std::size_t skip_spaces(std::string_view text, std::size_t at) {
    for (auto length = space_at(text, at); length != 0; length = space_at(text, at)) at += length;
    return at;
}

std::optional<Attributes> parse_attributes(std::string_view text, std::size_t& at, const SpanOf& span_of) {
    // Nobody writes a longer list; without a limit a row of opening braces would be read to its end from each of them.
    constexpr std::size_t longest = 4096;
    text = text.substr(0, std::min(text.size(), at + longest));
    if (text.find('}', at) == std::string_view::npos) return {};
    Reader reader(text, at, span_of);
    auto result = reader.read();
    if (result) at = reader.at();
    return result;
}

}  // namespace bilan::narrative
