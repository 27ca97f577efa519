#include <algorithm>
#include <cmath>

#include "base/check.hpp"
#include "images/images.hpp"

namespace bilan::images {
namespace {

constexpr std::size_t index(int value) { return static_cast<std::size_t>(value); }

// Where the shown pixel (x, y) is stored, in an image of width x height as stored (EXIF 2.3, tag 0x0112).
std::pair<int, int> stored_place(int orientation, int x, int y, int width, int height) {
    switch (orientation) {
        case 2: return {width - 1 - x, y};
        case 3: return {width - 1 - x, height - 1 - y};
        case 4: return {x, height - 1 - y};
        case 5: return {y, x};
        case 6: return {y, height - 1 - x};
        case 7: return {width - 1 - y, height - 1 - x};
        case 8: return {width - 1 - y, x};
        default: return {x, y};
    }
}

// Catmull-Rom's kernel: polynomials only, so the same on every machine.
double kernel(double x) {
    x = std::abs(x);
    if (x < 1) return (1.5 * x - 2.5) * x * x + 1;
    if (x < 2) return ((-0.5 * x + 2.5) * x - 4) * x + 2;
    return 0;
}

constexpr int one = 1 << 14;  // the weights of one pixel add up to it exactly

struct Taps {
    int first = 0;
    std::vector<int> weights;
};

Taps taps_for(int place, double ratio, int source_size) {
    const double scale = std::max(ratio, 1.0), center = (place + 0.5) * ratio - 0.5;
    const int first = std::max(0, static_cast<int>(std::ceil(center - 2 * scale)));
    const int last = std::min(source_size - 1, static_cast<int>(std::floor(center + 2 * scale)));
    std::vector<double> exact;
    double sum = 0;
    for (int i = first; i <= last; ++i) sum += exact.emplace_back(kernel((i - center) / scale));
    Taps taps{first, {}};
    int left = one;
    for (const double weight : exact) left -= taps.weights.emplace_back(static_cast<int>(std::lround(weight / sum * one)));
    *std::max_element(taps.weights.begin(), taps.weights.end()) += left;
    return taps;
}

std::vector<Taps> all_taps(int source_size, int target_size) {
    std::vector<Taps> taps;
    for (int place = 0; place < target_size; ++place)
        taps.push_back(taps_for(place, static_cast<double>(source_size) / target_size, source_size));
    return taps;
}

// Samples of 16 bits (255 is 65,280, and sharp edges may pass it): one rounding to 8 bits, at the end.
struct Samples {
    int width = 0, height = 0, channels = 0;
    std::vector<std::uint16_t> values;
    std::uint16_t* at(int x, int y) { return values.data() + (index(y) * index(width) + index(x)) * index(channels); }
    const std::uint16_t* at(int x, int y) const { return const_cast<Samples*>(this)->at(x, y); }
};

Samples make_samples(int width, int height, int channels) {
    return {width, height, channels, std::vector<std::uint16_t>(index(width) * index(height) * index(channels))};
}

// Colours of transparent pixels must not bleed into their neighbours, so alpha is multiplied in.
Samples widen(const Bitmap& bitmap) {
    Samples samples = make_samples(bitmap.width, bitmap.height, bitmap.channels);
    if (bitmap.channels != 4) {
        std::transform(bitmap.pixels.begin(), bitmap.pixels.end(), samples.values.begin(),
                       [](std::uint8_t pixel) { return static_cast<std::uint16_t>(pixel << 8); });
        return samples;
    }
    for (std::size_t i = 0; i < bitmap.pixels.size(); ++i) {
        const int alpha = i % 4 != 3 ? bitmap.pixels[i / 4 * 4 + 3] : 255;
        samples.values[i] = static_cast<std::uint16_t>((bitmap.pixels[i] * 256 * alpha + 127) / 255);
    }
    return samples;
}

std::uint8_t narrow(std::int64_t value) { return static_cast<std::uint8_t>(std::clamp<std::int64_t>((value + 128) / 256, 0, 255)); }

Bitmap narrow(const Samples& samples) {
    Bitmap bitmap{samples.width, samples.height, samples.channels, std::vector<std::uint8_t>(samples.values.size())};
    if (samples.channels != 4) {
        std::transform(samples.values.begin(), samples.values.end(), bitmap.pixels.begin(), [](std::uint16_t value) {
            return static_cast<std::uint8_t>(std::min((value + 128) >> 8, 255));
        });
        return bitmap;
    }
    for (std::size_t i = 0; i < samples.values.size(); ++i) {
        const std::int64_t alpha = i % 4 != 3 ? samples.values[i / 4 * 4 + 3] : 65280;
        bitmap.pixels[i] = alpha == 0 ? std::uint8_t{0} : narrow(samples.values[i] * std::int64_t{65280} / alpha);
    }
    return bitmap;
}

// Sums fit 32 bits: 16 of a sample, 14 of the weights' unit, and the kernel's weights without their signs add up to less
// than one and a third of it.
std::uint16_t rounded(std::int32_t sum) {
    return static_cast<std::uint16_t>(std::clamp((sum + one / 2) / one, 0, 65535));
}

template <int channels>
void resample_row(const std::uint16_t* source, const std::vector<Taps>& taps, std::uint16_t* target) {
    for (const Taps& t : taps) {
        const std::uint16_t* value = source + index(t.first) * channels;
        std::int32_t sums[index(channels)] = {};
        for (const int weight : t.weights) {
            for (int c = 0; c < channels; ++c) sums[c] += weight * value[c];
            value += channels;
        }
        for (int c = 0; c < channels; ++c) *target++ = rounded(sums[c]);
    }
}

Samples resample_rows(const Samples& source, int width) {
    Samples target = make_samples(width, source.height, source.channels);
    const std::vector<Taps> taps = all_taps(source.width, width);
    const auto resample = source.channels == 1 ? resample_row<1> : source.channels == 3 ? resample_row<3> : resample_row<4>;
    for (int y = 0; y < source.height; ++y) resample(source.at(0, y), taps, target.at(0, y));
    return target;
}

Samples resample_columns(const Samples& source, int height) {
    Samples target = make_samples(source.width, height, source.channels);
    const std::vector<Taps> taps = all_taps(source.height, height);
    const std::size_t stride = index(source.width) * index(source.channels);
    std::vector<std::int32_t> sums(stride);
    for (int y = 0; y < height; ++y) {
        std::fill(sums.begin(), sums.end(), 0);
        const Taps& t = taps[index(y)];
        for (std::size_t i = 0; i < t.weights.size(); ++i) {
            const std::uint16_t* row = source.at(0, t.first + static_cast<int>(i));
            const std::int32_t weight = t.weights[i];
            for (std::size_t s = 0; s < stride; ++s) sums[s] += weight * row[s];
        }
        std::transform(sums.begin(), sums.end(), target.at(0, y), rounded);
    }
    return target;
}

}  // namespace

Bitmap orient(const Bitmap& bitmap, int orientation) {
    if (orientation < 2 || orientation > 8) return bitmap;
    const bool exchanged = orientation >= 5;
    Bitmap upright{exchanged ? bitmap.height : bitmap.width, exchanged ? bitmap.width : bitmap.height, bitmap.channels, {}};
    upright.pixels.reserve(bitmap.pixels.size());
    for (int y = 0; y < upright.height; ++y)
        for (int x = 0; x < upright.width; ++x) {
            const auto [from_x, from_y] = stored_place(orientation, x, y, bitmap.width, bitmap.height);
            const std::uint8_t* pixel =
                bitmap.pixels.data() + (index(from_y) * index(bitmap.width) + index(from_x)) * index(bitmap.channels);
            upright.pixels.insert(upright.pixels.end(), pixel, pixel + bitmap.channels);
        }
    return upright;
}

Bitmap resample(const Bitmap& bitmap, int width, int height) {
    BILAN_ASSERT(width > 0 && height > 0 && bitmap.width > 0 && bitmap.height > 0);
    if (width == bitmap.width && height == bitmap.height) return bitmap;
    Samples samples = widen(bitmap);
    if (width != bitmap.width) samples = resample_rows(samples, width);
    if (height != bitmap.height) samples = resample_columns(samples, height);
    return narrow(samples);
}

Bitmap crop(const Bitmap& bitmap, int x, int y, int width, int height) {
    const int left = std::clamp(x, 0, bitmap.width), top = std::clamp(y, 0, bitmap.height);
    const int right = std::clamp(x + width, left, bitmap.width), bottom = std::clamp(y + height, top, bitmap.height);
    Bitmap part{right - left, bottom - top, bitmap.channels, {}};
    for (int row = top; row < bottom; ++row) {
        const auto from = bitmap.pixels.begin() +
                          (static_cast<std::ptrdiff_t>(row) * bitmap.width + left) * bitmap.channels;
        part.pixels.insert(part.pixels.end(), from, from + static_cast<std::ptrdiff_t>(part.width) * bitmap.channels);
    }
    return part;
}

Bitmap flatten(const Bitmap& bitmap) {
    if (bitmap.channels != 4) return bitmap;
    Bitmap flat{bitmap.width, bitmap.height, 3, {}};
    flat.pixels.reserve(bitmap.pixels.size() / 4 * 3);
    for (std::size_t i = 0; i + 3 < bitmap.pixels.size(); i += 4)
        for (std::size_t c = 0; c < 3; ++c) {
            const int alpha = bitmap.pixels[i + 3];
            flat.pixels.push_back(static_cast<std::uint8_t>((bitmap.pixels[i + c] * alpha + 255 * (255 - alpha) + 127) / 255));
        }
    return flat;
}

}  // namespace bilan::images
