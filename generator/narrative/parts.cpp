#include "narrative/parts.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "base/format.hpp"
#include "base/pairing.hpp"

namespace bilan::narrative {
namespace {

std::string what_is(const Node& node) {
    if (const auto* heading = node.as<Heading>()) return format("heading of level {}", heading->level);
    if (const auto* component = node.as<Component>()) return format("\"{}\"", component->name);
    if (node.as<Table>() != nullptr) return "table";
    if (node.as<Image>() != nullptr) return "picture";
    if (node.as<BlockQuote>() != nullptr) return "quotation";
    return {};
}

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_of_word(char c) { return is_capital(c) || is_digit(c) || (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; }

class Reader {
public:
    Parts take() { return std::move(parts_); }

    void read(const Nodes& nodes) {
        for (const auto& node : nodes) {
            auto what = what_is(node);
            const bool is_part = !what.empty(), is_heading = node.as<Heading>() != nullptr;
            if (is_part) parts_.push_back({std::move(what), node.span, is_heading, {}, 0});
            if (is_heading) heading_ = parts_.size();
            else if (is_part) around_.push_back(parts_.size() - 1);
            add_signs(node);
            // The words of a bound number are the language's, its id is not.
            if (node.as<FigureCall>() == nullptr) read(node.children);
            if (is_part && !is_heading) around_.pop_back();
        }
    }

private:
    void add_signs(const Node& node) {
        if (const auto* text = node.as<Text>()) add_text(text->text);
        if (const auto* figure = node.as<FigureCall>()) add("=" + figure->id);
        const auto* component = node.as<Component>();
        if (component == nullptr) return;
        add("::" + component->name);
        for (const auto& entry : component->attributes.entries()) {
            if (entry.value.string() != nullptr) add(entry.key + "=" + *entry.value.string());
        }
    }

    // Numbers and names need no translation.
    void add_text(const std::string& text) {
        std::string word;
        for (const char c : text + " ") {
            if (is_of_word(c)) {
                word += c;
                continue;
            }
            if (std::any_of(word.begin(), word.end(), [](char each) { return is_capital(each) || is_digit(each); })) add(word);
            word.clear();
        }
        for_each_open([&](Part& part) { part.length += text.size(); });
    }

    void add(const std::string& sign) {
        for_each_open([&](Part& part) { part.signs.insert(sign); });
    }

    template <class Found>
    void for_each_open(const Found& found) {
        if (heading_ != 0) found(parts_[heading_ - 1]);
        for (const auto index : around_) found(parts_[index]);
    }

    Parts parts_;
    std::vector<std::size_t> around_;   // the components, tables and quotations that are being read
    std::size_t heading_ = 0;           // the number of the last one, from 1
};

// 0 to 100: two thirds by the signs that both have, one third by length.
std::int64_t likeness(const Part& a, const Part& b) {
    const auto shared = std::count_if(a.signs.begin(), a.signs.end(), [&](const std::string& sign) { return b.signs.count(sign) != 0; });
    const auto signs = static_cast<std::int64_t>(a.signs.size() + b.signs.size());
    const auto longer = static_cast<std::int64_t>(std::max(a.length, b.length)), shorter = static_cast<std::int64_t>(std::min(a.length, b.length));
    return (signs == 0 ? 0 : 66 * 2 * shared / signs) + (longer == 0 ? 34 : 34 * shorter / longer);
}

// One more pair weighs more than all likeness.
std::int64_t weight(const Part& a, const Part& b) {
    constexpr std::int64_t of_a_pair = 1'000'000;
    return a.what == b.what ? of_a_pair + likeness(a, b) : 0;
}

// Each with the next one that is the same.
PartPairs pairs_in_order(const Parts& source, const Parts& translation) {
    PartPairs pairs;
    std::size_t next = 0;
    for (std::size_t j = 0; j < translation.size(); ++j) {
        auto match = next;
        while (match < source.size() && source[match].what != translation[j].what) ++match;
        if (match == source.size()) continue;
        pairs.emplace_back(match, j);
        next = match + 1;
    }
    return pairs;
}

}  // namespace

Parts parts_of(const Chapter& chapter) {
    Reader reader;
    reader.read(chapter.blocks);
    return reader.take();
}

PartPairs pair_parts(const Parts& source, const Parts& translation) {
    constexpr std::size_t most = 1'000'000;
    if (source.size() * translation.size() > most) return pairs_in_order(source, translation);
    return heaviest_pairs(source.size(), translation.size(), [&](std::size_t i, std::size_t j) { return weight(source[i], translation[j]); });
}

}  // namespace bilan::narrative
