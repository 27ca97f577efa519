#!/usr/bin/env bash
# The Nu HTML Checker over every page: no error and no warning.   html.sh JUDGES SITE
set -euo pipefail
judges=$1 site=$2
# role="list" gives lists without bullets back to VoiceOver, which drops them (WebKit bug 170179).
expected=".*“list” role is unnecessary.*"
jar=$(find "$judges/node_modules/vnu-jar" -name vnu.jar | head -n 1)
find "$site" -name '*.html' ! -name '*.print.html' -print0 | LC_ALL=C sort -z |
  xargs -0 java -jar "$jar" --stdout --format gnu --Werror --filterpattern "$expected"
echo "HTML: no complaints"
