// Bytes of prose as scanners of numbers see them.
#pragma once

namespace bilan::editorial {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
// A part of a word: an ASCII letter, or any byte beyond ASCII.
constexpr bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80; }

}  // namespace bilan::editorial
