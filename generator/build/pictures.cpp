#include "build/pictures.hpp"

#include <algorithm>

#include "base/digest.hpp"
#include "base/format.hpp"
#include "images/images.hpp"

namespace bilan::build {
namespace {

// Widths of the renditions: a phone or a column, a wide screen. Never wider than the picture itself.
constexpr int widths[] = {640, 1240};
constexpr int jpeg_quality = 80;
constexpr int webp_quality = 78;

int number_or(const data::Value& value, std::string_view key, int otherwise) {
    const auto* found = value.find(key);
    if (found == nullptr || found->number() == nullptr) return otherwise;
    return static_cast<int>(found->number()->value.to_integer().value_or(otherwise));
}

// "photos/x.jpg" stands in a report's folder, or is a path from the project's root.
std::string locate(const content::Project& project, const std::string& file) {
    for (const auto& report : project.reports) {
        const auto path = format("content/{}/{}", report.id, file);
        const auto inside = path_inside(project.root, path);
        if (inside && exists(*inside)) return path;
    }
    return file;
}

std::string rendition_path(const Picture& picture, int width, std::string_view ending) {
    return format("assets/pictures/{}-{}.{}{}", picture.id, width, digest(picture.bytes).substr(0, 10), ending);
}

void plan_renditions(Picture& picture) {
    for (const int width : widths) {
        const int used = std::min(width, picture.width);
        if (!picture.jpeg.empty() && picture.jpeg.back().width == used) continue;
        picture.jpeg.push_back({used, rendition_path(picture, used, ".jpg")});
        picture.webp.push_back({used, rendition_path(picture, used, ".webp")});
    }
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
    plan_renditions(picture);
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
