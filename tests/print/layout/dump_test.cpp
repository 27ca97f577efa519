// The nouns of layout as text.
#include <catch2/catch.hpp>

#include "print/layout/laid_out.hpp"
#include "support/golden.hpp"

using namespace bilan::tests;

TEST_CASE("a small report's boxes and pages read as they did", "[layout]") {
    const auto out = lay_out_html(
        "<div class=head>bilan</div><h1 id=top>titre <em>fort</em></h1>"
        "<p>un texte <b>gras et long</b> qui va sur des lignes</p>"
        "<ul><li>un</li><li>deux</li></ul><figure><img src=x.jpg alt=x></figure>"
        "<div class=frame>cadre<span class=corner>!</span></div><table><tr><td>a<td>b</table>"
        "<h1 class=next>suite</h1><p><q>cite</q><br>fin</p>",
        "@page { size: 160px 120px; margin: 15px 10px; @top-left { content: element(head) } @bottom-right { content: counter(page) } }"
        ".head { position: running(head) } p { margin: 5px 0; text-align: justify } li { margin-left: 20px; list-style: disc }"
        ".frame { position: relative; border: 1px solid; padding: 2px } .corner { position: absolute; top: 0; right: 0 }"
        ".next { break-before: right } q::before { content: open-quote } q::after { content: close-quote } h1 { bookmark-level: 1 }");
    CHECK(difference_from_golden("print/layout/small_report.boxes", bilan::print::layout::dump(*out->boxes)) == "");
    CHECK(difference_from_golden("print/layout/small_report.pages", out->dump()) == "");
    CHECK(out->diagnostics.empty());
}
