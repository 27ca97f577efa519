#include "sample.hpp"

#include <array>

#include "base/format.hpp"
#include "content/front_matter.hpp"
#include "narrative/sample.hpp"

namespace bilan::translation::tests {

void Sample::add(const std::string& language, const std::string& text) {
    auto& chapter = report_.chapters.front();
    content::Edition edition{.source = &sources_.add("content/r/10-water." + language + ".md", text)};
    const auto front = content::read_front_matter(*edition.source, told_);
    edition.body = front.body;
    edition.title = front.fields.string_or("title", "");
    chapter.editions.emplace(language, edition);
}

Sample::Sample(const std::string& french, const std::string& english) {
    report_.id = "r";
    report_.date = "2023-06-30";
    report_.source_language = "fr";
    report_.languages = {"fr", "en"};
    report_.chapters.push_back({.id = "water", .stem = "10-water", .kind = "chapter"});
    add("fr", french);
    if (!english.empty()) add("en", english);
    manuscript_ = report::Manuscript::parse(report_, narrative::tests::sample_vocabulary, report::Manuscript::Strictness::Draft, told_);
}

Twin Sample::twin(const Record& record) const { return std::move(twins_of(*manuscript_, record).at(0)); }

Record Sample::marked() const { return {{{"10-water", "en"}, translation::marked(twin().alignment)}}; }

Blocks blocks_in(Sources& sources, const std::string& markdown, const std::string& language) {
    Diagnostics diagnostics;
    const auto& source = sources.add("chapter.md", markdown);
    const auto front = content::read_front_matter(source, diagnostics);
    return blocks_of(narrative::parse_chapter(source, front.body, narrative::tests::sample_vocabulary(language), diagnostics));
}

std::string states(const Alignment& alignment) {
    constexpr std::array names{"Translated", "Stale", "Unrecorded", "Missing", "Extra"};
    std::string result;
    for (const auto& each : alignment)
        result += format("{}: {} / {}\n", names[static_cast<std::size_t>(each.state)], each.source == nullptr ? "-" : each.source->text,
                         each.translation == nullptr ? "-" : each.translation->text);
    return result;
}

}  // namespace bilan::translation::tests
