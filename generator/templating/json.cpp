#include "templating/json.hpp"

#include <algorithm>
#include <cmath>

#include "base/format.hpp"
#include "base/utf8.hpp"
#include "templating/fault.hpp"

namespace bilan::templating {
namespace {

void append_string(std::string& out, std::string_view text) {
    out += '"';
    for (std::size_t at = 0; at < text.size();) {
        const auto c = static_cast<std::uint32_t>(decode_utf8(text, at));
        if (c == '"' || c == '\\') {
            out += '\\';
            out += static_cast<char>(c);
        } else if (c == '\n') {
            out += "\\n";
        } else if (c == '\r') {
            out += "\\r";
        } else if (c == '\t') {
            out += "\\t";
        } else if (c == '\b') {
            out += "\\b";
        } else if (c == '\f') {
            out += "\\f";
        } else if (c >= 0x20 && c < 0x7f) {
            out += static_cast<char>(c);
        } else if (c > 0xffff) {
            out += format("\\u{:04x}\\u{:04x}", 0xd800 + ((c - 0x10000) >> 10), 0xdc00 + ((c - 0x10000) & 0x3ff));
        } else {
            out += format("\\u{:04x}", c);
        }
    }
    out += '"';
}

class Writer {
public:
    explicit Writer(std::optional<std::int64_t> indent) : indent_(indent) {}

    void write(const Value& value, int level) {
        switch (value.kind()) {
            case Kind::None: out_ += "null"; return;
            case Kind::Bool: out_ += *value.boolean() ? "true" : "false"; return;
            case Kind::Integer:
            case Kind::Float:
            case Kind::Decimal: return write_number(value);
            case Kind::String: return append_string(out_, *value.string());
            case Kind::List:
            case Kind::Tuple: return write_list(*value.list(), level);
            case Kind::Dict: return write_dict(*value.dict(), level);
            case Kind::Undefined:
            case Kind::Object: break;
        }
        throw Fault{format("JSON cannot hold a value that is {}", in_words(value))};
    }

    std::string take() { return std::move(out_); }

private:
    void write_number(const Value& value) {
        if (!std::isfinite(value.to_double())) throw Fault{"JSON holds no infinite number"};
        out_ += to_text(value);
    }

    void write_list(const List& list, int level) {
        out_ += '[';
        for (std::size_t i = 0; i < list.size(); ++i) {
            separate(i, level + 1);
            write(list[i], level + 1);
        }
        close(list.empty(), level, ']');
    }

    void write_dict(const Dict& dict, int level) {
        auto entries = dict.entries();
        for (const auto& entry : entries) {
            if (!entry.first.is_string()) throw Fault{"tojson sorts keys, which are texts"};
        }
        std::sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) { return *a.first.string() < *b.first.string(); });
        out_ += '{';
        for (std::size_t i = 0; i < entries.size(); ++i) {
            separate(i, level + 1);
            append_string(out_, *entries[i].first.string());
            out_ += ": ";
            write(entries[i].second, level + 1);
        }
        close(entries.empty(), level, '}');
    }

    void separate(std::size_t index, int level) {
        if (index != 0) out_ += indent_ ? "," : ", ";
        if (indent_) new_line(level);
    }

    void close(bool empty, int level, char bracket) {
        if (indent_ && !empty) new_line(level);
        out_ += bracket;
    }

    void new_line(int level) {
        out_ += '\n';
        out_.append(static_cast<std::size_t>(std::clamp<std::int64_t>(*indent_, 0, 16) * level), ' ');
    }

    std::optional<std::int64_t> indent_;
    std::string out_;
};

}  // namespace

std::string to_json(const Value& value, std::optional<std::int64_t> indent) {
    Writer writer(indent);
    writer.write(value, 0);
    return writer.take();
}

}  // namespace bilan::templating
