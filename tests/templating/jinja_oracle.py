#!/usr/bin/python3
"""The reference for the cases in cases/*.txt: Jinja2 itself, with autoescape on and undefined names refused.

  jinja_oracle.py --check   fails when an expected text is not what Jinja2 prints (exit 77 without Jinja2)
  jinja_oracle.py --bless   writes the expected texts anew

A case:  === its name, the template, then optional parts:  --- context (JSON), --- syntax (options of the environment),
--- file NAME (another template), and --- expected or, when rendering fails, --- fails.
"""
import json
import pathlib
import re
import sys

try:
    import jinja2
except ImportError:
    sys.exit(77)

FOLDER = pathlib.Path(__file__).parent / "cases"


def read_cases(text):
    cases = []
    part = None
    for line in text.split("\n"):
        if line.startswith("=== "):
            cases.append([("name", line[4:]), ("template", [])])
            part = cases[-1][1][1]
        elif line.startswith("--- "):
            part = []
            cases[-1].append((line[4:], part))
        elif part is not None:
            part.append(line)
    for case in cases:
        for index, (name, lines) in enumerate(case):
            if isinstance(lines, list):
                if index == len(case) - 1 and lines and lines[-1] == "":  # the empty line before the next case
                    lines.pop()
                case[index] = (name, "\n".join(lines))
    return cases


def render(case):
    parts = dict(case)
    files = {name[5:]: text for name, text in case if name.startswith("file ")}
    files["main"] = parts["template"]
    environment = jinja2.Environment(
        loader=jinja2.DictLoader(files), autoescape=True, undefined=jinja2.StrictUndefined,
        **json.loads(parts.get("syntax", "{}")))
    try:
        return "expected", environment.get_template("main").render(json.loads(parts.get("context", "{}")))
    except (jinja2.TemplateError, TypeError, ValueError, ZeroDivisionError, AttributeError, AssertionError, RecursionError) as error:
        return "fails", type(error).__name__


def write_case(case, outcome):
    out = ["=== " + case[0][1], case[1][1]]
    for name, text in case[2:]:
        if name not in ("expected", "fails"):
            out += ["--- " + name, text]
    out += ["--- " + outcome[0]] + ([outcome[1]] if outcome[0] == "expected" else [])
    return "\n".join(out) + "\n"


def main():
    wrong = count = 0
    for path in sorted(FOLDER.glob("*.txt")):
        cases = read_cases(path.read_text(encoding="utf-8"))
        count += len(cases)
        outcomes = [render(case) for case in cases]
        if "--bless" in sys.argv:
            path.write_text("\n".join(map(write_case, cases, outcomes)), encoding="utf-8")
            for case, outcome in zip(cases, outcomes):
                if outcome[0] == "fails":
                    print(case[0][1], "->", outcome[1])
            continue
        for case, outcome in zip(cases, outcomes):
            parts = dict(case)
            same = outcome[0] in parts and (outcome[0] == "fails" or parts["expected"] == outcome[1])
            if not same:
                wrong += 1
                print(f"{path.name}: {case[0][1]}: Jinja2 gives {outcome!r}")
    print(f"{count} cases, {wrong} differ from Jinja2 {jinja2.__version__}")
    sys.exit(1 if wrong else 0)


main()
