#include <catch2/catch.hpp>

#include "samples.hpp"

using namespace bilan::print;
using namespace bilan::print::pdf::tests;
using Catch::Contains;

namespace {
std::string extracted(const layout::GlyphRun& run) {
    auto document = empty_document();
    show_text(document, add_element(document, 0, "P"), run, 60, 80);
    return tool("pdfinfo -struct-text FILE", write(document));
}
}  // namespace

TEST_CASE("text can be searched with its accents, ligatures and spaces", "[pdf]") {
    const std::string text = "efficacité : 12\u202f345 « ffi » œuvre ½ €";
    for (const auto& face : {noto_sans(), inter()}) CHECK_THAT(extracted(run_of(face, text, 16)), Contains(text));
}

TEST_CASE("a ligature is found as its letters", "[pdf]") {
    auto run = run_of(noto_sans(), "office", 16);
    CHECK(run.words[0].word->glyphs.size() < 6);
    CHECK_THAT(extracted(run), Contains("office"));
}

TEST_CASE("a hyphen at the end of a line vanishes from the text", "[pdf]") {
    for (const auto& face : {noto_sans(), inter()}) {
        auto document = empty_document();
        auto first = run_of(face, "porte-dévelop-", 16);
        first.ends_with_soft_hyphen = true;
        const int leaf = add_leaf(document, add_element(document, 0, "P"));
        document.pages[0].items.push_back({show(first, {60, 80}, css::Rgba{}), leaf});
        document.pages[0].items.push_back({show(run_of(face, "pement durable", 16), {60, 104}, css::Rgba{}), leaf});
        const std::string pdf = write(document);
        CHECK_THAT(tool("pdfinfo -struct-text FILE", pdf), Contains("porte-développement durable"));
        CHECK_THAT(tool("qpdf --check FILE", pdf), Contains("No syntax or stream encoding errors"));
    }
}

TEST_CASE("Arabic reads in its order", "[pdf]") {
    const std::string text = "المملكة المغربية";
    auto document = empty_document();
    show_text(document, add_element(document, 0, "P"), run_of(noto_arabic(), text, 24, bilan::fonts::TextDirection::RightToLeft), 60, 80);
    CHECK_THAT(tool("pdfinfo -struct-text FILE", write(document)), Contains(text));
}

TEST_CASE("every font is embedded, subset and has its characters", "[pdf]") {
    auto document = empty_document();
    const int paragraph = add_element(document, 0, "P");
    show_text(document, paragraph, run_of(noto_sans(), "TrueType", 16), 60, 80);
    show_text(document, paragraph, run_of(inter(), "CFF", 16), 60, 104);
    const std::string fonts = tool("pdffonts FILE", write(document));
    CHECK_THAT(fonts, Contains("+NotoSans-Regular") && Contains("CID TrueType      Identity-H       yes yes yes"));
    CHECK_THAT(fonts, Contains("+Inter-Regular") && Contains("CID Type 0C       Identity-H       yes yes yes"));
}

TEST_CASE("letters stand where layout put them", "[pdf]") {
    const auto face = noto_sans();
    auto run = run_of(face, "AVAVA justifi", 16);
    const auto end = run_of(face, "é", 16);
    run.words.push_back({end.words[0].word, LayoutUnit::px(300), {}});  // as justification does
    auto document = empty_document();
    show_text(document, add_element(document, 0, "P"), run, 60, 80);
    const std::string boxes = tool("pdftotext -bbox FILE -", write(document));
    CHECK_THAT(boxes, Contains("xMin=\"270.000000\"") || Contains("xMin=\"269.99") || Contains("xMin=\"270.00"));
}

TEST_CASE("a character without a glyph is not shown and not claimed", "[pdf]") {
    auto run = run_of(noto_sans(), "a\u4e2db", 16);
    CHECK(run.words[0].word->glyphs[1].id == 0);
    CHECK_THAT(extracted(run), Contains("a") && Contains("b"));
}

namespace {

// A face whose file got lost between layout and writing.
class Damaged : public bilan::fonts::Face {
public:
    explicit Damaged(bilan::fonts::FaceRef sound) : sound_(std::move(sound)) {}
    const bilan::fonts::Metrics& metrics() const override { return sound_->metrics(); }
    const std::string& postscript_name() const override { return sound_->postscript_name(); }
    const std::string& family() const override { return sound_->family(); }
    bool is_cff() const override { return sound_->is_cff(); }
    std::uint32_t glyph_of(char32_t code_point) const override { return sound_->glyph_of(code_point); }
    std::int32_t advance_of(std::uint32_t glyph) const override { return sound_->advance_of(glyph); }
    std::vector<bilan::fonts::Glyph> shape(const bilan::fonts::ShapingInput& input) const override { return sound_->shape(input); }
    const std::string& key() const override { return sound_->key(); }
    std::string_view bytes() const override { return "no font"; }
    const std::vector<bilan::fonts::Axis>& axes() const override { return sound_->axes(); }
    bool is_variable() const override { return false; }
    bool has_feature(const std::array<char, 4>& tag) const override { return sound_->has_feature(tag); }

private:
    bilan::fonts::FaceRef sound_;
};

}  // namespace

TEST_CASE("a font that cannot be embedded is an error that names it", "[pdf]") {
    auto document = empty_document();
    show_text(document, add_element(document, 0, "P"), run_of(std::make_shared<Damaged>(inter()), "x", 16), 60, 80);
    const auto made = judged(document, {});
    CHECK(made.pdf.empty());
    CHECK(made.said == "error[print/bad-font]: the font \"Inter-Regular\" cannot be embedded: its outlines are damaged\n"
                       "  help: get the font file again, or name another one in @font-face\n");
}
