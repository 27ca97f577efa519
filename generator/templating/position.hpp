// Where in the HTML an output stands. Escaping & < > " ' makes data harmless in text and in quoted attributes; in other
// places it does not (a javascript: URL has none of these characters), so those are found while a template is compiled,
// by reading the literal text between its tags as a browser would:
//   - an attribute without quotes may hold no output at all (template/syntax);
//   - a URL is checked when it is printed: http, https, mailto, tel or relative (template/unsafe-url);
//   - in <script>, <style>, comments of neither, names of tags and of attributes, event handlers and style attributes
//     only numbers, literals of the template, and markup that a function or `safe` vouches for (template/unsafe-place).
// What a block, macro or include prints is read as text unless it says otherwise itself; at run time it inherits the
// position of the place that calls it.
#pragma once

#include <string>
#include <string_view>

namespace bilan::templating {

enum class Position { Text, Attribute, Url, UrlList, Script, Style, TagName, AttributeName, Handler, Unquoted };

std::string_view describe(Position position);  // "inside <script>", ...

// Reads literal text piece by piece and says where the next output would stand.
class HtmlScanner {
public:
    void read(std::string_view text);
    void output();  // something is printed here
    Position position() const;
    friend bool operator==(const HtmlScanner&, const HtmlScanner&) = default;

private:
    enum class State { Text, TagOpen, TagName, BeforeAttribute, AttributeName, AfterName, BeforeValue, Value, Unquoted, Markup, Comment, Raw };

    void step(char c, std::string_view rest);
    void open_tag();
    void in_text(char c, std::string_view rest);
    void in_tag(char c);

    State state_ = State::Text;
    char quote_ = 0;
    std::string tag_;        // lower case; of an end tag with its slash
    std::string attribute_;  // lower case
    std::string value_;      // the literal start of the attribute's value, while it matters
    bool literal_ = true;    // value_ is all of it so far
};

// Whether a URL's scheme is one that data may choose: none, http, https, mailto or tel. Reads it as browsers do, which
// skip white space and control characters.
bool is_safe_url(std::string_view url);

// The same for each candidate of a srcset.
bool is_safe_url_list(std::string_view urls);

// Text as it was before it was escaped by us: &amp; &lt; &gt; &#39; &#34; and other numeric references undone.
std::string unescaped(std::string_view html);

}  // namespace bilan::templating
