#include "data/csv_writer.hpp"

namespace bilan::data {
namespace {

std::string quoted(const std::string& text, char separator) {
    if (text.find_first_of(std::string("\"\r\n") + separator) == std::string::npos) return text;
    std::string result = "\"";
    for (const char c : text) result += c == '"' ? std::string("\"\"") : std::string(1, c);
    return result + "\"";
}

}  // namespace

std::string csv_record(const std::vector<std::string>& cells, char separator) {
    std::string record;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0) record += separator;
        record += quoted(cells[i], separator);
    }
    return record + "\r\n";
}

}  // namespace bilan::data
