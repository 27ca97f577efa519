#include "content/import.hpp"

#include <algorithm>
#include <array>

#include "base/format.hpp"
#include "content/data_files.hpp"
#include "content/entries.hpp"
#include "data/reader.hpp"
#include "data/rows.hpp"
#include "data/schema.hpp"

namespace bilan::content {
namespace {

using data::Table;
using data::Value;

// A list that a file may be. member: of a schema of several lists.
struct Kind {
    std::string_view name, schema, member;
    bool is_shared = false;
};

constexpr std::array kinds{Kind{"figures", "figures", "figures"},    Kind{"relations", "figures", "relations"}, Kind{"programmes", "programmes", ""},
                           Kind{"partners", "partners", "", true}, Kind{"media", "media", "", true},          Kind{"glossary", "glossary", "", true}};

// The kind that a table is taken for, with where its columns go. No kind: rows, to compute from or to print.
struct Guess {
    const Kind* kind = nullptr;
    std::vector<std::string> keys;
    std::size_t known = 0;
    Value schema, row;
};

class Import {
public:
    Import(const Destination& destination, Path folder, Sources& sources, Diagnostics& diagnostics)
        : destination_(destination), folder_(std::move(folder)), sources_(sources), told_(diagnostics),
          share_(destination.installation.share), files_{destination.project, share_, sources, unheard_} {
        report_ = destination.report.empty() ? first_report() : destination.report;
    }

    std::optional<std::string> describe(const std::string& name) {
        if (name.ends_with(".json") || name.ends_with(".yaml")) return describe_lists(name);
        const auto sheets = name.ends_with(".xlsx") ? data::sheets_of(folder_, name) : std::vector<std::string>{};
        text_ = name + "\n";
        bool any = false;
        if (sheets.empty()) any = describe_table(name, name);
        for (const auto& sheet : sheets) any = describe_table(name + "#" + sheet, format("sheet {}", sheet)) || any;
        return any ? std::optional(text_) : std::nullopt;
    }

private:
    std::string first_report() const {
        const auto site = files_.read_json("bilan.json");
        const auto* reports = site ? site->find("reports") : nullptr;
        const bool has_one = reports != nullptr && reports->list() != nullptr && !reports->list()->empty() && reports->list()->front().string() != nullptr;
        return has_one ? *reports->list()->front().string() : std::string();
    }
    std::string data_folder() const { return "data/" + report_ + "/"; }

    // What stands in the file as one list, or each of its lists.
    std::optional<std::string> describe_lists(const std::string& name) {
        const auto value = DataFiles{folder_, share_, sources_, told_}.read_json_or_yaml(name);
        if (!value) return std::nullopt;
        text_ = name + "\n";
        bool any = describe_list(*value, name, name);
        if (value->map() != nullptr)
            for (const auto& entry : value->map()->entries()) any = describe_list(entry.value, name, format("list {}", entry.key)) || any;
        if (any) return text_;
        told_.error("content/no-list", value->span(), "this file holds no list of entries", "a list is [{\"id\": …}, …], or under a key, as in \"figures\": […]");
        return std::nullopt;
    }

    bool describe_list(const Value& list, const std::string& name, const std::string& title) {
        if (list.list() == nullptr) return false;
        const auto before = told_.all().size();
        const auto table = data::table_of(list);
        if (table.header.empty()) return false;
        describe(table, &list, name, title, before);
        return true;
    }

    bool describe_table(const std::string& name, const std::string& title) {
        const auto before = told_.all().size();
        auto table = data::read_table_file(folder_, name, {}, sources_, told_);
        if (!table) return false;
        conforms_ = data::conform(*table, name, files_.conventions_beside(data_folder() + name), told_);
        describe(*table, nullptr, name, title, before);
        return true;
    }

    // as_list: what the table is made of; null where it is a table itself. before: what was told before the file was read.
    void describe(const Table& table, const Value* as_list, const std::string& name, const std::string& title, std::size_t before) {
        const Guess guess = best_guess(table);
        text_ += format("  {}: {}, {} row{}\n", title, guess.kind == nullptr ? "rows of a table" : guess.kind->name, table.rows.size(), table.rows.size() == 1 ? "" : "s");
        describe_columns(table, guess, as_list == nullptr);
        describe_totals(table, guess);
        std::optional<Value> list;
        if (guess.kind != nullptr && as_list != nullptr) list = checked_list(*as_list, guess, name);
        else if (guess.kind != nullptr && conforms_) list = checked_list(data::objects_in(table, guess.row, guess.schema, told_), guess, "");
        const auto told = told_.all().size() - before;
        text_ += format("  told: {}\n", told == 0 ? "nothing is refused" : format("{} thing{}, below", told, told == 1 ? "" : "s"));
        describe_difference(table, guess, list, name);
    }

    // The kind whose keys are most of the headers, at least half of them, with an id or a kind among them.
    Guess best_guess(const Table& table) const {
        Guess best;
        best.keys.resize(table.header.size());
        for (const Kind& kind : kinds) {
            const auto schema = files_.schema_named(std::string(kind.schema));
            if (!schema) continue;
            const Value& list = kind.member.empty() ? *schema : data::resolved(*schema->find("properties")->find(kind.member), *schema);
            const Value& row = data::resolved(*list.find("items"), *schema);
            auto keys = data::keys_in(table, row, *schema);
            const auto known = static_cast<std::size_t>(std::count_if(keys.begin(), keys.end(), [](const auto& key) { return !key.empty(); }));
            const bool has_name = std::find(keys.begin(), keys.end(), kind.name == "relations" ? "kind" : "id") != keys.end();
            if (has_name && known * 2 >= keys.size() && known >= 2 && known > best.known) best = {&kind, std::move(keys), known, *schema, row};
        }
        return best;
    }

    // name: of the file, whose conventions say what its days are; "" where they are made already.
    Value checked_list(const Value& list, const Guess& guess, const std::string& name) {
        Value whole = list;
        if (!guess.kind->member.empty()) {
            data::Map lists;
            lists.set("figures", Value(data::List{}));   // relations stand beside figures
            lists.set(std::string(guess.kind->member), list);
            whole = Value(std::move(lists));
        }
        if (!name.empty()) {
            auto conformed = data::conform(whole, guess.schema, name, conventions_of(list, name), told_);
            if (conformed) whole = std::move(*conformed);
        }
        data::validate(whole, guess.schema, told_);
        return guess.kind->member.empty() ? whole : *whole.find(guess.kind->member);
    }

    // Those of this list: a file of several has columns that this one has not.
    std::vector<data::Convention> conventions_of(const Value& list, const std::string& name) const {
        const auto table = data::table_of(list);
        auto conventions = files_.conventions_beside(data_folder() + name);
        std::erase_if(conventions, [&](const auto& each) { return !each.column.empty() && !table.column(each.column); });
        return conventions;
    }

    void describe_columns(const Table& table, const Guess& guess, bool has_letters) {
        std::size_t widest = 0;
        for (const auto& header : table.header) widest = std::max(widest, header.text.size());
        for (std::size_t i = 0; i < table.header.size(); ++i) {
            const auto key = guess.kind == nullptr ? std::string() : guess.keys[i].empty() ? "names nothing here" : guess.keys[i];
            text_ += format("    {:<3} {:<{}}  {}{}{}\n", has_letters ? column_letters(i) : "", table.header[i].text, widest, key, key.empty() ? "" : ": ", what_is_in(table, i));
        }
    }

    // "12 numbers, 1 empty, 2 that may be two numbers (499.999)".
    static std::string what_is_in(const Table& table, std::size_t column) {
        std::size_t numbers = 0, empty = 0, days = 0, texts = 0, ambiguous = 0;
        std::string example;
        for (const auto& row : table.rows) {
            const auto& cell = row[column];
            const auto number = cell.number ? data::Reading::Number : data::read_number(cell.text).reading;
            const auto day = data::read_date(cell.text).is;
            const bool is_two = number == data::Reading::Ambiguous || day == data::DateReading::Is::Ambiguous;
            if (is_two && ambiguous == 0) example = cell.text;
            ++(cell.text.empty() ? empty : is_two ? ambiguous : number == data::Reading::Number ? numbers : day == data::DateReading::Is::Day ? days : texts);
        }
        std::string text;
        const auto say = [&](std::size_t count, const std::string& what) {
            if (count != 0) text += format("{}{} {}", text.empty() ? "" : ", ", count, what);
        };
        say(numbers, numbers == 1 ? "number" : "numbers");
        say(days, days == 1 ? "day" : "days");
        say(texts, texts == 1 ? "text" : "texts");
        say(empty, "empty");
        say(ambiguous, format("that may be two things ({})", example));
        return text.empty() ? "no rows" : text;
    }

    void describe_totals(const Table& table, const Guess& guess) {
        const auto records = ledger::Records::from_table(table);
        for (const auto row : records.totals()) {
            const auto place = records.row(row).place();
            text_ += format("  total row{}: {}\n", guess.kind == nullptr ? ", left out of what is computed" : "", place.cell.empty() ? format("line {}", place.line) : place.cell);
        }
    }

    std::optional<std::vector<Entry>> entries_now(const Guess& guess, const std::string& name) const {
        if (guess.kind == nullptr) {
            const std::string inside = data_folder() + name;
            const auto table = exists(destination_.project / inside.substr(0, inside.find('#'))) ? files_.read_rows(inside, {}) : std::nullopt;
            return table ? std::optional(entries_of(*table)) : std::nullopt;
        }
        const std::string stem = (guess.kind->is_shared ? "data/shared/" : data_folder()) + std::string(guess.kind->schema);
        const auto list = files_.read(stem, std::string(guess.kind->schema));
        if (!list) return std::nullopt;
        const auto* member = guess.kind->member.empty() ? &*list : list->find(guess.kind->member);
        return member == nullptr ? std::nullopt : std::optional(entries_of(*member));
    }

    void describe_difference(const Table& table, const Guess& guess, const std::optional<Value>& list, const std::string& name) {
        if (guess.kind != nullptr && !list) return;
        const auto before = entries_now(guess, name);
        if (!before) {
            text_ += "  new: the project has nothing like it yet\n";
            return;
        }
        const auto lines = difference(*before, guess.kind == nullptr ? entries_of(table) : entries_of(*list));
        text_ += lines.empty() ? "  changes: none, the project says the same\n" : "  changes:\n" + lines;
    }

    const Destination& destination_;
    Path folder_;
    Sources& sources_;
    Diagnostics& told_;
    Diagnostics unheard_;    // of the project as it is: check tells them
    Path share_;
    DataFiles files_;
    std::string report_, text_;
    bool conforms_ = true;   // the table that is described, to its conventions
};

}  // namespace

std::optional<std::string> describe_import(const Path& file, const Destination& destination, Sources& sources, Diagnostics& diagnostics) {
    const Path whole = absolute(file);
    return Import(destination, whole.parent_path(), sources, diagnostics).describe(whole.filename().string());
}

}  // namespace bilan::content
