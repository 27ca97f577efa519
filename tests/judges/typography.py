#!/usr/bin/env python3
"""A careful reader of justified French: typography.py FILE [--least PAGES]

Complains of lines that start with ; : ! ? » or end with «, of numbers cut over two lines, of widows and orphans, of more
than two hyphens running, and when one justified line in a hundred is loose. Knows of the file what poppler says of words
and their boxes, and of the text what book.py promises: paragraphs begin with an indent and stand close.

A line is loose when its spaces are more than 1.75 times as wide as they are: a ratio of 1.5 where the engine's line breaker,
like TeX, counts 1 for a space that has grown by half. TeX reports a line from 2.15 on (badness 1000).
"""
import re
import statistics
import sys

from pdf_words import NAME, page_elements

TALLEST = 18.0          # of a line of text, in points; headings are taller
LOOSE = 1.5
HYPHENS = "-\u2010\u00ad"
MOST_LOOSE = 0.01


class Line:
    def __init__(self, page, words):
        self.page = page
        self.words = sorted(words, key=lambda w: w[0])
        self.left, self.right = self.words[0][0], self.words[-1][1]
        self.text = " ".join(w[2] for w in self.words)

    def gaps(self):
        return [b[0] - a[1] for a, b in zip(self.words, self.words[1:])]

    def __str__(self):
        return f'page {self.page}: "{self.text}"'


def pages_of(file):
    """The lines of text of each page, top down: words that share a foot are one line."""
    for number, page in enumerate(page_elements(file)):
        height, rows = float(page.get("height")), {}
        for word in page.iter(NAME + "word"):
            left, top, right, bottom = (float(word.get(k)) for k in ("xMin", "yMin", "xMax", "yMax"))
            if bottom - top < TALLEST and bottom < height - 70 and word.text:
                rows.setdefault(round(bottom), []).append((left, right, word.text))
        yield [Line(number + 1, rows[foot]) for foot in sorted(rows)]


def paragraphs_of(pages):
    """Lines, and for each whether it begins or ends its paragraph."""
    lines = [line for page in pages for line in page]
    if not lines:
        sys.exit("there are no lines of text")
    margin = statistics.mode(round(line.left) for line in lines)
    begins = [line.left > margin + 4 for line in lines]
    ends = [i + 1 == len(lines) or begins[i + 1] for i in range(len(lines))]
    return lines, begins, ends


def looseness(lines, ends):
    """Of every justified line of three words or more: no-break spaces, which never stretch, are the fewer of its gaps."""
    natural = statistics.median(g for line, end in zip(lines, ends) if end for g in line.gaps())
    for line, end in zip(lines, ends):
        if not end and len(line.words) > 2:
            yield line, (statistics.median(line.gaps()) - natural) / (natural / 2)


def complaints(file, least=1):
    pages = list(pages_of(file))
    if len(pages) < least:
        yield f"there are {len(pages)} pages, not {least}"
    lines, begins, ends = paragraphs_of(pages)
    running = 0
    for i, line in enumerate(lines):
        if line.text[0] in ";:!?»":
            yield f"sign-first: {line}"
        if line.text.rstrip("\u202f\u00a0 ").endswith("«"):
            yield f"guillemet-last: {line}"
        if not ends[i] and re.search(r"\d$", line.text) and re.match(r"\d{3}(\D|$)", lines[i + 1].text):
            yield f"number-cut: {line}"
        running = running + 1 if line.text[-1] in HYPHENS and not ends[i] else 0
        if running > 2:
            yield f"hyphens: {line}"
        if i > 0 and line.page != lines[i - 1].page:
            if ends[i] and not begins[i]:
                yield f"widow: {line}"
            if begins[i - 1] and not ends[i - 1]:
                yield f"orphan: {lines[i - 1]}"
    ratios = list(looseness(lines, ends))
    loose = [line for line, ratio in ratios if ratio > LOOSE]
    if len(loose) > MOST_LOOSE * len(ratios):
        yield f"loose: {len(loose)} of {len(ratios)} lines, as {loose[0]}"


def summary(file):
    pages = list(pages_of(file))
    lines, _, ends = paragraphs_of(pages)
    ratios = [ratio for _, ratio in looseness(lines, ends)]
    hyphens = sum(1 for line, end in zip(lines, ends) if line.text[-1] in HYPHENS and not end)
    return (f"{len(pages)} pages, {len(lines)} lines, {hyphens} hyphens, {sum(r > LOOSE for r in ratios)} loose, "
            f"the loosest {max(ratios):.2f}, the tightest {min(ratios):.2f}")


if __name__ == "__main__":
    found = list(complaints(sys.argv[1], int(sys.argv[3]) if sys.argv[2:3] == ["--least"] else 1))
    print("\n".join(found) if found else summary(sys.argv[1]))
    sys.exit(1 if found else 0)
