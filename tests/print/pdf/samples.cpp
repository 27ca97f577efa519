#include "samples.hpp"

#include <array>
#include <catch2/catch.hpp>
#include <cstdio>
#include <set>

#include "base/files.hpp"
#include "print/pdf/write_pdf.hpp"
#include "support/golden.hpp"

namespace bilan::print::pdf::tests {

fonts::FaceRef face(const std::string& file) {
    const auto bytes = read_file(Path("/usr/share/fonts") / file);
    REQUIRE(bytes);
    auto loaded = fonts::load_face(*bytes);
    REQUIRE(loaded);
    return loaded;
}

fonts::FaceRef noto_sans() { return face("truetype/noto/NotoSans-Regular.ttf"); }
fonts::FaceRef inter() { return face("opentype/inter/Inter-Regular.otf"); }
fonts::FaceRef noto_arabic() { return face("truetype/noto/NotoSansArabic-Regular.ttf"); }

layout::GlyphRun run_of(const fonts::FaceRef& face, const std::string& text, double size, fonts::TextDirection direction) {
    static text::Shaper shaper;
    static std::set<fonts::FaceRef> faces;  // the shaper knows them by their addresses
    faces.insert(face);
    const text::ShapedWord& word = shaper.shape(*face, text, direction, {}, {});
    layout::GlyphRun run;
    run.face = face;
    run.font_size = LayoutUnit::from_px(size);
    run.right_to_left = word.right_to_left;
    run.words.push_back({&word, {}, {}});
    return run;
}

paint::Path rectangle(double x, double y, double width, double height) {
    using Verb = paint::Path::Verb;
    return {{Verb::Move, Verb::Line, Verb::Line, Verb::Line, Verb::Close},
            {{x, y}, {x + width, y}, {x + width, y + height}, {x, y + height}}};
}

paint::DisplayDocument empty_document() {
    paint::DisplayDocument document;
    document.metadata.title = "Bilan d’activité";
    document.metadata.language = "fr";
    document.structure.nodes.push_back({});
    document.structure.nodes[0].role = "Document";
    paint::PageDisplay page;
    page.width = 793.7;
    page.height = 1122.5;
    page.label = "1";
    document.pages.push_back(page);
    return document;
}

int add_element(paint::DisplayDocument& document, int parent, std::string_view role) {
    const int node = static_cast<int>(document.structure.nodes.size());
    paint::StructureNode element;
    element.role = role;
    element.parent = parent;
    document.structure.nodes.push_back(element);
    document.structure.nodes[static_cast<std::size_t>(parent)].children.push_back(node);
    return node;
}

int add_leaf(paint::DisplayDocument& document, int parent) {
    const int leaf = add_element(document, parent, "");
    document.structure.nodes[static_cast<std::size_t>(leaf)].kind = paint::StructureNode::Kind::Content;
    return leaf;
}

paint::ShowGlyphs show(layout::GlyphRun run, paint::Point origin, const css::Color& color) {
    return {std::make_shared<const layout::GlyphRun>(std::move(run)), origin, color};
}

void show_text(paint::DisplayDocument& document, int element, const layout::GlyphRun& run, double x, double y) {
    const int leaf = add_leaf(document, element);
    document.pages.back().items.push_back({show(run, {x, y}, css::Rgba{}), leaf});
}

std::string write(const paint::DisplayDocument& document, const Options& options) {
    auto made = judged(document, options);
    CHECK(made.said == "");
    return std::move(made.pdf);
}

namespace {

// A hundred lines with an element on each.
const dom::Document& lines() {
    static const auto document = [] {
        std::string html = "<!DOCTYPE html><title>t</title>\n";
        for (int i = 2; i < 100; ++i) html += "<p>\n";
        Diagnostics unheard;
        return dom::parse_html(html, "essai.html", unheard);
    }();
    return *document;
}

}  // namespace

const dom::Node* element_on_line(int line) {
    for (const dom::Node* child : lines().body()->children) {
        if (child->is_element() && child->line == static_cast<std::uint32_t>(line)) return child;
    }
    FAIL("no element on line " << line);
    return nullptr;
}

Judged judged(const paint::DisplayDocument& document, const Options& options, const std::map<std::string, std::string>& images) {
    Diagnostics diagnostics;
    const auto bytes = [&images](const std::string& url) {
        const auto place = images.find(url);
        return place == images.end() ? nullptr : std::make_shared<const std::string>(place->second);
    };
    const auto place_of = [](const dom::Node& node) { return dom::place_of(lines(), node); };
    std::string pdf = write_pdf(document, Order{options, bytes, place_of, nullptr}, diagnostics);
    return {std::move(pdf), to_text(diagnostics)};
}

std::string swop_profile() {
    const auto bytes = read_file("/usr/share/color/icc/ghostscript/default_cmyk.icc");
    REQUIRE(bytes);
    return *bytes;
}

std::string tool(const std::string& command, const std::string& pdf) {
    const bilan::tests::TemporaryFolder folder;
    const std::string file = folder.path() + "/test.pdf";
    write_file(file, pdf);
    std::string line = command;
    line.replace(line.find("FILE"), 4, file);
    FILE* pipe = popen((line + " 2>&1").c_str(), "r");
    REQUIRE(pipe != nullptr);
    std::string printed;
    std::array<char, 4096> part;
    while (const std::size_t count = std::fread(part.data(), 1, part.size(), pipe)) printed.append(part.data(), count);
    INFO(line << "\n" << printed);
    CHECK(pclose(pipe) == 0);
    return printed;
}

std::string qdf(const std::string& pdf) { return tool("qpdf --qdf --object-streams=disable --no-original-object-ids FILE -", pdf); }

}  // namespace bilan::print::pdf::tests
