// The container of TrueType and OpenType: a directory of tables. Read here before any library sees the bytes, because
// what is cut or points outside itself is the customer's broken file, and is told so, not guessed around. What is
// inside the layout tables and outlines is left to HarfBuzz, which checks it at each use.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace bilan::fonts {

// Big-endian numbers; 0 outside the bytes.
std::uint16_t read_u16(std::string_view bytes, std::size_t offset);
std::int16_t read_i16(std::string_view bytes, std::size_t offset);
std::uint32_t read_u32(std::string_view bytes, std::size_t offset);

class Sfnt {
public:
    // The first face of a collection. Nothing when a table is missing, cut or contradicts another. The bytes must live on.
    static std::optional<Sfnt> read(std::string_view bytes);

    std::string_view table(std::string_view tag) const;  // empty when it is not there
    bool has(std::string_view tag) const { return !table(tag).empty(); }
    using NamedTable = std::pair<std::string_view, std::string_view>;  // tag, bytes
    const std::vector<NamedTable>& tables() const { return tables_; }

private:
    std::vector<NamedTable> tables_;
};

}  // namespace bilan::fonts
