#include "chart/markup.hpp"

#include <algorithm>
#include <utility>

#include "base/format.hpp"
#include "chart/svg.hpp"

namespace bilan::chart {
namespace {

constexpr std::string_view space = " \t\r\n";

// Where a file stops being XML. Caught in read_markup, which reports it.
struct NoXml {
    std::size_t at;
    std::string message, help;
};

class Reader {
public:
    explicit Reader(const Source& source) : source_(source), text_(source.text()) {}

    std::vector<MarkupToken> read() {
        while (at_ < text_.size()) {
            if (text_[at_] == '<') read_markup();
            else read_text();
        }
        if (!open_.empty()) throw NoXml{tokens_[open_.back()].span.begin, format("<{}> is not closed", tokens_[open_.back()].name), "add its end tag"};
        return std::move(tokens_);
    }

private:
    void read_text() {
        const auto end = std::min(text_.find('<', at_), text_.size());
        add_text(std::string(text_.substr(at_, end - at_)), end);
    }

    void add_text(std::string text, std::size_t end) {
        MarkupToken token;
        token.text = std::move(text);
        token.span = span_in(source_, at_, end);
        tokens_.push_back(std::move(token));
        at_ = end;
    }

    void read_markup() {
        if (starts("<!--")) return skip_past("-->", "the comment");
        if (starts("<?")) return skip_past("?>", "the instruction");
        if (starts("<![CDATA[")) return read_cdata();
        if (starts("<!")) return skip_document_type();
        if (starts("</")) return read_end_tag();
        read_start_tag();
    }

    bool starts(std::string_view what) const { return text_.substr(at_).starts_with(what); }

    void skip_past(std::string_view end, std::string_view what) {
        const auto found = text_.find(end, at_);
        if (found == std::string_view::npos) throw NoXml{at_, format("{} does not end", what), format("add {}", end)};
        at_ = found + end.size();
    }

    void read_cdata() {
        const auto begin = at_ + 9;
        const auto end = text_.find("]]>", begin);
        if (end == std::string_view::npos) throw NoXml{at_, "the CDATA section does not end", "add ]]>"};
        add_text(escaped(text_.substr(begin, end - begin)), end);
        at_ = end + 3;
    }

    // Its own declarations may stand between brackets.
    void skip_document_type() {
        const auto bracket = text_.find('[', at_);
        const auto end = text_.find('>', at_);
        if (bracket < end) skip_past("]", "the document type");
        skip_past(">", "the document type");
    }

    void read_end_tag() {
        const auto begin = at_;
        at_ += 2;
        MarkupToken token;
        token.kind = MarkupToken::Kind::Close;
        token.name = read_name();
        skip_space();
        if (!starts(">")) throw NoXml{begin, "this tag does not end", "add >"};
        token.span = span_in(source_, begin, ++at_);
        if (open_.empty() || tokens_[open_.back()].name != token.name) {
            const auto expected = open_.empty() ? std::string("nothing is open here") : format("</{}> was expected", tokens_[open_.back()].name);
            throw NoXml{begin, format("</{}> closes nothing", token.name), expected};
        }
        open_.pop_back();
        tokens_.push_back(std::move(token));
    }

    void read_start_tag() {
        const auto begin = at_++;
        MarkupToken token;
        token.kind = MarkupToken::Kind::Open;
        token.name = read_name();
        if (token.name.empty()) throw NoXml{begin, "\"<\" begins no tag here", "write &lt; for the sign itself"};
        for (skip_space(); !starts(">") && !starts("/>"); skip_space()) token.attributes.push_back(read_attribute(begin));
        if (starts("/>")) token.kind = MarkupToken::Kind::Empty;
        at_ += token.kind == MarkupToken::Kind::Empty ? 2 : 1;
        token.span = span_in(source_, begin, at_);
        if (token.kind == MarkupToken::Kind::Open) open_.push_back(tokens_.size());
        tokens_.push_back(std::move(token));
    }

    MarkupAttribute read_attribute(std::size_t tag) {
        MarkupAttribute attribute;
        attribute.name = read_name();
        skip_space();
        if (at_ >= text_.size()) throw NoXml{tag, "this tag does not end", "add >"};
        if (attribute.name.empty() || !starts("=")) throw NoXml{at_, "an attribute is name=\"value\"", "quote its value"};
        ++at_;
        skip_space();
        const char quote = at_ < text_.size() ? text_[at_] : ' ';
        if (quote != '"' && quote != '\'') throw NoXml{at_, "the value of an attribute stands in quotes", format("write {}=\"…\"", attribute.name)};
        const auto end = text_.find(quote, at_ + 1);
        if (end == std::string_view::npos) throw NoXml{at_, "this value does not end", "add its second quote"};
        attribute.value = std::string(text_.substr(at_ + 1, end - at_ - 1));
        attribute.span = span_in(source_, at_ + 1, end);
        at_ = end + 1;
        return attribute;
    }

    std::string read_name() {
        const auto end = std::min(text_.find_first_of(" \t\r\n/>=<\"'", at_), text_.size());
        const auto begin = std::exchange(at_, end);
        return std::string(text_.substr(begin, end - begin));
    }

    void skip_space() { at_ = std::min(text_.find_first_not_of(space, at_), text_.size()); }

    const Source& source_;
    std::string_view text_;
    std::size_t at_ = 0;
    std::vector<MarkupToken> tokens_;
    std::vector<std::size_t> open_;   // tokens of elements that are not closed yet
};

}  // namespace

const MarkupAttribute* MarkupToken::find(std::string_view attribute) const {
    const auto found = std::find_if(attributes.begin(), attributes.end(), [&](const MarkupAttribute& a) { return a.name == attribute; });
    return found == attributes.end() ? nullptr : &*found;
}

std::optional<std::vector<MarkupToken>> read_markup(const Source& source, Diagnostics& diagnostics) {
    try {
        return Reader(source).read();
    } catch (const NoXml& broken) {
        diagnostics.error("chart/bad-svg", span_in(source, broken.at, broken.at + 1), broken.message, broken.help);
        return std::nullopt;
    }
}

}  // namespace bilan::chart
