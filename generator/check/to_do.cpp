#include "check/to_do.hpp"

#include <algorithm>
#include <map>
#include <vector>

#include "base/format.hpp"

namespace bilan::check {
namespace {

using ByOwner = std::map<std::string, std::vector<std::string>>;

void add_figures(const content::Report& report, ByOwner& tasks) {
    for (const auto& figure : report.figures.figures()) {
        if (!figure.is_gap()) continue;
        const std::string last = figure.previous ? format(" (last year: {})", ledger::number_text(*figure.previous, figure.unit, figure.currency, "en")) : "";
        tasks[figure.owner].push_back(format("collect {}: {}{}, {}", figure.id, ledger::text_in(figure.label, "en"), last, line_of(figure.span.place())));
    }
}

// Cells of figures have their gaps among the figures.
void add_tables(const content::Report& report, ByOwner& tasks) {
    for (const auto& table : report.tables.all()) {
        std::size_t blank = 0;
        for (const auto& row : table.rows) blank += static_cast<std::size_t>(std::count_if(row.begin(), row.end(), [](const auto& cell) {
            return cell.kind == ledger::CellKind::Number && !cell.number && cell.figure.empty();
        }));
        if (blank > 0) tasks[""].push_back(format("fill the table {}: {} number{} missing, {}", table.id, blank, blank == 1 ? " is" : "s are", line_of(table.span.place())));
    }
}

void add_chapters(const content::Report& report, ByOwner& tasks) {
    for (const auto& chapter : report.chapters) {
        for (const auto& [language, edition] : chapter.editions)
            if (edition.to_review) tasks[edition.owner].push_back(format("review the chapter \"{}\": {}", edition.title, line_of(edition.to_review->place())));
    }
}

// Days are ISO 8601, so that they fall in the order of their letters.
void add_programmes(const content::Report& report, ByOwner& tasks) {
    if (report.programmes.list() == nullptr || report.year.size() != 4) return;
    for (const auto& programme : *report.programmes.list()) {
        const auto end = programme.string_or("end", "");
        if (end.empty() || end >= report.year + "-01-01") continue;
        tasks[programme.string_or("owner", "")].push_back(format("review the programme {}: it ended on {}, before {}; take it out, or mend its end: {}",
                                                                 programme.string_or("id", ""), end, report.year, line_of(programme.find("end")->span().place())));
    }
}

}  // namespace

std::string to_do(const content::Report& report) {
    ByOwner tasks;
    add_figures(report, tasks);
    add_tables(report, tasks);
    add_chapters(report, tasks);
    add_programmes(report, tasks);
    std::string text;
    for (const auto& [owner, list] : tasks) {
        text += owner.empty() ? "nobody has these yet:\n" : owner + ":\n";
        for (const auto& task : list) text += format("  {}\n", task);
    }
    return text;
}

}  // namespace bilan::check
