#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>

// libhyphen forgets to free 130 bytes of every dictionary that it loads; what we forget is still reported.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() { return "leak:hnj_malloc\n"; }
