#!/usr/bin/env bash
# Feeds each target, or those named, for some seconds: run.sh build/fuzz/bin 60 [target...]
# What it learns stays in build/fuzz/corpus; a crash is written to build/fuzz/found and named at the end.
set -euo pipefail
bin=$1 seconds=$2
shift 2
tests=$(cd "$(dirname "$0")" && pwd)
work=$(cd "$bin/.." && pwd)
export LSAN_OPTIONS=suppressions=$tests/../support/leaks.supp:print_suppressions=0
targets=("$@")
[ ${#targets[@]} -gt 0 ] || for program in "$bin"/fuzz_*; do targets+=("${program##*/fuzz_}"); done
mkdir -p "$work/found"
for target in "${targets[@]}"; do
  mkdir -p "$work/corpus/$target"
  words=$target
  case $target in html | layout) words=css ;; esac
  dictionary=()
  [ -f "$tests/words/$words.dict" ] && dictionary=("-dict=$tests/words/$words.dict")
  echo "$target, $seconds s"
  nice -n 19 "$bin/fuzz_$target" "$work/corpus/$target" "$tests/corpus/$target" "${dictionary[@]}" -artifact_prefix="$work/found/$target-" \
    -max_total_time="$seconds" -max_len=16384 -timeout=10 -rss_limit_mb=2048 -print_final_stats=1 -verbosity=0 2>&1 | grep -v '^INFO' |
    tail -n 40 || true
done
if [ -n "$(ls "$work/found")" ]; then
  echo "found:" && ls "$work/found"
  exit 1
fi
