// QR codes. libqrencode's door.
#pragma once

#include <string>
#include <string_view>

namespace bilan::chart {

// A square SVG with the code as one path: error correction M, a quiet zone of four modules, black on white whatever the
// page's colours, since that is what cameras read. One user unit is a module. With a title it is an image of that name
// (its id begins with the prefix); without, it is hidden from readers, because the address stands beside it.
// Throws InternalError when the text does not fit a code (2,331 bytes).
std::string qr_svg(std::string_view text, std::string_view id_prefix = "qr", std::string_view title = {});

}  // namespace bilan::chart
