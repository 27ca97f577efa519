// What was found, in the forms that other programs read. Each is a whole document and ends with a newline.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.hpp"
#include "check/waivers.hpp"

namespace bilan::cli {

enum class FindingsFormat { Text, Json, Sarif, Junit };

// {"findings": [{severity, code, message, file, line, column, cell, help}], "waived": [... reason, until]}
std::string findings_json(const Diagnostics& findings, const std::vector<check::Waived>& waived);

// SARIF 2.1.0 (OASIS): one run; waived findings are results with a suppression.
std::string findings_sarif(const Diagnostics& findings, const std::vector<check::Waived>& waived, std::string_view version);

// JUnit's XML as build servers read it: a suite a file; errors fail, warnings pass and say so, waived ones are skipped.
std::string findings_junit(const Diagnostics& findings, const std::vector<check::Waived>& waived);

// What text output says after the findings; "" when nothing is waived.
std::string waived_text(const std::vector<check::Waived>& waived);

}  // namespace bilan::cli
