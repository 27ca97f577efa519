#include "cli/findings.hpp"

#include <map>
#include <set>

#include "base/format.hpp"
#include "data/json.hpp"
#include "templating/value.hpp"

namespace bilan::cli {
namespace {

using data::List;
using data::Map;
using data::Value;

Value number(std::uint32_t value) { return data::number_value(Decimal(static_cast<std::int64_t>(value))); }

const char* name_of(Severity severity) { return severity == Severity::Error ? "error" : "warning"; }

void set_text(Map& map, const char* key, const std::string& text) {
    if (!text.empty()) map.set(key, Value(text));
}

Map finding_map(const Diagnostic& finding) {
    Map map;
    map.set("severity", Value(name_of(finding.severity)));
    map.set("code", Value(finding.code));
    map.set("message", Value(finding.message));
    set_text(map, "file", finding.place.file);
    if (finding.place.line > 0) map.set("line", number(finding.place.line));
    if (finding.place.column > 0) map.set("column", number(finding.place.column));
    set_text(map, "cell", finding.place.cell);
    set_text(map, "help", finding.help);
    return map;
}

Map one(const char* key, Value value) {
    Map map;
    map.set(key, std::move(value));
    return map;
}

// A sheet has cells and no lines: its place is a logical one (SARIF 3.33).
Value sarif_location(const Place& place) {
    Map physical = one("artifactLocation", Value(one("uri", Value(place.file))));
    if (place.line > 0 && place.cell.empty()) {
        Map region = one("startLine", number(place.line));
        if (place.column > 0) {
            region.set("startColumn", number(place.column));
            region.set("endColumn", number(place.column + place.width));
        }
        physical.set("region", Value(std::move(region)));
    }
    Map location = one("physicalLocation", Value(std::move(physical)));
    if (!place.cell.empty()) location.set("logicalLocations", Value(List{Value(one("fullyQualifiedName", Value(place.cell)))}));
    return Value(std::move(location));
}

Map sarif_result(const Diagnostic& finding) {
    Map result = one("ruleId", Value(finding.code));
    result.set("level", Value(name_of(finding.severity)));
    const std::string text = finding.help.empty() ? finding.message : format("{}\n{}", finding.message, finding.help);
    result.set("message", Value(one("text", Value(text))));
    if (!finding.place.file.empty()) result.set("locations", Value(List{sarif_location(finding.place)}));
    return result;
}

Value sarif_driver(const Diagnostics& findings, const std::vector<check::Waived>& waived, std::string_view version) {
    std::set<std::string> codes;
    for (const auto& finding : findings.all()) codes.insert(finding.code);
    for (const auto& each : waived) codes.insert(each.finding.code);
    List rules;
    for (const auto& code : codes) rules.push_back(Value(one("id", Value(code))));
    Map driver = one("name", Value("bilan"));
    driver.set("version", Value(std::string(version)));
    driver.set("rules", Value(std::move(rules)));
    return Value(one("driver", Value(std::move(driver))));
}

// XML 1.0 has no control characters, not even escaped.
std::string xml(std::string_view text) {
    std::string clean;
    for (const char c : text) clean += static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t' ? ' ' : c;
    return templating::escaped(clean);
}

struct Suite {
    std::string cases;
    int tests = 0, failures = 0, skipped = 0;
};

void add_case(Suite& suite, const Diagnostic& finding, const std::string& inside) {
    ++suite.tests;
    suite.cases += format("    <testcase classname=\"{}\" name=\"{}\">{}</testcase>\n", xml(finding.code), xml(finding.message), inside);
}

void add_finding(Suite& suite, const Diagnostic& finding) {
    const std::string where = xml(format("{}\n{}", position_of(finding.place), finding.help));
    if (finding.severity == Severity::Error) {
        ++suite.failures;
        add_case(suite, finding, format("<failure type=\"{}\" message=\"{}\">{}</failure>", xml(finding.code), xml(finding.message), where));
    } else {
        add_case(suite, finding, format("<system-out>warning: {}</system-out>", where));
    }
}

std::string suite_xml(const std::string& file, const Suite& suite) {
    return format("  <testsuite name=\"{}\" tests=\"{}\" failures=\"{}\" errors=\"0\" skipped=\"{}\">\n{}  </testsuite>\n",
                  xml(file.empty() ? "project" : file), suite.tests, suite.failures, suite.skipped, suite.cases);
}

}  // namespace

std::string findings_json(const Diagnostics& findings, const std::vector<check::Waived>& waived) {
    List found, excused;
    for (const auto& finding : findings.all()) found.push_back(Value(finding_map(finding)));
    for (const auto& each : waived) {
        Map map = finding_map(each.finding);
        map.set("reason", Value(each.reason));
        map.set("until", Value(each.until));
        excused.push_back(Value(std::move(map)));
    }
    Map root = one("findings", Value(std::move(found)));
    root.set("waived", Value(std::move(excused)));
    return data::to_json(Value(std::move(root))) + "\n";
}

std::string findings_sarif(const Diagnostics& findings, const std::vector<check::Waived>& waived, std::string_view version) {
    List results;
    for (const auto& finding : findings.all()) results.push_back(Value(sarif_result(finding)));
    for (const auto& each : waived) {
        Map result = sarif_result(each.finding);
        Map suppression = one("kind", Value("external"));
        suppression.set("justification", Value(format("{} (until {})", each.reason, each.until)));
        result.set("suppressions", Value(List{Value(std::move(suppression))}));
        results.push_back(Value(std::move(result)));
    }
    Map run = one("tool", sarif_driver(findings, waived, version));
    run.set("columnKind", Value("unicodeCodePoints"));
    run.set("results", Value(std::move(results)));
    Map root = one("$schema", Value("https://json.schemastore.org/sarif-2.1.0.json"));
    root.set("version", Value("2.1.0"));
    root.set("runs", Value(List{Value(std::move(run))}));
    return data::to_json(Value(std::move(root))) + "\n";
}

std::string findings_junit(const Diagnostics& findings, const std::vector<check::Waived>& waived) {
    std::map<std::string, Suite> suites;
    for (const auto& finding : findings.all()) add_finding(suites[finding.place.file], finding);
    for (const auto& each : waived) {
        auto& suite = suites[each.finding.place.file];
        ++suite.skipped;
        add_case(suite, each.finding, format("<skipped message=\"{}\"/>", xml(format("waived until {}: {}", each.until, each.reason))));
    }
    if (suites.empty()) suites[""] = {"    <testcase classname=\"bilan\" name=\"the project has no mistakes\"/>\n", 1, 0, 0};
    std::string result = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"bilan\">\n";
    for (const auto& [file, suite] : suites) result += suite_xml(file, suite);
    return result + "</testsuites>\n";
}

std::string waived_text(const std::vector<check::Waived>& waived) {
    std::string text;
    for (const auto& each : waived) {
        text += format("waived[{}]: {}\n  --> {}\n  until {}: {}\n", each.finding.code, each.finding.message, position_of(each.finding.place), each.until, each.reason);
    }
    return text;
}

}  // namespace bilan::cli
