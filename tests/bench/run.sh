#!/usr/bin/env bash
# Whole processes, several runs each, medians: the example project cold (nothing in the output folder), its parts, and the
# print engine beside WeasyPrint (Debian's, when it is installed) on the same HTML. Ratios are of one run of this script.
#   tests/bench/run.sh BIN_FOLDER [RUNS]
set -euo pipefail
cd "$(dirname "$0")/../.."
exec python3 tests/bench/measure.py "$(realpath "${1:-build/release/bin}")/bilan" "${2:-5}"
