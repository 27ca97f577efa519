#include <webp/decode.h>
#include <webp/encode.h>

#include <algorithm>

#include "base/check.hpp"
#include "images/codecs.hpp"

namespace bilan::images {
namespace {

struct Picture {
    WebPPicture picture{};
    WebPMemoryWriter memory{};

    Picture() {
        if (!WebPPictureInit(&picture)) throw EnvironmentError("libwebp has another version");
        WebPMemoryWriterInit(&memory);
        picture.writer = WebPMemoryWrite;
        picture.custom_ptr = &memory;
    }
    ~Picture() {
        WebPPictureFree(&picture);
        WebPMemoryWriterClear(&memory);
    }
    Picture(const Picture&) = delete;
    Picture& operator=(const Picture&) = delete;
};

Bitmap with_three_channels(const Bitmap& gray) {
    Bitmap rgb{gray.width, gray.height, 3, {}};
    rgb.pixels.reserve(gray.pixels.size() * 3);
    for (const std::uint8_t value : gray.pixels) rgb.pixels.insert(rgb.pixels.end(), 3, value);
    return rgb;
}

// One thread and libwebp's own integer arithmetic: the same bytes each time.
WebPConfig configuration(int quality) {
    WebPConfig config;
    if (!WebPConfigInit(&config)) throw EnvironmentError("libwebp has another version");
    config.quality = static_cast<float>(std::clamp(quality, 1, 100));
    config.method = 1;  // a third of the time of 4 for files a few per cent larger: previews come first
    config.thread_level = 0;
    return config;
}

}  // namespace

Decoded decode_webp(std::string_view bytes) {
    const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
    WebPBitstreamFeatures features{};
    const VP8StatusCode status = WebPGetFeatures(data, bytes.size(), &features);
    if (status == VP8_STATUS_NOT_ENOUGH_DATA) return {{}, cut_short};
    if (status != VP8_STATUS_OK) return {{}, "the WebP data are damaged"};
    if (features.has_animation) return {{}, "the WebP image is animated; only still images can be shown"};
    Bitmap bitmap{features.width, features.height, features.has_alpha ? 4 : 3, {}};
    const std::size_t stride = static_cast<std::size_t>(bitmap.width) * static_cast<std::size_t>(bitmap.channels);
    bitmap.pixels.resize(stride * static_cast<std::size_t>(bitmap.height));
    const auto decode_into = features.has_alpha ? WebPDecodeRGBAInto : WebPDecodeRGBInto;
    if (!decode_into(data, bytes.size(), bitmap.pixels.data(), bitmap.pixels.size(), static_cast<int>(stride)))
        return {{}, "the WebP data are damaged or cut short"};
    return {std::move(bitmap), {}};
}

std::string encode_webp(const Bitmap& bitmap, int quality) {
    if (bitmap.channels == 1) return encode_webp(with_three_channels(bitmap), quality);
    const WebPConfig config = configuration(quality);
    Picture target;
    target.picture.width = bitmap.width;
    target.picture.height = bitmap.height;
    const int stride = bitmap.width * bitmap.channels;
    const auto import = bitmap.channels == 4 ? WebPPictureImportRGBA : WebPPictureImportRGB;
    if (!import(&target.picture, bitmap.pixels.data(), stride) || !WebPEncode(&config, &target.picture))
        throw EnvironmentError("cannot write a WebP image: error " + std::to_string(target.picture.error_code));
    return {reinterpret_cast<const char*>(target.memory.mem), target.memory.size};
}

}  // namespace bilan::images
