// Resolving references (RFC 3986, section 5) against the URL of the sheet or document that they stand in. A base
// without a scheme is a path ("templates/css/print.css") and resolves to a path.
#pragma once

#include <string>
#include <string_view>

namespace bilan::print::css {

// "#fragment", "data:" and absolute references stay as they are.
std::string resolve_url(std::string_view base, std::string_view reference);

}  // namespace bilan::print::css
