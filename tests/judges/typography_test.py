#!/usr/bin/env python3
"""The judge of typography on its book, and on the same book with a fault planted: typography_test.py BILAN PROJECT"""
import pathlib
import subprocess
import sys
import tempfile

import book
import typography

# A book with that fault has that complaint. "widow" lets a page begin with the last line of a paragraph, and end with a first.
EXPECTED = {"widow": ["widow", "orphan"]}


def made(bilan, html, folder):
    source, pdf = pathlib.Path(folder, "book.html"), pathlib.Path(folder, "book.pdf")
    source.write_text(html, encoding="utf-8")
    subprocess.run([bilan, "pdf", source, pdf], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return pdf


def main(bilan, project):
    wrong = 0
    with tempfile.TemporaryDirectory() as folder:
        for fault in [None, *book.FAULTS]:
            pdf = made(bilan, book.book(project, fault), folder)
            found = list(typography.complaints(pdf, least=60))
            kinds = {c.split(":")[0] for c in found}
            missed = [k for k in EXPECTED.get(fault, [fault] if fault else []) if k not in kinds]
            if missed or (fault is None and found):
                wrong += 1
                print(f"{fault or 'the book'}: " + (f"not seen: {missed}" if missed else "\n  ".join(found[:20])))
            if fault is None:
                print(typography.summary(pdf))
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
