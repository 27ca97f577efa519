#include "check/code_lists.hpp"

#include <algorithm>
#include <array>

#include "base/format.hpp"
#include "base/suggest.hpp"
#include "editorial/cited_codes.hpp"

namespace bilan::check {
namespace {

void tell(Strictness strictness, const Span& span, std::string message, std::string help, Diagnostics& diagnostics) {
    const auto severity = strictness == Strictness::Release ? Severity::Error : Severity::Warning;
    diagnostics.add({severity, "check/unknown-code", std::move(message), span.place(), std::move(help)});
}

// Lists that data names entries of, by the key that names them.
struct Reference {
    std::string_view key, what, file;
    std::vector<std::string> codes;
};

class DataCodes {
public:
    DataCodes(const content::Project& project, const content::Report& report, Strictness strictness, Diagnostics& diagnostics)
        : references_{{{"axes", "area of work", "axes", editorial::codes_in(&report.axes, "id")},
                       {"sdgs", "Sustainable Development Goal", "sdg", editorial::codes_in(editorial::shared_list(project, "sdg"), "number")},
                       {"partners", "partner", "partners", editorial::codes_in(editorial::shared_list(project, "partners"), "id")},
                       {"countries", "country", "countries", editorial::codes_in(editorial::shared_list(project, "countries"), "id")}}},
          report_(report), strictness_(strictness), diagnostics_(diagnostics) {}

    void check() {
        for (const auto* list : {&report_.axes, &report_.programmes}) {
            if (list->list() == nullptr) continue;
            for (const auto& item : *list->list()) check_item(item);
        }
        for (const auto& chapter : report_.chapters) check_chapter(chapter);
    }

private:
    void check_item(const data::Value& item) {
        for (const auto& reference : references_) {
            const auto* named = item.find(reference.key);
            if (named == nullptr || named->list() == nullptr) continue;
            for (const auto& each : *named->list()) check_code(reference, editorial::code_of(each), each.span());
        }
    }

    void check_chapter(const content::Chapter& chapter) {
        if (chapter.axis.empty()) return;
        check_code(references_[0], chapter.axis, chapter.axis_span);
    }

    void check_code(const Reference& reference, const std::string& code, const Span& span) {
        const auto& codes = reference.codes;
        if (code.empty() || codes.empty() || std::find(codes.begin(), codes.end(), code) != codes.end()) return;
        const bool is_word = code.size() > 2;   // 3 is no slip of 1
        const std::string near = is_word ? did_you_mean(code, codes) : std::string();
        tell(strictness_, span, format("there is no {} \"{}\" in the list \"{}\"", reference.what, code, reference.file),
             near.empty() ? "mend it, or add it to the list" : near, diagnostics_);
    }

    std::array<Reference, 4> references_;
    const content::Report& report_;
    Strictness strictness_;
    Diagnostics& diagnostics_;
};

}  // namespace

void check_data_codes(const content::Project& project, const content::Report& report, Strictness strictness, Diagnostics& diagnostics) {
    if (!report.data_is_broken) DataCodes(project, report, strictness, diagnostics).check();
}

}  // namespace bilan::check
