// Days as people write them: 2023-03-01, 31/12/2023, 1.3.2023, "1er mars 2023", "March 1, 2023". A day that two readers read
// differently is never guessed: 03/04/2023 is in March to one and in April to another.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace bilan::data {

enum class DateOrder : std::uint8_t { Undeclared, DayMonthYear, MonthDayYear };

struct DateReading {
    enum class Is : std::uint8_t { Day, Ambiguous, WrongOrder, NoDay } is = Is::NoDay;   // WrongOrder: a day, but not in the declared order
    std::string iso;                                                       // of a Day: "2023-03-01"
};

// Years have four digits, month names are French or English. Of "2023-03-01T14:30", which workbooks have, the day.
DateReading read_date(std::string_view text, DateOrder order = DateOrder::Undeclared);

}  // namespace bilan::data
