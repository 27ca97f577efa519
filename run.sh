#!/usr/bin/env bash
# Builds bilan and the example report: web pages and PDFs in output/. Options go to `bilan build`.
set -euo pipefail
cd "$(dirname "$0")"
. .ci/packages.sh
install_packages "${build_packages[@]}"

[ -f build/release/build.ninja ] || cmake --preset release >/dev/null
cmake --build --preset release --target bilan

build/release/bin/bilan build --release "$@"

echo
echo "Web pages: output/index.html (open it in a browser; no server is needed)"
for page in output/fr/index.html output/en/index.html; do [ -f "$page" ] && echo "           $page"; done
for pdf in $(find output -name '*.pdf' | LC_ALL=C sort); do echo "PDF:       $pdf"; done
