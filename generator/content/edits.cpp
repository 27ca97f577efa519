#include "content/edits.hpp"

#include <algorithm>
#include <map>

#include "base/check.hpp"
#include "base/format.hpp"

namespace bilan::content {
namespace {

using FileEdits = std::vector<const Edit*>;   // of one source, by place

std::string applied(std::string_view text, std::size_t begin, std::size_t end, const FileEdits& edits) {
    std::string result;
    std::size_t at = begin;
    for (const auto* edit : edits) {
        if (edit->span.begin < begin || edit->span.end > end) continue;
        BILAN_ASSERT(edit->span.begin >= at);
        result += text.substr(at, edit->span.begin - at);
        result += edit->text;
        at = edit->span.end;
    }
    return result + std::string(text.substr(at, end - at));
}

std::string diff_of(const Source& source, const FileEdits& edits) {
    std::string diff;
    std::size_t shown = 0;   // every byte before it stands in the diff
    for (const auto* edit : edits) {
        if (edit->span.begin < shown) continue;
        const auto line = source.position(edit->span.begin).line;
        const std::size_t begin = source.offset_of_line(line), end = begin + source.line(line).size();
        const std::size_t last = std::max<std::size_t>(end, edit->span.end);
        diff += format("{}:{}\n- {}\n+ {}\n", source.name(), line, source.text().substr(begin, last - begin), applied(source.text(), begin, last, edits));
        shown = last;
    }
    return diff;
}

}  // namespace

std::vector<Revision> revise(std::vector<Edit> edits) {
    std::stable_sort(edits.begin(), edits.end(), [](const Edit& a, const Edit& b) { return a.span.begin < b.span.begin; });
    std::map<std::string, FileEdits> by_file;
    for (const auto& edit : edits) by_file[edit.span.source->name()].push_back(&edit);
    std::vector<Revision> revisions;
    for (const auto& [file, of_file] : by_file) {
        const Source& source = *of_file.front()->span.source;
        revisions.push_back({file, applied(source.text(), 0, source.text().size(), of_file), diff_of(source, of_file), of_file.size()});
    }
    return revisions;
}

void write(const std::vector<Revision>& revisions, const Path& project) {
    for (const auto& revision : revisions) write_file(project / revision.file, revision.text);
}

}  // namespace bilan::content
