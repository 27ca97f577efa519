#include "translation/record.hpp"

#include "base/format.hpp"
#include "data/json.hpp"

namespace bilan::translation {
namespace {

std::string quoted(const std::string& text) { return data::to_json(data::Value(text), data::JsonStyle::Compact); }

std::string line_of(const Recorded& recorded) {
    const auto text = recorded.text.empty() ? std::string() : ", \"text\": " + quoted(recorded.text);
    return format(R"({{"source": {}, "translation": {}{}}})", quoted(recorded.source), quoted(recorded.translation), text);
}

ChapterRecord chapter_record(const data::Value& list) {
    ChapterRecord record;
    for (const auto& entry : *list.list())
        record.push_back({entry.string_or("source", ""), entry.string_or("translation", ""), entry.string_or("text", "")});
    return record;
}

}  // namespace

std::string record_name(const std::string& report) { return "content/" + report + "/translations.json"; }

std::optional<Record> read_record(const content::DataFiles& files, const std::string& report) {
    const auto name = record_name(report);
    if (!exists(files.root / name)) return std::nullopt;
    const auto value = files.read_checked_json(name, "translations");
    if (!value) return std::nullopt;
    Record record;
    for (const auto& chapter : value->map()->entries())
        for (const auto& language : chapter.value.map()->entries())
            record[{chapter.key, language.key}] = chapter_record(language.value);
    return record;
}

std::string to_json(const Record& record) {
    std::string result = "{", chapter;
    for (const auto& [key, blocks] : record) {
        if (key.first != chapter) result += format("{}\n  {}: {{", chapter.empty() ? "" : "\n  },", quoted(key.first));
        else result += ",";
        chapter = key.first;
        result += format("\n    {}: [", quoted(key.second));
        for (const auto& block : blocks) result += format("{}\n      {}", &block == &blocks.front() ? "" : ",", line_of(block));
        result += blocks.empty() ? "]" : "\n    ]";
    }
    return result + (chapter.empty() ? "}\n" : "\n  }\n}\n");
}

void replace_file(const Path& path, const std::string& bytes) {
    const Path beside = path.string() + ".new";
    write_file(beside, bytes);
    rename(beside, path);
}

}  // namespace bilan::translation
