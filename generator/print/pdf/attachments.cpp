#include "print/pdf/attachments.hpp"

#include <algorithm>
#include <array>

#include "print/pdf/metadata.hpp"
#include "print/pdf/trees.hpp"

namespace bilan::print::pdf {
namespace {

struct Kind {
    std::string_view ending, media_type;
    bool is_data = false;
};
constexpr std::array kinds{
    Kind{".csv", "text/csv", true}, Kind{".json", "application/json", true}, Kind{".xml", "application/xml", true},
    Kind{".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", true},
    Kind{".ods", "application/vnd.oasis.opendocument.spreadsheet", true}, Kind{".yaml", "application/yaml", true},
    Kind{".geojson", "application/geo+json", true}, Kind{".txt", "text/plain"}, Kind{".md", "text/markdown"}, Kind{".html", "text/html"},
    Kind{".pdf", "application/pdf"}, Kind{".png", "image/png"}, Kind{".jpg", "image/jpeg"}, Kind{".jpeg", "image/jpeg"},
    Kind{".svg", "image/svg+xml"}, Kind{".zip", "application/zip"},
    Kind{".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"}};

const Kind* kind_of(std::string_view file_name) {
    std::string lower(file_name);
    std::transform(lower.begin(), lower.end(), lower.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    const auto found = std::find_if(kinds.begin(), kinds.end(), [&lower](const Kind& kind) { return lower.ends_with(kind.ending); });
    return found == kinds.end() ? nullptr : &*found;
}

Dictionary embedded_file(const Document& document, const Attachment& attachment, const std::string& date) {
    Dictionary parameters = document.dictionary().set("Size", Integer{static_cast<long long>(attachment.bytes.size())});
    if (!date.empty()) parameters.set("ModDate", Text{date});
    Dictionary file = document.stream(attachment.bytes);
    return file.set("Type", Name{"EmbeddedFile"}).set("Subtype", Name{media_type_of(attachment.name)}).set("Params", parameters);
}

Dictionary specification(const Document& document, const Attachment& attachment, const std::string& date) {
    const Dictionary file = embedded_file(document, attachment, date);
    Dictionary result = document.object().set("Type", Name{"Filespec"});
    result.set("F", Text{attachment.name}).set("UF", Text{attachment.name});
    result.set("EF", document.dictionary().set("F", file).set("UF", file));
    if (!attachment.description.empty()) result.set("Desc", Text{attachment.description});
    const std::string_view relationship = attachment.relationship.empty() ? relationship_of(attachment.name) : std::string_view(attachment.relationship);
    return result.set("AFRelationship", Name{relationship});
}

}  // namespace

std::string_view media_type_of(std::string_view file_name) {
    const Kind* kind = kind_of(file_name);
    return kind == nullptr ? "application/octet-stream" : kind->media_type;
}

std::string_view relationship_of(std::string_view file_name) {
    const Kind* kind = kind_of(file_name);
    return kind != nullptr && kind->is_data ? "Data" : "Supplement";
}

void write_attachments(const Document& document, const std::vector<Attachment>& attachments, const std::string& date, Dictionary names) {
    if (attachments.empty()) return;
    const std::string full = full_date(date);
    Array associated = document.array();
    std::vector<std::pair<std::string, TreeValue>> entries;
    for (const Attachment& attachment : attachments) {
        const Dictionary made = specification(document, attachment, full.empty() ? full : pdf_date(full));
        associated.add(made);
        entries.emplace_back(attachment.name, made);
    }
    std::sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    names.set("EmbeddedFiles", name_tree(document, entries));
    document.catalog().set("AF", associated);
    document.check();
}

}  // namespace bilan::print::pdf
