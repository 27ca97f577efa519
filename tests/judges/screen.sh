#!/usr/bin/env bash
# A project's PDFs for the screen: each fits an e-mail, and no picture is finer than a screen shows.   screen.sh BILAN PROJECT
set -euo pipefail
bilan=$1 project=$2
made=$(mktemp -d)
trap 'rm -rf "$made"' EXIT
"$bilan" build --project "$project" --only pdf --profile screen --out "$made" >/dev/null
find "$made" -name '*.pdf' | LC_ALL=C sort | while read -r file; do
  size=$(stat -c %s "$file")
  [ "$size" -lt 10000000 ] || { echo "$(basename "$file"): $size bytes are too many for an e-mail"; exit 1; }
  finest=$(pdfimages -list "$file" | awk 'NR > 2 && $3 == "image" && $13 + 0 > most { most = $13 } END { print most + 0 }')
  [ "$finest" -le 190 ] || { echo "$(basename "$file"): a picture has $finest pixels to the inch"; exit 1; }
  echo "$(basename "$file"): $size bytes, pictures of at most $finest ppi"
done
