// t number date list: words and numbers as the page's language writes them.
#include <algorithm>

#include "base/format.hpp"
#include "base/suggest.hpp"
#include "build/setting.hpp"
#include "unicode/locale.hpp"

namespace bilan::build {
namespace {

using templating::Call;
using templating::Value;

// "{number} pages" with number=12. A name without a value is an error: a text must never show its braces.
Value filled(const std::string& text, Call& call) {
    std::string result;
    std::size_t at = 0;
    for (auto open = text.find('{'); open != std::string::npos; open = text.find('{', at)) {
        const auto close = text.find('}', open);
        if (close == std::string::npos) break;
        const auto name = text.substr(open + 1, close - open - 1);
        const auto given = std::find_if(call.named.begin(), call.named.end(), [&](const auto& pair) { return pair.first == name; });
        if (given == call.named.end()) {
            return call.error("template/missing-word", format("the text \"{}\" needs {}=...", text, name));
        }
        result += text.substr(at, open - at) + templating::to_text(given->second);
        at = close + 1;
    }
    return Value(result + text.substr(at));
}

// "{count} points" has its singular under the same key with ".one".
const std::string* words_for_count(const Setting& setting, const std::string& key, const Call& call) {
    const auto count = std::find_if(call.named.begin(), call.named.end(), [](const auto& pair) { return pair.first == "count"; });
    const auto number = count == call.named.end() ? std::nullopt : count->second.to_decimal();
    const bool is_one = number && unicode::plural_category(*number, setting.language) == "one";
    return is_one ? setting.theme.words(setting.language, key + ".one") : nullptr;
}

Value translate(const Setting& setting, Call& call) {
    const auto key = call.text_or(0, "key", "");
    const auto* text = setting.theme.words(setting.language, key);
    if (text == nullptr) {
        return call.error("template/unknown-word", format("there is no text \"{}\" in i18n/{}.json", key, setting.language),
                          did_you_mean(key, setting.theme.word_keys(setting.language)));
    }
    const auto* singular = words_for_count(setting, key, call);
    return filled(singular == nullptr ? *text : *singular, call);
}

Value write_number(const Setting& setting, Call& call) {
    const auto* value = call.argument(0, "value");
    const auto decimal = value == nullptr ? std::nullopt : value->to_decimal();
    if (!decimal) return call.error("template/type", "number() needs a number");
    return Value(unicode::format_number(*decimal, setting.language));
}

Value write_date(const Setting& setting, Call& call) {
    const auto text = call.text_or(0, "date", "");
    const auto date = unicode::parse_date(text);
    if (!date) return call.error("template/type", format("\"{}\" is no date of the form YYYY-MM-DD", text));
    const auto style = call.text_or(1, "style", "long");
    const auto chosen = style == "year"    ? unicode::DateStyle::Year
                        : style == "month" ? unicode::DateStyle::MonthYear
                                           : unicode::DateStyle::Long;
    return Value(unicode::format_date(*date, setting.language, chosen));
}

Value write_list(const Setting& setting, Call& call) {
    const auto* value = call.argument(0, "items");
    if (value == nullptr || value->list() == nullptr) return call.error("template/type", "list() needs a list");
    std::vector<std::string> items;
    for (const auto& item : *value->list()) items.push_back(templating::to_text(item));
    return Value(unicode::format_list(items, setting.language));
}

}  // namespace

void add_word_functions(const Setting& setting, templating::Dict& globals) {
    globals.set("t", Value([&setting](Call& call) { return translate(setting, call); }));
    globals.set("number", Value([&setting](Call& call) { return write_number(setting, call); }));
    globals.set("date", Value([&setting](Call& call) { return write_date(setting, call); }));
    globals.set("list", Value([&setting](Call& call) { return write_list(setting, call); }));
}

}  // namespace bilan::build
