// Bytes as choices: each picks an element, a declaration, a length, and so a document that is always well formed and mixes
// every kind of box with every other, deeper than bytes of HTML would get by chance.
#include <array>

#include "fuzz/sample.hpp"
#include "fuzz/target.hpp"

namespace {

using namespace bilan;

constexpr std::string_view elements[] = {"div", "div", "p", "span", "b", "ul", "li", "table", "tr", "td", "th colspan=2", "td rowspan=3", "thead", "tfoot", "caption", "col", "h2",
                                         "a href=#a", "i id=a", "i id=b", "img alt=x src=a.svg", "svg width=20 height=10 viewBox='0 0 10 10'", "rect width=5 height=5", "text", "br",
                                         "section", "figure", "blockquote", "td colspan=1000", "small class=note", "bdo dir=rtl"};

// A # is a number, a ~ a length.
constexpr std::string_view declarations[] = {
    "display:block", "display:inline", "display:inline-block", "display:flex", "display:inline-flex", "display:grid", "display:inline-grid", "display:table", "display:table-row",
    "display:table-cell", "display:table-caption", "display:table-header-group", "display:table-footer-group", "display:inline-table", "display:list-item", "display:contents",
    "display:none", "display:flow-root", "position:relative", "position:absolute", "position:fixed", "position:running(a)", "float:left", "float:right", "float:footnote", "clear:both",
    "top:~", "left:~", "right:~", "bottom:~", "width:~", "height:~", "min-width:~", "max-width:~", "min-height:~", "max-height:~", "margin:~", "margin-left:auto", "margin-top:~", "padding:~",
    "padding-bottom:~", "border:~ solid red", "border-left:~ dotted blue", "border-radius:~", "box-sizing:border-box", "aspect-ratio:#/#", "overflow:hidden", "visibility:collapse",
    "columns:#", "columns:# ~", "column-width:~", "column-gap:~", "column-span:all", "column-fill:auto", "column-rule:~ solid", "break-before:page", "break-before:column",
    "break-before:left", "break-after:avoid", "break-after:right", "break-inside:avoid", "page:a", "page:b", "orphans:#", "widows:#", "box-decoration-break:clone",
    "flex:#", "flex:# # ~", "flex-direction:column", "flex-direction:row-reverse", "flex-wrap:wrap", "flex-wrap:wrap-reverse", "align-items:center", "align-items:baseline",
    "align-content:space-around", "justify-content:space-between", "align-self:stretch", "gap:~", "order:#", "grid-template-columns:~ 1fr", "grid-template-columns:repeat(#,~)",
    "grid-template-columns:repeat(auto-fill,~)", "grid-template-rows:minmax(~,1fr) auto", "grid-template-areas:'a b' 'a c'", "grid-area:a", "grid-column:#/span #", "grid-row:span #",
    "grid-auto-rows:~", "grid-auto-flow:column dense", "grid-auto-columns:min-content", "table-layout:fixed", "border-collapse:collapse", "border-spacing:~", "caption-side:bottom",
    "vertical-align:~", "vertical-align:middle", "vertical-align:top", "empty-cells:hide", "font-size:~", "line-height:#", "line-height:~", "text-align:justify", "text-align:right",
    "text-align-last:justify", "text-indent:~", "letter-spacing:~", "word-spacing:~", "white-space:pre", "white-space:nowrap", "white-space:pre-wrap", "overflow-wrap:anywhere",
    "text-wrap:balance", "text-wrap:pretty", "hyphens:auto", "hanging-punctuation:first last", "direction:rtl", "unicode-bidi:bidi-override", "tab-size:#", "text-transform:uppercase",
    "font-variant:small-caps", "text-decoration:underline wavy red", "background:red url(a.svg)", "background:linear-gradient(~,red,blue ~)", "background-size:~", "background-repeat:space",
    "background-position:~ ~", "background:repeating-linear-gradient(red,blue ~)", "background:radial-gradient(~,red,blue)", "box-shadow:~ ~ red", "outline:~ solid", "opacity:0.5", "transform:rotate(#deg)",
    "transform:scale(#) translate(~,~)", "transform:matrix(#,#,#,#,#,#)", "object-fit:cover", "z-index:#", "counter-reset:a #", "counter-increment:a #", "counter-increment:page #",
    "counter-reset:page #", "string-set:a content()", "bookmark-level:#", "list-style:lower-roman inside", "list-style-type:upper-alpha", "-bilan-footnote:target", "initial-letter:#",
    "all:unset", "--a:var(--b)", "--b:~", "width:var(--a)", "width:calc(~ * # + ~)", "height:calc((~ - ~) / #)", "width:min(~,~)", "margin:calc(~ - ~)", "fill:none;stroke:red;stroke-width:~",
    "stroke-dasharray:~ ~", "clip-path:url(#a)", "text-anchor:middle"};

constexpr std::string_view lengths[] = {"0", "1px", "10px", "50px", "199px", "200px", "201px", "1000px", "-5px", "-500px", "0.01px", "1e6px", "1e9px", "1e30px", "-1e9px", "50%", "100%", "-10%",
                                        "1e6%", "1em", "10em", "0.1em", "1e5em", "auto", "min-content", "max-content", "10vw", "5fr", "calc(10% + 3px)", "none"};
constexpr std::string_view numbers[] = {"0", "1", "2", "3", "4", "7", "10", "100", "-1", "0.5", "1000", "65536", "2147483647", "-2147483648", "1e9", "1e-9"};
constexpr std::string_view texts[] = {"x", "x ", " x x x x ", "long-word-with-hyphens", "29 793 \u00AB a \u00BB ; b", "\u0646\u0635 x", "\n\t", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
                                      "x\u00ADx\u200Bx", "1", "\U0001F600\u0301"};
constexpr std::string_view rules[] = {"@page { size: ~ ~ }", "@page { margin: ~ }", "@page :first { @top-center { content: counter(page) '/' counter(pages) string(a) } }",
                                      "@page a { size: 200px 300px; @footnote { max-height: ~ } }", "@page { @bottom-left { content: element(a); width: ~ } }", "@page { padding: ~; border: ~ solid }",
                                      "p::before { content: counter(a, upper-roman) target-counter(url(#a), page) }", "a::after { content: leader('.') target-text(url(#b)) }",
                                      "p::first-letter { float: left; font-size: ~ }", "p::first-line { font-size: ~ }", "li::marker { content: counters(a, '.') }", "@page { bleed: ~; marks: crop }",
                                      "@page :blank { size: ~ }", "::footnote-call { content: 'x'; font-size: ~ }", "div { columns: 2 } td { padding: ~ }", "* { margin: ~ }", "* { break-inside: avoid }"};

class Choices {
public:
    explicit Choices(std::string_view bytes) : bytes_(bytes) {}
    bool left() const { return at_ < bytes_.size(); }
    std::size_t below(std::size_t limit) { return left() ? static_cast<std::uint8_t>(bytes_[at_++]) % limit : 0; }
    template <std::size_t n>
    std::string_view of(const std::string_view (&list)[n]) { return list[below(n)]; }

    std::string filled(std::string_view pattern) {
        std::string result;
        for (std::size_t i = 0; i < pattern.size(); ++i) {
            const bool name = i > 0 && pattern[i - 1] == '(';  // url(#a)
            if (pattern[i] == '~') result += of(lengths);
            else if (pattern[i] == '#' && !(name && pattern[i + 1] >= 'a')) result += of(numbers);
            else result += pattern[i];
        }
        return result;
    }

private:
    std::string_view bytes_;
    std::size_t at_ = 0;
};

std::string start_tag(Choices& choices) {
    std::string style;
    for (std::size_t count = choices.below(5); count > 0; --count) style += choices.filled(choices.of(declarations)) + ";";
    return std::string("<").append(choices.of(elements)).append(" style=\"").append(style).append("\">");
}

std::string name_of(std::string_view tag) { return std::string(tag.substr(1, tag.find(' ') - 1)); }

std::string content(Choices& choices) {
    std::string html;
    std::vector<std::string> open;
    while (choices.left()) {
        const std::size_t what = choices.below(8);
        if (what < 4 && open.size() < 12) {
            html += start_tag(choices);
            open.push_back(name_of(html.substr(html.rfind('<'))));
        } else if (what < 6) {
            html += choices.of(texts);
        } else if (!open.empty()) {
            html += "</" + open.back() + ">";
            open.pop_back();
        }
    }
    return html;
}

constexpr std::string_view picture = "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='20'><rect width='40' height='20' fill='red'/></svg>";

}  // namespace

void bilan::fuzz::read(std::string_view bytes) {
    Choices choices(bytes);
    std::string css;
    for (std::size_t count = choices.below(4); count > 0; --count) css += choices.filled(choices.of(rules));
    const std::string body = content(choices);
    render(page_of(body, css), files("a.svg", std::string(picture)));
}
