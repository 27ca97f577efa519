// PO files, GNU gettext's form of translations, which every tool of translators reads. What it has and chapters have not (plurals) is
// refused; what is obsolete is read over.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/diagnostics.hpp"
#include "base/source.hpp"

namespace bilan::translation {

struct Message {
    std::vector<std::string> references;   // "content/bilan-2022/20-protection.fr.md:14"
    bool is_fuzzy = false;                 // the translation is of another text, and not to be used
    std::string previous;                  // what it is a translation of, when that is known
    std::string context, id, translation;  // msgctxt, msgid, msgstr
    std::uint32_t line = 0;                // of msgid in the file it was read from
};

struct Catalogue {
    std::vector<std::pair<std::string, std::string>> header;   // "Language" -> "en", in the order of the file
    std::vector<Message> messages;

    std::string field(std::string_view name) const;   // "" when the header has none
};

// UTF-8, lines of at most 79 characters where words allow it.
std::string to_po(const Catalogue& catalogue);

// translation/bad-po, at the line: what is no PO, a message that is there twice, another encoding. Nothing after a mistake.
std::optional<Catalogue> read_po(const Source& source, Diagnostics& diagnostics);

}  // namespace bilan::translation
