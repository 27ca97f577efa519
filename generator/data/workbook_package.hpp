// The archive of a workbook (ISO/IEC 29500-2: a ZIP of parts with relationships), libzip's door. It is outside bytes: what a
// part says of its own size is not believed, and a file of 20 KB that unpacks to gigabytes is stopped on its way.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.hpp"

struct zip;

namespace bilan::data {

// What all sheets of one workbook may take together. Reports' workbooks have some thousand cells; 2,000,000 of them are
// 100,000 rows of 20 columns, and take less than 1 GB while they are read.
struct Allowance {
    std::size_t bytes = std::size_t{256} << 20;  // of unpacked parts
    std::size_t text = std::size_t{256} << 20;   // of cells, in bytes: one shared string may be in every cell
    std::size_t cells = 2'000'000;               // with the empty ones to the left of a filled one
};

// False when there is less left than count.
bool take(std::size_t& left, std::size_t count);

enum class PartState { Whole, Missing, Damaged, TooLarge };

struct Part {
    PartState state = PartState::Missing;
    std::string bytes;
};

// Of a part's XML. What is nested or branched beyond any workbook is too large before it is parsed.
enum class XmlState { Read, Damaged, TooLarge };

class Package {
public:
    // bytes outlive the package. Not open when they are no ZIP archive, or one without its end.
    explicit Package(std::string_view bytes);
    ~Package();
    Package(const Package&) = delete;
    Package& operator=(const Package&) = delete;

    bool is_open() const { return archive_ != nullptr; }
    bool has_too_many_parts() const;
    bool has(const std::string& name) const;
    Part part(const std::string& name, Allowance& allowance) const;  // names are the same in any case (ISO/IEC 29500-2, 6.2.2.3)

private:
    zip* archive_ = nullptr;
};

// Where a relationship of a part points: "../media/a.png" from "xl/workbook.xml" is "media/a.png".
std::string resolve_part(std::string_view from, std::string_view target);
std::string relationships_of(std::string_view part);  // "xl/workbook.xml": "xl/_rels/workbook.xml.rels"

// Why bytes without a workbook in them are none: data/not-a-workbook with what they are instead.
void report_no_workbook(const std::string& name, std::string_view bytes, const Package& package, Diagnostics& diagnostics);
// One of them for a part that is not read.
void report_part(XmlState state, const std::string& name, std::string_view part, Diagnostics& diagnostics);
void report_damaged(const std::string& name, std::string_view part, Diagnostics& diagnostics);
void report_too_large(const std::string& name, std::string_view what, Diagnostics& diagnostics);
void report_large_sheet(const std::string& name, std::string_view sheet, Diagnostics& diagnostics);

}  // namespace bilan::data
