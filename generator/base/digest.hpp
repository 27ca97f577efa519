// Content digests: XXH3 128-bit, for fingerprints of assets, job keys and the manifest. Not for secrets.
#pragma once

#include <string>
#include <string_view>

namespace bilan {

// 32 lower-case hexadecimal digits.
std::string digest(std::string_view bytes);

}  // namespace bilan
