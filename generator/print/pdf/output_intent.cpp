#include "print/pdf/output_intent.hpp"

#include "color/profile.hpp"

namespace bilan::print::pdf {
namespace {

Dictionary intent(const Document& document, std::string_view subtype, std::string_view condition, Dictionary profile) {
    Dictionary result = document.dictionary().set("Type", Name{"OutputIntent"}).set("S", Name{subtype});
    result.set("OutputConditionIdentifier", Text{condition}).set("Info", Text{condition});
    if (condition.starts_with("sRGB")) result.set("RegistryName", Text{"http://www.color.org"});
    return result.set("DestOutputProfile", profile);
}

}  // namespace

// PDF/A and presses look for an intent of their own kind; both may name the same profile (ISO 19005-2, 6.2.3).
void write_output_intent(const Document& document, const Options& options) {
    const bool press = !options.output_profile.empty();
    if (!press && !is_archival(options.variant)) return;
    const std::string& icc = press ? options.output_profile : color::srgb_profile();
    const auto described = color::read_profile(icc);
    const std::string condition = described && !described->description.empty() ? described->description : "Custom";
    Dictionary profile = document.stream(icc);
    profile.set("N", Integer{press ? 4 : 3});
    Array intents = document.array();
    if (is_archival(options.variant)) intents.add(intent(document, "GTS_PDFA1", condition, profile));
    if (press) intents.add(intent(document, "GTS_PDFX", condition, profile));
    document.catalog().set("OutputIntents", intents);
    document.check();
}

}  // namespace bilan::print::pdf
