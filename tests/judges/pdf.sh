#!/usr/bin/env bash
# A report's PDF as its readers' tools see it.   pdf.sh FILE LANGUAGE TITLE SENTENCE
# SENTENCE: words that must be found, whole and with their accents, in the text and in the structure.
set -euo pipefail
file=$1 language=$2 title=$3 sentence=$4
fail() { echo "$file: $*"; exit 1; }

qpdf --check "$file" >/tmp/bilan-qpdf.$$ 2>&1 || { cat /tmp/bilan-qpdf.$$; fail "qpdf complains"; }
grep -qi warning /tmp/bilan-qpdf.$$ && { cat /tmp/bilan-qpdf.$$; fail "qpdf warns"; }
rm -f /tmp/bilan-qpdf.$$

info=$(pdfinfo "$file" 2>&1)
grep -q "^Title: *$title" <<<"$info" || fail "its title is not \"$title\""
grep -q "^Tagged: *yes" <<<"$info" || fail "it is not tagged"
grep -q "Syntax" <<<"$info" && fail "$info"
# The catalog's language, the outline, and what viewers are told, from qpdf's view of the objects.
qpdf --json "$file" >/tmp/bilan-json.$$
python3 - /tmp/bilan-json.$$ "$language" <<'PYTHON' || fail "its catalog is not as it should be"
import json, sys
document = json.load(open(sys.argv[1]))
objects = document["qpdf"][1]
root = objects["obj:" + objects["trailer"]["value"]["/Root"]]["value"]
wrong = []
if root.get("/Lang") != "u:" + sys.argv[2]: wrong.append(f"its language is {root.get('/Lang')}")
if not document["outlines"]: wrong.append("it has no outline")
if "/ID" not in objects["trailer"]["value"]: wrong.append("it has no ID")
if root.get("/ViewerPreferences", {}).get("/DisplayDocTitle") is not True: wrong.append("viewers would show its file name")
if "/PageLabels" not in root: wrong.append("it has no page labels")
print("\n".join(wrong))
sys.exit(1 if wrong else 0)
PYTHON
rm -f /tmp/bilan-json.$$

# Every font is embedded, a subset, and says which characters its glyphs are.
pdffonts "$file" | tail -n +3 | while read -r line; do
  columns=($line)
  count=${#columns[@]}
  [ "${columns[count - 5]} ${columns[count - 4]} ${columns[count - 3]}" = "yes yes yes" ] || fail "a font is not embedded: $line"
done

# Text in reading order, hyphenated words joined, no glyph without meaning.
text=$(pdftotext "$file" - | tr '\n' ' ' | sed 's/\xe2\x80\xaf/ /g; s/\xc2\xa0/ /g; s/  */ /g')
grep -qF "$sentence" <<<"$text" || fail "the text lacks \"$sentence\""
grep -q $'\xef\xbf\xbd' <<<"$text" && fail "a character of the text is unknown"
structure=$(pdfinfo -struct-text "$file" 2>/tmp/bilan-struct.$$)
[ -s /tmp/bilan-struct.$$ ] && { cat /tmp/bilan-struct.$$; fail "poppler complains of the structure"; }
rm -f /tmp/bilan-struct.$$
for tag in Document H1 H2 P Table TH TD Figure L LI Link TOC; do
  grep -q "^ *$tag" <<<"$structure" || fail "the structure has no $tag"
done
echo "$file: $(grep '^Pages' <<<"$info")"
