#include <catch2/catch.hpp>

#include "base/files.hpp"
#include "data/json.hpp"
#include "data/schema.hpp"
#include "support/golden.hpp"

using namespace bilan;

TEST_CASE("figures that are published keep their own schema", "[published]") {
    Sources sources;
    Diagnostics diagnostics;
    const auto read = [&](const std::string& path) { return *data::parse_json(sources.add(path, *read_file(Path(path))), diagnostics); };
    const auto published = read(std::string(BILAN_TESTS) + "/golden/cli/published-figures.json");
    data::validate(published, read(std::string(BILAN_ROOT) + "/data/schema/published-figures.schema.json"), diagnostics);
    CHECK(to_text(diagnostics) == "");
    REQUIRE(published.find("figures")->list()->size() == 1);
}
