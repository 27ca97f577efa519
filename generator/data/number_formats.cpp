#include "data/number_formats.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>

#include "base/format.hpp"

namespace bilan::data {
namespace {

constexpr std::size_t digits_that_count = 15;
constexpr int most_decimals = 18;
constexpr std::int64_t seconds_a_day = 86'400;

// digits * 10^exponent
struct Stored {
    bool negative = false;
    std::string digits;
    std::int64_t exponent = 0;
};

std::size_t take_digits(std::string_view text, std::size_t at, std::string& digits) {
    for (; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at) digits.push_back(text[at]);
    return at;
}

std::optional<Stored> take_apart(std::string_view text) {
    Stored stored;
    std::size_t at = 0;
    if (text.starts_with('-') || text.starts_with('+')) stored.negative = text[at++] == '-';
    at = take_digits(text, at, stored.digits);
    const auto whole = stored.digits.size();
    if (at < text.size() && text[at] == '.') at = take_digits(text, at + 1, stored.digits);
    if (stored.digits.empty()) return std::nullopt;
    stored.exponent = -static_cast<std::int64_t>(stored.digits.size() - whole);
    if (at < text.size() && (text[at] == 'E' || text[at] == 'e')) {
        if (++at < text.size() && text[at] == '+') ++at;
        std::int32_t exponent = 0;
        const auto read = std::from_chars(text.data() + at, text.data() + text.size(), exponent);
        if (read.ec != std::errc{}) return std::nullopt;
        at = static_cast<std::size_t>(read.ptr - text.data());
        stored.exponent += exponent;
    }
    if (at != text.size()) return std::nullopt;
    stored.digits.erase(0, std::min(stored.digits.find_first_not_of('0'), stored.digits.size()));
    return stored;
}

// Leaves the first digits, half away from zero.
void keep_digits(Stored& stored, std::size_t count) {
    if (stored.digits.size() <= count) return;
    stored.exponent += static_cast<std::int64_t>(stored.digits.size() - count);
    const bool up = stored.digits[count] >= '5';
    stored.digits.resize(count);
    if (!up) return;
    auto place = stored.digits.rbegin();
    for (; place != stored.digits.rend() && *place == '9'; ++place) *place = '0';
    if (place == stored.digits.rend()) {
        stored.digits.insert(stored.digits.begin(), '1');
    } else {
        ++*place;
    }
}

void drop_trailing_zeros(Stored& stored) {
    while (!stored.digits.empty() && stored.digits.back() == '0') {
        stored.digits.pop_back();
        ++stored.exponent;
    }
}

}  // namespace

bool is_stored_number(std::string_view digits) { return take_apart(digits).has_value(); }

std::optional<Decimal> read_stored_number(std::string_view digits, int times_ten) {
    auto stored = take_apart(digits);
    if (!stored) return std::nullopt;
    keep_digits(*stored, digits_that_count);
    drop_trailing_zeros(*stored);
    stored->exponent += times_ten;
    if (!stored->digits.empty() && stored->exponent < -most_decimals) {
        const auto beyond = -most_decimals - stored->exponent;
        const auto size = static_cast<std::int64_t>(stored->digits.size());
        if (beyond > size) return Decimal(0);
        keep_digits(*stored, static_cast<std::size_t>(size - beyond));
        drop_trailing_zeros(*stored);
    }
    if (stored->digits.empty()) return Decimal(0);
    return Decimal::parse(format("{}{}E{}", stored->negative ? "-" : "", stored->digits, stored->exponent));
}

NumberFormat built_in_format(std::uint32_t id) {
    const auto within = [&](std::uint32_t first, std::uint32_t last) { return id >= first && id <= last; };
    NumberFormat format;
    format.percent = id == 9 || id == 10;
    format.date = within(14, 17) || id == 22 || within(27, 31) || id == 36 || within(50, 58);  // from 27: East Asian dates
    format.time = within(18, 22) || within(32, 35) || within(45, 47);
    format.seconds = id == 19 || id == 21 || id == 33 || id == 35 || within(45, 47);
    format.elapsed = id == 46;
    return format;
}

namespace {

// The letters of a format that say something: lower case, without what is in quotes, brackets or behind a backslash, and
// "[h]" as "H". What stands behind _ is a width and behind * a filling.
std::string letters_of(std::string_view code) {
    std::string letters;
    for (std::size_t at = 0; at < code.size() && code[at] != ';'; ++at) {
        const char c = code[at];
        const bool upper = c >= 'A' && c <= 'Z';
        if (c == '"' || c == '[') {
            const auto end = std::min(code.find(c == '"' ? '"' : ']', at + 1), code.size());
            const auto inside = code.substr(at + 1, end - at - 1);
            const bool one_letter = c == '[' && !inside.empty() && inside.find_first_not_of(inside[0]) == std::string_view::npos;
            if (one_letter && std::string_view("hHmMsS").find(inside[0]) != std::string_view::npos) letters += static_cast<char>(inside[0] & ~0x20);
            at = end;
        } else if (c == '\\' || c == '_' || c == '*') {
            ++at;
        } else {
            letters += upper ? static_cast<char>(c + 32) : c;
        }
    }
    return letters;
}

// Whether an m counts minutes: the field before it is an hour, or the one behind it a second.
bool counts_minutes(std::string_view letters, std::size_t at) {
    constexpr std::string_view fields = "ydhsHMS";
    const auto before = at == 0 ? std::string_view::npos : letters.find_last_of(fields, at - 1);
    const auto after = letters.find_first_of(fields, at);
    const auto is_any = [&](std::size_t place, std::string_view of) {
        return place != std::string_view::npos && of.find(letters[place]) != std::string_view::npos;
    };
    return is_any(before, "hH") || is_any(after, "sS");
}

void erase_all(std::string& text, std::string_view word) {
    for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at)) text.erase(at, word.size());
}

}  // namespace

NumberFormat read_format(std::string_view code) {
    auto letters = letters_of(code);
    erase_all(letters, "general");
    erase_all(letters, "am/pm");
    NumberFormat format;
    for (std::size_t at = 0; at < letters.size(); ++at) {
        switch (letters[at]) {
            case '%': format.percent = true; break;
            case 'y': case 'd': format.date = true; break;
            case 'h': format.time = true; break;
            case 's': format.time = format.seconds = true; break;
            case 'H': case 'M': format.time = format.elapsed = true; break;
            case 'S': format.time = format.elapsed = format.seconds = true; break;
            case 'm': (counts_minutes(letters, at) ? format.time : format.date) = true; break;
            default: break;
        }
    }
    if (format.date || format.time) format.percent = false;
    return format;
}

namespace {

struct Moment {
    std::int64_t day = 0, second = 0;
};

Moment moment_of(const Decimal& days) {
    const Decimal whole = days.rounded(0) > days ? days.rounded(0) - Decimal(1) : days.rounded(0);
    Moment moment{whole.to_integer().value_or(0), ((days - whole).normalized() * Decimal(seconds_a_day)).rounded(0).to_integer().value_or(0)};
    if (moment.second < seconds_a_day) return moment;
    return {moment.day + 1, 0};
}

std::string clock_text(std::int64_t second, const NumberFormat& shown) {
    auto text = format("{:02}:{:02}", second / 3600, second / 60 % 60);
    if (shown.seconds && second % 60 != 0) text += format(":{:02}", second % 60);
    return text;
}

std::string day_text(std::int64_t day, Calendar calendar) {
    using namespace std::chrono;
    constexpr std::int64_t false_day = 60;  // 29 February 1900, which Lotus 1-2-3 took for a day
    if (calendar == Calendar::From1900 && day == false_day) return "1900-02-29";
    const auto first = calendar == Calendar::From1904 ? sys_days(year(1904) / 1 / 1)
                       : day < false_day              ? sys_days(year(1899) / 12 / 31)
                                                      : sys_days(year(1899) / 12 / 30);
    const year_month_day date(first + std::chrono::days(day));
    return format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

}  // namespace

std::optional<std::string> date_text(const Decimal& days, const NumberFormat& format, Calendar calendar) {
    const std::int64_t last = calendar == Calendar::From1900 ? 2'958'465 : 2'957'003;  // 31 December 9999
    if (days.is_negative() || days >= Decimal(last + 1)) return std::nullopt;
    const auto moment = moment_of(days);
    if (format.elapsed) return clock_text(moment.day * seconds_a_day + moment.second, format);
    if (!format.date) return clock_text(moment.second, format);
    if (moment.day > last || (moment.day == 0 && calendar == Calendar::From1900)) return std::nullopt;
    const auto day = day_text(moment.day, calendar);
    return format.time ? day + "T" + clock_text(moment.second, format) : day;
}

std::optional<std::string> date_text(std::string_view iso, const NumberFormat& format) {
    constexpr std::string_view shape = "0000-00-00T00:00:00";
    if (iso.ends_with('Z')) iso.remove_suffix(1);
    iso = iso.substr(0, iso.find('.'));
    if (iso.size() != 10 && iso.size() != 16 && iso.size() != 19) return std::nullopt;
    for (std::size_t i = 0; i < iso.size(); ++i) {
        const bool digit = iso[i] >= '0' && iso[i] <= '9';
        if (shape[i] == '0' ? !digit : iso[i] != shape[i]) return std::nullopt;
    }
    const auto clock = iso.size() == 10 ? std::string_view{} : iso.substr(11);
    const bool midnight = clock.find_first_not_of("0:") == std::string_view::npos;
    if (midnight && !format.time) return std::string(iso.substr(0, 10));
    if (format.time && !format.date) return std::string(clock.empty() ? "00:00" : clock.substr(0, 5));
    auto text = std::string(iso.substr(0, 10)) + "T" + std::string(clock.empty() ? "00:00" : clock.substr(0, 5));
    if (clock.size() > 5 && clock.substr(5) != ":00" && format.seconds) text += clock.substr(5);
    return text;
}

}  // namespace bilan::data
