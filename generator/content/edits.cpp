#include "content/edits.hpp"

#include <algorithm>
#include <map>

#include "base/check.hpp"
#include "base/format.hpp"

namespace bilan::content {
namespace {

std::uint32_t line_count(std::string_view text) { return static_cast<std::uint32_t>(std::count(text.begin(), text.end(), '\n')); }

std::vector<Edit> by_place(std::vector<Edit> edits) {
    std::stable_sort(edits.begin(), edits.end(), [](const Edit& a, const Edit& b) { return a.span.begin < b.span.begin; });
    return edits;
}

// edits: of one source, by place.
Edited applied(const Span& part, const std::vector<Edit>& edits) {
    const auto text = part.source->text();
    Edited result;
    std::size_t at = part.begin;
    for (const auto& each : edits) {
        if (each.span.begin < at || each.span.end > part.end) continue;
        result.text += text.substr(at, each.span.begin - at);
        const auto first = each.origin == 0 ? 0 : line_count(result.text) + 1;
        result.text += each.text;
        if (each.origin != 0) result.lines.push_back({first, first + line_count(each.text), each.origin});
        at = each.span.end;
    }
    result.text += text.substr(at, part.end - at);
    return result;
}

std::string diff_of(const Source& source, const std::vector<Edit>& edits) {
    std::string diff;
    std::size_t shown = 0;   // every byte before it stands in the diff
    for (const auto& edit : edits) {
        if (edit.span.begin < shown) continue;
        const auto line = source.position(edit.span.begin).line;
        const std::size_t begin = source.offset_of_line(line), end = begin + source.line(line).size();
        const Span lines = span_in(source, begin, std::max<std::size_t>(end, edit.span.end));
        diff += format("{}:{}\n- {}\n+ {}\n", source.name(), line, lines.text(), applied(lines, edits).text);
        shown = lines.end;
    }
    return diff;
}

}  // namespace

std::uint32_t Edited::origin_of(std::uint32_t line) const {
    for (const auto& each : lines)
        if (line >= each.first && line <= each.last) return each.origin;
    return 0;
}

Edited edit(const Span& part, const std::vector<Edit>& edits) { return applied(part, by_place(edits)); }

Edited edit(const Source& source, const std::vector<Edit>& edits) { return edit(span_in(source, 0, source.text().size()), edits); }

std::vector<Revision> revise(std::vector<Edit> edits) {
    std::map<std::string, std::vector<Edit>> by_file;
    for (auto& edit : by_place(std::move(edits))) by_file[edit.span.source->name()].push_back(std::move(edit));
    std::vector<Revision> revisions;
    for (const auto& [file, of_file] : by_file) {
        for (std::size_t i = 1; i < of_file.size(); ++i) BILAN_ASSERT(of_file[i].span.begin >= of_file[i - 1].span.end);
        const Source& source = *of_file.front().span.source;
        revisions.push_back({file, applied(span_in(source, 0, source.text().size()), of_file).text, diff_of(source, of_file), of_file.size()});
    }
    return revisions;
}

void write(const std::vector<Revision>& revisions, const Path& project) {
    for (const auto& revision : revisions) write_file(project / revision.file, revision.text);
}

}  // namespace bilan::content
