#!/usr/bin/env python3
"""Proves that tags.py sees what it says it sees: tags_test.py FILE, a PDF that it accepts.

Each case breaks a copy of the file's objects in one way and names the complaint that must come.
"""
import base64
import copy
import json
import subprocess
import sys

from pdf_file import Pdf
from tags import complaints_of


class Bench:
    """A copy of the objects, with what cases need to find their way."""

    def __init__(self, objects):
        self.objects = copy.deepcopy(objects)
        self.pdf = Pdf(self.objects)

    def values(self):
        for held in self.objects.values():
            value = held["stream"]["dict"] if "stream" in held else held.get("value")
            if isinstance(value, dict):
                yield value

    def element(self, role, having=None):
        return next(v for v in self.values() if v.get("/S") == role and v.get("/Type") == "/StructElem" and (having is None or having in v))

    def attributes(self, role, owner):
        for value in self.values():
            if value.get("/S") == role:
                held = value.get("/A", [])
                for attributes in held if isinstance(held, list) else [held]:
                    if attributes.get("/O") == owner:
                        return attributes
        raise LookupError(role)

    def link(self):
        return next(v for v in self.values() if v.get("/Subtype") == "/Link")

    def edit_stream(self, reference, before, after):
        stream = self.objects["obj:" + reference]["stream"]
        data = base64.b64decode(stream["data"])
        assert before in data, before
        stream["data"] = base64.b64encode(data.replace(before, after, 1)).decode()

    def edit_page(self, before, after):
        for page in self.pdf.pages():
            reference = self.pdf.at(page)["/Contents"]
            if before in self.pdf.data(reference):
                return self.edit_stream(reference, before, after)
        raise LookupError(before)

    def parent_array(self):
        """The parent tree's entry for a page that marks something."""
        entries = dict(self.pdf.tree(self.pdf.get(self.pdf.root, "/StructTreeRoot", "/ParentTree"), "/Nums"))
        return self.pdf.at(entries[self.pdf.at(self.pdf.pages()[0])["/StructParents"]])

    def font(self):
        return next(v for v in self.values() if v.get("/Subtype") == "/Type0")


def remove(dictionary, key):
    del dictionary[key]


CASES = {
    "paints outside of tags": lambda b: b.edit_page(b"/Artifact <</Type /Layout>> BDC\n", b"0 0 1 1 re f\n/Artifact <</Type /Layout>> BDC\n"),
    "an artifact has no type": lambda b: b.edit_page(b"/Artifact <</Type /Layout>> BDC", b"/Artifact BMC"),
    "is tagged inside an artifact": lambda b: b.edit_page(b"/H1 <</MCID 0 >> BDC", b"/Artifact <</Type /Layout>> BDC /H1 <</MCID 0 >> BDC"),
    "nests in MCID": lambda b: b.edit_page(b"/P <</MCID 1 >> BDC", b"/P <</MCID 1 >> BDC /P <</MCID 999 >> BDC EMC"),
    "stands twice": lambda b: b.edit_page(b"<</MCID 1 >>", b"<</MCID 0 >>"),
    "straddles q, Q, BT or ET": lambda b: b.edit_page(b"EMC\n", b"q EMC Q\n"),
    "marked content is not closed": lambda b: b.edit_page(b"EMC\n", b"\n"),
    "paints nothing": lambda b: b.edit_page(b"/P <</MCID 1 >> BDC", b"/P <</MCID 1 >> BDC EMC /Artifact <</Type /Layout>> BDC"),
    "belongs to no element": lambda b: b.edit_page(b"EMC\n", b"EMC /P <</MCID 999 >> BDC 0 0 1 1 re f EMC\n"),
    "which is nowhere": lambda b: b.element("/P").update({"/K": [0, 999]}),
    "the parent tree gives MCID 0": lambda b: b.parent_array().__setitem__(0, b.pdf.get(b.pdf.root, "/StructTreeRoot")["/K"]),
    "entries for": lambda b: b.parent_array().append(b.parent_array()[0]),
    "ParentTreeNextKey": lambda b: b.pdf.get(b.pdf.root, "/StructTreeRoot").update({"/ParentTreeNextKey": 0}),
    "does not give the annotation": lambda b: b.link().update({"/StructParent": 0}),
    "names another parent": lambda b: b.element("/H1").update({"/P": "1 0 R"}),
    "is empty": lambda b: b.element("/P").update({"/K": []}),
    "is no standard structure type": lambda b: b.element("/P").update({"/S": "/Paragraph"}),
    "stands in Sect": lambda b: b.element("/L").update({"/S": "/Sect"}),
    "holds the block": lambda b: b.element("/H2").update({"/K": b.element("/Sect")["/K"]}),
    "has no alternative text": lambda b: remove(b.element("/Figure"), "/Alt"),
    "has no BBox": lambda b: remove(b.attributes("/Figure", "/Layout"), "/BBox"),
    "has no ListNumbering": lambda b: remove(b.attributes("/L", "/List"), "/ListNumbering"),
    "heads nothing": lambda b: remove(b.attributes("/TH", "/Table"), "/Scope"),
    "names a header that is not there": lambda b: b.element("/TD").update({"/A": {"/O": "/Table", "/Headers": ["u:nobody"]}}),
    "rows of": lambda b: b.element("/TD").update({"/A": {"/O": "/Table", "/ColSpan": 2}}),
    " has no ID": lambda b: b.element("/P").update({"/S": "/Note"}),
    "and of the IDTree differ": lambda b: b.element("/P").update({"/ID": "u:unlisted"}),
    "follows a heading of level": lambda b: b.element("/H2").update({"/S": "/H4"}),
    "is in no Link element": lambda b: b.element("/Link").update({"/S": "/Span"}),
    "has no Contents": lambda b: remove(b.link(), "/Contents"),
    "has the flags": lambda b: b.link().update({"/F": 0}),
    "leads to \"nowhere\"": lambda b: b.link().update({"/Dest": "u:nowhere"}),
    "its tab order": lambda b: next(v for v in b.values() if v.get("/Tabs")).update({"/Tabs": "/R"}),
    "names an element that is not": lambda b: next(v for v in b.values() if "/SE" in v).update({"/SE": "1 0 R"}),
    "it suspects its own tags": lambda b: b.pdf.get(b.pdf.root, "/MarkInfo").update({"/Suspects": True}),
    "it maps roles": lambda b: b.pdf.get(b.pdf.root, "/StructTreeRoot").update({"/RoleMap": {"/P": "/H1"}}),
    "it has no language": lambda b: remove(b.pdf.root, "/Lang"),
    "has no text (ToUnicode)": lambda b: remove(b.font(), "/ToUnicode"),
    "wide by /W": lambda b: next(v for v in b.values() if "/W" in v and "/CIDSystemInfo" in v).update({"/W": [1, [1, 2, 3]]}),
    "shows .notdef": lambda b: b.edit_page(b"[(", b"[(\xff\xfe"),
}


def main():
    command = ["qpdf", "--json=2", "--json-key=qpdf", "--json-stream-data=inline", "--decode-level=generalized", sys.argv[1]]
    objects = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)["qpdf"][1]
    unseen = complaints_of(Pdf(objects))
    for expected, spoil in CASES.items():
        bench = Bench(objects)
        spoil(bench)
        found = complaints_of(bench.pdf)
        if not any(expected in complaint for complaint in found):
            unseen.append(f'nobody says "{expected}", but: {found[:3]}')
    print("\n".join(unseen) or f"{len(CASES)} faults seen")
    return 1 if unseen else 0


if __name__ == "__main__":
    sys.exit(main())
