#!/usr/bin/env bash
# Whole processes, several runs each, medians; ratios are of one run of this script.
#   tests/bench/run.sh BIN_FOLDER [RUNS]          the example project cold, its parts, and one PDF beside WeasyPrint
#   tests/bench/run.sh --print BIN_FOLDER [RUNS]  the print engine beside WeasyPrint, Typst and Chromium on documents made for it
#   tests/bench/run.sh --figures BIN_FOLDER [RUNS]  a million rows and 200 computed figures beside the sqlite3 shell
set -euo pipefail
cd "$(dirname "$0")/../.."
if [ "${1:-}" = --print ]; then
  bin=$(realpath "${2:-build/release/bin}") work=$(dirname "$(realpath "${2:-build/release/bin}")")/bench-print
  tests/bench/print/install.sh "$work"
  exec python3 tests/bench/print/measure.py "$bin/bilan" "$bin/../share/bilan/fonts" "$work" "${3:-3}"
fi
if [ "${1:-}" = --figures ]; then
  command -v sqlite3 >/dev/null || { echo "The peer is missing: apt-get install sqlite3" >&2; exit 3; }
  exec python3 tests/bench/figures.py "$(realpath "${2:-build/release/bin}")/bilan" "${3:-3}"
fi
exec python3 tests/bench/measure.py "$(realpath "${1:-build/release/bin}")/bilan" "${2:-5}"
