// Floats: where they stand, what they do to lines and boxes beside them, and pages. Glyphs are 10 px squares, lines are
// 10 px, pages 100 by 100 px.
#include <catch2/catch.hpp>

#include "print/layout/places.hpp"
#include "print/layout/random_content.hpp"

using namespace bilan::tests;

namespace {

const std::string base = "i { display: block; width: 30px; height: 20px } .l { float: left } .r { float: right } ";

std::unique_ptr<LaidOut> floated(const std::string& html, const std::string& css = "") {
    auto out = lay_out_html(html, base + css);
    INFO(to_text(out->diagnostics));
    CHECK(out->diagnostics.empty());
    return out;
}

std::string lines(int count) {
    std::string text = "x";
    for (int i = 1; i < count; ++i) text += "<br>x";
    return text;
}

}  // namespace

TEST_CASE("lines are shorter beside a float and begin beside it", "[layout][floats]") {
    const auto left = floated("<p id=p><i class=l id=f></i>aaa aaa aaa aaa aaa</p>");
    CHECK(places(*left, "f") == "1: 0 0 30 20");
    CHECK(line_places(*left, 0) == "30 0 70 \"aaa aaa \"\n30 10 70 \"aaa aaa \"\n0 20 100 \"aaa\"\n");
    CHECK(places(*left, "p") == "1: 0 0 100 30");
    const auto right = floated("<p><i class=r id=f></i>aaa aaa aaa aaa aaa</p>");
    CHECK(places(*right, "f") == "1: 70 0 30 20");
    CHECK(line_places(*right, 0) == "0 0 70 \"aaa aaa \"\n0 10 70 \"aaa aaa \"\n0 20 100 \"aaa\"\n");
    // Lines of a later paragraph, and text that is centred in what is left.
    const auto later = floated("<i class=l></i><p>aaa</p><p>aaa aaa aaa</p>", "p { text-align: center }");
    CHECK(line_places(*later, 0) == "30 0 70 \"aaa\"\n30 10 70 \"aaa aaa \"\n0 20 100 \"aaa\"\n");
    CHECK(places(*floated("<p><i class=l style='margin: 1px 5px 3px 2px' id=f></i>aaa</p>"), "f") == "1: 2 1 30 20");
}

TEST_CASE("a word that is wider than what a float leaves goes below it", "[layout][floats]") {
    CHECK(line_places(*floated("<p><i class=l></i>aaaaaaaa aaa</p>"), 0) == "0 20 100 \"aaaaaaaa \"\n0 30 100 \"aaa\"\n");
    CHECK(line_places(*floated("<p><i class=l></i>aa aaaaaaaa</p>"), 0) == "30 0 70 \"aa \"\n0 20 100 \"aaaaaaaa\"\n");
}

TEST_CASE("a line that is taller than others counts its whole height", "[layout][floats]") {
    const auto out = floated("<p>aaa<i class=l id=f style='height: 10px'></i> <b>b</b></p>", "b { display: inline-block; height: 25px; width: 10px }");
    CHECK(places(*out, "f") == "1: 0 0 30 10");
    const auto below = floated("<i class=l style='width: 20px; height: 15px'></i><i class=l id=f style='clear: left; width: 60px'></i><p>aa <b>b</b></p>",
                               "b { display: inline-block; height: 25px; width: 50px; vertical-align: top }");
    // Beside the upper float alone the line would have 80 px; its height reaches the lower one, which leaves 40.
    CHECK(places(*below, "f") == "1: 0 15 60 20");
    CHECK(line_places(*below, 0).starts_with("60 0 40 \"aa \"\n"));
}

TEST_CASE("floats stand beside each other while there is room, and never above an earlier one", "[layout][floats]") {
    const auto out = floated("<i class=l id=a></i><i class=l id=b></i><i class=l id=c style='width: 50px'></i><i class=l id=d style='width: 10px'></i><i class=r id=e></i>");
    CHECK(places(*out, "b") == "1: 30 0 30 20");
    CHECK(places(*out, "c") == "1: 0 20 50 20");
    CHECK(places(*out, "d") == "1: 50 20 10 20");
    CHECK(places(*out, "e") == "1: 70 20 30 20");
    CHECK(places(*floated("<i class=l id=a style='width: 120px'></i><i class=r id=b></i>"), "b") == "1: 70 20 30 20");
    CHECK(places(*floated("<i class=l></i><i class=l id=a style='clear: left'></i>"), "a") == "1: 0 20 30 20");
}

TEST_CASE("a float in a line stands at the line's top, or below it when they do not fit together", "[layout][floats]") {
    const auto fits = floated("<p>aa <i class=l id=f></i>bbb ccc ddd</p>");
    CHECK(places(*fits, "f") == "1: 0 0 30 20");
    CHECK(line_places(*fits, 0) == "30 0 70 \"aa bbb \"\n30 10 70 \"ccc ddd\"\n");
    const auto below = floated("<p>aaaa aaaa <i class=l id=f></i>bbb ccc</p>");
    CHECK(places(*below, "f") == "1: 0 10 30 20");
    CHECK(line_places(*below, 0) == "0 0 100 \"aaaa aaaa \"\n30 10 70 \"bbb ccc\"\n");
    const auto linked = floated("<p>aa <a><i class=l id=f></i></a></p><p>b</p>");
    CHECK(places(*linked, "f") == "1: 0 0 30 20");
    CHECK(line_places(*linked, 0) == "30 0 70 \"aa\"\n30 10 70 \"b\"\n");
    // Without text there is no line.
    CHECK(line_places(*floated("<div><a><i class=l></i></a></div><p>b</p>"), 0) == "30 0 70 \"b\"\n");
}

TEST_CASE("justified lines beside floats are broken for their own widths", "[layout][floats]") {
    const auto out = floated("<p><i class=l></i>aaa aaa aaa aaa aaaa aaaa aa</p>", "p { text-align: justify }");
    CHECK(line_places(*out, 0) == "30 0 70 \"aaa aaa \"\n30 10 70 \"aaa aaa \"\n0 20 100 \"aaaa aaaa \"\n0 30 100 \"aa\"\n");
}

TEST_CASE("clear moves a box below floats, margins notwithstanding", "[layout][floats]") {
    CHECK(places(*floated("<i class=l></i><p id=p style='clear: left'>x</p>"), "p") == "1: 0 20 100 10");
    CHECK(places(*floated("<i class=l></i><p id=p style='clear: right'>x</p>"), "p") == "1: 0 0 100 10");
    CHECK(places(*floated("<i class=l></i><i class=r style='height: 35px'></i><p id=p style='clear: both'>x</p>"), "p") == "1: 0 35 100 10");
    // A float stands below the margin above it; what clears it stands where margins put it when that is lower.
    const auto margins = [](const std::string& height) {
        return places(*floated("<p style='margin-bottom: 20px'>x</p><i class=l style='height: " + height + "'></i><p id=p style='clear: left; margin-top: 30px'>x</p>"), "p");
    };
    CHECK(margins("15px") == "1: 0 45 100 10");
    CHECK(margins("5px") == "1: 0 40 100 10");
    // An empty box that clears keeps what follows below.
    const auto empty = floated("<i class=l></i><div style='clear: both'></div><p id=p>x</p>");
    CHECK(places(*empty, "p") == "1: 0 20 100 10");
    CHECK(line_places(*floated("<p><i class=l></i>a<br style='clear: left'>b</p>"), 0) == "30 0 70 \"a\"\n0 20 100 \"b\"\n");
}

TEST_CASE("floats do not come between margins that collapse", "[layout][floats]") {
    const auto out = floated("<p>x</p><div id=d><i class=l id=f></i><p id=p>x</p></div>", "#p { margin-top: 15px }");
    CHECK(places(*out, "d") == "1: 0 25 100 10");
    CHECK(places(*out, "f") == "1: 0 25 30 20");
    CHECK(places(*out, "p") == "1: 0 25 100 10");
    const auto between = floated("<p style='margin-bottom: 10px'>x</p><i class=l id=f></i><p id=p style='margin-top: 15px'>x</p>");
    CHECK(places(*between, "f") == "1: 0 20 30 20");
    CHECK(places(*between, "p") == "1: 0 25 100 10");
}

TEST_CASE("only a formatting context holds its floats", "[layout][floats]") {
    const auto open = floated("<div id=d><i class=l></i></div><p id=p>x</p>");
    CHECK(places(*open, "d") == "1: 0 0 100 0");
    CHECK(line_places(*open, 0) == "30 0 70 \"x\"\n");
    CHECK(places(*floated("<div id=d><i class=l></i></div>", "#d { overflow: hidden }"), "d") == "1: 0 0 100 20");
    CHECK(places(*floated("<div id=d><i class=l></i>x</div>", "#d { display: flow-root; padding: 1px }"), "d") == "1: 0 0 100 22");
    CHECK(places(*floated("<table><tr><td id=d><i class=l></i>x</td></tr></table>"), "d") == "1: 0 0 40 20");
    CHECK(places(*floated("<div style='display: flex'><div id=d><i class=l></i>x</div></div>"), "d") == "1: 0 0 40 20");
}

TEST_CASE("a formatting context stands beside floats or below them", "[layout][floats]") {
    const auto beside = [](const std::string& html, const std::string& css = "") { return places(*floated("<i class=l style='height: 40px'></i>" + html, css), "o"); };
    CHECK(beside("<div id=o>xx xx xx</div>", "#o { overflow: hidden }") == "1: 30 0 70 20");
    CHECK(beside("<div id=o>xx xx xx</div>", "#o { overflow: hidden; margin-left: 45px }") == "1: 45 0 55 20");
    CHECK(beside("<div id=o>x</div>", "#o { overflow: hidden; width: 80px }") == "1: 0 40 80 10");
    CHECK(beside("<div id=o>x</div>", "#o { overflow: hidden; width: 50px; margin: 0 auto }") == "1: 40 0 50 10");
    CHECK(beside("<table id=o><tr><td>xxx</td></tr></table>") == "1: 30 0 30 10");
    CHECK(beside("<table id=o><tr><td>xxxxxxxx</td></tr></table>") == "1: 0 40 80 10");
    CHECK(beside("<div id=o><b>x</b></div>", "#o { display: flex }") == "1: 30 0 70 10");
    CHECK(beside("<div id=o><b>x</b></div>", "#o { display: grid }") == "1: 30 0 70 10");
    CHECK(beside("<img id=o src=a.png>", "img { display: block }") == "1: 30 0 40 20");
    CHECK(beside("<div id=o><p>xx<br>xx</p></div>", "#o { columns: 2; column-gap: 10px }") == "1: 30 0 70 10");
    // The lower float is wider: the box is tall enough to meet it, and takes what both leave.
    CHECK(places(*floated("<i class=l></i><i class=l style='clear: left; width: 50px'></i><div id=o>" + lines(3) + "</div>", "#o { overflow: hidden }"), "o") == "1: 50 0 50 30");
}

TEST_CASE("a float shrinks to fit, and so does what it stands in", "[layout][floats]") {
    CHECK(places(*floated("<div class=l id=f>xx</div>"), "f") == "1: 0 0 20 10");
    CHECK(places(*floated("<div class=l id=f>xx xx xx xx xx</div>"), "f") == "1: 0 0 100 20");
    CHECK(places(*floated("<div class=l id=f><i class=l></i>xx</div>"), "f") == "1: 0 0 50 20");
    CHECK(places(*floated("<div class=l id=f><i class=l></i><p>xx</p></div>"), "f") == "1: 0 0 50 20");
    CHECK(places(*floated("<img class=r id=f src=a.png>"), "f") == "1: 60 0 40 20");
}

TEST_CASE("generated content floats", "[layout][floats]") {
    CHECK(line_places(*floated("<p>aaa aaa aaa</p>", "p::before { content: 'D'; float: left; font-size: 20px; line-height: 20px }"), 0) ==
          "0 0 20 \"D\"\n20 0 80 \"aaa aaa \"\n20 10 80 \"aaa\"\n");
}

TEST_CASE("a float that the page has no room for begins the next page", "[layout][floats]") {
    const auto out = floated("<p>" + lines(9) + "</p><p><i class=l id=f></i>aaa aaa aaa aaa aaa</p>");
    CHECK(places(*out, "f") == "2: 0 0 30 20");
    CHECK(line_places(*out, 1) == "30 0 70 \"aaa aaa \"\n30 10 70 \"aaa\"\n");
    // Later floats wait with it, and what clears them.
    const auto order = floated("<p>" + lines(9) + "</p><i class=l id=f></i><i class=r id=g style='height: 5px'></i><p>x</p><p id=p style='clear: left'>x</p>");
    CHECK(places(*order, "f") == "2: 0 0 30 20");
    CHECK(places(*order, "g") == "2: 70 0 30 5");
    CHECK(places(*order, "p") == "2: 0 20 100 10");
    // At the end of the document it makes a page of its own, and its context goes on to it.
    const auto last = floated("<p>" + lines(9) + "</p><div id=d><i class=l id=f></i></div>", "#d { overflow: hidden }");
    CHECK(places(*last, "f") == "2: 0 0 30 20");
    CHECK(out->pages.pages.size() == 2);
    CHECK(floated("<p>" + lines(10) + "</p><i class=l></i>")->pages.pages.size() == 2);
}

TEST_CASE("a float that is taller than a page goes on over pages beside its text", "[layout][floats]") {
    const auto out = floated("<div class=l id=f>" + lines(15) + "</div><p id=p>" + lines(17) + "</p>");
    CHECK(places(*out, "f") == "1: 0 0 10 100 | 2: 0 0 10 50");
    CHECK(places(*out, "p") == "1: 0 0 100 100 | 2: 0 0 100 70");
    CHECK(line_places(*out, 1).ends_with("10 40 90 \"x\"\n0 50 100 \"x\"\n0 60 100 \"x\"\n"));
    const auto lower = floated("<p>x</p><div class=l id=f>" + lines(15) + "</div><p>" + lines(3) + "</p>");
    CHECK(places(*lower, "f") == "2: 0 0 10 100 | 3: 0 0 10 50");
}

TEST_CASE("floats in columns wait for the next column", "[layout][floats]") {
    const auto out = floated("<div id=c>x<br>x<br><i class=l id=f></i>x<br>x</div>", "#c { columns: 2; column-gap: 0; column-fill: auto; height: 30px } i { width: 20px }");
    CHECK(places(*out, "f") == "1: 50 0 20 20");
    CHECK(line_places(*out, 0) == "0 0 50 \"x\"\n0 10 50 \"x\"\n0 20 50 \"x\"\n70 0 30 \"x\"\n");
}

TEST_CASE("pages show every line of random floats once", "[layout][floats]") {
    for (std::uint32_t seed = 0; seed < 80; ++seed) {
        CAPTURE(seed);
        Numbers numbers(seed);
        Content content;
        const int blocks = 3 + numbers.below(12);
        for (int i = 0; i < blocks; ++i) {
            const auto box = [&] {
                const int tallest = numbers.below(6) == 0 ? 25 : 4;
                return std::string(numbers.below(2) == 0 ? "<span class=l>" : "<span class=r>") + content.text(1 + numbers.below(tallest)) + "</span>";
            };
            switch (numbers.below(7)) {
                case 0: content.html += box(); break;
                case 1: content.html += "<p>" + box() + content.text(1 + numbers.below(6)) + "</p>"; break;
                case 2: content.html += "<p>" + content.text(2) + " " + box() + content.text(1 + numbers.below(6)) + "</p>"; break;
                case 3: content.html += "<p style='clear: both'>" + content.text(1 + numbers.below(3)) + "</p>"; break;
                case 4: content.html += "<div style='overflow: hidden'>" + box() + "<p>" + content.text(1 + numbers.below(8)) + "</p></div>"; break;
                case 5: content.html += "<table><tr><td>" + content.text(1 + numbers.below(3)) + "</td><td>" + box() + content.text(2) + "</td></tr></table>"; break;
                case 6: content.html += "<div style='margin: 7px 0'>" + content.text(1 + numbers.below(9)) + "</div>"; break;
            }
        }
        if (seed % 3 == 1) content.html = "<div class=c>" + content.html + "</div>";
        check_all_shown(content, ".l { float: left; margin: 2px } .r { float: right; width: 15px } .c { columns: 2; column-gap: 4px }" + std::string(seed % 2 ? "p { orphans: 2; widows: 2 }" : ""));
    }
}

TEST_CASE("an empty box that clears has its margins as one, ending below the float", "[layout][floats]") {
    const auto out = lay_out_html("<div id=f></div><div id=e></div><div id=b>x</div>",
                                  "#f { float: left; width: 50px; height: 30px } #e { clear: both; margin: 10px 0 } #b { margin-top: 5px }");
    CHECK(places(*out, "b") == "1: 0 30 100 10");
}

TEST_CASE("clearance of a first child keeps its margin from its parent's", "[layout][floats]") {
    const auto out = lay_out_html("<section><div id=f></div><div id=p><div id=c>x</div></div></section>",
                                  "section { border: 1px solid } #f { float: left; width: 50px; height: 30px } #c { clear: both; margin-top: 5px }");
    CHECK(places(*out, "p") == "1: 1 1 98 40");
    CHECK(places(*out, "c") == "1: 1 31 98 10");
}

TEST_CASE("the margins of a cleared empty box stay in its parent", "[layout][floats]") {
    const auto out = lay_out_html("<div id=f></div><div id=p><div id=e></div></div><div id=n>x</div>",
                                  "#f { float: left; width: 50px; height: 30px } #p { margin-bottom: 15px } #e { clear: left; margin-bottom: 25px }");
    CHECK(places(*out, "p") == "1: 0 0 100 55");
    CHECK(places(*out, "n") == "1: 0 70 100 10");
}

TEST_CASE("a table whose width is in percent goes below a float rather than shrink", "[layout][floats]") {
    const std::string html = "<div id=f></div><table id=t><tr><td>xxxx</td></tr></table>", css = "#f { float: left; width: 50px; height: 30px }";
    CHECK(places(*lay_out_html(html, css + "#t { width: 100% }"), "t") == "1: 0 30 100 10");
    CHECK(places(*lay_out_html(html, css), "t") == "1: 50 0 40 10");
}

TEST_CASE("a line taller than a page beside a float is set all the same", "[layout][floats]") {
    const auto out = lay_out_html("<p><br><span id=f></span><span id=b>x<br>x<br>x<br>x<br>x<br>x<br>x<br>x<br>x<br>x<br>x</span></p>",
                                  "#f { float: right; width: 10px; height: 10px } #b { display: inline-block }");
    CHECK(out->diagnostics.empty());
    CHECK(places(*out, "b") == "2: 0 0 10 100 | 3: 0 0 10 10");
}
