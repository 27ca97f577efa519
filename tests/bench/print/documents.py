"""The same documents as HTML (for bilan, WeasyPrint, Chromium) and as Typst: same words, pictures, tables, fonts and measures.

report: 60 pages of A4, 20 photographs of 1600 px, 12 tables, 6 charts as vectors, footnotes, contents with page numbers.
book: 600 pages of text, justified and hyphenated.   factsheets: 200 of two pages.   table: one of 10,000 rows.   hello: one line.
Words are those of the example's French chapters, in an order drawn by a fixed generator.
"""
import glob
import html
import os
import re
import shutil
import subprocess

FAMILY = "Noto Serif"


class Draw:
    """Numbers that are the same on every machine."""

    def __init__(self, seed):
        self.state = seed

    def below(self, limit):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self.state >> 33) % limit


def sentences(project):
    found = []
    for file in sorted(glob.glob(f"{project}/content/bilan-2022/*.fr.md")):
        for line in open(file, encoding="utf-8"):
            if re.match(r"^[A-ZÉÀ][^{}\[\]|<>:#*_@$/\\]{80,}\.$", line.strip()):
                found += re.findall(r"[^.]+\.", line.strip())
    found = [text.strip() for text in found if len(text) > 40]
    assert len(found) > 60, len(found)
    return found


class Writer:
    """A document in both languages at once: parts of HTML and of Typst side by side."""

    def __init__(self, project, seed):
        self.all, self.draw, self.html, self.typst = sentences(project), Draw(seed), [], []

    def add(self, as_html, as_typst):
        self.html.append(as_html)
        self.typst.append(as_typst)

    def text(self, count):
        return " ".join(self.all[self.draw.below(len(self.all))] for _ in range(count))

    def heading(self, level, text):
        self.add(f'<h{level} id="h{len(self.html)}">{text}</h{level}>', f"{'=' * level} {text}\n")
        return f"h{len(self.html) - 1}"

    def paragraph(self, count, note=False):
        text, aside = self.text(count), self.text(1)
        if note:
            self.add(f'<p>{html.escape(text)}<span class="note">{html.escape(aside)}</span></p>', f"{text}#footnote[{aside}]\n")
        else:
            self.add(f"<p>{html.escape(text)}</p>", f"{text}\n")

    def table(self, rows, columns, caption):
        cells = [[f"{self.draw.below(90000) + 100}" for _ in range(columns - 1)] for _ in range(rows)]
        names = [f"Ville {i + 1}" for i in range(rows)]
        head = "".join(f'<th scope="col">Année {2015 + i}</th>' for i in range(columns - 1))
        body = "".join(f'<tr><th scope="row">{name}</th>' + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>\n" for name, row in zip(names, cells))
        typst_head = "table.header([Ville], " + ", ".join(f"[Année {2015 + i}]" for i in range(columns - 1)) + "),\n"
        typst_rows = "".join(f"[{name}], " + ", ".join(f"[{cell}]" for cell in row) + ",\n" for name, row in zip(names, cells))
        self.add(f'<table><caption>{caption}</caption><thead><tr><th scope="col">Ville</th>{head}</tr></thead><tbody>\n{body}</tbody></table>',
                 f"#show figure: set block(breakable: true)\n#figure(table(columns: (1fr,) * {columns}, stroke: (bottom: 0.5pt), inset: 4pt,\n{typst_head}{typst_rows}), caption: [{caption}])\n")

    def picture(self, name, caption):
        self.add(f'<figure><img src="{name}" alt="{caption}"><figcaption>{caption}</figcaption></figure>',
                 f'#figure(image("{name}", width: 100%, alt: "{caption}"), caption: [{caption}])\n')


CSS = """
%s
@page { size: A4; margin: 25mm 22mm; @bottom-center { content: counter(page); font: 9pt "Noto Serif" } }
html { font: 10pt/14pt "Noto Serif"; text-align: justify; hyphens: auto }
p { margin: 0 0 7pt; orphans: 2; widows: 2 }
h1 { font-size: 22pt; line-height: 28pt; margin: 0 0 14pt; break-before: page; text-align: left; hyphens: manual }
h2 { font-size: 14pt; line-height: 18pt; margin: 14pt 0 7pt; break-after: avoid; text-align: left; hyphens: manual }
figure { margin: 7pt 0 14pt; break-inside: avoid }
figure img { width: 100%%; display: block }
figcaption, caption { font-size: 8pt; text-align: left }
table { width: 100%%; border-collapse: collapse; font-size: 8.5pt; margin: 7pt 0; font-variant-numeric: tabular-nums; text-align: left; hyphens: manual }
th, td { border-bottom: 0.5pt solid #888; padding: 3pt 4pt }
td { text-align: right }
.note { float: footnote; font-size: 8pt; line-height: 10pt }
nav ol { list-style: none; padding: 0; margin: 0 }
nav a { color: inherit; text-decoration: none }
nav a::after { content: leader('.') target-counter(attr(href), page) }
"""

FACES = "\n".join(f'@font-face {{ font-family: "Noto Serif"; src: url(fonts/NotoSerif-{name}.ttf); font-weight: {weight}; font-style: {style} }}'
                  for name, weight, style in (("Regular", 400, "normal"), ("Bold", 700, "normal"), ("Italic", 400, "italic")))

TYPST = """#set document(title: "%s")
#set page(paper: "a4", margin: (x: 22mm, y: 25mm), numbering: "1")
#set text(font: "Noto Serif", size: 10pt, lang: "fr", hyphenate: true)
#set par(justify: true, leading: 0.55em, spacing: 1.1em)
#show heading.where(level: 1): it => { pagebreak(weak: true); it }
#show heading: set text(hyphenate: false)
#show table: set text(size: 8.5pt, hyphenate: false)
"""


def save(folder, name, title, writer, contents=""):
    page = (f'<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>{title}</title><link rel="stylesheet" href="bench.css"></head><body>\n'
            + contents + "\n".join(writer.html) + "\n</body></html>\n")
    open(f"{folder}/{name}.html", "w", encoding="utf-8").write(page)
    typst = TYPST % title + ("#outline()\n" if contents else "") + "\n".join(writer.typst)
    open(f"{folder}/{name}.typ", "w", encoding="utf-8").write(typst)


def chart_svg(draw, title):
    bars = "".join(f'<rect x="{40 + 60 * i}" y="{300 - height}" width="40" height="{height}" fill="#2f5d8a"/>'
                   f'<text x="{60 + 60 * i}" y="320" font-family="Noto Serif" font-size="12" text-anchor="middle">{2012 + i}</text>'
                   for i, height in enumerate(60 + draw.below(200) for _ in range(10)))
    line = " ".join(f"{60 + 60 * i},{100 + draw.below(120)}" for i in range(10))
    return (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 660 330" width="660" height="330"><title>{title}</title>'
            f'<path d="M30 300H650" stroke="#333" fill="none"/>{bars}<polyline points="{line}" fill="none" stroke="#c0562f" stroke-width="2"/></svg>')


def report(project, folder):
    writer = Writer(project, 1)
    photos = sorted(glob.glob(f"{project}/content/bilan-2022/photos/*.jpg"))[:20]
    for number, file in enumerate(photos):
        subprocess.run(["convert", file, "-resize", "1600x", "-quality", "85", f"{folder}/photo{number}.jpg"], check=True)
    for number in range(6):
        open(f"{folder}/chart{number}.svg", "w", encoding="utf-8").write(chart_svg(writer.draw, f"Graphique {number + 1}"))
    entries = []
    for chapter in range(12):
        entries.append((writer.heading(1, f"Chapitre {chapter + 1}"), f"Chapitre {chapter + 1}"))
        for section in range(3):
            entries.append((writer.heading(2, f"Section {chapter + 1}.{section + 1}"), f"Section {chapter + 1}.{section + 1}"))
            for paragraph in range(6):
                writer.paragraph(5, note=paragraph == 2)
            number = chapter * 3 + section
            if number % 9 < 5:
                writer.picture(f"photo{number * 20 // 36}.jpg", f"Photographie {number + 1}")
            if section == 1:
                writer.table(12, 6, f"Tableau {chapter + 1}")
            if section == 2 and chapter % 2 == 0:
                writer.picture(f"chart{chapter // 2}.svg", f"Graphique {chapter // 2 + 1}")
    contents = "<nav><h1>Sommaire</h1><ol>" + "".join(f'<li><a href="#{ident}">{text}</a></li>' for ident, text in entries) + "</ol></nav>\n"
    save(folder, "report", "Rapport", writer, contents)


def book(project, folder, name, chapters):
    writer = Writer(project, 2)
    for chapter in range(chapters):
        writer.heading(1, f"Chapitre {chapter + 1}")
        for _ in range(48):
            writer.paragraph(6)
    save(folder, name, "Livre", writer)


def factsheet(project, folder, number):
    writer = Writer(project, 100 + number)
    writer.heading(1, f"Fiche {number + 1}")
    for section in range(3):
        writer.heading(2, f"Section {section + 1}")
        for _ in range(2):
            writer.paragraph(3)
        if section == 1:
            writer.table(8, 5, "Résultats")
    writer.picture(f"photo{number % 20}.jpg", "Photographie")
    save(folder, f"sheet{number}", f"Fiche {number + 1}", writer)


def table(project, folder, name, rows):
    writer = Writer(project, 3)
    writer.table(rows, 6, "Données")
    save(folder, name, "Tableau", writer)


def hello(folder):
    open(f"{folder}/hello.html", "w", encoding="utf-8").write(
        '<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Bonjour</title><link rel="stylesheet" href="bench.css"></head><body><p>Bonjour à toutes et à tous.</p></body></html>\n')
    open(f"{folder}/hello.typ", "w", encoding="utf-8").write(TYPST % "Bonjour" + "Bonjour à toutes et à tous.\n")


def make(project, folder, fonts):
    """All of them into a folder."""
    os.makedirs(folder, exist_ok=True)
    shutil.copytree(fonts, f"{folder}/fonts", dirs_exist_ok=True)
    open(f"{folder}/bench.css", "w", encoding="utf-8").write(CSS % FACES)
    hello(folder)
    report(project, folder)
    book(project, folder, "book", 75)
    book(project, folder, "book-short", 15)
    for number in range(200):
        factsheet(project, folder, number)
    table(project, folder, "table", 10000)
    table(project, folder, "table-short", 2000)
