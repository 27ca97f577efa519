#include "support/golden.hpp"

#include <cstdlib>
#include <sstream>
#include <stdexcept>

#include "base/files.hpp"
#include "base/format.hpp"

namespace bilan::tests {
namespace {

std::string first_difference(const std::string& expected, const std::string& actual) {
    std::istringstream e(expected), a(actual);
    std::string left, right;
    for (int line = 1;; ++line) {
        const bool has_left = static_cast<bool>(std::getline(e, left));
        const bool has_right = static_cast<bool>(std::getline(a, right));
        if (!has_left && !has_right) return "the ends of lines differ";
        if (has_left != has_right || left != right) {
            return format("line {}:\n  expected: {}\n  actual:   {}", line, has_left ? left : "(end)", has_right ? right : "(end)");
        }
    }
}

}  // namespace

std::string difference_from_golden(std::string_view name, std::string_view actual) {
    const Path path = Path(BILAN_TESTS) / "golden" / std::string(name);
    if (std::getenv("BILAN_BLESS") != nullptr) {
        write_if_changed(path, actual);
        return {};
    }
    const auto expected = read_file(path);
    if (!expected) return format("no golden {}: run with BILAN_BLESS=1 and read it", path.string());
    if (*expected == actual) return {};
    return format("differs from {}, {}", path.string(), first_difference(*expected, std::string(actual)));
}

TemporaryFolder::TemporaryFolder() {
    std::string pattern = "/tmp/bilan-test-XXXXXX";
    if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no temporary folder");
    path_ = pattern;
}

TemporaryFolder::~TemporaryFolder() { remove_all(path_); }

std::string read_text(const std::string& path) {
    auto text = read_file(path);
    if (!text) throw std::runtime_error("no file " + path);
    return *text;
}

}  // namespace bilan::tests
