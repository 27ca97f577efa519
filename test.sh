#!/usr/bin/env bash
# Everything that can be proved in a quarter of an hour on two cores.
#   ./test.sh                     builds in release and runs every test, the outside judges included
#   ./test.sh --sanitize          the suite under AddressSanitizer + UndefinedBehaviorSanitizer, and ThreadSanitizer
#   ./test.sh --bench             the benchmarks, as ratios
#   ./test.sh --fuzz [seconds]    feeds every reader of outside bytes by chance, each for so long (60)
#   ./test.sh -R name             further options go to ctest
set -euo pipefail
cd "$(dirname "$0")"
. .ci/packages.sh
install_packages "${build_packages[@]}" "${test_packages[@]}"

run_suite() {  # preset, then options of ctest
  local preset=$1
  shift
  cmake --preset "$preset" >/dev/null
  cmake --build --preset "$preset"
  ctest --preset "$preset" --output-on-failure -j 2 "$@"
}

case "${1:-}" in
  --sanitize)
    shift
    run_suite asan --label-exclude judge "$@"
    run_suite tsan --label-exclude judge "$@"
    ;;
  --bench)
    shift
    cmake --preset bench >/dev/null
    cmake --build --preset bench
    tests/bench/run.sh build/bench/bin "$@"
    ;;
  --fuzz)
    install_packages "${fuzz_packages[@]}"
    cmake --preset fuzz >/dev/null
    cmake --build --preset fuzz --target fuzz
    tests/fuzz/run.sh build/fuzz/bin "${2:-60}"
    ;;
  *)
    run_suite release "$@"
    ;;
esac
