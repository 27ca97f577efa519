#include "content/entries.hpp"

#include <algorithm>
#include <set>

#include "base/format.hpp"

namespace bilan::content {
namespace {

std::string text_of(const data::Value& value) {
    if (const auto* text = value.string()) return *text;
    if (const auto* number = value.number()) return number->value.normalized().to_string();
    if (const auto* truth = value.boolean()) return *truth ? "yes" : "no";
    std::string text;
    if (value.list() != nullptr)
        for (const auto& item : *value.list()) text += (text.empty() ? "" : ", ") + text_of(item);
    return text;
}

void add_fields(const data::Value& value, const std::string& path, Entry& entry) {
    if (value.map() == nullptr) {
        if (auto text = text_of(value); !text.empty()) entry.fields.emplace(path, std::move(text));
        return;
    }
    for (const auto& inner : value.map()->entries()) add_fields(inner.value, path.empty() ? inner.key : path + "." + inner.key, entry);
}

std::string all_of(const Entry& entry) {
    std::string text;
    for (const auto& [field, words] : entry.fields) text += (text.empty() ? "" : ", ") + words;
    return text;
}

std::string shown(const Entry& entry, const std::string& field) {
    const auto found = entry.fields.find(field);
    return found == entry.fields.end() ? "nothing" : found->second;
}

std::string changes(const Entry& before, const Entry& after) {
    std::set<std::string> fields;
    for (const Entry* entry : {&before, &after})
        for (const auto& field : entry->fields) fields.insert(field.first);
    std::string text;
    for (const auto& field : fields) {
        const auto was = shown(before, field), is = shown(after, field);
        if (was != is) text += format("    ~ {}  {}: {} -> {}\n", after.key, field, was, is);
    }
    return text;
}

const Entry* find(const std::vector<Entry>& entries, const std::string& key) {
    const auto found = std::find_if(entries.begin(), entries.end(), [&](const Entry& entry) { return entry.key == key; });
    return found == entries.end() ? nullptr : &*found;
}

}  // namespace

std::vector<Entry> entries_of(const data::Value& list) {
    std::vector<Entry> entries;
    if (list.list() == nullptr) return entries;
    for (const auto& item : *list.list()) {
        Entry& entry = entries.emplace_back();
        add_fields(item, "", entry);
        entry.key = item.string_or("id", all_of(entry));
    }
    return entries;
}

std::vector<Entry> entries_of(const data::Table& table) {
    std::vector<Entry> entries;
    std::set<std::string> first;
    bool unique = true;
    for (const auto& row : table.rows) {
        unique = first.insert(row.front().text).second && unique;
        Entry& entry = entries.emplace_back();
        for (std::size_t i = 0; i < row.size(); ++i)
            if (!row[i].text.empty()) entry.fields.emplace(table.header[i].text, row[i].number ? row[i].number->normalized().to_string() : row[i].text);
        entry.key = row.front().text;
    }
    if (!unique)
        for (Entry& entry : entries) entry.key = all_of(entry);
    return entries;
}

std::string difference(const std::vector<Entry>& before, const std::vector<Entry>& after) {
    std::string text;
    for (const Entry& entry : after) {
        const Entry* old = find(before, entry.key);
        const auto value = entry.fields.find("value");
        if (old == nullptr) text += format("    + {}{}\n", entry.key, value == entry.fields.end() ? "" : "  " + value->second);
        else text += changes(*old, entry);
    }
    for (const Entry& entry : before)
        if (find(after, entry.key) == nullptr) text += format("    - {}\n", entry.key);
    return text;
}

}  // namespace bilan::content
