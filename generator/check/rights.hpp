// What a picture may be used for: its licence, the consent of those whom it shows, and whether that was taken back. A gap is a
// warning in a draft and an error in a release; a withdrawn picture is an error always.
#pragma once

#include <optional>
#include <vector>

#include "base/diagnostics.hpp"
#include "check/project_checks.hpp"
#include "check/shown_pictures.hpp"
#include "data/value.hpp"
#include "unicode/locale.hpp"

namespace bilan::check {

// Over data/shared/media.json, once: check/missing-licence of photos, check/missing-consent where people can be recognized,
// check/missing-guardian where they are minors, and check/credit-form (a warning: "@" handles, names run together).
void check_media(const data::Value& media, Strictness strictness, Diagnostics& diagnostics);

// Where a report shows pictures: check/withdrawn-picture at each place, check/consent-scope and check/expired-consent.
// today: consent ends by it; nothing: none has ended.
void check_rights(const std::vector<ShownPicture>& shown, const data::Value& media, const std::optional<unicode::Date>& today, Strictness strictness,
                  Diagnostics& diagnostics);

}  // namespace bilan::check
