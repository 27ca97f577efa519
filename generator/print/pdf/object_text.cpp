#include "print/pdf/object_text.hpp"

#include "print/pdf/content.hpp"

namespace bilan::print::pdf {

ObjectText& ObjectText::raw(std::string_view text) {
    text_ += text;
    return *this;
}

ObjectText& ObjectText::add(Name name) {
    text_ += '/';
    for (const char c : name.value.substr(0, HPDF_LIMIT_MAX_NAME_LEN)) text_ += is_name_character(c) ? c : '-';
    text_ += ' ';
    return *this;
}

ObjectText& ObjectText::add(Text text) { return add(Bytes{to_text_string(text.value)}); }

// A literal string (7.3.4.2): line ends are read as one line feed unless they are escaped.
ObjectText& ObjectText::add(Bytes bytes) {
    text_ += '(';
    for (const char c : bytes.value) {
        if (c == '(' || c == ')' || c == '\\') text_ += '\\';
        if (c == '\r') text_ += "\\r";
        else if (c == '\n') text_ += "\\n";
        else text_ += c;
    }
    text_ += ") ";
    return *this;
}

ObjectText& ObjectText::add(Integer integer) {
    text_ += std::to_string(integer.value);
    text_ += ' ';
    return *this;
}

ObjectText& ObjectText::add(Real real) {
    constexpr int decimals = 5;
    append_number(text_, real.value, decimals);
    text_ += ' ';
    return *this;
}

ObjectText& ObjectText::add(Dictionary object) {
    text_ += std::to_string(object.number());
    text_ += " 0 R ";
    return *this;
}

}  // namespace bilan::print::pdf
