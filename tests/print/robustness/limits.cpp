// The whole program may take so much and no more: a document that makes it hang or eat the machine ends the test. The
// sanitizers reserve terabytes of addresses and take their time; there, ctest's own limit holds alone, and the stack is as
// much larger as what they put between its variables.
#include <sys/resource.h>

namespace {

#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
const bool limited = [] {
    constexpr rlim_t memory = rlim_t{2} << 30, seconds = 240;
    const rlimit bytes{memory, memory}, time{seconds, seconds};
    return setrlimit(RLIMIT_AS, &bytes) == 0 && setrlimit(RLIMIT_CPU, &time) == 0;
}();
#else
const bool roomy = [] {
    rlimit stack{};
    if (getrlimit(RLIMIT_STACK, &stack) != 0) return false;
    constexpr rlim_t wanted = rlim_t{96} << 20;
    stack.rlim_cur = stack.rlim_max == RLIM_INFINITY ? wanted : (wanted < stack.rlim_max ? wanted : stack.rlim_max);
    return setrlimit(RLIMIT_STACK, &stack) == 0;
}();
#endif

}  // namespace
