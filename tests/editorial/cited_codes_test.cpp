#include "editorial/cited_codes.hpp"

#include <catch2/catch.hpp>

#include "editorial/told.hpp"

using namespace bilan;
using namespace bilan::tests;

namespace {

std::string cited(const std::string& sentence) {
    content::Project project;
    std::string goals;
    for (int i = 1; i <= 17; ++i) goals += (i == 1 ? "[" : ", ") + ("{\"number\": " + std::to_string(i) + "}");
    project.shared["sdg"] = json(goals + "]");
    project.shared["frameworks"] = json(R"([{"id": "unsdcf", "short": {"fr": "PNUAD", "en": "UNSDCF"}, "codes": [{"code": "3.1.6"}, {"code": "3.2.2"}]}])");
    Diagnostics diagnostics;
    editorial::check_cited_codes(passages(sentence, "en"), editorial::code_lists_of(project, "en"), Severity::Warning, diagnostics);
    return told(diagnostics);
}

}  // namespace

TEST_CASE("goals and outputs that a sentence cites are in their list", "[editorial]") {
    CHECK(cited("It serves UNSDCF 3.3.2 and more") == "1:18 UNSDCF has no \"3.3.2\"");
    CHECK(cited("UNSDCF output 4.1") == "1:15 UNSDCF has no \"4.1\"");
    CHECK(cited("SDG 18") == "1:5 SDG has no \"18\"");
    for (const char* sentence : {"UNSDCF 3.2.2", "UNSDCF output 3.1.6", "UNSDCF 3.2", "UNSDCF 2023-2027", "SDG 8", "SDG 8.7", "the 17 SDGs", "SDGs by 2030", "SDG. In all, 18 people", "PNUAD 9.9"})
        CHECK(cited(sentence) == "");
}
