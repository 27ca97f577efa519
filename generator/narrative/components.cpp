#include "narrative/components.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/format.hpp"
#include "base/suggest.hpp"
#include "narrative/figures.hpp"
#include "narrative/vocabulary.hpp"
#include "unicode/locale.hpp"

namespace bilan::narrative {
namespace {

// Accents, case and underscores are no difference between names.
std::string compared(std::string_view name) { return unicode::slug(name); }

bool is_called(const std::string& name, const std::vector<std::string>& aliases, std::string_view written) {
    const auto wanted = compared(written);
    return compared(name) == wanted ||
           std::any_of(aliases.begin(), aliases.end(), [&](const auto& alias) { return compared(alias) == wanted; });
}

std::string joined(const std::vector<std::string>& words) {
    std::string result;
    for (const auto& word : words) result += (result.empty() ? "" : ", ") + word;
    return result;
}

std::vector<std::string> attribute_names(const ComponentDeclaration& declaration) {
    std::vector<std::string> names;
    for (const auto& attribute : declaration.attributes) {
        names.push_back(attribute.name);
        names.insert(names.end(), attribute.aliases.begin(), attribute.aliases.end());
    }
    return names;
}

std::vector<std::string> split_words(std::string_view text) {
    std::vector<std::string> words;
    std::string word;
    for (const char c : text) {
        if (c != ' ' && c != ',' && c != ';') {
            word += c;
        } else if (!word.empty()) {
            words.push_back(std::exchange(word, {}));
        }
    }
    if (!word.empty()) words.push_back(std::move(word));
    return words;
}

// One attribute's value, checked by its type.
class Check {
public:
    Check(const AttributeDeclaration& declaration, const Attribute& written, const Vocabulary& vocabulary,
          Diagnostics& diagnostics)
        : declaration_(declaration), written_(written), vocabulary_(vocabulary), diagnostics_(diagnostics) {}

    data::Value value() {
        if (declaration_.type == AttributeType::Flag) return flag();
        if (written_.is_flag) return bad(format("the attribute \"{}\" has no value", written_.name),
                                         format("write {}=\"…\"", written_.name));
        switch (declaration_.type) {
            case AttributeType::Text: return text(with_figures(written_.value, written_.value_span, vocabulary_, diagnostics_));
            case AttributeType::Code: return text(written_.value);
            case AttributeType::Figure:
                find_figure(written_.value, written_.value_span, vocabulary_, diagnostics_);
                return text(written_.value);
            case AttributeType::Table: return known("table", vocabulary_.tables);
            case AttributeType::Diagram: return known("diagram", vocabulary_.diagrams);
            case AttributeType::Media: return known("media", vocabulary_.media);
            case AttributeType::Icon: return known("icon", vocabulary_.icons);
            case AttributeType::Axis: return known("axis", vocabulary_.axes);
            case AttributeType::Programmes: return list("programme", vocabulary_.programmes);
            case AttributeType::Url: return url();
            case AttributeType::Number: return number();
            case AttributeType::Choice: return choice();
            case AttributeType::List: return list("", {});
            case AttributeType::Flag: break;
        }
        return {};
    }

private:
    data::Value text(std::string value) const { return {std::move(value), written_.value_span}; }

    data::Value bad(std::string message, std::string help) {
        diagnostics_.error("narrative/bad-attribute", written_.value_span, std::move(message), std::move(help));
        return {};
    }

    data::Value flag() {
        if (written_.is_flag) return {true, written_.name_span};
        const auto word = compared(written_.value);
        if (word == "true" || word == "yes" || word == "oui" || word == "1") return {true, written_.value_span};
        if (word == "false" || word == "no" || word == "non" || word == "0") return {false, written_.value_span};
        return bad(format("\"{}\" is on or off, and \"{}\" is neither", written_.name, written_.value),
                   format("write {0} alone, or {0}=no", written_.name));
    }

    bool is_known(std::string_view kind, const std::string& id, const Names& names) {
        if (!names || std::find(names->begin(), names->end(), id) != names->end()) return true;
        bad(format("unknown {} \"{}\"", kind, id), did_you_mean(id, *names));
        return false;
    }

    data::Value known(std::string_view kind, const Names& names) {
        is_known(kind, written_.value, names);
        return text(written_.value);
    }

    data::Value list(std::string_view kind, const Names& names) {
        data::List result;
        for (const auto& word : split_words(written_.value)) {
            is_known(kind, word, names);
            result.push_back(text(word));
        }
        return {std::move(result), written_.value_span};
    }

    data::Value url() {
        if (is_safe_url(written_.value)) return text(written_.value);
        return bad(format("\"{}\" is no address that a reader may follow", written_.value),
                   "use http, https, mailto, tel or an address relative to this page");
    }

    data::Value number() {
        if (const auto value = Decimal::parse(written_.value)) {
            return {data::Number{written_.value, *value}, written_.value_span};
        }
        return bad(format("\"{}\" is a number, and \"{}\" is none", written_.name, written_.value),
                   "write digits, with a point before decimals: 1250 or 12.5");
    }

    data::Value choice() {
        const auto& choices = declaration_.choices;
        if (std::find(choices.begin(), choices.end(), written_.value) != choices.end()) return text(written_.value);
        const auto near = did_you_mean(written_.value, choices);
        return bad(format("\"{}\" cannot be \"{}\"", written_.name, written_.value),
                   near.empty() ? format("choose one of {}", joined(choices)) : near);
    }

    const AttributeDeclaration& declaration_;
    const Attribute& written_;
    const Vocabulary& vocabulary_;
    Diagnostics& diagnostics_;
};

void report_missing(const ComponentDeclaration& declaration, const data::Map& attributes, const Attributes& written,
                    const Span& name_span, Diagnostics& diagnostics) {
    for (const auto& attribute : declaration.attributes) {
        const bool is_written = std::any_of(written.named.begin(), written.named.end(), [&](const Attribute& a) {
            return is_called(attribute.name, attribute.aliases, a.name);
        });
        if (!attribute.is_required || is_written || !attributes.find(attribute.name)->is_null()) continue;
        diagnostics.error("narrative/missing-attribute", name_span,
                          format("\"{}\" needs the attribute \"{}\"", declaration.name, attribute.name),
                          format("add {{{}=…}}", attribute.name));
    }
}

}  // namespace

const AttributeDeclaration* ComponentDeclaration::find(std::string_view written) const {
    const auto found = std::find_if(attributes.begin(), attributes.end(),
                                    [&](const auto& a) { return is_called(a.name, a.aliases, written); });
    return found == attributes.end() ? nullptr : &*found;
}

void Components::add(ComponentDeclaration declaration) {
    names_[compared(declaration.name)] = declaration.name;
    for (const auto& alias : declaration.aliases) names_.emplace(compared(alias), declaration.name);
    auto name = declaration.name;
    by_name_.insert_or_assign(std::move(name), std::move(declaration));
}

const ComponentDeclaration* Components::find(std::string_view written) const {
    const auto name = names_.find(compared(written));
    return name == names_.end() ? nullptr : &by_name_.at(name->second);
}

std::vector<std::string> Components::names() const {
    std::vector<std::string> result;
    for (const auto& [name, declared] : names_) result.push_back(name);
    return result;
}

Component check_component(std::string_view name, const Span& name_span, const Attributes& written,
                          const Vocabulary& vocabulary, Diagnostics& diagnostics) {
    Component result;
    result.id = written.id;
    result.id_span = written.id_span;
    result.classes = written.classes;
    const auto* declaration = vocabulary.components.find(name);
    if (declaration == nullptr) {
        diagnostics.error("narrative/unknown-component", name_span,
                          name.empty() ? std::string("a component line without a name") : format("unknown component \"{}\"", name),
                          did_you_mean(name, vocabulary.components.names()));
        result.name = name;
        result.is_known = false;
        return result;
    }
    result.name = declaration->name;
    result.body = declaration->body;
    for (const auto& attribute : declaration->attributes) {
        result.attributes.set(attribute.name, attribute.otherwise);
        if (attribute.type == AttributeType::Text) result.prose.push_back(attribute.name);
    }
    for (const auto& attribute : written.named) {
        const auto* declared = declaration->find(attribute.name);
        if (declared == nullptr) {
            diagnostics.error("narrative/unknown-attribute", attribute.name_span,
                              format("\"{}\" has no attribute \"{}\"", declaration->name, attribute.name),
                              did_you_mean(attribute.name, attribute_names(*declaration)));
            continue;
        }
        if (declared->type == AttributeType::Figure) result.figures.push_back(attribute.value);
        result.attributes.set(declared->name, Check(*declared, attribute, vocabulary, diagnostics).value(), attribute.name_span);
    }
    report_missing(*declaration, result.attributes, written, name_span, diagnostics);
    return result;
}

bool is_safe_url(std::string_view url) {
    constexpr std::array<std::string_view, 4> safe{"http", "https", "mailto", "tel"};
    for (const char c : url) {
        if (static_cast<unsigned char>(c) < 0x20) return false;  // browsers drop tabs and line ends inside "java\tscript:"
    }
    while (url.starts_with(' ')) url.remove_prefix(1);
    const auto colon = url.find(':');
    if (colon == std::string_view::npos || url.find_first_of("/?#") < colon) return true;
    std::string scheme;
    for (const char c : url.substr(0, colon)) scheme += static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    return std::find(safe.begin(), safe.end(), scheme) != safe.end();
}

}  // namespace bilan::narrative
