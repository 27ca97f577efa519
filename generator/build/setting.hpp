// Where a template is being rendered: for which report, language, medium and page. The functions that templates call
// read nothing else, so a page's result depends on its Setting and its template alone.
#pragma once

#include <map>
#include <set>
#include <string>

#include "build/assets.hpp"
#include "build/options.hpp"
#include "build/pictures.hpp"
#include "build/theme.hpp"
#include "content/project.hpp"
#include "report/citations.hpp"
#include "report/outline.hpp"
#include "site/map.hpp"
#include "templating/environment.hpp"
#include "templating/value.hpp"

namespace bilan::build {

enum class Medium { Web, Print };

// What pages say of a PDF beside its link.
struct PdfFacts {
    std::size_t bytes = 0;
    int pages = 0;
};
using Pdfs = std::map<std::string, PdfFacts, std::less<>>;  // by path below the output folder

struct Setting {
    const content::Project& project;
    const Theme& theme;
    const Pictures& pictures;
    const Assets& assets;
    const site::Map& map;
    const report::Outlines& outlines;
    const report::Citations& citations;
    const Pdfs& pdfs;
    const content::Report* report = nullptr;  // null on pages of the whole site
    std::string language;
    Medium medium = Medium::Web;
    std::string page;                         // its path below the output folder; print: of the woven HTML
    Mode mode = Mode::Draft;
    std::string edition;                      // digest of the report's inputs
    const std::set<std::string>* questioned = nullptr;   // figures of the report of which a check has failed
};

// The functions and globals that every template sees, as a dict. The setting must outlive it.
templating::Value globals_of(const Setting& setting);

// A figure as this page shows it. A draft marks it when a check of it has failed.
std::string figure_html(const Setting& setting, const ledger::Figure& figure, std::string_view language);

// What globals_of puts together, by subject.
void add_figure_functions(const Setting& setting, templating::Dict& globals);    // fig figure table
void add_framework_functions(const Setting& setting, templating::Dict& globals); // framework
void add_chart_functions(const Setting& setting, templating::Dict& globals);     // chart
void add_map_functions(const Setting& setting, templating::Dict& globals);       // map land
void add_diagram_functions(const Setting& setting, templating::Dict& globals);   // diagram drawing
void add_media_functions(const Setting& setting, templating::Dict& globals);     // media picture icon svg asset qr
void add_word_functions(const Setting& setting, templating::Dict& globals);      // t number date list
void add_project_functions(const Setting& setting, templating::Dict& globals);   // programmes sdg axis partners acronyms toc url_for

// Relative to the page on the web; relative to the woven HTML, which stands two folders below the project, in print.
std::string url_to_output(const Setting& setting, const std::string& path);
std::string url_to_project(const Setting& setting, const std::string& path);

}  // namespace bilan::build
