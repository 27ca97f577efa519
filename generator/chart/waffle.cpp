// A hundred marks, each a hundredth of the whole: shares that people can count. The marks run in rows, one category after
// the other; beside them, or below on a narrow chart, each category's share in large figures over its name.
#include <algorithm>

#include "base/format.hpp"
#include "chart/drawing.hpp"
#include "chart/label.hpp"
#include "unicode/locale.hpp"

namespace bilan::chart {
namespace {

constexpr double figure_size = 22;    // of the class "figure"
constexpr double figure_height = 26;
constexpr double label_gap = 14;      // between labels
constexpr double margin = 24;         // between marks and labels
constexpr std::size_t hundred = 100;

// How marks stand: their own size, and that of the cell that each has.
struct Grid {
    std::size_t columns = 10;
    double mark_width = 15, mark_height = 15;
    double cell_width = 18, cell_height = 18;
    double width() const { return cell_width * static_cast<double>(columns) - (cell_width - mark_width); }
    double height() const { return cell_height * static_cast<double>(hundred / columns) - (cell_height - mark_height); }
};

Grid grid_of(Marks marks) {
    switch (marks) {
        case Marks::Squares: return {};
        case Marks::People: return {20, 11, 26, 17, 32};
    }
    return {};
}

// A head and shoulders that run into a long coat: neither a man's nor a woman's.
std::string person(double x, double y) {
    return format("M{} {}a3.1 3.1 0 1 1 6.2 0a3.1 3.1 0 1 1 -6.2 0z", number(x + 2.4), number(y + 3.1)) +
           format("M{} {}a5.5 5.5 0 0 1 11 0v6.5a1.4 1.4 0 0 1 -2.4 1v5a1.3 1.3 0 0 1 -1.3 1.3h-3.6a1.3 1.3 0 0 1 -1.3 -1.3v-5a1.4 1.4 0 0 1 -2.4 -1z",
                  number(x), number(y + 12.7));
}

void draw_marks(Svg& svg, const ChartSpec& spec, const Grid& grid, const std::vector<int>& shares) {
    std::size_t mark = 0;
    for (std::size_t i = 0; i < shares.size(); ++i) {
        std::string people;
        for (int n = 0; n < shares[i]; ++n, ++mark) {
            const double x = grid.cell_width * static_cast<double>(mark % grid.columns), y = grid.cell_height * static_cast<double>(mark / grid.columns);
            if (spec.marks == Marks::People) people += person(x, y);
            else svg.rectangle(x, y, grid.mark_width, grid.mark_height, category_class(spec, i), category_fill(spec, i));
        }
        if (!people.empty()) svg.path(people, category_class(spec, i), category_fill(spec, i));
    }
}

// "55 %" as the data says it, or the share that the values make.
std::string share_text(const ChartSpec& spec, const Decimal& value, const Decimal& total) {
    if (spec.unit == "%") return value_text(spec, value);
    return unicode::format_percent(divide(value * Decimal(100), total, 0), spec.language);
}

struct Label {
    std::string figure;
    std::vector<std::string> lines;
    std::string css_class;
    std::string_view fill;
    double height() const { return figure_height + line_height * static_cast<double>(lines.size()); }
};

std::vector<Label> labels_of(const ChartSpec& spec, const Decimal& total, double width) {
    std::vector<Label> labels;
    for (std::size_t i = 0; i < spec.categories.size(); ++i) {
        const auto value = value_at(spec.series.front(), i);
        auto lines = wrap(spec.categories[i], width, text_size, 2);
        if (spec.unit != "%") lines.push_back(value_text(spec, value));
        labels.push_back({share_text(spec, value, total), std::move(lines), category_class(spec, i), category_fill(spec, i)});
    }
    return labels;
}

// A swatch in the marks' colour beside the figure, so that the figure itself can be read in ink. Returns the y below.
double draw_label(Svg& svg, const Label& label, double x, double y) {
    svg.rectangle(x, y + 4, 4, label.height() - 8, label.css_class, label.fill);
    svg.text(x + 12, y + figure_size * 0.85, Anchor::Start, "figure", label.figure);
    double at = y + figure_height + line_height / 2 + baseline_shift;
    for (const auto& line : label.lines) {
        svg.text(x + 12, at, Anchor::Start, "category", line);
        at += line_height;
    }
    return y + label.height();
}

}  // namespace

Drawing draw_waffle(const ChartSpec& spec) {
    Drawing drawing;
    if (spec.series.empty()) return drawing;
    std::vector<Decimal> values;
    Decimal total;
    for (std::size_t i = 0; i < spec.categories.size(); ++i) {
        values.push_back(std::max(Decimal(), value_at(spec.series.front(), i)));
        total = total + values.back();
    }
    if (total == Decimal()) return drawing;
    const auto grid = grid_of(spec.marks);
    draw_marks(drawing.svg, spec, grid, share_out(values));
    const bool beside = spec.width - grid.width() - margin >= 130;
    const double left = beside ? grid.width() + margin : 0;
    const auto labels = labels_of(spec, total, spec.width - left - 12);
    double height = -label_gap;
    for (const auto& label : labels) height += label.height() + label_gap;
    double y = beside ? std::max(0.0, (grid.height() - height) / 2) : grid.height() + margin;
    for (const auto& label : labels) y = draw_label(drawing.svg, label, left, y) + label_gap;
    drawing.height = std::max(grid.height(), y - label_gap);
    return drawing;
}

}  // namespace bilan::chart
