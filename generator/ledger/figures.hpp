// The ledger: every number of a report, once, with what it counts and where it comes from. Prose, cards, tables and
// charts cite figures by id and never hold a number of their own, so that all of them change together.
// Arithmetic is exact decimal. Nothing here knows of pages; the two forms of a figure are text and one HTML element.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/decimal.hpp"
#include "base/diagnostics.hpp"
#include "data/value.hpp"
#include "ledger/computation.hpp"
#include "ledger/quantity.hpp"
#include "ledger/query.hpp"
#include "ledger/relations.hpp"

namespace bilan::ledger {

// A text by language ("fr", "en"); one for all languages is under "".
using Texts = std::map<std::string, std::string, std::less<>>;
Texts texts_of(const data::Value* value);
// "" when there is none: the caller decides between a placeholder and an error.
const std::string& text_in(const Texts& texts, std::string_view language);

enum class Qualifier { Exact, AtLeast, About, Nearly };   // 29 793; more than 900; about 150; nearly 600
std::string_view name_of(Qualifier qualifier);             // "exact", "at-least", "about", "nearly"

enum class Visibility { Public, Internal };                // internal: no source, note or approver leaves the office

// As messages name it: "persons", "USD".
std::string_view unit_of(std::string_view unit, std::string_view currency);

struct Figure {
    std::string id;          // "assistance.total"
    State state = State::Known;
    Decimal value;           // when it is known
    std::optional<Decimal> previous;         // what it was the year before
    std::optional<Computation> computation;  // what gave the value, when nobody typed it
    std::optional<Query> query;              // or this did
    std::string unit;        // "persons", "percent", "money", "countries", ...
    std::string currency;    // ISO 4217, for money
    Texts label;             // what is counted, to stand after or under the number
    Texts short_label;       // for a row of a table or a chart; label when empty
    Texts population, place, source, note;
    std::string period;
    std::string as_of;       // the day on which it was counted, ISO 8601; "" when nobody says
    std::string approved_by, owner;   // roles, never persons: who cleared it, who has to find it
    Visibility visibility = Visibility::Public;
    Qualifier qualifier = Qualifier::Exact;
    Span span;               // the whole entry
    Span value_span;         // its value, for a check that fails

    bool known() const { return state == State::Known; }
    bool is_gap() const { return state == State::Blank || state == State::ToCollect; }
    bool approximate() const { return qualifier != Qualifier::Exact; }
};

class Ledger {
public:
    // {"figures": [...], "relations": [...]}, checked against figures.schema.json before. Reports
    // ledger/duplicate-figure, ledger/unknown-figure, ledger/unlike-units and ledger/unlike-populations.
    // Figures that are computed ask for their rows by the name of their table.
    static Ledger load(const data::Value& value, Diagnostics& diagnostics, const OpenRecords& records = {});

    const Figure* find(std::string_view id) const;       // null when unknown
    const std::vector<Figure>& figures() const { return figures_; }   // in the order of the file
    std::vector<std::string> ids() const;
    std::string suggestion(std::string_view id) const;   // `did you mean "x"?`, or nothing
    const std::vector<Relation>& relations() const { return relations_; }

private:
    void add(Figure figure, Diagnostics& diagnostics);

    std::vector<Figure> figures_;
    std::map<std::string, std::size_t, std::less<>> index_;
    std::vector<Relation> relations_;
};

// "29 793", "55 %", "11 200 722 USD"; "[…]" for a gap, "s. o." or "n. d." where there is no number to print.
std::string plain_text(const Figure& figure, std::string_view language);

// <data value="29793" data-figure="assistance.total">29 793</data>, safe to stand in HTML.
std::string rich_html(const Figure& figure, std::string_view language);

// A number of that unit as the language writes it.
std::string number_text(const Decimal& value, std::string_view unit, std::string_view currency, std::string_view language);

struct Filled {
    std::string text;
    std::vector<std::string> unknown;   // ids without a figure; they stay in the text as they are written
};
// Words outside chapters that cite figures: each "{=mission.projects}" becomes that figure's plain text.
Filled with_figures(std::string_view words, const Ledger& ledger, std::string_view language);

enum class Written { Same, Different, NotANumber };
// Whether a text that an author typed is the figure's number, written as the language writes numbers.
Written check_visible(const Figure& figure, std::string_view text, std::string_view language);

}  // namespace bilan::ledger
