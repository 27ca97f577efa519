#include "check/waivers.hpp"

#include "base/format.hpp"
#include "ledger/waivers.hpp"

namespace bilan::check {
namespace {

std::optional<FindingWaiver> read_waiver(const data::Value& entry, Diagnostics& diagnostics) {
    FindingWaiver waiver{entry.string_or("code", ""),   entry.string_or("file", ""),        entry.string_or("about", ""),
                         entry.string_or("reason", ""), entry.string_or("approved_by", ""), {}, entry.string_or("until", ""), entry.span()};
    if (waiver.file.empty() && waiver.about.empty()) {
        diagnostics.error("check/wide-waiver", entry.span(), format("this waiver would hide every {} of the report", waiver.code),
                          "add \"file\", or \"about\" with a part of the message, such as a figure's id");
        return std::nullopt;
    }
    const auto* until = entry.find("until");
    const auto day = until == nullptr ? std::nullopt : ledger::read_day(*until, diagnostics);
    if (!day) return std::nullopt;
    waiver.until = *day;
    return waiver;
}

std::string with_end(const std::string& help, const FindingWaiver& waiver) {
    const std::string end = format("its waiver ended on {}", unicode::format_date(waiver.until, "en"));
    return help.empty() ? end : help + "; " + end;
}

}  // namespace

bool FindingWaiver::covers(const Diagnostic& finding) const {
    return finding.code == code && (file.empty() || finding.place.file == file) && finding.message.find(about) != std::string::npos;
}

std::vector<FindingWaiver> read_waivers(const data::Value& entries, Diagnostics& diagnostics) {
    std::vector<FindingWaiver> waivers;
    if (entries.list() == nullptr) return waivers;
    for (const auto& entry : *entries.list())
        if (auto waiver = read_waiver(entry, diagnostics)) waivers.push_back(std::move(*waiver));
    return waivers;
}

Sorted sort_out(const Diagnostics& findings, const std::vector<FindingWaiver>& waivers, const std::optional<unicode::Date>& today) {
    Sorted sorted;
    std::vector<bool> needed(waivers.size());
    for (auto finding : findings.all()) {
        bool is_waived = false;
        for (std::size_t i = 0; i < waivers.size() && !is_waived; ++i) {
            const auto& waiver = waivers[i];
            if (!waiver.covers(finding)) continue;
            needed[i] = true;
            is_waived = !today || !(waiver.until < *today);
            if (is_waived) sorted.waived.push_back({finding, waiver.reason, waiver.last_day, waiver.span.place()});
            else finding.help = with_end(finding.help, waiver);
        }
        if (!is_waived) sorted.findings.add(std::move(finding));
    }
    for (std::size_t i = 0; i < waivers.size(); ++i) {
        if (needed[i]) continue;
        sorted.findings.warning("check/needless-waiver", waivers[i].span, format("no {} needs this waiver", waivers[i].code),
                                "take it out, or mend its \"file\" or \"about\"");
    }
    return sorted;
}

}  // namespace bilan::check
