// A thread beside its owner's, for work that may wait: tasks run in the order in which they were given.
#pragma once

#include <condition_variable>
#include <deque>
#include <exception>
#include <functional>
#include <mutex>
#include <thread>

namespace bilan {

// One owner calls it. What a task writes must live until finish() returns or the worker ends; then it can be read.
class Worker {
public:
    // Whoever gives more than the thread can do helps: what waits is bounded.
    void add(std::function<void()> task);
    // Helps until all tasks are done. Throws the first of what they threw.
    void finish();

private:
    void work(const std::stop_token& stop);
    void do_one(std::unique_lock<std::mutex>& lock);

    std::mutex mutex_;                      // of what follows
    std::condition_variable_any changed_;
    std::deque<std::function<void()>> waiting_;
    int running_ = 0;
    std::exception_ptr failure_;
    std::jthread thread_;                   // last: it ends before the rest does
};

}  // namespace bilan
