#include "build/jobs.hpp"

#include <atomic>
#include <catch2/catch.hpp>

#include "base/check.hpp"
#include "base/files.hpp"

using namespace bilan;
using namespace bilan::build;

namespace {

Job job(const std::string& name, int weight) {
    return {name, "", [name] { return JobResult{{{name + ".txt", name}}, {}}; }, weight};
}

}  // namespace

TEST_CASE("results stand in the order of the jobs, on one thread or eight", "[jobs]") {
    std::vector<Job> jobs;
    for (int i = 0; i < 100; ++i) jobs.push_back(job("job" + std::to_string(i), i % 7));
    for (const int threads : {1, 2, 8}) {
        const auto results = run_jobs(jobs, threads);
        REQUIRE(results.size() == jobs.size());
        for (std::size_t i = 0; i < jobs.size(); ++i) CHECK(results[i].files.at(0).bytes == jobs[i].name);
    }
    CHECK(run_jobs({}, 4).empty());
}

TEST_CASE("a failure of the world is told and stops no other job", "[jobs]") {
    std::vector<Job> jobs{job("first", 1), {"broken", "", []() -> JobResult { throw EnvironmentError("the disk is full"); }}, job("last", 1)};
    const auto results = run_jobs(jobs, 2);
    CHECK(results[0].files.size() == 1);
    CHECK(results[2].files.size() == 1);
    REQUIRE(results[1].diagnostics.all().size() == 1);
    CHECK(to_text(results[1].diagnostics) == "error[build/failed]: the disk is full\n  --> broken\n");
}

TEST_CASE("a broken promise ends the run, after the other jobs", "[jobs]") {
    std::atomic<int> ran{0};
    std::vector<Job> jobs{{"broken", "", []() -> JobResult { throw InternalError("impossible"); }},
                          {"other", "", [&] { ++ran; return JobResult{}; }}};
    CHECK_THROWS_AS(run_jobs(jobs, 1), InternalError);
    CHECK(ran == 1);
}
