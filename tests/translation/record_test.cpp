// The file that says what each translation was made from.
#include "translation/record.hpp"

#include <catch2/catch.hpp>

#include "support/golden.hpp"

using namespace bilan;
using namespace bilan::translation;

namespace {

const std::string digest_a(16, 'a'), digest_b(16, 'b');

struct Folder {
    tests::TemporaryFolder folder;
    Path root = folder.path(), share = Path(BILAN_ROOT) / "data";
    Sources sources;
    Diagnostics diagnostics;

    std::optional<Record> read(const std::string& text) {
        write_file(root / record_name("r"), text);
        return read_record({root, share, sources, diagnostics}, "r");
    }
};

}  // namespace

TEST_CASE("a record reads as it was written, a line a block", "[translation]") {
    const Record record{{{"10-water", "en"}, {{digest_a, digest_b, "il dit \"oui\""}, {digest_b, digest_a, ""}}}, {{"10-water", "es"}, {}}, {{"20-fire", "en"}, {{digest_a, digest_a, "é"}}}};
    const auto json = to_json(record);
    CHECK(json == R"({
  "10-water": {
    "en": [
      {"source": "aaaaaaaaaaaaaaaa", "translation": "bbbbbbbbbbbbbbbb", "text": "il dit \"oui\""},
      {"source": "bbbbbbbbbbbbbbbb", "translation": "aaaaaaaaaaaaaaaa"}
    ],
    "es": []
  },
  "20-fire": {
    "en": [
      {"source": "aaaaaaaaaaaaaaaa", "translation": "aaaaaaaaaaaaaaaa", "text": "é"}
    ]
  }
}
)");
    Folder folder;
    CHECK(folder.read(json) == record);
    CHECK(folder.read(to_json({})) == Record{});
    CHECK(folder.diagnostics.empty());
}

TEST_CASE("a record that is not there is nothing; one with mistakes is told", "[translation]") {
    Folder folder;
    CHECK(read_record({folder.root, folder.share, folder.sources, folder.diagnostics}, "r") == std::nullopt);
    CHECK(folder.diagnostics.empty());
    CHECK(folder.read(R"({"10-water": {"en": [{"source": "short", "translation": "aaaaaaaaaaaaaaaa"}]}})") == std::nullopt);
    CHECK(folder.diagnostics.error_count() == 1);
    CHECK(folder.read(R"({"10-water": [)") == std::nullopt);
}

TEST_CASE("a file is replaced as a whole, and nothing is left beside it", "[translation]") {
    const Folder folder;
    replace_file(folder.root / "a.md", "one");
    replace_file(folder.root / "a.md", "two");
    CHECK(list_folder(folder.root) == std::vector<std::string>{"a.md"});
    CHECK(read_file(folder.root / "a.md") == "two");
}
