"""Times whole processes in turn, so that a slow minute of the machine falls on all of them. measure.py BILAN RUNS"""
import os
import shutil
import statistics
import subprocess
import sys
import tempfile

from process import measured

bilan, runs = sys.argv[1], int(sys.argv[2])
folder = tempfile.mkdtemp(prefix="bilan-bench-")


def cold(*options):
    def run():
        shutil.rmtree(f"{folder}/out", ignore_errors=True)
        return measured([bilan, "build", "--release", "--out", f"{folder}/out", *options])
    return run


subprocess.run([bilan, "build", "--release", "--only", "pdf", "--lang", "fr", "--keep-html", "--out", f"{folder}/kept"], check=True, stdout=subprocess.DEVNULL)
html = subprocess.run(["find", f"{folder}/kept", "-name", "*.print.html"], capture_output=True, text=True, check=True).stdout.strip()
# The kept HTML names the project's files relative to where it is; the bench has copies one folder up, fonts included.
os.makedirs(f"{folder}/print", exist_ok=True)
text = open(html, encoding="utf-8").read()
to_project = os.path.relpath(os.getcwd(), os.path.dirname(html))
open(f"{folder}/print/report.html", "w", encoding="utf-8").write(text.replace(f'"{to_project}/', '"../'))
os.symlink(os.path.abspath("content"), f"{folder}/content")
shutil.copytree("templates", f"{folder}/templates")
share = os.path.join(os.path.dirname(os.path.dirname(os.path.realpath(bilan))), "share", "bilan")
shutil.copytree(f"{share}/fonts", f"{folder}/templates/assets/fonts", dirs_exist_ok=True)

cases = {
    "whole example, cold": cold(),
    "whole example, one thread": cold("--jobs", "1"),
    "site only": cold("--only", "site"),
    "one PDF": cold("--only", "pdf", "--lang", "fr"),
    "bilan pdf": lambda: measured([bilan, "pdf", f"{folder}/print/report.html", f"{folder}/a.pdf", "--allow", folder, "--allow", "."]),
}
if shutil.which("weasyprint"):
    cases["WeasyPrint, same HTML"] = lambda: measured(["weasyprint", f"{folder}/print/report.html", f"{folder}/b.pdf"])

results = {name: [] for name in cases}
for turn in range(runs + 1):
    for name, run in cases.items():
        result = run()
        if turn > 0:  # the first is a warm-up
            results[name].append(result)
print(f"{'':28}{'wall s':>8}{'CPU s':>8}{'MiB':>8}   medians of {runs}")
for name, all_runs in results.items():
    wall, cpu, peak = (statistics.median(column) for column in zip(*all_runs))
    print(f"{name:28}{wall:8.2f}{cpu:8.2f}{peak:8.0f}")
if "WeasyPrint, same HTML" in results:
    ratios = [w[0] / b[0] for w, b in zip(results["WeasyPrint, same HTML"], results["bilan pdf"])]
    print(f"WeasyPrint takes {statistics.median(ratios):.1f} times as long as bilan pdf, pair by pair")
shutil.rmtree(folder)
