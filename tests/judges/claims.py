#!/usr/bin/env python3
"""What a PDF claims against what it holds: claims.py VARIANT FILE...   VARIANT: plain, ua, a-1b, a-2a, a-3a or press

The rules of ISO 19005 and ISO 14289 that a program can break without a reader's noticing: identifiers and their schema, Info
against XMP, the output intent and the device colours that it allows, transparency, embedded files, actions, depth of graphics
states. PDFBox's validator judges A-1b besides; nothing that installs here judges the others.
"""
import re
import struct
import sys

from pdf_file import Pdf, operations, text

CLAIMS = {"plain": (None, None), "ua": (None, None), "press": (None, None), "a-1b": ("1", "B"), "a-2a": ("2", "A"), "a-3a": ("3", "A")}
DEVICE = {"g": 1, "G": 1, "rg": 3, "RG": 3, "k": 4, "K": 4}
SPACES = {"/DeviceGray": 1, "/DeviceRGB": 3, "/DeviceCMYK": 4}
RELATIONS = {"/Source", "/Data", "/Alternative", "/Supplement", "/Unspecified"}


class File:
    def __init__(self, pdf, variant):
        self.pdf, self.variant = pdf, variant
        self.archive = variant.startswith("a-")
        self.streams = {name[4:]: held["stream"]["dict"] for name, held in pdf.objects.items() if "stream" in held}
        self.xmp = pdf.data(pdf.root["/Metadata"]).decode("utf-8")

    def dictionaries(self):
        """Every dictionary of the file, nested ones too."""
        waiting = [held["stream"]["dict"] if "stream" in held else held.get("value") for held in self.pdf.objects.values()]
        while waiting:
            value = waiting.pop()
            if isinstance(value, dict):
                yield value
                waiting += value.values()
            elif isinstance(value, list):
                waiting += value

    def xmp_value(self, name):
        found = re.search(rf"<{name}>(.*?)</{name}>", self.xmp, re.S)
        if not found:
            return None
        plain = re.sub(r"<[^>]*>", "", found[1]).strip()
        return plain.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", '"').replace("&amp;", "&")

    def intents(self):
        return [self.pdf.at(intent) for intent in self.pdf.at(self.pdf.root.get("/OutputIntents", []))]


def identifiers(file):
    part, level = CLAIMS[file.variant]
    if file.xmp_value("pdfaid:part") != part or file.xmp_value("pdfaid:conformance") != level:
        yield f"it claims PDF/A-{file.xmp_value('pdfaid:part')}{file.xmp_value('pdfaid:conformance')}"
    accessible = file.xmp_value("pdfuaid:part") is not None
    if file.variant in ("ua", "a-2a", "a-3a", "plain", "press") and not accessible:
        yield "it does not claim PDF/UA"
    described = "http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>" in file.xmp
    if described != (accessible and file.archive):
        yield "PDF/UA's extension schema is " + ("there without need" if described else "missing")
    if "/Filter" in file.streams[file.pdf.root["/Metadata"]]:
        yield "its XMP is compressed"
    if len(file.pdf.trailer.get("/ID", [])) != 2:
        yield "it has no ID"


def info_agrees(file):
    info = file.pdf.at(file.pdf.trailer["/Info"])
    for key, name in (("/Title", "dc:title"), ("/Author", "dc:creator"), ("/Subject", "dc:description"), ("/Keywords", "pdf:Keywords"),
                      ("/Creator", "xmp:CreatorTool"), ("/Producer", "pdf:Producer")):
        if text(info.get(key)) != file.xmp_value(name):
            yield f"{key} is {text(info.get(key))!r} and {name} is {file.xmp_value(name)!r}"
    for key, name in (("/CreationDate", "xmp:CreateDate"), ("/ModDate", "xmp:ModifyDate")):
        digits = [re.sub(r"\D", "", value or "")[:14] for value in (text(info.get(key)), file.xmp_value(name))]
        if digits[0] != digits[1]:
            yield f"{key} and {name} are two times: {digits}"


def intent_is_whole(file):
    kinds = {intent["/S"] for intent in file.intents()}
    if file.archive and "/GTS_PDFA1" not in kinds:
        yield "it has no output intent for PDF/A"
    if len({intent["/DestOutputProfile"] for intent in file.intents()}) > 1:
        yield "its output intents have different profiles"
    for intent in file.intents():
        icc = file.pdf.data(intent["/DestOutputProfile"])
        components = {b"GRAY": 1, b"RGB ": 3, b"CMYK": 4}.get(icc[16:20])
        if icc[36:40] != b"acsp" or components != file.streams[intent["/DestOutputProfile"]].get("/N"):
            yield "its output profile is none, or not of the components that it says"
        if struct.unpack(">L", icc[:4])[0] != len(icc):
            yield "its output profile is cut"
        if file.variant == "a-1b" and icc[8] > 2:
            yield f"its output profile is of ICC {icc[8]}"
        if not text(intent.get("/OutputConditionIdentifier")):
            yield "its output intent has no name"


def device_colours_fit(file):
    intents = file.intents()
    if not intents:
        return
    allowed = {1, file.streams[intents[0]["/DestOutputProfile"]]["/N"]}
    used = set()
    for where, content in contents(file):
        for operator, _ in operations(content):
            if operator in DEVICE:
                used.add((where, DEVICE[operator]))
    for dictionary in file.dictionaries():
        for key in ("/ColorSpace", "/CS"):
            space = file.pdf.at(dictionary.get(key))
            base = file.pdf.at(space[1]) if isinstance(space, list) and space[0] == "/Indexed" else space
            if isinstance(base, str) and base in SPACES and dictionary.get("/S") != "/Luminosity":
                used.add((f"a {dictionary.get('/Subtype', dictionary.get('/S', 'shading'))}", SPACES[base]))
    for where, components in sorted(used, key=str):
        if components not in allowed:
            yield f"{where} uses a device colour of {components} components, which the output intent does not describe"


def contents(file):
    for number, page in enumerate(file.pdf.pages(), 1):
        yield f"page {number}", file.pdf.content(page)
    for reference, dictionary in file.streams.items():
        if dictionary.get("/Subtype") == "/Form":
            yield f"the form {reference}", file.pdf.data(reference)


def nothing_forbidden(file):
    for dictionary in file.dictionaries():
        if dictionary.get("/Interpolate") is True:
            yield "an image asks to be smoothed"
        if dictionary.get("/S") in ("/JavaScript", "/Launch", "/Sound", "/Movie", "/ResetForm", "/ImportData"):
            yield f"it holds an action {dictionary['/S']}"
        if "/TR" in dictionary or "/HTP" in dictionary:
            yield "a graphics state changes transfer functions"
        if "/Filter" in dictionary and "LZWDecode" in str(dictionary["/Filter"]):
            yield "a stream is compressed by LZW"
    if file.variant == "a-1b":
        for dictionary in file.dictionaries():
            opaque = all(dictionary.get(key, 1) == 1 for key in ("/ca", "/CA")) and dictionary.get("/SMask", "/None") == "/None"
            if not opaque or dictionary.get("/S") == "/Transparency":
                yield "something is transparent"
        if any(dictionary.get("/Type") in ("/ObjStm", "/XRef") for dictionary in file.streams.values()):
            yield "it has object streams"


def states_are_shallow(file):
    for where, content in contents(file):
        depth = deepest = 0
        for operator, _ in operations(content):
            depth += {"q": 1, "Q": -1}.get(operator, 0)
            deepest = max(deepest, depth)
        if deepest > 28:
            yield f"{where} saves graphics states {deepest} deep"


def fonts_have_sets(file):
    for dictionary in file.dictionaries():
        if dictionary.get("/Type") == "/FontDescriptor" and ("/CIDSet" in dictionary) != (file.variant == "a-1b"):
            yield f"the font {dictionary['/FontName']} has {'a' if '/CIDSet' in dictionary else 'no'} CIDSet"


def attachments_are_associated(file):
    pdf = file.pdf
    named = [value for _, value in pdf.tree(pdf.get(pdf.root, "/Names", "/EmbeddedFiles"), "/Names")]
    associated = pdf.at(pdf.root.get("/AF", []))
    if named and file.variant in ("a-1b", "a-2a"):
        yield "it carries files"
    if sorted(named) != sorted(associated):
        yield "its files are not all associated"
    for reference in named:
        specification = pdf.at(reference)
        stream = pdf.at(pdf.get(specification, "/EF")["/F"])
        if specification.get("/AFRelationship") not in RELATIONS:
            yield f"{text(specification.get('/F'))} has no relationship"
        if not text(specification.get("/UF")) or not stream.get("/Subtype") or "/Params" not in stream:
            yield f"{text(specification.get('/F'))} does not say what it is"


CHECKS = (identifiers, info_agrees, intent_is_whole, device_colours_fit, nothing_forbidden, states_are_shallow, attachments_are_associated)


def complaints_of(pdf, variant):
    file = File(pdf, variant)
    checks = CHECKS + ((fonts_have_sets,) if file.archive else ())
    return [complaint for check in checks for complaint in check(file)]


def main():
    variant, wrong = sys.argv[1], 0
    for name in sys.argv[2:]:
        found = complaints_of(Pdf.read(name), variant)
        wrong += len(found)
        for complaint in found:
            print(f"{name}: {complaint}")
        print(f"{name}: {len(found)} complaints of what it claims as {variant}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
