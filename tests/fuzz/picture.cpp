// Bytes as a picture, of whichever kind they say that they are: read as web pages need it, and placed on paper, plain and
// for a press.
#include "base/files.hpp"
#include "fuzz/png_sums.hpp"
#include "fuzz/sample.hpp"
#include "fuzz/target.hpp"
#include "images/images.hpp"

namespace {

using namespace bilan;

constexpr int widest = 1000;  // larger ones are read right, and slowly

const std::string& press_profile() {
    static const std::string bytes = read_file(BILAN_TESTS "/fuzz/corpus/profile/cmyk.icc").value_or("");
    return bytes;
}

void read_picture(const std::string& bytes) {
    const auto info = images::probe(bytes);
    images::color_profile(bytes);
    if (!info || info->width > widest || info->height > widest) return;
    images::png_stream(bytes);
    images::strip_metadata(bytes);
    images::decode(bytes, {images::Orientation::Apply, 5});
    const auto mistake = images::validate(bytes);
    if (info->format == images::Format::Svg) return;
    const std::string page = fuzz::page_of("<img src=a alt=x width=50><p style='background: url(a)'>x</p>");
    fuzz::render(page, fuzz::files("a", bytes));
    if (mistake) return;
    fuzz::render(page, fuzz::files("a", bytes), {.profile = print::pdf::Profile::Press, .output_profile = press_profile()});
    fuzz::render(page, fuzz::files("a", bytes), {.variant = print::pdf::Variant::A1b, .profile = print::pdf::Profile::Screen, .screen_ppi = 36});
}

}  // namespace

void bilan::fuzz::read(std::string_view bytes) {
    read_picture(std::string(bytes));
    if (const auto mended = with_right_sums(bytes)) read_picture(*mended);
}
