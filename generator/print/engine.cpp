#include "base/worker.hpp"
#include "print/data_url.hpp"
#include "print/head.hpp"
#include "print/layout/pages.hpp"
#include "print/paint/paint.hpp"
#include "print/pdf/pages_multiple.hpp"
#include "print/pdf/write_pdf.hpp"
#include "print/picture_store.hpp"
#include "print/print.hpp"
#include "print/undrawn.hpp"

namespace bilan::print {
namespace {

std::vector<css::StyleSheetText> all_sheets(const Request& request, const css::Fetch& fetch, const dom::Document& document, Diagnostics& diagnostics) {
    std::vector<css::StyleSheetText> sheets;
    if (request.user_agent_sheet) sheets.push_back({"user-agent.css", {}, *request.user_agent_sheet, css::Origin::UserAgent});
    sheets.insert(sheets.end(), request.sheets.begin(), request.sheets.end());
    for (auto& sheet : linked_sheets(document, request.url, fetch, diagnostics)) sheets.push_back(std::move(sheet));
    return sheets;
}

std::optional<unicode::Hyphenator> hyphenator_of(const Request& request) {
    if (request.hyphenation_folder.empty()) return std::nullopt;
    return unicode::Hyphenator(request.hyphenation_folder);
}

// A document alone leaves a core idle; what is encoded anew is read then, and need not be before.
PictureStore::Checks checks_of(const Request& request) {
    const bool changed = request.pdf.profile == pdf::Profile::Screen || !request.pdf.output_profile.empty();
    return changed || request.encoded_pictures != nullptr ? PictureStore::Checks::None : PictureStore::Checks::Ahead;
}

void report_copies(const std::string& name, Diagnostics& diagnostics) {
    diagnostics.warning("print/drawing-too-large", Place{name, 0, 0, 1, {}}, "the SVG drawings copy their parts too often: some are left out",
                        "look for \"use\" elements and patterns inside each other");
}

// An id that has no fragment of its own (an empty anchor, an element without a box) can still be a link's target: the
// page's nearest anchor before it in the document stands in.
void complete_destinations(const dom::Document& document, paint::DisplayDocument& display) {
    const paint::Destination* nearest = nullptr;
    const auto visit = [&](const auto& self, const dom::Node& node) -> void {
        if (!node.is_element()) return;
        if (const std::string* id = node.attribute("id"); id != nullptr && !id->empty()) {
            if (const auto place = display.destinations.find(*id); place != display.destinations.end()) nearest = &place->second;
            else if (nearest != nullptr) display.destinations.emplace(*id, *nearest);
        }
        for (const dom::Node* child : node.children) self(self, *child);
    };
    if (const dom::Node* body = document.body()) visit(visit, *body);
}

// The value of the attribute on the element or the nearest one around it; null when none has it.
const std::string* tracked_value(const dom::Node* node, const std::string& attribute) {
    for (; node != nullptr; node = node->parent)
        if (const auto* value = node->is_element() ? node->attribute(attribute) : nullptr) return value;
    return nullptr;
}

std::map<std::string, std::vector<std::string>> places_of(const paint::DisplayDocument& display, const std::string& attribute) {
    std::map<std::string, std::vector<std::string>> places;
    for (std::size_t i = 0; i < display.pages.size(); ++i) {
        const auto& page = display.pages[i];
        const std::string label = page.label.empty() ? std::to_string(i + 1) : page.label;
        for (const auto& item : page.items) {
            const auto* value = item.mark >= 0 ? tracked_value(item.source, attribute) : nullptr;
            if (value == nullptr) continue;
            auto& labels = places[*value];
            if (labels.empty() || labels.back() != label) labels.push_back(label);
        }
    }
    return places;
}

}  // namespace

// The pipeline of the engine, noun by noun.
std::optional<Result> render_pdf(const Request& request, Diagnostics& diagnostics, Dumps dumps) {
    const css::Fetch fetch = with_data_urls(request.fetch);
    const std::size_t errors_before = diagnostics.error_count();
    const auto document = dom::parse_html(request.html, request.name, diagnostics);
    if (!document) return std::nullopt;
    const auto styled = css::cascade(*document, all_sheets(request, fetch, *document, diagnostics), fetch, diagnostics);
    text::FontSet fonts(styled->font_faces(), fetch, request.fallback_fonts_folder, diagnostics);
    const auto hyphenator = hyphenator_of(request);
    PictureStore pictures(fetch, request.url, checks_of(request), diagnostics);
    report_undrawn(*document, document->root(), diagnostics);

    const layout::BoxTree boxes = layout::build_box_tree(*document, *styled, pictures.for_layout(), diagnostics);
    paint::Tagging tagging;
    Diagnostics tagging_diagnostics;
    Worker beside;  // last: it ends before what it writes to
    beside.add([&] { tagging = paint::build_structure(*document, boxes, *styled, tagging_diagnostics); });
    text::Shaper shaper;
    layout::Pages pages = layout::lay_out_pages(*document, *styled, boxes, fonts, shaper, hyphenator ? &*hyphenator : nullptr,
                                                      pictures.for_layout(), diagnostics, request.most_pages);
    const bool stopped = pages.pages.size() >= request.most_pages && diagnostics.error_count() > errors_before;
    if (stopped) return std::nullopt;  // nobody waits for twenty thousand pages to be painted
    paint::Copies copies;
    const paint::Tools tools{pictures.for_paint(), fonts, shaper, copies};
    beside.finish();
    diagnostics.append(tagging_diagnostics);
    paint::DisplayDocument display = paint::paint(pages, std::move(tagging), *document, *styled, tools);
    if (copies.all_taken()) report_copies(request.name, diagnostics);
    display.metadata = metadata_of(*document, request.date);
    complete_destinations(*document, display);
    display = pdf::with_blank_pages(std::move(display), pdf::missing_pages(display, request.pdf.pages_multiple));

    Result result;
    result.pages = static_cast<int>(display.pages.size());
    if (!request.tracked.empty()) result.places = places_of(display, request.tracked);
    if (dumps == Dumps::All) {
        result.layout_dump = layout::dump(pages);
        result.display_dump = paint::dump(display);
    }
    pages = {};  // what is left of it is what is drawn
    pdf::Order order{request.pdf, [&pictures](const std::string& url) { return pictures.take_bytes(url); },
                     [&document](const dom::Node& node) { return dom::place_of(*document, node); }, request.encoded_pictures};
    for (auto& file : attached_files(*document, request.url, fetch, diagnostics)) order.options.attachments.push_back(std::move(file));
    result.pdf = pdf::write_pdf(std::move(display), order, diagnostics);
    if (diagnostics.error_count() > errors_before) return std::nullopt;
    return result;
}

}  // namespace bilan::print
