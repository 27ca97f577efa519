#include "ledger/figures.hpp"

#include <algorithm>
#include <array>

#include "base/format.hpp"
#include "base/suggest.hpp"
#include "base/utf8.hpp"
#include "unicode/locale.hpp"

namespace bilan::ledger {

Texts texts_of(const data::Value* value) {
    Texts texts;
    if (value == nullptr) return texts;
    if (value->string() != nullptr) texts.emplace("", *value->string());
    if (value->map() == nullptr) return texts;
    for (const auto& entry : value->map()->entries()) {
        if (entry.value.string() != nullptr) texts.emplace(entry.key, *entry.value.string());
    }
    return texts;
}

const std::string& text_in(const Texts& texts, std::string_view language) {
    static const std::string none;
    const auto own = texts.find(language);
    if (own != texts.end()) return own->second;
    const auto everywhere = texts.find("");
    return everywhere != texts.end() ? everywhere->second : none;
}

namespace {

constexpr std::array qualifiers{std::pair{Qualifier::Exact, std::string_view("exact")}, std::pair{Qualifier::AtLeast, std::string_view("at-least")},
                                std::pair{Qualifier::About, std::string_view("about")}, std::pair{Qualifier::Nearly, std::string_view("nearly")}};

Qualifier qualifier_of(const std::string& word) {
    const auto found = std::find_if(qualifiers.begin(), qualifiers.end(), [&](const auto& each) { return each.second == word; });
    return found == qualifiers.end() ? Qualifier::Exact : found->first;
}

Figure read_figure(const data::Value& value, Diagnostics& diagnostics) {
    Figure figure;
    figure.id = value.string_or("id", "");
    figure.span = value.span();
    figure.value_span = value.span();
    const auto* number = value.find("value");
    figure.state = state_of(number, diagnostics);
    if (figure.known()) figure.value = number->number()->value;
    if (number != nullptr) figure.value_span = number->span();
    if (const auto* previous = value.find("previous"); previous != nullptr && previous->number() != nullptr) figure.previous = previous->number()->value;
    figure.unit = value.string_or("unit", "");
    figure.currency = value.string_or("currency", "");
    figure.label = texts_of(value.find("label"));
    figure.short_label = texts_of(value.find("short"));
    figure.population = texts_of(value.find("population"));
    figure.place = texts_of(value.find("place"));
    figure.source = texts_of(value.find("source"));
    figure.note = texts_of(value.find("note"));
    figure.period = value.string_or("period", "");
    figure.as_of = value.string_or("as_of", "");
    figure.approved_by = value.string_or("approved_by", "");
    figure.owner = value.string_or("owner", "");
    figure.visibility = value.string_or("visibility", "public") == "internal" ? Visibility::Internal : Visibility::Public;
    figure.qualifier = qualifier_of(value.string_or("qualifier", "exact"));
    return figure;
}

}  // namespace

namespace {

// A figure that is typed and computed has two values.
void check_one_value(const data::Value& item, const Figure& figure, Diagnostics& diagnostics) {
    const data::Value* first = nullptr;
    for (const std::string_view key : {"compute", "sql", "value"}) {
        const auto* value = item.find(key);
        if (value == nullptr || value->is_null()) continue;
        if (first != nullptr) {
            diagnostics.error("ledger/two-values", value->span(), format("\"{}\" is computed, and has a value beside it", figure.id), "keep one of the two");
            return;
        }
        first = value;
    }
}

// Whatever the languages that only one of them has.
bool are_alike(const Texts& one, const Texts& other) {
    return std::all_of(one.begin(), one.end(), [&](const auto& text) {
        const auto& beside = text_in(other, text.first);
        return beside.empty() || unicode::fold(beside) == unicode::fold(text.second);
    });
}

// A figure that is numbers of a column counts what the column counts. Chosen rows may be of fewer people, so that conditions
// leave the population to the figure.
void check_counted(const data::Value& item, const data::Counted& column, Figure& figure, Diagnostics& diagnostics) {
    const auto place_of = [&](std::string_view key) { return item.find(key) == nullptr ? figure.span : item.find(key)->span(); };
    const auto declared = line_of(column.span.place());
    const bool is_alike = figure.unit == column.unit && (column.currency.empty() || figure.currency == column.currency);
    if (!column.unit.empty() && !is_alike) {
        diagnostics.error("ledger/unlike-units", place_of("unit"),
                          format("\"{}\" counts {}, but its column \"{}\" counts {}: {}", figure.id, unit_of(figure.unit, figure.currency),
                                 figure.computation->column, unit_of(column.unit, column.currency), declared),
                          "correct one of the two, or compute the figure from a column of its own unit");
    }
    const auto population = texts_of(&column.population);
    if (population.empty() || !figure.computation->conditions.empty()) return;
    if (figure.population.empty()) figure.population = population;
    if (are_alike(figure.population, population)) return;
    diagnostics.error("ledger/unlike-populations", place_of("population"),
                      format("\"{}\" counts \"{}\", but its column \"{}\" counts \"{}\": {}", figure.id, text_in(figure.population, "en"),
                             figure.computation->column, text_in(population, "en"), declared),
                      "correct one of the two; a figure of some of them says which in \"where\"");
}

void check_column(const data::Value& item, const Records& records, Figure& figure, Diagnostics& diagnostics) {
    const auto operation = figure.computation->operation;
    if (operation != Operation::Sum && operation != Operation::Max && operation != Operation::Last) return;
    const auto* column = records.column(figure.computation->column);
    if (column != nullptr && column->counted) check_counted(item, *column->counted, figure, diagnostics);
}

// What prevents a value is told where it stands: a figure with a mistake has none, and its relations say nothing.
void take_value(const std::optional<Decimal>& value, Figure& figure) {
    figure.state = value ? State::Known : State::NotAvailable;
    if (value) figure.value = *value;
}

void compute_value(const data::Value& item, Figure& figure, const OpenRecords& open, Diagnostics& diagnostics) {
    if (item.find("compute") == nullptr) return;
    const auto errors_before = diagnostics.error_count();
    figure.state = State::NotAvailable;
    figure.computation = read_computation(item, diagnostics);
    if (!figure.computation) return;
    figure.value_span = figure.computation->span;
    const OpenedRecords opened = open ? open(figure.computation->table) : nullptr;
    if (opened.is_refused) return;
    const Records* records = opened.rows;
    if (records == nullptr) {
        diagnostics.error("ledger/unknown-table", figure.computation->span, format("there is no table \"{}\" of rows for \"{}\"", figure.computation->table, figure.id),
                          format("add {0}.csv or {0}.xlsx beside the figures", figure.computation->table));
        return;
    }
    check_column(item, *records, figure, diagnostics);
    const auto value = compute(*figure.computation, *records, diagnostics).value;
    if (diagnostics.error_count() != errors_before) return;
    take_value(value, figure);
    if (records->row_count() == 0) figure.state = State::ToCollect;   // a file with its header alone waits for its rows
}

void query_value(const data::Value& item, Figure& figure, const OpenRecords& open, Queries& queries, Diagnostics& diagnostics) {
    figure.query = read_query(item);
    if (!figure.query) return;
    figure.value_span = figure.query->span;
    take_value(queries.answer(*figure.query, diagnostics), figure);
    const auto& tables = figure.query->tables;
    if (std::any_of(tables.begin(), tables.end(), [&](const std::string& table) { return open(table).rows->row_count() == 0; })) figure.state = State::ToCollect;
}

}  // namespace

Ledger Ledger::load(const data::Value& value, Diagnostics& diagnostics, const OpenRecords& records) {
    Ledger ledger;
    const auto* figures = value.find("figures");
    if (figures == nullptr || figures->list() == nullptr) return ledger;
    Queries queries(records);
    for (const auto& item : *figures->list()) {
        if (item.map() == nullptr) continue;
        Figure figure = read_figure(item, diagnostics);
        check_one_value(item, figure, diagnostics);
        query_value(item, figure, records, queries, diagnostics);
        compute_value(item, figure, records, diagnostics);
        ledger.add(std::move(figure), diagnostics);
    }
    if (const auto* relations = value.find("relations")) {
        ledger.relations_ = load_relations(*relations, ledger, diagnostics);
    }
    return ledger;
}

void Ledger::add(Figure figure, Diagnostics& diagnostics) {
    if (figure.unit == "money" && figure.currency.empty()) {
        diagnostics.error("data/missing-key", figure.span, format("\"{}\" is money and has no \"currency\"", figure.id),
                          "add \"currency\": \"USD\", or the currency that it is in");
    }
    const auto [there, added] = index_.emplace(figure.id, figures_.size());
    if (added) {
        figures_.push_back(std::move(figure));
        return;
    }
    const auto line = figures_[there->second].span.place().line;
    diagnostics.error("ledger/duplicate-figure", figure.span, format("the figure \"{}\" is here twice", figure.id),
                      format("the first one is on line {}; keep one of them or give this one another id", line));
}

const Figure* Ledger::find(std::string_view id) const {
    const auto found = index_.find(id);
    return found == index_.end() ? nullptr : &figures_[found->second];
}

std::vector<std::string> Ledger::ids() const {
    std::vector<std::string> result;
    for (const auto& figure : figures_) result.push_back(figure.id);
    return result;
}

std::string_view name_of(Qualifier qualifier) {
    return std::find_if(qualifiers.begin(), qualifiers.end(), [&](const auto& each) { return each.first == qualifier; })->second;
}

std::string_view unit_of(std::string_view unit, std::string_view currency) { return currency.empty() ? unit : currency; }

std::string Ledger::suggestion(std::string_view id) const { return did_you_mean(id, ids()); }

std::string number_text(const Decimal& value, std::string_view unit, std::string_view currency, std::string_view language) {
    if (unit == "percent") return unicode::format_percent(value, language);
    if (unit == "money") return unicode::format_money(value, currency, language);
    return unicode::format_number(value, language);
}

std::string plain_text(const Figure& figure, std::string_view language) {
    return figure.known() ? number_text(figure.value, figure.unit, figure.currency, language) : std::string(words_for(figure.state, language));
}

namespace {

std::string escaped(std::string_view text) {
    std::string result;
    for (const char c : text) {
        switch (c) {
            case '&': result += "&amp;"; break;
            case '<': result += "&lt;"; break;
            case '>': result += "&gt;"; break;
            case '"': result += "&quot;"; break;
            default: result.push_back(c);
        }
    }
    return result;
}

}  // namespace

std::string rich_html(const Figure& figure, std::string_view language) {
    const auto text = escaped(plain_text(figure, language));
    const auto id = escaped(figure.id);
    if (figure.is_gap()) return format("<span class=\"placeholder placeholder-figure\" data-figure=\"{}\">{}</span>", id, text);
    if (!figure.known()) return format("<span data-figure=\"{}\">{}</span>", id, text);
    return format("<data value=\"{}\" data-figure=\"{}\">{}</data>", figure.value.to_string(), id, text);
}

Filled with_figures(std::string_view words, const Ledger& ledger, std::string_view language) {
    Filled filled;
    for (std::size_t at = 0; at < words.size();) {
        const auto open = words.find("{=", at);
        const auto close = open == std::string_view::npos ? open : words.find('}', open);
        if (close == std::string_view::npos) {
            filled.text += words.substr(at);
            break;
        }
        const auto id = words.substr(open + 2, close - open - 2);
        const auto* figure = ledger.find(id);
        if (figure == nullptr) filled.unknown.emplace_back(id);
        filled.text += words.substr(at, open - at);
        filled.text += figure == nullptr ? std::string(words.substr(open, close + 1 - open)) : plain_text(*figure, language);
        at = close + 1;
    }
    return filled;
}

namespace {

// Spaces of every width are the same to a reader: "29 793" typed with the space bar is the figure's own form.
std::string with_plain_spaces(std::string_view text) {
    std::u32string result;
    for (const auto c : to_utf32(text)) result.push_back(c == U'\u00A0' || c == U'\u202F' || c == U'\u2009' ? U' ' : c);
    return to_utf8(result);
}

}  // namespace

Written check_visible(const Figure& figure, std::string_view text, std::string_view language) {
    if (with_plain_spaces(text) == with_plain_spaces(plain_text(figure, language))) return Written::Same;
    const auto number = unicode::parse_number(text, language);
    if (!number) return Written::NotANumber;
    return figure.known() && *number == figure.value ? Written::Same : Written::Different;
}

}  // namespace bilan::ledger
