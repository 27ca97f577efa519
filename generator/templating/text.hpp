// Text as Python sees it: code points, its white space, its cases. Offsets and lengths here are in code points.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace bilan::templating {

bool is_space(char32_t c);  // str.isspace(), so the no-break spaces of French too

std::string_view strip_left(std::string_view text);
std::string_view strip_right(std::string_view text);
std::string_view strip(std::string_view text);

std::size_t length_of(std::string_view text);
std::string substring(std::string_view text, std::size_t begin, std::size_t end);
std::vector<std::string> characters_of(std::string_view text);

std::string upper(std::string_view text);
std::string lower(std::string_view text);
std::string capitalize(std::string_view text);  // the first letter up, all others down
std::string title(std::string_view text);       // Jinja's: a word begins after white space, - ( { [ or <

std::vector<std::string> split_spaces(std::string_view text);  // str.split()
std::vector<std::string> split_lines(std::string_view text);   // str.splitlines()
std::string replace_all(std::string_view text, std::string_view from, std::string_view to, std::int64_t at_most = -1);

}  // namespace bilan::templating
