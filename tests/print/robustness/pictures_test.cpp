// Pictures that claim more than they hold.
#include <catch2/catch.hpp>

#include "images/images.hpp"
#include "odd_documents.hpp"

using namespace bilan::print::tests;

TEST_CASE("uses of uses are drawn so often and no more", "[robustness]") {
    std::string bomb = "<svg width=10 height=10>";
    for (int i = 0; i < 15; ++i) bomb += "<g id=a" + std::to_string(i) + ">" + repeated("<use href=#a" + std::to_string(i + 1) + " />", 10) + "</g>";
    const auto drawn = outcome("", bomb + "<g id=a15><rect width=1 height=1 /></g><use href=#a0 /></svg>");
    CHECK(drawn.pages == 1);
    CHECK(drawn.codes == "print/drawing-too-large");
    CHECK(outcome("", "<svg width=10 height=10><g id=a><use href=#a /><use href=#a /></g></svg>").pages == 1);
}

TEST_CASE("patterns of patterns are drawn so often and no more", "[robustness]") {
    std::string bomb = "<svg width=10 height=10>";
    for (int i = 0; i < 16; ++i) {
        bomb += "<pattern id=p" + std::to_string(i) + " width=1 height=1 patternUnits=userSpaceOnUse>" +
                repeated("<rect width=10 height=10 fill=url(#p" + std::to_string(i + 1) + ") />", 8) + "</pattern>";
    }
    CHECK(outcome("", bomb + "<rect width=10 height=10 fill=url(#p0) /></svg>").pages == 1);
    CHECK(outcome("", "<svg width=400 height=300><pattern id=p width=0.0001 height=0.0001 patternUnits=userSpaceOnUse><rect width=1 height=1 /></pattern>"
                      "<rect width=400 height=300 fill=url(#p) /></svg>").pages == 1);
}

TEST_CASE("drawings as large as numbers go are clipped", "[robustness]") {
    CHECK(outcome("", "<svg width=300 height=200 viewBox='0 0 1e-30 1e30'><rect width=1e300 height=60000 /><path d='M1e308 1e308L-1e308 1e400' stroke=red /></svg>").pages == 1);
    CHECK(outcome("", "<svg width=300 height=200><path d='M0 0L1e9 1e9' stroke=red stroke-dasharray='1e-9 1e-9' /></svg>").pages == 1);
    CHECK(outcome("", "<svg width=60000 height=200><rect width=60000 height=60000 /></svg>").pages == 1);
    CHECK(outcome("", "<svg width=1e30 height=1e30></svg>").codes == "");
}

TEST_CASE("a background of tiles too small to see is drawn", "[robustness]") {
    CHECK(outcome("p { background: url(logo.svg); background-size: 0.001px; height: 250px }", "<p>x").pages == 1);
    CHECK(outcome("p { background: repeating-linear-gradient(red 0, blue 0.0001px); height: 250px }", "<p>x").pages == 1);
    CHECK(outcome("p { background: radial-gradient(1e30px at 1e9px, red -1e30px, blue 1e30px) }", "<p>x").pages == 1);
    CHECK(outcome("p { border: 0.01px dotted red; border-radius: 1e30px / 1e-30px; width: 1e6px; height: 250px }", "<p>x").pages == 1);
    for (const auto* thickness : {"0.001px", "0"}) CHECK(outcome("p { text-decoration: underline wavy red " + std::string(thickness) + " }", "<p>" + repeated("x ", 300)).pages == 1);
}

TEST_CASE("transforms of transforms end", "[robustness]") {
    CHECK(outcome("p { transform: " + repeated("scale(2) ", 10000) + " }", "<p>x").pages == 1);
    CHECK(outcome("p { transform: scale(1e30) rotate(1e30deg) matrix(1e38, 1e38, 1e38, 1e38, 1e38, 1e38) }", "<p>x").pages == 1);
}

TEST_CASE("a page shows more gradients than libharu's dictionaries hold", "[robustness]") {
    std::string body;
    for (int i = 0; i < 4200; ++i)
        body += "<i style='float:left;width:4px;height:4px;background:linear-gradient(rgb(" + std::to_string(i % 256) + "," + std::to_string(i / 256) + ",0),#fff)'></i>";
    const auto drawn = outcome("", body);
    CHECK(drawn.pages == 1);
    CHECK(drawn.codes == "");
}
