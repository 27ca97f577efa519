// The cases of cases/*.txt, whose expected texts Jinja2 itself printed (jinja_oracle.py).
#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <optional>

#include "base/files.hpp"
#include "data/json.hpp"
#include "support/golden.hpp"
#include "templating/conversion.hpp"
#include "templating/environment.hpp"

namespace {

using namespace bilan;
using namespace bilan::templating;

struct Case {
    std::string name;
    std::vector<std::pair<std::string, std::string>> parts;  // "template" first

    const std::string* part(std::string_view wanted) const {
        const auto at = std::find_if(parts.begin(), parts.end(), [&](const auto& p) { return p.first == wanted; });
        return at == parts.end() ? nullptr : &at->second;
    }
};

std::vector<Case> read_cases(const std::string& text) {
    std::vector<Case> cases;
    bool first_line = false;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = std::min(text.find('\n', at), text.size());
        const auto line = text.substr(at, end - at);
        at = end + 1;
        if (line.starts_with("=== ")) {
            cases.push_back({line.substr(4), {{"template", ""}}});
            first_line = true;
        } else if (line.starts_with("--- ")) {
            cases.back().parts.emplace_back(line.substr(4), "");
            first_line = true;
        } else {
            auto& part = cases.back().parts.back().second;
            if (!first_line) part += '\n';
            part += line;
            first_line = false;
        }
    }
    for (auto& each : cases) {  // the empty line before the next case
        auto& last = each.parts.back().second;
        if (&each != &cases.back() && last.ends_with('\n')) last.pop_back();
    }
    return cases;
}

Value context_of(const Case& example, Sources& sources) {
    const auto* text = example.part("context");
    if (text == nullptr) return Value(Dict{});
    Diagnostics diagnostics;
    const auto value = data::parse_json(sources.add("context.json", *text), diagnostics);
    REQUIRE(value.has_value());
    return from(*value);
}

Syntax syntax_of(const Case& example) {
    const auto* text = example.part("syntax");
    const auto says = [&](std::string_view option) { return text != nullptr && text->find(option) != std::string::npos; };
    return {says("trim_blocks"), says("lstrip_blocks"), says("keep_trailing_newline")};
}

std::optional<std::string> rendered(const Case& example, Diagnostics& diagnostics) {
    Sources sources;
    std::map<std::string, const Source*> files;
    for (const auto& [name, text] : example.parts) {
        if (name == "template") files["main"] = &sources.add("main", text);
        if (name.starts_with("file ")) files[name.substr(5)] = &sources.add(name.substr(5), text);
    }
    const Loader loader{[&](std::string_view name) -> const Source* {
                            const auto at = files.find(std::string(name));
                            return at == files.end() ? nullptr : at->second;
                        },
                        {}};
    const Environment environment(loader, syntax_of(example));
    const auto page = environment.get_template("main", diagnostics);
    if (page == nullptr) return std::nullopt;
    return render(environment, *page, context_of(example, sources), diagnostics);
}

}  // namespace

TEST_CASE("templates print what Jinja2 prints, and fail where it fails", "[oracle]") {
    const auto folder = Path(BILAN_TESTS) / "templating" / "cases";
    std::size_t count = 0;
    for (const auto& file : list_folder(folder)) {
        for (const auto& example : read_cases(tests::read_text((folder / file).string()))) {
            ++count;
            Diagnostics diagnostics;
            const auto actual = rendered(example, diagnostics);
            INFO(file << ": " << example.name << "\n" << to_text(diagnostics));
            if (const auto* expected = example.part("expected")) {
                CHECK(actual.value_or("(nothing)") == *expected);
            } else {
                CHECK(example.part("fails") != nullptr);
                CHECK_FALSE(actual.has_value());
                CHECK(diagnostics.has_errors());
            }
        }
    }
    CHECK(count >= 150);
}
