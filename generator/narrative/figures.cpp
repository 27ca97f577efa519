#include "narrative/figures.hpp"

#include "base/format.hpp"
#include "base/suggest.hpp"
#include "unicode/locale.hpp"

namespace bilan::narrative {
namespace {

// The same letters whatever spaces were typed between them.
std::string without_spaces(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const auto next = skip_spaces(text, at);
        if (next > at) {
            at = next;
        } else {
            result += text[at++];
        }
    }
    return result;
}

}  // namespace

std::optional<KnownFigure> find_figure(std::string_view id, const Span& where, const Vocabulary& vocabulary,
                                       Diagnostics& diagnostics) {
    if (!vocabulary.figure) return {};
    auto figure = vocabulary.figure(id);
    if (!figure) {
        diagnostics.error("narrative/unknown-figure", where, format("unknown figure \"{}\"", id),
                          did_you_mean(id, vocabulary.figure_ids));
    }
    return figure;
}

void check_written(std::string_view written, const Span& where, std::string_view id, const KnownFigure& figure,
                   std::string_view language, Diagnostics& diagnostics) {
    const auto number = unicode::parse_number(written, language);
    if (number ? *number == figure.value : without_spaces(written) == without_spaces(figure.text)) return;
    diagnostics.error("narrative/figure-mismatch", where,
                      format("\"{}\" is written here, but the figure \"{}\" is {}", written, id, figure.text),
                      format("write [{}]{{={}}}, or mend the figure", figure.text, id));
}

std::string with_figures(std::string_view text, const Span& where, const Vocabulary& vocabulary, Diagnostics& diagnostics) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const auto open = text.find("{=", at);
        const auto close = open == std::string_view::npos ? open : text.find('}', open);
        if (close == std::string_view::npos) {
            result += text.substr(at);
            break;
        }
        result += text.substr(at, open - at);
        const auto id = text.substr(open + 2, close - open - 2);
        const auto figure = find_figure(id, where, vocabulary, diagnostics);
        if (const auto bracket = result.rfind('['); result.ends_with(']') && bracket != std::string::npos) {
            const auto written = result.substr(bracket + 1, result.size() - bracket - 2);
            if (figure) check_written(written, where, id, *figure, vocabulary.language, diagnostics);
            result.resize(bracket);
            result += figure ? figure->text : written;
        } else if (figure) {
            result += figure->text;
        }
        at = close + 1;
    }
    return result;
}

}  // namespace bilan::narrative
