#include "check/explain.hpp"

#include <algorithm>
#include <vector>

#include "base/format.hpp"
#include "check/uses.hpp"
#include "ledger/relations.hpp"

namespace bilan::check {
namespace {

class Explanation {
public:
    Explanation(const report::Manuscript& manuscript, const ledger::Figure& figure) : manuscript_(manuscript), report_(manuscript.report()), figure_(figure) {}

    std::string text() {
        text_ = format("{}\n", figure_.id);
        for (const auto& language : report_.languages) {
            const auto& label = ledger::text_in(figure_.label, language);
            line(language, format("{}{}{}", ledger::plain_text(figure_, language), label.empty() ? "" : " ", label));
        }
        value();
        computed();
        queried();
        relations();
        tables();
        uses();
        return text_;
    }

private:
    // The name only before the first of its lines.
    void line(std::string_view name, const std::string& words) {
        text_ += format("  {:<10} {}\n", name == last_ ? "" : name, words);
        last_ = std::string(name);
    }

    void value() {
        line("entered", line_of(figure_.value_span.place()));
        if (figure_.previous) line("last year", figure_.previous->to_string());
        if (figure_.approximate()) line("said as", std::string(ledger::name_of(figure_.qualifier)));
        const auto in_english = [](const ledger::Texts& texts) { return ledger::text_in(texts, "en"); };
        const std::pair<const char*, std::string> facts[]{{"unit", figure_.currency.empty() ? figure_.unit : figure_.currency}, {"who", in_english(figure_.population)},
                                                          {"when", figure_.period}, {"where", in_english(figure_.place)}, {"source", in_english(figure_.source)},
                                                          {"as of", figure_.as_of}, {"approved", figure_.approved_by}, {"owner", figure_.owner},
                                                          {"note", in_english(figure_.note)}};
        for (const auto& [name, words] : facts)
            if (!words.empty()) line(name, words);
        if (figure_.visibility == ledger::Visibility::Internal) line("internal", "its source and note stay in the office");
    }

    void computed() {
        if (!figure_.computation) return;
        line("computed", figure_.computation->in_words());
        const auto records = report_.records.find(figure_.computation->table);
        if (records == report_.records.end() || !records->second) return;
        const auto rows = ledger::rows_of(*figure_.computation, *records->second);
        line("from", format("{} of {} rows", rows.size(), records->second->row_count()));
        constexpr std::size_t few = 12;
        for (std::size_t i = 0; i < std::min(rows.size(), few); ++i) {
            const Span row = records->second->row(rows[i]);
            line("from", format("{}: {}", line_of(row.place()), row.text()));
        }
        if (rows.size() > few) line("from", format("and {} more", rows.size() - few));
    }

    void queried() {
        if (!figure_.query) return;
        line("computed", figure_.query->in_words());
        line("query", figure_.query->sql);
        for (const auto& table : figure_.query->tables) {
            const auto records = report_.records.find(table);
            if (records != report_.records.end() && records->second)
                line("from", format("{}: {} rows of {}", table, records->second->row_count(), records->second->file()));
        }
    }

    bool names(const ledger::Relation& relation) const {
        const auto is_in = [&](const std::vector<std::string>& ids) { return std::find(ids.begin(), ids.end(), figure_.id) != ids.end(); };
        return relation.result == figure_.id || relation.rest == figure_.id || relation.received_total == figure_.id || is_in(relation.parts) ||
               is_in(relation.received);
    }

    void relations() {
        for (const auto& relation : report_.figures.relations()) {
            if (!names(relation)) continue;
            std::vector<std::string> ids = relation.parts;
            if (!relation.result.empty()) ids.insert(ids.begin(), relation.result);
            line("relation", format("{}: {} ({}{})", ledger::name_of(relation.kind), fmt::join(ids, ", "), line_of(relation.span.place()),
                                  relation.waiver ? ", waived" : ""));
        }
    }

    void tables() {
        for (const auto& table : report_.tables.all()) {
            if (table.total_figure == figure_.id) line("table", format("the total of \"{}\"", table.id));
            if (table.count_figure == figure_.id) line("table", format("the number of rows of \"{}\"", table.id));
        }
    }

    void uses() {
        bool any = false;
        for (const auto& language : report_.languages) {
            for (const auto& chapter : manuscript_.chapters(language)) {
                if (chapter.language != language) continue;
                for (const auto& use : uses_in(chapter.tree)) {
                    if (use.figure != figure_.id) continue;
                    line(format("in {}", language), line_of(use.span.place()));
                    any = true;
                }
            }
        }
        if (!any) line("printed", "in no chapter");
    }

    const report::Manuscript& manuscript_;
    const content::Report& report_;
    const ledger::Figure& figure_;
    std::string text_, last_;
};

}  // namespace

std::optional<std::string> explain(const report::Manuscript& manuscript, std::string_view id) {
    const auto* figure = manuscript.report().figures.find(id);
    return figure == nullptr ? std::nullopt : std::optional(Explanation(manuscript, *figure).text());
}

}  // namespace bilan::check
