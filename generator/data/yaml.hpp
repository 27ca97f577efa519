// YAML as the front matter of chapters uses it: maps, lists and scalars, yaml-cpp's door. Plain scalars are typed by
// YAML 1.2's core schema alone: "no" and "2022-12-18" are text, 1e3 is a number. Anchors, aliases and tags are refused:
// they surprise whoever edits the file next, and an alias of an alias can grow without end.
//   data/yaml-syntax, data/not-utf8, data/duplicate-key, data/too-deep
#pragma once

#include <optional>

#include "base/diagnostics.hpp"
#include "base/source.hpp"
#include "data/value.hpp"

namespace bilan::data {

// The bytes [begin, end) of a source as one YAML document; spans are the source's. Null when there is only white space.
// Nothing after a mistake that leaves no value to use.
std::optional<Value> parse_yaml(const Source& source, std::size_t begin, std::size_t end, Diagnostics& diagnostics);

}  // namespace bilan::data
