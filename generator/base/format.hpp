// The project's one way to format text. fmt's door.
#pragma once

#include <fmt/format.h>

namespace bilan {
using fmt::format;
}
