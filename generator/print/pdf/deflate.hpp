// Deflated bytes with zlib's header, as /FlateDecode reads them. libdeflate's door.
#pragma once

#include <string>
#include <string_view>

namespace bilan::print::pdf {

// The same bytes for the same data, whatever thread asks.
std::string deflated(std::string_view data);

}  // namespace bilan::print::pdf
