// PDF's basic objects, written by libharu: this room is its door. Only its object, stream and cross-reference layer is
// used; its text, image and PDF/A helpers have faults that we cannot mend from outside. A Dictionary or an Array is a
// pointer into the Document's memory pool: copied freely, freed all at once with the Document, never alone. libharu's
// low-level calls note an error and go on, so the Document looks at its error after each batch: check().
#pragma once

#include <hpdf.h>

#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "print/pdf/deflate.hpp"

namespace bilan::print::pdf {

struct Name { std::string_view value; };      // /Value; what a PDF name cannot hold becomes '-'
struct Text { std::string_view value; };      // a text string (7.9.2.2): UTF-8 in, ASCII or UTF-16 in the file
struct Bytes { std::string_view value; };     // a byte string
struct Integer { long long value = 0; };
struct Real { double value = 0; };
struct Boolean { bool value = false; };

class Array;

class Dictionary {
public:
    Dictionary() = default;
    explicit Dictionary(HPDF_Dict raw) : raw_(raw) {}
    HPDF_Dict raw() const { return raw_; }
    explicit operator bool() const { return raw_ != nullptr; }

    Dictionary& set(const char* key, Name value);
    Dictionary& set(const char* key, Text value);
    Dictionary& set(const char* key, Bytes value);
    Dictionary& set(const char* key, Integer value);
    Dictionary& set(const char* key, Real value);
    Dictionary& set(const char* key, Boolean value);
    Dictionary& set(const char* key, Dictionary value);
    Dictionary& set(const char* key, Array value);
    void write(std::string_view bytes);  // streams only: appends to the data

private:
    HPDF_Dict raw_ = nullptr;
};

class Array {
public:
    Array() = default;
    explicit Array(HPDF_Array raw) : raw_(raw) {}
    HPDF_Array raw() const { return raw_; }

    Array& add(Name value);
    Array& add(Text value);
    Array& add(Bytes value);
    Array& add(Integer value);
    Array& add(Real value);
    Array& add(Boolean value);
    Array& add(Dictionary value);
    Array& add(Array value);

private:
    HPDF_Array raw_ = nullptr;
};

class Document {
public:
    Document();
    ~Document();
    Document(const Document&) = delete;
    Document& operator=(const Document&) = delete;

    Dictionary catalog() const;
    Dictionary info() const;
    Dictionary add_page(std::string content);

    Dictionary dictionary() const;                 // direct: belongs to whoever it is set in
    Dictionary object() const;                     // indirect: may be set in many places
    Array array() const;
    Array array_object() const;
    Array numbers(const std::vector<double>& values) const;
    Dictionary stream() const;                     // empty: fill() gives it its data
    Dictionary stream(std::string data) const;
    Dictionary plain_stream(std::string_view data) const;  // as it is, for whoever reads the file without a PDF reader
    void fill(Dictionary stream, std::string data) const;  // deflated, on another thread: it is there when the file is saved
    // Data that is encoded already; parameters says how: "/Filter /DCTDecode".
    Dictionary encoded_stream(std::string_view data, std::string_view parameters) const;

    void check() const;                            // throws EnvironmentError
    std::string save();                            // the file, as libharu writes it

private:
    void encode(Dictionary& stream, std::string_view data, std::string_view parameters) const;

    HPDF_Doc raw_ = nullptr;
    mutable Deflater deflater_;
    mutable std::vector<Dictionary> filled_;      // streams whose data it has
    mutable std::deque<std::string> parameters_;  // of encoded streams; addresses must not change
};

// UTF-16, big end first, without a mark.
std::string to_utf16(std::string_view utf8);
std::string to_hexadecimal(std::string_view bytes);

}  // namespace bilan::print::pdf
