#!/usr/bin/env python3
"""Proves that claims.py sees what it says it sees: claims_test.py FILE, a PDF/A-3a with an attachment that it accepts."""
import base64
import copy
import json
import subprocess
import sys

from claims import complaints_of
from pdf_file import Pdf


class Bench:
    def __init__(self, objects):
        self.objects = copy.deepcopy(objects)
        self.pdf = Pdf(self.objects)

    def edit(self, reference, before, after):
        stream = self.objects["obj:" + reference]["stream"]
        data = base64.b64decode(stream["data"])
        assert before in data, before
        stream["data"] = base64.b64encode(data.replace(before, after, 1)).decode()

    def edit_xmp(self, before, after):
        self.edit(self.pdf.root["/Metadata"], before, after)

    def edit_page(self, before, after):
        self.edit(self.pdf.at(self.pdf.pages()[0])["/Contents"], before, after)

    def page(self):
        return self.pdf.at(self.pdf.pages()[0])

    def intent(self):
        return self.pdf.at(self.pdf.at(self.pdf.root["/OutputIntents"])[0])

    def attachment(self):
        return self.pdf.at(self.pdf.at(self.pdf.root["/AF"])[0])

    def font(self):
        return next(held["value"] for held in self.objects.values() if held.get("value") and isinstance(held["value"], dict)
                    and held["value"].get("/Type") == "/FontDescriptor")


CASES = {
    "it claims PDF/A-2A": lambda b: b.edit_xmp(b"<pdfaid:part>3", b"<pdfaid:part>2"),
    "does not claim PDF/UA": lambda b: b.edit_xmp(b"<pdfuaid:part>1</pdfuaid:part>", b""),
    "extension schema is missing": lambda b: b.edit_xmp(b"http://www.aiim.org/pdfua/ns/id/</pdfaSchema", b"http://example.org/</pdfaSchema"),
    "it has no ID": lambda b: b.pdf.trailer.pop("/ID"),
    "/Title is": lambda b: b.pdf.at(b.pdf.trailer["/Info"]).update({"/Title": "u:Another"}),
    "no output intent for PDF/A": lambda b: b.intent().update({"/S": "/GTS_PDFX"}),
    "output profile is cut": lambda b: b.edit(b.intent()["/DestOutputProfile"], b"No copyright, use freely", b"No copyright"),
    "output profile is none": lambda b: b.edit(b.intent()["/DestOutputProfile"], b"acsp", b"ACSP"),
    "output intent has no name": lambda b: b.intent().pop("/OutputConditionIdentifier"),
    "device colour of 4 components": lambda b: b.edit_page(b"BT\n", b"0 0 0 1 k BT\n"),
    "asks to be smoothed": lambda b: b.page().update({"/Extra": {"/Interpolate": True}}),
    "an action /JavaScript": lambda b: b.page().update({"/Extra": {"/S": "/JavaScript"}}),
    "transfer functions": lambda b: b.page().update({"/Extra": {"/TR": "/Identity"}}),
    "saves graphics states 29 deep": lambda b: b.edit_page(b"BT\n", b"q " * 29 + b"Q " * 29 + b"BT\n"),
    "has a CIDSet": lambda b: b.font().update({"/CIDSet": "1 0 R"}),
    "not all associated": lambda b: b.pdf.root.pop("/AF"),
    "has no relationship": lambda b: b.attachment().pop("/AFRelationship"),
    "does not say what it is": lambda b: b.attachment().pop("/UF"),
}


def main():
    command = ["qpdf", "--json=2", "--json-key=qpdf", "--json-stream-data=inline", "--decode-level=generalized", sys.argv[1]]
    objects = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)["qpdf"][1]
    unseen = complaints_of(Pdf(objects), "a-3a")
    for expected, spoil in CASES.items():
        bench = Bench(objects)
        spoil(bench)
        found = complaints_of(Pdf(bench.objects), "a-3a")
        if not any(expected in complaint for complaint in found):
            unseen.append(f'nobody says "{expected}", but: {found[:3]}')
    if not any("is transparent" in complaint for complaint in complaints_of(Pdf(objects), "a-1b")):
        unseen.append("nobody sees the transparency")
    print("\n".join(unseen) or f"{len(CASES) + 1} faults seen")
    return 1 if unseen else 0


if __name__ == "__main__":
    sys.exit(main())
