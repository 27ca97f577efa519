// media picture icon svg asset qr: what is drawn.
#include <algorithm>

#include "base/format.hpp"
#include "base/suggest.hpp"
#include "build/setting.hpp"
#include "chart/qr.hpp"

namespace bilan::build {
namespace {

using templating::Call;
using templating::Dict;
using templating::Value;

Value unknown_picture(const Setting& setting, const Call& call, const std::string& id) {
    return call.error("template/unknown-picture", format("there is no picture \"{}\" in data/shared/media.json", id),
                      did_you_mean(id, setting.pictures.ids()));
}

Value media(const Setting& setting, Call& call) {
    const auto id = call.text_or(0, "id", "");
    const auto* picture = setting.pictures.find(id);
    if (picture == nullptr) return unknown_picture(setting, call, id);
    Dict dict;
    dict.set("id", picture->id);
    dict.set("alt", picture->alternative.in(setting.language));
    dict.set("caption", picture->caption.in(setting.language));
    dict.set("credit", picture->credit.in(setting.language));
    dict.set("width", picture->width);
    dict.set("height", picture->height);
    dict.set("focus_x", picture->focus_x);
    dict.set("focus_y", picture->focus_y);
    dict.set("decorative", picture->decorative);
    dict.set("missing", picture->missing());
    dict.set("url", picture->missing() || setting.medium == Medium::Print ? std::string() : url_to_output(setting, picture->jpeg.back().path));
    return Value(std::move(dict));
}

std::string srcset(const Setting& setting, const std::vector<Rendition>& renditions) {
    std::string result;
    for (const auto& rendition : renditions) {
        if (!result.empty()) result += ", ";
        result += format("{} {}w", url_to_output(setting, rendition.path), rendition.width);
    }
    return result;
}

// css/focus.css turns these into object-position: pages have no style attributes, so the point comes in steps of ten.
std::string focus_classes(const Picture& picture) {
    const auto step = [](int per_cent) { return (std::clamp(per_cent, 0, 100) + 5) / 10 * 10; };
    return format("focus-x-{} focus-y-{}", step(picture.focus_x), step(picture.focus_y));
}

std::string web_picture(const Setting& setting, const Picture& picture, const std::string& sizes, const std::string& attributes) {
    const auto& largest = picture.jpeg.back();
    const auto height = static_cast<int>(static_cast<std::int64_t>(picture.height) * largest.width / picture.width);
    return format(
        "<picture><source type=\"image/webp\" srcset=\"{}\" sizes=\"{}\"><img src=\"{}\" srcset=\"{}\" sizes=\"{}\" width=\"{}\" "
        "height=\"{}\"{}></picture>",
        srcset(setting, picture.webp), sizes, url_to_output(setting, largest.path), srcset(setting, picture.jpeg), sizes,
        largest.width, height, attributes);
}

Value picture(const Setting& setting, Call& call) {
    const auto id = call.text_or(0, "id", "");
    const auto* picture = setting.pictures.find(id);
    if (picture == nullptr) return unknown_picture(setting, call, id);
    if (picture->missing()) return Value::safe("");
    auto attributes = format(" alt=\"{}\"", templating::escaped(picture->decorative ? "" : picture->alternative.in(setting.language)));
    auto classes = focus_classes(*picture);
    const auto css_class = call.text_or(2, "class", "");
    if (!css_class.empty()) classes += " " + templating::escaped(css_class);
    attributes += format(" class=\"{}\"", classes);
    if (setting.medium == Medium::Print) {
        return Value::safe(format("<img src=\"{}\" width=\"{}\" height=\"{}\"{}>", templating::escaped(url_to_project(setting, picture->file)),
                                  picture->width, picture->height, attributes));
    }
    const auto* eager = call.argument(3, "eager");
    if (eager == nullptr || !templating::is_true(*eager)) attributes += " loading=\"lazy\"";
    attributes += " decoding=\"async\"";
    return Value::safe(web_picture(setting, *picture, templating::escaped(call.text_or(1, "sizes", "100vw")), attributes));
}

// The SVG file without what precedes its root element, for inlining.
std::string inlined(std::string_view svg) {
    const auto root = svg.find("<svg");
    auto text = std::string(root == std::string_view::npos ? svg : svg.substr(root));
    while (!text.empty() && (text.back() == '\n' || text.back() == '\r')) text.pop_back();
    return text;
}

Value icon(const Setting& setting, Call& call) {
    const auto name = call.text_or(0, "name", "");
    const auto* file = setting.theme.file("assets/icons/" + name + ".svg");
    if (file == nullptr) {
        return call.error("template/unknown-icon", format("there is no icon \"{}\" in templates/assets/icons", name),
                          did_you_mean(name, setting.theme.icon_names()));
    }
    auto svg = inlined(file->contents());
    const auto title = call.text_or(1, "title", "");
    const auto role = title.empty() ? std::string("aria-hidden=\"true\"") : format("role=\"img\" aria-label=\"{}\"", templating::escaped(title));
    svg.insert(4, format(" class=\"icon\" {} focusable=\"false\"", role));
    return Value::safe(svg);
}

Value svg(const Setting& setting, Call& call) {
    const auto path = call.text_or(0, "path", "");
    const auto* file = setting.theme.file("assets/" + path);
    if (file == nullptr) return call.error("template/missing-asset", format("there is no file templates/assets/{}", path));
    auto text = inlined(file->contents());
    const auto end = text.find('>');
    if (text.substr(0, end).find("role=") == std::string::npos && text.substr(0, end).find("aria-hidden") == std::string::npos) {
        text.insert(4, " aria-hidden=\"true\" focusable=\"false\"");
    }
    return Value::safe(text);
}

Value asset(const Setting& setting, Call& call) {
    const auto path = call.text_or(0, "path", "");
    if (setting.medium == Medium::Print) return Value(url_to_project(setting, "templates/" + path));
    const auto published = setting.assets.path_of(path);
    if (published.empty()) {
        return call.error("template/missing-asset", format("there is no file templates/{} to publish", path),
                          did_you_mean(path, setting.assets.known()));
    }
    return Value(url_to_output(setting, published));
}

Value qr(Call& call) {
    const auto url = call.text_or(0, "url", "");
    // The address is printed beside it, so readers who cannot see the code lose nothing.
    return Value::safe(chart::qr_svg(url));
}

}  // namespace

void add_media_functions(const Setting& setting, Dict& globals) {
    globals.set("media", Value([&setting](Call& call) { return media(setting, call); }));
    globals.set("picture", Value([&setting](Call& call) { return picture(setting, call); }));
    globals.set("icon", Value([&setting](Call& call) { return icon(setting, call); }));
    globals.set("svg", Value([&setting](Call& call) { return svg(setting, call); }));
    globals.set("asset", Value([&setting](Call& call) { return asset(setting, call); }));
    globals.set("qr", Value(templating::Function(qr)));
}

}  // namespace bilan::build
