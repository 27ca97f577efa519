#include "data/number_formats.hpp"

#include <catch2/catch.hpp>

using namespace bilan;
using namespace bilan::data;

namespace {

std::string read(std::string_view digits, int times_ten = 0) {
    const auto number = read_stored_number(digits, times_ten);
    return number ? number->to_string() : "nothing";
}

std::string kind(const NumberFormat& format) {
    std::string kind;
    if (format.percent) kind += "%";
    if (format.date) kind += "d";
    if (format.time) kind += "t";
    if (format.seconds) kind += "s";
    if (format.elapsed) kind += "e";
    return kind;
}

std::string kind(std::string_view code) { return kind(read_format(code)); }

}  // namespace

TEST_CASE("15 digits of a stored number count", "[number formats]") {
    CHECK(read("0.30000000000000004") == "0.3");
    CHECK(read("1234567890.12345678") == "1234567890.12346");
    CHECK(read("999999999999999.5") == "1000000000000000");
    CHECK(read("-0.99999999999999989") == "-1");
    CHECK(read("9007199254740993") == "9007199254740990");
    CHECK(read("1E-3") == "0.001");
    CHECK(read("1.2345e+10") == "12345000000");
    CHECK(read("007.50") == "7.5");
    CHECK(read("+5") == "5");
    CHECK(read("-0") == "0");
    CHECK(read("1E-18") == "0.000000000000000001");
    CHECK(read("5E-19") == "0.000000000000000001");
    CHECK(read("4.9E-19") == "0");
    CHECK(read("1E-400") == "0");
    CHECK(read("1E37") == "1" + std::string(37, '0'));
    CHECK(read("0.55000000000000004", 2) == "55");
    CHECK(read("1E-20", 2) == "0.000000000000000001");
}

TEST_CASE("what is no number, or too large, is not read", "[number formats]") {
    for (const char* text : {"", "-", ".", "E5", "1E", "1E+", "1,5", "1 5", "NaN", "INF", "0x10", "1.2.3", "1E99999999999"}) {
        INFO(text);
        CHECK(read(text) == "nothing");
        CHECK(!is_stored_number(text));
    }
    for (const char* text : {"1E39", "-1E39", "1E2000000000"}) {
        INFO(text);
        CHECK(read(text) == "nothing");
        CHECK(is_stored_number(text));
    }
}

TEST_CASE("a format tells dates, times and per cent from numbers", "[number formats]") {
    for (const char* code : {"General", "0", "#,##0.00", "0.00E+00", "# ?/?", "@", "[Red]-0", "[$€-40C] 0", "\"days\" 0", "0 \\d", "0_d", "*d0", "0;[h]", "\"never closed d", ""}) {
        INFO(code);
        CHECK(kind(code) == "");
    }
    CHECK(kind("0.0%") == "%");
    CHECK(kind("0 \"%\"") == "");
    CHECK(kind("0\\%") == "");
    CHECK(kind("[$-40C]dd/mm/yyyy;@") == "d");
    CHECK(kind("mmm") == "d");
    CHECK(kind("[Blue]MMMM \"mois\"") == "d");
    CHECK(kind("hh:mm") == "t");
    CHECK(kind("h:mm AM/PM") == "t");
    CHECK(kind("mm:ss.0") == "ts");
    CHECK(kind("yyyy-mm-dd\\Thh:mm:ss") == "dts");
    CHECK(kind("[h]:mm") == "te");
    CHECK(kind("[mm]:ss") == "tse");
    CHECK(kind("[ss]") == "tse");
}

TEST_CASE("the numbers of built-in formats mean what they mean in Excel", "[number formats]") {
    const std::pair<std::uint32_t, const char*> formats[] = {{0, ""}, {2, ""}, {9, "%"}, {10, "%"}, {11, ""}, {13, ""}, {14, "d"}, {17, "d"}, {18, "t"}, {19, "ts"}, {21, "ts"},
                                                   {22, "dt"}, {23, ""}, {27, "d"}, {32, "t"}, {36, "d"}, {37, ""}, {44, ""}, {45, "ts"}, {46, "tse"}, {47, "ts"},
                                                   {48, ""}, {49, ""}, {50, "d"}, {58, "d"}, {59, ""}};
    for (const auto& [id, wanted] : formats) {
        INFO(id);
        CHECK(kind(built_in_format(id)) == wanted);
    }
}

TEST_CASE("dates that are stored as text are read as what their format shows", "[number formats]") {
    const NumberFormat plain, date{.date = true}, both{.date = true, .time = true, .seconds = true}, time{.time = true};
    CHECK(date_text("2022-03-01T00:00:00.000Z", plain) == "2022-03-01");
    CHECK(date_text("2022-03-01", both) == "2022-03-01T00:00");
    CHECK(date_text("2022-03-01T14:30:05", both) == "2022-03-01T14:30:05");
    CHECK(date_text("2022-03-01T14:30", date) == "2022-03-01T14:30");
    CHECK(date_text("1899-12-31T14:30:00", time) == "14:30");
    CHECK(!date_text("1 March 2022", date));
    CHECK(!date_text("2022-03-01 14:30", date));
}
