#include <set>
#include <utility>

#include "base/format.hpp"
#include "base/utf8.hpp"
#include "translation/po.hpp"
#include "unicode/locale.hpp"

namespace bilan::translation {
namespace {

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r");
    return first == std::string_view::npos ? std::string_view() : text.substr(first, text.find_last_not_of(" \t\r") + 1 - first);
}

constexpr std::string_view order = "a message is msgctxt, msgid and msgstr, in this order";
constexpr std::string_view exported = "import a file that bilan translate export has written";

class Reader {
public:
    Reader(const Source& source, Diagnostics& diagnostics) : source_(source), diagnostics_(diagnostics) {}

    std::optional<Catalogue> read() {
        if (const auto bad = find_invalid_utf8(source_.text())) {
            line_ = source_.position(*bad).line;
            refuse("the text is not UTF-8", "save the file again with the encoding UTF-8");
        }
        for (line_ = 1; !is_refused_ && source_.offset_of_line(line_) < source_.text().size(); ++line_) read_line(trimmed(source_.line(line_)));
        finish();
        if (!is_refused_ && !has_header_) refuse("this is no PO file: it has no header", std::string(exported));
        return is_refused_ ? std::nullopt : std::optional(std::move(catalogue_));
    }

private:
    void refuse(std::string message, std::string help) {
        if (is_refused_) return;
        is_refused_ = true;
        const auto begin = source_.offset_of_line(line_);
        const auto end = begin + std::max<std::size_t>(1, source_.line(line_).size());
        diagnostics_.error("translation/bad-po", span_in(source_, begin, end), std::move(message), std::move(help));
    }

    void read_line(std::string_view line) {
        if (line.starts_with("\xEF\xBB\xBF")) line.remove_prefix(3);
        if (line.starts_with("#")) return comment(line);
        if (line.empty()) return;
        const auto space = std::min(line.find_first_of(" \t\""), line.size());
        const auto keyword = line.substr(0, space);
        const auto text = unquoted(trimmed(line.substr(space)));
        if (!text) return;
        if (keyword.empty()) return go_on(*text);
        if (keyword == "msgctxt") begin(*text, &Message::context);
        else if (keyword == "msgid") begin_id(*text);
        else if (keyword == "msgstr" && into_ == &Message::id) begin_part(*text, &Message::translation);
        else if (keyword == "msgid_plural" || keyword.starts_with("msgstr[")) refuse("a plural form, and chapters have none", std::string(exported));
        else refuse(format("\"{}\" was not expected here", keyword), std::string(order));
    }

    // "#~" is a message that is no longer used; its lines are comments here.
    void comment(std::string_view line) {
        if (into_ == &Message::translation) finish();
        if (into_ != nullptr && !line.starts_with("#~")) return refuse("a comment inside a message", "comments stand above their message");
        if (line.starts_with("#,") && line.find("fuzzy") != std::string_view::npos) message_.is_fuzzy = true;
        if (line.starts_with("#:")) message_.references.emplace_back(trimmed(line.substr(2)));
        if (line.starts_with("#~")) message_ = {};
    }

    void begin(const std::string& text, std::string Message::* part) {
        if (into_ == &Message::translation) finish();
        if (into_ != nullptr) return refuse("the message before this one has no msgstr", std::string(order));
        begin_part(text, part);
    }

    void begin_id(const std::string& text) {
        if (into_ == &Message::context) begin_part(text, &Message::id);
        else begin(text, &Message::id);
        message_.line = line_;
    }

    void begin_part(const std::string& text, std::string Message::* part) {
        into_ = part;
        message_.*part = text;
    }

    void go_on(const std::string& text) {
        if (into_ == nullptr) return refuse("a text that belongs to no message", "a text follows msgctxt, msgid or msgstr");
        message_.*into_ += text;
    }

    std::optional<std::string> unquoted(std::string_view text) {
        if (text.size() < 2 || text.front() != '"' || text.back() != '"') {
            refuse("a text without its quotation marks", "write it between \" and \"");
            return {};
        }
        std::string result;
        for (std::size_t at = 1; at + 1 < text.size(); ++at) {
            if (text[at] == '"') refuse("a quotation mark inside a text", "write it as \\\"");
            if (text[at] != '\\') {
                result += text[at];
                continue;
            }
            if (++at + 1 >= text.size()) refuse("a text without its last quotation mark", "a backslash before it makes it part of the text");
            else add_escape(text[at], result);
        }
        return is_refused_ ? std::nullopt : std::optional(std::move(result));
    }

    void add_escape(char letter, std::string& result) {
        switch (letter) {
            case 'n': result += '\n'; return;
            case 't': result += '\t'; return;
            case 'r': result += '\r'; return;
            case '"': case '\\': result += letter; return;
            default: refuse(format("\"\\{}\" says nothing", letter), "a backslash stands before n, t, r, \" or another backslash");
        }
    }

    void finish() {
        if (is_refused_ || into_ == nullptr) return;
        if (into_ != &Message::translation) return refuse("the message before this line has no msgstr", std::string(order));
        into_ = nullptr;
        const Message message = std::exchange(message_, {});
        if (message.id.empty() && message.context.empty()) return read_header(message.translation);
        if (!known_.emplace(message.context, message.id).second) {
            line_ = message.line;
            return refuse("this message is there twice", "keep one of them");
        }
        catalogue_.messages.push_back(message);
    }

    void read_header(std::string_view text) {
        has_header_ = true;
        while (!text.empty()) {
            const auto end = std::min(text.find('\n'), text.size());
            const auto line = text.substr(0, end);
            text.remove_prefix(std::min(end + 1, text.size()));
            const auto colon = line.find(':');
            if (colon == std::string_view::npos) continue;
            catalogue_.header.emplace_back(trimmed(line.substr(0, colon)), trimmed(line.substr(colon + 1)));
        }
        const auto content = unicode::to_lower(catalogue_.field("Content-Type"), "en");
        const auto charset = content.find("charset=");
        if (charset == std::string::npos || content.substr(charset + 8) == "utf-8") return;
        refuse(format("the encoding is {}, and not UTF-8", content.substr(charset + 8)), "save the file as UTF-8");
    }

    const Source& source_;
    Diagnostics& diagnostics_;
    Catalogue catalogue_;
    Message message_;                          // being read
    std::string Message::* into_ = nullptr;    // where its next text goes; null between messages
    std::set<std::pair<std::string, std::string>> known_;
    std::uint32_t line_ = 1;
    bool is_refused_ = false, has_header_ = false;
};

}  // namespace

std::optional<Catalogue> read_po(const Source& source, Diagnostics& diagnostics) { return Reader(source, diagnostics).read(); }

}  // namespace bilan::translation
