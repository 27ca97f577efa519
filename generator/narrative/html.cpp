#include "narrative/html.hpp"

#include <algorithm>
#include <array>

#include "base/format.hpp"

namespace bilan::narrative {

std::string escape(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    for (const char c : text) {
        switch (c) {
            case '&': result += "&amp;"; break;
            case '<': result += "&lt;"; break;
            case '>': result += "&gt;"; break;
            case '"': result += "&quot;"; break;
            default: result += c;
        }
    }
    return result;
}

std::string attribute(std::string_view name, std::string_view value) {
    return value.empty() ? std::string() : format(" {}=\"{}\"", name, escape(value));
}

std::string class_attribute(const std::vector<std::string>& classes) {
    std::string all;
    for (const auto& name : classes) all += (all.empty() ? "" : " ") + name;
    return attribute("class", all);
}

std::string encode_url(std::string_view url) {
    constexpr std::string_view kept = "-_.+!*'(),%#@?=;:/,+&$~";
    std::string result;
    for (const char c : url) {
        const bool is_plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (is_plain || kept.find(c) != std::string_view::npos) {
            result += c;
        } else {
            result += format("%{:02X}", static_cast<unsigned>(static_cast<unsigned char>(c)));
        }
    }
    return result;
}

std::string_view direction_of(std::string_view language) {
    constexpr std::array<std::string_view, 8> right_to_left{"ar", "arc", "dv", "fa", "he", "ps", "ur", "yi"};
    const auto primary = language.substr(0, language.find('-'));
    return std::find(right_to_left.begin(), right_to_left.end(), primary) != right_to_left.end() ? "rtl" : "";
}

std::vector<std::string> ids_in(std::string_view html) {
    constexpr std::string_view name = " id=";
    std::vector<std::string> ids;
    for (auto at = html.find(name); at != std::string_view::npos; at = html.find(name, at)) {
        at += name.size();
        if (at == html.size() || (html[at] != '"' && html[at] != '\'')) continue;
        const auto end = html.find(html[at], at + 1);
        if (end != std::string_view::npos) ids.emplace_back(html.substr(at + 1, end - at - 1));
    }
    return ids;
}

void unlink(std::string& html, std::string_view href) {
    const auto attribute = format(" href=\"{}\"", escape(encode_url(href)));
    for (auto at = html.find(attribute); at != std::string::npos; at = html.find(attribute, at)) html.erase(at, attribute.size());
}

}  // namespace bilan::narrative
