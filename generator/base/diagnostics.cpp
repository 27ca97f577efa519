#include "base/diagnostics.hpp"

#include <algorithm>
#include <tuple>

#include "base/format.hpp"
#include "base/utf8.hpp"

namespace bilan {

void Diagnostics::error(std::string_view code, const Place& place, std::string message, std::string help) {
    add({Severity::Error, std::string(code), std::move(message), place, std::move(help)});
}

void Diagnostics::error(std::string_view code, const Span& span, std::string message, std::string help) {
    error(code, span.place(), std::move(message), std::move(help));
}

void Diagnostics::warning(std::string_view code, const Place& place, std::string message, std::string help) {
    add({Severity::Warning, std::string(code), std::move(message), place, std::move(help)});
}

void Diagnostics::warning(std::string_view code, const Span& span, std::string message, std::string help) {
    warning(code, span.place(), std::move(message), std::move(help));
}

void Diagnostics::add(Diagnostic diagnostic) {
    if (diagnostic.severity == Severity::Error) ++errors_;
    all_.push_back(std::move(diagnostic));
}

void Diagnostics::append(const Diagnostics& others) {
    for (const auto& diagnostic : others.all()) add(diagnostic);
}

namespace {

struct Paint {
    std::string_view severity, bold, dim, off;
};

Paint paint_for(Severity severity, Colour colour) {
    if (colour == Colour::Off) return {};
    return {severity == Severity::Error ? "\033[1;31m" : "\033[1;33m", "\033[1m", "\033[2m", "\033[0m"};
}

// A long line is cut to a window around its caret, so that a paragraph of prose on one line stays readable.
struct Window {
    std::u32string text;
    std::size_t caret;
    std::size_t width;
};

Window window_on(const Place& place) {
    constexpr std::size_t widest = 100;
    constexpr std::size_t before = 40;
    auto text = to_utf32(place.excerpt);
    std::replace(text.begin(), text.end(), U'\t', U' ');
    std::size_t caret = place.column - 1;
    if (text.size() > widest && caret > before) {
        const auto cut = std::min(caret - before, text.size() - 1);
        text = U"…" + text.substr(cut + 1);
        caret -= cut;
    }
    if (text.size() > widest) text = text.substr(0, widest - 1) + U"…";
    caret = std::min(caret, text.size());
    return {text, caret, std::clamp<std::size_t>(place.width, 1, std::max<std::size_t>(1, text.size() - caret))};
}

std::string excerpt_of(const Place& place, const Paint& paint) {
    if (place.excerpt.empty() || place.line == 0 || place.column == 0) return {};
    const auto window = window_on(place);
    const auto row = place.cell.find_last_not_of("0123456789") + 1;
    const auto number = place.cell.empty() ? std::to_string(place.line) : place.cell.substr(row);
    return format("{0}{1} |{2} {3}\n{0}{4} |{2} {5}{6}{7}{2}\n", paint.dim, number, paint.off, to_utf8(window.text),
                  std::string(number.size(), ' '), std::string(window.caret, ' '), paint.severity,
                  std::string(window.width, '^'));
}

}  // namespace

std::string to_text(const Diagnostic& diagnostic, Colour colour) {
    const auto paint = paint_for(diagnostic.severity, colour);
    auto text = format("{}{}[{}]{}: {}{}{}\n", paint.severity, diagnostic.severity == Severity::Error ? "error" : "warning",
                       diagnostic.code, paint.off, paint.bold, diagnostic.message, paint.off);
    if (!diagnostic.place.file.empty()) text += format("  --> {}\n", position_of(diagnostic.place));
    text += excerpt_of(diagnostic.place, paint);
    if (!diagnostic.help.empty()) text += format("  help: {}\n", diagnostic.help);
    return text;
}

std::string to_text(const Diagnostics& diagnostics, Colour colour) {
    std::string text;
    for (const auto& diagnostic : diagnostics.all()) text += to_text(diagnostic, colour);
    return text;
}

Diagnostics in_order(const Diagnostics& diagnostics) {
    auto sorted = diagnostics.all();
    const auto key = [](const Diagnostic& d) { return std::tie(d.place.file, d.place.line, d.place.column); };
    std::stable_sort(sorted.begin(), sorted.end(), [&](const auto& a, const auto& b) { return key(a) < key(b); });
    Diagnostics result;
    for (const auto& diagnostic : sorted) {
        // The same said twice has the same place, so both stand among the last.
        const auto& said = result.all();
        const auto here = std::find_if(said.rbegin(), said.rend(), [&](const Diagnostic& d) { return key(d) != key(diagnostic); }).base();
        if (std::find(here, said.end(), diagnostic) == said.end()) result.add(diagnostic);
    }
    return result;
}

}  // namespace bilan
