#!/usr/bin/env bash
# The peers: WeasyPrint from Debian, Typst's compiler from npm.   install.sh WORK
set -euo pipefail
mkdir -p "$1/typst"
command -v weasyprint >/dev/null || { apt-get update -qq && apt-get install -qq -y weasyprint >/dev/null; }
[ -d "$1/typst/node_modules" ] || npm install --silent --no-audit --no-fund --prefix "$1/typst" @myriaddreamin/typst-ts-node-compiler@0.7.0
