#include "rendered.hpp"

#include <catch2/catch.hpp>
#include <regex>

#include "base/files.hpp"
#include "images/images.hpp"

namespace bilan::print::tests {
namespace {

std::optional<std::string> fetch(const std::string& url) {
    if (url == "photo.jpg") return images::encode_jpeg({40, 20, 3, std::vector<std::uint8_t>(40 * 20 * 3, 90)}, 80);
    if (url == "logo.svg") return "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 10 10'><rect width='10' height='10' fill='#f00'/></svg>";
    if (url == "wide.svg") return "<?xml version='1.0'?>\n<svg xmlns='http://www.w3.org/2000/svg' width='40' height='20'><rect width='40' height='20' fill='currentColor'/></svg>\n";
    if (url == "cut.svg") return "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='20'><rect width='40' ";
    if (url == "filter.svg") return "<svg xmlns='http://www.w3.org/2000/svg' width='4' height='2'>\n<filter id='f'><feGaussianBlur/></filter></svg>";
    if (url == "folder/outer.svg") return "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='20'><image href='inner.svg' width='10' height='10'/></svg>";
    if (url == "folder/inner.svg") return "<svg xmlns='http://www.w3.org/2000/svg' width='2' height='2'><rect width='2' height='2' fill='#0f0'/><image href='inner.svg' width='1' height='1'/></svg>";
    if (url == "self.css") return "@import 'self.css'; @import 'self.css'; p { color: #00f }";
    if (url == "sheet.css") return "p { color: #00f }";
    return read_file(Path(BILAN_TESTS) / url);
}

}  // namespace

std::string page(const std::string& css, const std::string& body) {
    return "<!DOCTYPE html><html lang=fr><head><title>Essai</title><style>@font-face { font-family: Square; src: url(fonts/square.ttf) }"
           "@page { size: 400px 300px; margin: 0 } html { font: 10px/20px Square } body, p, h1, ul { margin: 0 } " +
           css + "</style></head><body>" + body + "</body></html>";
}

std::optional<Result> render(const std::string& html, Diagnostics& diagnostics) {
    Request request;
    request.html = html;
    request.name = "essai.html";
    request.url = "essai.html";
    request.fetch = fetch;
    request.fallback_fonts_folder = std::string(BILAN_TESTS) + "/fonts";
    return render_pdf(request, diagnostics, Dumps::All);
}

Result render(const std::string& html) {
    Diagnostics diagnostics;
    auto result = render(html, diagnostics);
    CHECK(to_text(diagnostics) == "");
    REQUIRE(result);
    return std::move(*result);
}

std::string drawn(const std::string& css, const std::string& body) {
    const std::string dump = render(page(css, body)).display_dump;
    const std::size_t begin = dump.find('\n') + 1, end = dump.find("structure\n");
    return dump.substr(begin, end - begin);
}

std::string tagged(const std::string& body) { return structure_of(render(page("", body))); }

std::string structure_of(const Result& result) {
    std::string dump = result.display_dump;
    dump = dump.substr(dump.find("structure\n") + 10);
    dump = dump.substr(0, std::min(dump.find("\noutline"), dump.find("\ndestination")));
    dump = std::regex_replace(dump, std::regex("#[0-9]+"), "#");
    return dump.ends_with('\n') ? dump : dump + "\n";
}

}  // namespace bilan::print::tests
