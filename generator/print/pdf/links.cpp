#include <optional>
#include <set>

#include "base/format.hpp"
#include "base/suggest.hpp"
#include "print/pdf/geometry.hpp"
#include "print/pdf/navigation.hpp"
#include "print/pdf/trees.hpp"

namespace bilan::print::pdf {
namespace {

constexpr int print_flag = 4;  // an annotation that paper shows too: PDF/UA and PDF/A ask for it

bool is_inside(const paint::LinkArea& link) { return link.target.starts_with('#'); }

// /XYZ with the zoom left alone.
Array destination(const Document& document, const paint::DisplayDocument& display, const std::vector<Dictionary>& pages,
                  const paint::Destination& to) {
    const auto index = static_cast<std::size_t>(to.page);
    const paint::Point point = apply(page_matrix(display.pages[index]), to.position);
    Array result = document.array();
    return result.add(pages[index]).add(Name{"XYZ"}).add(Real{point.x}).add(Real{point.y}).add(Integer{0});
}

// A URI is ASCII (12.6.4.7): what is not is percent-encoded as UTF-8.
std::string ascii_uri(std::string_view uri) {
    std::string result;
    for (const char c : uri) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte > 0x20 && byte < 0x7f) result += c;
        else result += format("%{:02X}", byte);
    }
    return result;
}

Dictionary annotation(const Document& document, const paint::PageDisplay& page, const paint::LinkArea& link) {
    const Bounds box = apply(page_matrix(page), {link.top_left.x, link.top_left.y, link.bottom_right.x, link.bottom_right.y});
    Dictionary result = document.object();
    result.set("Type", Name{"Annot"}).set("Subtype", Name{"Link"});
    result.set("Rect", document.numbers({box.x0, box.y0, box.x1, box.y1}));
    result.set("Border", document.array().add(Integer{0}).add(Integer{0}).add(Integer{0}));
    result.set("F", Integer{print_flag}).set("Contents", Text{link.description.empty() ? link.target : link.description});
    if (is_inside(link)) return result.set("Dest", Bytes{std::string_view(link.target).substr(1)});
    const std::string uri = ascii_uri(link.target);
    return result.set("A", document.dictionary().set("Type", Name{"Action"}).set("S", Name{"URI"}).set("URI", Bytes{uri}));
}

void report_dead(const std::string& target, const paint::DisplayDocument& display, Diagnostics& diagnostics) {
    std::vector<std::string> known;
    for (const auto& [id, ignored] : display.destinations) known.push_back(id);
    diagnostics.warning("print/dead-link", Place{}, format("a link to \"{}\", and nothing has that id", target),
                        did_you_mean(target.substr(1), known));
}

}  // namespace

void write_links(const Document& document, const paint::DisplayDocument& display, std::vector<Dictionary>& pages,
                 Tags& tags, Diagnostics& diagnostics) {
    std::set<std::string> dead;
    for (std::size_t i = 0; i < display.pages.size(); ++i) {
        std::optional<Array> annotations;  // libharu frees what is part of the document, and nothing else
        for (const paint::LinkArea& link : display.pages[i].links) {
            if (is_inside(link) && !display.destinations.contains(link.target.substr(1))) {
                if (dead.insert(link.target).second) report_dead(link.target, display, diagnostics);
                continue;
            }
            const Dictionary made = annotation(document, display.pages[i], link);
            if (link.link >= 0) tags.add_annotation(link.link, made, static_cast<int>(i));
            if (!annotations) annotations = document.array();
            annotations->add(made);
        }
        // The tab order follows the structure (PDF/UA-1, 7.18.3).
        if (annotations) pages[i].set("Annots", *annotations).set("Tabs", Name{"S"});
    }
    document.check();
}

void write_destinations(const Document& document, const paint::DisplayDocument& display, const std::vector<Dictionary>& pages, Dictionary names) {
    std::vector<std::pair<std::string, TreeValue>> entries;
    for (const auto& [id, to] : display.destinations) entries.emplace_back(id, destination(document, display, pages, to));
    if (entries.empty()) return;
    names.set("Dests", name_tree(document, entries));
    document.check();
}

}  // namespace bilan::print::pdf
