#include "print/pdf/objects.hpp"

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <limits>

#include "base/check.hpp"
#include "base/format.hpp"
#include "base/utf8.hpp"
#include "print/pdf/deflate.hpp"

namespace bilan::print::pdf {
namespace {

// libharu's own memory pool hands out addresses that no structure of pointers may stand at; without it, it asks malloc.
constexpr HPDF_UINT no_pool = 0;

[[noreturn]] void fail(HPDF_STATUS status, HPDF_STATUS detail) {
    throw EnvironmentError(format("cannot write the PDF: libharu error 0x{:04X} ({})", status, detail));
}

void on_error(HPDF_STATUS status, HPDF_STATUS detail, void*) { fail(status, detail); }

void* make(HPDF_MMgr memory, Name name) {
    std::string clean(name.value.substr(0, HPDF_LIMIT_MAX_NAME_LEN));
    for (char& c : clean) {
        if (!is_name_character(c) && c != '/') c = '-';  // libharu writes it as #2F
    }
    return HPDF_Name_New(memory, clean.c_str());
}

void* make(HPDF_MMgr memory, Bytes bytes) {
    const auto size = std::min<std::size_t>(bytes.value.size(), HPDF_LIMIT_MAX_STRING_LEN);
    std::string copy(bytes.value.substr(0, size));
    return HPDF_Binary_New(memory, reinterpret_cast<HPDF_BYTE*>(copy.data()), static_cast<HPDF_UINT>(size));
}

void* make(HPDF_MMgr memory, Text text) {
    return make(memory, Bytes{to_text_string(text.value)});
}

void* make(HPDF_MMgr memory, Integer integer) {
    BILAN_ASSERT(integer.value >= std::numeric_limits<HPDF_INT32>::min() &&
                 integer.value <= std::numeric_limits<HPDF_INT32>::max());
    return HPDF_Number_New(memory, static_cast<HPDF_INT32>(integer.value));
}

void* make(HPDF_MMgr memory, Real real) {
    const double limit = HPDF_LIMIT_MAX_REAL;
    return HPDF_Real_New(memory, static_cast<HPDF_REAL>(std::clamp(real.value, -limit, limit)));
}

void* make(HPDF_MMgr memory, Boolean boolean) {
    return HPDF_Boolean_New(memory, boolean.value ? HPDF_TRUE : HPDF_FALSE);
}

// An object as a member of an array or a dictionary: indirect ones stand there as references.
void* as_member(HPDF_MMgr memory, void* object) {
    auto* header = static_cast<HPDF_Obj_Header*>(object);
    BILAN_ASSERT(object != nullptr && (header->obj_id & HPDF_OTYPE_DIRECT) == 0);
    if ((header->obj_id & HPDF_OTYPE_INDIRECT) != 0) {
        HPDF_Proxy proxy = HPDF_Proxy_New(memory, object);
        header = &proxy->header;
        object = proxy;
    }
    header->obj_id |= HPDF_OTYPE_DIRECT;
    return object;
}

// What HPDF_Array_Add does, but without an end at 32,767 items: a page may show more things than that, and the list of its
// structure elements (ISO 32000-1, 14.7.4.4) cannot be split.
void append(HPDF_Array array, void* object) { HPDF_List_Add(array->list, as_member(array->mmgr, object)); }

// What HPDF_Dict_Add does, but without an end at 4,095 entries: a page may use more gradients than that. Only PDF/A-1 has
// such a limit. Beyond it the key must be a new one.
void put(HPDF_Dict dictionary, const char* key, void* object) {
    if (dictionary->list->count < HPDF_LIMIT_MAX_DICT_ELEMENT) {
        HPDF_Dict_Add(dictionary, key, object);
        return;
    }
    auto* element = static_cast<HPDF_DictElement>(HPDF_GetMem(dictionary->mmgr, sizeof(HPDF_DictElement_Rec)));
    if (element == nullptr) return;  // libharu has noted it
    std::snprintf(element->key, sizeof element->key, "%s", key);
    element->value = as_member(dictionary->mmgr, object);
    HPDF_List_Add(dictionary->list, element);
}

}  // namespace

// ---- dictionaries

std::size_t Dictionary::number() const {
    constexpr HPDF_UINT32 flags = HPDF_OTYPE_DIRECT | HPDF_OTYPE_INDIRECT | HPDF_OTYPE_HIDDEN | HPDF_OTYPE_NONE;
    BILAN_ASSERT((raw_->header.obj_id & HPDF_OTYPE_INDIRECT) != 0);
    return raw_->header.obj_id & ~flags;
}

Dictionary& Dictionary::set(const char* key, Name value) { put(raw_, key, make(raw_->mmgr, value)); return *this; }
Dictionary& Dictionary::set(const char* key, Text value) { put(raw_, key, make(raw_->mmgr, value)); return *this; }
Dictionary& Dictionary::set(const char* key, Bytes value) { put(raw_, key, make(raw_->mmgr, value)); return *this; }
Dictionary& Dictionary::set(const char* key, Integer value) { put(raw_, key, make(raw_->mmgr, value)); return *this; }
Dictionary& Dictionary::set(const char* key, Real value) { put(raw_, key, make(raw_->mmgr, value)); return *this; }
Dictionary& Dictionary::set(const char* key, Boolean value) { put(raw_, key, make(raw_->mmgr, value)); return *this; }
Dictionary& Dictionary::set(const char* key, Dictionary value) { put(raw_, key, value.raw()); return *this; }
Dictionary& Dictionary::set(const char* key, Array value) { put(raw_, key, value.raw()); return *this; }

// ---- arrays

Array& Array::add(Name value) { append(raw_, make(raw_->mmgr, value)); return *this; }
Array& Array::add(Text value) { append(raw_, make(raw_->mmgr, value)); return *this; }
Array& Array::add(Bytes value) { append(raw_, make(raw_->mmgr, value)); return *this; }
Array& Array::add(Integer value) { append(raw_, make(raw_->mmgr, value)); return *this; }
Array& Array::add(Real value) { append(raw_, make(raw_->mmgr, value)); return *this; }
Array& Array::add(Boolean value) { append(raw_, make(raw_->mmgr, value)); return *this; }
Array& Array::add(Dictionary value) { append(raw_, value.raw()); return *this; }
Array& Array::add(Array value) { append(raw_, value.raw()); return *this; }

// ---- documents

Document::Document() : raw_(HPDF_NewEx(on_error, nullptr, nullptr, no_pool, nullptr)) {
    if (raw_ == nullptr) throw EnvironmentError("cannot write the PDF: libharu does not start");
    HPDF_SetCompressionMode(raw_, HPDF_COMP_NONE);
}

Document::~Document() { HPDF_Free(raw_); }

Dictionary Document::catalog() const { return Dictionary(raw_->catalog); }
Dictionary Document::info() const { return Dictionary(raw_->info); }

Dictionary Document::add_page(std::string content) {
    const HPDF_Page page = HPDF_AddPage(raw_);
    Dictionary contents(static_cast<HPDF_PageAttr>(page->attr)->contents);
    fill(contents, std::move(content));
    check();
    return Dictionary(page);
}

Dictionary Document::dictionary() const { return Dictionary(HPDF_Dict_New(raw_->mmgr)); }

Dictionary Document::object() const {
    const HPDF_Dict raw = HPDF_Dict_New(raw_->mmgr);
    HPDF_Xref_Add(raw_->xref, raw);
    return Dictionary(raw);
}

Array Document::array() const { return Array(HPDF_Array_New(raw_->mmgr)); }

Array Document::numbers(const std::vector<double>& values) const {
    Array result = array();
    for (const double value : values) result.add(Real{value});
    return result;
}

Dictionary Document::stream() const {
    const HPDF_Dict raw = HPDF_DictStream_New(raw_->mmgr, raw_->xref);
    raw->filter = HPDF_STREAM_FILTER_NONE;
    return Dictionary(raw);
}

Dictionary Document::stream(std::string data) const {
    Dictionary result = stream();
    fill(result, std::move(data));
    return result;
}

Dictionary Document::stream(StreamData data) const {
    Dictionary result = stream();
    fill(result, std::move(data));
    return result;
}

void Document::fill(Dictionary stream, std::string data) const {
    fill(stream, StreamData{{}, "/Filter /FlateDecode"});
    later([&packed = streams_.back().bytes, data = std::move(data)] { packed = deflated(data); });
}

void Document::fill(Dictionary stream, StreamData data) const {
    const std::string index = std::to_string(streams_.size());
    HPDF_Stream_Write(stream.raw()->stream, reinterpret_cast<const HPDF_BYTE*>(index.data()), static_cast<HPDF_UINT>(index.size()));
    streams_.push_back(std::move(data));
}

void Document::write(Dictionary object, std::string_view text) const {
    const std::size_t begin = written_.text.size();
    written_.text += text;
    written_.parts.push_back({object.number(), begin, written_.text.size()});
}

void Document::check() const {
    if (raw_->error.error_no != HPDF_OK) fail(raw_->error.error_no, raw_->error.detail_no);
}

SavedFile Document::save() {
    wait();
    check();
    raw_->pdf_version = HPDF_VER_17;  // last: other calls set it back
    HPDF_SaveToStream(raw_);
    SavedFile file{{}, std::move(streams_), std::move(written_)};
    file.objects.reserve(raw_->stream->size);
    const HPDF_UINT count = HPDF_MemStream_GetBufCount(raw_->stream);
    for (HPDF_UINT i = 0; i < count; ++i) {
        HPDF_UINT length = 0;
        const HPDF_BYTE* part = HPDF_MemStream_GetBufPtr(raw_->stream, i, &length);
        file.objects.append(reinterpret_cast<const char*>(part), length);
    }
    check();
    return file;
}

// ---- strings

bool is_name_character(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '+' || c == '.' || c == ',';
}

std::string to_text_string(std::string_view utf8) {
    const bool ascii = std::all_of(utf8.begin(), utf8.end(), [](char c) { return c >= 0x20 && c < 0x7f; });
    return ascii ? std::string(utf8) : "\xFE\xFF" + to_utf16(utf8);
}

std::string to_utf16(std::string_view utf8) {
    std::string wide;
    const auto put = [&wide](char32_t unit) {
        wide += static_cast<char>(unit >> 8 & 0xff);
        wide += static_cast<char>(unit & 0xff);
    };
    for (std::size_t offset = 0; offset < utf8.size();) {
        char32_t point = decode_utf8(utf8, offset);
        if (point < 0x10000) {
            put(point);
            continue;
        }
        point -= 0x10000;
        put(0xd800 | point >> 10);
        put(0xdc00 | (point & 0x3ff));
    }
    return wide;
}

std::string to_hexadecimal(std::string_view bytes) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string result;
    result.reserve(bytes.size() * 2);
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        result += digits[byte >> 4];
        result += digits[byte & 15];
    }
    return result;
}

}  // namespace bilan::print::pdf
