// ICU's segmentation of UTF-8, for the files of this room.
#pragma once

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <cstddef>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "base/check.hpp"

namespace bilan::unicode {

inline void check(UErrorCode status, const char* what) {
    if (U_FAILURE(status)) throw EnvironmentError(std::string(what) + ": ICU says " + u_errorName(status));
}

// ICU's view of UTF-8 bytes: its iterators then count in bytes, and no offset has to be mapped.
struct ByteText {
    explicit ByteText(std::string_view text) {
        UErrorCode status = U_ZERO_ERROR;
        utext_openUTF8(&utext, text.empty() ? "" : text.data(), static_cast<std::int64_t>(text.size()), &status);
        check(status, "cannot read text");
    }
    ~ByteText() { utext_close(&utext); }
    ByteText(const ByteText&) = delete;
    ByteText& operator=(const ByteText&) = delete;
    UText utext = UTEXT_INITIALIZER;
};

using MakeIterator = icu::BreakIterator* (*)(const icu::Locale&, UErrorCode&);

// Each thread keeps its iterators: to make one costs more than to segment a word with it.
inline icu::BreakIterator& iterator_of(MakeIterator make, std::string_view language) {
    thread_local std::map<std::pair<MakeIterator, std::string>, std::unique_ptr<icu::BreakIterator>, std::less<>> kept;
    auto& iterator = kept[{make, std::string(language)}];
    if (!iterator) {
        UErrorCode status = U_ZERO_ERROR;
        iterator.reset(make(icu::Locale(std::string(language).c_str()), status));
        check(status, "cannot segment text");
    }
    return *iterator;
}

// Calls visit(offset, rule status) for each boundary after the first; visit segments nothing itself.
template <typename Visit>
void for_each_boundary(std::string_view text, MakeIterator make, std::string_view language, Visit visit) {
    UErrorCode status = U_ZERO_ERROR;
    icu::BreakIterator& iterator = iterator_of(make, language);
    ByteText bytes(text);
    iterator.setText(&bytes.utext, status);
    check(status, "cannot segment text");
    iterator.first();
    for (int at = iterator.next(); at != icu::BreakIterator::DONE; at = iterator.next())
        visit(static_cast<std::size_t>(at), iterator.getRuleStatus());
}

}  // namespace bilan::unicode
