#include "build/pictures.hpp"

#include <algorithm>

#include "base/digest.hpp"
#include "base/format.hpp"
#include "images/images.hpp"

namespace bilan::build {
namespace {

// Widths of the renditions: a phone or a column, a wide screen; and for pictures that a page shows from edge to edge of the
// window, a very wide one. Never wider than the picture itself.
constexpr int widths[] = {640, 1240};
constexpr int full_width = 2000;
constexpr int jpeg_quality = 80;
constexpr int webp_quality = 78;

int number_or(const data::Value& value, std::string_view key, int otherwise) {
    const auto* found = value.find(key);
    if (found == nullptr || found->number() == nullptr) return otherwise;
    return static_cast<int>(found->number()->value.to_integer().value_or(otherwise));
}

// "photos/x.jpg" stands in a report's folder, one that is held back as well, or is a path from the project's root.
std::string locate(const content::Project& project, const std::string& file) {
    for (const auto& report : project.site.reports) {
        const auto path = format("content/{}/{}", report, file);
        const auto inside = path_inside(project.root, path);
        if (inside && exists(*inside)) return path;
    }
    return file;
}

std::string rendition_path(const Picture& picture, int width, std::string_view ending) {
    return format("assets/pictures/{}-{}.{}{}", picture.id, width, digest(picture.bytes).substr(0, 10), ending);
}

void plan_rendition(Picture& picture, int width) {
    const int used = std::min(width, picture.width);
    if (!picture.jpeg.empty() && picture.jpeg.back().width == used) return;
    picture.jpeg.push_back({used, rendition_path(picture, used, ".jpg")});
    picture.webp.push_back({used, rendition_path(picture, used, ".webp")});
}

// Covers and the pictures over chapters are shown from edge to edge, and stand for their pages where those are shared.
bool stands_for_page(const content::Project& project, const std::string& id) {
    return std::any_of(project.reports.begin(), project.reports.end(), [&](const content::Report& report) {
        const auto& chapters = report.chapters;
        return report.cover == id || std::any_of(chapters.begin(), chapters.end(), [&](const auto& c) { return c.media == id; });
    });
}

void plan_renditions(const content::Project& project, Picture& picture) {
    for (const int width : widths) plan_rendition(picture, width);
    if (!stands_for_page(project, picture.id)) return;
    plan_rendition(picture, full_width);
    const bool is_large = picture.width >= card_width && picture.height >= card_height;
    if (is_large) picture.card = format("assets/pictures/{}-card.{}.jpg", picture.id, digest(picture.bytes).substr(0, 10));
}

// The part of a picture that fills the card, around its focal point as object-position takes it.
images::Bitmap card_of(const Picture& picture, const images::Bitmap& bitmap) {
    const auto scaled = [](int side, int from, int to) { return static_cast<int>((static_cast<std::int64_t>(side) * to + from - 1) / from); };
    const bool is_wide = static_cast<std::int64_t>(bitmap.width) * card_height > static_cast<std::int64_t>(bitmap.height) * card_width;
    const int width = is_wide ? scaled(bitmap.width, bitmap.height, card_height) : card_width;
    const int height = is_wide ? card_height : scaled(bitmap.height, bitmap.width, card_width);
    const int x = (width - card_width) * picture.focus_x / 100, y = (height - card_height) * picture.focus_y / 100;
    return images::crop(images::resample(bitmap, width, height), x, y, card_width, card_height);
}

Picture read_picture(const content::Project& project, const data::Value& entry) {
    Picture picture;
    picture.id = entry.string_or("id", "");
    picture.file = locate(project, entry.string_or("file", ""));
    picture.alternative = content::Localized(entry.find("alt"));
    picture.caption = content::Localized(entry.find("caption"));
    picture.credit = content::Localized(entry.find("credit"));
    picture.focus_x = number_or(entry, "focus_x", 50);
    picture.focus_y = number_or(entry, "focus_y", 50);
    const auto* decorative = entry.find("decorative");
    picture.decorative = decorative != nullptr && decorative->boolean() != nullptr && *decorative->boolean();
    picture.span = entry.find("file") != nullptr ? entry.find("file")->span() : entry.span();
    const auto inside = path_inside(project.root, picture.file);
    auto bytes = inside ? read_file(*inside) : std::nullopt;
    const auto info = bytes ? images::probe(*bytes) : std::nullopt;
    if (!info || info->width == 0) return picture;
    picture.width = info->shown_width();
    picture.height = info->shown_height();
    picture.bytes = std::move(*bytes);
    plan_renditions(project, picture);
    return picture;
}

}  // namespace

Pictures Pictures::load(const content::Project& project, Diagnostics& diagnostics) {
    Pictures pictures;
    const auto media = project.shared.find("media");
    if (media == project.shared.end() || media->second.list() == nullptr) return pictures;
    for (const auto& entry : *media->second.list()) {
        auto picture = read_picture(project, entry);
        const auto id = picture.id;
        if (!pictures.pictures_.emplace(id, std::move(picture)).second) {
            diagnostics.error("data/duplicate-id", entry.span(), format("there are two pictures \"{}\"", id), "rename one of them");
        }
    }
    return pictures;
}

const Picture* Pictures::find(std::string_view id) const {
    if (const auto found = pictures_.find(id); found != pictures_.end()) return &found->second;
    const auto by_file = std::find_if(pictures_.begin(), pictures_.end(), [&](const auto& entry) {
        return entry.second.file == id || entry.second.file.ends_with("/" + std::string(id));
    });
    return by_file == pictures_.end() ? nullptr : &by_file->second;
}

std::vector<std::string> Pictures::ids() const {
    std::vector<std::string> ids;
    for (const auto& [id, picture] : pictures_) ids.push_back(id);
    return ids;
}

std::string renditions_key(const Picture& picture) {
    auto all = format("{} {} {} {}\n", digest(picture.bytes), picture.focus_x, picture.focus_y, picture.card);
    for (const auto* renditions : {&picture.jpeg, &picture.webp}) {
        for (const auto& rendition : *renditions) all += rendition.path + "\n";
    }
    return digest(all);
}

JobResult make_renditions(const Picture& picture) {
    JobResult result;
    auto decoded = images::decode(picture.bytes, {.least_width = picture.jpeg.back().width});
    if (!decoded.bitmap) {
        result.diagnostics.error("image/damaged", picture.span, format("the picture {} cannot be read: {}", picture.file, decoded.error),
                                 "export it again from where it comes from");
        return result;
    }
    // From the widest to the narrowest, each from the one before: the small ones cost next to nothing.
    auto bitmap = std::move(*decoded.bitmap);
    if (!picture.card.empty()) {
        result.files.push_back({picture.card, images::encode_jpeg(card_of(picture, bitmap), jpeg_quality, images::Scan::Baseline)});
    }
    for (auto i = picture.jpeg.size(); i-- > 0;) {
        const int width = picture.jpeg[i].width;
        const int height = std::max(1, static_cast<int>(static_cast<std::int64_t>(picture.height) * width / picture.width));
        if (bitmap.width != width) bitmap = images::resample(bitmap, width, height);
        result.files.push_back({picture.jpeg[i].path, images::encode_jpeg(bitmap, jpeg_quality, images::Scan::Baseline)});
        result.files.push_back({picture.webp[i].path, images::encode_webp(bitmap, webp_quality)});
    }
    return result;
}

}  // namespace bilan::build
