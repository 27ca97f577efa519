#include "chart/qr.hpp"

#include <qrencode.h>

#include <memory>

#include "base/check.hpp"
#include "base/format.hpp"
#include "chart/svg.hpp"

namespace bilan::chart {
namespace {

constexpr int quiet_zone = 4;

// Each run of dark modules in a row is one rectangle of the path.
std::string path_of(const QRcode& code) {
    std::string path;
    const auto dark = [&](int x, int y) { return (code.data[y * code.width + x] & 1) != 0; };
    for (int y = 0; y < code.width; ++y) {
        for (int x = 0; x < code.width; ++x) {
            if (!dark(x, y)) continue;
            const int start = x;
            while (x + 1 < code.width && dark(x + 1, y)) ++x;
            path += format("M{} {}h{}v1h-{}z", start + quiet_zone, y + quiet_zone, x - start + 1, x - start + 1);
        }
    }
    return path;
}

}  // namespace

std::string qr_svg(std::string_view text, std::string_view id_prefix, std::string_view title) {
    const std::string held(text);
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeString8bit(held.c_str(), 0, QR_ECLEVEL_M), &QRcode_free);
    BILAN_ASSERT(code != nullptr);
    const int size = code->width + 2 * quiet_zone;
    const auto name = title.empty() ? std::string(" aria-hidden=\"true\">")
                                    : format(" role=\"img\" aria-labelledby=\"{0}-title\"><title id=\"{0}-title\">{1}</title>",
                                             escaped(id_prefix), escaped(title));
    return format("<svg class=\"qr\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {0} {0}\" width=\"{0}\" height=\"{0}\""
                  " shape-rendering=\"crispEdges\"{1}<rect width=\"{0}\" height=\"{0}\" fill=\"#fff\"/><path fill=\"#000\" d=\"{2}\"/></svg>",
                  size, name, path_of(*code));
}

}  // namespace bilan::chart
