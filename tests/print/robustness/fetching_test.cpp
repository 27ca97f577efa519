// What a document may ask for.
#include <catch2/catch.hpp>

#include "odd_documents.hpp"
#include "print/data_url.hpp"

using namespace bilan::print;
using namespace bilan::print::tests;

TEST_CASE("data: URLs are files", "[robustness]") {
    CHECK(data_of("data:,a%20b%zz%4") == "a b%zz%4");
    CHECK(data_of("data:text/css;base64,cHt9") == "p{}");
    CHECK(data_of("data:;base64,cH t9\n") == "p{}");
    CHECK(data_of("data:;base64,cHs=") == "p{");
    CHECK(data_of("data:;base64,c*") == std::nullopt);
    CHECK(data_of("data:text/css") == std::nullopt);
    CHECK(data_of("file.css") == std::nullopt);
    CHECK(outcome("", "<img alt=x src=\"data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>\">").codes == "");
    CHECK(outcome("@import 'data:text/css,p%7Bwidth:1px%7D';", "<p>x").codes == "");
    const auto broken = outcome("p { background: url(data:image/png;base64," + repeated("A", 1000000) + ") }", "<img alt=x src=data:image/png;base64,AAAA>");
    CHECK(broken.codes == "print/missing-image");
    CHECK(broken.first.size() < 1000);
}

TEST_CASE("a sheet that imports itself is read once more and no more", "[robustness]") {
    CHECK(outcome("", "<link rel=stylesheet href=self.css><p>x").codes == "css/syntax");
}
