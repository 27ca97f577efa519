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
    if (const auto table = data::parse_csv(source, diagnostics)) data::to_json(data::to_value(*table));
    to_text(diagnostics);
}
