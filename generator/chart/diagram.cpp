#include "chart/diagram.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>
#include <utility>

#include "base/format.hpp"
#include "base/suggest.hpp"
#include "chart/label.hpp"
#include "chart/markup.hpp"
#include "chart/svg.hpp"

namespace bilan::chart {
namespace {

constexpr double bold_widening = 1.07;

// What both a browser and the print engine draw.
constexpr std::array<std::string_view, 18> drawn_elements{
    "svg", "g", "defs", "symbol", "use", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon",
    "text", "tspan", "linearGradient", "radialGradient", "stop", "clipPath"};
constexpr std::array<std::string_view, 3> skipped_elements{"title", "desc", "metadata"};
// Of the root: ours instead.
constexpr std::array<std::string_view, 9> root_names{"width", "height", "viewBox", "x", "y", "version", "role", "class", "id"};

template <class List>
bool holds(const List& list, std::string_view word) { return std::find(list.begin(), list.end(), word) != list.end(); }

bool has_prefix(std::string_view name) { return name.find(':') != std::string_view::npos; }
bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

// Letters of any script; digits and signs read the same in every language.
bool has_letter(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0xc3; });
}

std::optional<double> number_in(std::string_view text) {
    double value = 0;
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
    return parsed.ec == std::errc{} ? std::optional(value) : std::nullopt;
}

bool is_bold(std::string_view weight) { return weight == "bold" || weight == "bolder" || number_in(weight).value_or(400) >= 600; }

std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines(1);
    for (const char c : text) {
        if (c == '\n') lines.emplace_back();
        else lines.back() += c;
    }
    return lines;
}

}  // namespace

// Tokens into pieces. One pass; the stack holds what a text inherits.
class DiagramReader {
public:
    DiagramReader(const Source& source, Diagnostics& diagnostics) : source_(source), diagnostics_(diagnostics) {}

    std::optional<DiagramDrawing> read() {
        const auto tokens = read_markup(source_, diagnostics_);
        if (!tokens) return std::nullopt;
        tokens_ = &*tokens;
        drawing_.pieces_.emplace_back();
        for (at_ = 0; at_ < tokens_->size(); ++at_) read_token((*tokens_)[at_]);
        if (!has_root_) refuse("chart/bad-svg", span_in(source_, 0, 1), "this file is no SVG drawing", "its outermost element is <svg>");
        return good_ ? std::optional(std::move(drawing_)) : std::nullopt;
    }

private:
    using Token = MarkupToken;

    struct Inherited {
        double font_size = 16;
        bool bold = false;
    };

    void refuse(std::string_view code, const Span& where, std::string message, std::string help) {
        diagnostics_.error(code, where, std::move(message), std::move(help));
        good_ = false;
    }

    std::string& out() { return drawing_.pieces_.back().markup; }

    void read_token(const Token& token) {
        switch (token.kind) {
            case Token::Kind::Text:
                if (!is_blank(token.text)) out() += token.text;
                return;
            case Token::Kind::Close:
                inherited_.pop_back();
                if (!inherited_.empty()) out() += format("</{}>", token.name);
                return;
            case Token::Kind::Open:
            case Token::Kind::Empty: return read_element(token);
        }
    }

    void read_element(const Token& token) {
        if (!has_root_) return read_root(token);
        if (has_prefix(token.name) || holds(skipped_elements, token.name)) return skip(token);
        if (!holds(drawn_elements, token.name)) {
            refuse("chart/refused-svg", token.span, format("<{}> is not taken into pages and PDF", token.name),
                   "draw it with shapes, gradients and texts; colours are classes of the theme");
            return skip(token);
        }
        const auto inherited = inherited_by(token);
        if (token.name == "text") return read_text(token, inherited);
        write_tag(token, token.kind == Token::Kind::Empty ? "/>" : ">");
        if (token.kind == Token::Kind::Open) inherited_.push_back(inherited);
    }

    Inherited inherited_by(const Token& token) const {
        Inherited own = inherited_.empty() ? Inherited{} : inherited_.back();
        if (const auto* size = token.find("font-size")) own.font_size = number_in(size->value).value_or(own.font_size);
        if (const auto* weight = token.find("font-weight")) own.bold = is_bold(weight->value);
        return own;
    }

    void read_root(const Token& token) {
        has_root_ = true;
        if (token.kind == Token::Kind::Open) inherited_.push_back(inherited_by(token));
        if (token.name != "svg") return refuse("chart/bad-svg", token.span, format("the outermost element is <{}>", token.name), "a drawing is <svg>");
        const auto* box = token.find("viewBox");
        std::vector<double> numbers;
        std::string word;
        for (const char c : box == nullptr ? std::string() : box->value + " ") {
            if (c != ' ' && c != ',') word += c;
            else if (!word.empty()) numbers.push_back(number_in(std::exchange(word, {})).value_or(-1));
        }
        if (numbers.size() != 4 || numbers[2] <= 0 || numbers[3] <= 0) {
            return refuse("chart/bad-svg", box == nullptr ? token.span : box->span, "a drawing says how large it is", "write viewBox=\"0 0 640 400\"");
        }
        drawing_.view_box_ = box->value;
        drawing_.width_ = number(numbers[2]);
        drawing_.height_ = number(numbers[3]);
        for (const auto& attribute : token.attributes) {
            if (!holds(root_names, attribute.name) && !attribute.name.starts_with("aria-")) drawing_.root_attributes_ += written(attribute);
        }
    }

    // Past the end of an element that is left out.
    void skip(const Token& token) {
        if (token.kind == Token::Kind::Open) at_ = end_of(at_);
    }

    std::size_t end_of(std::size_t open) const {
        int depth = 0;
        for (auto i = open;; ++i) {
            const auto kind = (*tokens_)[i].kind;
            if (kind == Token::Kind::Open) ++depth;
            if (kind == Token::Kind::Close && --depth == 0) return i;
        }
    }

    void write_tag(const Token& token, std::string_view end) {
        out() += "<" + token.name;
        for (const auto& attribute : token.attributes) out() += written(attribute);
        out() += end;
    }

    // " name="value"", with the mark where an id's prefix goes; nothing for what is left out.
    std::string written(const MarkupAttribute& attribute) {
        const auto name = attribute.name == "xlink:href" ? std::string("href") : attribute.name;
        if (name == "style" || name.starts_with("on")) {
            refuse("chart/refused-svg", attribute.span, format("the attribute \"{}\" is not taken into pages", name),
                   name == "style" ? "write fill=\"…\" and class=\"…\" instead; drawing programs can save styles as attributes" : "remove it");
            return {};
        }
        if (has_prefix(name) || name == "xmlns" || name.starts_with("data-")) return {};
        if (name == "id") {
            if (!ids_.insert(attribute.value).second) refuse("chart/bad-svg", attribute.span, format("the id \"{}\" is here twice", attribute.value), "rename one of them");
            return format(" id=\"{}{}\"", DiagramDrawing::prefix_mark, attribute.value);
        }
        if (name == "href") return format(" href=\"{}\"", local(attribute, attribute.value));
        return format(" {}=\"{}\"", name, with_local_urls(attribute));
    }

    // "#x" with the mark.
    std::string local(const MarkupAttribute& attribute, std::string_view reference) {
        if (reference.starts_with('#')) return format("#{}{}", DiagramDrawing::prefix_mark, reference.substr(1));
        refuse("chart/refused-svg", attribute.span, format("\"{}\" leads out of the drawing", reference), "a drawing refers to its own parts only: \"#…\"");
        return {};
    }

    // Every url(#x) in a value.
    std::string with_local_urls(const MarkupAttribute& attribute) {
        std::string result, value = attribute.value;
        std::replace(value.begin(), value.end(), '"', '\'');
        std::size_t copied = 0;
        for (auto at = value.find("url("); at != std::string::npos; at = value.find("url(", copied)) {
            const auto begin = value.find_first_not_of(" '", at + 4);
            const auto end = std::min(value.find_first_of(" ')", begin), value.size());
            if (begin == std::string::npos) break;
            result += value.substr(copied, at + 4 - copied) + local(attribute, std::string_view(value).substr(begin, end - begin));
            copied = std::min(value.find(')', end), value.size());
        }
        return result + value.substr(copied);
    }

    void read_text(const Token& token, const Inherited& inherited) {
        const auto end = token.kind == Token::Kind::Empty ? at_ : end_of(at_);
        const auto* id = token.find("id");
        auto content = content_between(at_ + 1, end);
        write_tag(token, ">");
        if (id == nullptr) {
            if (has_letter(text_between(at_ + 1, end))) {
                diagnostics_.warning("chart/nameless-text", token.span, "no language can change this text: it has no id",
                                     "give it an id, and its words in diagrams.json");
            }
            out() += content + "</text>";
        } else {
            const auto* width = token.find("data-width");
            drawing_.texts_.push_back({id->value, token.span, inherited.font_size, inherited.bold, width == nullptr ? 0 : number_in(width->value).value_or(0)});
            end_piece(token, *id, std::move(content));
            out() += "</text>";
        }
        at_ = end;
    }

    void end_piece(const Token& token, const MarkupAttribute& id, std::string content) {
        auto& piece = drawing_.pieces_.back();
        piece.text_id = id.value;
        piece.content = std::move(content);
        piece.x = token.find("x") == nullptr ? "0" : token.find("x")->value;
        piece.centred = token.find("data-valign") != nullptr && token.find("data-valign")->value == "middle";
        drawing_.pieces_.emplace_back();
    }

    // What stands in a text as it was drawn, its tspans included.
    std::string content_between(std::size_t begin, std::size_t end) {
        std::string written_content;
        for (auto i = begin; i < end; ++i) {
            const auto& token = (*tokens_)[i];
            if (token.kind == Token::Kind::Text) written_content += token.text;
            if (!token.is_tag() || token.name != "tspan") continue;
            written_content += token.kind == Token::Kind::Close ? "</tspan" : "<tspan";
            for (const auto& attribute : token.attributes) written_content += written(attribute);
            written_content += token.kind == Token::Kind::Empty ? "/>" : ">";
        }
        return written_content;
    }

    std::string text_between(std::size_t begin, std::size_t end) const {
        std::string text;
        for (auto i = begin; i < end; ++i) text += (*tokens_)[i].text;
        return text;
    }

    const Source& source_;
    Diagnostics& diagnostics_;
    DiagramDrawing drawing_;
    const std::vector<Token>* tokens_ = nullptr;
    std::size_t at_ = 0;
    std::vector<Inherited> inherited_;
    std::set<std::string> ids_;
    bool has_root_ = false, good_ = true;
};

namespace {

std::string filled(std::string_view markup, char mark, std::string_view prefix) {
    std::string result;
    for (const char c : markup) {
        if (c == mark) result += std::string(prefix) + "-";
        else result += c;
    }
    return result;
}

std::string hundredths_of_em(int hundredths) {
    return number(hundredths / 100.0) + "em";
}

// One line stays plain unless it moves; several are tspans that begin at x, each 1.25 em below the one before. Half the
// height of small letters and capitals, 0.35 em, is from a line's middle to its baseline.
std::string lines_markup(const DiagramWords::Words& words, const std::string& x, bool centred) {
    const auto lines = lines_of(words.text);
    const auto css_class = words.css_class.empty() ? std::string() : format(" class=\"{}\"", escaped(words.css_class));
    if (lines.size() == 1 && !centred && css_class.empty()) return escaped(words.text);
    const int first = centred ? 35 - static_cast<int>(lines.size() - 1) * 125 / 2 : 0;
    std::string markup;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        markup += format("<tspan{} x=\"{}\" dy=\"{}\">{}</tspan>", css_class, x, hundredths_of_em(i == 0 ? first : 125), escaped(lines[i]));
    }
    return markup;
}

}  // namespace

std::optional<DiagramDrawing> DiagramDrawing::parse(const Source& source, Diagnostics& diagnostics) { return DiagramReader(source, diagnostics).read(); }

std::vector<std::string> DiagramDrawing::text_ids() const {
    std::vector<std::string> ids;
    for (const auto& text : texts_) ids.push_back(text.id);
    return ids;
}

const DrawnText* DiagramDrawing::find(std::string_view id) const {
    const auto found = std::find_if(texts_.begin(), texts_.end(), [&](const DrawnText& text) { return text.id == id; });
    return found == texts_.end() ? nullptr : &*found;
}

std::string DiagramDrawing::svg(const DiagramWords& words) const {
    const auto prefix = escaped(words.id_prefix);
    auto svg = format("<svg class=\"diagram\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"{0}\" width=\"{1}\" height=\"{2}\" role=\"img\""
                      " aria-labelledby=\"{3}-title {3}-desc\"{4}>\n<title id=\"{3}-title\">{5}</title>\n<desc id=\"{3}-desc\">{6}</desc>\n",
                      escaped(view_box_), width_, height_, prefix, filled(root_attributes_, prefix_mark, prefix), escaped(words.title),
                      escaped(words.description));
    for (const auto& piece : pieces_) {
        svg += filled(piece.markup, prefix_mark, prefix);
        if (piece.text_id.empty()) continue;
        const auto found = words.texts.find(piece.text_id);
        svg += found == words.texts.end() ? filled(piece.content, prefix_mark, prefix) : lines_markup(found->second, piece.x, piece.centred);
    }
    return svg + "</svg>";
}

double width_of(const DrawnText& text, std::string_view words) {
    double widest = 0;
    for (const auto& line : lines_of(words)) widest = std::max(widest, text_width(line, text.font_size));
    return widest * (text.bold ? bold_widening : 1);
}

}  // namespace bilan::chart
