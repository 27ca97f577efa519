// Bands: what flex lines, grid rows and table rows have in common. A container's content is a stack of bands, each with
// items side by side that fragment in parallel (CSS Fragmentation 3, section 2). Every band was sized as if pages had
// no end; here they meet the page. A page ends between bands where it can, within one where it must, and then every
// item leaves a token of its own. An item may span bands: a break inside its span splits it.
#pragma once

#include <functional>
#include <vector>

#include "print/layout/block_frame.hpp"

namespace bilan::print::layout {

struct BandItem {
    const Box* box = nullptr;
    std::size_t first = 0, count = 1;      // bands
    LayoutUnit x;                          // of the border box, from the container's border box
    LayoutUnit top;                        // whole: of the border box, from the first band's top
    LayoutUnit margin_top, margin_bottom;  // when it is in parts, where alignment has no say
    FragmentRef whole;                     // laid out without pages, final
    ConstraintSpace space;                 // to lay out its parts: all but the page
    bool stretches = false;                // parts are as tall as their band's
    LayoutUnit dressing;                   // what `dress` adds to a part's height at most
};

struct Band {
    LayoutUnit height;
    LayoutUnit space_before;               // gap and alignment; not kept at a page's top after an unforced break
    css::BreakBetween break_before = css::BreakBetween::Auto;  // between it and the band above
    bool avoids_inside = false;
    enum class Inside : std::uint8_t {
        Free,        // a page may end in it wherever its items allow
        WhenTall,    // only when it is taller than a page, or alone on one
        Never,       // its items are stacked in it
        AsLaidOut,   // Free, and something in it forces a break: parts are made even if it would fit
    } inside = Inside::Free;
    const Box* box = nullptr;              // stands for it in breaks; null when no item begins in it
};

struct Bands {
    const Box* container = nullptr;
    std::vector<Band> bands;
    std::vector<BandItem> items;
    std::vector<std::vector<std::size_t>> starting;  // items by band; index() fills both
    std::vector<std::vector<std::size_t>> crossing;  // items that span the boundary above the band
    // Makes a part's fragment final (a table cell's collapsed borders); may be empty.
    std::function<FragmentRef(std::size_t item, const FragmentRef&)> dress;

    void index();
};

// Where a page left the bands.
struct BandsState {
    struct Item {
        std::size_t item = 0;
        BreakTokenRef token;               // null: from its beginning
        bool finished = false;             // its content ended; its box goes on beside the others
    };
    std::size_t band = 0;
    bool inside = false;                   // parts of `band` stand on pages before
    LayoutUnit consumed;                   // of that band
    css::BreakBetween forced = css::BreakBetween::Auto;
    std::vector<Item> items;
    std::any plan;                         // the container's own: what it computed once for all pages
};

// The page that they meet.
struct BandsPage {
    const ConstraintSpace& space;
    LayoutUnit top;                        // where bands begin, from the container's border box
    LayoutUnit room;                       // where they must end
    LayoutUnit page_height;                // that a fresh page has for them
    bool at_page_top = false;              // nothing but repeated headers stands above
};

struct BandsOutcome {
    struct Part {
        std::size_t band = 0;
        LayoutUnit y, height;
    };
    struct Placed {
        std::size_t item = 0, band = 0;    // band: the first one it is in on this page
        Offset offset;
        FragmentRef fragment;
    };
    bool nothing = false;                  // not even a part fits: break before the container
    std::vector<Part> parts;
    std::vector<Placed> placed;            // by band, then by item
    LayoutUnit end;
    std::optional<BandsState> rest;
    std::vector<BreakTokenRef> tokens;     // of unfinished items, or the one that stands before a band
    BreakAppeal appeal = BreakAppeal::Perfect;
    std::optional<EarlyBreak> best_earlier;
};

BandsOutcome stack_bands(const Bands& bands, const BandsPage& page, const BandsState* resume, LayoutContext& context);

// The token of a container whose bands go on.
std::shared_ptr<BreakToken> bands_token(BandsOutcome& outcome, std::any plan);

// All of a flex or grid container: bands in its frame, with the margins and breaks that its own container asks for.
LayoutResult lay_out_bands(const BlockFrame& frame, const Bands& bands, LayoutUnit content_height, const BandsState* resume,
                           const std::any& plan, LayoutContext& context);

// A fragment as tall as told, and as broken.
FragmentRef resized(const FragmentRef& fragment, LayoutUnit height);

}  // namespace bilan::print::layout
