// The items of a page one after the other, each with the matrix from its own space to the page's and the number of graphics
// states that stand open around it.
#pragma once

#include <vector>

#include "print/pdf/geometry.hpp"

namespace bilan::print::pdf {

struct Visited {
    const paint::Item& item;
    const paint::Matrix& to_page;
    int depth = 0;
};

template <typename Visit>  // void(const Visited&)
void walk_from(const std::vector<paint::Item>& items, const paint::Matrix& to_page, int depth, Visit& visit) {
    std::vector<paint::Matrix> matrices{to_page};
    const auto into_tiles = [&](const paint::Fill& fill) {
        const auto* tiling = std::get_if<paint::Tiling>(&fill);
        if (tiling != nullptr) walk_from(*tiling->items, concatenate(tiling->matrix, matrices.back()), depth + static_cast<int>(matrices.size()), visit);
    };
    for (const paint::Item& item : items) {
        if (std::holds_alternative<paint::Pop>(item.command)) {
            matrices.pop_back();
            continue;
        }
        visit(Visited{item, matrices.back(), depth + static_cast<int>(matrices.size()) - 1});
        if (const auto* transform = std::get_if<paint::PushTransform>(&item.command)) {
            matrices.push_back(concatenate(transform->matrix, matrices.back()));
        } else if (std::holds_alternative<paint::PushClip>(item.command) || std::holds_alternative<paint::PushGroup>(item.command)) {
            matrices.push_back(matrices.back());
        } else if (const auto* filled = std::get_if<paint::FillPath>(&item.command)) {
            into_tiles(filled->fill);
        } else if (const auto* stroked = std::get_if<paint::StrokePath>(&item.command)) {
            into_tiles(stroked->stroke);
        }
    }
}

template <typename Visit>
void walk(const std::vector<paint::Item>& items, Visit visit) {
    walk_from(items, {}, 0, visit);
}

}  // namespace bilan::print::pdf
