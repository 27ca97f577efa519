#include "svg_texts.hpp"

#include <regex>

#include "chart/label.hpp"

namespace bilan::tests {

std::vector<DrawnWords> texts_in(const std::string& svg) {
    static const std::regex text(R"re(<text class="[^"]*" x="([^"]*)" y="([^"]*)"([^>]*)>(.*)</text>)re");
    static const std::regex size(R"re(font-size="(\d+)")re"), tag("<[^>]*>");
    std::vector<DrawnWords> found;
    for (std::sregex_iterator at(svg.begin(), svg.end(), text), end; at != end; ++at) {
        const double x = std::stod((*at)[1]), y = std::stod((*at)[2]);
        const std::string attributes = (*at)[3];
        std::smatch of_size;
        const double height = std::regex_search(attributes, of_size, size) ? std::stod(of_size[1]) : chart::text_size;
        DrawnWords drawn{std::regex_replace((*at)[4].str(), tag, "")};
        const double width = chart::text_width(drawn.words, height);
        const bool is_end = attributes.find("\"end\"") != std::string::npos, is_middle = attributes.find("\"middle\"") != std::string::npos;
        drawn.left = is_end ? x - width : is_middle ? x - width / 2 : x;
        drawn.right = drawn.left + width;
        drawn.top = y - height * 0.8;
        drawn.bottom = y + height * 0.2;
        found.push_back(drawn);
    }
    return found;
}

}  // namespace bilan::tests
