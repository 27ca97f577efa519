#include "editorial/literals.hpp"

#include <algorithm>
#include <iterator>

#include "editorial/characters.hpp"
#include "editorial/number_contexts.hpp"
#include "unicode/locale.hpp"

namespace bilan::editorial {
namespace {

char at_or_end(std::string_view text, std::size_t at) { return at < text.size() ? text[at] : '\n'; }

std::size_t digits_from(std::string_view text, std::size_t at) {
    std::size_t count = 0;
    while (at + count < text.size() && is_digit(text[at + count])) ++count;
    return count;
}

// Bytes of the space at text[at]: a plain one, U+00A0 or U+202F; 0 when there is none.
std::size_t space_at(std::string_view text, std::size_t at) {
    for (const std::string_view space : {" ", "\u00A0", "\u202F"})
        if (text.substr(std::min(at, text.size()), space.size()) == space) return space.size();
    return 0;
}

// The end of a number that begins here: groups of three behind spaces, any digits behind a point or a comma.
std::size_t number_end(std::string_view text, std::size_t begin) {
    std::size_t run = digits_from(text, begin), at = begin + run;
    for (;;) {
        const std::size_t space = space_at(text, at);
        const bool is_mark = at_or_end(text, at) == '.' || at_or_end(text, at) == ',';
        const std::size_t next = at + (is_mark ? 1 : space), digits = digits_from(text, next);
        if (digits == 0 || (!is_mark && (space == 0 || digits != 3 || run > 3))) return at;
        run = digits;
        at = next + digits;
    }
}

// Digits joined as dates, times, fractions, references, versions and telephone numbers join them.
bool is_joint(std::string_view text, std::size_t at) {
    const char c = at_or_end(text, at);
    return (c == '/' || c == ':' || c == '-' || c == '.') && is_digit(at_or_end(text, at + 1));
}

std::size_t compound_end(std::string_view text, std::size_t begin) {
    std::size_t at = begin + digits_from(text, begin);
    while (is_joint(text, at)) at += 1 + digits_from(text, at + 1);
    return at;
}

// "+212 5 37 00 00 00", "05.37.00.00.00": a number never begins with 0 and goes on in groups.
std::size_t telephone_end(std::string_view text, std::size_t begin) {
    const bool is_dialled = begin > 0 && text[begin - 1] == '+';
    if (!is_dialled && (text[begin] != '0' || at_or_end(text, begin + 1) == ',')) return begin;
    std::size_t at = begin, digits = 0;
    while (const std::size_t run = digits_from(text, at)) {
        digits += run;
        at += run;
        const char c = at_or_end(text, at);
        const std::size_t joint = space_at(text, at) > 0 ? space_at(text, at) : (c == '.' || c == '-' || c == ')') ? 1 : 0;
        if (joint == 0 || !is_digit(at_or_end(text, at + joint))) break;
        at += joint;
    }
    return digits >= 8 ? at : begin;
}

bool is_year(std::string_view digits) { return digits.size() == 4 && (digits.starts_with("19") || digits.starts_with("20")); }

// What stands directly beside the digits makes them a part of a word or of a reference: COVID-19, 2e, A/76/203, 15-year-old.
bool is_part_of_word(std::string_view text, std::size_t begin, std::size_t end) {
    if (begin > 0) {
        const char before = text[begin - 1];
        if (is_letter(before) && text.substr(0, begin).ends_with("\u00B0")) return true;   // n°5
        const bool after_space = text.substr(0, begin).ends_with("\u00A0") || text.substr(0, begin).ends_with("\u202F");
        const bool after_mark = text.substr(0, begin).ends_with("\u2019") || text.substr(0, begin).ends_with("\u00AB") || text.substr(0, begin).ends_with("\u2013") ||
                                text.substr(0, begin).ends_with("\u201C") || text.substr(0, begin).ends_with("\u2014") || text.substr(0, begin).ends_with("\u20AC");
        if (is_letter(before) && !after_space && !after_mark) return true;
        if (std::string_view("#@_+/").find(before) != std::string_view::npos) return true;
        if ((before == '-' || before == '.') && begin > 1 && (is_letter(text[begin - 2]) || is_digit(text[begin - 2]))) return true;
    }
    const std::string_view rest = text.substr(end);
    if (rest.empty() || space_at(text, end) > 0) return false;
    const bool is_mark = rest.starts_with("\u2013") || rest.starts_with("\u2014") || rest.starts_with("\u2019") || rest.starts_with("\u00BB") ||
                         rest.starts_with("\u2026") || rest.starts_with("\u201D") || rest.starts_with("\u20AC") || rest.starts_with("\uFFFC");
    if (is_letter(rest[0]) && !is_mark) return true;
    return rest[0] == '-' && is_letter(at_or_end(text, end + 1));
}

// "2. Les résultats", "3) a third", "(1)".
bool is_list_number(std::string_view text, std::size_t begin, std::size_t end) {
    const char after = at_or_end(text, end);
    if (begin == 0 && end <= 2 && (after == '.' || after == ')') && space_at(text, end + 1) > 0) return true;
    return after == ')' && end - begin == 1 && (begin == 0 || text[begin - 1] == '(' || text[begin - 1] == ' ');
}

class Scanner {
public:
    Scanner(std::string_view text, std::string_view language) : text_(text), language_(language) {}

    std::vector<Literal> scan() {
        for (std::size_t at = 0; at < text_.size();) {
            if (!is_digit(text_[at])) {
                ++at;
                continue;
            }
            at = number(at);
        }
        return std::move(literals_);
    }

private:
    // The number at text[begin]; returns where to go on.
    std::size_t number(std::size_t begin) {
        if (const std::size_t end = telephone_end(text_, begin); end > begin) return end;
        const std::size_t end = number_end(text_, begin), compound = compound_end(text_, begin);
        if (compound > end) return compound;
        const std::string_view digits = text_.substr(begin, end - begin);
        if (std::count(digits.begin(), digits.end(), '.') > 1 && !unicode::parse_number(digits, "en") && digits_from(digits, digits.rfind('.') + 1) != 3) return end;
        const bool is_name = is_year(digits) || is_part_of_word(text_, begin, end) || is_list_number(text_, begin, end) || names_or_dates(text_, begin, end, language_);
        if (!is_name) add(begin, end);
        return end;
    }

    void add(std::size_t begin, std::size_t end) {
        Literal literal{begin, end, {}, false};
        const std::size_t sign = end + space_at(text_, end);
        if (at_or_end(text_, sign) == '%') {
            literal.is_percent = true;
            literal.end = sign + 1;
        } else if (const std::size_t code = currency_at(text_, sign); code > 0) {
            literal.end = sign + code;
        } else if (begin > 3 && currency_at(text_, begin - 4) == 3 && text_[begin - 1] == ' ') {
            literal.begin = begin - 4;
        }
        if (!is_scaled(text_.substr(end))) literal.value = unicode::parse_number(text_.substr(begin, end - begin), language_);
        literals_.push_back(literal);
    }

    std::string_view text_, language_;
    std::vector<Literal> literals_;
};

}  // namespace

std::vector<Literal> literals_in(std::string_view text, std::string_view language) { return Scanner(text, language).scan(); }

}  // namespace bilan::editorial
