#!/usr/bin/env bash
# Each variant of PDF, before PDFBox's validator (A-1b) and the judges of claims and tags.   variants.sh BILAN DOCUMENTS PROJECT
set -euo pipefail
judges=$(cd "$(dirname "$0")" && pwd)
bilan=$1 documents=$2 project=$3
made=$(mktemp -d)
trap 'rm -rf "$made"' EXIT

make_all() {  # variant, further options: a folder of PDFs
  mkdir -p "$made/$1"
  for document in "$documents"/*.html; do
    printf '%s\t%s\n' "$document" "$made/$1/$(basename "$document" .html).pdf"
  done | "$bilan" pdf --batch --pdf-variant "$@" | { ! grep -v '^ok$'; }
}

for variant in a-1b a-2a a-3a ua; do
  make_all "$variant"
  [ "$variant" = a-1b ] || "$bilan" pdf "$judges/transparent.html" "$made/$variant/transparent.pdf" --pdf-variant "$variant" >/dev/null
  /usr/bin/python3 "$judges/claims.py" "$variant" "$made/$variant"/*.pdf
  /usr/bin/python3 "$judges/tags.py" "$made/$variant"/*.pdf >"$made/said" || { cat "$made/said"; exit 1; }
done
"$bilan" build --project "$project" --only pdf --pdf-variant a-1b --out "$made/built" >/dev/null
find "$made/built" -name '*.pdf' -exec cp {} "$made/a-1b/" \;
"$judges/preflight.sh" "$made/a-1b"

"$bilan" pdf "$judges/transparent.html" "$made/carrying.pdf" --pdf-variant a-3a --attach "$judges/transparent.html=Le document" >/dev/null
/usr/bin/python3 "$judges/claims_test.py" "$made/carrying.pdf"
