#include "base/digest.hpp"

#include <xxhash.h>

#include "base/format.hpp"

namespace bilan {

std::string digest(std::string_view bytes) {
    const auto hash = XXH3_128bits(bytes.data(), bytes.size());
    return format("{:016x}{:016x}", hash.high64, hash.low64);
}

}  // namespace bilan
