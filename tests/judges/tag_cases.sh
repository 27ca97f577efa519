#!/usr/bin/env bash
# A PDF of each structure type's document, before the judge of tags.   tag_cases.sh BILAN FOLDER
set -euo pipefail
judges=$(cd "$(dirname "$0")" && pwd)
bilan=$1 documents=$2
made=$(mktemp -d)
trap 'rm -rf "$made"' EXIT
for document in "$documents"/*.html; do
  printf '%s\t%s\n' "$document" "$made/$(basename "$document" .html).pdf"
done | "$bilan" pdf --batch | grep -v '^ok$' && exit 1
/usr/bin/python3 "$judges/tags.py" "$made"/*.pdf
