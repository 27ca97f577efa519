// What sort, map, groupby and their kin look at in each item: "address.city", "0.name", or the item itself.
#pragma once

#include "templating/interpreter.hpp"
#include "templating/value.hpp"

namespace bilan::templating {

enum class Absent { Refused, Allowed };

class AttributePath {
public:
    // attribute: a text, a number, or nothing for the item itself.
    explicit AttributePath(const Value& attribute);
    // An item's value; `otherwise` when it is absent and that is not undefined itself.
    Value of(const Value& item, const Call& call, const Value& otherwise = {}, Absent absent = Absent::Refused) const;

private:
    std::vector<Value> parts_;
};

// Texts compare without their case unless asked otherwise.
enum class Case { Ignored, Heeded };
Value folded(const Value& value, Case letters);

}  // namespace bilan::templating
