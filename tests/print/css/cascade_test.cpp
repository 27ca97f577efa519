#include "support.hpp"

using namespace bilan;
using namespace bilan::print::css;
using tests::Styled;

TEST_CASE("the user-agent sheet gives no diagnostics", "[css]") {
    const Styled styled("<p id=p>x", "");
    CHECK(styled.messages() == "");
    CHECK(styled.dump("p") == "display: block\nmargin-top: 16px\nmargin-bottom: 16px\n");
}
