// Goldens: what a phase printed when a person last read it and found it right. tests/golden/<name>.
// BILAN_BLESS=1 in the environment writes them anew; read the difference before you commit it.
#pragma once

#include <string>
#include <string_view>

namespace bilan::tests {

// "" when actual is the golden's text; else a message that names the file and the first line that differs.
std::string difference_from_golden(std::string_view name, std::string_view actual);

// A new empty folder that is removed with the object.
class TemporaryFolder {
public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    const std::string& path() const { return path_; }

private:
    std::string path_;
};

std::string read_text(const std::string& path);  // fails the test when the file is not there

}  // namespace bilan::tests
