#include <algorithm>
#include <cstdio>
#include <functional>
#include <map>
#include <utility>

#include "base/format.hpp"
#include "base/suggest.hpp"
#include "build/load.hpp"
#include "cli/commands.hpp"
#include "cli/terminal.hpp"
#include "cli/translate.hpp"
#include "content/data_files.hpp"
#include "translation/catalogue.hpp"
#include "translation/comparison.hpp"
#include "translation/translated_chapter.hpp"

namespace bilan::cli {
namespace {

using translation::State;
using translation::Twin;

// A report with what is recorded of it.
struct TrackedReport {
    const report::Manuscript* manuscript = nullptr;
    translation::Record record;
    bool is_tracked = false;
    std::vector<Twin> twins;

    const std::string& id() const { return manuscript->report().id; }
};

std::string count_of(std::size_t count, std::string_view what) { return format("{} {}{}", count, what, count == 1 ? "" : "s"); }

class Translate {
public:
    explicit Translate(const TranslateOptions& options) : options_(options) {}

    int run() {
        const bool is_good = read() && carry_out();
        if (is_good) std::fputs(out_.c_str(), stdout);
        print_diagnostics(in_order(diagnostics_));
        return diagnostics_.has_errors() ? mistakes : good;
    }

private:
    bool read() {
        build::load(options_.build, build::Reports::All, loaded_, mistakes_);   // check tells its mistakes
        const content::DataFiles files{options_.build.project, options_.build.installation.share, loaded_.sources, diagnostics_};
        for (const auto& report : loaded_.project.reports) {
            const auto manuscript = loaded_.manuscripts.find(report.id);
            if (manuscript == loaded_.manuscripts.end() || (!options_.report.empty() && report.id != options_.report)) continue;
            auto& tracked = reports_.emplace_back();
            tracked.manuscript = &manuscript->second;
            auto record = translation::read_record(files, report.id);
            tracked.is_tracked = record.has_value();
            if (record) tracked.record = std::move(*record);
        }
        for (auto& report : reports_) report.twins = translation::twins_of(*report.manuscript, report.record);
        if (diagnostics_.has_errors()) return false;
        if (loaded_.manuscripts.empty()) diagnostics_ = mistakes_;
        else if (reports_.empty()) report_unknown();
        else check_chapters();
        return !diagnostics_.has_errors();
    }

    void report_unknown() {
        diagnostics_.error("translation/unknown-report", Place{.file = "bilan.json"}, format("there is no report \"{}\"", options_.report),
                           did_you_mean(options_.report, loaded_.project.site.reports));
    }

    void check_chapters() {
        std::vector<std::string> known;
        for (const auto& report : reports_)
            for (const auto& chapter : report.manuscript->report().chapters) known.insert(known.end(), {chapter.stem, chapter.id});
        for (const auto& chapter : options_.chapters) {
            if (std::find(known.begin(), known.end(), chapter) != known.end()) continue;
            diagnostics_.error("translation/unknown-chapter", Place{}, format("there is no chapter \"{}\"", chapter), did_you_mean(chapter, known));
        }
    }

    bool carry_out() {
        switch (options_.action) {
            case TranslateOptions::Action::Status: status(); return true;
            case TranslateOptions::Action::Mark: mark(); return true;
            case TranslateOptions::Action::Export: write_catalogues(); return true;
            case TranslateOptions::Action::Import: return import();
        }
        return false;
    }

    bool is_chosen(const Twin& twin) const {
        const auto has = [](const std::vector<std::string>& chosen, const std::string& name) {
            return std::find(chosen.begin(), chosen.end(), name) != chosen.end();
        };
        const auto& languages = options_.build.languages;
        if (!languages.empty() && !has(languages, twin.language)) return false;
        return options_.chapters.empty() || has(options_.chapters, twin.stem()) || has(options_.chapters, twin.source->chapter->id);
    }

    bool can_be_read(const Twin& twin) {
        if (!translation::is_mistaken(twin, mistakes_)) return true;
        diagnostics_.error("translation/has-mistakes", Place{.file = twin.file()},
                           "mistakes were found in this chapter or in its source, so they cannot be compared", "mend first what bilan check tells of them");
        return false;
    }

    void status() {
        for (const auto& report : reports_) {
            std::size_t widest = 7;
            for (const auto& twin : report.twins) widest = std::max(widest, twin.stem().size());
            out_ += format("{}, from {}\n", report.id(), report.manuscript->report().source_language);
            out_ += format("  {:<{}}  language  translated  stale  missing  extra  unrecorded\n", "chapter", widest);
            for (const auto& twin : report.twins) {
                if (!is_chosen(twin)) continue;
                out_ += format("  {:<{}}  {:<8}", twin.stem(), widest, twin.language);
                if (translation::is_mistaken(twin, mistakes_)) out_ += "  has mistakes: bilan check tells them\n";
                else out_ += format("  {:>10}  {:>5}  {:>7}  {:>5}  {:>10}\n", number(twin, State::Translated), number(twin, State::Stale),
                                    number(twin, State::Missing), number(twin, State::Extra), number(twin, State::Unrecorded));
            }
            if (!report.is_tracked) {
                out_ += format("  Nothing is recorded in {} yet. When the translations say what their source says, run: bilan translate mark\n",
                               translation::record_name(report.id()));
            }
        }
    }

    static std::size_t number(const Twin& twin, State state) { return translation::count(twin.alignment, state); }

    void mark() {
        for (auto& report : reports_) {
            auto record = remembered(report);
            for (const auto& twin : report.twins)
                if (is_chosen(twin) && twin.translation != nullptr && can_be_read(twin)) mark(twin, record);
            write_record(report, record);
        }
    }

    // What is recorded, without chapters that are gone. A mark of few chapters forgets none.
    translation::Record remembered(const TrackedReport& report) const {
        auto record = report.record;
        const auto& chapters = report.manuscript->report().chapters;
        const auto is_gone = [&](const auto& entry) {
            return std::none_of(chapters.begin(), chapters.end(), [&](const auto& chapter) { return chapter.stem == entry.first.first; });
        };
        if (options_.chapters.empty() && options_.build.languages.empty()) std::erase_if(record, is_gone);
        return record;
    }

    void mark(const Twin& twin, translation::Record& record) {
        const auto marked = translation::marked(twin.alignment);
        const auto before = std::exchange(record[{twin.stem(), twin.language}], marked);
        const auto missing = number(twin, State::Missing), extra = number(twin, State::Extra);
        if (marked == before && twin.is_recorded) return;
        const auto is_new = [&](const translation::Recorded& each) { return std::find(before.begin(), before.end(), each) == before.end(); };
        const auto fresh = std::count_if(marked.begin(), marked.end(), is_new);
        out_ += format("{} {}: {} marked", twin.stem(), twin.language, count_of(static_cast<std::size_t>(fresh), "block"));
        if (const auto stale = number(twin, State::Stale); stale > 0) out_ += format(", {} of them stale before", stale);
        if (missing > 0) out_ += format("; {} without translation", missing);
        if (extra > 0) out_ += format("; {} without source", extra);
        out_ += "\n";
    }

    void write_record(const TrackedReport& report, const translation::Record& record) {
        const auto name = translation::record_name(report.id());
        const auto path = options_.build.project / name;
        const auto json = translation::to_json(record);
        if (read_file(path) == json) {
            out_ += format("{} is as it was.\n", name);
            return;
        }
        translation::replace_file(path, json);
        out_ += format("Recorded in {}.\n", name);
    }

    void write_catalogues() {
        const bool is_file = options_.to.ends_with(".po");
        std::vector<std::pair<const TrackedReport*, const Twin*>> chosen;
        for (const auto& report : reports_)
            for (const auto& twin : report.twins)
                if (is_chosen(twin) && can_be_read(twin)) chosen.emplace_back(&report, &twin);
        if (is_file && chosen.size() != 1) {
            diagnostics_.error("translation/several-files", Place{}, format("{} do not fit into one file", count_of(chosen.size(), "translation")),
                               "name a folder, or one chapter (and with --lang one language)");
            return;
        }
        for (const auto& [report, twin] : chosen) {
            const Path path = is_file ? Path(options_.to) : Path(options_.to) / report->id() / (twin->stem() + "." + twin->language + ".po");
            write_catalogue(*twin, report->manuscript->report(), path);
        }
    }

    void write_catalogue(const Twin& twin, const content::Report& report, const Path& path) {
        const auto catalogue = translation::catalogue_of(twin, report);
        write_file(path, translation::to_po(catalogue));
        const auto texts = count_of(catalogue.messages.size(), "text");
        out_ += format("{}: {}, {} to translate, {} to look at again\n", path.generic_string(), texts, number(twin, State::Missing), number(twin, State::Stale));
    }

    bool import() {
        auto bytes = read_file(options_.file);
        if (!bytes) {
            diagnostics_.error("translation/no-file", Place{.file = options_.file}, "there is no such file");
            return false;
        }
        const Source& source = loaded_.sources.add(options_.file, std::move(*bytes));
        const auto catalogue = translation::read_po(source, diagnostics_);
        if (!catalogue) return false;
        const auto chapter = catalogue->field(translation::chapter_field), language = catalogue->field("Language");
        for (auto& report : reports_)
            for (const auto& twin : report.twins)
                if (chapter == report.id() + "/" + twin.stem() && language == twin.language) return can_be_read(twin) && import(report, twin, *catalogue, source);
        diagnostics_.error("translation/unknown-chapter", Place{.file = options_.file},
                           format("the header says that this is chapter \"{}\" in \"{}\", and the project has none", chapter, language),
                           "leave the lines Language and X-Bilan-Chapter as they were exported");
        return false;
    }

    bool import(TrackedReport& report, const Twin& twin, const translation::Catalogue& catalogue, const Source& po) {
        const auto& about = report.manuscript->report();
        const auto source = build::vocabulary_of(about, about.source_language, loaded_.theme, loaded_.pictures);
        const auto target = build::vocabulary_of(about, twin.language, loaded_.theme, loaded_.pictures);
        const auto chapter = translation::translated_chapter(twin, catalogue, po, {source, target}, diagnostics_);
        if (!chapter) return false;
        tell_changes(twin, *chapter);
        const auto path = options_.build.project / twin.file();
        if (read_file(path) != chapter->text) translation::replace_file(path, chapter->text);
        report.record[{twin.stem(), twin.language}] = chapter->record;
        write_record(report, report.record);
        return true;
    }

    void tell_changes(const Twin& twin, const translation::TranslatedChapter& chapter) {
        for (const auto& change : chapter.changes) {
            const auto [before, now] = translation::difference(change.before, change.now);
            if (change.before.empty()) out_ += format("  new {}: \"{}\"\n", change.part, now);
            else out_ += format("  {}: \"{}\" is now \"{}\"\n", change.part, before, now);
        }
        out_ += format("{}: {} changed", twin.file(), count_of(chapter.changes.size(), "block"));
        if (chapter.left > 0) out_ += format(", {} without a translation that can be used", chapter.left);
        out_ += ".\n";
    }

    const TranslateOptions& options_;
    build::Loaded loaded_;
    Diagnostics mistakes_, diagnostics_;
    std::vector<TrackedReport> reports_;
    std::string out_;
};

}  // namespace

int translate_command(const TranslateOptions& options) { return Translate(options).run(); }

}  // namespace bilan::cli
