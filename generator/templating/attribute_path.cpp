#include "templating/attribute_path.hpp"

#include <algorithm>

#include "templating/operators.hpp"
#include "templating/text.hpp"

namespace bilan::templating {

AttributePath::AttributePath(const Value& attribute) {
    if (attribute.is_undefined() || attribute.is_none()) return;
    if (!attribute.is_string()) {
        parts_.push_back(attribute);
        return;
    }
    std::string_view rest = *attribute.string();
    for (bool more = true; more;) {
        const auto dot = rest.find('.');
        more = dot != std::string_view::npos;
        const auto part = rest.substr(0, dot);
        const bool digits = !part.empty() && std::all_of(part.begin(), part.end(), [](char c) { return c >= '0' && c <= '9'; });
        parts_.push_back(digits ? Value(parse_integer(part).value_or(0)) : Value(part));
        if (more) rest.remove_prefix(dot + 1);
    }
}

Value AttributePath::of(const Value& item, const Call& call, const Value& otherwise, Absent absent) const {
    auto value = item;
    for (const auto& part : parts_) {
        value = call.interpreter->member(value, part, call.span);
        if (value.is_undefined() && !otherwise.is_undefined()) value = otherwise;
        if (absent == Absent::Allowed && value.is_undefined()) return value;
        value = call.interpreter->defined(value, call.span);
    }
    return value;
}

Value folded(const Value& value, Case letters) {
    return letters == Case::Ignored && value.is_string() ? Value(lower(*value.string())) : value;
}

}  // namespace bilan::templating
