#include "print/pdf/deflate.hpp"

#include <libdeflate.h>

#include <memory>

#include "base/check.hpp"

namespace bilan::print::pdf {
namespace {

constexpr int level = 4;  // a twelfth of the whole time less than 6, for files a twenty-fifth larger

struct Free {
    void operator()(libdeflate_compressor* compressor) const { libdeflate_free_compressor(compressor); }
};

}  // namespace

std::string deflated(std::string_view data) {
    thread_local const std::unique_ptr<libdeflate_compressor, Free> compressor(libdeflate_alloc_compressor(level));
    if (!compressor) throw EnvironmentError("cannot write the PDF: no memory to compress it");
    std::string packed(libdeflate_zlib_compress_bound(compressor.get(), data.size()), '\0');
    packed.resize(libdeflate_zlib_compress(compressor.get(), data.data(), data.size(), packed.data(), packed.size()));
    packed.shrink_to_fit();  // many are kept until the file is written
    return packed;
}

}  // namespace bilan::print::pdf
