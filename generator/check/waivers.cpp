#include "check/waivers.hpp"

#include "base/format.hpp"
#include "ledger/waivers.hpp"

namespace bilan::check {
namespace {

std::optional<FindingWaiver> read_waiver(const data::Value& entry, const std::string& report, const std::optional<unicode::Date>& today, Diagnostics& diagnostics) {
    FindingWaiver waiver{entry.string_or("code", ""),        entry.string_or("file", ""),  entry.string_or("about", ""), entry.string_or("reason", ""),
                         entry.string_or("until", ""), false, report, entry.span()};
    if (waiver.file.empty() && waiver.about.empty()) {
        diagnostics.error("check/wide-waiver", entry.span(), format("this waiver would hide every {} of the report", waiver.code),
                          "add \"file\", or \"about\" with a part of the message, such as a figure's id");
        return std::nullopt;
    }
    const auto* until = entry.find("until");
    const auto day = until == nullptr ? std::nullopt : ledger::read_day(*until, diagnostics);
    if (!day) return std::nullopt;
    waiver.has_ended = today && *day < *today;
    return waiver;
}

// "content/bilan-2022/x.md" is bilan-2022's.
bool is_of_another(const std::string& file, const std::string& report) {
    if (report.empty() || !(file.starts_with("content/") || file.starts_with("data/"))) return false;
    const auto begin = file.find('/') + 1;
    const auto owner = file.substr(begin, file.find('/', begin) - begin);
    return owner != report && owner != "shared";
}

std::string with_end(const std::string& help, const FindingWaiver& waiver) {
    const auto day = unicode::parse_date(waiver.last_day);
    const std::string end = format("its waiver ended on {}", day ? unicode::format_date(*day, "en") : waiver.last_day);
    return help.empty() ? end : help + "; " + end;
}

}  // namespace

bool FindingWaiver::covers(const Diagnostic& finding) const {
    return finding.code == code && !is_of_another(finding.place.file, report) && (file.empty() || finding.place.file == file) && finding.message.find(about) != std::string::npos;
}

std::vector<FindingWaiver> read_waivers(const data::Value& entries, const std::string& report, const std::optional<unicode::Date>& today, Diagnostics& diagnostics) {
    std::vector<FindingWaiver> waivers;
    if (entries.list() == nullptr) return waivers;
    for (const auto& entry : *entries.list())
        if (auto waiver = read_waiver(entry, report, today, diagnostics)) waivers.push_back(std::move(*waiver));
    return waivers;
}

Sorted sort_out(const Diagnostics& findings, const std::vector<FindingWaiver>& waivers) {
    Sorted sorted;
    std::vector<bool> needed(waivers.size());
    for (auto finding : findings.all()) {
        bool is_waived = false;
        for (std::size_t i = 0; i < waivers.size() && !is_waived; ++i) {
            const auto& waiver = waivers[i];
            if (!waiver.covers(finding)) continue;
            needed[i] = true;
            is_waived = !waiver.has_ended;
            if (is_waived) sorted.waived.push_back({finding, waiver.reason, waiver.last_day});
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
