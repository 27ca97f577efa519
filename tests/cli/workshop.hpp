// A copy of a whole project in a folder of its own, to be built, broken and built again with the real program.
#pragma once

#include <string>
#include <vector>

#include "support/golden.hpp"

namespace bilan::tests {

struct Run {
    int exit_code = 0;
    std::string out;
    std::string err;
};

// Runs the program in a folder. environment: "TZ=Asia/Tokyo LANG=C ".
Run run_bilan(const std::string& arguments, const std::string& folder, const std::string& environment = {}, const std::string& input = {});

class Workshop {
public:
    explicit Workshop(const std::string& project = "tiny");
    static Workshop of_the_example();

    std::string path(const std::string& relative) const;
    void write(const std::string& relative, const std::string& text) const;
    std::string read(const std::string& relative) const;
    void remove(const std::string& relative) const;
    void replace(const std::string& relative, const std::string& what, const std::string& with) const;
    Run run(const std::string& arguments, const std::string& environment = {}) const;
    // A digest of every file in output/ with its bytes; "" when there is none.
    std::string output_digest(const std::string& output = "output") const;

private:
    Workshop(const std::string& from, const std::vector<std::string>& files);

    TemporaryFolder folder_;
};

}  // namespace bilan::tests
