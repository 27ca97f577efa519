#include "renewal/renewal.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "base/format.hpp"
#include "content/edits.hpp"
#include "content/media.hpp"
#include "data/json.hpp"
#include "data/reader.hpp"
#include "renewal/chapters.hpp"
#include "renewal/numbers.hpp"
#include "unicode/locale.hpp"

namespace bilan::renewal {
namespace {

using data::Map;
using data::Value;

using content::is_true;

// "bilan/data/x.csv" -> "x.csv"
std::string file_name(const std::string& path) { return path.substr(path.rfind('/') + 1); }
std::string stem_of(const std::string& name) { return name.substr(0, name.find('.')); }

std::string json_text(const Value& value) { return data::to_json(value) + "\n"; }

class Renewer {
public:
    Renewer(const content::Project& project, const report::Manuscript& old, const narrative::Components& components, const content::DataFiles& files,
            const Request& request)
        : project_(project), manuscript_(old), old_(old.report()), components_(components), files_(files), request_(request), years_{old_.year, request.year},
          last_day_(request.year + "-12-31"), old_data_("data/" + old_.id + "/"), new_data_("data/" + request.id + "/") {}

    Renewal renew() {
        figures();
        tables();
        conventions();
        other_data();
        chapters();
        other_content();
        report();
        site();
        return std::move(renewal_);
    }

private:
    void add(std::string path, std::string bytes) { renewal_.files.push_back({std::move(path), std::move(bytes)}); }

    bool is_in_rows(const std::string& stem) const {
        const auto forms = files_.forms_of(old_data_ + stem);
        return !forms.empty() && (forms.front().ends_with(".csv") || forms.front().ends_with(".xlsx"));
    }

    void figures() {
        handled_.insert({"figures", "relations", "waivers", "tables", "results-framework"});
        const auto old = files_.read(old_data_ + "figures", "figures");
        if (!old) return;
        const Value renewed = renewed_figures(*old, old_.figures, years_);
        renewal_.to_collect = old_.figures.figures().size();
        if (is_in_rows("figures")) {
            add(new_data_ + "figures.csv", rows_of(*renewed.find("figures")));
            note_rows(files_.forms_of(old_data_ + "figures").front(), "figures.csv");
            if (const auto* relations = renewed.find("relations")) add(new_data_ + "relations.csv", rows_of(*relations));
        } else {
            add(new_data_ + "figures.json", json_text(renewed));
        }
        for (const auto& [name, records] : old_.records) {
            handled_.insert(name);
            const auto forms = files_.forms_of(old_data_ + name);
            if (forms.empty()) continue;
            const auto table = data::read_table_file(project_.root, forms.front(), {}, files_.sources, files_.diagnostics);
            if (!table) continue;
            add(new_data_ + name + ".csv", header_of(*table));
            note_rows(forms.front(), name + ".csv");
        }
    }

    // Where the rows of tables are: the file as tables.json names it, and which of its columns hold numbers.
    using NumberColumns = std::map<std::string, std::set<std::string>>;

    void tables() {
        const auto old = files_.read(old_data_ + "tables", "tables");
        if (!old || old->list() == nullptr) return;
        NumberColumns numbers;
        data::List list;
        for (const auto& item : *old->list()) list.push_back(renewed_table(item, numbers));
        add(new_data_ + "tables.json", json_text(Value(std::move(list))));
        for (const auto& [file, columns] : numbers) {
            handled_.insert(stem_of(file));
            const auto table = data::read_table_file(project_.root, old_data_ + file, {}, files_.sources, files_.diagnostics);
            const bool is_of_records = old_.records.count(stem_of(file)) > 0;
            if (table && !is_of_records) add(new_data_ + csv_name(file), without_numbers(*table, {columns.begin(), columns.end()}));
            note_rows(old_data_ + file, csv_name(file));
        }
    }

    // "returns.xlsx#By country" -> "returns-by-country.csv"
    static std::string csv_name(const std::string& file) {
        const auto hash = file.find('#');
        if (hash != std::string::npos) return stem_of(file) + "-" + unicode::slug(file.substr(hash + 1)) + ".csv";
        return stem_of(file) + ".csv";
    }

    Value renewed_table(const Value& item, NumberColumns& numbers) const {
        Map table;
        for (const auto& entry : item.map()->entries()) {
            const auto* text = entry.value.string();
            if (entry.key == "waived") continue;
            if (entry.key == "source_file" && text != nullptr) table.set(entry.key, Value(csv_name(*text)));
            else if (entry.key == "source" || entry.key == "note" || entry.key == "id" || entry.key == "figures") table.set(entry.key, entry.value);
            else table.set(entry.key, in_year(entry.value, years_));
        }
        const auto* columns = item.find("columns");
        const std::string file = item.string_or("source_file", "");
        if (!file.empty() && columns != nullptr && columns->list() != nullptr) {
            auto& names = numbers[file];
            for (const auto& column : *columns->list())
                if (column.string_or("kind", "text") == "number") names.insert(column.string_or("key", ""));
        }
        return Value(std::move(table));
    }

    void note_rows(const std::string& old, const std::string& now) { rows_now_in_[file_name(old)].insert(now); }

    // What was said of a workbook is said of the files that its rows are in now.
    void conventions() {
        handled_.insert("conventions");
        const auto old = files_.read(old_data_ + "conventions", "conventions");
        if (!old || old->list() == nullptr) return;
        data::List list;
        for (const auto& item : *old->list()) {
            for (const auto& file : files_now(item.string_or("file", ""))) {
                Map convention;
                for (const auto& entry : item.map()->entries()) convention.set(entry.key, entry.key == "file" ? Value(file) : entry.value);
                list.emplace_back(std::move(convention));
            }
        }
        add(new_data_ + "conventions.json", json_text(Value(std::move(list))));
    }

    // Of a file, or of all its sheets.
    std::set<std::string> files_now(const std::string& old) const {
        std::set<std::string> names;
        for (const auto& [file, now] : rows_now_in_)
            if (file == old || file.substr(0, file.find('#')) == old) names.insert(now.begin(), now.end());
        return names.empty() ? std::set{old} : names;
    }

    // Programmes, axes, diagrams and whatever else stands there, as it is.
    void other_data() {
        for (const auto& name : list_folder(project_.root / old_data_)) {
            if (handled_.count(stem_of(name)) > 0 || name.starts_with("~$") || name.starts_with(".")) continue;
            if (auto bytes = read_file(project_.root / (old_data_ + name))) add(new_data_ + name, std::move(*bytes));
        }
    }

    // Why a picture may not be shown until the new report's year is over.
    std::optional<std::string> why_not(const std::string& picture) const {
        const auto media = project_.shared.find("media");
        if (media == project_.shared.end() || media->second.list() == nullptr) return std::nullopt;
        for (const auto& item : *media->second.list()) {
            if (item.string_or("id", "") != picture && item.string_or("file", "") != picture) continue;
            if (content::is_withdrawn(item)) return "it was withdrawn";
            if (!is_true(item, "people") && !is_true(item, "minors")) return std::nullopt;
            const auto* consent = item.find("consent");
            if (consent == nullptr) return "no consent is noted for it";
            const std::string until = consent->string_or("until", "");
            if (!until.empty() && until < last_day_) return format("its consent ends on {}", until);
            if (is_true(item, "minors") && consent->string_or("guardian", "").empty()) return "no guardian's consent is noted for it";
            return std::nullopt;
        }
        return std::nullopt;
    }

    void chapters() {
        const auto ask = [this](const std::string& picture) { return why_not(picture); };
        for (const auto& language : old_.languages) {
            for (const auto& chapter : manuscript_.chapters(language)) {
                if (chapter.language != language) continue;
                auto renewed = renewed_chapter(chapter, components_, ask, last_day_, renewal_.left_out);
                renewal_.to_review += renewed.is_to_review ? 1 : 0;
                add("content/" + request_.id + "/" + file_name(chapter.tree.source->name()), std::move(renewed.text));
            }
        }
    }

    // Drawings and lists beside the chapters. Photos stay where they are: pictures are found in every report's folder.
    void other_content() {
        const std::string folder = "content/" + old_.id;
        for (const auto& name : list_files_below(project_.root / folder)) {
            const bool is_kept = name.ends_with(".svg") || (name.ends_with(".json") && name != "report.json");
            auto bytes = is_kept ? read_file(project_.root / folder / name) : std::nullopt;
            if (bytes) add("content/" + request_.id + "/" + name, std::move(*bytes));
        }
    }

    void report() {
        const auto old = files_.read_checked_json("content/" + old_.id + "/report.json", "report");
        if (!old) return;
        Map report;
        for (const auto& entry : old->map()->entries()) {
            constexpr std::string_view last_years[]{"date", "state", "edition", "embargoed_until"};
            if (std::find(std::begin(last_years), std::end(last_years), entry.key) != std::end(last_years)) continue;
            if (entry.key == "cover" && why_not(old_.cover)) continue;
            report.set(entry.key, in_year(entry.value, years_));
        }
        report.set("year", data::number_value(Decimal::parse(request_.year).value_or(Decimal(0))));
        report.set("state", Value("draft"));
        add("content/" + request_.id + "/report.json", json_text(Value(std::move(report))));
    }

    // The new report before the old one in bilan.json, whose other bytes stay.
    void site() {
        const auto value = files_.read_json("bilan.json");
        const auto* reports = value ? value->find("reports") : nullptr;
        if (reports == nullptr || reports->list() == nullptr) return;
        for (const auto& id : *reports->list()) {
            if (id.string() == nullptr || *id.string() != old_.id) continue;
            const Span at{id.span().source, id.span().begin, id.span().begin};
            for (auto& revision : content::revise({{at, format("\"{}\", ", request_.id)}})) add("bilan.json", std::move(revision.text));
        }
    }

    const content::Project& project_;
    const report::Manuscript& manuscript_;
    const content::Report& old_;
    const narrative::Components& components_;
    const content::DataFiles& files_;
    const Request& request_;
    Years years_;
    std::string last_day_, old_data_, new_data_;
    std::set<std::string> handled_;   // stems of data files
    std::map<std::string, std::set<std::string>> rows_now_in_;   // by the old file's name, with its sheet behind # or without
    Renewal renewal_;
};

}  // namespace

std::string year_of(const std::string& id, const content::Report& old) {
    for (std::size_t at = id.find_first_of("0123456789"); at != std::string::npos; at = id.find_first_of("0123456789", at + 1)) {
        const auto end = std::min(id.find_first_not_of("0123456789", at), id.size());
        if (end - at == 4) return id.substr(at, 4);
        at = end - 1;
    }
    const auto year = Decimal::parse(old.year);
    return year ? (*year + Decimal(1)).to_string() : std::string();
}

Renewal renew(const content::Project& project, const report::Manuscript& old, const narrative::Components& components, const content::DataFiles& files,
              const Request& request) {
    return Renewer(project, old, components, files, request).renew();
}

}  // namespace bilan::renewal
