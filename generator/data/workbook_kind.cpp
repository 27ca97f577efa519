// What a file is that is no workbook, by its first bytes or by what is in its archive. Office programs and exports of
// databases give names to files freely; their bytes do not lie.
#include <algorithm>
#include <array>

#include "base/format.hpp"
#include "base/utf8.hpp"
#include "data/workbook_package.hpp"

namespace bilan::data {
namespace {

struct Kind {
    std::string_view what, help;
};

constexpr std::string_view save_as_xlsx = "open it in Excel and save it as \"Excel Workbook (.xlsx)\"";

Kind kind_of_archive(const Package& package) {
    Allowance allowance{.bytes = 1000};
    const auto mime_type = package.part("mimetype", allowance).bytes;
    if (mime_type.starts_with("application/vnd.oasis.opendocument.spreadsheet")) {
        return {"is an OpenDocument spreadsheet (.ods)", "open it in LibreOffice or Excel and save it as \"Excel Workbook (.xlsx)\""};
    }
    if (package.has("Index/Document.iwa") || package.has("Index.zip")) {
        return {"is a spreadsheet of Apple's Numbers", "open it in Numbers and choose File > Export To > Excel"};
    }
    if (package.has("xl/workbook.bin")) return {"is a binary workbook (.xlsb)", save_as_xlsx};
    if (package.has("word/document.xml")) {
        return {"is a Word document (.docx)", "copy its table into a workbook and save that as \"Excel Workbook (.xlsx)\""};
    }
    if (package.has("ppt/presentation.xml")) {
        return {"is a PowerPoint presentation (.pptx)", "copy its table into a workbook and save that as \"Excel Workbook (.xlsx)\""};
    }
    return {"is an archive (ZIP) without a workbook in it", "name the workbook itself: a file that ends with .xlsx"};
}

// The name of a stream in a compound file, in UTF-16 ([MS-OFFCRYPTO], section 2.3).
bool has_encrypted_package(std::string_view bytes) {
    std::string name;
    for (const char c : std::string_view("EncryptedPackage")) name.append({c, '\0'});
    return bytes.find(name) != std::string_view::npos;
}

std::string lower_beginning(std::string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    const auto first = std::min(bytes.find_first_not_of(" \t\r\n"), bytes.size());
    std::string text(bytes.substr(first, 1000));
    std::transform(text.begin(), text.end(), text.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; });
    return text;
}

bool is_text(std::string_view bytes) {
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return true;
    return std::none_of(bytes.begin(), bytes.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 && c != '\t' && c != '\n' && c != '\r';
    });
}

Kind kind_of(std::string_view bytes) {
    if (bytes.empty()) return {"is empty", "copy it again from where it came"};
    if (bytes.starts_with("\xD0\xCF\x11\xE0") && has_encrypted_package(bytes)) {
        return {"is locked with a password", "open it in Excel, take the password away (File > Info > Protect Workbook) and save it"};
    }
    if (bytes.starts_with("\xD0\xCF\x11\xE0")) return {"is a workbook of the old kind (.xls)", save_as_xlsx};
    if (bytes.starts_with("PK")) {
        return {"is damaged: the end of the file is missing", "copy it again from where it came; Excel may be able to repair it and save it"};
    }
    if (bytes.starts_with("%PDF")) return {"is a PDF document", "ask for the workbook that it was made from"};
    const auto beginning = lower_beginning(bytes);
    if (beginning.starts_with("<?xml") && beginning.find("urn:schemas-microsoft-com:office:spreadsheet") != std::string::npos) {
        return {"is an XML spreadsheet of 2003", save_as_xlsx};
    }
    for (const std::string_view tag : {"<!doctype html", "<html", "<table", "<head", "<meta", "<style", "<div"}) {
        if (beginning.starts_with(tag)) return {"is a web page (HTML) with the name of a workbook", save_as_xlsx};
    }
    if (is_text(bytes)) {
        return {"is text (CSV) with the name of a workbook", "name it .csv, or open it in Excel and save it as \"Excel Workbook (.xlsx)\""};
    }
    return {"is no workbook that is known", save_as_xlsx};
}

}  // namespace

void report_no_workbook(const std::string& name, std::string_view bytes, const Package& package, Diagnostics& diagnostics) {
    const auto kind = package.is_open() ? kind_of_archive(package) : kind_of(bytes);
    diagnostics.error("data/not-a-workbook", Place{.file = name}, format("{} {}", name, kind.what), std::string(kind.help));
}

void report_damaged(const std::string& name, std::string_view part, Diagnostics& diagnostics) {
    diagnostics.error("data/not-a-workbook", Place{.file = name}, format("{} is damaged or locked: its part {} cannot be read", name, part),
                      "copy it again from where it came; Excel may be able to repair it and save it");
}

void report_too_large(const std::string& name, std::string_view what, Diagnostics& diagnostics) {
    diagnostics.error("data/too-large", Place{.file = name}, format("{} is too large to be read: {}", name, what),
                      "keep only the rows and columns that the report needs, in a workbook of their own");
}

void report_part(XmlState state, const std::string& name, std::string_view part, Diagnostics& diagnostics) {
    switch (state) {
        case XmlState::Read: return;
        case XmlState::Damaged: return report_damaged(name, part, diagnostics);
        case XmlState::TooLarge: return report_too_large(name, format("its part {} has more in it than a report can use", part), diagnostics);
    }
}

void report_large_sheet(const std::string& name, std::string_view sheet, Diagnostics& diagnostics) {
    report_too_large(name, format("its sheet \"{}\" has more cells or text than a report can use", sheet), diagnostics);
}

}  // namespace bilan::data
