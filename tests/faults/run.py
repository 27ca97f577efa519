#!/usr/bin/env python3
"""Planted faults and look-alikes: what `bilan check` finds of the one, and says of the other.

    run.py PROGRAM [--only WORDS]

A case is a change in a project that is clean (project/): see README.md. Exit code 1 when a planted fault is missed or a
look-alike is told, but for cases that say what the program is known to do (`known`): those count in the table alone.
"""
import json
import shutil
import subprocess
import sys
import tempfile
import tomllib
import zipfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from xml.sax.saxutils import escape

HERE = Path(__file__).resolve().parent
COLUMNS = ("planted", "found", "missed", "beside", "look-alikes", "false alarms")


@dataclass
class Case:
    group: str
    name: str
    edits: list
    options: list
    before: str                                    # a command of the program, run before the edits
    finds: list = field(default_factory=list)      # of a planted fault
    silent: list = field(default_factory=list)     # of a look-alike: these codes; none named: all of them
    is_fault: bool = True
    known: str = ""                                # what the program does wrong of it: it counts, and fails no run


@dataclass
class Outcome:
    case: Case
    found: int = 0
    missed: list = field(default_factory=list)     # of what was to be found
    beside: list = field(default_factory=list)     # told on a planted case, and not planted
    alarms: list = field(default_factory=list)     # told on a look-alike


def read_cases(path):
    groups = tomllib.loads(path.read_text(encoding="utf-8"))
    for kind in ("fault", "look-alike"):
        for entry in groups.get(kind, []):
            yield Case(path.stem, entry["name"], entry["edit"], entry.get("options", "").split(), entry.get("before", ""),
                       entry.get("finds", []), entry.get("silent", []), kind == "fault", entry.get("known", ""))


# ---- The edits of a case ------------------------------------------------------------------------------------------------

def apply_edit(project, edit):
    path = project / edit["file"]
    path.parent.mkdir(parents=True, exist_ok=True)
    if "replace" in edit:
        replace(path, edit["replace"], edit["with"])
    elif "write" in edit:
        path.write_bytes(edit["write"].encode(edit.get("encoding", "utf-8")))
    elif "append" in edit:
        path.write_text(path.read_text(encoding="utf-8") + edit["append"], encoding="utf-8")
    elif "workbook" in edit:
        write_workbook(path, edit["workbook"])
    elif "cut" in edit:
        path.write_bytes(path.read_bytes()[:edit["cut"]])
    elif edit.get("remove"):
        path.unlink()
    else:
        sys.exit(f"an edit of {edit['file']} says nothing to do")


def replace(path, old, new):
    text = path.read_text(encoding="utf-8")
    if text.count(old) != 1:
        sys.exit(f"{path.name} has {text.count(old)} times: {old}")
    path.write_text(text.replace(old, new), encoding="utf-8")


def cell_xml(column, row, text):
    name = f"{chr(ord('A') + column)}{row}"
    if text.startswith("#"):
        return f'<c r="{name}" t="e"><f>A1</f><v>{text}</v></c>'
    if text.startswith("="):
        return f'<c r="{name}"><f>{escape(text[1:])}</f></c>'
    try:
        float(text)
        return f'<c r="{name}"><v>{text}</v></c>'
    except ValueError:
        return f'<c r="{name}" t="inlineStr"><is><t>{escape(text)}</t></is></c>' if text else ""


def write_workbook(path, lines):
    """A sheet named Sheet1. Cells are parted by ";": "#REF!" is an error, "=A1" a formula that was never computed. A row that
    begins with "~" is hidden."""
    rows = ""
    for number, line in enumerate(map(str.strip, lines.strip().splitlines()), 1):
        hidden = ' hidden="1"' if line.startswith("~") else ""
        cells = "".join(cell_xml(i, number, text.strip()) for i, text in enumerate(line.lstrip("~").split(";")))
        rows += f'<row r="{number}"{hidden}>{cells}</row>'
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    package = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("_rels/.rels", f'<Relationships {package}><Relationship Id="r" Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>')
        archive.writestr("xl/_rels/workbook.xml.rels", f'<Relationships {package}><Relationship Id="a" Type="{office}/worksheet" Target="sheet.xml"/></Relationships>')
        archive.writestr("xl/workbook.xml", f'<workbook {main} xmlns:r="{office}"><sheets><sheet name="Sheet1" sheetId="1" r:id="a"/></sheets></workbook>')
        archive.writestr("xl/sheet.xml", f"<worksheet {main}><sheetData>{rows}</sheetData></worksheet>")


# ---- What the program says, and what it should say ----------------------------------------------------------------------

def run_bilan(program, project, arguments):
    run = subprocess.run([program, *arguments, "--project", str(project)], capture_output=True, text=True, encoding="utf-8")
    if run.returncode not in (0, 1):
        sys.exit(f"bilan {' '.join(arguments)} ended with {run.returncode}: {run.stderr}")
    return run.stdout


def findings_of(program, project, case):
    return json.loads(run_bilan(program, project, ["check", "--release", "--format", "json", *case.options]))["findings"]


def is_at(finding, expected, project):
    """Whether it is told in the file, and at the cell or at the line that has the words `at`."""
    if "file" in expected and finding.get("file") != expected["file"]:
        return False
    if "cell" in expected:
        return finding.get("cell", "").endswith(expected["cell"])
    if "at" not in expected:
        return True
    lines = (project / expected["file"]).read_text(encoding="utf-8", errors="replace").splitlines()
    line = finding.get("line", 0)
    return 0 < line <= len(lines) and expected["at"] in lines[line - 1]


def is_found(finding, expected, project):
    words = finding["message"] + "\n" + finding.get("help", "")
    return (finding["code"] == expected["code"] and finding["severity"] == expected.get("severity", finding["severity"])
            and expected.get("says", "") in words and is_at(finding, expected, project))


def judge_fault(case, findings, project):
    outcome = Outcome(case)
    left = list(findings)
    for expected in case.finds:
        match = next((finding for finding in left if is_found(finding, expected, project)), None)
        if match is None:
            outcome.missed.append(expected)
        else:
            left.remove(match)
            outcome.found += 1
    outcome.beside = left
    return outcome


def judge(case, findings, project):
    if case.is_fault:
        return judge_fault(case, findings, project)
    alarms = [finding for finding in findings if not case.silent or finding["code"] in case.silent]
    return Outcome(case, alarms=alarms)


def run_case(program, case):
    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder) / "project"
        shutil.copytree(HERE / "project", project)
        if case.before:
            run_bilan(program, project, case.before.split())
        for edit in case.edits:
            apply_edit(project, edit)
        return judge(case, findings_of(program, project, case), project)


# ---- The report ---------------------------------------------------------------------------------------------------------

def described(finding):
    where = finding.get("cell") or finding.get("line", "")
    return f"{finding['severity']}[{finding['code']}] {finding.get('file', '')}:{where}: {finding['message']}"


def tell(outcome):
    lines = [f"    missed: {expected}" for expected in outcome.missed]
    lines += [f"    beside: {described(finding)}" for finding in outcome.beside]
    lines += [f"    false alarm: {described(finding)}" for finding in outcome.alarms]
    if outcome.case.known and not lines:
        lines = [f"    mended, take its \"known\" out: {outcome.case.known}"]
    if lines:
        print(f"{outcome.case.group}: {outcome.case.name}", *lines, sep="\n")


def counts(outcomes):
    faults = [outcome for outcome in outcomes if outcome.case.is_fault]
    alarmed = [outcome for outcome in outcomes if outcome.alarms]
    found, missed = sum(o.found for o in faults), sum(len(o.missed) for o in faults)
    return (found + missed, found, missed, sum(len(o.beside) for o in faults), len(outcomes) - len(faults), len(alarmed))


def print_row(name, cells):
    print(f"{name:<14}" + "".join(f"{cell:>14}" for cell in cells))


def percent(part, whole):
    return f"{100 * part / whole:.1f} %" if whole else "–"


def print_table(outcomes):
    print_row("", COLUMNS)
    for group in dict.fromkeys(outcome.case.group for outcome in outcomes):
        print_row(group, counts([outcome for outcome in outcomes if outcome.case.group == group]))
    total = counts(outcomes)
    print_row("together", total)
    planted, found, _, beside, _, alarms = total
    print(f"\nrecall {percent(found, planted)}, precision {percent(found, found + beside + alarms)}")


def main():
    if len(sys.argv) not in (2, 4) or (len(sys.argv) == 4 and sys.argv[2] != "--only"):
        sys.exit(__doc__)
    program, only = sys.argv[1], sys.argv[3] if len(sys.argv) == 4 else ""
    cases = [Case("project", "the project itself is clean", [], [], "", is_fault=False)]
    cases += [case for path in sorted(HERE.glob("*.toml")) for case in read_cases(path)]
    cases = [case for case in cases if only in f"{case.group}: {case.name}"]
    with ThreadPoolExecutor(max_workers=2) as pool:
        outcomes = list(pool.map(lambda case: run_case(program, case), cases))
    for outcome in outcomes:
        tell(outcome)
    print_table(outcomes)
    return 1 if any((outcome.missed or outcome.alarms) and not outcome.case.known for outcome in outcomes) else 0


if __name__ == "__main__":
    sys.exit(main())
