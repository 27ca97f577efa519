#include "print/pdf/metadata.hpp"

#include <algorithm>

#include "base/format.hpp"

namespace bilan::print::pdf {
namespace {

constexpr std::string_view producer = "bilan";

std::string escaped(std::string_view text) {
    std::string result;
    for (const char c : text) {
        switch (c) {
            case '&': result += "&amp;"; break;
            case '<': result += "&lt;"; break;
            case '>': result += "&gt;"; break;
            case '"': result += "&quot;"; break;
            default: result += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
        }
    }
    return result;
}

std::string simple(std::string_view name, std::string_view value) {
    return value.empty() ? std::string() : format("<{0}>{1}</{0}>\n", name, escaped(value));
}

// dc:title and dc:description are lists by language, dc:creator is an ordered list.
std::string alternatives(std::string_view name, std::string_view value) {
    if (value.empty()) return {};
    return format("<{0}><rdf:Alt><rdf:li xml:lang=\"x-default\">{1}</rdf:li></rdf:Alt></{0}>\n", name, escaped(value));
}

std::string sequence(std::string_view name, std::string_view kind, std::string_view value) {
    if (value.empty()) return {};
    return format("<{0}><rdf:{1}><rdf:li>{2}</rdf:li></rdf:{1}></{0}>\n", name, kind, escaped(value));
}

bool matches(std::string_view text, std::string_view pattern) {
    return text.size() == pattern.size() && std::equal(text.begin(), text.end(), pattern.begin(), [](char c, char p) {
               return p == '9' ? c >= '0' && c <= '9' : p == '+' ? c == '+' || c == '-' : c == p;
           });
}

// ---- accessibility

int heading_level(std::string_view role) {
    return role.size() == 2 && role[0] == 'H' && role[1] >= '1' && role[1] <= '6' ? role[1] - '0' : 0;
}

struct Findings {
    int figures_without_alternative = 0;
    bool skipped_heading = false;
    int last_heading = 0;
};

void inspect(const paint::Structure& structure, int node, Findings& findings) {
    const auto& here = structure.nodes[static_cast<std::size_t>(node)];
    if (here.kind == paint::StructureNode::Kind::Content) return;
    if (here.role == "Figure" && here.details->alternative.empty() && here.details->actual_text.empty()) ++findings.figures_without_alternative;
    if (const int level = heading_level(here.role); level > 0) {
        if (level > findings.last_heading + 1) findings.skipped_heading = true;
        findings.last_heading = level;
    }
    for (const int child : here.children) inspect(structure, child, findings);
}

// ---- XMP

// A property that PDF/A does not know is described in the file itself (ISO 19005-1, 6.7.8).
constexpr std::string_view accessibility_schema =
    "<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">\n"
    "<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>\n"
    "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\n"
    "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\n"
    "<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">\n"
    "<pdfaProperty:name>part</pdfaProperty:name>\n<pdfaProperty:valueType>Integer</pdfaProperty:valueType>\n"
    "<pdfaProperty:category>internal</pdfaProperty:category>\n"
    "<pdfaProperty:description>Part of ISO 14289 that the file keeps</pdfaProperty:description>\n"
    "</rdf:li></rdf:Seq></pdfaSchema:property>\n</rdf:li></rdf:Bag></pdfaExtension:schemas>\n";

std::string namespaces(const Claims& claims) {
    std::string names =
        "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\"";
    if (claims.accessible) names += " xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\"";
    if (claims.archive_part > 0) names += " xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\"";
    if (claims.archive_part > 0 && claims.accessible) {
        names += " xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\" xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\""
                 " xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\"";
    }
    return names;
}

std::string claimed(const Claims& claims) {
    std::string xmp;
    if (claims.archive_part > 0) {
        xmp += format("<pdfaid:part>{}</pdfaid:part>\n<pdfaid:conformance>{}</pdfaid:conformance>\n", claims.archive_part, claims.archive_level);
    }
    if (claims.accessible) xmp += "<pdfuaid:part>1</pdfuaid:part>\n";
    if (claims.accessible && claims.archive_part > 0) xmp += accessibility_schema;
    return xmp;
}

}  // namespace

std::vector<std::string> missing_for_accessibility(const paint::DisplayDocument& display) {
    std::vector<std::string> missing;
    if (display.metadata.title.empty()) missing.push_back("a title (<title>)");
    if (!is_language_tag(display.metadata.language)) missing.push_back("a language (<html lang>, as \"fr\" or \"pt-BR\")");
    Findings findings;
    if (!display.structure.nodes.empty()) inspect(display.structure, 0, findings);
    if (findings.figures_without_alternative > 0) {
        missing.push_back(format("alternative texts of figures ({})", findings.figures_without_alternative));
    }
    if (findings.skipped_heading) missing.push_back("headings that do not skip a level");
    return missing;
}

bool is_language_tag(std::string_view tag) {
    std::size_t in_part = 0;
    for (const char c : tag) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (!letter && c != '-' && (c < '0' || c > '9')) return false;
        if (c == '-' && in_part == 0) return false;
        in_part = c == '-' ? 0 : in_part + 1;
        if (in_part > 8) return false;
    }
    return in_part > 0;
}

std::string full_date(std::string_view iso) {
    if (matches(iso, "9999-99-99")) return std::string(iso) + "T00:00:00Z";
    if (matches(iso, "9999-99-99T99:99:99Z") || matches(iso, "9999-99-99T99:99:99+99:99")) return std::string(iso);
    return {};
}

std::string pdf_date(const std::string& full) {
    std::string result = "D:";
    for (const char c : full.substr(0, 19)) {
        if (c >= '0' && c <= '9') result += c;
    }
    const std::string zone = full.substr(19);
    if (zone.size() == 6) return result + zone.substr(0, 3) + "'" + zone.substr(4, 2) + "'";
    return result + "Z";
}

std::string xmp_packet(const paint::Metadata& metadata, const Claims& claims) {
    const std::string date = full_date(metadata.date);
    std::string xmp =
        "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
        "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n";
    xmp += format("<rdf:Description rdf:about=\"\" {}>\n<dc:format>application/pdf</dc:format>\n", namespaces(claims));
    xmp += alternatives("dc:title", metadata.title) + sequence("dc:creator", "Seq", metadata.author);
    xmp += alternatives("dc:description", metadata.subject) + sequence("dc:language", "Bag", metadata.language);
    xmp += simple("pdf:Keywords", metadata.keywords) + simple("pdf:Producer", producer);
    xmp += simple("xmp:CreatorTool", metadata.creator);
    xmp += simple("xmp:CreateDate", date) + simple("xmp:ModifyDate", date) + simple("xmp:MetadataDate", date);
    xmp += claimed(claims);
    return xmp + "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"w\"?>";
}

void write_metadata(const Document& document, const paint::Metadata& metadata, const Claims& claims) {
    Dictionary info = document.info();
    const auto set = [&info](const char* key, std::string_view value) {
        if (!value.empty()) info.set(key, Text{value});
    };
    set("Title", metadata.title);
    set("Author", metadata.author);
    set("Subject", metadata.subject);
    set("Keywords", metadata.keywords);
    set("Creator", metadata.creator);
    set("Producer", producer);
    if (const std::string date = full_date(metadata.date); !date.empty()) {
        set("CreationDate", pdf_date(date));
        set("ModDate", pdf_date(date));
    }
    Dictionary packet = document.stream(StreamData{xmp_packet(metadata, claims), {}});
    packet.set("Type", Name{"Metadata"}).set("Subtype", Name{"XML"});
    Dictionary catalog = document.catalog();
    catalog.set("Metadata", packet);
    catalog.set("ViewerPreferences", document.dictionary().set("DisplayDocTitle", Boolean{!metadata.title.empty()}));
    if (is_language_tag(metadata.language)) catalog.set("Lang", Text{metadata.language});
    document.check();
}

}  // namespace bilan::print::pdf
