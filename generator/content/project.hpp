// A project as it stands on disk: the site, its reports, their chapters in each language, and the data they cite.
// Loaded once, then const. Nothing here is rendered; a chapter is its front matter and where its Markdown begins.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/diagnostics.hpp"
#include "base/files.hpp"
#include "content/diagrams.hpp"
#include "content/localized.hpp"
#include "data/value.hpp"
#include "ledger/figures.hpp"
#include "ledger/results_framework.hpp"
#include "ledger/tables.hpp"
#include "unicode/locale.hpp"

namespace bilan::content {

// A chapter in one language.
struct Edition {
    const Source* source = nullptr;
    std::size_t body = 0;       // where its Markdown begins
    std::string title;          // never empty
    std::string slug;           // its page's name in a URL
    std::string description;    // for search results; may be empty
    std::string owner;          // the role that has it to do; may be empty
    std::optional<Span> to_review;  // "status: to-review": somebody still has to read it
};

enum class On { Everywhere, WebOnly, PrintOnly };

// One chapter, in the languages that it has: content/<report>/<stem>.<language>.md.
struct Chapter {
    std::string id;             // the stem without its number: "protection"
    std::string stem;           // "20-protection"
    std::string kind;           // "chapter" unless the front matter says "cover", "foreword", "axis", ...
    std::string axis;           // id of the axis it belongs to, or ""
    std::string media;          // id of the picture that stands for it on the web, or ""
    Span media_span, axis_span;
    On on = On::Everywhere;
    std::map<std::string, Edition> editions;
    std::set<std::string> unreadable;   // languages whose file is there and no text: reported, and no gap

    const Edition* edition(std::string_view language) const;
    bool on_web() const { return on != On::PrintOnly; }
    bool in_print() const { return on != On::WebOnly; }
};

// What happens to a chapter that one language lacks.
enum class MissingTranslation { Block, Hide, FallBack };

// How far a report is. Releases leave out what is not cleared, and what is under embargo until its day.
enum class ReportState { Draft, Review, Cleared, Embargoed, Published, Corrected };
std::string_view name_of(ReportState state);   // as report.json writes it

struct Report {
    std::string id;             // its folder's name: "bilan-2022"
    Localized title, subtitle, tagline, description, slug, pdf;
    std::string kind, year, date, source_language, cover;
    ReportState state = ReportState::Published;  // what says nothing was published before there were states
    std::optional<unicode::Date> embargoed_until;  // the day on which it may be seen
    int edition = 1;                 // 2 after the first correction
    std::string inclusive_writing;         // "point-median", ...; "" where the report says nothing
    std::string pdf_profile, pdf_variant;  // in the print engine's words; "" where the report says nothing
    std::vector<std::string> languages;
    std::vector<std::string> striking_figures;
    std::vector<Span> striking_spans;   // where each is named
    bool public_figures = false;     // offered as files of data, beside being printed
    bool attach_data = false;        // its PDFs carry what is offered
    MissingTranslation missing_translation = MissingTranslation::Block;
    std::vector<Chapter> chapters;   // in the order of their file names
    std::map<std::string, std::optional<ledger::Records>> records;  // that figures are computed from, by the name of their table
    ledger::Ledger figures;
    ledger::Tables tables;
    ledger::ResultsFramework framework;
    std::vector<Diagram> diagrams;
    data::Value programmes, axes;
    std::set<std::string> refused;   // lists ("programmes") whose files have mistakes that were told: nothing is counted in them
    data::Value waivers;             // of findings: what check::read_waivers() reads
    bool data_is_broken = false;     // mistakes in it were reported: what chapters cite cannot be checked against it
    Span span;                       // of report.json

    const Chapter* chapter(std::string_view chapter_id) const;
    const Diagram* diagram(std::string_view diagram_id) const;
    std::vector<std::string> diagram_ids() const;
};

struct Site {
    Localized title, description;
    std::string base_url;            // ends with '/'
    std::vector<std::string> languages;
    std::vector<std::string> reports;
};

struct Project {
    Path root;
    Site site;
    std::vector<Report> reports;
    // data/shared/<name>.json, by name: organisation, partners, acronyms, media, sdg, countries, ...
    std::map<std::string, data::Value> shared;
    // data/shared/geo/<name>.geojson, by name: what maps are drawn on.
    std::map<std::string, data::Value> lands;
};

// Where the program's own files are: the default theme, fonts, schemas, hyphenation.
struct Installation {
    Path share;
    Path templates() const { return share / "templates"; }
    Path schemas() const { return share / "schema"; }
    Path fonts() const { return share / "fonts"; }
    Path hyphenation() const { return share / "hyphenation"; }
};

// Reads bilan.json and all that it names. Everything wrong is reported; the result holds what could be read, and nothing
// when there is no bilan.json to begin from (content/no-project).
std::optional<Project> load_project(const Path& root, const Installation& installation, Sources& sources,
                                    Diagnostics& diagnostics);

// A text file of the project as a Source named relative to the root, or null when it is not there. Reports text that
// is not UTF-8 (content/not-utf8) and gives null for it.
const Source* open_text(const Path& root, const std::string& relative, Sources& sources, Diagnostics& diagnostics);

}  // namespace bilan::content
