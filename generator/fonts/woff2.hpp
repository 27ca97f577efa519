// WOFF2 (W3C, 2022), in and out. Reading is libwoff2's, with its defences. Writing is ours: libwoff2's encoder, as
// Debian builds it, prints to the standard error stream at each font. We write tables as they are, without the optional
// transform of glyf, which saves TrueType subsets a few per cent and CFF nothing.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace bilan::fonts {

bool is_woff2(std::string_view bytes);
std::optional<std::string> unpack_woff2(std::string_view bytes);  // the sfnt inside, up to 64 MiB
std::optional<std::string> pack_woff2(std::string_view sfnt);     // the same bytes for the same font

}  // namespace bilan::fonts
