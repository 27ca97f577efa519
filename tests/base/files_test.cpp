#include "base/files.hpp"

#include <catch2/catch.hpp>

#include "base/digest.hpp"
#include "support/golden.hpp"

using namespace bilan;

TEST_CASE("files are written only when their bytes differ", "[files]") {
    const tests::TemporaryFolder folder;
    const Path file = Path(folder.path()) / "a" / "b.txt";
    CHECK_FALSE(read_file(file));
    CHECK(write_if_changed(file, "one"));
    CHECK_FALSE(write_if_changed(file, "one"));
    CHECK(write_if_changed(file, "two"));
    CHECK(read_file(file) == "two");
}

TEST_CASE("listings are sorted and relative", "[files]") {
    const tests::TemporaryFolder folder;
    const Path root = folder.path();
    write_file(root / "z.txt", "");
    write_file(root / "b" / "a.txt", "");
    CHECK(list_folder(root) == std::vector<std::string>{"b", "z.txt"});
    CHECK(list_files_below(root) == std::vector<std::string>{"b/a.txt", "z.txt"});
    CHECK(list_folder(root / "none").empty());
}

TEST_CASE("a relative path cannot leave its folder", "[files]") {
    CHECK(path_inside("/p", "a/../b.txt") == Path("/p/b.txt"));
    CHECK_FALSE(path_inside("/p", "../b.txt"));
    CHECK_FALSE(path_inside("/p", "a/../../b.txt"));
    CHECK_FALSE(path_inside("/p", "/etc/passwd"));
}

TEST_CASE("the digest of the same bytes is the same for ever", "[digest]") {
    CHECK(digest("") == "99aa06d3014798d86001c324468d497f");
    CHECK(digest("bilan") != digest("Bilan"));
}

TEST_CASE("an absolute path has no dots left", "[files]") {
    CHECK(absolute("/a/b/../c") == Path("/a/c"));
    CHECK(absolute("/a/.") == Path("/a"));
    CHECK(absolute(".").filename() != ".");
}
