// Feeds a target every file of its corpus and, of each, changes that are the same on every machine: cut at every sixteenth,
// bits turned, bytes replaced, the file put into the next one. What the fuzzer finds by luck stays found here.
//   fuzz_<target> <corpus folder or file>
#include <csignal>
#include <cstdio>
#include <cstdlib>

#include "base/files.hpp"
#include "base/format.hpp"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size);

namespace {

using namespace bilan;

constexpr std::size_t cuts = 16, turned = 12, replaced = 8, spliced = 4;

std::string at_work;  // said when the target falls

extern "C" void say_at_work(int signal) {
    std::fprintf(stderr, "fell over %s\n", at_work.c_str());
    std::signal(signal, SIG_DFL);
    std::raise(signal);
}

// Knuth's linear congruence (The Art of Computer Programming, volume 2, section 3.3.4, line 26).
class Numbers {
public:
    std::size_t below(std::size_t limit) {
        state_ = state_ * 6364136223846793005U + 1442695040888963407U;
        return limit == 0 ? 0 : static_cast<std::size_t>(state_ >> 33) % limit;
    }

private:
    std::uint64_t state_ = 1;
};

void feed(const std::string& bytes, std::string what) {
    at_work = std::move(what);
    LLVMFuzzerTestOneInput(reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
}

void feed_changed(const std::string& name, const std::string& bytes, const std::string& next, Numbers& numbers) {
    for (std::size_t i = 0; i < cuts; ++i) feed(bytes.substr(0, bytes.size() * i / cuts), format("{}, cut at {}/{}", name, i, cuts));
    for (std::size_t i = 0; i < turned + replaced && !bytes.empty(); ++i) {
        std::string copy = bytes;
        const std::size_t at = numbers.below(bytes.size());
        copy[at] = static_cast<char>(i < turned ? copy[at] ^ (1 << numbers.below(8)) : numbers.below(256));
        feed(copy, format("{}, byte {} is {}", name, at, static_cast<unsigned char>(copy[at])));
    }
    for (std::size_t i = 0; i < spliced; ++i) {
        const std::size_t end = numbers.below(bytes.size()), begin = numbers.below(next.size());
        feed(bytes.substr(0, end) + next.substr(begin), format("{} to {}, then the next from {}", name, end, begin));
    }
}

std::vector<Path> files_at(const Path& path) {
    if (!is_folder(path)) return {path};
    std::vector<Path> files;
    for (const auto& name : list_folder(path)) files.push_back(path / name);
    return files;
}

}  // namespace

int main(int count, char** arguments) {
    if (count != 2) return std::fputs("usage: fuzz_<target> <corpus folder or file>\n", stderr), 2;
    for (const int signal : {SIGABRT, SIGSEGV, SIGFPE}) std::signal(signal, say_at_work);
    const auto files = files_at(arguments[1]);
    if (files.empty()) return std::fputs("the corpus is empty\n", stderr), 1;
    Numbers numbers;
    for (std::size_t i = 0; i < files.size(); ++i) {
        const auto bytes = read_file(files[i]).value(), next = read_file(files[(i + 1) % files.size()]).value();
        feed(bytes, files[i].string());
        feed_changed(files[i].string(), bytes, next, numbers);
    }
    std::printf("%zu files and their changes\n", files.size());
    return 0;
}

// As in support/main.cpp.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() { return "leak:hnj_malloc\n"; }
