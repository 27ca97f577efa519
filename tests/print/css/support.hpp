// A document and its styles from two strings, for the tests of this room.
#pragma once

#include <catch2/catch.hpp>
#include <map>
#include <memory>
#include <optional>
#include <string>

#include "base/diagnostics.hpp"
#include "print/css/cascade.hpp"
#include "print/dom/dom.hpp"

namespace bilan::tests {

using Files = std::map<std::string, std::string>;

class Styled {
public:
    Styled(const std::string& html, const std::string& css, const Files& files = {}) {
        document_ = print::dom::parse_html(html, "page.html", diagnostics_);
        REQUIRE(document_);
        const print::css::Fetch fetch = [&](const std::string& url) -> std::optional<std::string> {
            const auto found = files.find(url);
            return found == files.end() ? std::nullopt : std::optional(found->second);
        };
        styles_ = print::css::cascade(*document_, {{"test.css", "css/test.css", css, print::css::Origin::Author}}, fetch, diagnostics_);
    }

    const print::dom::Document& document() const { return *document_; }
    const print::css::StyledDocument& styles() const { return *styles_; }
    const Diagnostics& diagnostics() const { return diagnostics_; }
    std::string messages() const { return to_text(diagnostics_); }

    const print::dom::Node& element(const std::string& id) const {
        const auto* found = document_->element_by_id(id);
        REQUIRE(found != nullptr);
        return *found;
    }
    const print::css::ComputedStyle& style(const std::string& id) const { return *styles_->style(element(id)); }
    print::css::StyleRef pseudo(const std::string& id, print::css::Pseudo pseudo) const { return styles_->style(element(id), pseudo); }
    std::string dump(const std::string& id) const { return print::css::dump(style(id)); }

private:
    Diagnostics diagnostics_;
    std::optional<print::dom::Document> document_;
    std::unique_ptr<print::css::StyledDocument> styles_;
};

// What declarations make of a plain inline element, without the language.
inline std::string computed(const std::string& declarations) {
    const Styled styled("<x-y id=x>", "#x { " + declarations + " }");
    CHECK(styled.messages() == "");
    return styled.dump("x");
}

}  // namespace bilan::tests
