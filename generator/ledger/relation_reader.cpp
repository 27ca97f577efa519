// Relations as the data declares them.
#include <algorithm>
#include <array>

#include "base/format.hpp"
#include "base/suggest.hpp"
#include "ledger/figures.hpp"
#include "ledger/relations.hpp"

namespace bilan::ledger {
namespace {

// What each kind is called, and which figures it names: one under `result`, a list under "parts" or single ones.
struct Shape {
    RelationKind kind;
    std::string_view word;
    std::string_view result;                  // "" without one
    bool list = false;                        // "parts"
    std::array<std::string_view, 2> singles;  // "" without one
};

constexpr std::array shapes{
    Shape{RelationKind::Partition, "partition", "total", true, {}},
    Shape{RelationKind::Subset, "subset", "whole", false, {"part", ""}},
    Shape{RelationKind::Overlapping, "overlapping", "whole", true, {}},
    Shape{RelationKind::Ratio, "ratio", "ratio", false, {"part", "whole"}},
    Shape{RelationKind::Top, "top", "whole", true, {}},
    Shape{RelationKind::Cumulative, "cumulative", "total", true, {}},
    Shape{RelationKind::Monotone, "monotone", "", true, {}},
    Shape{RelationKind::Equal, "equal", "", true, {}},
    Shape{RelationKind::Budget, "budget", "total", true, {}},
    Shape{RelationKind::UniqueCount, "unique-count", "total", false, {}},
    Shape{RelationKind::Period, "period", "", false, {}},
};

const Shape* shape_of(std::string_view word) {
    const auto found = std::find_if(shapes.begin(), shapes.end(), [&](const Shape& shape) { return shape.word == word; });
    return found == shapes.end() ? nullptr : &*found;
}

std::vector<std::string> words() {
    std::vector<std::string> all;
    for (const Shape& shape : shapes) all.emplace_back(shape.word);
    return all;
}

// Reads one relation; good_ turns false when it lacks something, or names a figure that is not there.
class Reader {
public:
    Reader(const data::Value& value, const Ledger& ledger, Diagnostics& diagnostics)
        : value_(value), ledger_(ledger), diagnostics_(diagnostics) {}

    std::optional<Relation> read() {
        const auto word = value_.string_or("kind", "");
        const Shape* shape = shape_of(word);
        if (shape == nullptr) {
            const auto* kind = value_.find("kind");
            const auto near = did_you_mean(word, words());
            diagnostics_.error("ledger/unknown-relation", kind == nullptr ? value_.span() : kind->span(), format("there is no relation \"{}\"", word),
                               near.empty() ? format("relations are: {}", fmt::join(words(), ", ")) : near);
            return std::nullopt;
        }
        relation_.kind = shape->kind;
        relation_.span = value_.span();
        if (!shape->result.empty()) read_result(shape->result);
        if (shape->list) relation_.parts = read_list("parts", true);
        for (const std::string_view key : shape->singles)
            if (!key.empty()) read_single(key, relation_.parts);
        read_rest();
        relation_.waiver = read_waiver(value_, diagnostics_);
        if (good_) check_units();
        return good_ ? std::optional(relation_) : std::nullopt;
    }

private:
    void read_result(std::string_view key) {
        if (const auto* fixed = value_.find("total_value"); fixed != nullptr && fixed->number() != nullptr) {
            relation_.fixed = fixed->number()->value;
            return;
        }
        const auto* id = value_.find(key);
        if (id == nullptr || id->string() == nullptr) return fail_missing(key);
        relation_.result = figure_named(*id);
    }

    std::vector<std::string> read_list(std::string_view key, bool required) {
        std::vector<std::string> ids;
        const auto* parts = value_.find(key);
        if (parts == nullptr || parts->list() == nullptr || parts->list()->empty()) {
            if (required) fail_missing(key);
            return ids;
        }
        for (const auto& part : *parts->list())
            if (part.string() != nullptr) ids.push_back(figure_named(part));
        return ids;
    }

    void read_single(std::string_view key, std::vector<std::string>& into) {
        const auto* part = value_.find(key);
        if (part == nullptr || part->string() == nullptr) return fail_missing(key);
        into.push_back(figure_named(*part));
    }

    std::string read_optional(std::string_view key) {
        const auto* id = value_.find(key);
        return id == nullptr || id->string() == nullptr ? std::string() : figure_named(*id);
    }

    // What only some kinds have.
    void read_rest() {
        if (const auto* decimals = value_.find("decimals"); decimals != nullptr && decimals->number() != nullptr)
            relation_.decimals = static_cast<int>(decimals->number()->value.to_integer().value_or(0));
        const std::string rounding = value_.string_or("rounding", "nearest"), years = value_.string_or("years", "sum");
        relation_.rounding = rounding == "down" ? Rounding::Down : rounding == "up" ? Rounding::Up : Rounding::Nearest;
        relation_.years = years == "last" ? Years::Last : years == "largest" ? Years::Largest : Years::Sum;
        relation_.falls = value_.string_or("direction", "up") == "down";
        relation_.list = value_.string_or("list", "");
        relation_.rest = read_optional("rest");
        relation_.received = read_list("received", false);
        relation_.received_total = read_optional("received_total");
        if (!relation_.received.empty() && relation_.received.size() != relation_.parts.size()) {
            diagnostics_.error("ledger/uneven-lists", value_.find("received")->span(),
                               format("{} amounts were received, but {} were granted", relation_.received.size(), relation_.parts.size()),
                               "\"received\" names a figure for each of \"parts\", in the same order");
            good_ = false;
        }
        if (relation_.kind == RelationKind::Period) read_period();
    }

    void read_period() {
        read_date("start", relation_.start);
        read_date("end", relation_.end);
        if (const auto* months = value_.find("months")) {
            if (months->number() != nullptr) relation_.fixed = months->number()->value;
            else if (months->string() != nullptr) relation_.result = figure_named(*months);
        }
        const auto* dates = value_.find("dates");
        if (dates == nullptr || dates->list() == nullptr) return;
        for (const auto& date : *dates->list())
            if (const auto day = date_in(date)) relation_.days.push_back({*day, date.span()});
    }

    void read_date(std::string_view key, unicode::Date& into) {
        const auto* date = value_.find(key);
        if (date == nullptr) return fail_missing(key);
        if (const auto day = date_in(*date)) into = *day;
    }

    std::optional<unicode::Date> date_in(const data::Value& value) {
        const auto day = read_day(value, diagnostics_);
        good_ = good_ && day.has_value();
        return day;
    }

    std::string figure_named(const data::Value& id) {
        if (ledger_.find(*id.string()) == nullptr) {
            diagnostics_.error("ledger/unknown-figure", id.span(), format("there is no figure \"{}\"", *id.string()),
                               ledger_.suggestion(*id.string()));
            good_ = false;
        }
        return *id.string();
    }

    void fail_missing(std::string_view key) {
        diagnostics_.error("data/missing-key", value_.span(), format("this relation has no \"{}\"", key));
        good_ = false;
    }

    // Persons and operations do not add up, nor dollars and euros. A ratio and a count stand between unlike things.
    void check_units() {
        if (relation_.kind == RelationKind::UniqueCount || relation_.kind == RelationKind::Period) return;
        std::vector<std::string> alike = relation_.parts;
        if (relation_.kind != RelationKind::Ratio)
            for (const std::string* id : {&relation_.result, &relation_.rest, &relation_.received_total})
                if (!id->empty()) alike.insert(alike.begin(), *id);
        alike.insert(alike.end(), relation_.received.begin(), relation_.received.end());
        const auto* first = ledger_.find(alike.front());
        for (const auto& id : alike) {
            const auto* figure = ledger_.find(id);
            if (figure->unit == first->unit && figure->currency == first->currency) continue;
            diagnostics_.error("ledger/unlike-units", relation_.span,
                               format("\"{}\" counts {} and \"{}\" counts {}", first->id, unit_of(first->unit, first->currency), id,
                                      unit_of(figure->unit, figure->currency)),
                               "only figures of one unit can be compared or added");
            good_ = false;
            return;
        }
    }

    const data::Value& value_;
    const Ledger& ledger_;
    Diagnostics& diagnostics_;
    Relation relation_;
    bool good_ = true;
};

}  // namespace

std::string_view name_of(RelationKind kind) {
    return std::find_if(shapes.begin(), shapes.end(), [&](const Shape& shape) { return shape.kind == kind; })->word;
}

std::vector<Relation> load_relations(const data::Value& value, const Ledger& ledger, Diagnostics& diagnostics) {
    std::vector<Relation> relations;
    if (value.list() == nullptr) return relations;
    for (const auto& item : *value.list())
        if (auto relation = Reader(item, ledger, diagnostics).read()) relations.push_back(std::move(*relation));
    return relations;
}

}  // namespace bilan::ledger
