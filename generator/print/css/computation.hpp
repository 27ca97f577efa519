// One element's computed style from the blocks that matched it: custom properties, winners per longhand, values set in
// the order in which they depend on each other, adjustments (CSS Cascade 4, section 4; Display 3, section 2.7).
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "print/css/declarations.hpp"
#include "print/css/style.hpp"

namespace bilan::print::css {

// A style and what only the cascade needs to know about it.
struct StyleRecord {
    StyleRef style;
    std::shared_ptr<const CustomProperties> custom;
    bool lays_out_items = false;  // its children are flex or grid items
};
using RecordRef = std::shared_ptr<const StyleRecord>;

enum class Adjust : std::uint8_t { Element, Root, Pseudo, Page };

struct Subject {
    const dom::Node* element = nullptr;
    RecordRef parent;
    std::string language;
    Adjust adjust = Adjust::Element;
    PageDescriptors* page = nullptr;
};

class Computation {
public:
    Computation(std::vector<int> layer_ranks, double page_width, double page_height);

    // blocks: normal order, lowest first (origin, layer, specificity, order). diagnostics may be null: values that only
    // turn out wrong now are then passed over in silence.
    RecordRef compute(const std::vector<const DeclarationBlock*>& blocks, const Subject& subject, Diagnostics* diagnostics);

    // The record that the root inherits from.
    const RecordRef& initial() const { return initial_; }
    void set_root(const ComputedStyle& root);

private:
    struct Entry {
        const Declaration* declaration;
        const DeclarationBlock* block;
    };
    struct Winners;

    std::vector<Entry> in_cascade_order(const std::vector<const DeclarationBlock*>& blocks) const;
    std::shared_ptr<const CustomProperties> custom_properties(const std::vector<Entry>& entries, const RecordRef& parent) const;
    const Apply* applied(const Declaration& declaration, const std::shared_ptr<const CustomProperties>& custom, Diagnostics* diagnostics);
    void set(ComputedStyle& style, LonghandId id, const Entry& entry, const std::vector<Entry>& entries, const Subject& subject,
             const std::shared_ptr<const CustomProperties>& custom, const ComputeContext& context, Diagnostics* diagnostics);

    std::vector<int> layer_ranks_;
    LengthContext lengths_;
    RecordRef initial_;
    // Values with var() are parsed once for each set of custom properties.
    struct Substituted {
        std::shared_ptr<const CustomProperties> custom;
        std::optional<ParsedLonghands> parsed;
    };
    std::map<std::pair<const PendingValue*, const CustomProperties*>, Substituted> substituted_;
    std::set<const PendingValue*> reported_;
};

}  // namespace bilan::print::css
