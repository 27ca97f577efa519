#include "print/pdf/deflate.hpp"

#include <libdeflate.h>

#include <memory>
#include <utility>

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
    return packed;
}

void Deflater::add(std::string data) {
    constexpr std::size_t many = 16;
    std::unique_lock lock(mutex_);
    waiting_.emplace_back(results_.size(), std::move(data));
    results_.emplace_back();
    if (!thread_.joinable()) thread_ = std::jthread([this](const std::stop_token& stop) { work(stop); });
    changed_.notify_all();
    if (waiting_.size() > many) deflate_one(lock);
}

void Deflater::work(const std::stop_token& stop) {
    std::unique_lock lock(mutex_);
    while (changed_.wait(lock, stop, [this] { return !waiting_.empty(); })) deflate_one(lock);
}

void Deflater::deflate_one(std::unique_lock<std::mutex>& lock) {
    const auto [place, data] = std::move(waiting_.front());
    waiting_.pop_front();
    lock.unlock();
    std::string packed;
    std::exception_ptr failure;
    try {
        packed = deflated(data);
    } catch (...) {
        failure = std::current_exception();
    }
    lock.lock();
    if (failure) failure_ = failure;
    packed.shrink_to_fit();  // many wait for the end
    results_[place] = std::move(packed);
    ++done_;
    changed_.notify_all();
}

std::vector<std::string> Deflater::finish() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return done_ == results_.size(); });
    if (failure_) std::rethrow_exception(failure_);
    done_ = 0;
    return std::exchange(results_, {});
}

}  // namespace bilan::print::pdf
