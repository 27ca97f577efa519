// The pictures of data/shared/media.json: what is known of each, and what is published of it. The file itself goes into
// the PDF; the web gets smaller copies as WebP and JPEG, without metadata and upright.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.hpp"
#include "build/jobs.hpp"
#include "content/localized.hpp"
#include "content/project.hpp"

namespace bilan::build {

struct Rendition {
    int width = 0;
    std::string path;         // below the output folder, with a fingerprint
};

struct Picture {
    std::string id;
    std::string file;         // below the project's root
    content::Localized alternative, caption, credit;
    int focus_x = 50, focus_y = 50;   // per cent: what a crop must keep
    bool decorative = false;
    int width = 0, height = 0;        // upright; 0 when the file is missing
    std::string bytes;                // as on disk
    std::vector<Rendition> jpeg, webp;  // ascending widths
    std::string card;                 // the path of the JPEG that social media show, card_width x card_height; or ""
    Span span;

    bool missing() const { return width == 0; }
};

// What social media ask for. The crop keeps the picture's focal point.
constexpr int card_width = 1200, card_height = 630;

class Pictures {
public:
    // Reads every file. A missing or unreadable one is told by check, not here.
    static Pictures load(const content::Project& project, Diagnostics& diagnostics);

    // By id, or by its file as a chapter's ![alt](photos/x.jpg) names it.
    const Picture* find(std::string_view id) const;
    std::vector<std::string> ids() const;
    const std::map<std::string, Picture, std::less<>>& all() const { return pictures_; }

private:
    std::map<std::string, Picture, std::less<>> pictures_;
};

// What decides the renditions: the file's bytes, the point that a crop must keep, and which copies are published.
std::string renditions_key(const Picture& picture);

// Decodes one picture and makes its renditions. Reports image/damaged at its entry.
JobResult make_renditions(const Picture& picture);

}  // namespace bilan::build
