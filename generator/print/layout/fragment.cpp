#include "print/layout/fragment.hpp"

namespace bilan::print::layout {

bool is_float(const Fragment& fragment) {
    return fragment.box && (fragment.kind == FragmentKind::Box || fragment.kind == FragmentKind::Replaced) && is_float(*fragment.box);
}

bool leaves_flow(const Fragment& fragment) {
    return fragment.box && (fragment.kind == FragmentKind::Box || fragment.kind == FragmentKind::Replaced) && leaves_flow(*fragment.box);
}

namespace {

FragmentRef without_start(const FragmentRef& fragment) {
    auto copy = std::make_shared<Fragment>(*fragment);
    copy->starts_box = false;
    for (Child& child : copy->children) child.fragment = without_start(child.fragment);
    return copy;
}

}  // namespace

FragmentRef as_repeated(const FragmentRef& fragment) {
    auto again = std::make_shared<Fragment>(*without_start(fragment));
    again->repeated = true;
    return again;
}

}  // namespace bilan::print::layout
