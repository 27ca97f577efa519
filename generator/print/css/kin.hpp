// Elements with the same names and attributes, they and all around them, are kin: most rules match all of them or none.
// The cells of a table's column, the paragraphs of a chapter.
#pragma once

#include <memory>
#include <unordered_map>
#include <utility>
#include <vector>

#include "print/css/computation.hpp"
#include "print/dom/dom.hpp"

namespace bilan::print::css {

// What the first of them came to.
struct Kin {
    std::vector<std::pair<RecordRef, RecordRef>> records;  // of the parent, and theirs: a few

    const RecordRef* record(const RecordRef& parent) const;  // null: not known yet
    void remember(const RecordRef& parent, const RecordRef& record);
};

class Kinship {
public:
    // around: the parent's; null for the root. What is returned stays valid.
    Kin& of(const dom::Node& element, const Kin* around) { return kin_[{around, &element}]; }

private:
    struct Key {
        const Kin* around;
        const dom::Node* element;
        bool operator==(const Key& other) const;
    };
    struct Hash {
        std::size_t operator()(const Key& key) const;
    };
    std::unordered_map<Key, Kin, Hash> kin_;  // looked up, never walked
};

}  // namespace bilan::print::css
