#include "content/project.hpp"

#include <algorithm>
#include <set>

#include "base/format.hpp"
#include "base/suggest.hpp"
#include "base/utf8.hpp"
#include "content/data_files.hpp"
#include "content/front_matter.hpp"
#include "unicode/locale.hpp"

namespace bilan::content {

const Edition* Chapter::edition(std::string_view language) const {
    const auto found = editions.find(std::string(language));
    return found == editions.end() ? nullptr : &found->second;
}

const Chapter* Report::chapter(std::string_view chapter_id) const {
    const auto found = std::find_if(chapters.begin(), chapters.end(), [&](const Chapter& c) { return c.id == chapter_id; });
    return found == chapters.end() ? nullptr : &*found;
}

const Diagram* Report::diagram(std::string_view diagram_id) const {
    const auto found = std::find_if(diagrams.begin(), diagrams.end(), [&](const Diagram& d) { return d.id == diagram_id; });
    return found == diagrams.end() ? nullptr : &*found;
}

std::vector<std::string> Report::diagram_ids() const {
    std::vector<std::string> ids;
    for (const auto& diagram : diagrams) ids.push_back(diagram.id);
    return ids;
}

std::string_view name_of(ReportState state) {
    switch (state) {
        case ReportState::Draft: return "draft";
        case ReportState::Review: return "review";
        case ReportState::Cleared: return "cleared";
        case ReportState::Embargoed: return "embargoed";
        case ReportState::Published: return "published";
        case ReportState::Corrected: return "corrected";
    }
    return {};
}

const Source* open_text(const Path& root, const std::string& relative, Sources& sources, Diagnostics& diagnostics) {
    auto bytes = read_file(root / relative);
    if (!bytes) return nullptr;
    if (const auto bad = find_invalid_utf8(*bytes)) {
        const auto line = 1 + std::count(bytes->begin(), bytes->begin() + static_cast<std::ptrdiff_t>(*bad), '\n');
        diagnostics.error("content/not-utf8", Place{.file = relative, .line = static_cast<std::uint32_t>(line)},
                          format("the text is not UTF-8: byte {} is no part of a character", *bad + 1),
                          "save the file again with the encoding UTF-8");
        return nullptr;
    }
    return &sources.add(relative, std::move(*bytes));
}

namespace {

// What every loading step needs.
struct Loading {
    const Path& root;
    Sources& sources;
    Diagnostics& diagnostics;
    DataFiles files;
};

std::vector<std::string> strings_of(const data::Value* value) {
    std::vector<std::string> result;
    if (value == nullptr || value->list() == nullptr) return result;
    for (const auto& item : *value->list()) {
        if (const auto* text = item.string()) result.push_back(*text);
    }
    return result;
}

Site read_site(const data::Value& value) {
    Site site;
    site.title = Localized(value.find("title"));
    site.description = Localized(value.find("description"));
    site.base_url = value.string_or("base_url", "/");
    if (site.base_url.empty() || site.base_url.back() != '/') site.base_url += '/';
    site.languages = strings_of(value.find("languages"));
    site.reports = strings_of(value.find("reports"));
    return site;
}

// "20-protection.fr.md" -> {"20-protection", "fr"}; nothing for other files.
struct ChapterFile {
    std::string stem, language;
};

std::optional<ChapterFile> chapter_file(const std::string& name) {
    if (!name.ends_with(".md")) return std::nullopt;
    const auto bare = name.substr(0, name.size() - 3);
    const auto dot = bare.rfind('.');
    if (dot == std::string::npos || dot == 0 || dot + 1 == bare.size()) return std::nullopt;
    return ChapterFile{bare.substr(0, dot), bare.substr(dot + 1)};
}

std::string id_of_stem(const std::string& stem) {
    const auto first = stem.find_first_not_of("0123456789");
    const bool numbered = first != std::string::npos && first > 0 && stem[first] == '-';
    return unicode::slug(numbered ? stem.substr(first + 1) : stem);
}

const std::vector<std::string> front_matter_keys{"title", "slug", "description", "kind", "axis", "media", "web", "print", "status", "owner"};

void check_front_matter(const data::Value& fields, Diagnostics& diagnostics) {
    if (fields.map() == nullptr) return;
    for (const auto& entry : fields.map()->entries()) {
        const bool known = std::find(front_matter_keys.begin(), front_matter_keys.end(), entry.key) != front_matter_keys.end();
        if (!known) {
            diagnostics.error("content/unknown-key", entry.key_span, format("unknown front matter key \"{}\"", entry.key),
                              did_you_mean(entry.key, front_matter_keys));
        }
    }
}

bool says_yes(const data::Value& fields, std::string_view key) {
    const auto* value = fields.find(key);
    return value != nullptr && value->boolean() != nullptr && *value->boolean();
}

bool says_no(const data::Value& fields, std::string_view key) {
    const auto* value = fields.find(key);
    return value != nullptr && value->boolean() != nullptr && !*value->boolean();
}

Edition read_edition(const Source& source, const FrontMatter& front, Diagnostics& diagnostics) {
    Edition edition;
    edition.source = &source;
    edition.body = front.body;
    edition.title = front.fields.string_or("title", "");
    edition.description = front.fields.string_or("description", "");
    if (edition.title.empty()) {
        if (!front.is_broken) {
            diagnostics.error("content/no-title", span_in(source, 0, source.line(1).size()), "the chapter has no title",
                              "add a line \"title: ...\" between two lines of --- at the top of the file");
        }
        edition.title = source.name();
    }
    edition.owner = front.fields.string_or("owner", "");
    if (const auto* status = front.fields.find("status")) {
        if (status->string() != nullptr && *status->string() == "to-review") {
            edition.to_review = status->span();
        } else {
            diagnostics.error("content/bad-status", status->span(), "a chapter has no such status", "write \"status: to-review\", or take the line out when it is done");
        }
    }
    edition.slug = unicode::slug(front.fields.string_or("slug", edition.title));
    return edition;
}

void read_chapter_file(const Loading& loading, const std::string& folder, const ChapterFile& file, Report& report) {
    const auto relative = folder + "/" + file.stem + "." + file.language + ".md";
    const auto* source = open_text(loading.root, relative, loading.sources, loading.diagnostics);
    if (report.chapters.empty() || report.chapters.back().stem != file.stem) {
        report.chapters.push_back({.id = id_of_stem(file.stem), .stem = file.stem, .kind = "chapter"});
    }
    auto& chapter = report.chapters.back();
    if (source == nullptr) {
        chapter.unreadable.insert(file.language);
        return;
    }
    const auto front = read_front_matter(*source, loading.diagnostics);
    check_front_matter(front.fields, loading.diagnostics);
    // The source language decides what kind of chapter it is; another language does so only when it stands alone.
    if (file.language == report.source_language || chapter.editions.empty()) {
        chapter.kind = front.fields.string_or("kind", "chapter");
        chapter.axis = front.fields.string_or("axis", "");
        chapter.media = front.fields.string_or("media", "");
        if (const auto* media = front.fields.find("media")) chapter.media_span = media->span();
        if (const auto* axis = front.fields.find("axis")) chapter.axis_span = axis->span();
        chapter.on = says_no(front.fields, "web") ? On::PrintOnly : says_no(front.fields, "print") ? On::WebOnly : On::Everywhere;
    }
    chapter.editions.emplace(file.language, read_edition(*source, front, loading.diagnostics));
}

void read_chapters(const Loading& loading, Report& report) {
    const auto folder = "content/" + report.id;
    for (const auto& name : list_folder(loading.root / folder)) {
        const auto file = chapter_file(name);
        if (!file) continue;
        const auto& known = report.languages;
        if (std::find(known.begin(), known.end(), file->language) == known.end()) {
            loading.diagnostics.error("content/unknown-language", Place{.file = folder + "/" + name},
                                      format("\"{}\" is no language of this report", file->language),
                                      format("its languages are {}; they stand in {}/report.json",
                                             unicode::format_list(known, "en"), folder));
            continue;
        }
        read_chapter_file(loading, folder, *file, report);
    }
    if (report.chapters.empty()) {
        loading.diagnostics.error("content/no-chapters", Place{.file = folder}, "the report has no chapters",
                                  "add a file such as " + folder + "/10-introduction." + report.source_language + ".md");
    }
}

// The later one is then known by its whole name, so that the two are not taken for one another.
void check_unique_ids(Report& report, Diagnostics& diagnostics) {
    std::map<std::string, std::string> stem_of;
    for (auto& chapter : report.chapters) {
        const auto [there, added] = stem_of.emplace(chapter.id, chapter.stem);
        if (!added) {
            diagnostics.error("content/duplicate-chapter", Place{.file = "content/" + report.id + "/" + chapter.stem},
                              format("the chapters {} and {} have the same name after their number", there->second, chapter.stem),
                              "rename one of them");
            chapter.id = chapter.stem;
        }
    }
}

MissingTranslation missing_translation_of(const std::string& word) {
    if (word == "hide") return MissingTranslation::Hide;
    if (word == "fall-back") return MissingTranslation::FallBack;
    return MissingTranslation::Block;
}

ReportState state_of(const std::string& word) {
    for (const auto state : {ReportState::Draft, ReportState::Review, ReportState::Cleared, ReportState::Embargoed, ReportState::Corrected})
        if (name_of(state) == word) return state;
    return ReportState::Published;
}

void read_state(const data::Value& value, Report& report, Diagnostics& diagnostics) {
    report.state = state_of(value.string_or("state", "published"));
    if (const auto* number = value.find("edition"); number != nullptr && number->number() != nullptr)
        report.edition = static_cast<int>(number->number()->value.to_integer().value_or(1));
    if (const auto* until = value.find("embargoed_until")) {
        report.embargoed_until = unicode::parse_date(value.string_or("embargoed_until", ""));
        if (!report.embargoed_until) diagnostics.error("data/wrong-type", until->span(), "this is no day of the calendar", "write it as 2023-03-01: year, month, day");
    } else if (report.state == ReportState::Embargoed) {
        diagnostics.error("content/no-embargo", value.find("state")->span(), "the report is under embargo, and nothing says until when",
                          "add \"embargoed_until\": \"2023-07-01\"");
    }
    if (report.state == ReportState::Corrected && report.edition < 2) {
        diagnostics.error("content/same-edition", value.find("state")->span(), "a corrected report is another edition than the one before",
                          "add \"edition\": 2, or the number that follows the last one");
    }
}

void read_report_fields(const data::Value& value, Report& report) {
    report.span = value.span();
    report.title = Localized(value.find("title"));
    report.subtitle = Localized(value.find("subtitle"));
    report.tagline = Localized(value.find("tagline"));
    report.description = Localized(value.find("description"));
    report.slug = Localized(value.find("slug"));
    report.pdf = Localized(value.find("pdf"));
    report.kind = value.string_or("kind", "report");
    report.date = value.string_or("date", "");
    report.cover = value.string_or("cover", "");
    report.inclusive_writing = value.string_or("inclusive_writing", "");
    report.pdf_profile = value.string_or("pdf_profile", "");
    report.pdf_variant = value.string_or("pdf_variant", "");
    const auto* year = value.find("year");
    report.year = year != nullptr && year->number() != nullptr ? year->number()->lexeme : "";
    report.source_language = value.string_or("source_language", "");
    report.languages = strings_of(value.find("languages"));
    report.striking_figures = strings_of(value.find("striking_figures"));
    if (const auto* striking = value.find("striking_figures"); striking != nullptr && striking->list() != nullptr)
        for (const auto& item : *striking->list()) report.striking_spans.push_back(item.span());
    report.public_figures = says_yes(value, "public_figures");
    report.attach_data = says_yes(value, "attach_data");
    report.missing_translation = missing_translation_of(value.string_or("missing_translation", "block"));
}

std::optional<Report> read_report(const Loading& loading, const std::string& id, const Project& project) {
    Report report;
    report.id = id;
    const auto file = "content/" + id + "/report.json";
    if (!exists(loading.root / file)) {
        loading.diagnostics.error("content/no-report", Place{.file = "bilan.json"}, format("there is no report \"{}\"", id),
                                  did_you_mean(id, list_folder(loading.root / "content")));
        return std::nullopt;
    }
    const auto value = loading.files.read_checked_json(file, "report");
    if (!value) return std::nullopt;
    read_report_fields(*value, report);
    read_state(*value, report, loading.diagnostics);
    const auto data = "data/" + id + "/";
    const auto errors_before = loading.diagnostics.error_count();
    const auto is_there = [&](const std::string& list) { return !loading.files.forms_of(data + list).empty(); };
    const auto read = [&](const std::string& list) {
        auto read_list = loading.files.read(data + list, list);
        if (!read_list && is_there(list)) report.refused.insert(list);
        return read_list;
    };
    const auto figures = read("figures");
    if (figures) {
        const auto open = [&](const std::string& table) -> ledger::OpenedRecords {
            const auto [place, is_new] = report.records.try_emplace(table);
            if (is_new) place->second = loading.files.read_records(data + table);
            if (place->second) return &*place->second;
            return is_there(table) ? ledger::OpenedRecords::refused() : nullptr;
        };
        report.figures = ledger::Ledger::load(*figures, loading.diagnostics, open);
    }
    const bool has_figures = report.refused.count("figures") == 0;   // else what cites them is told a hundred times
    if (const auto framework = !has_figures ? std::nullopt : read("results-framework"))
        report.framework = ledger::ResultsFramework::load(*framework, report.figures, loading.diagnostics);
    if (auto programmes = read("programmes")) report.programmes = *programmes;
    if (auto axes = read("axes")) report.axes = *axes;
    if (auto waivers = read("waivers")) report.waivers = *waivers;
    if (const auto tables = !has_figures ? std::nullopt : read("tables")) {
        const auto open = [&](const std::string& name, const Span& named_by) {
            return loading.files.read_rows(data + name, named_by);
        };
        report.tables = ledger::load_tables(*tables, open, project.shared, report.figures, loading.diagnostics);
    }
    if (const auto diagrams = read("diagrams")) {
        const auto open = [&](const std::string& path) -> const Source* {
            if (!path_inside(loading.root, path)) return nullptr;
            return open_text(loading.root, path, loading.sources, loading.diagnostics);
        };
        report.diagrams = load_diagrams(*diagrams, "content/" + id + "/", open, loading.diagnostics);
    }
    report.data_is_broken = loading.diagnostics.error_count() != errors_before;
    read_chapters(loading, report);
    check_unique_ids(report, loading.diagnostics);
    return report;
}

void read_lands(const Loading& loading, Project& project) {
    const std::string folder = "data/shared/geo", ending = ".geojson";
    for (const auto& name : list_folder(loading.root / folder)) {
        if (!name.ends_with(ending)) continue;
        if (auto value = loading.files.read_json(folder + "/" + name)) project.lands.emplace(name.substr(0, name.size() - ending.size()), std::move(*value));
    }
}

// The lists of data/shared that have a schema, and any further JSON.
void read_shared(const Loading& loading, Project& project) {
    std::set<std::string> stems;
    for (const auto& name : list_folder(loading.root / "data" / "shared")) {
        if (name.starts_with("~$") || name.starts_with(".")) continue;   // the lock of a workbook that is open
        const auto stem = name.substr(0, name.rfind('.'));
        if (!loading.files.forms_of("data/shared/" + stem).empty()) stems.insert(stem);
    }
    for (const auto& stem : stems)
        if (auto value = loading.files.read("data/shared/" + stem, stem)) project.shared.emplace(stem, std::move(*value));
}

}  // namespace

std::optional<Project> load_project(const Path& root, const Installation& installation, Sources& sources,
                                    Diagnostics& diagnostics) {
    const Path share = installation.share;
    const Loading loading{root, sources, diagnostics, {root, share, sources, diagnostics}};
    if (!exists(root / "bilan.json")) {
        diagnostics.error("content/no-project", Place{.file = "bilan.json"}, "this folder is no bilan project: it has no bilan.json",
                          "go to the project's folder, or name it with --project");
        return std::nullopt;
    }
    const auto value = loading.files.read_checked_json("bilan.json", "site");
    if (!value) return std::nullopt;
    Project project;
    project.root = root;
    project.site = read_site(*value);
    read_shared(loading, project);
    read_lands(loading, project);
    for (const auto& id : project.site.reports) {
        if (auto report = read_report(loading, id, project)) project.reports.push_back(std::move(*report));
    }
    return project;
}

}  // namespace bilan::content
