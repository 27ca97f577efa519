#include "content/front_matter.hpp"

#include "data/yaml.hpp"

namespace bilan::content {
namespace {

bool is_fence(std::string_view line) {
    while (!line.empty() && (line.back() == ' ' || line.back() == '\t')) line.remove_suffix(1);
    return line == "---";
}

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

}  // namespace

FrontMatter read_front_matter(const Source& source, Diagnostics& diagnostics) {
    FrontMatter result;
    auto first = source.line(1);
    if (first.substr(0, byte_order_mark.size()) == byte_order_mark) {
        first.remove_prefix(byte_order_mark.size());
        result.body = byte_order_mark.size();
    }
    if (!is_fence(first)) return result;
    const auto begin = source.offset_of_line(2);
    for (std::uint32_t line = 2; source.offset_of_line(line) < source.text().size(); ++line) {
        if (!is_fence(source.line(line))) continue;
        const auto end = source.offset_of_line(line);
        result.body = source.offset_of_line(line + 1);
        auto fields = data::parse_yaml(source, begin, end, diagnostics);
        result.is_broken = !fields || (fields->map() == nullptr && !fields->is_null());
        if (!fields || fields->is_null()) return result;
        if (fields->map() == nullptr) {
            diagnostics.error("content/front-matter", fields->span(), "the front matter is no list of \"key: value\" lines",
                              "write, for example, \"title: Avant-propos\" between the two lines of ---");
            return result;
        }
        result.fields = *fields;
        return result;
    }
    diagnostics.error("content/front-matter", span_in(source, 0, 3), "the front matter has no second line of ---",
                      "end it with a line of three hyphens");
    result.body = source.text().size();
    result.is_broken = true;
    return result;
}

}  // namespace bilan::content
