#include "translation/catalogue.hpp"

#include <map>

#include "base/format.hpp"

namespace bilan::translation {
namespace {

// As the manual of gettext lists them ("Plural forms"). Chapters have no plurals; tools ask for the line all the same.
std::string plural_forms(const std::string& language) {
    if (language.starts_with("fr") || language.starts_with("pt")) return "nplurals=2; plural=(n > 1);";
    if (language.starts_with("ar")) return "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);";
    return "nplurals=2; plural=(n != 1);";
}

std::vector<std::pair<std::string, std::string>> header_of(const Twin& twin, const content::Report& report) {
    return {{"Project-Id-Version", report.id},
            {"PO-Revision-Date", report.date.empty() ? "1970-01-01 00:00+0000" : report.date + " 00:00+0000"},
            {"Last-Translator", "nobody yet"},
            {"Language-Team", twin.language},
            {"Language", twin.language},
            {"MIME-Version", "1.0"},
            {"Content-Type", "text/plain; charset=UTF-8"},
            {"Content-Transfer-Encoding", "8bit"},
            {"Plural-Forms", plural_forms(twin.language)},
            {"X-Source-Language", report.source_language},
            {chapter_field, report.id + "/" + twin.stem()}};
}

}  // namespace

std::vector<std::pair<std::string, std::string>> keys_of(const Blocks& source) {
    std::map<std::pair<std::string, std::string>, int> seen;
    std::vector<std::pair<std::string, std::string>> keys;
    for (const auto& block : source) {
        const int nth = ++seen[{block.part, block.text}];
        keys.emplace_back(nth == 1 ? block.part : format("{} ({})", block.part, nth), block.text);
    }
    return keys;
}

Catalogue catalogue_of(const Twin& twin, const content::Report& report) {
    Catalogue catalogue{header_of(twin, report), {}};
    const auto keys = keys_of(twin.source_blocks);
    for (const auto& each : twin.alignment) {
        if (each.source == nullptr) continue;
        const auto& key = keys[static_cast<std::size_t>(each.source - twin.source_blocks.data())];
        const auto& span = each.source->span;
        Message message{.context = key.first, .id = key.second};
        message.references.push_back(format("{}:{}", span.source->name(), span.source->position(span.begin).line));
        if (each.translation != nullptr) message.translation = each.translation->text;
        message.is_fuzzy = each.state == State::Stale;
        if (message.is_fuzzy) message.previous = each.recorded->text;
        catalogue.messages.push_back(std::move(message));
    }
    return catalogue;
}

}  // namespace bilan::translation
