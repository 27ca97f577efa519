#!/usr/bin/env bash
# Whole processes, several runs each, medians; ratios are of one run of this script.
#   tests/bench/run.sh BIN_FOLDER [RUNS]          the example project cold, its parts, and one PDF beside WeasyPrint
#   tests/bench/run.sh --print BIN_FOLDER [RUNS]  the print engine beside WeasyPrint, Typst and Chromium on documents made for it
set -euo pipefail
cd "$(dirname "$0")/../.."
if [ "${1:-}" = --print ]; then
  bin=$(realpath "${2:-build/release/bin}") work=$(dirname "$(realpath "${2:-build/release/bin}")")/bench-print
  tests/bench/print/install.sh "$work"
  exec python3 tests/bench/print/measure.py "$bin/bilan" "$bin/../share/bilan/fonts" "$work" "${3:-3}"
fi
exec python3 tests/bench/measure.py "$(realpath "${1:-build/release/bin}")/bilan" "${2:-5}"
