#include "print/pdf/encoded_picture.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "base/format.hpp"

namespace bilan::print::pdf {
namespace {

using images::Bitmap;
using images::ImageInfo;

EncodedPicture faulty(std::string why) {
    EncodedPicture result;
    result.fault = std::move(why);
    return result;
}

Bitmap reduced(Bitmap bitmap, const ImageInfo& info, int width) {
    if (width == 0 || bitmap.width <= width) return bitmap;
    const auto height = std::lround(static_cast<double>(width) * info.shown_height() / info.shown_width());
    return images::resample(bitmap, width, std::max(1, static_cast<int>(height)));
}

// A PNG that a screen's reader downloads: what JPEG makes many times smaller has no flat areas to keep sharp.
bool is_photograph(const Bitmap& bitmap, int quality) {
    constexpr std::size_t small_enough = 64 * 1024, many_times = 4;
    const std::size_t without_loss = images::deflated_rows(bitmap).data.size();
    return without_loss > small_enough && images::encode_jpeg(bitmap, quality).size() * many_times < without_loss;
}

enum class Loss { None, Jpeg };

EncodedPicture inked(const Bitmap& bitmap, const Encoding& encoding, Loss loss) {
    const InkBitmap inks = as_inks(bitmap, *encoding.inks, loss == Loss::Jpeg ? Neutrals::AsTheyPrint : Neutrals::BlackAlone);
    EncodedPicture result;
    if (encoding.most_ink) result.share_over_ink = share_over(inks, *encoding.most_ink);
    result.image = loss == Loss::Jpeg ? ink_photograph_samples(inks, encoding.quality) : flat_samples(inks);
    return result;
}

EncodedPicture colored(const Bitmap& bitmap, const Encoding& encoding, Loss loss) {
    if (encoding.inks != nullptr && bitmap.channels == 3) return inked(bitmap, encoding, loss);
    EncodedPicture result;
    result.image = loss == Loss::Jpeg ? photograph_samples(bitmap, encoding.quality) : flat_samples(bitmap);
    return result;
}

EncodedPicture from_pixels(std::string_view bytes, const ImageInfo& info, const Encoding& encoding) {
    auto decoded = images::decode(bytes, {images::Orientation::Apply, encoding.width});
    if (!decoded.bitmap) return faulty(std::move(decoded.error));
    const Bitmap bitmap = reduced(std::move(*decoded.bitmap), info, encoding.width);
    if (bitmap.channels == 4) {
        EncodedPicture result = colored(without_alpha(bitmap), encoding, Loss::None);
        result.mask = flat_samples(alpha_alone(bitmap));
        return result;
    }
    const bool lossy = info.format != images::Format::Png || (encoding.photographs_may_lose && is_photograph(bitmap, encoding.quality));
    return colored(bitmap, encoding, lossy ? Loss::Jpeg : Loss::None);
}

EncodedPicture as_it_came(std::string_view bytes, const ImageInfo& info) {
    if (auto error = images::validate(bytes)) return faulty(std::move(*error));
    EncodedPicture result;
    if (info.format == images::Format::Jpeg) {
        result.image = jpeg_samples(images::strip_metadata(bytes), info);
        return result;
    }
    auto png = images::png_stream(bytes);
    if (!png) return faulty("it has no pixels");
    result.image = png_samples(std::move(*png));
    return result;
}

}  // namespace

std::string Encoding::key(std::string_view inks_name) const {
    return format("{} {} {} {} {} {}", decode, width, quality, photographs_may_lose, inks != nullptr ? inks_name : "", most_ink.value_or(0));
}

EncodedPicture encode_picture(std::string_view bytes, const ImageInfo& info, const Encoding& encoding) {
    return encoding.decode ? from_pixels(bytes, info, encoding) : as_it_came(bytes, info);
}

std::shared_ptr<const EncodedPicture> EncodedPictures::get(const std::string& key, const Make& make) {
    std::promise<std::shared_ptr<const EncodedPicture>> promise;
    Result result;
    {
        const std::lock_guard lock(mutex_);
        auto [place, is_new] = results_.try_emplace(key);
        if (is_new) place->second = promise.get_future().share();
        else result = place->second;
    }
    if (result.valid()) return result.get();
    try {
        auto picture = std::make_shared<const EncodedPicture>(make());
        promise.set_value(picture);
        keep(key, *picture);
        return picture;
    } catch (...) {
        promise.set_exception(std::current_exception());
        throw;
    }
}

void EncodedPictures::keep(const std::string& key, const EncodedPicture& picture) {
    constexpr std::size_t most = 64 << 20;
    const std::lock_guard lock(mutex_);
    kept_.emplace_back(key, picture.image.size() + (picture.mask ? picture.mask->size() : 0));
    for (size_ += kept_.back().second; size_ > most; kept_.pop_front()) {
        size_ -= kept_.front().second;
        results_.erase(kept_.front().first);
    }
}

}  // namespace bilan::print::pdf
