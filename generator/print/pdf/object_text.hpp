// One object in a PDF file's own words (ISO 32000-1, 7.3), for those that a document has by the ten thousand: libharu
// takes more than a kilobyte for each. Document::write puts it into the file.
#pragma once

#include <string>
#include <string_view>

#include "print/pdf/objects.hpp"

namespace bilan::print::pdf {

class ObjectText {
public:
    ObjectText& open_dictionary() { return raw("<<"); }
    ObjectText& close_dictionary() { return raw(">> "); }
    ObjectText& open_array() { return raw("["); }
    ObjectText& close_array() { return raw("] "); }
    ObjectText& key(std::string_view key) { return add(Name{key}); }

    ObjectText& add(Name name);
    ObjectText& add(Text text);
    ObjectText& add(Bytes bytes);
    ObjectText& add(Integer integer);
    ObjectText& add(Real real);
    ObjectText& add(Dictionary object);   // a reference: the object must be indirect
    ObjectText& add(const ObjectText& items) { return raw(items.text_); }

    const std::string& text() const { return text_; }

private:
    ObjectText& raw(std::string_view text);
    std::string text_;
};

}  // namespace bilan::print::pdf
