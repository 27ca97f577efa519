#include "build/jobs.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <numeric>
#include <thread>

#include "base/check.hpp"
#include "base/format.hpp"

namespace bilan::build {
namespace {

JobResult run_one(const Job& job) {
    try {
        return job.run();
    } catch (const EnvironmentError& failure) {
        JobResult failed;
        failed.diagnostics.error("build/failed", Place{.file = job.name}, failure.what());
        return failed;
    }
}

}  // namespace

std::vector<JobResult> run_jobs(const std::vector<Job>& jobs, int threads) {
    std::vector<std::size_t> order(jobs.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return jobs[a].weight > jobs[b].weight; });

    std::vector<JobResult> results(jobs.size());
    std::vector<std::exception_ptr> failures(jobs.size());
    std::atomic<std::size_t> next{0};
    const auto work = [&] {
        for (std::size_t i = next++; i < order.size(); i = next++) {
            try {
                results[order[i]] = run_one(jobs[order[i]]);
            } catch (...) {
                failures[order[i]] = std::current_exception();
            }
        }
    };
    {
        std::vector<std::jthread> others;
        const auto wanted = std::min<std::size_t>(static_cast<std::size_t>(std::max(1, threads)), jobs.size());
        for (std::size_t i = 1; i < wanted; ++i) others.emplace_back(work);
        work();
    }
    for (const auto& failure : failures) {
        if (failure) std::rethrow_exception(failure);
    }
    return results;
}

}  // namespace bilan::build
