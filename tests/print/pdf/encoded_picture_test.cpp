#include "print/pdf/encoded_picture.hpp"

#include <catch2/catch.hpp>

#include <atomic>
#include <stdexcept>
#include <thread>
#include <vector>

using namespace bilan::print::pdf;
namespace images = bilan::images;

namespace {

std::string jpeg_of(int width, int height) {
    images::Bitmap bitmap{width, height, 3, {}};
    for (int i = 0; i < width * height * 3; ++i) bitmap.pixels.push_back(static_cast<std::uint8_t>(i * 37 % 251));
    return images::encode_jpeg(bitmap, 80, images::Scan::Baseline);
}

EncodedPicture encoded(const std::string& bytes, const Encoding& encoding) { return encode_picture(bytes, *images::probe(bytes), encoding); }

EncodedPicture of_size(std::size_t size) {
    EncodedPicture picture;
    picture.image.stream.bytes.resize(size);
    return picture;
}

}  // namespace

TEST_CASE("a picture that is not decoded keeps its bytes", "[pdf]") {
    const std::string jpeg = jpeg_of(40, 20);
    const auto picture = encoded(jpeg, {});
    CHECK(picture.fault.empty());
    CHECK(picture.image.stream.bytes == jpeg);
    CHECK(picture.image.stream.parameters == "/Filter /DCTDecode");
    CHECK(picture.image.width == 40);
    CHECK(picture.image.height == 20);
}

TEST_CASE("a picture that is made smaller is encoded again", "[pdf]") {
    Encoding encoding;
    encoding.decode = true;
    encoding.width = 10;
    const auto picture = encoded(jpeg_of(40, 20), encoding);
    CHECK(picture.image.width == 10);
    CHECK(picture.image.height == 5);
    CHECK_FALSE(picture.mask);
}

TEST_CASE("a picture that is cut says so, decoded or not", "[pdf]") {
    const std::string jpeg = jpeg_of(40, 20);
    const std::string cut = jpeg.substr(0, jpeg.size() - 200);
    Encoding decoded;
    decoded.decode = true;
    CHECK(encoded(cut, {}).fault == "the file is cut short");
    CHECK(encoded(cut, decoded).fault == "the file is cut short");
}

TEST_CASE("encodings that differ have different keys", "[pdf]") {
    std::vector<Encoding> all(5);
    all[1].width = 100;
    all[2].quality = 80;
    all[3].photographs_may_lose = true;
    all[4].most_ink = 300;
    for (std::size_t i = 0; i < all.size(); ++i) {
        for (std::size_t k = 0; k < all.size(); ++k) CHECK((all[i].key("") == all[k].key("")) == (i == k));
    }
}

TEST_CASE("documents in several threads share a picture that was encoded once", "[pdf]") {
    EncodedPictures pictures;
    std::atomic<int> made = 0;
    std::vector<std::shared_ptr<const EncodedPicture>> got(4);
    {
        std::vector<std::jthread> threads;
        for (auto& result : got) {
            threads.emplace_back([&] {
                result = pictures.get("one", [&] {
                    ++made;
                    return of_size(10);
                });
            });
        }
    }
    CHECK(made == 1);
    for (const auto& result : got) CHECK(result == got[0]);
}

TEST_CASE("what cannot be encoded fails for all who ask", "[pdf]") {
    EncodedPictures pictures;
    const auto make = []() -> EncodedPicture { throw std::runtime_error("too wide"); };
    CHECK_THROWS_WITH(pictures.get("one", make), "too wide");
    CHECK_THROWS_WITH(pictures.get("one", make), "too wide");
}

TEST_CASE("shared pictures take a bounded room, and the oldest go", "[pdf]") {
    EncodedPictures pictures;
    int made = 0;
    const auto get = [&](const std::string& key) {
        pictures.get(key, [&] {
            ++made;
            return of_size(24 << 20);
        });
    };
    get("a");
    get("b");
    get("a");
    CHECK(made == 2);
    get("c");
    get("b");
    CHECK(made == 3);
    get("a");
    CHECK(made == 4);
}
