// A chart in one sentence, for those who cannot see it: what it is, its largest and its smallest value, what they make
// together; of a line where it begins, where it ends, and which way it goes.
#include <algorithm>

#include "base/format.hpp"
#include "chart/drawing.hpp"
#include "unicode/locale.hpp"

namespace bilan::chart {
namespace {

// "1 value", "5 values".
struct Noun {
    std::string_view one, other;
};

struct Words {
    std::string_view kind;
    Noun values, series;
    std::string_view highest, lowest;
};

Words french_words(Type type) {
    constexpr Noun values{"valeur", "valeurs"}, shares{"part", "parts"}, series{"série", "séries"};
    switch (type) {
        case Type::Bar:
        case Type::StackedBar: return {"Diagramme en barres", values, series, "la plus élevée, ", "la plus basse, "};
        case Type::Column: return {"Diagramme en colonnes", values, series, "la plus élevée, ", "la plus basse, "};
        case Type::Donut: return {"Diagramme en anneau", shares, series, "la plus grande, ", "la plus petite, "};
        case Type::Line: return {"Courbe", {"point", "points"}, {"courbe", "courbes"}, "le plus élevé, ", "le plus bas, "};
        case Type::Waffle: return {"Cent unités réparties", shares, series, "la plus grande, ", "la plus petite, "};
    }
    return {};
}

Words english_words(Type type) {
    constexpr Noun values{"value", "values"}, shares{"share", "shares"}, series{"series", "series"};
    switch (type) {
        case Type::Bar:
        case Type::StackedBar: return {"Bar chart", values, series, "highest ", "lowest "};
        case Type::Column: return {"Column chart", values, series, "highest ", "lowest "};
        case Type::Donut: return {"Donut chart", shares, series, "largest ", "smallest "};
        case Type::Line: return {"Line chart", {"point", "points"}, {"line", "lines"}, "highest ", "lowest "};
        case Type::Waffle: return {"A hundred marks shared out", shares, series, "largest ", "smallest "};
    }
    return {};
}

class Description {
public:
    explicit Description(const ChartSpec& spec)
        : spec_(spec), french_(spec.language.starts_with("fr")), words_(french_ ? french_words(spec.type) : english_words(spec.type)),
          first_only_(spec.type == Type::Donut || spec.type == Type::Waffle) {}

    std::string text() {
        text_ = format("{}{}{}", words_.kind, colon(), counted(spec_.categories.size(), words_.values));
        if (spec_.series.size() > 1 && !first_only_) text_ += format(", {} ({})", counted(spec_.series.size(), words_.series), series_names());
        if (!spec_.categories.empty() && !spec_.series.empty()) tell_values();
        return text_ + ".";
    }

private:
    // What an amount of a category is: of one series, or of all together.
    using Amount = std::optional<Decimal>;

    void tell_values() {
        const bool apart = spec_.series.size() > 1 && !first_only_ && (spec_.type == Type::Line || spec_.sums == Sums::Unsaid);
        for (std::size_t s = 0; apart && s < spec_.series.size(); ++s) {
            add(separator() + spec_.series[s].name + colon());
            tell(spec_.type == Type::Line ? trend(spec_.series[s]) : extremes([&](std::size_t i) { return shown(spec_.series[s], i); }), "");
        }
        if (!apart) {
            tell(extremes([&](std::size_t i) { return first_only_ ? shown(spec_.series.front(), i) : shown_together(i); }), separator());
            if (spec_.type == Type::Line) tell(trend(spec_.series.front()), separator());
        }
        tell_total();
        tell_withheld();
    }

    static Amount shown(const Series& series, std::size_t category) {
        return in_place_of(series, category).empty() ? Amount(value_at(series, category)) : std::nullopt;
    }

    Amount shown_together(std::size_t category) const {
        const bool all = std::all_of(spec_.series.begin(), spec_.series.end(), [&](const Series& each) { return shown(each, category); });
        return all ? Amount(total_at(spec_, category)) : std::nullopt;
    }

    // "highest Côte d’Ivoire (412); lowest Cameroon (0)". What is left over is neither; one alone is only named.
    template <typename AmountOf> std::string extremes(const AmountOf& amount_of) const {
        std::optional<std::size_t> high, low;
        for (std::size_t i = 0; i < spec_.categories.size(); ++i) {
            const Amount amount = amount_of(i);
            if (!amount || spec_.others == i) continue;
            if (!high || *amount > *amount_of(*high)) high = i;
            if (!low || *amount < *amount_of(*low)) low = i;
        }
        if (!high) return {};
        const auto named = [&](std::size_t i) { return format("{} ({})", spec_.categories[i], value_text(spec_, *amount_of(i))); };
        if (spec_.categories.size() == 1) return named(*high);
        std::string result = format("{}{}", words_.highest, named(*high));
        if (*low != *high) result += format("{}{}{}", separator(), words_.lowest, named(*low));
        return result;
    }

    // "from 120 (2018) to 45 (2022), falling".
    std::string trend(const Series& series) const {
        std::optional<std::size_t> first, last;
        for (std::size_t i = 0; i < spec_.categories.size(); ++i) {
            if (!shown(series, i)) continue;
            if (!first) first = i;
            last = i;
        }
        if (!first || first == last) return {};
        const auto named = [&](std::size_t i) { return format("{} ({})", value_text(spec_, value_at(series, i)), spec_.categories[i]); };
        const auto order = value_at(series, *last) <=> value_at(series, *first);
        const auto way = order > 0 ? (french_ ? "en hausse" : "rising") : order < 0 ? (french_ ? "en baisse" : "falling") : (french_ ? "sans changement" : "unchanged");
        return format("{} {} {} {}, {}", french_ ? "de" : "from", named(*first), french_ ? "à" : "to", named(*last), way);
    }

    void tell_total() {
        if (spec_.sums == Sums::Unsaid || spec_.unit == "%" || spec_.type == Type::Line || spec_.categories.size() < 2 || withheld() > 0) return;
        Decimal total;
        for (std::size_t i = 0; i < spec_.categories.size(); ++i) total = total + (first_only_ ? value_at(spec_.series.front(), i) : total_at(spec_, i));
        add(format("{}total{}{}", separator(), french_ ? colon() : " ", value_text(spec_, total)));
    }

    std::size_t withheld() const {
        std::size_t count = 0;
        for (const auto& series : spec_.series) {
            for (std::size_t i = 0; i < spec_.categories.size(); ++i) count += in_place_of(series, i).empty() ? 0U : 1U;
        }
        return count;
    }

    void tell_withheld() {
        const auto count = withheld();
        if (count == 0) return;
        add(separator() + counted(count, french_ ? Noun{"valeur non publiée", "valeurs non publiées"} : Noun{"value not published", "values not published"}));
    }

    std::string counted(std::size_t count, const Noun& noun) const {
        const Decimal number(static_cast<std::int64_t>(count));
        return format("{} {}", unicode::format_number(number, spec_.language), unicode::plural_category(number, spec_.language) == "one" ? noun.one : noun.other);
    }

    std::string series_names() const {
        std::string names;
        for (const auto& series : spec_.series) names += (names.empty() ? "" : ", ") + series.name;
        return names;
    }

    std::string colon() const { return french_ ? "\u00A0: " : ": "; }
    std::string separator() const { return french_ ? "\u202F; " : "; "; }
    void add(std::string_view words) { text_ += words; }
    void tell(const std::string& words, const std::string& before) { if (!words.empty()) text_ += before + words; }

    const ChartSpec& spec_;
    bool french_;
    Words words_;
    bool first_only_;
    std::string text_;
};

}  // namespace

std::string describe(const ChartSpec& spec) { return Description(spec).text(); }

}  // namespace bilan::chart
