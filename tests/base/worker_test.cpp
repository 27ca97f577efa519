#include "base/worker.hpp"

#include <catch2/catch.hpp>

#include <stdexcept>
#include <vector>

using bilan::Worker;

TEST_CASE("a worker does everything that it was given before it finishes", "[base]") {
    std::vector<int> squares(1000);
    Worker worker;
    for (std::size_t i = 0; i < squares.size(); ++i) worker.add([&squares, i] { squares[i] = static_cast<int>(i * i); });
    worker.finish();
    for (std::size_t i = 0; i < squares.size(); ++i) CHECK(squares[i] == static_cast<int>(i * i));
}

TEST_CASE("a worker goes on after it has finished", "[base]") {
    int done = 0;
    Worker worker;
    worker.finish();
    worker.add([&done] { done = 1; });
    worker.finish();
    CHECK(done == 1);
    worker.add([&done] { done = 2; });
    worker.finish();
    CHECK(done == 2);
}

TEST_CASE("what a task throws is thrown where its owner waits, once", "[base]") {
    int done = 0;
    Worker worker;
    worker.add([] { throw std::runtime_error("no paper"); });
    worker.add([&done] { ++done; });
    CHECK_THROWS_WITH(worker.finish(), "no paper");
    CHECK(done == 1);
    CHECK_NOTHROW(worker.finish());
}

TEST_CASE("a worker that ends early leaves no task running", "[base]") {
    int started = 0;
    {
        Worker worker;
        for (int i = 0; i < 10; ++i) worker.add([&started] { ++started; });
    }
    const int when_it_ended = started;
    CHECK(when_it_ended <= 10);
    CHECK(started == when_it_ended);
}
