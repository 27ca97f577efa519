// What may follow `is`.
#include <array>

#include "templating/arguments.hpp"
#include "templating/builtins.hpp"
#include "templating/interpreter.hpp"
#include "templating/operators.hpp"
#include "templating/text.hpp"

namespace bilan::templating {
namespace {

template <Comparison comparison>
Value compares(Call& call) {
    return compare(comparison, subject(call), call.positional[1]);
}

std::int64_t remainder(const Call& call, std::int64_t divisor) {
    if (!subject(call).is_number()) throw Fault{format("expected a whole number, found {}", in_words(subject(call)))};
    const auto rest = compute(Operator::Modulo, subject(call), Value(divisor)).to_double();
    return rest == 0 ? 0 : rest == 1 ? 1 : 2;
}

Value is_odd(Call& call) { return remainder(call, 2) == 1; }
Value is_even(Call& call) { return remainder(call, 2) == 0; }
Value is_divisible(Call& call) {
    return equal(compute(Operator::Modulo, subject(call), call.positional[1]), Value(0));
}

Value is_defined(Call& call) { return !subject(call).is_undefined(); }
Value is_undefined(Call& call) { return subject(call).is_undefined(); }
Value is_none(Call& call) { return subject(call).is_none(); }
Value is_boolean(Call& call) { return subject(call).kind() == Kind::Bool; }
Value is_true_itself(Call& call) { return subject(call).boolean() != nullptr && *subject(call).boolean(); }
Value is_false_itself(Call& call) { return subject(call).boolean() != nullptr && !*subject(call).boolean(); }
Value is_integer(Call& call) { return subject(call).kind() == Kind::Integer; }
Value is_float(Call& call) { return subject(call).kind() == Kind::Float || subject(call).kind() == Kind::Decimal; }
Value is_number(Call& call) { return subject(call).is_number(); }
Value is_string(Call& call) { return subject(call).is_string(); }
Value is_mapping(Call& call) { return subject(call).dict() != nullptr; }
Value is_escaped(Call& call) { return subject(call).is_safe(); }

bool has_items(const Value& value) { return value.is_string() || value.is_sequence() || value.dict() != nullptr; }
Value is_sequence(Call& call) { return has_items(subject(call)); }
Value is_iterable(Call& call) { return has_items(subject(call)); }
Value is_callable(Call& call) { return subject(call).object() != nullptr && subject(call).object()->callable(); }

// Python's islower and isupper: some letter has a case, and none the other.
Value is_lower(Call& call) {
    const auto text = to_text(subject(call));
    return lower(text) == text && upper(text) != text;
}
Value is_upper(Call& call) {
    const auto text = to_text(subject(call));
    return upper(text) == text && lower(text) != text;
}

// The same object: for what has no identity here, the same kind and value.
Value is_same(Call& call) {
    const auto& a = subject(call);
    const auto& b = call.positional[1];
    if (a.list() != nullptr || a.dict() != nullptr) return a.list() == b.list() && a.dict() == b.dict();
    return a.kind() == b.kind() && equal(a, b);
}

Value is_in(Call& call) { return contains(call.positional[1], subject(call)); }
Value is_filter(Call& call) { return call.interpreter->environment().find_filter(to_text(subject(call))) != nullptr; }
Value is_test(Call& call) { return call.interpreter->environment().find_test(to_text(subject(call))) != nullptr; }

enum class Undefined { Refused, Accepted };

struct Known {
    const char* name;
    FilterFunction function;
    bool takes_argument = false;
    Undefined undefined = Undefined::Refused;
};

constexpr std::array known_tests = {
    Known{"defined", is_defined, false, Undefined::Accepted},
    Known{"undefined", is_undefined, false, Undefined::Accepted},
    Known{"none", is_none, false, Undefined::Accepted},
    Known{"boolean", is_boolean, false, Undefined::Accepted},
    Known{"true", is_true_itself, false, Undefined::Accepted},
    Known{"false", is_false_itself, false, Undefined::Accepted},
    Known{"integer", is_integer, false, Undefined::Accepted},
    Known{"float", is_float, false, Undefined::Accepted},
    Known{"number", is_number, false, Undefined::Accepted},
    Known{"string", is_string, false, Undefined::Accepted},
    Known{"mapping", is_mapping, false, Undefined::Accepted},
    Known{"escaped", is_escaped, false, Undefined::Accepted},
    Known{"sequence", is_sequence, false, Undefined::Accepted},
    Known{"iterable", is_iterable},
    Known{"callable", is_callable},
    Known{"lower", is_lower},
    Known{"upper", is_upper},
    Known{"odd", is_odd},
    Known{"even", is_even},
    Known{"filter", is_filter},
    Known{"test", is_test},
    Known{"divisibleby", is_divisible, true},
    Known{"sameas", is_same, true},
    Known{"in", is_in, true},
    Known{"eq", compares<Comparison::Equal>, true},
    Known{"equalto", compares<Comparison::Equal>, true},
    Known{"==", compares<Comparison::Equal>, true},
    Known{"ne", compares<Comparison::Unequal>, true},
    Known{"!=", compares<Comparison::Unequal>, true},
    Known{"lt", compares<Comparison::Less>, true},
    Known{"lessthan", compares<Comparison::Less>, true},
    Known{"<", compares<Comparison::Less>, true},
    Known{"le", compares<Comparison::LessOrEqual>, true},
    Known{"<=", compares<Comparison::LessOrEqual>, true},
    Known{"gt", compares<Comparison::Greater>, true},
    Known{"greaterthan", compares<Comparison::Greater>, true},
    Known{">", compares<Comparison::Greater>, true},
    Known{"ge", compares<Comparison::GreaterOrEqual>, true},
    Known{">=", compares<Comparison::GreaterOrEqual>, true},
};

}  // namespace

void add_tests(Environment& environment) {
    for (const auto& known : known_tests) {
        Test test;
        test.function = known.function;
        test.parameters = {"value"};
        if (known.takes_argument) test.parameters.emplace_back("other");
        test.required = test.parameters.size();
        test.accepts_undefined = known.undefined == Undefined::Accepted;
        environment.add_test(known.name, std::move(test));
    }
}

}  // namespace bilan::templating
