// Lines and placement (CSS Grid 1, sections 7 and 8).
#include <algorithm>
#include <string>
#include <utility>

#include "print/layout/flex.hpp"
#include "print/layout/grid.hpp"

namespace bilan::print::layout {
namespace {

// One axis of the explicit grid: its tracks after repetition, and the names of its lines.
struct Axis {
    std::vector<GridTrack> tracks;
    std::vector<std::vector<std::string>> names;   // tracks + 1
    std::size_t fit_begin = 0, fit_end = 0;        // tracks of auto-fit
};

std::optional<LayoutUnit> definite_length(const css::TrackSize& size, std::optional<LayoutUnit> available) {
    if (size.kind == css::TrackSize::Kind::MinMax) {
        const auto least = definite_length(size.bounds[0], available), most = definite_length(size.bounds[1], available);
        return least && most ? std::max(least, most) : most ? most : least;
    }
    if (size.kind != css::TrackSize::Kind::Length || (size.length.has_percent() && !available)) return std::nullopt;
    return size.length.resolve(available.value_or(LayoutUnit{}));
}

// Section 7.2.3.2: as many repetitions as do not overflow, at least one.
std::size_t repetitions(const css::TrackList& list, std::optional<LayoutUnit> available, LayoutUnit gap) {
    if (!available) return 1;
    LayoutUnit fixed = -gap, repeated;
    for (const css::TrackSize& track : list.tracks) fixed += definite_length(track, available).value_or(LayoutUnit{}) + gap;
    for (const css::TrackSize& track : list.auto_repeat->tracks)
        repeated += std::max(definite_length(track, available).value_or(LayoutUnit{}), LayoutUnit::px(1)) + gap;
    const std::int64_t count = (*available - fixed).raw() / std::max<std::int64_t>(repeated.raw(), 1);
    return static_cast<std::size_t>(std::clamp<std::int64_t>(count, 1, 1000));
}

Axis explicit_axis(const css::TrackList& list, std::optional<LayoutUnit> available, LayoutUnit gap) {
    Axis axis;
    std::vector<css::TrackSize> sizes = list.tracks;
    axis.names = list.line_names;
    axis.names.resize(sizes.size() + 1);
    if (list.auto_repeat) {
        const auto at = static_cast<std::ptrdiff_t>(list.auto_repeat->at);
        const std::size_t count = repetitions(list, available, gap) * list.auto_repeat->tracks.size();
        std::vector<css::TrackSize> repeated;
        for (std::size_t i = 0; i < count; ++i) repeated.push_back(list.auto_repeat->tracks[i % list.auto_repeat->tracks.size()]);
        sizes.insert(sizes.begin() + at, repeated.begin(), repeated.end());
        axis.names.insert(axis.names.begin() + at + 1, count, {});
        if (!list.auto_repeat->fill) {
            axis.fit_begin = list.auto_repeat->at;
            axis.fit_end = axis.fit_begin + count;
        }
    }
    for (css::TrackSize& size : sizes) axis.tracks.push_back({std::move(size), false, {}, {}});
    return axis;
}

// A line's place counted from the explicit grid's start; may lie outside. An item without one is placed automatically.
struct Wanted {
    std::optional<int> start;
    int count = 1;
};

class LineResolver {
public:
    LineResolver(const Axis& axis, const std::vector<std::vector<std::string>>& areas, bool rows)
        : axis_(axis), areas_(areas), rows_(rows), last_(static_cast<int>(axis.tracks.size())) {}

    Wanted resolve(const css::GridLine& start, const css::GridLine& end) const {
        const std::optional<int> from = line(start, true), to = line(end, false);
        if (from && to) {
            if (*from == *to) return {*from, 1};
            return {std::min(*from, *to), std::abs(*to - *from)};
        }
        const int count = start.span ? std::max(start.number, 1) : end.span ? std::max(end.number, 1) : 1;
        if (from) return {*from, end.span ? std::max(end.number, 1) : 1};
        if (to) return {*to - count, count};
        return {std::nullopt, count};
    }

    // Of an absolutely positioned child: auto stays auto, and a span is from or to a line (section 9).
    std::pair<std::optional<int>, std::optional<int>> edges(const css::GridLine& start, const css::GridLine& end) const {
        std::optional<int> from = line(start, true), to = line(end, false);
        if (from && !to && end.span) to = *from + std::max(end.number, 1);
        if (to && !from && start.span) from = *to - std::max(start.number, 1);
        if (from && to && *from == *to) to.reset();
        if (from && to && *from > *to) std::swap(from, to);
        return {from, to};
    }

private:
    std::optional<int> line(const css::GridLine& line, bool starts) const {
        if (line.span || (line.number == 0 && line.name.empty())) return std::nullopt;
        if (line.name.empty()) return line.number > 0 ? line.number - 1 : last_ + 1 + line.number;
        if (line.number == 0)
            if (const auto edge = area_edge(line.name, starts)) return edge;
        return named(line.name, line.number == 0 ? 1 : line.number);
    }

    std::optional<int> area_edge(const std::string& name, bool starts) const {
        std::optional<int> first, last;
        for (std::size_t y = 0; y < areas_.size(); ++y) {
            for (std::size_t x = 0; x < areas_[y].size(); ++x) {
                if (areas_[y][x] != name) continue;
                const int at = static_cast<int>(rows_ ? y : x);
                first = first ? std::min(*first, at) : at;
                last = last ? std::max(*last, at + 1) : at + 1;
            }
        }
        return starts ? first : last;
    }

    bool has_name(std::size_t at, const std::string& name) const {
        if (at < axis_.names.size() && std::find(axis_.names[at].begin(), axis_.names[at].end(), name) != axis_.names[at].end()) return true;
        for (const bool starts : {true, false}) {  // areas name their lines
            const std::string suffix = starts ? "-start" : "-end";
            if (name.size() <= suffix.size() || !name.ends_with(suffix)) continue;
            if (area_edge(name.substr(0, name.size() - suffix.size()), starts) == static_cast<int>(at)) return true;
        }
        return false;
    }

    // The nth line of that name; those that do not exist follow (or precede) the explicit grid.
    int named(const std::string& name, int number) const {
        std::vector<int> found;
        for (std::size_t i = 0; i <= axis_.tracks.size(); ++i)
            if (has_name(i, name)) found.push_back(static_cast<int>(i));
        const int count = static_cast<int>(found.size());
        if (number > 0) return number <= count ? found[static_cast<std::size_t>(number - 1)] : last_ + (number - count);
        return -number <= count ? found[static_cast<std::size_t>(count + number)] : number + count;
    }

    const Axis& axis_;
    const std::vector<std::vector<std::string>>& areas_;
    bool rows_;
    int last_;
};

// Section 8.5. "Major" is the axis that auto-placement moves along last: rows for `row`.
class Placer {
public:
    Placer(std::size_t major, std::size_t minor, bool dense) : major_count_(major), minor_count_(minor), dense_(dense) {}

    struct Entry {
        std::optional<std::size_t> major, minor;
        std::size_t major_span = 1, minor_span = 1;
    };

    void run(std::vector<Entry>& entries) {
        for (const Entry& entry : entries) minor_count_ = std::max(minor_count_, entry.minor.value_or(0) + entry.minor_span);
        for (Entry& entry : entries)
            if (entry.major && entry.minor) occupy(entry);
        std::vector<std::size_t> after;  // sparse packing within locked rows
        for (Entry& entry : entries) {
            if (!entry.major || entry.minor) continue;
            if (after.size() <= *entry.major) after.resize(*entry.major + 1, 0);
            std::size_t at = dense_ ? 0 : after[*entry.major];
            while (!is_free(*entry.major, at, entry)) ++at;
            entry.minor = at;
            after[*entry.major] = at + entry.minor_span;
            minor_count_ = std::max(minor_count_, at + entry.minor_span);
            occupy(entry);
        }
        for (Entry& entry : entries)
            if (!entry.major) place_automatically(entry);
    }

    std::size_t major_count() const { return major_count_; }
    std::size_t minor_count() const { return minor_count_; }

private:
    bool is_free(std::size_t major, std::size_t minor, const Entry& entry) const {
        for (std::size_t y = major; y < std::min(major + entry.major_span, taken_.size()); ++y)
            for (std::size_t x = minor; x < std::min(minor + entry.minor_span, taken_[y].size()); ++x)
                if (taken_[y][x]) return false;
        return true;
    }

    void occupy(const Entry& entry) {
        const std::size_t bottom = *entry.major + entry.major_span, right = *entry.minor + entry.minor_span;
        if (taken_.size() < bottom) taken_.resize(bottom);
        for (std::size_t y = *entry.major; y < bottom; ++y) {
            if (taken_[y].size() < right) taken_[y].resize(right, false);
            for (std::size_t x = *entry.minor; x < right; ++x) taken_[y][x] = true;
        }
        major_count_ = std::max(major_count_, bottom);
        minor_count_ = std::max(minor_count_, right);
    }

    void place_automatically(Entry& entry) {
        std::size_t major = dense_ ? 0 : major_, minor = dense_ ? 0 : minor_;
        if (entry.minor) {
            if (*entry.minor < minor) ++major;
            minor = *entry.minor;
            while (!is_free(major, minor, entry)) ++major;
        } else {
            while (minor + entry.minor_span > minor_count_ || !is_free(major, minor, entry)) {
                if (++minor + entry.minor_span <= minor_count_) continue;
                minor = 0;
                ++major;
            }
        }
        entry.major = major_ = major;
        entry.minor = minor_ = minor;
        occupy(entry);
    }

    std::size_t major_count_, minor_count_;
    bool dense_;
    std::size_t major_ = 0, minor_ = 0;         // the auto-placement cursor
    std::vector<std::vector<bool>> taken_;
};

css::TrackSize implicit_size(const std::vector<css::TrackSize>& sizes, std::ptrdiff_t index) {
    if (sizes.empty()) return {};
    const auto count = static_cast<std::ptrdiff_t>(sizes.size());
    return sizes[static_cast<std::size_t>(((index % count) + count) % count)];
}

// Explicit tracks with the implicit ones before and after them.
std::vector<GridTrack> all_tracks(const Axis& axis, std::size_t before, std::size_t count, const std::vector<css::TrackSize>& implicit) {
    std::vector<GridTrack> tracks;
    for (std::size_t i = 0; i < count; ++i) {
        const auto at = static_cast<std::ptrdiff_t>(i) - static_cast<std::ptrdiff_t>(before);
        const auto own = static_cast<std::ptrdiff_t>(axis.tracks.size());
        if (at >= 0 && at < own) tracks.push_back(axis.tracks[static_cast<std::size_t>(at)]);
        else tracks.push_back({implicit_size(implicit, at < 0 ? at : at - own), false, {}, {}});
    }
    return tracks;
}

void collapse_empty(std::vector<GridTrack>& tracks, const Axis& axis, std::size_t before, const std::vector<GridItem>& items, GridSpan GridItem::*span) {
    for (std::size_t i = axis.fit_begin + before; i < axis.fit_end + before; ++i) {
        tracks[i].collapsed = std::none_of(items.begin(), items.end(), [&](const GridItem& item) {
            return (item.*span).start <= i && i < (item.*span).end();
        });
    }
}

// A line that the grid does not have is auto.
GridLines lines_of(const LineResolver& resolver, const css::GridLine& start, const css::GridLine& end, std::size_t before, std::size_t tracks) {
    const auto existing = [&](std::optional<int> line) -> std::optional<std::size_t> {
        const int at = line.value_or(-1) + static_cast<int>(before);
        return line && at >= 0 && at <= static_cast<int>(tracks) ? std::optional(static_cast<std::size_t>(at)) : std::nullopt;
    };
    const auto [from, to] = resolver.edges(start, end);
    return {existing(from), existing(to)};
}

}  // namespace

PlacedGrid place_on_grid(const Box& grid, std::optional<LayoutUnit> width, std::optional<LayoutUnit> height) {
    const css::ComputedStyle& style = *grid.style;
    Axis columns = explicit_axis(style.grid_template_columns, width, used_gap(style.column_gap, width));
    Axis rows = explicit_axis(style.grid_template_rows, height, used_gap(style.row_gap, height));
    const auto& areas = style.grid_template_areas;
    while (rows.tracks.size() < areas.size()) rows.tracks.push_back({implicit_size(style.grid_auto_rows, static_cast<std::ptrdiff_t>(rows.tracks.size())), false, {}, {}});
    while (!areas.empty() && columns.tracks.size() < areas.front().size())
        columns.tracks.push_back({implicit_size(style.grid_auto_columns, static_cast<std::ptrdiff_t>(columns.tracks.size())), false, {}, {}});

    PlacedGrid placed;
    for (const Box* child : grid.children) placed.items.push_back({child, {}, {}});
    std::stable_sort(placed.items.begin(), placed.items.end(), [](const GridItem& a, const GridItem& b) { return a.box->style->order < b.box->style->order; });

    const LineResolver row_lines(rows, areas, true), column_lines(columns, areas, false);
    std::vector<Wanted> in_rows, in_columns;
    int first_row = 0, first_column = 0;
    for (const GridItem& item : placed.items) {
        in_rows.push_back(row_lines.resolve(item.box->style->grid_row_start, item.box->style->grid_row_end));
        in_columns.push_back(column_lines.resolve(item.box->style->grid_column_start, item.box->style->grid_column_end));
        first_row = std::min(first_row, in_rows.back().start.value_or(0));
        first_column = std::min(first_column, in_columns.back().start.value_or(0));
    }
    const auto before_rows = static_cast<std::size_t>(-first_row), before_columns = static_cast<std::size_t>(-first_column);
    const bool by_column = style.grid_auto_flow == css::GridFlow::Column || style.grid_auto_flow == css::GridFlow::ColumnDense;
    const bool dense = style.grid_auto_flow == css::GridFlow::RowDense || style.grid_auto_flow == css::GridFlow::ColumnDense;
    const std::size_t row_count = rows.tracks.size() + before_rows, column_count = std::max<std::size_t>(columns.tracks.size() + before_columns, by_column ? 0 : 1);

    std::vector<Placer::Entry> entries;
    const auto shifted = [](const Wanted& wanted, int first) { return wanted.start ? std::optional(static_cast<std::size_t>(*wanted.start - first)) : std::nullopt; };
    for (std::size_t i = 0; i < placed.items.size(); ++i) {
        const Wanted& major = by_column ? in_columns[i] : in_rows[i];
        const Wanted& minor = by_column ? in_rows[i] : in_columns[i];
        entries.push_back({shifted(major, by_column ? first_column : first_row), shifted(minor, by_column ? first_row : first_column),
                           static_cast<std::size_t>(major.count), static_cast<std::size_t>(minor.count)});
    }
    Placer placer(by_column ? column_count : row_count, by_column ? std::max<std::size_t>(row_count, 1) : column_count, dense);
    placer.run(entries);
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const GridSpan major{*entries[i].major, entries[i].major_span}, minor{*entries[i].minor, entries[i].minor_span};
        placed.items[i].row = by_column ? minor : major;
        placed.items[i].column = by_column ? major : minor;
    }
    placed.rows = all_tracks(rows, before_rows, by_column ? placer.minor_count() : placer.major_count(), style.grid_auto_rows);
    placed.columns = all_tracks(columns, before_columns, by_column ? placer.major_count() : placer.minor_count(), style.grid_auto_columns);
    collapse_empty(placed.rows, rows, before_rows, placed.items, &GridItem::row);
    collapse_empty(placed.columns, columns, before_columns, placed.items, &GridItem::column);
    for (const Box* child : grid.extra->out_of_flow) {
        const css::ComputedStyle& own = *child->style;
        const GridLines row = lines_of(row_lines, own.grid_row_start, own.grid_row_end, before_rows, placed.rows.size());
        const GridLines column = lines_of(column_lines, own.grid_column_start, own.grid_column_end, before_columns, placed.columns.size());
        if (row.start || row.end || column.start || column.end) placed.positioned.push_back({child, row, column});
    }
    return placed;
}

}  // namespace bilan::print::layout
