#include "data/csv.hpp"

#include <catch2/catch.hpp>

#include "data/json.hpp"
#include "support/golden.hpp"

using namespace bilan;
using namespace bilan::data;

namespace {

struct Parsed {
    Source source;
    Diagnostics diagnostics;
    std::optional<Table> table;

    explicit Parsed(std::string text) : source("data/returns.csv", std::move(text)) {
        table = parse_csv(source, diagnostics);
    }
    std::string said() const { return to_text(diagnostics); }
};

constexpr const char* sample = "country,women,men,note\nCI,370,287,\"première, \"\"de loin\"\"\"\nGN,119,479,\n";

}  // namespace

TEST_CASE("a CSV table keeps its cells and their places", "[csv]") {
    const Parsed parsed(sample);
    REQUIRE(parsed.said() == "");
    CHECK(parsed.table->rows.size() == 2);
    CHECK(parsed.table->column("men") == 2U);
    CHECK(!parsed.table->column("total"));
    CHECK(parsed.table->rows[0][3].text == "première, \"de loin\"");
    CHECK(parsed.table->rows[0][3].span.text() == "\"première, \"\"de loin\"\"\"");
    CHECK(parsed.table->rows[1][1].span.place().line == 3);
    CHECK(parsed.table->rows[1][1].span.place().column == 4);
    CHECK(parsed.table->rows[1][3].text == "");
}

TEST_CASE("separators, line ends and byte order marks of spreadsheets are understood", "[csv]") {
    const Parsed semicolons("\xEF\xBB\xBF" "pays;femmes\r\nCôte d’Ivoire;\"1 234\"\r\n\r\n");
    REQUIRE(semicolons.said() == "");
    CHECK(semicolons.table->separator == ';');
    CHECK(semicolons.table->header[0].text == "pays");
    CHECK(semicolons.table->rows.size() == 1);
    CHECK(semicolons.table->rows[0][1].text == "1 234");
    const Parsed tabs("a\tb\n1\t2,5\n");
    REQUIRE(tabs.said() == "");
    CHECK(tabs.table->rows[0][1].text == "2,5");
    const Parsed one_column("a\nx\n\ny");
    REQUIRE(one_column.said() == "");
    CHECK(one_column.table->rows.size() == 2);
    const Parsed several_lines("a,b\n\"one\ntwo\",3\n");
    REQUIRE(several_lines.said() == "");
    CHECK(several_lines.table->rows[0][0].text == "one\ntwo");
}

TEST_CASE("a mistake in a CSV file is said with its place", "[csv]") {
    const char* mistakes[] = {"", "a,b\n1,2,3\n", "a,b\n1\n", "a,b\n\"never closed,2\n", "a,b\n\"x\" y,2\n",
                              "a,b,a\n1,2,3\n", "a,,c\n1,2,3\n", "a,b\n\xE9,1\n"};
    std::string all;
    for (const auto* text : mistakes) {
        const Parsed parsed(text);
        INFO(text);
        CHECK(parsed.diagnostics.error_count() == 1);
        CHECK(!parsed.table);
        all += parsed.said() + "\n";
    }
    CHECK(tests::difference_from_golden("data/csv-mistakes.txt", all) == "");
}

TEST_CASE("numbers in cells are read when no two readers could differ", "[csv]") {
    const std::pair<const char*, const char*> good[] = {
        {"29793", "29793"}, {"-5", "-5"}, {"12.5", "12.5"}, {"12,5", "12.5"}, {"29 793", "29793"}, {"29\u202F793", "29793"},
        {"1,234,567", "1234567"}, {"1,234.50", "1234.50"}, {"1 234,5", "1234.5"}, {"1 234.567", "1234.567"}, {"0.125", "0.125"},
        {"1234.567", "1234.567"}, {"0", "0"}, {"1 234,567", "1234.567"}};
    for (const auto& [text, value] : good) {
        INFO(text);
        const auto number = read_number(text);
        CHECK(number.reading == Reading::Number);
        CHECK(number.value.to_string() == value);
    }
    for (const char* text : {"1,234", "499.999", "29.793", "800,000"}) {
        INFO(text);
        CHECK(read_number(text).reading == Reading::Ambiguous);
    }
    for (const char* text : {"", "x", "1.999.972", "1 2", "12 34", "007", "5,", ",5", "1,23,456", "1.234,5", "55 %", "--5", "N/A"}) {
        INFO(text);
        CHECK(read_number(text).reading == Reading::NotANumber);
    }
}

TEST_CASE("an ambiguous number is refused with both its readings", "[csv]") {
    const Parsed parsed("agency;received\nA;499.999\nB;1,234\nC;N/A\n");
    REQUIRE(parsed.said() == "");
    Diagnostics diagnostics;
    for (const auto& row : parsed.table->rows) CHECK(!number_in(row[1], diagnostics));
    CHECK(tests::difference_from_golden("data/csv-numbers.txt", to_text(diagnostics)) == "");
}

TEST_CASE("a CSV table reads as a list of objects", "[csv]") {
    const Parsed parsed("id;value;note\na;12;\nb;1,234;x\nc;12,50;29 793\n");
    CHECK(to_json(to_value(*parsed.table), JsonStyle::Compact) ==
          R"([{"id":"a","value":12,"note":null},{"id":"b","value":"1,234","note":"x"},{"id":"c","value":12.50,"note":29793}])");
}

namespace {

std::string converted(std::string bytes) {
    Diagnostics diagnostics;
    const auto text = text_of_csv("data/returns.csv", std::move(bytes), diagnostics);
    CHECK(text.has_value() == !diagnostics.has_errors());
    return text.value_or("") + to_text(diagnostics);
}

std::string utf16(std::u16string_view text, bool big_endian) {
    std::string bytes;
    for (const char16_t unit : text) {
        const char low = static_cast<char>(unit & 0xFF), high = static_cast<char>(unit >> 8);
        bytes += big_endian ? std::string{high, low} : std::string{low, high};
    }
    return bytes;
}

}  // namespace

TEST_CASE("UTF-8 and UTF-16 with a mark are understood without a word", "[csv]") {
    CHECK(converted("") == "");
    CHECK(converted("\xEF\xBB\xBF" "pays;é\r\n") == "\xEF\xBB\xBF" "pays;é\r\n");
    CHECK(converted(utf16(u"\uFEFFpays\té\r\n东\U0001F600\t1\r\n", false)) == "pays\té\r\n东😀\t1\r\n");
    CHECK(converted(utf16(u"\uFEFFpays\té\r\n东\U0001F600\t1\r\n", true)) == "pays\té\r\n东😀\t1\r\n");
}

TEST_CASE("Windows-1252 is converted, and the first word that shows it is said", "[csv]") {
    CHECK(converted("CAF\xC9\xA0: \x80\x85\x8C\x9C\x9F \xE9t\xE9;\xAB\xC9\xBB").starts_with("CAFÉ\u00A0: €…ŒœŸ été;«É»warning"));
    const auto said = converted("pays;n\nMali;1\nC\xF4te d\x92Ivoire;2\nB\xE9nin;3\n");
    CHECK(tests::difference_from_golden("data/csv-legacy.txt", said) == "");
}

TEST_CASE("bytes that are no text in any of the encodings are refused at their line", "[csv]") {
    std::string all;
    const std::string wrong[] = {"a;b\n\xE9;\x81\n", "a;b\n\xE9;\x01\n", "a;b\nété;été\n\xE9;1\n",
                                 utf16(u"\uFEFFa\n", false) + utf16(std::u16string(1, 0xD800), false), "\xFF\xFE" "a", utf16(u"\uFEFFa\n", true) + std::string(2, '\0')};
    for (const auto& bytes : wrong) all += converted(bytes);
    CHECK(tests::difference_from_golden("data/csv-encodings.txt", all) == "");
}

TEST_CASE("every beginning of a CSV file is read without harm", "[csv]") {
    const std::string text = sample;
    for (std::size_t length = 0; length < text.size(); ++length) {
        const Parsed parsed(text.substr(0, length));
        INFO(length);
        CHECK(parsed.table.has_value() == parsed.diagnostics.empty());
    }
}
