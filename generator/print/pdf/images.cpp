#include "print/pdf/images.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "base/digest.hpp"
#include "base/format.hpp"
#include "images/images.hpp"
#include "print/pdf/geometry.hpp"
#include "print/pdf/preflight.hpp"

namespace bilan::print::pdf {
namespace {

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

std::string_view device_space(int components) { return components == 1 ? "DeviceGray" : components == 4 ? "DeviceCMYK" : "DeviceRGB"; }

void report_bad_image(const std::string& url, const std::string& why, Diagnostics& diagnostics) {
    diagnostics.error("print/bad-image", Place{url, 0, 0, 1, {}}, format("the image cannot be shown: {}", why));
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

// Files with the same bytes are one image, as fine as the largest of them is shown.
struct Group {
    std::vector<std::string> urls;
    std::string digest;
    std::shared_ptr<const std::string> bytes;
    Images::Need need;
};

// What its samples are read as: the device's colours, those of its own profile, or what it is converted to.
enum class Samples { Device, OwnProfile, Converted };

Dictionary profile_object(const Document& document, std::string icc, int components) {
    Dictionary object = document.stream(std::move(icc));
    return object.set("N", Integer{components}).set("Alternate", Name{device_space(components)});
}

Array indexed_space(const Document& document, std::string_view palette) {
    Array space = document.array();
    space.add(Name{"Indexed"}).add(Name{"DeviceRGB"}).add(Integer{static_cast<long long>(palette.size() / 3) - 1});
    return space.add(Bytes{palette});
}

// profile: an ICC profile that the samples are of, or an empty dictionary for the device's colours.
void fill_image(const Document& document, Dictionary object, ImageSamples samples, Dictionary profile) {
    object.set("Width", Integer{samples.width}).set("Height", Integer{samples.height}).set("BitsPerComponent", Integer{samples.bits});
    if (samples.inverted) object.set("Decode", document.numbers({1, 0, 1, 0, 1, 0, 1, 0}));
    if (profile) object.set("ColorSpace", document.array().add(Name{"ICCBased"}).add(profile));
    else if (!samples.palette.empty()) object.set("ColorSpace", indexed_space(document, samples.palette));
    else object.set("ColorSpace", Name{device_space(samples.components)});
    document.fill(object, std::move(samples.stream));
}

Dictionary image_stream(const Document& document) {
    return document.stream().set("Type", Name{"XObject"}).set("Subtype", Name{"Image"});
}

// What is decided of one image before it is encoded.
class Planner {
public:
    Planner(const Document& document, const ImageTools& tools, Diagnostics& diagnostics)
        : document_(document), tools_(tools), fineness_(fineness_of(tools.options)), diagnostics_(diagnostics) {}

    struct Plan {
        ImageInfo info;
        Encoding encoding;
        Image image;
        Dictionary profile;   // when its samples are of one
    };

    std::optional<Plan> plan(const Group& group) {
        const auto info = images::probe(*group.bytes);
        if (!info || !is_raster(info->format)) return refuse(group, "it is no JPEG, PNG or WebP image");
        if (info->has_alpha && tools_.options.variant == Variant::A1b) return refuse_alpha(group);
        if (tools_.options.profile == Profile::Press) check_resolution(group, *info);
        const Samples samples = samples_of(*group.bytes, *info);
        const bool keep_inks = is_cmyk(*info) && samples != Samples::Converted && tools_.options.profile != Profile::Screen;
        Plan plan{*info, {}, {image_stream(document_), placement_of(1), false}, {}};
        Encoding& encoding = plan.encoding;
        encoding.width = keep_inks ? 0 : reduced_width(*info, group.need, fineness_);
        const bool has_own_rows = info->format == images::Format::Jpeg || (info->format == images::Format::Png && !info->has_alpha && !info->interlaced);
        encoding.decode = encoding.width > 0 || samples == Samples::Converted || !has_own_rows;
        encoding.quality = fineness_.quality;
        encoding.photographs_may_lose = tools_.options.profile == Profile::Screen;
        encoding.inks = tools_.colors.inks();
        if (tools_.options.profile == Profile::Press) encoding.most_ink = tools_.options.most_ink;
        if (encoding.decode) {
            plan.image.masked = info->has_alpha;
            return plan;
        }
        plan.image.placement = placement_of(info->orientation);
        if (samples == Samples::OwnProfile) plan.profile = profile_of(*group.bytes, *info);
        return plan;
    }

private:
    std::nullopt_t refuse(const Group& group, const std::string& why) {
        report_bad_image(group.urls.front(), why, diagnostics_);
        return std::nullopt;
    }

    std::nullopt_t refuse_alpha(const Group& group) {
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
        std::string icc = images::color_profile(bytes);
        auto [place, is_new] = profiles_.try_emplace(icc);
        if (is_new) place->second = profile_object(document_, std::move(icc), is_cmyk(info) ? 4 : 3);
        return place->second;
    }

    const Document& document_;
    const ImageTools& tools_;
    Fineness fineness_;
    std::map<std::string, Dictionary> profiles_;   // by their bytes
    Diagnostics& diagnostics_;
};

void report_inks(const std::string& url, const dom::Node* source, double share, const ImageTools& tools, Diagnostics& diagnostics) {
    diagnostics.warning("print/too-much-ink", place_of_source(tools.place_of, source),
                        format("{:.0f} % of \"{}\" take more than {} % of ink", share, url, tools.options.most_ink),
                        "lighten its shadows, or ask for a profile with a lower ink limit");
}

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
        auto file = tools.bytes(url);
        if (!file) {
            diagnostics.error("print/missing-image", Place{url, 0, 0, 1, {}}, format("the image \"{}\" is not there", url),
                              "the path is relative to the style sheet that names it");
            continue;
        }
        const auto [place, is_new] = known.try_emplace(digest(*file), groups.size());
        if (is_new) groups.push_back({{}, place->first, std::move(file), need});
        Group& group = groups[place->second];
        group.urls.push_back(url);
        if (need.width > group.need.width) group.need.source = need.source;
        group.need.width = std::max(group.need.width, need.width);
        group.need.height = std::max(group.need.height, need.height);
    }
    const std::string inks = tools.colors.inks() != nullptr ? digest(tools.options.output_profile) : "";
    Planner planner(document, tools, diagnostics);
    for (Group& group : groups) {
        const auto plan = planner.plan(group);
        if (!plan) continue;
        Embedded& embedded = embedded_.emplace_back(Embedded{group.urls.front(), group.need.source, plan->image.object, plan->profile, {}});
        for (const auto& url : group.urls) images_.emplace(url, plan->image);
        const auto make = [bytes = std::move(group.bytes), info = plan->info, encoding = plan->encoding] {
            return encode_picture(*bytes, info, encoding);
        };
        document.later([&embedded, make, shared = tools.shared, key = group.digest + " " + plan->encoding.key(inks)] {
            embedded.encoded = shared != nullptr ? *shared->get(key, make) : make();
        });
    }
    document.check();
}

void Images::finish(const Document& document, const ImageTools& tools, Diagnostics& diagnostics) {
    document.wait();
    for (auto& [url, source, object, profile, encoded] : embedded_) {
        if (!encoded.fault.empty()) {
            report_bad_image(url, encoded.fault, diagnostics);
            document.fill(object, StreamData{});
            continue;
        }
        if (encoded.share_over_ink > tolerated_share) report_inks(url, source, encoded.share_over_ink, tools, diagnostics);
        fill_image(document, object, std::move(encoded.image), profile);
        if (!encoded.mask) continue;
        Dictionary mask = image_stream(document);
        fill_image(document, mask, std::move(*encoded.mask), {});
        object.set("SMask", mask);
    }
    document.check();
}

const Image* Images::find(const std::string& url) const {
    const auto place = images_.find(url);
    return place == images_.end() ? nullptr : &place->second;
}

}  // namespace bilan::print::pdf
