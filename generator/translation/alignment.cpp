#include "translation/alignment.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <set>

#include "base/pairing.hpp"
#include "translation/comparison.hpp"

namespace bilan::translation {
namespace {

// Weights of a pair. A recorded one outweighs whatever a gap between two recorded ones may hold.
constexpr int recorded_weight = 1000, stale_weight = 40, known_weight = 30, new_weight = 10, unlikely_weight = 1, sign_weight = 4;

// What is recorded, by digest.
class Lookup {
public:
    Lookup(const Blocks& source, const ChapterRecord& record) {
        for (const auto& block : source) present_.insert(block.digest);
        for (const auto& each : record) {
            pairs_.emplace(std::pair(each.source, each.translation), &each);
            by_source_.emplace(each.source, &each);
            if (present_.count(each.source) == 0) origins_.emplace(each.translation, &each);
        }
    }

    const Recorded* pair(const Block& source, const Block& translation) const { return find(pairs_, std::pair(source.digest, translation.digest)); }
    const Recorded* of_source(const Block& source) const { return find(by_source_, source.digest); }
    // What a translation was made from, when that is no longer in the source.
    const Recorded* lost_origin(const Block& translation) const { return find(origins_, translation.digest); }

private:
    template <class Key> static const Recorded* find(const std::map<Key, const Recorded*>& map, const Key& key) {
        const auto found = map.find(key);
        return found == map.end() ? nullptr : found->second;
    }

    std::set<std::string> present_;
    std::map<std::pair<std::string, std::string>, const Recorded*> pairs_;
    std::map<std::string, const Recorded*> by_source_, origins_;
};

// What the alignment asks of a block many times.
struct Known {
    const Block* block = nullptr;
    std::vector<std::string> figures;
    std::string comparable;
    const Recorded* recorded = nullptr;   // of a source block: that it is recorded; of a translation: its lost origin
};

std::vector<Known> known(const Blocks& blocks, const std::function<const Recorded*(const Block&)>& recorded) {
    std::vector<Known> result;
    for (const auto& block : blocks) result.push_back({&block, figure_ids(block.text), comparable(block.text), recorded(block)});
    return result;
}

int weight(const Known& source, const Known& translation, const Lookup& lookup) {
    if (lookup.pair(*source.block, *translation.block) != nullptr) return recorded_weight;
    if (source.block->part != translation.block->part) return 0;
    if (source.recorded != nullptr && translation.recorded != nullptr) return unlikely_weight;
    int result = new_weight;
    if (translation.recorded != nullptr) result = stale_weight + likeness(source.comparable, translation.recorded->text);
    else if (source.recorded != nullptr) result = known_weight;
    if (source.block->section == translation.block->section) result += sign_weight;
    if (source.figures == translation.figures) result += source.figures.empty() ? 1 : sign_weight;
    return result;
}

Aligned pair_of(const Block& source, const Block& translation, const Lookup& lookup) {
    if (const auto* recorded = lookup.pair(source, translation)) return {&source, &translation, State::Translated, recorded};
    if (const auto* origin = lookup.lost_origin(translation)) return {&source, &translation, State::Stale, origin};
    // The translation was put in other words, and its source was not.
    if (const auto* recorded = lookup.of_source(source)) return {&source, &translation, State::Translated, recorded};
    return {&source, &translation, State::Unrecorded, nullptr};
}

class Aligner {
public:
    Aligner(const Blocks& source, const Blocks& translation, const ChapterRecord& record)
        : lookup_(source, record),
          source_(known(source, [&](const Block& block) { return lookup_.of_source(block); })),
          translation_(known(translation, [&](const Block& block) { return lookup_.lost_origin(block); })) {}

    Alignment align() {
        std::size_t first = 0, ends = 0;
        const auto shorter = std::min(source_.size(), translation_.size());
        while (first < shorter && is_recorded(first, first)) ++first;
        while (ends < shorter - first && is_recorded(source_.size() - 1 - ends, translation_.size() - 1 - ends)) ++ends;
        for (std::size_t i = 0; i < first; ++i) add(i, i);
        between(first, source_.size() - ends, translation_.size() - ends);
        for (std::size_t back = ends; back-- > 0;) add(source_.size() - 1 - back, translation_.size() - 1 - back);
        return std::move(result_);
    }

private:
    bool is_recorded(std::size_t i, std::size_t j) const { return lookup_.pair(*source_[i].block, *translation_[j].block) != nullptr; }
    void add(std::size_t i, std::size_t j) { result_.push_back(pair_of(*source_[i].block, *translation_[j].block, lookup_)); }

    // Blocks [first, ...) of both.
    void between(std::size_t first, std::size_t source_end, std::size_t translation_end) {
        const auto rows = source_end - first, columns = translation_end - first;
        constexpr std::size_t most = 4'000'000;   // a book in one chapter, rewritten: nobody asks where it drifted
        if (rows * columns > most) {
            for (std::size_t i = first; i < std::min(source_end, translation_end); ++i) add(i, i);
            return;
        }
        std::size_t i = first, j = first;   // what comes next
        const auto alone_until = [&](std::size_t source_at, std::size_t translation_at) {
            while (i < source_at) result_.push_back({source_[i++].block, nullptr, State::Missing, nullptr});
            while (j < translation_at) result_.push_back({nullptr, translation_[j++].block, State::Extra, nullptr});
        };
        const auto weight_of = [&](std::size_t row, std::size_t column) { return weight(source_[first + row], translation_[first + column], lookup_); };
        for (const auto& [row, column] : heaviest_pairs(rows, columns, weight_of)) {
            alone_until(first + row, first + column);
            add(i++, j++);
        }
        alone_until(source_end, translation_end);
    }

    Lookup lookup_;
    std::vector<Known> source_, translation_;
    Alignment result_;
};

}  // namespace

Alignment align(const Blocks& source, const Blocks& translation, const ChapterRecord& record) {
    return Aligner(source, translation, record).align();
}

ChapterRecord marked(const Alignment& alignment) {
    ChapterRecord record;
    for (const auto& each : alignment) {
        if (each.source == nullptr || each.translation == nullptr) continue;
        record.push_back({each.source->digest, each.translation->digest, comparable(each.source->text)});
    }
    return record;
}

ChapterRecord kept(const Alignment& alignment) {
    ChapterRecord record;
    for (const auto& each : alignment)
        if (each.recorded != nullptr) record.push_back(*each.recorded);
    return record;
}

std::size_t count(const Alignment& alignment, State state) {
    return static_cast<std::size_t>(std::count_if(alignment.begin(), alignment.end(), [&](const Aligned& each) { return each.state == state; }));
}

}  // namespace bilan::translation
