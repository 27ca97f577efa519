#!/usr/bin/env python3
"""Sixty pages of French from the project's own chapters, as plain HTML: book.py PROJECT [--fault NAME] > book.html

The sentences of the chapters, put together to paragraphs of three to eight by a fixed row of numbers, so that no paragraph
stands twice. Paragraphs begin with an indent and nothing stands between them: typography.py tells their lines by that.
--fault plants one of FAULTS, for the judge's own test.
"""
import pathlib
import re
import sys

PARAGRAPHS = 340
STYLE = """
@page { size: A4; margin: 28mm 32mm; @bottom-center { content: counter(page); font: 8pt serif } }
html { font: 10.5pt/15pt "Noto Serif", serif; hyphens: auto; hyphenate-limit-last: page; orphans: 2; widows: 2 }
h1 { font-size: 16pt; line-height: 30pt; margin: 15pt 0; break-after: avoid; text-wrap: balance; hyphens: manual }
p { margin: 0; text-align: justify; text-indent: 5mm }
"""
FAULTS = {  # what is planted: a style, or what is put in the place of a space in some paragraphs
    "sign-first": ("", (" ;", "<br>;")),
    "guillemet-last": ("", ("« ", "«<br>")),
    "number-cut": ("", (r"(\d) (\d{3})", r"\1<br>\2")),
    "widow": ("p { widows: 1; orphans: 1 }", None),
    "hyphens": ("p { hyphenate-limit-lines: no-limit; margin-right: 90mm }", None),
    "loose": ("p { hyphens: none; margin-right: 90mm }", None),
}


def sentences(project):
    """Of the French chapters, as a reader sees them."""
    found = []
    for chapter in sorted(pathlib.Path(project, "content", "bilan-2022").glob("*.fr.md")):
        body = re.sub(r"\A---\n.*?\n---\n", "", chapter.read_text(encoding="utf-8"), flags=re.S)
        for block in re.split(r"\n\s*\n", re.sub(r"(?m)^\s*:.*$", "\n", body)):
            if re.match(r"\s*(#|\||[-*] |\[\^|<)", block):
                continue
            text = " ".join(block.split())
            text = re.sub(r"\[\^[^\]]*\]|!\[[^\]]*\]\([^)]*\)|\{[^}]*\}", "", text)
            text = re.sub(r"\[([^\]]*)\](\([^)]*\))?", r"\1", text)
            text = re.sub(r"[*_`>]", "", text)
            text = re.sub(r"[ \u00a0\u202f]+([;:!?»%])", "\u202f\\1", text)
            text = re.sub(r"«[ \u00a0\u202f]*", "«\u202f", text)
            found += [s.strip() for s in re.split(r"(?<=[.!?…])\s+(?=[A-ZÀÉÈ«])", text) if len(s.split()) > 5]
    return list(dict.fromkeys(found))


def paragraphs(project):
    lines, state = sentences(project), 2022
    seen = set()
    while len(seen) < PARAGRAPHS:
        state = (state * 1103515245 + 12345) % 2 ** 31
        count, at = 3 + (state >> 16) % 6, (state >> 8) % len(lines)
        step = 1 + (state >> 20) % 5
        text = " ".join(lines[(at + i * step) % len(lines)] for i in range(count))
        if text not in seen:
            seen.add(text)
            yield text


def escape(text):
    return text.replace("&", "&amp;").replace("<", "&lt;")


def book(project, fault=None):
    style, change = FAULTS[fault] if fault else ("", None)
    out = [f'<!doctype html><html lang="fr"><title>Soixante pages</title><style>{STYLE}{style}</style>']
    for i, text in enumerate(paragraphs(project)):
        if i % 40 == 0:
            out.append(f"<h1>Chapitre {i // 40 + 1}</h1>")
        text = escape(text)
        if change:
            text = re.sub(change[0].replace(" ", "[ \u202f\u00a0]"), change[1], text, count=1)
        out.append(f"<p>{text}</p>")
    return "\n".join(out) + "\n"


if __name__ == "__main__":
    sys.stdout.write(book(sys.argv[1], sys.argv[3] if sys.argv[2:3] == ["--fault"] else None))
