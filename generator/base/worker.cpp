#include "base/worker.hpp"

#include <utility>

namespace bilan {

void Worker::add(std::function<void()> task) {
    constexpr std::size_t many = 256;
    std::unique_lock lock(mutex_);
    waiting_.push_back(std::move(task));
    if (!thread_.joinable()) thread_ = std::jthread([this](const std::stop_token& stop) { work(stop); });
    changed_.notify_all();
    if (waiting_.size() > many) do_one(lock);
}

void Worker::work(const std::stop_token& stop) {
    std::unique_lock lock(mutex_);
    while (changed_.wait(lock, stop, [this] { return !waiting_.empty(); }) && !stop.stop_requested()) do_one(lock);
}

void Worker::do_one(std::unique_lock<std::mutex>& lock) {
    std::function<void()> task = std::move(waiting_.front());
    waiting_.pop_front();
    ++running_;
    lock.unlock();
    std::exception_ptr failure;
    try {
        task();
    } catch (...) {
        failure = std::current_exception();
    }
    task = {};
    lock.lock();
    if (failure && !failure_) failure_ = failure;
    --running_;
    changed_.notify_all();
}

void Worker::finish() {
    std::unique_lock lock(mutex_);
    while (!waiting_.empty()) do_one(lock);
    changed_.wait(lock, [this] { return running_ == 0; });
    if (failure_) std::rethrow_exception(std::exchange(failure_, nullptr));
}

}  // namespace bilan
