#!/usr/bin/env bash
# PDFBox's validator of PDF/A-1b over each PDF of a folder.   preflight.sh FOLDER
set -euo pipefail
java=/usr/share/java
jars=$java/preflight.jar:$java/pdfbox2.jar:$java/fontbox2.jar:$java/xmpbox.jar:$java/commons-logging.jar:$java/javax.activation.jar:$java/jaxb-api.jar
said=$(java -cp "$jars" org.apache.pdfbox.preflight.Validator_A1b batch "$1" 2>&1) || true
wanted=$(find "$1" -name '*.pdf' | wc -l)
valid=$(grep -c 'is a valid PDF/A-1b file' <<<"$said") || true
if [ "$wanted" -eq 0 ] || [ "$valid" -ne "$wanted" ]; then
  echo "$said"
  exit 1
fi
echo "$valid valid files of PDF/A-1b"
