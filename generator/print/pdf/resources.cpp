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

std::string Resources::registration() {
    registration_ = true;
    return "All";
}

std::string Resources::alpha(double alpha) {
    transparent_ = transparent_ || alpha < 1;
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
    if (registration_) {
        Dictionary tint = document_.object();
        tint.set("FunctionType", Integer{2}).set("Domain", document_.numbers({0, 1})).set("N", Integer{1});
        tint.set("C0", document_.numbers({0, 0, 0, 0})).set("C1", document_.numbers({1, 1, 1, 1}));
        Array space = document_.array();
        space.add(Name{"Separation"}).add(Name{"All"}).add(Name{"DeviceCMYK"}).add(tint);
        root_.set("ColorSpace", document_.dictionary().set("All", space));
    }
    for (Category* category : {&shadings_, &patterns_, &forms_, &states_}) {
        if (category->dictionary) root_.set(category->key, category->dictionary);
    }
}

}  // namespace bilan::print::pdf
