#!/usr/bin/env python3
"""The pages of a report as its printer's reader sees them: pages.py FILE [--table]

Complains of words that overlap or leave the page, headings with nothing under them, empty and thin pages, crowded pages,
stacked hyphens, lines that start or end with the wrong sign, numbers cut over two lines. --table prints a line a page.
What poppler says of words and their boxes (pdftotext -bbox-layout) and of ink (pdftoppm) is all that it knows.
"""
import re
import subprocess
import sys

from pdf_words import NAME, page_elements

MM = 72 / 25.4
TOP, BOTTOM = 24 * MM, 274 * MM      # between the running head and the folio
HEADING = 16.0                       # a line box this high is set as a heading: 12.5 pt and more
MOST_WORDS, THIN, LOW = 450, 0.35, 0.60


class Box:
    def __init__(self, element):
        self.left, self.top, self.right, self.bottom = (float(element.get(k)) for k in ("xMin", "yMin", "xMax", "yMax"))
        self.height = self.bottom - self.top


class Word(Box):
    def __init__(self, element):
        super().__init__(element)
        self.text = element.text or ""


class Line(Box):
    def __init__(self, element):
        super().__init__(element)
        self.words = [Word(w) for w in element.iter(NAME + "word")]
        self.text = " ".join(w.text for w in self.words)


class Page:
    def __init__(self, number, element, ink):
        self.number, self.ink = number, ink
        self.width, self.height = float(element.get("width")), float(element.get("height"))
        self.blocks = [[Line(line) for line in block.iter(NAME + "line")] for block in element.iter(NAME + "block")]
        self.lines = [line for block in self.blocks for line in block]
        self.words = [word for line in self.lines for word in line.words]
        self.body = [line for line in self.lines if TOP < line.top < BOTTOM]
        self.bare = not any(line.top >= BOTTOM and re.fullmatch(r"\d+", line.text) for line in self.lines)  # no folio: cover, opener


def pages_of(file):
    pictures = ink_of(file)
    return [Page(i + 1, element, pictures[i]) for i, element in enumerate(page_elements(file))]


def ink_of(file):
    """For each page, which rows of 2 mm of its body have something on them."""
    raw = subprocess.run(["pdftoppm", "-r", "25.4", "-gray", file], check=True, capture_output=True).stdout
    pictures, at = [], 0
    while at < len(raw):
        header = re.match(rb"P5\s+(\d+)\s+(\d+)\s+255\s", raw[at:at + 40])
        width, height = int(header[1]), int(header[2])
        at += header.end()
        rows = [raw[at + y * width:at + (y + 1) * width] for y in range(height)]
        at += width * height
        pictures.append([any(min(rows[y]) < 235 for y in range(top, top + 2)) for top in range(25, height - 24, 2)])
    return pictures


def depth(page):
    """How far down the body the last ink is, as a share of the body."""
    marked = [i for i, row in enumerate(page.ink) if row]
    return (marked[-1] + 1) / len(page.ink) if marked else 0.0


def overlaps(page):
    words = sorted(page.words, key=lambda w: w.top)
    for i, a in enumerate(words):
        for b in words[i + 1:]:
            if b.top >= a.bottom:
                break
            across = min(a.right, b.right) - max(a.left, b.left)
            down = min(a.bottom, b.bottom) - max(a.top, b.top)
            if across > 1.5 and down > 0.45 * min(a.height, b.height):
                yield f'"{a.text}" and "{b.text}" overlap'


def outside(page):
    edge = 2 * MM
    for word in page.words:
        if word.left < edge or word.right > page.width - edge or word.top < edge or word.bottom > page.height - edge:
            yield f'"{word.text}" leaves the page or touches its edge'


def lone_headings(page, following):
    """A large line with nothing under it, where the text goes on smaller overleaf."""
    if page.bare or not page.body or following is None or not following.body:
        return
    last = max(page.body, key=lambda line: line.bottom)
    next_line = min(following.body, key=lambda line: line.top)
    below = [i for i, row in enumerate(page.ink) if row and 25 * MM + i * 2 * MM > last.bottom + 2]
    if last.height >= HEADING and not below and next_line.height < last.height - 1 and re.search(r"[^\W\d]", last.text):
        yield f'the heading "{last.text}" ends the page'


def hyphens(page):
    for block in page.blocks:
        run = 0
        for line in block[:-1]:
            run = run + 1 if line.text.endswith(("\u00ad", "-", "\u2010")) else 0
            if run > 2:
                yield f'more than two hyphens under one another, at "{line.text}"'


def bad_line_ends(page):
    for block in page.blocks:
        for line in block:
            if re.match(r"[;:!?»](\s|$)", line.text) and len(line.text) > 1:
                yield f'a line starts with a closing sign: "{line.text}"'
            if line.text.endswith(("«", "“")) and len(line.text) > 1:
                yield f'a line ends with an opening sign: "{line.text}"'
        for line, following in zip(block, block[1:]):
            first, second = line.text.split()[-1:], following.text.split()[:1]
            same_size = abs(line.height - following.height) < 0.5
            if first and second and same_size and re.fullmatch(r"\d{1,3}", first[0]) and re.fullmatch(r"\d{3}[.,;:]?", second[0]):
                yield f'a number is cut: "{line.text}" / "{following.text}"'


def emptiness(page, following):
    """A blank page is intended only where the next is a designed one that must lie on its side of the spread."""
    if not page.words and not any(page.ink) and not (following and following.bare):
        yield "the page is empty"


def amount(page):
    if not page.words and not any(page.ink):
        return
    if not page.bare and depth(page) < THIN:
        yield f"only {depth(page):.0%} of the page is used"
    if word_count(page) > MOST_WORDS:
        yield f"{word_count(page)} words are too many for a page"


def word_count(page):
    return sum(1 for word in page.words if re.search(r"\w", word.text))


CHECKS = (overlaps, outside, hyphens, bad_line_ends, amount)


def main():
    file = sys.argv[1]
    complaints = 0
    pages = pages_of(file)
    for page, following in zip(pages, pages[1:] + [None]):
        if "--table" in sys.argv:
            low = " low" if not page.bare and depth(page) < LOW else ""
            title = max(page.body, key=lambda line: line.height).text if page.body else ""
            print(f"{page.number:3} {depth(page):4.0%} {word_count(page):4} words{low:5} {title[:60]}")
        found = [complaint for check in CHECKS for complaint in check(page)] + list(lone_headings(page, following)) + list(emptiness(page, following))
        complaints += len(found)
        for complaint in found:
            print(f"{file}: page {page.number}: {complaint}")
    print(f"{file}: {len(pages)} pages, {complaints} complaints")
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
