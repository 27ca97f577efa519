// Deflated bytes with zlib's header, as /FlateDecode reads them. libdeflate's door.
#pragma once

#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

namespace bilan::print::pdf {

// The same bytes for the same data, whatever thread asks.
std::string deflated(std::string_view data);

// The same on a thread of its own: a page is deflated while the next one is written. Whoever adds more than it can do helps.
class Deflater {
public:
    void add(std::string data);
    // Of all that was added, in that order. Throws what deflated() throws.
    std::vector<std::string> finish();

private:
    void work(const std::stop_token& stop);
    void deflate_one(std::unique_lock<std::mutex>& lock);

    std::mutex mutex_;                      // of what follows
    std::condition_variable_any changed_;
    std::deque<std::pair<std::size_t, std::string>> waiting_;  // with their places in results_
    std::vector<std::string> results_;
    std::size_t done_ = 0;
    std::exception_ptr failure_;
    std::jthread thread_;                   // last: it ends before the rest does
};

}  // namespace bilan::print::pdf
