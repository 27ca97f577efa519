// The functions that every template knows: range, dict, namespace, cycler, joiner.
#include <utility>

#include "base/format.hpp"
#include "templating/builtins.hpp"
#include "templating/fault.hpp"
#include "templating/objects.hpp"
#include "templating/operators.hpp"

namespace bilan::templating {
namespace {

constexpr std::int64_t longest_range = 1'000'000;

Value function_range(Call& call) {
    const auto number = [&](std::size_t i) {
        const auto whole = call.positional[i].to_integer();
        if (!whole) throw Fault{format("range counts in whole numbers, not in {}", in_words(call.positional[i]))};
        return *whole;
    };
    const auto count = call.positional.size();
    if (count == 0 || count > 3 || !call.named.empty()) throw Fault{"range takes a stop, or a start and a stop, and a step"};
    const auto start = count == 1 ? 0 : number(0), stop = number(count == 1 ? 0 : 1), step = count == 3 ? number(2) : 1;
    if (step == 0) throw Fault{"the step of a range is not 0"};
    List numbers;
    for (auto i = start; step > 0 ? i < stop : i > stop; i += step) {
        if (numbers.size() >= longest_range) throw Fault{format("a range of more than {} numbers", longest_range), {}, "template/too-large"};
        numbers.emplace_back(i);
    }
    return Value(std::move(numbers));
}

Dict dict_of(const Call& call) {
    Dict dict;
    if (!call.positional.empty()) {
        const auto& first = call.positional.front();
        if (const auto* source = first.dict()) {
            dict = *source;
        } else {
            for (const auto& pair : items_of(first)) {
                if (!pair.is_sequence() || pair.list()->size() != 2) throw Fault{"a dict is made of pairs"};
                dict.set(pair.list()->front(), pair.list()->back());
            }
        }
    }
    for (const auto& [name, value] : call.named) dict.set(Value(name), value);
    return dict;
}

Value function_dict(Call& call) { return Value(dict_of(call)); }
Value function_namespace(Call& call) { return Value(std::make_shared<Namespace>(dict_of(call))); }

class Cycler final : public Object {
public:
    explicit Cycler(List items) : items_(std::move(items)) {}
    std::string_view kind_name() const override { return "cycler"; }
    std::vector<std::string> attribute_names() const override { return {"current", "next", "reset"}; }
    std::optional<Value> attribute(std::string_view name) override {
        if (name == "current") return items_[at_];
        if (name == "next") return Value(Function([this](Call&) {
            auto item = items_[at_];
            at_ = (at_ + 1) % items_.size();
            return item;
        }));
        if (name == "reset") return Value(Function([this](Call&) {
            at_ = 0;
            return Value::none();
        }));
        return std::nullopt;
    }

private:
    List items_;
    std::size_t at_ = 0;
};

// Nothing at its first call, the separator at all others.
class Joiner final : public Object {
public:
    explicit Joiner(Value separator) : separator_(std::move(separator)) {}
    std::string_view kind_name() const override { return "joiner"; }
    bool callable() const override { return true; }
    Value call(Call&) override { return std::exchange(used_, true) ? separator_ : Value(""); }

private:
    Value separator_;
    bool used_ = false;
};

Value function_cycler(Call& call) {
    if (call.positional.empty()) throw Fault{"cycler needs something to cycle through"};
    return Value(std::make_shared<Cycler>(call.positional));
}

Value function_joiner(Call& call) {
    const auto* separator = call.argument(0, "sep");
    return Value(std::make_shared<Joiner>(separator == nullptr ? Value(", ") : *separator));
}

}  // namespace

void add_functions(Environment& environment) {
    environment.add_function("range", function_range);
    environment.add_function("dict", function_dict);
    environment.add_function("namespace", function_namespace);
    environment.add_function("cycler", function_cycler);
    environment.add_function("joiner", function_joiner);
}

void add_builtins(Environment& environment) {
    add_text_filters(environment);
    add_markup_filters(environment);
    add_number_filters(environment);
    add_sequence_filters(environment);
    add_selection_filters(environment);
    add_tests(environment);
    add_functions(environment);
}

}  // namespace bilan::templating
