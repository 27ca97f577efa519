#include "print/pdf/write_pdf.hpp"

#include "base/format.hpp"
#include "print/pdf/attachments.hpp"
#include "print/pdf/crop_marks.hpp"
#include "print/pdf/finish.hpp"
#include "print/pdf/font_objects.hpp"
#include "print/pdf/fonts.hpp"
#include "print/pdf/geometry.hpp"
#include "print/pdf/images.hpp"
#include "print/pdf/metadata.hpp"
#include "print/pdf/navigation.hpp"
#include "print/pdf/objects.hpp"
#include "print/pdf/output_intent.hpp"
#include "print/pdf/page_content.hpp"
#include "print/pdf/preflight.hpp"
#include "print/pdf/resources.hpp"
#include "print/pdf/tags.hpp"
#include "print/pdf/walk.hpp"

namespace bilan::print::pdf {
namespace {

// Fonts and images are embedded before pages refer to them: what each needs is known only from all pages.
void collect(const paint::PageDisplay& page, Fonts& fonts, Images& images) {
    walk(page.items, [&](const Visited& visited) {
        if (const auto* glyphs = std::get_if<paint::ShowGlyphs>(&visited.item.command)) fonts.use(*glyphs->run);
        if (const auto* image = std::get_if<paint::ShowImage>(&visited.item.command)) images.use(*image, visited.to_page, visited.item.source);
    });
}

// A printing house looks for a trim on every page (ISO 15930-7, 6.2.11); elsewhere only one that differs is said.
void set_boxes(const Document& document, Dictionary page, const paint::PageDisplay& display, Profile profile) {
    const auto set = [&](const char* key, const Bounds& box) { page.set(key, document.numbers({box.x0, box.y0, box.x1, box.y1})); };
    const auto beyond_trim = [&](double around) {
        return apply(page_matrix(display), Bounds{-around, -around, display.width + around, display.height + around});
    };
    set("MediaBox", media_box(display));
    if (display.bleed <= 0 && !has_marks(display) && profile != Profile::Press) return;
    set("BleedBox", beyond_trim(display.bleed));
    set("TrimBox", beyond_trim(0));
}

// PDF/A-1b promises looks alone, and no reader of PDF 1.4 looks for PDF/UA.
Claims claims_of(const paint::DisplayDocument& display, Variant variant, Diagnostics& diagnostics) {
    Claims claims;
    if (variant == Variant::A1b) return {1, 'B', false};
    if (variant == Variant::A2a || variant == Variant::A3a) claims.archive_part = variant == Variant::A2a ? 2 : 3;
    const auto missing = missing_for_accessibility(display);
    claims.accessible = missing.empty();
    if (claims.accessible) return claims;
    const std::string message = format("the PDF cannot be called accessible (PDF/UA): it lacks {}", fmt::join(missing, ", "));
    if (variant == Variant::Ua) diagnostics.error("print/not-accessible", Place{}, message);
    else diagnostics.warning("print/not-accessible", Place{}, message);
    return claims;
}

// Everything of the document that is no page.
void write_catalog(const Document& document, const paint::DisplayDocument& display, const Options& options, std::vector<Dictionary>& pages,
                   Tags& tags, Diagnostics& diagnostics) {
    write_links(document, display, pages, tags, diagnostics);
    Dictionary names = document.object();
    write_destinations(document, display, pages, names);
    write_attachments(document, options.attachments, display.metadata.date, names);
    document.catalog().set("Names", names);
    const auto elements = tags.write(document, pages, display.pages);
    write_outline(document, display, pages, elements);
    write_page_labels(document, display);
    write_output_intent(document, options);
    write_metadata(document, display.metadata, claims_of(display, options.variant, diagnostics));
}

// The file as libharu saves it.
SavedFile saved_file(paint::DisplayDocument& display, const Order& order, Diagnostics& diagnostics) {
    const Options& options = order.options;
    const bool first_part = options.variant == Variant::A1b;
    const Colors colors(options, diagnostics);
    preflight(display, options, colors, order.place_of, diagnostics);
    Fonts fonts(first_part ? CidSet::Written : CidSet::Omitted);
    Images images;
    Document document;  // whose thread writes to the images: it ends before they do
    for (const auto& page : display.pages) collect(page, fonts, images);
    Dictionary font_resources = document.object();
    fonts.embed(document, font_resources);
    const ImageTools image_tools{options, colors, order.image_bytes, order.place_of, order.pictures};
    images.embed(document, image_tools, diagnostics);

    Tags tags(display.structure);
    AlphaStates alphas(document);
    SpelledWords words(fonts);
    std::vector<Dictionary> pages;
    for (std::size_t i = 0; i < display.pages.size(); ++i) {
        auto& shown = display.pages[i];
        Resources resources(document, font_resources, alphas);
        const PageTools tools{document, words, images, colors, tags, resources};
        Dictionary page = document.add_page(page_content(shown, static_cast<int>(i), tools));
        resources.close();
        page.set("Resources", resources.root());
        if (colors.inks() != nullptr && resources.is_transparent()) page.set("Group", transparency_group(document, colors));
        set_boxes(document, page, shown, options.profile);
        pages.push_back(page);
        shown.items = {};
    }
    write_catalog(document, display, options, pages, tags, diagnostics);
    images.finish(document, image_tools, diagnostics);
    return document.save();
}

}  // namespace

std::string write_pdf(paint::DisplayDocument display, const Order& order, Diagnostics& diagnostics) {
    try {
        return finish(saved_file(display, order, diagnostics), order.options.variant == Variant::A1b ? FileVersion::Pdf14 : FileVersion::Pdf17);
    } catch (const UnusableFont& font) {
        diagnostics.error("print/bad-font", Place{}, font.what(), "get the font file again, or name another one in @font-face");
        return {};
    }
}

std::string write_pdf(paint::DisplayDocument display, const ImageBytes& image_bytes, Diagnostics& diagnostics) {
    return write_pdf(std::move(display), Order{{}, image_bytes, {}, nullptr}, diagnostics);
}

}  // namespace bilan::print::pdf
