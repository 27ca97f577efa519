// The XML of a workbook's parts, pugixml's door. For this room only: it shows pugixml. Elements are found by their local
// names, because writers choose prefixes freely and strict files have other namespaces. pugixml knows the five entities of
// XML and no others, so nothing grows here; neither its parser nor we call ourselves for what is inside an element.
#pragma once

#include <memory>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>

#include "data/workbook_package.hpp"

namespace bilan::data {

// bytes are changed and have to live as long as the document.
XmlState parse_xml(std::string& bytes, pugi::xml_document& document);

bool is(const pugi::xml_node& node, std::string_view local_name);
pugi::xml_node child_of(const pugi::xml_node& node, std::string_view local_name);
std::string_view attribute_of(const pugi::xml_node& node, std::string_view local_name);  // "" when it is not there
bool is_true(const pugi::xml_attribute& attribute);                                       // xsd:boolean

// All text directly in an element, as UTF-8 without control characters but tabs and line ends (\n). "_x000D_" and its
// like are the characters that they stand for (ISO/IEC 29500-1, section 22.9.2.19).
std::string text_in(const pugi::xml_node& node);
std::string plain_text(std::string_view text);

// A string item: its text or that of its runs, without the phonetic runs that tell how it is read aloud.
std::string string_item(const pugi::xml_node& item);

}  // namespace bilan::data
