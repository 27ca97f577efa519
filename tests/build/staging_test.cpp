#include "build/staging.hpp"

#include <catch2/catch.hpp>

#include "base/check.hpp"
#include "support/golden.hpp"

using namespace bilan;
using namespace bilan::build;

TEST_CASE("a commit writes what is new, leaves what is the same and removes what was the last build's", "[staging]") {
    const tests::TemporaryFolder folder;
    const Path output = Path(folder.path()) / "web";
    const auto first = commit(output, {{"a/one.txt", "1"}, {"b/two.txt", "2"}}, "{}", {}, Stale::Remove);
    CHECK(first.written == 3);
    CHECK(first.bytes == 4);
    write_file(output / "b" / "mine.txt", "mine");
    const auto second = commit(output, {{"a/one.txt", "1"}}, "{}", {"a/one.txt", "b/two.txt", "manifest.json"}, Stale::Remove);
    CHECK(second.written == 0);
    CHECK(second.unchanged == 2);
    CHECK(second.removed == 1);
    CHECK(list_files_below(output) == std::vector<std::string>{"a/one.txt", "b/mine.txt", "manifest.json"});
    const auto third = commit(output, {}, "{}", {"a/one.txt"}, Stale::Remove);
    CHECK(third.removed == 1);
    CHECK_FALSE(exists(output / "a"));
    CHECK(list_folder(Path(folder.path())) == std::vector<std::string>{"web"});
}

TEST_CASE("a partial build removes nothing", "[staging]") {
    const tests::TemporaryFolder folder;
    const Path output = Path(folder.path()) / "web";
    commit(output, {{"one.txt", "1"}}, "{}", {}, Stale::Remove);
    const auto partial = commit(output, {{"two.txt", "2"}}, "{}", {"one.txt"}, Stale::Keep);
    CHECK(partial.removed == 0);
    CHECK(exists(output / "one.txt"));
}

TEST_CASE("two jobs that make one file are a broken promise, and nothing is written", "[staging]") {
    const tests::TemporaryFolder folder;
    const Path output = Path(folder.path()) / "web";
    CHECK_THROWS_AS(commit(output, {{"one.txt", "1"}, {"one.txt", "2"}}, "{}", {}, Stale::Remove), InternalError);
    CHECK_FALSE(exists(output));
    CHECK_THROWS_AS(commit(output, {{"../one.txt", "1"}}, "{}", {}, Stale::Remove), InternalError);
}
