#include "print/css/url.hpp"

#include <algorithm>
#include <vector>

namespace bilan::print::css {
namespace {

// The length of "scheme:", or 0.
std::size_t scheme_length(std::string_view url) {
    for (std::size_t i = 0; i < url.size(); ++i) {
        const char c = url[i];
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (c == ':') return i > 0 ? i + 1 : 0;
        if (!letter && (i == 0 || !((c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.'))) return 0;
    }
    return 0;
}

// "scheme://host", or what of it is there.
std::string_view authority_of(std::string_view url) {
    const auto scheme = scheme_length(url);
    if (url.substr(scheme, 2) != "//") return url.substr(0, scheme);
    return url.substr(0, url.find('/', scheme + 2));
}

// Takes "." and ".." out of a path; leading ".." of a relative path stay.
std::string without_dots(std::string_view path) {
    std::vector<std::string_view> parts;
    const bool absolute = path.starts_with('/');
    std::size_t at = absolute ? 1 : 0;
    bool folder = false;
    while (at <= path.size()) {
        const auto end = std::min(path.find('/', at), path.size());
        const auto part = path.substr(at, end - at);
        folder = part == "." || part == ".." || (part.empty() && end == path.size());
        if (part == ".." && !parts.empty() && parts.back() != "..") {
            parts.pop_back();
        } else if (part == ".." && !absolute) {
            parts.push_back(part);
        } else if (part != "." && part != ".." && !(part.empty() && end == path.size())) {
            parts.push_back(part);
        }
        at = end + 1;
    }
    std::string result = absolute ? "/" : "";
    for (std::size_t i = 0; i < parts.size(); ++i) {
        result += parts[i];
        if (i + 1 < parts.size() || folder) result += '/';
    }
    return result;
}

}  // namespace

std::string resolve_url(std::string_view base, std::string_view reference) {
    if (reference.empty() || reference.starts_with('#') || scheme_length(reference) > 0) return std::string(reference);
    if (reference.starts_with("//")) return std::string(base.substr(0, scheme_length(base))).append(reference);
    const auto authority = authority_of(base);
    const auto tail_at = reference.find_first_of("?#");
    const auto tail = tail_at == std::string_view::npos ? std::string_view{} : reference.substr(tail_at);
    const auto path = reference.substr(0, tail_at);
    if (path.starts_with('/')) return std::string(authority).append(without_dots(path)).append(tail);
    auto folder = base.substr(authority.size());
    folder = folder.substr(0, folder.find_first_of("?#"));
    folder = folder.substr(0, folder.rfind('/') + 1);
    if (path.empty()) return std::string(base.substr(0, base.find_first_of("?#"))).append(tail);
    return std::string(authority).append(without_dots(std::string(folder).append(path))).append(tail);
}

}  // namespace bilan::print::css
