"""The print engine beside its peers on the same documents, in one run.   measure.py BILAN FONTS WORK [RUNS]

Peers that are there are measured: WeasyPrint and Chromium (Debian's), Typst (installed into WORK/typst by install.sh).
Whole processes, in turn; Typst without Node's own start-up. Medians; ratios are of medians.
"""
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
import documents
from process import measured

bilan, fonts, work = sys.argv[1:4]
runs = int(sys.argv[4]) if len(sys.argv) > 4 else 3
folder = f"{work}/documents"
documents.make(os.getcwd(), folder, fonts)
here = os.path.dirname(os.path.abspath(__file__))


def with_bilan(names):
    if len(names) == 1:
        return measured([bilan, "pdf", f"{folder}/{names[0]}.html", f"{folder}/{names[0]}.bilan.pdf"])
    return measured([bilan, "pdf", "--batch"], "".join(f"{folder}/{name}.html\t{folder}/{name}.bilan.pdf\n" for name in names))


def with_typst(names):
    said = subprocess.run(["node", f"{here}/typst.mjs", f"{work}/typst", fonts, folder, *names], check=True, capture_output=True, text=True).stdout
    told = json.loads(said)
    return told["seconds"], told["cpu"], told["rss"] - told["base"]


def with_weasyprint(names):
    return measured(["weasyprint", f"{folder}/{names[0]}.html", f"{folder}/{names[0]}.weasy.pdf"])


def with_chromium(names):
    profile = tempfile.mkdtemp()
    try:
        return measured(["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                        "--disable-component-update", "--disable-sync", f"--user-data-dir={profile}", "--no-pdf-header-footer",
                        f"--print-to-pdf={folder}/{names[0]}.chromium.pdf", f"file://{folder}/{names[0]}.html"])
    finally:
        shutil.rmtree(profile, ignore_errors=True)


there = {"bilan": with_bilan}
if os.path.isdir(f"{work}/typst/node_modules"):
    there["Typst"] = with_typst
if shutil.which("weasyprint"):
    there["WeasyPrint"] = with_weasyprint
if shutil.which("chromium"):
    there["Chromium"] = with_chromium

sheets = [f"sheet{number}" for number in range(200)]
work_of = [  # what, documents, peers that do it in bearable time
    ("hello, one page", ["hello"], ["bilan", "Typst", "WeasyPrint"]),
    ("report", ["report"], ["bilan", "Typst", "WeasyPrint", "Chromium"]),
    ("book", ["book"], ["bilan", "Typst", "WeasyPrint"]),
    ("book, a fifth", ["book-short"], ["bilan"]),
    ("200 factsheets", sheets, ["bilan", "Typst"]),
    ("20 factsheets", sheets[:20], ["bilan"]),
    ("table of 10,000 rows", ["table"], ["bilan", "Typst"]),
    ("table of 2,000 rows", ["table-short"], ["bilan", "WeasyPrint"]),
]


def pages(name):
    file = f"{folder}/{name}.pdf"
    if not os.path.exists(file):
        return 0
    return int(subprocess.run(["pdfinfo", file], capture_output=True, text=True, check=True).stdout.split("Pages:")[1].split()[0])


print(f"{'':24}{'':12}{'pages':>6}{'wall s':>9}{'CPU s':>9}{'MiB':>7}{'wall x':>9}{'CPU x':>8}{'memory x':>10}   medians of {runs}")
for what, names, peers in work_of:
    results = {peer: [] for peer in peers if peer in there}
    for _ in range(runs):
        for peer, all_runs in results.items():
            if peer in ("WeasyPrint", "Chromium") and len(all_runs) == 1 and all_runs[0][0] > 10:
                continue   # once is enough of these
            all_runs.append(there[peer](names))
    own = None
    for peer, all_runs in results.items():
        middle = [statistics.median(column) for column in zip(*all_runs)]
        own = own or middle
        ending = {"bilan": "bilan", "Typst": "typst", "WeasyPrint": "weasy", "Chromium": "chromium"}[peer]
        count = sum(pages(f"{name}.{ending}") for name in names)
        ratios = "" if peer == "bilan" else "".join(f"{theirs / ours:{width}.1f}" for theirs, ours, width in zip(middle, own, (9, 8, 10)))
        print(f"{what:24}{peer:12}{count:6}{middle[0]:9.3f}{middle[1]:9.3f}{middle[2]:7.0f}{ratios}", flush=True)
