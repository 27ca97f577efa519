#include "print/dom/nesting.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>
#include <vector>

namespace bilan::print::dom {
namespace {

using Names = std::unordered_set<std::string_view>;

// Elements that never hold others, or whose end tag may be left out (HTML 13.1.2.4). The latter nest only by way of
// elements that are counted: a list in an item, a table in a cell.
bool is_counted(std::string_view name) {
    static const Names uncounted{"area",  "base",   "br",    "col",   "embed",    "hr",    "img",   "input", "link",
                                 "meta",  "param",  "source", "track", "wbr",     "p",     "li",    "dt",    "dd",
                                 "rb",    "rt",     "rtc",   "rp",    "optgroup", "option", "thead", "tbody", "tfoot",
                                 "tr",    "td",     "th",    "colgroup", "html",  "head",  "body",  "frame", "keygen"};
    return !uncounted.contains(name);
}

// Formatting elements (HTML 13.2.4.3): their end tag closes them alone and leaves what they hold open.
bool is_formatting(std::string_view name) {
    static const Names formatting{"a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"};
    return formatting.contains(name);
}

// Elements whose end tag closes everything inside them; others' end tags stop at these.
bool is_special(std::string_view name) {
    static const Names special{"address", "article", "aside", "blockquote", "button", "caption", "center", "details", "dialog",
                               "dir", "div", "dl", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3",
                               "h4", "h5", "h6", "header", "hgroup", "iframe", "main", "menu", "nav", "noscript", "object",
                               "ol", "pre", "section", "select", "summary", "table", "template", "ul"};
    return special.contains(name);
}

bool is_raw_text(std::string_view name) {
    static const Names raw{"script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"};
    return raw.contains(name);
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r'; }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

class Scan {
public:
    explicit Scan(std::string_view html) : html_(html) {}

    std::optional<std::size_t> run() {
        while (true) {
            at_ = html_.find('<', at_);
            if (at_ == std::string_view::npos || at_ + 1 >= html_.size()) return std::nullopt;
            const auto tag = at_;
            const char next = html_[at_ + 1];
            if (is_letter(next)) {
                start_tag();
                if (open_.size() > deepest_nesting) return tag;
            } else if (next == '/' && at_ + 2 < html_.size() && is_letter(html_[at_ + 2])) {
                end_tag();
            } else if (html_.substr(at_, 4) == "<!--") {
                skip_past("-->", 4);
            } else {
                ++at_;
            }
        }
    }

private:
    void skip_past(std::string_view end, std::size_t from) {
        const auto found = html_.find(end, at_ + from);
        at_ = found == std::string_view::npos ? html_.size() : found + end.size();
    }

    std::string name() {
        std::string result;
        while (at_ < html_.size() && !is_space(html_[at_]) && html_[at_] != '>' && html_[at_] != '/') result += lower(html_[at_++]);
        return result;
    }

    // Past the tag's '>'. Whether it closed itself.
    bool attributes() {
        bool slash = false;
        while (at_ < html_.size() && html_[at_] != '>') {
            const char c = html_[at_++];
            slash = c == '/';
            if (c == '=') quoted_value();
        }
        if (at_ < html_.size()) ++at_;
        return slash;
    }

    void quoted_value() {
        while (at_ < html_.size() && is_space(html_[at_])) ++at_;
        if (at_ >= html_.size() || (html_[at_] != '"' && html_[at_] != '\'')) return;
        const auto end = html_.find(html_[at_], at_ + 1);
        at_ = end == std::string_view::npos ? html_.size() : end + 1;
    }

    void start_tag() {
        ++at_;
        const auto tag = name();
        const bool self_closing = attributes();
        const bool foreign = foreign_ > 0 || tag == "svg" || tag == "math";
        if (is_raw_text(tag) && foreign_ == 0) return raw_text(tag);
        if ((self_closing && foreign) || (!is_counted(tag) && foreign_ == 0)) return;
        if (tag == "svg" || tag == "math") ++foreign_;
        open_.push_back(tag);
    }

    // Everything up to the element's own end tag is text.
    void raw_text(const std::string& tag) {
        while (at_ < html_.size()) {
            at_ = html_.find("</", at_);
            if (at_ == std::string_view::npos) break;
            const auto end = at_;
            at_ += 2;
            if (name() == tag) {
                at_ = end + 2;
                return;
            }
        }
        at_ = html_.size();
    }

    void end_tag() {
        at_ += 2;
        const auto tag = name();
        attributes();
        const bool special = is_special(tag);
        for (auto i = open_.size(); i-- > 0;) {
            if (open_[i] == tag) return close(i, is_formatting(tag));
            if (open_[i] == "table" || (!special && !is_formatting(tag) && is_special(open_[i]))) return;
        }
    }

    void close(std::size_t index, bool alone) {
        const auto first = open_.begin() + static_cast<std::ptrdiff_t>(index);
        const auto last = alone ? first + 1 : open_.end();
        foreign_ -= static_cast<std::size_t>(std::count_if(first, last, [](const auto& n) { return n == "svg" || n == "math"; }));
        open_.erase(first, last);
    }

    std::string_view html_;
    std::size_t at_ = 0;
    std::size_t foreign_ = 0;  // open svg and math elements
    std::vector<std::string> open_;
};

}  // namespace

std::optional<std::size_t> find_nesting_too_deep(std::string_view html) { return Scan(html).run(); }

}  // namespace bilan::print::dom
