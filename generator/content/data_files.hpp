// A project's lists, in whichever form its office keeps them: figures.json, figures.yaml, figures.csv or figures.xlsx, each
// checked against the same schema. One of them: two are two truths (content/two-sources).
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.hpp"
#include "base/files.hpp"
#include "base/source.hpp"
#include "data/conventions.hpp"
#include "data/value.hpp"
#include "ledger/records.hpp"

namespace bilan::content {

struct DataFiles {
    const Path& root;        // of the project
    const Path& share;       // of the program: schema/<name>.schema.json
    Sources& sources;
    Diagnostics& diagnostics;
    mutable std::map<std::string, std::vector<data::Convention>, std::less<>> conventions = {};   // by folder, as they are read

    // stem: "data/bilan-2022/figures". Nothing when no such file is there, or when it has mistakes. Of a schema of several
    // lists ("figures" and "relations") each is a sheet of the workbook, or a CSV file beside the first; a table of names by
    // code has the codes in its column "id".
    std::optional<data::Value> read(const std::string& stem, const std::string& schema) const;
    // A file by its whole name, JSON; or YAML where it ends so.
    std::optional<data::Value> read_json(const std::string& name) const;
    std::optional<data::Value> read_json_or_yaml(const std::string& name) const;
    std::optional<data::Value> read_checked_json(const std::string& name, const std::string& schema) const;
    // Rows to compute from, CSV or a sheet. Nothing when there is no such file, or when it has mistakes.
    std::optional<ledger::Records> read_records(const std::string& stem) const;
    // The rows of one CSV file or sheet, as its conventions say. named_by: where another file names it; may be empty.
    std::optional<data::Table> read_rows(const std::string& name, const Span& named_by) const;
    // data/schema/<name>.schema.json of the program.
    std::optional<data::Value> schema_named(const std::string& name) const;
    const std::vector<data::Convention>& conventions_beside(const std::string& name) const;
    // The forms of a list that are there: "figures.json", "figures.xlsx".
    std::vector<std::string> forms_of(const std::string& stem) const;

private:
    std::optional<ledger::Records> read_long_csv(const std::string& name, const std::vector<data::Convention>& declared) const;
    void report_two(const std::vector<std::string>& forms) const;
    std::optional<data::Value> read_table(const std::string& name, const data::Value& rules) const;
};

}  // namespace bilan::content
