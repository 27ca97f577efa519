#include "translation/translated_chapter.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "base/format.hpp"
#include "content/edits.hpp"
#include "content/front_matter.hpp"
#include "narrative/bound_numbers.hpp"
#include "narrative/markdown.hpp"
#include "translation/catalogue.hpp"
#include "translation/comparison.hpp"
#include "translation/removals.hpp"

namespace bilan::translation {
namespace {

using content::Edit;
using content::Edited;

// A block of the source and what the file brings for it.
struct Brought {
    const Aligned* aligned = nullptr;
    std::string text;                  // "": nothing that can be used
    const Message* message = nullptr;  // null: the file does not name the block

    bool is_new() const { return !text.empty() && aligned->translation == nullptr; }
    bool is_changed() const { return aligned->translation != nullptr && !text.empty() && text != aligned->translation->text; }
};

Span line_in(const Source& po, std::uint32_t line) {
    const auto begin = po.offset_of_line(line);
    return span_in(po, begin, begin + std::max<std::size_t>(1, po.line(line).size()));
}

std::string without_spaces(std::string_view text) {
    std::string result = comparable(text);
    std::erase(result, ' ');
    return result;
}

// Numbers that were copied from the source, as the translation's language writes them.
std::string with_numbers(const std::string& text, const Vocabularies& vocabularies) {
    if (!vocabularies.source.figure || !vocabularies.translation.figure) return text;
    std::string result;
    std::size_t at = 0;
    for (const auto& cited : narrative::figures_in(text)) {
        const auto here = vocabularies.source.figure(cited.id), there = vocabularies.translation.figure(cited.id);
        const auto written = text.substr(cited.number_begin, cited.number_end - cited.number_begin);
        if (written.empty() || !here || !there || without_spaces(written) != without_spaces(here->text)) continue;
        result += text.substr(at, cited.number_begin - at) + there->text;
        at = cited.number_end;
    }
    return result + text.substr(at);
}

class Importer {
public:
    Importer(const Twin& twin, const Catalogue& catalogue, const Source& po, const Vocabularies& vocabularies, Diagnostics& diagnostics)
        : twin_(twin), catalogue_(catalogue), po_(po), vocabularies_(vocabularies), diagnostics_(diagnostics) {}

    std::optional<TranslatedChapter> import() {
        const auto errors_before = diagnostics_.error_count();
        match();
        if (diagnostics_.error_count() != errors_before) return std::nullopt;
        const bool has_new = std::any_of(brought_.begin(), brought_.end(), [](const Brought& each) { return each.is_new(); });
        const auto edited = has_new ? from_source() : in_place();
        check(edited);
        if (diagnostics_.error_count() != errors_before) return std::nullopt;
        return result(edited.text);
    }

private:
    void match() {
        std::map<std::pair<std::string, std::string>, const Message*> messages;
        for (const auto& message : catalogue_.messages) messages.emplace(std::pair(message.context, message.id), &message);
        const auto keys = keys_of(twin_.source_blocks);
        for (const auto& aligned : twin_.alignment) {
            if (aligned.source == nullptr) continue;
            const auto found = messages.find(keys[static_cast<std::size_t>(aligned.source - twin_.source_blocks.data())]);
            Brought brought{&aligned, {}, found == messages.end() ? nullptr : found->second};
            if (brought.message != nullptr) {
                messages.erase(found);
                if (!brought.message->is_fuzzy) brought.text = with_numbers(brought.message->translation, vocabularies_);
            }
            check_figures(brought);
            check_title(brought);
            brought_.push_back(std::move(brought));
        }
        for (const auto& [key, message] : messages) {
            if (message->translation.empty()) continue;
            diagnostics_.warning("translation/unknown-message", line_in(po_, message->line), format("this text is not in {} any more", source().name()),
                                 "its translation is left out; export the chapter again to see what is there now");
        }
    }

    void check_figures(const Brought& brought) {
        if (brought.text.empty() || figure_ids(brought.text) == figure_ids(brought.aligned->source->text)) return;
        std::string wanted;
        for (const auto& id : figure_ids(brought.aligned->source->text)) wanted += (wanted.empty() ? "{=" : ", {=") + id + "}";
        diagnostics_.error("translation/figures-differ", line_in(po_, brought.message->line), "the translation cites other figures than its source",
                           wanted.empty() ? "the source cites none here" : format("it cites {}; a translation cites the same, each as often", wanted));
    }

    void check_title(const Brought& brought) {
        if (brought.aligned->source->part != "title" || !brought.text.empty() || brought.aligned->translation != nullptr) return;
        diagnostics_.error("translation/no-title", brought.message == nullptr ? Place{.file = po_.name()} : line_in(po_, brought.message->line).place(),
                           "the chapter’s title is not translated", "translate it first: a chapter cannot stand without one");
    }

    const Source& source() const { return *twin_.source->tree.source; }

    static std::uint32_t line_of(const Brought& brought) { return brought.message == nullptr ? 0 : brought.message->line; }

    Edited in_place() const {
        std::vector<Edit> edits;
        for (const auto& brought : brought_)
            if (brought.is_changed()) edits.push_back(replacement(*brought.aligned->translation, brought));
        return content::edit(*twin_.translation->tree.source, edits);
    }

    static Edit replacement(const Block& place, const Brought& brought) {
        return {place.span, written_as(place, brought.text), line_of(brought)};
    }

    // The source with every text replaced, or taken out.
    Edited from_source() const {
        std::vector<Edit> edits{{span_in(source(), 0, twin_.source->edition->body), head()}};
        for (const auto& brought : brought_) {
            const auto& block = *brought.aligned->source;
            if (block.form == Form::FrontMatter || brought.text == block.text) continue;
            if (!brought.text.empty()) edits.push_back(replacement(block, brought));
            else if (const auto* there = brought.aligned->translation) edits.push_back({block.span, written_as(block, there->text)});
            else edits.push_back(removal(block, twin_.source_blocks));
        }
        remove_empty_components(twin_.source->tree, edits);
        return content::edit(source(), edits);
    }

    // The translation's front matter, or the source's without its slug, which follows from the title.
    std::string head() const {
        const auto& kept = twin_.translation != nullptr ? *twin_.translation : *twin_.source;
        std::vector<Edit> edits;
        std::string added;
        for (const auto& brought : brought_) {
            const auto& block = *brought.aligned->source;
            const auto* place = twin_.translation != nullptr ? brought.aligned->translation : &block;
            if (block.form != Form::FrontMatter) continue;
            if (place == nullptr) added += brought.text.empty() ? "" : format("{}: {}\n", block.part, written_as(block, brought.text));
            else if (!brought.text.empty() && brought.text != place->text) edits.push_back(replacement(*place, brought));
            else if (brought.text.empty() && twin_.translation == nullptr) edits.push_back(whole_lines(block.span));
        }
        const Span front_matter = span_in(*kept.tree.source, 0, kept.edition->body);
        if (twin_.translation == nullptr) remove_field("slug", front_matter, edits);
        const auto end = front_matter.text().rfind("---");
        if (!added.empty() && end != std::string_view::npos) edits.push_back({span_in(*kept.tree.source, end, end), added});
        return content::edit(front_matter, edits).text;
    }

    // The result as the next build reads it.
    void check(const Edited& edited) {
        Sources sources;
        Diagnostics told;
        const auto& read = sources.add(twin_.file(), edited.text);
        const auto front = content::read_front_matter(read, told);
        const auto tree = narrative::parse_chapter(read, front.body, vocabularies_.translation, told);
        for (auto diagnostic : told.all()) {
            if (diagnostic.severity != Severity::Error) continue;
            if (const auto line = edited.origin_of(diagnostic.place.line); line != 0) diagnostic.place = line_in(po_, line).place();
            diagnostics_.add(std::move(diagnostic));
        }
        if (!told.has_errors()) check_blocks(blocks_of(tree));
    }

    // Each text is still one block of its kind: a line that begins with a hyphen has become no list.
    void check_blocks(const Blocks& blocks) {
        std::set<std::pair<std::string, std::string>> there;
        for (const auto& block : blocks) there.emplace(block.part, block.digest);
        for (const auto& brought : brought_) {
            const auto& source_block = *brought.aligned->source;
            const auto& part = brought.is_changed() ? brought.aligned->translation->part : source_block.part;
            if ((!brought.is_changed() && !brought.is_new()) || there.count({part, text_digest(brought.text)}) != 0) continue;
            diagnostics_.error("translation/not-one-block", line_in(po_, brought.message->line), format("this translation does not stay one {}", part),
                               "leave out empty lines, and marks such as - # > | at the beginning of a line");
        }
    }

    TranslatedChapter result(const std::string& text) const {
        TranslatedChapter chapter{.text = text};
        for (const auto& brought : brought_) {
            const auto& aligned = *brought.aligned;
            const auto before = aligned.translation == nullptr ? std::string() : comparable(aligned.translation->text);
            if (brought.is_changed() || brought.is_new()) chapter.changes.push_back({aligned.source->part, before, comparable(brought.text)});
            if (!brought.text.empty()) chapter.record.push_back({aligned.source->digest, text_digest(brought.text), comparable(aligned.source->text)});
            else if (aligned.recorded != nullptr) chapter.record.push_back(*aligned.recorded);
            if (brought.text.empty()) ++chapter.left;
        }
        return chapter;
    }

    const Twin& twin_;
    const Catalogue& catalogue_;
    const Source& po_;
    const Vocabularies& vocabularies_;
    Diagnostics& diagnostics_;
    std::vector<Brought> brought_;
};

}  // namespace

std::optional<TranslatedChapter> translated_chapter(const Twin& twin, const Catalogue& catalogue, const Source& po, const Vocabularies& vocabularies,
                                                    Diagnostics& diagnostics) {
    return Importer(twin, catalogue, po, vocabularies, diagnostics).import();
}

}  // namespace bilan::translation
