#include "build/pictures.hpp"

#include <catch2/catch.hpp>

#include "images/images.hpp"

using namespace bilan;
using namespace bilan::build;

namespace {

// Red on its left half, blue on its right: wider than a card, or higher with red on its upper half.
std::string halves(int width, int height) {
    images::Bitmap bitmap{.width = width, .height = height, .channels = 3, .pixels = {}};
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            const bool is_first = width > height * 2 ? x < width / 2 : y < height / 2;
            for (const int channel : {is_first ? 220 : 0, 0, is_first ? 0 : 220}) bitmap.pixels.push_back(static_cast<std::uint8_t>(channel));
        }
    }
    return images::encode_png(bitmap);
}

Picture picture(const std::string& bytes, int width, int height, int focus_x, int focus_y) {
    Picture result{.id = "halves", .file = "halves.png", .focus_x = focus_x, .focus_y = focus_y, .width = width, .height = height, .bytes = bytes};
    result.jpeg = {{width, "a.jpg"}};
    result.webp = {{width, "a.webp"}};
    result.card = "card.jpg";
    return result;
}

// How red the middle of the card is.
int redness(const Picture& picture) {
    const auto made = make_renditions(picture);
    REQUIRE(made.files.size() == 3);
    REQUIRE(made.files[0].path == "card.jpg");
    const auto card = images::decode(made.files[0].bytes).bitmap;
    REQUIRE(card);
    CHECK(card->width == card_width);
    CHECK(card->height == card_height);
    return card->pixels[(static_cast<std::size_t>(card_height / 2) * card_width + card_width / 2) * 3];
}

}  // namespace

TEST_CASE("the picture for social media is cut around the focal point", "[pictures]") {
    const auto wide = halves(2800, 640);
    CHECK(redness(picture(wide, 2800, 640, 0, 50)) > 200);
    CHECK(redness(picture(wide, 2800, 640, 100, 50)) < 40);
    const auto high = halves(1200, 1500);
    CHECK(redness(picture(high, 1200, 1500, 50, 10)) > 200);
    CHECK(redness(picture(high, 1200, 1500, 50, 90)) < 40);
}
