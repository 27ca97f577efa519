// Inclusive forms of written French: migrant.e.s, migrant·e·s, conseiller.e.s, professionnel.le.s, retourné.e-s,
// Marocain-e-s, ils/elles. A reader takes one for a word, so a line never breaks inside it and no hyphen is set in it.
// Recognised by their endings, a closed list: a dictionary of stems would never be complete.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace bilan::unicode {

struct InclusiveForm { std::size_t begin = 0, end = 0; };  // bytes of UTF-8

// In order, without overlaps.
std::vector<InclusiveForm> inclusive_forms(std::string_view text);

}  // namespace bilan::unicode
