#include "images/images.hpp"

#include <array>
#include <condition_variable>
#include <mutex>
#include <set>

#include "base/digest.hpp"
#include "images/codecs.hpp"

namespace bilan::images {
namespace {

// Why the header alone already forbids to decode.
std::optional<std::string> refuse(const std::optional<ImageInfo>& info) {
    if (!info) return "this is no whole JPEG, PNG or WebP image";
    const long long pixels = static_cast<long long>(info->width) * info->height;
    if (pixels > most_pixels)
        return "the image has " + std::to_string(pixels / 1'000'000) + " megapixels; at most 200 can be read";
    return {};
}

bool is_cmyk(const ImageInfo& info) { return info.color_space == ColorSpace::Cmyk || info.color_space == ColorSpace::Ycck; }

Decoded decode_stored(std::string_view bytes, const ImageInfo& info, int least_width, int least_height, std::string_view profile = {}) {
    switch (info.format) {
        case Format::Jpeg: return decode_jpeg(bytes, least_width, least_height, is_cmyk(info) ? profile : std::string_view());
        case Format::Png: return decode_png(bytes);
        case Format::Webp: return decode_webp(bytes);
        case Format::Gif: return {{}, "GIF images cannot be read; save it as PNG"};
        case Format::Svg: return {{}, "an SVG image has no pixels to read"};
    }
    return {};
}

std::optional<std::string> reason_to_refuse(std::string_view bytes, const ImageInfo& info) {
    if (info.format == Format::Jpeg) return validate_jpeg(bytes);
    const Decoded decoded = decode_stored(bytes, info, 0, 0);
    if (!decoded.bitmap) return decoded.error;
    return {};
}

// Digests of pictures that were read to their end: one picture stands in two languages, or in a hundred factsheets.
class FoundGood {
public:
    // True when it was. Otherwise the caller reads it and then says end(); whoever else asks waits for that.
    bool begin(const std::string& digest) {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [&] { return being_read_.count(digest) == 0; });
        if (good_.count(digest) != 0) return true;
        being_read_.insert(digest);
        return false;
    }
    void end(const std::string& digest, bool good) {
        const std::lock_guard lock(mutex_);
        being_read_.erase(digest);
        if (good) good_.insert(digest);
        changed_.notify_all();
    }

private:
    std::mutex mutex_;                      // of what follows
    std::condition_variable changed_;
    std::set<std::string> good_, being_read_;
};

}  // namespace

Decoded decode(std::string_view bytes, const DecodeOptions& options) {
    const std::optional<ImageInfo> info = probe(bytes);
    if (const auto reason = refuse(info)) return {{}, *reason};
    const bool exchanged = options.orientation == Orientation::Apply && info->orientation >= 5;
    const std::string profile = info->has_profile ? color_profile(bytes) : std::string();
    Decoded decoded = decode_stored(bytes, *info, exchanged ? 0 : options.least_width, exchanged ? options.least_width : 0, profile);
    if (decoded.bitmap && !is_cmyk(*info)) apply_profile(*decoded.bitmap, profile);
    if (decoded.bitmap && options.orientation == Orientation::Apply && info->orientation != 1)
        decoded.bitmap = orient(*decoded.bitmap, info->orientation);
    return decoded;
}

std::optional<std::string> validate(std::string_view bytes) {
    const std::optional<ImageInfo> info = probe(bytes);
    if (auto reason = refuse(info)) return reason;
    static FoundGood found_good;
    const std::string key = digest(bytes);
    if (found_good.begin(key)) return {};
    try {
        auto reason = reason_to_refuse(bytes, *info);
        found_good.end(key, !reason);
        return reason;
    } catch (...) {
        found_good.end(key, false);
        throw;
    }
}

// Steps of half again: between two of them a browser scales by at most 1.67, which the eye forgives. The image's own
// width ends the list when it is a step of its own.
std::vector<int> rendition_widths(int natural) {
    std::vector<int> widths;
    for (const int width : std::array{480, 800, 1200, 1600})
        if (width <= natural) widths.push_back(width);
    const int last = widths.empty() ? 0 : widths.back();
    if (natural > 0 && natural < 1600 && natural * 10 >= last * 11) widths.push_back(natural);
    return widths;
}

}  // namespace bilan::images
