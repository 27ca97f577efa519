#include "print/pdf/images.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/digest.hpp"
#include "base/format.hpp"
#include "images/images.hpp"
#include "print/pdf/geometry.hpp"
#include "print/pdf/image_objects.hpp"
#include "print/pdf/preflight.hpp"

namespace bilan::print::pdf {
namespace {

using images::Bitmap;
using images::ImageInfo;

constexpr double px_per_inch = 96;
constexpr double least_press_ppi = 200;
constexpr double tolerated_share = 1;      // per cent of a picture's pixels over the ink limit: deep shadows
constexpr std::size_t largest_profile = 64 * 1024;

// Pixels to the inch that are enough, and from where on there are too many: resampling costs sharpness and time, so what is
// nearly right stays as it came, byte for byte.
struct Fineness {
    double wanted = 300, largest = 600;
    int quality = 90;                      // of JPEG, where it must be written anew
};

Fineness fineness_of(const Options& options) {
    if (options.profile != Profile::Screen) return {};
    constexpr double slack = 1.25;
    constexpr int screen_quality = 80;
    const double wanted = std::max(1, options.screen_ppi);
    return {wanted, wanted * slack, screen_quality};
}

// Stored, y up -> seen, y down, by EXIF orientation: what is x and y of the stored pixel is put where it is seen.
paint::Matrix placement_of(int orientation) {
    static constexpr std::array<paint::Matrix, 8> seen_from_stored{{
        {1, 0, 0, 1, 0, 0}, {-1, 0, 0, 1, 1, 0}, {-1, 0, 0, -1, 1, 1}, {1, 0, 0, -1, 0, 1},
        {0, 1, 1, 0, 0, 0}, {0, 1, -1, 0, 1, 0}, {0, -1, -1, 0, 1, 1}, {0, -1, 1, 0, 0, 1}}};
    const auto index = static_cast<std::size_t>(std::clamp(orientation, 1, 8) - 1);
    return concatenate({1, 0, 0, -1, 0, 1}, seen_from_stored[index]);
}

bool is_cmyk(const ImageInfo& info) {
    return info.color_space == images::ColorSpace::Cmyk || info.color_space == images::ColorSpace::Ycck;
}

bool is_raster(images::Format format) {
    return format == images::Format::Jpeg || format == images::Format::Png || format == images::Format::Webp;
}

double ppi_of(const ImageInfo& info, const Images::Need& need) {
    if (need.width <= 0 || need.height <= 0) return 0;
    return std::min(info.shown_width() * px_per_inch / need.width, info.shown_height() * px_per_inch / need.height);
}

// The width in shown pixels that is enough, or 0 to keep what is there.
int reduced_width(const ImageInfo& info, const Images::Need& need, const Fineness& fineness) {
    const double ppi = ppi_of(info, need);
    if (ppi <= fineness.largest) return 0;
    return std::max(1, static_cast<int>(std::ceil(info.shown_width() * fineness.wanted / ppi)));
}

Bitmap reduced(Bitmap bitmap, const ImageInfo& info, int width) {
    if (width == 0 || bitmap.width <= width) return bitmap;
    const auto height = std::lround(static_cast<double>(width) * info.shown_height() / info.shown_width());
    return images::resample(bitmap, width, std::max(1, static_cast<int>(height)));
}

// Files with the same bytes are one image, as fine as the largest of them is shown.
struct Group {
    std::vector<std::string> urls;
    Images::Need need;
};

// One image on its way into the file.
class Embedding {
public:
    Embedding(const Document& document, const ImageTools& tools, std::map<std::string, Dictionary>& profiles, Diagnostics& diagnostics)
        : document_(document), tools_(tools), fineness_(fineness_of(tools.options)), profiles_(profiles), diagnostics_(diagnostics) {}

    std::optional<Image> embed(const Group& group) {
        const auto bytes = tools_.bytes(group.urls.front());
        const auto info = bytes ? images::probe(*bytes) : std::nullopt;
        if (!info || !is_raster(info->format)) return refuse(group, "it is no JPEG, PNG or WebP image");
        if (info->has_alpha && tools_.options.variant == Variant::A1b) return refuse_alpha(group);
        if (tools_.options.profile == Profile::Press) check_resolution(group, *info);
        const Samples samples = samples_of(*bytes, *info);
        const bool keep_inks = is_cmyk(*info) && samples != Samples::Converted && tools_.options.profile != Profile::Screen;
        const int width = keep_inks ? 0 : reduced_width(*info, group.need, fineness_);
        const bool decode = width > 0 || samples == Samples::Converted || info->format == images::Format::Webp;
        return decode ? decoded(group, *bytes, *info, width) : as_it_came(group, *bytes, *info, samples);
    }

private:
    std::optional<Image> refuse(const Group& group, const std::string& why) {
        diagnostics_.error("print/bad-image", Place{group.urls.front(), 0, 0, 1, {}}, format("the image cannot be shown: {}", why));
        return std::nullopt;
    }

    std::optional<Image> refuse_alpha(const Group& group) {
        diagnostics_.error("print/transparency", place_of_source(tools_.place_of, group.need.source),
                           format("PDF/A-1b allows no transparency, and \"{}\" has an alpha channel", group.urls.front()),
                           "save the picture without transparency, or ask for a-2a");
        return std::nullopt;
    }

    void check_resolution(const Group& group, const ImageInfo& info) {
        const double ppi = ppi_of(info, group.need);
        if (ppi <= 0 || ppi >= least_press_ppi) return;
        constexpr double mm_per_px = 25.4 / px_per_inch;
        diagnostics_.warning("print/low-resolution", place_of_source(tools_.place_of, group.need.source),
                             format("\"{}\" has {} x {} pixels and is shown {:.0f} x {:.0f} mm large: {:.0f} pixels to the inch, of which a press wants {:.0f}",
                                    group.urls.front(), info.shown_width(), info.shown_height(), group.need.width * mm_per_px,
                                    group.need.height * mm_per_px, ppi, least_press_ppi),
                             "take a larger picture, or show it smaller");
    }

    // What its samples are read as: the device's colours, those of its own profile, or what it is converted to.
    enum class Samples { Device, OwnProfile, Converted };

    Samples samples_of(std::string_view bytes, const ImageInfo& info) const {
        const bool cmyk = is_cmyk(info), inks = tools_.colors.inks() != nullptr;
        if (info.color_space == images::ColorSpace::Gray && !info.palette) return Samples::Device;
        if (inks) return cmyk ? Samples::Device : Samples::Converted;
        const Samples without = cmyk && tools_.colors.rgb_only() ? Samples::Converted : Samples::Device;
        if (!info.has_profile) return without;
        const std::string icc = images::color_profile(bytes);
        const auto profile = color::read_profile(icc);
        if (!profile || profile->space != (cmyk ? color::Space::Cmyk : color::Space::Rgb)) return without;
        const bool fits = icc.size() <= largest_profile && (tools_.options.variant != Variant::A1b || profile->version < 4);
        if (fits && info.format == images::Format::Jpeg) return Samples::OwnProfile;
        return cmyk ? without : Samples::Converted;
    }

    Dictionary profile_of(std::string_view bytes, const ImageInfo& info) {
        const std::string icc = images::color_profile(bytes);
        auto [place, is_new] = profiles_.try_emplace(icc);
        if (is_new) place->second = profile_object(document_, icc, is_cmyk(info) ? 4 : 3);
        return place->second;
    }

    std::optional<Image> as_it_came(const Group& group, std::string_view bytes, const ImageInfo& info, Samples samples) {
        if (auto error = images::validate(bytes)) return refuse(group, *error);
        if (info.format == images::Format::Jpeg) {
            const Dictionary profile = samples == Samples::OwnProfile ? profile_of(bytes, info) : Dictionary();
            return Image{jpeg_object(document_, images::strip_metadata(bytes), info, profile), placement_of(info.orientation)};
        }
        const auto png = images::png_stream(bytes);
        if (!png) return decoded(group, bytes, info, 0);
        return Image{png_object(document_, *png), placement_of(info.orientation)};
    }

    std::optional<Image> decoded(const Group& group, std::string_view bytes, const ImageInfo& info, int width) {
        auto decoded = images::decode(bytes, {images::Orientation::Apply, width});
        if (!decoded.bitmap) return refuse(group, decoded.error);
        const Bitmap bitmap = reduced(std::move(*decoded.bitmap), info, width);
        const bool lossy = bitmap.channels != 4 && (info.format != images::Format::Png || is_photograph(bitmap));
        Image image{{}, placement_of(1), bitmap.channels == 4};
        image.object = object_of(group, image.masked ? without_alpha(bitmap) : bitmap, lossy ? Loss::Jpeg : Loss::None);
        if (image.masked) image.object.set("SMask", flat_object(document_, alpha_alone(bitmap)));
        return image;
    }

    enum class Loss { None, Jpeg };

    Dictionary object_of(const Group& group, const Bitmap& bitmap, Loss loss) {
        if (tools_.colors.inks() != nullptr && bitmap.channels == 3) return inked(group, bitmap, loss);
        return loss == Loss::Jpeg ? photograph_object(document_, bitmap, fineness_.quality) : flat_object(document_, bitmap);
    }

    Dictionary inked(const Group& group, const Bitmap& bitmap, Loss loss) {
        const Neutrals neutrals = loss == Loss::Jpeg ? Neutrals::AsTheyPrint : Neutrals::BlackAlone;
        const InkBitmap inks = as_inks(bitmap, *tools_.colors.inks(), neutrals);
        if (tools_.options.profile == Profile::Press) check_inks(group, inks);
        return loss == Loss::Jpeg ? ink_photograph_object(document_, inks, fineness_.quality) : flat_object(document_, inks);
    }

    // A PNG that a screen's reader downloads: what JPEG makes many times smaller has no flat areas to keep sharp.
    bool is_photograph(const Bitmap& bitmap) const {
        if (tools_.options.profile != Profile::Screen) return false;
        constexpr std::size_t small_enough = 64 * 1024, many_times = 4;
        const std::size_t without_loss = images::deflated_rows(bitmap).data.size();
        return without_loss > small_enough && images::encode_jpeg(bitmap, fineness_.quality).size() * many_times < without_loss;
    }

    void check_inks(const Group& group, const InkBitmap& inks) {
        const double share = share_over(inks, tools_.options.most_ink);
        if (share <= tolerated_share) return;
        diagnostics_.warning("print/too-much-ink", place_of_source(tools_.place_of, group.need.source),
                             format("{:.0f} % of \"{}\" take more than {} % of ink", share, group.urls.front(), tools_.options.most_ink),
                             "lighten its shadows, or ask for a profile with a lower ink limit");
    }

    const Document& document_;
    const ImageTools& tools_;
    Fineness fineness_;
    std::map<std::string, Dictionary>& profiles_;
    Diagnostics& diagnostics_;
};

}  // namespace

void Images::use(const paint::ShowImage& image, const paint::Matrix& to_page, const dom::Node* source) {
    const paint::Matrix m = concatenate(image.matrix, to_page);
    Need& need = needs_[image.url];
    const double width = std::hypot(m.a, m.b), height = std::hypot(m.c, m.d);
    if (need.source == nullptr || width > need.width) need.source = source;
    need.width = std::max(need.width, width);
    need.height = std::max(need.height, height);
}

void Images::embed(const Document& document, const ImageTools& tools, Diagnostics& diagnostics) {
    std::map<std::string, std::size_t> known;  // digest -> group
    std::vector<Group> groups;
    for (const auto& [url, need] : needs_) {
        const auto file = tools.bytes(url);
        if (!file) {
            diagnostics.error("print/missing-image", Place{url, 0, 0, 1, {}}, format("the image \"{}\" is not there", url),
                              "the path is relative to the style sheet that names it");
            continue;
        }
        const auto [place, is_new] = known.try_emplace(digest(*file), groups.size());
        if (is_new) groups.push_back({{}, need});
        Group& group = groups[place->second];
        group.urls.push_back(url);
        if (need.width > group.need.width) group.need.source = need.source;
        group.need.width = std::max(group.need.width, need.width);
        group.need.height = std::max(group.need.height, need.height);
    }
    std::map<std::string, Dictionary> profiles;
    Embedding embedding(document, tools, profiles, diagnostics);
    for (const Group& group : groups) {
        const auto image = embedding.embed(group);
        if (!image) continue;
        for (const auto& url : group.urls) images_.emplace(url, *image);
    }
    document.check();
}

const Image* Images::find(const std::string& url) const {
    const auto place = images_.find(url);
    return place == images_.end() ? nullptr : &place->second;
}

}  // namespace bilan::print::pdf
