#include "data/json_edit.hpp"

#include "base/format.hpp"
#include "data/text.hpp"

namespace bilan::data {

std::string with_member(const Value& object, std::string_view key, std::string_view json) {
    std::string text(object.span().source->text());
    if (const auto* there = object.find(key)) return text.replace(there->span().begin, there->span().end - there->span().begin, json);
    const Entry& last = object.map()->entries().back();
    std::size_t gap = last.key_span.begin;
    while (gap > 0 && is_json_space(text[gap - 1])) --gap;
    const std::string space = text.substr(gap, last.key_span.begin - gap);
    return text.insert(last.value.span().end, format(",{}\"{}\": {}", space, key, json));
}

}  // namespace bilan::data
