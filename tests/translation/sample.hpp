// One chapter in French and in English, as the program sees it: loaded, parsed, aligned.
#pragma once

#include <string>
#include <string_view>

#include "report/manuscript.hpp"
#include "translation/twins.hpp"

namespace bilan::translation::tests {

class Sample {
public:
    // The files 10-water.fr.md and 10-water.en.md of the report "r"; an empty English one is not there.
    Sample(const std::string& french, const std::string& english);
    Sample(const Sample&) = delete;
    Sample& operator=(const Sample&) = delete;

    const content::Report& report() const { return report_; }
    const report::Manuscript& manuscript() const { return *manuscript_; }
    const Diagnostics& told() const { return told_; }
    Twin twin(const Record& record = {}) const;   // the record outlives it

    // What "mark" records now.
    Record marked() const;

private:
    void add(const std::string& language, const std::string& text);

    Sources sources_;
    content::Report report_;
    Diagnostics told_;
    std::optional<report::Manuscript> manuscript_;
};

Blocks blocks_in(Sources& sources, const std::string& markdown, const std::string& language = "fr");

// A line a pair: "Translated: l’eau / water"; "-" where one has no counterpart.
std::string states(const Alignment& alignment);

}  // namespace bilan::translation::tests
