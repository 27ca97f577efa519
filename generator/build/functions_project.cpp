// programmes sdg axis partners acronyms toc url_for, and the globals lang target report site organisation: the project's
// data in the page's language.
#include <algorithm>
#include <cmath>

#include "base/format.hpp"
#include "base/suggest.hpp"
#include "build/links.hpp"
#include "build/setting.hpp"
#include "templating/conversion.hpp"
#include "unicode/locale.hpp"
#include "unicode/plain_words.hpp"

namespace bilan::build {
namespace {

using templating::Call;
using templating::Dict;
using templating::List;
using templating::Value;

const data::List no_items;

const data::List& items_of(const data::Value* value) {
    return value == nullptr || value->list() == nullptr ? no_items : *value->list();
}

const data::Value* shared(const Setting& setting, const std::string& name) {
    const auto found = setting.project.shared.find(name);
    return found == setting.project.shared.end() ? nullptr : &found->second;
}

bool is_text_by_language(const data::Map& map, const std::vector<std::string>& languages) {
    return !map.empty() && std::all_of(map.entries().begin(), map.entries().end(), [&](const data::Entry& entry) {
        return std::find(languages.begin(), languages.end(), entry.key) != languages.end();
    });
}

// Data with every {"fr": ..., "en": ...} replaced by the page's language.
Value localized(const Setting& setting, const data::Value& value) {
    if (const auto* list = value.list()) {
        List items;
        for (const auto& item : *list) items.push_back(localized(setting, item));
        return Value(std::move(items));
    }
    const auto* map = value.map();
    if (map == nullptr) return templating::from(value);
    if (is_text_by_language(*map, setting.project.site.languages)) {
        const auto* own = map->find(setting.language);
        return own == nullptr ? Value("") : localized(setting, *own);
    }
    Dict dict;
    for (const auto& entry : map->entries()) dict.set(Value(entry.key), localized(setting, entry.value));
    return Value(std::move(dict));
}

bool names_axis(const data::Value& programme, const std::string& axis) {
    const auto& axes = items_of(programme.find("axes"));
    return std::any_of(axes.begin(), axes.end(), [&](const data::Value& a) { return a.string() != nullptr && *a.string() == axis; });
}

Value programmes(const Setting& setting, Call& call) {
    List result;
    const auto axis = call.text_or(0, "axis", "");
    if (setting.report == nullptr) return Value(std::move(result));
    for (const auto& programme : items_of(&setting.report->programmes)) {
        if (axis.empty() || names_axis(programme, axis)) result.push_back(localized(setting, programme));
    }
    return Value(std::move(result));
}

std::vector<std::string> ids_of(const data::List& items) {
    std::vector<std::string> ids;
    for (const auto& item : items) ids.push_back(item.string_or("id", ""));
    return ids;
}

Value axis(const Setting& setting, Call& call) {
    const auto id = call.text_or(0, "id", "");
    const auto& axes = items_of(setting.report == nullptr ? nullptr : &setting.report->axes);
    for (const auto& item : axes) {
        if (item.string_or("id", "") == id) return localized(setting, item);
    }
    return call.error("template/unknown-axis", format("there is no axis \"{}\"", id), did_you_mean(id, ids_of(axes)));
}

// Relative luminance of "#RRGGBB" (WCAG 2.2).
double luminance(const std::string& colour) {
    if (colour.size() != 7) return 0;
    const auto channel = [&](std::size_t at) {
        const double c = std::stoi(colour.substr(at, 2), nullptr, 16) / 255.0;
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

// White where it reads well enough for large numerals (3:1), else black.
std::string text_colour_on(const std::string& colour) { return 1.05 / (luminance(colour) + 0.05) >= 3.0 ? "#ffffff" : "#000000"; }

Value sdg(const Setting& setting, Call& call) {
    const auto* wanted = call.argument(0, "number");
    const auto number = wanted == nullptr ? std::nullopt : wanted->to_integer();
    for (const auto& goal : items_of(shared(setting, "sdg"))) {
        const auto* n = goal.find("number");
        if (!number || n == nullptr || n->number() == nullptr || n->number()->value.to_integer() != number) continue;
        auto value = localized(setting, goal);
        auto dict = *value.dict();
        if (dict.find(std::string_view("text_colour")) == nullptr) dict.set("text_colour", Value(text_colour_on(goal.string_or("colour", ""))));
        return Value(std::move(dict));
    }
    return call.error("template/unknown-goal", "there are Sustainable Development Goals 1 to 17");
}

Value partners(const Setting& setting, Call& call) {
    List result;
    const auto kind = call.text_or(0, "kind", "");
    for (const auto& partner : items_of(shared(setting, "partners"))) {
        if (kind.empty() || partner.string_or("kind", "") == kind) result.push_back(localized(setting, partner));
    }
    return Value(std::move(result));
}

Value acronyms(const Setting& setting, Call&) {
    struct Row {
        std::string short_form;
        Value value;
    };
    std::vector<Row> rows;
    const auto used = setting.report == nullptr ? std::string() : report::words_of(*setting.report, setting.outlines, setting.language);
    for (const auto& item : items_of(shared(setting, "acronyms"))) {
        const auto value = localized(setting, item);
        const auto short_form = templating::to_text(value.member("short"));
        if (unicode::holds_word(used, short_form)) rows.push_back({short_form, value});
    }
    std::stable_sort(rows.begin(), rows.end(), [&](const Row& a, const Row& b) {
        return unicode::compare(a.short_form, b.short_form, setting.language) < 0;
    });
    List result;
    for (auto& row : rows) result.push_back(std::move(row.value));
    return Value(std::move(result));
}

Value url_for(const Setting& setting, Call& call) {
    const auto chapter = call.text_or(0, "chapter", "");
    if (setting.report == nullptr || setting.report->chapter(chapter) == nullptr) {
        return call.error("template/unknown-chapter", format("there is no chapter \"{}\"", chapter));
    }
    return Value(href_of(setting, chapter, call.text_or(1, "id", "")));
}

// Headings deeper than the chapter's title, nested by level, no deeper than `depth`.
List nested(const Setting& setting, const std::string& chapter, const std::vector<report::Heading>& headings, std::size_t& at,
            int level, int depth) {
    List entries;
    while (at < headings.size() && headings[at].level >= level) {
        const auto& heading = headings[at++];
        auto children = nested(setting, chapter, headings, at, heading.level + 1, depth);
        if (heading.level > depth) continue;
        Dict entry;
        entry.set("title", heading.text);
        entry.set("id", heading.id);
        entry.set("href", href_of(setting, chapter, heading.id));
        entry.set("level", heading.level);
        entry.set("classes", templating::from(heading.classes));
        entry.set("axis", Value(""));
        entry.set("children", Value(std::move(children)));
        entries.push_back(Value(std::move(entry)));
    }
    return entries;
}

bool in_contents(const content::Chapter& chapter) {
    return chapter.kind != "cover" && chapter.kind != "back-cover" && chapter.kind != "contents" && chapter.kind != "imprint";
}

Value toc(const Setting& setting, Call& call) {
    const auto* wanted = call.argument(0, "depth");
    const auto depth = wanted == nullptr ? 2 : wanted->to_integer().value_or(2);
    List entries;
    if (setting.report == nullptr) return Value(std::move(entries));
    for (const auto& chapter : setting.outlines.chapters(*setting.report, setting.language)) {
        const bool shown = setting.medium == Medium::Print ? chapter.chapter->in_print() : chapter.chapter->on_web();
        if (!shown || !in_contents(*chapter.chapter)) continue;
        Dict entry;
        entry.set("title", chapter.title);
        entry.set("id", chapter.chapter->id);
        entry.set("href", href_of(setting, chapter.chapter->id, ""));
        entry.set("level", 1);
        entry.set("axis", chapter.chapter->axis);
        std::size_t at = 0;
        entry.set("children", Value(nested(setting, chapter.chapter->id, chapter.headings, at, 2, static_cast<int>(depth))));
        entries.push_back(Value(std::move(entry)));
    }
    return Value(std::move(entries));
}

Value report_value(const Setting& setting) {
    const auto& report = *setting.report;
    const auto& language = setting.language;
    Dict dict;
    dict.set("id", report.id);
    dict.set("title", report.title.in(language));
    dict.set("subtitle", report.subtitle.in(language));
    dict.set("tagline", report.tagline.in(language));
    dict.set("description", report.description.in(language));
    dict.set("year", report.year);
    dict.set("date", report.date);
    dict.set("cover", report.cover);
    dict.set("draft", setting.mode == Mode::Draft);
    dict.set("state", std::string(name_of(report.state)));
    dict.set("edition", report.edition);
    dict.set("digest", setting.edition);
    List striking;
    for (const auto& id : report.striking_figures) striking.push_back(Value(id));
    dict.set("striking_figures", Value(std::move(striking)));
    if (const auto* page = setting.map.report(language, report.id)) {
        dict.set("url", site::canonical_url(setting.project.site.base_url, page->path));
    }
    return Value(std::move(dict));
}

Value site_value(const Setting& setting) {
    Dict dict;
    dict.set("title", setting.project.site.title.in(setting.language));
    dict.set("description", setting.project.site.description.in(setting.language));
    dict.set("base_url", setting.project.site.base_url);
    List languages;
    for (const auto& language : setting.project.site.languages) languages.push_back(Value(language));
    dict.set("languages", Value(std::move(languages)));
    return Value(std::move(dict));
}

}  // namespace

void add_project_functions(const Setting& setting, Dict& globals) {
    globals.set("lang", setting.language);
    globals.set("draft", setting.mode == Mode::Draft);
    globals.set("target", setting.medium == Medium::Print ? "print" : "web");
    globals.set("site", site_value(setting));
    if (setting.report != nullptr) globals.set("report", report_value(setting));
    const auto* organisation = shared(setting, "organisation");
    globals.set("organisation", organisation == nullptr ? Value(Dict()) : localized(setting, *organisation));
    globals.set("programmes", Value([&setting](Call& call) { return programmes(setting, call); }));
    globals.set("axis", Value([&setting](Call& call) { return axis(setting, call); }));
    globals.set("sdg", Value([&setting](Call& call) { return sdg(setting, call); }));
    globals.set("partners", Value([&setting](Call& call) { return partners(setting, call); }));
    globals.set("acronyms", Value([&setting](Call& call) { return acronyms(setting, call); }));
    globals.set("url_for", Value([&setting](Call& call) { return url_for(setting, call); }));
    globals.set("toc", Value([&setting](Call& call) { return toc(setting, call); }));
}

}  // namespace bilan::build
