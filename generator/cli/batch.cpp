#include "cli/batch.hpp"

#include <condition_variable>
#include <deque>
#include <iostream>
#include <map>
#include <mutex>
#include <thread>
#include <vector>

namespace bilan::cli {
namespace {

class Desk {
public:
    Desk(std::ostream& out, std::size_t room) : out_(out), room_(room) {}

    void ask(std::string line) {
        std::unique_lock lock(mutex_);
        has_room_.wait(lock, [this] { return asked_ - answered_ < room_; });
        questions_.emplace_back(asked_++, std::move(line));
        has_question_.notify_one();
    }

    void close() {
        const std::lock_guard lock(mutex_);
        closed_ = true;
        has_question_.notify_all();
    }

    void work(const std::function<std::string(const std::string&)>& answer) {
        for (std::unique_lock lock(mutex_);;) {
            has_question_.wait(lock, [this] { return closed_ || !questions_.empty(); });
            if (questions_.empty()) return;
            const auto [index, line] = std::move(questions_.front());
            questions_.pop_front();
            lock.unlock();
            std::string said = answer(line);
            lock.lock();
            ready_.emplace(index, std::move(said));
            say_ready();
        }
    }

private:
    void say_ready() {
        for (auto next = ready_.begin(); next != ready_.end() && next->first == answered_; next = ready_.erase(next), ++answered_)
            out_ << next->second << std::endl;  // flushed: the other side waits for it
        has_room_.notify_one();
    }

    std::ostream& out_;
    const std::size_t room_;                            // questions that may wait for their answers
    std::mutex mutex_;
    std::condition_variable has_question_, has_room_;
    std::deque<std::pair<std::size_t, std::string>> questions_;
    std::map<std::size_t, std::string> ready_;          // answers that wait for those before them
    std::size_t asked_ = 0, answered_ = 0;
    bool closed_ = false;
};

}  // namespace

void answer_lines(std::istream& in, std::ostream& out, int threads, const std::function<std::string(const std::string&)>& answer) {
    Desk desk(out, static_cast<std::size_t>(threads) * 4);
    std::vector<std::thread> workers;
    for (int i = 0; i < threads; ++i) workers.emplace_back([&] { desk.work(answer); });
    for (std::string line; std::getline(in, line);) {
        if (!line.empty()) desk.ask(std::move(line));
    }
    desk.close();
    for (auto& worker : workers) worker.join();
}

}  // namespace bilan::cli
