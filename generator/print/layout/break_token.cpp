#include "print/layout/layout.hpp"

namespace bilan::print::layout {

const BreakToken& innermost(const BreakToken& token) {
    const BreakToken* at = &token;
    while (!at->break_before && !at->children.empty()) at = at->children.front().get();
    return *at;
}

bool same_place(const BreakToken* a, const BreakToken* b) {
    if (!a || !b) return a == b;
    if (a->box != b->box || a->child != b->child || a->consumed != b->consumed || a->break_before != b->break_before ||
        a->lines_before != b->lines_before || a->at_block_end != b->at_block_end || a->children.size() != b->children.size())
        return false;
    for (std::size_t i = 0; i < a->children.size(); ++i)
        if (!same_place(a->children[i].get(), b->children[i].get())) return false;
    return true;
}

}  // namespace bilan::print::layout
