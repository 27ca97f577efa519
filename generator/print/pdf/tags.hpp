// The tags of one PDF (ISO 32000-1, 14.7 and 14.8): structure elements made from the display document's logical
// structure, tied to what pages show. Pages are drawn first and note which leaf each marked sequence belongs to;
// write() then makes the tree, without elements that nothing on any page stands for.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "print/paint/display_list.hpp"
#include "print/pdf/object_text.hpp"
#include "print/pdf/objects.hpp"

namespace bilan::print::pdf {

class Tags {
public:
    explicit Tags(const paint::Structure& structure);  // which outlives them

    bool is_leaf(int node) const;
    // The role to write before a leaf's marked content: its element's.
    std::string_view role_of(int leaf) const;

    // Something whose content is marked: a page's stream, or a form that the page shows (then stream is set).
    int add_container(int page, Dictionary stream = {});
    int mark(int container, int leaf);               // the next marked-content identifier there
    void add_annotation(int node, Dictionary annotation, int page);

    // Page dictionaries by index. Returns the element of each node (empty: not written), for the outline.
    std::vector<Dictionary> write(const Document& document, std::vector<Dictionary>& pages,
                                  const std::vector<paint::PageDisplay>& displays);

private:
    struct Container {
        int page = 0;
        Dictionary stream;
        std::vector<int> leaves;                     // by marked-content identifier
    };
    struct Mark {
        int leaf = 0;
        int container = 0;
        int id = 0;
    };
    struct Annotation {
        Dictionary object;
        int page = 0;
    };
    struct Writing;                                  // what write() builds up

    bool find_kept(Writing& writing, int node) const;
    void write_element(Writing& writing, int node) const;
    void add_kids(ObjectText& out, Writing& writing, int node) const;
    void write_parent_tree(Writing& writing, Dictionary root) const;

    const paint::Structure& structure_;
    std::vector<Container> containers_;
    std::vector<Mark> marks_;                        // in the order of the pages
    std::map<int, std::vector<Annotation>> annotations_;  // by element
};

}  // namespace bilan::print::pdf
