// The fonts that the tests of this room read: ours, and those of the Debian packages that the theme uses.
#pragma once

#include <string>

#include "base/check.hpp"
#include "base/files.hpp"
#include "fonts/face.hpp"

namespace bilan::fonts::samples {

inline std::string bytes_of(const std::string& path) {
    auto bytes = read_file(path);
    if (!bytes) throw EnvironmentError("missing test font: " + path);
    return *bytes;
}
inline std::string square_bytes() { return bytes_of(BILAN_TESTS "/fonts/square.ttf"); }
inline std::string variable_bytes() { return bytes_of(BILAN_TESTS "/fonts/variable.ttf"); }
inline FaceRef square() { return load_face(square_bytes()); }
inline FaceRef noto() { return load_face(bytes_of("/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf")); }
inline FaceRef arabic() { return load_face(bytes_of("/usr/share/fonts/truetype/noto/NotoSansArabic-Regular.ttf")); }
inline FaceRef inter() { return load_face(bytes_of("/usr/share/fonts/opentype/inter/Inter-Regular.otf")); }

}  // namespace bilan::fonts::samples
