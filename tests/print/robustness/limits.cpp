// The whole program may take so much and no more: a document that makes it hang or eat the machine ends the test. The
// sanitizers reserve terabytes of addresses and take their time; there, ctest's own limit holds alone.
#include <sys/resource.h>

namespace {

#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
const bool limited = [] {
    constexpr rlim_t memory = rlim_t{2} << 30, seconds = 240;
    const rlimit bytes{memory, memory}, time{seconds, seconds};
    return setrlimit(RLIMIT_AS, &bytes) == 0 && setrlimit(RLIMIT_CPU, &time) == 0;
}();
#endif

}  // namespace
