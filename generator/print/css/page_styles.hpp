// Pages: the @page rules that match, cascaded into a page context and its margin boxes (CSS Paged Media 3, sections 4
// and 5). Pages that match the same rules share one style.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <vector>

#include "print/css/computation.hpp"
#include "print/css/sheet.hpp"

namespace bilan::print::css {

class PageStyles {
public:
    explicit PageStyles(const RuleSet& rules);

    // root: what the page context inherits from. Not safe from several threads.
    const PageStyle& find(const PageSelector& selector, Computation& computation, const RecordRef& root, Diagnostics* diagnostics);

private:
    PageStyle make(const std::vector<const PageRule*>& matched, Computation& computation, const RecordRef& root, Diagnostics* diagnostics) const;

    std::vector<const PageRule*> rules_;  // in cascade order, lowest first
    std::map<std::vector<const PageRule*>, std::unique_ptr<const PageStyle>> made_;
};

}  // namespace bilan::print::css
