#include <catch2/catch.hpp>

#include "images/images.hpp"
#include "images/samples.hpp"

using namespace bilan::images;

namespace {

struct Sample { const char* name; std::string bytes; };

std::vector<Sample> small_files() {
    const std::string jpeg = encode_jpeg(samples::gradient(24, 17, 3), 70);
    const std::string webp_alpha = encode_webp(samples::gradient(15, 9, 4), 60);
    return {{"progressive JPEG", samples::with_segment(jpeg, 0xE1, samples::exif_in_jpeg(6))},
            {"baseline JPEG", encode_jpeg(samples::gradient(24, 17, 1), 70, Scan::Baseline)},
            {"PNG", samples::with_chunk(encode_png(samples::gradient(15, 9, 4)), "eXIf", samples::exif(5))},
            {"WebP", encode_webp(samples::gradient(15, 9, 3), 60)},
            {"WebP with alpha", webp_alpha}};
}

// Everything that the program asks of an image.
void use(std::string_view bytes) {
    probe(bytes);
    png_stream(bytes);
    strip_metadata(bytes);
    decode(bytes);
    decode(bytes, {Orientation::Apply, 5});
}

}  // namespace

TEST_CASE("whole images are valid", "[images]") {
    for (const Sample& sample : small_files()) {
        INFO(sample.name);
        CHECK_FALSE(validate(sample.bytes));
        CHECK_FALSE(validate(strip_metadata(sample.bytes)));
        CHECK(decode(sample.bytes).bitmap);
    }
}

TEST_CASE("no truncated image is valid, and none crashes", "[images]") {
    for (const Sample& sample : small_files())
        for (std::size_t size = 0; size < sample.bytes.size(); ++size) {
            const std::string_view cut = std::string_view(sample.bytes).substr(0, size);
            use(cut);
            if (!validate(cut)) FAIL(sample.name << " of " << size << " bytes of " << sample.bytes.size() << " is valid");
            if (decode(cut).bitmap) FAIL(sample.name << " of " << size << " bytes has pixels");
        }
}

TEST_CASE("no mutated image crashes", "[images]") {
    for (const Sample& sample : small_files())
        for (std::size_t at = 0; at < sample.bytes.size(); ++at)
            for (const int flip : {0x01, 0x40, 0x80, 0xFF}) {
                std::string mutant = sample.bytes;
                mutant[at] = static_cast<char>(mutant[at] ^ flip);
                const auto info = probe(mutant);
                if (info && info->width > 4000) continue;  // right, and slow
                use(mutant);
                validate(mutant);
            }
    SUCCEED();
}

TEST_CASE("errors are in plain words", "[images]") {
    const std::string jpeg = encode_jpeg(samples::gradient(64, 64, 3), 90, Scan::Baseline);
    CHECK(validate(jpeg.substr(0, jpeg.size() / 2 + 200)) == "the file is cut short");
    const std::string png = encode_png(samples::gradient(64, 64, 3));
    CHECK(validate(png.substr(0, png.size() - 20)) == "the file is cut short");
    std::string damaged = png;
    damaged[png.find("IDAT") + 9] ^= 0x55;
    CHECK(validate(damaged)->starts_with("the PNG data are damaged (IDAT: "));
    CHECK(validate("hello") == "this is no whole JPEG, PNG or WebP image");
    CHECK(validate("GIF89a\x05\x05\x03\x05") == "GIF images cannot be read; save it as PNG");
    CHECK(decode("<svg/>").error == "an SVG image has no pixels to read");
}

TEST_CASE("a header of more than 200 megapixels is refused before memory is taken", "[images]") {
    std::string png = encode_png(samples::gradient(4, 4, 3));
    png.replace(16, 8, samples::big(60000, 4) + samples::big(60000, 4));
    CHECK(validate(png) == "the image has 3600 megapixels; at most 200 can be read");
    CHECK(decode(png).error == "the image has 3600 megapixels; at most 200 can be read");
}
