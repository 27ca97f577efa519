// A reader of outside bytes as a program of its own: each target's file includes this once and defines read(). Linked with
// libFuzzer it is fed by chance (./test.sh --fuzz), linked with replay.cpp by the files of its corpus. Whatever read() throws,
// and whatever a sanitizer says, is a fault of ours.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace bilan::fuzz {

void read(std::string_view bytes);

}  // namespace bilan::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    bilan::fuzz::read({reinterpret_cast<const char*>(data), size});
    return 0;
}
