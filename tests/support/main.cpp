#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>

// libhyphen forgets to free 130 bytes of every dictionary that it loads; what we forget is still reported.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() { return "leak:hnj_malloc\n"; }

// HarfBuzz keeps languages in a list that grows by compare-and-swap, which the sanitizer does not see in a library.
extern "C" const char* __tsan_default_suppressions();
extern "C" const char* __tsan_default_suppressions() { return "called_from_lib:libharfbuzz.so\n"; }
