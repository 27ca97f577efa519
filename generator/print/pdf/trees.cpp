#include "print/pdf/trees.hpp"

#include <algorithm>

namespace bilan::print::pdf {
namespace {

constexpr std::size_t leaf_size = 64;

void add_key(Array& array, long long key) { array.add(Integer{key}); }
void add_key(Array& array, const std::string& key) { array.add(Bytes{key}); }

template <typename Key>
Array pairs(const Document& document, const std::vector<std::pair<Key, TreeValue>>& entries, std::size_t begin, std::size_t end) {
    Array array = document.array();
    for (std::size_t i = begin; i < end; ++i) {
        add_key(array, entries[i].first);
        std::visit([&array](auto value) { array.add(value); }, entries[i].second);
    }
    return array;
}

template <typename Key>
Dictionary tree(const Document& document, const char* pairs_key, const std::vector<std::pair<Key, TreeValue>>& entries) {
    Dictionary root = document.object();
    if (entries.size() <= leaf_size) return root.set(pairs_key, pairs(document, entries, 0, entries.size()));
    Array kids = document.array();
    for (std::size_t begin = 0; begin < entries.size(); begin += leaf_size) {
        const std::size_t end = std::min(begin + leaf_size, entries.size());
        Array limits = document.array();
        add_key(limits, entries[begin].first);
        add_key(limits, entries[end - 1].first);
        Dictionary leaf = document.object();
        kids.add(leaf.set("Limits", limits).set(pairs_key, pairs(document, entries, begin, end)));
    }
    return root.set("Kids", kids);
}

}  // namespace

Dictionary number_tree(const Document& document, const std::vector<std::pair<long long, TreeValue>>& entries) {
    return tree(document, "Nums", entries);
}

Dictionary name_tree(const Document& document, const std::vector<std::pair<std::string, TreeValue>>& entries) {
    return tree(document, "Names", entries);
}

}  // namespace bilan::print::pdf
