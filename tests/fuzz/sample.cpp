#include "fuzz/sample.hpp"

#include "base/files.hpp"

namespace bilan::fuzz {
namespace {

const std::string& square_font() {
    static const std::string bytes = read_file(BILAN_TESTS "/fonts/square.ttf").value();
    return bytes;
}

}  // namespace

print::css::Fetch files(std::string name, std::string bytes) {
    return [name = std::move(name), bytes = std::move(bytes)](const std::string& url) -> std::optional<std::string> {
        if (!name.empty() && url == name) return bytes;
        return url == "square.ttf" ? std::optional(square_font()) : std::nullopt;
    };
}

std::string page_of(std::string_view body, std::string_view css) {
    return std::string("<!DOCTYPE html><html lang=fr><title>x</title><style>@font-face { font-family: Square; src: url(square.ttf) }"
                       "@page { size: 300px 200px; margin: 10px } html { font: 10px/1.2 Square }")
        .append(css)
        .append("</style><body>")
        .append(body);
}

void render(std::string html, print::css::Fetch fetch, print::pdf::Options options) {
    print::Request request;
    request.html = std::move(html);
    request.name = request.url = "page.html";
    request.fetch = std::move(fetch);
    request.fallback_fonts_folder = BILAN_TESTS "/fonts";
    request.most_pages = 100;
    request.pdf = std::move(options);
    Diagnostics diagnostics;
    print::render_pdf(request, diagnostics, print::Dumps::All);
}

}  // namespace bilan::fuzz
