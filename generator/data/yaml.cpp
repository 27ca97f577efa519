#include "data/yaml.hpp"

#include <yaml-cpp/depthguard.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <sstream>

#include "base/check.hpp"
#include "base/format.hpp"
#include "data/json.hpp"
#include "data/text.hpp"

namespace bilan::data {
namespace {

constexpr std::string_view code = "data/yaml-syntax";

// Ends the reading of a document whose first mistake has been reported.
struct Refused {};

bool all_digits(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

// The core schema's decimal forms (YAML 1.2.2, section 10.3.2) as JSON writes them: +5 -> 5, 007 -> 7, .5 -> 0.5,
// 5. -> 5. Nothing when the text is no number.
std::optional<std::string> number_in_json(std::string_view text) {
    std::string result;
    if (text.starts_with('-') || text.starts_with('+')) {
        if (text[0] == '-') result = "-";
        text.remove_prefix(1);
    }
    const auto exponent_at = std::min(text.find_first_of("eE"), text.size());
    auto exponent = text.substr(exponent_at);
    const auto mantissa = text.substr(0, exponent_at);
    const auto point = std::min(mantissa.find('.'), mantissa.size());
    auto whole = mantissa.substr(0, point);
    const auto decimals = point < mantissa.size() ? mantissa.substr(point + 1) : std::string_view{};
    if (whole.empty() && decimals.empty()) return std::nullopt;
    if ((!whole.empty() && !all_digits(whole)) || (!decimals.empty() && !all_digits(decimals))) return std::nullopt;
    while (whole.size() > 1 && whole[0] == '0') whole.remove_prefix(1);
    result += whole.empty() ? "0" : whole;
    if (!decimals.empty()) result += format(".{}", decimals);
    if (exponent.empty()) return result;
    exponent.remove_prefix(1);
    const auto sign = exponent.starts_with('-') ? "-" : "";
    if (exponent.starts_with('-') || exponent.starts_with('+')) exponent.remove_prefix(1);
    if (!all_digits(exponent)) return std::nullopt;
    return result + "e" + sign + std::string(exponent);
}

std::optional<std::string> based_number_in_json(std::string_view text) {
    const int base = text.starts_with("0x") ? 16 : text.starts_with("0o") ? 8 : 0;
    if (base == 0 || text.size() < 3) return std::nullopt;
    std::uint64_t value = 0;
    const auto* last = text.data() + text.size();
    const auto read = std::from_chars(text.data() + 2, last, value, base);
    if (read.ec != std::errc{} || read.ptr != last) return std::nullopt;
    return std::to_string(value);
}

// Every scalar but a quoted or block one. .inf and .nan stay text: no figure is either.
Value plain_scalar(const std::string& text, const Span& span, Diagnostics& diagnostics) {
    if (text.empty() || text == "~" || text == "null" || text == "Null" || text == "NULL") return Value(Null{}, span);
    if (text == "true" || text == "True" || text == "TRUE") return Value(true, span);
    if (text == "false" || text == "False" || text == "FALSE") return Value(false, span);
    auto digits = number_in_json(text);
    if (!digits) digits = based_number_in_json(text);
    if (!digits) return Value(text, span);
    const auto value = Decimal::parse(*digits);
    if (!value) report_long_number(span, diagnostics);
    return Value(Number{text, value.value_or(Decimal{})}, span);
}

struct Frame {
    bool is_map = false;
    std::size_t begin = 0;
    Map map;
    List list;
    std::optional<std::string> key;
    Span key_span;
};

class Builder : public YAML::EventHandler {
public:
    Builder(const Source& source, std::size_t begin, std::size_t end, Diagnostics& diagnostics)
        : source_(source), begin_(begin), limit_(end), last_(begin), diagnostics_(diagnostics) {}

    Value take() { return std::move(result_); }
    std::size_t offset(const YAML::Mark& mark) const {
        return std::min(limit_, begin_ + static_cast<std::size_t>(std::max(0, mark.pos)));
    }

    // A line that is no part of the map begins a second document.
    void OnDocumentStart(const YAML::Mark& mark) override {
        if (has_document_) refuse_line(span_in(source_, offset(mark), offset(mark) + 1));
        has_document_ = true;
    }
    void OnDocumentEnd() override {}

    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
        refuse_anchor(mark, anchor);
        refuse_line_without_colon();
        add(Value(Null{}, span_in(source_, offset(mark), offset(mark))));
    }

    void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
        refuse(mark, "an alias (*name) cannot be used here", "write the value again, or quote text that begins with *");
    }

    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, const std::string& text) override {
        refuse_anchor(mark, anchor);
        const bool quoted = tag == "!";
        if (!quoted && tag != "?") refuse_tag(mark, tag);
        const auto span = span_of_scalar(mark, text, quoted);
        add(quoted ? Value(text, span) : plain_scalar(text, span, diagnostics_), text);
    }

    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, YAML::EmitterStyle::value) override {
        open(mark, tag, anchor, false);
    }
    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, YAML::EmitterStyle::value) override {
        open(mark, tag, anchor, true);
    }
    void OnSequenceEnd() override { close(); }
    void OnMapEnd() override { close(); }

private:
    [[noreturn]] void refuse(const YAML::Mark& mark, std::string message, std::string help) {
        diagnostics_.error(code, span_in(source_, offset(mark), offset(mark) + 1), std::move(message), std::move(help));
        throw Refused{};
    }

    [[noreturn]] void refuse_line(const Span& where) {
        diagnostics_.error(code, where, "this line is not \"key: value\"",
                           "check its indentation, its colon and the space after it");
        throw Refused{};
    }

    // yaml-cpp takes a word alone for a key of nothing.
    void refuse_line_without_colon() {
        if (frames_.empty() || !frames_.back().key) return;
        const auto rest = source_.text().substr(last_, limit_ - last_);
        const auto next = rest.find_first_not_of(" \t");
        if (next == std::string_view::npos || rest[next] != ':') refuse_line(frames_.back().key_span);
    }

    void refuse_anchor(const YAML::Mark& mark, YAML::anchor_t anchor) {
        if (anchor != 0) refuse(mark, "an anchor (&name) cannot be used here", "quote text that begins with &");
    }

    void refuse_tag(const YAML::Mark& mark, const std::string& tag) {
        if (!tag.empty()) refuse(mark, "a tag (!name) cannot be used here", "quote text that begins with !");
    }

    // yaml-cpp tells where a scalar begins. Its end: the closing quote, or as much of the text as stands there
    // unchanged, which is all of a plain scalar on one line.
    Span span_of_scalar(const YAML::Mark& mark, const std::string& text, bool quoted) {
        const auto begin = offset(mark);
        const auto rest = source_.text().substr(begin, limit_ - begin);
        if (rest.starts_with(text) && !text.empty() && !quoted) return span_in(source_, begin, begin + text.size());
        if (quoted && !rest.empty() && (rest[0] == '"' || rest[0] == '\'')) {
            const auto end = end_of_quoted(rest);
            if (!end) refuse(mark, "a text in quotes is never closed", "add the same quote where it ends");
            return span_in(source_, begin, begin + *end);
        }
        return span_in(source_, begin, begin + std::min(rest.find_first_of("\r\n"), rest.size()));
    }

    // yaml-cpp closes a quote at the end of the text by itself.
    static std::optional<std::size_t> end_of_quoted(std::string_view rest) {
        for (std::size_t i = 1; i < rest.size(); ++i) {
            if (rest[i] == '\\' && rest[0] == '"') {
                ++i;
            } else if (rest[i] == rest[0]) {
                if (rest[0] == '\'' && i + 1 < rest.size() && rest[i + 1] == '\'') {
                    ++i;
                } else {
                    return i + 1;
                }
            }
        }
        return std::nullopt;
    }

    void open(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, bool is_map) {
        refuse_anchor(mark, anchor);
        if (tag != "?") refuse_tag(mark, tag);
        if (frames_.size() == deepest_nesting) {
            report_too_deep(span_in(source_, offset(mark), offset(mark) + 1), diagnostics_);
            throw Refused{};
        }
        if (!frames_.empty() && frames_.back().is_map && !frames_.back().key) {
            refuse(mark, "a key has to be a word or a text", "put a value that begins with { or [ in quotes");
        }
        frames_.push_back({is_map, offset(mark), {}, {}, {}, {}});
    }

    // The end of a map or list is the end of its last value, or of the bracket that follows at once.
    void close() {
        auto frame = std::move(frames_.back());
        frames_.pop_back();
        auto end = std::max(last_, frame.begin);
        const auto opening = source_.text().substr(frame.begin, 1);
        if (opening == "{" || opening == "[") {
            const auto bracket = source_.text().find(opening == "{" ? '}' : ']', end);
            if (bracket < limit_) end = bracket + 1;
        }
        const auto span = span_in(source_, frame.begin, end);
        add(frame.is_map ? Value(std::move(frame.map), span) : Value(std::move(frame.list), span));
    }

    void add(Value value, const std::string& text = {}) {
        const auto span = value.span();
        last_ = std::max<std::size_t>(last_, span.end);
        if (frames_.empty()) {
            result_ = std::move(value);
            return;
        }
        auto& frame = frames_.back();
        if (!frame.is_map) {
            frame.list.push_back(std::move(value));
        } else if (!frame.key) {
            frame.key = text;
            frame.key_span = span;
            report_second_key(frame);
        } else {
            if (frame.map.find(*frame.key) == nullptr) frame.map.set(*frame.key, std::move(value), frame.key_span);
            frame.key.reset();
        }
    }

    void report_second_key(const Frame& frame) {
        for (const auto& entry : frame.map.entries()) {
            if (entry.key == *frame.key) report_duplicate_key(entry.key, frame.key_span, entry.key_span, diagnostics_);
        }
    }

    const Source& source_;
    std::size_t begin_;
    std::size_t limit_;
    std::size_t last_;
    Diagnostics& diagnostics_;
    std::vector<Frame> frames_;
    bool has_document_ = false;
    Value result_;
};

struct Words {
    std::string_view theirs, message, help;
};

// What yaml-cpp says, in the words of someone who writes front matter.
std::array<Words, 11> translations() {
    return {{
        {YAML::ErrorMsg::MAP_VALUE, "a colon in the middle of a value is read as a second key",
         "put the whole value in quotes: title: \"Bilan : les faits\""},
        {YAML::ErrorMsg::END_OF_MAP, "this line is not \"key: value\"", "check its indentation, its colon and the space after it"},
        {YAML::ErrorMsg::END_OF_SEQ, "this line is not a list item as the ones above", "begin it with \"- \" at the same column"},
        {YAML::ErrorMsg::END_OF_MAP_FLOW, "an object that begins with { is never closed", "add } where it ends"},
        {YAML::ErrorMsg::END_OF_SEQ_FLOW, "a list that begins with [ is never closed", "add ] where it ends"},
        {YAML::ErrorMsg::EOF_IN_SCALAR, "a text in quotes is never closed", "add the same quote where it ends"},
        {YAML::ErrorMsg::DOC_IN_SCALAR, "a text in quotes is never closed", "add the same quote where it ends"},
        {YAML::ErrorMsg::TAB_IN_INDENTATION, "a tab cannot indent a line here", "indent with spaces"},
        {YAML::ErrorMsg::BLOCK_ENTRY, "a list cannot begin on the line of its key", "begin it with \"- \" on the next line"},
        {YAML::ErrorMsg::MAP_KEY, "a key cannot begin here", "give each \"key: value\" its own line"},
        {YAML::ErrorMsg::UNKNOWN_TOKEN, "a value cannot begin with this sign", "put the value in quotes"},
    }};
}

void report_syntax(const YAML::ParserException& mistake, const Source& source, const Builder& builder,
                   Diagnostics& diagnostics) {
    const auto at = builder.offset(mistake.mark);
    const auto where = span_in(source, at, at + 1);
    const auto words = translations();
    const auto known = std::find_if(words.begin(), words.end(), [&](const Words& w) { return mistake.msg == w.theirs; });
    if (known != words.end()) {
        diagnostics.error(code, where, std::string(known->message), std::string(known->help));
    } else if (mistake.msg.starts_with(YAML::ErrorMsg::INVALID_ESCAPE)) {
        diagnostics.error(code, where, "a backslash has no meaning before this character",
                          "write \\\\ for a backslash, or use single quotes");
    } else {
        diagnostics.error(code, where, "this is not YAML that can be read here", "put the value in double quotes");
    }
}

}  // namespace

std::optional<Value> parse_yaml(const Source& source, std::size_t begin, std::size_t end, Diagnostics& diagnostics) {
    if (!check_utf8(source, diagnostics)) return std::nullopt;
    const auto range = span_in(source, begin, end);
    Builder builder(source, range.begin, range.end, diagnostics);
    std::istringstream stream{std::string(range.text())};
    try {
        YAML::Parser parser(stream);
        while (parser.HandleNextDocument(builder)) {
        }
    } catch (const Refused&) {
        return std::nullopt;
    } catch (const YAML::DeepRecursion& mistake) {
        report_too_deep(span_in(source, builder.offset(mistake.mark), builder.offset(mistake.mark) + 1), diagnostics);
        return std::nullopt;
    } catch (const YAML::ParserException& mistake) {
        report_syntax(mistake, source, builder, diagnostics);
        return std::nullopt;
    }
    return builder.take();
}

}  // namespace bilan::data
