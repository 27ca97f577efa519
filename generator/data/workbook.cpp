#include "data/workbook.hpp"

#include <algorithm>

#include "base/format.hpp"
#include "base/suggest.hpp"
#include "data/sheet_cells.hpp"
#include "data/workbook_package.hpp"
#include "data/workbook_xml.hpp"

namespace bilan::data {
namespace {

struct SheetEntry {
    std::string name, part;
    bool hidden = false;
};

struct Relationship {
    std::string id, kind, target;  // kind: the end of its type, which strict files begin otherwise
};

// A workbook that is being read: what is in its archive, until something is reported.
class Workbook {
public:
    Workbook(const std::string& name, std::string_view bytes, Diagnostics& diagnostics)
        : name_(name), bytes_(bytes), package_(bytes), diagnostics_(diagnostics) {}

    bool open() {
        if (package_.has_too_many_parts()) return report_too_large(name_, "its archive has too many files in it", diagnostics_), false;
        if (!package_.is_open() || !find_workbook()) return report_no_workbook(name_, bytes_, package_, diagnostics_), false;
        return read_workbook_part() && read_shared_parts();
    }

    const std::vector<SheetEntry>& sheets() const { return sheets_; }
    bool failed() const { return failed_; }

    // Nothing for an empty sheet, and for one with mistakes.
    std::optional<Table> table(const SheetEntry& sheet, Sources& sources) {
        auto xml = part(sheet.part);
        if (!xml) return std::nullopt;
        auto read = read_sheet_part(std::move(*xml), parts_, allowance_);
        if (read.state != XmlState::Read) return report_part(read.state, name_, sheet.part, diagnostics_), fail();
        auto made = table_of(name_, sheet.name, std::move(read.cells), allowance_, sources, diagnostics_);
        failed_ = made.state == TableState::TooLarge;
        return std::move(made.table);
    }

private:
    std::nullopt_t fail() {
        failed_ = true;
        return std::nullopt;
    }

    std::optional<std::string> part(const std::string& part_name) {
        auto read = package_.part(part_name, allowance_);
        switch (read.state) {
            case PartState::Whole: return std::move(read.bytes);
            case PartState::TooLarge: return report_too_large(name_, "it unpacks to more than 256 MiB", diagnostics_), fail();
            case PartState::Missing:
            case PartState::Damaged: return report_damaged(name_, part_name, diagnostics_), fail();
        }
        return std::nullopt;
    }

    // No relationships when there are none, which is no mistake.
    std::vector<Relationship> relationships(const std::string& of) {
        const auto path = relationships_of(of);
        auto xml = package_.part(path, allowance_).bytes;
        std::vector<Relationship> found;
        pugi::xml_document document;
        if (parse_xml(xml, document) != XmlState::Read) return found;
        for (const auto& node : document.document_element().children()) {
            if (!is(node, "Relationship") || std::string_view(node.attribute("TargetMode").value()) == "External") continue;
            const std::string_view type = node.attribute("Type").value();
            const auto kind = type.substr(type.rfind('/') + 1);
            found.push_back({node.attribute("Id").value(), std::string(kind), resolve_part(of, node.attribute("Target").value())});
        }
        return found;
    }

    bool find_workbook() {
        for (auto& relationship : relationships("")) {
            if (relationship.kind == "officeDocument" && main_.empty()) main_ = std::move(relationship.target);
        }
        if (main_.empty() && package_.has("xl/workbook.xml")) main_ = "xl/workbook.xml";
        // A Word document has a main part too, and the one of a binary workbook is no XML.
        return !main_.empty() && !main_.ends_with(".bin") && !package_.has("word/document.xml") && !package_.has("ppt/presentation.xml");
    }

    bool read_workbook_part() {
        auto xml = part(main_);
        if (!xml) return false;
        pugi::xml_document document;
        const auto state = parse_xml(*xml, document);
        if (state != XmlState::Read) return report_part(state, name_, main_, diagnostics_), false;
        const auto workbook = document.document_element();
        if (is_true(child_of(workbook, "workbookPr").attribute("date1904"))) parts_.calendar = Calendar::From1904;
        relationships_ = relationships(main_);
        for (const auto& node : child_of(workbook, "sheets").children()) {
            if (is(node, "sheet")) add_sheet(node);
        }
        if (sheets_.empty()) return report_damaged(name_, main_, diagnostics_), false;
        return true;
    }

    // Charts that fill a sheet, and sheets of macros, have no cells.
    void add_sheet(const pugi::xml_node& node) {
        const auto id = attribute_of(node, "id");
        const auto found = std::find_if(relationships_.begin(), relationships_.end(), [&](const Relationship& each) { return each.id == id; });
        if (found == relationships_.end() || found->kind != "worksheet") return;
        const std::string_view state = node.attribute("state").value();
        sheets_.push_back({plain_text(node.attribute("name").value()), found->target, state == "hidden" || state == "veryHidden"});
    }

    bool read_shared_parts() {
        for (const auto& relationship : relationships_) {
            const bool strings = relationship.kind == "sharedStrings", styles = relationship.kind == "styles";
            if (!strings && !styles) continue;
            auto xml = part(relationship.target);
            if (!xml) return false;
            const auto state = strings ? read_strings_part(std::move(*xml), parts_) : read_styles_part(std::move(*xml), parts_);
            if (state != XmlState::Read) return report_part(state, name_, relationship.target, diagnostics_), false;
        }
        return true;
    }

    const std::string& name_;
    std::string_view bytes_;
    Package package_;
    Diagnostics& diagnostics_;
    Allowance allowance_;
    std::string main_;
    std::vector<Relationship> relationships_;
    std::vector<SheetEntry> sheets_;
    WorkbookParts parts_;
    bool failed_ = false;
};

std::string names_of(const std::vector<SheetEntry>& sheets) {
    constexpr std::size_t most = 10;
    std::string names;
    for (std::size_t i = 0; i < std::min(sheets.size(), most); ++i) names += format("{}\"{}\"", i == 0 ? "" : ", ", sheets[i].name);
    return sheets.size() > most ? names + " …" : names;
}

const SheetEntry* find_sheet(const std::string& name, const std::vector<SheetEntry>& sheets, std::string_view wanted, Diagnostics& diagnostics) {
    const auto is_wanted = [&](const SheetEntry& sheet) { return wanted.empty() ? !sheet.hidden : sheet.name == wanted; };
    const auto found = std::find_if(sheets.begin(), sheets.end(), is_wanted);
    if (found != sheets.end()) return &*found;
    std::vector<std::string> known;
    for (const auto& sheet : sheets) known.push_back(sheet.name);
    const auto guess = did_you_mean(wanted, known);
    diagnostics.error("data/unknown-sheet", Place{.file = name},
                      wanted.empty() ? format("all sheets of {} are hidden", name) : format("{} has no sheet \"{}\"", name, wanted),
                      guess.empty() ? format("its sheets are {}", names_of(sheets)) : guess);
    return nullptr;
}

}  // namespace

std::optional<std::vector<SheetTable>> read_workbook(const std::string& name, std::string_view bytes, Sources& sources, Diagnostics& diagnostics) {
    Workbook workbook(name, bytes, diagnostics);
    if (!workbook.open()) return std::nullopt;
    std::vector<SheetTable> tables;
    for (const auto& sheet : workbook.sheets()) {
        auto table = workbook.table(sheet, sources);
        if (workbook.failed()) return std::nullopt;
        if (table) tables.push_back({sheet.name, sheet.hidden, std::move(*table)});
    }
    return tables;
}

std::vector<std::string> sheet_names(const std::string& name, std::string_view bytes) {
    Diagnostics unheard;
    Workbook workbook(name, bytes, unheard);
    std::vector<std::string> names;
    if (!workbook.open()) return names;
    for (const auto& sheet : workbook.sheets()) names.push_back(sheet.name);
    return names;
}

std::optional<Table> read_sheet(const std::string& name, std::string_view bytes, std::string_view sheet, Sources& sources, Diagnostics& diagnostics) {
    Workbook workbook(name, bytes, diagnostics);
    if (!workbook.open()) return std::nullopt;
    const auto* entry = find_sheet(name, workbook.sheets(), sheet, diagnostics);
    if (entry == nullptr) return std::nullopt;
    const auto errors = diagnostics.error_count();
    auto table = workbook.table(*entry, sources);
    if (!table && diagnostics.error_count() == errors) {
        const bool only_one = workbook.sheets().size() == 1;
        diagnostics.error("data/empty-sheet", Place{.file = name}, format("the sheet \"{}\" of {} is empty", entry->name, name),
                          only_one ? "its first row names the columns" : format("name the sheet that has the table: {}", names_of(workbook.sheets())));
    }
    return table;
}

}  // namespace bilan::data
