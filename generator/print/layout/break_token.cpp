#include "print/layout/floats.hpp"

namespace bilan::print::layout {
namespace {

bool same_waiting(const FloatsRef& a, const FloatsRef& b) {
    const std::size_t count = a ? a->waiting.size() : 0;
    if (count != (b ? b->waiting.size() : 0)) return false;
    for (std::size_t i = 0; i < count; ++i)
        if (a->waiting[i].box != b->waiting[i].box || !same_place(a->waiting[i].token.get(), b->waiting[i].token.get())) return false;
    return true;
}

}  // namespace

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
    return same_waiting(a->floats, b->floats);
}

}  // namespace bilan::print::layout
