#include "print/pdf/write_pdf.hpp"

#include "base/format.hpp"
#include "print/pdf/finish.hpp"
#include "print/pdf/fonts.hpp"
#include "print/pdf/geometry.hpp"
#include "print/pdf/images.hpp"
#include "print/pdf/metadata.hpp"
#include "print/pdf/navigation.hpp"
#include "print/pdf/objects.hpp"
#include "print/pdf/page_content.hpp"
#include "print/pdf/resources.hpp"
#include "print/pdf/tags.hpp"

namespace bilan::print::pdf {
namespace {

// Fonts and images are embedded before pages refer to them: what each needs is known only from all pages.
void collect(const std::vector<paint::Item>& items, const paint::Matrix& to_page, Fonts& fonts, Images& images) {
    std::vector<paint::Matrix> matrices{to_page};
    const auto collect_fill = [&](const paint::Fill& fill) {
        if (const auto* tiling = std::get_if<paint::Tiling>(&fill)) collect(*tiling->items, concatenate(tiling->matrix, matrices.back()), fonts, images);
    };
    for (const paint::Item& item : items) {
        if (const auto* filled = std::get_if<paint::FillPath>(&item.command)) collect_fill(filled->fill);
        else if (const auto* stroked = std::get_if<paint::StrokePath>(&item.command)) collect_fill(stroked->stroke);
        else if (const auto* glyphs = std::get_if<paint::ShowGlyphs>(&item.command)) fonts.use(*glyphs->run);
        else if (const auto* image = std::get_if<paint::ShowImage>(&item.command)) images.use(*image, matrices.back());
        else if (const auto* transform = std::get_if<paint::PushTransform>(&item.command)) {
            matrices.push_back(concatenate(transform->matrix, matrices.back()));
        } else if (std::holds_alternative<paint::PushClip>(item.command) || std::holds_alternative<paint::PushGroup>(item.command)) {
            matrices.push_back(matrices.back());
        } else if (std::holds_alternative<paint::Pop>(item.command)) {
            matrices.pop_back();
        }
    }
}

void set_boxes(const Document& document, Dictionary page, const paint::PageDisplay& display) {
    const auto set = [&](const char* key, const Bounds& box) { page.set(key, document.numbers({box.x0, box.y0, box.x1, box.y1})); };
    const auto beyond_trim = [&](double around) {
        return apply(page_matrix(display), Bounds{-around, -around, display.width + around, display.height + around});
    };
    set("MediaBox", media_box(display));
    if (display.bleed <= 0 && !display.crop_marks) return;
    set("BleedBox", beyond_trim(display.bleed));
    set("TrimBox", beyond_trim(0));
}

Accessibility judge(const paint::DisplayDocument& display, Diagnostics& diagnostics) {
    const auto missing = missing_for_accessibility(display);
    if (missing.empty()) return Accessibility::Claimed;
    diagnostics.warning("print/not-accessible", Place{},
                        format("the PDF cannot be called accessible (PDF/UA): it lacks {}", fmt::join(missing, ", ")));
    return Accessibility::NotClaimed;
}

}  // namespace

std::string write_pdf(const paint::DisplayDocument& display, const ImageBytes& image_bytes, Diagnostics& diagnostics) {
    Document document;
    Fonts fonts;
    Images images;
    for (const auto& page : display.pages) collect(page.items, {}, fonts, images);
    Dictionary font_resources = document.object();
    fonts.embed(document, font_resources);
    images.embed(document, image_bytes, diagnostics);

    Tags tags(display.structure);
    AlphaStates alphas(document);
    std::vector<Dictionary> pages;
    for (std::size_t i = 0; i < display.pages.size(); ++i) {
        const auto& shown = display.pages[i];
        Resources resources(document, font_resources, alphas);
        const PageTools tools{document, fonts, images, tags, resources};
        Dictionary page = document.add_page(page_content(shown, static_cast<int>(i), tools));
        resources.close();
        page.set("Resources", resources.root());
        set_boxes(document, page, shown);
        pages.push_back(page);
    }

    write_links(document, display, pages, tags, diagnostics);
    write_destinations(document, display, pages);
    const auto elements = tags.write(document, pages, display.pages);
    write_outline(document, display, pages, elements);
    write_page_labels(document, display);
    write_metadata(document, display.metadata, judge(display, diagnostics));
    return finish(document.save());
}

}  // namespace bilan::print::pdf
