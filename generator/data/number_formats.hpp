// How a workbook shows a stored number (ISO/IEC 29500-1, sections 18.8.30 and 18.8.31): as it is, as per cent, as a date or a time.
// Only that is asked of a format; its decimals, colours and currencies are the report's to choose.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/decimal.hpp"

namespace bilan::data {

struct NumberFormat {
    bool percent = false;
    bool date = false;
    bool time = false;      // with date: both
    bool seconds = false;
    bool elapsed = false;   // "[h]:mm": 36:00, not 12:00

    friend bool operator==(const NumberFormat&, const NumberFormat&) = default;
};

NumberFormat built_in_format(std::uint32_t id);
NumberFormat read_format(std::string_view code);  // "0.0%", "[Red]dd/mm/yyyy"; its first section says what it is

// Day 1 of the first is 1 January 1900, and it has a 29 February 1900; day 0 of the second is 1 January 1904.
enum class Calendar { From1900, From1904 };

// A number in digits, 15 of which count: 0.30000000000000004 is 0.3, as Excel shows it. More than 18 decimals are rounded
// off: they are what is left of a sum that should be 0. times_ten: 2 for per cent. Nothing when it is no number or too large.
std::optional<Decimal> read_stored_number(std::string_view digits, int times_ten = 0);
bool is_stored_number(std::string_view digits);  // whatever its size

// "2022-03-01", "2022-03-01T14:30", "14:30"; seconds where they are shown and not 0. Nothing outside of the calendar, which
// ends with the year 9999.
std::optional<std::string> date_text(const Decimal& days, const NumberFormat& format, Calendar calendar);

// The same of a date that is stored as text, "2022-03-01T00:00:00Z"; nothing when it is none.
std::optional<std::string> date_text(std::string_view iso, const NumberFormat& format);

}  // namespace bilan::data
