// Conventions of lists that are kept as JSON or YAML: their numbers are numbers, but their days are texts.
#include <algorithm>
#include <set>

#include "base/format.hpp"
#include "base/suggest.hpp"
#include "data/conventions.hpp"
#include "data/schema.hpp"

namespace bilan::data {
namespace {

class ListDays {
public:
    ListDays(const Value& root, std::string_view name, const std::vector<Convention>& conventions, Diagnostics& diagnostics)
        : root_(root), name_(name), conventions_(conventions), diagnostics_(diagnostics) {}

    // Nothing where no day is written otherwise than in ISO 8601. schema: null where none is known. column: "" of an entry.
    std::optional<Value> changed(const Value& value, const Value* schema, const std::string& column) {
        if (schema != nullptr) schema = &resolved(*schema, root_);
        if (value.map() != nullptr) return changed_map(value, schema, column);
        if (value.list() != nullptr) return changed_list(value, schema, column);
        if (!column.empty()) columns_.insert(column);
        const bool is_day = value.string() != nullptr && schema != nullptr && schema->string_or("format", "") == "date";
        const auto day = is_day ? day_in(*value.string(), value.span(), diagnostics_, order_of(column)) : std::nullopt;
        return day && *day != *value.string() ? std::optional(Value(*day, value.span())) : std::nullopt;
    }

    // A convention may be of a key that no entry has yet.
    void check_columns() {
        collect(root_, "", 0);
        for (const Convention& convention : conventions_) {
            if (!convention.is_of(name_) || convention.column.empty() || columns_.count(convention.column) > 0) continue;
            diagnostics_.error("data/unknown-column", convention.span, format("{} has no column \"{}\"", convention.file, convention.column),
                               did_you_mean(convention.column, {columns_.begin(), columns_.end()}));
        }
    }

private:
    void collect(const Value& reference, const std::string& column, int depth) {
        constexpr int deepest = 6;   // a schema may refer to itself
        if (!column.empty()) columns_.insert(column);
        const Value& schema = resolved(reference, root_);
        if (depth == deepest) return;
        if (const auto* items = schema.find("items")) collect(*items, "", depth + 1);
        const auto* properties = schema.find("properties");
        if (properties == nullptr || properties->map() == nullptr) return;
        for (const auto& entry : properties->map()->entries()) collect(entry.value, column.empty() ? entry.key : column + " " + entry.key, depth + 1);
    }

    std::optional<Value> changed_map(const Value& value, const Value* schema, const std::string& column) {
        std::optional<Map> result;
        for (const auto& entry : value.map()->entries()) {
            auto inner = changed(entry.value, member(schema, entry.key), column.empty() ? entry.key : column + " " + entry.key);
            if (!inner) continue;
            if (!result) result = *value.map();
            result->set(entry.key, std::move(*inner), entry.key_span);
        }
        return result ? std::optional(Value(std::move(*result), value.span())) : std::nullopt;
    }

    std::optional<Value> changed_list(const Value& value, const Value* schema, const std::string& column) {
        const auto* items = schema == nullptr ? nullptr : schema->find("items");
        std::optional<List> result;
        for (std::size_t i = 0; i < value.list()->size(); ++i) {
            const Value& item = (*value.list())[i];
            auto inner = changed(item, items, item.map() == nullptr ? column : "");
            if (!inner) continue;
            if (!result) result = *value.list();
            (*result)[i] = std::move(*inner);
        }
        return result ? std::optional(Value(std::move(*result), value.span())) : std::nullopt;
    }

    static const Value* member(const Value* schema, const std::string& key) {
        const auto* properties = schema == nullptr ? nullptr : schema->find("properties");
        return properties == nullptr ? nullptr : properties->find(key);
    }

    // A column's own convention stands over the file's.
    DateOrder order_of(const std::string& column) const {
        DateOrder order = DateOrder::Undeclared;
        for (const Convention& convention : conventions_) {
            if (!convention.is_of(name_) || convention.dates == DateOrder::Undeclared) continue;
            if (convention.column == column) return convention.dates;
            if (convention.column.empty()) order = convention.dates;
        }
        return order;
    }

    const Value& root_;
    std::string_view name_;
    const std::vector<Convention>& conventions_;
    Diagnostics& diagnostics_;
    std::set<std::string> columns_;
};

}  // namespace

std::optional<Value> conform(const Value& list, const Value& schema, std::string_view name, const std::vector<Convention>& conventions, Diagnostics& diagnostics) {
    const auto errors_before = diagnostics.error_count();
    ListDays days(schema, name, conventions, diagnostics);
    auto changed = days.changed(list, &schema, "");
    days.check_columns();
    if (diagnostics.error_count() != errors_before) return std::nullopt;
    return changed ? std::move(changed) : std::optional(list);
}

}  // namespace bilan::data
