#include "build/withdraw.hpp"

#include "base/format.hpp"
#include "base/suggest.hpp"
#include "build/load.hpp"
#include "check/shown_pictures.hpp"
#include "content/media.hpp"
#include "data/json_edit.hpp"

namespace bilan::build {
namespace {

// What was done about the list, in one line.
std::string mark(const Options& options, const data::Value& item, const std::string& id) {
    const std::string place = line_of(item.span().place());
    if (content::is_withdrawn(item)) return format("The picture \"{}\" is withdrawn already: {}\n", id, place);
    const Source& source = *item.span().source;
    if (!source.name().ends_with(".json"))
        return format("Write \"{}\" into the column \"withdrawn\" of the picture \"{}\" by hand: {}\n", options.date.empty() ? "true" : options.date, id, place);
    write_file(options.project / source.name(), data::with_member(item, "withdrawn", options.date.empty() ? "true" : format("\"{}\"", options.date)));
    return format("The picture \"{}\" is withdrawn: {}\n", id, place);
}

// Report by report, a line for each place.
std::string places_of(const Loaded& loaded, const data::Value& media, const std::string& id) {
    std::string text;
    int count = 0;
    for (const auto& report : loaded.project.reports) {
        for (const auto& place : check::shown_pictures(loaded.manuscripts.at(report.id), loaded.theme.components(), media)) {
            if (place.id != id) continue;
            text += format("  {:<12} {:<4} {:<24} {}\n", report.id, place.language, place.what, line_of(place.span.place()));
            ++count;
        }
    }
    if (count == 0) return "No report shows it.\n";
    return format("{} still {} it; until it is taken out there, nothing can be built:\n{}", count == 1 ? "One place" : format("{} places", count),
                  count == 1 ? "shows" : "show", text);
}

}  // namespace

Withdrawal withdraw(const Options& options, const std::string& picture) {
    Withdrawal withdrawal;
    Loaded loaded;
    Diagnostics mistakes;   // check tells them
    load(options, Reports::All, loaded, mistakes);
    const auto media = loaded.project.shared.find("media");
    const auto* item = media == loaded.project.shared.end() ? nullptr : content::picture_named(media->second, picture);
    if (item != nullptr) {
        withdrawal.text = mark(options, *item, picture) + places_of(loaded, media->second, picture);
        return withdrawal;
    }
    if (media == loaded.project.shared.end()) withdrawal.diagnostics = mistakes;
    withdrawal.diagnostics.error("check/unknown-picture", Place{}, format("there is no picture \"{}\" in data/shared/media", picture),
                                 did_you_mean(picture, loaded.pictures.ids()));
    return withdrawal;
}

}  // namespace bilan::build
