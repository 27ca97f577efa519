#include "print/data_url.hpp"

#include <cstdint>

namespace bilan::print {
namespace {

constexpr std::string_view scheme = "data:";

int digit_of(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

// A percent sign without two digits stands for itself (URL Standard, section 1.3).
std::string percent_decoded(std::string_view text) {
    std::string bytes;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool coded = text[i] == '%' && i + 2 < text.size() && digit_of(text[i + 1]) >= 0 && digit_of(text[i + 2]) >= 0;
        bytes += coded ? static_cast<char>(digit_of(text[i + 1]) * 16 + digit_of(text[i + 2])) : text[i];
        if (coded) i += 2;
    }
    return bytes;
}

int value_of(char c) {
    if (c >= 'A' && c <= 'Z') return c - 'A';
    if (c >= 'a' && c <= 'z') return c - 'a' + 26;
    if (c >= '0' && c <= '9') return c - '0' + 52;
    return c == '+' ? 62 : c == '/' ? 63 : -1;
}

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r'; }

// RFC 4648, section 4, with white space and without padding forgiven (Infra Standard, forgiving-base64).
std::optional<std::string> base64_decoded(std::string_view text) {
    std::string bytes;
    std::uint32_t bits = 0;
    int held = 0;
    while (!text.empty() && (text.back() == '=' || is_space(text.back()))) text.remove_suffix(1);
    for (const char c : text) {
        if (is_space(c)) continue;
        const int value = value_of(c);
        if (value < 0) return std::nullopt;
        bits = (bits << 6 | static_cast<std::uint32_t>(value)) & 0xFFFFFF;
        held += 6;
        if (held < 8) continue;
        held -= 8;
        bytes += static_cast<char>(bits >> held & 0xFF);
    }
    return bytes;
}

}  // namespace

std::optional<std::string> data_of(std::string_view url) {
    if (!url.starts_with(scheme)) return std::nullopt;
    const std::size_t comma = url.find(',');
    if (comma == std::string_view::npos) return std::nullopt;
    const std::string_view kind = url.substr(0, comma);
    const std::string bytes = percent_decoded(url.substr(comma + 1));
    return kind.ends_with(";base64") ? base64_decoded(bytes) : std::optional(bytes);
}

css::Fetch with_data_urls(css::Fetch fetch) {
    return [fetch = std::move(fetch)](const std::string& url) -> std::optional<std::string> {
        if (url.starts_with(scheme)) return data_of(url);
        return fetch ? fetch(url) : std::nullopt;
    };
}

}  // namespace bilan::print
