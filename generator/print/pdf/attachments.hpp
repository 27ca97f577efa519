// Files inside the file (ISO 32000-1, 7.11.4), each associated with the document and saying how (ISO 19005-3, 6.8).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "print/pdf/objects.hpp"
#include "print/pdf/options.hpp"

namespace bilan::print::pdf {

// The entries of the catalog's name dictionary, as write_names() takes them. date: as metadata has it.
void write_attachments(const Document& document, const std::vector<Attachment>& attachments, const std::string& date, Dictionary names);

std::string_view media_type_of(std::string_view file_name);   // "text/csv"; "application/octet-stream" for unknown kinds
std::string_view relationship_of(std::string_view file_name); // "Data" for tables and the like, else "Supplement"

}  // namespace bilan::print::pdf
