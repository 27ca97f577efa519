#include "build/plan.hpp"

#include <algorithm>

#include "base/digest.hpp"
#include "base/format.hpp"
#include "build/print_jobs.hpp"
#include "build/published_data.hpp"

namespace bilan::build {
namespace {

bool is_wanted(const Options& options, const std::string& kind, const std::string& report, const std::string& chapter) {
    if (options.only.empty()) return true;
    return std::any_of(options.only.begin(), options.only.end(), [&](const std::string& wanted) {
        return wanted == kind || (!report.empty() && wanted == report) || (!chapter.empty() && wanted == chapter);
    });
}

std::string pdf_key(const Options& options) {
    const auto number = [](const auto& value) { return value ? static_cast<int>(*value) : -1; };
    return format("{} {} {} {} {} {}\n", number(options.pdf_variant), number(options.pdf_profile), options.pdf.screen_ppi, options.pdf.most_ink,
                  options.pdf.pages_multiple, digest(options.pdf.output_profile));
}

JobResult make_page(const Options& options, const Loaded& loaded, const site::Page& page) {
    JobResult result;
    const auto setting = setting_of(options, loaded, page.report, page.language, Medium::Web, page.path);
    if (auto html = render_page(page, setting, loaded.manuscripts, *loaded.environment, result.diagnostics)) {
        result.files.push_back({page.path, std::move(*html)});
    }
    return result;
}

JobResult make_gaps(const Options& options, const Loaded& loaded, const site::Page& page, const Diagnostics& gaps) {
    JobResult result;
    const auto setting = setting_of(options, loaded, page.report, page.language, Medium::Web, page.path);
    if (auto html = render_gaps(page, setting, gaps, loaded.waived, *loaded.environment, result.diagnostics)) result.files.push_back({page.path, std::move(*html)});
    return result;
}

bool has_language(const Options& options, const Loaded& loaded, const std::string& language) {
    const auto& languages = options.languages.empty() ? loaded.project.site.languages : options.languages;
    return std::find(languages.begin(), languages.end(), language) != languages.end();
}

void plan_pdfs(const Options& options, const Loaded& loaded, const std::string& key, std::vector<Job>& jobs) {
    const auto pictures = std::make_shared<print::pdf::EncodedPictures>();  // saves time; no result depends on it
    for (const auto& report : loaded.project.reports) {
        for (const auto& language : report.languages) {
            if (!is_wanted(options, "pdf", report.id, "") || !has_language(options, loaded, language)) continue;
            const auto name = loaded.map->pdf_path(report, language);
            const auto run = [&options, &loaded, &report, language, pictures] { return make_pdf(options, loaded, report, language, *pictures); };
            jobs.push_back({name, digest(key + name), run, 100});
        }
    }
}

void plan_data(const Options& options, const Loaded& loaded, const std::string& key, std::vector<Job>& jobs) {
    for (const auto& report : loaded.project.reports) {
        if (!is_wanted(options, "site", report.id, "")) continue;
        const auto neutral = loaded.map->figures_json_path(report);
        jobs.push_back({neutral, digest(key + neutral), [&loaded, &report] { return JobResult{published_data(loaded, report), {}}; }});
        for (const auto& language : report.languages) {
            if (!has_language(options, loaded, language)) continue;
            const auto name = format("csv/{}.{}", report.id, language);
            jobs.push_back({name, digest(key + name), [&loaded, &report, language] { return JobResult{published_data(loaded, report, language), {}}; }});
        }
    }
}

// What pages share. Everything but the pages themselves is made first: they tell the size of the PDFs.
void plan_shared(const Options& options, const Loaded& loaded, const std::string& key, std::vector<Job>& jobs) {
    if (!is_wanted(options, "site", "", "")) return;
    for (const auto& [id, picture] : loaded.pictures.all()) {
        if (picture.missing()) continue;
        const auto picture_key = digest(options.build_id + renditions_key(picture));
        jobs.push_back({"pictures/" + id, picture_key, [&options, &loaded, &picture, picture_key] {
                            auto before = read_made_before(output_of(options), loaded.last, picture_key);
                            return before ? JobResult{std::move(*before), {}} : make_renditions(picture);
                        }, 10});
    }
    jobs.push_back({"assets", digest(key + "assets"), [&loaded] { return JobResult{loaded.assets.files(), {}}; }});
    jobs.push_back({"sitemap.xml", digest(key + "sitemap.xml"), [&options, &loaded] {
                        const auto& base = loaded.project.site.base_url;
                        const auto indexing = options.mode == Mode::Release ? site::Indexing::Allowed : site::Indexing::Forbidden;
                        return JobResult{{{"sitemap.xml", site::sitemap(*loaded.map, base)}, {"robots.txt", site::robots(base, indexing)}}, {}};
                    }});
}

}  // namespace

std::string common_key(const Options& options, const std::vector<std::pair<std::string, std::string>>& inputs, const Theme& theme) {
    std::string all = options.build_id + "\n" + theme.key() + "\n" + (options.mode == Mode::Release ? "release\n" : "draft\n");
    all += pdf_key(options);
    for (const auto& [path, digest] : inputs) {
        if (!path.ends_with(".jpg") && !path.ends_with(".png")) all += path + " " + digest + "\n";
    }
    return digest(all);
}

std::vector<Job> plan_first(const Options& options, const Loaded& loaded, const std::string& key) {
    std::vector<Job> jobs;
    plan_pdfs(options, loaded, key, jobs);
    plan_data(options, loaded, key, jobs);
    plan_shared(options, loaded, key, jobs);
    return jobs;
}

std::vector<Job> plan_pages(const Options& options, const Loaded& loaded, const std::string& key) {
    auto page_key = key;
    for (const auto& [path, facts] : loaded.pdfs) page_key += format("{} {} {}\n", path, facts.bytes, facts.pages);
    std::vector<Job> jobs;
    for (const auto& page : loaded.map->pages()) {
        if (page.kind == site::PageKind::Gaps) continue;
        if (!is_wanted(options, "site", page.report, page.chapter) || !has_language(options, loaded, page.language)) continue;
        jobs.push_back({page.path, digest(page_key + page.path), [&options, &loaded, &page] { return make_page(options, loaded, page); }});
    }
    return jobs;
}

std::vector<Job> plan_gaps(const Options& options, const Loaded& loaded, const std::string& key, const Diagnostics& gaps) {
    std::vector<Job> jobs;
    for (const auto& page : loaded.map->pages()) {
        if (page.kind != site::PageKind::Gaps || !is_wanted(options, "site", page.report, "") || !has_language(options, loaded, page.language)) continue;
        jobs.push_back({page.path, digest(key + to_text(gaps) + page.path), [&options, &loaded, &page, &gaps] { return make_gaps(options, loaded, page, gaps); }});
    }
    return jobs;
}

}  // namespace bilan::build
