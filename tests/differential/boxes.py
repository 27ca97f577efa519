#!/usr/bin/python3
"""Where boxes fall, by Chromium and by us.   boxes.py BILAN [FILE...]

Each file of cases/ holds cases of one layout mode: a <section> is a case. Every element in it is given an id, Chromium says
where its boxes are (getClientRects), `bilan pdf --dump layout` says where its fragments are, both from the section's corner,
and nothing may differ by more than a tenth of a CSS px. explained.txt lists the few elements where we differ and why.
Before it judges us it proves that it sees: it moves, resizes and drops each expected box and must notice.
"""
import html
import json
import pathlib
import re
import subprocess
import sys
import tempfile

here = pathlib.Path(__file__).resolve().parent
tolerance = 0.1

# Run by Chromium in a page that shows each file in a frame. A section's own rect is the origin of its elements'.
measure = """
const rects = {};
addEventListener("load", async () => {
  for (const frame of document.querySelectorAll("iframe")) {
    const page = frame.contentDocument;
    await page.fonts.ready;
    const file = rects[frame.name] = {};
    for (const section of page.querySelectorAll("section")) {
      const origin = section.getBoundingClientRect();
      for (const element of section.querySelectorAll("[id]"))
        file[element.id] = [...element.getClientRects()].map(r => [r.left - origin.left, r.top - origin.top, r.width, r.height]);
    }
  }
  const result = document.createElement("pre");
  result.textContent = JSON.stringify(rects);
  document.body.replaceChildren(result);
});
"""


def with_ids(text):
    """The cases with an id for each element that has a box: section/tag-number."""
    case, count = "", 0

    def name(match):
        nonlocal case, count
        tag, rest = match[1], match[2]
        if tag == "section":
            case, count = re.search(r'id="([^"]+)"', rest)[1], 0
            return match[0]
        if not case or tag in ("style", "br", "col", "colgroup"):
            return match[0]
        count += 1
        return f'<{tag} id="{case}/{tag}-{count}"{rest}>'

    return re.sub(r"<([a-z][a-z0-9]*)((?:\s[^<>]*)?)>", name, text)


def joined(boxes):
    """Chromium tells the rects of an inline box without borders by its texts: those that touch are one."""
    whole = []
    for box in boxes:
        last = whole[-1] if whole else None
        if last and last[1] == box[1] and last[3] == box[3] and abs(last[0] + last[2] - box[0]) < 0.02:
            last[2] += box[2]
        else:
            whole.append(list(box))
    return whole


def theirs(folder, names):
    frames = "".join(f'<iframe name="{n}" src="{n}.html" width="300" height="9000" style="border: 0"></iframe>' for n in names)
    page = folder / "measure.html"
    page.write_text(f"<!DOCTYPE html><body>{frames}<script>{measure}</script>")
    command = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
               "--disable-background-networking", "--disable-component-update", "--disable-sync", "--allow-file-access-from-files",
               f"--user-data-dir={folder}/profile", "--virtual-time-budget=20000", "--dump-dom", page.as_uri()]
    dumped = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=50, check=True, text=True).stdout
    files = json.loads(html.unescape(re.search(r"<pre>(.*?)</pre>", dumped, re.DOTALL)[1]))
    return {name: {element: joined(boxes) for element, boxes in file.items()} for name, file in files.items()}


def fragments(dump):
    """Of `--dump layout`: depth, element, [x, y, width, height] of each box."""
    for line in dump.splitlines():
        match = re.match(r"( *)(?:box|replaced) (?:[a-z0-9]+#(\S+)|\S+)((?: -?[\d.]+){4})(?: |$)", line)
        if match:
            yield len(match[1]), match[2], [float(n) for n in match[3].split()]


def ours(bilan, folder, name):
    run = subprocess.run([bilan, "pdf", f"{name}.html", "--dump", "layout", "--allow", here.parent / "fonts"], cwd=folder, capture_output=True, text=True)
    if run.returncode or re.search(r"(?m)^(warning|error)\[(?!print/not-accessible)", run.stderr):
        sys.exit(f"{name}: bilan complains of the cases:\n{run.stderr}")
    boxes, origin, inside = {}, None, []
    for depth, element, box in fragments(run.stdout):
        inside = [(d, e) for d, e in inside if d < depth]
        # A table's grid stands in its wrapper, which is the one that Chromium shows.
        twin = any(e == element for _, e in inside)
        inside.append((depth, element))
        if element and "/" in element and not twin:
            boxes.setdefault(element, []).append([box[0] - origin[0], box[1] - origin[1], *box[2:]])
        elif element and "/" not in element:
            origin = box
    return {element: joined(parts) for element, parts in boxes.items()}


def agree(expected, found):
    return len(expected) == len(found) and all(abs(a - b) <= tolerance for e, f in zip(expected, found) for a, b in zip(e, f))


def disagreements(expected, found):
    return [name for name, boxes in expected.items() if not agree(boxes, found.get(name, []))]


def prove_sight(expected):
    """Each box moved, resized or dropped is one disagreement, and the right one."""
    for name, boxes in expected.items():
        for i in range(len(boxes)):
            for axis in range(4):
                wrong = [list(box) for box in boxes]
                wrong[i][axis] += tolerance + 0.1
                assert disagreements({**expected, name: wrong}, expected) == [name], name
            assert disagreements({**expected, name: boxes[:i] + boxes[i + 1:]}, expected) == [name], name


def explained():
    """file case/element: why. A star stands for every element of the case."""
    found = {}
    for line in (here / "explained.txt").read_text().splitlines():
        if line and not line.startswith("#"):
            name, _, why = line.partition(": ")
            found[name] = why
    return found


def shown(boxes):
    return " | ".join(" ".join(f"{n:.2f}".rstrip("0").rstrip(".") for n in box) for box in boxes) or "nothing"


def main(bilan, wanted):
    bilan = str(pathlib.Path(bilan).resolve())
    names = wanted or sorted(path.stem for path in (here / "cases").glob("*.html"))
    excuses, cases, boxes, complaints = explained(), 0, 0, 0
    used = set()
    with tempfile.TemporaryDirectory() as made:
        folder = pathlib.Path(made)
        sheet = (here / "cases/cases.css").read_text().replace("../../fonts", str(here.parent / "fonts"))
        (folder / "cases.css").write_text(sheet)
        for name in names:
            (folder / f"{name}.html").write_text(with_ids((here / f"cases/{name}.html").read_text()))
        expected = theirs(folder, names)
        for name in names:
            prove_sight(expected[name])
            found = ours(bilan, folder, name)
            cases += len({element.split("/")[0] for element in expected[name]})
            boxes += sum(map(len, expected[name].values()))
            for element in disagreements(expected[name], found):
                excuse = {f"{name} {element}", f"{name} {element.split('/')[0]}/*"} & set(excuses)
                used |= excuse
                if not excuse:
                    complaints += 1
                    print(f"{name} {element}: theirs {shown(expected[name][element])}, ours {shown(found.get(element, []))}")
    stale = set(excuses) - used if not wanted else set()
    for name in sorted(stale):
        print(f"explained.txt: {name}: Chromium and we agree")
    print(f"{cases} cases, {boxes} boxes, {complaints} disagreements, {len(used)} explained")
    return 1 if complaints or stale else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
