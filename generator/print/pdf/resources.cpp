#include "print/pdf/resources.hpp"

#include <algorithm>
#include <cmath>

namespace bilan::print::pdf {

Dictionary AlphaStates::state(int thousandths) {
    auto [place, is_new] = states_.try_emplace(thousandths);
    if (is_new) {
        const Real alpha{thousandths / 1000.0};
        place->second = document_.object();
        place->second.set("Type", Name{"ExtGState"}).set("ca", alpha).set("CA", alpha);
    }
    return place->second;
}

Resources::Resources(const Document& document, Dictionary fonts, AlphaStates& alphas)
    : document_(document), root_(document.object()), alphas_(alphas),
      shadings_{"Shading", {}, {}}, patterns_{"Pattern", {}, {}}, forms_{"XObject", {}, {}}, states_{"ExtGState", {}, {}} {
    root_.set("Font", fonts);
}

std::string Resources::alpha(double alpha) {
    return state(alphas_.state(static_cast<int>(std::lround(std::clamp(alpha, 0.0, 1.0) * 1000))));
}

std::string Resources::add(Category& category, const char* prefix, Dictionary object) {
    if (!category.dictionary) category.dictionary = document_.dictionary();
    auto [place, is_new] = category.names.try_emplace(object.raw());
    if (is_new) {
        place->second = prefix + std::to_string(category.names.size());
        category.dictionary.set(place->second.c_str(), object);
    }
    return place->second;
}

void Resources::close() {
    for (Category* category : {&shadings_, &patterns_, &forms_, &states_}) {
        if (category->dictionary) root_.set(category->key, category->dictionary);
    }
}

}  // namespace bilan::print::pdf
