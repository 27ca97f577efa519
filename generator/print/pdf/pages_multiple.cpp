#include "print/pdf/pages_multiple.hpp"

#include <charconv>

namespace bilan::print::pdf {
namespace {

using paint::PageDisplay;

bool has_back_cover(const std::vector<PageDisplay>& pages) {
    return pages.size() > 1 && !pages.back().name.empty() && pages.back().name != pages[pages.size() - 2].name;
}

// "12" by as many pages further on; other labels stay.
std::string shifted(const std::string& label, int by) {
    int number = 0;
    const auto read = std::from_chars(label.data(), label.data() + label.size(), number);
    return read.ec == std::errc() && read.ptr == label.data() + label.size() ? std::to_string(number + by) : label;
}

PageDisplay blank_like(const PageDisplay& page, int after) {
    PageDisplay blank;
    blank.width = page.width;
    blank.height = page.height;
    blank.bleed = page.bleed;
    blank.crop_marks = page.crop_marks;
    blank.cross_marks = page.cross_marks;
    blank.label = shifted(page.label, after);
    return blank;
}

void move_last_page(paint::DisplayDocument& display, int last, int by) {
    const auto moved = [&](int& page) {
        if (page == last) page += by;
    };
    for (auto& [id, destination] : display.destinations) moved(destination.page);
    for (auto& item : display.outline) moved(item.page);
    for (auto& node : display.structure.nodes) {
        if (node.details->bounding_box) moved(node.details.edit().bounding_box->first);
    }
}

}  // namespace

int missing_pages(const paint::DisplayDocument& display, int multiple) {
    const int count = static_cast<int>(display.pages.size());
    return multiple <= 1 ? 0 : (multiple - count % multiple) % multiple;
}

paint::DisplayDocument with_blank_pages(paint::DisplayDocument display, int count) {
    if (count <= 0 || display.pages.empty()) return display;
    const bool before_cover = has_back_cover(display.pages);
    const auto place = display.pages.end() - (before_cover ? 1 : 0);
    const PageDisplay& before = *(place - 1);
    std::vector<PageDisplay> blanks;
    for (int i = 1; i <= count; ++i) blanks.push_back(blank_like(before, i));
    if (before_cover) {
        display.pages.back().label = shifted(display.pages.back().label, count);
        move_last_page(display, static_cast<int>(display.pages.size()) - 1, count);
    }
    display.pages.insert(place, blanks.begin(), blanks.end());
    return display;
}

}  // namespace bilan::print::pdf
