#include "check/rights.hpp"

#include <algorithm>
#include <set>

#include "base/format.hpp"
#include "content/localized.hpp"
#include "content/media.hpp"
#include "unicode/plain_words.hpp"

namespace bilan::check {
namespace {

void gap(Strictness strictness, std::string_view code, const Span& span, std::string message, std::string help, Diagnostics& diagnostics) {
    const auto severity = strictness == Strictness::Release ? Severity::Error : Severity::Warning;
    diagnostics.add({severity, std::string(code), std::move(message), span.place(), std::move(help)});
}

using content::is_true;

Span span_of(const data::Value& item, std::string_view key) {
    const auto* value = item.find(key);
    return value == nullptr ? item.span() : value->span();
}

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

// "AmineOulmakki": two names of four letters or more each. McArthur, WaterAid and YouTube are shorter.
bool is_run_together(std::string_view word) {
    constexpr std::size_t shortest = 4;
    if (word.size() < 2 * shortest || !is_upper(word[0])) return false;
    const auto second = std::find_if(word.begin() + 1, word.end(), is_upper);
    const auto first_length = static_cast<std::size_t>(second - word.begin()), second_length = static_cast<std::size_t>(word.end() - second);
    return first_length >= shortest && second_length >= shortest && std::all_of(second + 1, word.end(), is_lower);
}

// "@name", but no e-mail address.
bool has_handle(std::string_view credit) {
    for (auto at = credit.find('@'); at != std::string_view::npos; at = credit.find('@', at + 1))
        if (at == 0 || std::string_view(" (/:").find(credit[at - 1]) != std::string_view::npos) return true;
    return false;
}

void check_credit(const std::string& id, const std::string& credit, const Span& span, Diagnostics& diagnostics) {
    if (has_handle(credit))
        diagnostics.warning("check/credit-form", span, format("the credit of \"{}\" is an account's name", id),
                            "write the photographer's name and the organization: Name Surname/IOM");
    for (const auto& [begin, end] : unicode::plain_words(credit)) {
        const std::string_view word(credit.data() + begin, end - begin);
        if (!is_run_together(word)) continue;
        diagnostics.warning("check/credit-form", span, format("\"{}\" in the credit of \"{}\" looks like two names run together", word, id),
                            "put a space between them");
    }
}

void check_credits(const data::Value& item, Diagnostics& diagnostics) {
    const auto* credit = item.find("credit");
    if (credit == nullptr || credit->map() == nullptr) return;
    for (const auto& entry : credit->map()->entries())
        if (entry.value.string() != nullptr) check_credit(item.string_or("id", ""), *entry.value.string(), entry.value.span(), diagnostics);
}

void check_item(const data::Value& item, Strictness strictness, Diagnostics& diagnostics) {
    const std::string id = item.string_or("id", "");
    const bool is_photo = item.string_or("kind", "") == "photo";
    if (is_photo && item.string_or("licence", "").empty())
        gap(strictness, "check/missing-licence", item.span(), format("nobody says under what licence the photo \"{}\" may be used", id),
            "add \"licence\", such as \"CC BY 4.0\" or the contract's number", diagnostics);
    const auto* consent = item.find("consent");
    const bool has_consent = consent != nullptr && !consent->is_null();
    const bool shows_minors = is_true(item, "minors");
    if (!has_consent && (shows_minors || is_true(item, "people")))
        gap(strictness, "check/missing-consent", item.span(), format("people can be recognized in \"{}\", and there is no consent of theirs", id),
            "add \"consent\" with the reference of what they signed, or choose another picture", diagnostics);
    if (has_consent && shows_minors && consent->string_or("guardian", "").empty())
        gap(strictness, "check/missing-guardian", consent->span(), format("\"{}\" shows minors, and no guardian has consented", id),
            "add \"guardian\" with the reference of what the guardian signed", diagnostics);
    check_credits(item, diagnostics);
}

bool covers(const data::Value& scope, std::string_view use) {
    return std::any_of(scope.list()->begin(), scope.list()->end(), [&](const data::Value& each) { return each.string() != nullptr && *each.string() == use; });
}

class Place {
public:
    Place(const ShownPicture& shown, const data::Value& item, Strictness strictness, Diagnostics& diagnostics)
        : shown_(shown), item_(item), strictness_(strictness), diagnostics_(diagnostics) {}

    void check(const std::optional<unicode::Date>& today, std::set<std::string>& expired) {
        if (content::is_withdrawn(item_)) return withdrawn();
        const auto* consent = item_.find("consent");
        if (consent == nullptr || consent->map() == nullptr) return;
        if (const auto* scope = consent->find("scope"); scope != nullptr && scope->list() != nullptr) check_scope(*scope);
        const auto until = unicode::parse_date(consent->string_or("until", ""));
        if (today && until && *until < *today && expired.insert(shown_.id).second)
            gap(strictness_, "check/expired-consent", span_of(*consent, "until"),
                format("the consent for \"{}\" ended on {}, and {} still shows it", shown_.id, unicode::format_date(*until, "en"), shown_.what),
                "ask again, or choose another picture", diagnostics_);
    }

private:
    void withdrawn() {
        diagnostics_.error("check/withdrawn-picture", shown_.span,
                           format("the picture \"{}\" is withdrawn, and {} still shows it", shown_.id, shown_.what),
                           "take it out here, or choose another picture");
    }

    void check_scope(const data::Value& scope) {
        const std::pair<bool, std::string_view> uses[]{{shown_.in_print, "print"}, {shown_.on_web, "web"}, {shown_.on_social_media, "social"}};
        for (const auto& [is_used, use] : uses) {
            if (!is_used || covers(scope, use)) continue;
            gap(strictness_, "check/consent-scope", shown_.span, format("the consent for \"{}\" is not for \"{}\", where {} shows it", shown_.id, use, shown_.what),
                "ask for that too and add it to \"scope\", or choose another picture", diagnostics_);
        }
    }

    const ShownPicture& shown_;
    const data::Value& item_;
    Strictness strictness_;
    Diagnostics& diagnostics_;
};

}  // namespace

void check_media(const data::Value& media, Strictness strictness, Diagnostics& diagnostics) {
    if (media.list() == nullptr) return;
    for (const auto& item : *media.list()) {
        if (!content::is_withdrawn(item)) check_item(item, strictness, diagnostics);
    }
}

void check_rights(const std::vector<ShownPicture>& shown, const data::Value& media, const std::optional<unicode::Date>& today, Strictness strictness,
                  Diagnostics& diagnostics) {
    if (media.list() == nullptr) return;
    std::set<std::string> expired;
    for (const auto& place : shown) {
        if (const auto* item = content::picture_named(media, place.id)) Place(place, *item, strictness, diagnostics).check(today, expired);
    }
}

}  // namespace bilan::check
