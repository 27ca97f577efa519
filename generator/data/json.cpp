#include "data/json.hpp"

#include <iterator>
#include <nlohmann/json.hpp>
#include <utility>

#include "base/check.hpp"
#include "base/format.hpp"
#include "base/utf8.hpp"
#include "data/json_mistake.hpp"
#include "data/text.hpp"

namespace bilan::data {
namespace {

// nlohmann's SAX events carry no positions, so it reads through an iterator that leaves its position behind. The
// library keeps copies of the iterator: the position is outside of it.
class CountingIterator {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    CountingIterator(const char* at, const char** position) : at_(at), position_(position) {}
    reference operator*() const { return *at_; }
    CountingIterator& operator++() {
        *position_ = ++at_;
        return *this;
    }
    CountingIterator operator++(int) {
        auto before = *this;
        ++*this;
        return before;
    }
    friend bool operator==(const CountingIterator& a, const CountingIterator& b) { return a.at_ == b.at_; }
    friend bool operator!=(const CountingIterator& a, const CountingIterator& b) { return a.at_ != b.at_; }

private:
    const char* at_;
    const char** position_;
};

// The library takes 007 for the number 0 and something after it.
bool has_leading_zeros(std::string_view digits) {
    if (digits.starts_with('-')) digits.remove_prefix(1);
    return digits.size() > 1 && digits[0] == '0' && digits[1] >= '0' && digits[1] <= '9';
}

// One object or list that is being read.
struct Frame {
    std::size_t begin = 0;
    bool is_map = false;
    Map map;
    List list;
    std::string key;
    Span key_span;
};

// Between two events there is only white space, one comma or one colon: the next token begins after them.
class Builder : public nlohmann::json_sax<nlohmann::json> {
public:
    Builder(const Source& source, std::size_t begin, Diagnostics& diagnostics)
        : source_(source), text_(source.text()), position_(text_.data() + begin), diagnostics_(diagnostics) {
        progress_.offset = begin;
    }

    const char** position() { return &position_; }
    std::optional<Value> take() { return std::move(result_); }

    bool null() override { return add(Value(Null{}, token())); }
    bool boolean(bool value) override { return add(Value(value, token())); }
    bool number_integer(number_integer_t) override { return add_number(); }
    bool number_unsigned(number_unsigned_t) override { return add_number(); }
    bool number_float(number_float_t, const string_t&) override { return add_number(); }
    bool string(string_t& value) override { return add(Value(std::move(value), token())); }
    bool binary(binary_t&) override { return false; }
    bool start_object(std::size_t) override { return open('{'); }
    bool start_array(std::size_t) override { return open('['); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }

    bool key(string_t& name) override {
        auto& frame = frames_.back();
        frame.key_span = token();
        frame.key = std::move(name);
        reject_duplicate(frame);
        done(frame.key_span.end, Expected::Colon);
        return true;
    }

    bool parse_error(std::size_t, const std::string&, const nlohmann::json::exception&) override { return refuse(); }

private:
    bool refuse() {
        report_json_mistake(source_, progress_, diagnostics_);
        return false;
    }

    std::size_t token_begin() const {
        auto at = progress_.offset;
        while (at < text_.size() && (is_json_space(text_[at]) || text_[at] == ',' || text_[at] == ':')) ++at;
        return at;
    }

    Span token() const {
        return span_in(source_, token_begin(), static_cast<std::size_t>(position_ - text_.data()));
    }

    void done(std::size_t end, Expected next) {
        progress_.offset = end;
        progress_.expected = next;
    }

    void reject_duplicate(const Frame& frame) {
        const auto& entries = frame.map.entries();
        if (frame.map.find(frame.key) == nullptr) return;
        for (const auto& entry : entries) {
            if (entry.key == frame.key) report_duplicate_key(frame.key, frame.key_span, entry.key_span, diagnostics_);
        }
    }

    // The library has read one character past a number, or stands at the end of the text: the digits say where it ends.
    bool add_number() {
        const auto begin = token_begin();
        auto end = text_.find_first_not_of("+-.0123456789Ee", begin);
        if (end == std::string_view::npos) end = text_.size();
        const auto span = span_in(source_, begin, end);
        const auto value = Decimal::parse(span.text());
        if (!value && has_leading_zeros(span.text())) return refuse();
        if (!value) report_long_number(span, diagnostics_);
        return add(Value(Number{std::string(span.text()), value.value_or(Decimal{})}, span));
    }

    bool add(Value value) {
        done(value.span().end, frames_.empty() ? Expected::EndOfText : Expected::CommaOrEnd);
        if (frames_.empty()) {
            result_ = std::move(value);
        } else if (auto& frame = frames_.back(); !frame.is_map) {
            frame.list.push_back(std::move(value));
        } else if (frame.map.find(frame.key) == nullptr) {
            frame.map.set(std::move(frame.key), std::move(value), frame.key_span);
        }
        return true;
    }

    bool open(char kind) {
        const auto span = token();
        if (frames_.size() == deepest_nesting) {
            report_too_deep(span, diagnostics_);
            return false;
        }
        frames_.push_back({span.begin, kind == '{', {}, {}, {}, {}});
        progress_.open.push_back({kind, span.begin});
        done(span.end, kind == '{' ? Expected::KeyOrEnd : Expected::ValueOrEnd);
        return true;
    }

    bool close() {
        auto frame = std::move(frames_.back());
        frames_.pop_back();
        progress_.open.pop_back();
        const auto span = span_in(source_, frame.begin, static_cast<std::size_t>(position_ - text_.data()));
        return add(frame.is_map ? Value(std::move(frame.map), span) : Value(std::move(frame.list), span));
    }

    const Source& source_;
    std::string_view text_;
    const char* position_;
    Diagnostics& diagnostics_;
    JsonProgress progress_;
    std::vector<Frame> frames_;
    std::optional<Value> result_;
};

}  // namespace

std::optional<Value> parse_json(const Source& source, Diagnostics& diagnostics) {
    if (!check_utf8(source, diagnostics)) return std::nullopt;
    const auto text = source.text();
    Builder builder(source, after_byte_order_mark(text), diagnostics);
    const auto first = CountingIterator(*builder.position(), builder.position());
    const auto last = CountingIterator(text.data() + text.size(), builder.position());
    if (!nlohmann::json::sax_parse(first, last, &builder)) return std::nullopt;
    return builder.take();
}

namespace {

void write_string(std::string_view text, std::string& out) {
    out.push_back('"');
    for (const char c : text) {
        switch (c) {
            case '"': out += "\\\""; break;
            case '\\': out += "\\\\"; break;
            case '\n': out += "\\n"; break;
            case '\r': out += "\\r"; break;
            case '\t': out += "\\t"; break;
            default:
                if (static_cast<unsigned char>(c) < 0x20) {
                    out += format("\\u{:04x}", static_cast<unsigned>(c));
                } else {
                    out.push_back(c);
                }
        }
    }
    out.push_back('"');
}

class Writer {
public:
    explicit Writer(JsonStyle style) : style_(style) {}

    void write(const Value& value) {
        if (value.boolean() != nullptr) {
            out_ += *value.boolean() ? "true" : "false";
        } else if (value.number() != nullptr) {
            out_ += value.number()->lexeme;
        } else if (value.string() != nullptr) {
            write_string(*value.string(), out_);
        } else if (value.list() != nullptr) {
            write_list(*value.list());
        } else if (value.map() != nullptr) {
            write_map(*value.map());
        } else {
            out_ += "null";
        }
    }

    std::string take() { return std::move(out_); }

private:
    void next_line() {
        if (style_ == JsonStyle::Compact) return;
        out_.push_back('\n');
        out_.append(depth_ * 2, ' ');
    }

    template <typename Items, typename WriteItem>
    void write_items(const Items& items, char open, char close, WriteItem write_item) {
        out_.push_back(open);
        ++depth_;
        bool first = true;
        for (const auto& item : items) {
            if (!std::exchange(first, false)) out_.push_back(',');
            next_line();
            write_item(item);
        }
        --depth_;
        if (!first) next_line();
        out_.push_back(close);
    }

    void write_list(const List& list) {
        write_items(list, '[', ']', [this](const Value& item) { write(item); });
    }

    void write_map(const Map& map) {
        write_items(map.entries(), '{', '}', [this](const Entry& entry) {
            write_string(entry.key, out_);
            out_ += style_ == JsonStyle::Compact ? ":" : ": ";
            write(entry.value);
        });
    }

    JsonStyle style_;
    std::size_t depth_ = 0;
    std::string out_;
};

}  // namespace

std::string to_json(const Value& value, JsonStyle style) {
    Writer writer(style);
    writer.write(value);
    return writer.take();
}

}  // namespace bilan::data
