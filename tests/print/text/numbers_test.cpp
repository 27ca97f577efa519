// Faces in which digits are on their own, and faces in which they are not.
#include "print/text/numbers.hpp"

#include <catch2/catch.hpp>
#include <functional>

using namespace bilan;
using namespace bilan::print::text;

namespace {

// A glyph a character, and what the test changes in them.
class MadeUpFace final : public fonts::Face {
public:
    using Change = std::function<void(std::string_view text, std::vector<fonts::Glyph>& glyphs)>;
    explicit MadeUpFace(Change change) : change_(std::move(change)) {}

    std::vector<fonts::Glyph> shape(const fonts::ShapingInput& input) const override {
        ++asked;
        std::vector<fonts::Glyph> glyphs;
        for (std::size_t i = 0; i < input.text.size(); ++i) {
            fonts::Glyph glyph;
            glyph.id = static_cast<std::uint32_t>(input.text[i]);
            glyph.cluster = static_cast<std::uint32_t>(i);
            glyph.x_advance = 500 + input.text[i];
            glyphs.push_back(glyph);
        }
        change_(input.text, glyphs);
        return glyphs;
    }
    const fonts::Metrics& metrics() const override { return metrics_; }
    const std::string& postscript_name() const override { return name_; }
    const std::string& family() const override { return name_; }
    bool is_cff() const override { return false; }
    std::uint32_t glyph_of(char32_t code_point) const override { return code_point; }
    std::int32_t advance_of(std::uint32_t) const override { return 500; }
    const std::string& key() const override { return name_; }
    std::string_view bytes() const override { return name_; }
    const std::vector<fonts::Axis>& axes() const override { return axes_; }
    bool is_variable() const override { return false; }
    bool has_feature(const std::array<char, 4>&) const override { return false; }

    mutable int asked = 0;

private:
    Change change_;
    fonts::Metrics metrics_;
    std::string name_ = "made up";
    std::vector<fonts::Axis> axes_;
};

fonts::ShapingInput input_of(const std::string& word) {
    fonts::ShapingInput input;
    input.text = word;
    input.end = word.size();
    return input;
}

// Whether a thousand words come out as the face shapes each.
bool are_as_alone(const MadeUpFace& face, const std::string& around = "") {
    Numbers numbers;
    for (int i = 0; i < 1000; ++i) {
        const std::string word = around + std::to_string(i * 7919);
        const auto among_many = numbers.shape(face, input_of(word)), alone = face.shape(input_of(word));
        if (among_many.size() != alone.size()) return false;
        for (std::size_t g = 0; g < alone.size(); ++g)
            if (among_many[g].id != alone[g].id || among_many[g].x_advance != alone[g].x_advance || among_many[g].cluster != alone[g].cluster ||
                among_many[g].unsafe_to_break != alone[g].unsafe_to_break)
                return false;
    }
    return true;
}

}  // namespace

TEST_CASE("digits on their own are asked for once", "[text]") {
    const MadeUpFace face([](std::string_view, std::vector<fonts::Glyph>&) {});
    Numbers numbers;
    for (int i = 0; i < 5000; ++i) numbers.shape(face, input_of(std::to_string(i)));
    CHECK(face.asked < 200);
    CHECK(are_as_alone(face));
}

TEST_CASE("digits that see their neighbours are shaped with them", "[text]") {
    CHECK(are_as_alone(MadeUpFace([](std::string_view text, std::vector<fonts::Glyph>& glyphs) {  // kerned
        for (std::size_t i = 0; i + 1 < text.size(); ++i)
            if (text.substr(i, 2) == "74") glyphs[i].x_advance -= 40;
    })));
    CHECK(are_as_alone(MadeUpFace([](std::string_view text, std::vector<fonts::Glyph>& glyphs) {  // three in a row are one glyph
        if (const auto at = text.find("919"); at != std::string_view::npos) {
            glyphs[at].id = 9999;
            glyphs.erase(glyphs.begin() + static_cast<std::ptrdiff_t>(at) + 1, glyphs.begin() + static_cast<std::ptrdiff_t>(at) + 3);
        }
    })));
    CHECK(are_as_alone(MadeUpFace([](std::string_view text, std::vector<fonts::Glyph>& glyphs) {  // thousands apart
        for (std::size_t i = 0; i < text.size(); ++i)
            if ((text.size() - i) % 3 == 1) glyphs[i].x_advance += 100;
    })));
    CHECK(are_as_alone(MadeUpFace([](std::string_view, std::vector<fonts::Glyph>& glyphs) {
        for (std::size_t i = 1; i < glyphs.size(); ++i) glyphs[i].unsafe_to_break = true;
    })));
}

TEST_CASE("words with more than digits are always shaped", "[text]") {
    CHECK(are_as_alone(MadeUpFace([](std::string_view, std::vector<fonts::Glyph>& glyphs) { glyphs.front().x_advance += 3; }), "n°"));
}
