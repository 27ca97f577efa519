#include "check/personal_data.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "base/format.hpp"
#include "editorial/characters.hpp"
#include "unicode/locale.hpp"

namespace bilan::check {
namespace {

using editorial::is_digit;

enum class Kind { Name, Phone, Email, Case, Birth };

std::string_view words_for(Kind kind) {
    switch (kind) {
        case Kind::Name: return "names of persons";
        case Kind::Phone: return "telephone numbers";
        case Kind::Email: return "e-mail addresses";
        case Kind::Case: return "numbers of cases or of identity papers";
        case Kind::Birth: return "dates of birth";
    }
    return {};
}

struct Heading {
    std::string_view words;   // folded, and nothing but letters and digits between single spaces
    Kind kind;
};

constexpr std::array headings{
    Heading{"nom", Kind::Name}, Heading{"noms", Kind::Name}, Heading{"prenom", Kind::Name}, Heading{"prenoms", Kind::Name},
    Heading{"nom et prenom", Kind::Name}, Heading{"nom et prenoms", Kind::Name}, Heading{"noms et prenoms", Kind::Name}, Heading{"prenom et nom", Kind::Name}, Heading{"nom prenom", Kind::Name},
    Heading{"nom complet", Kind::Name}, Heading{"nom de famille", Kind::Name}, Heading{"nom du beneficiaire", Kind::Name}, Heading{"nom de la beneficiaire", Kind::Name},
    Heading{"nom de la personne", Kind::Name}, Heading{"name", Kind::Name}, Heading{"names", Kind::Name}, Heading{"first name", Kind::Name},
    Heading{"last name", Kind::Name}, Heading{"full name", Kind::Name}, Heading{"family name", Kind::Name}, Heading{"given name", Kind::Name},
    Heading{"firstname", Kind::Name}, Heading{"lastname", Kind::Name}, Heading{"surname", Kind::Name}, Heading{"beneficiary name", Kind::Name},
    Heading{"name of beneficiary", Kind::Name}, Heading{"telephone", Kind::Phone}, Heading{"tel", Kind::Phone}, Heading{"phone", Kind::Phone},
    Heading{"phone number", Kind::Phone}, Heading{"telephone number", Kind::Phone}, Heading{"numero de telephone", Kind::Phone}, Heading{"mobile", Kind::Phone},
    Heading{"mobile number", Kind::Phone}, Heading{"portable", Kind::Phone}, Heading{"gsm", Kind::Phone}, Heading{"whatsapp", Kind::Phone},
    Heading{"email", Kind::Email}, Heading{"e mail", Kind::Email}, Heading{"email address", Kind::Email}, Heading{"courriel", Kind::Email},
    Heading{"adresse electronique", Kind::Email}, Heading{"adresse email", Kind::Email}, Heading{"adresse e mail", Kind::Email}, Heading{"case number", Kind::Case}, Heading{"case no", Kind::Case},
    Heading{"case id", Kind::Case}, Heading{"case", Kind::Case}, Heading{"file number", Kind::Case}, Heading{"dossier", Kind::Case},
    Heading{"numero de dossier", Kind::Case}, Heading{"numero du dossier", Kind::Case}, Heading{"n dossier", Kind::Case}, Heading{"n de dossier", Kind::Case},
    Heading{"no de dossier", Kind::Case}, Heading{"mrn", Kind::Case}, Heading{"passport", Kind::Case}, Heading{"passport number", Kind::Case}, Heading{"passport no", Kind::Case},
    Heading{"passeport", Kind::Case}, Heading{"numero de passeport", Kind::Case}, Heading{"n de passeport", Kind::Case}, Heading{"cin", Kind::Case}, Heading{"cnie", Kind::Case},
    Heading{"numero de cin", Kind::Case}, Heading{"n cin", Kind::Case}, Heading{"id number", Kind::Case}, Heading{"identity card", Kind::Case}, Heading{"carte d identite", Kind::Case},
    Heading{"date de naissance", Kind::Birth}, Heading{"date of birth", Kind::Birth}, Heading{"birth date", Kind::Birth}, Heading{"birthdate", Kind::Birth},
    Heading{"dob", Kind::Birth}, Heading{"ne le", Kind::Birth}, Heading{"nee le", Kind::Birth}, Heading{"ne e le", Kind::Birth},
};

// Headings of columns whose capitalised words are no persons: "Burkina Faso", "Béni Mellal", "Zero Hunger".
constexpr std::array impersonal{
    "pays", "country", "countries", "ville", "villes", "town", "towns", "city", "cities", "region", "regions", "province", "provinces", "prefecture", "commune",
    "communes", "municipality", "district", "place", "places", "lieu", "lieux", "site", "village", "nationality", "nationalite", "origin", "origine", "destination",
    "partner", "partners", "partenaire", "partenaires", "organisation", "organisations", "organization", "association", "associations", "agency", "agence",
    "institution", "institutions", "ministry", "ministere", "donor", "donors", "bailleur", "bailleurs", "school", "ecole", "university", "universite", "centre",
    "center", "structure", "body", "indicator", "indicators", "indicateur", "indicateurs", "sdg", "odd", "goal", "goals", "objective", "objectif", "target", "cible",
    "project", "projects", "projet", "projets", "programme", "programmes", "activity", "activities", "activite", "activites", "sector", "secteur", "type", "category",
    "categorie", "theme", "topic", "service", "services", "axis", "axe", "area", "domain", "domaine", "language", "langue", "month", "mois", "title", "titre"};

bool is_letter_or_digit(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

// "N° de dossier" -> "n de dossier".
std::string plain_words(std::string_view text) {
    std::string result;
    for (const char c : unicode::fold(text)) {
        if (is_letter_or_digit(c)) result += c;
        else if (!result.empty() && result.back() != ' ') result += ' ';
    }
    while (result.ends_with(' ')) result.pop_back();
    return result;
}

std::vector<std::string> parts_of(const std::string& text, char separator) {
    std::vector<std::string> parts(1);
    for (const char c : text) {
        if (c == separator) parts.emplace_back();
        else parts.back() += c;
    }
    return parts;
}

// "info@example.org"; "@example" and "2 @ 5" are none.
bool is_email(const std::string& text) {
    const auto at = text.find('@');
    if (at == 0 || at == std::string::npos || text.find(' ') != std::string::npos) return false;
    const auto dot = text.find('.', at);
    return dot != std::string::npos && dot > at + 1 && dot + 1 < text.size();
}

// "+212 6 12 34 56 78", "06-12-34-56-78": at least nine digits after a plus or a nought. Amounts begin with neither, dates are shorter.
bool is_phone(const std::string& text) {
    if (text.empty() || (text.front() != '+' && text.front() != '0')) return false;
    const auto digits = std::count_if(text.begin(), text.end(), is_digit);
    const bool only = std::all_of(text.begin() + 1, text.end(), [](char c) { return is_digit(c) || c == ' ' || c == '-' || c == '.' || c == '(' || c == ')'; });
    const bool has_decimals = text.starts_with("0.");
    return only && !has_decimals && digits >= 9 && digits <= 15;
}

// "385-19C01234", "MAR-2021-00123", "AB123456": one word of capitals and at least six digits.
bool is_case(const std::string& text) {
    const bool only = std::all_of(text.begin(), text.end(), [](char c) { return is_digit(c) || is_upper(c) || c == '-' || c == '/'; });
    return only && std::count_if(text.begin(), text.end(), is_digit) >= 6 && std::any_of(text.begin(), text.end(), is_upper);
}

// Two or three words, each a capital and small letters, or all capitals: "Amina Benali", "BENALI Amina".
bool is_name(const std::string& text) {
    const auto words = parts_of(text, ' ');
    if (words.size() < 2 || words.size() > 3) return false;
    return std::all_of(words.begin(), words.end(), [](const std::string& word) {
        const auto folded = unicode::fold(word);
        const bool letters = !folded.empty() && std::all_of(folded.begin(), folded.end(), [](char c) { return (c >= 'a' && c <= 'z') || c == '-' || c == '\''; });
        const auto lower = unicode::to_lower(word, "fr");
        return letters && folded.size() > 1 && lower != word && (unicode::capitalize(lower, "fr") == word || unicode::to_upper(word, "fr") == word);
    });
}

class Column {
public:
    Column(const ledger::DataTable& table, std::size_t index) : table_(table), column_(table.columns[index]), index_(index) {}

    void check(Diagnostics& diagnostics) const {
        if (column_.has_codes || column_.is_not_personal) return;
        if (const auto kind = kind_of_heading(); kind && first(test_for(*kind)) != nullptr) return report(*kind, first(test_for(*kind)), diagnostics);
        if (const auto* cell = first(is_email)) return report(Kind::Email, cell, diagnostics);
        if (const auto* cell = first(is_phone)) return report(Kind::Phone, cell, diagnostics);
        if (column_.kind == ledger::CellKind::Number) return;
        if (are_most(is_case) && are_distinct()) return report(Kind::Case, first(is_case), diagnostics);
        if (are_most(is_name) && !has_impersonal_heading()) report(Kind::Name, first(is_name), diagnostics);
    }

private:
    using Test = bool (*)(const std::string&);

    // Under such a heading any text does; a number that is short counts something ("cases", "mobile clinics").
    Test test_for(Kind kind) const {
        if (column_.kind != ledger::CellKind::Number || kind == Kind::Birth) return [](const std::string& text) { return !text.empty(); };
        if (kind == Kind::Name) return [](const std::string&) { return false; };
        return [](const std::string& text) { return std::count_if(text.begin(), text.end(), is_digit) >= 6; };
    }

    // As the file writes it.
    std::string text_at(std::size_t row) const {
        const auto& cell = table_.rows[row][index_];
        return cell.kind == ledger::CellKind::Number ? std::string(cell.span.text()) : cell.written;
    }

    const ledger::TableCell* first(Test test) const {
        for (std::size_t row = 0; row < table_.rows.size(); ++row) {
            if (test(text_at(row))) return &table_.rows[row][index_];
        }
        return nullptr;
    }

    bool are_most(Test test) const {
        std::size_t filled = 0, such = 0;
        for (std::size_t row = 0; row < table_.rows.size(); ++row) {
            const auto text = text_at(row);
            filled += text.empty() ? 0U : 1U;
            such += test(text) ? 1U : 0U;
        }
        return such >= 2 && such * 2 > filled;
    }

    bool are_distinct() const {
        std::set<std::string> texts;
        for (std::size_t row = 0; row < table_.rows.size(); ++row) {
            const auto text = text_at(row);
            if (!text.empty() && !texts.insert(text).second) return false;
        }
        return true;
    }

    // The column's name in the file and its headings.
    std::vector<std::string> names() const {
        std::vector<std::string> names{plain_words(column_.key)};
        for (const auto& [language, label] : column_.label) names.push_back(plain_words(label));
        return names;
    }

    // A heading that says "name" in one language and "association" in another is an association's.
    std::optional<Kind> kind_of_heading() const {
        if (has_impersonal_heading()) return std::nullopt;
        for (const auto& name : names()) {
            const auto found = std::find_if(headings.begin(), headings.end(), [&](const Heading& heading) { return heading.words == name; });
            if (found != headings.end()) return found->kind;
        }
        return std::nullopt;
    }

    bool has_impersonal_heading() const {
        for (const auto& name : names()) {
            for (const auto& word : parts_of(name, ' ')) {
                if (std::find(impersonal.begin(), impersonal.end(), word) != impersonal.end()) return true;
            }
        }
        return false;
    }

    void report(Kind kind, const ledger::TableCell* cell, Diagnostics& diagnostics) const {
        diagnostics.error("check/personal-data", cell->span,
                          format("the column \"{}\" of \"{}\" looks like {}, and readers can download this table", column_.key, table_.id, words_for(kind)),
                          "leave the column out of tables.json, or the table without \"public\"; if it concerns no person, write \"checked\": \"not personal\" "
                          "at the column, and under \"checked_by\" the role of who looked");
    }

    const ledger::DataTable& table_;
    const ledger::Column& column_;
    std::size_t index_;
};

}  // namespace

void check_personal_data(const ledger::Tables& tables, Diagnostics& diagnostics) {
    for (const auto& table : tables.all()) {
        if (!table.is_public) continue;
        for (std::size_t i = 0; i < table.columns.size(); ++i) Column(table, i).check(diagnostics);
    }
}

}  // namespace bilan::check
