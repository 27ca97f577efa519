// Notes at the foot of pages (GCPM 3, section 2). A page's content is laid out in what the notes leave of it, and which
// notes there are depends on the content: heights are tried until each call on the page has its note there. A note that
// does not fit whole goes on at the next page's foot, before the notes of that page.
#pragma once

#include <deque>
#include <functional>
#include <map>
#include <set>
#include <vector>

#include "print/layout/box_tree.hpp"
#include "print/layout/context.hpp"

namespace bilan::print::layout {

class Footnotes {
public:
    // areas: the boxes of the areas, which must outlive their fragments.
    Footnotes(const BoxTree& boxes, std::deque<Box>& areas, LayoutContext& context);

    // The page's content, laid out in a height, and its token.
    using Content = std::function<LayoutResult(LayoutUnit height)>;
    // Sets the page's content and notes; returns the content's token.
    BreakTokenRef fill(Page& page, const Content& content);
    // A page of waiting notes alone.
    void fill(Page& page);

    bool any_waiting() const { return !waiting_.empty(); }
    // What each note is called where pages count (@page { counter-reset: footnote }), by Box::note.
    const std::map<int, int>& numbers() const { return numbers_; }

private:
    struct Waiting {
        int note = 0;
        BreakTokenRef token;               // null: all of it
    };
    using Notes = std::vector<Waiting>;
    struct Area {
        FragmentRef fragment;              // null: no notes
        LayoutUnit height;                 // of the margin box
        Notes rest;
        std::size_t begun = 0;             // notes of which something stands in it
    };
    struct Attempt {
        LayoutUnit reserved;
        LayoutResult content;
        std::vector<int> called;
        LayoutUnit end() const { return content.fragment->size.height; }
    };

    const Note& note(int number) const { return boxes_.notes()[static_cast<std::size_t>(number - 1)]; }
    void collect_calls(const Fragment& fragment, std::vector<int>& calls) const;
    void add_called(const Box& box, std::vector<int>& calls) const;
    void add_called(int number, std::vector<int>& calls) const;
    Attempt attempt(const Content& content, const Page& page, LayoutUnit reserved) const;
    Area area(const Notes& notes, const Page& page, LayoutUnit room);
    Notes with(const std::vector<int>& called, std::size_t count) const;
    Attempt best_attempt(const Content& content, const Page& page);
    std::optional<Attempt> with_split_note(const Content& content, const Page& page, const Attempt& whole, int next);
    Attempt filled(const Content& content, const Page& page, Attempt best, LayoutUnit least);
    LayoutUnit edges(const Page& page);
    std::optional<LayoutUnit> own_limit(const Page& page);
    LayoutUnit most(const Page& page);
    void count(const std::vector<int>& called, const Page& page);
    void place(Page& page, Area area);
    const Box& area_box(const Page& page);

    const BoxTree& boxes_;
    std::deque<Box>& areas_;
    LayoutContext& context_;
    Notes waiting_;                        // for the next page
    std::set<int> known_;                  // on this page or an earlier one, or waiting
    int counter_ = 0;
    std::map<int, int> numbers_;
    std::map<const css::ComputedStyle*, const Box*> box_of_style_;  // searched, never walked
};

}  // namespace bilan::print::layout
