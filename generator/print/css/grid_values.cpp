#include "print/css/grid_values.hpp"

#include <algorithm>

namespace bilan::print::css {
namespace {

using Kind = Component::Kind;
constexpr int most_repetitions = 10000;

struct TrackValue {
    TrackSize::Kind kind = TrackSize::Kind::Auto;
    LengthValue length;
    double fraction = 0;
    std::vector<TrackValue> bounds;
};

TrackSize compute(const TrackValue& value, const ComputeContext& context) {
    TrackSize result{value.kind, value.length.compute(context.lengths), value.fraction, {}};
    for (const auto& bound : value.bounds) result.bounds.push_back(compute(bound, context));
    return result;
}

std::vector<TrackSize> compute(const std::vector<TrackValue>& values, const ComputeContext& context) {
    std::vector<TrackSize> result;
    for (const auto& value : values) result.push_back(compute(value, context));
    return result;
}

std::optional<TrackValue> take_breadth(Cursor& cursor) {
    using K = TrackSize::Kind;
    if (const auto kind = take_keyword(cursor, Keywords<K>{{"auto", K::Auto}, {"min-content", K::MinContent}, {"max-content", K::MaxContent}})) {
        return TrackValue{*kind, {}, 0, {}};
    }
    const auto& component = cursor.peek();
    if (component.is(Kind::Dimension) && equal_ignoring_case(component.text, "fr")) {
        if (component.number < 0) return std::nullopt;
        return TrackValue{K::Fraction, {}, cursor.take().number, {}};
    }
    const auto length = take_length(cursor, Percent::Yes, Sign::NonNegative);
    return length ? std::optional(TrackValue{K::Length, *length, 0, {}}) : std::nullopt;
}

std::optional<TrackValue> take_track(Cursor& cursor) {
    const auto& component = cursor.peek();
    const bool minmax = component.is_function("minmax");
    if (!minmax && !component.is_function("fit-content")) return take_breadth(cursor);
    auto inside = cursor.inside(component);
    const auto first = take_breadth(inside);
    if (!first) return std::nullopt;
    TrackValue result;
    if (minmax) {
        if (!inside.take_comma()) return std::nullopt;
        const auto second = take_breadth(inside);
        if (!second || first->kind == TrackSize::Kind::Fraction) return std::nullopt;
        result = {TrackSize::Kind::MinMax, {}, 0, {*first, *second}};
    } else {
        if (first->kind != TrackSize::Kind::Length) return std::nullopt;
        result = {TrackSize::Kind::FitContent, first->length, 0, {}};
    }
    if (!inside.done()) return std::nullopt;
    cursor.take();
    return result;
}

struct TrackListValue {
    std::vector<TrackValue> tracks;
    std::vector<std::vector<std::string>> names{1};  // before each track, and after the last
    bool any_name = false;
    struct Repeat {
        bool fill = true;
        std::size_t at = 0;
        std::vector<TrackValue> tracks;
    };
    std::optional<Repeat> auto_repeat;

    void add_names(const std::vector<std::string>& more) {
        names.back().insert(names.back().end(), more.begin(), more.end());
        any_name = any_name || !more.empty();
    }
    void add_track(TrackValue track) {
        tracks.push_back(std::move(track));
        names.emplace_back();
    }
    void append(const TrackListValue& other) {
        add_names(other.names.front());
        for (std::size_t i = 0; i < other.tracks.size(); ++i) {
            add_track(other.tracks[i]);
            add_names(other.names[i + 1]);
        }
    }
};

// [a b]
std::optional<std::vector<std::string>> take_line_names(Cursor& cursor) {
    if (!cursor.peek().is_block('[')) return std::nullopt;
    auto inside = cursor.inside(cursor.take());
    std::vector<std::string> names;
    while (auto name = take_custom_identifier(inside)) names.push_back(std::move(*name));
    return inside.done() ? std::optional(names) : std::nullopt;
}

bool take_repeat(Cursor inside, TrackListValue& list);

// Tracks, names and repeat() until the cursor ends. False when there is a mistake.
bool take_tracks(Cursor& cursor, TrackListValue& list) {
    while (!cursor.done()) {
        if (const auto names = take_line_names(cursor)) {
            list.add_names(*names);
        } else if (cursor.peek().is_function("repeat")) {
            if (!take_repeat(cursor.inside(cursor.take()), list)) return false;
        } else if (auto track = take_track(cursor)) {
            list.add_track(std::move(*track));
        } else {
            return !list.tracks.empty() || list.auto_repeat;
        }
    }
    return !list.tracks.empty() || list.auto_repeat;
}

bool take_repeat(Cursor inside, TrackListValue& list) {
    const auto fill = take_keyword(inside, Keywords<bool>{{"auto-fill", true}, {"auto-fit", false}});
    const auto count = fill ? std::nullopt : take_integer(inside);
    if ((!fill && (!count || *count < 1)) || !inside.take_comma()) return false;
    TrackListValue repeated;
    if (!take_tracks(inside, repeated) || !inside.done() || repeated.auto_repeat) return false;
    if (fill) {
        if (list.auto_repeat) return false;
        list.auto_repeat = {*fill, list.tracks.size(), repeated.tracks};
        return true;
    }
    for (int i = 0; i < std::min(*count, most_repetitions); ++i) list.append(repeated);
    return true;
}

}  // namespace

Compute<TrackList> take_track_list(Cursor& cursor) {
    if (cursor.take_ident("none")) return [](const ComputeContext&, const ComputedStyle&) { return TrackList{}; };
    TrackListValue list;
    if (!take_tracks(cursor, list)) return {};
    return [list](const ComputeContext& context, const ComputedStyle&) {
        TrackList result;
        result.tracks = compute(list.tracks, context);
        if (list.any_name) result.line_names = list.names;
        if (list.auto_repeat) result.auto_repeat = {list.auto_repeat->fill, list.auto_repeat->at, compute(list.auto_repeat->tracks, context)};
        return result;
    };
}

Compute<std::vector<TrackSize>> take_auto_tracks(Cursor& cursor) {
    std::vector<TrackValue> tracks;
    while (auto track = take_track(cursor)) tracks.push_back(std::move(*track));
    if (tracks.empty()) return {};
    // One "auto" is what an empty list means.
    if (tracks.size() == 1 && tracks.front().kind == TrackSize::Kind::Auto) tracks.clear();
    return [tracks](const ComputeContext& context, const ComputedStyle&) { return compute(tracks, context); };
}

namespace {

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    std::size_t at = 0;
    while ((at = text.find_first_not_of(" \t\n\r\f", at)) != std::string_view::npos) {
        const auto end = std::min(text.find_first_of(" \t\n\r\f", at), text.size());
        words.emplace_back(text.substr(at, end - at));
        at = end;
    }
    return words;
}

// Each name covers one rectangle (CSS Grid 2, section 7.3).
bool are_rectangles(const std::vector<std::vector<std::string>>& rows) {
    for (std::size_t y = 0; y < rows.size(); ++y) {
        if (rows[y].size() != rows.front().size()) return false;
        for (std::size_t x = 0; x < rows[y].size(); ++x) {
            const auto& name = rows[y][x];
            if (name.starts_with('.')) continue;
            std::size_t left = SIZE_MAX, right = 0, top = SIZE_MAX, bottom = 0, cells = 0;
            for (std::size_t v = 0; v < rows.size(); ++v) {
                for (std::size_t u = 0; u < rows[v].size(); ++u) {
                    if (rows[v][u] != name) continue;
                    ++cells;
                    left = std::min(left, u);
                    right = std::max(right, u);
                    top = std::min(top, v);
                    bottom = std::max(bottom, v);
                }
            }
            if (cells != (right - left + 1) * (bottom - top + 1)) return false;
        }
    }
    return true;
}

}  // namespace

std::optional<std::vector<std::vector<std::string>>> take_areas(Cursor& cursor) {
    std::vector<std::vector<std::string>> rows;
    if (cursor.take_ident("none")) return rows;
    while (const auto row = take_string(cursor)) {
        rows.push_back(words_of(*row));
        if (rows.back().empty() || rows.size() > 100) return std::nullopt;
        for (auto& name : rows.back()) {
            if (name.starts_with('.')) name = ".";
        }
    }
    if (rows.empty() || rows.front().size() > 100 || !are_rectangles(rows)) return std::nullopt;
    return rows;
}

std::optional<GridLine> take_grid_line(Cursor& cursor) {
    if (cursor.take_ident("auto")) return GridLine{};
    GridLine line;
    bool any = false;
    for (bool more = true; more;) {
        more = false;
        if (!line.span && cursor.take_ident("span")) {
            line.span = more = true;
        } else if (const auto number = line.number == 0 ? take_integer(cursor) : std::nullopt) {
            if (*number == 0) return std::nullopt;
            line.number = std::clamp(*number, -most_repetitions, most_repetitions);
            more = true;
        } else if (const auto name = line.name.empty() ? take_custom_identifier(cursor) : std::nullopt) {
            line.name = *name;
            more = true;
        }
        any = any || more;
    }
    if (!any || (line.span && line.number < 0) || (line.span && line.number == 0 && line.name.empty())) return std::nullopt;
    if (line.span && line.number == 0) line.number = 1;
    return line;
}

}  // namespace bilan::print::css
