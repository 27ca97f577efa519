// Bytes as JSON, CSV and YAML.
#include "data/csv.hpp"
#include "data/json.hpp"
#include "data/yaml.hpp"
#include "fuzz/target.hpp"

void bilan::fuzz::read(std::string_view bytes) {
    const Source source("data.txt", std::string(bytes));
    Diagnostics diagnostics;
    if (const auto value = data::parse_json(source, diagnostics)) data::to_json(*value);
    if (const auto value = data::parse_yaml(source, 0, bytes.size(), diagnostics)) data::to_json(*value);
    if (const auto text = data::text_of_csv("data.csv", std::string(bytes), diagnostics)) {
        const Source csv("data.csv", *text);
        if (const auto table = data::parse_csv(csv, diagnostics)) data::to_json(data::to_value(*table));
    }
    to_text(diagnostics);
}
