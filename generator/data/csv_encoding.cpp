// The encodings in which offices save CSV. No iconv and no locale: what is understood is the same on every machine.
#include <algorithm>
#include <array>

#include "base/format.hpp"
#include "base/utf8.hpp"
#include "data/csv.hpp"

namespace bilan::data {
namespace {

// Windows-1252 from 0x80 to 0x9F, where it differs from Latin-1 (WHATWG Encoding, index windows-1252); 0 is nothing.
constexpr std::array<char32_t, 32> windows_1252{
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
    0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

char32_t code_point_of(unsigned char byte) { return byte >= 0x80 && byte < 0xA0 ? windows_1252[byte - 0x80] : byte; }

bool is_text(char32_t c) { return c == U'\t' || c == U'\n' || c == U'\r' || c >= 0x20; }

struct Sequences {
    std::size_t good = 0, bad = 0;  // of UTF-8 beyond ASCII
    std::size_t first_bad = 0;      // a byte
};

Sequences count_sequences(std::string_view bytes) {
    Sequences count;
    for (std::size_t at = 0; at < bytes.size();) {
        if (static_cast<unsigned char>(bytes[at]) < 0x80) {
            ++at;
            continue;
        }
        const auto before = at;
        decode_utf8(bytes, at);
        if (at - before > 1) {
            ++count.good;
        } else if (count.bad++ == 0) {
            count.first_bad = before;
        }
    }
    return count;
}

std::nullopt_t refuse(const std::string& name, std::string_view bytes, std::size_t at, Diagnostics& diagnostics) {
    const auto line = static_cast<std::uint32_t>(std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(at), '\n')) + 1;
    diagnostics.error("data/not-utf8", Place{.file = name, .line = line},
                      format("this file is not UTF-8 text: byte {:#04x} at line {}", static_cast<unsigned char>(bytes[at]), line),
                      "save it again as \"CSV UTF-8\"");
    return std::nullopt;
}

enum class ByteOrder { LittleEndian, BigEndian };

std::optional<std::string> from_utf16(const std::string& name, std::string_view bytes, ByteOrder order, Diagnostics& diagnostics) {
    const auto unit = [&](std::size_t at) {
        const auto first = static_cast<unsigned char>(bytes[at]), second = static_cast<unsigned char>(bytes[at + 1]);
        return static_cast<char32_t>(order == ByteOrder::LittleEndian ? first | second << 8 : second | first << 8);
    };
    std::string text;
    std::uint32_t line = 1;
    for (std::size_t at = 2; at < bytes.size(); at += 2) {
        auto c = at + 1 < bytes.size() ? unit(at) : 0;
        if (c >= 0xD800 && c < 0xDC00 && at + 3 < bytes.size() && (unit(at + 2) & 0xFC00) == 0xDC00) {
            c = 0x10000 + ((c - 0xD800) << 10) + (unit(at + 2) - 0xDC00);
            at += 2;
        }
        if (!is_text(c) || (c >= 0xD800 && c < 0xE000)) {
            diagnostics.error("data/not-utf8", Place{.file = name, .line = line}, format("this file is damaged UTF-16 text at line {}", line),
                              "save it again as \"CSV UTF-8\"");
            return std::nullopt;
        }
        if (c == U'\n') ++line;
        append_utf8(text, c);
    }
    return text;
}

// As it was understood, so that its reader sees whether that is right.
Span first_legacy_word(const Source& source) {
    const auto text = source.text();
    const auto letter = std::find_if(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
    const auto at = static_cast<std::size_t>(letter - text.begin());
    constexpr std::string_view ends = " \t\r\n,;\"";
    const auto before = text.find_last_of(ends, at);
    return span_in(source, before == std::string_view::npos ? 0 : before + 1, std::min(text.find_first_of(ends, at), text.size()));
}

std::optional<std::string> from_windows_1252(const std::string& name, const std::string& bytes, Diagnostics& diagnostics) {
    std::string text;
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        const auto c = code_point_of(static_cast<unsigned char>(bytes[at]));
        if (!is_text(c) || c == 0x7F) return refuse(name, bytes, at, diagnostics);
        append_utf8(text, c);
    }
    const Source source(name, text);
    const auto word = first_legacy_word(source);
    diagnostics.warning("data/legacy-encoding", word,
                        format("this file is not UTF-8; it is read as Windows-1252, in which this word is \"{}\"", word.text()),
                        "save it as \"CSV UTF-8\" to be sure");
    return text;
}

}  // namespace

std::optional<std::string> text_of_csv(const std::string& name, std::string bytes, Diagnostics& diagnostics) {
    if (bytes.starts_with("\xFF\xFE")) return from_utf16(name, bytes, ByteOrder::LittleEndian, diagnostics);
    if (bytes.starts_with("\xFE\xFF")) return from_utf16(name, bytes, ByteOrder::BigEndian, diagnostics);
    const auto sequences = count_sequences(bytes);
    if (sequences.bad == 0) return bytes;
    // In Windows-1252 only rare pairs look like UTF-8 ("É»"). A file of mostly good sequences is UTF-8 with a fault.
    if (sequences.good > sequences.bad) return refuse(name, bytes, sequences.first_bad, diagnostics);
    return from_windows_1252(name, bytes, diagnostics);
}

}  // namespace bilan::data
