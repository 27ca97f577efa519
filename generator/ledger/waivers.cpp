#include "ledger/waivers.hpp"

#include "ledger/figures.hpp"

namespace bilan::ledger {

std::optional<Waiver> read_waiver(const data::Value& of, Diagnostics& diagnostics) {
    const auto* value = of.find("waived");
    if (value == nullptr) return std::nullopt;
    Waiver waiver;
    waiver.span = value->span();
    waiver.reason = texts_of(value->find("reason"));
    if (waiver.reason.empty()) {
        diagnostics.error("ledger/no-reason", value->span(), "a waiver needs its reason",
                          "write {\"reason\": {\"fr\": \"...\", \"en\": \"...\"}}: readers see it as a note");
    }
    if (const auto* until = value->find("until")) {
        waiver.until = read_day(*until, diagnostics);
    } else {
        diagnostics.error("ledger/no-end", value->span(), "a waiver needs a last day", "add \"until\": \"2023-12-31\": then somebody looks again");
    }
    return waiver;
}

std::optional<unicode::Date> read_day(const data::Value& value, Diagnostics& diagnostics) {
    const auto day = value.string() == nullptr ? std::nullopt : unicode::parse_date(*value.string());
    if (!day) diagnostics.error("data/wrong-type", value.span(), "this is no day of the calendar", "write it as 2023-03-01: year, month, day");
    return day;
}

}  // namespace bilan::ledger
