// PDF's basic objects, written by libharu: this room is its door. Only its object and cross-reference layer is used; its
// text, image and PDF/A helpers have faults that we cannot mend from outside, and the data of streams would be copied
// three times: libharu writes a number in its stead, which finish.hpp replaces. A Dictionary or an Array is a
// pointer into the Document's memory pool: copied freely, freed all at once with the Document, never alone. libharu's
// low-level calls note an error and go on, so the Document looks at its error after each batch: check().
#pragma once

#include <hpdf.h>

#include <deque>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/worker.hpp"

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
    std::size_t number() const;                    // of an indirect object

    Dictionary& set(const char* key, Name value);
    Dictionary& set(const char* key, Text value);
    Dictionary& set(const char* key, Bytes value);
    Dictionary& set(const char* key, Integer value);
    Dictionary& set(const char* key, Real value);
    Dictionary& set(const char* key, Boolean value);
    Dictionary& set(const char* key, Dictionary value);
    Dictionary& set(const char* key, Array value);

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

// What a stream holds, and how it is encoded: "/Filter /DCTDecode", or "" for what is to be read as it is.
struct StreamData {
    std::string bytes;
    std::string parameters;
};

// Objects that are written in the file's own words instead of what libharu wrote.
struct WrittenObjects {
    struct Part {
        std::size_t number = 0, begin = 0, end = 0;
    };
    std::string text;
    std::vector<Part> parts;
};

// As libharu writes it, but that each stream's data is its decimal index.
struct SavedFile {
    std::string objects;
    std::deque<StreamData> streams;
    WrittenObjects written;
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
    Array numbers(const std::vector<double>& values) const;
    Dictionary stream() const;                     // without data: fill() gives it
    Dictionary stream(std::string data) const;     // deflated
    Dictionary stream(StreamData data) const;
    void fill(Dictionary stream, std::string data) const;  // deflated
    void fill(Dictionary stream, StreamData data) const;

    // The object is this text (ObjectText), and nothing is set in it. Other objects may refer to it.
    void write(Dictionary object, std::string_view text) const;

    // On another thread, while pages are written: see Worker. Streams are deflated there.
    void later(std::function<void()> task) const { worker_.add(std::move(task)); }
    void wait() const { worker_.finish(); }

    void check() const;                            // throws EnvironmentError
    SavedFile save();                              // once, at the end

private:
    HPDF_Doc raw_ = nullptr;
    mutable std::deque<StreamData> streams_;       // addresses must not change
    mutable WrittenObjects written_;
    mutable Worker worker_;                        // last: it ends before the rest does
};

bool is_name_character(char c);                    // others cannot stand in a name

// As a text string is stored (7.9.2.2): ASCII, or UTF-16 with a mark.
std::string to_text_string(std::string_view utf8);
// UTF-16, big end first, without a mark.
std::string to_utf16(std::string_view utf8);
std::string to_hexadecimal(std::string_view bytes);

}  // namespace bilan::print::pdf
