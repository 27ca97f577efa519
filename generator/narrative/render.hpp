// A woven chapter to HTML. Pure: the chapter is const, and all that lies outside it (the ledger's words, the theme's
// templates, the addresses of other chapters) comes as functions. The same HTML serves the web and print; what a medium
// does not need, its CSS hides.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.hpp"
#include "data/value.hpp"
#include "narrative/chapter.hpp"

namespace bilan::narrative {

enum class FigureForm { Plain, Rich };  // "29 793", <data value="29793">29 793</data>
enum class Origins { Off, On };         // On: every block says data-origin="file:line:column"

// A component as its template is given it.
struct ComponentCall {
    std::string name;
    data::Map attributes;      // every declared one; absent ones are null; prose has its typographic finish
    std::vector<std::string> classes;
    std::string body_html;     // safe HTML: inline content for an inline body, blocks or the components' HTML else
    std::string body_text;
    std::vector<ComponentCall> children;  // the components right inside it, in order
    std::string html;          // of a child, once rendered
    std::string id;            // as written, else "<prefix><name>-<nth>"
    int nth = 1;               // of its name in the document
    Span span;                 // the line that wrote it
    std::string origin;        // "file:line:column" when origins are on, else ""
};

struct RenderContext {
    std::string language;
    int heading_shift = 0;                    // added to levels: 0 where the chapter's title is the page's h1 and ## its sections
    std::string id_prefix;                    // of the ids of notes and components: "protection-"
    std::map<std::string, int> component_counts;  // how many of each name came before, in this document
    Origins origins = Origins::Off;

    // Each may be empty: figures then print as written, components as their body, links as they are.
    std::function<std::string(std::string_view id, FigureForm form)> figure;
    std::function<std::string(const ComponentCall& call, Diagnostics& diagnostics)> component;
    // The href for a relative target ("20-protection.md#id", "#id"), or nothing when it leads nowhere.
    std::function<std::optional<std::string>(std::string_view target)> link;
    std::vector<std::string> link_targets;    // for suggestions
};

struct RenderedHeading {
    int level = 2;       // of the HTML element
    std::string id;
    std::string text;    // plain
    std::string html;    // of its content
    std::string origin;
    std::vector<std::string> classes;
};

// A link to a place in a chapter: "#wells", "20-protection.md#wells".
struct PlaceLink {
    std::string target;
    Span span;
};

struct Rendered {
    std::string html;                          // blocks, then the notes
    std::vector<RenderedHeading> headings;
    std::set<std::string> figures;             // ids cited in sentences and in components' attributes
    std::map<std::string, int> component_counts;  // for the document's next chapter
    std::string text;                          // plain, one block a line: for search and word counts
    int notes = 0;
    std::vector<std::string> ids;              // that stand in the HTML, without the prefix
    std::vector<PlaceLink> outer_links;        // to places in other chapters, which only those can know
};

// The id under which a component is rendered: as written, else "<prefix><name>-<nth>", nth of its name in the document.
std::string component_id(const Component& component, std::string_view id_prefix, int nth);

// Reports narrative/unknown-link-target (a link within the chapter is compared with the ids of its HTML), and what the component function reports.
Rendered render_chapter(const Chapter& chapter, const RenderContext& context, Diagnostics& diagnostics);

}  // namespace bilan::narrative
